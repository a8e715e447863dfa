//! What a real container is and is not: each test looks from inside.

use std::fs;
use std::io::{self, Write};
use std::net::Ipv4Addr;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use crate::support::{Machine, Ran, container, finish, shell, within};
use rolecall_runtime::{
    ContainerSpec, ExitStatus, Limits, Mount, MountSource, Network, NetworkNamespace, OciRuntime, Runtime,
    Ulimit,
};

/// Runs a script as `change` has it and returns what it printed.
async fn inside(script: &str, change: impl FnOnce(&mut ContainerSpec)) -> String {
    let ran = run(script, change).await;
    assert_eq!((ran.status, ran.stderr.as_str()), (ExitStatus::exited(0), ""), "{ran:?}");
    ran.stdout
}

async fn run(script: &str, change: impl FnOnce(&mut ContainerSpec)) -> Ran {
    let machine = Machine::new();
    let mut spec = shell("container", script);
    change(&mut spec);
    machine.run(spec).await
}

#[tokio::test]
async fn system_calls_are_filtered_without_no_new_privileges() {
    let status = inside("grep -E '^(NoNewPrivs|Seccomp):' /proc/self/status", |_| {}).await;
    assert_eq!(status, "NoNewPrivs:\t0\nSeccomp:\t2\n");
}

#[tokio::test]
async fn root_has_dockers_capabilities_and_others_have_none() {
    let script = "grep -E '^Cap(Prm|Eff|Bnd)' /proc/self/status";
    let root = inside(script, |_| {}).await;
    assert_eq!(root, "CapPrm:\t00000000a80425fb\nCapEff:\t00000000a80425fb\nCapBnd:\t00000000a80425fb\n");
    let user = inside(script, |spec| spec.user = "app".to_owned()).await;
    assert_eq!(user, "CapPrm:\t0000000000000000\nCapEff:\t0000000000000000\nCapBnd:\t00000000a80425fb\n");
}

#[tokio::test]
async fn what_reaches_beyond_the_container_is_refused() {
    for (script, refusal) in [
        ("mount -t tmpfs none /tmp", "mount: /tmp: permission denied"),
        ("mknod /tmp/disk b 254 0", "mknod: /tmp/disk: Operation not permitted"),
        ("echo 1 > /proc/sys/kernel/hostname", "Read-only file system"),
        ("echo 1 > /sys/fs/cgroup/memory/memory.limit_in_bytes", "Read-only file system"),
    ] {
        let ran = run(script, |_| {}).await;
        assert!(ran.status.code != 0 && ran.stderr.contains(refusal), "{script}: {ran:?}");
    }
}

#[tokio::test]
async fn no_file_of_the_shim_is_open_inside() {
    let open = inside("ls /proc/self/fd", |_| {}).await;
    assert_eq!(open, "0\n1\n2\n3\n", "three streams and the directory being listed");
}

#[tokio::test]
async fn processes_of_the_host_are_out_of_sight() {
    let processes = inside("ps -e -o pid=,comm=", |_| {}).await;
    let lines: Vec<&str> = processes.lines().map(str::trim).collect();
    assert_eq!(lines.len(), 2, "{processes}");
    assert_eq!(lines[0], "1 sh");
}

#[tokio::test]
async fn environment_user_directory_and_names_are_as_asked() {
    let script =
        r#"echo "$A|$HOME|$HOSTNAME|$PWD"; id -u; cat /etc/hostname /etc/resolv.conf; grep db /etc/hosts"#;
    let seen = inside(script, |spec| {
        spec.env = vec![("A".to_owned(), "1 2".to_owned())];
        spec.cwd = "/work/dir".into();
        spec.user = "app".to_owned();
        spec.hostname = "web".to_owned();
        spec.dns = vec!["169.254.169.253".parse().unwrap()];
        spec.hosts = vec![("10.0.0.1".parse().unwrap(), "db".to_owned())];
    })
    .await;
    assert_eq!(seen, "1 2|/home/app|web|/work/dir\n1000\nweb\nnameserver 169.254.169.253\n10.0.0.1\tdb\n");
}

#[tokio::test]
async fn a_user_that_is_not_in_the_image_is_refused() {
    let machine = Machine::new();
    let mut spec = shell("a", "true");
    spec.user = "nope".to_owned();
    let error = machine.runtime.create(spec).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "cannot create container `a`: unable to find user nope: no matching entries in passwd file"
    );
}

#[tokio::test]
async fn a_program_that_cannot_be_executed_is_refused_in_dockers_words() {
    let machine = Machine::new();
    for (program, text) in [
        ("/nope", r#"exec: "/nope": stat /nope: no such file or directory"#),
        ("/etc/passwd", r#"exec: "/etc/passwd": permission denied"#),
        ("/tmp", r#"exec: "/tmp": permission denied"#),
    ] {
        let error = machine.runtime.create(container("a", &[program])).await.unwrap_err();
        assert_eq!(error.to_string(), text);
    }
}

#[tokio::test]
async fn a_file_that_is_no_program_says_so_in_the_containers_log() {
    let machine = Machine::new();
    for init in [false, true] {
        let ran = machine.run(ContainerSpec { init, ..container("a", &["odd"]) }).await;
        assert_eq!(ran.status, ExitStatus::exited(255));
        assert!(
            ran.stderr.starts_with("exec ") && ran.stderr.ends_with("/bin/odd: exec format error\n"),
            "{ran:?}"
        );
    }
}

#[tokio::test]
async fn mounts_are_shared_or_read_only_or_in_memory() {
    let host = tempfile::tempdir().unwrap();
    fs::write(host.path().join("given"), "from the host\n").unwrap();
    let bind = |target: &str, readonly| Mount {
        source: MountSource::Bind(host.path().to_owned()),
        target: target.into(),
        readonly,
    };
    let script = "cat /ro/given; echo back > /rw/made; (echo no > /ro/made) 2>/dev/null || echo refused; \
                  echo x > /mem/file; stat -f -c %T /mem";
    let seen = inside(script, |spec| {
        let memory = MountSource::Tmpfs { size_mib: 1, options: vec!["mode=1777".to_owned()] };
        spec.mounts = vec![
            bind("/ro", true),
            bind("/rw", false),
            Mount { source: memory, target: "/mem".into(), readonly: false },
        ];
    })
    .await;
    assert_eq!(seen, "from the host\nrefused\ntmpfs\n");
    assert_eq!(fs::read_to_string(host.path().join("made")).unwrap(), "back\n");
}

#[tokio::test]
async fn a_mount_without_a_source_is_refused_in_dockers_words() {
    let machine = Machine::new();
    let mut spec = shell("a", "true");
    let source = MountSource::Bind("/no/such/directory".into());
    spec.mounts.push(Mount { source, target: "/data".into(), readonly: false });
    let error = machine.runtime.create(spec).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "cannot create container `a`: invalid mount config for type \"bind\": bind source path does not exist: \
         /no/such/directory"
    );
}

#[tokio::test]
async fn what_libcontainer_could_not_do_is_said_precisely() {
    let machine = Machine::new();
    let mut spec = shell("a", "true");
    spec.network = Network::Namespace("/no/such/namespace".into());
    let error = machine.runtime.create(spec).await.unwrap_err().to_string();
    assert!(error.starts_with("cannot create container `a`: "), "{error}");
    assert!(error.contains("/no/such/namespace"), "{error}");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_containers_start_and_end_at_once() {
    let machine = Machine::new();
    let mut containers = tokio::task::JoinSet::new();
    for number in 0..12 {
        let runtime = machine.runtime.clone();
        containers.spawn(async move {
            let spec = shell(&format!("c{number}"), &format!("echo {number}; exit {number}"));
            let id = spec.id.clone();
            let output = runtime.create(spec).await.unwrap();
            runtime.start(&id).await.unwrap();
            let ran = finish(&runtime, &id, output).await;
            runtime.delete(&id).await.unwrap();
            (number, ran)
        });
    }
    while let Some(ended) = containers.join_next().await {
        let (number, ran) = ended.unwrap();
        assert_eq!((ran.status, ran.stdout), (ExitStatus::exited(number), format!("{number}\n")));
    }
    drop(machine.runtime);
    assert_eq!(left_in(machine.directory.path()), Vec::<String>::new());
}

#[tokio::test]
async fn what_one_container_writes_no_other_sees() {
    let machine = Machine::new();
    let write = shell("one", "echo mine > /tmp/file; echo broken > /etc/passwd; cat /tmp/file");
    assert_eq!(machine.run(write).await.stdout, "mine\n");
    let read = shell("two", "ls /tmp; grep -c root /etc/passwd");
    assert_eq!(machine.run(read).await.stdout, "1\n");
}

#[tokio::test]
async fn a_read_only_root_refuses_writing() {
    let ran = run("echo x > /file", |spec| spec.readonly_rootfs = true).await;
    assert_eq!(ran.status.code, 2);
    assert!(ran.stderr.contains("Read-only file system"), "{ran:?}");
}

#[tokio::test]
async fn too_much_memory_is_reported_as_such() {
    let ran = run("a=x; while true; do a=$a$a; done", |spec| {
        spec.limits = Limits { memory_mib: Some(32), ..Limits::default() };
    })
    .await;
    assert_eq!(ran.status, ExitStatus { code: 137, oom: true });
}

#[tokio::test]
async fn a_shim_runs_from_where_nobody_can_write_to_this_program() {
    let machine = Machine::new();
    let _output = machine.runtime.create(shell("a", "true")).await.unwrap();
    let exe = format!("/proc/{}/exe", shim_of(&machine, "a"));
    let mount = rustix::fs::statvfs(exe.as_str()).unwrap();
    assert!(mount.f_flag.contains(rustix::fs::StatVfsMountFlags::RDONLY));
    machine.runtime.delete(&"a".parse().unwrap()).await.unwrap();
}

/// The process id of a container's shim.
fn shim_of(machine: &Machine, id: &str) -> i32 {
    let record = machine.directory.path().join("containers").join(id).join("record.json");
    let record: serde_json::Value = serde_json::from_slice(&fs::read(record).unwrap()).unwrap();
    i32::try_from(record["shim"]["pid"].as_i64().unwrap()).unwrap()
}

#[tokio::test]
async fn nobody_else_on_the_machine_reaches_what_a_container_leaves() {
    let machine = Machine::new();
    fs::set_permissions(machine.directory.path(), fs::Permissions::from_mode(0o755)).unwrap();
    drop(machine.runtime);
    let runtime = OciRuntime::open(machine.directory.path()).unwrap();
    for directory in [machine.directory.path(), &machine.directory.path().join("containers")] {
        assert_eq!(fs::metadata(directory).unwrap().permissions().mode() & 0o777, 0o700, "{directory:?}");
    }
    drop(runtime);
}

#[tokio::test]
async fn limits_can_be_read_inside() {
    let v1 = "cat /sys/fs/cgroup/memory/memory.limit_in_bytes /sys/fs/cgroup/cpu/cpu.cfs_quota_us \
              /sys/fs/cgroup/pids/pids.max";
    let v2 = "cat /sys/fs/cgroup/memory.max /sys/fs/cgroup/cpu.max /sys/fs/cgroup/pids.max";
    let is_v2 = Path::new("/sys/fs/cgroup/cgroup.controllers").exists();
    let seen = inside(if is_v2 { v2 } else { v1 }, |spec| {
        spec.limits = Limits {
            memory_mib: Some(64),
            cpu_shares: Some(256),
            cpu_ceiling: Some(512),
            pids: Some(50),
            memory_reservation_mib: None,
        };
    })
    .await;
    let quota = if is_v2 { "50000 100000" } else { "50000" };
    assert_eq!(seen, format!("67108864\n{quota}\n50\n"));
}

#[tokio::test]
async fn process_limits_are_set() {
    let seen = inside("ulimit -n; ulimit -Hn", |spec| {
        spec.ulimits = vec![Ulimit { name: "nofile".to_owned(), soft: 100, hard: 200 }];
    })
    .await;
    assert_eq!(seen, "100\n200\n");
}

#[tokio::test]
async fn an_init_reaps_orphans_and_passes_exit_code_and_signals_on() {
    let machine = Machine::new();
    let script = "(sleep 0.1 &) ; trap 'ps -e -o comm= ; exit 7' TERM; sleep 0.3; echo ready; \
                  while true; do sleep 0.02; done";
    let spec = ContainerSpec { init: true, ..shell("a", script) };
    let id = spec.id.clone();
    let mut output = machine.runtime.create(spec).await.unwrap();
    machine.runtime.start(&id).await.unwrap();
    tokio::io::AsyncReadExt::read_exact(&mut output.stdout, &mut [0; 6]).await.unwrap();
    machine.runtime.signal(&id, rolecall_runtime::Signal::TERM).await.unwrap();
    let ran = finish(&machine.runtime, &id, output).await;
    assert_eq!(ran.status, ExitStatus::exited(7));
    assert!(!ran.stdout.contains("defunct"), "{ran:?}");
    machine.runtime.delete(&id).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_container_is_answered_over_http_by_this_process() {
    const ENDPOINT: Ipv4Addr = Ipv4Addr::new(169, 254, 170, 2);
    let machine = Machine::new();
    let namespace = NetworkNamespace::create(&machine.runtime.netns_directory(), "task").unwrap();
    let listener = tokio::net::TcpListener::from_std(namespace.listen(ENDPOINT, 80).unwrap()).unwrap();
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = [0; 1024];
        let n = tokio::io::AsyncReadExt::read(&mut stream, &mut request).await.unwrap();
        tokio::io::AsyncWriteExt::write_all(&mut stream, b"HTTP/1.0 200 OK\r\n\r\nhello task").await.unwrap();
        String::from_utf8_lossy(&request[..n]).into_owned()
    });
    let script =
        r"exec 3<>/dev/tcp/169.254.170.2/80; printf 'GET /v2/credentials/x HTTP/1.0\r\n\r\n' >&3; cat <&3";
    let mut spec = container("task", &["bash", "-c", script]);
    spec.network = Network::Namespace(namespace.path().to_owned());
    let ran = machine.run(spec).await;
    assert_eq!(ran.stdout, "HTTP/1.0 200 OK\r\n\r\nhello task", "{ran:?}");
    assert!(server.await.unwrap().starts_with("GET /v2/credentials/x"));
    namespace.delete().unwrap();
}

#[tokio::test]
async fn nothing_is_left_after_deletion() {
    let machine = Machine::new();
    let namespace = NetworkNamespace::create(&machine.runtime.netns_directory(), "task").unwrap();
    for id in ["ended", "running"] {
        let script = if id == "ended" { "echo x > /file" } else { "sleep 60" };
        let mut spec = shell(id, script);
        spec.network = Network::Namespace(namespace.path().to_owned());
        spec.limits.memory_mib = Some(64);
        let id = spec.id.clone();
        let output = machine.runtime.create(spec).await.unwrap();
        machine.runtime.start(&id).await.unwrap();
        if id.as_str() == "ended" {
            finish(&machine.runtime, &id, output).await;
        }
        machine.runtime.delete(&id).await.unwrap();
    }
    namespace.delete().unwrap();
    let state = machine.directory.path().to_owned();
    drop(machine.runtime);
    assert_eq!(left_in(&state), Vec::<String>::new());
}

/// What a runtime has left: files, mounts and control groups.
fn left_in(state: &Path) -> Vec<String> {
    let mut left = Vec::new();
    for directory in ["containers", "netns"] {
        let entries = fs::read_dir(state.join(directory)).unwrap();
        left.extend(entries.map(|entry| entry.unwrap().path().display().to_string()));
    }
    let mounts = fs::read_to_string("/proc/self/mountinfo").unwrap();
    left.extend(mounts.lines().filter(|line| line.contains(&*state.to_string_lossy())).map(str::to_owned));
    let metadata = fs::metadata(state).unwrap();
    let cgroup = {
        use std::os::unix::fs::MetadataExt;
        format!("rolecall-{:x}-{:x}", metadata.dev(), metadata.ino())
    };
    let mut hierarchies = vec!["/sys/fs/cgroup".into()];
    hierarchies.extend(fs::read_dir("/sys/fs/cgroup").unwrap().map(|entry| entry.unwrap().path()));
    left.extend(
        hierarchies
            .iter()
            .map(|root| root.join(&cgroup))
            .filter(|path| path.exists())
            .map(|path| path.display().to_string()),
    );
    left
}

/// Where the process that is killed keeps its state; set by the test that starts it.
const STATE: &str = "ROLECALL_TEST_STATE";

#[tokio::test(flavor = "multi_thread")]
async fn a_killed_process_takes_its_containers_along_and_the_next_one_cleans_up() {
    if let Ok(state) = std::env::var(STATE) {
        be_killed(Path::new(&state)).await;
    }
    let directory = tempfile::tempdir().unwrap();
    let mut process = std::process::Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "containers::a_killed_process_takes_its_containers_along_and_the_next_one_cleans_up",
            "--nocapture",
        ])
        .env(STATE, directory.path())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = io::BufRead::lines(io::BufReader::new(process.stdout.take().unwrap()));
    // The harness has begun the line with the test's name.
    let pid =
        lines.find_map(|line| line.unwrap().split_once("program ").map(|(_, pid)| pid.to_owned())).unwrap();
    assert!(Path::new("/proc").join(&pid).exists());
    process.kill().unwrap();
    process.wait().unwrap();
    for _ in 0..400 {
        if !Path::new("/proc").join(&pid).exists() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    assert!(!Path::new("/proc").join(&pid).exists(), "the program outlives its runtime");
    assert_ne!(left_in(directory.path()), Vec::<String>::new());

    let runtime = OciRuntime::open(directory.path()).unwrap();
    drop(runtime);
    assert_eq!(left_in(directory.path()), Vec::<String>::new());
}

/// Starts a container, says which process its program is, and waits.
async fn be_killed(state: &Path) -> ! {
    let runtime = OciRuntime::open(state).unwrap();
    let namespace = NetworkNamespace::create(&runtime.netns_directory(), "task").unwrap();
    let mut spec = shell("a", "echo ready; sleep 4242");
    spec.network = Network::Namespace(namespace.path().to_owned());
    let id = spec.id.clone();
    let mut output = runtime.create(spec).await.unwrap();
    runtime.start(&id).await.unwrap();
    tokio::io::AsyncReadExt::read_u8(&mut output.stdout).await.unwrap();
    println!("program {}", sleeper());
    io::stdout().flush().unwrap();
    std::future::pending().await
}

/// The process id, on the host, of `sleep 4242`.
fn sleeper() -> String {
    let is_sleeper = |entry: &fs::DirEntry| {
        fs::read(entry.path().join("cmdline")).is_ok_and(|line| line.starts_with(b"sleep\x004242"))
    };
    for _ in 0..400 {
        let found = fs::read_dir("/proc").unwrap().flatten().find(is_sleeper);
        if let Some(found) = found {
            return found.file_name().to_string_lossy().into_owned();
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    panic!("the program does not start");
}

#[tokio::test]
async fn a_container_whose_shim_is_killed_dies_with_it() {
    let machine = Machine::new();
    let spec = shell("a", "echo ready; while true; do sleep 0.02; done");
    let id = spec.id.clone();
    let output = machine.runtime.create(spec).await.unwrap();
    machine.runtime.start(&id).await.unwrap();
    let shim = shim_of(&machine, "a");
    let mut stdout = output.stdout;
    tokio::io::AsyncReadExt::read_u8(&mut stdout).await.unwrap();
    nix::sys::signal::kill(nix::unistd::Pid::from_raw(shim), nix::sys::signal::Signal::SIGKILL).unwrap();

    let lost = within(machine.runtime.wait(&id)).await.unwrap_err();
    assert_eq!(lost.to_string(), "the exit status of container `a` is lost");
    within(tokio::io::AsyncReadExt::read_to_end(&mut stdout, &mut Vec::new())).await.unwrap();
    machine.runtime.delete(&id).await.unwrap();
    drop(machine.runtime);
    assert_eq!(left_in(machine.directory.path()), Vec::<String>::new());
}

#[tokio::test]
async fn a_state_directory_has_one_process() {
    let machine = Machine::new();
    let error = OciRuntime::open(machine.directory.path()).unwrap_err();
    let path = machine.directory.path().display();
    assert_eq!(error.to_string(), format!("another process uses the state directory `{path}`"));
}
