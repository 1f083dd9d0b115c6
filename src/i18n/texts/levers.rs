//! What matters most: one input or two changed.

texts! {
    pub Levers {
        moved(lever: &str, from: &str, to: &str): "{lever}: {from} → {to}", "{lever}：{from} → {to}", "{lever}：{from} → {to}";
        moved_average(lever: &str, from: &str, to: &str): "{lever}: on average {from} → {to}, every sub-target in proportion",
            "{lever}：平均 {from} → {to}，各子目标同比例变化", "{lever}：平均 {from} → {to}，各子目標依同比例變化";
        moved_parts(lever: &str, factor: &str): "{lever}: {factor} of its value in every sub-target with a custom value",
            "{lever}：单独设置的子目标都变为原来的 {factor}", "{lever}：個別設定的子目標都變為原來的 {factor}";
        rest(changes: &str): "{changes}; nothing else changes.", "{changes}；其余不变。", "{changes}；其餘不變。";
        of_deals(deals: &str, values: &str): "{deals}: {values}", "{deals}：{values}", "{deals}：{values}";
        nothing: "The current plan.", "按当前计划。", "依目前的計畫。";
        product: "leads available × overall conversion × average deal size", "可用线索 × 总转化率 × 平均客单价", "可用名單 × 總轉換率 × 平均成交金額";
        parts: "For each sub-target: leads × overall conversion × average deal size, then added up. Leads available are shared out as the plan needs them.",
            "各子目标分别计算：线索 × 总转化率 × 平均客单价，再相加。可用线索按计划所需的比例分配。",
            "各子目標分別計算：名單 × 總轉換率 × 平均成交金額，再相加。可用名單依計畫所需的比例分配。";
        parts_values(leads: Quantity, money: &str): "sum of all sub-targets, {leads} lead = {money}" | "sum of all sub-targets, {leads} leads = {money}",
            "各子目标合计，{leads} 条线索 = {money}", "各子目標合計，{leads} 筆名單 = {money}";
        rounded(exact: &str): "{exact}, rounded down to the smallest currency unit.",
            "{exact}，向下取整到最小货币单位。", "{exact}，無條件捨去到最小貨幣單位。";
        expected: "This is an average: the result may be higher or lower.",
            "这是平均值，实际会有高有低。", "這是平均值，實際會有高有低。";
        chance: "The chance of hitting target with the leads available, counting every outcome.",
            "用可用线索达成目标的概率，已计入所有可能的结果。", "以可用名單達成目標的機率，已計入所有可能的結果。";
        chance_values(leads: Quantity, target: &str, chance: &str): "{leads} lead, target {target} → {chance}" | "{leads} leads, target {target} → {chance}",
            "{leads} 条线索，目标 {target} → {chance}", "{leads} 筆名單，目標 {target} → {chance}";
        chance_parts: "Sub-targets differ in rate or deal size, so the chances of all combinations are added up.",
            "各子目标的转化率或平均客单价不同，逐一计算各种组合的概率再相加。",
            "各子目標的轉換率或平均成交金額不同，逐一計算各種組合的機率再相加。";
        levers: "What matters most", "影响最大的一项", "影響最大的一項";
        levers_hint: "Each bar moves one input over its range; nothing else changes. The bolder side is better.",
            "每条只改一项，其余不变；颜色鲜明的一侧更好。", "每條只改一項，其餘不變；顏色鮮明的一側較好。";
        matters(lever: &str): "{lever} matters most.", "“{lever}”影响最大。", "「{lever}」影響最大。";
        matters_leads(saved: Quantity, lever: &str, better: &str, worse: &str, cost: &str): "{lever} matters most: {better} saves {saved} lead, {worse} costs {cost}." | "{lever} matters most: {better} saves {saved} leads, {worse} costs {cost}.",
            "“{lever}”影响最大：{better} 时少用 {saved} 条线索，{worse} 时多用 {cost} 条。",
            "「{lever}」影響最大：{better} 時少用 {saved} 筆名單，{worse} 時多用 {cost} 筆。";
        matters_other(lever: &str, better: &str, high: &str, worse: &str, low: &str): "{lever} matters most: {high} at {better}, {low} at {worse}.",
            "“{lever}”影响最大：{better} 时为 {high}，{worse} 时为 {low}。", "「{lever}」影響最大：{better} 時為 {high}，{worse} 時為 {low}。";
        one_more(list: &str): "One more point saves {list}.", "每提高 1 个百分点：{list}。", "每提高 1 個百分點：{list}。";
        one_more_first(leads: Quantity, lever: &str): "{leads} lead at {lever}" | "{leads} leads at {lever}", "“{lever}”可少用 {leads} 条线索", "「{lever}」可少用 {leads} 筆名單";
        one_more_next(leads: &str, lever: &str): "{leads} at {lever}", "“{lever}”可少用 {leads} 条", "「{lever}」可少用 {leads} 筆";
        by_history: "Own range", "各自的幅度", "各自的幅度";
        of_average(source: &str): "{source} on the average", "平均值 {source}", "平均值 {source}";
        by_step: "±1 step", "±1 档", "±1 級";
        of_history(won: &str, of: &str): "{won} of {of} in past results", "历史数据 {of} 中有 {won}", "歷史資料 {of} 中有 {won}";
        of_points(points: Quantity): "±{points} point" | "±{points} points", "±{points} 个百分点", "±{points} 個百分點";
        of_own: "custom range", "单独设置的幅度", "個別設定的幅度";
        gauge: "Effect on", "衡量指标", "衡量指標";
        gauge_leads: "Leads needed", "所需线索", "所需名單";
        gauge_revenue: "Expected revenue", "预期销售额", "預期銷售額";
        gauge_sure: "Chance", "达成概率", "達成機率";
        gauge_missing: "Leads missing", "线索缺口", "名單缺口";
        missing_n(leads: Quantity): "{leads} lead missing" | "{leads} leads missing", "差 {leads} 条线索", "差 {leads} 筆名單";
        once_more(list: &str): "Once more in its period: {list}.", "每个周期多做一次：{list}。", "每個週期多做一次：{list}。";
        once_more_of(leads: Quantity, name: &str): "{leads} lead fewer missing with {name}" | "{leads} leads fewer missing with {name}",
            "“{name}”少差 {leads} 条线索", "「{name}」少差 {leads} 筆名單";
        range: "Range", "变动幅度", "變動幅度";
        own_ranges: "Range per input", "分项幅度", "分項幅度";
        own_ranges_hint: "Enter a range in the input’s unit, such as 15% to 25%, or leave it blank to use the range above. It applies to every scenario.",
            "按该项的单位填写，如 15% 到 25%；留空则用上方的统一幅度。对所有情景有效。",
            "依該項的單位填寫，如 15% 到 25%；留空則用上方的統一幅度。對所有情境有效。";
        range_from: "from", "从", "從";
        range_to: "to", "到", "到";
        range_end(lever: &str, end: &str): "{lever}, {end}", "{lever}，{end}", "{lever}，{end}";
        target: "Target", "目标", "目標";
        margin: "Gross margin", "毛利率", "毛利率";
        deal_size: "Average deal size", "平均客单价", "平均成交金額";
        leads_available: "Leads available", "可用线索", "可用名單";
        now(reading: &str): "You are here: {reading}", "当前 {reading}", "目前 {reading}";
        better: "Better", "更好", "較好";
        worse: "Worse", "更差", "較差";
        capped: "at most 100%", "上限 100%", "上限 100%";
        two_levers: "Two inputs at once", "两项同时变化", "兩項同時變化";
        two_levers_table: "Results for two inputs", "两项变化的结果表", "兩項變化的結果表";
        down: "Rows", "行", "列";
        across: "Columns", "列", "欄";
        contour(reading: &str): "{reading}, as today", "{reading}，与当前相同", "{reading}，與目前相同";
        contour_available(leads: Quantity): "{leads} lead available" | "{leads} leads available", "可用线索 {leads} 条", "可用名單 {leads} 筆";
    }
}
