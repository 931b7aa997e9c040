//! Sentences and how each of them reads, cue by cue: what a change to how the cue table is kept must leave as it is.
#![cfg(not(target_arch = "wasm32"))]

use conference_check::language::{Reading, reading};

/// A sentence, and its reading as `described` puts it.
const READINGS: &[(&str, &str)] = &[
    (
        "Nana’s letter, dated 3/5/27, says that he hasn't been seen since.",
        "allegation 0.807: paper letter; recorded-act dated; date 3/5/27; speech-verb says",
    ),
    (
        "The midwife told me that Ms Oakes appears to be tired of the visits.",
        "allegation 0.741, reported: speech-verb told; told-somebody told me",
    ),
    (
        "I watched Theo stack nine cups and heard him laugh twice.",
        "observation 0.992: i-saw I watched; i-did I watched; how-long-watched twice",
    ),
    (
        "In my view the plan is unlikely to work without help at weekends.",
        "opinion 0.997: in-my-view In my view; record-shows In my view the plan; in-my-view my view; paper plan; record-shows plan is; hedge unlikely; if without help",
    ),
    (
        "Attendance was 88.4% in the spring term, with 6 sessions coded O.",
        "fact 0.999: key-and-value Attendance was 88.4%; record-words Attendance; measurement 88.4%; figure 6; counted 6 sessions; record-words sessions; recorded-act coded",
    ),
    (
        "“I never went there,” Leo’s stepdad wrote.",
        "allegation 0.968, reported: reports-that Leo’s stepdad wrote; somebody-did Leo’s stepdad wrote; said-at-the-end Leo’s stepdad wrote.; speech-verb wrote; stance-verb wrote",
    ),
    (
        "According to a neighbour, the girls were shouting until 11pm.",
        "allegation 0.703, reported: according-to According to a neighbour",
    ),
    (
        "Mr Poole may collect the twins at 3.15pm on Friday 4 May.",
        "fact 0.958: clock at 3.15pm; clock 3.15pm; weekday Friday; figure 4",
    ),
    (
        "She denies that she left the baby with a stranger.",
        "allegation 0.993, reported: claims She denies; speech-verb denies; denial denies; claims denies that",
    ),
    (
        "It is likely that Cara will refuse unless her aunt is there.",
        "opinion 0.989: says-how-things-are It is; says-how-things-are It is; says-how-things-are is likely; hedge likely; will-happen will refuse; if unless; says-how-things-are her aunt is",
    ),
    (
        "Both children looked clean and were dressed for the cold.",
        "observation 0.609: somebody-did Both children looked; marks-seen clean; marks-seen cold",
    ),
    (
        "The flat was very untidy, which clearly worries the health visitor.",
        "opinion 0.928: degree very; certain-tone clearly; speech-verb worries; judging-verb worries",
    ),
];

fn described(sentence: &str, read: &Reading) -> String {
    let reported = if read.reports_speech {
        ", reported"
    } else {
        ""
    };
    let cues: Vec<String> = read
        .cues
        .iter()
        .map(|cue| format!("{} {}", cue.name, cue.span.of(sentence)))
        .collect();
    let (label, confidence) = (read.reading, read.confidence);
    format!("{label} {confidence:.3}{reported}: {}", cues.join("; "))
}

#[test]
fn sentences_read_as_they_did() {
    let differ: Vec<String> = READINGS
        .iter()
        .map(|(sentence, expected)| (described(sentence, &reading(sentence)), *expected))
        .filter(|(read, expected)| read != expected)
        .map(|(read, expected)| format!("was: {expected}\nnow: {read}"))
        .collect();
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}
