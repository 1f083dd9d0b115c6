//! Customers, their grades, and the care that they take.

texts! {
    pub Customers {
        title: "Customers", "客户", "客戶";
        empty: "Grade your customers by what they bring, and see how many contacts that takes each week. Start with:",
            "按业绩贡献给客户分级，算出每周要联系多少次。先选一种：", "依業績貢獻為客戶分級，算出每週要聯絡多少次。先選一種：";
        count: "Number", "客户数", "客戶數";
        grade: "Grade", "级别", "等級";
        share: "Of customers", "客户占比", "客戶占比";
        contribution: "Of results", "业绩贡献", "業績貢獻";
        contacts: "Contacts each", "每位联系次数", "每位聯絡次數";
        minutes: "Minutes each time", "每次用时（分钟）", "每次用時（分鐘）";
        add_grade: "Add grade", "添加级别", "新增等級";
        line(customers: &str, contacts: &str, cadence: &str, a_week: &str): "{customers} × {contacts} {cadence} = {a_week} contacts a week",
            "{customers} 位 × {cadence} {contacts} 次 = 每周 {a_week} 次", "{customers} 位 × {cadence} {contacts} 次 = 每週 {a_week} 次";
        line_hours(line: &str, minutes: &str, hours: &str): "{line}; × {minutes} min = {hours} h", "{line}；× {minutes} 分钟 = {hours} 小时", "{line}；× {minutes} 分鐘 = {hours} 小時";
        share_line(share: &str, customers: &str): "{share} of customers: {customers}", "客户占 {share}：{customers} 位", "客戶占 {share}：{customers} 位";
        results_line(said: &str, share: &str): "{said} · {share} of results", "{said} · 业绩占 {share}", "{said} · 業績占 {share}";
        money_line(said: &str, money: &str): "{said}: {money}", "{said}：{money}", "{said}：{money}";
        total(contacts: &str, hours: &str): "{contacts} contacts a week, {hours} hours.", "每周联系 {contacts} 次，共 {hours} 小时。", "每週聯絡 {contacts} 次，共 {hours} 小時。";
        year_note: "A year has 12 months and 52 weeks.", "一年按 12 个月、52 周折算。", "一年以 12 個月、52 週折算。";
        care(grade: &str): "Customer contacts: {grade}", "客户联系：{grade}", "客戶聯絡：{grade}";
        due(due: &str, all: &str): "{due} of {all} customers", "{all} 位客户中的 {due} 位", "{all} 位客戶中的 {due} 位";
        details(name: &str): "Details of grade {name}", "级别 {name} 的详情", "等級 {name} 的詳情";
    }
}
