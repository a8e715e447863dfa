//! How often and after which waits a request is sent again.

use std::time::Duration;

use rolecall_world::World;

/// Attempts and waits, as the "standard" retry mode of the AWS SDKs: three attempts, waits that double and are
/// spread over their whole length. Only failures of the connection are repeated; a service's answer stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retry {
    /// The greatest number of attempts, the first included; 0 counts as 1.
    pub attempts: u32,
    /// The longest wait after the first attempt.
    pub base: Duration,
    /// The longest wait at all.
    pub ceiling: Duration,
}

impl Default for Retry {
    fn default() -> Self {
        Retry { attempts: 3, base: Duration::from_secs(1), ceiling: Duration::from_secs(20) }
    }
}

impl Retry {
    /// One attempt only.
    pub const NEVER: Retry = Retry { attempts: 1, base: Duration::ZERO, ceiling: Duration::ZERO };

    /// Whether another attempt may follow the `attempt`-th.
    pub(crate) fn allows_after(&self, attempt: u32) -> bool {
        attempt < self.attempts
    }

    /// The wait after the `attempt`-th attempt: a random part of the doubled base.
    pub(crate) fn wait_after(&self, attempt: u32, world: &World) -> Duration {
        let doubled = self.base.saturating_mul(2_u32.saturating_pow(attempt.saturating_sub(1)));
        let mut random = [0; 2];
        world.fill(&mut random);
        let share = f64::from(u16::from_le_bytes(random)) / f64::from(u16::MAX);
        doubled.min(self.ceiling).mul_f64(share)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use jiff::Timestamp;
    use rolecall_world::World;

    use super::Retry;

    #[test]
    fn waits_stay_under_the_doubled_base_and_the_ceiling() {
        let world = World::seeded(1, Timestamp::UNIX_EPOCH);
        let retry = Retry::default();
        for (attempt, longest) in [(1, 1), (2, 2), (3, 4), (6, 20), (40, 20)] {
            for _ in 0..50 {
                assert!(retry.wait_after(attempt, &world) <= Duration::from_secs(longest), "{attempt}");
            }
        }
    }

    #[test]
    fn there_is_always_a_first_attempt_and_never_more_than_asked_for() {
        assert!(Retry::default().allows_after(2));
        assert!(!Retry::default().allows_after(3));
        assert!(!Retry::NEVER.allows_after(1));
    }
}
