//! The words of phrases in Swedish and English, and what each stands for.

use jiff::civil::Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Tuesday, Wednesday};

use super::rule::Parity;
use super::tokens::Token::{
    self, Almost, Alternate, Every, Except, Filler, Month, Number, Often, Ordinal, Times, To,
    Twice, TwoMeanings, Var, Working,
};
use super::tokens::Unit::{Day, Fortnight, Quarter, Week, Year};
use super::tokens::{Language, Unit};

/// A row: words in small letters, with spaces between.
type Row = (&'static str, Token);

#[rustfmt::skip]
const SWEDISH: &[Row] = &[
    ("varje alla", Every),
    ("var vart", Var),
    ("varannan vartannat", Alternate),
    ("första förste", Ordinal(1)), ("andra andre", Ordinal(2)), ("tredje", Ordinal(3)),
    ("fjärde", Ordinal(4)), ("femte", Ordinal(5)), ("sjätte", Ordinal(6)),
    ("sjunde", Ordinal(7)), ("åttonde", Ordinal(8)), ("nionde", Ordinal(9)),
    ("tionde", Ordinal(10)), ("elfte", Ordinal(11)), ("tolfte", Ordinal(12)),
    ("fjortonde", Ordinal(14)), ("femtonde", Ordinal(15)), ("tjugonde", Ordinal(20)),
    ("tjugoförsta", Ordinal(21)), ("tjugoåttonde", Ordinal(28)),
    ("sista siste", Ordinal(-1)), ("nästsista", Ordinal(-2)), ("näst", Almost),
    ("två", Number(2)), ("tre", Number(3)), ("fyra", Number(4)), ("fem", Number(5)),
    ("sex", Number(6)), ("åtta", Number(8)), ("tio", Number(10)), ("tolv", Number(12)),
    ("gång gången", Times), ("gånger ggr", Twice),
    ("måndag måndagen måndagar måndagarna", Token::Weekday(Monday)),
    ("tisdag tisdagen tisdagar tisdagarna tis", Token::Weekday(Tuesday)),
    ("onsdag onsdagen onsdagar onsdagarna ons", Token::Weekday(Wednesday)),
    ("torsdag torsdagen torsdagar torsdagarna tors tor", Token::Weekday(Thursday)),
    ("fredag fredagen fredagar fredagarna fre", Token::Weekday(Friday)),
    ("lördag lördagen lördagar lördagarna lör", Token::Weekday(Saturday)),
    ("söndag söndagen söndagar söndagarna sön", Token::Weekday(Sunday)),
    ("vardag vardagen vardagar vardagarna arbetsdag arbetsdagen arbetsdagar arbetsdagarna", Working),
    ("dag dagen dagar dagarna", Token::Unit(Day)),
    ("vecka veckan veckor veckorna v", Token::Unit(Week)),
    ("månad månaden månader månaderna", Token::Unit(Unit::Month)),
    ("kvartal kvartalet", Token::Unit(Quarter)),
    ("år året", Token::Unit(Year)),
    ("dagligen", Often(1, Day)), ("veckovis", Often(1, Week)),
    ("månadsvis månatligen", Often(1, Unit::Month)), ("kvartalsvis", Often(3, Unit::Month)),
    ("halvårsvis", Often(6, Unit::Month)), ("årligen årsvis", Often(1, Year)),
    ("udda ojämn ojämna ojämnt", Token::Parity(Parity::Odd)),
    ("jämn jämna jämnt", Token::Parity(Parity::Even)),
    ("januari jan", Month(1)), ("februari feb", Month(2)), ("mars", Month(3)), ("april apr", Month(4)),
    ("maj", Month(5)), ("juni", Month(6)), ("juli", Month(7)), ("augusti aug", Month(8)),
    ("september sep sept", Month(9)), ("oktober okt", Month(10)), ("november nov", Month(11)),
    ("december dec", Month(12)),
    ("till", To),
    ("utom förutom undantaget ej inte", Except),
    ("i på den det de en ett av per om under och samt vi ses möts träffas från", Filler),
];

#[rustfmt::skip]
const ENGLISH: &[Row] = &[
    ("every each all", Every),
    ("other alternate alternating", Alternate),
    ("first", Ordinal(1)), ("second", Ordinal(2)), ("third", Ordinal(3)), ("fourth", Ordinal(4)),
    ("fifth", Ordinal(5)), ("sixth", Ordinal(6)), ("seventh", Ordinal(7)), ("eighth", Ordinal(8)),
    ("ninth", Ordinal(9)), ("tenth", Ordinal(10)), ("eleventh", Ordinal(11)),
    ("twelfth", Ordinal(12)), ("fourteenth", Ordinal(14)), ("fifteenth", Ordinal(15)),
    ("twentieth", Ordinal(20)),
    ("last final", Ordinal(-1)), ("penultimate", Ordinal(-2)),
    ("two", Number(2)), ("three", Number(3)), ("four", Number(4)), ("five", Number(5)),
    ("six", Number(6)), ("eight", Number(8)), ("ten", Number(10)), ("twelve", Number(12)),
    ("once time", Times), ("twice times", Twice),
    ("monday mondays mon", Token::Weekday(Monday)),
    ("tuesday tuesdays tue tues", Token::Weekday(Tuesday)),
    ("wednesday wednesdays wed weds", Token::Weekday(Wednesday)),
    ("thursday thursdays thu thur thurs", Token::Weekday(Thursday)),
    ("friday fridays fri", Token::Weekday(Friday)),
    ("saturday saturdays sat", Token::Weekday(Saturday)),
    ("sunday sundays sun", Token::Weekday(Sunday)),
    ("weekday weekdays workday workdays working business", Working),
    ("day days", Token::Unit(Day)), ("week weeks", Token::Unit(Week)),
    ("fortnight fortnights", Token::Unit(Fortnight)), ("month months", Token::Unit(Unit::Month)),
    ("quarter quarters", Token::Unit(Quarter)), ("year years", Token::Unit(Year)),
    ("daily", Often(1, Day)), ("weekly", Often(1, Week)), ("fortnightly", Often(2, Week)),
    ("monthly", Often(1, Unit::Month)), ("quarterly", Often(3, Unit::Month)),
    ("yearly annually annual", Often(1, Year)),
    ("biweekly", TwoMeanings(Week)), ("bimonthly", TwoMeanings(Unit::Month)),
    ("odd uneven", Token::Parity(Parity::Odd)), ("even", Token::Parity(Parity::Even)),
    ("january", Month(1)), ("february", Month(2)), ("march mar", Month(3)), ("may", Month(5)),
    ("june jun", Month(6)), ("july jul", Month(7)), ("august", Month(8)), ("october oct", Month(10)),
    ("to through thru", To),
    ("except excluding", Except),
    ("on of the a an in and during we meet from one", Filler),
];

const TABLES: [(Language, &[Row]); 2] =
    [(Language::Swedish, SWEDISH), (Language::English, ENGLISH)];

/// What a word in small letters stands for, and whose it is.
pub(super) fn lookup(word: &str) -> Option<(Token, Language)> {
    TABLES.iter().find_map(|(language, rows)| {
        let row = rows
            .iter()
            .find(|(words, _)| words.split(' ').any(|known| known == word));
        row.map(|(_, token)| (*token, *language))
    })
}

/// The known word that is most like another, if it is alike enough; short ones are like too many.
pub(super) fn nearest(word: &str) -> Option<(&'static str, Token, Language)> {
    const ALIKE: f64 = 0.66;
    const SHORTEST: usize = 4;
    if word.chars().count() < SHORTEST {
        return None;
    }
    let mut best = None;
    let mut most = ALIKE;
    for (language, rows) in TABLES {
        for (words, token) in rows {
            for known in words
                .split(' ')
                .filter(|known| known.chars().count() >= SHORTEST)
            {
                let likeness = strsim::normalized_damerau_levenshtein(word, known);
                if likeness > most {
                    most = likeness;
                    best = Some((known, *token, language));
                }
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use rustc_hash::FxHashSet;

    use super::*;

    #[test]
    fn a_word_stands_for_one_thing() {
        let mut known = FxHashSet::default();
        for (_, rows) in TABLES {
            for word in rows.iter().flat_map(|(words, _)| words.split(' ')) {
                assert_eq!(word, word.to_lowercase());
                assert!(known.insert(word), "{word}");
            }
        }
    }

    #[test]
    fn a_slip_finds_its_word_and_other_words_find_none() {
        let found = |word| nearest(word).map(|(known, ..)| known);
        assert_eq!(found("torsdan"), Some("torsdag"));
        assert_eq!(found("wendesday"), Some("wednesday"));
        assert_eq!(found("klockan"), None);
        assert_eq!(found("kl"), None);
    }
}
