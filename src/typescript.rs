//! The package's types in TypeScript, made from these types: `pkg/src/types.ts` cannot drift from them.
//!
//! `UPDATE_TYPES=1 cargo test --lib typescript` writes the file anew.

use std::marker::PhantomData;
use std::{env, fs};

use chrono::NaiveDate;
use ts_rs::{Config, TS, TypeVisitor};

use crate::browser::given as browser;
use crate::calendar::{Moment, Skipped, Unit};
use crate::document::{self, Done, Entry, Field, Group, Keyed, Record};
use crate::language::Label;
use crate::{check, copies, findings, procedure};

/// A value, as a document writes it.
pub trait Written {
    /// The TypeScript type of all that can be written for it.
    fn written() -> String;
}

macro_rules! written {
    ($($type:ty => $as:literal,)*) => {
        $(impl Written for $type {
            fn written() -> String {
                $as.to_owned()
            }
        })*
    };
}
written! {
    String => "string",
    Vec<String> => "string | string[]",
    bool => "YesOrNo",
    f64 => "number | string",
    NaiveDate => "When",
    Moment => "When",
    Done => "DoneOrNot",
    Label => "Label",
    document::Presence => "YesOrNo | \"part\"",
}

/// What stands for a value within an optional field.
pub struct Within<T>(PhantomData<T>);

macro_rules! named {
    (($($generics:tt)*) $type:ty, $inner:ty, $is_option:literal, $name:expr) => {
        impl<$($generics)*> TS for $type {
            type WithoutGenerics = Self;
            type OptionInnerType = $inner;
            const IS_OPTION: bool = $is_option;

            fn name(config: &Config) -> String {
                let name: fn(&Config) -> String = $name;
                name(config)
            }

            fn inline(config: &Config) -> String {
                Self::name(config)
            }

            fn visit_dependencies(_: &mut impl TypeVisitor) {}
        }
    };
}
named!(() Moment, Self, false, |_| "string".to_owned());
named!((T: Written) Within<T>, Self, false, |_| T::written());
named!((T: Written) Entry<T>, Within<T>, true, |_| T::written());
named!((T: TS + Field + Default) Keyed<T>, Within<Self>, true, |config| format!("{{ [id: string]: {} }}", T::name(config)));
named!((T: TS + Record + Default) Group<T>, Within<Self>, true, |config| T::name(config));

impl<T: TS + Field + Default> Written for Keyed<T> {
    fn written() -> String {
        Self::name(&Config::default())
    }
}

impl<T: TS + Record + Default> Written for Group<T> {
    fn written() -> String {
        Self::name(&Config::default())
    }
}

const HEAD: &str = r#"// Made from the types of the core by `UPDATE_TYPES=1 cargo test --lib typescript`: a test fails where the two differ.

/** Yes or no, as forms send them. */
export type YesOrNo = boolean | "yes" | "no" | "on" | "off" | "true" | "false" | "1" | "0" | "";

/** A date, or a date and time, as people type it; or day, month and year apart. */
export type When = string | { day: string; month: string; year: string; time?: string };

/** That something was done: yes, a date, or a sentence that says how. */
export type DoneOrNot = boolean | When;

/** The kind of a statement. */
export type Label = "fact" | "observation" | "allegation" | "opinion";

/** A receipt that says that nothing was checked, and why. */
export type UncheckedReceipt = { format: 1; checked: false; because: string; at: string };

/** What travels with a document. */
export type Receipt = CheckedReceipt | UncheckedReceipt;
"#;

macro_rules! declare {
    ($($type:ty,)*) => {{
        let config = Config::default();
        let mut text = HEAD.to_owned();
        $(
            text.push('\n');
            if let Some(docs) = <$type>::docs() {
                text.push_str(&docs);
            }
            text.push_str("export ");
            text.push_str(&<$type>::decl(&config));
            text.push('\n');
        )*
        text
    }};
}

fn types() -> String {
    declare! {
        document::Document,
        document::Kind,
        document::ConferenceType,
        document::Conference,
        document::Delay,
        document::Inquorate,
        document::Recording,
        document::Child,
        document::Visit,
        document::Adult,
        document::Author,
        document::Countersigned,
        document::Layout,
        document::SectionEntry,
        document::Statement,
        document::Source,
        document::Sharing,
        document::SharedWith,
        document::NotShared,
        document::SharedWithChair,
        document::TakenBy,
        document::Chair,
        document::Invitee,
        document::InviteeGroup,
        document::Excluded,
        document::Report,
        document::Decision,
        document::PlanDecision,
        document::Category,
        document::Action,
        document::Override,
        document::FollowUp,
        document::DissentReview,
        document::Complaints,
        document::Circulated,
        document::SentDocument,
        document::CopyKind,
        document::Accepted,
        findings::Findings,
        findings::HeldAgainst,
        findings::Finding,
        findings::About,
        findings::Deadline,
        findings::DeadlineState,
        findings::NotChecked,
        findings::Counts,
        findings::Receipt,
        findings::Named,
        findings::Found,
        findings::Verification,
        findings::Difference,
        findings::Differs,
        procedure::Level,
        procedure::Each,
        procedure::ListedRule<'static>,
        procedure::ListedPart,
        procedure::SectionAsked<'static>,
        procedure::Mistake,
        procedure::AskedField<'static>,
        check::QuorumStanding,
        check::QuorumState,
        check::CirculationList,
        check::OwedCopy,
        check::WithheldCopy,
        copies::ReaderCopy<'static>,
        copies::Holds<'static>,
        copies::LeftOut,
        copies::SeparateReports<'static>,
        copies::SeparateReport<'static>,
        Skipped,
        Unit,
        browser::ProcedureShown<'static>,
        browser::Sentence<'static>,
        browser::Reads<'static>,
        browser::Cue<'static>,
    }
}

#[test]
fn the_packages_types_are_those_of_the_core() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/pkg/src/types.ts");
    let made = types();
    if env::var_os("UPDATE_TYPES").is_some() {
        fs::write(path, &made).unwrap();
    }
    let kept = fs::read_to_string(path).unwrap();
    assert!(
        kept == made,
        "pkg/src/types.ts differs: UPDATE_TYPES=1 cargo test --lib typescript writes it anew"
    );
}
