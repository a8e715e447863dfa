//! A task's way to AWS: connections are passed on as they are.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};

/// Passes every connection on to `target` until the future is dropped. The bytes are not looked at: what a container
/// signs arrives as it was signed.
pub(crate) async fn splice(listener: TcpListener, target: SocketAddr) {
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                tokio::spawn(pass_on(stream, target));
            }
            Err(_) => tokio::time::sleep(Duration::from_millis(10)).await,
        }
    }
}

async fn pass_on(mut inner: TcpStream, target: SocketAddr) {
    let Ok(mut outer) = TcpStream::connect(target).await else { return };
    let _ = inner.set_nodelay(true);
    let _ = outer.set_nodelay(true);
    // Either side may hang up at any time; that ends both.
    let _ = copy_bidirectional(&mut inner, &mut outer).await;
}
