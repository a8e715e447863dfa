//! `secretsmanager:ListSecrets`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::ResourceName;
use rolecall_shapes::secretsmanager;

use crate::{
    page::Page,
    state::{Home, SECRETS, SecretRow, tag_pairs},
};

/// Lists the secrets of the account in the Region.
pub struct ListSecrets;

impl Operation for ListSecrets {
    shape!(secretsmanager::ListSecrets);

    fn access(_: &Self::Input, _: &AccessCx<'_>) -> Result<Access, Fault> {
        Ok(Ask::new("secretsmanager:ListSecrets", ResourceName::Any)?.without_resource_in_text().into())
    }
}

impl Handle for ListSecrets {
    type Shape = secretsmanager::ListSecrets;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let home = Home::of(cx);
        let planned = input.include_planned_deletion.unwrap_or_default();
        let filters = input.filters.unwrap_or_default();
        let order = Order {
            by: By::named(input.sort_by.as_deref()),
            ascending: input.sort_order.as_deref() == Some("asc"),
        };
        let all = SECRETS.scan(cx.view(), [home.account.as_str(), &home.region])?;
        let now = cx.now();
        let mut rows: Vec<SecretRow> = all
            .into_iter()
            .map(|(_, row)| row)
            .filter(|row| !row.gone(now) && (planned || row.deletion.is_none()))
            .filter(|row| filters.iter().all(|filter| passes(filter, row, &home.region)))
            .collect();
        rows.sort_by_cached_key(|row| order.place(row));
        let page =
            Page::of(cx, rows, |row| order.place(row), input.max_results, input.next_token.as_deref())?;
        Ok(secretsmanager::ListSecretsResponse {
            secret_list: Some(page.items.into_iter().map(entry).collect()),
            next_token: page.next,
        })
    }
}

/// How the list is sorted: by creation, newest first, unless the request says otherwise.
struct Order {
    by: By,
    ascending: bool,
}

enum By {
    Created,
    Changed,
    Name,
}

impl By {
    /// When a secret was last read is not recorded; such a list is sorted by creation.
    fn named(name: Option<&str>) -> By {
        match name {
            Some("name") => By::Name,
            Some("last-changed-date") => By::Changed,
            _ => By::Created,
        }
    }
}

impl Order {
    /// Where a secret stands: numbers compare first, then bytes; a descending order inverts both.
    fn place(&self, row: &SecretRow) -> (i64, Vec<u8>) {
        let number = match self.by {
            By::Name => 0,
            By::Created => row.created.0.as_millisecond(),
            By::Changed => row.changed.0.as_millisecond(),
        };
        let mut name = row.name.clone().into_bytes();
        if self.ascending {
            return (number, name);
        }
        // Bytes of UTF-8 are below 0xff, so the end mark sorts a name behind those it begins.
        name.iter_mut().for_each(|byte| *byte = !*byte);
        name.push(0xff);
        (-number, name)
    }
}

/// Whether a secret passes a filter: one of the values is the beginning of what the key names, or none of them is
/// where they begin with `!`.
fn passes(filter: &secretsmanager::Filter, row: &SecretRow, region: &str) -> bool {
    let values = filter.values.as_deref().unwrap_or_default();
    let key = filter.key.as_deref().unwrap_or_default();
    let (negated, plain): (Vec<&str>, Vec<&str>) =
        values.iter().map(String::as_str).partition(|value| value.starts_with('!'));
    let refused = negated.iter().any(|value| matches(key, &value[1..], row, region));
    !refused && (plain.is_empty() || plain.iter().any(|value| matches(key, value, row, region)))
}

fn matches(key: &str, value: &str, row: &SecretRow, region: &str) -> bool {
    let folded = value.to_lowercase();
    match key {
        "name" => row.name.starts_with(value),
        "description" => row.description.as_deref().unwrap_or_default().to_lowercase().starts_with(&folded),
        "tag-key" => tag_pairs(&row.tags).any(|(key, _)| key.starts_with(value)),
        "tag-value" => tag_pairs(&row.tags).any(|(_, tag)| tag.starts_with(value)),
        "primary-region" => region.starts_with(value),
        "all" => mentions(row, &folded),
        // Nothing here is owned by another service.
        _ => false,
    }
}

/// Whether every word of `folded` begins a word of the secret's attributes.
fn mentions(row: &SecretRow, folded: &str) -> bool {
    let mut text = format!("{} {}", row.name, row.description.as_deref().unwrap_or_default());
    for (key, value) in tag_pairs(&row.tags) {
        text.push_str(&format!(" {key} {value}"));
    }
    let text = text.to_lowercase();
    let words = |text: &str| -> Vec<String> {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let has = words(&text);
    words(folded).iter().all(|wanted| has.iter().any(|word| word.starts_with(wanted)))
}

fn entry(row: SecretRow) -> secretsmanager::SecretListEntry {
    secretsmanager::SecretListEntry {
        secret_versions_to_stages: Some(row.labelled_versions()).filter(|versions| !versions.is_empty()),
        arn: Some(row.arn),
        name: Some(row.name),
        r#type: row.kind,
        description: row.description,
        kms_key_id: row.kms_key_id,
        last_changed_date: Some(row.changed),
        deleted_date: row.deletion,
        tags: Some(row.tags).filter(|tags| !tags.is_empty()),
        created_date: Some(row.created),
        ..secretsmanager::SecretListEntry::default()
    }
}
