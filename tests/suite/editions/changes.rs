//! Whatever happens to translations, in whatever order: a preview that lived through it shows what
//! a clean build gives, and says which pages have changed.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::date;
use proptest::prelude::*;
use samverk::clock::When;
use samverk::diagnostics::Diagnostic;
use samverk::routes::{Output, Recipe, Route};
use samverk::site::Show;
use samverk::snapshot::{Affected, BuildOptions, Snapshot};

use super::world::{Edit, World, edits};
use crate::properties::cases;
use crate::site::{Site, difference};

fn options() -> BuildOptions {
    BuildOptions {
        show: Show {
            drafts: true,
            future: true,
            expired: true,
        },
        when: When::Day(date(2026, 11, 27)),
        is_preview: true,
        ..BuildOptions::default()
    }
}

/// What every address gives: text, or what stands for it.
fn outputs(snapshot: &Snapshot) -> BTreeMap<&str, String> {
    snapshot
        .routes
        .all
        .iter()
        .map(|route| {
            let text = match snapshot.renderer().render(route) {
                Ok(Output::Bytes(bytes)) => String::from_utf8_lossy(&bytes).into_owned(),
                Ok(Output::Shared(bytes)) => String::from_utf8_lossy(&bytes).into_owned(),
                Ok(Output::Copy(path)) => path.display().to_string(),
                Ok(Output::Cleaned(path)) => format!("cleaned {}", path.display()),
                Ok(Output::Image(_)) => String::from("a variant"),
                Err(fault) => in_short(&[*fault]),
            };
            (route.address.as_str(), text)
        })
        .collect()
}

fn in_short(findings: &[Diagnostic]) -> String {
    let line = |finding: &Diagnostic| {
        let place = finding
            .place
            .as_ref()
            .map(|place| (&place.source.path, place.span));
        format!("{:?} {place:?}\n", finding.code)
    };
    findings.iter().map(line).collect()
}

fn same_findings(what: &str, expected: &[Diagnostic], actual: &[Diagnostic]) -> Result<(), String> {
    if expected == actual {
        return Ok(());
    }
    let (expected, actual) = (in_short(expected), in_short(actual));
    Err(format!("{what}: {}", difference(&expected, &actual)))
}

/// Compares everything that can be asked of a site that grew by changes, and of one read anew.
fn same_site(grown: &Snapshot, clean: &Snapshot) -> Result<(), String> {
    let (expected, actual) = (outputs(clean), outputs(grown));
    let names = |outputs: &BTreeMap<&str, String>| {
        let lines: String = outputs.keys().flat_map(|name| [*name, "\n"]).collect();
        lines
    };
    if expected.len() != actual.len() || !expected.keys().eq(actual.keys()) {
        return Err(difference(&names(&expected), &names(&actual)));
    }
    for (address, text) in &expected {
        if *text != actual[address] {
            return Err(format!("{address}: {}", difference(text, &actual[address])));
        }
    }
    same_findings("findings", &clean.findings(), &grown.findings())?;
    same_findings(
        "findings of rendering",
        &clean.findings_of_rendering(),
        &grown.findings_of_rendering(),
    )?;
    for (a, b) in clean.routes.all.iter().zip(&grown.routes.all) {
        if a.recipe.page().is_some() {
            let (a, b) = (clean.look_at(a), grown.look_at(b));
            same_findings("findings of a page", &a.findings, &b.findings)?;
        }
    }
    Ok(())
}

/// What a change is said not to affect is as it was.
fn same_elsewhere(before: &Snapshot, after: &Snapshot, affected: &Affected) -> Result<(), String> {
    let Affected::Some(reach) = affected else {
        return Ok(());
    };
    let rendered = |snapshot: &Snapshot, route: &Route| {
        let looked_at = snapshot.look_at(route);
        let text = match looked_at.output {
            Some(Output::Bytes(bytes)) => String::from_utf8_lossy(&bytes).into_owned(),
            _ => String::new(),
        };
        (text, in_short(&looked_at.findings))
    };
    for route in after.outputs().filter(|route| !reach.covers(route)) {
        let earlier = before.output_at(&route.address);
        // Files of search are named after what they hold.
        let earlier = earlier.filter(|earlier| earlier.address == route.address);
        let is_new = earlier.is_none() && matches!(route.recipe, Recipe::Search(..));
        if !is_new
            && earlier.map(|earlier| rendered(before, earlier)) != Some(rendered(after, route))
        {
            let address = &route.address;
            return Err(format!(
                "{address} has changed, and is said not to be affected"
            ));
        }
    }
    Ok(())
}

fn live_through(theme: &'static str, edits: &[Edit]) -> Result<(), String> {
    let site = Site::new();
    let mut world = World::first(theme);
    world.write(&site);
    let root = site.path("");
    let load = |root: &Path| Snapshot::load(root, &options());
    let mut grown = load(&root);
    for edit in edits {
        let change = world.change(edit, &site);
        if let Some((next, affected)) = grown.after(&change) {
            same_elsewhere(&grown, &next, &affected)
                .map_err(|fault| format!("after {edit:?}: {fault}"))?;
            grown = next;
        }
        same_site(&grown, &load(&root)).map_err(|fault| format!("after {edit:?}: {fault}"))?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn a_preview_shows_what_a_clean_build_gives_whatever_happens_to_translations(edits in edits()) {
        live_through("theme: bare", &edits).map_err(TestCaseError::fail)?;
    }
}

proptest! {
    #![proptest_config(cases(20))]

    #[test]
    fn so_does_one_in_the_standard_theme(edits in edits()) {
        live_through("theme: standard", &edits).map_err(TestCaseError::fail)?;
    }
}
