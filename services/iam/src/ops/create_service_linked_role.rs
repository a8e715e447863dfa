//! `iam:CreateServiceLinkedRole`.

use rolecall_gate::{
    Access, AccessCx, Ask, CallError, Cx, Effect, Fault, Handle, Operation, Permit, StoredPolicy, shape,
};
use rolecall_policy::Arn;
use rolecall_shapes::iam;

use crate::{
    ask,
    entity::{Entity, EntityKind},
    linked,
    state::{ROLES, RoleRow},
    view,
};

/// Makes the role of an AWS service in this account.
pub struct CreateServiceLinkedRole;

impl Operation for CreateServiceLinkedRole {
    shape!(iam::CreateServiceLinkedRole);

    fn access(input: &Self::Input, cx: &AccessCx<'_>) -> Result<Access, Fault> {
        let role = match (linked::template(&input.aws_service_name), &input.custom_suffix) {
            (Some(template), None) => template.role.to_owned(),
            (Some(template), Some(suffix)) => template.suffixed(suffix),
            (None, _) => "*".to_owned(),
        };
        let arn = ask::arn(cx, &format!("role/aws-service-role/{}/{role}", input.aws_service_name))?;
        Ok(Ask::new("iam:CreateServiceLinkedRole", arn)?
            .with("iam:AWSServiceName", &input.aws_service_name)
            .into())
    }
}

impl Handle for CreateServiceLinkedRole {
    type Shape = iam::CreateServiceLinkedRole;
    const EFFECT: Effect = Effect::Write;

    fn handle(permit: Permit<Self>, cx: &mut Cx<'_>) -> Result<Self::Output, CallError> {
        let input = permit.into_input();
        let service = input.aws_service_name;
        let template = linked::template(&service).ok_or_else(|| {
            let message = format!("Cannot find Service Linked Role template for {service}");
            Fault::new("AccessDenied", message).status(403)
        })?;
        let invalid = |message: String| Fault::new("InvalidInput", message);
        let name = match input.custom_suffix {
            None => template.role.to_owned(),
            Some(suffix) if template.suffix => template.suffixed(&suffix),
            Some(_) => return Err(invalid(format!("Custom suffix is not allowed for {service}")).into()),
        };
        let path = format!("/aws-service-role/{service}/");
        let mut entity = Entity::new(cx, EntityKind::Role, &name, Some(&path))?;
        if ROLES.contains(cx.view(), entity.key()?)? {
            let message = format!(
                "Service role name {name} has been taken in this account, please try a different suffix."
            );
            return Err(invalid(message).into());
        }
        entity.attached.push(Arn::parse(&template.policy_arn()).map_err(Fault::internal)?);
        let role = RoleRow {
            entity,
            trust: StoredPolicy::naming_nobody(template.trust_policy()),
            description: input.description,
            max_session_duration: 3600,
        };
        role.save(cx.tx()?)?;
        Ok(iam::CreateServiceLinkedRoleResponse { role: Some(view::new_role(cx.census(), &role)?) })
    }
}
