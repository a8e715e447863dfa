//! What the command prints when it is used wrongly: exit code, standard output, standard error.

mod support;

#[track_caller]
fn check(arguments: &[&str], environment: &[(&str, &str)], files: &[(&str, &str)], expected: &str) {
    support::check(arguments, environment, files, 1, "", expected);
}

#[test]
fn a_template_that_is_not_there_is_named() {
    check(
        &["run", "nothere.yaml"],
        &[],
        &[],
        "error: cannot read `nothere.yaml`: No such file or directory (os error 2)\n",
    );
}

#[test]
fn a_template_with_a_mistake_is_refused_at_its_place_before_anything_starts() {
    let template = "Resources:\n  Role:\n    Type: AWS::IAM::Role\n    Properties:\n      RoleName: !Ref Nam\nParameters:\n  Name: {Type: String}\n";
    check(
        &["run", "t.yaml"],
        &[],
        &[("t.yaml", template)],
        "error: t.yaml:5:17: unresolved reference `Nam`: the template has no such parameter or resource\nhint: did you \
         mean `Name`?\n",
    );
}

#[test]
fn rubbish_is_no_template() {
    check(
        &["run", "t.yaml"],
        &[],
        &[("t.yaml", "- just\n- a list\n")],
        "error: t.yaml:1:1: `template` must be a mapping, not a list\n",
    );
}

#[test]
fn commands_that_need_an_endpoint_say_how_to_get_one() {
    for command in [
        &["ps"] as &[&str],
        &["env"],
        &["explain"],
        &["logs", "abc"],
        &["stop", "abc"],
        &["who-can", "s3:GetObject", "*"],
    ] {
        check(
            command,
            &[],
            &[],
            "error: no endpoint is running in `DIR/state`\nhint: start one with `rolecall up`, or name another state \
             directory with --state DIR\n",
        );
    }
}

#[test]
fn half_a_root_key_is_refused() {
    check(
        &["up", "--no-agent"],
        &[("ROLECALL_ROOT_ACCESS_KEY_ID", "AKIAEXAMPLE")],
        &[],
        "error: the access key id of root was given without its secret\nhint: set ROLECALL_ROOT_SECRET_ACCESS_KEY as \
         well\n",
    );
}

#[test]
fn an_account_is_twelve_digits() {
    check(
        &["up", "--no-agent", "--account", "123"],
        &[],
        &[],
        "error: `123` is not an account id of twelve digits\n",
    );
}

#[test]
fn what_is_used_wrongly_does_not_answer_no() {
    check(
        &["can", "one", "two"],
        &[],
        &[],
        "error: the following required arguments were not provided:\n  <RESOURCE>\n\nUsage: rolecall can --state <DIR> <PRINCIPAL> \
         <ACTION> <RESOURCE>\n\nFor more information, try '--help'.\n",
    );
}
