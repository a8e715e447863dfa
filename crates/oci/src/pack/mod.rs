//! Images from programs of this machine, without Docker.

mod elf;
mod layer;
mod libraries;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use bytes::Bytes;

use crate::Digest;
use crate::manifest::{
    Descriptor, Execution, ImageConfig, Manifest, OCI_CONFIG, OCI_LAYER_GZIP, OCI_MANIFEST, Platform, RootFs,
};
use layer::{Contents, Tree};
use libraries::Libraries;

/// Makes an image with one layer from a program and what it needs of this machine: the dynamic loader and shared
/// libraries, found as ld.so(8) would find them, and the few files a C library expects.
///
/// The same files give the same digests. Libraries a program opens by name while it runs are not seen; programs of a
/// distribution that do so need an image of that distribution.
///
/// ```no_run
/// use rolecall_oci::ImageBuilder;
///
/// let image = ImageBuilder::new("target/release/app")
///     .env("RUST_LOG", "info")
///     .ca_certificates()
///     .build()?;
/// println!("{}", image.manifest_digest);
/// # Ok::<(), rolecall_oci::PackError>(())
/// ```
#[derive(Debug, Clone)]
pub struct ImageBuilder {
    programs: Vec<(PathBuf, PathBuf)>,
    files: Vec<(PathBuf, Vec<u8>, u32)>,
    ca_certificates: bool,
    execution: Execution,
}

/// An image ready to be pushed or unpacked.
#[derive(Debug, Clone)]
pub struct PackedImage {
    /// The manifest document.
    pub manifest: Bytes,
    /// The manifest's digest, which names the image.
    pub manifest_digest: Digest,
    /// The image configuration document.
    pub config: Bytes,
    /// The digest of the configuration.
    pub config_digest: Digest,
    /// The layers, lowest first.
    pub layers: Vec<PackedLayer>,
}

/// One layer of a [`PackedImage`], compressed with gzip.
#[derive(Debug, Clone)]
pub struct PackedLayer {
    /// The digest of `bytes`.
    pub digest: Digest,
    /// The digest of the tar archive inside.
    pub diff_id: Digest,
    /// The compressed archive.
    pub bytes: Bytes,
}

/// Why an image could not be packed.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// A file cannot be read.
    #[error("cannot read `{path}`: {source}")]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A program is neither an ELF file for this machine nor a script.
    #[error("`{path}` is not a program for this machine: {reason}")]
    NotAProgram {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// A shared library is not on this machine.
    #[error("`{program}` needs the shared library `{library}`, which is not on this machine")]
    LibraryNotFound {
        /// Who needs it.
        program: PathBuf,
        /// Its name.
        library: String,
    },
    /// A path inside the image is not absolute, or goes up.
    #[error("`{0}` cannot be a path in an image: it must be absolute and without `..`")]
    Path(PathBuf),
    /// Two different things have the same path.
    #[error("`{0}` is in the image twice")]
    Duplicate(PathBuf),
    /// The machine has no file of certificates.
    #[error("no file of CA certificates is on this machine")]
    NoCertificates,
    /// The archive could not be written.
    #[error("cannot write the layer: {0}")]
    Layer(#[source] io::Error),
    /// A document could not be written.
    #[error("cannot write the manifest: {0}")]
    Document(#[source] serde_json::Error),
}

/// The user, group and name service files without which `getpwuid` and `getaddrinfo` fail.
const BASE_FILES: [(&str, &str); 3] = [
    ("/etc/passwd", "root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/nonexistent:/bin/false\n"),
    ("/etc/group", "root:x:0:\nnogroup:x:65534:\n"),
    ("/etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n"),
];

/// Where distributions keep the bundle of CA certificates; the first is also where it goes in the image.
const CERTIFICATE_FILES: [&str; 3] =
    ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt", "/etc/ssl/cert.pem"];

impl ImageBuilder {
    /// An image that runs this program of this machine. In the image it is `/usr/local/bin/<file name>`.
    pub fn new(program: impl Into<PathBuf>) -> ImageBuilder {
        let program = program.into();
        let name = program.file_name().unwrap_or(program.as_os_str());
        let target = Path::new("/usr/local/bin").join(name);
        let execution = Execution {
            entrypoint: vec![target.to_string_lossy().into_owned()],
            env: vec!["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin".to_owned()],
            ..Execution::default()
        };
        ImageBuilder {
            programs: vec![(program, target)],
            files: Vec::new(),
            ca_certificates: false,
            execution,
        }
    }

    /// Adds another program of this machine, and what it needs, at this path of the image.
    #[must_use]
    pub fn program(mut self, host: impl Into<PathBuf>, target: impl Into<PathBuf>) -> Self {
        self.programs.push((host.into(), target.into()));
        self
    }

    /// Adds a file with these contents and permission bits.
    #[must_use]
    pub fn file(mut self, target: impl Into<PathBuf>, contents: impl Into<Vec<u8>>, mode: u32) -> Self {
        self.files.push((target.into(), contents.into(), mode));
        self
    }

    /// Adds the CA certificates of this machine, where OpenSSL, Go and rustls look for them.
    #[must_use]
    pub fn ca_certificates(mut self) -> Self {
        self.ca_certificates = true;
        self
    }

    /// Adds an environment variable.
    #[must_use]
    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.execution.env.push(format!("{name}={value}"));
        self
    }

    /// Replaces the entrypoint, which is the program without arguments.
    #[must_use]
    pub fn entrypoint(mut self, arguments: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.execution.entrypoint = arguments.into_iter().map(Into::into).collect();
        self
    }

    /// Sets the default arguments.
    #[must_use]
    pub fn cmd(mut self, arguments: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.execution.cmd = arguments.into_iter().map(Into::into).collect();
        self
    }

    /// Sets the user, as `user`, `uid`, `user:group` or `uid:gid`.
    #[must_use]
    pub fn user(mut self, user: &str) -> Self {
        user.clone_into(&mut self.execution.user);
        self
    }

    /// Sets the working directory.
    #[must_use]
    pub fn working_dir(mut self, directory: &str) -> Self {
        directory.clone_into(&mut self.execution.working_dir);
        self
    }

    /// Reads the files and makes the image.
    ///
    /// # Errors
    ///
    /// See [`PackError`].
    pub fn build(self) -> Result<PackedImage, PackError> {
        let layer = self.tree()?.pack().map_err(PackError::Layer)?;
        let config = ImageConfig {
            platform: Platform::host(),
            config: self.execution,
            rootfs: RootFs { kind: "layers".to_owned(), diff_ids: vec![layer.diff_id] },
        };
        let config = document(&config)?;
        let config_digest = Digest::of(&config);
        let descriptor = |media_type: &str, digest, bytes: &Bytes| Descriptor {
            media_type: media_type.to_owned(),
            digest,
            size: bytes.len() as u64,
            platform: None,
        };
        let manifest = document(&Manifest {
            schema_version: 2,
            media_type: Some(OCI_MANIFEST.to_owned()),
            config: descriptor(OCI_CONFIG, config_digest, &config),
            layers: vec![descriptor(OCI_LAYER_GZIP, layer.digest, &layer.bytes)],
        })?;
        let manifest_digest = Digest::of(&manifest);
        Ok(PackedImage { manifest, manifest_digest, config, config_digest, layers: vec![layer] })
    }

    fn tree(&self) -> Result<Tree, PackError> {
        let mut tree = Tree::default();
        for directory in ["/dev", "/proc", "/sys", "/root", "/var/tmp", "/run"] {
            tree.directory(Path::new(directory), 0o755)?;
        }
        tree.directory(Path::new("/tmp"), 0o1777)?;
        tree.directory(Path::new("/var/tmp"), 0o1777)?;
        tree.directory(Path::new("/root"), 0o700)?;

        let mut libraries = Libraries::of_this_machine();
        for (host, target) in &self.programs {
            tree.file(target, Contents::Host(host.clone()), 0o755)?;
            libraries.require(host, target)?;
        }
        for (target, host) in libraries.found() {
            tree.file(&target, Contents::Host(host), 0o755)?;
        }
        for (target, contents, mode) in &self.files {
            tree.file(target, Contents::Bytes(contents.clone()), *mode)?;
        }
        for (target, contents) in BASE_FILES {
            if !tree.contains(Path::new(target)) {
                tree.file(Path::new(target), Contents::Bytes(contents.into()), 0o644)?;
            }
        }
        if self.ca_certificates {
            let bundle = CERTIFICATE_FILES.iter().find_map(|path| fs::read(path).ok());
            let bundle = bundle.ok_or(PackError::NoCertificates)?;
            tree.file(Path::new(CERTIFICATE_FILES[0]), Contents::Bytes(bundle), 0o644)?;
        }
        Ok(tree)
    }
}

fn document(value: &impl serde::Serialize) -> Result<Bytes, PackError> {
    serde_json::to_vec(value).map(Bytes::from).map_err(PackError::Document)
}

fn read(path: &Path) -> Result<Vec<u8>, PackError> {
    fs::read(path).map_err(|source| PackError::Read { path: path.to_owned(), source })
}

/// Libraries by their path in the image, with their path on this machine.
type Found = BTreeMap<PathBuf, PathBuf>;
