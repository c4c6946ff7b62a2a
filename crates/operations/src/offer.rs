//! What the company sells: products, and the interests that they belong to.

use async_recursion::async_recursion as boxed;
use records::{Actor, Interest, InterestId, Money, Product, ProductId, RecordRef};
use serde_json::json;
use store::StoreError;

use crate::fields::key_of;
use crate::{Failure, Operations, Result};

/// What a product is to be.
#[derive(Debug, Clone, PartialEq)]
pub struct ProductWanted {
    /// Its name.
    pub name: String,
    /// The family that it belongs to.
    pub family: Option<String>,
    /// Its list price.
    pub price: Option<Money>,
    /// The interest that it belongs to.
    pub interest: Option<InterestId>,
}

/// Why the offer stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum OfferRefused {
    /// A name is blank, or nothing is left of it for a key.
    #[error("a name is needed")]
    NameMissing,
    /// Another is called so.
    #[error("there is one of this name already")]
    Taken,
    /// There is no such interest.
    #[error("there is no such interest")]
    UnknownInterest,
    /// Not a refusal.
    #[error(transparent)]
    Failure(#[from] Failure),
}

impl From<StoreError> for OfferRefused {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Taken { .. } => Self::Taken,
            StoreError::Dangling => Self::UnknownInterest,
            other => Self::Failure(other.into()),
        }
    }
}

/// All interests.
#[boxed]
pub async fn interests(operations: &Operations) -> Result<Vec<Interest>> {
    Ok(operations.store().read().all::<Interest>().await?)
}

/// All products.
#[boxed]
pub async fn products(operations: &Operations) -> Result<Vec<Product>> {
    Ok(operations.store().read().all::<Product>().await?)
}

/// Adds an interest, or gives one another name. Its key, which the agreement names, stays.
#[boxed]
pub async fn put_interest(
    operations: &Operations,
    by: Actor,
    interest: Option<InterestId>,
    name: &str,
) -> Result<InterestId, OfferRefused> {
    let name = name.trim().to_owned();
    let key = key_of(&name);
    if key.is_empty() {
        return Err(OfferRefused::NameMissing);
    }
    let mut write = operations.store().write(by).await?;
    write.recorded_at().await?;
    let known = write.read().all::<Interest>().await?;
    let is_same = |other: &&Interest| other.name.to_lowercase() == name.to_lowercase() && Some(other.id) != interest;
    if known.iter().any(|other| is_same(&other)) {
        return Err(OfferRefused::Taken);
    }
    let (id, action, before) = match interest {
        Some(id) => {
            let before = known.into_iter().find(|known| known.id == id).ok_or(Failure::NotFound)?;
            write.update(&Interest { name: name.clone(), ..before.clone() }).await?;
            (id, "change_interest", Some(before.name))
        }
        None => {
            let id = InterestId::new(write.next_id().await?);
            write.add(&[Interest { id, key, name: name.clone() }]).await?;
            (id, "add_interest", None)
        }
    };
    let details = json!({ "name": [before, name] }).to_string();
    write.audit(action, RecordRef::from(id), Some(details)).await?;
    write.commit().await?;
    Ok(id)
}

/// Adds a product, or changes one.
#[boxed]
pub async fn put_product(
    operations: &Operations,
    by: Actor,
    product: Option<ProductId>,
    wanted: &ProductWanted,
) -> Result<ProductId, OfferRefused> {
    let ProductWanted { name, family, price, interest } = wanted.clone();
    let name = name.trim().to_owned();
    if name.is_empty() {
        return Err(OfferRefused::NameMissing);
    }
    let mut write = operations.store().write(by).await?;
    write.recorded_at().await?;
    let details = json!({
        "name": name, "family": family, "price": price.map(|price| price.to_string()),
        "interest": interest.map(|interest| interest.to_string()),
    });
    let (id, action) = match product {
        Some(id) => {
            write.update(&Product { id, name, family, price, interest }).await?;
            (id, "change_product")
        }
        None => {
            let id = ProductId::new(write.next_id().await?);
            write.add(&[Product { id, name, family, price, interest }]).await?;
            (id, "add_product")
        }
    };
    write.audit(action, RecordRef::from(id), Some(details.to_string())).await?;
    write.commit().await?;
    Ok(id)
}
