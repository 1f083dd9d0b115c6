//! How a number is calculated.

texts! {
    pub Calculation {
        explain(what: &str): "{what}: how it’s calculated", "{what}：怎么算的", "{what}：計算方式";
        words_leaves: "The whole plan’s deals ÷ each sub-target’s conversion rates, added up.",
            "整个计划的成交数按各子目标的转化率倒推，再相加。", "整個計畫的成交數依各子目標的轉換率回推，再相加。";
        words_leaf_deals: "Each sub-target’s amount ÷ its average deal size, added up.",
            "各子目标的金额 ÷ 各自的平均客单价，再相加。", "各子目標的金額 ÷ 各自的平均成交金額，再相加。";
        sum_of_leaves: "sum of all sub-targets", "各子目标合计", "各子目標合計";
        words_rate_mean: "Sub-targets have different rates, so this is their average: total deals ÷ total needed at the first stage.",
            "各子目标的转化率不同，这里是平均值：总成交数 ÷ 首个阶段的所需总数。",
            "各子目標的轉換率不同，這裡是平均值：總成交數 ÷ 第一個階段的所需總數。";
        why(number: &str, what: &str): "{what}: how we get {number}", "{what} {number}：怎么算的", "{what} {number}：計算方式";
        comes_from: "Edit inputs", "编辑相关数据", "編輯輸入值";
        of_stage(stage: &str, said: &str): "{stage}: {said}", "{stage}：{said}", "{stage}：{said}";
        even: "It divides evenly, so nothing is rounded.", "正好整除，无需取整。", "正好整除，無須進位或捨去。";
        even_in_parts: "The total divides evenly. Sub-targets are rounded up or down and still add up to it.",
            "合计正好整除；各子目标向上或向下取整，相加仍等于合计。", "合計正好整除；各子目標無條件進位或捨去，相加仍等於合計。";
        rounded_up(exact: &str, shown: &str): "Exactly {exact}, rounded up to {shown}: the smallest whole number that’s enough.",
            "精确值 {exact}，向上取整为 {shown}：够用的最小整数。", "精確值 {exact}，無條件進位為 {shown}：足夠的最小整數。";
        rounded_down(exact: &str, shown: &str): "Expected value {exact}, rounded down to {shown}.",
            "预期值 {exact}，向下取整为 {shown}。", "預期值 {exact}，無條件捨去為 {shown}。";
        rounded_money(exact: &str): "Exactly {exact}, rounded up to the smallest currency unit.",
            "精确值 {exact}，向上取整到最小货币单位。", "精確值 {exact}，無條件進位到最小貨幣單位。";
        rounded_by_terms(exact: &str, count: &str): "{exact} before rounding. Deal sizes or rates differ, so the whole numbers that hit the target add up to {count}.",
            "取整前为 {exact}。各子目标的平均客单价或转化率不同，能达成目标的整数合计为 {count}。",
            "進位前為 {exact}。各子目標的平均成交金額或轉換率不同，能達成目標的整數合計為 {count}。";
        arrives_inside(inside: &str, after: &str): "{inside} arrives within the plan period, {after} after the end date.",
            "其中计划周期内到账 {inside}，期后 {after}。", "其中計畫期間內入帳 {inside}，期後 {after}。";
        too_late(count: Quantity, stage: &str): "{stage}: {count} is due too late to close within the plan period." | "{stage}: {count} are due too late to close within the plan period.",
            "{stage}：{count} 个安排得太晚，来不及在计划周期内赢单。", "{stage}：{count} 筆安排得太晚，來不及在計畫期間內成交。";
        money_over_time(stage: &str, inside: &str, after: &str): "{stage}: {inside} within the plan period, {after} after the end date.",
            "{stage}：计划周期内 {inside}，期后 {after}。", "{stage}：計畫期間內 {inside}，期後 {after}。";
        due_per_day(days: Quantity, count: &str, pace: &str): "{count} due within the plan period ÷ {days} working day {pace} per working day." | "{count} due within the plan period ÷ {days} working days {pace} per working day.",
            "计划周期内应完成 {count} ÷ {days} 个工作日 {pace}（每个工作日）。",
            "計畫期間內應完成 {count} ÷ {days} 個工作天 {pace}（每個工作天）。";
        in_hand_before(count: &str): "{count} must already be in hand on the start date.",
            "其中 {count} 须在开始日期前备好（期初存量）。", "其中 {count} 須在開始日期前備妥（期初存量）。";
        proof(line: &str): "Check forward: {line}.", "正向验算：{line}。", "正向驗算：{line}。";
        surplus(money: &str): "Rounding up to whole deals brings {money} more than the target.",
            "按整单计，比目标多出 {money}。", "以整筆計，比目標多出 {money}。";
        words_ahead: "deals ÷ conversion rates from this stage to won",
            "成交数 ÷ 此阶段到赢单的各级转化率", "成交數 ÷ 此階段到成交的各級轉換率";
        words_after: "deals × conversion rates from won to this stage",
            "成交数 × 赢单到此阶段的各级转化率", "成交數 × 成交到此階段的各級轉換率";
        words_deals: "revenue ÷ average deal size", "销售额 ÷ 平均客单价", "銷售額 ÷ 平均成交金額";
        words_given: "the target itself", "就是目标本身", "就是目標本身";
        words_revenue_of_parts: "Each sub-target’s deals × its average deal size, added up.",
            "各子目标的成交数 × 各自的平均客单价，再相加。", "各子目標的成交數 × 各自的平均成交金額，再相加。";
        words_profit_of_parts: "Each sub-target’s deals × its average deal size × its gross margin, added up.",
            "各子目标的成交数 × 各自的平均客单价 × 各自的毛利率，再相加。", "各子目標的成交數 × 各自的平均成交金額 × 各自的毛利率，再相加。";
        words_revenue_of_deals: "deals × average deal size", "成交数 × 平均客单价", "成交數 × 平均成交金額";
        words_profit_of_deals: "deals × average deal size × gross margin", "成交数 × 平均客单价 × 毛利率", "成交數 × 平均成交金額 × 毛利率";
        words_revenue_of_profit: "gross profit ÷ gross margin", "毛利 ÷ 毛利率", "毛利 ÷ 毛利率";
        words_rate: "all conversion rates up to won, multiplied", "到赢单为止各级转化率相乘", "到成交為止各級轉換率相乘";
        words_tier: "target × the target line’s share, then worked back separately",
            "目标 × 目标线占比，再单独倒推", "目標 × 目標線占比，再個別回推";
        words_activity: "needed at this stage × times per unit", "该阶段的所需数 × 每个的次数", "該階段的所需數 × 每筆的次數";
        words_confidence: "The chance of winning enough deals if everything in the first stage converts at the overall rate, independently (binomial distribution).",
            "假设首个阶段的每一条都彼此独立、按总转化率成交，达到所需成交数的概率（二项分布）。",
            "假設第一個階段的每一筆都彼此獨立、依總轉換率成交，達到所需成交數的機率（二項分布）。";
        chance_values(leads: &str, stage: &str, rate: &str, deals: &str, chance: &str): "{leads} {stage}, each won with a chance of {rate}, at least {deals} needed → {chance}",
            "{stage} {leads}，每条有 {rate} 的概率成交，至少需 {deals} → {chance}",
            "{stage} {leads}，每筆有 {rate} 的機率成交，至少需 {deals} → {chance}";
        words_lead_by: "end date − days from the first stage to won, moved back to a working day",
            "结束日期 − 首个阶段到赢单的天数，遇休息日提前到工作日", "結束日期 − 第一個階段到成交的天數，遇休息日提前到工作天";
        words_limited: "leads available × overall conversion, in whole deals",
            "可用线索 × 总转化率，按整单计", "可用名單 × 總轉換率，以整筆計";
        overall_rate: "Overall conversion", "总转化率", "總轉換率";
        after_won: "This stage comes after won, so it doesn’t change the leads needed.",
            "此阶段在赢单之后，不影响所需线索。", "此階段在成交之後，不影響所需名單。";
        arrives(money: &str): "{money} arrives at this stage.", "到此阶段的金额：{money}。", "到此階段的金額：{money}。";
        days_unit(n: Quantity): "{n} day" | "{n} days", "{n} 天", "{n} 天";
    }
}
