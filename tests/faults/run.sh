#!/usr/bin/env bash
# Kills builds, fills their disk, takes their rights, changes what they read and cuts their power, and looks at the site:
# it is the one before or the one after, whole, and the next build puts everything right.
#
#   tests/faults/run.sh [SAMVERK [KILLS]]     default: target/release/samverk, 200
#   tests/faults/run.sh SAMVERK KILLS STEP    of the system calls that are refused, every so manieth; default: 3
#
# Needs Linux, Python and strace (Debian's packages); rights of root for a disk of its own and for what nobody may do.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(realpath "$here/../..")
samverk=$(realpath "${1:-$root/target/release/samverk}")
kills=${2:-200}
step=${3:-3}
[[ -x $samverk ]] || { echo "There is no program $samverk. Build it first: cargo build --release" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PYTHONDONTWRITEBYTECODE=1

# part NAME ARGUMENT…: a script beside the others, with a folder of its own.
part() {
    local name=$1
    shift
    mkdir "$work/$name"
    chmod 755 "$work" "$work/$name"
    python3 "$here/$name.py" "$samverk" "$work/$name" "$@" >"$work/$name.said" 2>&1
}

failed=0
part calls "$step" &
calls=$!
{ part disk && part power; } &
disk=$!
for pid in "$calls" "$disk"; do wait "$pid" || failed=1; done
# By itself: moments are spread over a run that nothing slows down.
part kills "$kills" || failed=1
cat "$work"/{kills,calls,disk,power}.said
exit "$failed"
