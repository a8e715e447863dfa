//! Policy documents in files.

use std::{
    fs::File,
    io::{self, Read},
    path::Path,
};

use rolecall_policy::{StatementRef, Values};
use rolecall_report::{Names, Written};

use crate::failure::Failure;

/// The text of a file, or of standard input for `-`.
pub(crate) fn read(path: &Path) -> Result<String, Failure> {
    let mut text = String::new();
    open(path)?.read_to_string(&mut text).map_err(|error| unreadable(path, &error))?;
    Ok(text)
}

/// A file, or standard input for `-`.
pub(crate) fn open(path: &Path) -> Result<Box<dyn Read>, Failure> {
    if path == Path::new("-") {
        return Ok(Box::new(io::stdin().lock()));
    }
    Ok(Box::new(File::open(path).map_err(|error| unreadable(path, &error))?))
}

fn unreadable(path: &Path, error: &io::Error) -> Failure {
    Failure::new(format!("cannot read `{}`: {error}", path.display()))
}

/// Condition keys as given on the command line: a key that is given more than once has several values.
pub(crate) fn context(given: &[(String, String)]) -> Vec<(String, Values)> {
    let mut keys: Vec<(String, Values)> = Vec::new();
    for (key, value) in given {
        match keys.iter_mut().find(|(found, _)| found.eq_ignore_ascii_case(key)) {
            Some((_, values)) => {
                let mut all = values.as_slice().to_vec();
                all.push(value.clone());
                *values = Values::Many(all);
            }
            None => keys.push((key.clone(), Values::One(value.clone()))),
        }
    }
    keys
}

/// Policies that are named after their files.
pub(crate) struct InFiles;

impl Names for InFiles {
    fn role(&self, _: &str) -> Option<String> {
        None
    }

    fn written(&self, _: Option<&str>, statement: &StatementRef) -> Option<Written> {
        Some(Written { place: format!("{}:{}", statement.policy.name, statement.position) })
    }
}
