//! Variants of images, made and staged: what takes longest of a cold build, so it is done once all
//! else has gone well.

use rayon::prelude::*;

use crate::content::CONTENT;
use crate::diagnostics::{Code, Diagnostic};
use crate::images::{Commission, Made, Workshop};
use crate::publish::{Kind, Publication, PublishError};
use crate::snapshot::Snapshot;

/// Makes variants and stages each at its path; `step` is called once for each. Gives the images
/// that are damaged, by their numbers: they stand in for their variants, as far as browsers can
/// show them.
///
/// # Errors
/// The first of staging.
pub(super) fn publish(
    mut variants: Vec<(String, Commission)>,
    root: &std::path::Path,
    publication: &Publication,
    step: impl Fn() + Sync,
) -> Result<Vec<usize>, PublishError> {
    let workshop = Workshop::of(root);
    variants.sort_unstable_by(|(a, one), (b, other)| (one.file, a).cmp(&(other.file, b)));
    let images: Vec<&[(String, Commission)]> = variants
        .chunk_by(|(_, a), (_, b)| a.file == b.file)
        .collect();
    let damaged: Vec<Option<usize>> = images
        // One image at a time and thread: several in a row would leave the other threads without
        // work at the end.
        .into_par_iter()
        .with_max_len(1)
        .map(|of_image| {
            let commissions: Vec<Commission> = of_image
                .iter()
                .map(|(_, commission)| commission.clone())
                .collect();
            let mut damaged = None;
            for ((path, commission), made) in of_image.iter().zip(workshop.make(&commissions)) {
                match made {
                    Made::Bytes(bytes) => publication.stage(path, Kind::Asset, &bytes)?,
                    Made::Damaged => {
                        damaged = Some(commission.file);
                        publication.stage_copy(path, Kind::Asset, &commission.disk)?;
                    }
                }
                step();
            }
            Ok(damaged)
        })
        .collect::<Result<_, PublishError>>()?;
    workshop.keep_only(variants.iter().map(|(_, commission)| commission));
    Ok(damaged.into_iter().flatten().collect())
}

/// The finding about an image that is damaged.
pub(super) fn finding(snapshot: &Snapshot, file: usize) -> Diagnostic {
    let path = format!("{CONTENT}/{}", snapshot.site.files[file].file.path);
    Diagnostic::about_path(Code::ImageDamaged, path.as_str()).with("file", path)
}
