//! The workspace as a whole, and the program as whoever types its name meets it.

mod cases;
mod commands;
mod serving;
mod workspace;
