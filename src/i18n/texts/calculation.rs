//! How a number is calculated.

texts! {
    pub Calculation {
        explain(what: &str): "{what}: why?", "{what}：怎么算的？", "{what}：怎麼算的？";
        words_leaves: "The whole plan’s deals ÷ each sub-target’s own rates, added up.",
            "整个计划的成交数按各子目标自己的转化率倒推，再相加。", "整個計畫的成交數按各子目標自己的轉換率回推，再相加。";
        words_leaf_deals: "Each sub-target’s money ÷ its own deal size, added up.",
            "各子目标的金额 ÷ 自己的客单价，再相加。", "各子目標的金額 ÷ 自己的平均成交金額，再相加。";
        sum_of_leaves: "sum of all sub-targets", "各子目标之和", "各子目標之和";
        words_rate_mean: "The parts of the split have rates of their own: this is their mean, all deals ÷ all that the first stage needs.",
            "各单元的转化率不同，这里是平均值：总成交数 ÷ 总线索数。", "各單元的轉化率不同，這裡是平均值：總成交數 ÷ 總線索數。";
        why(number: &str, what: &str): "Why {number} {what}?", "{what}为什么是 {number}？", "{what}為什麼是 {number}？";
        comes_from: "Edit what it comes from", "修改它的来源", "修改它的來源";
        of_stage(stage: &str, said: &str): "{stage}: {said}", "{stage}：{said}", "{stage}：{said}";
        even: "It comes out even: nothing is rounded.", "正好整除，不需进位。", "正好整除，不需進位。";
        even_in_parts: "The whole comes out even. Sub-targets are rounded down or up and add up to it.",
            "合计正好整除；各子目标向下或向上取整，相加仍等于合计。", "合計正好整除；各子目標無條件捨去或進位，相加仍等於合計。";
        rounded_up(exact: &str, shown: &str): "Exactly {exact}, rounded up once to {shown}: the least that suffices.",
            "精确值 {exact}，只向上取整一次得 {shown}：够用的最小整数。", "精確值 {exact}，只向上取整一次得 {shown}：夠用的最小整數。";
        rounded_down(exact: &str, shown: &str): "Exactly {exact}, an expectation; {shown} of it is surely whole.",
            "精确值 {exact}，这是预期值，按整数计 {shown}。", "精確值 {exact}，這是預期值，按整數計 {shown}。";
        rounded_money(exact: &str): "Exactly {exact}, rounded up to the smallest coin.",
            "精确值 {exact}，向上取到最小货币单位。", "精確值 {exact}，向上取到最小貨幣單位。";
        rounded_by_terms(exact: &str, count: &str): "{exact} before rounding. Deal sizes or rates differ, so whole numbers that reach the target add up to {count}.",
            "取整前为 {exact}。客单价或转化率各不相同，能达成目标的整数合计为 {count}。",
            "取整前為 {exact}。平均成交金額或轉換率各不相同，能達成目標的整數合計為 {count}。";
        arrives_inside(inside: &str, after: &str): "{inside} of it arrives within the plan period, {after} after it.",
            "其中计划周期内到账 {inside}，期后 {after}。", "其中計畫期間內入帳 {inside}，期後 {after}。";
        too_late(count: Quantity, stage: &str): "{stage}: {count} is due too late to be won in time." | "{stage}: {count} are due too late to be won in time.",
            "{stage}：{count} 个安排得太晚，来不及在计划周期内赢单。", "{stage}：{count} 個安排得太晚，來不及在計畫期間內成交。";
        money_over_time(stage: &str, inside: &str, after: &str): "{stage}: {inside} within the plan period, {after} after it.",
            "{stage}：计划周期内 {inside}，期后 {after}。", "{stage}：計畫期間內 {inside}，期後 {after}。";
        due_per_day(days: Quantity, count: &str, pace: &str): "{count} due within the plan period ÷ {days} working day {pace} a working day." | "{count} due within the plan period ÷ {days} working days {pace} a working day.",
            "计划周期内应完成 {count} ÷ {days} 个工作日 {pace}（每个工作日）。",
            "計畫期間內應完成 {count} ÷ {days} 個工作天 {pace}（每個工作天）。";
        in_hand_before(count: &str): "{count} must already be in hand on the start date.",
            "其中 {count} 在开始日期前就须在手（期初存量）。", "其中 {count} 在開始日期前就須在手（期初存量）。";
        proof(line: &str): "Run forward: {line}.", "顺推验证：{line}。", "順推驗證：{line}。";
        surplus(money: &str): "Whole deals bring {money} more than the target.",
            "按整单计，比目标多出 {money}。", "按整單計，比目標多出 {money}。";
        words_ahead: "deals ÷ the rates from this stage to won",
            "成交数 ÷ 这一阶段到赢单的各级转化率", "成交數 ÷ 這一階段到贏單的各級轉化率";
        words_after: "deals × the rates from won to this stage",
            "成交数 × 赢单到这一阶段的各级转化率", "成交數 × 贏單到這一階段的各級轉化率";
        words_deals: "revenue ÷ average deal size", "销售额 ÷ 平均客单价", "銷售額 ÷ 平均客單價";
        words_given: "the target itself", "就是目标本身", "就是目標本身";
        words_revenue_of_parts: "Each sub-target’s deals × its own deal size, added up.",
            "各子目标的成交数 × 自己的客单价，再相加。", "各子目標的成交數 × 自己的平均成交金額，再相加。";
        words_profit_of_parts: "Each sub-target’s deals × its own deal size × its own gross margin, added up.",
            "各子目标的成交数 × 自己的客单价 × 自己的毛利率，再相加。", "各子目標的成交數 × 自己的平均成交金額 × 自己的毛利率，再相加。";
        words_revenue_of_deals: "deals × average deal size", "成交数 × 平均客单价", "成交數 × 平均客單價";
        words_profit_of_deals: "deals × average deal size × gross margin", "成交数 × 平均客单价 × 毛利率", "成交數 × 平均客單價 × 毛利率";
        words_revenue_of_profit: "gross profit ÷ gross margin", "毛利 ÷ 毛利率", "毛利 ÷ 毛利率";
        words_rate: "the product of the rates up to won", "到赢单为止各级转化率相乘", "到贏單為止各級轉化率相乘";
        words_tier: "target × the line's share, then worked back by itself", "目标 × 该线比例，再单独倒推", "目標 × 該線比例，再單獨倒推";
        words_activity: "The stage’s count × times for each", "该阶段的数量 × 每个做几次", "該階段的數量 × 每個做幾次";
        words_confidence: "The chance that so many of the first stage bring the deals, if each is won with the overall rate and none depends on another (binomial).",
            "假设每条线索各自独立、都按总转化率成交，达到所需成交数的概率（二项分布）。",
            "假設每條線索各自獨立、都按總轉化率成交，達到所需成交數的機率（二項分布）。";
        words_lead_by: "last day − days from the first stage to won, on the working day at or before",
            "结束日期 − 首个阶段到赢单的天数，遇周末提前到工作日", "結束日期 − 首個階段到贏單的天數，遇週末提前到工作日";
        words_limited: "what you can get × overall rate, in whole deals",
            "能拿到的数量 × 总转化率，取整单", "能拿到的數量 × 總轉化率，取整單";
        overall_rate: "Overall conversion", "总转化率", "總轉化率";
        after_won: "It comes after won, and changes nothing in the leads needed.",
            "这一步在赢单之后，不影响所需线索。", "這一步在贏單之後，不影響所需線索。";
        arrives(money: &str): "{money} of the money arrives here.", "到这一步的金额：{money}。", "到這一步的金額：{money}。";
        days_unit(n: Quantity): "{n} day" | "{n} days", "{n} 天", "{n} 天";
    }
}
