//! The sales work plan: the document.

texts! {
    pub WorkPlan {
        title: "Sales work plan", "销售工作计划书", "銷售工作計畫書";
        open: "Work plan", "工作计划书", "工作計畫書";
        about: "The whole plan as a document, to print or to save as PDF. Leave out the chapters you don’t need.",
            "整份计划写成文档，可打印或存为 PDF。不需要的章节可以去掉。", "整份計畫寫成文件，可列印或存成 PDF。不需要的章節可以去掉。";
        chapters: "Chapters", "章节", "章節";
        chapter_titles: ["Goals", "Split by segment", "Split by time", "Stages and activities", "Customers", "Budget", "Can it be done?",
            "Milestones and people", "Risks", "Reviews", "Appendix: assumptions and formulas"],
            ["目标", "空间拆解", "时间拆解", "阶段与销售动作", "客户", "预算", "可达成性", "里程碑与分工", "风险与应对", "复盘", "附录：假设与公式"],
            ["目標", "空間拆解", "時間拆解", "階段與業務活動", "客戶", "預算", "可達成性", "里程碑與分工", "風險與因應", "檢討", "附錄：假設與公式"];
        made_on(day: &str): "As of {day}", "{day}制", "{day}製";
        smart: "SMART", "SMART 目标", "SMART 目標";
        indicators: "Indicators beside the target", "过程与结果指标", "過程與結果指標";
        by(dimension: &str): "By {dimension}", "按{dimension}", "依{dimension}";
        sub_targets: "Sub-targets", "子目标", "子目標";
        sub_target: "Sub-target", "子目标", "子目標";
        phases: "Phases", "时期", "時期";
        phase: "Phase", "时期", "時期";
        until(day: &str): "until {day}", "至 {day}", "至 {day}";
        stages: "Sales stages", "销售阶段", "銷售階段";
        regular: "Regular activities", "定期动作", "定期活動";
        weeks_elsewhere(weeks: u32): "The plan has {weeks} weeks. Export a spreadsheet for their figures.",
            "共 {weeks} 周，导出电子表格可看各周数据。", "共 {weeks} 週，匯出試算表可看各週資料。";
        more_rows(rows: Quantity): "{rows} more row. Export a spreadsheet to see it." | "{rows} more rows. Export a spreadsheet to see them.",
            "另有 {rows} 行，导出电子表格可看全部。", "另有 {rows} 列，匯出試算表可看全部。";
        brought_in_time(day: &str): "Only what comes by {day} counts as brought: later it can’t be won inside the plan period.",
            "只计最晚 {day} 带来的，再晚就来不及在计划周期内赢单。", "只計最晚 {day} 帶來的，再晚就來不及在計畫期間內成交。";
        pay: "Pay", "薪酬", "薪資";
        attainment: "Attainment", "达成率", "達成率";
        assumptions: "Assumptions", "假设", "假設";
        own_values: "Items with values of their own", "单独设定的数值", "個別設定的數值";
        item: "Item", "项", "項目";
        formulas: "Formulas", "公式", "公式";
        figure: "Figure", "数字", "數字";
        calculated: "How it’s calculated", "计算过程", "計算過程";
        with_values: "With values", "代入数值", "代入數值";
        a_week: ["Contacts a week", "Hours a week"], ["每周联系", "每周小时"], ["每週聯絡", "每週小時"];
        over_days(days: Quantity, pace: &str, inside: &str): "{pace} ({inside} over {days} working day)" | "{pace} ({inside} over {days} working days)",
            "{pace}（{days} 个工作日共 {inside}）", "{pace}（{days} 個工作天共 {inside}）";
        without_opening: "The pace is that of the work inside the plan period; the rest of the count belongs to the opening pipeline.",
            "日均只算计划周期内的工作，数量中的其余部分属于期初存量。", "日均只算計畫期間內的工作，數量中的其餘部分屬於期初存量。";
        as_whole: "What is blank here is as in the whole plan, above.", "空白处与整个计划相同，数值见上。", "空白處與整個計畫相同，數值見上。";
        assumed: "assumed", "假设值", "假設值";
        from_past(won: &str, of: &str): "past results: {won} of {of}", "历史数据：{of} 中 {won}", "歷史資料：{of} 中 {won}";
        days_between(days: Quantity): "{days} day on average" | "{days} days on average", "平均 {days} 天", "平均 {days} 天";
        rounding: "Counts of the whole plan are rounded up before won and down after it, then divided among the sub-targets. Money, days, weeks and sub-targets add up to the totals exactly.",
            "整个计划的数量在赢单之前向上取整，之后向下取整，再分到各子目标。金额、日、周和各子目标相加，与合计完全一致。",
            "整個計畫的數量在成交之前無條件進位，之後無條件捨去，再分到各子目標。金額、日、週與各子目標相加，與合計完全一致。";
        after_won: "Each sub-target gets a whole number of what follows won, so that a small one may keep all of its deals there, although the rate is below 100%. The whole plan keeps the rate.",
            "赢单之后的数量按整数分到各子目标，因此单数少的子目标可能与赢单数相同，即使转化率不到 100%；整个计划仍按转化率计算。",
            "成交之後的數量按整數分到各子目標，因此筆數少的子目標可能與成交數相同，即使轉換率不到 100%；整個計畫仍依轉換率計算。";
    }
}
