//! Short names for what a script of our own declares.
//!
//! The sources of the client are written to be read; readers of a site wait for what is sent. Names
//! are a sixth of it, packed. This is no parser: it knows tokens, and leaves a name as it is
//! wherever it could be more than a variable.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Words of the language, which no variable may have.
const RESERVED: &str = "as async await break case catch class const continue debugger default \
    delete do else enum eval export extends false finally for function get if import in instanceof \
    let new null of package private protected public return set static super switch this throw \
    true try typeof undefined var void while with yield";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Name,
    /// A string, a template, a regular expression or a number.
    Literal,
    /// One character of anything else.
    Sign,
}

struct Token<'s> {
    kind: Kind,
    text: &'s str,
    /// Whether a line ends before it.
    is_first: bool,
    /// Whether a space stands before it.
    is_apart: bool,
}

/// The same script with shorter names for its variables, and without spaces that say nothing. What
/// has a dot before it, a colon after it, or stands alone in braces is a property as well, and
/// keeps its name; so does what a template mentions.
pub(super) fn shorten(script: &str) -> String {
    let tokens = tokens(script);
    let names = short_names(&tokens);
    let mut out = String::with_capacity(script.len());
    for token in &tokens {
        let text = names.get(token.text).map_or(token.text, String::as_str);
        let is_variable = token.kind == Kind::Name;
        let last = out.chars().next_back();
        if token.is_first && last.is_some_and(|last| ends_line(last, token.text)) {
            out.push('\n');
        } else if token.is_apart && last.is_some_and(|last| is_apart(last, token.text)) {
            out.push(' ');
        }
        out.push_str(if is_variable { text } else { token.text });
    }
    out.push('\n');
    out
}

/// Whether a statement may end between two tokens on different lines.
fn ends_line(last: char, next: &str) -> bool {
    !",;({[=>&|?:+".contains(last) && !next.starts_with([')', ']', '}', '.', '?', ':', '&', '|'])
}

/// Whether two tokens would be one without a space.
fn is_apart(last: char, next: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$' | '/' | '"');
    let next = next.chars().next().unwrap_or(' ');
    is_part(last) && is_part(next) || last == next && matches!(last, '+' | '-')
}

/// Declared names, each with a shorter one. Those that are used the most get the shortest.
fn short_names<'s>(tokens: &[Token<'s>]) -> BTreeMap<&'s str, String> {
    let declared = declared(tokens);
    let kept = kept(tokens);
    let mut uses: BTreeMap<&str, usize> = BTreeMap::new();
    for token in tokens.iter().filter(|token| token.kind == Kind::Name) {
        *uses.entry(token.text).or_default() += 1;
    }
    let is_ours = |name: &&str| declared.contains(name) && !kept.contains(name);
    let mut ours: Vec<&str> = uses.keys().copied().filter(is_ours).collect();
    ours.sort_by_key(|name| std::cmp::Reverse(uses[name] * name.len()));
    let is_free = |short: &String| {
        let short = short.as_str();
        !uses.contains_key(short)
            && !kept.contains(short)
            && !RESERVED.split_whitespace().any(|word| word == short)
    };
    let letters = || ('a'..='z').chain('A'..='Z').map(String::from);
    let pairs = letters().flat_map(|one| letters().map(move |other| format!("{one}{other}")));
    ours.into_iter()
        .zip(letters().chain(pairs).filter(is_free))
        .filter(|(name, short)| short.len() < name.len())
        .collect()
}

/// What stands behind `const` and `let`, and parameters of arrow functions.
fn declared<'s>(tokens: &[Token<'s>]) -> BTreeSet<&'s str> {
    let mut declared = BTreeSet::new();
    for (at, token) in tokens.iter().enumerate() {
        match token.text {
            "const" | "let" => declared.extend(names(tokens, at + 1..pattern_end(tokens, at + 1))),
            ">" if at > 1 && tokens[at - 1].text == "=" => {
                declared.extend(names(tokens, parameters(tokens, at - 2)..at - 1));
            }
            _ => {}
        }
    }
    declared
}

/// The names in a pattern; what a default is made of is declared elsewhere.
fn names<'t, 's>(tokens: &'t [Token<'s>], range: Range<usize>) -> impl Iterator<Item = &'s str> {
    let names = range.filter(|at| *at == 0 || tokens[at - 1].text != "=");
    let names: Vec<&str> = names
        .filter(|at| tokens[*at].kind == Kind::Name)
        .map(|at| tokens[at].text)
        .collect();
    names.into_iter()
}

/// Where the pattern of a declaration ends.
fn pattern_end(tokens: &[Token<'_>], start: usize) -> usize {
    let mut depth = 0_i32;
    for (at, token) in tokens.iter().enumerate().skip(start) {
        match token.text {
            "=" | "of" | ";" if depth == 0 => return at,
            "{" | "[" => depth += 1,
            "}" | "]" => depth -= 1,
            _ => {}
        }
    }
    tokens.len()
}

/// Where the parameters begin that end at a token.
fn parameters(tokens: &[Token<'_>], end: usize) -> usize {
    let mut depth = 0_i32;
    for at in (0..=end).rev() {
        match tokens[at].text {
            ")" => depth += 1,
            "(" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    end
}

/// Names that may be those of properties.
fn kept<'s>(tokens: &[Token<'s>]) -> BTreeSet<&'s str> {
    let mut kept = BTreeSet::new();
    let mut brackets = Vec::new();
    let text = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at))
            .map_or("", |token| token.text)
    };
    for (at, token) in tokens.iter().enumerate() {
        let [before, next] = [text(at.checked_sub(1)), text(at.checked_add(1))];
        match token.kind {
            Kind::Sign if "([{".contains(token.text) => brackets.push(token.text),
            Kind::Sign if ")]}".contains(token.text) => {
                brackets.pop();
            }
            Kind::Name => {
                // Three dots spread a variable.
                let has_dot = before == "." && text(at.checked_sub(2)) != ".";
                let is_alone = brackets.last() == Some(&"{")
                    && matches!(before, "{" | ",")
                    && matches!(next, "}" | ",");
                if has_dot || next == ":" || is_alone {
                    kept.insert(token.text);
                }
            }
            Kind::Literal if token.text.starts_with('`') => {
                let is_sign = |c: char| !(c.is_alphanumeric() || matches!(c, '_' | '$'));
                kept.extend(token.text.split(is_sign));
            }
            _ => {}
        }
    }
    kept
}

fn tokens(script: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut rest = script.trim_start();
    let (mut is_first, mut is_apart) = (false, false);
    while let Some(first) = rest.chars().next() {
        let (kind, length) = match first {
            'a'..='z' | 'A'..='Z' | '_' | '$' => (Kind::Name, run(rest)),
            '0'..='9' => (Kind::Literal, number(rest)),
            '"' | '\'' | '`' => (Kind::Literal, quoted(rest, first)),
            '/' if begins_value(tokens.last()) => (Kind::Literal, expression(rest)),
            other => (Kind::Sign, other.len_utf8()),
        };
        let (text, after) = rest.split_at(length);
        tokens.push(Token {
            kind,
            text,
            is_first,
            is_apart,
        });
        rest = after.trim_start();
        let space = &after[..after.len() - rest.len()];
        (is_first, is_apart) = (space.contains('\n'), !space.is_empty());
    }
    tokens
}

/// Whether a value can begin after a token: a slash is no division then.
fn begins_value(before: Option<&Token<'_>>) -> bool {
    before.is_none_or(|token| match token.kind {
        Kind::Name => token.text == "return",
        Kind::Literal => false,
        Kind::Sign => !matches!(token.text, ")" | "]" | "}"),
    })
}

fn run(text: &str) -> usize {
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '$');
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}

fn number(text: &str) -> usize {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '.';
    text.find(|c| !is_part(c)).unwrap_or(text.len())
}

/// The length of what ends with the sign that it begins with.
fn quoted(text: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, sign) in text.char_indices().skip(1) {
        if !is_escaped && sign == quote {
            return at + sign.len_utf8();
        }
        is_escaped = !is_escaped && sign == '\\';
    }
    text.len()
}

/// The length of a regular expression with its flags.
fn expression(text: &str) -> usize {
    let (mut is_escaped, mut in_class) = (false, false);
    for (at, sign) in text.char_indices().skip(1) {
        match sign {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '[' => in_class = true,
            ']' => in_class = false,
            '/' if !in_class => return at + 1 + run(&text[at + 1..]),
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_get_short_names() {
        let script = "const first = (wanted, [other, ...several]) => wanted + other + [...several];\n\
                      let [count, total] = [0, 1];\n\
                      for (const entry of first(total)) count += entry;\n";
        let expected =
            "const e=(b,[f,...a])=>b+f+[...a];let[c,g]=[0,1];for(const d of e(g))c+=d;\n";
        assert_eq!(shorten(script), expected);
    }

    #[test]
    fn properties_and_what_could_be_one_keep_their_names() {
        let kept = [
            "const{title}=document;",
            "const page=1;load({page,title:2});",
            "const size=list.size;",
            "const kinds=1;f({kinds:2});",
            "const name=1;all(`[data-${name}]`);",
            "f((inside=document)=>document);",
            "\"const wanted = 1\";",
            "x=y?/const wanted[/]\"/gu:a/b/c;",
        ];
        for script in kept {
            let script = format!("{script}\n");
            let shortened = shorten(&script);
            let expected = script.replace("inside", "a");
            assert_eq!(shortened, expected);
        }
    }

    #[test]
    fn lines_end_where_a_statement_may() {
        let script = "const a = () => {\n  b()\n  c()\n}\nd(\n  1,\n  2\n)\nif (x)\n  y\nelse z\n";
        assert_eq!(
            shorten(script),
            "const a=()=>{b()\nc()}\nd(1,2)\nif(x)\ny\nelse z\n"
        );
        assert_eq!(
            shorten("a + +b - -c;\nreturn /x/;\n"),
            "a+ +b- -c;return /x/;\n"
        );
    }

    #[test]
    fn short_names_are_new_and_no_words() {
        let many: String = (0..60)
            .map(|n| format!("const value{n} = a{n};\n"))
            .collect();
        let script = shorten(&many);
        let names: BTreeSet<&str> = script
            .split(';')
            .filter_map(|line| line.strip_prefix("const ")?.split('=').next())
            .collect();
        assert_eq!(names.len(), 60);
        assert!(!names.contains("do") && !names.contains("if") && !names.contains("in"));
    }
}
