//! Edits: applied, shown as a diff, and read back.

use rolecall_iac::edit::{Edit, Fragment, StatementSpec, apply, grant, set_property, trust, unified_diff};
use rolecall_iac::{LogicalId, Node, Template};
use serde_json::{Value, json};

use crate::support::template;

fn role() -> LogicalId {
    LogicalId::from("Role")
}

fn statement() -> StatementSpec {
    StatementSpec {
        sid: Some("Added".to_owned()),
        actions: vec!["s3:GetObject".to_owned(), "s3:PutObject".to_owned()],
        resources: vec![
            "*".into(),
            Fragment::get_att(&LogicalId::from("Role"), "Arn"),
            Fragment::sub("arn:${AWS::Partition}:s3:::b/*"),
        ],
    }
}

/// What the statement reads back as, from YAML.
fn added() -> Value {
    json!({
        "Sid": "Added",
        "Effect": "Allow",
        "Action": ["s3:GetObject", "s3:PutObject"],
        "Resource": ["*", {"Fn::GetAtt": "Role.Arn"}, {"Fn::Sub": "arn:${AWS::Partition}:s3:::b/*"}],
    })
}

/// The lines an edit adds (`+`) and removes (`-`), and the template after it.
fn edited(text: &str, edit: impl Fn(&Template) -> Edit) -> (String, Template) {
    let before = template(text).unwrap();
    let edit = edit(&before);
    let after = apply(text, std::slice::from_ref(&edit));
    let diff = unified_diff("t.yaml", text, &after);
    let changed = diff.lines().skip(2).filter(|line| line.starts_with(['+', '-'])).collect::<Vec<_>>();
    (changed.join("\n"), before.with(&[edit]).unwrap_or_else(|e| panic!("{after}\n{}", e[0])))
}

fn properties(template: &Template) -> Value {
    template.resource("Role").unwrap().properties().unwrap().to_json()
}

fn granted(text: &str) -> (String, Value) {
    let (diff, after) = edited(text, |template| grant(template, &role(), &statement()).unwrap());
    (diff, properties(&after)["Policies"].clone())
}

const BLOCK: &str = "\
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: p
          PolicyDocument:
            Statement:
              # reading
              - Effect: Allow
                Action: s3:ListBucket # only
                Resource: '*' # all of them
              # nothing else
      RoleName: r
";

#[test]
fn a_statement_is_added_to_block_yaml_behind_the_comment_of_the_last() {
    let (diff, policies) = granted(BLOCK);
    assert_eq!(
        diff,
        "\
+              - Sid: Added
+                Effect: Allow
+                Action:
+                  - s3:GetObject
+                  - s3:PutObject
+                Resource:
+                  - '*'
+                  - !GetAtt Role.Arn
+                  - !Sub arn:${AWS::Partition}:s3:::b/*"
    );
    let statements = &policies[0]["PolicyDocument"]["Statement"];
    assert_eq!(statements.as_array().unwrap().len(), 2);
    assert_eq!(statements[1], added());
}

#[test]
fn odd_indentation_is_kept() {
    let text = "\
Resources:
   Role:
      Type: AWS::IAM::Role
      Properties:
         Policies:
         -  PolicyName: p
            PolicyDocument:
               Statement:
               -  Effect: Allow
                  Action: a:b
                  Resource: |-
                     *";
    let (diff, policies) = granted(text);
    assert_eq!(
        diff,
        "\
-                     *
+                     *
+               -  Sid: Added
+                  Effect: Allow
+                  Action:
+                  - s3:GetObject
+                  - s3:PutObject
+                  Resource:
+                  - '*'
+                  - !GetAtt Role.Arn
+                  - !Sub arn:${AWS::Partition}:s3:::b/*"
    );
    assert_eq!(policies[0]["PolicyDocument"]["Statement"][1], added());
}

#[test]
fn flow_style_stays_flow_style() {
    let text = "\
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies: [{PolicyName: p, PolicyDocument: {Statement: [{Effect: Allow, Action: a:b, Resource: '*'}]}}] # end
";
    let (_, policies) = granted(text);
    assert_eq!(policies[0]["PolicyDocument"]["Statement"][1], added());
    let text = "\
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      Policies:
        - PolicyName: p
          PolicyDocument:
            Statement: [
              {Effect: Allow, Action: a:b, Resource: '*'},
            ]
";
    let (diff, policies) = granted(text);
    assert_eq!(
        diff,
        "\
+              {Sid: Added, Effect: Allow, Action: [s3:GetObject, s3:PutObject], Resource: ['*', !GetAtt Role.Arn, !Sub 'arn:${AWS::Partition}:s3:::b/*']},"
    );
    assert_eq!(policies[0]["PolicyDocument"]["Statement"][1], added());
}

#[test]
fn json_stays_json() {
    let text = r#"{
  "Resources": {
    "Role": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "Policies": [
          {
            "PolicyName": "p",
            "PolicyDocument": {
              "Statement": [
                {
                  "Effect": "Allow",
                  "Action": "a:b",
                  "Resource": "*"
                }
              ]
            }
          }
        ]
      }
    }
  }
}
"#;
    let (diff, policies) = granted(text);
    assert_eq!(
        diff,
        r#"+                },
+                {
+                  "Sid": "Added",
+                  "Effect": "Allow",
+                  "Action": ["s3:GetObject", "s3:PutObject"],
+                  "Resource": ["*", { "Fn::GetAtt": ["Role", "Arn"] }, { "Fn::Sub": "arn:${AWS::Partition}:s3:::b/*" }]"#
    );
    let read: Value = serde_json::from_str(&apply_grant(text)).unwrap();
    assert_eq!(read["Resources"]["Role"]["Properties"]["Policies"], policies);
    assert_eq!(
        policies[0]["PolicyDocument"]["Statement"][1]["Resource"][1],
        json!({"Fn::GetAtt": ["Role", "Arn"]})
    );
}

fn apply_grant(text: &str) -> String {
    let edit = grant(&template(text).unwrap(), &role(), &statement()).unwrap();
    apply(text, &[edit])
}

#[test]
fn json_in_one_line_or_with_hugging_brackets_stays_json() {
    let one = r#"{"Resources":{"Role":{"Type":"AWS::IAM::Role","Properties":{"Policies":[{"PolicyName":"p","PolicyDocument":{"Statement":[{"Effect":"Allow"}]}}]}}}}"#;
    let hugging = "{ \"Resources\": { \"Role\": { \"Type\": \"AWS::IAM::Role\",\n\t\"Properties\": { \"Policies\": [{\n\t\t\"PolicyName\": \"p\",\n\t\t\"PolicyDocument\": { \"Statement\": [{\n\t\t\t\"Effect\": \"Allow\"\n\t\t}] }\n\t}] } } } }";
    let bare = r#"{"Resources":{"Role":{"Type":"AWS::IAM::Role","Properties":{}}}}"#;
    let nothing = "{\n    \"Resources\": {\n        \"Role\": {\n            \"Type\": \"AWS::IAM::Role\"\n        }\n    }\n}";
    for text in [one, hugging, bare, nothing] {
        let after = apply_grant(text);
        let read: Value = serde_json::from_str(&after).unwrap_or_else(|error| panic!("{error}: {after}"));
        let policies = &read["Resources"]["Role"]["Properties"]["Policies"];
        let statements = policies[0]["PolicyDocument"]["Statement"].as_array().unwrap();
        assert_eq!(statements.last().unwrap()["Sid"], "Added");
    }
}

#[test]
fn a_role_without_policies_gets_one() {
    let text = "Resources:\n  Role:\n    Type: AWS::IAM::Role\n    Properties:\n      RoleName: r\n  Other:\n    Type: T\n";
    let (diff, policies) = granted(text);
    assert_eq!(
        diff,
        "\
+      Policies:
+        - PolicyName: added-permissions
+          PolicyDocument:
+            Version: 2012-10-17
+            Statement:
+              - Sid: Added
+                Effect: Allow
+                Action:
+                  - s3:GetObject
+                  - s3:PutObject
+                Resource:
+                  - '*'
+                  - !GetAtt Role.Arn
+                  - !Sub arn:${AWS::Partition}:s3:::b/*"
    );
    assert_eq!(policies[0]["PolicyDocument"]["Statement"], json!([added()]));
    for text in [
        "Resources:\n  Role:\n    Type: AWS::IAM::Role\n",
        "Resources:\n  Role:\n    Type: AWS::IAM::Role",
        "Resources:\r\n  Role:\r\n    Type: AWS::IAM::Role\r\n    Properties:\r\n      Path: /\r\n",
        "Resources:\n  Role:\n    Type: AWS::IAM::Role\n    Properties:\n      Policies: []\n",
        "Resources:\n  Role:\n    Type: AWS::IAM::Role\n    Properties: {Policies: [], Path: /}\n",
        "Resources:\n  Role:\n    Type: AWS::IAM::Role\n    Properties:\n      Policies:\n      - !Ref AWS::NoValue\n",
        "Resources:\n  Role: {Type: AWS::IAM::Role}\n",
    ] {
        let (_, policies) = granted(text);
        let last = policies.as_array().unwrap().last().unwrap();
        assert_eq!(last["PolicyDocument"]["Statement"], json!([added()]), "{text}");
    }
}

#[test]
fn windows_line_ends_are_kept() {
    let after = apply_grant(&BLOCK.replace('\n', "\r\n"));
    assert_eq!(after.matches('\n').count(), after.matches("\r\n").count());
}

#[test]
fn a_single_statement_becomes_a_list_with_the_new_one() {
    let text = BLOCK
        .replace("              - Effect", "              Effect")
        .replace("                Action", "              Action")
        .replace("                Resource", "              Resource");
    let (_, policies) = granted(&text);
    let statements = &policies[0]["PolicyDocument"]["Statement"];
    assert_eq!(statements[0]["Action"], "s3:ListBucket");
    assert_eq!(statements[1], added());
}

#[test]
fn a_grant_needs_a_role_with_policies_in_text() {
    let fails = |text: &str, id: &str| {
        grant(&template(text).unwrap(), &LogicalId::from(id), &statement()).unwrap_err().to_string()
    };
    assert_eq!(fails(BLOCK, "Unknown"), "the template has no resource `Unknown`");
    assert_eq!(fails(BLOCK, "Roel"), "the template has no resource `Roel`; did you mean `Role`?");
    assert_eq!(
        fails("Resources: {Role: {Type: AWS::S3::Bucket}}", "Role"),
        "`Role` is not a role but an `AWS::S3::Bucket`"
    );
    let text = "Parameters: {P: {Type: String}}\nResources: {Role: {Type: AWS::IAM::Role, Properties: {Policies: !Ref P}}}";
    assert_eq!(fails(text, "Role"), "t.yaml:2:65: `Policies` is not written out here and cannot be edited");
}

fn trusting(document: &str) -> (String, Value) {
    let text =
        format!("Resources:\n  Role:\n    Type: AWS::IAM::Role\n    Properties:\n      Path: /\n{document}");
    let (diff, after) =
        edited(&text, |template| trust(template, &role(), "ecs-tasks.amazonaws.com").unwrap());
    (diff, properties(&after)["AssumeRolePolicyDocument"]["Statement"].clone())
}

#[test]
fn trust_is_put_right_whatever_the_document_looks_like() {
    let ecs = "ecs-tasks.amazonaws.com";
    let (diff, statement) = trusting(
        "      AssumeRolePolicyDocument:\n        Statement:\n        - Effect: Allow\n          Principal:\n            Service: ec2.amazonaws.com # wrong\n          Action: sts:AssumeRole\n",
    );
    assert_eq!(
        diff,
        "-            Service: ec2.amazonaws.com # wrong\n+            Service: ecs-tasks.amazonaws.com # wrong"
    );
    assert_eq!(statement[0]["Principal"]["Service"], ecs);

    let (diff, statement) = trusting(
        "      AssumeRolePolicyDocument: {Statement: {Effect: Allow, Principal: {Service: [ec2.amazonaws.com]}, Action: 'sts:AssumeRole'}}\n",
    );
    assert!(diff.contains("Service: [ec2.amazonaws.com, ecs-tasks.amazonaws.com]"), "{diff}");
    assert_eq!(statement["Principal"]["Service"][1], ecs);

    let (diff, statement) = trusting(
        "      AssumeRolePolicyDocument:\n        Statement:\n          - Effect: Allow\n            Principal: {AWS: '*'}\n            Action: sts:AssumeRole\n",
    );
    assert_eq!(
        diff,
        "+          - Effect: Allow\n+            Principal:\n+              Service: ecs-tasks.amazonaws.com\n+            Action: sts:AssumeRole"
    );
    assert_eq!(statement[1]["Principal"]["Service"], ecs);

    let (diff, statement) = trusting(
        "      AssumeRolePolicyDocument: |\n        {\n          \"Statement\": [{\n            \"Effect\": \"Allow\",\n            \"Principal\": {\"AWS\": \"*\"}\n          }]\n        }\n",
    );
    assert_eq!(
        diff,
        "\
+          }, {
+            \"Effect\": \"Allow\",
+            \"Principal\": {
+              \"Service\": \"ecs-tasks.amazonaws.com\"
+            },
+            \"Action\": \"sts:AssumeRole\""
    );
    assert_eq!(statement[1]["Principal"]["Service"], ecs);

    let (_, statement) = trusting(
        "      AssumeRolePolicyDocument: |\n        {\"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"Service\": \"ü\"}}]}\n",
    );
    assert_eq!(statement, json!([{"Effect": "Allow", "Principal": {"Service": ecs}}]));

    let (_, statement) = trusting("");
    assert_eq!(statement[0]["Principal"]["Service"], ecs);
}

#[test]
fn a_trusted_service_needs_no_edit() {
    let text = "Resources: {Role: {Type: AWS::IAM::Role, Properties: {AssumeRolePolicyDocument: {Statement: [{Effect: Allow, Principal: {Service: [a, ecs-tasks.amazonaws.com]}}]}}}}";
    let error = trust(&template(text).unwrap(), &role(), "ecs-tasks.amazonaws.com").unwrap_err();
    assert_eq!(error.to_string(), "`Role` trusts `ecs-tasks.amazonaws.com` already");
}

#[test]
fn properties_are_set_in_every_style() {
    let list = Fragment::List(vec![Fragment::reference("Role"), "b: c".into()]);
    for text in [
        "Resources:\n  Role:\n    Type: T\n    Properties:\n      V: 1 # one\n      W: 2\n",
        "Resources:\n  Role:\n    Type: T\n    Properties:\n      V:\n      W: 2\n",
        "Resources:\n  Role:\n    Type: T\n    Properties:\n      W: 2\n      V:\n",
        "Resources:\n  Role:\n    Type: T\n    Properties:\n      W: 2\n      V: !Join\n        - a\n        - - b\n",
        "Resources:\n  Role:\n    Type: T\n    Properties:\n      V: # why\n        - a\n      W: 2\n",
        "Resources:\n  Role:\n    Type: T\n    Properties:\n      V: |\n        text\n      W: 2\n",
        "Resources:\n  Role:\n    Type: T\n    Properties:\n      W: 2",
        "Resources:\n  Role:\n    Type: T\n    Properties: {V: [a, b], W: 2}\n",
        "Resources: {Role: {Type: T, Properties: {W: 2}}}\n",
        "{\"Resources\": {\"Role\": {\"Type\": \"T\", \"Properties\": {\"V\": {\"a\": 1}, \"W\": 2}}}}",
        "{\n  \"Resources\": {\n    \"Role\": {\n      \"Type\": \"T\",\n      \"Properties\": {\n        \"W\": 2\n      }\n    }\n  }\n}\n",
    ] {
        for (value, expected) in [
            (&Fragment::from("x, y"), json!("x, y")),
            (&Fragment::Literal("5".to_owned()), json!(5)),
            (&list, json!([{"Ref": "Role"}, "b: c"])),
            (&Fragment::sub("${Role}-{"), json!({"Fn::Sub": "${Role}-{"})),
        ] {
            let (_, after) = edited(text, |template| set_property(template, &role(), "V", value).unwrap());
            assert_eq!(properties(&after), json!({"V": expected, "W": 2}), "{text}");
        }
    }
}

#[test]
fn text_is_quoted_where_it_would_read_as_something_else() {
    let text = "Resources:\n  Role:\n    Type: T\n    Properties:\n      W: 2\n";
    for value in [
        "yes", "012", "1:30", "", " a", "a:", "a #b", "it's", "- a", "*", "&x", "!x", "a\nb", "{a}", "null",
        "é", "@", "`",
    ] {
        let (diff, after) =
            edited(text, |template| set_property(template, &role(), "V", &value.into()).unwrap());
        assert_eq!(properties(&after)["V"], value, "{diff}");
    }
}

#[test]
fn a_fragment_made_of_a_node_writes_the_same_again() {
    let text = "Resources:\n  Role:\n    Type: T\n    Properties:\n      W: {a: [1, true, null, 'x'], b: !Join ['', [!Ref Role, !Sub 'y']], c: !Base64 {'Fn::Sub': z}}\n";
    let source = template(text).unwrap();
    let node: &Node = source.resource("Role").unwrap().properties().unwrap().get("W").unwrap();
    let fragment = Fragment::from(node);
    let (_, after) = edited(text, |template| set_property(template, &role(), "V", &fragment).unwrap());
    assert_eq!(properties(&after)["V"], node.to_json());
}

#[test]
fn nothing_changed_is_an_empty_diff() {
    assert_eq!(unified_diff("t.yaml", "a\n", "a\n"), "");
}
