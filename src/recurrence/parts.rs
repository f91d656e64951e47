//! What a phrase says, part by part, before anybody asks whether that is a rule.

use jiff::civil::Weekday;

use super::rule::{DayOfMonth, Parity};
use super::sets::{Months, Weekdays};
use super::tokens::{Token, Unit};

/// The parts of a phrase.
#[derive(Debug, Clone, Default)]
pub(super) struct Parts {
    /// Every so many of these.
    pub interval: Option<(u16, Unit)>,
    /// Whether `every` stands before a day of the week: `every Tuesday`.
    pub every_day: bool,
    /// `every second Tuesday`, and nobody knows of what.
    pub doubt: Option<i8>,
    /// `biweekly`
    pub two: Option<Unit>,
    /// `first Tuesday`
    pub on: Vec<DayOfMonth>,
    /// Days of the week by themselves.
    pub weekdays: Weekdays,
    /// Whether these are all from Monday to Friday.
    pub working: bool,
    /// Days by their numbers.
    pub numbers: Vec<i8>,
    /// Units by themselves: `of the month`.
    pub units: Vec<Unit>,
    /// `odd weeks`
    pub parity: Option<Parity>,
    /// Months that are named.
    pub months: Months,
    /// Months that are left out.
    pub without: Months,
    /// Ordinals that nothing has followed yet.
    pending: Vec<i8>,
    /// Those of the last day with some.
    last: Vec<i8>,
}

impl Parts {
    /// The parts of a row of words; `None` where they do not go together.
    pub(super) fn of(tokens: &[Token]) -> Option<Self> {
        let tokens: Vec<Token> = tokens
            .iter()
            .copied()
            .filter(|token| *token != Token::Filler)
            .collect();
        let mut parts = Self::default();
        let mut rest = tokens.as_slice();
        while let Some((token, after)) = rest.split_first() {
            rest = parts.take(*token, after, &tokens)?;
        }
        Some(parts.settle())
    }

    /// Takes one part in; returns the words behind it.
    fn take<'t>(&mut self, token: Token, rest: &'t [Token], all: &[Token]) -> Option<&'t [Token]> {
        match token {
            Token::Every | Token::Var | Token::Alternate => return self.every(token, rest, all),
            Token::Almost => {
                let rest = rest.strip_prefix(&[Token::Ordinal(-1)])?;
                self.pending.push(-2);
                return Some(rest);
            }
            Token::Ordinal(number) => self.pending.push(number),
            Token::Number(number) => self.numbers.push(i8::try_from(number).ok()?),
            Token::Times => {
                if let Some((Token::Unit(unit), rest)) = rest.split_first() {
                    self.set_interval(1, *unit)?;
                    return Some(rest);
                }
            }
            Token::Weekday(first) => return Some(self.weekday(first, rest)),
            Token::Working => {
                if self.pending.is_empty() {
                    self.working = true;
                } else {
                    self.last.clear();
                    self.on
                        .extend(self.pending.drain(..).map(DayOfMonth::Working));
                }
                // `working day`
                return Some(rest.strip_prefix(&[Token::Unit(Unit::Day)]).unwrap_or(rest));
            }
            Token::Unit(Unit::Day) if !self.pending.is_empty() => {
                self.numbers.append(&mut self.pending);
            }
            Token::Unit(Unit::Week) if !self.pending.is_empty() => return None,
            Token::Unit(unit) => self.units.push(unit),
            Token::Often(number, unit) => self.set_interval(number, unit)?,
            Token::TwoMeanings(unit) => self.two = Some(unit),
            Token::Parity(parity) => {
                if self.parity.is_some_and(|other| other != parity) {
                    return None;
                }
                self.parity = Some(parity);
            }
            Token::Month(first) => return Some(months(first, rest, &mut self.months)),
            Token::Except => {
                let mut rest = rest;
                let before = self.without;
                while let Some((Token::Month(first), after)) = rest.split_first() {
                    rest = months(*first, after, &mut self.without);
                }
                return (self.without != before).then_some(rest);
            }
            Token::Dash | Token::Filler => {}
            Token::Twice | Token::To => return None,
        }
        Some(rest)
    }

    /// `every`, and of what.
    fn every<'t>(&mut self, token: Token, rest: &'t [Token], all: &[Token]) -> Option<&'t [Token]> {
        let is_of_month = all.iter().any(|token| {
            matches!(
                token,
                Token::Unit(Unit::Month) | Token::Often(_, Unit::Month) | Token::Month(_)
            )
        });
        let (number, rest) = match (token, rest) {
            (Token::Alternate, rest) | (Token::Every, [Token::Alternate, rest @ ..]) => (2, rest),
            (Token::Every | Token::Var, [Token::Number(number), rest @ ..]) if *number > 0 => {
                (*number, rest)
            }
            (Token::Every, [Token::Ordinal(number), ..]) if *number < 2 => return Some(rest),
            (Token::Every | Token::Var, [Token::Ordinal(number), rest @ ..]) => {
                let is_weekday = matches!(rest, [Token::Weekday(_) | Token::Working, ..]);
                if is_weekday && token == Token::Every && is_of_month {
                    self.pending.push(*number);
                    return Some(rest);
                }
                // In Swedish, `var andra` is every other.
                if is_weekday && *number <= 5 && (token == Token::Every || is_of_month) {
                    self.doubt = Some(*number);
                    return Some(rest);
                }
                (
                    u16::try_from(*number).ok().filter(|number| *number > 0)?,
                    rest,
                )
            }
            (Token::Every, rest) => (1, rest),
            _ => return None,
        };
        match rest.split_first()? {
            (Token::Unit(unit), rest) => {
                self.set_interval(number, *unit)?;
                Some(rest)
            }
            (Token::Weekday(_) | Token::Working, _) => {
                self.every_day = true;
                if number > 1 {
                    self.set_interval(number, Unit::Week)?;
                }
                Some(rest)
            }
            (Token::Month(_) | Token::Parity(_), _) if number == 1 => Some(rest),
            _ => None,
        }
    }

    /// A day of the week, or several in a row.
    fn weekday<'t>(&mut self, first: Weekday, rest: &'t [Token]) -> &'t [Token] {
        let (days, rest): (Vec<Weekday>, _) = match rest {
            [Token::Dash | Token::To, Token::Weekday(last), rest @ ..] => {
                let from = std::iter::successors(Some(first), |day| Some(day.next()));
                let until = from.take(7).take_while(|day| *day != *last);
                (until.chain([*last]).collect(), rest)
            }
            _ => (vec![first], rest),
        };
        if !self.pending.is_empty() {
            self.last = std::mem::take(&mut self.pending);
        }
        if self.last.is_empty() {
            for day in days {
                self.weekdays.insert(day);
            }
        } else {
            for day in days {
                let of = self.last.iter().map(|nth| DayOfMonth::Weekday(*nth, day));
                self.on.extend(of);
            }
        }
        rest
    }

    fn set_interval(&mut self, number: u16, unit: Unit) -> Option<()> {
        let new = match unit {
            Unit::Fortnight => (number.checked_mul(2)?, Unit::Week),
            Unit::Quarter => (number.checked_mul(3)?, Unit::Month),
            Unit::Day if number.is_multiple_of(7) => (number / 7, Unit::Week),
            unit => (number, unit),
        };
        match self.interval {
            Some(old) if old.1 != new.1 || old.0.min(new.0) != 1 => return None,
            Some(old) => self.interval = Some((old.0.max(new.0), new.1)),
            None => self.interval = Some(new),
        }
        (new.0 <= 1000).then_some(())
    }

    /// What stood behind what it belongs to: `Mondays, first and third of the month`.
    fn settle(mut self) -> Self {
        let pending = std::mem::take(&mut self.pending);
        if pending.is_empty() {
            return self;
        }
        if self.working {
            self.working = false;
            self.on.extend(pending.into_iter().map(DayOfMonth::Working));
        } else if self.weekdays.is_empty() {
            self.numbers.extend(pending);
        } else {
            for day in self.weekdays.iter() {
                let of = pending.iter().map(|nth| DayOfMonth::Weekday(*nth, day));
                self.on.extend(of);
            }
            self.weekdays = Weekdays::default();
        }
        self
    }
}

/// A month, or several in a row.
fn months<'t>(first: i8, rest: &'t [Token], months: &mut Months) -> &'t [Token] {
    let (last, rest) = match rest {
        [Token::Dash | Token::To, Token::Month(last), rest @ ..] => (*last, rest),
        _ => (first, rest),
    };
    let mut month = first;
    months.insert(month);
    while month != last {
        month = month % 12 + 1;
        months.insert(month);
    }
    rest
}
