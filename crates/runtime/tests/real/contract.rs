//! What holds for every [`Runtime`].

use crate::support::{Machine, container, finish, shell, within};
use rolecall_runtime::fake::{FakeRuntime, Process};
use rolecall_runtime::{ContainerId, ContainerSpec, ExitStatus, Runtime, RuntimeError, Signal};

/// What a container of the suite does.
#[derive(Clone, Copy)]
enum Behaviour {
    /// Prints `out` and `err` with a line end on the two outputs and exits with 3.
    PrintAndExit,
    /// Prints `ready`, waits for `SIGTERM`, prints `stopping` and exits with 0.
    StopOnTerm,
    /// Prints `ready` and ignores everything but `SIGKILL`.
    IgnoreTerm,
    /// The program is not there.
    Missing,
}

/// Makes specifications with each behaviour for one runtime.
trait Bench {
    fn runtime(&self) -> &dyn Runtime;
    fn spec(&self, id: &str, behaviour: Behaviour) -> ContainerSpec;
}

struct Real(Machine);

impl Bench for Real {
    fn runtime(&self) -> &dyn Runtime {
        &self.0.runtime
    }

    fn spec(&self, id: &str, behaviour: Behaviour) -> ContainerSpec {
        match behaviour {
            Behaviour::PrintAndExit => shell(id, "echo out; echo err >&2; exit 3"),
            Behaviour::StopOnTerm => {
                shell(id, "trap 'echo stopping; exit 0' TERM; echo ready; while true; do sleep 0.02; done")
            }
            Behaviour::IgnoreTerm => shell(id, "trap '' TERM; echo ready; while true; do sleep 0.02; done"),
            Behaviour::Missing => container(id, &["nope"]),
        }
    }
}

struct Fake(FakeRuntime);

impl Fake {
    fn new() -> Fake {
        let missing = |spec: &ContainerSpec| match spec.args[0].as_str() {
            "nope" => {
                Err(RuntimeError::Command(r#"exec: "nope": executable file not found in $PATH"#.to_owned()))
            }
            _ => Ok(()),
        };
        Fake(FakeRuntime::new(Fake::program).with_check(missing))
    }

    async fn program(mut process: Process) -> ExitStatus {
        match process.spec.args[0].as_str() {
            "print" => {
                process.print("out\n").await;
                process.print_error("err\n").await;
                ExitStatus::exited(3)
            }
            "stop" => {
                process.print("ready\n").await;
                process.signal().await;
                process.print("stopping\n").await;
                ExitStatus::exited(0)
            }
            _ => {
                process.print("ready\n").await;
                std::future::pending().await
            }
        }
    }
}

impl Bench for Fake {
    fn runtime(&self) -> &dyn Runtime {
        &self.0
    }

    fn spec(&self, id: &str, behaviour: Behaviour) -> ContainerSpec {
        let program = match behaviour {
            Behaviour::PrintAndExit => "print",
            Behaviour::StopOnTerm => "stop",
            Behaviour::IgnoreTerm => "ignore",
            Behaviour::Missing => "nope",
        };
        ContainerSpec::new(id.parse().unwrap(), vec![program.to_owned()])
    }
}

fn id(text: &str) -> ContainerId {
    text.parse().unwrap()
}

async fn a_program_runs_to_its_end_with_its_output_and_exit_code(bench: &dyn Bench) {
    let (runtime, id) = (bench.runtime(), id("a"));
    let output = runtime.create(bench.spec("a", Behaviour::PrintAndExit)).await.unwrap();
    runtime.start(&id).await.unwrap();
    let ran = finish(runtime, &id, output).await;
    assert_eq!(
        (ran.status, ran.stdout.as_str(), ran.stderr.as_str()),
        (ExitStatus::exited(3), "out\n", "err\n")
    );
    assert_eq!(runtime.wait(&id).await, Ok(ExitStatus::exited(3)), "whoever comes later learns the same");
    runtime.delete(&id).await.unwrap();
}

async fn nothing_runs_before_it_is_started(bench: &dyn Bench) {
    let (runtime, id) = (bench.runtime(), id("a"));
    let _output = runtime.create(bench.spec("a", Behaviour::PrintAndExit)).await.unwrap();
    assert_eq!(runtime.signal(&id, Signal::TERM).await, Err(RuntimeError::NotStarted(id.clone())));
    let waiting = runtime.wait(&id);
    let ended = tokio::time::timeout(std::time::Duration::from_millis(50), waiting).await;
    assert!(ended.is_err(), "{ended:?}");
    runtime.delete(&id).await.unwrap();
}

async fn sigterm_asks_and_sigkill_ends(bench: &dyn Bench) {
    let runtime = bench.runtime();
    for (name, behaviour, signal, stdout, code) in [
        ("polite", Behaviour::StopOnTerm, Signal::TERM, "ready\nstopping\n", 0),
        ("stubborn", Behaviour::IgnoreTerm, Signal::KILL, "ready\n", 137),
    ] {
        let id = id(name);
        let mut output = runtime.create(bench.spec(name, behaviour)).await.unwrap();
        runtime.start(&id).await.unwrap();
        let ready = within(tokio::io::AsyncReadExt::read_u8(&mut output.stdout)).await.unwrap();
        assert_eq!(ready, b'r');
        runtime.signal(&id, Signal::TERM).await.unwrap();
        if signal == Signal::KILL {
            runtime.signal(&id, signal).await.unwrap();
        }
        let ran = finish(runtime, &id, output).await;
        assert_eq!((ran.status, ran.stdout.as_str()), (ExitStatus::exited(code), &stdout[1..]), "{name}");
        assert_eq!(runtime.signal(&id, Signal::TERM).await, Ok(()), "one that is gone is no error");
        runtime.delete(&id).await.unwrap();
    }
}

async fn a_program_that_is_not_in_the_image_is_refused(bench: &dyn Bench) {
    let runtime = bench.runtime();
    let error = runtime.create(bench.spec("a", Behaviour::Missing)).await.unwrap_err();
    assert_eq!(error.to_string(), r#"exec: "nope": executable file not found in $PATH"#);
    assert_eq!(
        runtime.delete(&id("a")).await,
        Err(RuntimeError::NotFound(id("a"))),
        "nothing is left behind"
    );
}

async fn ids_are_used_once_and_free_after_deletion(bench: &dyn Bench) {
    let (runtime, id) = (bench.runtime(), id("a"));
    for _ in 0..2 {
        let _output = runtime.create(bench.spec("a", Behaviour::IgnoreTerm)).await.unwrap();
        let again = runtime.create(bench.spec("a", Behaviour::IgnoreTerm)).await.unwrap_err();
        assert_eq!(again.to_string(), "a container `a` exists already");
        runtime.start(&id).await.unwrap();
        let again = runtime.start(&id).await.unwrap_err();
        assert_eq!(again.to_string(), "container `a` has been started already");
        runtime.delete(&id).await.unwrap();
        let gone = runtime.wait(&id).await.unwrap_err();
        assert_eq!(gone.to_string(), "no container `a`");
    }
}

async fn deleting_ends_the_waiting(bench: &dyn Bench) {
    let (runtime, id) = (bench.runtime(), id("a"));
    let _output = runtime.create(bench.spec("a", Behaviour::IgnoreTerm)).await.unwrap();
    runtime.start(&id).await.unwrap();
    let (ended, deleted) = within(async { tokio::join!(runtime.wait(&id), runtime.delete(&id)) }).await;
    deleted.unwrap();
    assert_eq!(ended.unwrap_err().to_string(), "the exit status of container `a` is lost");
}

macro_rules! contract {
    ($($name:ident),* $(,)?) => {
        mod the_fake_runtime {
            $(#[tokio::test]
            async fn $name() {
                super::$name(&super::Fake::new()).await;
            })*
        }

        mod real_containers {
            $(#[tokio::test]
            async fn $name() {
                super::$name(&super::Real(super::Machine::new())).await;
            })*
        }
    };
}

contract!(
    a_program_runs_to_its_end_with_its_output_and_exit_code,
    nothing_runs_before_it_is_started,
    sigterm_asks_and_sigkill_ends,
    a_program_that_is_not_in_the_image_is_refused,
    ids_are_used_once_and_free_after_deletion,
    deleting_ends_the_waiting,
);
