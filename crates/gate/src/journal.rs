//! The journal of decisions: what was asked, by whom, in which lane, and the evidence for the answer.

use std::{
    collections::VecDeque,
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use jiff::Timestamp;
use rolecall_policy::{AccountId, Decision, Mode, Values, Verdict};
use serde::{Deserialize, Serialize};
use tokio::sync::Notify;

use crate::{Ask, Caller, Lane, PolicyText};

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
    pub context: Vec<(String, Values)>,
    /// The resource's own policy at that time: its name and document.
    pub resource_policy: Option<(String, String)>,
}

impl Record {
    /// Whether the gate let the call through.
    pub fn allowed(&self) -> bool {
        self.decision.verdict == Verdict::Allow
    }
}

/// A decision before it has its number.
pub(crate) struct Draft {
    pub(crate) at: Timestamp,
    pub(crate) request_id: String,
    pub(crate) service: &'static str,
    pub(crate) operation: &'static str,
    pub(crate) caller: Caller,
    pub(crate) ask: Ask,
    pub(crate) resource_account: AccountId,
    pub(crate) context: Vec<(String, Values)>,
    pub(crate) decision: Decision,
    pub(crate) id: DecisionId,
    pub(crate) message: Option<String>,
}

impl Draft {
    fn into_record(self) -> Record {
        let role = self.caller.session().map(|session| session.role_arn.clone()).filter(|arn| !arn.is_empty());
        Record {
            id: self.id,
            request_id: self.request_id,
            at: self.at,
            lane: self.caller.lane(),
            service: self.service.to_owned(),
            operation: self.operation.to_owned(),
            caller: self.caller.principal.caller_arn(),
            account: self.caller.account.clone(),
            role_arn: role,
            task_arn: self.caller.task_arn().map(str::to_owned),
            via: self.caller.via,
            question: Question {
                action: self.ask.action.to_string(),
                resource: self.ask.resource.to_string(),
                resource_account: self.resource_account,
                mode: self.ask.mode,
                context: self.context,
                resource_policy: self.ask.resource_policy.map(|policy| (policy.name, policy.document)),
            },
            decision: self.decision,
            message: self.message,
        }
    }
}

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
    records: VecDeque<Arc<Record>>,
}

impl Journal {
    /// A journal that keeps the latest `capacity` decisions.
    pub fn new(capacity: usize) -> Journal {
        Journal(Arc::new(Shared { recorded: Mutex::default(), added: Notify::new(), capacity }))
    }

    /// Takes the next number.
    pub(crate) fn number(&self) -> DecisionId {
        let mut recorded = self.lock();
        recorded.next += 1;
        DecisionId(recorded.next)
    }

    pub(crate) fn add(&self, drafts: Vec<Draft>) {
        if drafts.is_empty() {
            return;
        }
        let records: Vec<_> = drafts.into_iter().map(|draft| Arc::new(draft.into_record())).collect();
        let mut recorded = self.lock();
        for record in records {
            if recorded.records.len() == self.0.capacity {
                recorded.records.pop_front();
            }
            // Calls end in another order than they began; numbers stay sorted so that readers can page by them.
            let place = recorded.records.partition_point(|other| other.id < record.id);
            recorded.records.insert(place, record);
        }
        drop(recorded);
        self.0.added.notify_waiters();
    }

    /// One decision.
    pub fn get(&self, id: DecisionId) -> Option<Arc<Record>> {
        let recorded = self.lock();
        let place = recorded.records.binary_search_by_key(&id, |record| record.id).ok()?;
        recorded.records.get(place).cloned()
    }

    /// The decisions numbered above `after`, oldest first.
    pub fn since(&self, after: DecisionId) -> Vec<Arc<Record>> {
        let recorded = self.lock();
        let start = recorded.records.partition_point(|record| record.id <= after);
        recorded.records.range(start..).cloned().collect()
    }

    /// Waits until something has been added after this call began; returns at once when it already has.
    pub async fn changed(&self, after: DecisionId) {
        let notified = self.0.added.notified();
        tokio::pin!(notified);
        notified.as_mut().enable();
        if self.since(after).is_empty() {
            notified.await;
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Recorded> {
        self.0.recorded.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A resource policy recorded with a question, as a policy text again.
pub(crate) fn resource_policy_text(mode: Mode, name: &str, document: &str) -> PolicyText {
    use rolecall_policy::{PolicyKind, PolicySource};
    let kind = match mode {
        Mode::Trust => PolicyKind::Trust,
        Mode::Key => PolicyKind::Key,
        Mode::Standard | Mode::NoPermissionNeeded => PolicyKind::Resource,
    };
    PolicyText {
        source: PolicySource { kind, name: name.to_owned(), arn: None },
        document: document.to_owned(),
    }
}
