//! What the settings say about the site's search: which words mean the same, and what must be found.

use rustc_hash::FxHashMap;

use crate::diagnostics::Code;
use crate::diagnostics::choices::{JoinedKind, UnusedReason};
use crate::nearest::fold;
use crate::source::Spanned;
use crate::yaml::{Field, Fields, Problems, Shape, report_joined};

/// The settings of the site's search.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SearchSettings {
    /// Searches that are to find a page.
    pub must_find: Vec<MustFind>,
}

/// A search, and the page that it is to find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MustFind {
    /// The words that a reader writes.
    pub query: Spanned<String>,
    /// The page's path below the content folder, or its address.
    pub page: Spanned<String>,
}

impl SearchSettings {
    /// The fields of `search`.
    #[rustfmt::skip]
    pub(super) const FIELDS: &'static [Field] = &[
        Field::new("must_find", Shape::Items(&[
            Field::new("query", Shape::Text).required().swedish("fråga sökning sökord ord"),
            Field::new("page", Shape::Text).required().swedish("sida fil"),
        ])).swedish("ska_hitta måste_hitta ska_hittas måste_hittas"),
    ];

    /// Reads `search`.
    pub(super) fn read(fields: &Fields<'_>, problems: &mut Problems) -> Self {
        let Some(settings) = fields.group("search", problems) else {
            return Self::default();
        };
        let must_find = settings.items("must_find", problems).into_iter();
        let must_find = must_find.filter_map(|item| {
            let (query, page) = (item.text("query", problems), item.text("page", problems));
            Some(MustFind {
                query: query?.to_owned(),
                page: page?.to_owned(),
            })
        });
        Self {
            must_find: must_find.collect(),
        }
    }
}

/// Reads `synonyms`: groups of words that mean the same, each of at least two. A word belongs to the
/// first group that has it.
pub(super) fn synonyms(fields: &Fields<'_>, problems: &mut Problems) -> Vec<Vec<String>> {
    const FIELD: &str = "synonyms";
    // Where each word stands: the number of its group.
    let mut known: FxHashMap<String, usize> = FxHashMap::default();
    let mut groups = Vec::new();
    for (number, group) in fields.lists(FIELD, problems).into_iter().enumerate() {
        report_joined(FIELD, Some(JoinedKind::Words), &group.value, problems);
        let is_alone = group.value.len() < 2;
        // Of words with commas between, it is told that they are to be a list.
        if is_alone && !group.value.iter().any(|text| text.value.contains(", ")) {
            let nothing = Spanned::new("[]", group.span);
            let word = group.value.first().unwrap_or(&nothing);
            unused(word, UnusedReason::Alone, problems);
        }
        let mut words = Vec::new();
        for word in group.value {
            match known.insert(key(word.value), number) {
                Some(_) if is_alone => {}
                Some(_) => unused(&word, UnusedReason::Grouped, problems),
                None => words.push(word.value.to_owned()),
            }
        }
        if words.len() > 1 {
            groups.push(words);
        }
    }
    groups
}

fn unused(written: &Spanned<&str>, reason: UnusedReason, problems: &mut Problems) {
    problems.add(Code::SettingUnused, written.span, |finding| {
        finding
            .with("field", "synonyms")
            .with("value", written.value)
            .with("reason", reason)
    });
}

/// What makes two words one: their letters, in whatever case, with one space for each gap.
fn key(written: &str) -> String {
    let words: Vec<&str> = written.split_whitespace().collect();
    fold(&words.join(" "))
}

#[cfg(test)]
mod tests {
    use crate::config::read;
    use crate::source::SourceFile;

    /// The groups that are read, and what findings point at.
    fn read_synonyms(written: &str) -> (Vec<Vec<String>>, Vec<String>) {
        let source = SourceFile::new("site.yaml", format!("synonyms: {written}\n"));
        let (config, findings) = read(&source);
        let pointed_at = findings.iter().filter_map(|finding| {
            let span = finding.place.as_ref()?.span?;
            Some(format!("{} {}", finding.code, source.slice(span)))
        });
        (config.synonyms, pointed_at.collect())
    }

    fn groups(groups: &[&[&str]]) -> Vec<Vec<String>> {
        let texts = |group: &&[&str]| group.iter().map(ToString::to_string).collect();
        groups.iter().map(texts).collect()
    }

    #[test]
    fn synonyms_are_groups_of_words_and_a_list_of_words_is_one_group() {
        for (written, expected) in [
            (
                "[[fritids, fritidshem], [sva, svenska som andraspråk]]",
                groups(&[
                    &["fritids", "fritidshem"],
                    &["sva", "svenska som andraspråk"],
                ]),
            ),
            (
                "[fritids, fritidshem, fritis]",
                groups(&[&["fritids", "fritidshem", "fritis"]]),
            ),
            (
                "\n- [a, b]\n-\n  - c\n  - d",
                groups(&[&["a", "b"], &["c", "d"]]),
            ),
            ("", groups(&[])),
            ("[]", groups(&[])),
        ] {
            let found = read_synonyms(written);
            let expected = (expected, Vec::new());
            if written == "[]" {
                assert_eq!(found.0, expected.0);
            } else {
                assert_eq!(found, expected, "{written}");
            }
        }
    }

    #[test]
    fn what_is_no_group_is_told_where_it_stands() {
        for (written, groups_read, found) in [
            (
                "[[a], [b, c]]",
                groups(&[&["b", "c"]]),
                &["setting-unused a"][..],
            ),
            (
                "[[], [b, c]]",
                groups(&[&["b", "c"]]),
                &["setting-unused []"],
            ),
            (
                "[[''], [b, c]]",
                groups(&[&["b", "c"]]),
                &["setting-unused [''"],
            ),
            ("fritids", groups(&[]), &["setting-unused fritids"]),
            (
                "[[a, b], [c, A]]",
                groups(&[&["a", "b"]]),
                &["setting-unused A"],
            ),
            (
                "[[a, b], [c, A, d]]",
                groups(&[&["a", "b"], &["c", "d"]]),
                &["setting-unused A"],
            ),
            (
                "[[a  b, a b, c]]",
                groups(&[&["a  b", "c"]]),
                &["setting-unused a b"],
            ),
            (
                "[['a, b'], [c, d]]",
                groups(&[&["c", "d"]]),
                &["tags-in-one 'a, b'"],
            ),
            ("{a: b}", groups(&[]), &["field-type {a: b"]),
        ] {
            let found = found.iter().map(ToString::to_string).collect();
            assert_eq!(read_synonyms(written), (groups_read, found), "{written}");
        }
    }
}
