#!/usr/bin/env bash
# Builds samverk for Windows, and what run.sh tries it with under Wine. It lies in target/windows and stays there: a second
# run compiles what has changed.
#
#   tests/windows/build.sh
#
# Takes packages of Debian's, see packages.sh, and crates, nothing else. Where the packages cannot be had, says so, builds
# nothing and ends well.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(realpath "$here/../..")
work=$(realpath -m "${CARGO_TARGET_DIR:-$root/target}/windows")
mkdir -p "$work/start"
# What is skipped is not tried with what was built before.
"$here/packages.sh" || { rm -f "$work/samverk.exe"; exit 0; }

# Debian's Rust is named in full: rustup's is first on most paths. What is said of that one does not hold here.
unset RUSTC_WRAPPER RUSTC_WORKSPACE_WRAPPER RUSTFLAGS CARGO_ENCODED_RUSTFLAGS CARGO_BUILD_TARGET CARGO_BUILD_RUSTFLAGS
export RUSTC=/usr/bin/rustc RUSTDOC=/usr/bin/rustdoc CARGO_TARGET_DIR=$work/target
# Debian has the standard library compiled for no Windows. This lets a stable Rust compile it along.
export RUSTC_BOOTSTRAP=1
target=x86_64-pc-windows-gnu
sources=/usr/src/rustc-$("$RUSTC" --version | cut -d' ' -f2)/library
# What every program for Windows begins and ends with, which rustup has ready-made.
for object in rsbegin rsend; do
    "$RUSTC" --crate-type lib --emit obj --target "$target" -o "$work/start/$object.o" "$sources/rtstartup/$object.rs"
done
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUSTFLAGS="-L native=$work/start"
export CC_x86_64_pc_windows_gnu=x86_64-w64-mingw32-gcc AR_x86_64_pc_windows_gnu=x86_64-w64-mingw32-ar
# Compiling takes longer than all that is run: nothing is optimised but what is written in C and encodes the images, nothing
# says lines, and the standard library prints no backtraces.
export CFLAGS_x86_64_pc_windows_gnu=-O2 CARGO_PROFILE_DEV_DEBUG=0 CARGO_INCREMENTAL=0
/usr/bin/cargo --config 'profile.dev.package."*".opt-level=0' build --quiet --locked --bin samverk --target "$target" \
    --manifest-path "$root/Cargo.toml" -Zbuild-std=std,panic_unwind -Zbuild-std-features=panic-unwind

# compiled OUTPUT SOURCE OPTION…: a program or library in C.
compiled() {
    [[ $work/$1 -nt $here/$2 ]] ||
        x86_64-w64-mingw32-gcc -O1 -s -Wall -Wextra -Werror -o "$work/$1" "$here/$2" "${@:3}"
}
compiled console.exe console.c -municode
compiled hold.exe hold.c -municode
# Beside the program, where it is found.
compiled bcryptprimitives.dll prng.c -shared -ladvapi32
x86_64-w64-mingw32-strip -o "$work/samverk.exe" "$work/target/$target/debug/samverk.exe"
