//! The command line: check a document, list and explain rules, count deadlines.

mod check;
mod deadlines;
mod explain;
mod input;
mod rules;
mod style;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

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
    after_help = "Exit status of check: 0 nothing required is missing, 1 something is, 2 the input could not be read."
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
    },
    /// List what the procedures ask
    Rules {
        /// The procedure's id; all procedures where left out
        procedure: Option<String>,
        /// How to print the list
        #[arg(long, value_enum, default_value_t)]
        format: Format,
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
    },
    /// Explain a rule: what it asks, why, and where the procedure says so
    Explain {
        /// The rule, as procedure/rule
        rule: String,
    },
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
        Task::Check { files, format } => check::run(files, *format, out),
        Task::Rules { procedure, format } => rules::run(procedure.as_deref(), *format, out),
        Task::Deadlines {
            file,
            format,
            names,
        } => deadlines::run(file, *format, *names, out),
        Task::Explain { rule } => explain::run(rule, out),
    }
}

/// Says on standard error what went wrong.
fn complain(problem: &dyn std::fmt::Display) {
    // Where standard error is closed there is nobody to tell.
    let _ = writeln!(anstream::stderr(), "conference-check: {problem}");
}
