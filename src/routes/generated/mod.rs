//! How each generated file is written: a file each, and an arm below.

mod feed;
mod robots;
mod site_data;
mod sitemap;

use super::Renderer;
use crate::site::{FileOwner, GeneratedFile};

impl Renderer<'_> {
    /// The bytes of a generated file; `owner` is what it says something of.
    pub(super) fn generated_file(&self, file: GeneratedFile, owner: FileOwner) -> Vec<u8> {
        match (file, owner) {
            (GeneratedFile::Feed, FileOwner::Edition(id)) => feed::write(self.site, id),
            (GeneratedFile::Feed, _) => Vec::new(),
            (GeneratedFile::SiteData, _) => site_data::write(self.site),
            (GeneratedFile::Sitemap, _) => sitemap::write(self.site, self.routes),
            (GeneratedFile::Robots, _) => robots::write(self.site),
        }
    }
}
