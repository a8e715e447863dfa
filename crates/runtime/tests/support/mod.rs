//! What the tests with real containers share.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rolecall_oci::{ImageBuilder, LayerCache};
use rolecall_runtime::{ContainerId, ContainerSpec, ExitStatus, OciRuntime, Output, Runtime};
use tokio::io::AsyncReadExt;

/// Programs of this machine that the tests' scripts use.
const PROGRAMS: [&str; 14] = [
    "cat", "chmod", "chown", "cp", "echo", "grep", "id", "ls", "mkdir", "mknod", "mount", "sleep", "stat",
    "wc",
];

/// A runtime in a directory of its own, and an image with a shell.
pub struct Machine {
    pub runtime: OciRuntime,
    pub layers: Vec<PathBuf>,
    pub directory: tempfile::TempDir,
}

impl Machine {
    pub fn new() -> Machine {
        let directory = tempfile::tempdir().unwrap();
        let runtime = OciRuntime::open(directory.path())
            .unwrap_or_else(|error| panic!("these tests run real containers: {error}"));
        let layers = shell_image(directory.path());
        Machine { runtime, layers, directory }
    }

    /// A container that runs a shell script.
    pub fn script(&self, id: &str, script: &str) -> ContainerSpec {
        self.spec(id, &["sh", "-c", script])
    }

    pub fn spec(&self, id: &str, args: &[&str]) -> ContainerSpec {
        let args = args.iter().map(|arg| (*arg).to_owned()).collect();
        ContainerSpec { layers: self.layers.clone(), ..ContainerSpec::new(id.parse().unwrap(), args) }
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

fn shell_image(directory: &Path) -> Vec<PathBuf> {
    let mut image = ImageBuilder::new("/bin/sh").program("/bin/sh", "/bin/sh");
    for name in PROGRAMS {
        let host = ["/bin", "/usr/bin"].map(|directory| Path::new(directory).join(name));
        let host =
            host.into_iter().find(|path| path.exists()).unwrap_or_else(|| panic!("`{name}` is missing"));
        image = image.program(host, format!("/bin/{name}"));
    }
    let image =
        image.file("/etc/passwd", "root:x:0:0::/root:/bin/sh\napp:x:1000:1000::/home/app:/bin/sh\n", 0o644);
    LayerCache::open(directory.join("layers")).unwrap().add_packed(&image.build().unwrap()).unwrap()
}
