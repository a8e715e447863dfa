//! Network namespaces, and sockets inside them that this process serves.
//!
//! A namespace is a file in a directory of the caller's choice, bound to the namespace, as `ip netns` does it, but away
//! from the machine's own `/run/netns`. Everything that has to happen inside is done by a thread that enters, works and
//! ends; sockets it opens belong to the whole process and stay inside the namespace they were opened in.

use std::fs::{self, File};
use std::io;
use std::net::{Ipv4Addr, SocketAddrV4, TcpListener, UdpSocket};
use std::path::{Path, PathBuf};

use nix::errno::Errno;
use nix::mount::{MntFlags, MsFlags, mount, umount2};
use nix::sched::{CloneFlags, setns, unshare};

use crate::NetnsError;
use crate::rtnetlink;

/// A network namespace bound to a file. It has a loopback device, up, and nothing else.
///
/// Dropping the value leaves the namespace: call [`delete`](NetworkNamespace::delete).
#[derive(Debug)]
pub struct NetworkNamespace {
    path: PathBuf,
}

impl NetworkNamespace {
    /// Makes a namespace and binds it to the file `name` in `directory`, which is made if missing.
    ///
    /// Takes about a millisecond.
    ///
    /// # Errors
    ///
    /// [`NetnsError::Create`] without root, or if the name is taken.
    pub fn create(directory: &Path, name: &str) -> Result<NetworkNamespace, NetnsError> {
        let path = directory.join(name);
        let failed =
            |reason: io::Error| NetnsError::Create { path: path.clone(), reason: reason.to_string() };
        crate::private_directory(directory).map_err(failed)?;
        File::create_new(&path).map_err(failed)?;
        let made = in_thread(|| {
            unshare(CloneFlags::CLONE_NEWNET)?;
            rtnetlink::loopback_up()?;
            bind(&path)
        });
        if let Err(reason) = made {
            let error = failed(reason);
            let _ = fs::remove_file(&path);
            return Err(error);
        }
        Ok(NetworkNamespace { path })
    }

    /// The namespace that an earlier [`create`](NetworkNamespace::create) bound to this file.
    pub fn at(path: PathBuf) -> NetworkNamespace {
        NetworkNamespace { path }
    }

    /// The file, for [`Network::Namespace`](crate::Network::Namespace).
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Listens inside the namespace for TCP connections to `address`, which its loopback device gets if it does not
    /// have it.
    ///
    /// The listener is non-blocking, ready for `tokio::net::TcpListener::from_std`. Nothing outside the namespace can
    /// reach it.
    ///
    /// # Errors
    ///
    /// [`NetnsError::Enter`] if the namespace is gone; [`NetnsError::Listen`] if the address and port are taken.
    pub fn listen(&self, address: Ipv4Addr, port: u16) -> Result<TcpListener, NetnsError> {
        self.open(address, port, |address| {
            let listener = TcpListener::bind(address)?;
            listener.set_nonblocking(true)?;
            Ok(listener)
        })
    }

    /// Binds a UDP socket inside the namespace, as [`listen`](NetworkNamespace::listen) does for TCP.
    ///
    /// # Errors
    ///
    /// Those of [`listen`](NetworkNamespace::listen).
    pub fn bind_udp(&self, address: Ipv4Addr, port: u16) -> Result<UdpSocket, NetnsError> {
        self.open(address, port, |address| {
            let socket = UdpSocket::bind(address)?;
            socket.set_nonblocking(true)?;
            Ok(socket)
        })
    }

    /// Removes the file. The namespace itself ends with the last process and socket in it.
    ///
    /// # Errors
    ///
    /// [`NetnsError::Delete`] if the file cannot be removed.
    pub fn delete(self) -> Result<(), NetnsError> {
        remove(&self.path)
            .map_err(|reason| NetnsError::Delete { path: self.path.clone(), reason: reason.to_string() })
    }

    fn open<T: Send>(
        &self,
        address: Ipv4Addr,
        port: u16,
        open: impl FnOnce(SocketAddrV4) -> io::Result<T> + Send,
    ) -> Result<T, NetnsError> {
        let namespace = File::open(&self.path).map_err(|reason| self.cannot_enter(reason))?;
        let opened = in_thread(move || {
            if let Err(errno) = setns(&namespace, CloneFlags::CLONE_NEWNET) {
                return Ok(Err(errno.into()));
            }
            rtnetlink::add_loopback_address(address)?;
            open(SocketAddrV4::new(address, port)).map(Ok)
        });
        match opened {
            Ok(Ok(socket)) => Ok(socket),
            Ok(Err(reason)) => Err(self.cannot_enter(reason)),
            Err(reason) => {
                Err(NetnsError::Listen { path: self.path.clone(), address, port, reason: reason.to_string() })
            }
        }
    }

    fn cannot_enter(&self, reason: io::Error) -> NetnsError {
        NetnsError::Enter { path: self.path.clone(), reason: reason.to_string() }
    }
}

/// Unbinds and removes a namespace's file, whatever state a crash has left it in. Of a symbolic link only the link:
/// what it leads to may be any mount of the machine.
pub(crate) fn remove(path: &Path) -> io::Result<()> {
    match umount2(path, MntFlags::MNT_DETACH | MntFlags::UMOUNT_NOFOLLOW) {
        Ok(()) | Err(Errno::EINVAL | Errno::ENOENT) => {}
        Err(errno) => return Err(errno.into()),
    }
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn bind(path: &Path) -> io::Result<()> {
    mount(Some("/proc/thread-self/ns/net"), path, None::<&str>, MsFlags::MS_BIND, None::<&str>)?;
    Ok(())
}

/// Runs `work` in a thread of its own, which takes the namespaces it has entered with it when it ends.
fn in_thread<T: Send>(work: impl FnOnce() -> io::Result<T> + Send) -> io::Result<T> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name("netns".to_owned()).spawn_scoped(scope, work)?;
        thread.join().unwrap_or_else(|_| Err(io::Error::other("the thread inside the namespace panicked")))
    })
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    const ENDPOINT: Ipv4Addr = Ipv4Addr::new(169, 254, 170, 2);

    fn namespace(directory: &Path, name: &str) -> NetworkNamespace {
        NetworkNamespace::create(directory, name).unwrap_or_else(|error| panic!("needs root: {error}"))
    }

    /// Connects from inside, writes, and returns what was answered.
    fn connect_inside(namespace: &NetworkNamespace, port: u16) -> io::Result<String> {
        let file = File::open(namespace.path())?;
        in_thread(move || {
            setns(file, CloneFlags::CLONE_NEWNET)?;
            let mut stream = TcpStream::connect((ENDPOINT, port))?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer)?;
            Ok(answer)
        })
    }

    #[test]
    fn a_listener_is_reached_from_inside_its_namespace_and_from_nowhere_else() {
        let directory = tempfile::tempdir().unwrap();
        let (one, two) = (namespace(directory.path(), "one"), namespace(directory.path(), "two"));
        let listener = one.listen(ENDPOINT, 80).unwrap();
        listener.set_nonblocking(false).unwrap();
        let server = std::thread::spawn(move || listener.accept().unwrap().0.write_all(b"hello").unwrap());

        assert_eq!(connect_inside(&one, 80).unwrap(), "hello");
        server.join().unwrap();
        let refused = connect_inside(&two, 80).unwrap_err();
        assert_eq!(refused.raw_os_error(), Some(Errno::ENETUNREACH as i32));

        one.delete().unwrap();
        two.delete().unwrap();
        assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 0);
    }

    #[test]
    fn several_ports_and_addresses_share_one_namespace() {
        let directory = tempfile::tempdir().unwrap();
        let namespace = namespace(directory.path(), "task");
        let http = namespace.listen(ENDPOINT, 80).unwrap();
        let imds = namespace.listen(Ipv4Addr::new(169, 254, 169, 254), 80).unwrap();
        let dns = namespace.bind_udp(ENDPOINT, 53).unwrap();
        assert_eq!(dns.local_addr().unwrap().to_string(), "169.254.170.2:53");
        let taken = namespace.listen(ENDPOINT, 80).unwrap_err();
        assert_eq!(
            taken.to_string(),
            format!(
                "cannot listen on 169.254.170.2:80 in the network namespace `{}`: Address already in use (os error 98)",
                namespace.path().display()
            )
        );
        drop((http, imds, dns));
        namespace.delete().unwrap();
    }

    #[test]
    fn what_a_link_leads_to_stays_mounted() {
        let directory = tempfile::tempdir().unwrap();
        let mounted = namespace(directory.path(), "mounted");
        let link = directory.path().join("link");
        std::os::unix::fs::symlink(mounted.path(), &link).unwrap();
        NetworkNamespace::at(link.clone()).delete().unwrap();
        assert!(!link.exists());
        drop(mounted.listen(ENDPOINT, 80).unwrap());
        mounted.delete().unwrap();
    }

    #[test]
    fn a_name_is_used_once_and_a_missing_namespace_cannot_be_entered() {
        let directory = tempfile::tempdir().unwrap();
        let first = namespace(directory.path(), "task");
        let second = NetworkNamespace::create(directory.path(), "task").unwrap_err();
        let path = first.path().to_owned();
        assert_eq!(
            second.to_string(),
            format!("cannot create the network namespace `{}`: File exists (os error 17)", path.display())
        );
        first.delete().unwrap();
        let gone = NetworkNamespace::at(path.clone()).listen(ENDPOINT, 80).unwrap_err();
        assert_eq!(
            gone.to_string(),
            format!(
                "cannot enter the network namespace `{}`: No such file or directory (os error 2)",
                path.display()
            )
        );
    }
}
