//! Trust policies that name users and roles.

use crate::support::{Iam, create_role};
use rolecall_shapes::iam;

const ANA: &str = "arn:aws:iam::123456789012:user/ana";
const WEB: &str = "arn:aws:iam::123456789012:role/web";

fn trusts(principal: &str) -> String {
    format!(
        "{{\"Version\":\"2012-10-17\",\n \"Statement\":[{{\"Effect\":\"Allow\",\"Principal\":{{\"AWS\":\"{principal}\"}},\
         \"Action\":\"sts:AssumeRole\"}}]}}"
    )
}

async fn delete_user(iam: &Iam, name: &str) {
    let request = iam::ListAccessKeysRequest { user_name: Some(name.to_owned()), ..Default::default() };
    for key in iam.root::<iam::ListAccessKeys>(request).await.unwrap().access_key_metadata {
        let request = iam::DeleteAccessKeyRequest {
            user_name: Some(name.to_owned()),
            access_key_id: key.access_key_id.unwrap(),
        };
        iam.root::<iam::DeleteAccessKey>(request).await.unwrap();
    }
    iam.root::<iam::DeleteUser>(iam::DeleteUserRequest { user_name: name.to_owned() }).await.unwrap();
}

#[tokio::test]
async fn a_principal_of_the_account_must_exist() {
    let iam = Iam::new().await;
    let refused = iam.root::<iam::CreateRole>(create_role("web", &trusts(ANA))).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        format!("MalformedPolicyDocument: Invalid principal in policy: \"AWS\":\"{ANA}\"")
    );
    let elsewhere = trusts("arn:aws:iam::210987654321:role/deployer");
    iam.root::<iam::CreateRole>(create_role("web", &elsewhere)).await.unwrap();
}

#[tokio::test]
async fn a_new_user_of_the_same_name_does_not_inherit_the_trust() {
    let iam = Iam::new().await;
    let ana = iam.user("ana", &[]).await;
    iam.root::<iam::CreateRole>(create_role("web", &trusts(ANA))).await.unwrap();
    iam.session(&ana, WEB).await.unwrap();

    delete_user(&iam, "ana").await;
    let ana = iam.user("ana", &[]).await;
    let refused = iam.session(&ana, WEB).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        format!("AccessDenied: User: {ANA} is not authorized to perform: sts:AssumeRole on resource: {WEB}")
    );
    let shown = iam.role("web").await.assume_role_policy_document.unwrap();
    assert!(shown.contains("%7B%22AWS%22%3A%22AIDA"), "{shown}");

    let request =
        iam::UpdateAssumeRolePolicyRequest { role_name: "web".to_owned(), policy_document: trusts(ANA) };
    iam.root::<iam::UpdateAssumeRolePolicy>(request).await.unwrap();
    iam.session(&ana, WEB).await.unwrap();
}

#[tokio::test]
async fn the_id_of_a_principal_that_is_gone_moves_no_statement() {
    let iam = Iam::new().await;
    iam.user("ana", &[]).await;
    iam.root::<iam::CreateRole>(create_role("web", &trusts(ANA))).await.unwrap();
    let record = || {
        let gate = iam.0.gate();
        gate.directory().role(&gate.store().read(), &WEB.parse().unwrap()).unwrap().unwrap()
    };
    assert_eq!(record().trust_policy, trusts(ANA));
    delete_user(&iam, "ana").await;
    let evaluated = record().trust_policy;
    assert_eq!(evaluated.len(), trusts(ANA).len());
    assert_eq!(evaluated.find("\"Action\""), trusts(ANA).find("\"Action\""));
}

#[tokio::test]
async fn a_role_can_trust_another_role() {
    let iam = Iam::new().await;
    iam.root::<iam::CreateRole>(create_role("web", crate::support::TRUSTS_TASKS)).await.unwrap();
    iam.root::<iam::CreateRole>(create_role("data", &trusts(WEB))).await.unwrap();
    let session = iam.task_session("web").await;
    iam.session(&session, "arn:aws:iam::123456789012:role/data").await.unwrap();
}

#[tokio::test]
async fn a_unique_id_in_a_trust_policy_means_whom_it_belongs_to() {
    let iam = Iam::new().await;
    let ana = iam.user("ana", &[]).await;
    let request = iam::GetUserRequest { user_name: Some("ana".to_owned()) };
    let id = iam.root::<iam::GetUser>(request).await.unwrap().user.user_id;
    iam.root::<iam::CreateRole>(create_role("web", &trusts(&id))).await.unwrap();
    iam.session(&ana, WEB).await.unwrap();
    let shown = iam.role("web").await.assume_role_policy_document.unwrap();
    assert!(shown.contains("%22AWS%22%3A%22arn%3Aaws%3Aiam%3A%3A123456789012%3Auser%2Fana%22"), "{shown}");

    delete_user(&iam, "ana").await;
    let refused = iam.root::<iam::CreateRole>(create_role("data", &trusts(&id))).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        format!("MalformedPolicyDocument: Invalid principal in policy: \"AWS\":\"{id}\"")
    );
}

#[tokio::test]
async fn a_session_can_be_trusted_where_its_role_exists() {
    let iam = Iam::new().await;
    let session = |role: &str| trusts(&format!("arn:aws:sts::123456789012:assumed-role/{role}/0123"));
    let refused = iam.root::<iam::CreateRole>(create_role("data", &session("web"))).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "MalformedPolicyDocument: Invalid principal in policy: \
         \"AWS\":\"arn:aws:sts::123456789012:assumed-role/web/0123\""
    );
    let mut web = create_role("web", crate::support::TRUSTS_TASKS);
    web.path = Some("/team/".to_owned());
    iam.root::<iam::CreateRole>(web).await.unwrap();
    iam.root::<iam::CreateRole>(create_role("data", &session("web"))).await.unwrap();
}
