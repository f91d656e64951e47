//! `statement`: the accessibility statement, as the settings have it for the edition.

use std::ops::Range;

use tera::Value;

use super::super::shape::view;
use super::super::{Views, date, list, text};
use super::{Contents, Entries};
use crate::address;
use crate::config::{
    Barrier, Conformance, Exemption, Method, Situation, Statement, StatementContact, StatementTexts,
};
use crate::site::{EditionId, PageId, Site, Target};
use crate::source::Spanned;

/// Where those who are not content with an answer complain: Digg's form.
const COMPLAINT: &str = "https://www.digg.se/tdosanmalan";

/// The page of the statement.
pub(super) struct Accessibility;

/// The statement of an edition: one entry.
#[derive(Debug)]
struct Stated(EditionId);

impl Contents for Accessibility {
    fn entries(&self, _: &Site, edition: EditionId) -> Box<dyn Entries> {
        Box::new(Stated(edition))
    }
}

impl Entries for Stated {
    fn len(&self) -> usize {
        1
    }

    fn view(
        &self,
        views: &Views<'_>,
        _: Option<PageId>,
        _: Range<usize>,
    ) -> Vec<(&'static str, Value)> {
        let statement = views.site.config.statement.as_ref();
        // A page that somebody has written at the address may be all of it.
        let view = statement.map_or_else(Value::none, |statement| {
            let texts = Texts {
                views,
                edition: self.0,
                shared: &statement.texts,
                own: views.site.statement_texts(self.0),
            };
            texts.view(statement)
        });
        vec![("statement", view)]
    }
}

/// The words of a statement in an edition: its own, else those in the site's language.
struct Texts<'a> {
    views: &'a Views<'a>,
    edition: EditionId,
    shared: &'a StatementTexts,
    own: Option<&'a StatementTexts>,
}

impl<'a> Texts<'a> {
    fn view(&self, statement: &Statement) -> Value {
        let site = self.views.site;
        let edition = site.edition(self.edition);
        let organisation = self.said(|texts| &texts.organisation);
        let organisation =
            organisation.or_else(|| Some((&site.config.organisation, self.foreign())));
        let service = self.said(|texts| &texts.service);
        let service = service.or(Some((&edition.title, "")));
        let contact = self.of(|texts| {
            let contact = &texts.contact;
            let has_any =
                contact.link.is_some() || !contact.email.is_empty() || !contact.phone.is_empty();
            has_any.then_some(contact)
        });
        let contact = contact.map(|(contact, _)| contact);
        let link = contact.and_then(|contact| contact.link.as_ref());
        let audit = self.of(|texts| texts.audit.as_ref()).map(|(link, _)| link);
        view! {
            "organisation": phrase(organisation),
            "service": phrase(service),
            "conformance": text(
                statement.conformance.as_ref().map_or("", |term| Conformance::as_str(term.value)),
            ),
            "known": self.known(),
            "burden": self.exemptions(|texts| &texts.burden),
            "outside": self.exemptions(|texts| &texts.outside),
            "assessed": date(statement.assessed.as_ref().map(|day| day.value)),
            "updated": date(statement.updated.as_ref().map(|day| day.value)),
            "method": text(statement.method.map_or("", Method::as_str)),
            "how": phrase(self.said(|texts| &texts.how)),
            "audit": text(&audit.and_then(|link| self.address(link)).unwrap_or_default()),
            "email": text(contact.map_or("", |contact| &contact.email)),
            "phone": text(contact.map_or("", |contact| &contact.phone)),
            "phone_link": text(
                &contact.and_then(StatementContact::phone_link).unwrap_or_default(),
            ),
            "link": text(&link.and_then(|link| self.address(link)).unwrap_or_default()),
            "answer_time": phrase(self.said(|texts| &texts.answer_time)),
            "complaint": text(COMPLAINT),
        }
    }

    /// What the edition says, else what is said in the site's language, with that: empty where it
    /// is the edition's own.
    fn of<T>(&self, get: impl Fn(&'a StatementTexts) -> Option<T>) -> Option<(T, &'a str)> {
        let own = self.own.and_then(&get).map(|value| (value, ""));
        own.or_else(|| get(self.shared).map(|value| (value, self.foreign())))
    }

    fn said(
        &self,
        get: impl Fn(&'a StatementTexts) -> &'a String,
    ) -> Option<(&'a String, &'a str)> {
        self.of(|texts| Some(get(texts)).filter(|text| !text.is_empty()))
    }

    /// The site's own language, where that is not the edition's.
    fn foreign(&self) -> &'a str {
        let site = self.views.site;
        if self.edition == EditionId::OWN {
            ""
        } else {
            &site.edition(EditionId::OWN).language
        }
    }

    /// What is not accessible, by situations of use. What names none comes last; what names several
    /// stands in each.
    fn known(&self) -> Value {
        let known = self.of(|texts| (!texts.known.is_empty()).then_some(&texts.known));
        let Some((known, language)) = known else {
            return list([]);
        };
        let group = |situation: Option<&Situation>| {
            let is_of = |barrier: &&Barrier| match situation {
                Some(situation) => barrier.affects.contains(situation),
                None => barrier.affects.is_empty(),
            };
            let items = known.iter().filter(is_of);
            let items: Vec<Value> = items
                .map(|barrier| self.barrier(barrier, language))
                .collect();
            (!items.is_empty()).then(|| {
                view! {
                    "situation": text(situation.map_or("", |situation| situation.as_str())),
                    "items": list(items),
                }
            })
        };
        let situations = Situation::ALL.iter().map(Some).chain([None]);
        list(situations.filter_map(group))
    }

    fn barrier(&self, barrier: &Barrier, language: &str) -> Value {
        view! {
            "what": text(&barrier.what),
            "why": text(&barrier.why),
            "language": text(language),
            "page": barrier.page.as_ref().and_then(|page| self.page(page)).unwrap_or_else(Value::none),
        }
    }

    fn exemptions(&self, get: impl Fn(&'a StatementTexts) -> &'a Vec<Exemption>) -> Value {
        let found = self.of(|texts| Some(get(texts)).filter(|items| !items.is_empty()));
        let (items, language) = found.map_or((&[][..], ""), |(items, of)| (items.as_slice(), of));
        list(items.iter().map(|item| {
            view! {
                "what": text(&item.what),
                "why": text(&item.why),
                "language": text(language),
            }
        }))
    }

    /// The page or folder that a link leads to; `None` where it leads elsewhere, or to what is not
    /// shown.
    fn page(&self, link: &Spanned<String>) -> Option<Value> {
        let site = self.views.site;
        let target = site.resolve_from_root(self.edition, &link.value);
        let title = match &target {
            Target::Page(id, _) => &site.page(*id).document.title,
            Target::Folder(id, _) => &site.folder(*id).title,
            _ => return None,
        };
        let other = site.edition_of(&target).filter(|id| *id != self.edition);
        Some(view! {
            "title": text(title),
            "url": text(&self.address(link)?),
            "language": text(other.map_or("", |id| &site.edition(id).language)),
        })
    }

    /// Where a link leads; `None` where it leads nowhere today.
    fn address(&self, link: &Spanned<String>) -> Option<String> {
        let site = self.views.site;
        let target = site.resolve_from_root(self.edition, &link.value);
        // A place on the page that it stands on has no page of its own.
        if matches!(target, Target::Here(_)) {
            return None;
        }
        let from = site.pages.first()?;
        let url = self.views.href(from, &target)?;
        // Templates print it as it is; those of texts are escaped where they are written.
        Some(address::escape(&url).into_owned())
    }
}

/// A text and its language, which is empty where it is the page's own.
fn phrase(said: Option<(&String, &str)>) -> Value {
    let (words, language) = said.map_or(("", ""), |(words, language)| (words.as_str(), language));
    view! { "text": text(words), "language": text(language) }
}
