//! Shorter names for what a script calls its own, and fewer spaces: a third of what is sent.
//!
//! This is for our own scripts, and no minifier: it renames what they declare wherever it stands,
//! and leaves alone whatever is also the name of a property, since that may be the browser's. What
//! it does not understand it leaves as it is.

use std::collections::{BTreeMap, BTreeSet};

/// Words of the language that are no names.
const WORDS: &str = "async await break case catch const continue default delete do else export \
    extends false finally for from function if import in instanceof let new null of return static \
    super switch this throw true try typeof undefined void while yield";

/// A piece of a script. A template literal is several: its texts, and between them what is in its
/// braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'s> {
    /// A name or a word of the language.
    Name(&'s str),
    /// Signs that belong together: `=>`, `...`, or one alone.
    Sign(&'s str),
    /// What is left as it is: texts, numbers, regular expressions.
    Text(&'s str),
    /// Spaces and new lines.
    Space(&'s str),
}

/// A script with shorter names.
pub(super) fn shorten(script: &str) -> String {
    let tokens = tokens(script);
    let solid: Vec<Token<'_>> = tokens.iter().copied().filter(is_solid).collect();
    let short = short_names(&solid);
    let mut out = String::with_capacity(script.len());
    for (index, token) in tokens.iter().enumerate() {
        let text = match *token {
            Token::Name(name) => short.get(name).map_or(name, String::as_str),
            Token::Sign(text) | Token::Text(text) => text,
            Token::Space(text) => match (out.chars().last(), tokens.get(index + 1).map(first)) {
                // A new line may end a statement.
                (Some(last), Some(first)) if text.contains('\n') => {
                    let is_open = "{([,;".contains(last) || ")]}.".contains(first);
                    if is_open { "" } else { "\n" }
                }
                (Some(last), Some(first)) if would_join(last, first) => " ",
                _ => "",
            },
        };
        out.push_str(text);
    }
    out
}

const fn is_solid(token: &Token<'_>) -> bool {
    !matches!(token, Token::Space(_))
}

/// Whether two characters beside each other would be read as one thing.
fn would_join(last: char, first: char) -> bool {
    let is_of_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    is_of_word(last) && is_of_word(first) || last == first && "+-/".contains(last)
}

/// The first character of a token.
fn first(token: &Token<'_>) -> char {
    let (Token::Name(text) | Token::Sign(text) | Token::Text(text) | Token::Space(text)) = token;
    text.chars().next().unwrap_or_default()
}

/// Cuts a script into tokens, which are all of it.
fn tokens(script: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    // Open braces; true for those of a template literal.
    let mut braces = Vec::new();
    let mut rest = script;
    while let Some(first) = rest.chars().next() {
        let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
        let end = |is_in: &dyn Fn(char) -> bool| rest.find(|c| !is_in(c)).unwrap_or(rest.len());
        let length = match first {
            '"' | '\'' => quoted(rest, first),
            '`' => template(rest),
            '}' if braces.last() == Some(&true) => template(rest),
            '/' if regex_may_begin(&tokens) => regex(rest),
            c if c.is_whitespace() => end(&char::is_whitespace),
            c if is_name(c) => end(&is_name),
            _ => ["...", "=>", "?."]
                .into_iter()
                .find(|sign| rest.starts_with(sign))
                .map_or(first.len_utf8(), str::len),
        };
        let (text, after) = rest.split_at(length);
        match first {
            '{' => braces.push(false),
            '}' => drop(braces.pop()),
            _ => {}
        }
        if matches!(first, '`' | '}') && text.ends_with("${") {
            braces.push(true);
        }
        tokens.push(match first {
            c if c.is_whitespace() => Token::Space(text),
            c if is_name(c) && !c.is_numeric() => Token::Name(text),
            c if text.len() > 1 && !matches!(text, "..." | "=>" | "?.") || c.is_numeric() => {
                Token::Text(text)
            }
            _ => Token::Sign(text),
        });
        rest = after;
    }
    tokens
}

/// How long a text in quotation marks is.
fn quoted(rest: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        if c == quote && !is_escaped {
            return at + 1;
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    rest.len()
}

/// How long a part of a template literal is: up to its end, or to the `${` that opens the next one.
fn template(rest: &str) -> usize {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        if !is_escaped && c == '`' {
            return at + 1;
        }
        if !is_escaped && rest[at..].starts_with("${") {
            return at + 2;
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    rest.len()
}

/// How long a regular expression is, without its flags.
fn regex(rest: &str) -> usize {
    let (mut is_escaped, mut is_in_class) = (false, false);
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            '/' if !is_escaped && !is_in_class => return at + 1,
            '[' if !is_escaped => is_in_class = true,
            ']' if !is_escaped => is_in_class = false,
            _ => {}
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    rest.len()
}

/// Whether a slash after these begins a regular expression: after a value, it divides.
fn regex_may_begin(before: &[Token<'_>]) -> bool {
    match before.iter().rev().find(|token| is_solid(token)) {
        Some(Token::Sign(sign)) => !matches!(*sign, ")" | "]" | "}"),
        Some(Token::Name(name)) => *name == "return",
        Some(Token::Text(_)) => false,
        _ => true,
    }
}

/// A short name for each that may have one, the most frequent first.
fn short_names<'s>(tokens: &[Token<'s>]) -> BTreeMap<&'s str, String> {
    let properties = properties(tokens);
    let mut all: BTreeMap<&str, usize> = BTreeMap::new();
    for token in tokens {
        if let Token::Name(name) = token {
            *all.entry(name).or_default() += 1;
        }
    }
    let declared = declared(tokens);
    let mut renamed: Vec<(&str, usize)> = all
        .iter()
        .filter(|(name, _)| declared.contains(*name) && !properties.contains(*name))
        .filter(|(name, _)| name.len() > 1)
        .map(|(name, count)| (*name, *count))
        .collect();
    renamed.sort_by_key(|(name, count)| (std::cmp::Reverse(*count), *name));
    let letters = ('a'..='z').chain('A'..='Z').map(String::from);
    let pairs = ('a'..='z').flat_map(|a| ('a'..='z').map(move |b| format!("{a}{b}")));
    let mut free = letters
        .chain(pairs)
        .filter(|name| !all.contains_key(name.as_str()))
        .filter(|name| !WORDS.split(' ').any(|word| word == name));
    renamed
        .into_iter()
        .filter_map(|(name, _)| Some((name, free.next()?)))
        .collect()
}

/// Names that stand where a property does: after a dot, and as a key between braces.
fn properties<'s>(tokens: &[Token<'s>]) -> BTreeSet<&'s str> {
    let mut found = BTreeSet::new();
    // What is open; true for the braces of an object or of a pattern.
    let mut open = Vec::new();
    let mut before = Token::Sign(";");
    for token in tokens {
        match *token {
            Token::Sign("{") => open.push(!begins_block(before)),
            Token::Sign("(" | "[") => open.push(false),
            Token::Sign("}" | ")" | "]") => drop(open.pop()),
            Token::Text(text) => {
                // The braces of a template literal hold a value.
                if text.starts_with('}') {
                    open.pop();
                }
                if text.ends_with("${") {
                    open.push(false);
                }
            }
            Token::Name(name) => {
                let is_key = open.last() == Some(&true) && matches!(before, Token::Sign("{" | ","));
                if is_key || matches!(before, Token::Sign("." | "?.")) {
                    found.insert(name);
                }
            }
            _ => {}
        }
        before = *token;
    }
    found
}

/// Whether a brace after this holds statements.
fn begins_block(before: Token<'_>) -> bool {
    matches!(
        before,
        Token::Sign(")" | "=>" | ";" | "{" | "}")
            | Token::Name("else" | "try" | "finally" | "catch" | "do")
    )
}

/// Names that the script declares: after `const` and `let`, and as what functions are given.
fn declared<'s>(tokens: &[Token<'s>]) -> BTreeSet<&'s str> {
    let mut found = BTreeSet::new();
    let mut opened = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        match *token {
            Token::Name("const" | "let") => {
                let end = pattern_end(tokens, index + 1);
                found.extend(bound(&tokens[index + 1..end]));
            }
            Token::Sign("(" | "[" | "{") => opened.push(index),
            Token::Sign(")" | "]" | "}") => {
                let from = opened.pop().unwrap_or(index);
                if tokens.get(index + 1) == Some(&Token::Sign("=>")) {
                    found.extend(bound(&tokens[from + 1..index]));
                }
            }
            Token::Name(name) if tokens.get(index + 1) == Some(&Token::Sign("=>")) => {
                found.insert(name);
            }
            _ => {}
        }
    }
    found.retain(|name| !WORDS.split(' ').any(|word| word == *name));
    found
}

/// Where a pattern ends that begins here: after one name, or after what closes it.
fn pattern_end(tokens: &[Token<'_>], from: usize) -> usize {
    let mut depth = 0_usize;
    for (index, token) in tokens.iter().enumerate().skip(from) {
        match token {
            Token::Sign("[" | "{") => depth += 1,
            Token::Sign("]" | "}") => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return index + 1;
        }
    }
    tokens.len()
}

/// The names of a pattern or of several: all in it but what stands for a value that is not given.
fn bound<'s>(pattern: &[Token<'s>]) -> Vec<&'s str> {
    let mut found = Vec::new();
    let mut depth = 0_usize;
    let mut value_at = None;
    for token in pattern {
        match *token {
            Token::Sign("(" | "[" | "{") => depth += 1,
            Token::Sign(")" | "]" | "}") => depth = depth.saturating_sub(1),
            Token::Sign("=") => value_at = value_at.or(Some(depth)),
            Token::Name(name) if value_at.is_none() => found.push(name),
            _ => {}
        }
        if value_at.is_some_and(|at| depth < at || depth == at && *token == Token::Sign(",")) {
            value_at = None;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_script_declares_gets_short_names_wherever_it_stands() {
        assert_eq!(
            shorten("const word = (text) => text + word;\n"),
            "const b=(a)=>a+b;"
        );
        assert_eq!(
            shorten("const [first, second = other] = list;"),
            "const[a,b=other]=list;"
        );
        assert_eq!(
            shorten("items.map((one, inside = document) => inside.find(one))"),
            "items.map((b,a=document)=>a.find(b))"
        );
    }

    #[test]
    fn properties_keep_their_names_and_so_does_what_is_called_like_one() {
        assert_eq!(
            shorten("const length = 1; const count = list.length;"),
            "const length=1;const a=list.length;"
        );
        assert_eq!(
            shorten("const { href, title: name } = page; use(name, href);"),
            "const{href,title:a}=page;use(a,href);"
        );
        assert_eq!(
            shorten("const give = (label) => ({ label, count: label ? count : 0 });"),
            "const a=(label)=>({label,count:label?count:0});"
        );
    }

    #[test]
    fn texts_and_regular_expressions_stay_as_they_are() {
        let script = "const word = 1; use(\"word\", 'it\\'s word', /word[/\"] /u, 4 / word / 2);";
        assert_eq!(
            shorten(script),
            "const a=1;use(\"word\",'it\\'s word',/word[/\"] /u,4/a/2);"
        );
        assert_eq!(
            shorten("const name = 1; use(`a name ${name + `${name}`} } name`, name);"),
            "const a=1;use(`a name ${a+`${a}`} } name`,a);"
        );
    }

    #[test]
    fn spaces_stay_between_what_would_become_one() {
        assert_eq!(
            shorten("const sum = - -1 + +1;\nreturn typeof sum"),
            "const a=- -1+ +1;return typeof a"
        );
    }

    #[test]
    fn a_new_line_that_may_end_a_statement_stays() {
        assert_eq!(
            shorten("go(\n  1,\n  2\n)\n(list)\n  .map((one) => {\n  one;\n})\nreturn\ngo"),
            "go(1,2)\n(list).map((a)=>{a;})\nreturn\ngo"
        );
    }

    #[test]
    fn blocks_are_told_from_objects() {
        assert_eq!(
            shorten(
                "if (x) { value, other } const value = { value: 1 }; try { value } catch { other }"
            ),
            "if(x){value,other}const value={value:1};try{value}catch{other}"
        );
        assert_eq!(
            shorten(
                "const list = []; const go = () => { list, go }; for (const item of list) { item }"
            ),
            "const a=[];const b=()=>{a,b};for(const c of a){c}"
        );
    }
}
