use crate::findings::About;
use crate::procedure::Level;

use super::target::Target;

/// What came of asking for one thing.
#[derive(Debug)]
pub(super) enum Outcome {
    /// It is there.
    Met,
    /// Nobody can tell, and why.
    NotChecked(String),
    /// It is not there.
    Raised(Box<Raised>),
}

/// A finding before its rule's words are put in.
#[derive(Debug, Clone, Default)]
pub(super) struct Raised {
    /// The path of the field.
    pub at: String,
    /// Where the words stand in the text there, in UTF-16 units.
    pub span: Option<[usize; 2]>,
    /// Whom it is about, beside whom the rule is repeated for.
    pub about: AboutMore,
    /// The message, where the part's own does not fit.
    pub message: Option<String>,
    /// How much it asks, where not as its rule.
    pub level: Option<Level>,
    /// What stands in the message for words in braces.
    pub values: Vec<(&'static str, String)>,
    /// What the finding's key is bound to, where that is not the message.
    pub bound_to: Option<String>,
}

impl Raised {
    pub fn at(at: impl Into<String>) -> Self {
        Self {
            at: at.into(),
            ..Self::default()
        }
    }

    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// Says this instead of what its part says.
    pub fn saying(mut self, message: &str) -> Self {
        self.message = Some(message.to_owned());
        self
    }

    /// Asks this much, instead of what its rule does.
    pub fn at_level(mut self, level: Level) -> Self {
        self.level = Some(level);
        self
    }

    pub fn about(mut self, about: About) -> Self {
        self.about = AboutMore(about);
        self
    }
}

impl From<Raised> for Outcome {
    fn from(raised: Raised) -> Self {
        Self::Raised(Box::new(raised))
    }
}

/// No outcome at all means that what was asked for is there.
pub(super) fn met_if_empty(mut outcomes: Vec<Outcome>) -> Vec<Outcome> {
    if outcomes.is_empty() {
        outcomes.push(Outcome::Met);
    }
    outcomes
}

/// Whom a finding is about, beside whom its rule is repeated for.
#[derive(Debug, Clone, Default)]
pub(super) struct AboutMore(About);

impl AboutMore {
    pub fn over(self, target: &Target<'_>) -> About {
        let base = target.about();
        let more = self.0;
        About {
            child: more.child.or(base.child),
            other: more.other,
            adult: more.adult.or(base.adult),
            invitee: more.invitee.or(base.invitee),
            recipient: more.recipient.or(base.recipient),
            report: more.report.or(base.report),
            section: more.section,
            statement: more.statement,
        }
    }
}
