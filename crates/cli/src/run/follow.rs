//! Following a task: its decisions, its log lines, its states, as they happen.

use std::{collections::BTreeSet, time::Duration};

use rolecall_client::Client;
use rolecall_gate::{DecisionId, Lane, Record};
use rolecall_report::{Clock, log_line, state_line, step};
use rolecall_shapes::ecs;
use rolecall_world::World;
use tokio::signal::unix::{SignalKind, signal};

use crate::{deployed::Deployed, failure::Failure, logs::Streams, own};

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
    asked: BTreeSet<(String, String, String)>,
    lines: Vec<(Clock, String)>,
    /// Whether the application made any call.
    pub(super) application_called: bool,
    /// Whether it printed something about credentials. Every SDK's message for finding none has the word.
    pub(super) spoke_of_credentials: bool,
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
            asked: BTreeSet::new(),
            lines: Vec::new(),
            application_called: false,
            spoke_of_credentials: false,
            refused: Vec::new(),
        }
    }

    /// Prints until the task has stopped. The first Ctrl-C stops the task, the second gives up waiting.
    pub(super) async fn see_through(&mut self, mut task: ecs::Task) -> Result<ecs::Task, Failure> {
        let arn = task.task_arn.clone().unwrap_or_default();
        let mut streams = Streams::of(self.definition, &arn);
        let mut shown = String::new();
        let mut interrupts = signal(SignalKind::interrupt())?;
        let mut terminations = signal(SignalKind::terminate())?;
        let mut asked_to_stop = false;
        loop {
            let state = task.last_status.clone().unwrap_or_default();
            if state != shown {
                self.lines.push((self.clock(), state_line(self.clock(), &state)));
                shown.clone_from(&state);
            }
            self.decisions().await?;
            self.log_lines(&mut streams).await?;
            self.print();
            if state == "STOPPED" {
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

    /// Prints what was decided since the last look.
    pub(super) async fn catch_up(&mut self) -> Result<(), Failure> {
        self.decisions().await?;
        self.print();
        Ok(())
    }

    async fn decisions(&mut self) -> Result<(), Failure> {
        for record in own::decisions(self.client, self.seen, 0).await?.decisions {
            self.seen = record.id;
            if record.lane == Lane::Caller && record.allowed() {
                continue;
            }
            self.application_called |= record.lane == Lane::Application;
            let question =
                (record.caller.clone(), record.question.action.clone(), record.question.resource.clone());
            // The agent ships logs all the time; once says it.
            let repeated = !self.asked.insert(question) && record.lane == Lane::Agent;
            if !(repeated && record.allowed()) {
                let clock = self.at(record.at.as_millisecond());
                self.lines.push((clock, step(clock, &record, &self.deployed.sites)));
            }
            if !record.allowed() {
                self.refused.push(record);
            }
        }
        Ok(())
    }

    async fn log_lines(&mut self, streams: &mut Streams) -> Result<(), Failure> {
        for line in streams.read(self.client).await? {
            let clock = self.at(line.at);
            self.spoke_of_credentials |= line.text.to_lowercase().contains("credential");
            self.lines.push((clock, log_line(clock, &line.container, line.text.trim_end())));
        }
        Ok(())
    }

    /// Prints the lines of one look in the order of their times.
    fn print(&mut self) {
        self.lines.sort_by_key(|(clock, _)| *clock);
        for (_, line) in self.lines.drain(..) {
            anstream::println!("{line}");
        }
    }

    fn at(&self, millisecond: i64) -> Clock {
        Clock(millisecond - self.started.as_millisecond())
    }

    fn clock(&self) -> Clock {
        self.at(self.world.now().as_millisecond())
    }
}
