use crate::{NUMBERS, names, number, put, set, set_in, write};
use rolecall_store::{Collection, Key, KeyRange, Store, StoreError, Table, View};
use std::{
    collections::{BTreeMap, HashMap},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

const OTHERS: Table = Table::new("others");

pub(crate) async fn a_transaction_shows_in_all_tables_at_once(store: Store) {
    let done = Arc::new(AtomicBool::new(false));
    let reader = std::thread::spawn({
        let (store, done) = (store.clone(), Arc::clone(&done));
        move || {
            while !done.load(Ordering::Relaxed) {
                let view = store.read();
                let key = Key::from("n");
                assert_eq!(view.get(NUMBERS, &key).unwrap(), view.get(OTHERS, &key).unwrap());
            }
        }
    });
    for n in 0..50_u64 {
        write(&store, move |tx| {
            tx.put(NUMBERS, &Key::from("n"), n.to_string().into());
            tx.put(OTHERS, &Key::from("n"), n.to_string().into());
        })
        .await;
    }
    done.store(true, Ordering::Relaxed);
    reader.join().unwrap();
}

pub(crate) async fn a_snapshot_stays_as_it_was(store: Store) {
    set(&store, "kept", 1).await;
    let before = store.read();
    set(&store, "kept", 2).await;
    set(&store, "new", 3).await;
    write(&store, |tx| tx.delete(NUMBERS, &Key::from("kept"))).await;
    assert_eq!(names(&before, &KeyRange::all()), ["kept"]);
    assert_eq!(number(&before, "kept"), Some(1));
    assert_eq!(names(&store.read(), &KeyRange::all()), ["new"]);
}

pub(crate) async fn a_transaction_sees_its_own_changes(store: Store) {
    set(&store, "a", 1).await;
    write(&store, |tx| {
        set_in(tx, &Key::from("a"), 2);
        assert_eq!(number(tx, "a"), Some(2));
        tx.delete(NUMBERS, &Key::from("a"));
        assert_eq!(number(tx, "a"), None);
        set_in(tx, &Key::from("b"), 3);
        assert_eq!(number(tx, "b"), Some(3));
    })
    .await;
    assert_eq!(names(&store.read(), &KeyRange::all()), ["b"]);
}

pub(crate) async fn transactions_run_in_the_order_they_were_queued(store: Store) {
    let queued: Vec<_> = (0..100_u64)
        .map(|n| {
            store.write(move |tx| {
                let last = number(&*tx, "last");
                set_in(tx, &Key::from("last"), n);
                Ok::<_, StoreError>(last)
            })
        })
        .collect();
    for (n, answer) in (0..).zip(queued) {
        assert_eq!(answer.await.unwrap().unwrap(), u64::checked_sub(n, 1));
    }
}

pub(crate) async fn a_failed_transaction_leaves_nothing(store: Store) {
    set(&store, "a", 1).await;
    let failing = store.write(|tx| {
        set_in(tx, &Key::from("a"), 2);
        set_in(tx, &Key::from("b"), 2);
        Err::<(), _>("refused")
    });
    let next = store.write(|tx| Ok::<_, StoreError>((number(&*tx, "a"), number(&*tx, "b"))));
    assert_eq!(failing.await.unwrap(), Err("refused"));
    assert_eq!(next.await.unwrap().unwrap(), (Some(1), None));
    assert_eq!(names(&store.read(), &KeyRange::all()), ["a"]);
}

pub(crate) async fn a_panicking_transaction_leaves_nothing_and_harms_nobody(store: Store) {
    let before = store.write(put("before", 1));
    let panicking = store.write(|tx| -> Result<(), StoreError> {
        set_in(tx, &Key::from("before"), 2);
        panic!("on purpose")
    });
    let after = store.write(put("after", 3));
    before.await.unwrap().unwrap();
    assert!(matches!(panicking.await, Err(StoreError::Panicked)));
    after.await.unwrap().unwrap();
    assert_eq!(number(&store.read(), "before"), Some(1));
    assert_eq!(number(&store.read(), "after"), Some(3));
}

pub(crate) async fn an_acknowledged_write_is_read_by_every_handle(store: Store) {
    for n in 0..50 {
        set(&store, "n", n).await;
        let other = store.clone();
        let seen = tokio::task::spawn_blocking(move || number(&other.read(), "n")).await.unwrap();
        assert_eq!(seen, Some(n));
    }
}

pub(crate) async fn concurrent_increments_are_all_counted(store: Store) {
    let writers: Vec<_> = (0..16)
        .map(|_| {
            let store = store.clone();
            tokio::spawn(async move {
                for _ in 0..25 {
                    write(&store, |tx| {
                        let n = number(&*tx, "n").unwrap_or(0);
                        set_in(tx, &Key::from("n"), n + 1);
                    })
                    .await;
                }
            })
        })
        .collect();
    for writer in writers {
        writer.await.unwrap();
    }
    assert_eq!(number(&store.read(), "n"), Some(16 * 25));
}

pub(crate) async fn a_write_whose_caller_left_still_happens(store: Store) {
    drop(store.write(put("left", 1)));
    set(&store, "next", 2).await;
    assert_eq!(number(&store.read(), "left"), Some(1));
}

pub(crate) async fn queued_writes_are_finished_when_the_last_handle_goes(store: Store) {
    let view = store.read();
    let queued: Vec<_> = (0..100).map(|n| store.write(put("n", n))).collect();
    drop((store, view));
    for answer in queued {
        answer.await.unwrap().unwrap();
    }
}

pub(crate) async fn a_transaction_may_hold_the_last_handle(store: Store) {
    let inner = store.clone();
    let answer = store.write(move |_| Ok::<_, StoreError>(number(&inner.read(), "n")));
    drop(store);
    assert_eq!(answer.await.unwrap().unwrap(), None);
}

pub(crate) async fn deleting_what_is_absent_is_no_error(store: Store) {
    write(&store, |tx| tx.delete(NUMBERS, &Key::from("absent"))).await;
    assert_eq!(names(&store.read(), &KeyRange::all()), [""; 0]);
}

pub(crate) async fn a_value_of_the_wrong_sort_is_an_error_that_names_it(store: Store) {
    const TEXTS: Collection<String> = Collection::new("texts");
    for (json, message) in [
        ("[1, 2]", "table `texts` holds a value that has the wrong shape under key `account/name`"),
        ("secret", "table `texts` holds a value that is not JSON under key `account/name`"),
        ("\"sec", "table `texts` holds a value that is cut short under key `account/name`"),
    ] {
        write(&store, move |tx| tx.put(TEXTS.table(), &Key::from(["account", "name"]), json.into())).await;
        let view = store.read();
        assert_eq!(TEXTS.get(&view, ["account", "name"]).unwrap_err().to_string(), message);
        assert_eq!(TEXTS.scan(&view, "account").unwrap_err().to_string(), message);
    }
}

pub(crate) async fn a_value_without_a_json_form_is_refused(store: Store) {
    const MAPS: Collection<BTreeMap<Vec<u8>, u8>> = Collection::new("maps");
    let value = BTreeMap::from([(vec![1], 1)]);
    let error = store.write(move |tx| MAPS.put(tx, "key", &value)).await.unwrap().unwrap_err();
    assert_eq!(error.to_string(), "cannot encode the value for key `key` of table `maps`");
}

pub(crate) async fn what_is_taken_is_gone(store: Store) {
    const TEXTS: Collection<String> = Collection::new("texts");
    let taken = store.write(|tx| {
        TEXTS.put(tx, "key", &"value".to_owned())?;
        Ok::<_, StoreError>((TEXTS.take(tx, "key")?, TEXTS.take(tx, "key")?))
    });
    assert_eq!(taken.await.unwrap().unwrap(), (Some("value".to_owned()), None));
    assert!(!TEXTS.contains(&store.read(), "key").unwrap());
}

pub(crate) async fn a_stamp_stays_as_long_as_its_table_does(store: Store) {
    let before = store.read();
    let (numbers, others) = (before.stamp(NUMBERS).unwrap(), before.stamp(OTHERS).unwrap());
    set(&store, "a", 1).await;
    let after = store.read();
    assert_ne!(after.stamp(NUMBERS), Some(numbers));
    assert_eq!(after.stamp(OTHERS), Some(others));
    assert_eq!(before.stamp(NUMBERS), Some(numbers));
    let settled = after.stamp(NUMBERS);
    write(&store, move |tx| {
        assert_eq!(tx.stamp(NUMBERS), settled);
        set_in(tx, &Key::from("a"), 2);
        assert_eq!(tx.stamp(NUMBERS), None);
        assert_eq!(tx.stamp(OTHERS), Some(others));
    })
    .await;
}

pub(crate) async fn equal_stamps_never_show_different_content(store: Store) {
    let done = Arc::new(AtomicBool::new(false));
    let reader = std::thread::spawn({
        let (store, done) = (store.clone(), Arc::clone(&done));
        move || {
            let mut seen = HashMap::new();
            while !done.load(Ordering::Relaxed) {
                let view = store.read();
                let Some(stamp) = view.stamp(NUMBERS) else { continue };
                let found = number(&view, "n");
                assert_eq!(*seen.entry(stamp).or_insert(found), found);
            }
        }
    });
    for n in 0..100 {
        set(&store, "n", n).await;
    }
    done.store(true, Ordering::Relaxed);
    reader.join().unwrap();
}
