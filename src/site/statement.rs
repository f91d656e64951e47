//! The accessibility statement of the settings, as the site's editions have it.

use super::{EditionId, Site};
use crate::config::StatementTexts;
use crate::source::Spanned;

impl Site {
    /// What the statement says in an edition in words of its own; nothing where it says the same as
    /// in the site's own language.
    pub fn statement_texts(&self, edition: EditionId) -> Option<&StatementTexts> {
        let language = &self.edition(edition).language;
        let settings = self.config.edition_in(language)?;
        Some(&settings.statement)
    }

    /// Every link of the statement, with the edition whose pages it leads to.
    pub fn statement_links(&self) -> impl Iterator<Item = (EditionId, &Spanned<String>)> {
        let statement = self.config.statement.as_ref();
        let own = statement.map(|statement| (EditionId::OWN, &statement.texts));
        let of_editions = self
            .editions()
            .filter(move |_| statement.is_some())
            .filter_map(|(id, _)| Some((id, self.statement_texts(id)?)));
        own.into_iter()
            .chain(of_editions)
            .flat_map(|(id, texts)| texts.links().map(move |link| (id, link)))
    }
}
