//! Findings for programs, held against what those programs ask for. The transcripts `github`,
//! `gitlab` and `sarif` in `tests/transcripts/cli/` show them whole.

use std::collections::BTreeSet;
use std::fs;

use jsonschema::Validator;
use quick_xml::events::Event;
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
fn every_kind_of_finding_is_valid_sarif_and_junit() {
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
        is_junit(&junit(&site), &findings, &transcript.display().to_string());
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

/// An element of a report: its name, its attributes and its text.
type Element = (String, Vec<(String, String)>, String);

/// All elements of a JUnit report, in order.
#[track_caller]
fn junit(site: &Site) -> Vec<Element> {
    let text = site.run(&["check", "-q", "--format", "junit"]).stdout;
    let mut reader = quick_xml::Reader::from_str(&text);
    let mut elements: Vec<Element> = Vec::new();
    loop {
        let event = reader
            .read_event()
            .unwrap_or_else(|error| panic!("{error}\n{text}"));
        match event {
            Event::Start(tag) | Event::Empty(tag) => {
                let attributes = tag.attributes().map(Result::unwrap).map(|attribute| {
                    let name = attribute.key.as_ref().to_owned();
                    let value = &attribute.value;
                    (
                        name,
                        quick_xml::escape::unescape(value).unwrap().into_owned(),
                    )
                });
                let name = tag.name().as_ref().to_owned();
                elements.push((name, attributes.collect(), String::new()));
            }
            Event::Text(text) => {
                let text = text.to_string();
                if let Some(last) = elements.last_mut().filter(|_| !text.trim().is_empty()) {
                    last.2.push_str(&text);
                }
            }
            Event::Eof => return elements,
            _ => {}
        }
    }
}

/// What Jenkins's schema for JUnit (`junit-10.xsd` of its plug-in xUnit) lets an element have, and
/// what each must have.
const JUNIT: [(&str, &[&str], &[&str]); 4] = [
    (
        "testsuites",
        &["name", "tests", "failures", "errors", "time"],
        &[],
    ),
    (
        "testsuite",
        &["name", "tests", "failures", "errors", "time"],
        &["name", "tests", "failures", "errors"],
    ),
    ("testcase", &["name", "classname", "time"], &["name"]),
    ("failure", &["type", "message"], &[]),
];

/// Holds a report against the schema, and against the findings.
fn is_junit(elements: &[Element], findings: &[Value], context: &str) {
    for (name, attributes, _) in elements {
        let row = JUNIT.iter().find(|(element, ..)| element == name);
        let (_, may, must) = row.unwrap_or_else(|| panic!("{name} in {context}"));
        let names: Vec<&str> = attributes.iter().map(|(name, _)| name.as_str()).collect();
        assert!(
            names.iter().all(|name| may.contains(name)),
            "{name}: {names:?}"
        );
        assert!(
            must.iter().all(|name| names.contains(name)),
            "{name}: {names:?}"
        );
    }
    let shown = findings
        .iter()
        .filter(|finding| finding["severity"] != "info");
    let failures = elements.iter().filter(|(name, ..)| name == "failure");
    assert_eq!(failures.count(), shown.count(), "{context}");
    // Programs know a case by its name and class: two that are the same would be one.
    let cases: Vec<_> = elements
        .iter()
        .filter(|(name, ..)| name == "testcase")
        .map(|(_, attributes, _)| attributes)
        .collect();
    assert!(!cases.is_empty(), "{context}");
    let names: BTreeSet<_> = cases.iter().collect();
    assert_eq!(names.len(), cases.len(), "{context}");
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
