//! Drafts that several modules start from.

use backcast::domain::{Draft, StageDraft};

/// A stage with its name and rate, and nothing else.
pub fn stage(name: &str, rate: &str) -> StageDraft {
    StageDraft { name: name.into(), rate: rate.into(), ..Default::default() }
}

/// 1,000,000 at 100,000 a deal: 10 deals; at 20 % they need 50 leads.
pub fn ten_deals() -> Draft {
    Draft {
        amount: "1000000".into(),
        deal_size: "100000".into(),
        stages: vec![stage("Lead", "20%"), stage("Won", "")],
        won: 1,
        ..Draft::default()
    }
}
