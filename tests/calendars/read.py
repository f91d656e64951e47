"""What `icalendar` and `recurring-ical-events` read in the calendar files of sites, in the lines of `told.py`."""

import sys
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import recurring_ical_events

# The names of zones that no program has heard of, so that what the file says of them is all that there is to go by.
UNKNOWN = "Nowhere/"


def read(file, zone, first):
    text = file.read_bytes().replace(zone.key.encode(), (UNKNOWN + zone.key).encode())
    calendar = icalendar.Calendar.from_ical(text)
    if calendar.errors or any(event.errors for event in calendar.walk("VEVENT")):
        raise SystemExit(f"{file}: {calendar.errors}")
    until = first + timedelta(weeks=52)
    for event in recurring_ical_events.of(calendar).between(first, until):
        begins = event["DTSTART"].dt
        ends = event["DTEND"].dt if "DTEND" in event else begins
        if isinstance(begins, datetime):
            begins, ends = (moment.astimezone(zone) for moment in (begins, ends))
            if not first <= begins.date() < until:
                continue
            begins, ends = (moment.strftime("%Y-%m-%dT%H:%M") for moment in (begins, ends))
        else:
            assert ends - begins == timedelta(days=1), file
            begins = ends = begins.isoformat()
        cancelled = "cancelled" if event["STATUS"] == "CANCELLED" else ""
        yield begins, ends, cancelled, str(event["SUMMARY"])


for site in map(Path, sys.argv[1:]):
    zone, first = (site / "when").read_text().split()
    public = site / "public"
    lines = []
    for file in public.rglob("*.ics"):
        address = f"/{file.relative_to(public).as_posix()}"
        lines += ["\t".join((address, *event)) for event in read(file, ZoneInfo(zone), date.fromisoformat(first))]
    (site / "icalendar").write_text("".join(f"{line}\n" for line in sorted(lines)))
