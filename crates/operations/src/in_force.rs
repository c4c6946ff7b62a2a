//! The agreement in force: read once, shared until another version or another field takes its place.

use async_recursion::async_recursion as boxed;
use std::sync::Arc;

use agreement::{Agreement, Surroundings};
use document::Located;
use records::{
    Actor, AgreementId, AgreementVersion, Catalogue, Currency, CustomField, CustomType, Field, FieldOf, FieldType,
    Folded, Instant, Origin, RecordKind, RecordRef, VersionStatus,
};
use store::Write;

use crate::facts::Reading;
use crate::{Failure, Operations, Result};

/// The kind of the job that judges everybody at the instant from which a version is in force.
pub const JUDGE_EVERYBODY: &str = "judge_everybody";

/// A version of the agreement, ready to judge.
#[derive(Debug, Clone)]
pub struct InForce {
    /// The id that everything judged by it names.
    pub id: AgreementId,
    /// Its number as people say it.
    pub number: i64,
    /// Since when it judges.
    pub since: Instant,
    /// Whether both sides signed it.
    pub signed: bool,
    /// What was agreed.
    pub agreement: Agreement,
    /// The file.
    pub source: String,
    /// How facts are read under it.
    pub reading: Reading,
    /// The base's custom fields when it was read.
    pub custom_fields: Vec<CustomField>,
}

/// What became of an agreement that was brought in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Imported {
    /// It judges from now on.
    InForce {
        /// Its number.
        number: i64,
    },
    /// Both sides signed the one in force, so this one is a draft.
    Draft {
        /// Its number.
        number: i64,
    },
    /// It is the one in force already.
    Unchanged {
        /// Its number.
        number: i64,
    },
}

/// Why an agreement is not brought in.
#[derive(Debug, thiserror::Error)]
pub enum ImportRefused {
    /// Everything that is wrong with the file.
    #[error("the agreement has mistakes")]
    Wrong(Vec<Located<agreement::Wrong>>),
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl Operations {
    /// The agreement in force.
    #[boxed]
    pub async fn in_force(&self) -> Result<Arc<InForce>> {
        let read = self.store().read();
        let version = read.agreement_in_force().await?.ok_or(Failure::NotFound)?;
        let custom_fields = read.all::<CustomField>().await?;
        // Of two bases, one put in the place of the other, each may know a version by the same number.
        let is_same = |known: &&Arc<InForce>| {
            known.id == version.id && known.custom_fields == custom_fields && known.source == version.source
        };
        if let Some(known) = self.0.in_force.read().await.as_ref().filter(is_same) {
            return Ok(known.clone());
        }
        let current = Arc::new(InForce::read(version, custom_fields)?);
        *self.0.in_force.write().await = Some(current.clone());
        Ok(current)
    }

    /// What an agreement is read against here: the base's fields, and the kinds of activity that it has seen.
    #[boxed]
    pub async fn surroundings(&self) -> Result<Surroundings> {
        let read = self.store().read();
        let kinds = read.kinds().await?;
        Ok(Surroundings {
            catalogue: catalogue(&read.all::<CustomField>().await?),
            columns: Vec::new(),
            kinds: kinds.iter().filter_map(|kind| Folded::new(&kind.name)).collect(),
        })
    }
}

impl InForce {
    fn read(version: AgreementVersion, custom_fields: Vec<CustomField>) -> Result<Self> {
        let surroundings =
            Surroundings { catalogue: catalogue(&custom_fields), columns: Vec::new(), kinds: Vec::new() };
        let reading = Agreement::read(&version.source, &surroundings).map_err(|wrong| {
            anyhow::anyhow!("version {} of the agreement no longer reads: {wrong:?}", version.number)
        })?;
        let agreement = reading.agreement;
        let currency = agreement.head.currency.unwrap_or(Currency::EUR);
        let reading = Reading::new(Arc::new(agreement.catalogue.clone()), agreement.zone().clone(), currency);
        Ok(Self {
            id: version.id,
            number: version.number,
            since: version.in_force_from.unwrap_or(version.created_at),
            signed: version.signed,
            source: version.source,
            agreement,
            reading,
            custom_fields,
        })
    }
}

/// The built-in fields and the base's own.
fn catalogue(custom_fields: &[CustomField]) -> Catalogue {
    let mut catalogue = Catalogue::built_in();
    for field in custom_fields {
        let of = match field.of {
            RecordKind::Contact | RecordKind::Account => FieldOf::Contact,
            RecordKind::Activity => FieldOf::Activity,
            _ => continue,
        };
        let choices = field.choices.clone();
        let field = Field { key: field.key.clone(), ty: type_of(field.ty), of, origin: Origin::Custom, choices };
        // A key that is taken was refused when the field was added; a field of both the contact and its company is one
        // field here.
        let _ = catalogue.insert(field);
    }
    catalogue
}

fn type_of(ty: CustomType) -> FieldType {
    match ty {
        CustomType::Text => FieldType::Text,
        CustomType::Number | CustomType::Money => FieldType::Number,
        CustomType::Date => FieldType::Date,
        CustomType::YesNo => FieldType::Boolean,
        CustomType::Choice => FieldType::Choice,
        CustomType::Choices => FieldType::Choices,
    }
}

/// Puts the starter agreement in force, unsigned, where no agreement ever was.
pub(crate) async fn ensure_starter(operations: &Operations) -> Result<()> {
    if operations.store().read().count::<AgreementVersion>().await? > 0 {
        return Ok(());
    }
    let mut write = operations.store().write(Actor::Program).await?;
    if write.read().count::<AgreementVersion>().await? == 0 {
        put_in_force(&mut write, agreement::starter(), "Starter", 1).await?;
        write.commit().await?;
    }
    Ok(())
}

/// Brings an agreement in. Until both sides have signed one, it is in force at once and everybody is judged by it;
/// afterwards it becomes a draft.
#[boxed]
pub async fn import(operations: &Operations, by: Actor, source: &str) -> Result<Imported, ImportRefused> {
    let surroundings = operations.surroundings().await?;
    let read = Agreement::read(source, &surroundings).map_err(ImportRefused::Wrong)?;
    let name = read.agreement.head.name.unwrap_or_default();
    let mut write = operations.store().write(by).await.map_err(Failure::from)?;
    let versions = write.read().all::<AgreementVersion>().await.map_err(Failure::from)?;
    let current = versions.iter().find(|version| version.status == VersionStatus::InForce);
    if let Some(same) = current.filter(|version| version.source == source) {
        return Ok(Imported::Unchanged { number: same.number });
    }
    let number = versions.iter().map(|version| version.number).max().unwrap_or(0) + 1;
    let outcome = if versions.iter().any(|version| version.signed) {
        add_version(&mut write, source, &name, number, VersionStatus::Draft, None).await?;
        Imported::Draft { number }
    } else {
        let from = write.recorded_at().await.map_err(Failure::from)?;
        if let Some(current) = current {
            let status = VersionStatus::Superseded;
            let superseded = AgreementVersion { status, in_force_until: Some(from), ..current.clone() };
            write.update(&superseded).await.map_err(Failure::from)?;
        }
        put_in_force(&mut write, source, &name, number).await?;
        let payload = serde_json::json!({ "at": from.as_micros() }).to_string();
        write.enqueue(JUDGE_EVERYBODY, payload, None).await.map_err(Failure::from)?;
        Imported::InForce { number }
    };
    write.commit().await.map_err(Failure::from)?;
    operations.wake_workers();
    Ok(outcome)
}

async fn put_in_force(write: &mut Write, source: &str, name: &str, number: i64) -> Result<()> {
    let from = write.recorded_at().await?;
    add_version(write, source, name, number, VersionStatus::InForce, Some(from)).await
}

async fn add_version(
    write: &mut Write,
    source: &str,
    name: &str,
    number: i64,
    status: VersionStatus,
    in_force_from: Option<Instant>,
) -> Result<()> {
    let id = AgreementId::new(write.next_id().await?);
    let created_at = write.recorded_at().await?;
    let version = AgreementVersion {
        id,
        number,
        name: name.to_owned(),
        status,
        source: source.to_owned(),
        signed: false,
        in_force_from,
        in_force_until: None,
        created_at,
        by: write.by(),
    };
    write.add(&[version]).await?;
    let details = serde_json::json!({ "number": number, "status": records::Keyed::key(status) }).to_string();
    Ok(write.audit("import_agreement", RecordRef::from(id), Some(details)).await?)
}
