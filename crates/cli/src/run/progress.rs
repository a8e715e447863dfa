//! What happens before the task runs: a spinner on a terminal, plain lines in a pipe.

use std::{io::IsTerminal, time::Duration};

use indicatif::{ProgressBar, ProgressStyle};
use rolecall_iac::LogicalId;

use crate::deploy::Progress;

/// The stages of a run, one after the other.
pub(super) struct Stages {
    spinner: Option<ProgressBar>,
    current: String,
}

impl Stages {
    pub(super) fn new() -> Stages {
        let spinner = std::io::stderr().is_terminal().then(|| {
            let spinner = ProgressBar::new_spinner();
            let style = ProgressStyle::with_template("{spinner} {msg} {elapsed:.dim}");
            spinner.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
            spinner.enable_steady_tick(Duration::from_millis(100));
            spinner
        });
        Stages { spinner, current: String::new() }
    }

    /// A stage begins.
    pub(super) fn begin(&mut self, what: String) {
        match &self.spinner {
            Some(spinner) => {
                spinner.reset_elapsed();
                spinner.set_message(what.clone());
            }
            None => eprintln!("{what}"),
        }
        self.current = what;
    }

    /// The stage is over.
    pub(super) fn end(&mut self) {
        if let Some(spinner) = &self.spinner {
            let line = format!("  {} ({:.1}s)", self.current, spinner.elapsed().as_secs_f64());
            spinner.println(line);
            spinner.set_message("");
        }
    }

    /// Something worth a line.
    pub(super) fn note(&mut self, line: String) {
        match &self.spinner {
            Some(spinner) => spinner.println(format!("  {line}")),
            None => eprintln!("{line}"),
        }
    }

    /// All stages are over.
    pub(super) fn done(&mut self) {
        if let Some(spinner) = self.spinner.take() {
            spinner.finish_and_clear();
        }
    }
}

impl Drop for Stages {
    fn drop(&mut self) {
        self.done();
    }
}

impl Progress for Stages {
    fn creating(&mut self, id: &LogicalId, kind: &str) {
        if let Some(spinner) = &self.spinner {
            spinner.set_message(format!("{} ({id}, {kind})", self.current));
        }
    }

    fn skipped(&mut self, id: &LogicalId, kind: &str) {
        self.note(format!("not deployed: {id} ({kind}) has no part in running a task"));
    }
}
