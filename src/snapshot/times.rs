//! How long the stages of a build took.

use std::time::{Duration, Instant};

/// A stage of a build. They follow one another, so that their times add up to the build's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Reading `site.yaml`.
    Settings,
    /// Looking what has changed since the last build.
    Compare,
    /// Reading content and theme, at the same time.
    Load,
    /// From sources to a site.
    Assemble,
    /// Listing the output.
    Routes,
    /// Preparing what templates see.
    Views,
    /// Looking for what only the whole site shows.
    Check,
    /// Rendering everything and staging it.
    Render,
    /// Encoding variants of images and staging them.
    Images,
    /// Publishing what was staged.
    Commit,
}

impl Stage {
    /// The word that messages choose by.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Compare => "compare",
            Self::Load => "load",
            Self::Assemble => "assemble",
            Self::Routes => "routes",
            Self::Views => "views",
            Self::Check => "check",
            Self::Render => "render",
            Self::Images => "images",
            Self::Commit => "commit",
        }
    }
}

/// Stages in the order in which they were carried out, each with the time that it took.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StageTimes(Vec<(Stage, Duration)>);

impl StageTimes {
    /// Carries out a stage and notes how long it took.
    pub fn measure<T>(&mut self, stage: Stage, work: impl FnOnce() -> T) -> T {
        let started = Instant::now();
        let result = work();
        self.0.push((stage, started.elapsed()));
        result
    }

    /// The stages and their times.
    pub fn iter(&self) -> impl Iterator<Item = (Stage, Duration)> {
        self.0.iter().copied()
    }

    /// These stages, and those that followed them.
    #[must_use]
    pub fn then(mut self, following: Self) -> Self {
        self.0.extend(following.0);
        self
    }
}
