//! What an operation would ask of the policies, for a request of the user of the fixtures.

use std::sync::Arc;

use rolecall_gate::{Ask, Caller, Effect, Origin, Proof, Visit};
use rolecall_lab::{ACCOUNT, Lab, REGION};
use rolecall_policy::Principal;
use rolecall_shapes::OperationMeta;
use serde_json::Value;

use crate::fixtures::Fixtures;

pub async fn asks(
    lab: &Lab,
    fixtures: &Fixtures,
    meta: &'static OperationMeta,
    input: &Value,
) -> Result<Vec<Ask>, String> {
    let gate = Arc::clone(lab.plane().gate());
    let (service, name, input) = (meta.service.id, meta.name, input.clone());
    let asked = lab.plane().gate().within(Effect::Read, visit(fixtures), move |cx| {
        let operation = gate.registry().find(service, name).expect("it is registered");
        let access = operation.access(input, &cx.access())?;
        Ok(access.asks().cloned().collect())
    });
    asked.await.map_err(|error| format!("does not say what it asks: {}", error.into_fault()))
}

fn visit(fixtures: &Fixtures) -> Visit {
    let arn = fixtures.user.arn.parse().expect("the arn of a user");
    let caller = Caller {
        principal: Principal::user(arn, None),
        account: ACCOUNT.parse().expect("an account"),
        proof: Proof::AccessKey(fixtures.user.credentials.access_key_id.clone()),
        origin: Origin::default(),
        via: Vec::new(),
    };
    Visit { caller, region: REGION.to_owned(), request_id: "ratchet".to_owned() }
}
