//! How each generated file is written: a file each, and an arm below.

mod calendar;
mod feed;
mod robots;
mod site_data;
mod sitemap;

use calendar::Calendars;

use super::Renderer;
use crate::icalendar::Zone;
use crate::site::{EditionId, FileOwner, GeneratedFile};

impl Renderer<'_> {
    /// The bytes of a generated file; `owner` is what it says something of.
    pub(super) fn generated_file(&self, file: GeneratedFile, owner: FileOwner) -> Vec<u8> {
        match (file, owner) {
            (GeneratedFile::Feed, FileOwner::Edition(id)) => feed::write(self.site, id),
            (GeneratedFile::Calendar, FileOwner::Edition(id)) => self.calendars(id).of_edition(id),
            (GeneratedFile::PageCalendar, FileOwner::Page(id, _)) => {
                self.calendars(self.site.page(id).edition).of_page(id)
            }
            (GeneratedFile::MeetingCalendar, FileOwner::Page(id, number)) => self
                .calendars(self.site.page(id).edition)
                .of_meeting(id, number),
            (
                GeneratedFile::Feed
                | GeneratedFile::Calendar
                | GeneratedFile::PageCalendar
                | GeneratedFile::MeetingCalendar,
                _,
            ) => Vec::new(),
            (GeneratedFile::SiteData, _) => site_data::write(self.site),
            (GeneratedFile::Sitemap, _) => sitemap::write(self.site, self.routes),
            (GeneratedFile::Robots, _) => robots::write(self.site),
        }
    }

    fn calendars(&self, edition: EditionId) -> Calendars<'_> {
        let zone = &self.site.config.timezone;
        Calendars {
            site: self.site,
            words: self.theme.words(&self.site.edition(edition).language),
            zone: self.routes.zone.get_or_init(|| Zone::new(zone)),
        }
    }
}
