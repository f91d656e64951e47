#!/usr/bin/env bash
# Builds Markdown that was never meant for samverk: the documentation that two npm packages ship, as it is.
#
#   tests/foreign/run.sh [SAMVERK]     default: target/release/samverk
#
# The packages are fetched each time, in fixed versions, and nothing of them is kept. Each becomes the content of a site
# that turns broken links and unknown front matter down to warnings. It must build, without a panic, with a page for
# every Markdown file. Needs npm and node.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
samverk=$(realpath "${1:-$here/../../target/release/samverk}")
[[ -x $samverk ]] || { echo "There is no program $samverk. Build it first: cargo build --release" >&2; exit 2; }

# Chosen for being large, real and unlike each other.
packages=(
    npm@11.6.2        # a manual: front matter of another tool, rooted links, and the readme of every dependency
    stylelint@13.13.1 # a reference: one folder a rule, long tables, relative links with anchors, raw HTML
)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

sites=()
for package in "${packages[@]}"; do
    site=$work/${package%@*}
    mkdir -p "$site/content"
    tarball=$(cd "$work" && npm pack --loglevel=error "$package")
    tar -xzf "$work/$tarball" -C "$site/content" --strip-components=1
    printf 'theme: bare\nseverity: {links: warning, front-matter: warning}\n' >"$site/site.yaml"
    sites+=("$site")
done
node "$here/verify.mjs" "$samverk" "${sites[@]}"
