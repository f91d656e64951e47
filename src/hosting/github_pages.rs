//! GitHub Pages: a workflow that checks pull requests and publishes `main`.
//!
//! <https://docs.github.com/pages/getting-started-with-github-pages>

use super::Server;
use super::holdings::Holdings;
use super::pipeline::{CACHE, OUTPUT, PACKAGE, PIPX, samverk, scalar};
use super::text::Text;

pub(super) fn write(holdings: &Holdings, text: &mut Text<'_>) {
    let server = Server::GithubPages;
    text.head(&server.marker(), &holdings.title, holdings.host.is_some());
    text.comment("")
        .note("hosting-github-use")
        .comment("")
        .note("hosting-pages-limits")
        .blank();
    text.lines("name: samverk\non:\n  pull_request:\n  push:\n    branches: [main]");
    text.indented(2, |text| {
        text.note("hosting-daily");
    });
    text.lines("  schedule:\n    - cron: '17 3 * * *'\n  workflow_dispatch:\n\npermissions:\n  contents: read\n\nenv:");
    text.indented(2, |text| {
        text.note("hosting-package")
            .line(format!("SAMVERK_PACKAGE: {PACKAGE}"));
    });
    text.blank().line("jobs:");
    text.indented(2, |text| {
        text.line("check:");
        text.indented(2, |text| check(holdings, text));
        text.blank().line("publish:");
        text.indented(2, |text| publish(holdings, text));
    });
}

fn check(holdings: &Holdings, text: &mut Text<'_>) {
    text.note("hosting-annotated");
    text.lines("if: github.event_name == 'pull_request'\nruns-on: ubuntu-latest\nsteps:");
    text.indented(2, |text| {
        text.lines("- uses: actions/checkout@v5\n  with:\n    fetch-depth: 0");
        text.line(format!("- run: {}", scalar(PIPX)));
        let command = format!("{} check --format github", samverk(holdings));
        text.line(format!("- run: {}", scalar(&command)));
    });
}

fn publish(holdings: &Holdings, text: &mut Text<'_>) {
    text.note("hosting-github-publish");
    text.lines(
        "if: github.event_name != 'pull_request' && github.ref == 'refs/heads/main'\nruns-on: ubuntu-latest\npermissions:\n  contents: read\n  pages: write\n  id-token: write\nconcurrency:\n  group: pages\n  cancel-in-progress: false\nenvironment:\n  name: github-pages\n  url: ${{ steps.deployment.outputs.page_url }}\nsteps:",
    );
    text.indented(2, |text| {
        text.lines("- uses: actions/checkout@v5\n  with:\n    fetch-depth: 0");
        text.note("hosting-cache");
        let cache = format!("{}{CACHE}", holdings.folder);
        text.lines(&format!(
            "- uses: actions/cache@v4\n  with:\n    path: {}\n    key: samverk-${{{{ github.run_id }}}}\n    restore-keys: samverk-",
            scalar(&cache)
        ));
        text.line(format!("- run: {}", scalar(PIPX)));
        let command = format!("{} build --format github --output {OUTPUT}", samverk(holdings));
        text.line(format!("- run: {}", scalar(&command)));
        text.note("hosting-own").line(format!("- run: rm -r {OUTPUT}/.samverk"));
        text.lines(&format!(
            "- uses: actions/configure-pages@v5\n- uses: actions/upload-pages-artifact@v4\n  with:\n    path: {OUTPUT}\n- id: deployment\n  uses: actions/deploy-pages@v4"
        ));
    });
}
