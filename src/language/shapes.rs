// What a token can be when no cue knows it as a word. The build script reads this file too, so that the table it makes and
// the code that reads it number them alike; it therefore leans on nothing else.

/// What a token looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u16)]
pub(crate) enum Shape {
    /// A word in small letters that no cue knows.
    Other,
    /// … that ends as past tenses do.
    Ed,
    /// … that ends as present participles do.
    Ing,
    /// … that ends as adverbs do.
    Ly,
    /// … that ends as judging adjectives do: -ful, -less, -ive, -able, -ible, -ous.
    Adjective,
    /// … that ends in a single s.
    Plural,
    /// A capitalised word that no cue knows.
    Name,
    /// Capitals: "CPOMS".
    Acronym,
    /// One capital: an initial.
    Initial,
    /// A person whose part is not said: "Ms Rowe", "Leo".
    Person,
    /// A member of the family or the public: "mum", "a neighbour", "Leo's father".
    Lay,
    /// Somebody there by profession: "the health visitor", "PC Reed".
    Professional,
    /// Everything between two quotation marks.
    Quotation,
    /// "4".
    Whole,
    /// "9.1", "22+4", "2/9".
    Decimal,
    /// "71.4%".
    Percent,
    /// "£60".
    Money,
    /// "10.20am", "16:47".
    Time,
    /// "3/5/24".
    Date,
    /// "9th".
    Ordinal,
    /// Figures with letters: "3cm", "s47".
    Measure,
    /// Where the statement starts.
    Start,
    /// Where it ends.
    End,
    /// A full stop or ellipsis.
    Stop,
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// A semicolon.
    Semicolon,
    /// An opening bracket.
    Open,
    /// A closing bracket.
    Close,
    /// A dash between words.
    Dash,
    /// A question mark.
    Question,
    /// An exclamation mark.
    Exclamation,
    /// Any other mark.
    Mark,
}

impl Shape {
    #[allow(dead_code, reason = "the build script and the tests use it")]
    /// Every shape with the name that patterns in `cues.toml` use for it, in the order of their numbers.
    pub(crate) const NAMES: [(Shape, &'static str); 33] = [
        (Shape::Other, "@other"),
        (Shape::Ed, "*ed"),
        (Shape::Ing, "*ing"),
        (Shape::Ly, "*ly"),
        (Shape::Adjective, "*ive"),
        (Shape::Plural, "*s"),
        (Shape::Name, "@name"),
        (Shape::Acronym, "@acronym"),
        (Shape::Initial, "@initial"),
        (Shape::Person, "@person"),
        (Shape::Lay, "@lay"),
        (Shape::Professional, "@professional"),
        (Shape::Quotation, "@quotation"),
        (Shape::Whole, "#whole"),
        (Shape::Decimal, "#decimal"),
        (Shape::Percent, "#percent"),
        (Shape::Money, "#money"),
        (Shape::Time, "#time"),
        (Shape::Date, "#date"),
        (Shape::Ordinal, "#ordinal"),
        (Shape::Measure, "#measure"),
        (Shape::Start, "^"),
        (Shape::End, "$"),
        (Shape::Stop, "."),
        (Shape::Comma, ","),
        (Shape::Colon, ":"),
        (Shape::Semicolon, ";"),
        (Shape::Open, "("),
        (Shape::Close, ")"),
        (Shape::Dash, "-"),
        (Shape::Question, "!?"),
        (Shape::Exclamation, "!"),
        (Shape::Mark, "@mark"),
    ];
}
