//! Pauses between attempts.

use std::time::Duration;

use rolecall_world::World;

/// Pauses that grow from attempt to attempt and are spread at random.
#[derive(Clone, Debug)]
pub(crate) struct Backoff {
    first: Duration,
    next: Duration,
    longest: Duration,
    factor: f64,
    jitter: f64,
}

impl Backoff {
    pub(crate) fn new(first: Duration, longest: Duration, factor: f64, jitter: f64) -> Backoff {
        Backoff { first, next: first, longest, factor, jitter }
    }

    /// The pause before the next attempt.
    pub(crate) fn pause(&mut self, world: &World) -> Duration {
        let pause = self.next;
        self.next = pause.mul_f64(self.factor).min(self.longest);
        pause.mul_f64(1.0 + self.jitter * random_share(world))
    }

    /// The next pause is the first again.
    pub(crate) fn reset(&mut self) {
        self.next = self.first;
    }
}

/// Between 0 and 1.
pub(crate) fn random_share(world: &World) -> f64 {
    let mut bytes = [0u8; 2];
    world.fill(&mut bytes);
    f64::from(u16::from_le_bytes(bytes)) / f64::from(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_grow_to_the_longest_and_start_over_after_a_reset() {
        let world = World::seeded(1, "2026-11-22T00:00:00Z".parse().unwrap());
        let mut backoff = Backoff::new(Duration::from_millis(250), Duration::from_secs(1), 2.0, 0.0);
        let pauses: Vec<u128> = (0..4).map(|_| backoff.pause(&world).as_millis()).collect();
        assert_eq!(pauses, [250, 500, 1000, 1000]);
        backoff.reset();
        assert_eq!(backoff.pause(&world).as_millis(), 250);
    }
}
