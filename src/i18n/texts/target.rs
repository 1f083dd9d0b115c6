//! The target, its dates and its target lines.

texts! {
    pub Target {
        deals_unit: "deals", "单", "筆";
        target: "Target", "目标", "目標";
        metric: "Target type", "目标类型", "目標類型";
        gross_profit: "Gross profit", "毛利", "毛利";
        amount_deals: "Target deals", "目标成交数", "目標成交數";
        amount_revenue: "Target revenue", "目标销售额", "目標銷售額";
        amount_profit: "Target gross profit", "目标毛利", "目標毛利";
        deal_size: "Average deal size", "平均客单价", "平均成交金額";
        margin: "Gross margin", "毛利率", "毛利率";
        currency: "Currency", "币种", "幣別";
        first_day: "Start date", "开始日期", "開始日期";
        last_day: "End date", "结束日期", "結束日期";
        lead_by(stage: &str, day: &str): "Latest date for a new {stage}: {day}", "新增{stage}最晚 {day}", "新增{stage}最晚 {day}";
        lead_by_before: "The sales cycle is longer than the plan period, so every deal must come from pipeline you already have.",
            "销售周期比计划周期长，本期成交只能来自已有的商机。", "銷售週期比計畫期間長，本期成交只能來自已有的商機。";
        tiers: "Target lines", "目标线", "目標線";
        tier_deals(deals: Quantity): "{deals} deal" | "{deals} deals", "{deals} 单", "{deals} 筆";
        edit_tiers: "Edit target lines", "编辑目标线", "編輯目標線";
        tier_name(n: usize): "Target line {n} name", "第 {n} 条目标线的名称", "第 {n} 條目標線的名稱";
        tier_share(n: usize): "Target line {n}, share of target", "第 {n} 条目标线占目标的比例", "第 {n} 條目標線占目標的比例";
        add_tier: "Add target line", "添加目标线", "新增目標線";
        below_one_deal(target: &str, one: &str): "{target} is less than one deal ({one}).", "{target} 不到一单（{one}）。", "{target} 不到一筆（{one}）。";
        below_one_profit(target: &str, one: &str): "{target} is less than the gross profit of one deal ({one}).",
            "{target} 不到一单的毛利（{one}）。", "{target} 不到一筆的毛利（{one}）。";
        many_deals(size: &str, deals: &str): "At {size} a deal, the target takes {deals} deals.", "每单 {size}，目标需要 {deals} 单。", "每筆 {size}，目標需要 {deals} 筆。";
        make_it(amount: &str): "Change to {amount}", "改为 {amount}", "改為 {amount}";
        rounded_up_to(money: &str): "= {money}, rounded up", "= {money}（向上取整）", "= {money}（無條件進位）";
        kept_exact(money: &str): "= {money}, calculated exactly", "= {money}（按精确值计算）", "= {money}（依精確值計算）";
        own_deal_sizes: "Every sub-target has its own average deal size, so this one isn’t used. Change them under Split.",
            "每个子目标都单独设置了平均客单价，此处的值不起作用。请到“拆解”中修改。",
            "每個子目標都個別設定了平均成交金額，此處的值不起作用。請到「拆解」中修改。";
        average_rate(rate: &str): "average {rate}", "平均 {rate}", "平均 {rate}";
        average_deal_size(money: &str): "Sub-targets have their own average deal sizes: {money} over all of them.",
            "子目标各有客单价，全部平均 {money}。", "子目標各有成交金額，全部平均 {money}。";
        questions: "Three questions, then your plan", "回答三个问题，得到计划", "回答三個問題，得到計畫";
        how_much: "How much do you want to sell?", "目标是多少？", "目標是多少？";
        by_when: "By when?", "什么时候完成？", "什麼時候完成？";
        deal_worth: "What is one deal worth?", "平均一单多少钱？", "平均一筆多少錢？";
        how_sold: "Usual funnels", "常用漏斗", "常用漏斗";
        how_sold_hint: "With typical rates. Change any stage or rate in the funnel.",
            "转化率是常见水平，阶段和转化率都可以在漏斗里改。", "轉換率是常見水準，階段和轉換率都可以在漏斗裡改。";
        funnel_given(name: &str): "Your funnel was replaced by “{name}”.", "漏斗已换成“{name}”。", "漏斗已換成「{name}」。";
        see_plan: "See my plan", "完成，看计划", "完成，看計畫";
        two_stage: "Two stages", "两步", "兩步";
        business_five: "B2B, five stages", "B2B 五阶段", "B2B 五階段";
        key_accounts: "Key accounts", "大客户", "大客戶";
        retail: "Retail", "零售", "零售";
        by_channel: "Channel", "渠道", "通路";
        period: "Plan period", "计划周期", "計畫期間";
        this_month: "This month", "本月", "本月";
        this_quarter: "This quarter", "本季", "本季";
        next_quarter: "Next quarter", "下季", "下季";
        this_year: "This year", "今年", "今年";
        next_year: "Next year", "明年", "明年";
    }
}
