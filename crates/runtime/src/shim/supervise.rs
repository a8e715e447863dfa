//! From a specification to a running container and its end.

use std::fs;
use std::io;
use std::os::fd::{AsFd, OwnedFd};
use std::path::PathBuf;

use libcontainer::container::Container as Libcontainer;
use libcontainer::container::builder::ContainerBuilder;
use libcontainer::error::LibcontainerError;
use libcontainer::syscall::syscall::SyscallType;
use nix::errno::Errno;
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sys::signal::{Signal, kill};
use nix::sys::wait::{WaitStatus, waitpid};
use nix::unistd::Pid;
use rustix::process::{PidfdFlags, pidfd_open};

use super::control::{Control, Stdio};
use super::executor::{REFUSAL_MARK, Workload};
use super::protocol::{Failure, Launch, Order, Report};
use super::{bundle, diary, rootfs};
use crate::ExitStatus;
use crate::cgroup::Cgroup;

/// A container that is ready to start, or running.
pub(super) struct Container {
    inner: Libcontainer,
    first: Pid,
    first_fd: OwnedFd,
    cgroup: Cgroup,
}

/// Prepares everything up to the point where the program could run.
pub(super) fn create(launch: Launch, stdio: Stdio) -> Result<Container, Failure> {
    let other = |what: &str, error: &dyn std::fmt::Display| Failure::Other(format!("{what}: {error}"));
    let Launch { spec, directory, cgroup } = launch;
    bundle::check_mounts(&spec).map_err(Failure::Other)?;
    let root = rootfs::mount(&directory, &spec).map_err(|error| other("cannot mount the image", &error))?;
    let user = super::user::find(&root, &spec.user).map_err(Failure::Other)?;
    root.make_directory(&spec.cwd).map_err(|error| other("cannot make the working directory", &error))?;
    let cgroup = Cgroup::at(cgroup);
    bundle::write(&directory, &spec, &user, &cgroup)
        .map_err(|error| other("cannot write the bundle", &error))?;
    let state = directory.join("state");
    fs::create_dir(&state).map_err(|error| other("cannot make the state directory", &error))?;
    let workload =
        Workload::new(&spec, &user).map_err(|error| other("cannot prepare the program", &error))?;

    let diary = diary::keep(&directory).map_err(|error| other("cannot keep a log", &error))?;
    let inner = build(spec.id.as_str(), state, directory, workload, stdio)
        .map_err(|error| failure(&error, diary.first()))?;
    let opened = inner.pid().ok_or(Errno::ESRCH).and_then(|pid| {
        let first = Pid::from_raw(pid.as_raw());
        let raw = rustix::process::Pid::from_raw(first.as_raw()).ok_or(Errno::ESRCH)?;
        let first_fd =
            pidfd_open(raw, PidfdFlags::empty()).map_err(|errno| Errno::from_raw(errno.raw_os_error()))?;
        Ok((first, first_fd))
    });
    let (first, first_fd) = opened.map_err(|error| other("cannot watch the container", &error))?;
    Ok(Container { inner, first, first_fd, cgroup })
}

fn build(
    id: &str,
    state: PathBuf,
    bundle: PathBuf,
    workload: Workload,
    stdio: Stdio,
) -> Result<Libcontainer, LibcontainerError> {
    ContainerBuilder::new(id.to_owned(), SyscallType::default())
        .with_root_path(state)?
        .with_executor(workload)
        .with_stdin(stdio.stdin)
        .with_stdout(stdio.stdout)
        .with_stderr(stdio.stderr)
        .as_init(bundle)
        .with_systemd(false)
        .build()
}

/// libcontainer turns what the executor refuses into a text of its own; the mark tells where ours begins.
fn failure(error: &LibcontainerError, first: Option<String>) -> Failure {
    let mut texts = vec![error.to_string()];
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        texts.push(cause.to_string());
        source = cause.source();
    }
    for text in &texts {
        if let Some((_, refusal)) = text.split_once(REFUSAL_MARK) {
            return Failure::Command(refusal.split(REFUSAL_MARK).next().unwrap_or(refusal).to_owned());
        }
    }
    texts.extend(first);
    texts.dedup();
    Failure::Other(texts.join(": "))
}

/// Follows orders until the program has ended, and reports.
pub(super) fn run(mut container: Container, control: &mut Control) -> io::Result<()> {
    let mut parent_gone = false;
    loop {
        let (ended, ordered) = wait_for_either(&container, control, parent_gone)?;
        if ended {
            break;
        }
        if ordered {
            match control.orders() {
                Ok(Some(orders)) => orders.into_iter().for_each(|order| container.follow(order)),
                Ok(None) | Err(_) => {
                    parent_gone = true;
                    container.kill();
                }
            }
        }
    }
    let status = container.reap()?;
    // With nobody to remove the rest, at least the control group goes; the next owner removes the directory.
    if parent_gone { container.cgroup.remove() } else { control.report(&Report::Ended(status)) }
}

fn wait_for_either(container: &Container, control: &Control, parent_gone: bool) -> io::Result<(bool, bool)> {
    let watched = if parent_gone { PollFlags::empty() } else { PollFlags::POLLIN };
    let mut fds =
        [PollFd::new(container.first_fd.as_fd(), PollFlags::POLLIN), PollFd::new(control.as_fd(), watched)];
    let fds = if parent_gone { &mut fds[..1] } else { &mut fds[..] };
    match poll(fds, PollTimeout::NONE) {
        Ok(_) | Err(Errno::EINTR) => {}
        Err(errno) => return Err(errno.into()),
    }
    let ready = |index: usize| fds.get(index).is_some_and(|fd| fd.any().unwrap_or(false));
    Ok((ready(0), ready(1)))
}

impl Container {
    fn follow(&mut self, order: Order) {
        match order {
            Order::Start => {
                if self.inner.start().is_err() {
                    self.kill();
                }
            }
            Order::Signal(number) => {
                if let Ok(signal) = Signal::try_from(number) {
                    // Not yet reaped, so the id is still ours; gone is as good as signalled.
                    let _ = kill(self.first, signal);
                }
            }
        }
    }

    fn kill(&self) {
        let _ = kill(self.first, Signal::SIGKILL);
    }

    fn reap(&self) -> io::Result<ExitStatus> {
        let code = match waitpid(self.first, None)? {
            WaitStatus::Exited(_, code) => code,
            WaitStatus::Signaled(_, signal, _) => 128 + signal as i32,
            other => return Err(io::Error::other(format!("unexpected end: {other:?}"))),
        };
        Ok(ExitStatus { code, oom: self.cgroup.oom_killed() })
    }
}
