// Reads a calendar file with ical.js and prints its entries as JSON, one a line.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

// A property that ical.js has no type for comes as it is written.
const unescaped = (text) => text.replace(/\\([\s\S])/g, (_, letter) => (letter === 'n' || letter === 'N' ? '\n' : letter));

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')));
const lines = calendar.getAllSubcomponents('vevent').map((event) => {
  const value = (name) => event.getFirstPropertyValue(name);
  const moment = (name) => value(name).toICALString();
  return JSON.stringify({
    uid: value('uid'),
    sequence: value('sequence'),
    stamp: moment('dtstamp'),
    start: moment('dtstart'),
    end: moment('dtend'),
    rule: value('rrule')?.toString() ?? null,
    summary: value('summary'),
    description: value('description'),
    location: value('location'),
    link: value('url'),
    status: value('status'),
    method: calendar.getFirstPropertyValue('method'),
    name: unescaped(calendar.getFirstPropertyValue('x-wr-calname')),
  });
});
process.stdout.write(lines.join('\n') + '\n');
