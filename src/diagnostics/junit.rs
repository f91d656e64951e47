//! `--format junit`: a JUnit XML report, which most pipelines show as a list of tests that failed.
//!
//! The format has no standard; this keeps to what Jenkins's schema and GitLab, Azure DevOps and
//! others read alike: <https://github.com/jenkinsci/xunit-plugin>, `junit-10.xsd`.

use std::collections::{BTreeMap, HashMap};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::{Diagnostic, Format, Messages, Severity, Worded};
use crate::characters;

/// Writes a JUnit XML report: a suite for each file, a test case that failed for each finding.
#[derive(Debug, Clone)]
pub struct Junit {
    /// What is less severe than this is left out: every case is one that failed.
    pub least: Severity,
    /// From the folder that paths are to begin at down to the site's: `docs/`, or nothing where it
    /// is the same.
    pub folder: String,
}

impl Format for Junit {
    fn format(&self, findings: &[Diagnostic], messages: &Messages) -> String {
        let mut suites: BTreeMap<String, Vec<Worded>> = BTreeMap::new();
        for finding in findings {
            if finding.severity >= self.least {
                let worded = Worded::of(finding, messages);
                let file = worded.file_below(&self.folder);
                suites.entry(file).or_default().push(worded);
            }
        }
        // Writing to memory cannot fail.
        report(&suites)
            .ok()
            .and_then(|bytes| String::from_utf8(bytes).ok())
            .unwrap_or_default()
    }
}

fn report(suites: &BTreeMap<String, Vec<Worded>>) -> std::io::Result<Vec<u8>> {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let failures: usize = suites.values().map(Vec::len).sum();
    start(&mut xml, "testsuites", &counts("samverk", failures))?;
    // Programs take a report without a case for one that was never made.
    if suites.is_empty() {
        start(&mut xml, "testsuite", &counts("samverk", 0))?;
        let case = [
            ("name", "samverk".to_owned()),
            ("classname", "samverk".to_owned()),
            time(),
        ];
        xml.write_event(Event::Empty(element("testcase", &case)))?;
        end(&mut xml, "testsuite")?;
    }
    for (file, findings) in suites {
        start(&mut xml, "testsuite", &counts(file, findings.len()))?;
        let mut seen: HashMap<String, usize> = HashMap::new();
        for finding in findings {
            case(&mut xml, file, finding, &mut seen)?;
        }
        end(&mut xml, "testsuite")?;
    }
    end(&mut xml, "testsuites")?;
    let mut bytes = xml.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

/// A finding. Programs know a case by its name, from one report to the next: it has no line, and
/// each has one of its own.
fn case(
    xml: &mut Writer<Vec<u8>>,
    file: &str,
    finding: &Worded,
    seen: &mut HashMap<String, usize>,
) -> std::io::Result<()> {
    let mut name = format!("{}: {}", finding.code, finding.message);
    let number = seen.entry(name.clone()).or_default();
    *number += 1;
    if *number > 1 {
        name = format!("{name} ({number})");
    }
    let mut place = file.to_owned();
    for number in [finding.line, finding.column].into_iter().flatten() {
        place.push(':');
        place.push_str(&number.to_string());
    }
    let attributes = [("name", name), ("classname", file.to_owned()), time()];
    start(xml, "testcase", &attributes)?;
    let failure = [
        ("message", finding.message.clone()),
        ("type", finding.severity.to_owned()),
    ];
    start(xml, "failure", &failure)?;
    let said = format!("{place}\n{}", finding.in_full());
    xml.write_event(Event::Text(BytesText::new(&characters::replaced(&said))))?;
    end(xml, "failure")?;
    end(xml, "testcase")
}

fn counts(name: &str, failures: usize) -> Vec<(&'static str, String)> {
    vec![
        ("name", name.to_owned()),
        ("tests", failures.max(1).to_string()),
        ("failures", failures.to_string()),
        ("errors", String::from("0")),
        time(),
    ]
}

/// How long it took is no part of what is wrong: the same findings give the same report.
fn time() -> (&'static str, String) {
    ("time", String::from("0"))
}

fn start(
    xml: &mut Writer<Vec<u8>>,
    name: &'static str,
    attributes: &[(&'static str, String)],
) -> std::io::Result<()> {
    xml.write_event(Event::Start(element(name, attributes)))
}

fn end(xml: &mut Writer<Vec<u8>>, name: &'static str) -> std::io::Result<()> {
    xml.write_event(Event::End(BytesEnd::new(name)))
}

fn element(name: &'static str, attributes: &[(&'static str, String)]) -> BytesStart<'static> {
    let mut element = BytesStart::new(name);
    for (name, value) in attributes {
        element.push_attribute((*name, &*characters::replaced(value)));
    }
    element
}
