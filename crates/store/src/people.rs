//! The company's own people beyond their names: links that let them in, what they take care of, when they are away.

use async_recursion::async_recursion as boxed;
use records::{Absence, AbsenceId, Date, Instant, Invitation, PersonId, Territory};

use crate::column::{Bound, cell};
use crate::error::Result;
use crate::read::Read;
use crate::write::Write;

impl Write {
    /// Keeps a link; the person's former one opens nothing any more.
    #[boxed]
    pub async fn put_invitation(&mut self, invitation: &Invitation) -> Result<()> {
        self.end_invitation_of(invitation.person).await?;
        self.insert(std::slice::from_ref(invitation)).await
    }

    /// Takes somebody's link away; says whether there was one.
    #[boxed]
    pub async fn end_invitation_of(&mut self, person: PersonId) -> Result<bool> {
        let sql = "DELETE FROM invitations WHERE person = $1";
        Ok(self.conn().run(sql, vec![Bound(person).into()]).await? > 0)
    }

    /// Uses a link up; says whether it was still there, so that of two who use it at once one is told so.
    #[boxed]
    pub async fn use_invitation(&mut self, token_hash: &str) -> Result<bool> {
        Ok(self.conn().run("DELETE FROM invitations WHERE token_hash = $1", vec![token_hash.into()]).await? > 0)
    }

    /// Sets what somebody takes care of.
    #[boxed]
    pub async fn set_territories(&mut self, person: PersonId, territories: &[Territory]) -> Result<()> {
        self.conn().run("DELETE FROM territories WHERE person = $1", vec![Bound(person).into()]).await?;
        self.insert(territories).await
    }

    /// Notes when somebody is away.
    #[boxed]
    pub async fn add_absence(&mut self, absence: &Absence) -> Result<()> {
        self.insert(std::slice::from_ref(absence)).await
    }

    /// Takes an absence of somebody back; says whether there was one.
    #[boxed]
    pub async fn end_absence(&mut self, person: PersonId, absence: AbsenceId) -> Result<bool> {
        let sql = "DELETE FROM absences WHERE id = $1 AND person = $2";
        Ok(self.conn().run(sql, vec![Bound(absence).into(), Bound(person).into()]).await? > 0)
    }
}

impl Read<'_> {
    /// The link of a token, whether or not its time is over.
    #[boxed]
    pub async fn invitation(&self, token_hash: &str) -> Result<Option<Invitation>> {
        self.first("WHERE t.token_hash = $1", vec![token_hash.into()]).await
    }

    /// All links that are open or expired.
    #[boxed]
    pub async fn invitations(&self) -> Result<Vec<Invitation>> {
        self.select("ORDER BY t.created_at", Vec::new()).await
    }

    /// What people take care of, country by country.
    #[boxed]
    pub async fn territories(&self) -> Result<Vec<Territory>> {
        self.select("ORDER BY t.person, t.country, t.region", Vec::new()).await
    }

    /// Absences that are not over on a day, the earliest first.
    #[boxed]
    pub async fn absences_from(&self, day: Date) -> Result<Vec<Absence>> {
        self.select("WHERE t.last_day >= $1 ORDER BY t.first_day, t.id", vec![day.to_string().into()]).await
    }

    /// The people who can sign in, because they have a password.
    #[boxed]
    pub async fn people_with_password(&self) -> Result<Vec<PersonId>> {
        let rows = self.conn.all("SELECT id FROM people WHERE password_hash IS NOT NULL", Vec::new()).await?;
        rows.iter().map(|row| cell(row, 0)).collect()
    }

    /// When people were last there, as far as their open sessions tell.
    #[boxed]
    pub async fn last_seen(&self) -> Result<Vec<(PersonId, Instant)>> {
        let sql = "SELECT person, max(seen_at) FROM web_sessions GROUP BY person";
        let rows = self.conn.all(sql, Vec::new()).await?;
        rows.iter().map(|row| Ok((cell(row, 0)?, cell(row, 1)?))).collect()
    }
}
