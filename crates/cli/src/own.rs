//! Calls to Rolecall's own endpoint.

use bytes::Bytes;
use http::{Method, Request, header};
use rolecall_client::Client;
use rolecall_gate::{Changes, Could, DecisionId, Decisions, Explanation, WhatIf, WhoCan};
use rolecall_policy::Decision;
use serde::{Serialize, de::DeserializeOwned};

use crate::failure::Failure;

/// The decisions numbered above `after`; waits up to `wait` seconds for one.
pub(crate) async fn decisions(client: &Client, after: DecisionId, wait: u64) -> Result<Decisions, Failure> {
    call(client, Method::GET, &format!("decisions?after={after}&wait={wait}"), None::<&()>).await
}

/// One decision and the other role's answer; `id` is a number or `last`.
pub(crate) async fn explain(client: &Client, id: &str) -> Result<Explanation, Failure> {
    call(client, Method::GET, &format!("decisions/{id}"), None::<&()>).await
}

/// The decision under changed policies.
pub(crate) async fn again(client: &Client, id: DecisionId, changes: &Changes) -> Result<Decision, Failure> {
    call(client, Method::POST, &format!("decisions/{id}/again"), Some(changes)).await
}

/// Whether a principal could.
pub(crate) async fn can(client: &Client, question: &WhatIf) -> Result<Could, Failure> {
    call(client, Method::POST, "can", Some(question)).await
}

/// Who could.
pub(crate) async fn who_can(client: &Client, question: &WhatIf) -> Result<WhoCan, Failure> {
    call(client, Method::POST, "who-can", Some(question)).await
}

async fn call<T: DeserializeOwned>(
    client: &Client,
    method: Method,
    path: &str,
    body: Option<&impl Serialize>,
) -> Result<T, Failure> {
    let body = match body {
        Some(body) => serde_json::to_vec(body).map_err(Failure::new)?,
        None => Vec::new(),
    };
    let base = client.config().endpoint.to_string();
    let uri = format!("{}/_rolecall/{path}", base.trim_end_matches('/'));
    let host = client.config().endpoint.authority().map(ToString::to_string).unwrap_or_default();
    let request = Request::builder().method(method).uri(uri).header(header::HOST, host);
    let request = request.body(Bytes::from(body)).map_err(Failure::new)?;
    let response = client.raw("rolecall", request).await?;
    let (head, body) = response.into_parts();
    if head.status.is_success() {
        return serde_json::from_slice(&body).map_err(Failure::new);
    }
    let error: serde_json::Value = serde_json::from_slice(&body).unwrap_or_default();
    let message = error.get("message").or_else(|| error.get("Message")).and_then(|text| text.as_str());
    Err(Failure::new(message.unwrap_or("the endpoint gave no reason")))
}
