//! What the gate needs to know about principals. The IAM service implements it over its tables.

use rolecall_policy::{AccountId, Arn, PolicySource, Principal};
use rolecall_store::{StoreError, Table, View};

use crate::Session;

/// Looks principals and their policies up. Implemented by the IAM service.
pub trait Directory: Send + Sync {
    /// The owner and secret of a long-term access key; `None` for an unknown or inactive key.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn access_key(&self, view: &dyn View, access_key_id: &str) -> Result<Option<AccessKey>, StoreError>;

    /// The tables that [`Directory::standing`] looks at: what it says stays true until one of them changes. `None`
    /// if it looks at anything else.
    fn tables(&self) -> Option<&'static [Table]>;

    /// What IAM holds about a principal. A role or user deleted since has [`Standing::Gone`].
    ///
    /// # Errors
    /// When the store cannot be read.
    fn standing(
        &self,
        view: &dyn View,
        principal: &Principal,
        session: Option<&Session>,
    ) -> Result<Standing, StoreError>;

    /// The users and roles of an account.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn principals(&self, view: &dyn View, account: &AccountId) -> Result<Vec<Principal>, StoreError>;

    /// The role with exactly this ARN, for whoever wants to assume it; `None` if there is none.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn role(&self, view: &dyn View, arn: &Arn) -> Result<Option<RoleRecord>, StoreError>;

    /// The unique id of the user or role with exactly this ARN, or of the role of the session with this ARN; `None` if
    /// there is none.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn unique_id(&self, view: &dyn View, arn: &Arn) -> Result<Option<String>, StoreError>;

    /// The ARN of the user or role with this unique id; `None` if there is none.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn arn_of(&self, view: &dyn View, unique_id: &str) -> Result<Option<Arn>, StoreError>;

    /// Whether an account is one of this plane: all its users and roles are found here.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn has_account(&self, view: &dyn View, account: &AccountId) -> Result<bool, StoreError>;

    /// The default version of the managed policy with exactly this ARN, a customer's or AWS's; `None` if there is
    /// none.
    ///
    /// # Errors
    /// When the store cannot be read.
    fn managed_policy(&self, view: &dyn View, arn: &Arn) -> Result<Option<String>, StoreError>;
}

/// A role as `sts:AssumeRole` needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleRecord {
    /// Its ARN, with its path.
    pub arn: Arn,
    /// `AROA…`.
    pub unique_id: String,
    /// Its trust policy, ready to be evaluated: a role or user deleted since it was named there is named by its
    /// unique id, so that a new one of the same name is not trusted.
    pub trust_policy: String,
    /// The longest session somebody may ask for, in seconds.
    pub max_session_duration: i32,
    /// Its tags.
    pub tags: Vec<(String, String)>,
}

/// A long-term access key.
#[derive(Clone)]
pub struct AccessKey {
    /// The user, or the account's root.
    pub principal: Principal,
    /// The account.
    pub account: AccountId,
    /// The secret access key.
    pub secret: String,
}

/// What IAM holds about a principal.
#[derive(Clone, Debug)]
pub enum Standing {
    /// It exists, with these policies.
    Live(Box<Holdings>),
    /// It was deleted; its sessions can do nothing.
    Gone,
}

/// The policies and tags of a principal.
#[derive(Clone, Debug, Default)]
pub struct Holdings {
    /// Inline and attached policies.
    pub identity: Vec<PolicyText>,
    /// The permissions boundary.
    pub boundary: Option<PolicyText>,
    /// Service control policies, one list per level from the root down; `None` outside an organization.
    pub scp: Option<Vec<Vec<PolicyText>>>,
    /// Tags of the user or role.
    pub tags: Vec<(String, String)>,
    /// The unique id (`AROA…`, `AIDA…`) or, for root, the account id.
    pub user_id: String,
}

/// A stored policy document and where it is stored.
#[derive(Clone, Debug)]
pub struct PolicyText {
    /// Its kind, name and ARN.
    pub source: PolicySource,
    /// The document.
    pub document: String,
}
