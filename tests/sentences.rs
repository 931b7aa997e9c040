//! Prose as it is really written, and the sentences it holds: what ends a sentence and what does not.
#![cfg(not(target_arch = "wasm32"))]

use conference_check::language::sentences;

/// What a passage is hard for, the passage, and its sentences.
type Passage = (&'static str, &'static str, &'static [&'static str]);

const PASSAGES: &[Passage] = &[
    (
        "initials and titles",
        "Seen with J. R. Oakes and Mrs. P. Vane. Dr. A. Lund (Prof. Hart's registrar) was late. P.C. Reed stood by. Rev. Cole prayed with them.",
        &[
            "Seen with J. R. Oakes and Mrs. P. Vane.",
            "Dr. A. Lund (Prof. Hart's registrar) was late.",
            "P.C. Reed stood by.",
            "Rev. Cole prayed with them.",
        ],
    ),
    (
        "a title at the end of a line of thought",
        "She asked for the Dr. He came at once. They live at no. 4. No. 6 is empty. St. Anne's is near.",
        &[
            "She asked for the Dr.",
            "He came at once.",
            "They live at no. 4.",
            "No. 6 is empty.",
            "St. Anne's is near.",
        ],
    ),
    (
        "times and dates",
        "He got in at 3.30pm. Tea was at 5 p.m. and bed at 7.15 p.m. Lights out at 9.30 p.m. He slept. Next seen on 4.5.27. On 6 Jan. he was ill. It began 12 Feb. They rang.",
        &[
            "He got in at 3.30pm.",
            "Tea was at 5 p.m. and bed at 7.15 p.m.",
            "Lights out at 9.30 p.m.",
            "He slept.",
            "Next seen on 4.5.27.",
            "On 6 Jan. he was ill.",
            "It began 12 Feb.",
            "They rang.",
        ],
    ),
    (
        "decimals, money, measures",
        "Weight 9.14 kg. Height 74.5 cm. Rent £412.50 p.w. in arrears by £1,204.06. Temp. 38.4 at noon. Dose 2.5 ml. B.P. 140/90.",
        &[
            "Weight 9.14 kg.",
            "Height 74.5 cm.",
            "Rent £412.50 p.w. in arrears by £1,204.06.",
            "Temp. 38.4 at noon.",
            "Dose 2.5 ml.",
            "B.P. 140/90.",
        ],
    ),
    (
        "e.g., i.e., etc., cf.",
        "Some foods, e.g. eggs, are new to him. He eats little, i.e. toast. Toys, books, etc. were about. She packs nappies, wipes, etc. He has none. Cf. the note of May. Two visits vs. five planned.",
        &[
            "Some foods, e.g. eggs, are new to him.",
            "He eats little, i.e. toast.",
            "Toys, books, etc. were about.",
            "She packs nappies, wipes, etc.",
            "He has none.",
            "Cf. the note of May.",
            "Two visits vs. five planned.",
        ],
    ),
    (
        "a list with bullets",
        "We saw:\n- a cot. It had no sheet.\n* milk in the fridge\n• two dogs;\n– no stair gate\n\nAll else was in order.",
        &[
            "a cot.",
            "It had no sheet.",
            "milk in the fridge",
            "two dogs;",
            "no stair gate",
            "All else was in order.",
        ],
    ),
    (
        "a numbered list",
        "1. Visit weekly.\n2. Ring the school.\n3) Ask for the EHCP.\n(4) Tell Nan.\na) by letter\nii) by phone\n10. Close.",
        &[
            "Visit weekly.",
            "Ring the school.",
            "Ask for the EHCP.",
            "Tell Nan.",
            "by letter",
            "by phone",
            "Close.",
        ],
    ),
    (
        "dates and times that open an item",
        "12/3/27 Seen at home.\n14 March - rang, no reply.\n9.15 Mum arrived. 9.40 Dad arrived.\n- 16.3.27: letter sent.\n2 May. Visit. Nobody in.",
        &[
            "12/3/27 Seen at home.",
            "14 March - rang, no reply.",
            "9.15 Mum arrived.",
            "9.40 Dad arrived.",
            "16.3.27: letter sent.",
            "2 May.",
            "Visit.",
            "Nobody in.",
        ],
    ),
    (
        "note form",
        "TC to mum. N/A x2. Msg left. HV to f/u next wk. baby asleep in pram. no concerns. ?rash on arm. Plan: ring GP.",
        &[
            "TC to mum.",
            "N/A x2.",
            "Msg left.",
            "HV to f/u next wk. baby asleep in pram.",
            "no concerns.",
            "?rash on arm.",
            "Plan: ring GP.",
        ],
    ),
    (
        "quotations within a sentence",
        "He said \"I am tired. Leave me be.\" and went. \"Who did it?\" Ms Vane asked. She wrote ‘I can’t. I won’t.’ on the form.",
        &[
            "He said \"I am tired. Leave me be.\" and went.",
            "\"Who did it?\" Ms Vane asked.",
            "She wrote ‘I can’t. I won’t.’ on the form.",
        ],
    ),
    (
        "quotations that end a sentence, and one within another",
        "Leo said, “Nan told me ‘Go home. Now.’ and I went.” He cried. Her words were: “It was me.” Then: “No.”",
        &[
            "Leo said, “Nan told me ‘Go home. Now.’ and I went.”",
            "He cried.",
            "Her words were: “It was me.”",
            "Then: “No.”",
        ],
    ),
    (
        "lines without full stops",
        "Ava was up\nShe had eaten\n\nThe flat was warm and\nclean",
        &[
            "Ava was up",
            "She had eaten",
            "The flat was warm and",
            "clean",
        ],
    ),
    (
        "ellipses",
        "She began to ... then stopped. He looked away… and left. “I don't…” She wept. Well... He did come.",
        &[
            "She began to ... then stopped.",
            "He looked away… and left.",
            "“I don't…”",
            "She wept.",
            "Well...",
            "He did come.",
        ],
    ),
    (
        "addresses on the web",
        "See www.example.org/help.html for more. Mail to j.vane@example.nhs.uk. The form is at https://example.org/a.b?c=d. It is short. Report.v2.docx was sent.",
        &[
            "See www.example.org/help.html for more.",
            "Mail to j.vane@example.nhs.uk.",
            "The form is at https://example.org/a.b?c=d.",
            "It is short.",
            "Report.v2.docx was sent.",
        ],
    ),
    (
        "brackets",
        "He came (late. Again.) and sat. (She was out.) Nan rang [see note 4. Filed.] twice. The dog (a lurcher).",
        &[
            "He came (late. Again.) and sat.",
            "(She was out.)",
            "Nan rang [see note 4. Filed.] twice.",
            "The dog (a lurcher).",
        ],
    ),
    (
        "emojis and other signs",
        "Mum texted 👍. Then nothing 😢 He was late! 🙂 Was she in? ✔ Yes.",
        &[
            "Mum texted 👍.",
            "Then nothing 😢 He was late!",
            "🙂 Was she in?",
            "✔ Yes.",
        ],
    ),
    (
        "headings",
        "HOME CONDITIONS\nClean.\nHealth:\nWell.\nSCHOOL (AUTUMN TERM)\nLate twice.\nViews of the child:\n“I like it.”",
        &["Clean.", "Well.", "Late twice.", "“I like it.”"],
    ),
    (
        "Windows line ends and tabs",
        "\tOne is in.\r\n\tTwo is out.\r\n\r\n- three\r\nFour",
        &["One is in.", "Two is out.", "three", "Four"],
    ),
    (
        "a space that was forgotten",
        "She went home.She slept. He said no.Then yes. Seen by Dr.Lund at 4.30. The end.of it.",
        &[
            "She went home.",
            "She slept.",
            "He said no.",
            "Then yes.",
            "Seen by Dr.Lund at 4.30.",
            "The end.of it.",
        ],
    ),
    (
        "questions, shouts and several marks",
        "Where was he?! Nobody knew. \"Get out!!\" he yelled. Was it 4? 5? She could not say. Stop! said the sign.",
        &[
            "Where was he?!",
            "Nobody knew.",
            "\"Get out!!\" he yelled.",
            "Was it 4?",
            "5?",
            "She could not say.",
            "Stop! said the sign.",
        ],
    ),
    (
        "days, months and short forms at the end",
        "Back on Mon. Tues. was missed. Review in Sept. The plan stands. He is 4 yrs. She is 6 mths. Approx. ten came. Lives with mum, dad, sis. Flat 2, Elm Ct. It is cold.",
        &[
            "Back on Mon.",
            "Tues. was missed.",
            "Review in Sept.",
            "The plan stands.",
            "He is 4 yrs.",
            "She is 6 mths.",
            "Approx. ten came.",
            "Lives with mum, dad, sis.",
            "Flat 2, Elm Ct.",
            "It is cold.",
        ],
    ),
    (
        "Welsh names and accents",
        "Siân ap Rhys (b. 2019) is at Ysgol y Môr. Mrs. Dŵr rang. Éva came too. Â’r teulu. Nain said no.",
        &[
            "Siân ap Rhys (b. 2019) is at Ysgol y Môr.",
            "Mrs. Dŵr rang.",
            "Éva came too.",
            "Â’r teulu.",
            "Nain said no.",
        ],
    ),
    (
        "boxes, and bullets as other programs write them",
        "☐ no cot\n☑ cot seen. Sheet clean.\n[ ] gate\n[x] lock\no first\n✓ fed",
        &[
            "no cot",
            "cot seen.",
            "Sheet clean.",
            "gate",
            "lock",
            "first",
            "fed",
        ],
    ),
    (
        "figures at the end, figures at the beginning",
        "Seen on 3.3.27. 4 children were in. He came at 3.30. She left at 10.30.Mum wept. He is 4. She is 6.",
        &[
            "Seen on 3.3.27.",
            "4 children were in.",
            "He came at 3.30.",
            "She left at 10.30.",
            "Mum wept.",
            "He is 4.",
            "She is 6.",
        ],
    ),
    (
        "whose a quotation is",
        "\"He hits. I hide.\" (Ivy, 6). \"I hurt.\" Ivy pointed to her arm. “No,” she said. “I won’t.” Then she left. Jim, a.k.a. Jimbo, knew.",
        &[
            "\"He hits. I hide.\" (Ivy, 6).",
            "\"I hurt.\"",
            "Ivy pointed to her arm.",
            "“No,” she said.",
            "“I won’t.”",
            "Then she left.",
            "Jim, a.k.a. Jimbo, knew.",
        ],
    ),
];

fn cut(prose: &str) -> Vec<&str> {
    let found = sentences(prose).into_iter();
    found.map(|span| span.of(prose)).collect()
}

#[test]
fn every_passage_is_cut_as_it_is_meant() {
    let wrong: Vec<String> = PASSAGES
        .iter()
        .filter(|(_, prose, meant)| cut(prose) != *meant)
        .map(|(hard_for, prose, meant)| {
            format!("{hard_for}:\n  is    {:?}\n  meant {meant:?}", cut(prose))
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
