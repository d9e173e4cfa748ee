"""Reads a calendar file with Debian's python3-icalendar and prints its entries as JSON, one a line."""
import json
import sys

import icalendar

with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())


def text(event, name):
    return str(event[name]) if name in event else None


def moment(event, name):
    return event[name].to_ical().decode()


for event in calendar.walk("VEVENT"):
    entry = {
        "uid": text(event, "UID"),
        "sequence": int(event["SEQUENCE"]),
        "stamp": moment(event, "DTSTAMP"),
        "start": moment(event, "DTSTART"),
        "end": moment(event, "DTEND"),
        "rule": event["RRULE"].to_ical().decode() if "RRULE" in event else None,
        "summary": text(event, "SUMMARY"),
        "description": text(event, "DESCRIPTION"),
        "location": text(event, "LOCATION"),
        "link": text(event, "URL"),
        "status": text(event, "STATUS"),
        "method": text(calendar, "METHOD"),
        "name": text(calendar, "X-WR-CALNAME"),
    }
    print(json.dumps(entry))
