//! English: the first step of M. F. Porter, “An algorithm for suffix stripping”, Program 14(3),
//! 1980, pages 130–137: plurals, `-ed`, `-ing`, and `y` → `i`. The other steps join words that
//! share more than inflection (relate, relation, relative), which a search should not.

use std::borrow::Cow;

use super::letters::Letters;

/// The stem of a word. Porter's notation stands beside each rule.
pub(super) fn stem(word: &str) -> Cow<'_, str> {
    let letters = Letters::of(Cow::Borrowed(word));
    if letters.plain().len() <= 2 {
        return Cow::Borrowed(word);
    }
    let mut rest = letters.plain().to_vec();
    plural(&mut rest);
    past_or_continuous(&mut rest);
    // (*v*) Y → I
    if let Some((b'y', before)) = rest.split_last()
        && has_vowel(before)
        && let Some(last) = rest.last_mut()
    {
        *last = b'i';
    }
    let kept = rest
        .iter()
        .zip(letters.plain())
        .take_while(|(one, other)| one == other)
        .count();
    let added = String::from_utf8_lossy(&rest[kept..]).into_owned();
    letters.prefix(kept, &added)
}

/// SSES → SS, IES → I, SS → SS, S → nothing.
fn plural(word: &mut Vec<u8>) {
    let taken = match word.as_slice() {
        [.., b's', b's', b'e', b's'] | [.., b'i', b'e', b's'] => 2,
        [.., b's', b's'] => 0,
        [.., _, b's'] => 1,
        _ => 0,
    };
    word.truncate(word.len() - taken);
}

/// (m>0) EED → EE, (*v*) ED → nothing, (*v*) ING → nothing; and what follows the last two.
fn past_or_continuous(word: &mut Vec<u8>) {
    if let Some(before) = word.strip_suffix(b"eed") {
        if measure(before) > 0 {
            word.pop();
        }
        return;
    }
    let Some(before) = word
        .strip_suffix(b"ed")
        .or_else(|| word.strip_suffix(b"ing"))
    else {
        return;
    };
    if !has_vowel(before) {
        return;
    }
    word.truncate(before.len());
    // AT → ATE, BL → BLE, IZ → IZE; (m=1 and *o) → E
    let ends_short = matches!(
        word.as_slice(),
        [.., b'a', b't'] | [.., b'b', b'l'] | [.., b'i', b'z']
    );
    if ends_short || (measure(word) == 1 && is_consonant_vowel_consonant(word)) {
        word.push(b'e');
        return;
    }
    // (*d and not (*L or *S or *Z)) → single letter
    if let [.., one, other] = word.as_slice()
        && one == other
        && b"bcdfghjkmnpqrtvwx".contains(other)
    {
        word.pop();
    }
}

/// Which letters are vowels: a, e, i, o, u, and y after a consonant.
fn vowels(word: &[u8]) -> impl Iterator<Item = bool> + '_ {
    let mut after_consonant = false;
    word.iter().map(move |letter| {
        let vowel = b"aeiou".contains(letter) || (*letter == b'y' && after_consonant);
        after_consonant = !vowel;
        vowel
    })
}

/// `*v*`
fn has_vowel(word: &[u8]) -> bool {
    vowels(word).any(|vowel| vowel)
}

/// `m`: how often a consonant follows a vowel.
fn measure(word: &[u8]) -> usize {
    let vowels: Vec<bool> = vowels(word).collect();
    vowels.windows(2).filter(|pair| pair[0] && !pair[1]).count()
}

/// `*o`: ends so, and the last is not w, x or y.
fn is_consonant_vowel_consonant(word: &[u8]) -> bool {
    let vowels: Vec<bool> = vowels(word).collect();
    vowels.ends_with(&[false, true, false])
        && !word.ends_with(b"w")
        && !word.ends_with(b"x")
        && !word.ends_with(b"y")
}
