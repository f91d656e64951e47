//! No page of one edition stands in a list of another, and versions know each other, whatever there
//! is.

use proptest::prelude::*;

use super::output::Output;
use super::world::{Edit, World, edits_without_related};
use crate::properties::cases;
use crate::site::Site;

fn build(theme: &'static str, edits: &[Edit]) -> Result<(), String> {
    let site = Site::new();
    let mut world = World::first(theme);
    world.write(&site);
    for edit in edits {
        world.change(edit, &site);
    }
    let built = site.run(&["build", "-q"]);
    if built.code != 0 {
        return Err(format!("not built: {}{}", built.stdout, built.stderr));
    }
    let (own, further) = world.languages();
    let further: Vec<&str> = further.iter().map(String::as_str).collect();
    let output = Output::of(&site, &own, &further, world.base_url());
    // What writers link to in their texts and fields may be in any language.
    let faults =
        output.faults(|link| link.text.starts_with("länk") || link.text.contains("Insats"));
    if faults.is_empty() {
        Ok(())
    } else {
        Err(faults.join("\n"))
    }
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn no_page_stands_in_a_list_of_another_edition(edits in edits_without_related()) {
        build("theme: bare", &edits).map_err(TestCaseError::fail)?;
    }
}

proptest! {
    #![proptest_config(cases(60))]

    #[test]
    fn nor_does_one_in_the_standard_theme(edits in edits_without_related()) {
        build("theme: standard", &edits).map_err(TestCaseError::fail)?;
    }
}
