//! What is printed between marks of a page that somebody writes:
//!
//! ```text
//! <!-- printed: page-title -->
//! …
//! <!-- end -->
//! ```
//!
//! What stands outside the marks is left as it is.

/// A piece of a page, by the name in its mark.
pub(super) struct Section {
    pub(super) name: String,
    pub(super) text: String,
}

const END: &str = "<!-- end -->";

fn begin(name: &str) -> String {
    format!("<!-- printed: {name} -->\n")
}

/// The page with these sections as they are now. One that is new goes before the next that is
/// there, in this order, or to the end.
pub(super) fn reprinted(page: &str, sections: &[Section]) -> Result<String, String> {
    for name in page.split("<!-- printed: ").skip(1) {
        let name = name.split(" -->").next().unwrap_or_default();
        if !sections.iter().any(|section| section.name == name) {
            return Err(format!("nothing prints {name}: remove its marks"));
        }
    }
    let mut page = page.to_owned();
    for (index, section) in sections.iter().enumerate() {
        let mark = begin(&section.name);
        let block = format!("{mark}\n{}\n\n{END}\n", section.text.trim());
        if let Some(at) = page.find(&mark) {
            let length = page[at..]
                .find(END)
                .ok_or_else(|| format!("{} has no {END}", section.name))?;
            page.replace_range(at..=at + length + END.len(), &block);
        } else {
            let next = sections[index..]
                .iter()
                .find_map(|next| page.find(&begin(&next.name)));
            match next {
                Some(at) => page.insert_str(at, &format!("{block}\n")),
                None => page = format!("{}\n\n{block}", page.trim_end()),
            }
        }
    }
    Ok(page)
}

#[cfg(test)]
mod tests {
    use super::{Section, reprinted};

    fn sections(all: &[(&str, &str)]) -> Vec<Section> {
        let section = |(name, text): &(&str, &str)| Section {
            name: (*name).to_owned(),
            text: (*text).to_owned(),
        };
        all.iter().map(section).collect()
    }

    #[test]
    fn what_is_written_by_hand_stays() {
        let page = "# A\n\n<!-- printed: a -->\nold\n<!-- end -->\n\nBy hand.\n";
        assert_eq!(
            reprinted(page, &sections(&[("a", "new")])).unwrap(),
            "# A\n\n<!-- printed: a -->\n\nnew\n\n<!-- end -->\n\nBy hand.\n"
        );
    }

    #[test]
    fn what_is_new_goes_to_its_place() {
        let page = "<!-- printed: b -->\n<!-- end -->\n";
        assert_eq!(
            reprinted(page, &sections(&[("a", "1"), ("b", "2"), ("c", "3")])).unwrap(),
            "<!-- printed: a -->\n\n1\n\n<!-- end -->\n\n<!-- printed: b -->\n\n2\n\n<!-- end -->\n\n\
             <!-- printed: c -->\n\n3\n\n<!-- end -->\n"
        );
    }

    #[test]
    fn what_is_gone_is_named() {
        let page = "<!-- printed: old -->\n<!-- end -->\n";
        assert_eq!(
            reprinted(page, &[]),
            Err("nothing prints old: remove its marks".to_owned())
        );
    }
}
