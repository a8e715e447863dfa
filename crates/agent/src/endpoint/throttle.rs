//! The limit on requests to the task endpoint.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use jiff::Timestamp;

/// A steady rate and a burst, as in `ECS_TASK_METADATA_RPS_LIMIT`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimit {
    /// Requests per second in the long run.
    pub steady: u32,
    /// Requests at once.
    pub burst: u32,
}

impl Default for RateLimit {
    /// 40 requests per second, 60 at once: what the ECS agent allows.
    fn default() -> RateLimit {
        RateLimit { steady: 40, burst: 60 }
    }
}

/// One token bucket for each remote address.
#[derive(Debug)]
pub(crate) struct Limiter {
    limit: RateLimit,
    buckets: Mutex<HashMap<IpAddr, Bucket>>,
}

#[derive(Debug)]
struct Bucket {
    tokens: f64,
    filled: Timestamp,
}

impl Limiter {
    pub(crate) fn new(limit: RateLimit) -> Limiter {
        Limiter { limit, buckets: Mutex::default() }
    }

    /// Whether one more request of this address fits.
    pub(crate) fn allows(&self, remote: IpAddr, now: Timestamp) -> bool {
        let (steady, burst) = (f64::from(self.limit.steady), f64::from(self.limit.burst));
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let bucket = buckets.entry(remote).or_insert(Bucket { tokens: burst, filled: now });
        let elapsed = now.duration_since(bucket.filled).as_secs_f64().max(0.0);
        bucket.tokens = (bucket.tokens + elapsed * steady).min(burst);
        bucket.filled = now;
        let fits = bucket.tokens >= 1.0;
        if fits {
            bucket.tokens -= 1.0;
        }
        fits
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    #[test]
    fn sixty_at_once_then_forty_a_second_for_each_address() {
        let limiter = Limiter::new(RateLimit::default());
        let start: Timestamp = "2026-11-22T00:00:00Z".parse().unwrap();
        let allowed = |address: u8, second: i64, tries: u32| {
            let now = start + jiff::SignedDuration::from_secs(second);
            let remote = IpAddr::V4(Ipv4Addr::new(10, 0, 0, address));
            (0..tries).filter(|_| limiter.allows(remote, now)).count()
        };
        assert_eq!(allowed(1, 0, 100), 60);
        assert_eq!(allowed(1, 1, 100), 40);
        assert_eq!(allowed(1, 9, 100), 60);
        assert_eq!(allowed(2, 9, 1), 1);
    }
}
