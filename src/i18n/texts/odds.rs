//! The chance of hitting target.

texts! {
    pub Odds {
        one: "Every lead is won or not, and none depends on another: every possible number of deals is counted with its chance.",
            "每条线索要么赢单要么没有，彼此独立：把每一种可能的成交数都按概率算进去。",
            "每條線索要麼贏單要麼沒有，彼此獨立：把每一種可能的成交數都按機率算進去。";
        several(parts: &str): "The {parts} parts that differ in rates or deal size each have their own leads: every outcome of all of them together is counted with its chance.",
            "转化率或客单价不同的 {parts} 个部分各有自己的线索：把它们合在一起的每一种结果都按概率算进去。",
            "轉化率或客單價不同的 {parts} 個部分各有自己的線索：把它們合在一起的每一種結果都按機率算進去。";
        simulated(trials: &str): "No exact form does this in time, so the plan is tried out {trials} times: in each the counted rates are drawn from what their counts leave possible, then the deals of each part. The chance is the share of trials that reach it.",
            "精确算法来不及，于是把计划试 {trials} 次：每次先按历史样本抽出转化率，再抽出各部分的成交数。把握度就是达成的次数占比。",
            "精確算法來不及，於是把計畫試 {trials} 次：每次先按歷史樣本抽出轉化率，再抽出各部分的成交數。把握度就是達成的次數占比。";
        computed: "The parts differ in rates or deal size and have too many outcomes to list one by one, so their chances are added up through their Fourier transform. Past results that they share are divided into equally likely cases.",
            "各部分的转化率或客单价不同，可能的结果太多，无法逐一列出，因此通过傅里叶变换把概率合计出来。共用的历史数据分成概率相等的若干种情况来计算。",
            "各部分的轉換率或平均成交金額不同，可能的結果太多，無法逐一列出，因此透過傅立葉轉換把機率合計出來。共用的歷史資料分成機率相等的若干種情況來計算。";
        bound(points: &str): "Right to ±{points} points.", "误差不超过 ±{points} 个百分点。", "誤差不超過 ±{points} 個百分點。";
        values(reached: &str, leads: &str, stage: &str, chance: &str): "P({reached}), {leads} {stage} → {chance}",
            "P({reached})，{leads} {stage} → {chance}", "P({reached})，{leads} {stage} → {chance}";
        reaching(target: &str): "≥ {target}", "≥ {target}", "≥ {target}";
        in_deals(deals: Quantity): "≥ {deals} deal" | "≥ {deals} deals", "≥ {deals} 单", "≥ {deals} 單";
        least(level: &str): "The least leads, divided among the parts as in the plan, with which the chance is {level} or more.",
            "线索按计划的比例分到各部分，把握达到 {level} 所需的最少线索。", "線索按計畫的比例分到各部分，把握達到 {level} 所需的最少線索。";
        counted(name: &str, won: &str, of: &str): "{name}: counted as {won} of {of}, so the rate itself is uncertain (Beta distribution); the smaller the count, the more.",
            "{name}：历史统计 {of} 中 {won}，转化率本身也不确定（Beta 分布）；样本越少越不确定。",
            "{name}：歷史統計 {of} 中 {won}，轉化率本身也不確定（Beta 分布）；樣本越少越不確定。";
        error(points: &str): "Right to ±{points} points, in 999 of 1,000 such simulations.",
            "误差不超过 ±{points} 个百分点（1,000 次模拟中有 999 次）。", "誤差不超過 ±{points} 個百分點（1,000 次模擬中有 999 次）。";
        bound_leads(chance: &str, points: &str): "With these leads the chance is {chance}, right to ±{points} points.",
            "用这些线索，达成概率为 {chance}，误差不超过 ±{points} 个百分点。",
            "用這些名單，達成機率為 {chance}，誤差不超過 ±{points} 個百分點。";
        error_leads(chance: &str, points: &str): "Found by trial: with these leads the chance is {chance}, give or take {points} points.",
            "由模拟求得：用这些线索，把握为 {chance}，误差约 {points} 个百分点。",
            "由模擬求得：用這些線索，把握為 {chance}，誤差約 {points} 個百分點。";
        spread: "Where the deals are likely to end, against the target.",
            "成交结果可能落在哪里，与目标相比。", "成交結果可能落在哪裡，與目標相比。";
        at_hand(leads: &str, stage: &str): "The target with the {leads} {stage} at hand",
            "手上的 {leads} {stage}达成目标", "手上的 {leads} {stage}達成目標";
        leads_sure(level: &str): "For {level}", "{level}把握需", "{level}把握需";
        title: "How sure it is", "有多大把握", "有多大把握";
        exact: "Exact: every outcome is counted, part by part.",
            "精确计算：逐个单元把所有可能的结果都算进去。", "精確計算：逐個單元把所有可能的結果都算進去。";
        bounded(points: &str): "Computed: right to ±{points} points.",
            "计算得出：误差不超过 ±{points} 个百分点。", "計算得出：誤差不超過 ±{points} 個百分點。";
        counted_rates: "A rate that was counted is as uncertain as its count is small.",
            "历史统计的转化率，样本越少越不确定，这里已算进去。", "歷史統計的轉化率，樣本越少越不確定，這裡已算進去。";
        trials(done: &str, trials: &str, points: &str): "Simulated: {done} of {trials} trials; right to ±{points} points (99.9%).",
            "模拟：{trials} 次中已做 {done} 次；误差不超过 ±{points} 个百分点（99.9%）。",
            "模擬：{trials} 次中已做 {done} 次；誤差不超過 ±{points} 個百分點（99.9%）。";
        cancel: "Stop", "停止", "停止";
        resume: "Find out", "继续计算", "繼續計算";
        at_plan(leads: &str, stage: &str): "The target with {leads} {stage}", "{leads} {stage}达成目标", "{leads} {stage}達成目標";
        range(middle: &str, low: &str, high: &str): "In the middle {middle} of the target; one time in twenty below {low}, one in twenty above {high}.",
            "居中是目标的 {middle}；二十次里有一次低于 {low}，一次高于 {high}。",
            "居中是目標的 {middle}；二十次裡有一次低於 {low}，一次高於 {high}。";
        picture: "Where it is likely to end; what reaches the target is dark",
            "可能的结果分布，深色部分达成目标", "可能的結果分布，深色部分達成目標";
        none: "For so many leads no chance is stated.", "线索太多，不计算把握度。", "線索太多，不計算把握度。";
    }
}
