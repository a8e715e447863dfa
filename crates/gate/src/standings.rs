//! What principals hold, compiled and kept for as long as it stays so.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    sync::{Arc, PoisonError, RwLock},
};

use rolecall_policy::{AccountId, Arn, PolicySet, Principal};
use rolecall_store::{Stamp, View};

use crate::{Directory, Fault, Holdings, PolicyText, Session, Standing, cache::Compile};

/// How many principals are kept before the cache starts afresh.
const CAPACITY: usize = 16_384;

/// A principal's holdings and their compiled form.
#[derive(Debug, Default)]
pub(crate) struct Held {
    pub(crate) holdings: Holdings,
    pub(crate) identity: PolicySet,
    pub(crate) boundary: Option<PolicySet>,
    pub(crate) scp: Option<Vec<PolicySet>>,
}

impl Held {
    pub(crate) fn of(holdings: Holdings, compile: Compile<'_>) -> Result<Held, Fault> {
        let set = |texts: &[PolicyText]| {
            texts
                .iter()
                .map(|text| compile(&text.source, &text.document))
                .collect::<Result<PolicySet, Fault>>()
        };
        let boundary = holdings.boundary.as_ref().map(|text| compile(&text.source, &text.document));
        let scp = holdings.scp.as_ref().map(|levels| levels.iter().map(|level| set(level)).collect());
        Ok(Held {
            identity: set(&holdings.identity)?,
            boundary: boundary.transpose()?,
            scp: scp.transpose()?,
            holdings,
        })
    }
}

/// Whether a principal exists, and with what.
#[derive(Clone, Debug)]
pub(crate) enum Known {
    Live(Arc<Held>),
    Gone,
}

/// Keeps what the directory said until one of the tables it looked at changes. What a transaction sees of its own
/// changes is not kept.
#[derive(Default)]
pub(crate) struct Standings {
    hasher: RandomState,
    kept: RwLock<HashMap<u64, Entry>>,
    listed: RwLock<Option<Listed>>,
}

/// The users and roles of the account asked about last.
struct Listed {
    account: AccountId,
    stamps: Vec<Stamp>,
    principals: Arc<[Principal]>,
}

struct Entry {
    arn: Arn,
    unique_id: Option<String>,
    stamps: Vec<Stamp>,
    known: Known,
}

impl Standings {
    /// The users and roles of an account.
    pub(crate) fn principals(
        &self,
        directory: &dyn Directory,
        view: &dyn View,
        account: &AccountId,
    ) -> Result<Arc<[Principal]>, Fault> {
        let tables = directory.tables().unwrap_or_default();
        let stamps: Option<Vec<Stamp>> = tables.iter().map(|table| view.stamp(*table)).collect();
        let Some(stamps) = stamps.filter(|stamps| !stamps.is_empty()) else {
            return Ok(directory.principals(view, account)?.into());
        };
        let listed = self.listed.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(listed) =
            listed.as_ref().filter(|listed| listed.account == *account && listed.stamps == stamps)
        {
            return Ok(Arc::clone(&listed.principals));
        }
        drop(listed);
        let principals: Arc<[Principal]> = directory.principals(view, account)?.into();
        let listed = Listed { account: account.clone(), stamps, principals: Arc::clone(&principals) };
        *self.listed.write().unwrap_or_else(PoisonError::into_inner) = Some(listed);
        Ok(principals)
    }

    /// What is known of a principal, from the directory where it is not kept.
    pub(crate) fn of(
        &self,
        directory: &dyn Directory,
        view: &dyn View,
        principal: &Principal,
        session: Option<&Session>,
        compile: Compile<'_>,
    ) -> Result<Known, Fault> {
        let ask = || match directory.standing(view, principal, session)? {
            Standing::Live(holdings) => Ok(Known::Live(Arc::new(Held::of(*holdings, compile)?))),
            Standing::Gone => Ok::<_, Fault>(Known::Gone),
        };
        let (Some((arn, unique_id)), Some(tables)) = (identity(principal), directory.tables()) else {
            return ask();
        };
        let stamps = || tables.iter().map(|table| view.stamp(*table));
        let hash = self.hasher.hash_one((arn, unique_id));
        {
            let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
            let same = |entry: &&Entry| {
                entry.arn == *arn
                    && entry.unique_id.as_deref() == unique_id
                    && stamps().eq(entry.stamps.iter().copied().map(Some))
            };
            if let Some(entry) = kept.get(&hash).filter(same) {
                return Ok(entry.known.clone());
            }
        }
        let known = ask()?;
        if let Some(stamps) = stamps().collect() {
            let unique_id = unique_id.map(str::to_owned);
            let entry = Entry { arn: arn.clone(), unique_id, stamps, known: known.clone() };
            let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
            if kept.len() >= CAPACITY {
                kept.clear();
            }
            kept.insert(hash, entry);
        }
        Ok(known)
    }
}

/// What the holdings of a principal depend on. All sessions of a role hold the same.
fn identity(principal: &Principal) -> Option<(&Arn, Option<&str>)> {
    match principal {
        Principal::User { arn, unique_id } => Some((arn, unique_id.as_deref())),
        Principal::RoleSession { role_arn, role_unique_id, .. } => {
            Some((role_arn, role_unique_id.as_deref()))
        }
        Principal::Root { .. }
        | Principal::FederatedUser { .. }
        | Principal::Service { .. }
        | Principal::Federated { .. }
        | Principal::CanonicalUser { .. }
        | Principal::Anonymous => None,
    }
}
