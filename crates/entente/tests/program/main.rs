//! The program as people run it: killed, out of room, without its database, and given what it cannot use.

mod bad_input;
mod database;
mod disk;
mod kill;
mod program;
