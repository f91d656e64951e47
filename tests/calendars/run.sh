#!/usr/bin/env bash
# Reads every calendar file of two sites with three programs that know nothing of samverk or each other, and compares what
# is in it with what the pages say: each meeting in a year of 52 weeks with both changes of clocks, its beginning, its
# end, its name, and whether it is cancelled.
#
#   tests/calendars/run.sh [SAMVERK]     default: target/release/samverk
#
# Needs Python, and tests/browser/node_modules. What Python needs lies in target/calendars, fetched once.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(realpath "$here/../..")
samverk=$(realpath "${1:-$root/target/release/samverk}")
[[ -x $samverk ]] || { echo "There is no program $samverk. Build it first: cargo build --release" >&2; exit 2; }

python=$(realpath -m "${CARGO_TARGET_DIR:-$root/target}/calendars")
"$python/bin/python" -c 'import icalendar, recurring_ical_events' 2>/dev/null || {
    python3 -m venv "$python"
    "$python/bin/pip" install --quiet --disable-pip-version-check --only-binary :all: -r "$here/requirements.txt"
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# site NAME FOLDER ZONE FIRST: builds a site with a theme that says its meetings in lines, for the 52 weeks from FIRST.
site() {
    local site=$work/$1
    mkdir -p "$site/themes"
    cp -r "$2/content" "$site/"
    cp -r "$here/theme" "$site/themes/told"
    cp -r "$root/themes/standard" "$site/themes/"
    sed '/^\(theme\|timezone\):/d' "$2/site.yaml" >"$site/site.yaml"
    printf 'theme: told\ntimezone: %s\n' "$3" >>"$site/site.yaml"
    "$samverk" --root "$site" --today "$4" build --drafts --quiet --output "$site/public" >"$site/findings" ||
        { cat "$site/findings"; exit 1; }
    printf '%s\n' "$3" "$4" >"$site/when"
    "$python/bin/python" "$here/told.py" "$site" >"$site/told"
}

site sample "$root/tests/browser/sample" Europe/Stockholm 2026-01-19
# Each of these zones has its own way to say when clocks are changed.
site stockholm "$here/site" Europe/Stockholm 2026-08-31
site new-york "$here/site" America/New_York 2026-08-31
site jerusalem "$here/site" Asia/Jerusalem 2026-08-31

failed=0
# compare READER COMMAND…: what a reader finds in each site, against what its pages say.
compare() {
    local reader=$1 site
    shift
    "$@" "$work"/*/
    for site in "$work"/*/; do
        if diff "$site/told" "$site/$reader" >"$site/difference"; then
            printf '%s, %s: %s lines, 0 differences\n' "$reader" "$(basename "$site")" "$(wc -l <"$site/told")"
        else
            printf '%s, %s: < is what the pages say, > what the program reads\n' "$reader" "$(basename "$site")"
            head -n 40 "$site/difference"
            failed=1
        fi
    done
}

compare icalendar "$python/bin/python" "$here/read.py"
compare ical.js node "$here/read.mjs" ical.js
compare node-ical node "$here/read.mjs" node-ical
# A test that compares nothing would pass, too.
for site in "$work"/*/; do
    [[ -s $site/told ]] || { echo "$site has no meetings" >&2; failed=1; }
done
exit "$failed"
