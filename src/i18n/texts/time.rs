//! The split by time: how it is spread, months, phases, weeks.

texts! {
    pub Time {
        time: "Split over time", "时间拆解", "時間拆解";
        how: "How it is spread", "怎么分", "怎麼分";
        by_days: "Working days", "按工作日", "按工作日";
        by_months: "Months", "按月", "按月";
        by_phases: "Phases", "按打法阶段", "按打法階段";
        words_by_days: "Every working day counts the same.", "每个工作日一样多。", "每個工作日一樣多。";
        words_by_months: "Each month has a weight of its own.", "每个月按自己的权重分。", "每個月按自己的權重分。";
        words_by_phases: "Each phase has its weight, and its days share it.",
            "每个时期按权重分，再摊到其中的工作日。", "每個時期按權重分，再攤到其中的工作日。";
        rising: "Rising 80 : 100 : 120", "递增 80∶100∶120", "遞增 80∶100∶120";
        even: "Even", "平均", "平均";
        quarters: "Quarter weights", "季度权重", "季度權重";
        seasons: "Seasonality", "季节指数", "季節指數";
        rhythm: "Rhythm inside a month", "月内节奏", "月內節奏";
        thirds: ["1–10", "11–20", "21–end"], ["1–10日", "11–20日", "21日–月底"], ["1–10日", "11–20日", "21日–月底"];
        weight_of(what: &str): "Weight of {what}", "{what}的权重", "{what}的權重";
        trim: "Remove what is too many", "去掉多余的", "去掉多餘的";
        months: "Month by month", "各月目标", "各月目標";
        months_hint: "Tap a month to see how it comes about, or to set it by hand.",
            "点月份看算法，也可手动固定。", "點月份看演算法，也可手動固定。";
        pinned: "set", "已固定", "已固定";
        pin: "Set this month by hand", "手动固定这个月", "手動固定這個月";
        unpin: "Back to the spread", "取消固定", "取消固定";
        pin_words: "This month stays as it is set; the others share the rest.",
            "这个月按固定值，其余月份重新分摊剩下的。", "這個月按固定值，其餘月份重新分攤剩下的。";
        pin_month: "Month set by hand", "固定的月份", "固定的月份";
        pins_outside: "Set by hand, but not in the plan’s dates", "以下固定月份不在周期内", "以下固定月份不在週期內";
        why_month: "Why this much", "怎么来的", "怎麼來的";
        words_days: "Its working days ÷ those of all months that are not set by hand × what they share",
            "本月工作日 ÷ 未固定各月的工作日之和 × 它们分摊的总数", "本月工作日 ÷ 未固定各月的工作日之和 × 它們分攤的總數";
        words_weight: "Its weight ÷ the weights of all months that are not set by hand × what they share",
            "本月权重 ÷ 未固定各月的权重之和 × 它们分摊的总数", "本月權重 ÷ 未固定各月的權重之和 × 它們分攤的總數";
        words_several: "Phases, quarters or seasons decide together; day by day it adds up to this.",
            "由阶段、季度或季节权重共同决定，逐日累加得出。", "由階段、季度或季節權重共同決定，逐日累加得出。";
        values_days(of: Quantity, own: &str): "{own} ÷ {of} working day" | "{own} ÷ {of} working days",
            "工作日 {own} ÷ {of}", "工作日 {own} ÷ {of}";
        values_weight(own: &str, of: &str): "weight {own} ÷ {of}", "权重 {own} ÷ {of}", "權重 {own} ÷ {of}";
        rounded: "Rounded so that days add up to months, and months to the whole.",
            "已取整：各日相加等于各月，各月相加等于总数。", "已取整：各日相加等於各月，各月相加等於總數。";
        share_of_whole(share: &str): "{share} of the whole", "占总目标 {share}", "占總目標 {share}";
        phase_name(n: usize): "Name of phase {n}", "第 {n} 个时期的名称", "第 {n} 個時期的名稱";
        phase_last(what: &str): "Last day of {what}", "{what}的最后一天", "{what}的最後一天";
        last_day: "Last day", "截止日", "截止日";
        to_end: "Left empty, it goes on to the end of the plan.", "不填就到周期最后一天。", "不填就到週期最後一天。";
        weight: "Weight", "权重", "權重";
        stage_weights: "Weights of single stages", "各阶段单独权重", "各階段單獨權重";
        stage_weights_hint: "A stage with a weight of its own follows it instead of its days ahead of the deal.",
            "填了单独权重的阶段按权重分布，不再按停留天数往前推。", "填了單獨權重的階段按權重分布，不再按停留天數往前推。";
        add_phase: "Add a phase", "添加时期", "添加時期";
        earlier: "Earlier", "往前", "往前";
        later: "Later", "往后", "往後";
        no_working_day: "There is no working day: all of it falls on the last day.",
            "周期内没有工作日，全部算在最后一天。", "週期內沒有工作日，全部算在最後一天。";
        weeks: "Week by week", "每一周", "每一週";
        week: "Week", "周", "週";
        week_number(n: u32): "W{n}", "第{n}周", "第{n}週";
        days: "Working days", "工作日", "工作日";
        opening: "Before the first day", "开始前须已有", "開始前須已有";
        after: "After the last day", "结束后才到", "結束後才到";
        opening_words: "What must already be there on the first day: pipeline from before, for deals take time.",
            "成交有周期：“开始前须已有”是开工那天手上就要有的存量。", "成交有週期：「開始前須已有」是開工那天手上就要有的存量。";
        amount: "Amount", "数额", "數額";
        sprint_phase: "Sprint", "冲刺期", "衝刺期";
    }
}
