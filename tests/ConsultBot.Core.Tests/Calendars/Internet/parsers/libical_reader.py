"""Reads a calendar file with libical and prints its entries as JSON, one a line."""
import ctypes
import json
import sys

LIBRARY = ctypes.CDLL("libical.so.3")
ANY_COMPONENT, ANY_PROPERTY = 1, 0


def function(name, result, *arguments):
    found = getattr(LIBRARY, name)
    found.restype, found.argtypes = result, list(arguments)
    return found


handle, text, number = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
parse = function("icalparser_parse_string", handle, text)
first_component = function("icalcomponent_get_first_component", handle, handle, number)
next_component = function("icalcomponent_get_next_component", handle, handle, number)
first_property = function("icalcomponent_get_first_property", handle, handle, number)
next_property = function("icalcomponent_get_next_property", handle, handle, number)
property_name = function("icalproperty_get_property_name", text, handle)
value_of = function("icalproperty_get_value", handle, handle)
value_text = function("icalvalue_get_text", text, handle)
value_string = function("icalproperty_get_value_as_string", text, handle)

TEXTS = {"UID", "SUMMARY", "DESCRIPTION", "LOCATION"}


def properties(component):
    found = {}
    item = first_property(component, ANY_PROPERTY)
    while item:
        name = property_name(item).decode()
        if name == "X-LIC-ERROR":
            sys.exit("libical complains: " + value_string(item).decode())
        read = value_text(value_of(item)) if name in TEXTS else value_string(item)
        found[name] = read.decode() if read is not None else None
        item = next_property(component, ANY_PROPERTY)
    return found


def unescaped(value):
    """A property that libical has no type for comes as it is written."""
    out, letters = [], iter(value or "")
    for letter in letters:
        if letter == "\\":
            letter = next(letters, "")
            letter = "\n" if letter in "nN" else letter
        out.append(letter)
    return "".join(out)


with open(sys.argv[1], "rb") as file:
    calendar = parse(file.read())
if not calendar:
    sys.exit("libical finds no calendar in the file.")
head = properties(calendar)
event = first_component(calendar, ANY_COMPONENT)
while event:
    entry = properties(event)
    print(json.dumps({
        "uid": entry["UID"],
        "sequence": int(entry["SEQUENCE"]),
        "stamp": entry["DTSTAMP"],
        "start": entry["DTSTART"],
        "end": entry["DTEND"],
        "rule": entry.get("RRULE"),
        "summary": entry.get("SUMMARY"),
        "description": entry.get("DESCRIPTION"),
        "location": entry.get("LOCATION"),
        "link": entry.get("URL"),
        "status": entry["STATUS"],
        "method": head["METHOD"],
        "name": unescaped(head.get("X-WR-CALNAME")),
    }))
    event = next_component(calendar, ANY_COMPONENT)
