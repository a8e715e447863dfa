//! `Fn::Cidr`: cutting an address block into smaller ones.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The first `count` blocks of `bits` host bits inside `block`; `None` where they do not fit or make no sense.
pub(crate) fn cut(block: &str, count: u32, bits: u32) -> Option<Vec<String>> {
    let (address, prefix) = block.split_once('/')?;
    let address: IpAddr = address.parse().ok()?;
    let prefix: u32 = prefix.parse().ok()?;
    let (width, number) = match address {
        IpAddr::V4(address) => (32, u128::from(u32::from(address))),
        IpAddr::V6(address) => (128, u128::from(address)),
    };
    let host = width - Some(prefix).filter(|prefix| *prefix <= width)?;
    if bits == 0 || bits > host || !(1..=256).contains(&count) {
        return None;
    }
    if host - bits < 32 && u64::from(count) > 1_u64 << (host - bits) {
        return None;
    }
    let base = number.checked_shr(host).unwrap_or(0).checked_shl(host).unwrap_or(0);
    let blocks = (0..u128::from(count)).map(|index| base + (index << bits));
    Some(blocks.map(|number| format!("{}/{}", show(address, number), width - bits)).collect())
}

fn show(like: IpAddr, number: u128) -> IpAddr {
    match like {
        IpAddr::V4(_) => Ipv4Addr::from(u32::try_from(number).unwrap_or(u32::MAX)).into(),
        IpAddr::V6(_) => Ipv6Addr::from(number).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_cut_from_the_start() {
        let blocks = cut("192.168.0.0/24", 3, 5);
        assert_eq!(
            blocks,
            Some(vec!["192.168.0.0/27".to_owned(), "192.168.0.32/27".into(), "192.168.0.64/27".into()])
        );
        assert_eq!(
            cut("2001:db8::/56", 2, 64),
            Some(vec!["2001:db8::/64".into(), "2001:db8:0:1::/64".into()])
        );
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        for (block, count, bits) in
            [("10.0.0.0/24", 9, 5), ("10.0.0.0/24", 1, 9), ("10.0.0.0", 1, 4), ("10.0.0.0/33", 1, 1)]
        {
            assert_eq!(cut(block, count, bits), None, "{block}");
        }
    }
}
