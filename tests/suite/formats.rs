//! Findings for programs, held against what those programs ask for. The transcripts `github`,
//! `gitlab` and `sarif` in `tests/transcripts/cli/` show them whole.

use std::collections::BTreeSet;
use std::fs;

use jsonschema::Validator;
use samverk::diagnostics::Code;
use serde_json::Value;

use crate::findings;
use crate::site::{Site, repository};
use crate::transcript::site_of;

/// The official schema, formats of addresses included. Its pattern for languages holds a bracket
/// that nothing opens, which strict readers of patterns refuse; it is the only thing that is not as
/// OASIS wrote it.
fn sarif() -> Validator {
    let text =
        fs::read_to_string(repository().join("tests/fixtures/sarif-schema-2.1.0.json")).unwrap();
    let schema: Value =
        serde_json::from_str(&text.replace("-[a-zA-Z]{2}]?$", "-[a-zA-Z]{2}$")).unwrap();
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap()
}

#[track_caller]
fn checked(site: &Site, format: &str) -> Value {
    let text = site.run(&["check", "-q", "--format", format]).stdout;
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The elements of a list.
#[track_caller]
fn list<'a>(value: &'a Value, pointer: &str) -> &'a [Value] {
    value
        .pointer(pointer)
        .and_then(Value::as_array)
        .unwrap_or_else(|| panic!("no list {pointer} in {value:#}"))
}

/// The texts at one place of each element.
#[track_caller]
fn texts<'a>(list: &'a [Value], pointer: &str) -> Vec<&'a str> {
    list.iter()
        .map(|element| {
            element
                .pointer(pointer)
                .and_then(Value::as_str)
                .unwrap_or_else(|| panic!("{pointer}: {element:#}"))
        })
        .collect()
}

#[test]
fn every_kind_of_finding_is_valid_sarif() {
    let schema = sarif();
    let mut seen = BTreeSet::new();
    for transcript in findings::all() {
        let site = site_of(&transcript);
        let log = checked(&site, "sarif");
        let faults: Vec<String> = schema
            .iter_errors(&log)
            .map(|fault| format!("{}: {fault}", fault.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{}: {faults:?}", transcript.display());

        let (rules, results) = (
            list(&log, "/runs/0/tool/driver/rules"),
            list(&log, "/runs/0/results"),
        );
        let findings = site.run(&["check", "-q", "--format", "json"]).json();
        let open: Vec<Value> = results
            .iter()
            .filter(|result| result.get("suppressions").is_none())
            .cloned()
            .collect();
        assert_eq!(texts(&open, "/ruleId"), texts(&findings, "/code"));
        for result in results {
            let index = result["ruleIndex"]
                .as_u64()
                .and_then(|index| usize::try_from(index).ok())
                .unwrap();
            assert_eq!(rules[index]["id"], result["ruleId"]);
        }
        seen.extend(texts(rules, "/id").into_iter().map(str::to_owned));
    }
    assert!(
        seen.len() > Code::ALL.len() / 2,
        "the transcripts show too little: {seen:?}"
    );
}

#[test]
fn what_is_no_sarif_is_noticed() {
    let mut log = checked(
        &Site::bare().file("content/index.md", "[a](b.md)\n"),
        "sarif",
    );
    let schema = sarif();
    assert!(schema.is_valid(&log));
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] =
        Value::from("a b.md");
    assert!(!schema.is_valid(&log));
}

#[test]
fn fingerprints_stay_when_lines_move_and_tell_equals_apart() {
    let page = "# Start\n\n[a](x.md) [b](x.md)\n\n[c](y.md)\n";
    let site = Site::bare()
        .file("content/index.md", page)
        .file("content/b.md", page);
    let fingerprints = || -> Vec<String> {
        let report = checked(&site, "gitlab");
        texts(list(&report, ""), "/fingerprint")
            .into_iter()
            .map(str::to_owned)
            .collect()
    };
    let before = fingerprints();
    assert_eq!(
        before.iter().collect::<BTreeSet<_>>().len(),
        7,
        "{before:?}"
    );

    site.write(
        "content/index.md",
        format!("{page}\n{page}")
            .replacen("# Start\n", "# Start\n\nEn rad till.\n", 1)
            .replace("\n\n# Start\n", "\n"),
    );
    let after = fingerprints();
    assert_eq!(after.len(), 10);
    assert!(
        before.iter().all(|fingerprint| after.contains(fingerprint)),
        "{before:?} {after:?}"
    );

    let log = checked(&site, "sarif");
    assert_eq!(
        texts(
            list(&log, "/runs/0/results"),
            "/partialFingerprints/samverk~1v1"
        ),
        after
    );
}
