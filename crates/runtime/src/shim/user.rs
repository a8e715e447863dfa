//! Finding the user a container runs as, in the image's own `/etc/passwd` and `/etc/group`.

use super::rootfs::Root;

/// Who the program runs as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct User {
    pub(super) uid: u32,
    pub(super) gid: u32,
    /// Supplementary groups.
    pub(super) groups: Vec<u32>,
    /// The home directory, `/` if there is no entry.
    pub(super) home: String,
}

/// Reads `user`, `uid`, `user:group` or `uid:gid`. The error is Docker's.
pub(super) fn find(root: &Root, wanted: &str) -> Result<User, String> {
    let read = |path: &str| root.text(path).map_err(|error| format!("cannot read `{path}`: {error}"));
    lookup(&read("/etc/passwd")?, &read("/etc/group")?, wanted)
}

struct Account<'a> {
    name: &'a str,
    uid: u32,
    gid: u32,
    home: &'a str,
}

struct Group<'a> {
    name: &'a str,
    gid: u32,
    members: &'a str,
}

fn lookup(passwd: &str, group: &str, wanted: &str) -> Result<User, String> {
    let (user, explicit_group) = match wanted.split_once(':') {
        Some((user, group)) => (user, Some(group)),
        None => (wanted, None),
    };
    let user = if user.is_empty() { "0" } else { user };
    let account = passwd.lines().filter_map(account).find(|account| is(account.name, account.uid, user));
    let uid = match (&account, user.parse()) {
        (Some(account), _) => account.uid,
        (None, Ok(uid)) => uid,
        (None, Err(_)) => {
            return Err(format!("unable to find user {user}: no matching entries in passwd file"));
        }
    };
    let groups = || group.lines().filter_map(entry);
    let gid = match explicit_group {
        None => account.as_ref().map_or(0, |account| account.gid),
        Some(wanted) => match (groups().find(|group| is(group.name, group.gid, wanted)), wanted.parse()) {
            (Some(group), _) => group.gid,
            (None, Ok(gid)) => gid,
            (None, Err(_)) => {
                return Err(format!("unable to find group {wanted}: no matching entries in group file"));
            }
        },
    };
    // With a group named, a program has that one alone; else the ones its user is a member of.
    let member_of = |group: &Group<'_>| {
        account.as_ref().is_some_and(|account| group.members.split(',').any(|member| member == account.name))
    };
    let supplementary =
        groups().filter(|group| explicit_group.is_none() && group.gid != gid && member_of(group));
    let groups = supplementary.map(|group| group.gid).collect();
    let home = account.map_or("/", |account| account.home);
    let home = if home.is_empty() { "/" } else { home };
    Ok(User { uid, gid, groups, home: home.to_owned() })
}

fn is(name: &str, id: u32, wanted: &str) -> bool {
    name == wanted || wanted.parse() == Ok(id)
}

fn account(line: &str) -> Option<Account<'_>> {
    let fields: Vec<&str> = line.split(':').collect();
    let [name, _, uid, gid, _, home, ..] = fields[..] else { return None };
    Some(Account { name, uid: uid.parse().ok()?, gid: gid.parse().ok()?, home })
}

fn entry(line: &str) -> Option<Group<'_>> {
    let fields: Vec<&str> = line.split(':').collect();
    let [name, _, gid, members] = fields[..] else { return None };
    Some(Group { name, gid: gid.parse().ok()?, members })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASSWD: &str = "root:x:0:0:root:/root:/bin/sh\napp:x:1000:1001::/home/app:\nbroken\n";
    const GROUP: &str = "root:x:0:\napp:x:1001:\naudio:x:29:app,other\n";

    #[test]
    fn a_user_is_found_by_name_or_number_with_its_groups() {
        let app = User { uid: 1000, gid: 1001, groups: vec![29], home: "/home/app".to_owned() };
        for (wanted, expected) in [
            ("", User { uid: 0, gid: 0, groups: vec![], home: "/root".to_owned() }),
            ("app", app.clone()),
            ("1000", app.clone()),
            ("app:audio", User { gid: 29, groups: vec![], ..app.clone() }),
            ("app:7", User { gid: 7, groups: vec![], ..app }),
            ("4242", User { uid: 4242, gid: 0, groups: vec![], home: "/".to_owned() }),
            ("4242:29", User { uid: 4242, gid: 29, groups: vec![], home: "/".to_owned() }),
        ] {
            assert_eq!(lookup(PASSWD, GROUP, wanted), Ok(expected), "{wanted}");
        }
    }

    #[test]
    fn an_unknown_name_is_refused_in_dockers_words() {
        let user = lookup(PASSWD, GROUP, "nope").unwrap_err();
        assert_eq!(user, "unable to find user nope: no matching entries in passwd file");
        let group = lookup(PASSWD, GROUP, "app:nope").unwrap_err();
        assert_eq!(group, "unable to find group nope: no matching entries in group file");
    }
}
