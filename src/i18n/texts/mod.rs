//! Every text of the product: one file for each screen, each a table with the languages side by side.
//!
//! [`texts!`](super::text_table) shows the form of a row. A new file becomes part of the program, and of the wording tests, by its line
//! in the list below.

/// Declares the files, and the list that the wording tests read.
macro_rules! tables {
    ($($file:ident::$table:ident,)*) => {
        $(
            mod $file;
            pub use $file::$table;
        )*

        /// Every table.
        pub const TABLES: &[super::text_table::Table] = &[$($table::TABLE),*];
    };
}

tables! {
    activities::Activities,
    answer::Answer,
    budget::Budget,
    calculation::Calculation,
    calendar::Calendar,
    capacity::Capacity,
    charts::Charts,
    customers::Customers,
    dates::Dates,
    due::Due,
    export::Export,
    faults::Faults,
    feasibility::Feasibility,
    fiscal_years::FiscalYears,
    funnel::Funnel,
    goal_seek::GoalSeek,
    hours::Hours,
    import::Import,
    indicators::Indicators,
    leads_available::LeadsAvailable,
    levers::Levers,
    meeting::Meeting,
    names::Names,
    notices::Notices,
    odds::Odds,
    one_page::OnePage,
    page::Page,
    pay::Pay,
    playbook::Playbook,
    playbook_usual::PlaybookUsual,
    plans::Plans,
    scenarios::Scenarios,
    share::Share,
    split::Split,
    summary::Summary,
    supply::Supply,
    target::Target,
    templates::Templates,
    time::Time,
    today::Today,
    work_plan::WorkPlan,
}
