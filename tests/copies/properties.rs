//! No copy for a reader holds anything of somebody who is withheld from that reader, and nothing that
//! the reader may have is missing.

use conference_check::copies::copies;
use conference_check::document::Document;
use conference_check::procedure_of;
use proptest::prelude::*;

use crate::families::{CHILDREN, FATHERS, Family, Person, Place, Sentence, Who, families};
use crate::readers::read;

/// Who a reader is in the made-up family; none for somebody who reads by profession.
fn reader(to: &str) -> Option<Who> {
    if to == "joanna" {
        return Some(Who::Mother);
    }
    let child = CHILDREN.iter().position(|it| it.id == to).map(Who::Child);
    child.or_else(|| FATHERS.iter().position(|it| it.id == to).map(Who::Father))
}

/// Whether somebody is withheld from a reader: said once more here, apart from the code.
fn is_withheld(family: &Family, from: Option<Who>, who: Who) -> bool {
    let father_of = |child: usize| family.fathers[child];
    match (from, who) {
        (None | Some(Who::Mother), _) | (_, Who::Mother) => false,
        (Some(Who::Father(reader)), Who::Father(other)) => reader != other,
        (Some(Who::Father(reader)), Who::Child(child)) => father_of(child) != reader,
        (Some(Who::Child(reader)), Who::Child(child)) => reader != child,
        (Some(Who::Child(reader)), Who::Father(father)) => father_of(reader) != father,
    }
}

fn may_read(family: &Family, from: Option<Who>, sentence: &Sentence) -> bool {
    let about = match sentence.place {
        Place::Section(who) => who,
        Place::Decision(child) => Some(Who::Child(child)),
        Place::Complaints => None,
    };
    let is_confidential = sentence.of.is_some_and(|(who, how)| {
        matches!(who, Who::Father(father) if family.confidential[father]) && how.is_address()
    });
    let told_of = sentence.of.map(|(who, _)| who);
    let of_withheld = about
        .into_iter()
        .chain(told_of)
        .any(|who| is_withheld(family, from, who));
    !of_withheld
        && !is_confidential
        && (sentence.withheld_from.is_none() || sentence.withheld_from != from)
}

/// What of somebody must not stand in a copy as it was entered.
pub fn particulars(person: &Person) -> Vec<&str> {
    let mut all = vec![
        person.id,
        person.name,
        person.known_as,
        person.street,
        person.postcode,
        person.phone,
    ];
    all.extend(person.born);
    all.extend(person.name.split(' '));
    all.push(person.setting);
    all.retain(|it| it.len() > 2);
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_copy_holds_what_its_reader_may_read_and_nothing_else(family in families(), is_report in any::<bool>()) {
        let json = family.document(if is_report { "agency-report" } else { "minutes" });
        let document = Document::from_json(&json.to_string()).unwrap();
        let all = copies(&document, procedure_of(&document));
        prop_assert!(all.len() > 3);
        for copy in all {
            let (to, from) = (copy.to.clone(), reader(&copy.to));
            let (held, left_out) = read(copy).unwrap();
            for sentence in &family.sentences {
                let stands = held.contains(&format!("{} ", sentence.mark));
                prop_assert_eq!(stands, may_read(&family, from, sentence), "{}: {:?}\n{}", to, sentence, held);
                let is_listed = left_out.iter().any(|it| it.words.contains(&format!("{} ", sentence.mark)));
                let in_decision = matches!(sentence.place, Place::Decision(_));
                prop_assert!(stands != is_listed || in_decision, "{}: {:?}\n{:?}", to, sentence, left_out);
            }
            let people = (0..family.fathers.len()).map(Who::Child);
            let people = people.chain((0..3).filter(|it| family.has_father(*it)).map(Who::Father));
            for who in people.filter(|who| is_withheld(&family, from, *who)) {
                for words in particulars(who.person()) {
                    prop_assert!(!held.contains(words), "{}: {}\n{}", to, words, held);
                }
            }
        }
    }
}
