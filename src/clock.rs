//! What day it is: the one clock that drafts, reviews and calendars see.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};

/// When a run takes place, or is to be thought to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum When {
    /// On this day.
    Day(Date),
    /// At this moment; which day that is depends on where the site is read.
    Moment(Timestamp),
    /// Now.
    #[default]
    Now,
}

impl When {
    /// `today` if given, else `SOURCE_DATE_EPOCH`
    /// (<https://reproducible-builds.org/specs/source-date-epoch/>, seconds since 1970 UTC), else
    /// now. `None` where the epoch is not a number of seconds: a build that was meant to be
    /// reproducible must not quietly be another one every day.
    pub fn given(today: Option<Date>, source_date_epoch: Option<&str>) -> Option<Self> {
        Some(match (today, source_date_epoch) {
            (Some(day), _) => Self::Day(day),
            (None, Some(seconds)) => {
                Self::Moment(Timestamp::from_second(seconds.trim().parse().ok()?).ok()?)
            }
            (None, None) => Self::Now,
        })
    }
}

/// The moment a build stands for. Two builds with the same clock and sources give the same bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    /// Today in the site's time zone.
    pub today: Date,
}

impl Clock {
    /// The clock of a run in a time zone.
    pub fn new(when: When, zone: &TimeZone) -> Self {
        let moment = match when {
            When::Day(today) => return Self { today },
            When::Moment(moment) => moment,
            #[expect(
                clippy::disallowed_methods,
                reason = "the one place that asks what time it is"
            )]
            When::Now => Timestamp::now(),
        };
        Self {
            today: ZonedDateTime::new(moment, zone.clone()).date(),
        }
    }
}
