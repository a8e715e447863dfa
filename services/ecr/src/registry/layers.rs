//! The layers of a repository as files.

use rolecall_gate::{CallError, Fault, Gate};
use rolecall_store::{Digest, Key, KeyRange, Tx};

use super::{
    Front,
    error::{Code, Refusal},
};
use crate::state::{Content, LAYERS, LayerRow, PARTS, RepositoryRef};

/// Says that a repository has a layer whose bytes are among the blobs.
///
/// # Errors
/// When the repository is gone by now, or the store cannot be written.
pub async fn add(gate: &Gate, repository: &RepositoryRef, digest: Digest, size: u64) -> Result<(), Refusal> {
    let repository = repository.clone();
    let written = gate.store().write(move |tx| -> Result<(), CallError> {
        repository.find(&*tx)?;
        let key = repository.key().with(digest.to_string());
        if let Some(upload) = LAYERS.get(&*tx, key.clone())?.and_then(LayerRow::upload) {
            drop_parts(tx, &upload)?;
        }
        LAYERS.put(tx, key, &LayerRow { size, content: Content::Blob })?;
        Ok(())
    });
    written.await??;
    Ok(())
}

fn drop_parts(tx: &mut dyn Tx, upload: &str) -> Result<(), Fault> {
    let parts = tx.scan(PARTS, &KeyRange::prefix(upload), usize::MAX)?;
    parts.iter().for_each(|(key, _)| tx.delete(PARTS, key));
    Ok(())
}

/// The layer of a repository, with its bytes among the blobs: those that came through the API are moved there first.
///
/// # Errors
/// When the repository does not have it.
pub async fn find(front: &Front, repository: &RepositoryRef, digest: Digest) -> Result<LayerRow, Refusal> {
    let key = repository.key().with(digest.to_string());
    let row = LAYERS
        .get(&front.gate.store().read(), key)?
        .ok_or_else(|| unknown(repository, &digest.to_string()))?;
    if let Content::Parts { upload_id } = &row.content {
        gather(front, upload_id, digest).await?;
        add(&front.gate, repository, digest, row.size).await?;
    }
    Ok(row)
}

async fn gather(front: &Front, upload_id: &str, digest: Digest) -> Result<(), Refusal> {
    let upload = front.blobs.begin().await?;
    for number in 0.. {
        let part = front.gate.store().read();
        let part = rolecall_store::View::get(&part, PARTS, &Key::from(upload_id).with_number(number))?;
        let Some(part) = part else { break };
        upload.append(part).await?;
    }
    upload.finish(Some(digest)).await?;
    Ok(())
}

/// What is answered about a layer a repository does not have.
pub fn unknown(repository: &RepositoryRef, digest: &str) -> Refusal {
    let message = format!(
        "The layer with digest '{digest}' does not exist within the repository with name '{}' in the registry with id \
         '{}'",
        repository.name, repository.account
    );
    Refusal::new(Code::BlobUnknown, message)
}
