//! One way to put a question to either database.
//!
//! Statements are written once, in the SQL that SQLite and PostgreSQL share, with `$1`, `$2` ... for values, which
//! both understand. Nothing above this crate sees SQL.

use futures::future::BoxFuture;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, ExecResult, QueryResult, Statement, Value,
};

use crate::error::Result;

/// Where a question goes: to the pool of readers, or into the transaction under way.
#[derive(Clone, Copy)]
pub(crate) enum Conn<'a> {
    Pool(&'a DatabaseConnection),
    Transaction(&'a DatabaseTransaction),
}

impl Conn<'_> {
    pub(crate) fn backend(self) -> DbBackend {
        match self {
            Self::Pool(pool) => pool.get_database_backend(),
            Self::Transaction(transaction) => transaction.get_database_backend(),
        }
    }

    /// All rows of the answer.
    pub(crate) async fn all(self, sql: impl Into<String>, values: Vec<Value>) -> Result<Vec<QueryResult>> {
        query_all(self, self.statement(sql, values)).await
    }

    /// The first row of the answer.
    pub(crate) async fn one(self, sql: impl Into<String>, values: Vec<Value>) -> Result<Option<QueryResult>> {
        query_one(self, self.statement(sql, values)).await
    }

    /// How many rows were touched.
    pub(crate) async fn run(self, sql: impl Into<String>, values: Vec<Value>) -> Result<u64> {
        execute(self, self.statement(sql, values)).await
    }

    /// PostgreSQL keeps no NUL in a text and refuses the question that holds one, so none goes to either database.
    fn statement(self, sql: impl Into<String>, mut values: Vec<Value>) -> Statement {
        for value in &mut values {
            if let Value::String(Some(text)) = value
                && text.contains('\0')
            {
                text.retain(|c| c != '\0');
            }
        }
        Statement::from_sql_and_values(self.backend(), sql, values)
    }
}

// Boxed, so that what they are made of is compiled here and not by every crate that asks something.

fn query_all<'c>(conn: Conn<'c>, statement: Statement) -> BoxFuture<'c, Result<Vec<QueryResult>>> {
    Box::pin(async move {
        Ok(match conn {
            Conn::Pool(pool) => pool.query_all_raw(statement).await?,
            Conn::Transaction(transaction) => transaction.query_all_raw(statement).await?,
        })
    })
}

fn query_one<'c>(conn: Conn<'c>, statement: Statement) -> BoxFuture<'c, Result<Option<QueryResult>>> {
    Box::pin(async move {
        Ok(match conn {
            Conn::Pool(pool) => pool.query_one_raw(statement).await?,
            Conn::Transaction(transaction) => transaction.query_one_raw(statement).await?,
        })
    })
}

fn execute<'c>(conn: Conn<'c>, statement: Statement) -> BoxFuture<'c, Result<u64>> {
    Box::pin(async move {
        let done: ExecResult = match conn {
            Conn::Pool(pool) => pool.execute_raw(statement).await?,
            Conn::Transaction(transaction) => transaction.execute_raw(statement).await?,
        };
        Ok(done.rows_affected())
    })
}

/// The values of a statement while its text is written.
#[derive(Default)]
pub(crate) struct Values(Vec<Value>);

impl Values {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Takes a value and gives the place that stands for it in the text.
    pub(crate) fn place(&mut self, value: impl Into<Value>) -> String {
        self.0.push(value.into());
        format!("${}", self.0.len())
    }

    /// Takes several values and gives `($1, $2, ...)`; `(NULL)`, which is in nothing, for none.
    pub(crate) fn list<V: Into<Value>>(&mut self, values: impl IntoIterator<Item = V>) -> String {
        let places: Vec<_> = values.into_iter().map(|value| self.place(value)).collect();
        if places.is_empty() { "(NULL)".to_owned() } else { format!("({})", places.join(", ")) }
    }

    pub(crate) fn into_vec(self) -> Vec<Value> {
        self.0
    }
}
