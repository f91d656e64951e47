"""What the pages of a site say of their meetings, as lines for each calendar file.

A page says each date of each meeting, one by one, by the theme in `theme/`. So nothing here knows of rules.
"""

import html
import sys
from datetime import date, timedelta
from pathlib import Path

site = Path(sys.argv[1])
_, first = (site / "when").read_text().split()
first = date.fromisoformat(first)
days = (first, first + timedelta(weeks=52))

lines = []
for page in sorted((site / "public").rglob("*.html")):
    told = [html.unescape(line).split("\t") for line in page.read_text().splitlines() if line.startswith("@@")]
    if not told:
        continue
    (_, _, title, of_page, of_site), *meetings = told
    for _, day, start, end, cancelled, of_meeting, what in meetings:
        if not days[0] <= date.fromisoformat(day) < days[1]:
            continue
        who = "" if title in what else title
        parts = ["Inställd" if cancelled == "true" else "", who, what]
        if page.read_text().find('<html lang="en"') != -1:
            parts[0] = parts[0] and "Cancelled"
        begins = f"{day}T{start}" if start else day
        ends = f"{day}T{end}" if start and end else begins
        # What is over has no file of its own.
        for file in filter(None, (of_page, of_site, of_meeting)):
            line = [file, begins, ends, "cancelled" if cancelled == "true" else "", ": ".join(part for part in parts if part)]
            lines.append("\t".join(line))
print("\n".join(sorted(lines)))
