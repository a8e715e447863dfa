//! The credential sets the plane sent, by their ids. The agent passes them on; it never makes any.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use rolecall_acs::{CredentialsId, RoleCredentials, RoleType, TaskArn};

/// Every credential set of every task on this instance.
#[derive(Debug, Default)]
pub(crate) struct CredentialManager {
    sets: RwLock<HashMap<CredentialsId, Entry>>,
}

#[derive(Debug)]
struct Entry {
    task: TaskArn,
    role_type: RoleType,
    credentials: RoleCredentials,
}

/// What there is under an id, for one task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Lookup {
    /// A set of this task.
    Found(RoleType, RoleCredentials),
    /// An id of this task for which no keys have come yet.
    Uninitialized,
    /// No set of this task: unknown, another task's, or of a task that stopped.
    Unknown,
}

impl CredentialManager {
    /// Takes over a set, in place of the one with the same id.
    pub(crate) fn put(&self, task: &TaskArn, role_type: RoleType, credentials: RoleCredentials) {
        let entry = Entry { task: task.clone(), role_type, credentials };
        self.write().insert(entry.credentials.credentials_id.clone(), entry);
    }

    /// What there is under an id, as far as this task may know.
    pub(crate) fn lookup(&self, task: &TaskArn, id: &CredentialsId) -> Lookup {
        match self.read().get(id) {
            Some(entry) if entry.task != *task => Lookup::Unknown,
            Some(entry) if entry.credentials.access_key_id.is_empty() => Lookup::Uninitialized,
            Some(entry) => Lookup::Found(entry.role_type, entry.credentials.clone()),
            None => Lookup::Unknown,
        }
    }

    /// The newest set of one of a task's roles, if its keys have come.
    pub(crate) fn of_role(&self, task: &TaskArn, role_type: RoleType) -> Option<RoleCredentials> {
        let sets = self.read();
        let mut of_role = sets.values().filter(|entry| entry.task == *task && entry.role_type == role_type);
        of_role
            .find(|entry| !entry.credentials.access_key_id.is_empty())
            .map(|entry| entry.credentials.clone())
    }

    /// Forgets the sets of one of a task's roles.
    pub(crate) fn remove(&self, task: &TaskArn, role_type: RoleType) {
        self.write().retain(|_, entry| entry.task != *task || entry.role_type != role_type);
    }

    fn read(&self) -> RwLockReadGuard<'_, HashMap<CredentialsId, Entry>> {
        self.sets.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, HashMap<CredentialsId, Entry>> {
        self.sets.write().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(id: &str, key: &str) -> RoleCredentials {
        RoleCredentials {
            credentials_id: CredentialsId::new(id),
            access_key_id: key.to_owned(),
            ..RoleCredentials::default()
        }
    }

    #[test]
    fn a_task_sees_its_own_sets_and_no_other_task_does() {
        let manager = CredentialManager::default();
        let (one, two) = (TaskArn::new("t/1"), TaskArn::new("t/2"));
        manager.put(&one, RoleType::TaskApplication, set("a", "ASIA1"));
        manager.put(&one, RoleType::TaskExecution, set("b", ""));
        let id = CredentialsId::new("a");
        assert_eq!(manager.lookup(&one, &id), Lookup::Found(RoleType::TaskApplication, set("a", "ASIA1")));
        assert_eq!(manager.lookup(&two, &id), Lookup::Unknown);
        assert_eq!(manager.lookup(&one, &CredentialsId::new("b")), Lookup::Uninitialized);
        assert_eq!(manager.of_role(&one, RoleType::TaskExecution), None);
    }

    #[test]
    fn a_refreshed_set_replaces_the_one_with_its_id() {
        let manager = CredentialManager::default();
        let task = TaskArn::new("t/1");
        manager.put(&task, RoleType::TaskApplication, set("a", "ASIA1"));
        manager.put(&task, RoleType::TaskApplication, set("a", "ASIA2"));
        assert_eq!(manager.of_role(&task, RoleType::TaskApplication).unwrap().access_key_id, "ASIA2");
        manager.remove(&task, RoleType::TaskApplication);
        assert_eq!(manager.lookup(&task, &CredentialsId::new("a")), Lookup::Unknown);
    }
}
