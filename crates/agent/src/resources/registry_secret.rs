//! The user name and password of a private registry, kept in Secrets Manager.

use rolecall_acs::AsmAuthData;
use rolecall_client::Client;
use rolecall_oci::registry::Credentials;
use rolecall_shapes::secretsmanager::{GetSecretValue, GetSecretValueRequest};
use serde::Deserialize;

use crate::calls::{call, in_region};
use crate::failure::{RegistrySecretProblem, StartFailure};

#[derive(Deserialize)]
struct Login {
    #[serde(default)]
    username: String,
    #[serde(default)]
    password: String,
}

/// Fetches and reads the secret, `{"username":…,"password":…}`.
pub(super) async fn fetch(client: &Client, data: &AsmAuthData) -> Result<Credentials, StartFailure> {
    let failed =
        |problem| StartFailure::RegistrySecret { secret: data.credentials_parameter.clone(), problem };
    let request = GetSecretValueRequest {
        secret_id: data.credentials_parameter.clone(),
        ..GetSecretValueRequest::default()
    };
    let client = in_region(client, Some(&data.region));
    let answer = call::<GetSecretValue>(&client, &request).await;
    let answer = answer.map_err(|call| failed(RegistrySecretProblem::Call(call)))?;
    let text = answer.secret_string.map(|text| text.into_inner()).unwrap_or_default();
    if text.is_empty() {
        return Err(failed(RegistrySecretProblem::Empty));
    }
    let login: Login =
        serde_json::from_str(&text).map_err(|_| failed(RegistrySecretProblem::NotTheSchema))?;
    if login.username.is_empty() || login.password.is_empty() {
        return Err(failed(RegistrySecretProblem::NoUserName));
    }
    Ok(Credentials::new(login.username, login.password))
}
