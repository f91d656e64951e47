//! `addresses` of `site.yaml`: where the overviews lie.

use super::Addresses;
use crate::address;
use crate::diagnostics::Code;
use crate::overview::Overview;
use crate::yaml::{Field, Fields, LooksLike, Problems, Shape, TextPattern, nothing_meant};

/// The fields of `addresses`: one an overview.
pub(super) const FIELDS: &[Field] = &{
    let mut fields = [Field::new("", Shape::Pattern(&ADDRESS)); Overview::ALL.len()];
    let mut index = 0;
    while index < fields.len() {
        fields[index].name = Overview::ALL[index].key();
        fields[index].swedish = Overview::ALL[index].swedish_words();
        index += 1;
    }
    fields
};

/// The form of [`overview_address`]: an address with a slash at its end, or to which one may be
/// added.
static ADDRESS: TextPattern = TextPattern {
    code: Code::AliasInvalid,
    pattern: || {
        let segment = address::SEGMENT;
        format!(r"/(?:{segment}/)+(?:index\.html)?|/(?:{segment}/)*[^./?#\\]+")
    },
    looks_like: LooksLike::Text,
    meant: nothing_meant,
};

/// Reads `addresses`; what is not set is as usual in the language of the site.
pub(super) fn read(fields: &Fields<'_>, language: &str, problems: &mut Problems) -> Addresses {
    let mut addresses = Addresses::below("/", language);
    let Some(settings) = fields.group("addresses", problems) else {
        return addresses;
    };
    for (overview, address) in &mut addresses.0 {
        if let Some(written) = settings.parsed(overview.key(), problems, overview_address) {
            *address = written.value;
        }
    }
    addresses
}

/// An address that pages can lie below.
fn overview_address(text: &str) -> Option<String> {
    address::parse(text).filter(|address| address.ends_with('/') && address != "/")
}
