//! Templates and task definitions from elsewhere: each is read, evaluated and edited, or refused with findings that
//! name a place.
//!
//! `ROLECALL_CORPUS` names directories to read, separated by colons; without it there is nothing to do.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rolecall_iac::edit::{EditError, Fragment, StatementSpec, grant, trust};
use rolecall_iac::{Finding, LogicalId, Node, Plan, Problem, Source, TaskDefinition, Template, parse};

use crate::support::{self, Created};

#[test]
fn every_file_of_a_corpus_is_read_or_refused_with_a_place() {
    let Ok(directories) = std::env::var("ROLECALL_CORPUS") else { return };
    for path in directories.split(':').flat_map(|directory| files(Path::new(directory))) {
        let Ok(source) = Source::read(&path) else { continue };
        for finding in read(source).err().unwrap_or_default() {
            println!("{finding}");
            assert!(finding.place.is_some(), "{}: {finding}", path.display());
        }
    }
}

fn files(directory: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(directory).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.sort();
    files
}

fn read(source: Source) -> Result<(), Vec<Finding>> {
    let root = parse(&source).map_err(|finding| vec![finding])?;
    let is_definition = ["containerDefinitions", "taskDefinition"].iter().any(|key| root.get(key).is_some());
    if is_definition {
        return TaskDefinition::parse(source).map(drop).map_err(|finding| vec![finding]);
    }
    let template = Template::parse(source)?;
    edit(&template);
    evaluate(&template)
}

/// Evaluates everything, with made-up values for parameters that have none.
fn evaluate(template: &Template) -> Result<(), Vec<Finding>> {
    let without = template.parameters().iter().filter(|parameter| parameter.default.is_none());
    let made_up = |allowed: &[String]| allowed.first().cloned().unwrap_or_else(|| "1".to_owned());
    let mut parameters: BTreeMap<String, String> =
        without.map(|parameter| (parameter.name.clone(), made_up(&parameter.allowed_values))).collect();
    let plan = match Plan::new(template, &parameters, support::pseudo()) {
        Err(findings) if findings.iter().all(|f| matches!(*f.problem, Problem::ParameterValue { .. })) => {
            parameters.values_mut().for_each(|value| "value-1".clone_into(value));
            Plan::new(template, &parameters, support::pseudo())?
        }
        plan => plan?,
    };
    let mut findings = Vec::new();
    for id in plan.order() {
        match plan.properties(id, &Created) {
            Ok(properties) => {
                let kind = plan.resource(id).map(|resource| resource.kind.as_str());
                if kind == Some("AWS::ECS::TaskDefinition") {
                    findings.extend(rolecall_iac::task_definition_request(&properties).err());
                }
            }
            Err(finding) => findings.push(finding),
        }
    }
    if findings.is_empty() { Ok(()) } else { Err(findings) }
}

/// Grants and trusts with every role, and looks whether exactly that changed.
fn edit(template: &Template) {
    let statement = StatementSpec {
        sid: Some("Added".to_owned()),
        actions: vec!["a:b".to_owned(), "c:d".to_owned()],
        resources: vec!["*".into(), Fragment::sub("${AWS::Region}")],
    };
    for role in template.resources().iter().filter(|resource| resource.kind == "AWS::IAM::Role") {
        let at = format!("{}: {}", template.source().name(), role.id);
        match grant(template, &role.id, &statement) {
            Ok(edit) => {
                let after = template.with(&[edit]).unwrap_or_else(|findings| panic!("{at}: {}", findings[0]));
                assert_eq!(statements(&after, &role.id, "Added"), 1, "{at}");
                assert_eq!(statements(&after, &role.id, ""), statements(template, &role.id, "") + 1, "{at}");
                assert_eq!(after.resources().len(), template.resources().len(), "{at}");
            }
            Err(error) => println!("{at}: {error}"),
        }
        match trust(template, &role.id, "new.amazonaws.com") {
            Ok(edit) => {
                let after = template.with(&[edit]).unwrap_or_else(|findings| panic!("{at}: {}", findings[0]));
                let again = trust(&after, &role.id, "new.amazonaws.com");
                assert!(matches!(again, Err(EditError::AlreadyTrusted { .. })), "{at}: {again:?}");
            }
            Err(error) => println!("{at}: {error}"),
        }
    }
}

/// How many statements of inline policies a role has, with a `Sid` or at all.
fn statements(template: &Template, role: &LogicalId, sid: &str) -> usize {
    let policies = template.resource(role.as_str()).and_then(|role| role.properties()?.get("Policies"));
    let policies = policies.and_then(Node::as_sequence).unwrap_or_default();
    let statements = policies.iter().filter_map(|policy| policy.at(&["PolicyDocument", "Statement"]));
    let statements = statements.flat_map(|node| node.as_sequence().unwrap_or(std::slice::from_ref(node)));
    let named = |node: &&Node| sid.is_empty() || node.get("Sid").and_then(Node::as_str) == Some(sid);
    statements.filter(named).count()
}
