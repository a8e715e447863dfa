//! What batches answer, to the letter.

#![expect(clippy::unwrap_used, reason = "an answer that cannot be read fails its test")]

use std::io::{self, Read};

use rolecall_simulate::batch;

const ALLOW: &str =
    r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}"#;
const ROLE: &str = r#"{"type":"AWS","value":"arn:aws:iam::123456789012:role/app"}"#;

fn line(id: &str, policies: &str) -> String {
    format!(
        r#"{{"id":{id},"policies":{policies},"request":{{"principal":{ROLE},"action":"s3:GetObject","resource":"arn:aws:s3:::data/a"}}}}"#
    )
}

fn identity(document: &str) -> String {
    format!(r#"{{"identity":[{document}]}}"#)
}

fn decide(input: impl Read) -> String {
    let mut out = Vec::new();
    batch::decide(input, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// A line and its answer.
#[track_caller]
fn check(line: &str, expected: &str) {
    assert_eq!(decide(line.as_bytes()), format!("{expected}\n"), "{line}");
}

#[test]
fn an_answer_names_layer_reason_and_statements() {
    let allowed = r#""decision":"Allow","layer":"identity","reason":"an identity-based policy allows it","statements":[{"layer":"identity","policy":"identity[0]","index":0}]"#;
    check(&line("\"a\"", &identity(ALLOW)), &format!(r#"{{"id":"a",{allowed}}}"#));
    let deny = ALLOW.replace("\"Effect\":\"Allow\"", "\"Sid\":\"No\",\"Effect\":\"Deny\"");
    check(
        &line("1", &format!(r#"{{"identity":[{ALLOW}],"scp":[[{ALLOW}],[{ALLOW},{deny}]]}}"#)),
        r#"{"id":1,"decision":"ExplicitDeny","layer":"scp","reason":"with an explicit deny in a service control policy","statements":[{"layer":"scp","policy":"scp[1][1]","index":0,"sid":"No"}]}"#,
    );
    check(
        &line("null", &format!(r#"{{"identity":[{ALLOW}],"boundary":[]}}"#)),
        r#"{"id":null,"decision":"ImplicitDeny","layer":"boundary","reason":"no permissions boundary allows the s3:GetObject action","statements":[]}"#,
    );
}

#[test]
fn what_aws_would_not_store_is_decided_and_named() {
    let unknown = ALLOW.replace(
        "\"Resource\":\"*\"",
        "\"Resource\":\"*\",\"Condition\":{\"StringEqual\":{\"aws:x\":\"y\"}}",
    );
    check(
        &line("2", &identity(&unknown)),
        r#"{"id":2,"decision":"ImplicitDeny","layer":"identity","reason":"no identity-based policy allows the s3:GetObject action","statements":[],"invalid":["identity[0]: Syntax errors in policy."]}"#,
    );
}

#[test]
fn a_document_can_be_a_text() {
    let text = serde_json::to_string(ALLOW).unwrap();
    assert!(decide(line("3", &identity(&text)).as_bytes()).contains("\"decision\":\"Allow\""));
}

#[test]
fn what_cannot_be_read_is_an_error_and_the_next_line_follows() {
    for (line, expected) in [
        ("nonsense".to_owned(), r#"{"id":null,"error":"the line is not a JSON object, at byte 0"}"#),
        (r#"{"id":1}"#.to_owned(), r#"{"id":1,"error":"the line has no `policies`"}"#),
        (r#"{"id":1,"policies":{}}"#.to_owned(), r#"{"id":1,"error":"the line has no `request`"}"#),
        (
            line("4", r#"{"identiy":[]}"#),
            r#"{"id":4,"error":"policies: unknown field `identiy`, expected one of `identity`, `boundary`, `session`, `scp`, `rcp`, `resource`, `vpce` at line 1 column 10"}"#,
        ),
        (
            line("5", &identity(r#"{"Statement":[{"Effect":"Allow"}]}"#)),
            r#"{"id":5,"error":"identity[0]: a statement has no `Action`"}"#,
        ),
        (line("6", &identity("\"not JSON\"")), r#"{"id":6,"error":"identity[0]: unexpected character `n`"}"#),
        (
            line("7", "{}").replace("s3:GetObject", "GetObject"),
            r#"{"id":7,"error":"request: `GetObject` is not an action of the form service:Name"}"#,
        ),
        (
            line("8", "{}").replace("arn:aws:s3:::data/a", "data/a"),
            r#"{"id":8,"error":"request: `data/a` is not an ARN of the form arn:partition:service:region:account:resource"}"#,
        ),
        (
            line("9", "{}").replace("\"AWS\"", "\"Aws\""),
            r#"{"id":9,"error":"request: unknown kind of principal `Aws`"}"#,
        ),
        (line("10", "{}") + " {}", r#"{"id":10,"error":"there is more after the object, at byte 165"}"#),
        (
            line("11", "{}").replace("\"action\"", "\"acton\""),
            r#"{"id":11,"error":"request: missing field `action`"}"#,
        ),
        (
            r#"{"id":12,"policies":{"#.to_owned(),
            r#"{"id":12,"error":"policies: EOF while parsing an object"}"#,
        ),
    ] {
        let good = self::line("\"next\"", &identity(ALLOW));
        let both = decide(format!("{line}\n{good}\n").as_bytes());
        let answers: Vec<_> = both.lines().collect();
        assert_eq!(answers[0], expected, "{line}");
        assert!(answers[1].starts_with(r#"{"id":"next","decision":"Allow""#), "{line}: {}", answers[1]);
        assert_eq!(answers.len(), 2);
    }
}

/// Gives one byte at a time.
struct Trickle<'a>(&'a [u8]);

impl Read for Trickle<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some((first, rest)) = self.0.split_first() else { return Ok(0) };
        buffer[0] = *first;
        self.0 = rest;
        Ok(1)
    }
}

#[test]
fn answers_do_not_depend_on_how_the_input_arrives_or_what_came_before() {
    let deny = ALLOW.replace("Allow", "Deny");
    let policies =
        [identity(ALLOW), identity(&deny), format!(r#"{{"boundary":[{deny}],"identity":[{ALLOW}]}}"#)];
    let mut lines = Vec::new();
    for round in 0..40 {
        for (at, policies) in policies.iter().enumerate() {
            lines.push(line(&format!("\"{round}-{at}\""), policies));
            lines.push(String::new());
        }
        // The same policies, and something that looks like them but goes on.
        lines.push(line("1", &policies[0]).replace("]},\"request\"", "]} ,\"request\""));
        lines.push(line("2", &policies[0]).replace("]},\"request\"", "]}x,\"request\""));
    }
    let alone: String = lines.iter().map(|line| decide(line.as_bytes())).collect();
    let together = lines.join("\n");
    assert_eq!(decide(together.as_bytes()), alone);
    assert_eq!(decide(Trickle(together.replace('\n', "\r\n").as_bytes())), alone);
}

#[test]
fn a_line_longer_than_the_buffer_is_read_whole() {
    let padding = "x".repeat(700_000);
    let long = line("1", &identity(ALLOW)).replacen('{', &format!("{{\"note\":\"{padding}\","), 1);
    let answer = decide(format!("{long}\n{long}").as_bytes());
    assert_eq!(answer.matches("\"decision\":\"Allow\"").count(), 2);
}

#[test]
fn documents_are_validated_by_the_line() {
    let mut out = Vec::new();
    let input = [
        format!(r#"{{"id":1,"kind":"identity","document":{ALLOW}}}"#),
        r#"{"id":2,"kind":"identity","document":"x"}"#.to_owned(),
        r#"{"id":3,"kind":"wish","document":{}}"#.to_owned(),
        "x".to_owned(),
    ];
    batch::validate(input.join("\n").as_bytes(), &mut out).unwrap();
    let expected = [
        r#"{"id":1,"ok":true}"#,
        r#"{"id":2,"code":"MalformedPolicyDocument","message":"Syntax errors in policy."}"#,
        r#"{"id":3,"error":"unknown kind of policy `wish`"}"#,
        r#"{"id":null,"error":"expected value at line 1 column 1"}"#,
    ];
    assert_eq!(String::from_utf8(out).unwrap().lines().collect::<Vec<_>>(), expected);
}
