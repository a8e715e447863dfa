//! Grants: how they are stored, named by their tokens, and shown to the policies.

use base64::{Engine, prelude::BASE64_STANDARD};
use rolecall_gate::{AccessCx, Ask, Census, Fault};
use rolecall_policy::{AccountId, Action, GrantConstraint, KeyGrant, Mode};
use rolecall_shapes::kms;
use serde::{Deserialize, Serialize};

use crate::{
    key::KeyName,
    state::{GRANTS, Home},
};

/// A grant by name: its key, its id.
#[derive(Clone, Debug)]
pub(crate) struct GrantName {
    pub(crate) home: Home,
    pub(crate) key_id: String,
    pub(crate) id: String,
}

/// What a grant token says. A token gives nothing to its bearer: grants count at once, for their grantees only.
#[derive(Serialize, Deserialize)]
struct Token {
    account: AccountId,
    region: String,
    key: String,
    grant: String,
}

impl GrantName {
    /// The grant itself, if it is there.
    pub(crate) fn find(&self, census: Census<'_>) -> Result<Option<kms::GrantListEntry>, Fault> {
        let Home { account, region } = &self.home;
        let row = GRANTS.get(census.view(), [account.as_str(), region, &self.key_id, &self.id])?;
        row.map(|row| row.in_force(census)).transpose()
    }

    /// The token that names the grant.
    pub(crate) fn token(&self) -> Result<String, Fault> {
        let token = Token {
            account: self.home.account.clone(),
            region: self.home.region.clone(),
            key: self.key_id.clone(),
            grant: self.id.clone(),
        };
        Ok(BASE64_STANDARD.encode(serde_json::to_vec(&token).map_err(Fault::internal)?))
    }

    /// Reads a token.
    ///
    /// # Errors
    /// `InvalidGrantTokenException` for what is none, or one of another Region.
    pub(crate) fn of_token(token: &str, region: &str) -> Result<GrantName, Fault> {
        let read = BASE64_STANDARD.decode(token).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        match read {
            Some(Token { account, region: there, key, grant }) if there == region => {
                Ok(GrantName { home: Home { account, region: there }, key_id: key, id: grant })
            }
            // The code is AWS's; its text was not observed.
            _ => Err(Fault::new("InvalidGrantTokenException", "The grant token is not valid.")),
        }
    }

    /// The error for a grant that is not there.
    pub(crate) fn missing(&self) -> Fault {
        Fault::new("NotFoundException", format!("Grant ID {} not found", self.id))
    }
}

/// The grants of a key, by id.
pub(crate) fn of_key(
    home: &Home,
    key_id: &str,
    census: Census<'_>,
) -> Result<Vec<kms::GrantListEntry>, Fault> {
    let rows = GRANTS.scan(census.view(), [home.account.as_str(), &home.region, key_id])?;
    rows.into_iter().map(|(_, row)| row.in_force(census)).collect()
}

/// A grant as the policies' evaluator takes it.
pub(crate) fn compiled(entry: &kms::GrantListEntry) -> Result<KeyGrant, Fault> {
    let operations = entry.operations.iter().flatten();
    let operations = operations.map(|name| action(name)).collect::<Result<_, _>>()?;
    Ok(KeyGrant {
        id: entry.grant_id.clone().unwrap_or_default(),
        name: entry.name.clone().filter(|name| !name.is_empty()),
        grantee: entry.grantee_principal.clone().unwrap_or_default(),
        operations,
        constraints: constraints(entry.constraints.as_ref()),
    })
}

fn action(operation: &str) -> Result<Action, Fault> {
    Action::parse(&format!("kms:{operation}")).map_err(Fault::internal)
}

/// The constraints of a request or a stored grant.
pub(crate) fn constraints(given: Option<&kms::GrantConstraints>) -> Vec<GrantConstraint> {
    let Some(given) = given else { return Vec::new() };
    let equals = given.encryption_context_equals.clone().map(GrantConstraint::EncryptionContextEquals);
    let subset = given.encryption_context_subset.clone().map(GrantConstraint::EncryptionContextSubset);
    equals.into_iter().chain(subset).collect()
}

/// `kms:GrantIsForAWSResource`: whether a service asks on the principal's behalf.
pub(crate) fn for_aws_resource(ask: Ask, cx: &AccessCx<'_>) -> Ask {
    ask.with("kms:GrantIsForAWSResource", (!cx.caller.via.is_empty()).to_string())
}

/// `kms:GrantConstraintType`: which constraints the grant has.
pub(crate) fn constraint_types(ask: Ask, constraints: &[GrantConstraint]) -> Ask {
    match constraints {
        [] => ask,
        some => ask.with_all("kms:GrantConstraintType", some.iter().map(GrantConstraint::name)),
    }
}

/// Asks whether the caller may retire one of `entries`, which are grants of one key. The grants decide: the retiring
/// principal may, the grantee if `RetireGrant` is among its operations, and the account the grant was made in, which
/// passes it on with identity policies; key policies have no say ("Retiring and revoking grants", KMS developer guide).
pub(crate) fn ask_to_retire(
    key: &KeyName,
    entries: &[kms::GrantListEntry],
    cx: &AccessCx<'_>,
) -> Result<Ask, Fault> {
    let ask = key.ask("kms:RetireGrant", cx)?.policy(None);
    if entries.is_empty() {
        // There is nothing that could decide but identity policies; who may is told that it is not there. Of another
        // account nobody learns that.
        let mode = if key.home.account == *cx.account() { Mode::Standard } else { Mode::Key };
        return Ok(ask.grants(Vec::new()).mode(mode));
    }
    let mut grants = Vec::new();
    for entry in entries {
        let grant = compiled(entry)?;
        let others = [&entry.retiring_principal, &entry.issuing_account];
        for grantee in others.into_iter().flatten() {
            let operations = vec![action("RetireGrant")?];
            grants.push(KeyGrant { grantee: grantee.clone(), operations, ..grant.clone() });
        }
        grants.push(grant);
    }
    Ok(ask.grants(grants).mode(Mode::Key))
}
