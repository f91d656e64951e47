//! Maps with fixed names, made quickly.
//!
//! A view is a map of some fifty names, and a build makes one per page: hashing the names anew each
//! time is a tenth of its work. The names of a view are hashed once, and each view is a copy of
//! that map with its own values.

use tera::{Map, Value, value::Key};

/// A map with these names, in this order, whose values are still to be set.
pub(super) fn names(names: &[&'static str]) -> Map {
    names
        .iter()
        .map(|name| (Key::Str(name), Value::none()))
        .collect()
}

/// A name of Rust's as templates see it: `r#type` is `type`.
pub(super) fn plain(name: &'static str) -> &'static str {
    name.trim_start_matches("r#")
}

/// The map with its values, in the order of its names.
pub(super) fn filled<const N: usize>(names: &Map, values: [Value; N]) -> Value {
    let mut map = names.clone();
    for (slot, value) in map.values_mut().zip(values) {
        *slot = value;
    }
    Value::from(map)
}

/// `view! { "title": text(title), "url": text(url) }`: a map value.
macro_rules! view {
    ($($name:literal: $value:expr),+ $(,)?) => {{
        static NAMES: std::sync::LazyLock<tera::Map> =
            std::sync::LazyLock::new(|| $crate::theme::views::shape::names(&[$($name),+]));
        $crate::theme::views::shape::filled(&NAMES, [$($value),+])
    }};
}
pub(super) use view;

/// `view_struct! { struct TagView of (name: &str) { title: text(name), count: 0.into() } }`: a
/// struct of values that `TagView::of(name)` fills, others may override (`TagView { count,
/// ..TagView::of(name) }`), and `into_value` turns into a map. Each field is named once.
macro_rules! view_struct {
    (
        $(#[$about:meta])*
        struct $view:ident of ($from:ident: $source:ty) {
            $($field:ident: $value:expr),+ $(,)?
        }
    ) => {
        $(#[$about])*
        struct $view {
            $($field: tera::Value),+
        }

        impl $view {
            fn of($from: $source) -> Self {
                Self { $($field: $value),+ }
            }

            fn into_value(self) -> tera::Value {
                static NAMES: std::sync::LazyLock<tera::Map> = std::sync::LazyLock::new(|| {
                    let names = [$($crate::theme::views::shape::plain(stringify!($field))),+];
                    $crate::theme::views::shape::names(&names)
                });
                $crate::theme::views::shape::filled(&NAMES, [$(self.$field),+])
            }
        }
    };
}
pub(super) use view_struct;
