use crate::{NUMBERS, number, put, set, set_in, write};
use futures_util::FutureExt;
use rolecall_store::{Changed, Key, Store, Table};

pub(crate) async fn a_watcher_sees_the_last_state_without_polling(store: Store) {
    let mut watch = store.watch(NUMBERS, Key::empty());
    let watcher = tokio::spawn({
        let store = store.clone();
        async move {
            while number(&store.read(), "n") != Some(199) {
                watch.next().await;
            }
        }
    });
    for n in 0..200 {
        set(&store, "n", n).await;
    }
    watcher.await.unwrap();
}

pub(crate) async fn commits_nobody_waited_for_are_reported_once(store: Store) {
    let mut watch = store.watch(NUMBERS, "a");
    for n in 0..5 {
        set(&store, "a", n).await;
    }
    assert_eq!(watch.next().now_or_never(), Some(Changed));
    assert_eq!(watch.next().now_or_never(), None);
}

pub(crate) async fn other_keys_and_tables_stay_quiet(store: Store) {
    let mut watch = store.watch(NUMBERS, "a");
    set(&store, "ab", 1).await;
    write(&store, |tx| tx.put(Table::new("others"), &Key::from("a"), "1".into())).await;
    assert_eq!(watch.next().now_or_never(), None);
    write(&store, |tx| set_in(tx, &Key::from(["a", "b"]), 1)).await;
    assert_eq!(watch.next().now_or_never(), Some(Changed));
    write(&store, |tx| tx.delete(NUMBERS, &Key::from(["a", "b"]))).await;
    assert_eq!(watch.next().now_or_never(), Some(Changed));
}

pub(crate) async fn a_transaction_that_leaves_nothing_stays_quiet(store: Store) {
    let mut watch = store.watch(NUMBERS, Key::empty());
    let refused = store.write(|tx| {
        set_in(tx, &Key::from("a"), 1);
        Err::<(), _>(())
    });
    assert_eq!(refused.await.unwrap(), Err(()));
    write(&store, |_| ()).await;
    assert_eq!(watch.next().now_or_never(), None);
}

pub(crate) async fn a_wait_given_up_loses_nothing(store: Store) {
    let mut watch = store.watch(NUMBERS, Key::empty());
    {
        let mut given_up = Box::pin(watch.next());
        assert_eq!(given_up.as_mut().now_or_never(), None);
        set(&store, "a", 1).await;
    }
    assert_eq!(watch.next().now_or_never(), Some(Changed));
}

pub(crate) async fn a_woken_watcher_finds_the_change(store: Store) {
    let mut watch = store.watch(NUMBERS, Key::empty());
    for n in 0..50 {
        let writing = store.write(put("n", n));
        watch.next().await;
        assert_eq!(number(&store.read(), "n"), Some(n));
        writing.await.unwrap().unwrap();
    }
}
