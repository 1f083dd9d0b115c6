//! The answer bar.

texts! {
    pub Answer {
        answer: "The answer", "结果", "結果";
        needed(stage: &str): "{stage} needed", "需要{stage}", "需要{stage}";
        deals: "Deals", "成交", "成交";
        revenue: "Revenue", "销售额", "銷售額";
        confidence(p: &str): "{p} sure", "把握 {p}", "把握 {p}";
        confidence_title: "Confidence", "把握度", "把握度";
        leads_for(level: &str, leads: &str): "{leads} for {level}", "{level} 把握需 {leads}", "{level} 把握需 {leads}";
        last_good: "Something below needs a change; these figures are from before it.",
            "下方有一处要改；此处仍是之前的结果。", "下方有一處要改；此處仍是之前的結果。";
        no_result: "Something below needs a change; then there is an answer.",
            "下方有一处要改，改好后才有结果。", "下方有一處要改，改好後才有結果。";
        show_fault: "Show it", "去看看", "去看看";
        spoken(deals: Quantity, leads: &str, stage: &str): "{leads} {stage}, {deals} deal" | "{leads} {stage}, {deals} deals",
            "需要{stage} {leads}，成交 {deals} 单", "需要{stage} {leads}，成交 {deals} 單";
        more_by_rounding(money: &str): "Rounding up to whole deals adds {money}", "按整单计，多出 {money}", "按整筆計，多出 {money}";
    }
}
