//! The chance of hitting target.

texts! {
    pub Odds {
        one: "Each lead is won or lost independently of the others. Every possible number of deals is included with its chance.",
            "每条线索相互独立，要么成交，要么不成交；每种可能的成交数都按概率计入。",
            "每筆名單互相獨立，不是成交就是未成交；每種可能的成交數都依機率計入。";
        several(parts: &str): "The {parts} groups of sub-targets with different rates or average deal sizes have their own leads. Every combined outcome is included with its chance.",
            "子目标按转化率和平均客单价分为 {parts} 组，各有自己的线索；每种组合结果都按概率计入。",
            "子目標依轉換率和平均成交金額分為 {parts} 組，各有自己的名單；每種組合結果都依機率計入。";
        simulated(trials: &str): "This plan is too complex to calculate exactly, so it is simulated {trials} times: each run draws the rates that past results allow, then the deals. The chance is the share of runs that hit the target.",
            "计划较复杂，无法精确计算，因此模拟 {trials} 次：每次先按历史数据抽取转化率，再抽取各子目标的成交数。达成次数的占比就是达成概率。",
            "計畫較複雜，無法精確計算，因此模擬 {trials} 次：每次先依歷史資料抽取轉換率，再抽取各子目標的成交數。達成次數的占比就是達成機率。";
        computed: "Sub-targets differ in rates or average deal size and have too many outcomes to list one by one, so their chances are added up with a Fourier transform. Past results that they share are divided into equally likely cases.",
            "各子目标的转化率或平均客单价不同，可能的结果太多，无法逐一列出，因此用傅里叶变换合计概率。共用的历史数据分成概率相等的若干种情况来计算。",
            "各子目標的轉換率或平均成交金額不同，可能的結果太多，無法逐一列出，因此用傅立葉轉換合計機率。共用的歷史資料分成機率相等的若干種情況來計算。";
        bound(points: &str): "Accurate to ±{points} points.", "误差不超过 ±{points} 个百分点。", "誤差不超過 ±{points} 個百分點。";
        values(reached: &str, leads: &str, stage: &str, chance: &str): "{leads} {stage}: {chance} chance of {reached}",
            "{leads} {stage}，{chance} 的概率{reached}", "{leads} {stage}，{chance} 的機率{reached}";
        reaching(target: &str): "{target} or more", "达到 {target}", "達到 {target}";
        in_deals(deals: Quantity): "{deals} deal or more" | "{deals} deals or more", "成交至少 {deals} 单", "成交至少 {deals} 筆";
        least(level: &str): "The fewest leads that give a chance of {level} or more, divided as in the plan.",
            "线索按计划的比例分配时，达成概率不低于 {level} 所需的最少线索。", "名單依計畫的比例分配時，達成機率不低於 {level} 所需的最少名單。";
        counted_otherwise(name: &str, rate: &str, won: &str, of: &str): "{name}: {rate} instead of {won} of {of} in past results, and as uncertain as {of} results leave it (Beta distribution).",
            "{name}：按 {rate} 计算，与历史数据（{of} 个中 {won} 个）不同，不确定程度仍按 {of} 个样本计（Beta 分布）。",
            "{name}：以 {rate} 計算，與歷史資料（{of} 筆中 {won} 筆）不同，不確定程度仍以 {of} 筆樣本計（Beta 分布）。";
        counted(name: &str, won: &str, of: &str): "{name}: {won} of {of} in past results, so the rate itself is uncertain (Beta distribution). The smaller the sample, the less certain it is.",
            "{name}：历史数据为 {of} 中有 {won}，转化率本身也不确定（Beta 分布）；样本越少越不确定。",
            "{name}：歷史資料為 {of} 中有 {won}，轉換率本身也不確定（Beta 分布）；樣本越少越不確定。";
        error(points: &str): "Accurate to ±{points} points in 999 of 1,000 such simulations.",
            "误差不超过 ±{points} 个百分点（1,000 次模拟中有 999 次）。", "誤差不超過 ±{points} 個百分點（1,000 次模擬中有 999 次）。";
        bound_leads(chance: &str, points: &str): "With these leads the chance is {chance}, accurate to ±{points} points.",
            "用这些线索，达成概率为 {chance}，误差不超过 ±{points} 个百分点。",
            "用這些名單，達成機率為 {chance}，誤差不超過 ±{points} 個百分點。";
        error_leads(chance: &str, points: &str): "Found by simulation: with these leads the chance is {chance}, ±{points} points.",
            "由模拟得出：用这些线索，达成概率为 {chance}，误差约 {points} 个百分点。",
            "由模擬得出：用這些名單，達成機率為 {chance}，誤差約 {points} 個百分點。";
        spread: "Likely results against the target", "可能的结果与目标", "可能的結果與目標";
        at_hand(leads: &str, stage: &str): "Chance with the {leads} {stage} available",
            "可用的 {leads} {stage}的达成概率", "可用的 {leads} {stage}的達成機率";
        leads_sure(level: &str): "{level} chance needs", "达成概率 {level} 需要", "達成機率 {level} 需要";
        title: "Chance of hitting target", "达成概率", "達成機率";
        title_with(leads: Quantity): "Chance with {leads} lead" | "Chance with {leads} leads", "{leads} 条线索的达成概率", "{leads} 筆名單的達成機率";
        target_label: "Target", "目标", "目標";
        expected_deals(deals: Quantity): "Expected of these: {deals} deal" | "Expected of these: {deals} deals", "按此预期 {deals} 单", "依此預期 {deals} 筆";
        expected(amount: &str): "Expected of these: {amount}", "按此预期 {amount}", "依此預期 {amount}";
        more_leads: "More leads, better chance", "线索越多，概率越高", "名單越多，機率越高";
        step_plan: "plan", "计划", "計畫";
        step_available: "available", "可用", "可用";
        exact: "Exact: every possible outcome is included.", "精确计算，已计入所有可能的结果。", "精確計算，已計入所有可能的結果。";
        bounded(points: &str): "Calculated, accurate to ±{points} points.",
            "计算得出，误差不超过 ±{points} 个百分点。", "計算得出，誤差不超過 ±{points} 個百分點。";
        counted_rates: "The smaller the sample in your past results, the less certain the rate. The chance includes this.",
            "来自历史数据的转化率，样本越少越不确定，达成概率已计入这一点。", "來自歷史資料的轉換率，樣本越少越不確定，達成機率已計入這一點。";
        trials(done: &str, trials: &str, points: &str): "Simulated: {done} of {trials} runs, accurate to ±{points} points (99.9%).",
            "模拟计算：{trials} 次中已完成 {done} 次，误差不超过 ±{points} 个百分点（99.9%）。",
            "模擬計算：{trials} 次中已完成 {done} 次，誤差不超過 ±{points} 個百分點（99.9%）。";
        hits: "Hits the target", "达成目标", "達成目標";
        misses: "Misses it", "未达成", "未達成";
        cancel: "Stop calculating", "停止计算", "停止計算";
        resume: "Keep calculating", "继续计算", "繼續計算";
        at_plan(leads: &str, stage: &str): "Chance with {leads} {stage}", "{leads} {stage}的达成概率", "{leads} {stage}的達成機率";
        range(middle: &str, low: &str, high: &str): "Typically {middle} of target; 9 times in 10, between {low} and {high}.",
            "中位结果为目标的 {middle}；十次中有九次在 {low} 到 {high} 之间。",
            "中位結果為目標的 {middle}；十次中有九次在 {low} 到 {high} 之間。";
        picture(range: &str): "Likely results; those that hit the target are dark. {range}",
            "可能的结果分布，深色为达成目标。{range}", "可能的結果分布，深色為達成目標。{range}";
        none: "There are too many leads to calculate a chance.", "线索过多，无法计算达成概率。", "名單過多，無法計算達成機率。";
    }
}
