//! Parameters as users of Parameter Store see them.

#![expect(clippy::unwrap_used, reason = "in a test a panic is the failure")]

use rolecall_gate::{
    Caller, Fault, Origin, Proof, Visit,
    testkit::{Bench, account},
};
use rolecall_policy::Principal;
use rolecall_shapes::{OperationShape, kms, ssm};
use serde_json::json;

async fn bench() -> Bench {
    Bench::new(|registry| {
        rolecall_kms::register(registry);
        rolecall_ssm::register(registry);
    })
    .await
}

fn allow(actions: &[&str]) -> String {
    on(actions, "*")
}

fn on(actions: &[&str], resource: &str) -> String {
    json!({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": actions, "Resource": resource}]})
        .to_string()
}

fn put(name: &str, kind: &str, value: &str) -> ssm::PutParameterRequest {
    ssm::PutParameterRequest {
        name: name.to_owned(),
        r#type: Some(kind.to_owned()),
        value: value.to_owned().into(),
        ..Default::default()
    }
}

fn overwrite(name: &str, value: &str) -> ssm::PutParameterRequest {
    ssm::PutParameterRequest { r#type: None, overwrite: Some(true), ..put(name, "String", value) }
}

fn get(name: &str) -> ssm::GetParameterRequest {
    ssm::GetParameterRequest { name: name.to_owned(), with_decryption: Some(true) }
}

fn several(names: &[&str]) -> ssm::GetParametersRequest {
    ssm::GetParametersRequest {
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        with_decryption: Some(true),
    }
}

fn below(path: &str) -> ssm::GetParametersByPathRequest {
    ssm::GetParametersByPathRequest { path: path.to_owned(), ..Default::default() }
}

async fn store(bench: &Bench, request: ssm::PutParameterRequest) -> ssm::PutParameterResult {
    bench.root::<ssm::PutParameter>(request).await.unwrap()
}

async fn read(bench: &Bench, name: &str) -> ssm::Parameter {
    bench.root::<ssm::GetParameter>(get(name)).await.unwrap().parameter.unwrap()
}

fn value(parameter: ssm::Parameter) -> String {
    parameter.value.unwrap().into_inner()
}

fn names(parameters: Option<Vec<ssm::Parameter>>) -> Vec<String> {
    parameters.unwrap().into_iter().map(|parameter| parameter.name.unwrap()).collect()
}

async fn customer_key(bench: &Bench) -> String {
    bench.root::<kms::CreateKey>(Default::default()).await.unwrap().key_metadata.unwrap().arn.unwrap()
}

fn told(fault: &Fault) -> (&str, &str) {
    (&fault.code, &fault.message)
}

const ANA: &str = "arn:aws:iam::123456789012:user/ana";

#[tokio::test]
async fn a_parameter_is_read_by_name_and_by_arn() {
    let bench = bench().await;
    for (name, arn) in [
        ("/app/url", "arn:aws:ssm:us-east-1:123456789012:parameter/app/url"),
        ("plain", "arn:aws:ssm:us-east-1:123456789012:parameter/plain"),
    ] {
        assert_eq!(store(&bench, put(name, "String", "opal")).await.version, Some(1));
        for given in [name, arn] {
            let parameter = read(&bench, given).await;
            assert_eq!((parameter.name.as_deref(), parameter.arn.as_deref()), (Some(name), Some(arn)));
            assert_eq!(value(parameter), "opal");
        }
    }
}

#[tokio::test]
async fn versions_are_kept_and_chosen_by_selector() {
    let bench = bench().await;
    store(&bench, put("/app", "String", "one")).await;
    let fault = bench.root::<ssm::PutParameter>(put("/app", "String", "two")).await.unwrap_err();
    let message = "The parameter already exists. To overwrite this value, set the overwrite option in the request to \
                   true.";
    assert_eq!(told(&fault), ("ParameterAlreadyExists", message));
    assert_eq!(store(&bench, overwrite("/app", "two")).await.version, Some(2));
    assert_eq!(value(read(&bench, "/app").await), "two");
    let first = read(&bench, "/app:1").await;
    assert_eq!((first.version, first.selector.as_deref()), (Some(1), Some(":1")));
    assert_eq!(value(first), "one");
    let fault = bench.root::<ssm::GetParameter>(get("/app:3")).await.unwrap_err();
    let message = "Systems Manager could not find version 3 of /app. Verify the version and try again.";
    assert_eq!(told(&fault), ("ParameterVersionNotFound", message));
}

#[tokio::test]
async fn the_oldest_of_more_than_a_hundred_versions_goes() {
    let bench = bench().await;
    store(&bench, put("/app", "String", "one")).await;
    for _ in 0..100 {
        store(&bench, overwrite("/app", "more")).await;
    }
    assert_eq!(
        bench.root::<ssm::GetParameter>(get("/app:1")).await.unwrap_err().code,
        "ParameterVersionNotFound"
    );
    read(&bench, "/app:2").await;
}

#[tokio::test]
async fn a_missing_parameter_has_no_message_and_several_are_listed() {
    let bench = bench().await;
    let fault = bench.root::<ssm::GetParameter>(get("/none")).await.unwrap_err();
    assert_eq!((told(&fault), fault.status), (("ParameterNotFound", ""), 400));
    store(&bench, put("/app", "String", "opal")).await;
    let answer = bench.root::<ssm::GetParameters>(several(&["/app", "/none", "/app:7"])).await.unwrap();
    assert_eq!(names(answer.parameters), ["/app"]);
    assert_eq!(answer.invalid_parameters.unwrap(), ["/none", "/app:7"]);
}

#[tokio::test]
async fn one_refused_name_refuses_the_whole_call() {
    let bench = bench().await;
    for name in ["/app/a", "/app/b"] {
        store(&bench, put(name, "String", "opal")).await;
    }
    let arn = "arn:aws:ssm:us-east-1:123456789012:parameter/app/a";
    let policy = on(&["ssm:GetParameters"], arn);
    bench.user::<ssm::GetParameters>("ana", &[&policy], several(&["/app/a"])).await.unwrap();
    let fault = bench
        .user::<ssm::GetParameters>("ana", &[&policy], several(&["/app/a", "/app/b"]))
        .await
        .unwrap_err();
    let message = format!(
        "User: {ANA} is not authorized to perform: ssm:GetParameters on resource: \
         arn:aws:ssm:us-east-1:123456789012:parameter/app/b because no identity-based policy allows the \
         ssm:GetParameters action"
    );
    assert_eq!((told(&fault), fault.status), (("AccessDeniedException", message.as_str()), 400));
}

#[tokio::test]
async fn a_secure_string_is_ciphertext_unless_decrypted() {
    let bench = bench().await;
    let policy = allow(&["ssm:*"]);
    bench.user::<ssm::PutParameter>("ana", &[&policy], put("/app", "SecureString", "opal")).await.unwrap();
    let sealed = ssm::GetParameterRequest { name: "/app".to_owned(), with_decryption: None };
    let sealed = bench.user::<ssm::GetParameter>("ana", &[&policy], sealed).await.unwrap().parameter.unwrap();
    assert_ne!(value(sealed), "opal");
    let open = bench.user::<ssm::GetParameter>("ana", &[&policy], get("/app")).await.unwrap();
    assert_eq!(value(open.parameter.unwrap()), "opal");
}

#[tokio::test]
async fn a_customer_managed_key_asks_for_kms_permissions() {
    let bench = bench().await;
    let key = customer_key(&bench).await;
    let ssm = allow(&["ssm:*"]);
    let request =
        || ssm::PutParameterRequest { key_id: Some(key.clone()), ..put("/app", "SecureString", "opal") };
    let refused = |action: &str| {
        format!(
            "User: {ANA} is not authorized to perform: kms:{action} on resource: {key} because no identity-based \
             policy allows the kms:{action} action"
        )
    };
    let fault = bench.user::<ssm::PutParameter>("ana", &[&ssm], request()).await.unwrap_err();
    assert_eq!(told(&fault), ("AccessDeniedException", refused("Encrypt").as_str()));
    bench.user::<ssm::PutParameter>("ana", &[&ssm, &on(&["kms:Encrypt"], &key)], request()).await.unwrap();
    let fault = bench.user::<ssm::GetParameters>("ana", &[&ssm], several(&["/app"])).await.unwrap_err();
    assert_eq!(told(&fault), ("AccessDeniedException", refused("Decrypt").as_str()));
    let bound = json!({"Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Action": "kms:Decrypt", "Resource": key,
        "Condition": {"StringEquals": {
            "kms:EncryptionContext:PARAMETER_ARN": "arn:aws:ssm:us-east-1:123456789012:parameter/app",
            "kms:ViaService": "ssm.us-east-1.amazonaws.com",
        }},
    }]})
    .to_string();
    bench.user::<ssm::GetParameters>("ana", &[&ssm, &bound], several(&["/app"])).await.unwrap();
    bench.root::<kms::DisableKey>(kms::DisableKeyRequest { key_id: key.clone() }).await.unwrap();
    let fault = bench.root::<ssm::GetParameter>(get("/app")).await.unwrap_err();
    assert_eq!(fault.code, "InvalidKeyId");
    assert!(
        fault.message.starts_with(&format!("{key} is disabled. (Service: AWSKMS; Status Code: 400; ")),
        "{fault}"
    );
}

#[tokio::test]
async fn the_advanced_tier_uses_a_data_key() {
    let bench = bench().await;
    let key = customer_key(&bench).await;
    let long = "x".repeat(8000);
    let request = ssm::PutParameterRequest {
        key_id: Some(key.clone()),
        tier: Some("Intelligent-Tiering".to_owned()),
        ..put("/app", "SecureString", &long)
    };
    let policies = [allow(&["ssm:*"]), on(&["kms:Encrypt"], &key)];
    let fault = bench
        .user::<ssm::PutParameter>("ana", &[&policies[0], &policies[1]], request.clone())
        .await
        .unwrap_err();
    assert!(fault.message.contains("kms:GenerateDataKey"), "{fault}");
    assert_eq!(store(&bench, request).await.tier.as_deref(), Some("Advanced"));
    assert_eq!(value(read(&bench, "/app").await), long);
    let down = ssm::PutParameterRequest { tier: Some("Standard".to_owned()), ..overwrite("/app", "x") };
    assert_eq!(bench.root::<ssm::PutParameter>(down).await.unwrap_err().code, "ValidationException");
    let fault = bench.root::<ssm::PutParameter>(put("/long", "String", &long)).await.unwrap_err();
    assert!(fault.message.starts_with("Standard tier parameters support a maximum parameter value of 4096"));
}

#[tokio::test]
async fn names_aws_does_not_take_are_refused_in_its_words() {
    let bench = bench().await;
    let form = "Parameter name: can't be prefixed with \"ssm\" (case-insensitive). If formed as a path, it can \
                consist of sub-paths divided by slash symbol; each sub-path can be formed as a mix of letters, numbers \
                and the following 3 symbols .-_";
    let deep = "/a".repeat(16);
    for (name, code, message) in [
        ("with space", "ValidationException", form),
        ("/a//b", "ValidationException", form),
        ("/ssm/x", "ValidationException", form),
        (
            "ssm-x",
            "ValidationException",
            "Parameter name: can't be prefixed with \"aws\" or \"ssm\" (case-insensitive).",
        ),
        ("a/b", "ValidationException", "Parameter name must be a fully qualified name."),
        ("awsome", "AccessDeniedException", "No access to reserved parameter name: awsome."),
        ("/aws/x", "AccessDeniedException", "No access to reserved parameter name: /aws/x."),
        (&deep, "HierarchyLevelLimitExceededException", "A hierarchy can have a maximum of 15 levels."),
    ] {
        let fault = bench.root::<ssm::PutParameter>(put(name, "String", "x")).await.unwrap_err();
        assert_eq!(told(&fault), (code, message), "{name}");
    }
}

#[tokio::test]
async fn requests_that_contradict_themselves_are_refused() {
    let bench = bench().await;
    let untyped = ssm::PutParameterRequest { r#type: None, ..put("/a", "", "x") };
    let keyed = ssm::PutParameterRequest { key_id: Some("k".to_owned()), ..put("/a", "String", "x") };
    let strict =
        ssm::PutParameterRequest { allowed_pattern: Some(r"\d+".to_owned()), ..put("/a", "String", "x") };
    let typed = ssm::PutParameterRequest { data_type: Some("Text".to_owned()), ..put("/a", "String", "x") };
    for (request, code, message) in [
        (untyped, "ValidationException", "A parameter type is required when you create a parameter."),
        (keyed, "ValidationException", "KeyId is required for SecureString type parameter only."),
        (
            strict,
            "ParameterPatternMismatchException",
            r"Parameter value, cannot be validated against allowedPattern: \d+",
        ),
        (
            typed,
            "ValidationException",
            "The following data type is not supported: Text (Data type names are all lowercase.)",
        ),
    ] {
        let fault = bench.root::<ssm::PutParameter>(request).await.unwrap_err();
        assert_eq!(told(&fault), (code, message));
    }
}

#[tokio::test]
async fn a_path_gives_what_is_below_it_in_pages() {
    let bench = bench().await;
    for name in ["/shop/a", "/shop/b", "/shop/db/user", "/shopping", "/bank/a"] {
        store(&bench, put(name, "String", "x")).await;
    }
    let answer = bench.root::<ssm::GetParametersByPath>(below("/shop")).await.unwrap();
    assert_eq!(names(answer.parameters), ["/shop/a", "/shop/b"]);
    let all =
        ssm::GetParametersByPathRequest { recursive: Some(true), max_results: Some(2), ..below("/shop/") };
    let first = bench.root::<ssm::GetParametersByPath>(all.clone()).await.unwrap();
    assert_eq!(names(first.parameters), ["/shop/a", "/shop/b"]);
    let rest = ssm::GetParametersByPathRequest { next_token: first.next_token, ..all };
    let rest = bench.root::<ssm::GetParametersByPath>(rest).await.unwrap();
    assert_eq!((names(rest.parameters), rest.next_token), (vec!["/shop/db/user".to_owned()], None));
    let root = ssm::GetParametersByPathRequest { recursive: Some(true), ..below("/") };
    assert_eq!(names(bench.root::<ssm::GetParametersByPath>(root).await.unwrap().parameters).len(), 5);
}

#[tokio::test]
async fn a_path_is_one_resource() {
    let bench = bench().await;
    store(&bench, put("/shop/a", "String", "x")).await;
    let policy = on(&["ssm:GetParametersByPath"], "arn:aws:ssm:us-east-1:123456789012:parameter/shop");
    let answer = bench.user::<ssm::GetParametersByPath>("ana", &[&policy], below("/shop")).await.unwrap();
    assert_eq!(names(answer.parameters), ["/shop/a"]);
    let fault = bench.user::<ssm::GetParametersByPath>("ana", &[&policy], below("/bank")).await.unwrap_err();
    assert!(
        fault.message.contains("on resource: arn:aws:ssm:us-east-1:123456789012:parameter/bank because"),
        "{fault}"
    );
}

#[tokio::test]
async fn parameters_are_described_by_filter_without_their_values() {
    let bench = bench().await;
    store(&bench, put("/shop/a", "String", "x")).await;
    store(&bench, put("/shop/b", "SecureString", "x")).await;
    store(&bench, put("bank", "StringList", "x,y")).await;
    let filter = |key: &str, option: Option<&str>, value: &str| ssm::DescribeParametersRequest {
        parameter_filters: Some(vec![ssm::ParameterStringFilter {
            key: key.to_owned(),
            option: option.map(str::to_owned),
            values: Some(vec![value.to_owned()]),
        }]),
        ..Default::default()
    };
    for (request, expected) in [
        (filter("Name", Some("BeginsWith"), "/shop"), vec!["/shop/a", "/shop/b"]),
        (filter("Name", Some("Contains"), "an"), vec!["bank"]),
        (filter("Type", None, "SecureString"), vec!["/shop/b"]),
        (filter("KeyId", None, "alias/aws/ssm"), vec!["/shop/b"]),
        (filter("Path", None, "/shop"), vec!["/shop/a", "/shop/b"]),
    ] {
        let answer = bench.root::<ssm::DescribeParameters>(request).await.unwrap().parameters.unwrap();
        let found: Vec<_> = answer.iter().map(|parameter| parameter.name.as_deref().unwrap()).collect();
        assert_eq!(found, expected);
    }
    let fault = bench.root::<ssm::DescribeParameters>(filter("Label", None, "x")).await.unwrap_err();
    assert_eq!(fault.code, "InvalidFilterKey");
    let fault = bench.user::<ssm::DescribeParameters>("ana", &[], Default::default()).await.unwrap_err();
    assert!(fault.message.contains("on resource: arn:aws:ssm:us-east-1:123456789012:* because"), "{fault}");
}

#[tokio::test]
async fn deleted_parameters_are_gone_with_their_versions() {
    let bench = bench().await;
    for name in ["/a", "/b"] {
        store(&bench, put(name, "String", "x")).await;
        store(&bench, overwrite(name, "y")).await;
    }
    bench.root::<ssm::DeleteParameter>(ssm::DeleteParameterRequest { name: "/a".to_owned() }).await.unwrap();
    let again = ssm::DeleteParameterRequest { name: "/a".to_owned() };
    assert_eq!(
        told(&bench.root::<ssm::DeleteParameter>(again).await.unwrap_err()),
        ("ParameterNotFound", "")
    );
    let both = ssm::DeleteParametersRequest { names: vec!["/a".to_owned(), "/b".to_owned()] };
    let answer = bench.root::<ssm::DeleteParameters>(both).await.unwrap();
    assert_eq!(answer.deleted_parameters.unwrap(), ["/b"]);
    assert_eq!(answer.invalid_parameters.unwrap(), ["/a"]);
    assert_eq!(store(&bench, put("/a", "String", "z")).await.version, Some(1));
    assert_eq!(
        bench.root::<ssm::GetParameter>(get("/a:2")).await.unwrap_err().code,
        "ParameterVersionNotFound"
    );
}

#[tokio::test]
async fn tags_are_set_at_creation_and_condition_keys_afterwards() {
    let bench = bench().await;
    let tags = vec![ssm::Tag { key: "team".to_owned(), value: "shop".to_owned() }];
    let request = ssm::PutParameterRequest { tags: Some(tags), ..put("/app", "String", "x") };
    let fault = bench
        .user::<ssm::PutParameter>("ana", &[&allow(&["ssm:PutParameter"])], request.clone())
        .await
        .unwrap_err();
    assert!(fault.message.contains("ssm:AddTagsToResource"), "{fault}");
    store(&bench, request.clone()).await;
    let again = ssm::PutParameterRequest { overwrite: Some(true), ..request };
    let fault = bench.root::<ssm::PutParameter>(again).await.unwrap_err();
    assert!(
        fault.message.starts_with("Invalid request: tags and overwrite can't be used together."),
        "{fault}"
    );
    let tagged = |value: &str| {
        json!({"Version": "2012-10-17", "Statement": [{
            "Effect": "Allow", "Action": "ssm:GetParameter", "Resource": "*",
            "Condition": {"StringEquals": {"ssm:resourceTag/team": value}},
        }]})
        .to_string()
    };
    bench.user::<ssm::GetParameter>("ana", &[&tagged("shop")], get("/app")).await.unwrap();
    bench.user::<ssm::GetParameter>("ana", &[&tagged("bank")], get("/app")).await.unwrap_err();
}

#[tokio::test]
async fn a_parameter_is_deleted_as_a_whole_and_in_its_own_region() {
    let bench = bench().await;
    store(&bench, put("/a", "String", "x")).await;
    let one = |name: &str| ssm::DeleteParameterRequest { name: name.to_owned() };
    let several = |name: &str| ssm::DeleteParametersRequest { names: vec![name.to_owned()] };
    let fault = bench.root::<ssm::DeleteParameter>(one("/a:1")).await.unwrap_err();
    assert_eq!(fault.code, "ValidationException");
    let fault = bench.root::<ssm::DeleteParameters>(several("/a:1")).await.unwrap_err();
    assert_eq!(fault.code, "ValidationException");
    assert_eq!(read(&bench, "/a").await.version, Some(1));

    let arn = "arn:aws:ssm:us-east-1:123456789012:parameter/a";
    let fault = elsewhere::<ssm::DeleteParameter>(&bench, one(arn)).await.unwrap_err();
    assert_eq!(told(&fault), ("ParameterNotFound", ""));
    let answer = elsewhere::<ssm::DeleteParameters>(&bench, several(arn)).await.unwrap();
    assert_eq!(answer.invalid_parameters.unwrap(), [arn]);
    assert_eq!(read(&bench, "/a").await.version, Some(1));
}

/// Calls in another Region, as root.
async fn elsewhere<S: OperationShape>(bench: &Bench, input: S::Input) -> Result<S::Output, Fault> {
    let caller = Caller {
        principal: Principal::Root { account: account() },
        account: account(),
        proof: Proof::AccessKey("AKIAEXAMPLE".to_owned()),
        origin: Origin::default(),
        via: Vec::new(),
    };
    let visit = Visit { caller, region: "eu-west-1".to_owned(), request_id: "11111111-2222".to_owned() };
    let input = serde_json::to_value(input).unwrap();
    let output = bench.gate().call(S::META.service.id, S::META.name, visit, input).await?;
    Ok(serde_json::from_value(output).unwrap())
}
