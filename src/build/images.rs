//! Variants of images, encoded and staged: what takes longest of a cold build, so it is done once
//! all else has gone well.

use rayon::prelude::*;

use super::{Progress, Variants};
use crate::at_work;
use crate::diagnostics::Diagnostic;
use crate::images::{Encoded, VariantEncoder, VariantJob, cleaned};
use crate::publish::{OutputKind, Publication, PublishError};
use crate::snapshot::Snapshot;

/// Encodes variants and stages each at its path, one step of progress each. Gives the findings
/// about images that are damaged: these stand in for their variants, as far as browsers can show
/// them.
///
/// # Errors
/// The first of staging.
pub(super) fn publish(
    snapshot: &Snapshot,
    mut variants: Variants,
    publication: &Publication,
    progress: &impl Progress,
) -> Result<Vec<Diagnostic>, PublishError> {
    let encoder = VariantEncoder::of(snapshot.root());
    variants.sort_unstable_by(|(a, one), (b, other)| (one.file, a).cmp(&(other.file, b)));
    let images: Vec<&[(String, VariantJob)]> = variants
        .chunk_by(|(_, a), (_, b)| a.file == b.file)
        .collect();
    let damaged: Vec<Option<usize>> = images
        // One image at a time and thread: several in a row would leave the other threads without
        // work at the end.
        .into_par_iter()
        .with_max_len(1)
        .map(|of_image| {
            let about = of_image.first().map(|(_, job)| snapshot.source_of(job));
            at_work::on(&about.unwrap_or_default(), || {
                publish_image(of_image, &encoder, publication, progress)
            })
        })
        .collect::<Result<_, PublishError>>()?;
    encoder.keep_only(variants.iter().map(|(_, job)| job));
    Ok(snapshot.damaged_images(damaged.into_iter().flatten()))
}

/// All variants of one image. Gives the image's number if it is damaged.
fn publish_image(
    variants: &[(String, VariantJob)],
    encoder: &VariantEncoder,
    publication: &Publication,
    progress: &impl Progress,
) -> Result<Option<usize>, PublishError> {
    let jobs: Vec<VariantJob> = variants.iter().map(|(_, job)| job.clone()).collect();
    let mut damaged = None;
    for ((path, job), encoded) in variants.iter().zip(encoder.encode(&jobs)) {
        match encoded {
            Encoded::Bytes(bytes) => publication.stage(path, OutputKind::Asset, &bytes)?,
            Encoded::Damaged => {
                damaged = Some(job.file);
                if job.is_cleaned {
                    publication.stage_part(path, OutputKind::Asset, &job.disk, cleaned)?;
                } else {
                    publication.stage_copy(path, OutputKind::Asset, &job.disk)?;
                }
            }
        }
        progress.step();
    }
    Ok(damaged)
}
