//! What a page holds in memory once it is read, by part, on a site given as the first argument:
//! `cargo bench --bench memory -- DIR`. Prints bytes per page; asserts nothing. What the process
//! has grown by is known on Linux alone.

#![allow(clippy::disallowed_methods, reason = "its output is its own")]

use std::path::PathBuf;

use samverk::config;
use samverk::content::{Document, FrontMatter, KnownDocuments, Mission, load, read_settings};
use samverk::markdown::Outline;

/// The program's own, since it decides how much is held beside what was asked for.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let mut arguments = std::env::args()
        .skip(1)
        .filter(|argument| argument != "--bench");
    let Some(root) = arguments.next().map(PathBuf::from) else {
        println!("usage: cargo bench --bench memory -- DIR");
        return;
    };
    let (config, _) = config::read(&read_settings(&root, &mut Vec::new()));
    let before = resident();
    let sources = load(&root, &config, &KnownDocuments::default());
    let after = resident();
    let documents = &sources.documents;
    let count = documents.len().max(1);
    let print = |part: &str, bytes: usize| println!("{part:>30} {:8} bytes", bytes / count);
    let sum = |of: &dyn Fn(&Document) -> usize| documents.iter().map(|page| of(page)).sum();
    println!("{count} pages, each of them:");
    print("text of the file", sum(&|page| page.source.text.capacity()));
    print("HTML", sum(&|page| page.markdown.body.words().len()));
    print(
        "headings and links",
        sum(&|page| outline(&page.markdown.outline)),
    );
    print(
        "texts of its fields",
        sum(&|page| fields(&page.front_matter)),
    );
    print("names and addresses", sum(&names));
    print("the record itself", count * size_of::<Document>());
    let findings = sum(&|page| size_of_val(&*page.findings));
    print("findings", findings);
    print(
        "all that the process has grown by",
        after.saturating_sub(before),
    );
}

fn names(page: &Document) -> usize {
    let texts = [
        &page.path,
        &page.name.folder,
        &page.name.stem,
        &page.wanted_address,
        &page.title,
        &page.source.path,
    ];
    let source = size_of_val(&*page.source);
    source + texts.into_iter().map(String::capacity).sum::<usize>()
}

fn outline(outline: &Outline) -> usize {
    let headings = outline.headings.iter();
    let links = outline.links.iter();
    size_of_val(&*outline.headings)
        + size_of_val(&*outline.links)
        + headings
            .map(|heading| heading.id.capacity() + heading.text.capacity())
            .sum::<usize>()
        + links
            .map(|link| link.target.capacity() + link.text.as_ref().map_or(0, String::capacity))
            .sum::<usize>()
}

/// The texts that most fields of large sites have.
fn fields(fields: &FrontMatter) -> usize {
    let texts =
        |texts: &[String]| size_of_val(texts) + texts.iter().map(String::capacity).sum::<usize>();
    let mission = match &fields.network.mission {
        Some(Mission::Points(points)) => texts(points),
        Some(Mission::Text(text)) => text.capacity(),
        None => 0,
    };
    let initiatives = fields.network.initiatives.iter().map(|initiative| {
        initiative.title.capacity() + initiative.slug.capacity() + initiative.description.capacity()
    });
    fields
        .title
        .as_ref()
        .map_or(0, |title| title.value.capacity())
        + fields.summary.capacity()
        + texts(&fields.tags)
        + mission
        + size_of_val(&*fields.network.initiatives)
        + initiatives.sum::<usize>()
}

/// The memory of the process that is in use, in bytes; 0 where that is not known.
fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse().ok());
    kilobytes.unwrap_or(0_usize) * 1024
}
