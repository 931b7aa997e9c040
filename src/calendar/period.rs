//! Periods as rules write them: `2 working days`, `3 months`, `24 hours`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What a period is counted in.
///
/// In JSON and in a result: `working-days`, `days`, `weeks`, `months`, `hours`,
/// `weeks-of-pregnancy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Unit {
    /// Monday to Friday except bank holidays in England and Wales.
    WorkingDays,
    /// Calendar days.
    Days,
    /// Seven calendar days each.
    Weeks,
    /// Calendar months, to the same day of the month or that month's last.
    Months,
    /// Elapsed hours, across clock changes too.
    Hours,
    /// Completed weeks of pregnancy, the due date being 40 weeks and 0 days.
    WeeksOfPregnancy,
}

impl Unit {
    fn words(self, count: u32) -> &'static str {
        match (self, count == 1) {
            (Self::WorkingDays, true) => "working day",
            (Self::WorkingDays, false) => "working days",
            (Self::Days, true) => "day",
            (Self::Days, false) => "days",
            (Self::Weeks, true) => "week",
            (Self::Weeks, false) => "weeks",
            (Self::Months, true) => "month",
            (Self::Months, false) => "months",
            (Self::Hours, true) => "hour",
            (Self::Hours, false) => "hours",
            (Self::WeeksOfPregnancy, true) => "week of pregnancy",
            (Self::WeeksOfPregnancy, false) => "weeks of pregnancy",
        }
    }
}

/// A number of days, weeks, months or hours.
///
/// ```
/// use conference_check::calendar::{Period, Unit};
///
/// let period: Period = "15 working days".parse()?;
/// assert_eq!(period, Period { count: 15, unit: Unit::WorkingDays });
/// assert_eq!(period.to_string(), "15 working days");
/// assert_eq!("1 month".parse::<Period>()?.to_string(), "1 month");
/// assert_eq!("13 weeks of pregnancy".parse::<Period>()?.unit, Unit::WeeksOfPregnancy);
///
/// let error = "two working days".parse::<Period>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "a period must begin with a whole number from 1 up, such as “2 working days”: “two” is not one",
/// );
/// # Ok::<(), conference_check::calendar::PeriodError>(())
/// ```
///
/// In JSON it is the same text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(
    not(target_arch = "wasm32"),
    schemars(extend("pattern" = r"^\s*[0-9]+\s+(working\s+days?|days?|weeks?|months?|hours?|weeks?\s+of\s+pregnancy)\s*$"))
)]
#[serde(into = "String", try_from = "String")]
pub struct Period {
    /// How many.
    pub count: u32,
    /// Of what.
    pub unit: Unit,
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.count, self.unit.words(self.count))
    }
}

/// Why a text is no period, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeriodError {
    /// It does not begin with a whole number from 1 up; this is what stands there.
    Count(String),
    /// The number is not followed by a unit; this is what follows it.
    Unit(String),
    /// Something follows the unit.
    Rest(String),
}

impl fmt::Display for PeriodError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(found) => write!(
                f,
                "a period must begin with a whole number from 1 up, such as “2 working days”: “{found}” is not one"
            ),
            Self::Unit(found) => write!(
                f,
                "a period’s number must be followed by “working days”, “days”, “weeks”, “months”, “hours” \
                 or “weeks of pregnancy”, not “{found}”"
            ),
            Self::Rest(found) => write!(f, "a period must end after its unit: take out “{found}”"),
        }
    }
}

impl std::error::Error for PeriodError {}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let words: Vec<&str> = text.split_whitespace().collect();
        match leading_period(&words)? {
            (period, []) => Ok(period),
            (_, rest) => Err(PeriodError::Rest(rest.join(" "))),
        }
    }
}

/// The period with which a text begins, and the words that follow it.
pub(super) fn leading_period<'words, 'text>(
    words: &'words [&'text str],
) -> Result<(Period, &'words [&'text str]), PeriodError> {
    let (first, words) = words.split_first().unwrap_or((&"", &[]));
    let count = match first.parse() {
        Ok(count) if count > 0 => count,
        _ => return Err(PeriodError::Count((*first).to_owned())),
    };
    let (unit, rest) = match words {
        ["working", "day" | "days", rest @ ..] => (Unit::WorkingDays, rest),
        ["week" | "weeks", "of", "pregnancy", rest @ ..] => (Unit::WeeksOfPregnancy, rest),
        ["day" | "days", rest @ ..] => (Unit::Days, rest),
        ["week" | "weeks", rest @ ..] => (Unit::Weeks, rest),
        ["month" | "months", rest @ ..] => (Unit::Months, rest),
        ["hour" | "hours", rest @ ..] => (Unit::Hours, rest),
        other => return Err(PeriodError::Unit(other.join(" "))),
    };
    Ok((Period { count, unit }, rest))
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

impl TryFrom<String> for Period {
    type Error = PeriodError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_unit_is_read_and_written_alike() {
        for text in [
            "1 working day",
            "2 working days",
            "1 day",
            "90 days",
            "1 week",
            "4 weeks",
            "1 month",
            "3 months",
            "1 hour",
            "24 hours",
            "1 week of pregnancy",
            "13 weeks of pregnancy",
        ] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn spaces_do_not_matter() {
        assert_eq!(
            "  2   working\tdays ".parse::<Period>(),
            "2 working days".parse()
        );
    }

    #[test]
    fn what_is_no_period_says_which_part_is_not() {
        let error = |text: &str| text.parse::<Period>().unwrap_err();
        assert_eq!(error(""), PeriodError::Count(String::new()));
        assert_eq!(error("0 days"), PeriodError::Count("0".to_owned()));
        assert_eq!(error("-2 days"), PeriodError::Count("-2".to_owned()));
        assert_eq!(
            error("99999999999 days"),
            PeriodError::Count("99999999999".to_owned())
        );
        assert_eq!(error("2"), PeriodError::Unit(String::new()));
        assert_eq!(error("2 working"), PeriodError::Unit("working".to_owned()));
        assert_eq!(error("2 years"), PeriodError::Unit("years".to_owned()));
        assert_eq!(
            error("2 days before"),
            PeriodError::Rest("before".to_owned())
        );
    }

    #[test]
    fn json_holds_a_period_as_text_and_a_unit_in_kebab_case() {
        let period: Period = serde_json::from_str(r#""2 working days""#).unwrap();
        assert_eq!(
            serde_json::to_string(&period).unwrap(),
            r#""2 working days""#
        );
        assert_eq!(
            serde_json::to_string(&period.unit).unwrap(),
            r#""working-days""#
        );
        let pregnancy = serde_json::to_string(&Unit::WeeksOfPregnancy).unwrap();
        assert_eq!(pregnancy, r#""weeks-of-pregnancy""#);
        assert!(serde_json::from_str::<Period>(r#""soon""#).is_err());
    }
}
