//! Questions to policies in files, and what is said of documents: exit code, standard output, standard error.

mod support;

use support::check;

const POLICY: &str = r#"{
  "Version": "2012-10-17",
  "Statement": [
    {"Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data/*"},
    {"Sid": "Send", "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "*",
     "Condition": {"StringEquals": {"aws:PrincipalTag/team": "core"}}}
  ]
}
"#;
const GUARD: &str = r#"{"Version":"2012-10-17","Statement":[{"Sid":"NoData","Effect":"Deny","Action":"s3:*","Resource":"*"},
{"Effect":"Allow","Action":"*","Resource":"*"}]}"#;
const ROLE: &str = "arn:aws:iam::123456789012:role/app";
const OBJECT: &str = "arn:aws:s3:::data/a";
const QUEUE: &str = "arn:aws:sqs:us-east-1:123456789012:q";

#[test]
fn a_yes_names_the_statement_and_its_place() {
    check(
        &["can", ROLE, "s3:GetObject", OBJECT, "--policy", "p.json"],
        &[],
        &[("p.json", POLICY)],
        0,
        "allowed s3:GetObject on arn:aws:s3:::data/a
  principal arn:aws:iam::123456789012:role/app
  because   an identity-based policy allows it

  layer                     said      evidence
  service control policies  none
  resource control policies none
  VPC endpoint policy       none
  resource-based policy     none
  permissions boundary      none
  session policies          none
  identity-based policies   allows    statement `Read` of policy `p.json` at p.json:4:5
",
        "",
    );
}

#[test]
fn a_no_names_what_came_closest_and_what_failed() {
    check(
        &["can", ROLE, "sqs:SendMessage", QUEUE, "--policy", "p.json", "-c", "aws:PrincipalTag/team=ops"],
        &[],
        &[("p.json", POLICY)],
        2,
        "DENIED sqs:SendMessage on arn:aws:sqs:us-east-1:123456789012:q
  principal arn:aws:iam::123456789012:role/app
  because   no identity-based policy allows the sqs:SendMessage action

  layer                     said      evidence
  service control policies  none
  resource control policies none
  VPC endpoint policy       none
  resource-based policy     none
  permissions boundary      none
  session policies          none
  identity-based policies   silent    closest: statement `Send` of policy `p.json` at p.json:5:5: its condition StringEquals wants aws:PrincipalTag/team = `core`, which is `ops`
",
        "",
    );
}

#[test]
fn every_layer_has_its_say() {
    check(
        &[
            "can",
            ROLE,
            "s3:GetObject",
            OBJECT,
            "--policy",
            "p.json",
            "--scp",
            "g.json",
            "--boundary",
            "p.json",
        ],
        &[],
        &[("p.json", POLICY), ("g.json", GUARD)],
        2,
        "DENIED s3:GetObject on arn:aws:s3:::data/a
  principal arn:aws:iam::123456789012:role/app
  because   with an explicit deny in a service control policy

  layer                             said      evidence
  service control policies, level 0 DENIES    statement `NoData` of policy `g.json` at g.json:1:38
  resource control policies         none
  VPC endpoint policy               none
  resource-based policy             none
  permissions boundary              allows    statement `Read` of policy `p.json` at p.json:4:5
  session policies                  none
  identity-based policies           allows    statement `Read` of policy `p.json` at p.json:4:5
",
        "",
    );
}

#[test]
fn a_document_aws_would_not_store_is_used_with_a_warning() {
    let wrong = POLICY.replace("StringEquals", "StringEqual");
    check(
        &["can", ROLE, "sqs:SendMessage", QUEUE, "--policy", "p.json", "--json"],
        &[],
        &[("p.json", POLICY)],
        2,
        &json_of_a_no(),
        "",
    );
    let directory = tempfile::tempdir();
    let Ok(directory) = directory else { unreachable!("a directory can be made") };
    assert!(std::fs::write(directory.path().join("p.json"), wrong).is_ok());
    let output = support::rolecall(
        directory.path(),
        &["can", ROLE, "s3:GetObject", OBJECT, "--policy", "p.json"],
        &[],
    );
    let warning = "warning: AWS would not store p.json: Syntax errors in policy.\n";
    assert_eq!(String::from_utf8_lossy(&output.stderr), warning);
    assert_eq!(output.status.code(), Some(0));
}

/// The evidence as JSON, whole.
fn json_of_a_no() -> String {
    include_str!("data/no.json").to_owned()
}

#[test]
fn what_cannot_be_read_is_named_with_its_place() {
    check(
        &["can", ROLE, "s3:GetObject", OBJECT, "--policy", "p.json"],
        &[],
        &[("p.json", "{\n  \"Statement\": [{\"Effect\": \"Allow\"}]\n}")],
        1,
        "",
        "error: p.json:2:17: a statement has no `Action`\n",
    );
    check(
        &["can", "app", "s3:GetObject", OBJECT, "--policy", "p.json"],
        &[],
        &[("p.json", POLICY)],
        1,
        "",
        "error: `app` is not a principal of kind `AWS`\nhint: give an ARN, an account id, a service such as \
         `ecs-tasks.amazonaws.com`, or `*`\n",
    );
    check(
        &["can", ROLE, "s3:GetObject", OBJECT, "--policy", "nothere.json"],
        &[],
        &[],
        1,
        "",
        "error: cannot read `nothere.json`: No such file or directory (os error 2)\n",
    );
}

#[test]
fn a_batch_is_answered_by_the_line() {
    let lines = concat!(
        r#"{"id":"a","policies":{},"request":{"principal":{"type":"Anonymous"},"action":"s3:GetObject","resource":"*"}}"#,
        "\nrubbish\n"
    );
    check(
        &["can", "--batch", "in.jsonl"],
        &[],
        &[("in.jsonl", lines)],
        0,
        concat!(
            r#"{"id":"a","decision":"ImplicitDeny","layer":"resource","reason":"no resource-based policy allows the s3:GetObject action","statements":[]}"#,
            "\n",
            r#"{"id":null,"error":"the line is not a JSON object, at byte 0"}"#,
            "\n"
        ),
        "",
    );
}

#[test]
fn lint_shows_the_place_and_what_to_write_instead() {
    check(
        &["policy", "lint", "p.json"],
        &[],
        &[("p.json", &POLICY.replace("s3:GetObject", "s3:GetObjekt"))],
        2,
        "error[unknown-action]: `s3` has no action `GetObjekt`
 --> p.json:4:50
  |
4 |     {\"Sid\": \"Read\", \"Effect\": \"Allow\", \"Action\": \"s3:GetObjekt\", \"Resource\": \"arn:aws:s3:::data/*\"},
  |                                                  ^^^^^^^^^^^^^^
  |
  = help: did you mean `s3:GetObject`?
help: write instead
  |
4 -     {\"Sid\": \"Read\", \"Effect\": \"Allow\", \"Action\": \"s3:GetObjekt\", \"Resource\": \"arn:aws:s3:::data/*\"},
4 +     {\"Sid\": \"Read\", \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::data/*\"},
  |

1 error and 0 other findings
",
        "",
    );
    check(
        &["policy", "lint", "p.json", "p.json"],
        &[],
        &[("p.json", POLICY)],
        0,
        "no findings in 2 documents\n",
        "",
    );
}

#[test]
fn validation_answers_in_the_words_of_the_service() {
    check(
        &["policy", "validate", "p.json"],
        &[],
        &[("p.json", POLICY)],
        0,
        "p.json: AWS would store this document\n",
        "",
    );
    check(
        &["policy", "validate", "--kind", "trust", "p.json"],
        &[],
        &[("p.json", POLICY)],
        2,
        "p.json:4:5: MalformedPolicyDocument: Missing required field Principal\n",
        "",
    );
    check(
        &["policy", "validate", "--kind", "wish", "p.json"],
        &[],
        &[("p.json", POLICY)],
        1,
        "",
        "error: unknown kind of policy `wish`\nhint: it is one of identity, trust, resource, scp, rcp, session, boundary, \
         vpce, any\n",
    );
}

#[test]
fn a_difference_is_told_by_action_resource_and_condition() {
    let after = POLICY.replace("s3:GetObject", "s3:*Object").replace("core", "ops");
    check(
        &["policy", "diff", "p.json", "q.json"],
        &[],
        &[("p.json", POLICY), ("q.json", &after)],
        2,
        "+ allowed now on arn:aws:s3:::data/*
    s3:DeleteObject, PutObject, ReplicateObject, RestoreObject
- no longer allowed on other resources when aws:PrincipalTag/team = core
    sqs:SendMessage
+ allowed now on other resources when aws:PrincipalTag/team = ops
    sqs:SendMessage
",
        "",
    );
    check(
        &["policy", "diff", "p.json", "p.json"],
        &[],
        &[("p.json", POLICY)],
        0,
        "the documents decide alike, as far as they were asked\n",
        "",
    );
}

#[test]
fn nobody_has_to_read_an_answer_to_its_end() {
    use std::process::{Command, Stdio};

    let Ok(directory) = tempfile::tempdir() else { unreachable!("a directory can be made") };
    assert!(std::fs::write(directory.path().join("p.json"), POLICY).is_ok());
    let mut command = Command::new(env!("CARGO_BIN_EXE_rolecall"));
    command.args(["can", ROLE, "s3:GetObject", OBJECT, "--policy", "p.json", "--json"]);
    command.current_dir(directory.path()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let Ok(mut child) = command.spawn() else { unreachable!("the command is there") };
    drop(child.stdout.take());
    let Ok(output) = child.wait_with_output() else { unreachable!("the command ends") };
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}
