//! OCI images: names, manifests, layers, packing without Docker, and a client of the Docker Registry HTTP API v2.
//!
//! * [`ImageReference`] names an image, [`Digest`] names content.
//! * [`manifest`] holds the documents a registry serves.
//! * [`ImageBuilder`] makes an image from a program on this machine.
//! * [`LayerCache`] unpacks layers once and shares them between containers.
//! * [`registry::Client`] pulls and pushes.

mod cache;
mod digest;
pub mod manifest;
mod pack;
mod reference;
pub mod registry;
mod unpack;

pub use cache::{CacheError, LayerCache};
pub use digest::{Digest, DigestParseError};
pub use pack::{ImageBuilder, PackError, PackedImage, PackedLayer};
pub use reference::{EcrRegistry, ImageReference, ImageReferenceError};
pub use unpack::{Limits, UnpackError, Unpacked, unpack, unpack_within};
