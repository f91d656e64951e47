//! How a meeting repeats: the fields `repeat`, `until`, `except`, `also`, and `cancelled` as far as
//! it is about single dates.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::meeting::{Cancelled, Meeting};
use crate::diagnostics::Code;
use crate::diagnostics::choices::{DateReason, RepeatReason, SeriesDateReason};
use crate::recurrence::{self, Meaning, Reading, Rule};
use crate::source::Spanned;
use crate::values::{self, day_within};
use crate::yaml::{Fields, Problems, Remarks};

/// A meeting that repeats.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// When.
    pub rule: Rule,
    /// The same as the page says it.
    pub phrase: String,
    /// The first date of the rule.
    pub first: Date,
    /// The last day on which it may be; not before the first.
    pub until: Date,
    /// Dates of the rule on which it is not, in order.
    pub except: Vec<Date>,
    /// Dates on which it is besides, in order.
    pub also: Vec<Date>,
    /// All dates, in order: those of the rule without `except`, and `also`. Those on which it is
    /// cancelled are among them.
    pub dates: Vec<Date>,
    /// Dates on which it is cancelled, in order.
    pub cancelled: Vec<(Date, Cancelled)>,
}

impl Series {
    /// Whether and why one of its dates is cancelled.
    pub(super) fn cancelled_on(&self, day: Date) -> Option<&Cancelled> {
        let at = self.cancelled.binary_search_by_key(&day, |(day, _)| *day);
        at.ok().map(|at| &self.cancelled[at].1)
    }

    /// The same with one of its dates cancelled; a reason that is there already stays.
    pub(super) fn cancel(&mut self, day: Date, cancelled: Cancelled) {
        match self.cancelled.binary_search_by_key(&day, |(day, _)| *day) {
            Ok(at) if self.cancelled[at].1.reason.is_empty() => self.cancelled[at].1 = cancelled,
            Ok(_) => {}
            Err(at) => self.cancelled.insert(at, (day, cancelled)),
        }
    }
}

/// Nobody plans more meetings in a row: one for each working day of a year and a half.
const MOST: usize = 400;

/// How many dates a finding gives as examples.
const EXAMPLES: usize = 5;

/// What stands in the fields about how a meeting repeats.
pub(super) struct Repetition<'a> {
    repeat: Option<Spanned<&'a str>>,
    until: Option<Spanned<Date>>,
    /// Whether something stands in `until`, be it understood or not.
    has_until: bool,
    except: Vec<Spanned<Date>>,
    also: Vec<Spanned<Date>>,
}

impl<'a> Repetition<'a> {
    pub(super) fn read(fields: &Fields<'a>, problems: &mut Problems) -> Self {
        let read = Self {
            repeat: fields.text("repeat", problems),
            until: fields.parsed("until", problems, values::date),
            has_until: fields.entry("until").is_some(),
            except: fields.all_parsed("except", problems, values::date),
            also: fields.all_parsed("also", problems, values::date),
        };
        if read.repeat.is_none() && fields.entry("repeat").is_none() {
            let until = read.until.iter().map(|day| ("until", day.span));
            let except = read.except.first().map(|day| ("except", day.span));
            let also = read.also.first().map(|day| ("also", day.span));
            for (field, span) in until.chain(except).chain(also) {
                problems.add(Code::RepeatMissing, span, |finding| {
                    finding.with("field", field)
                });
            }
        }
        read
    }

    /// The last day that the series may have; `None`, with a finding unless there is one already,
    /// where there is none or it comes too early.
    fn end(
        &self,
        phrase: &Spanned<&str>,
        date: &Spanned<Date>,
        problems: &mut Problems,
    ) -> Option<&Spanned<Date>> {
        let Some(until) = &self.until else {
            if !self.has_until {
                let nearest = end_of_term(date.value).to_string();
                problems.add(Code::UntilMissing, phrase.span, |finding| {
                    finding.with("value", phrase.value).with("nearest", nearest)
                });
            }
            return None;
        };
        if until.value < date.value {
            problems.add(Code::UntilBeforeDate, until.span, |finding| {
                finding
                    .with("until", until.value.to_string())
                    .with("date", date.value.to_string())
            });
            return None;
        }
        Some(until)
    }

    /// The series that begins on a day, or soon after; `None`, with findings, where that is not
    /// clear.
    pub(super) fn series(&self, date: &Spanned<Date>, problems: &mut Problems) -> Option<Series> {
        let phrase = self.repeat.as_ref()?;
        // Both are read before either is missed, so that one run tells of both.
        let rule = rule(phrase, date.value, problems);
        let until = self.end(phrase, date, problems);
        let (rule, until) = (rule?, until?);
        let first = first(&rule, phrase, date, problems)?;
        let mut dates: Vec<Date> = rule.dates(first, until.value).collect();
        if dates.len() > MOST {
            problems.add(Code::SeriesLong, until.span, |finding| {
                finding
                    .with("count", dates.len())
                    .with("most", MOST)
                    .with("until", until.value.to_string())
            });
            dates.truncate(MOST);
        }
        let except = self.except(&mut dates, problems);
        let also = self.also(&mut dates, problems);
        let none_left = self.except.last().filter(|_| dates.is_empty());
        if let Some(day) = none_left.filter(|day| except.contains(&day.value)) {
            absent("except", SeriesDateReason::All, day, &[], problems);
        }
        // What is left out stays out: a series may be without dates, and is no single meeting then.
        (!dates.is_empty() || !except.is_empty()).then(|| Series {
            rule,
            phrase: phrase.value.to_owned(),
            first,
            until: until.value,
            except,
            also,
            dates,
            cancelled: Vec::new(),
        })
    }

    /// Takes dates away; returns those that were there.
    fn except(&self, dates: &mut Vec<Date>, problems: &mut Problems) -> Vec<Date> {
        let all = dates.clone();
        let mut taken = Vec::new();
        for day in &self.except {
            if all.binary_search(&day.value).is_ok() {
                taken.push(day.value);
            } else {
                absent("except", SeriesDateReason::Absent, day, &all, problems);
            }
        }
        taken.sort_unstable();
        taken.dedup();
        dates.retain(|day| taken.binary_search(day).is_err());
        taken
    }

    /// Adds dates; returns those that were not there.
    fn also(&self, dates: &mut Vec<Date>, problems: &mut Problems) -> Vec<Date> {
        let mut added = Vec::new();
        for day in &self.also {
            match dates.binary_search(&day.value) {
                Err(at) => {
                    dates.insert(at, day.value);
                    added.push(day.value);
                }
                Ok(_) => problems.add(Code::SeriesDate, day.span, |finding| {
                    finding
                        .with("field", "also")
                        .with("reason", SeriesDateReason::Present)
                        .with("date", day.value)
                }),
            }
        }
        added.sort_unstable();
        added
    }
}

/// What the words mean, if they mean one thing.
fn rule(phrase: &Spanned<&str>, date: Date, problems: &mut Problems) -> Option<Rule> {
    let examples = |meaning: &Meaning| -> Vec<Date> {
        let first = meaning.rule.first(date);
        let dates = first.map(|first| meaning.rule.dates(first, Date::MAX).take(EXAMPLES));
        dates.into_iter().flatten().collect()
    };
    let (reason, word, meanings) = match recurrence::read(phrase.value, date) {
        Reading::Clear(rule) => return Some(rule),
        Reading::Several(meanings) => (RepeatReason::Several, None, meanings),
        Reading::Unclear { word, nearest } => (RepeatReason::Unclear, word, nearest),
    };
    let mut meanings = meanings.iter();
    let (one, other) = (meanings.next(), meanings.next());
    problems.add(Code::RepeatUnclear, phrase.span, |finding| {
        finding
            .with("value", phrase.value)
            .with("reason", reason)
            .with("word", word)
            .with("nearest", one.map_or("", |meaning| &meaning.phrase))
            .with("dates", one.map(examples).unwrap_or_default())
            .with("other", other.map(|meaning| meaning.phrase.as_str()))
            .with("other_dates", other.map(examples))
    });
    None
}

/// The first date of the rule from a day on, which should be that day.
fn first(
    rule: &Rule,
    phrase: &Spanned<&str>,
    date: &Spanned<Date>,
    problems: &mut Problems,
) -> Option<Date> {
    let first = rule.first(date.value)?;
    if first != date.value {
        problems.add(Code::RepeatDate, date.span, |finding| {
            finding
                .with("value", phrase.value)
                .with("date", date.value)
                .with("before", rule.last_before(date.value))
                .with("first", first)
                .with("right", first.to_string())
        });
    }
    Some(first)
}

/// Reports a date that is none of those that there are, with the nearest.
fn absent(
    field: &'static str,
    reason: SeriesDateReason,
    day: &Spanned<Date>,
    dates: &[Date],
    problems: &mut Problems,
) {
    let away = |other: &&Date| {
        let days = day.value.until(**other).map_or(0, |span| span.get_days());
        days.unsigned_abs()
    };
    let nearest = dates.iter().min_by_key(away).copied();
    problems.add(Code::SeriesDate, day.span, |finding| {
        finding
            .with("field", field)
            .with("reason", reason)
            .with("date", day.value)
            .with("nearest", nearest)
            .with("right", nearest.map(|day| day.to_string()))
    });
}

/// The last day of the term after that of a day: an example of how long something goes on.
fn end_of_term(day: Date) -> Date {
    let end = if day.month() <= 6 {
        Date::new(day.year(), 12, 15)
    } else {
        Date::new(day.year() + 1, 6, 10)
    };
    end.unwrap_or(day)
}

/// What stands in `cancelled`.
pub(super) enum CancelledDates<'a> {
    /// It is, on all its dates.
    Whole(Cancelled),
    /// On these.
    Dates(Vec<(Spanned<Date>, &'a str)>),
}

impl<'a> CancelledDates<'a> {
    pub(super) fn read(fields: &Fields<'a>, problems: &mut Problems) -> Option<Self> {
        match fields.remarks("cancelled", problems, values::date)? {
            Remarks::Flag(is_cancelled) => is_cancelled.then(|| Self::Whole(Cancelled::default())),
            Remarks::Each(dates) => Some(Self::Dates(dates)),
            Remarks::Text(text) => Some(match values::date(text.value) {
                Some(day) => Self::Dates(vec![(Spanned::new(day, text.span), "")]),
                None if day_within(text.value).is_some() => {
                    problems.add(Code::DateInvalid, text.span, |finding| {
                        finding
                            .with("field", "cancelled")
                            .with("value", text.value)
                            .with("reason", DateReason::Form)
                            .with("nearest", day_within(text.value).map(|day| day.to_string()))
                    });
                    return None;
                }
                None => Self::Whole(Cancelled {
                    reason: text.value.to_owned(),
                }),
            }),
        }
    }

    /// Notes it in the meeting, as far as that has the dates.
    pub(super) fn apply(self, meeting: &mut Meeting, problems: &mut Problems) {
        let dates = match self {
            Self::Whole(cancelled) => {
                meeting.cancelled = Some(cancelled);
                return;
            }
            Self::Dates(dates) => dates,
        };
        for (day, reason) in dates {
            let cancelled = Cancelled {
                reason: reason.to_owned(),
            };
            let has_day = meeting.dates().binary_search(&day.value).is_ok();
            match &mut meeting.series {
                Some(series) if has_day => series.cancel(day.value, cancelled),
                None if has_day => meeting.cancelled = Some(cancelled),
                Some(_) => absent(
                    "cancelled",
                    SeriesDateReason::Absent,
                    &day,
                    meeting.dates(),
                    problems,
                ),
                None => absent(
                    "cancelled",
                    SeriesDateReason::Other,
                    &day,
                    meeting.dates(),
                    problems,
                ),
            }
        }
    }
}
