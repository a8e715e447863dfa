//! `IpAddress` and `NotIpAddress`: IPv4 and IPv6 addresses and CIDR blocks.

use super::{Compare, Comparison, Compiled, Wanted};
use crate::request::Request;
use ipnet::IpNet;
use std::net::IpAddr;

pub(super) fn family(operator: &str, wanted: Wanted<'_>) -> Option<Compiled> {
    let negated = match operator {
        "IpAddress" => false,
        "NotIpAddress" => true,
        _ => return None,
    };
    let (blocks, unreadable) = wanted.read(read);
    let comparison = Blocks { blocks, comparable: !negated || unreadable.is_empty() };
    Some(Compiled::values(negated, comparison, unreadable))
}

/// A block; an address without prefix length is a block of one. `IpNet` itself would read `010.0.0.0/8` as a block of
/// `10.0.0.0`, though `010.0.0.0` is no address.
fn read(text: &str) -> Option<IpNet> {
    match text.split_once('/') {
        Some((address, length)) if length.bytes().all(|b| b.is_ascii_digit()) => {
            IpNet::new(address.parse().ok()?, length.parse().ok()?).ok()
        }
        Some(_) => None,
        None => text.parse::<IpAddr>().ok().map(IpNet::from),
    }
}

#[derive(Debug)]
struct Blocks {
    blocks: Vec<IpNet>,
    /// Whether the values wanted can be compared with at all.
    comparable: bool,
}

impl Compare for Blocks {
    fn compare(&self, found: &str, _request: &Request) -> Comparison {
        let Some(found) = read(found).filter(|_| self.comparable) else { return Comparison::Incomparable };
        Comparison::of(self.blocks.iter().any(|block| block.contains(&found)))
    }
}
