//! Load: content files → [`Document`]s and [`CopiedFile`]s. Each file is read by itself, in
//! parallel, and knows no other.

mod accent;
mod bounds;
mod copied_file;
mod document;
mod easy_words;
mod extra;
mod fences;
mod film;
mod front_matter;
mod history;
mod load;
mod meeting;
mod network;
mod own_folders;
mod page_slug;
mod page_type;
mod parse_options;
mod path;
mod read;
mod references;
mod scripts;
mod series;
mod settings;
mod stamp;
mod stored;
mod suppress;
mod tags;
mod text_cleanup;
mod walk;
mod withholding;

pub use accent::Accent;
pub(crate) use bounds::Bounds;
pub use copied_file::{CONTENT, CopiedFile, LFS_POINTER, Origin, STATIC};
pub use document::{Document, humanise};
pub use easy_words::easy_address;
pub use film::Film;
pub use front_matter::{FIELDS, FrontMatter, required_of_networks};
pub use load::{Sources, load, state_of_history};
pub use meeting::{Cancelled, Meeting};
pub use network::{Contact, Fact, Initiative, Mission, Network};
pub use own_folders::source_around;
pub use page_type::PageType;
pub use parse_options::ParseOptions;
pub use path::{ContentPath, Languages, PageName, file_address, folder_address};
pub use read::{is_broken, is_exhausted, read_source, source_of, unreadable};
pub use series::Series;
pub use settings::{SETTINGS, misnamed_settings, read_settings};
pub use stamp::{Identity, Stamp};
pub use stored::{KnownDocuments, PARTS, TextHash, Texts, is_of_text};
pub use suppress::Suppression;
pub use tags::term_key;
pub use walk::is_markdown;
pub use withholding::{Says, Withholding};

pub use crate::values::{
    ENGLISH_MONTHS, Interval, Mailbox, NotDialable, SWEDISH_MONTHS, dialable, email, written_time,
};
