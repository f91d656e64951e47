//! Thousands of findings of one kind in one file: nobody reads them all, and writing them out takes
//! minutes.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Code, Diagnostic};

/// How many findings of a kind in a file are reported one by one. The others are counted.
pub const MAX_REPEATS: usize = 100;

/// The findings, but for each file and code no more than [`MAX_REPEATS`] and one that counts the
/// others.
pub fn cap_repeats(findings: Vec<Diagnostic>) -> Vec<Diagnostic> {
    if findings.len() <= MAX_REPEATS {
        return findings;
    }
    let mut counts: FxHashMap<(Option<usize>, Code), (usize, Option<usize>)> = FxHashMap::default();
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(2 * MAX_REPEATS);
    for finding in findings {
        let file = finding
            .place
            .as_ref()
            .map(|place| Arc::as_ptr(&place.source).addr());
        let (count, last) = counts.entry((file, finding.code)).or_default();
        *count += 1;
        match last {
            Some(last) => kept[*last].repeats += 1,
            None if *count > MAX_REPEATS => {
                *last = Some(kept.len());
                kept.push(Diagnostic {
                    repeats: 1,
                    args: Vec::new(),
                    ..finding
                });
            }
            None => kept.push(finding),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{SourceFile, Span};

    #[test]
    fn what_is_beyond_the_hundredth_of_a_kind_is_counted() {
        let source = SourceFile::new("a.md", "x".repeat(400));
        let finding = |code, at| Diagnostic::at(code, &source, Span::new(at, at + 1));
        let mut findings: Vec<Diagnostic> =
            (0..250).map(|at| finding(Code::LinkEmpty, at)).collect();
        findings.extend((0..100).map(|at| finding(Code::LinkCase, at)));
        let kept = cap_repeats(findings);
        assert_eq!(kept.len(), 201);
        let counted: Vec<(Code, usize)> = kept
            .iter()
            .filter(|one| one.repeats > 0)
            .map(|one| (one.code, one.repeats))
            .collect();
        assert_eq!(counted, [(Code::LinkEmpty, 150)]);
    }
}
