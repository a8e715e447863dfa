//! Parameters, conditions, order and functions.

use rolecall_iac::{LogicalId, Plan, Resolved};
use serde_json::{Value, json};

use crate::support::{Created, plan, texts};

const HEAD: &str = "
Parameters:
  Env: {Type: String, Default: dev}
  Count: {Type: Number, Default: 2}
  Subnets: {Type: CommaDelimitedList, Default: 'a, b'}
  Image: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /image}
Mappings:
  Sizes:
    dev: {Cpu: 256, Zones: [x, y]}
    prod: {Cpu: 1024, Zones: [z]}
Conditions:
  IsProd: !Equals [!Ref Env, prod]
  IsBig: !And [!Condition IsProd, !Not [!Equals [!Ref Count, '2']]]
  Either: !Or [!Condition IsProd, !Equals [true, 'true']]
Resources:
  Other: {Type: T}
  A:
    Type: T
    Properties:
      V: ";

fn value(expression: &str) -> Result<Value, String> {
    let plan = plan(&format!("{HEAD}{expression}\n"), &[]).map_err(|findings| findings[0].to_string())?;
    let properties =
        plan.properties(&LogicalId::from("A"), &Created).map_err(|finding| finding.to_string())?;
    Ok(properties.to_json()["V"].clone())
}

#[test]
fn functions_yield_what_the_reference_says() {
    for (expression, expected) in [
        ("!Ref Env", json!("dev")),
        ("!Ref Count", json!("2")),
        ("!Ref Subnets", json!(["a", "b"])),
        ("!Ref Image", json!("value of /image")),
        ("!Ref Other", json!("Other-id")),
        ("!Ref AWS::AccountId", json!("012345678901")),
        ("!Ref AWS::NotificationARNs", json!([])),
        ("!Ref AWS::NoValue", Value::Null),
        ("[1, !Ref AWS::NoValue, 3]", json!([1, 3])),
        ("!GetAtt Other.Arn", json!("Other.Arn")),
        ("!GetAtt [Other, Endpoint.Port]", json!("Other.Endpoint.Port")),
        ("!GetAtt [Other, !Ref Env]", json!("Other.dev")),
        (
            "!Sub '${Env}/${Other}/${Other.Arn}/${!Env}/${AWS::Region}'",
            json!("dev/Other-id/Other.Arn/${Env}/eu-west-1"),
        ),
        ("!Sub ['${X}-${Env}-${Y}', {X: !Ref Count, Y: true}]", json!("2-dev-true")),
        ("!Join ['-', [a, 1.50, !Ref Env]]", json!("a-1.50-dev")),
        ("!Join [',', !Ref Subnets]", json!("a,b")),
        ("!Split ['/', 'a/b/c']", json!(["a", "b", "c"])),
        ("!Select [1, !Split ['/', !Sub '${Env}/x']]", json!("x")),
        ("!Select ['0', !Ref Subnets]", json!("a")),
        ("!If [IsProd, 1, {a: !Ref Env}]", json!({"a": "dev"})),
        ("!If [Either, yes, 'no']", json!(true)),
        ("!If [IsBig, 1, !Ref AWS::NoValue]", Value::Null),
        ("!FindInMap [Sizes, !Ref Env, Cpu]", json!(256)),
        ("!Select [0, !FindInMap [Sizes, prod, Zones]]", json!("z")),
        ("!FindInMap [Sizes, test, Cpu, {DefaultValue: 512}]", json!(512)),
        ("!ImportValue net-vpc", json!("export net-vpc")),
        ("{'Fn::ImportValue': !Sub '${Env}-vpc'}", json!("export dev-vpc")),
        ("!Base64 {'Fn::Sub': '${Env}!'}", json!("ZGV2IQ==")),
        ("!Select [1, !Cidr [10.0.0.0/16, 2, 8]]", json!("10.0.1.0/24")),
        ("!Select [0, !GetAZs '']", json!("eu-west-1a")),
        ("!Select [2, !GetAZs us-east-1]", json!("us-east-1c")),
        ("2012-10-17", json!("2012-10-17")),
        ("{Condition: {StringEquals: {a: b}}}", json!({"Condition": {"StringEquals": {"a": "b"}}})),
    ] {
        assert_eq!(value(expression).as_ref(), Ok(&expected), "{expression}");
    }
}

#[test]
fn what_cannot_be_computed_is_refused_at_its_expression() {
    for (expression, expected) in [
        ("!Select [3, !Ref Subnets]", "t.yaml:20:10: `Fn::Select` cannot select item 3 of 2"),
        ("!FindInMap [Sizes, test, Cpu]", "t.yaml:20:10: mapping `Sizes` has no key `test`"),
        ("!FindInMap [Sizes, dev, Ram]", "t.yaml:20:10: mapping `Sizes.dev` has no key `Ram`"),
        ("!Sub ${Subnets}", "t.yaml:20:10: `Subnets` must be a string, not a list"),
        ("!Join ['', abc]", "t.yaml:20:21: `list` must be a list, not a string"),
        (
            "!Join ['', [!Ref AWS::NoValue, !Sub '${AWS::NoValue}']]",
            "t.yaml:20:41: `AWS::NoValue` is not a value here",
        ),
        ("!Base64 {Ref: 'AWS::NoValue'}", "t.yaml:20:10: `AWS::NoValue` is not a value here"),
        (
            "!Cidr [10.0.0.0/30, 4, 8]",
            "t.yaml:20:10: `Fn::Cidr` cannot cut 4 blocks with 8 host bits out of `10.0.0.0/30`",
        ),
        (
            "!Equals [a, b]",
            "t.yaml:20:10: condition functions belong into `Conditions`\nhint: name the condition there and use `!If` here",
        ),
        (
            "{'Fn::Transform': {Name: 'AWS::Include'}}",
            "t.yaml:20:10: transform `AWS::Include` is not supported: it runs inside CloudFormation\nhint: give the processed template instead",
        ),
    ] {
        assert_eq!(value(expression), Err(expected.to_owned()), "{expression}");
    }
}

/// A world in which nothing has attributes and only `Other` exists.
struct Bare;

impl Resolved for Bare {
    fn physical_id(&self, resource: &LogicalId) -> Option<String> {
        (resource.as_str() == "Other").then(|| "other".to_owned())
    }

    fn attribute(&self, _: &LogicalId, _: &str) -> Option<Value> {
        None
    }
}

#[test]
fn what_the_world_does_not_know_is_a_finding() {
    for (expression, expected) in [
        ("!GetAtt Other.Arn", "t.yaml:20:10: resource `Other` has no attribute `Arn`"),
        ("!Ref Image", "t.yaml:20:10: the value of the SSM parameter `/image` is not known"),
        ("!ImportValue x", "t.yaml:20:10: No export named x found"),
    ] {
        let plan = plan(&format!("{HEAD}{expression}\n"), &[]).unwrap();
        let finding = plan.properties(&LogicalId::from("A"), &Bare).unwrap_err();
        assert_eq!(finding.to_string(), expected);
    }
    let plan =
        plan("Resources:\n  A: {Type: T}\n  B:\n    Type: T\n    Properties: {V: !Ref A}\n", &[]).unwrap();
    let finding = plan.properties(&LogicalId::from("B"), &Bare).unwrap_err();
    assert_eq!(finding.to_string(), "t.yaml:5:21: `A` has not been created yet");
    let finding = plan.properties(&LogicalId::from("C"), &Bare).unwrap_err();
    assert_eq!(finding.to_string(), "the plan has no resource `C`");
}

#[test]
fn evaluated_parts_keep_the_place_of_their_expression() {
    let plan = plan(&format!("{HEAD}!If [IsProd, 1, {{a: !Ref Env}}]\n"), &[]).unwrap();
    let properties = plan.properties(&LogicalId::from("A"), &Created).unwrap();
    let node = properties.at(&["V", "a"]).unwrap();
    assert_eq!(plan.template().source().slice(node.span()), "!Ref Env");
}

fn order(plan: &Plan) -> Vec<&str> {
    plan.order().iter().map(LogicalId::as_str).collect()
}

const CONDITIONAL: &str = "
Parameters:
  Env: {Type: String, Default: dev}
Conditions:
  IsProd: !Equals [!Ref Env, prod]
Resources:
  Last:
    Type: T
    DependsOn: [Alarm, Middle]
    Properties:
      V: !If [IsProd, !Ref Alarm, none]
  Middle:
    Type: T
    Properties:
      V: !Sub '${First.Arn}'
  First: {Type: T}
  Alarm: {Type: T, Condition: IsProd}
Outputs:
  Alarm: {Value: !Ref Alarm, Condition: IsProd}
  Last: {Value: !Ref Last, Export: {Name: !Sub '${Env}-last'}}
";

#[test]
fn resources_whose_condition_is_false_are_dropped_with_their_outputs() {
    let dev = plan(CONDITIONAL, &[]).unwrap();
    assert_eq!(order(&dev), ["First", "Middle", "Last"]);
    assert!(dev.resource(&LogicalId::from("Alarm")).is_none());
    let prod = plan(CONDITIONAL, &[("Env", "prod")]).unwrap();
    assert_eq!(order(&prod), ["First", "Middle", "Alarm", "Last"]);
    let last = LogicalId::from("Last");
    let needs: Vec<&str> = prod.dependencies(&last).iter().map(LogicalId::as_str).collect();
    assert_eq!(needs, ["Middle", "Alarm"]);
    let names = |plan: &Plan| -> Vec<(String, Option<String>)> {
        plan.outputs(&Created).unwrap().into_iter().map(|output| (output.name, output.export)).collect()
    };
    assert_eq!(names(&dev), [("Last".to_owned(), Some("dev-last".to_owned()))]);
    assert_eq!(names(&prod).len(), 2);
}

#[test]
fn a_reference_to_a_dropped_resource_is_refused() {
    let text = CONDITIONAL.replace("!If [IsProd, !Ref Alarm, none]", "!Ref Alarm");
    assert_eq!(
        texts(plan(&text, &[])),
        ["t.yaml:11:10: unresolved reference `Alarm`: its condition `IsProd` is false\n\
          hint: wrap the reference in `!If [IsProd, …, !Ref AWS::NoValue]`"]
    );
    let text = CONDITIONAL.replace("{Value: !Ref Alarm, Condition: IsProd}", "{Value: !GetAtt Alarm.Arn}");
    assert_eq!(
        texts(plan(&text, &[])),
        ["t.yaml:19:18: unresolved reference `Alarm`: its condition `IsProd` is false\n\
          hint: wrap the reference in `!If [IsProd, …, !Ref AWS::NoValue]`"]
    );
}

#[test]
fn circles_are_named() {
    let text = "Resources:\n  X:\n    Type: T\n    DependsOn: A\n  A:\n    Type: T\n    Properties: {V: !Ref B}\n  B:\n    Type: T\n    Properties: {V: !GetAtt A.Arn}\n";
    assert_eq!(texts(plan(text, &[])), ["t.yaml:5:3: Circular dependency between resources: [A, B]"]);
    let text = "Conditions:\n  C: !Not [!Condition D]\n  D: !Not [!Condition C]\nResources: {}\n";
    assert_eq!(texts(plan(text, &[])), ["t.yaml:3:12: Circular dependency between conditions: [C, D]"]);
}

const PARAMETERS: &str = "
Parameters:
  Name: {Type: String, AllowedPattern: '[a-z]+', MinLength: 2, MaxLength: 4}
  Size: {Type: Number, MinValue: 1, MaxValue: 9, Default: 5}
  Env: {Type: String, AllowedValues: [dev, prod, yes], Default: dev}
  Token: {Type: String, NoEcho: true, AllowedPattern: '[0-9]*', ConstraintDescription: digits only, Default: ''}
Resources: {}
";

#[test]
fn parameters_must_have_values_they_admit() {
    for (given, expected) in [
        (
            &[][..],
            &["Parameters: [Name] must have values\nhint: give each a value, or a `Default` in the template"]
                [..],
        ),
        (&[("Name", "abc")], &[]),
        (&[("Name", "abc"), ("Env", "true")], &[]),
        (&[("Name", "a")], &["t.yaml:3:3: Parameter 'Name' must contain at least 2 characters"]),
        (&[("Name", "abcde")], &["t.yaml:3:3: Parameter 'Name' must contain at most 4 characters"]),
        (&[("Name", "ab1")], &["t.yaml:3:3: Parameter 'Name' must match pattern [a-z]+"]),
        (
            &[("Name", "ab"), ("Size", "0"), ("Env", "test")],
            &[
                "t.yaml:4:3: Parameter 'Size' must be a number not less than 1",
                "t.yaml:5:3: Parameter 'Env' must be one of AllowedValues [dev, prod, true]",
            ],
        ),
        (
            &[("Name", "ab"), ("Size", "10")],
            &["t.yaml:4:3: Parameter 'Size' must be a number not greater than 9"],
        ),
        (&[("Name", "ab"), ("Size", "x")], &["t.yaml:4:3: Parameter 'Size' must be a number"]),
        (
            &[("Name", "ab"), ("Token", "secret")],
            &["t.yaml:6:3: Parameter 'Token' failed to satisfy constraint: digits only"],
        ),
        (
            &[("Name", "ab"), ("Evn", "dev")],
            &["Parameters: [Evn] do not exist in the template\nhint: did you mean `Env`?"],
        ),
    ] {
        assert_eq!(texts(plan(PARAMETERS, given)), expected, "{given:?}");
    }
}

#[test]
fn a_transform_is_refused_when_evaluated() {
    let text = "Transform: [AWS::Serverless-2016-10-31]\nResources: {}\n";
    assert_eq!(
        texts(plan(text, &[])),
        [
            "t.yaml:1:13: transform `AWS::Serverless-2016-10-31` is not supported: it runs inside CloudFormation\n\
          hint: give the processed template instead"
        ]
    );
}

#[test]
fn statements_are_found_by_their_index_in_the_policy_really_attached() {
    let text = "
Conditions: {Never: !Equals [a, b]}
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Statement: {Effect: Allow}}
      Policies:
        - PolicyName: p
          PolicyDocument:
            Statement:
              - !If [Never, {Sid: First}, !Ref AWS::NoValue]
              - Sid: Second
  More:
    Type: AWS::IAM::Policy
    Properties:
      Roles: [!Ref Role]
      PolicyDocument: {Statement: []}
";
    let plan = plan(text, &[]).unwrap();
    let sites = plan.policy_documents(&Created).unwrap();
    assert_eq!(sites[0].statements[0].to_string(), "t.yaml:7:45");
    assert_eq!(sites[1].name.to_string(), "inline policy p");
    assert_eq!(sites[1].statements.len(), 1);
    assert_eq!(sites[2].roles, [LogicalId::from("Role")]);
    assert_eq!(sites[1].statements[0].to_string(), "t.yaml:13:17");
}
