//! A pack's TOML: what stands in it, and where.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::document::{Step, Typed};
use crate::procedure::{Mistake, Procedure};

/// A mistake in a pack, and where in its text it stands, in bytes.
pub(super) struct Placed {
    pub mistake: Mistake,
    pub span: Range<usize>,
}

/// Reads a pack from TOML, and checks it whole.
///
/// # Errors
/// Every mistake, in the order of the text.
pub(super) fn read(text: &str) -> Result<Procedure, Vec<Placed>> {
    let (table, unread) = DeTable::parse_recoverable(text);
    let pack = group(table.get_ref());
    let mut placed: Vec<Placed> = unread
        .into_iter()
        .map(|error| Placed {
            span: error.span().unwrap_or_default(),
            mistake: Mistake {
                path: String::new(),
                message: format!("this is not TOML: {}", error.message()),
                steps: Vec::new(),
            },
        })
        .collect();
    let mistakes = match Procedure::from_typed(&pack) {
        Ok(procedure) if placed.is_empty() => return Ok(procedure),
        Ok(_) => Vec::new(),
        Err(mistakes) => mistakes,
    };
    let rules = starts_of_rules(table.get_ref());
    let part_of = |at: usize| rules.iter().filter(|start| **start <= at).count();
    // What follows from a line that cannot be read is no mistake of its own.
    let broken: Vec<usize> = placed.iter().map(|it| part_of(it.span.start)).collect();
    let others = mistakes.into_iter().filter_map(|mistake| {
        let span = span_of(&table, &mistake.steps);
        (!broken.contains(&part_of(span.start))).then_some(Placed { mistake, span })
    });
    placed.extend(others);
    placed.sort_by_key(|it| it.span.start);
    Err(placed)
}

fn group<'a>(table: &'a DeTable<'_>) -> Typed<'a> {
    let fields = in_order(table).into_iter();
    let fields =
        fields.map(|(name, value)| (name.get_ref().as_ref().into(), typed(value.get_ref())));
    Typed::Group(fields.collect())
}

type Member<'a, 'i> = (
    &'a Spanned<std::borrow::Cow<'i, str>>,
    &'a Spanned<DeValue<'i>>,
);

/// The fields as they stand in the text: a table keeps them by their names.
fn in_order<'a, 'i>(table: &'a DeTable<'i>) -> Vec<Member<'a, 'i>> {
    let mut fields: Vec<_> = table.iter().collect();
    fields.sort_by_key(|(name, _)| name.span().start);
    fields
}

fn typed<'a>(value: &'a DeValue<'_>) -> Typed<'a> {
    match value {
        DeValue::String(text) => Typed::Text(text.as_ref().into()),
        DeValue::Integer(number) => {
            let digits = i64::from_str_radix(number.as_str(), number.radix());
            match digits.map(|it| it.to_string().parse()) {
                Ok(Ok(number)) => Typed::Number(number),
                _ => Typed::Text(number.to_string().into()),
            }
        }
        DeValue::Float(number) => match number.as_str().parse() {
            Ok(number) => Typed::Number(number),
            Err(_) => Typed::Text(number.to_string().into()),
        },
        DeValue::Boolean(flag) => Typed::Flag(*flag),
        DeValue::Datetime(date) => Typed::Text(date.to_string().into()),
        DeValue::Array(items) => {
            Typed::List(items.iter().map(|item| typed(item.get_ref())).collect())
        }
        DeValue::Table(table) => group(table),
    }
}

fn starts_of_rules(table: &DeTable<'_>) -> Vec<usize> {
    let rules = table.iter().find(|(name, _)| name.get_ref() == "rule");
    match rules.map(|(_, rules)| rules.get_ref()) {
        Some(DeValue::Array(rules)) => rules.iter().map(|rule| rule.span().start).collect(),
        _ => Vec::new(),
    }
}

/// Where the thing at the end of those steps stands, or the last one on the way to it that is
/// there: of what stands below a heading of its own, the heading.
fn span_of(table: &Spanned<DeTable<'_>>, steps: &[Step]) -> Range<usize> {
    let Some(Step::Name(name)) = steps.first() else {
        return 0..0;
    };
    let Some((key, value)) = member(table.get_ref(), name) else {
        return 0..0;
    };
    let mut here = value;
    let mut span = of_member(key, value);
    for step in steps.iter().skip(1) {
        let next = match (here.get_ref(), step) {
            (DeValue::Table(table), Step::Name(name)) => {
                member(table, name).map(|(key, value)| (of_member(key, value), value))
            }
            (DeValue::Array(items), Step::Place(place)) => {
                items.get(*place).map(|item| (item.span(), item))
            }
            _ => None,
        };
        let Some((at, value)) = next else { break };
        (span, here) = (at, value);
    }
    span
}

fn member<'a, 'i>(table: &'a DeTable<'i>, name: &str) -> Option<Member<'a, 'i>> {
    table.iter().find(|(key, _)| key.get_ref() == name)
}

fn of_member(
    key: &Spanned<std::borrow::Cow<'_, str>>,
    value: &Spanned<DeValue<'_>>,
) -> Range<usize> {
    match value.get_ref() {
        DeValue::Table(_) | DeValue::Array(_) => key.span(),
        _ => value.span(),
    }
}
