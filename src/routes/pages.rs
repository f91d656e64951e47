//! Pages for people: a template, the page's view, and what else the template sees.

use tera::{Context, Value};

use super::{Output, Renderer};
use crate::diagnostics::Diagnostic;
use crate::site::{FolderId, PageId};
use crate::theme::views::GeneratedPage;

type Rendered = Result<Output, Box<Diagnostic>>;

impl Renderer<'_> {
    pub(super) fn written(
        &self,
        id: PageId,
        template: &str,
        address: &str,
        more: Option<(&'static str, Value)>,
    ) -> Rendered {
        let name = &self.site.page(id).document.source.path;
        self.page(template, address, name, self.views.page(id), more)
    }

    pub(super) fn folder(&self, id: FolderId, template: &str, address: &str) -> Rendered {
        let folder = self.site.folder(id);
        let title = if folder.parent.is_some() {
            &folder.title
        } else if self.site.title.is_empty() {
            self.theme.word("home")
        } else {
            &self.site.title
        };
        self.generated(
            template,
            &GeneratedPage {
                title,
                address,
                folder: Some(id),
                above: &[],
            },
            None,
        )
    }

    pub(super) fn initiatives(&self, page: Option<PageId>, address: &str) -> Rendered {
        let groups = ("groups", self.views.initiatives(page));
        match page {
            Some(id) => self.written(id, "initiatives", address, Some(groups)),
            None => self.generated(
                "initiatives",
                &self.plain("initiatives_title", address),
                Some(groups),
            ),
        }
    }

    pub(super) fn tags(&self, page: Option<PageId>, address: &str) -> Rendered {
        let tags = ("tags", self.views.tags());
        match page {
            Some(id) => self.written(id, "tags", address, Some(tags)),
            None => self.generated("tags", &self.plain("tags_title", address), Some(tags)),
        }
    }

    pub(super) fn tag(&self, index: usize, address: &str) -> Rendered {
        let tag = &self.site.tags[index];
        let overview = self
            .routes
            .generated
            .tags
            .as_deref()
            .map(|tags| (self.theme.word("tags_title"), tags));
        let page = GeneratedPage {
            title: &tag.name,
            address,
            folder: None,
            above: overview.as_slice(),
        };
        self.generated("tag", &page, Some(("tag", self.views.tag(index))))
    }

    pub(super) fn not_found(&self, address: &str) -> Rendered {
        self.generated("404", &self.plain("not_found_title", address), None)
    }

    pub(super) fn redirect(&self, index: usize, address: &str) -> Rendered {
        let redirect = &self.site.redirects[index];
        let target = &self.site.page(redirect.to).address;
        self.generated(
            "redirect",
            &self.plain("moved_title", address),
            Some(("target", Value::normal_string(target))),
        )
    }

    fn plain<'p>(&'p self, word: &str, address: &'p str) -> GeneratedPage<'p> {
        GeneratedPage {
            title: self.theme.word(word),
            address,
            folder: None,
            above: &[],
        }
    }

    fn generated(
        &self,
        template: &str,
        page: &GeneratedPage<'_>,
        more: Option<(&'static str, Value)>,
    ) -> Rendered {
        self.page(
            template,
            page.address,
            page.address,
            self.views.generated_page(page),
            more,
        )
    }

    fn page(
        &self,
        template: &str,
        address: &str,
        name: &str,
        page: Value,
        more: Option<(&'static str, Value)>,
    ) -> Rendered {
        let mut context = Context::new();
        context.insert_value("site", self.views.site());
        context.insert_value("t", self.theme.words());
        context.insert_value("route", Value::normal_string(address));
        context.insert_value("page", page);
        if let Some((key, value)) = more {
            context.insert_value(key, value);
        }
        self.theme
            .render(template, &context, name)
            .map(Output::Bytes)
    }
}
