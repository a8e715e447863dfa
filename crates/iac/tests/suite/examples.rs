//! The templates under `examples/hello-s3`: what they create, in which order, and what each mistake changes.

use std::collections::BTreeMap;
use std::path::Path;

use crate::support::{self, Created};
use rolecall_iac::edit::{Fragment, StatementSpec, grant, set_property, trust};
use rolecall_iac::{LogicalId, Node, Plan, Source, Template, policy_documents, task_definition_request};
use serde_json::{Value, json};

fn read(name: &str) -> Template {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/hello-s3").join(name);
    Template::parse(Source::read(&path).expect(name)).expect(name)
}

fn plan(template: &Template) -> Plan {
    Plan::new(template, &BTreeMap::new(), support::pseudo()).expect("a plan")
}

fn properties(template: &Template, id: &str) -> Value {
    plan(template).properties(&LogicalId::from(id), &Created).expect(id).to_json()
}

/// Actions of the inline policies of a role.
fn actions(template: &Template, role: &str) -> Vec<Value> {
    let properties = properties(template, role);
    let policies = properties["Policies"].as_array().cloned().unwrap_or_default();
    let statements =
        policies.iter().flat_map(|policy| policy["PolicyDocument"]["Statement"].as_array().cloned());
    statements.flatten().map(|statement| statement["Action"].clone()).collect()
}

#[test]
fn every_template_creates_the_same_resources_with_roles_before_the_task_definition() {
    for name in [
        "template.yaml",
        "wrong-role.yaml",
        "no-secret-permission.yaml",
        "untrusted-role.yaml",
        "no-task-role.yaml",
    ] {
        let plan = plan(&read(name));
        let order: Vec<&str> = plan.order().iter().map(LogicalId::as_str).collect();
        let at = |id: &str| order.iter().position(|other| *other == id).expect(id);
        assert_eq!(order.len(), 9, "{name}");
        for (first, then) in [
            ("Key", "DbPasswordSecret"),
            ("Key", "ApiTokenParameter"),
            ("ApiTokenParameter", "ExecutionRole"),
            ("ExecutionRole", "TaskDefinition"),
            ("Repository", "TaskDefinition"),
            ("LogGroup", "TaskDefinition"),
        ] {
            assert!(at(first) < at(then), "{name}: {first} before {then} in {order:?}");
        }
    }
}

#[test]
fn the_task_definition_becomes_a_request() {
    let template = read("template.yaml");
    let plan = plan(&template);
    let evaluated = plan.properties(&LogicalId::from("TaskDefinition"), &Created).expect("properties");
    assert_eq!(
        task_definition_request(&evaluated).expect("a request"),
        json!({
            "family": "hello-s3",
            "requiresCompatibilities": ["FARGATE"],
            "networkMode": "awsvpc",
            "cpu": "256",
            "memory": "512",
            "executionRoleArn": "ExecutionRole.Arn",
            "taskRoleArn": "TaskRole.Arn",
            "containerDefinitions": [{
                "name": "hello-s3",
                "image": "Repository.RepositoryUri:latest",
                "essential": true,
                "secrets": [
                    { "name": "DB_PASSWORD", "valueFrom": "DbPasswordSecret-id" },
                    {
                        "name": "API_TOKEN",
                        "valueFrom": "arn:aws:ssm:eu-west-1:012345678901:parameterApiTokenParameter-id",
                    },
                ],
                "logConfiguration": {
                    "logDriver": "awslogs",
                    "options": {
                        "awslogs-group": "LogGroup-id",
                        "awslogs-region": "eu-west-1",
                        "awslogs-stream-prefix": "hello",
                    },
                },
            }],
        })
    );
    let image = evaluated.get("ContainerDefinitions").and_then(Node::as_sequence).expect("containers");
    let image = image[0].get("Image").expect("an image");
    assert_eq!(template.source().slice(image.span()), "!Sub ${Repository.RepositoryUri}:latest");
}

#[test]
fn the_repository_says_how_its_image_is_made() {
    let template = read("template.yaml");
    let metadata = plan(&template).metadata(&LogicalId::from("Repository"), &Created).expect("metadata");
    assert_eq!(
        metadata.to_json()["Rolecall"]["Image"],
        json!({
            "Tag": "latest",
            "Build": ["cargo", "build", "--profile", "example", "--quiet", "--package", "hello-s3"],
            "Program": "target/example/hello-s3",
        })
    );
}

#[test]
fn the_roles_hold_what_each_lane_needs() {
    let template = read("template.yaml");
    assert_eq!(
        actions(&template, "ExecutionRole"),
        ["secretsmanager:GetSecretValue", "ssm:GetParameters", "kms:Decrypt"]
    );
    assert_eq!(actions(&template, "TaskRole"), ["s3:CreateBucket", "s3:PutObject"]);
    let role = properties(&template, "ExecutionRole");
    assert_eq!(
        role["Policies"][0]["PolicyDocument"]["Statement"][1]["Resource"],
        "arn:aws:ssm:eu-west-1:012345678901:parameterApiTokenParameter-id"
    );
}

#[test]
fn a_statement_of_a_policy_leads_to_its_line() {
    let template = read("template.yaml");
    let sites = policy_documents(&template);
    let names: Vec<String> = sites.iter().map(|site| format!("{} {}", site.resource, site.name)).collect();
    assert_eq!(
        names,
        [
            "ExecutionRole assume role policy",
            "ExecutionRole inline policy read-secrets",
            "TaskRole assume role policy",
            "TaskRole inline policy upload-greeting",
            "Key resource policy",
        ]
    );
    let put = sites[3].statements[1].span;
    let line = template.source().text().lines().nth(put.position.line - 1).expect("a line");
    assert_eq!(line, "              - Sid: PutGreeting");
}

#[test]
fn the_wrong_role_is_mended_by_granting_the_right_one() {
    let template = read("wrong-role.yaml");
    assert!(actions(&template, "ExecutionRole").contains(&json!("s3:PutObject")));
    assert!(actions(&template, "TaskRole").is_empty());
    let statement = StatementSpec {
        sid: None,
        actions: vec!["s3:CreateBucket".to_owned(), "s3:PutObject".to_owned()],
        resources: vec!["arn:aws:s3:::node-sdk-sample-*".into()],
    };
    let edit = grant(&template, &LogicalId::from("TaskRole"), &statement).expect("an edit");
    let mended = template.with(&[edit]).expect("a template");
    assert_eq!(actions(&mended, "TaskRole"), [json!(["s3:CreateBucket", "s3:PutObject"])]);
}

#[test]
fn the_missing_secret_permission_is_mended_where_the_others_are() {
    let template = read("no-secret-permission.yaml");
    assert_eq!(actions(&template, "ExecutionRole"), ["ssm:GetParameters", "kms:Decrypt"]);
    let statement = StatementSpec {
        sid: Some("ReadSecret".to_owned()),
        actions: vec!["secretsmanager:GetSecretValue".to_owned()],
        resources: vec![Fragment::reference("DbPasswordSecret")],
    };
    let edit = grant(&template, &LogicalId::from("ExecutionRole"), &statement).expect("an edit");
    assert_eq!(
        edit.replacement,
        "\n              - Sid: ReadSecret\n                Effect: Allow\n                \
         Action: secretsmanager:GetSecretValue\n                Resource: !Ref DbPasswordSecret"
    );
    let mended = template.with(&[edit]).expect("a template");
    assert!(actions(&mended, "ExecutionRole").contains(&json!("secretsmanager:GetSecretValue")));
}

#[test]
fn the_untrusted_role_is_mended_by_its_service() {
    let template = read("untrusted-role.yaml");
    let edit = trust(&template, &LogicalId::from("TaskRole"), "ecs-tasks.amazonaws.com").expect("an edit");
    let mended = template.with(&[edit]).expect("a template");
    let trusted = |template: &Template| {
        let role = properties(template, "TaskRole");
        role["AssumeRolePolicyDocument"]["Statement"][0]["Principal"]["Service"].clone()
    };
    assert_eq!(trusted(&template), "ec2.amazonaws.com");
    assert_eq!(trusted(&mended), "ecs-tasks.amazonaws.com");
}

#[test]
fn the_missing_task_role_is_mended_by_a_property() {
    let template = read("no-task-role.yaml");
    let task = LogicalId::from("TaskDefinition");
    assert_eq!(properties(&template, "TaskDefinition").get("TaskRoleArn"), None);
    let role = Fragment::get_att(&LogicalId::from("TaskRole"), "Arn");
    let edit = set_property(&template, &task, "TaskRoleArn", &role).expect("an edit");
    assert_eq!(edit.replacement, "\n      TaskRoleArn: !GetAtt TaskRole.Arn");
    let mended = template.with(&[edit]).expect("a template");
    assert_eq!(properties(&mended, "TaskDefinition")["TaskRoleArn"], "TaskRole.Arn");
}
