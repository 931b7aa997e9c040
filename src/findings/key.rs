use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::About;

/// How many bytes of the digest a key shows: enough that no document has two alike by chance.
const KEY_BYTES: usize = 8;

/// What a finding is bound to: when any of it changes, its key changes, and a reason that was
/// given for going on without it falls away.
#[derive(Debug, Clone, Copy)]
pub struct Bound<'a> {
    /// The rule's name.
    pub rule: &'a str,
    /// The path of the field.
    pub at: &'a str,
    /// Whom or what it is about.
    pub about: &'a About,
    /// What it says, or the words around those that it points at.
    pub words: &'a str,
    /// Which of several alike it is, from 0.
    pub nth: usize,
}

/// The key of a finding: 16 hexadecimal digits.
///
/// It is tied to the words that the finding points at and those around them, never to a position:
/// writing elsewhere in the text leaves it as it is.
pub fn key(bound: &Bound<'_>) -> String {
    let about = bound.about;
    let nth = bound.nth.to_string();
    let ids = [
        &about.child,
        &about.other,
        &about.adult,
        &about.invitee,
        &about.recipient,
        &about.report,
        &about.section,
        &about.statement,
    ];
    let mut digest = Sha256::new();
    for part in [bound.rule, bound.at, bound.words, &nth]
        .into_iter()
        .chain(ids.map(|id| id.as_deref().unwrap_or_default()))
    {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    let mut key = String::with_capacity(2 * KEY_BYTES);
    for byte in digest.finalize().iter().take(KEY_BYTES) {
        // Writing to a string cannot fail.
        let _ = write!(key, "{byte:02x}");
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_changes_with_what_it_is_bound_to() {
        let about = About::default();
        let bound = Bound {
            rule: "cross-child",
            at: "sections.analysis.amara.text",
            about: &about,
            words: "Kofi was there",
            nth: 0,
        };
        let other = About {
            other: Some("kofi".to_owned()),
            ..About::default()
        };
        let keys = [
            key(&bound),
            key(&Bound {
                rule: "signed",
                ..bound
            }),
            key(&Bound {
                at: "author.signed",
                ..bound
            }),
            key(&Bound {
                about: &other,
                ..bound
            }),
            key(&Bound {
                words: "Kofi was here",
                ..bound
            }),
            key(&Bound { nth: 1, ..bound }),
        ];
        for (index, one) in keys.iter().enumerate() {
            assert_eq!(one.len(), 16);
            assert!(keys.iter().skip(index + 1).all(|other| other != one));
        }
        assert_eq!(key(&bound), key(&bound.clone()));
    }
}
