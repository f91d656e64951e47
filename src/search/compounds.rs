//! stub
use super::stem::Stemmer;
pub struct Compounds;
impl Compounds {
    pub fn new<'a>(_: &Stemmer, _: impl Iterator<Item = &'a str>) -> Self {
        Self
    }
    pub fn parts(&self, _: &str) -> Vec<String> {
        Vec::new()
    }
}
