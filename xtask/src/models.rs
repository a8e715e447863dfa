//! `cargo xtask models`: from pinned wheels to the reduced data in `models/`.

use crate::authorization;
use crate::error::{Error, Result};
use crate::files::Files;
use crate::operations;
use crate::reduce;
use crate::sources::Wheel;
use flate2::read::GzDecoder;
use serde_json::Value;
use std::io::Read;
use std::path::Path;

/// Everything `models/` takes from the wheels in `folder`. Hand-written models are left alone.
pub(crate) fn generate(root: &Path, folder: &Path) -> Result<Files> {
    let mut files = Files::default();
    services(root, folder, &mut files)?;
    files.add(authorization::AUTHORIZATION, authorization::authorization(root, folder)?);
    files.add(authorization::POLICIES, authorization::policies(root, folder)?);
    Ok(files)
}

fn services(root: &Path, folder: &Path, files: &mut Files) -> Result<()> {
    let mut wheel = Wheel::open(root, folder, "botocore")?;
    let names = wheel.names();
    for (service, wanted) in operations::read(root)? {
        let prefix = format!("botocore/data/{service}/");
        let is_model = |name: &&String| name.starts_with(&prefix) && name.ends_with("/service-2.json.gz");
        // The folder between is the API version, a date: the last one is current.
        let Some(name) = names.iter().rfind(is_model) else { continue };
        let model = gunzip(name, &wheel.read(name)?)?;
        let reduced = reduce::reduce(&service, &model, &wanted)?;
        files.add(format!("models/{service}.json"), format!("{reduced:#}\n"));
    }
    Ok(())
}

fn gunzip(name: &str, content: &[u8]) -> Result<Value> {
    let path = Path::new(name);
    let mut text = Vec::new();
    GzDecoder::new(content).read_to_end(&mut text).map_err(Error::io(path))?;
    serde_json::from_slice(&text).map_err(|error| Error::malformed(path, error))
}
