//! Dates, and the signs between texts.

texts! {
    pub Dates {
        months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
            ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"],
            ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月", "9月", "10月", "11月", "12月"];
        date(year: i32, month: &str, day: u32): "{day} {month} {year}", "{year}年{month}{day}日", "{year}年{month}{day}日";
        month(year: i32, month: &str): "{month} {year}", "{year}年{month}", "{year}年{month}";
        day(month: &str, day: u32): "{day} {month}", "{month}{day}日", "{month}{day}日";
        day_of_week(weekday: &str, day: &str): "{weekday} {day}", "{day} {weekday}", "{day} {weekday}";
        span(first: &str, last: &str): "{first} – {last}", "{first}–{last}", "{first}–{last}";
        listed(before: &str, next: &str): "{before}, {next}", "{before}、{next}", "{before}、{next}";
        labelled(label: &str, text: &str): "{label}: {text}", "{label}：{text}", "{label}：{text}";
        bracketed(text: &str, note: &str): "{text} ({note})", "{text}（{note}）", "{text}（{note}）";
        beside(before: &str, next: &str): "{before}, {next}", "{before}，{next}", "{before}，{next}";
        then(before: &str, next: &str): "{before}; {next}", "{before}；{next}", "{before}；{next}";
    }
}
