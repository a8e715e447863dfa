//! `models/SOURCES.toml`: pinned wheels, fetched and checked.

use crate::error::{Error, Result};
use serde::{Deserialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::Command;
use zip::ZipArchive;

const PATH: &str = "models/SOURCES.toml";

#[derive(Debug, Deserialize)]
struct Sources {
    wheel: Vec<Pin>,
}

/// One pinned wheel; the file also notes, for readers, its licence and what is taken from it.
#[derive(Debug, Deserialize)]
pub(crate) struct Pin {
    name: String,
    version: String,
    sha256: String,
}

impl Pin {
    fn file_name(&self) -> String {
        format!("{}-{}-py3-none-any.whl", self.name, self.version)
    }

    fn verify(&self, path: &Path, content: &[u8]) -> Result<()> {
        let found: String = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
        if found == self.sha256 {
            return Ok(());
        }
        Err(Error::malformed(path, format!("its SHA-256 is {found}, {PATH} pins {}", self.sha256)))
    }

    fn download(&self, folder: &Path) -> Result<()> {
        let requirement = format!("{}=={}", self.name, self.version);
        let command = format!("pip download --no-deps {requirement}");
        let failed = |reason: String| Error::Command { command: command.clone(), reason };
        let status = Command::new("pip")
            .args(["download", "--quiet", "--no-deps", "--only-binary=:all:", &requirement, "--dest"])
            .arg(folder)
            .status()
            .map_err(|error| failed(error.to_string()))?;
        if status.success() { Ok(()) } else { Err(failed(status.to_string())) }
    }
}

/// An open wheel whose checksum was right.
pub(crate) struct Wheel {
    path: PathBuf,
    archive: ZipArchive<Cursor<Vec<u8>>>,
}

impl Wheel {
    /// Opens the wheel of `name`, from `folder`, downloading it there if it is absent.
    pub(crate) fn open(root: &Path, folder: &Path, name: &str) -> Result<Self> {
        let pin = pin(root, name)?;
        let path = folder.join(pin.file_name());
        if !path.exists() {
            pin.download(folder)?;
        }
        let content = fs::read(&path).map_err(Error::io(&path))?;
        pin.verify(&path, &content)?;
        let archive =
            ZipArchive::new(Cursor::new(content)).map_err(|error| Error::malformed(&path, error))?;
        Ok(Self { path, archive })
    }

    /// The names of all files in it, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = self.archive.file_names().flatten().map(Into::into).collect();
        names.sort();
        names
    }

    /// One file's content.
    pub(crate) fn read(&mut self, name: &str) -> Result<Vec<u8>> {
        let mut entry = self.archive.by_name(name).map_err(|error| Error::malformed(&self.path, error))?;
        let mut content = Vec::new();
        entry.read_to_end(&mut content).map_err(Error::io(&self.path))?;
        Ok(content)
    }

    /// One file's content as JSON.
    pub(crate) fn json<T: DeserializeOwned>(&mut self, name: &str) -> Result<T> {
        serde_json::from_slice(&self.read(name)?).map_err(|error| Error::malformed(Path::new(name), error))
    }
}

fn pin(root: &Path, name: &str) -> Result<Pin> {
    let path = root.join(PATH);
    let text = fs::read_to_string(&path).map_err(Error::io(&path))?;
    let sources: Sources = toml::from_str(&text).map_err(|error| Error::malformed(&path, error))?;
    let wanted = sources.wheel.into_iter().find(|pin| pin.name == name);
    wanted.ok_or_else(|| Error::malformed(&path, format!("it pins no wheel `{name}`")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wheel_with_another_checksum_is_refused() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir(root.path().join("models")).unwrap();
        let pins = "[[wheel]]\nname = \"w\"\nversion = \"1\"\nsha256 = \"00\"\n";
        fs::write(root.path().join(PATH), pins).unwrap();
        let wheel = root.path().join("w-1-py3-none-any.whl");
        fs::write(&wheel, "").unwrap();
        let refused = Wheel::open(root.path(), root.path(), "w").err().unwrap();
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(
            refused.to_string(),
            format!(
                "`{}` is not what was expected: its SHA-256 is {empty}, models/SOURCES.toml pins 00",
                wheel.display()
            )
        );
    }
}
