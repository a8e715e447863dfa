//! Whatever is written reads back as itself, and no text makes the crate panic.

use proptest::collection::vec;
use proptest::prelude::*;
use rolecall_iac::edit::{Fragment, StatementSpec, grant, set_property, trust};
use rolecall_iac::{LogicalId, Template};

use crate::support::template;

/// The same template in block style, flow style and JSON, loose and tight.
const STYLES: [&str; 6] = [
    "Resources:\n  R:\n    Type: AWS::IAM::Role\n    Properties:\n      W: 2 # two\n",
    "Resources:\n    R:\n        Type: AWS::IAM::Role\n        Properties:\n            W:\n            - 2\n            # end\n",
    "Resources:\n  R:\n    Type: AWS::IAM::Role\n    Properties: {W: 2}\n",
    "Resources: {R: {Type: AWS::IAM::Role, Properties: {V: 'x', W: 2}}}",
    "{\"Resources\":{\"R\":{\"Type\":\"AWS::IAM::Role\",\"Properties\":{\"W\":2}}}}",
    "{\n  \"Resources\": {\n    \"R\": {\n      \"Type\": \"AWS::IAM::Role\",\n      \"Properties\": {\n        \"V\": \"x\",\n        \"W\": [\n          2\n        ]\n      }\n    }\n  }\n}\n",
];

fn fragments() -> impl Strategy<Value = Fragment> {
    let text = prop_oneof![
        "[ -~]{0,12}",
        "[a-z:#'\"{}\\[\\],&*!|>%@`?.$-]{1,6}",
        "(yes|no|on|0x1|012|1:30|~|null|1e3|=|<<)"
    ];
    let literal = prop_oneof![Just("true"), Just("12"), Just("1.5")];
    let leaf = prop_oneof![
        text.clone().prop_map(Fragment::Text),
        literal.prop_map(|text| Fragment::Literal(text.to_owned())),
        Just(Fragment::sub("${R}: #{x}")),
        Just(Fragment::reference("R")),
    ];
    leaf.prop_recursive(3, 16, 4, move |inner| {
        let entries = proptest::collection::btree_map("[A-Za-z][ -~]{0,5}", inner.clone(), 0..4);
        prop_oneof![
            vec(inner, 0..4).prop_map(Fragment::List),
            entries.prop_map(|entries| Fragment::Map(entries.into_iter().collect())),
        ]
    })
}

fn value(template: &Template) -> Fragment {
    let properties = template.resource("R").and_then(|resource| resource.properties()).expect("properties");
    Fragment::from(properties.get("V").expect("the property"))
}

proptest! {
    #[test]
    fn a_property_reads_back_as_it_was_set(fragment in fragments()) {
        for text in STYLES {
            let before = template(text).expect("a template");
            let edit = set_property(&before, &LogicalId::from("R"), "V", &fragment).expect("an edit");
            match before.with(std::slice::from_ref(&edit)) {
                Ok(after) => prop_assert_eq!(value(&after), fragment.clone(), "{}", edit.replacement),
                // keys such as `Fn::x` make calls that no template may hold
                Err(findings) => prop_assert!(findings[0].to_string().contains("unsupported function"),
                    "{}\n{}", edit.replacement, findings[0]),
            }
        }
    }

    #[test]
    fn a_damaged_template_is_refused_or_read_but_never_a_panic(
        style in 0..STYLES.len(), at in 0..200_usize, length in 0..6_usize, insert in "[ \n\t{}\\[\\]:,'\"|>!&*#ü\u{feff}a-]{0,4}"
    ) {
        let mut text = STYLES[style].replace("W", "Policies").replace("2 ", "[{PolicyName: ü}] ");
        let at = at.min(text.len());
        let end = (at + length).min(text.len());
        if text.is_char_boundary(at) && text.is_char_boundary(end) {
            text.replace_range(at..end, &insert);
        }
        if let Ok(template) = template(&text) {
            let statement = StatementSpec { sid: None, actions: vec!["a:b".into()], resources: vec!["*".into()] };
            for resource in template.resources() {
                let _ = grant(&template, &resource.id, &statement).map(|edit| template.with(&[edit]));
                let _ = trust(&template, &resource.id, "x").map(|edit| template.with(&[edit]));
                let _ = set_property(&template, &resource.id, "V", &"x".into());
            }
        }
    }
}
