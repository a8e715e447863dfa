//! A server on loopback that answers, or breaks the connection.

#![expect(clippy::unwrap_used, reason = "a test helper")]

use std::{
    convert::Infallible,
    io,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use bytes::Bytes;
use http::{Request, Response, request::Parts};
use http_body_util::{BodyExt as _, Full};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;

pub(crate) struct Server {
    pub(crate) address: String,
    requests: Arc<AtomicUsize>,
    connections: Arc<AtomicUsize>,
}

impl Server {
    /// Answers with what `answer` gives; `None` breaks the connection.
    pub(crate) async fn start(
        answer: impl Fn(Parts, Bytes) -> Option<Response<Bytes>> + Clone + Send + 'static,
    ) -> Server {
        Server::start_counting(move |_, parts, body| answer(parts, body)).await
    }

    /// As [`Server::start`]; `answer` is also told which request it is, from 1.
    pub(crate) async fn start_counting(
        answer: impl Fn(usize, Parts, Bytes) -> Option<Response<Bytes>> + Clone + Send + 'static,
    ) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let (requests, connections) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let server = Server { address, requests: requests.clone(), connections: connections.clone() };
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                connections.fetch_add(1, Ordering::SeqCst);
                let (requests, answer) = (requests.clone(), answer.clone());
                let service = service_fn(move |request: Request<Incoming>| {
                    let count = requests.fetch_add(1, Ordering::SeqCst) + 1;
                    let answer = answer.clone();
                    async move {
                        let (parts, body) = request.into_parts();
                        let body = body.collect().await.map_err(io::Error::other)?.to_bytes();
                        let response =
                            answer(count, parts, body).ok_or_else(|| io::Error::other("broken"))?;
                        Ok::<_, io::Error>(response.map(Full::new))
                    }
                });
                tokio::spawn(async move {
                    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
                    Ok::<_, Infallible>(())
                });
            }
        });
        server
    }

    pub(crate) fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }

    pub(crate) fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}
