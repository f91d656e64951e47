#!/usr/bin/env bash
# Installs what Windows' program is built by and run by, where it is missing: Debian's packages, as an administrator.
# Where that cannot be done, says so and ends with 1.
#
#   tests/windows/packages.sh
set -euo pipefail

# The compiler is of a newer Rust than the distribution's own, with the sources of the standard library.
needed=(rustc-web cargo-web rust-web-src gcc-mingw-w64-x86-64 wine wine64 locales)
has() {
    dpkg-query --show --showformat '${db:Status-Status}\n' "${needed[@]}" 2>/dev/null | grep -cx installed |
        grep -qx "${#needed[@]}"
}
has && exit
failed() {
    echo "Windows is skipped: $1. Needed are Debian's packages ${needed[*]}."
    exit 1
}
command -v apt-get >/dev/null || failed 'this is not Debian'
[[ $(id -u) == 0 ]] || failed 'packages are missing, and only an administrator can install them'
export DEBIAN_FRONTEND=noninteractive
{
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=300 "${needed[@]}"
} >/dev/null 2>&1 || failed 'the packages cannot be had'
