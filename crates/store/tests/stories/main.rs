//! What users of the store rely on, told on both databases.

mod audit;
mod deals;
mod desk;
mod feed;
mod history;
mod idempotency;
mod imports;
mod jobs;
mod lead_list;
mod leads;
mod lists;
mod records_kept;
mod schema;
mod scores;
mod timeline;
