//! Images in the lab's registry.

use std::path::PathBuf;

use rolecall_oci::{ImageBuilder, registry};
use rolecall_shapes::ecr;

use crate::Lab;

impl Lab {
    /// Makes a repository with one image, tagged `latest`; answers the name to run it by. The program is a shell
    /// script of one line: for runtimes that run scripts of their own instead.
    ///
    /// # Panics
    /// If root cannot.
    pub async fn image(&self, repository: &str) -> String {
        let program = self.state.path().join("program");
        std::fs::write(&program, "#!/bin/sh\n").unwrap();
        self.image_of(repository, program).await
    }

    /// As [`Lab::image`], with a program of this machine.
    ///
    /// # Panics
    /// If root cannot, or the program cannot be packed.
    pub async fn image_of(&self, repository: &str, program: impl Into<PathBuf>) -> String {
        let root = self.root();
        let request =
            ecr::CreateRepositoryRequest { repository_name: repository.to_owned(), ..Default::default() };
        let made = root.call::<ecr::CreateRepository>(&request).await.unwrap().repository.unwrap();
        let uri = made.repository_uri.unwrap();
        let answer = root.call::<ecr::GetAuthorizationToken>(&Default::default()).await.unwrap();
        let token = answer.authorization_data.unwrap().swap_remove(0).authorization_token.unwrap();
        let login = registry::Credentials::from_authorization_token(&token);
        let (host, _) = uri.split_once('/').unwrap();
        let registry = registry::Client::new(self.plane().address(), host, login);
        let image = ImageBuilder::new(program).build().unwrap();
        registry.push(repository, "latest", &image, &|_| {}).await.unwrap();
        format!("{uri}:latest")
    }
}
