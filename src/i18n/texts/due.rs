//! How the amount that is due in some days is calculated.

texts! {
    pub Due {
        curve: "The plan sets a running total for each day. A period’s amount is its last total minus the total before it, so days add up to weeks, months and the whole plan.",
            "计划为每一天定好累计数，一段时间的数 = 结束时的累计 − 开始前的累计。所以日、周、月相加与总计完全一致。",
            "計畫為每一天定好累計數，一段時間的數 = 結束時的累計 − 開始前的累計。所以日、週、月相加與總計完全一致。";
        between(until: &str, last: &str, before: &str, day_before: &str, amount: &str): "{until} by {last} − {before} by {day_before} = {amount}",
            "{until}（截至 {last}）− {before}（截至 {day_before}）= {amount}", "{until}（截至 {last}）− {before}（截至 {day_before}）= {amount}";
        rest(whole: &str, before: &str, last: &str, amount: &str): "{whole} in total − {before} by {last} = {amount}",
            "总计 {whole} − {before}（截至 {last}）= {amount}", "總計 {whole} − {before}（截至 {last}）= {amount}";
        of_all(share: &str, whole: &str): "That’s {share} of the total {whole}.", "占总计 {whole} 的 {share}。", "占總計 {whole} 的 {share}。";
        shifted(first: &str, last: &str): "Stages take time, so this belongs to the deals won from {first} to {last}.",
            "各阶段需要时间：这里对应 {first} 至 {last} 的成交。", "各階段需要時間：這裡對應 {first} 至 {last} 的成交。";
        opening: "You need it before the start date, or those deals close too late.",
            "须在开始日期前备好，否则这些单来不及成交。", "須在開始日期前備妥，否則這些案子來不及成交。";
        row(name: &str, part: &str, whole: &str, due: &str, exact: &str): "{name} has {part} of the total {whole}. Of the {due} in this period, that’s {exact}.",
            "{name}：总计 {whole} 中占 {part}；这段时间共 {due}，按比例为 {exact}。",
            "{name}：總計 {whole} 中占 {part}；這段時間共 {due}，依比例為 {exact}。";
        activity(per_unit: &str, activity: &str, stage: &str): "Each {stage} takes {per_unit} × {activity}.", "每个{stage}要 {per_unit} 次{activity}。", "每筆{stage}要 {per_unit} 次{activity}。";
        cadence(often: &str): "Cadence: {often}. The times fall evenly on the working days of each period, and one counts on the day it’s done.",
            "频次：{often}。在每个周期内按工作日均匀安排，做完的那天才计数。", "頻率：{often}。在每個週期內按工作天平均安排，做完的那天才計數。";
        row_leads(name: &str, part: &str, whole: &str, due: &str, exact: &str): "{name} has {part} of the {whole} leads of everyone who does this. Of the {due} in this period, that’s {exact}.",
            "参与的各项共 {whole} 条线索，{name}占 {part}；这段时间共 {due} 次，按比例为 {exact}。",
            "參與的各項共 {whole} 筆名單，{name}占 {part}；這段時間共 {due} 次，依比例為 {exact}。";
        row_number(name: &str, part: &str, whole: &str, due: &str, exact: &str): "{name} is {part} of the {whole} sub-targets that do this. Of the {due} in this period, that’s {exact}.",
            "参与的子目标共 {whole} 个，{name}占 {part} 个；这段时间共 {due} 次，按比例为 {exact}。",
            "參與的子目標共 {whole} 個，{name}占 {part} 個；這段時間共 {due} 次，依比例為 {exact}。";
        row_whole(amount: &str): "It’s rounded to {amount} so that rows and columns add up.",
            "取整为 {amount}，使行与列的合计一致。", "取整數為 {amount}，使列與欄的合計一致。";
        row_ramps(amount: &str): "Someone here is still in ramp-up, with less at first and more later, so it’s {amount}.",
            "有人还在新人爬坡期，前期少分、后期多分，所以是 {amount}。", "有人還在新人養成期，前期少分、後期多分，所以是 {amount}。";
        before_day: "Opening pipeline", "期初存量", "期初存量";
        after_day: "After the end date", "期后", "期後";
    }
}
