//! Images from end to end: packed, unpacked, pushed and pulled. Needs root, as unpacking does.

#[cfg(test)]
mod packing;
#[cfg(test)]
mod registry;
#[cfg(test)]
mod unpacking;
