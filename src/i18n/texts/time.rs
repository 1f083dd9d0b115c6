//! The split by time: how it is spread, months, phases, weeks.

texts! {
    pub Time {
        time: "Split by time", "时间拆解", "時間拆解";
        how: "Spread by", "分配方式", "分配方式";
        by_days: "Working days", "按工作日", "依工作天";
        by_months: "Months", "按月", "依月份";
        by_phases: "Phases", "按时期", "依時期";
        words_by_days: "Each working day gets the same amount.", "按工作日平均分配。", "依工作天平均分配。";
        words_by_days_in_quarters: "Each quarter has its own weight, spread evenly over its working days.",
            "按各季度的权重分配，再平均摊到其中的工作日。", "依各季度的權重分配，再平均攤到其中的工作天。";
        words_by_days_weighted: "Seasonality or the rhythm in a month weighs the working days; otherwise each gets the same amount.",
            "按季节指数或月内节奏加权，其余按工作日平均分配。", "依季節指數或月內節奏加權，其餘依工作天平均分配。";
        words_by_days_both: "Each quarter has its own weight, spread over its working days by seasonality or the rhythm in a month.",
            "按各季度的权重分配，再按季节指数或月内节奏摊到其中的工作日。", "依各季度的權重分配，再依季節指數或月內節奏攤到其中的工作天。";
        words_by_months: "Each month has its own weight.", "按各月的权重分配。", "依各月的權重分配。";
        words_by_phases: "Each phase has its own weight, spread over its working days.",
            "按各时期的权重分配，再摊到其中的工作日。", "依各時期的權重分配，再攤到其中的工作天。";
        rising: "Rising 80:100:120", "递增 80:100:120", "遞增 80:100:120";
        even: "Split evenly", "平均分配", "平均分配";
        quarters: "Quarter weights", "季度权重", "季度權重";
        seasons: "Seasonality", "季节指数", "季節指數";
        rhythm: "Rhythm in a month", "月内节奏", "月內節奏";
        thirds: ["1–10", "11–20", "21–end"], ["1–10日", "11–20日", "21日–月底"], ["1–10日", "11–20日", "21日–月底"];
        weight_of(what: &str): "Weight of {what}", "{what}的权重", "{what}的權重";
        trim: "Delete extra values", "删除多余项", "刪除多餘項目";
        months: "Monthly targets", "各月目标", "各月目標";
        months_hint: "Tap a month to see how it’s calculated or to fix its amount.",
            "点月份可查看怎么算的，也可固定数额。", "點月份可檢視計算方式，也可固定數額。";
        pinned: "Fixed", "已固定", "已固定";
        pin: "Fix this month", "固定这个月", "固定這個月";
        unpin: "Stop fixing", "取消固定", "取消固定";
        pin_words: "This month is fixed. The other months share the rest.",
            "这个月按固定值计算，其余月份分摊剩余部分。", "這個月依固定值計算，其餘月份分攤剩餘部分。";
        pin_month: "Fixed month", "固定的月份", "固定的月份";
        pins_outside: "These fixed months are outside the plan period:", "以下固定的月份不在计划周期内：", "以下固定的月份不在計畫期間內：";
        why_month: "How it’s calculated", "怎么算的", "計算方式";
        words_days: "Its working days ÷ those of all months that aren’t fixed × the amount they share",
            "本月工作日 ÷ 未固定各月的工作日之和 × 它们分摊的总数", "本月工作天 ÷ 未固定各月的工作天合計 × 其分攤的總數";
        words_weight: "Its weight ÷ the weights of all months that aren’t fixed × the amount they share",
            "本月权重 ÷ 未固定各月的权重之和 × 它们分摊的总数", "本月權重 ÷ 未固定各月的權重合計 × 其分攤的總數";
        words_several: "Phases, quarters and seasonality combined, added up day by day.",
            "由时期、季度或季节权重共同决定，逐日累加得出。", "由時期、季度或季節權重共同決定，逐日累加得出。";
        values_days(of: Quantity, own: &str): "{own} ÷ {of} working day" | "{own} ÷ {of} working days",
            "工作日 {own} ÷ {of}", "工作天 {own} ÷ {of}";
        values_weight(own: &str, of: &str): "weight {own} ÷ {of}", "权重 {own} ÷ {of}", "權重 {own} ÷ {of}";
        rounded: "Rounded so that days add up to months, and months to the total.",
            "已取整：各日相加等于各月，各月相加等于总数。", "已取整數：各日相加等於各月，各月相加等於總數。";
        share_of_whole(share: &str): "{share} of the target", "占总目标 {share}", "占總目標 {share}";
        phase_name(n: usize): "Phase {n} name", "第 {n} 个时期的名称", "第 {n} 個時期的名稱";
        phase_last(what: &str): "{what}: end date", "{what}的结束日期", "{what}的結束日期";
        last_day: "End date", "结束日期", "結束日期";
        to_end: "Leave blank to run to the end of the plan period.", "留空则到计划周期结束。", "留空則到計畫期間結束。";
        weight: "Weight", "权重", "權重";
        stage_weights: "Weights by stage", "各阶段的权重", "各階段的權重";
        stage_weights_hint: "A stage with its own weight follows that weight instead of its days ahead of the deal.",
            "填了权重的阶段按权重分布，不再按停留天数往前推。", "填了權重的階段依權重分布，不再依停留天數往前推。";
        add_phase: "Add phase", "添加时期", "新增時期";
        earlier: "Earlier", "往前", "往前";
        later: "Later", "往后", "往後";
        no_working_day: "The plan period has no working days, so everything falls on the end date.",
            "计划周期内没有工作日，全部计入结束日期。", "計畫期間內沒有工作天，全部計入結束日期。";
        pipeline: "Pipeline over time", "各阶段进度", "各階段進度";
        pipeline_chart: "Chart of the pipeline", "各阶段进度图", "各階段進度圖";
        pipeline_by: "Columns", "按", "依";
        by_month: "By month", "按月", "依月份";
        by_week: "By week", "按周", "依週";
        in_hand: "In hand", "期初", "期初";
        pipeline_words: "How many of each stage are due in each period, so that the deals close in time. The pale bar must already be there on the start date.",
            "各阶段每期要有多少，才能按时成交。浅色为开始日期当天就要有的存量。", "各階段每期要有多少，才能如期成交。淺色為開始日期當天就要有的存量。";
        after_short: "After", "期后", "期後";
        weeks: "Weekly targets", "各周目标", "各週目標";
        week: "Week", "周", "週";
        week_number(n: u32): "W{n}", "第 {n} 周", "第 {n} 週";
        days: "Working days", "工作日", "工作天";
        opening: "Opening pipeline", "期初存量", "期初存量";
        after: "After the end date", "期后", "期後";
        brought_forward(week: &str, off: &str): "{week} has more: what falls due in the break of {off} must be done before it.",
            "{week}较多：{off}休息，期间到期的部分要提前完成。", "{week}較多：{off}休息，期間到期的部分要提前完成。";
        break_named(holiday: &str, days: &str): "{days} ({holiday})", "{holiday}（{days}）", "{holiday}（{days}）";
        opening_words: "Deals take time, so this opening pipeline must already be there on the start date.",
            "成交需要时间，“期初存量”是开始日期当天就要有的存量。", "成交需要時間，「期初存量」是開始日期當天就要有的存量。";
        amount: "Amount", "数额", "數額";
        sprint_phase: "Sprint", "冲刺期", "衝刺期";
    }
}
