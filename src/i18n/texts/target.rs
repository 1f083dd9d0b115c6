//! The target, its dates and its target lines.

texts! {
    pub Target {
        deals_unit: "deals", "单", "單";
        target: "Target", "目标", "目標";
        metric: "Counted in", "按什么算", "按什麼算";
        gross_profit: "Gross profit", "毛利", "毛利";
        amount_deals: "Deals to win", "要成交", "要成交";
        amount_revenue: "Revenue to reach", "目标销售额", "目標銷售額";
        amount_profit: "Gross profit to reach", "目标毛利", "目標毛利";
        deal_size: "Average deal size", "平均客单价", "平均客單價";
        margin: "Gross margin", "毛利率", "毛利率";
        currency: "Currency", "货币", "貨幣";
        first_day: "First day", "开始日期", "開始日期";
        last_day: "Last day", "结束日期", "結束日期";
        lead_by(stage: &str, day: &str): "Last day for a new {stage}: {day}", "新增{stage}最晚 {day}", "新增{stage}最晚 {day}";
        lead_by_before: "The funnel takes longer than the horizon: every deal must come from pipeline that is already there.",
            "漏斗走完比周期还长：成交只能来自已有的商机。", "漏斗走完比週期還長：成交只能來自已有的商機。";
        tiers: "Lines of the target", "三条线", "三條線";
        tier_deals(deals: Quantity): "{deals} deal" | "{deals} deals", "{deals} 单", "{deals} 單";
        edit_tiers: "Edit the lines", "修改目标线", "修改目標線";
        tier_name(n: usize): "Name of line {n}", "第 {n} 条线的名称", "第 {n} 條線的名稱";
        tier_share(n: usize): "Line {n}, share of the target", "第 {n} 条线占目标的比例", "第 {n} 條線占目標的比例";
        add_tier: "Add a line", "添加一条线", "新增一條線";
        rounded_up_to(money: &str): "= {money}, rounded up", "= {money}（向上取整）", "= {money}（無條件進位）";
        kept_exact(money: &str): "= {money}, calculated exactly", "= {money}（按精确值计算）", "= {money}（依精確值計算）";
        own_deal_sizes: "Every part of the split has a deal size of its own, so this one is used nowhere: change theirs under Split.",
            "每个拆解单元都有自己的客单价，这里的值用不上：请到“拆解”里改。",
            "每個拆解單元都有自己的客單價，這裡的值用不上：請到「拆解」裡改。";
        period: "Plan period", "计划周期", "計畫期間";
        this_month: "This month", "本月", "本月";
        this_quarter: "This quarter", "本季", "本季";
        next_quarter: "Next quarter", "下季", "下季";
        this_year: "This year", "今年", "今年";
        next_year: "Next year", "明年", "明年";
    }
}
