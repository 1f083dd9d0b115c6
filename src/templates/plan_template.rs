//! The model plans that are offered.

/// A model plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanTemplate {
    /// Ten deals, one lead in five: the plan of a new user.
    TenDeals,
    /// The quarter of a rep.
    RepQuarter,
    /// The year of a team.
    TeamYear,
    /// The first year of a new product.
    NewProduct,
    /// A team that is steered by its rates and indicators.
    DataDriven,
    /// Few large customers.
    KeyAccounts,
    /// Ten million in a quarter.
    TenMillion,
    /// The quarter of a department, from review to review.
    Quarterly,
}

impl PlanTemplate {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 8] = [
        Self::TenDeals,
        Self::RepQuarter,
        Self::TenMillion,
        Self::Quarterly,
        Self::TeamYear,
        Self::DataDriven,
        Self::KeyAccounts,
        Self::NewProduct,
    ];

    /// Its name in the file of the model plans, and that of its own file: `plans/rep_quarter.json`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::TenDeals => "ten_deals",
            Self::RepQuarter => "rep_quarter",
            Self::TeamYear => "team_year",
            Self::NewProduct => "new_product",
            Self::DataDriven => "data_driven",
            Self::KeyAccounts => "key_accounts",
            Self::TenMillion => "ten_million",
            Self::Quarterly => "quarterly",
        }
    }
}
