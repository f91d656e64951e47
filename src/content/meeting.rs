//! A meeting: a dated one, or one that repeats.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use super::network::text;
use super::series::{self, CancelledDates, Series};
use crate::diagnostics::Code;
use crate::diagnostics::choices::EndReason;
use crate::source::{Span, Spanned};
use crate::values;
use crate::yaml::{Field, Fields, Problems, Shape, View};

/// A meeting, as one entry of the list says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    /// The day; of a series, the first one.
    pub date: Date,
    /// When it begins, in the site's time zone.
    pub start: Option<Time>,
    /// When it ends; not before `start`.
    pub end: Option<Time>,
    /// Where.
    pub place: String,
    /// What it is about.
    pub title: String,
    /// Where to read on: a content path, an address or a URL.
    pub link: Option<Spanned<String>>,
    /// Where to join: a content path, an address or a URL.
    pub online: Option<Spanned<String>>,
    /// How it repeats, if it does.
    pub series: Option<Series>,
    /// Whether it does not take place at all: of a series, on none of its dates.
    pub cancelled: Option<Cancelled>,
    /// The number of the series on the page whose date of this day the entry cancels. It is no
    /// meeting of its own then: the series knows.
    pub cancels_in: Option<usize>,
}

/// That a meeting does not take place.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Cancelled {
    /// Why; empty where nobody says.
    pub reason: String,
}

impl Meeting {
    #[rustfmt::skip]
    pub(super) const FIELDS: &'static [Field] = &[
        Field::new("date", Shape::Pattern(&values::DATE)).required().swedish("datum dag"),
        Field::new("start", Shape::Pattern(&values::TIME)).swedish("start starttid börjar tid"),
        Field::new("end", Shape::Pattern(&values::TIME)).swedish("slut sluttid slutar"),
        Field::new("place", Shape::Text).prose().swedish("plats lokal"),
        Field::new("title", Shape::Text).prose().swedish("titel rubrik"),
        Field::new("link", Shape::Text).swedish("länk").seen(View::As("address or web address")),
        Field::new("online", Shape::Text)
            .swedish("digitalt digital distans på_fjärr möteslänk anslut anslutning delta videomöte")
            .seen(View::As("address or web address")),
        Field::new("repeat", Shape::Text)
            .swedish("upprepas upprepa upprepning återkommer återkommande hur_ofta intervall"),
        Field::new("until", Shape::Pattern(&values::DATE))
            .swedish("till_och_med tom t.o.m. till tills slutdatum sista_datum sista_gången sista_träffen"),
        Field::new("except", Shape::Patterns(&values::DATE))
            .swedish("utom förutom undantag undantagen ej inte hoppa_över"),
        Field::new("also", Shape::Patterns(&values::DATE))
            .swedish("även också dessutom extra extradatum samt"),
        Field::new("cancelled", Shape::Remarks(&values::DATE)).prose()
            .swedish("inställd inställt inställda ställs_in avlyst avbokad avbokat"),
    ];

    /// Reads the field `meetings`.
    pub(super) fn read_all(fields: &Fields<'_>, problems: &mut Problems) -> Vec<Self> {
        let items = fields.items("meetings", problems);
        let mut meetings: Vec<Self> = items
            .iter()
            .filter_map(|item| Self::read(item, problems))
            .collect();
        cancel_in_series(&mut meetings);
        meetings
    }

    fn read(fields: &Fields<'_>, problems: &mut Problems) -> Option<Self> {
        let date = fields.parsed("date", problems, values::date);
        let start = fields.parsed("start", problems, values::time);
        let end = end(fields, start.as_ref(), problems);
        let mut rest = Self {
            date: Date::ZERO,
            start: start.map(|start| start.value),
            end,
            place: text(fields, "place", problems),
            title: text(fields, "title", problems),
            link: fields.text("link", problems).map(Spanned::to_owned),
            online: fields.text("online", problems).map(Spanned::to_owned),
            series: None,
            cancelled: None,
            cancels_in: None,
        };
        let repetition = series::Repetition::read(fields, problems);
        let cancelled = CancelledDates::read(fields, problems);
        let date = date?;
        rest.series = repetition.series(&date, problems);
        rest.date = match &rest.series {
            Some(series) => series.first,
            None => date.value,
        };
        if let Some(cancelled) = cancelled {
            cancelled.apply(&mut rest, problems);
        }
        Some(rest)
    }

    /// Whether a day is one that calendars get by a rule.
    pub fn is_by_rule(&self, day: Date) -> bool {
        self.series.as_ref().is_some_and(|series| {
            series.rule.is_widely_read() && series.also.binary_search(&day).is_err()
        })
    }

    /// The days of a series that calendars get as events of their own, in order, besides the one
    /// that has the meeting's name: the first of a series without a rule for calendars.
    pub fn dates_alone(&self) -> impl Iterator<Item = Date> {
        let has_rule = self.dates().iter().any(|day| self.is_by_rule(*day));
        let dates = self.dates().iter().copied();
        dates.filter(move |day| {
            let has_name = *day == self.date && !has_rule;
            !has_name && !self.is_by_rule(*day)
        })
    }

    /// The days on which it is, in order: one, or those of its series. None where the entry only
    /// cancels a date of another.
    pub fn dates(&self) -> &[Date] {
        match &self.series {
            _ if self.cancels_in.is_some() => &[],
            Some(series) => &series.dates,
            None => std::slice::from_ref(&self.date),
        }
    }

    /// Why it does not take place on one of its days; `None` where it does, an empty text where
    /// nobody says why.
    pub fn cancelled_on(&self, day: Date) -> Option<&str> {
        let in_series = self
            .series
            .as_ref()
            .and_then(|series| series.cancelled_on(day));
        in_series
            .or(self.cancelled.as_ref())
            .map(|cancelled| &*cancelled.reason)
    }
}

/// What an entry of its own says of a date of a series on the same page, the series itself says.
fn cancel_in_series(meetings: &mut [Meeting]) {
    for index in 0..meetings.len() {
        let own = &meetings[index];
        let Some(cancelled) = own.cancelled.clone().filter(|_| own.series.is_none()) else {
            continue;
        };
        let (day, start) = (own.date, own.start);
        let has_day = |meeting: &Meeting| {
            let is_at_that_time = start.is_none() || start == meeting.start;
            let series = meeting.series.as_ref().filter(|_| is_at_that_time);
            series.is_some_and(|series| series.dates.binary_search(&day).is_ok())
        };
        if let Some(of) = meetings.iter().position(has_day)
            && let Some(series) = &mut meetings[of].series
        {
            series.cancel(day, cancelled);
            meetings[index].cancels_in = Some(of);
        }
    }
}

fn end(
    fields: &Fields<'_>,
    start: Option<&Spanned<Time>>,
    problems: &mut Problems,
) -> Option<Time> {
    let end = fields.parsed("end", problems, values::time)?;
    let Some(start) = start.filter(|start| end.value <= start.value) else {
        return Some(end.value);
    };
    let written = |span: Span| {
        let text = problems.source().slice(span);
        text.trim_matches(['"', '\'', ' ']).to_owned()
    };
    let (from, to) = (written(start.span), written(end.span));
    let reason = if end.value == start.value {
        EndReason::Same
    } else {
        EndReason::Before
    };
    problems.add(Code::EndBeforeStart, end.span, |finding| {
        finding
            .with("start", from)
            .with("end", to)
            .with("reason", reason)
    });
    None
}
