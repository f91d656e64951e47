//! Calendar files: iCalendar (RFC 5545), with the properties for calendars that people subscribe to
//! (RFC 7986).
//!
//! What is written depends on nothing but what is given: no clock, no random number. So a file stays
//! as it is until somebody changes a meeting.

mod content_line;
mod event;
mod time_zone;

pub use event::{Component, Event, Repetition, When};
pub use time_zone::Zone;

use content_line::ContentLines;

/// Who has written a file. Without the version, so that a new one changes no file.
const PRODUCT: &str = "-//samverk//samverk//EN";
/// How often programs should look for changes: twice a day. Most do as they please.
const REFRESH: &str = "PT12H";

/// Writes a calendar file.
///
/// `name` is what programs show of a calendar that somebody subscribes to. With a name, Outlook
/// opens a file as a calendar of its own, so a file of one meeting has none: it is empty.
///
/// There is no `METHOD`: the file is a copy of what the site says, not a message of somebody who
/// calls to a meeting (section 3.7.2); with `PUBLISH` there must be an organiser (RFC 5546, section
/// 3.2.1), and with `REQUEST` programs answer.
pub fn write<'c>(
    name: &str,
    events: impl Iterator<Item = &'c Component> + Clone,
    zone: &Zone,
) -> Vec<u8> {
    let mut lines = ContentLines::default();
    lines.raw("BEGIN", "VCALENDAR");
    lines.raw("VERSION", "2.0");
    lines.raw("PRODID", PRODUCT);
    if !name.is_empty() {
        lines.text("NAME", name);
        lines.text("X-WR-CALNAME", name);
        lines.raw("REFRESH-INTERVAL;VALUE=DURATION", REFRESH);
        lines.raw("X-PUBLISHED-TTL", REFRESH);
    }
    if events.clone().any(|event| event.has_time) {
        lines.append(zone.component());
    }
    for event in events {
        lines.append(&event.text);
    }
    lines.raw("END", "VCALENDAR");
    lines.into_text().into_bytes()
}

#[cfg(test)]
mod tests;
