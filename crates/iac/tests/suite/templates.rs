//! What is refused before anything is evaluated, with which words, and where.

use rolecall_iac::{DeletionPolicy, Node, ParameterKind, Source, parse, policy_documents};

use crate::support::{template, texts};

/// A template whose only resource has these properties.
fn with_properties(properties: &str) -> String {
    format!("Resources:\n  A:\n    Type: T\n    Properties:\n{properties}")
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(texts(template(text)), expected, "{text}");
}

#[test]
fn text_that_is_no_document_is_refused_with_its_place() {
    check(
        "Resources: [1, 2",
        &["t.yaml:1:17: not valid YAML or JSON: while parsing a flow sequence, expected ',' or ']'"],
    );
    check("", &["t.yaml:1:1: expected one document, found 0"]);
    check("a: 1\n---\nb: 2\n", &["t.yaml:1:1: expected one document, found 2"]);
    check("[]", &["t.yaml:1:1: `template` must be a mapping, not a list"]);
    let deep = format!("a: {}{}", "[".repeat(150), "]".repeat(150));
    check(&deep, &["t.yaml:1:104: nested deeper than 100 levels"]);
}

#[test]
fn what_cloudformation_leaves_out_of_yaml_is_refused() {
    check(
        "a: &x 1\nb: *x\n",
        &[
            "t.yaml:2:4: YAML aliases are not allowed in CloudFormation templates\nhint: write the value out at each place",
        ],
    );
    check(
        "a:\n  <<: {b: 1}\n",
        &[
            "t.yaml:2:3: hash merges (`<<`) are not supported by CloudFormation\nhint: write the value out at each place",
        ],
    );
    check("a: !Reff x\n", &["t.yaml:1:4: unknown tag `!Reff`\nhint: did you mean `!Ref`?"]);
    check("a: !!set {b}\n", &["t.yaml:1:4: unknown tag `tag:yaml.org,2002:!set`"]);
}

#[test]
fn a_key_given_twice_is_refused_with_both_places() {
    check(
        "Resources: {}\nMetadata: {}\nResources: {}\n",
        &["t.yaml:3:1: key `Resources` is given twice, first at t.yaml:1:1"],
    );
}

#[test]
fn sections_and_attributes_are_known_by_name() {
    check(
        "Resource: {}\n",
        &[
            "t.yaml:1:1: unknown section `Resource`\nhint: did you mean `Resources`?",
            "t.yaml:1:1: `template` lacks `Resources`",
        ],
    );
    check(
        "Resources:\n  A:\n    Type: T\n    Propertys: {}\n",
        &["t.yaml:4:5: unknown resource attribute `Propertys`\nhint: did you mean `Properties`?"],
    );
    check(
        "Resources:\n  A: {Type: T, DeletionPolicy: Retian}\n",
        &["t.yaml:2:32: unknown deletion policy `Retian`\nhint: did you mean `Retain`?"],
    );
    check(
        "Resources:\n  A: {Type: T, DependsOn: {B: C}}\n",
        &["t.yaml:2:27: `DependsOn` must be a logical id or a list of them, not a mapping"],
    );
    check("? [a]\n: b\n", &["t.yaml:1:3: a key must be a string, not a list"]);
    check(
        "Metadata:\n  Version: {{ .Version }}\n",
        &["t.yaml:2:13: a key must be a string, not a mapping\n\
           hint: where `{{ … }}` is a placeholder of another tool, render the file first"],
    );
    check("Resources:\n  A: {}\n", &["t.yaml:2:3: `A` lacks `Type`"]);
    check("Parameters:\n  P: {Type: Text}\nResources: {}\n", &["t.yaml:2:13: unknown parameter type `Text`"]);
    check("Resources: {}\nOutputs:\n  O: {}\n", &["t.yaml:3:3: `O` lacks `Value`"]);
}

#[test]
fn every_reference_is_looked_up_and_slips_are_recognised() {
    check(
        &with_properties(
            "      B: !Ref C\n      D: !GetAtt a.Arn\n      E: !Sub ${AWS::Regio}-${F.G}-${!H}\n",
        ),
        &[
            "t.yaml:5:10: unresolved reference `C`: the template has no such parameter or resource\nhint: did you mean `A`?",
            "t.yaml:6:10: unresolved reference `a`: the template has no such resource\nhint: did you mean `A`?",
            "t.yaml:7:10: unresolved reference `AWS::Regio`: the template has no such parameter or resource\nhint: did you mean `AWS::Region`?",
            "t.yaml:7:10: unresolved reference `F`: the template has no such resource\nhint: did you mean `A`?",
        ],
    );
    check(
        "Resources:\n  Bucket:\n    Type: T\n    DependsOn: [Buket]\n    Condition: IsProd\n",
        &[
            "t.yaml:4:17: unresolved reference `Buket`: the template has no such resource\nhint: did you mean `Bucket`?",
            "t.yaml:5:16: unresolved reference `IsProd`: the template has no such condition",
        ],
    );
    check(
        &with_properties(
            "      B: !If [IsProd, 1, 2]\n      C: !FindInMap [Map, a, b]\n      D: !Ref A.Arn\n",
        ),
        &[
            "t.yaml:5:10: unresolved reference `IsProd`: the template has no such condition",
            "t.yaml:6:10: unresolved reference `Map`: the template has no such mapping",
            "t.yaml:7:10: unresolved reference `A.Arn`: the template has no such parameter or resource\nhint: did you mean `!GetAtt A.Arn`?",
        ],
    );
}

#[test]
fn variables_given_to_a_substitution_need_no_resource() {
    assert!(template(&with_properties("      B: !Sub ['${X}', {X: !Ref A}]\n")).is_ok());
}

#[test]
fn conditions_refer_to_parameters_only() {
    check(
        "Conditions:\n  C: !Equals [!Ref A, b]\nResources:\n  A: {Type: T}\n",
        &["t.yaml:2:15: unresolved dependency `A`: conditions cannot refer to resources"],
    );
    check(
        "Conditions:\n  C: !Not [!Condition D]\nResources: {}\n",
        &[
            "t.yaml:2:12: unresolved reference `D`: the template has no such condition\nhint: did you mean `C`?",
        ],
    );
}

#[test]
fn calls_are_checked_for_their_arguments() {
    check(
        &with_properties("      B: !Join [a]\n"),
        &["t.yaml:5:10: `Fn::Join` takes a list of a delimiter and a list"],
    );
    check(
        &with_properties("      B: {Fn::Subb: x}\n"),
        &["t.yaml:5:10: unsupported function `Fn::Subb`\nhint: did you mean `Fn::Sub`?"],
    );
    check(
        &with_properties("      B: !GetAtt A\n"),
        &["t.yaml:5:10: `Fn::GetAtt` takes `Resource.Attribute` or a list of the two"],
    );
}

#[test]
fn a_macro_may_add_anything_so_names_are_not_looked_up() {
    let text =
        "Transform: AWS::Serverless-2016-10-31\nResources:\n  A:\n    Type: T\n    Properties: {B: !Ref C}\n";
    assert!(template(text).is_ok());
}

#[test]
fn declarations_are_read_in_json_as_in_yaml() {
    let json = r#"{
        "Parameters": {"P": {"Type": "CommaDelimitedList", "Default": "a,b", "NoEcho": true}},
        "Resources": {"A": {"Type": "T", "DeletionPolicy": "Retain", "DependsOn": "B"}, "B": {"Type": "U"}},
        "Outputs": {"O": {"Value": {"Ref": "A"}, "Export": {"Name": "x"}}}
    }"#;
    let template = template(json).unwrap();
    let parameter = &template.parameters()[0];
    assert_eq!((&parameter.kind, parameter.no_echo), (&ParameterKind::TextList, true));
    let resource = template.resource("A").unwrap();
    assert_eq!(resource.deletion_policy, DeletionPolicy::Retain);
    assert_eq!(resource.depends_on[0].0.as_str(), "B");
    assert!(template.outputs()[0].export.is_some());
}

#[test]
fn every_node_covers_its_own_text() {
    let text = "a: 'x''y' # it's c\n\"k\": \"\\\"\" # \"\nb: !Sub |\n  one\n  two\n\nc:\n- 1\n- {d: [2, 3 ]}\n# end\né: ü\nf: !GetAtt\n  - A\n  - B\ng:\nh: 1\n";
    let source = Source::new("t.yaml", text);
    let root = parse(&source).unwrap();
    let covered = |key: &str| source.slice(root.get(key).unwrap().span());
    for (key, expected) in [
        ("a", "'x''y'"),
        ("k", "\"\\\"\""),
        ("b", "!Sub |\n  one\n  two"),
        ("c", "1\n- {d: [2, 3 ]}"),
        ("é", "ü"),
        ("f", "!GetAtt\n  - A\n  - B"),
        ("g", ""),
        ("h", "1"),
    ] {
        assert_eq!(covered(key), expected, "{key}");
    }
    let absent = root.get("g").unwrap();
    assert_eq!((absent.kind(), absent.place.to_string()), ("null", "t.yaml:15:3".to_owned()));
    let list = root.get("c").and_then(Node::as_sequence).unwrap();
    assert_eq!(source.slice(list[1].get("d").unwrap().span()), "[2, 3 ]");
    let json = root.to_json();
    assert_eq!(json["b"], serde_json::json!({"Fn::Sub": "one\ntwo\n"}));
    assert_eq!(json["f"], serde_json::json!({"Fn::GetAtt": ["A", "B"]}));
}

#[test]
fn a_tree_does_not_show_its_text_in_debug_output() {
    let root = parse(&Source::new("t.yaml", "Password: hunter2\n")).unwrap();
    assert_eq!(format!("{:?}", root.get("Password").unwrap()), "Node(a string at t.yaml:1:11)");
}

#[test]
fn a_document_written_as_json_text_has_places_for_its_statements() {
    let text = "Resources:\n  Rölle:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument: |\n        {\n          \"Statement\": [\n            {\"Effect\": \"Allow\"}]\n        }\n";
    let template = template(text).unwrap();
    let sites = policy_documents(&template);
    assert_eq!(sites[0].place.to_string(), "t.yaml:6:9");
    assert_eq!(sites[0].statements[0].to_string(), "t.yaml:8:13");
    assert_eq!(template.source().slice(sites[0].statements[0].span), "{\"Effect\": \"Allow\"}");
}
