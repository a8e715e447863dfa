//! The journal of decisions: what was asked, by whom, in which lane, and the evidence for the answer.

use std::{
    collections::VecDeque,
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::Timestamp;
use rolecall_policy::{AccountId, Context, Decision, KeyGrant, Mode, Principal, Verdict};
use serde::{Deserialize, Serialize};
use tokio::sync::Notify;

use crate::{Caller, Lane};

/// The number of a decision, counted from 1 since the plane started.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DecisionId(pub u64);

impl fmt::Display for DecisionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// One decision of the gate, with everything needed to explain it and to decide it again under changed policies.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Record {
    /// Its number.
    pub id: DecisionId,
    /// The request it belongs to.
    pub request_id: String,
    /// When.
    pub at: Timestamp,
    /// The lane.
    pub lane: Lane,
    /// The called service (`secretsmanager`).
    pub service: String,
    /// The called operation (`GetSecretValue`).
    pub operation: String,
    /// The caller as error texts print it.
    pub caller: String,
    /// The account the call acted in.
    pub account: AccountId,
    /// The role behind a session.
    pub role_arn: Option<String>,
    /// The task whose role made the call.
    pub task_arn: Option<String>,
    /// Services that forwarded the call.
    pub via: Vec<String>,
    /// What was asked.
    pub question: Question,
    /// The answer and its evidence.
    pub decision: Decision,
    /// The text the caller saw, where it was refused.
    pub message: Option<String>,
}

/// The question the policies were asked.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Question {
    /// The IAM action.
    pub action: String,
    /// The resource.
    pub resource: String,
    /// The account that owns it.
    pub resource_account: AccountId,
    /// The rules the layers were combined by.
    pub mode: Mode,
    /// All condition keys of the request.
    pub context: Context,
    /// The resource's own policy at that time: its name and document.
    pub resource_policy: Option<(String, String)>,
    /// The grants of the key, where it was about one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grants: Vec<KeyGrant>,
}

impl Record {
    /// Whether the gate let the call through.
    pub fn allowed(&self) -> bool {
        self.decision.verdict == Verdict::Allow
    }
}

/// A decision on its way into the journal.
pub(crate) struct Entry {
    pub(crate) ring: Ring,
    pub(crate) record: Record,
}

/// Whose decisions are kept together: those of one ring never push out those of another, so that nobody can empty
/// the journal of a task by asking often enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ring {
    /// Tasks, their agents, and the control plane.
    Task,
    /// Everybody else with a signature.
    Signed,
    /// Unsigned requests.
    Unsigned,
}

impl Ring {
    /// The ring of a caller's decisions.
    pub(crate) fn of(caller: &Caller) -> Ring {
        match (&caller.principal, caller.lane()) {
            (Principal::Anonymous, _) => Ring::Unsigned,
            (_, Lane::Caller) => Ring::Signed,
            (_, Lane::Agent | Lane::Application | Lane::ControlPlane) => Ring::Task,
        }
    }
}

/// How many decisions about unsigned requests are kept.
const UNSIGNED: usize = 256;

/// The latest decisions, in memory.
#[derive(Clone, Debug)]
pub struct Journal(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    recorded: Mutex<Recorded>,
    added: Notify,
    capacity: usize,
}

#[derive(Debug, Default)]
struct Recorded {
    next: u64,
    task: Records,
    signed: Records,
    unsigned: Records,
}

type Records = VecDeque<Arc<Record>>;

impl Recorded {
    fn rings(&self) -> [&Records; 3] {
        [&self.task, &self.signed, &self.unsigned]
    }

    fn ring(&mut self, ring: Ring) -> &mut Records {
        match ring {
            Ring::Task => &mut self.task,
            Ring::Signed => &mut self.signed,
            Ring::Unsigned => &mut self.unsigned,
        }
    }
}

impl Journal {
    /// A journal that keeps the latest `capacity` decisions about tasks, as many about other signed calls, and a few
    /// about unsigned ones.
    pub fn new(capacity: usize) -> Journal {
        Journal(Arc::new(Shared { recorded: Mutex::default(), added: Notify::new(), capacity }))
    }

    /// Takes the next number.
    pub(crate) fn number(&self) -> DecisionId {
        let mut recorded = self.lock();
        recorded.next += 1;
        DecisionId(recorded.next)
    }

    pub(crate) fn add(&self, entries: Vec<Entry>) {
        if entries.is_empty() {
            return;
        }
        // Made before the lock is taken, and what falls out of a ring is freed after: a record is many small pieces.
        let entries: Vec<_> =
            entries.into_iter().map(|Entry { ring, record }| (ring, Arc::new(record))).collect();
        let mut forgotten = Vec::with_capacity(entries.len());
        let mut recorded = self.lock();
        for (ring, record) in entries {
            let capacity = match ring {
                Ring::Task | Ring::Signed => self.0.capacity,
                Ring::Unsigned => self.0.capacity.min(UNSIGNED),
            };
            let records = recorded.ring(ring);
            if records.len() == capacity {
                forgotten.extend(records.pop_front());
            }
            // Calls end in another order than they began; numbers stay sorted so that readers can page by them. Most
            // come last, or nearly so.
            let later = records.iter().rev().take_while(|other| other.id > record.id).count();
            records.insert(records.len() - later, record);
        }
        drop(recorded);
        drop(forgotten);
        self.0.added.notify_waiters();
    }

    /// One decision.
    pub fn get(&self, id: DecisionId) -> Option<Arc<Record>> {
        let recorded = self.lock();
        recorded.rings().into_iter().find_map(|records| {
            let place = records.binary_search_by_key(&id, |record| record.id).ok()?;
            records.get(place).cloned()
        })
    }

    /// The decisions numbered above `after`, oldest first.
    pub fn since(&self, after: DecisionId) -> Vec<Arc<Record>> {
        let recorded = self.lock();
        let mut records: Vec<_> =
            recorded.rings().into_iter().flat_map(|ring| newer(ring, after)).cloned().collect();
        drop(recorded);
        records.sort_by_key(|record| record.id);
        records
    }

    /// Waits until something has been added after this call began; returns at once when it already has.
    pub async fn changed(&self, after: DecisionId) {
        let notified = self.0.added.notified();
        tokio::pin!(notified);
        notified.as_mut().enable();
        let nothing = self.lock().rings().into_iter().all(|ring| newer(ring, after).next().is_none());
        if nothing {
            notified.await;
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Recorded> {
        self.0.recorded.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn newer(records: &Records, after: DecisionId) -> impl Iterator<Item = &Arc<Record>> {
    records.range(records.partition_point(|record| record.id <= after)..)
}

#[cfg(test)]
mod tests {
    use rolecall_policy::{Context, Layers, Request, evaluate};

    use super::*;

    fn entry(journal: &Journal, ring: Ring) -> Entry {
        let account = AccountId::new("123456789012").unwrap();
        let request = Request {
            principal: Principal::Anonymous,
            action: "s3:GetObject".parse().unwrap(),
            resource: "arn:aws:s3:::data/a".parse().unwrap(),
            resource_account: None,
            context: Context::new(),
        };
        let record = Record {
            id: journal.number(),
            request_id: String::new(),
            at: Timestamp::UNIX_EPOCH,
            lane: Lane::Caller,
            service: "s3".to_owned(),
            operation: "GetObject".to_owned(),
            caller: String::new(),
            account: account.clone(),
            role_arn: None,
            task_arn: None,
            via: Vec::new(),
            question: Question {
                action: "s3:GetObject".to_owned(),
                resource: "arn:aws:s3:::data/a".to_owned(),
                resource_account: account,
                mode: Mode::Standard,
                context: Context::new(),
                resource_policy: None,
                grants: Vec::new(),
            },
            decision: evaluate(Mode::Standard, &Layers::default(), &request),
            message: None,
        };
        Entry { ring, record }
    }

    fn numbers(journal: &Journal, after: u64) -> Vec<u64> {
        journal.since(DecisionId(after)).iter().map(|record| record.id.0).collect()
    }

    #[test]
    fn nobody_pushes_out_what_is_recorded_about_tasks() {
        let journal = Journal::new(4);
        for ring in [Ring::Task, Ring::Signed, Ring::Unsigned] {
            journal.add(vec![entry(&journal, ring)]);
        }
        for ring in [Ring::Signed, Ring::Unsigned] {
            (0..10).for_each(|_| journal.add(vec![entry(&journal, ring)]));
        }
        assert_eq!(numbers(&journal, 0), [1, 10, 11, 12, 13, 20, 21, 22, 23]);
        assert_eq!(numbers(&journal, 12), [13, 20, 21, 22, 23]);
        assert!(journal.get(DecisionId(1)).is_some() && journal.get(DecisionId(11)).is_some());
        assert!(journal.get(DecisionId(2)).is_none());
    }

    #[test]
    fn decisions_are_listed_by_number_whoever_asked() {
        let journal = Journal::new(8);
        let (one, two, three) =
            (entry(&journal, Ring::Signed), entry(&journal, Ring::Task), entry(&journal, Ring::Signed));
        journal.add(vec![three]);
        journal.add(vec![two, one]);
        assert_eq!(numbers(&journal, 0), [1, 2, 3]);
    }

    #[test]
    fn few_unsigned_requests_are_kept() {
        let journal = Journal::new(4096);
        (0..UNSIGNED + 1).for_each(|_| journal.add(vec![entry(&journal, Ring::Unsigned)]));
        assert_eq!(numbers(&journal, 0).len(), UNSIGNED);
    }
}
