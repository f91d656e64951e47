// What `ical.js` or `node-ical` reads in the calendar files of sites, in the lines of `told.py`.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// Where the packages of all tests lie.
const require = createRequire(new URL("../browser/package.json", import.meta.url));
const DAY = 24 * 60 * 60 * 1000;

/** A moment as a clock in a zone shows it, by the tables of Node.js. */
function localTime(moment, zone) {
  const parts = new Intl.DateTimeFormat("en", {
    timeZone: zone, hourCycle: "h23",
    year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit",
  }).formatToParts(moment);
  const part = (type) => parts.find((part) => part.type === type).value;
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/** What every reader gives of a meeting: its beginning, its end, whether it is cancelled, its name. */
const line = (begins, ends, status, summary) =>
  [begins, ends, status === "CANCELLED" ? "cancelled" : "", summary].join("\t");

/** `ical.js` goes by the zone that stands in the file. */
function withIcalJs(text, zone, first, until) {
  const ICAL = require("ical.js");
  // The zone in the file, and no other of that name.
  const calendar = new ICAL.Component(ICAL.parse(text.replaceAll(zone, "Nowhere/Known")));
  const byUid = new Map();
  for (const component of calendar.getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component);
    byUid.set(event.uid, [...(byUid.get(event.uid) ?? []), event]);
  }
  const clock = (time) => (time.isDate ? time.toString() : localTime(time.toJSDate(), zone));
  const found = [];
  const add = (event, begins, ends) => {
    const end = ends.isDate ? begins : ends;
    found.push(line(clock(begins), clock(end), event.component.getFirstPropertyValue("status"), event.summary));
  };
  for (const [master, ...exceptions] of byUid.values()) {
    for (const exception of exceptions) master.relateException(exception);
    if (!master.isRecurring()) {
      add(master, master.startDate, master.endDate);
      continue;
    }
    const dates = master.iterator();
    for (let date = dates.next(); date; date = dates.next()) {
      const { item, startDate, endDate } = master.getOccurrenceDetails(date);
      add(item, startDate, endDate);
    }
  }
  return found.filter((meeting) => meeting.slice(0, 10) >= first && meeting.slice(0, 10) < until);
}

/** `node-ical` has tables of zones, as Google and phones do. */
function withNodeIcal(text, zone, first, until) {
  const ical = require("node-ical");
  const found = [];
  for (const event of Object.values(ical.sync.parseICS(text))) {
    if (event.type !== "VEVENT") continue;
    const range = { from: new Date(`${first}T00:00Z`), to: new Date(Date.parse(`${until}T00:00Z`) + DAY) };
    range.from = new Date(range.from.getTime() - DAY);
    for (const { start, end, isFullDay, summary, event: of } of ical.expandRecurringEvent(event, range)) {
      // Its days are those of this machine.
      const day = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()]
        .map((number) => String(number).padStart(2, "0")).join("-");
      const clock = (date) => (isFullDay ? day(start) : localTime(date, zone));
      found.push(line(clock(start), clock(end), of.status, summary));
    }
  }
  return found.filter((meeting) => meeting.slice(0, 10) >= first && meeting.slice(0, 10) < until);
}

const [reader, ...sites] = process.argv.slice(2);
const read = { "ical.js": withIcalJs, "node-ical": withNodeIcal }[reader];
for (const site of sites) {
  const [zone, first] = readFileSync(join(site, "when"), "utf8").split("\n");
  const until = new Date(Date.parse(first) + 52 * 7 * DAY).toISOString().slice(0, 10);
  const folder = join(site, "public");
  const lines = [];
  for (const file of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".ics"))) {
    const meetings = read(readFileSync(join(folder, file), "utf8"), zone, first, until);
    lines.push(...meetings.map((meeting) => `/${file}\t${meeting}\n`));
  }
  // As Python sorts: by characters.
  writeFileSync(join(site, reader), lines.sort().join(""));
}
