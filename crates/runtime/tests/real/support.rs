//! What the tests with real containers share.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

use rolecall_oci::{ImageBuilder, LayerCache};
use rolecall_runtime::{ContainerId, ContainerSpec, ExitStatus, OciRuntime, Output, Runtime};
use tokio::io::AsyncReadExt;

/// Programs of this machine that the tests' scripts use.
const PROGRAMS: [&str; 10] = ["bash", "cat", "grep", "id", "ls", "mknod", "mount", "ps", "sleep", "stat"];

/// A runtime in a directory of its own, removed when dropped.
pub struct Machine {
    pub runtime: OciRuntime,
    pub directory: tempfile::TempDir,
}

impl Machine {
    pub fn new() -> Machine {
        let directory = tempfile::tempdir().unwrap();
        let runtime = OciRuntime::open(directory.path())
            .unwrap_or_else(|error| panic!("these tests run real containers: {error}"));
        Machine { runtime, directory }
    }

    /// Runs a container from creation to deletion.
    pub async fn run(&self, spec: ContainerSpec) -> Ran {
        let id = spec.id.clone();
        let output = self.runtime.create(spec).await.unwrap();
        self.runtime.start(&id).await.unwrap();
        let ran = finish(&self.runtime, &id, output).await;
        self.runtime.delete(&id).await.unwrap();
        ran
    }
}

/// A container that runs a shell script.
pub fn shell(id: &str, script: &str) -> ContainerSpec {
    container(id, &["sh", "-c", script])
}

/// A container with the shell image.
pub fn container(id: &str, args: &[&str]) -> ContainerSpec {
    let args = args.iter().map(|arg| (*arg).to_owned()).collect();
    ContainerSpec { layers: shell_image(), ..ContainerSpec::new(id.parse().unwrap(), args) }
}

/// What a container that has ended leaves.
#[derive(Debug)]
pub struct Ran {
    pub status: ExitStatus,
    pub stdout: String,
    pub stderr: String,
}

/// Waits for a container's end and reads its outputs.
pub async fn finish(runtime: &dyn Runtime, id: &ContainerId, mut output: Output) -> Ran {
    let (mut stdout, mut stderr) = (String::new(), String::new());
    let read = async {
        tokio::try_join!(output.stdout.read_to_string(&mut stdout), output.stderr.read_to_string(&mut stderr))
    };
    let (status, read) = within(async { tokio::join!(runtime.wait(id), read) }).await;
    read.unwrap();
    Ran { status: status.unwrap(), stdout, stderr }
}

/// No test waits for ever.
pub async fn within<T>(future: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_secs(20), future).await.expect("this takes too long")
}

/// An image with a shell and a few programs, packed and unpacked once for all tests of a program.
fn shell_image() -> Vec<PathBuf> {
    static IMAGE: OnceLock<Vec<PathBuf>> = OnceLock::new();
    IMAGE.get_or_init(pack_shell_image).clone()
}

fn pack_shell_image() -> Vec<PathBuf> {
    let mut image = ImageBuilder::new("/bin/sh").program("/bin/sh", "/bin/sh");
    for name in PROGRAMS {
        let host = ["/bin", "/usr/bin"].map(|directory| Path::new(directory).join(name));
        let host =
            host.into_iter().find(|path| path.exists()).unwrap_or_else(|| panic!("`{name}` is missing"));
        image = image.program(host, format!("/bin/{name}"));
    }
    let passwd = "root:x:0:0::/root:/bin/sh\napp:x:1000:1000::/home/app:/bin/sh\n";
    let image =
        image.file("/etc/passwd", passwd, 0o644).file("/bin/odd", "no program", 0o755).build().unwrap();
    let cache = Path::new(env!("CARGO_TARGET_TMPDIR")).join("layers");
    LayerCache::open(cache).unwrap().add_packed(&image).unwrap()
}
