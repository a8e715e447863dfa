//! Containers by libcontainer, each in a shim of its own.

mod cleanup;
mod handle;
mod program;
mod record;

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fs::{self, File, TryLockError};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::cgroup::Cgroup;
use crate::preflight::{Missing, preflight};
use crate::{
    BoxFuture, ContainerId, ContainerSpec, ExitStatus, Output, Runtime, RuntimeError, Signal,
    private_directory,
};
use handle::Handle;
use program::Program;

/// Runs containers on this machine without any daemon. Needs root.
///
/// The program must call [`shim_main`](crate::shim_main) first thing in `main`. Test programs have no `main` of their own:
/// a crate that runs containers in tests enables this crate's feature `testing` in its dev-dependencies instead.
///
/// Dropping the last clone kills the containers that are left; the next [`open`](OciRuntime::open) removes their files.
#[derive(Debug, Clone)]
pub struct OciRuntime {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    state: PathBuf,
    cgroup: Cgroup,
    program: Program,
    containers: Mutex<HashMap<ContainerId, Option<Arc<Handle>>>>,
    _lock: File,
}

/// Why a runtime could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The machine lacks something.
    #[error(transparent)]
    Missing(#[from] Missing),
    /// Another process uses the state directory.
    #[error("another process uses the state directory `{0}`")]
    InUse(PathBuf),
    /// The state directory cannot be used.
    #[error("cannot use the state directory `{path}`: {source}")]
    State {
        /// The directory.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// This program cannot be started again in a way that keeps it from containers.
    #[error("cannot make a read-only view of this program, which needs Linux 5.12: {0}")]
    Program(#[source] io::Error),
    /// What an earlier process left behind cannot be removed.
    #[error("cannot remove what is left of an earlier run in `{path}`: {source}")]
    Cleanup {
        /// What is left.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
}

impl OciRuntime {
    /// Opens a runtime that keeps its containers in this directory, which is made if missing and kept from everybody
    /// else (mode 0700), because images hold set-user-ID programs. Removes what a
    /// process that died has left there: containers, their control groups and network namespaces. Nothing outside the
    /// directory and its control group is touched.
    ///
    /// # Errors
    ///
    /// See [`OpenError`].
    pub fn open(state: impl AsRef<Path>) -> Result<OciRuntime, OpenError> {
        preflight()?;
        let failed = |source| OpenError::State { path: state.as_ref().to_owned(), source };
        private_directory(state.as_ref()).map_err(failed)?;
        let state = fs::canonicalize(&state).map_err(failed)?;
        let failed = |source| OpenError::State { path: state.clone(), source };
        let lock = File::create(state.join("runtime.lock")).map_err(failed)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(OpenError::InUse(state)),
            Err(TryLockError::Error(source)) => return Err(failed(source)),
        }
        let metadata = fs::metadata(&state).map_err(failed)?;
        let cgroup = Cgroup::at(format!("/rolecall-{:x}-{:x}", metadata.dev(), metadata.ino()).into());
        cleanup::cleanup(&state, &cgroup)?;
        for directory in [containers(&state), netns(&state)] {
            private_directory(&directory).map_err(failed)?;
        }
        let program = Program::of_this_process().map_err(OpenError::Program)?;
        let inner = Inner { state, cgroup, program, containers: Mutex::default(), _lock: lock };
        Ok(OciRuntime { inner: Arc::new(inner) })
    }

    /// The directory for network namespaces that belong to this runtime's containers; the next
    /// [`open`](OciRuntime::open) removes the ones that are left there.
    pub fn netns_directory(&self) -> PathBuf {
        netns(&self.inner.state)
    }
}

fn containers(state: &Path) -> PathBuf {
    state.join("containers")
}

fn netns(state: &Path) -> PathBuf {
    state.join("netns")
}

impl Inner {
    fn containers(&self) -> MutexGuard<'_, HashMap<ContainerId, Option<Arc<Handle>>>> {
        self.containers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn handle(&self, id: &ContainerId) -> Result<Arc<Handle>, RuntimeError> {
        let handle = self.containers().get(id).cloned().flatten();
        handle.ok_or_else(|| RuntimeError::NotFound(id.clone()))
    }

    fn reserve(&self, id: &ContainerId) -> Result<(), RuntimeError> {
        match self.containers().entry(id.clone()) {
            Entry::Occupied(_) => Err(RuntimeError::AlreadyExists(id.clone())),
            Entry::Vacant(free) => {
                free.insert(None);
                Ok(())
            }
        }
    }

    async fn create(&self, spec: ContainerSpec) -> Result<Output, RuntimeError> {
        let id = spec.id.clone();
        self.reserve(&id)?;
        let directory = containers(&self.state).join(id.as_str());
        let cgroup = Cgroup::at(self.cgroup.path().join(id.as_str()));
        match Handle::create(spec, directory, cgroup, &self.program).await {
            Ok((handle, output)) => {
                self.containers().insert(id, Some(Arc::new(handle)));
                Ok(output)
            }
            Err(error) => {
                self.containers().remove(&id);
                Err(error)
            }
        }
    }

    async fn delete(&self, id: &ContainerId) -> Result<(), RuntimeError> {
        self.handle(id)?.delete(id).await?;
        self.containers().remove(id);
        Ok(())
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        // Empty unless containers were not deleted; then the next `open` removes it.
        let _ = self.cgroup.remove();
    }
}

impl Runtime for OciRuntime {
    /// Runs to its end even if the future is dropped.
    fn create(&self, spec: ContainerSpec) -> BoxFuture<'_, Result<Output, RuntimeError>> {
        let (inner, id) = (Arc::clone(&self.inner), spec.id.clone());
        Box::pin(async move {
            let created = tokio::spawn(async move { inner.create(spec).await }).await;
            created.unwrap_or_else(|error| Err(RuntimeError::Create { id, reason: error.to_string() }))
        })
    }

    fn start<'a>(&'a self, id: &'a ContainerId) -> BoxFuture<'a, Result<(), RuntimeError>> {
        Box::pin(async move { self.inner.handle(id)?.start(id).await })
    }

    fn signal<'a>(&'a self, id: &'a ContainerId, signal: Signal) -> BoxFuture<'a, Result<(), RuntimeError>> {
        Box::pin(async move { self.inner.handle(id)?.signal(id, signal).await })
    }

    fn wait<'a>(&'a self, id: &'a ContainerId) -> BoxFuture<'a, Result<ExitStatus, RuntimeError>> {
        Box::pin(async move { self.inner.handle(id)?.wait(id).await })
    }

    fn delete<'a>(&'a self, id: &'a ContainerId) -> BoxFuture<'a, Result<(), RuntimeError>> {
        let (inner, id) = (Arc::clone(&self.inner), id.clone());
        Box::pin(async move {
            let deleting = id.clone();
            let deleted = tokio::spawn(async move { inner.delete(&deleting).await }).await;
            deleted.unwrap_or_else(|error| Err(RuntimeError::Delete { id, reason: error.to_string() }))
        })
    }
}
