//! Templates and task definitions from elsewhere: each is either read or refused with findings that name a place.
//!
//! `ROLECALL_CORPUS` names directories to read, separated by colons; without it there is nothing to do.

use std::path::{Path, PathBuf};

use rolecall_iac::{Finding, Source, TaskDefinition, Template, parse};

#[test]
fn every_file_of_a_corpus_is_read_or_refused_with_a_place() {
    let Ok(directories) = std::env::var("ROLECALL_CORPUS") else { return };
    for path in directories.split(':').flat_map(|directory| files(Path::new(directory))) {
        let Ok(source) = Source::read(&path) else { continue };
        for finding in read(source).err().unwrap_or_default() {
            println!("{finding}");
            assert!(finding.place.is_some(), "{finding}");
        }
    }
}

fn files(directory: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(directory).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.sort();
    files
}

fn read(source: Source) -> Result<(), Vec<Finding>> {
    let root = parse(&source).map_err(|finding| vec![finding])?;
    let is_definition = ["containerDefinitions", "taskDefinition"].iter().any(|key| root.get(key).is_some());
    if is_definition {
        return TaskDefinition::parse(source).map(drop).map_err(|finding| vec![finding]);
    }
    Template::parse(source).map(drop)
}
