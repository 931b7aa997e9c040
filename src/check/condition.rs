use crate::document::{Document, Known};
use crate::procedure::{Condition, Procedure};

use super::target::Target;

/// Whether a circumstance holds for someone; an error says why nobody can tell.
pub(super) fn holds(
    document: &Document,
    procedure: &Procedure,
    condition: Condition,
    target: &Target<'_>,
) -> Result<bool, String> {
    match condition {
        Condition::Born => Ok(target.child().is_none_or(|child| !child.is_unborn())),
        Condition::OlderChild => {
            let Some(child) = target.child() else {
                return Ok(false);
            };
            match document.is_older_child(child) {
                Known::Yes => Ok(true),
                Known::No => Ok(false),
                Known::Missing(field) => Err(format!(
                    "{} is not filled in, or cannot be read",
                    procedure.field_name(field)
                )),
            }
        }
        Condition::NotShared => {
            let sharing = &document.sharing;
            Ok([&sharing.family, &sharing.child]
                .into_iter()
                .filter_map(|shared| shared.get(target.id()))
                .any(|shared| shared.not_shared.is_said()))
        }
    }
}
