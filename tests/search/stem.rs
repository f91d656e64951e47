//! Stems for those outside: one word a line in, one stem a line out, in the language of the first
//! argument. With `--fold`, the stem's letters have no marks.

use std::env;
use std::io::{self, BufWriter, Write};

use samverk::search::stem::{Stemmer, fold};

fn main() -> io::Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let folded = arguments.iter().any(|argument| argument == "--fold");
    let stemmer = Stemmer::of(arguments.first().map_or("", String::as_str));
    let mut out = BufWriter::new(io::stdout().lock());
    for word in io::stdin().lines() {
        let word = word?;
        let stem = stemmer.stem(&word);
        let shown = if folded { fold(&stem) } else { stem };
        writeln!(out, "{shown}")?;
    }
    out.flush()
}
