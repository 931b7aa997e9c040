//! The command line: check a document, list and explain rules, count deadlines, check a pack or a receipt.

mod check;
mod copy;
mod deadlines;
mod explain;
mod input;
mod packs;
mod rules;
mod schema;
mod separate;
mod style;
mod told;
mod toml;
mod verify;
mod wording;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::procedure::Procedures;

/// Nothing required is missing.
const NOTHING_MISSING: u8 = 0;
/// Something required is missing.
const SOMETHING_MISSING: u8 = 1;
/// The input could not be read.
const NOT_READ: u8 = 2;

#[derive(Parser)]
#[command(
    name = "conference-check",
    version,
    about = "Holds reports for, and records of, child protection conferences against the written procedure",
    after_help = "Exit status of check: 0 nothing required is missing, 1 something is, 2 the input could not be read.\nOf verify: 0 the receipt holds, 1 it does not, 2 document or receipt could not be read."
)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Check documents: what is missing, labelled wrongly, gives away another child, or is late
    Check {
        /// Documents as JSON; - for standard input; a file that ends in .ndjson holds one a line
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// How to print the result
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        #[command(flatten)]
        own: Own,
    },
    /// List what the procedures ask
    Rules {
        /// The procedure's id; all procedures where left out
        procedure: Option<String>,
        /// How to print the list
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        #[command(flatten)]
        own: Own,
    },
    /// Show what is due when for a document, and how that was counted
    Deadlines {
        /// A document as JSON; - for standard input
        file: PathBuf,
        /// How to print the list
        #[arg(long, value_enum, default_value_t)]
        format: deadlines::As,
        /// Put the names of people into the calendar (with --format ics)
        #[arg(long)]
        names: bool,
        #[command(flatten)]
        own: Own,
    },
    /// Print one reader's copy of a document: what that person may read of it, under its mark
    Copy {
        /// A document as JSON; - for standard input
        file: PathBuf,
        /// Whose copy: a child's, adult's or invitee's id or name, or chair
        #[arg(long = "for", value_name = "PERSON")]
        reader: String,
        /// List what is left out, and why, in place of the copy: for the author, never for the reader
        #[arg(long)]
        left_out: bool,
        /// How to print it
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        #[command(flatten)]
        own: Own,
    },
    /// Make a report for each child out of a joint one; shows what is left out of each
    Separate {
        /// A document as JSON; - for standard input
        file: PathBuf,
        /// Save the reports into this folder, each as a file of its own
        #[arg(long, value_name = "FOLDER")]
        into: Option<PathBuf>,
        #[command(flatten)]
        own: Own,
    },
    /// Explain a rule: what it asks, why, and where the procedure says so
    Explain {
        /// The rule, as procedure/rule
        rule: String,
        #[command(flatten)]
        own: Own,
    },
    /// Check a document again, and hold the receipt that came with it against it
    Verify {
        /// A document as JSON; - for standard input
        document: PathBuf,
        /// Its receipt as JSON; the one in the document itself where left out
        receipt: Option<PathBuf>,
        /// How to print what differs
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        #[command(flatten)]
        own: Own,
    },
    /// Check an area's own procedure, and say what it holds
    Procedure {
        /// The pack as TOML, written as those in procedures/ are; - for standard input
        file: PathBuf,
        /// How to print it: json gives the pack itself, for those who load it as JSON
        #[arg(long, value_enum, default_value_t)]
        format: Format,
    },
    /// Say how statements read, a statement a line on standard input: a line of JSON each
    #[command(
        after_help = "Each line gives {\"reading\", \"confidence\", \"cues\": [{\"span\", \"points_to\", \"because\"}]}; spans are in UTF-16 units."
    )]
    Read,
    /// Cut prose on standard input into its sentences: a JSON array of {"span", "text"}
    #[command(after_help = "Spans are in UTF-16 units.")]
    Split,
    /// Print a JSON Schema (2020-12), for editors and for those who receive documents
    Schema {
        /// What of; lists what there is where left out
        of: Option<schema::Of>,
    },
}

/// Procedures of one's own, beside those that are built in.
#[derive(Args)]
struct Own {
    /// A pack of an area's own, as TOML; may be given several times, the later of two with one id holds
    #[arg(long = "procedure", value_name = "FILE")]
    own: Vec<PathBuf>,
}

#[derive(Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Human,
    /// For programs
    Json,
}

/// Runs the command with the arguments of this process.
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let mut out = anstream::stdout().lock();
    match perform(&arguments.task, &mut out).and_then(|status| out.flush().map(|()| status)) {
        Ok(status) => ExitCode::from(status),
        // Whoever reads has seen enough, such as `head`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error);
            ExitCode::from(NOT_READ)
        }
    }
}

fn perform(task: &Task, out: &mut dyn Write) -> io::Result<u8> {
    match task {
        Task::Check { files, format, own } => {
            own.with(|known| check::run(files, *format, known, out))
        }
        Task::Rules {
            procedure,
            format,
            own,
        } => own.with(|known| rules::run(procedure.as_deref(), *format, known, out)),
        Task::Deadlines {
            file,
            format,
            names,
            own,
        } => own.with(|known| deadlines::run(file, *format, *names, known, out)),
        Task::Copy {
            file,
            reader,
            left_out,
            format,
            own,
        } => {
            let asked = copy::Asked {
                reader,
                left_out: *left_out,
                format: *format,
            };
            own.with(|known| copy::run(file, &asked, known, out))
        }
        Task::Separate { file, into, own } => {
            own.with(|known| separate::run(file, into.as_deref(), known, out))
        }
        Task::Explain { rule, own } => own.with(|known| explain::run(rule, known, out)),
        Task::Verify {
            document,
            receipt,
            format,
            own,
        } => own.with(|known| verify::run(document, receipt.as_deref(), *format, known, out)),
        Task::Procedure { file, format } => packs::run(file, *format, out),
        Task::Read => wording::read(out),
        Task::Split => wording::split(out),
        Task::Schema { of } => schema::run(*of, out),
    }
}

impl Own {
    /// Runs with these and the built-in ones, unless one of these cannot be taken: then everything
    /// that is wrong with any of them was said.
    fn with(&self, run: impl FnOnce(&Procedures) -> io::Result<u8>) -> io::Result<u8> {
        packs::known(&self.own).map_or(Ok(NOT_READ), |known| run(&known))
    }
}

/// Says on standard error what went wrong.
fn complain(problem: &dyn std::fmt::Display) {
    // Where standard error is closed there is nobody to tell.
    let problem = style::plain(&problem.to_string());
    let _ = writeln!(anstream::stderr(), "conference-check: {problem}");
}
