//! Findings, as `samverk explain` has them.

use samverk::diagnostics::{Code, Explanation, Family, Severity, can_be_meant};

use super::printed::Section;
use super::words::Edition;

/// A section for each finding of a family.
pub(super) fn sections(family: Family, edition: &Edition) -> Vec<Section> {
    let section = |code: &Code| Section {
        name: format!("finding {code}"),
        text: section(*code, edition),
    };
    of_family(family).map(section).collect()
}

/// Every finding, family by family, with how bad it is and what it means.
pub(super) fn list(edition: &Edition) -> Section {
    let words = edition.words;
    let families = Family::ALL.map(|family| {
        let rows = of_family(family).map(|code| {
            let meaning = meaning(*code, edition);
            format!(
                "| [`{code}`]({}.md#{code}) | {meaning} |\n",
                family.as_str()
            )
        });
        let rows: String = rows.collect();
        let name = family.as_str();
        let about = edition.messages.word(&format!("family-{name}"));
        format!(
            "### `{name}`: {about}\n\n| {} | {} |\n| --- | --- |\n{rows}",
            words.finding, words.what,
        )
    });
    Section {
        name: "findings".to_owned(),
        text: families.join("\n"),
    }
}

fn of_family(family: Family) -> impl Iterator<Item = &'static Code> {
    Code::ALL.iter().filter(move |code| code.family() == family)
}

fn section(code: Code, edition: &Edition) -> String {
    let explanation = Explanation::of(code, &edition.messages);
    let words = edition.words;
    let mut text = format!(
        "## `{code}`\n\n{}\n\n{}\n\n{}\n\n{}\n\n{}\n\n{}",
        meaning(code, edition),
        escaped(&explanation.why),
        words.wrong,
        block(&explanation.wrong),
        words.right,
        block(&explanation.right),
    );
    if can_be_meant(code) {
        text += "\n\n";
        text += words.may_stay;
    }
    text
}

/// A block of code; the fence is longer than any in it.
fn block(lines: &str) -> String {
    let fence = if lines.contains("```") { "````" } else { "```" };
    format!("{fence}text\n{lines}\n{fence}")
}

/// How bad it is, and what it means.
fn meaning(code: Code, edition: &Edition) -> String {
    let [error, warning, info] = edition.words.severities;
    let severity = match code.severity() {
        Severity::Error => error,
        Severity::Warning => warning,
        Severity::Info => info,
    };
    let meaning = Explanation::of(code, &edition.messages).meaning;
    format!("**{severity}.** {}", escaped(&meaning))
}

/// The text with what Markdown would read as marks as it is.
fn escaped(text: &str) -> String {
    text.chars()
        .flat_map(|letter| {
            let is_mark = matches!(letter, '*' | '_' | '<' | '[' | ']' | '|' | '#' | '\\' | '~');
            is_mark.then_some('\\').into_iter().chain([letter])
        })
        .collect()
}
