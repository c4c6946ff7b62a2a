//! What holds for the workspace as a whole: the order of the rooms, what they may bring in, what Clippy bars.

mod cargo;
mod documents;
mod guide;
mod licences;
mod lints;
mod permissions;
mod rooms;
