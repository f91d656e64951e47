//! Ten thousand pages of Swedish about other things than schools, the same every time: what the
//! real pages must be found among. Their names are those of networks, too, and some of their texts
//! mention what the real pages are about, as other pages of an organisation do.

use std::fmt::Write as _;

use crate::site::Site;

/// What the groups of one field talk about: nouns in their four forms, and what they do with them.
struct Vocabulary {
    folder: &'static str,
    nouns: &'static [&'static str],
    verbs: &'static [&'static str],
}

const VOCABULARIES: [Vocabulary; 6] = [
    Vocabulary {
        folder: "odling",
        nouns: &[
            "kolonilott kolonilotten kolonilotter kolonilotterna",
            "växthus växthuset växthus växthusen",
            "äppelträd äppelträdet äppelträd äppelträden",
            "perenn perennen perenner perennerna",
            "kompost komposten komposter komposterna",
            "biodlare biodlaren biodlare biodlarna",
            "rosenbuske rosenbusken rosenbuskar rosenbuskarna",
            "trädgård trädgården trädgårdar trädgårdarna",
            "köksväxt köksväxten köksväxter köksväxterna",
            "vinbär vinbäret vinbär vinbären",
        ],
        verbs: &["beskära", "plantera", "vattna", "gödsla", "skörda"],
    },
    Vocabulary {
        folder: "kultur",
        nouns: &[
            "bibliotek biblioteket bibliotek biblioteken",
            "teaterscen teaterscenen teaterscener teaterscenerna",
            "spelman spelmannen spelmän spelmännen",
            "dansbana dansbanan dansbanor dansbanorna",
            "utställning utställningen utställningar utställningarna",
            "vävstol vävstolen vävstolar vävstolarna",
            "filmklubb filmklubben filmklubbar filmklubbarna",
            "konstnär konstnären konstnärer konstnärerna",
            "skådespelare skådespelaren skådespelare skådespelarna",
            "bokcirkel bokcirkeln bokcirklar bokcirklarna",
        ],
        verbs: &["repetera", "ställa ut", "väva", "katalogisera", "uppträda"],
    },
    Vocabulary {
        folder: "vatten",
        nouns: &[
            "segelbåt segelbåten segelbåtar segelbåtarna",
            "fyrvaktare fyrvaktaren fyrvaktare fyrvaktarna",
            "gästhamn gästhamnen gästhamnar gästhamnarna",
            "kanot kanoten kanoter kanoterna",
            "brygga bryggan bryggor bryggorna",
            "yrkesfiskare yrkesfiskaren yrkesfiskare yrkesfiskarna",
            "ostronbank ostronbanken ostronbankar ostronbankarna",
            "våtmark våtmarken våtmarker våtmarkerna",
            "badplats badplatsen badplatser badplatserna",
            "lotsbåt lotsbåten lotsbåtar lotsbåtarna",
        ],
        verbs: &["segla", "fiska", "navigera", "sjösätta", "dyka"],
    },
    Vocabulary {
        folder: "trafik",
        nouns: &[
            "cykelbana cykelbanan cykelbanor cykelbanorna",
            "spårvagn spårvagnen spårvagnar spårvagnarna",
            "busschaufför busschauffören busschaufförer busschaufförerna",
            "övergångsställe övergångsstället övergångsställen övergångsställena",
            "järnvägsbro järnvägsbron järnvägsbroar järnvägsbroarna",
            "laddstolpe laddstolpen laddstolpar laddstolparna",
            "vintercyklist vintercyklisten vintercyklister vintercyklisterna",
            "trafikljus trafikljuset trafikljus trafikljusen",
            "snöröjning snöröjningen snöröjningar snöröjningarna",
            "resenär resenären resenärer resenärerna",
        ],
        verbs: &["köra", "cykla", "resa", "ploga", "mäta"],
    },
    Vocabulary {
        folder: "hantverk",
        nouns: &[
            "smedja smedjan smedjor smedjorna",
            "snickare snickaren snickare snickarna",
            "keramiker keramikern keramiker keramikerna",
            "symaskin symaskinen symaskiner symaskinerna",
            "bagare bagaren bagare bagarna",
            "urmakare urmakaren urmakare urmakarna",
            "glasblåsare glasblåsaren glasblåsare glasblåsarna",
            "tapet tapeten tapeter tapeterna",
            "timmerhus timmerhuset timmerhus timmerhusen",
            "kakelugn kakelugnen kakelugnar kakelugnarna",
        ],
        verbs: &["smida", "hyvla", "baka", "dreja", "sy"],
    },
    Vocabulary {
        folder: "djur",
        nouns: &[
            "fågelskådare fågelskådaren fågelskådare fågelskådarna",
            "fladdermus fladdermusen fladdermöss fladdermössen",
            "igelkott igelkotten igelkottar igelkottarna",
            "fårhund fårhunden fårhundar fårhundarna",
            "lantras lantrasen lantraser lantraserna",
            "ugglebo ugglebot ugglebon ugglebona",
            "fjäril fjärilen fjärilar fjärilarna",
            "kaninuppfödare kaninuppfödaren kaninuppfödare kaninuppfödarna",
            "veterinär veterinären veterinärer veterinärerna",
            "djurskyddare djurskyddaren djurskyddare djurskyddarna",
        ],
        verbs: &["räkna", "mata", "vaccinera", "locka", "valla"],
    },
];

const PLACES: [&str; 24] = [
    "Alingsås",
    "Borås",
    "Kungälv",
    "Lerum",
    "Mölndal",
    "Partille",
    "Stenungsund",
    "Tjörn",
    "Öckerö",
    "Kungsbacka",
    "Varberg",
    "Ulricehamn",
    "Lysekil",
    "Orust",
    "Trollhättan",
    "Vänersborg",
    "Åmål",
    "Strömstad",
    "Munkedal",
    "Färgelanda",
    "Herrljunga",
    "Vårgårda",
    "Bollebygd",
    "Tranemo",
];

/// What pages about other things say of schools in passing.
const MENTIONS: [&str; 8] = [
    "Ibland kommer lärare från en skola i närheten.",
    "Fritidshemmet bredvid lånar ut sin lokal.",
    "Barn från en förskoleklass har ritat skylten.",
    "Nätverket har gett insatser för läsning och språk.",
    "Den som kan lite matematik räknar ut vad allt kostar.",
    "En förstelärare berättade om sitt lärande.",
    "Effekten av varje insats är liten, men den finns.",
    "Alla mötesplatser är öppna för alla nätverk.",
];

/// Numbers without any pattern that shows, the same every time (Knuth's constants for 64 bits).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits fit") % end
    }

    fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }
}

/// Adds `count` pages to a site, in folders of a few hundred.
pub(crate) fn add(site: &Site, count: usize) {
    let mut numbers = Numbers(14);
    for number in 0..count {
        let vocabulary = &VOCABULARIES[number % VOCABULARIES.len()];
        let text = page(vocabulary, &mut numbers);
        let folder = number / (VOCABULARIES.len() * 250);
        let path = format!("content/{}-{folder}/sida-{number}.md", vocabulary.folder);
        site.write(&path, text);
    }
}

/// A page: a network in four of five, with a heading and a few sentences.
fn page(vocabulary: &Vocabulary, numbers: &mut Numbers) -> String {
    let [one, the_one, many, the_many] = forms(numbers.of(vocabulary.nouns));
    let [other, the_other, others, _] = forms(numbers.of(vocabulary.nouns));
    let (verb, then) = (numbers.of(vocabulary.verbs), numbers.of(vocabulary.verbs));
    let (place, elsewhere) = (numbers.of(&PLACES), numbers.of(&PLACES));
    let title = match numbers.below(4) {
        0 => format!("Nätverk för {many} i {place}"),
        1 => format!("Nätverket kring {the_many} och {others} i {place}"),
        2 => format!("{} i {place} och {elsewhere}", capital(the_many)),
        _ => format!("Vi som vill {verb}: nätverk för {many} i {place}"),
    };
    let kind = if numbers.below(5) == 0 {
        "page"
    } else {
        "network"
    };
    let mut text = format!(
        "---\ntitle: '{title}'\ntype: {kind}\nsummary: För den som vill {verb} och {then} i \
         {place}.\n"
    );
    if kind == "network" {
        let _ = writeln!(text, "mission: Den som har {one} ska kunna {verb}.");
        let _ = writeln!(text, "tags: [{many}, {others}]");
    }
    let _ = write!(
        text,
        "---\n\n{} och {the_other} i {place} har hört ihop sedan {}. Var och en får ta med sig \
         {one} eller {other}, och kvällen slutar när {the_many} är klara.\n\n## Att {verb} i \
         {elsewhere}\n\nOm hösten går det bra att {then} vid {the_one}. ",
        capital(the_one),
        1900 + numbers.below(120),
    );
    for _ in 0..numbers.below(3) {
        text.push_str(numbers.of(&MENTIONS));
        text.push(' ');
    }
    text.push('\n');
    text
}

/// The four forms of a noun.
fn forms(noun: &str) -> [&str; 4] {
    let forms: Vec<&str> = noun.split(' ').collect();
    forms.try_into().expect("a noun has four forms")
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}
