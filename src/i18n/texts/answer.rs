//! The answer bar.

texts! {
    pub Answer {
        compact: "The answer in one line", "一行结果", "一行結果";
        answer: "Result", "结果", "結果";
        needed(stage: &str): "{stage} needed", "所需{stage}", "所需{stage}";
        deals: "Deals", "成交数", "成交數";
        revenue: "Revenue", "销售额", "銷售額";
        confidence(p: &str): "{p} chance", "达成概率 {p}", "達成機率 {p}";
        confidence_title: "Chance of hitting target", "达成概率", "達成機率";
        confidence_with(p: &str, leads: &str): "{p} chance with {leads}", "达成概率 {p}（可用 {leads}）", "達成機率 {p}（可用 {leads}）";
        leads_for(level: &str, leads: &str): "{level} needs {leads}", "{level} 需 {leads}", "{level} 需 {leads}";
        last_good: "Fix the error below. Until then, these are your last results.",
            "下方有填写错误，这里仍是上次的结果。", "下方有欄位填寫錯誤，這裡仍是上次的結果。";
        no_result: "Fix the error below to see your result.",
            "修正下方的错误后，即可看到结果。", "修正下方的錯誤後，即可看到結果。";
        show_fault: "Go to error", "去修改", "前往修改";
        spoken(deals: Quantity, leads: &str, stage: &str): "{leads} {stage}, {deals} deal" | "{leads} {stage}, {deals} deals",
            "所需{stage} {leads}，成交 {deals} 单", "所需{stage} {leads}，成交 {deals} 筆";
        more_by_rounding(money: &str): "Rounding up to whole deals adds {money}", "按整单计，多出 {money}", "以整筆計，多出 {money}";
    }
}
