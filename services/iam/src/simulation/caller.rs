//! Who makes the simulated request: `CallerArn`.

use rolecall_gate::Fault;
use rolecall_policy::{AccountId, Arn, Context, Principal, Values};

use super::{
    invalid,
    subject::{EntityArn, Kind},
};

/// Who makes the simulated request.
#[derive(Clone, Debug)]
pub(crate) enum Simulated {
    /// A user or role.
    Known(Principal),
    /// Nobody in particular, of this account: policies given as texts, without a caller.
    Somebody(AccountId),
}

/// The keys a request has because of who makes it.
const KEYS: [&str; 6] = [
    "aws:PrincipalArn",
    "aws:PrincipalAccount",
    "aws:PrincipalType",
    "aws:PrincipalIsAWSService",
    "aws:userid",
    "aws:username",
];

impl Simulated {
    /// The user a request names.
    ///
    /// # Errors
    /// `InvalidInput` for anybody but a user.
    pub(super) fn named(text: &str) -> Result<Simulated, Fault> {
        let named = EntityArn::parse(text)?;
        match named.kind {
            Kind::User => Ok(Simulated::Known(Principal::user(named.arn, None))),
            Kind::Group | Kind::Role => Err(no_user()),
        }
    }

    /// Refuses a caller to whom the policy of a resource could not say anything in AWS's simulator.
    ///
    /// # Errors
    /// `InvalidInput` for anybody but a user.
    pub(super) fn is_user(&self) -> Result<(), Fault> {
        match self {
            Simulated::Known(Principal::User { .. }) => Ok(()),
            Simulated::Known(_) => Err(no_user()),
            Simulated::Somebody(_) => Err(invalid("Invalid caller - Caller cannot be null or empty.")),
        }
    }

    /// The principal for the evaluator.
    ///
    /// # Errors
    /// When the account makes no ARN.
    pub(super) fn principal(&self) -> Result<Principal, Fault> {
        match self {
            Simulated::Known(principal) => Ok(principal.clone()),
            Simulated::Somebody(account) => {
                let arn = Arn::parse(&format!("arn:aws:iam::{account}:user/somebody"));
                Ok(Principal::user(arn.map_err(Fault::internal)?, None))
            }
        }
    }

    /// The condition keys that follow from the caller. Of somebody in particular unknown they are there without
    /// value, since the evaluator would derive them.
    pub(super) fn context(&self) -> Context {
        let nothing = || KEYS.into_iter().map(|key| (key, Values::Many(Vec::new()))).collect::<Context>();
        let Simulated::Known(principal) = self else { return nothing() };
        let mut keys = nothing();
        if let Some(account) = principal.account() {
            keys.insert("aws:PrincipalAccount", account.as_str());
        }
        keys.insert("aws:PrincipalIsAWSService", "false");
        match principal {
            Principal::User { arn, unique_id } => {
                keys.insert("aws:PrincipalArn", arn.as_str());
                keys.insert("aws:PrincipalType", "User");
                keys.insert("aws:username", arn.resource().rsplit('/').next().unwrap_or_default());
                if let Some(id) = unique_id {
                    keys.insert("aws:userid", id.as_str());
                }
            }
            Principal::RoleSession { role_arn, .. } => {
                keys.insert("aws:PrincipalArn", role_arn.as_str());
                keys.insert("aws:PrincipalType", "AssumedRole");
            }
            _ => {}
        }
        keys
    }
}

fn no_user() -> Fault {
    invalid("Invalid caller - Caller must be an IAM user in this context.")
}
