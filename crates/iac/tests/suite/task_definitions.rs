//! Task definitions, in a file of their own and in a template.

use rolecall_iac::edit::{apply, set_member};
use rolecall_iac::{Node, Source, TaskDefinition, parse, task_definition_request};
use serde_json::{Value, json};

fn from_file(text: &str) -> Result<Value, String> {
    let definition = TaskDefinition::parse(Source::new("task.json", text)).map_err(|e| e.to_string())?;
    Ok(definition.request().to_json())
}

fn from_properties(text: &str) -> Result<Value, String> {
    let properties: Node = parse(&Source::new("t.yaml", text)).map_err(|e| e.to_string())?;
    task_definition_request(&properties).map_err(|e| e.to_string())
}

#[test]
fn a_file_becomes_the_request_with_places_kept() {
    let text = r#"{"family": "web", "cpu": 256, "containerDefinitions": [{"name": "c", "memory": "512", "command": null}]}"#;
    let definition = TaskDefinition::parse(Source::new("task.json", text)).unwrap();
    assert_eq!(
        definition.request().to_json(),
        json!({"family": "web", "cpu": "256", "containerDefinitions": [{"name": "c", "memory": 512}]})
    );
    let cpu = definition.request().get("cpu").unwrap();
    assert_eq!(cpu.place.to_string(), "task.json:1:26");
}

#[test]
fn described_definitions_can_be_registered_again() {
    let text = r#"{"taskDefinition": {"taskDefinitionArn": "arn:…", "family": "web", "revision": 3, "status": "ACTIVE"}}"#;
    assert_eq!(from_file(text), Ok(json!({"family": "web"})));
}

#[test]
fn unknown_keys_and_wrong_kinds_are_found_where_they_are() {
    for (text, expected) in [
        (
            r#"{"family": "web", "containerDefinition": []}"#,
            "task.json:1:19: unknown property `containerDefinition`\nhint: did you mean `containerDefinitions`?",
        ),
        (
            r#"{"family": "web", "containerDefinitions": [{"memory": "much"}]}"#,
            "task.json:1:55: `memory` must be an integer, not a string",
        ),
        (r#"{"family": "web", "volumes": {}}"#, "task.json:1:30: `volumes` must be a list, not a mapping"),
        (
            r#"{"a": "\uD83D"}"#,
            "task.json:1:7: not valid YAML or JSON: while parsing a quoted scalar, found invalid Unicode character escape code",
        ),
    ] {
        assert_eq!(from_file(text), Err(expected.to_owned()));
    }
}

#[test]
fn properties_are_renamed_while_keys_that_are_data_stay() {
    let properties = "
Family: web
Cpu: 256
ContainerDefinitions:
  - Name: c
    Memory: '512'
    Essential: 'true'
    Environment: [{Name: PORT, Value: 80}]
    DockerLabels: {Some.Label: 1}
    LogConfiguration: {LogDriver: awslogs, Options: {mode: non-blocking, Max-Size: 1}}
Volumes:
  - Name: data
    EFSVolumeConfiguration: {FilesystemId: fs-1, AuthorizationConfig: {IAM: ENABLED, AccessPointId: ap}}
ProxyConfiguration: {ContainerName: envoy, ProxyConfigurationProperties: [{Name: a, Value: b}]}
Tags: [{Key: Team, Value: a}]
";
    assert_eq!(
        from_properties(properties),
        Ok(json!({
            "family": "web",
            "cpu": "256",
            "containerDefinitions": [{
                "name": "c",
                "memory": 512,
                "essential": true,
                "environment": [{"name": "PORT", "value": "80"}],
                "dockerLabels": {"Some.Label": "1"},
                "logConfiguration": {"logDriver": "awslogs", "options": {"mode": "non-blocking", "Max-Size": "1"}},
            }],
            "volumes": [{
                "name": "data",
                "efsVolumeConfiguration": {
                    "fileSystemId": "fs-1",
                    "authorizationConfig": {"iam": "ENABLED", "accessPointId": "ap"},
                },
            }],
            "proxyConfiguration": {"containerName": "envoy", "properties": [{"name": "a", "value": "b"}]},
            "tags": [{"key": "Team", "value": "a"}],
        }))
    );
    assert_eq!(
        from_properties("TaskRoleARN: x\n"),
        Err("t.yaml:1:1: unknown property `TaskRoleARN`\nhint: did you mean `TaskRoleArn`?".to_owned())
    );
}

#[test]
fn a_role_is_set_in_the_style_of_the_file() {
    for (text, expected) in [
        (
            "{\n\t\"family\": \"web\",\n\t\"revision\": 1\n}\n",
            "{\n\t\"family\": \"web\",\n\t\"revision\": 1,\n\t\"taskRoleArn\": \"arn\"\n}\n",
        ),
        (
            "{\"taskDefinition\": {\"taskRoleArn\": null, \"family\": \"web\"}}",
            "{\"taskDefinition\": {\"taskRoleArn\": \"arn\", \"family\": \"web\"}}",
        ),
    ] {
        let definition = TaskDefinition::parse(Source::new("task.json", text)).unwrap();
        let edit = set_member(&definition, "taskRoleArn", &"arn".into());
        let after = apply(text, &[edit]);
        assert_eq!(after, expected);
        assert_eq!(from_file(&after), Ok(json!({"family": "web", "taskRoleArn": "arn"})));
    }
}
