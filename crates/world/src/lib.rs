//! Clock, identifiers and randomness: the only room that reads time or entropy.
//!
//! Everything else receives a [`World`]. [`World::system`] is the real one; [`World::seeded`] is a world in which
//! time stands still until it is moved and identifiers repeat from run to run, for tests.
//!
//! ```
//! use rolecall_world::World;
//!
//! let world = World::seeded(7, "2026-11-22T12:00:00Z".parse()?);
//! assert_eq!(world.task_id().len(), 32);
//! world.advance(std::time::Duration::from_secs(60));
//! assert_eq!(world.now().to_string(), "2026-11-22T12:01:00Z");
//! # Ok::<(), jiff::Error>(())
//! ```

mod ids;
mod seeded;

use std::{sync::Arc, time::Duration};

use jiff::Timestamp;
use seeded::Seeded;

/// A source of time, randomness and identifiers. Cheap to clone; clones share the source.
#[derive(Clone, Debug)]
pub struct World(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    Seeded(Arc<Seeded>),
}

impl World {
    /// The machine's clock and entropy.
    pub fn system() -> World {
        World(Source::System)
    }

    /// A repeatable world that starts at `now`.
    pub fn seeded(seed: u64, now: Timestamp) -> World {
        World(Source::Seeded(Arc::new(Seeded::new(seed, now))))
    }

    /// The current time, UTC.
    pub fn now(&self) -> Timestamp {
        match &self.0 {
            #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
            Source::System => Timestamp::now(),
            Source::Seeded(seeded) => seeded.now(),
        }
    }

    /// Moves a seeded world's clock forward; the system's clock moves by itself and is left alone.
    pub fn advance(&self, by: Duration) {
        if let Source::Seeded(seeded) = &self.0 {
            seeded.advance(by);
        }
    }

    /// Fills `bytes` with randomness fit for keys.
    ///
    /// # Panics
    /// If the operating system has no entropy to give: no safe identifier or key could be made then.
    pub fn fill(&self, bytes: &mut [u8]) {
        match &self.0 {
            #[expect(clippy::expect_used, reason = "running on without entropy would make guessable keys")]
            Source::System => getrandom::fill(bytes).expect("the operating system provides entropy"),
            Source::Seeded(seeded) => seeded.fill(bytes),
        }
    }

    /// An environment variable of this process, where it is set and is text.
    pub fn env(&self, name: &str) -> Option<String> {
        std::env::var(name).ok()
    }
}
