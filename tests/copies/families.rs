//! Families that are made up: a mother, her children by several fathers, and what is written of them.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::spellings::{Spelling, spellings, spelt};

/// What is known of somebody in a made-up family.
pub struct Person {
    pub id: &'static str,
    pub name: &'static str,
    pub known_as: &'static str,
    pub born: [&'static str; 5],
    pub address: &'static str,
    pub street: &'static str,
    pub postcode: &'static str,
    pub phone: &'static str,
    pub setting: &'static str,
}

const MOTHER: Person = Person {
    id: "joanna",
    name: "Joanna Whitlock",
    known_as: "Josie",
    born: [
        "1991-07-04",
        "4/7/1991",
        "4 July 1991",
        "04.07.91",
        "July 4th, 1991",
    ],
    address: "4 Quarry Lane, Abernant LW4 7QD",
    street: "4 Quarry Lane",
    postcode: "LW4 7QD",
    phone: "07700 900111",
    setting: "",
};

pub const FATHERS: [Person; 3] = [
    Person {
        id: "a1",
        name: "Emre Yıldız",
        known_as: "Emo",
        born: [
            "1988-02-17",
            "17/2/1988",
            "17 February 1988",
            "17.02.88",
            "February 17th, 1988",
        ],
        address: "19 Castle Hill, Newbridge LW1 6HN",
        street: "19 Castle Hill",
        postcode: "LW1 6HN",
        phone: "07700 900147",
        setting: "",
    },
    Person {
        id: "kwame-asante",
        name: "Kwame Asante",
        known_as: "Kobby",
        born: [
            "1985-11-30",
            "30/11/1985",
            "30 November 1985",
            "30.11.85",
            "November 30th, 1985",
        ],
        address: "Flat 3, 58 Mill Street, Newbridge LW9 2BT",
        street: "58 Mill Street",
        postcode: "LW9 2BT",
        phone: "01632 960118",
        setting: "",
    },
    Person {
        id: "a3",
        name: "Siôn Prosser",
        known_as: "Shoni",
        born: [
            "1990-09-12",
            "12/9/1990",
            "12 September 1990",
            "12.09.90",
            "September 12th, 1990",
        ],
        address: "7 Heol y Berllan, Llanfedwen LW3 3EE",
        street: "7 Heol y Berllan",
        postcode: "LW3 3EE",
        phone: "+44 7700 900163",
        setting: "",
    },
];

pub const CHILDREN: [Person; 5] = [
    Person {
        id: "c1",
        name: "Amara Obi Nkemelu",
        known_as: "Mara",
        born: [
            "2012-03-02",
            "2/3/2012",
            "2 March 2012",
            "02.03.12",
            "March 2nd, 2012",
        ],
        address: "",
        street: "",
        postcode: "",
        phone: "",
        setting: "Elm Park Primary",
    },
    Person {
        id: "c2",
        name: "Zofia Wójcik",
        known_as: "Zosia",
        born: [
            "2013-10-20",
            "20/10/2013",
            "20 October 2013",
            "20.10.13",
            "October 20th, 2013",
        ],
        address: "22 Maes yr Onnen, Porth LW7 5AB",
        street: "22 Maes yr Onnen",
        postcode: "LW7 5AB",
        phone: "",
        setting: "Kestrel Academy",
    },
    Person {
        id: "tomasz",
        name: "Tomasz Grudny",
        known_as: "Tomek",
        born: [
            "2016-05-09",
            "9/5/2016",
            "9 May 2016",
            "09.05.16",
            "May 9th, 2016",
        ],
        address: "",
        street: "",
        postcode: "",
        phone: "",
        setting: "Ysgol Cae Derw",
    },
    Person {
        id: "c4",
        name: "Nguyễn Linh",
        known_as: "Lily-Ann",
        born: [
            "2019-01-28",
            "28/1/2019",
            "28 January 2019",
            "28.01.19",
            "January 28th, 2019",
        ],
        address: "",
        street: "",
        postcode: "",
        phone: "",
        setting: "Little Acorns Nursery",
    },
    Person {
        id: "c5",
        name: "Summer O'Brien-Lee",
        known_as: "Sums",
        born: [
            "2009-12-15",
            "15/12/2009",
            "15 December 2009",
            "15.12.09",
            "December 15th, 2009",
        ],
        address: "",
        street: "",
        postcode: "",
        phone: "",
        setting: "Harbour High School",
    },
];

/// Who somebody is in a made-up family.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Mother,
    Father(usize),
    Child(usize),
}

impl Who {
    pub fn person(self) -> &'static Person {
        match self {
            Self::Mother => &MOTHER,
            Self::Father(at) => &FATHERS[at],
            Self::Child(at) => &CHILDREN[at],
        }
    }
}

/// Where something is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a section, about the family or somebody.
    Section(Option<Who>),
    /// In the reasons of the decision about a child.
    Decision(usize),
    /// In a field that is about nobody in particular.
    Complaints,
}

/// A sentence, and whom it gives away how.
#[derive(Debug, Clone)]
pub struct Sentence {
    pub mark: String,
    pub place: Place,
    pub section: usize,
    pub is_statement: bool,
    pub of: Option<(Who, Spelling)>,
    pub withheld_from: Option<Who>,
    pub words: String,
}

/// A made-up family and what is written of it.
#[derive(Debug, Clone)]
pub struct Family {
    /// For each child, which of the fathers is the father.
    pub fathers: Vec<usize>,
    /// Which of the fathers' addresses are confidential.
    pub confidential: [bool; 3],
    pub sentences: Vec<Sentence>,
}

impl Family {
    pub fn has_father(&self, father: usize) -> bool {
        self.fathers.contains(&father)
    }

    /// The document in which it is written.
    pub fn document(&self, kind: &str) -> Value {
        let mut children = Map::new();
        for (at, father) in self.fathers.iter().enumerate() {
            let it = &CHILDREN[at];
            children.insert(it.id.to_owned(), json!({
                "name": it.name, "known_as": [it.known_as], "born": it.born[0], "setting": it.setting,
                "address": it.address, "parents": [MOTHER.id, FATHERS[*father].id],
            }));
        }
        let mut adults = Map::new();
        adults.insert(MOTHER.id.to_owned(), adult(&MOTHER, true, false));
        for (at, it) in FATHERS
            .iter()
            .enumerate()
            .filter(|(at, _)| self.has_father(*at))
        {
            adults.insert(it.id.to_owned(), adult(it, false, self.confidential[at]));
        }
        let mut document = json!({
            "procedure": "berkshire", "kind": kind, "conference": {"type": "initial", "starts": "2026-12-08T10:00"},
            "children": children, "adults": adults, "sections": {}, "decisions": {},
            "attendance": {"kaur": {"name": "Ms Kaur", "group": "education", "present": "yes"}},
        });
        for sentence in &self.sentences {
            Self::put(&mut document, sentence);
        }
        document
    }

    fn put(document: &mut Value, sentence: &Sentence) {
        let append = |to: &mut Value| {
            let before = to.as_str().unwrap_or_default().to_owned();
            *to = json!(format!("{before} {}", sentence.words).trim());
        };
        match sentence.place {
            Place::Section(who) => {
                let section = format!("section-{}", sentence.section);
                let id = who.map_or("family", |it| it.person().id);
                let entry = &mut document["sections"][section][id];
                if sentence.is_statement {
                    let withheld: Vec<_> = sentence
                        .withheld_from
                        .iter()
                        .map(|it| it.person().id)
                        .collect();
                    entry["statements"][&sentence.mark] =
                        json!({"text": sentence.words, "withhold_from": withheld});
                } else {
                    append(&mut entry["text"]);
                }
            }
            Place::Decision(child) => {
                append(&mut document["decisions"][CHILDREN[child].id]["reasons"]);
            }
            Place::Complaints => append(&mut document["complaints"]["concern_voiced"]),
        }
    }
}

fn adult(it: &Person, household: bool, confidential: bool) -> Value {
    json!({"name": it.name, "known_as": [it.known_as], "born": it.born[0], "household": household,
           "address": it.address, "phone": it.phone, "address_confidential": confidential})
}

/// Families of two to five children by up to three fathers, with up to 40 sentences.
pub fn families() -> impl Strategy<Value = Family> {
    let fathers = prop::collection::vec(0..3_usize, 2..=5);
    (fathers, any::<[bool; 3]>()).prop_flat_map(|(fathers, confidential)| {
        let sentences = prop::collection::vec(sentence(&fathers), 0..40);
        sentences.prop_map(move |sentences| Family {
            fathers: fathers.clone(),
            confidential,
            sentences: (0..)
                .zip(sentences)
                .map(|(at, it)| marked(at, &it))
                .collect(),
        })
    })
}

fn sentence(fathers: &[usize]) -> impl Strategy<Value = Sentence> + use<> {
    let mut people = vec![Who::Mother];
    people.extend((0..fathers.len()).map(Who::Child));
    people.extend((0..3).filter(|it| fathers.contains(it)).map(Who::Father));
    let who = prop::sample::select(people);
    let place = prop_oneof![
        3 => Just(Place::Section(None)),
        5 => who.clone().prop_map(|it| Place::Section(Some(it))),
        1 => (0..fathers.len()).prop_map(Place::Decision),
        1 => Just(Place::Complaints),
    ];
    let of = prop::option::of((who.clone(), spellings()));
    let withheld = prop::option::weighted(0.1, who);
    (place, 0..2_usize, any::<bool>(), of, withheld).prop_map(
        |(place, section, is_statement, of, withheld_from)| {
            let in_section = matches!(place, Place::Section(_));
            Sentence {
                mark: String::new(),
                place,
                section,
                is_statement,
                of,
                withheld_from: withheld_from.filter(|_| is_statement && in_section),
                words: String::new(),
            }
        },
    )
}

/// A sentence of its own, with a word in it by which it is found again.
fn marked(at: usize, sentence: &Sentence) -> Sentence {
    let mark = format!("zq{at}x");
    let told = sentence
        .of
        .and_then(|(who, how)| Some(((who, how), spelt(who.person(), how)?)));
    let words = match &told {
        Some((_, told)) => format!("At {mark} it was told of {told} once."),
        None => format!("At {mark} all was calm."),
    };
    Sentence {
        of: told.map(|(of, _)| of),
        mark,
        words,
        ..sentence.clone()
    }
}
