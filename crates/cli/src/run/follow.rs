//! Following a task: its decisions, its log lines, its states, as they happen.

use std::{collections::BTreeSet, time::Duration};

use rolecall_client::Client;
use rolecall_gate::{DecisionId, Lane, Record};
use rolecall_report::{Clock, log_line, state_line, step};
use rolecall_shapes::ecs;
use rolecall_world::World;
use tokio::signal::unix::{SignalKind, signal};

use super::Deployed;
use crate::{failure::Failure, logs::Streams, own};

/// How often states and logs are looked at.
const LOOK: Duration = Duration::from_millis(100);

/// Follows one task and remembers what was refused.
pub(super) struct Follower<'a> {
    client: &'a Client,
    deployed: &'a Deployed,
    definition: &'a ecs::TaskDefinition,
    world: World,
    started: jiff::Timestamp,
    seen: DecisionId,
    lanes: BTreeSet<&'static str>,
    /// Every refused decision of the task, in order.
    pub(super) refused: Vec<Record>,
}

/// Waits for Ctrl-C or SIGTERM.
pub(super) async fn interrupted() {
    let (Ok(mut interrupt), Ok(mut terminate)) =
        (signal(SignalKind::interrupt()), signal(SignalKind::terminate()))
    else {
        return std::future::pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
}

impl<'a> Follower<'a> {
    pub(super) fn new(
        client: &'a Client,
        deployed: &'a Deployed,
        definition: &'a ecs::TaskDefinition,
        seen: DecisionId,
    ) -> Follower<'a> {
        let world = World::system();
        let started = world.now();
        Follower {
            client,
            deployed,
            definition,
            world,
            started,
            seen,
            lanes: BTreeSet::new(),
            refused: Vec::new(),
        }
    }

    /// Whether the application made any call.
    pub(super) fn application_called(&self) -> bool {
        self.lanes.contains("application")
    }

    /// Prints until the task has stopped. The first Ctrl-C stops the task, the second gives up waiting.
    pub(super) async fn see_through(&mut self, mut task: ecs::Task) -> Result<ecs::Task, Failure> {
        let arn = task.task_arn.clone().unwrap_or_default();
        let mut streams = Streams::of(self.definition, &arn);
        let mut state = String::new();
        let mut interrupts = signal(SignalKind::interrupt())?;
        let mut terminations = signal(SignalKind::terminate())?;
        let mut asked_to_stop = false;
        loop {
            self.catch_up().await?;
            self.print_logs(&mut streams).await?;
            let now = task.last_status.clone().unwrap_or_default();
            if now != state {
                anstream::println!("{}", state_line(self.clock(), &now));
                state = now;
            }
            if state == "STOPPED" {
                self.catch_up().await?;
                self.print_logs(&mut streams).await?;
                return Ok(task);
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                _ = interrupts.recv() => {
                    if asked_to_stop {
                        return Err(Failure::new("interrupted while the task was stopping"));
                    }
                    asked_to_stop = true;
                    self.stop(&task).await?;
                }
                _ = terminations.recv() => {
                    asked_to_stop = true;
                    self.stop(&task).await?;
                }
            }
            task = self.describe(&task).await?;
        }
    }

    async fn stop(&self, task: &ecs::Task) -> Result<(), Failure> {
        anstream::println!("{}", state_line(self.clock(), "stopping (again Ctrl-C: do not wait)"));
        let request = ecs::StopTaskRequest {
            cluster: task.cluster_arn.clone(),
            task: task.task_arn.clone().unwrap_or_default(),
            reason: Some("interrupted".to_owned()),
        };
        self.client.call::<ecs::StopTask>(&request).await?;
        Ok(())
    }

    async fn describe(&self, task: &ecs::Task) -> Result<ecs::Task, Failure> {
        let request = ecs::DescribeTasksRequest {
            cluster: task.cluster_arn.clone(),
            tasks: task.task_arn.iter().cloned().collect(),
            ..ecs::DescribeTasksRequest::default()
        };
        let answer = self.client.call::<ecs::DescribeTasks>(&request).await?;
        let described = answer.tasks.into_iter().flatten().next();
        described.ok_or_else(|| Failure::new("the task is gone"))
    }

    /// Prints the decisions that are new.
    pub(super) async fn catch_up(&mut self) -> Result<(), Failure> {
        for record in own::decisions(self.client, self.seen, 0).await?.decisions {
            self.seen = record.id;
            if record.lane == Lane::Caller && record.allowed() {
                continue;
            }
            let clock = Clock(record.at.as_millisecond() - self.started.as_millisecond());
            anstream::println!("{}", step(clock, &record, &self.deployed.sites));
            if record.lane == Lane::Application {
                self.lanes.insert("application");
            }
            if !record.allowed() {
                self.refused.push(record);
            }
        }
        Ok(())
    }

    async fn print_logs(&self, streams: &mut Streams) -> Result<(), Failure> {
        for (container, line) in streams.read(self.client).await? {
            anstream::println!("{}", log_line(self.clock(), &container, line.trim_end()));
        }
        Ok(())
    }

    fn clock(&self) -> Clock {
        Clock(self.world.now().as_millisecond() - self.started.as_millisecond())
    }
}
