//! The two requests to the kernel's routing socket a loopback device needs (rtnetlink(7)). They act on the network
//! namespace of the calling thread.

use std::io;
use std::net::Ipv4Addr;
use std::os::fd::AsRawFd;

use nix::errno::Errno;
use nix::libc;
use nix::sys::socket::{
    AddressFamily, MsgFlags, NetlinkAddr, SockFlag, SockProtocol, SockType, recv, sendto, socket,
};

/// The loopback device is the first in every namespace.
const LOOPBACK_INDEX: u32 = 1;

/// Brings the loopback device up; the kernel gives it 127.0.0.1/8 itself.
pub(crate) fn loopback_up() -> io::Result<()> {
    let up = libc::IFF_UP as u32;
    let mut body = vec![libc::AF_UNSPEC as u8, 0, 0, 0];
    body.extend(LOOPBACK_INDEX.to_ne_bytes());
    body.extend(up.to_ne_bytes());
    body.extend(up.to_ne_bytes());
    request(libc::RTM_NEWLINK, 0, &body)
}

/// Adds `address`/32 to the loopback device, unless it answers to it already.
pub(crate) fn add_loopback_address(address: Ipv4Addr) -> io::Result<()> {
    if address.is_loopback() || address.is_unspecified() {
        return Ok(());
    }
    const PREFIX: u8 = 32;
    const SCOPE_HOST: u8 = 254;
    let mut body = vec![libc::AF_INET as u8, PREFIX, 0, SCOPE_HOST];
    body.extend(LOOPBACK_INDEX.to_ne_bytes());
    for attribute in [libc::IFA_LOCAL, libc::IFA_ADDRESS] {
        body.extend(8_u16.to_ne_bytes());
        body.extend(attribute.to_ne_bytes());
        body.extend(address.octets());
    }
    match request(libc::RTM_NEWADDR, (libc::NLM_F_CREATE | libc::NLM_F_EXCL) as u16, &body) {
        Err(error) if error.raw_os_error() == Some(libc::EEXIST) => Ok(()),
        other => other,
    }
}

const HEADER_BYTES: usize = 16;

/// Sends one message and waits for the kernel's acknowledgement.
fn request(kind: u16, flags: u16, body: &[u8]) -> io::Result<()> {
    let socket =
        socket(AddressFamily::Netlink, SockType::Raw, SockFlag::SOCK_CLOEXEC, SockProtocol::NetlinkRoute)?;
    let flags = flags | (libc::NLM_F_REQUEST | libc::NLM_F_ACK) as u16;
    let mut message = Vec::with_capacity(HEADER_BYTES + body.len());
    message.extend(((HEADER_BYTES + body.len()) as u32).to_ne_bytes());
    message.extend(kind.to_ne_bytes());
    message.extend(flags.to_ne_bytes());
    message.extend([0; 8]);
    message.extend(body);
    sendto(socket.as_raw_fd(), &message, &NetlinkAddr::new(0, 0), MsgFlags::empty())?;
    let mut answer = [0; 1024];
    let length = recv(socket.as_raw_fd(), &mut answer, MsgFlags::empty())?;
    acknowledgement(&answer[..length])
}

/// Reads an `NLMSG_ERROR` message: a header, then 0 or a negative error number.
fn acknowledgement(answer: &[u8]) -> io::Result<()> {
    let code = answer.get(HEADER_BYTES..HEADER_BYTES + 4).and_then(|bytes| bytes.try_into().ok());
    match code.map(i32::from_ne_bytes) {
        Some(0) => Ok(()),
        Some(code) => Err(Errno::from_raw(-code).into()),
        None => Err(io::Error::other("the kernel's answer is too short")),
    }
}
