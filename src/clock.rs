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
    /// seconds since 1970 UTC), else now; the latter two in the site's time zone. `None` where the epoch is no moment:
    /// a build that was meant to be reproducible must not quietly be another one every day.
    pub fn new(today: Option<Date>, source_date_epoch: Option<&str>, zone: &TimeZone) -> Option<Self> {
        let now = match source_date_epoch {
            Some(seconds) => Timestamp::from_second(seconds.trim().parse().ok()?).ok()?,
            #[expect(clippy::disallowed_methods, reason = "the one place that asks what time it is")]
            None => Timestamp::now(),
        };
        Some(Self { today: today.unwrap_or_else(|| ZonedDateTime::new(now, zone.clone()).date()) })
    }
}
