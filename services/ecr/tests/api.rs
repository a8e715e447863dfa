//! What users of the ECR API see.

#![expect(clippy::unwrap_used, reason = "a panic is the test's failure")]

use rolecall_gate::{
    Caller, Fault, Origin, Proof,
    testkit::{ACCOUNT, Bench},
};
use rolecall_policy::{AccountId, Principal};
use rolecall_shapes::{Blob, ecr};
use rolecall_store::Digest;
use std::time::Duration;

const OCI_IMAGE: &str = "application/vnd.oci.image.manifest.v1+json";

async fn bench() -> Bench {
    Bench::new(rolecall_ecr::register).await
}

async fn with_repository(mutability: &str) -> Bench {
    let bench = bench().await;
    let request = ecr::CreateRepositoryRequest {
        repository_name: "app".into(),
        image_tag_mutability: Some(mutability.to_owned()),
        ..Default::default()
    };
    bench.root::<ecr::CreateRepository>(request).await.unwrap();
    bench
}

/// Uploads a layer through the API and gives its digest.
async fn layer(bench: &Bench, bytes: &[u8]) -> String {
    let digest = Digest::of(bytes).to_string();
    let begin = ecr::InitiateLayerUploadRequest { registry_id: None, repository_name: "app".into() };
    let upload_id = bench.root::<ecr::InitiateLayerUpload>(begin).await.unwrap().upload_id.unwrap();
    bench.root::<ecr::UploadLayerPart>(part(&upload_id, 0, bytes)).await.unwrap();
    let done = ecr::CompleteLayerUploadRequest {
        registry_id: None,
        repository_name: "app".into(),
        upload_id,
        layer_digests: vec![digest.clone()],
    };
    assert_eq!(
        bench.root::<ecr::CompleteLayerUpload>(done).await.unwrap().layer_digest.as_ref(),
        Some(&digest)
    );
    digest
}

fn part(upload_id: &str, first: i64, bytes: &[u8]) -> ecr::UploadLayerPartRequest {
    ecr::UploadLayerPartRequest {
        registry_id: None,
        repository_name: "app".into(),
        upload_id: upload_id.to_owned(),
        part_first_byte: first,
        part_last_byte: first + i64::try_from(bytes.len()).unwrap() - 1,
        layer_part_blob: Blob(bytes.to_vec()),
    }
}

/// A manifest over a configuration and a layer; `note` makes it another image.
fn manifest(config: &str, layer: &str, note: &str) -> String {
    format!(
        r#"{{"schemaVersion":2,"mediaType":"{OCI_IMAGE}","annotations":{{"note":"{note}"}},
        "config":{{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"{config}","size":2}},
        "layers":[{{"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","digest":"{layer}","size":5}}]}}"#
    )
}

fn image(manifest: &str, tag: Option<&str>) -> ecr::PutImageRequest {
    ecr::PutImageRequest {
        repository_name: "app".into(),
        image_manifest: manifest.to_owned(),
        image_tag: tag.map(str::to_owned),
        ..Default::default()
    }
}

fn id(digest: Option<&str>, tag: Option<&str>) -> ecr::ImageIdentifier {
    ecr::ImageIdentifier { image_digest: digest.map(str::to_owned), image_tag: tag.map(str::to_owned) }
}

async fn two_images(bench: &Bench) -> [String; 2] {
    let (config, layer) = (layer(bench, b"{}").await, layer(bench, b"bytes").await);
    [manifest(&config, &layer, "one"), manifest(&config, &layer, "two")]
}

#[tokio::test]
async fn a_repository_is_created_described_and_deleted() {
    let bench = bench().await;
    let request = ecr::CreateRepositoryRequest { repository_name: "team/app".into(), ..Default::default() };
    let made = bench.root::<ecr::CreateRepository>(request.clone()).await.unwrap().repository.unwrap();
    assert_eq!(made.repository_uri.as_deref(), Some("123456789012.dkr.ecr.us-east-1.amazonaws.com/team/app"));
    assert_eq!(
        made.repository_arn.as_deref(),
        Some("arn:aws:ecr:us-east-1:123456789012:repository/team/app")
    );
    let fault = bench.root::<ecr::CreateRepository>(request).await.unwrap_err();
    assert_eq!(
        fault.to_string(),
        "RepositoryAlreadyExistsException: The repository with name 'team/app' already exists in the registry with id \
         '123456789012'"
    );
    let all = bench.root::<ecr::DescribeRepositories>(Default::default()).await.unwrap();
    assert_eq!(all.repositories, Some(vec![made]));
    let request = ecr::DeleteRepositoryRequest { repository_name: "team/app".into(), ..Default::default() };
    bench.root::<ecr::DeleteRepository>(request.clone()).await.unwrap();
    let fault = bench.root::<ecr::DeleteRepository>(request).await.unwrap_err();
    assert_eq!(
        fault.to_string(),
        "RepositoryNotFoundException: The repository with name 'team/app' does not exist in the registry with id \
         '123456789012'"
    );
}

#[tokio::test]
async fn images_are_found_by_tag_and_by_digest() {
    let bench = with_repository("MUTABLE").await;
    let [one, two] = two_images(&bench).await;
    bench.root::<ecr::PutImage>(image(&one, Some("v1"))).await.unwrap();
    bench.root::<ecr::PutImage>(image(&two, Some("v1"))).await.unwrap();
    let (first, second) = (Digest::of(one.as_bytes()).to_string(), Digest::of(two.as_bytes()).to_string());
    let request = ecr::BatchGetImageRequest {
        repository_name: "app".into(),
        image_ids: vec![
            id(None, Some("v1")),
            id(Some(&first), None),
            id(None, Some("v9")),
            id(Some(&first), Some("v1")),
            id(None, None),
        ],
        ..Default::default()
    };
    let answer = bench.root::<ecr::BatchGetImage>(request).await.unwrap();
    let images = answer.images.unwrap();
    assert_eq!(images[0].image_manifest.as_ref(), Some(&two));
    assert_eq!(images[0].image_id, Some(id(Some(&second), Some("v1"))));
    assert_eq!(images[1].image_manifest.as_ref(), Some(&one));
    let codes: Vec<_> =
        answer.failures.unwrap().into_iter().map(|failure| failure.failure_code.unwrap()).collect();
    assert_eq!(codes, ["ImageNotFound", "ImageTagDoesNotMatchDigest", "MissingDigestAndTag"]);

    let untagged = ecr::ListImagesRequest {
        repository_name: "app".into(),
        filter: Some(ecr::ListImagesFilter { tag_status: Some("UNTAGGED".into()), ..Default::default() }),
        ..Default::default()
    };
    let listed = bench.root::<ecr::ListImages>(untagged).await.unwrap();
    assert_eq!(listed.image_ids, Some(vec![id(Some(&first), None)]));

    let described = ecr::DescribeImagesRequest {
        repository_name: "app".into(),
        image_ids: Some(vec![id(None, Some("v1"))]),
        ..Default::default()
    };
    let details = bench.root::<ecr::DescribeImages>(described.clone()).await.unwrap().image_details.unwrap();
    assert_eq!((details.len(), details[0].image_size_in_bytes), (1, Some(5)));
    let missing = ecr::DescribeImagesRequest { image_ids: Some(vec![id(None, Some("v9"))]), ..described };
    let fault = bench.root::<ecr::DescribeImages>(missing).await.unwrap_err();
    assert_eq!(
        fault.to_string(),
        "ImageNotFoundException: The image with imageId {imageDigest:'null', imageTag:'v9'} does not exist within the \
         repository with name 'app' in the registry with id '123456789012'"
    );

    let request = ecr::DeleteRepositoryRequest { repository_name: "app".into(), ..Default::default() };
    let fault = bench.root::<ecr::DeleteRepository>(request).await.unwrap_err();
    assert_eq!(
        fault.to_string(),
        "RepositoryNotEmptyException: The repository with name 'app' in registry with id '123456789012' cannot be \
         deleted because it still contains images"
    );
}

#[tokio::test]
async fn listed_images_come_in_pages() {
    let bench = with_repository("MUTABLE").await;
    let [one, two] = two_images(&bench).await;
    for (manifest, tag) in [(&one, "a"), (&one, "b"), (&two, "c")] {
        bench.root::<ecr::PutImage>(image(manifest, Some(tag))).await.unwrap();
    }
    let mut request =
        ecr::ListImagesRequest { repository_name: "app".into(), max_results: Some(1), ..Default::default() };
    let mut tags = Vec::new();
    loop {
        let page = bench.root::<ecr::ListImages>(request.clone()).await.unwrap();
        tags.extend(page.image_ids.unwrap().into_iter().filter_map(|id| id.image_tag));
        if page.next_token.is_none() {
            break;
        }
        request.next_token = page.next_token;
    }
    tags.sort();
    assert_eq!(tags, ["a", "b", "c"]);
}

#[tokio::test]
async fn an_immutable_tag_stays_where_it_is() {
    let bench = with_repository("IMMUTABLE").await;
    let [one, two] = two_images(&bench).await;
    bench.root::<ecr::PutImage>(image(&one, Some("v1"))).await.unwrap();
    let fault = bench.root::<ecr::PutImage>(image(&one, Some("v1"))).await.unwrap_err();
    let digest = Digest::of(one.as_bytes());
    assert_eq!(
        fault.to_string(),
        format!(
            "ImageAlreadyExistsException: Image with digest '{digest}' and tag 'v1' already exists in the repository \
             with name 'app' in registry with id '123456789012'"
        )
    );
    let fault = bench.root::<ecr::PutImage>(image(&two, Some("v1"))).await.unwrap_err();
    assert_eq!(
        fault.to_string(),
        "ImageTagAlreadyExistsException: The image tag 'v1' already exists in the 'app' repository and cannot be \
         overwritten because the tag is immutable."
    );
}

#[tokio::test]
async fn an_image_needs_its_layers_and_a_list_its_images() {
    let bench = with_repository("MUTABLE").await;
    let config = layer(&bench, b"{}").await;
    let absent = Digest::of(b"absent").to_string();
    let fault = bench.root::<ecr::PutImage>(image(&manifest(&config, &absent, ""), None)).await.unwrap_err();
    assert_eq!(
        fault.to_string(),
        format!(
            "LayersNotFoundException: Layers with digests '[{absent}]' required for pushing image into repository with \
             name 'app' in the registry with id '123456789012' do not exist"
        )
    );
    let list = format!(r#"{{"schemaVersion":2,"manifests":[{{"digest":"{absent}"}}]}}"#);
    let fault = bench.root::<ecr::PutImage>(image(&list, None)).await.unwrap_err();
    assert_eq!(fault.code, "ReferencedImagesNotFoundException");
    let wrong = ecr::PutImageRequest { image_digest: Some(absent), ..image(&list, None) };
    let fault = bench.root::<ecr::PutImage>(wrong).await.unwrap_err();
    assert_eq!(fault.code, "ImageDigestDoesNotMatchException");
}

#[tokio::test]
async fn layer_parts_follow_each_other() {
    let bench = with_repository("MUTABLE").await;
    let begin = ecr::InitiateLayerUploadRequest { registry_id: None, repository_name: "app".into() };
    let upload_id = bench.root::<ecr::InitiateLayerUpload>(begin).await.unwrap().upload_id.unwrap();
    let done = ecr::CompleteLayerUploadRequest {
        registry_id: None,
        repository_name: "app".into(),
        upload_id: upload_id.clone(),
        layer_digests: vec![Digest::of(b"other").to_string()],
    };
    let fault = bench.root::<ecr::CompleteLayerUpload>(done.clone()).await.unwrap_err();
    assert_eq!(fault.code, "EmptyUploadException");
    let large = vec![7; 5 << 20];
    let answer = bench.root::<ecr::UploadLayerPart>(part(&upload_id, 0, &large)).await.unwrap();
    assert_eq!(answer.last_byte_received, Some((5 << 20) - 1));
    let fault = bench.root::<ecr::UploadLayerPart>(part(&upload_id, 0, b"again")).await.unwrap_err();
    assert_eq!(fault.code, "InvalidLayerPartException");
    bench.root::<ecr::UploadLayerPart>(part(&upload_id, 5 << 20, b"end")).await.unwrap();
    let fault =
        bench.root::<ecr::UploadLayerPart>(part(&upload_id, (5 << 20) + 3, b"more")).await.unwrap_err();
    assert_eq!(fault.message, "Layer parts must be at least 5242880 bytes in size, except for the last one");
    let fault = bench.root::<ecr::CompleteLayerUpload>(done.clone()).await.unwrap_err();
    assert_eq!(fault.code, "InvalidLayerException");
    let all = [large.as_slice(), b"end"].concat();
    let digest = Digest::of(&all).to_string();
    let done = ecr::CompleteLayerUploadRequest { layer_digests: vec![digest.clone()], ..done };
    bench.root::<ecr::CompleteLayerUpload>(done.clone()).await.unwrap();
    let fault = bench.root::<ecr::CompleteLayerUpload>(done).await.unwrap_err();
    assert_eq!(fault.code, "UploadNotFoundException");

    let request = ecr::BatchCheckLayerAvailabilityRequest {
        repository_name: "app".into(),
        layer_digests: vec![digest, Digest::of(b"absent").to_string(), "x".into()],
        ..Default::default()
    };
    let answer = bench.root::<ecr::BatchCheckLayerAvailability>(request).await.unwrap();
    let layers = answer.layers.unwrap();
    assert_eq!(layers[0].layer_size, Some((5 << 20) + 3));
    assert_eq!(layers[1].layer_availability.as_deref(), Some("UNAVAILABLE"));
    assert_eq!(answer.failures.unwrap()[0].failure_code.as_deref(), Some("InvalidLayerDigest"));
}

#[tokio::test]
async fn a_token_lasts_twelve_hours_and_is_asked_for_on_no_resource() {
    let bench = bench().await;
    let answer = bench.root::<ecr::GetAuthorizationToken>(Default::default()).await.unwrap();
    let data = &answer.authorization_data.unwrap()[0];
    assert_eq!(data.proxy_endpoint.as_deref(), Some("http://127.0.0.1:4566"));
    let now = bench.gate().world().now();
    assert_eq!(data.expires_at.unwrap().0, now + Duration::from_secs(12 * 3600));

    let refused = bench.user::<ecr::GetAuthorizationToken>("ana", &[], Default::default()).await;
    assert_eq!(
        refused.unwrap_err().message,
        "User: arn:aws:iam::123456789012:user/ana is not authorized to perform: ecr:GetAuthorizationToken on resource: \
         * because no identity-based policy allows the ecr:GetAuthorizationToken action"
    );
}

const OTHER: &str = "210987654321";

fn other_root() -> Caller {
    let account = AccountId::new(OTHER).unwrap();
    Caller {
        principal: Principal::Root { account: account.clone() },
        account,
        proof: Proof::AccessKey("AKIAOTHER".into()),
        origin: Origin::default(),
        via: Vec::new(),
    }
}

#[tokio::test]
async fn another_account_reads_a_repository_whose_policy_allows_it() {
    let bench = with_repository("MUTABLE").await;
    let request = ecr::BatchGetImageRequest {
        registry_id: Some(ACCOUNT.into()),
        repository_name: "app".into(),
        image_ids: vec![id(None, Some("v1"))],
        ..Default::default()
    };
    let fault = bench.call::<ecr::BatchGetImage>(other_root(), request.clone()).await.unwrap_err();
    assert_eq!(
        fault.message,
        "User: arn:aws:iam::210987654321:root is not authorized to perform: ecr:BatchGetImage on resource: \
         arn:aws:ecr:us-east-1:123456789012:repository/app because no resource-based policy allows the \
         ecr:BatchGetImage action"
    );
    let policy = format!(
        r#"{{"Version":"2008-10-17","Statement":[{{"Effect":"Allow","Principal":{{"AWS":"arn:aws:iam::{OTHER}:root"}},
        "Action":["ecr:BatchGetImage","ecr:GetDownloadUrlForLayer"]}}]}}"#
    );
    set_policy(&bench, &policy).await.unwrap();
    let answer = bench.call::<ecr::BatchGetImage>(other_root(), request).await.unwrap();
    let failure = &answer.failures.unwrap()[0];
    assert_eq!(failure.failure_reason.as_deref(), Some("Requested image not found"));
}

async fn set_policy(bench: &Bench, text: &str) -> Result<(), Fault> {
    let request = ecr::SetRepositoryPolicyRequest {
        repository_name: "app".into(),
        policy_text: text.to_owned(),
        ..Default::default()
    };
    bench.root::<ecr::SetRepositoryPolicy>(request).await.map(drop)
}

#[tokio::test]
async fn a_policy_is_set_read_and_removed() {
    let bench = with_repository("MUTABLE").await;
    let get = ecr::GetRepositoryPolicyRequest { registry_id: None, repository_name: "app".into() };
    let fault = bench.root::<ecr::GetRepositoryPolicy>(get.clone()).await.unwrap_err();
    assert_eq!(
        fault.to_string(),
        "RepositoryPolicyNotFoundException: Repository policy does not exist for the repository with name 'app' in \
         the registry with id '123456789012'"
    );
    let fault =
        set_policy(&bench, r#"{"Statement":[{"Effect":"Allow","Action":"ecr:*"}]}"#).await.unwrap_err();
    assert_eq!(
        fault.to_string(),
        "InvalidParameterException: Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Invalid \
         repository policy provided'"
    );
    let lock = r#"{"Statement":[{"Effect":"Deny","Principal":"*","Action":"ecr:SetRepositoryPolicy"}]}"#;
    assert_eq!(set_policy(&bench, lock).await.unwrap_err().code, "InvalidParameterException");
    let open = r#"{"Statement":[{"Effect":"Allow","Principal":"*","Action":"ecr:BatchGetImage"}]}"#;
    set_policy(&bench, open).await.unwrap();
    let found = bench.root::<ecr::GetRepositoryPolicy>(get.clone()).await.unwrap();
    assert_eq!(found.policy_text.as_deref(), Some(open));
    let delete = ecr::DeleteRepositoryPolicyRequest { registry_id: None, repository_name: "app".into() };
    bench.root::<ecr::DeleteRepositoryPolicy>(delete).await.unwrap();
    assert_eq!(
        bench.root::<ecr::GetRepositoryPolicy>(get).await.unwrap_err().code,
        "RepositoryPolicyNotFoundException"
    );
}

#[tokio::test]
async fn a_refusal_names_the_repository() {
    let bench = bench().await;
    let request = ecr::ListImagesRequest { repository_name: "app".into(), ..Default::default() };
    let fault = bench.user::<ecr::ListImages>("ana", &[], request).await.unwrap_err();
    assert_eq!(
        fault.to_string(),
        "AccessDeniedException: User: arn:aws:iam::123456789012:user/ana is not authorized to perform: ecr:ListImages \
         on resource: arn:aws:ecr:us-east-1:123456789012:repository/app because no identity-based policy allows the \
         ecr:ListImages action"
    );
}

#[tokio::test]
async fn a_filter_has_two_wildcards_at_most() {
    let bench = bench().await;
    let create = |filter: &str| ecr::CreateRepositoryRequest {
        repository_name: "app".into(),
        image_tag_mutability: Some("IMMUTABLE_WITH_EXCLUSION".to_owned()),
        image_tag_mutability_exclusion_filters: Some(vec![ecr::ImageTagMutabilityExclusionFilter {
            filter_type: "WILDCARD".to_owned(),
            filter: filter.to_owned(),
        }]),
        ..Default::default()
    };
    let refused = bench.root::<ecr::CreateRepository>(create("*a*a*")).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "InvalidParameterException: Invalid parameter at 'imageTagMutabilityExclusionFilters' failed to satisfy \
         constraint: 'must contain a maximum of 2 wildcards ('*') in each filter'"
    );
    bench.root::<ecr::CreateRepository>(create("*a*")).await.unwrap();
}

#[tokio::test]
async fn a_new_role_of_the_same_name_does_not_inherit_the_grant_of_a_repository_policy() {
    let bench = with_repository("MUTABLE").await;
    let policy = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":
        "arn:aws:iam::123456789012:role/puller"},"Action":"ecr:ListImages"}]}"#;
    assert_eq!(
        set_policy(&bench, policy).await.unwrap_err().to_string(),
        "InvalidParameterException: Invalid parameter at 'PolicyText' failed to satisfy constraint: 'Principal not \
         found'"
    );

    bench.role("puller", "{}", &[]);
    set_policy(&bench, policy).await.unwrap();
    let list = || ecr::ListImagesRequest { repository_name: "app".into(), ..Default::default() };
    bench.session::<ecr::ListImages>("puller", list()).await.unwrap();

    bench.role("puller", "{}", &[]);
    let fault = bench.session::<ecr::ListImages>("puller", list()).await.unwrap_err();
    assert!(
        fault.message.ends_with("because no identity-based policy allows the ecr:ListImages action"),
        "{fault}"
    );
    let get = ecr::GetRepositoryPolicyRequest { registry_id: None, repository_name: "app".into() };
    let shown = bench.root::<ecr::GetRepositoryPolicy>(get).await.unwrap().policy_text.unwrap();
    assert!(shown.contains(r#""AROA"#) && !shown.contains("role/puller"), "{shown}");
    let delete = ecr::DeleteRepositoryPolicyRequest { registry_id: None, repository_name: "app".into() };
    let deleted = bench.root::<ecr::DeleteRepositoryPolicy>(delete).await.unwrap();
    assert_eq!(deleted.policy_text, Some(shown));
}
