//! Pages of keys.

use crate::support::{Stage, Who};

async fn with_keys(keys: &[&str]) -> Stage {
    let stage = Stage::with_bucket().await;
    for key in keys {
        assert_eq!(stage.put(Who::Root, &format!("/bucket/{key}"), "x").await.status, 200);
    }
    stage
}

const KEYS: [&str; 6] = ["a", "b/1", "b/2", "b0", "c/1/x", "d"];

#[tokio::test]
async fn keys_are_listed_in_order_and_rolled_up_at_the_delimiter() {
    let stage = with_keys(&KEYS).await;
    let all = stage.get(Who::Root, "/bucket?list-type=2").await;
    assert_eq!(all.elements("Key"), KEYS);
    assert_eq!(
        (all.element("KeyCount"), all.element("IsTruncated"), all.element("MaxKeys")),
        ("6", "false", "1000")
    );
    let top = stage.get(Who::Root, "/bucket?list-type=2&delimiter=/").await;
    assert_eq!(top.elements("Key"), ["a", "b0", "d"]);
    assert_eq!(top.element("KeyCount"), "5");
    let prefixes: Vec<_> = top.elements("CommonPrefixes").into_iter().map(str::to_owned).collect();
    assert_eq!(prefixes, ["<Prefix>b/</Prefix>", "<Prefix>c/</Prefix>"]);
    let below = stage.get(Who::Root, "/bucket?list-type=2&delimiter=/&prefix=b/").await;
    assert_eq!(below.elements("Key"), ["b/1", "b/2"]);
}

#[tokio::test]
async fn pages_join_without_gap_or_overlap_whatever_is_written_meanwhile() {
    for delimiter in ["", "&delimiter=/"] {
        let stage = with_keys(&KEYS).await;
        let (mut seen, mut token) = (Vec::new(), String::new());
        loop {
            let page =
                stage.get(Who::Root, &format!("/bucket?list-type=2&max-keys=1{delimiter}{token}")).await;
            assert_eq!(page.status, 200, "{}", page.text());
            seen.extend(page.elements("Key").into_iter().map(str::to_owned));
            seen.extend(page.elements("CommonPrefixes").into_iter().map(str::to_owned));
            if page.element("IsTruncated") == "false" {
                break;
            }
            token =
                format!("&continuation-token={}", page.element("NextContinuationToken").replace('=', "%3D"));
            stage.put(Who::Root, "/bucket/0", "x").await;
        }
        let rolled_up = ["a", "<Prefix>b/</Prefix>", "b0", "<Prefix>c/</Prefix>", "d"];
        assert_eq!(seen, if delimiter.is_empty() { KEYS.to_vec() } else { rolled_up.to_vec() });
    }
}

#[tokio::test]
async fn the_first_version_goes_on_by_marker() {
    let stage = with_keys(&KEYS).await;
    let first = stage.get(Who::Root, "/bucket?delimiter=/&max-keys=2").await;
    assert_eq!((first.elements("Key"), first.element("NextMarker")), (vec!["a"], "b/"));
    let second = stage.get(Who::Root, "/bucket?delimiter=/&max-keys=2&marker=b/").await;
    assert_eq!(second.elements("Key"), ["b0"]);
}

#[tokio::test]
async fn keys_are_encoded_when_asked() {
    let stage = with_keys(&["a%20b%26%2B"]).await;
    assert_eq!(
        stage.get(Who::Root, "/bucket?list-type=2&encoding-type=url").await.element("Key"),
        "a%20b%26%2B"
    );
    assert_eq!(stage.get(Who::Root, "/bucket?list-type=2").await.element("Key"), "a b&amp;+");
    let bad = stage.get(Who::Root, "/bucket?list-type=2&continuation-token=%C3%A4").await;
    assert_eq!(bad.error(), (400, "InvalidArgument", "The continuation token provided is incorrect"));
}
