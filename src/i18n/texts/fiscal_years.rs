//! Quarters and fiscal years.

texts! {
    pub FiscalYears {
        quarter: "Quarter", "季度", "季度";
        numbers: ["1", "2", "3", "4"], ["一", "二", "三", "四"], ["一", "二", "三", "四"];
        calendar_quarter(year: &str, quarter: &str): "Q{quarter} {year}", "{year}年Q{quarter}", "{year}年Q{quarter}";
        fiscal_quarter(year: &str, quarter: &str): "FY{year} Q{quarter}", "{year}财年{quarter}季度", "{year}會計年度第{quarter}季";
        calendar_year(year: &str): "{year}", "{year}年", "{year}年";
        fiscal_year(year: &str): "FY{year}", "{year}财年", "{year}會計年度";
        year_from: "Fiscal year from", "财年起始月", "會計年度起始月";
        year_named(name: &str, months: &str): "{name} = {months}: a fiscal year is named after the year it ends in.",
            "{name} = {months}，以结束年份命名。", "{name} = {months}，以結束年份命名。";
    }
}
