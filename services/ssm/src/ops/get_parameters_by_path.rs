//! `ssm:GetParametersByPath`.

use rolecall_gate::{Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, shape};
use rolecall_policy::Arn;
use rolecall_shapes::ssm;
use rolecall_store::KeyRange;

use crate::{
    filter::{self, Scope},
    name::Found,
    ops::shown,
    page::Page,
    state::{Home, PARAMETERS, ParameterRow, VERSIONS, version_key},
};

/// The largest page.
const LARGEST: usize = 10;

/// The parameters below a path. Who may read a path may read everything below it.
pub struct GetParametersByPath;

impl Operation for GetParametersByPath {
    shape!(ssm::GetParametersByPath);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        filter::check_path(&input.path)?;
        let path = input.path.strip_prefix('/').unwrap_or(&input.path);
        let arn = Arn::parse(&Home::asked(cx).arn(path)).map_err(Fault::internal)?;
        let recursive = input.recursive.unwrap_or_default().to_string();
        Ok(Ask::new("ssm:GetParametersByPath", arn)?.with("ssm:Recursive", recursive).into())
    }
}

impl Handle for GetParametersByPath {
    type Shape = ssm::GetParametersByPath;
    const EFFECT: Effect = Effect::Read;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let home = Home::of(cx);
        let filters = input.parameter_filters.unwrap_or_default();
        filter::check(&filters, Scope::Path)?;
        let mut rows = below(cx, &home, &input.path, input.recursive.unwrap_or_default())?;
        rows.retain(|row| filters.iter().all(|filter| filter::passes(filter, row)));
        let size = input.max_results.and_then(|max| usize::try_from(max).ok()).unwrap_or(LARGEST);
        let page = Page::of(cx, rows, size, input.next_token.as_deref())?;
        let decrypt = input.with_decryption.unwrap_or_default();
        let mut parameters = Vec::with_capacity(page.rows.len());
        for row in page.rows {
            let path = row.name.strip_prefix('/').unwrap_or(&row.name);
            let version = VERSIONS.get(cx.view(), version_key(home.key(path), row.version))?;
            let version = version.ok_or_else(|| Fault::internal("a parameter without its latest version"))?;
            let number = row.version;
            parameters.push(shown(cx, Found { row, number, version }, None, decrypt)?);
        }
        Ok(ssm::GetParametersByPathResult { parameters: Some(parameters), next_token: page.next })
    }
}

/// The parameters below a path, sorted by ARN.
fn below(cx: &Cx<'_>, home: &Home, path: &str, recursive: bool) -> Result<Vec<ParameterRow>, Fault> {
    let prefix = filter::prefix(path);
    let range = KeyRange::starting_with(home.root(), &prefix);
    let mut rows: Vec<ParameterRow> =
        PARAMETERS.range(cx.view(), &range, usize::MAX)?.into_iter().map(|(_, row)| row).collect();
    rows.retain(|row| filter::is_below(row, &prefix, recursive));
    rows.sort_by(|a, b| a.arn.cmp(&b.arn));
    Ok(rows)
}
