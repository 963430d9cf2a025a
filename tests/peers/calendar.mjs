// Reads an iCalendar file as ical.js does and prints its one event as JSON.
import fs from "node:fs";
import ICAL from "ical.js";

const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(process.argv[2], "utf8")));
const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
if (events.length !== 1) {
  throw new Error(`${events.length} events`);
}
const [event] = events;
console.log(JSON.stringify({
  version: calendar.getFirstPropertyValue("version"),
  method: calendar.getFirstPropertyValue("method"),
  uid: event.uid,
  summary: event.summary,
  location: event.location,
  from: event.startDate.toJSDate().toISOString(),
  until: event.endDate.toJSDate().toISOString(),
  stamp: event.component.getFirstPropertyValue("dtstamp").toJSDate().toISOString(),
}));
