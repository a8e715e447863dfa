//! Containers from outside: the contract of every runtime, and what real containers are. Needs root.

#[cfg(test)]
mod containers;
#[cfg(test)]
mod contract;
#[cfg(test)]
mod support;
