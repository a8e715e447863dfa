use crate::{NUMBERS, names, set_in, write};
use proptest::{prelude::*, test_runner::TestRunner};
use rolecall_store::{Key, KeyRange, Store, Table, View};
use std::collections::BTreeMap;
use tokio::runtime::Handle;

async fn fill<const N: usize>(store: &Store, keys: [&[&str]; N]) {
    for parts in keys {
        let key = Key::from(parts);
        write(store, move |tx| set_in(tx, &key, 1)).await;
    }
}

pub(crate) async fn entries_come_in_key_order(store: Store) {
    fill(&store, [&["b"], &["a", "z"], &["ab"], &["a"], &["é"], &[""]]).await;
    let view = store.read();
    let forwards = ["", "a", "a/z", "ab", "b", "é"];
    let mut backwards = forwards;
    backwards.reverse();
    assert_eq!(names(&view, &KeyRange::all()), forwards);
    assert_eq!(names(&view, &KeyRange::all().backwards()), backwards);
}

pub(crate) async fn a_prefix_does_not_reach_into_its_neighbours(store: Store) {
    fill(&store, [&["a"], &["a", "b"], &["ab"], &["a\0b"], &["a", ""], &["b"]]).await;
    let view = store.read();
    assert_eq!(names(&view, &KeyRange::prefix("a")), ["a", "a/", "a/b"]);
    assert_eq!(names(&view, &KeyRange::prefix(["a", "b"])), ["a/b"]);
    assert_eq!(names(&view, &KeyRange::starting_with(Key::empty(), "a")).len(), 5);
    assert_eq!(names(&view, &KeyRange::starting_with("a", "b")), ["a/b"]);
}

pub(crate) async fn a_table_does_not_reach_into_its_neighbours(store: Store) {
    let neighbours = ["number", "numbers/", "numbers\u{1}", "numberss"].map(Table::new);
    write(&store, move |tx| {
        for table in neighbours {
            tx.put(table, &Key::from("theirs"), "1".into());
            tx.put(table, b"\xff", "1".into());
        }
    })
    .await;
    fill(&store, [&["ours"]]).await;
    assert_eq!(names(&store.read(), &KeyRange::all()), ["ours"]);
    assert_eq!(names(&store.read(), &KeyRange::all().backwards()), ["ours"]);
    assert_eq!(store.read().get(NUMBERS, &Key::from("theirs")).unwrap(), None);
}

pub(crate) async fn a_limit_cuts_a_scan_short(store: Store) {
    fill(&store, [&["a"], &["b"], &["c"]]).await;
    for (limit, count) in [(0, 0), (1, 1), (3, 3), (9, 3)] {
        assert_eq!(store.read().scan(NUMBERS, &KeyRange::all(), limit).unwrap().len(), count);
    }
}

pub(crate) async fn pages_add_up_to_the_whole(store: Store) {
    fill(&store, [&["l", "a"], &["l", "b"], &["l", "b", "c"], &["l", "d"], &["m"]]).await;
    let (view, all) = (store.read(), KeyRange::prefix("l"));
    let mut pages = Vec::new();
    let mut rest = all.clone();
    while let Some((key, value)) = view.scan(NUMBERS, &rest, 1).unwrap().pop() {
        rest = all.clone().after(&key);
        pages.push((key, value));
    }
    assert_eq!(pages, view.scan(NUMBERS, &all, usize::MAX).unwrap());
    assert_eq!(pages.len(), 4);
}

pub(crate) async fn an_empty_range_is_empty(store: Store) {
    fill(&store, [&["a"], &["b"]]).await;
    let none = KeyRange::prefix("a").after(&Key::from("b"));
    assert_eq!(names(&store.read(), &none), [""; 0]);
    write(&store, move |tx| {
        set_in(tx, &Key::from("a"), 1);
        assert_eq!(names(&*tx, &none), [""; 0]);
    })
    .await;
}

pub(crate) async fn a_scan_inside_a_transaction_shows_its_changes_in_place(store: Store) {
    fill(&store, [&["b"], &["d"], &["f"]]).await;
    write(&store, |tx| {
        for new in ["a", "c", "g"] {
            set_in(tx, &Key::from(new), 2);
        }
        set_in(tx, &Key::from("d"), 2);
        tx.delete(NUMBERS, &Key::from("f"));
        assert_eq!(names(&*tx, &KeyRange::all()), ["a", "b", "c", "d", "g"]);
        assert_eq!(names(&*tx, &KeyRange::all().backwards()), ["g", "d", "c", "b", "a"]);
        let two = tx.scan(NUMBERS, &KeyRange::all().after(&Key::from("c")), 1).unwrap();
        assert_eq!(two, [(Key::from("d"), "2".into())]);
    })
    .await;
    assert_eq!(names(&store.read(), &KeyRange::all()), ["a", "b", "c", "d", "g"]);
}

/// One transaction: its changes, and whether it succeeds.
type Step = (Vec<(u8, Option<u8>)>, bool);

pub(crate) async fn every_history_reads_like_a_sorted_map(store: Store) {
    let changes = prop::collection::vec((0_u8..12, prop::option::of(any::<u8>())), 0..6);
    let histories = prop::collection::vec((changes, any::<bool>()), 1..6);
    let mut runner =
        TestRunner::new(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) });
    tokio::task::block_in_place(|| {
        runner.run(&(histories, 0_u8..12, 0_u8..12), |(steps, start, end)| {
            play(&store, steps, &KeyRange::bytes(&[start], Some(&[end])));
            Ok(())
        })
    })
    .unwrap();
}

/// Plays a history to the store and to a sorted map, and compares what each transaction sees.
fn play(store: &Store, steps: Vec<Step>, range: &KeyRange) {
    let mut model = contents(&store.read(), &KeyRange::all());
    let mut answers = Vec::new();
    for (changes, succeeds) in steps {
        let mut after = model.clone();
        for (key, value) in &changes {
            match value {
                Some(value) => after.insert(vec![*key], vec![*value]),
                None => after.remove([*key].as_slice()),
            };
        }
        let (expected, range) = (after.clone(), range.clone());
        answers.push(store.write(move |tx| {
            for (key, value) in changes {
                match value {
                    Some(value) => tx.put(NUMBERS, &[key], vec![value].into()),
                    None => tx.delete(NUMBERS, &[key]),
                }
            }
            compare(&*tx, &range, &expected);
            if succeeds { Ok(()) } else { Err(()) }
        }));
        if succeeds {
            model = after;
        }
    }
    for answer in answers {
        let _ = Handle::current().block_on(answer).unwrap();
    }
    compare(&store.read(), range, &model);
    assert_eq!(contents(&store.read(), &KeyRange::all()), model);
}

fn compare(view: &dyn View, range: &KeyRange, expected: &BTreeMap<Vec<u8>, Vec<u8>>) {
    let mut expected: Vec<_> = expected.keys().filter(|key| range.contains(key)).cloned().collect();
    let keys = |range: &KeyRange| -> Vec<Vec<u8>> {
        let entries = view.scan(NUMBERS, range, usize::MAX).unwrap();
        entries.into_iter().map(|(key, _)| key.to_vec()).collect()
    };
    assert_eq!(keys(range), expected);
    expected.reverse();
    assert_eq!(keys(&range.clone().backwards()), expected);
}

fn contents(view: &dyn View, range: &KeyRange) -> BTreeMap<Vec<u8>, Vec<u8>> {
    let entries = view.scan(NUMBERS, range, usize::MAX).unwrap();
    entries.into_iter().map(|(key, value)| (key.to_vec(), value.to_vec())).collect()
}
