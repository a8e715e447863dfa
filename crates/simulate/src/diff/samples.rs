//! Requests that stand for what documents say.

use rolecall_policy::{
    Condition, Context, Document, Policy, PolicyKind, PolicySet, PolicySource, Principal, Principals,
    ResourceName,
};

/// What stands for any text.
const EXAMPLE: &str = "EXAMPLE";
/// Whose resources are under resource-based policies: nobody's who is named.
const OWNER: &str = "000000000000";
const STRANGER: &str = "arn:aws:iam::111111111111:role/EXAMPLE";
const STRANGERS: &str = "111111111111";
const EVERYTHING: &str = r#"{"Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;

/// A resource to ask about.
pub(super) struct Resource {
    pub(super) name: ResourceName,
    /// As a document writes it.
    pub(super) written: Option<String>,
}

/// Somebody to ask for.
pub(super) struct Asker {
    pub(super) principal: Principal,
    /// As a document writes it.
    pub(super) written: Option<String>,
}

/// Condition keys to ask with.
#[derive(Clone, PartialEq)]
pub(super) struct Circumstance {
    pub(super) context: Context,
    /// Those that make it different.
    pub(super) told: Vec<(String, String)>,
}

/// What to ask two documents.
pub(super) struct Samples {
    pub(super) resources: Vec<Resource>,
    pub(super) askers: Vec<Asker>,
    /// The first is without any key that is asked about.
    pub(super) circumstances: Vec<Circumstance>,
}

impl Samples {
    pub(super) fn of(documents: [&Document; 2]) -> Samples {
        Samples {
            resources: resources(documents),
            askers: askers(documents),
            circumstances: circumstances(documents),
        }
    }

    /// Whose the resources are: identity-based policies suffice for those of their own account.
    pub(super) fn owner(&self) -> &'static str {
        if self.names_principals() { OWNER } else { STRANGERS }
    }

    /// Whether the documents are resource-based.
    pub(super) fn names_principals(&self) -> bool {
        self.askers.iter().any(|asker| asker.written.is_some())
    }
}

/// A set that allows everything.
pub(super) fn everything() -> PolicySet {
    let source = PolicySource::new(PolicyKind::IdentityManaged, "everything");
    let document = Document::parse(EVERYTHING).ok();
    document.map(|document| Policy::compile(source, &document).into()).unwrap_or_default()
}

/// A template or text with variables, with `*` for each of them.
pub(super) fn wild(text: &str) -> String {
    without_variables(text, "*")
}

/// One text that a pattern matches.
fn instance(pattern: &str) -> String {
    without_variables(pattern, EXAMPLE).replace('*', EXAMPLE).replace('?', "x")
}

fn without_variables(text: &str, instead: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("${") {
        let Some(length) = rest[start..].find('}') else { break };
        out.push_str(&rest[..start]);
        out.push_str(instead);
        rest = &rest[start + length + 1..];
    }
    out + rest
}

/// The resources that are written.
fn resources(documents: [&Document; 2]) -> Vec<Resource> {
    let statements = documents.iter().flat_map(|document| document.statements());
    let mut written: Vec<&str> = statements
        .flat_map(|statement| statement.resources.iter().flat_map(|element| element.values()))
        .map(|text| text.text.as_str())
        .filter(|text| !text.bytes().all(|byte| byte == b'*'))
        .collect();
    written.sort_unstable();
    written.dedup();
    let read = |text: &str| {
        let name = ResourceName::parse(&instance(text)).ok()?;
        Some(Resource { name, written: Some(text.to_owned()) })
    };
    written.into_iter().filter_map(read).collect()
}

/// A resource that nobody writes, of the form of an ARN template.
pub(super) fn unwritten(template: &str) -> Option<Resource> {
    let filled = template.replace("${Partition}", "aws").replace("${Region}", "us-east-1");
    let name = ResourceName::parse(&instance(&filled.replace("${Account}", OWNER))).ok()?;
    Some(Resource { name, written: None })
}

/// Those who are named; somebody, where nobody is.
fn askers(documents: [&Document; 2]) -> Vec<Asker> {
    let mut askers: Vec<Asker> = Vec::new();
    let mut add = |kind: &str, value: &str| {
        let written = Some(value.to_owned());
        if askers.iter().any(|asker| asker.written == written) {
            return;
        }
        let stranger = if value == "*" { STRANGER } else { value };
        let principal = Principal::from_batch(kind, stranger).ok();
        askers.extend(principal.map(|principal| Asker { principal, written }));
    };
    for principals in documents.iter().flat_map(|document| document.statements()).flat_map(|s| &s.principals)
    {
        match principals.values() {
            Principals::Everyone(_) => add("AWS", "*"),
            Principals::Bare(text) => add("AWS", &text.text),
            Principals::Map(entries) => entries.iter().for_each(|e| add(e.kind.name(), &e.value.text)),
        }
    }
    if askers.is_empty() {
        let somebody = Principal::from_batch("AWS", STRANGER).ok();
        askers.extend(somebody.map(|principal| Asker { principal, written: None }));
    }
    askers
}

/// No keys; and for every statement with conditions the keys as it wants them.
fn circumstances(documents: [&Document; 2]) -> Vec<Circumstance> {
    let mut base = Context::new();
    let statements = || documents.iter().flat_map(|document| document.statements());
    let conditions = || statements().flat_map(|statement| &statement.conditions);
    for key in documents.iter().flat_map(|document| document.context_keys()) {
        if !conditions().any(|condition| condition.key.text.eq_ignore_ascii_case(key)) {
            base.insert(key, EXAMPLE);
        }
    }
    let mut all = vec![Circumstance { context: base.clone(), told: Vec::new() }];
    for statement in statements() {
        let told: Vec<_> = statement.conditions.iter().filter_map(wanted).collect();
        let mut context = base.clone();
        for (key, value) in &told {
            context.insert(key, value.as_str());
        }
        let circumstance = Circumstance { context, told };
        if !circumstance.told.is_empty() && !all.contains(&circumstance) {
            all.push(circumstance);
        }
    }
    all
}

/// A key with a value that makes a condition hold, where it wants one.
fn wanted(condition: &Condition) -> Option<(String, String)> {
    let operator = condition.operator.text.as_str();
    let operator = operator.strip_prefix("ForAllValues:").unwrap_or(operator);
    let operator = operator.strip_prefix("ForAnyValue:").unwrap_or(operator);
    let operator = operator.strip_suffix("IfExists").unwrap_or(operator);
    let value = condition.values.first()?.text.as_str();
    let number = || value.parse::<i64>().ok();
    let value = match operator {
        "Null" if value.eq_ignore_ascii_case("true") => return None,
        "Null" => EXAMPLE.to_owned(),
        _ if operator.contains("Not") => return None,
        "IpAddress" => value.split('/').next()?.to_owned(),
        "NumericLessThan" => (number()? - 1).to_string(),
        "NumericGreaterThan" => (number()? + 1).to_string(),
        "DateLessThan" => "1970-01-01T00:00:00Z".to_owned(),
        "DateGreaterThan" => "9000-01-01T00:00:00Z".to_owned(),
        _ => instance(value),
    };
    Some((condition.key.text.clone(), value))
}
