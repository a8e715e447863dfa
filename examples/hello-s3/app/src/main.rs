//! The example application: uploads a greeting to S3 with nothing but the default credential chain.
//!
//! It does what AWS's getting-started sample for Node.js does, a bucket of its own and one object in it, and says
//! beforehand who it is and which of its secrets arrived. It knows no key, no role and no address: credentials, region
//! and endpoint come from wherever the SDK finds them.

use std::{env, error::Error, fmt, iter, process::ExitCode};

use aws_config::{BehaviorVersion, SdkConfig};
use aws_sdk_s3::{
    error::{ProvideErrorMetadata, SdkError},
    primitives::ByteStream,
    types::{BucketLocationConstraint, CreateBucketConfiguration},
};
use uuid::Uuid;

const KEY: &str = "hello_world.txt";
const BODY: &[u8] = b"Hello World!";
const SECRETS: [&str; 2] = ["DB_PASSWORD", "API_TOKEN"];

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    for name in SECRETS {
        println!("{}", arrival(name, env::var(name).ok().as_deref()));
    }
    match greet().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

async fn greet() -> Result<(), String> {
    let http_client = aws_smithy_http_client::Builder::new().build_http();
    let config = aws_config::defaults(BehaviorVersion::latest()).http_client(http_client).load().await;
    introduce(&config).await.map_err(|error| in_one_line("sts:GetCallerIdentity", &error))?;

    let s3 = aws_sdk_s3::Client::new(&config);
    let bucket = format!("node-sdk-sample-{}", Uuid::new_v4());
    s3.create_bucket()
        .bucket(&bucket)
        .set_create_bucket_configuration(location(&config))
        .send()
        .await
        .map_err(|error| in_one_line("s3:CreateBucket", &error))?;
    s3.put_object()
        .bucket(&bucket)
        .key(KEY)
        .body(ByteStream::from_static(BODY))
        .send()
        .await
        .map_err(|error| in_one_line("s3:PutObject", &error))?;
    println!("Successfully uploaded data to {bucket}/{KEY}");
    Ok(())
}

async fn introduce(
    config: &SdkConfig,
) -> Result<(), SdkError<aws_sdk_sts::operation::get_caller_identity::GetCallerIdentityError>> {
    let identity = aws_sdk_sts::Client::new(config).get_caller_identity().send().await?;
    println!("account: {}", identity.account().unwrap_or_default());
    println!("arn: {}", identity.arn().unwrap_or_default());
    println!("user id: {}", identity.user_id().unwrap_or_default());
    Ok(())
}

/// S3 wants to be told the region of a new bucket, except for the oldest one.
fn location(config: &SdkConfig) -> Option<CreateBucketConfiguration> {
    let region = config.region().map(|region| region.as_ref()).filter(|region| *region != "us-east-1")?;
    let constraint = BucketLocationConstraint::from(region);
    Some(CreateBucketConfiguration::builder().location_constraint(constraint).build())
}

/// Says that a secret arrived, and never what it is.
fn arrival(name: &str, secret: Option<&str>) -> String {
    match secret {
        Some(secret) => format!("{name}: present ({} characters)", secret.chars().count()),
        None => format!("{name}: absent"),
    }
}

/// The service's own code and message; for what is no answer of a service, all causes.
///
/// Not the SDK's `DisplayErrorContext`: that appends the raw response, which from a credentials endpoint may hold keys.
fn in_one_line<E, R: fmt::Debug>(call: &str, error: &SdkError<E, R>) -> String
where
    E: Error + ProvideErrorMetadata + 'static,
{
    let text = match error.code() {
        Some(code) => format!("{code}: {}", error.message().unwrap_or("no message")),
        None => causes(error),
    };
    format!("{call}: {}", text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn causes(error: &dyn Error) -> String {
    let causes = iter::successors(Some(error), |error| (*error).source());
    causes.map(ToString::to_string).collect::<Vec<_>>().join(": ")
}

#[cfg(test)]
mod tests {
    use aws_sdk_s3::{error::ErrorMetadata, operation::put_object::PutObjectError};

    use super::*;

    #[test]
    fn a_secret_is_counted_and_not_shown() {
        assert_eq!(arrival("DB_PASSWORD", Some("correct horse")), "DB_PASSWORD: present (13 characters)");
        assert_eq!(arrival("API_TOKEN", None), "API_TOKEN: absent");
    }

    #[test]
    fn a_refusal_is_its_code_and_message_in_one_line() {
        let metadata = ErrorMetadata::builder().code("AccessDenied").message("User: x\nis not").build();
        let error = SdkError::service_error(PutObjectError::generic(metadata), ());
        assert_eq!(in_one_line("s3:PutObject", &error), "s3:PutObject: AccessDenied: User: x is not");
    }

    #[test]
    fn a_failure_before_any_answer_is_its_causes() {
        let error: SdkError<PutObjectError, ()> = SdkError::construction_failure("no region");
        assert_eq!(
            in_one_line("s3:PutObject", &error),
            "s3:PutObject: failed to construct request: no region"
        );
    }
}
