//! How each generated file is written: a file each, and an arm below.

mod feed;
mod robots;
mod sitemap;

use super::Renderer;
use crate::site::{GeneratedFile, PageId};

impl Renderer<'_> {
    /// The bytes of a generated file; `page` is the one that it lies beside, if it does.
    pub(super) fn generated_file(&self, file: GeneratedFile, page: Option<PageId>) -> Vec<u8> {
        match (file, page) {
            (GeneratedFile::Feed, _) => feed::write(self.site),
            (GeneratedFile::Sitemap, _) => sitemap::write(self.site, self.routes),
            (GeneratedFile::Robots, _) => robots::write(self.site),
        }
    }
}
