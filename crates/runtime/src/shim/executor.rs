//! What runs in the container's first process, in all its namespaces, up to the program itself.

use std::collections::{BTreeSet, HashMap};
use std::ffi::{CString, NulError};
use std::fmt::Display;

use libcontainer::oci_spec::runtime::Spec;
use libcontainer::workload::{Executor, ExecutorError, ExecutorSetEnvsError, ExecutorValidationError};
use nix::errno::Errno;
use nix::sys::stat::stat;
use nix::unistd::{AccessFlags, access, execve};

use super::user::User;
use super::{bundle, confine, init};
use crate::{Capability, ContainerSpec};

/// Surrounds our own text in an error of libcontainer.
pub(super) const REFUSAL_MARK: char = '\u{1e}';

const DEFAULT_PATH: &str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/// The program and how it is run.
#[derive(Clone)]
pub(super) struct Workload {
    args: Vec<CString>,
    env: Vec<CString>,
    path: String,
    capabilities: BTreeSet<Capability>,
    root: bool,
    init: bool,
}

impl Workload {
    pub(super) fn new(spec: &ContainerSpec, user: &User) -> Result<Workload, NulError> {
        let mut env = spec.env.clone();
        for (name, value) in
            [("PATH", DEFAULT_PATH), ("HOSTNAME", bundle::hostname(spec)), ("HOME", &user.home)]
        {
            if !env.iter().any(|(known, _)| known == name) {
                env.push((name.to_owned(), value.to_owned()));
            }
        }
        let path = env.iter().find(|(name, _)| name == "PATH").map(|(_, value)| value.clone());
        let env = env.into_iter().map(|(name, value)| CString::new(format!("{name}={value}")));
        Ok(Workload {
            args: spec.args.iter().map(|arg| CString::new(arg.as_str())).collect::<Result<_, _>>()?,
            env: env.collect::<Result<_, _>>()?,
            path: path.unwrap_or_default(),
            capabilities: spec.capabilities.clone(),
            root: user.uid == 0,
            init: spec.init,
        })
    }

    /// The program's path in the container, found as execvp(3) does; the error is Docker's.
    fn program(&self) -> Result<CString, String> {
        let Some(name) = self.args.first() else { return Err("no command specified".to_owned()) };
        let text = name.to_string_lossy();
        if text.contains('/') {
            return match executable(name) {
                Ok(()) => Ok(name.clone()),
                Err(Errno::EACCES) => Err(format!(r#"exec: "{text}": permission denied"#)),
                Err(errno) => Err(format!(r#"exec: "{text}": stat {text}: {}"#, lower_case(errno))),
            };
        }
        let candidates = self.path.split(':').map(|directory| {
            let directory = if directory.is_empty() { "." } else { directory };
            CString::new(format!("{directory}/{text}")).unwrap_or_default()
        });
        candidates
            .into_iter()
            .find(|candidate| executable(candidate) == Ok(()))
            .ok_or_else(|| format!(r#"exec: "{text}": executable file not found in $PATH"#))
    }
}

/// Whether the calling process may execute this file. A directory is refused like one without permission.
fn executable(path: &CString) -> Result<(), Errno> {
    const DIRECTORY: u32 = 0o040_000;
    if stat(path.as_c_str())?.st_mode & 0o170_000 == DIRECTORY {
        return Err(Errno::EACCES);
    }
    access(path.as_c_str(), AccessFlags::X_OK)
}

/// The kernel's text as Go writes it: in lower case.
fn lower_case(errno: Errno) -> String {
    errno.desc().to_lowercase()
}

impl Executor for Workload {
    /// Runs when the namespaces, mounts and user are in place, before the container is reported as created.
    fn validate(&self, _: &Spec) -> Result<(), ExecutorValidationError> {
        let refused = |text: String| {
            ExecutorValidationError::ArgValidationError(format!("{REFUSAL_MARK}{text}{REFUSAL_MARK}"))
        };
        self.program().map_err(refused)?;
        // Only now: a change of user clears it.
        confine::die_with_parent().map_err(|errno| refused(lower_case(errno)))
    }

    /// The environment goes to the program directly.
    fn setup_envs(&self, _: HashMap<String, String>) -> Result<(), ExecutorSetEnvsError> {
        Ok(())
    }

    /// Runs when the container is started; returns only if the program cannot be run.
    fn exec(&self, _: &Spec) -> Result<(), ExecutorError> {
        let failed = |what: &str, error: &dyn Display| ExecutorError::Other(format!("{what}: {error}"));
        let program = self.program().map_err(|error| failed("program", &error))?;
        // The filter first: installing it takes a capability that goes next.
        confine::filter_system_calls(&self.capabilities).map_err(|error| failed("seccomp", &error))?;
        confine::drop_capabilities(&self.capabilities, self.root)
            .map_err(|error| failed("capabilities", &error))?;
        confine::default_signals().map_err(|errno| failed("signals", &errno))?;
        if self.init {
            init::become_init().map_err(|errno| failed("init", &errno))?;
        }
        let Err(errno) = execve(&program, &self.args, &self.env);
        // Into the container's own log, where people look for it.
        eprintln!("exec {}: {}", program.to_string_lossy(), lower_case(errno));
        Err(failed("exec", &errno))
    }
}
