//! The one thread that writes.

use crate::{
    StoreError, Tx,
    engine::Engine,
    overlay::{Changes, Overlay},
    stamps::Stamps,
    store::Snapshot,
    watch::Watches,
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        mpsc::{Receiver, Sender, channel},
    },
    thread::{Builder, JoinHandle},
};
use tokio::sync::oneshot;

/// How many transactions share one commit at most. Bounds the memory of a batch and the wait of its
/// first caller; far above what queues during one commit.
const BATCH: usize = 1_024;

/// A transaction that waits for its turn.
type Job = Box<dyn FnOnce(Turn<'_>) -> Ran + Send>;

/// What a transaction gets to work on, or why it gets nothing.
type Turn<'a> = Result<&'a mut dyn Tx, StoreError>;

/// A transaction that has run but is not answered yet.
struct Ran {
    /// Whether its changes are to be committed.
    keep: bool,
    /// Tells the caller, given how the commit went.
    answer: Box<dyn FnOnce(Result<(), StoreError>) + Send>,
}

/// Runs transactions on its own thread. Dropping it finishes those that are queued.
pub(crate) struct Committer {
    queue: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Committer {
    pub(crate) fn start(
        engine: Arc<dyn Engine>,
        watches: Arc<Watches>,
        stamps: Arc<Stamps>,
    ) -> Result<Committer, StoreError> {
        let (queue, jobs) = channel();
        let thread = Builder::new()
            .name("store-commit".to_owned())
            .spawn(move || {
                Bench { engine: &*engine, watches: &watches, stamps: &stamps, commits: 0 }.commit_all(&jobs)
            })
            .map_err(|_| StoreError::Stopped)?;
        Ok(Committer { queue: Some(queue), thread: Some(thread) })
    }

    /// Queues a transaction at once; the future waits for its answer.
    pub(crate) fn run<T, E, F>(
        &self,
        transaction: F,
    ) -> impl Future<Output = Result<Result<T, E>, StoreError>> + Send + use<T, E, F>
    where
        F: FnOnce(&mut dyn Tx) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: Send + 'static,
    {
        let (sender, answer) = oneshot::channel();
        let job: Job = Box::new(move |turn| {
            let result = turn.and_then(|tx| {
                catch_unwind(AssertUnwindSafe(|| transaction(tx))).map_err(|_| StoreError::Panicked)
            });
            Ran {
                keep: matches!(result, Ok(Ok(_))),
                // The caller may have stopped waiting.
                answer: Box::new(move |commit| drop(sender.send(commit.and(result)))),
            }
        });
        if let Some(queue) = &self.queue {
            // A failure drops the job, which the receiver notices.
            let _ = queue.send(job);
        }
        async move { answer.await.unwrap_or(Err(StoreError::Stopped)) }
    }
}

impl Drop for Committer {
    fn drop(&mut self) {
        self.queue = None;
        // The last handle may have been dropped by a transaction, on the thread itself.
        if let Some(thread) = self.thread.take().filter(|it| it.thread().id() != std::thread::current().id())
        {
            let _ = thread.join();
        }
    }
}

/// What the thread works with.
struct Bench<'a> {
    engine: &'a dyn Engine,
    watches: &'a Watches,
    stamps: &'a Stamps,
    commits: u64,
}

impl Bench<'_> {
    fn commit_all(&mut self, jobs: &Receiver<Job>) {
        while let Ok(first) = jobs.recv() {
            // What queued during the last commit makes up this one: waiting for more would only add delay.
            let batch = std::iter::once(first).chain(jobs.try_iter()).take(BATCH).collect();
            self.commit(batch);
        }
    }

    fn commit(&mut self, batch: Vec<Job>) {
        let mut changes = Changes::default();
        let ran = self.run(batch, &mut changes);
        // A transaction that wrote nothing waits too: it may have read what this commit is about to keep.
        let outcome = if changes.is_empty() { Ok(()) } else { self.keep(&changes) };
        if outcome.is_ok() {
            self.watches.notify(&changes);
        }
        for ran in ran {
            (ran.answer)(outcome.clone());
        }
    }

    fn keep(&mut self, changes: &Changes) -> Result<(), StoreError> {
        self.commits += 1;
        self.stamps.begin(changes);
        let outcome = self.engine.commit(changes);
        self.stamps.end(changes, self.commits);
        outcome
    }

    /// Runs a batch, each transaction on top of those before it that succeeded.
    fn run(&self, batch: Vec<Job>, changes: &mut Changes) -> Vec<Ran> {
        let state = Snapshot::take(self.engine, self.stamps);
        if let Err(error) = state.state() {
            return batch.into_iter().map(|job| job(Err(error.clone()))).collect();
        }
        let run_one = |job: Job| {
            let mut own = Changes::default();
            let ran = job(Ok(&mut Overlay::new(&Overlay::new(&state, changes), &mut own)));
            if ran.keep {
                changes.absorb(own);
            }
            ran
        };
        batch.into_iter().map(run_one).collect()
    }
}

#[cfg(test)]
mod tests;
