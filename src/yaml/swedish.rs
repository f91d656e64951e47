//! Swedish words that people write for names of fields and settings, which are English.

use crate::nearest::{fold, nearest};

/// The name that was meant, among those that are known: by its Swedish word, or as the most alike.
pub(super) fn meant<'n>(
    written: &str,
    known: impl Iterator<Item = &'n str> + Clone,
) -> Option<&'n str> {
    let word = fold(written).replace([' ', '-', '_'], "");
    let mut translated = WORDS
        .iter()
        .filter(|(swedish, _)| swedish.split(' ').any(|one| one == word))
        .map(|(_, name)| *name);
    translated
        .find_map(|name| known.clone().find(|known| *known == name))
        .or_else(|| nearest(written, known))
}

/// Words, without hyphens, and the name that stands for each. A word may have several: the first
/// that is known counts.
const WORDS: &[(&str, &str)] = &[
    // Pages.
    ("titel rubrik sidtitel", "title"),
    ("typ sidtyp", "type"),
    ("sammanfattning ingress beskrivning", "summary"),
    ("beskrivning text", "description"),
    ("ordning ordningsnummer sortering", "order"),
    ("taggar tagg etiketter nyckelord ämnen ämnesord", "tags"),
    (
        "relaterat relaterade relaterad liknande sealso seäven",
        "related",
    ),
    ("ägare ansvarig sidansvarig författare", "owner"),
    ("uppdaterad uppdaterat ändrad", "updated"),
    ("granskad granskat granskades", "reviewed"),
    ("granskas granskningsintervall granskavar", "review_every"),
    ("utkast", "draft"),
    (
        "publicera publicerad publicerat publiceras publicering publiceringsdatum",
        "publish",
    ),
    ("utgår upphör avpublicera avpubliceras slutdatum", "expires"),
    ("adress", "slug"),
    ("alias gamlaadresser omdirigering", "aliases"),
    ("ignorera tysta", "ignore"),
    ("övrigt annat", "extra"),
    // Networks.
    ("uppdrag syfte", "mission"),
    ("insatser insats initiativ exempel", "initiatives"),
    ("målgrupp målgrupper", "audience"),
    ("arrangör arrangörer", "organisers"),
    ("omfattning", "scope"),
    ("schema mötestider", "schedule"),
    ("träffar träff möten möte", "meetings"),
    (
        "kontakt kontakter kontaktperson kontaktpersoner kontaktuppgifter",
        "contacts",
    ),
    ("fakta", "facts"),
    ("färg", "accent"),
    // Their parts.
    ("epost mejl mail epostadress mejladress", "email"),
    ("telefon telefonnummer tel mobil", "phone"),
    ("namn", "name"),
    ("roll titel befattning", "role"),
    ("datum dag", "date"),
    ("start starttid börjar tid", "start"),
    ("slut sluttid slutar", "end"),
    ("plats lokal", "place"),
    ("plats var", "where"),
    ("länk", "link"),
    ("år", "year"),
    (
        "samarbetspartner samarbetspartners partner partners",
        "partners",
    ),
    ("etikett rubrik", "label"),
    ("värde", "value"),
    // Settings.
    ("språk", "language"),
    ("basadress webbadress", "base_url"),
    ("tidszon", "timezone"),
    ("tema", "theme"),
    ("utseende", "design"),
    ("huvudfärg färg", "brand"),
    ("typsnitt", "font"),
    ("logotyp logga", "logo"),
    ("meny", "menu"),
    ("redigeringslänk", "edit_url"),
    ("utmapp mål", "output"),
    ("styrning förvaltning", "governance"),
    ("allvar allvarlighet allvarlighetsgrad", "severity"),
    ("bilder", "images"),
    ("adresser", "addresses"),
    ("sidstorlek poster antalpersida", "page_size"),
    ("klarspråk", "plain_language"),
    ("mening meningar", "sentence"),
    ("stycke stycken", "paragraph"),
    // Families of findings.
    ("filer", "files"),
    ("fält", "front-matter"),
    ("länkar", "links"),
    ("tillgänglighet", "accessibility"),
    ("klarspråk", "plain-language"),
    ("integritet personuppgifter", "privacy"),
    ("ansvar", "governance"),
    ("webbplats inställningar", "site"),
    // Values.
    ("fel", "error"),
    ("varning", "warning"),
    ("upplysning", "info"),
    ("av nej ingen", "off"),
    ("krav krävs obligatorisk obligatoriskt ja", "required"),
    ("frivillig frivilligt nej", "optional"),
    ("sida", "page"),
    ("nätverk", "network"),
    ("mötesplats", "meeting-place"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_swedish_word_finds_its_name_where_that_is_known() {
        let contact = ["name", "role", "email", "phone"];
        assert_eq!(meant("E-post", contact.into_iter()), Some("email"));
        assert_eq!(meant("Titel", contact.into_iter()), Some("role"));
        assert_eq!(
            meant("ansvarig", ["title", "owner"].into_iter()),
            Some("owner")
        );
        assert_eq!(meant("ansvarig", contact.into_iter()), None);
        assert_eq!(meant("emial", contact.into_iter()), Some("email"));
    }
}
