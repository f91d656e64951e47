//! What day it is: the one clock that drafts, reviews and calendars see.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

/// The moment a build stands for. Two builds with the same clock and sources give the same bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// Today in the site's time zone.
    pub today: Date,
}

impl Clock {
    /// The clock of a run: `today` if given, else `SOURCE_DATE_EPOCH` (<https://reproducible-builds.org/specs/source-date-epoch/>,
    /// seconds since 1970 UTC), else now; the latter two in the site's time zone.
    pub fn new(today: Option<Date>, source_date_epoch: Option<&str>, zone: &TimeZone) -> Self {
        let epoch =
            source_date_epoch.and_then(|seconds| seconds.trim().parse().ok()).and_then(|seconds| Timestamp::from_second(seconds).ok());
        let today = today.unwrap_or_else(|| ZonedDateTime::new(epoch.unwrap_or_else(Timestamp::now), zone.clone()).date());
        Self { today }
    }
}
