//! What matters most: one input or two changed.

texts! {
    pub Levers {
        moved(lever: &str, from: &str, to: &str): "{lever}: {from} → {to}", "{lever}：{from} → {to}", "{lever}：{from} → {to}";
        moved_parts(lever: &str, factor: &str): "{lever}: {factor} of what it is, in every part that has its own",
            "{lever}：凡有自己数值的单元，都变为原来的 {factor}", "{lever}：凡有自己數值的單元，都變為原來的 {factor}";
        and(before: &str, next: &str): "{before}; {next}", "{before}；{next}", "{before}；{next}";
        rest(changes: &str): "{changes}; all else as it is.", "{changes}；其余不变。", "{changes}；其餘不變。";
        of_deals(deals: &str, values: &str): "{deals}: {values}", "{deals}：{values}", "{deals}：{values}";
        nothing: "The plan as it is now.", "按计划现在的样子。", "按計畫現在的樣子。";
        product: "leads at hand × overall rate × deal size", "手上的线索 × 总转化率 × 客单价", "手上的線索 × 總轉化率 × 客單價";
        parts: "Each part of the split by itself: its leads × its overall rate × its deal size; then all of them added. The leads at hand are shared as the plan shares those it needs.",
            "每个拆解单元各算各的：线索 × 总转化率 × 客单价，再相加。手上的线索按计划需要的比例分给各单元。",
            "每個拆解單元各算各的：線索 × 總轉化率 × 客單價，再相加。手上的線索按計畫需要的比例分給各單元。";
        parts_values(leads: Quantity, money: &str): "sum of all parts, {leads} lead = {money}" | "sum of all parts, {leads} leads = {money}",
            "各单元之和，{leads} 条线索 = {money}", "各單元之和，{leads} 條線索 = {money}";
        rounded(exact: &str): "{exact}, rounded down to the minor unit.",
            "{exact}，向下取到最小货币单位。", "{exact}，向下取到最小貨幣單位。";
        expected: "What they bring on average: it may be more or less.",
            "这是平均能带来的数，实际会有多有少。", "這是平均能帶來的數，實際會有多有少。";
        chance: "The chance that the leads at hand reach the target, every outcome counted.",
            "手上的线索达成目标的概率，所有可能的结果都算进去。", "手上的線索達成目標的機率，所有可能的結果都算進去。";
        chance_values(leads: Quantity, target: &str, chance: &str): "{leads} lead, target {target} → {chance}" | "{leads} leads, target {target} → {chance}",
            "{leads} 条线索，目标 {target} → {chance}", "{leads} 條線索，目標 {target} → {chance}";
        chance_plain(leads: &str, rate: &str, deals: &str): "{leads} leads, {rate} of them won on average, at least {deals} needed.",
            "{leads} 条线索，平均 {rate} 成交，至少要 {deals}。", "{leads} 條線索，平均 {rate} 成交，至少要 {deals}。";
        chance_parts: "Parts differ in rate or deal size: how often each brings how many is added up.",
            "各单元的转化率或客单价不同：每个单元带来多少、机会多大，逐一相加。",
            "各單元的轉化率或客單價不同：每個單元帶來多少、機會多大，逐一相加。";
        axes(first_across: &str, last_across: &str, across: &str, first_down: &str, last_down: &str, down: &str): "Across: {first_across} – {last_across} ({across}). Down: {first_down} – {last_down} ({down}).",
            "横向：{across} {first_across} – {last_across}；纵向：{down} {first_down} – {last_down}。",
            "橫向：{across} {first_across} – {last_across}；縱向：{down} {first_down} – {last_down}。";
        levers: "Which lever moves it most", "哪个杠杆最有用", "哪個槓桿最有用";
        levers_hint: "Each input a little worse and a little better, the others as they are; the widest bar is where it pays to work.",
            "每次只动一个输入，其余不变：条越宽，越值得下功夫。", "每次只動一個輸入，其餘不變：條越寬，越值得下功夫。";
        gauge: "Watch", "看", "看";
        gauge_leads: "leads needed", "需要的线索", "需要的線索";
        gauge_revenue: "expected revenue", "预期销售额", "預期銷售額";
        gauge_sure: "confidence", "把握度", "把握度";
        range: "Range", "幅度", "幅度";
        own_ranges: "Each input its own range", "每个输入各用各的幅度", "每個輸入各用各的幅度";
        own_ranges_hint: "In the terms of the input, such as 15% to 25%. What is left empty follows the common range. They hold for every scenario.",
            "按输入本身的口径填，例如 15% 到 25%；留空的用上面统一的幅度；对所有方案都有效。",
            "按輸入本身的口徑填，例如 15% 到 25%；留空的用上面統一的幅度；對所有方案都有效。";
        range_from: "from", "从", "從";
        range_to: "to", "到", "到";
        range_end(lever: &str, end: &str): "{lever}, {end}", "{lever}，{end}", "{lever}，{end}";
        target: "Target", "目标", "目標";
        margin: "Margin", "毛利率", "毛利率";
        deal_size: "Deal size", "客单价", "客單價";
        leads_at_hand: "Leads at hand", "手上的线索", "手上的線索";
        now(reading: &str): "now {reading}", "现在 {reading}", "現在 {reading}";
        one_more_point(leads: Quantity, lever: &str): "One more point of {lever} saves {leads} lead." | "One more point of {lever} saves {leads} leads.",
            "{lever}每提高 1 个百分点，少要 {leads} 条线索。", "{lever}每提高 1 個百分點，少要 {leads} 條線索。";
        one_more_percent(leads: Quantity, lever: &str): "One percent more {lever} saves {leads} lead." | "One percent more {lever} saves {leads} leads.",
            "{lever}每提高 1%，少要 {leads} 条线索。", "{lever}每提高 1%，少要 {leads} 條線索。";
        capped: "100% at most", "最多 100%", "最多 100%";
        two_levers: "Two levers together", "两个杠杆一起动", "兩個槓桿一起動";
        down: "Down", "纵向", "縱向";
        across: "Across", "横向", "橫向";
        contour: "Along the line it stays as it is now.", "沿这条线，结果与现在相同。", "沿這條線，結果與現在相同。";
    }
}
