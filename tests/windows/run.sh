#!/usr/bin/env bash
# Tries samverk on Windows, as Wine is one, beside the same program on this machine: see check.py.
#
#   tests/windows/run.sh [SAMVERK] [CASE…]     default: target/debug/samverk, every case
#
# Builds the program for Windows first, which takes ten minutes the first time: see build.sh. Where it cannot be built, says
# so and ends well. What Wine calls drive C lies in target/windows/prefix.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(realpath "$here/../..")
work=$(realpath -m "${CARGO_TARGET_DIR:-$root/target}/windows")
samverk=$(realpath "${1:-$root/target/debug/samverk}")
shift || true
[[ -x $samverk ]] || { echo "There is no program $samverk. Build it first: cargo build" >&2; exit 2; }

"$here/build.sh"
[[ -x $work/samverk.exe ]] || exit 0

# Neither the screen nor what else a person has of Wine.
unset DISPLAY WAYLAND_DISPLAY
export WINEPREFIX=$work/prefix WINEARCH=win64 WINEDEBUG=-all WINEDLLOVERRIDES='mscoree,mshtml='
[[ -f $WINEPREFIX/system.reg ]] || /usr/lib/wine/wine64 wineboot --init >/dev/null 2>&1
# A Swedish Windows takes its language from here.
[[ -d $work/locale/sv_SE.utf8 ]] ||
    { mkdir -p "$work/locale" && localedef --no-archive -i sv_SE -f UTF-8 "$work/locale/sv_SE.utf8"; }

# What the environment says of a site or a language would be in what both write.
unset SAMVERK_BASE_URL NO_COLOR LANG LC_ALL LC_MESSAGES
# Its services stay until the last case, and go with it; so do those of a run that was interrupted.
stopped() { /usr/lib/wine/wineserver -k >/dev/null 2>&1 || true; }
trap stopped EXIT
stopped
/usr/lib/wine/wineserver -p
# They would keep what the first program writes to.
/usr/lib/wine/wine64 cmd /c exit >/dev/null 2>&1 </dev/null
python3 "$here/check.py" "$samverk" "$work" "$@"
