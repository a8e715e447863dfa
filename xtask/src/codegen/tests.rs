use super::*;
use std::fs;

const MODEL: &str = r#"{
    "metadata": {
        "apiVersion": "2026-01-01", "endpointPrefix": "demo", "protocol": "json", "jsonVersion": "1.1",
        "serviceFullName": "Demo", "targetPrefix": "Demo_1"
    },
    "operations": {
        "Plant": { "input": { "shape": "PlantRequest" }, "errors": [{ "shape": "Frozen" }] },
        "Water": {}
    },
    "shapes": {
        "PlantRequest": {
            "type": "structure", "required": ["Tree"],
            "members": {
                "Tree": { "shape": "Tree" }, "KMSKeyId": { "shape": "Name", "locationName": "Key" },
                "Token": { "shape": "Token" }, "Data": { "shape": "Data" }, "When": { "shape": "Time" }
            }
        },
        "Tree": {
            "type": "structure",
            "members": {
                "type": { "shape": "Name" }, "graft": { "shape": "Tree" }, "branches": { "shape": "Trees" },
                "labels": { "shape": "Labels" }
            }
        },
        "Trees": { "type": "list", "member": { "shape": "Tree", "locationName": "tree" }, "max": 9 },
        "Labels": { "type": "map", "key": { "shape": "Name" }, "value": { "shape": "Name" } },
        "Name": { "type": "string", "pattern": "[a-z]\"+", "min": 1, "enum": ["oak", "ash"] },
        "Token": { "type": "string" },
        "Data": { "type": "blob", "sensitive": true },
        "Time": { "type": "timestamp" },
        "Frozen": { "type": "structure", "exception": true, "fault": true }
    }
}"#;
const OPERATIONS: &str =
    "[demo]\noperations = [\"Plant\"]\nsensitive = [\"Token\"]\niam_prefix = \"garden\"\n";

fn workspace(operations: &str) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("models")).unwrap();
    fs::write(root.path().join("models/demo.json"), MODEL).unwrap();
    fs::write(root.path().join(operations::PATH), operations).unwrap();
    fs::copy(crate::workspace_root().join("rustfmt.toml"), root.path().join("rustfmt.toml")).unwrap();
    root
}

fn generated(root: &Path) -> Result<Files> {
    let mut files = Files::default();
    shapes(root, &mut files)?;
    Ok(files)
}

fn module(name: &str) -> String {
    let root = workspace(OPERATIONS);
    generated(root.path()).unwrap().write(root.path()).unwrap();
    fs::read_to_string(root.path().join(SHAPES).join(name)).unwrap()
}

#[track_caller]
fn assert_contains(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "no {part} in:\n{text}");
    }
}

#[test]
fn a_service_module_has_the_service_and_its_implemented_operations() {
    assert_contains(
        &module("demo/mod.rs"),
        &[
            "iam_prefix: \"garden\"",
            "signing_name: \"demo\"",
            "protocol: Protocol::AwsJson11",
            "operation_names: &[\"Plant\", \"Water\"]",
            "pub struct Plant;",
            "type Input = PlantRequest;",
            "type Output = Empty;",
            "output: &Empty::SHAPE",
            "errors: &[schema::FROZEN]",
        ],
    );
}

#[test]
fn types_box_recursion_wrap_secrets_and_rename_what_serde_would_get_wrong() {
    assert_contains(
        &module("demo/types.rs"),
        &[
            "#[serde(default)]\n    pub tree: Tree,",
            "#[serde(rename = \"KMSKeyId\", skip_serializing_if = \"Option::is_none\")]\n    pub kms_key_id: Option<String>,",
            "pub token: Option<Sensitive<String>>,",
            "pub data: Option<Sensitive<Blob>>,",
            "pub when: Option<Timestamp>,",
            "pub r#type: Option<String>,",
            "pub graft: Option<Box<Tree>>,",
            "pub branches: Option<Vec<Tree>>,",
            "pub labels: Option<BTreeMap<String, String>>,",
            "#[serde(rename_all = \"camelCase\")]\npub struct Tree {",
        ],
    );
}

#[test]
fn schemas_carry_wire_names_constraints_and_statuses() {
    assert_contains(
        &module("demo/schema.rs"),
        &[
            "Member::required(\"Tree\", || &TREE)",
            "Member { wire_name: \"Key\", ..Member::optional(\"KMSKeyId\", || &NAME) }",
            "wire_name: \"tree\"",
            "length: Range { min: None, max: Some(9) }",
            "pattern: \"[a-z]\\\"+\"",
            "values: &[\"oak\", \"ash\"]",
            "ErrorMeta { name: \"Frozen\", code: \"Frozen\", status: 500 }",
        ],
    );
}

#[test]
fn generating_twice_writes_the_same() {
    let root = workspace(OPERATIONS);
    generated(root.path()).unwrap().write(root.path()).unwrap();
    generated(root.path()).unwrap().check(root.path()).unwrap();
}

#[test]
fn check_names_the_file_that_differs() {
    let root = workspace(OPERATIONS);
    generated(root.path()).unwrap().write(root.path()).unwrap();
    fs::write(root.path().join(SHAPES).join("demo/types.rs"), "").unwrap();
    assert_eq!(
        generated(root.path()).unwrap().check(root.path()).unwrap_err().to_string(),
        "these files differ from what this task writes:\n  \
         crates/shapes/src/generated/demo/types.rs"
    );
}

#[test]
fn what_codegen_cannot_express_is_refused_by_name() {
    for (operations, model, text) in [
        (
            "[demo]\noperations = [\"Fell\"]\n",
            MODEL.to_owned(),
            "the model of `demo` has no operation `Fell`",
        ),
        (OPERATIONS, MODEL.replace("\"Time\": {", "\"Times\": {"), "the model of `demo` has no shape `Time`"),
        (
            OPERATIONS,
            MODEL.replace("\"json\"", "\"soap\""),
            "the model of `demo` uses the protocol `soap`, which codegen does not know",
        ),
        (
            OPERATIONS,
            MODEL.replace("PlantRequest", "Plant"),
            "the model of `demo` uses the type name `Plant` twice, which codegen does not know",
        ),
        (
            OPERATIONS,
            MODEL.replace("\"Tree\": {\n            \"type\"", "\"Tree\": { \"document\": true, \"type\""),
            "the model of `demo` uses the document or event stream `Tree`, which codegen does not know",
        ),
    ] {
        let root = workspace(operations);
        fs::write(root.path().join("models/demo.json"), model).unwrap();
        assert_eq!(generated(root.path()).unwrap_err().to_string(), text);
    }
}

#[test]
fn the_generated_files_of_this_workspace_are_up_to_date() {
    let root = crate::workspace_root();
    generate(&root).unwrap().check(&root).unwrap();
}
