//! GitLab Pages: a pipeline that checks merge requests and publishes the default branch.
//!
//! <https://docs.gitlab.com/user/project/pages/>

use super::Server;
use super::holdings::Holdings;
use super::pipeline::{CACHE, INSTALL, OUTPUT, PACKAGE, samverk, scalar};
use super::text::Text;

pub(super) fn write(holdings: &Holdings, text: &mut Text<'_>) {
    let server = Server::GitlabPages;
    text.head(&server.marker(), &holdings.title, holdings.host.is_some());
    text.comment("")
        .note("hosting-gitlab-use")
        .comment("")
        .note("hosting-pages-limits")
        .blank();
    text.lines("variables:");
    text.indented(2, |text| {
        text.note("hosting-package")
            .line(format!("SAMVERK_PACKAGE: {PACKAGE}"));
        text.lines("GIT_DEPTH: '0'");
    });
    text.blank().lines(&format!(
        ".samverk:\n  image: python:3.13-slim\n  before_script:\n    - {}",
        scalar(INSTALL)
    ));
    text.blank().note("hosting-annotated");
    text.lines(&format!(
        "check:\n  extends: .samverk\n  stage: test\n  rules:\n    - if: $CI_PIPELINE_SOURCE == \"merge_request_event\"\n  script:\n    - {}\n  artifacts:\n    when: always\n    reports:\n      codequality: gl-code-quality-report.json",
        scalar(&format!("{} check --format gitlab > gl-code-quality-report.json", samverk(holdings)))
    ));
    text.blank().note("hosting-gitlab-publish").line("pages:");
    text.indented(2, |text| pages(holdings, text));
}

fn pages(holdings: &Holdings, text: &mut Text<'_>) {
    text.lines(
        "extends: .samverk\nstage: deploy\nresource_group: pages\nrules:\n  - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH",
    );
    text.note("hosting-cache").lines(&format!(
        "cache:\n  key: samverk\n  paths:\n    - {}\nscript:\n  - {}",
        scalar(&format!("{}{CACHE}", holdings.folder)),
        scalar(&format!("{} build --output {OUTPUT}", samverk(holdings)))
    ));
    text.indented(2, |text| {
        text.note("hosting-own")
            .line(format!("- rm -r {OUTPUT}/.samverk"));
        redirects(holdings, text);
    });
    text.indented(2, |text| {
        text.note("hosting-gitlab-packed").line(format!(
            "- find {OUTPUT} -type f -regex '.*\\.\\(html\\|css\\|js\\|json\\|xml\\|txt\\|svg\\|ics\\)$' -exec gzip -k {{}} +"
        ));
    });
    text.lines(&format!("artifacts:\n  paths:\n    - {OUTPUT}"));
}

/// `_redirects`: GitLab Pages answers with real redirects where it is told so. Its rules end at
/// blanks and have signs of their own, so that old addresses with others than plain letters stay
/// what they are otherwise, pages that lead on.
fn redirects(holdings: &Holdings, text: &mut Text<'_>) {
    let is_plain = |path: &str| {
        path.bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte))
    };
    let moved = holdings.moved.iter().filter(|(from, _)| is_plain(&from.0));
    let lines: Vec<String> = moved
        .map(|(from, to)| format!("{} {} 301", from.0, to.encoded()))
        .collect();
    if lines.is_empty() {
        return;
    }
    text.note("hosting-moved").line("- |").indented(2, |text| {
        text.line(format!("cat > {OUTPUT}/_redirects <<'END'"));
        for line in lines {
            text.line(line);
        }
        text.line("END");
    });
}
