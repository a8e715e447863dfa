//! The workloads of the benchmarks: policies, requests and the decisions expected. All are synthetic.
//!
//! `task` and `role` carry decisions computed by another evaluator, iam-simulate; AWS's documentation agrees with all
//! of them. Those of `organization` and `fleet` were worked out by hand from "Policy evaluation logic" in the IAM user
//! guide.

use crate::support::Case;
use serde_json::{Map, Value, json};

/// The account everything belongs to.
const ACCOUNT: &str = "123456789012";

/// Questions that belong together.
pub(crate) struct Workload {
    pub(crate) name: &'static str,
    pub(crate) groups: Vec<Group>,
}

/// Policies and the questions asked of them.
pub(crate) struct Group {
    /// By layer, as in a line of a batch.
    pub(crate) policies: Value,
    pub(crate) requests: Vec<Value>,
    pub(crate) expected: Vec<String>,
}

/// All workloads, smallest policies first.
pub(crate) fn workloads() -> [Workload; 4] {
    [task(), role(), fleet(), organization()]
}

/// The role of a task: two policies of four statements, four requests.
fn task() -> Workload {
    let source = read(include_str!("../data/workload-task.json"));
    let policies = json!({"identity": source["policies"]});
    Workload { name: "task", groups: vec![group(policies, &source)] }
}

/// A role with ten policies of twenty statements, two hundred requests.
fn role() -> Workload {
    let source = read(include_str!("../data/workload.json"));
    let policies = json!({"identity": source["policies"]});
    Workload { name: "role", groups: vec![group(policies, &source)] }
}

/// A role under service control policies of three levels with eight statements each, thirty requests.
fn organization() -> Workload {
    let source = read(include_str!("../data/workload-organization.json"));
    let policies = json!({"identity": source["identity"], "scp": source["scp"]});
    Workload { name: "organization", groups: vec![group(policies, &source)] }
}

/// A thousand roles, of each of which it is asked whether it may read from one bucket that has a policy. Every role
/// has a policy of one statement and two of five, drawn from the statements of `role`, none of which is about the
/// bucket; every tenth may read it by a policy of its own, and every fiftieth of them is denied that by another.
fn fleet() -> Workload {
    const STRIDE: usize = 37;
    let source = read(include_str!("../data/workload.json"));
    let drawn: Vec<&Value> =
        items(&source["policies"]).flat_map(|policy| items(&policy["Statement"])).collect();
    let document = |statements: &[Value]| json!({"Version": "2012-10-17", "Statement": statements});
    let drawn = |first: usize| -> Value {
        let statements = (0..5).map(|at| drawn[(first + at * STRIDE) % drawn.len()].clone());
        document(&statements.collect::<Vec<_>>())
    };
    let start = document(&[json!({
        "Effect": "Allow",
        "Action": ["ecr:GetAuthorizationToken", "ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer",
            "ecr:BatchGetImage", "logs:CreateLogStream", "logs:PutLogEvents"],
        "Resource": "*",
    })]);
    let read_bucket = document(&[json!({
        "Effect": "Allow",
        "Action": ["s3:Get*", "s3:List*"],
        "Resource": ["arn:aws:s3:::bucket-x", "arn:aws:s3:::bucket-x/*"],
    })]);
    let deny_bucket =
        document(&[json!({"Effect": "Deny", "Action": "s3:*", "Resource": "arn:aws:s3:::bucket-x/*"})]);
    let named = [3, 22, 41];
    let bucket_policy = document(&[
        json!({
            "Effect": "Allow",
            "Principal": {"AWS": named.map(role_arn)},
            "Action": "s3:GetObject",
            "Resource": "arn:aws:s3:::bucket-x/*",
        }),
        json!({
            "Effect": "Deny",
            "Principal": "*",
            "Action": "s3:*",
            "Resource": "arn:aws:s3:::bucket-x/*",
            "Condition": {"Bool": {"aws:SecureTransport": "false"}},
        }),
    ]);
    let context = &source["requests"][0]["context"];
    let groups = (0..1000).map(|number: usize| {
        let mut identity = vec![start.clone(), drawn(number * 11), drawn(number * 11 + 5)];
        let mut expected = "ImplicitDeny";
        if named.contains(&number) {
            expected = "Allow";
        }
        if number.is_multiple_of(10) {
            identity.push(read_bucket.clone());
            expected = "Allow";
        }
        if number.is_multiple_of(50) {
            identity.push(deny_bucket.clone());
            expected = "ExplicitDeny";
        }
        Group {
            policies: json!({"identity": identity, "resource": bucket_policy}),
            requests: vec![json!({
                "principal": {"type": "AWS", "value": role_arn(number)},
                "action": "s3:GetObject",
                "resource": "arn:aws:s3:::bucket-x/key",
                "resource_account": ACCOUNT,
                "context": context,
            })],
            expected: vec![expected.to_owned()],
        }
    });
    Workload { name: "fleet", groups: groups.collect() }
}

fn role_arn(number: usize) -> String {
    format!("arn:aws:iam::{ACCOUNT}:role/role-{number}")
}

/// The requests of a file, all of one role.
fn group(policies: Value, source: &Value) -> Group {
    let principal = json!({"type": "AWS", "value": format!("arn:aws:iam::{ACCOUNT}:role/app")});
    let requests = items(&source["requests"]).map(|request| {
        let mut request = request.as_object().cloned().unwrap_or_else(Map::new);
        request.insert("principal".to_owned(), principal.clone());
        request.insert("resource_account".to_owned(), ACCOUNT.into());
        Value::Object(request)
    });
    let expected = items(&source["expected"]).filter_map(Value::as_str).map(str::to_owned);
    Group { policies, requests: requests.collect(), expected: expected.collect() }
}

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_default()
}

fn items(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// The cases of groups. Groups with the same resource-based policy share its compiled form, as they would where it is
/// read once.
pub(crate) fn cases(groups: &[Group]) -> Vec<(Case, String)> {
    let case =
        |policies: &Value, request: &Value| Case::read(&json!({"policies": policies, "request": request}));
    let mut cases: Vec<(Case, String)> = Vec::new();
    let mut resource = &Value::Null;
    for group in groups {
        let mut layers = case(&group.policies, &group.requests[0]).layers;
        match cases.last() {
            Some((last, _)) if *resource == group.policies["resource"] => {
                layers.resource = last.layers.resource.clone();
            }
            _ => resource = &group.policies["resource"],
        }
        for (request, expected) in group.requests.iter().zip(&group.expected) {
            let asked = case(&json!({"resource": group.policies["resource"]}), request);
            cases.push((Case { layers: layers.clone(), ..asked }, expected.clone()));
        }
    }
    cases
}
