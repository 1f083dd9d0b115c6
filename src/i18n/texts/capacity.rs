//! The team capacity.

texts! {
    pub Capacity {
        capacity: "Team capacity", "团队产能", "團隊產能";
        gap: "Capacity gap", "产能差额", "產能差額";
        people(people: Quantity): "{people} rep" | "{people} reps", "{people} 人", "{people} 人";
        at_full_strength(people: &str, full_strength: &str): "{people} ({full_strength} at full strength)",
            "{people}（按满负荷折合 {full_strength} 人）", "{people}（依全職產能折合 {full_strength} 人）";
        deliver(people: Quantity, money: &str): "{people} delivers {money}" | "{people} deliver {money}",
            "{people}可承担 {money}", "{people}可承擔 {money}";
        short_of_people(delivered: &str, money: &str, people: &str): "{delivered}: {money} short, {people} more needed",
            "{delivered}，还差 {money}，约需再加 {people}", "{delivered}，還差 {money}，約需再加 {people}";
        with_spare(delivered: &str, money: &str): "{delivered}: {money} to spare", "{delivered}，还有余量 {money}", "{delivered}，還有餘裕 {money}";
        just_enough(delivered: &str): "{delivered}: just enough", "{delivered}，刚好满足目标", "{delivered}，剛好滿足目標";
        target_takes(people: &str): "The target needs {people}", "目标需要 {people}", "目標需要 {people}";
        short(money: &str): "{money} short", "差 {money}", "差 {money}";
        to_spare(money: &str): "{money} to spare", "余 {money}", "餘 {money}";
        from_split(people: &str): "From the split: {people}.", "来自拆解：{people}。", "來自拆解：{people}。";
        ramping(people: &str, ramping: &str): "From the split: {people}, minus {ramping} for ramp-up.",
            "来自拆解：{people}，新人爬坡期折减 {ramping} 人。", "來自拆解：{people}，新人養成期折減 {ramping} 人。";
        away(people: &str, away: &str): "From the split: {people}, minus {away} for ramp-up, start dates and leave.",
            "来自拆解：{people}，新人爬坡期、入职日期和休假折减 {away} 人。", "來自拆解：{people}，新人養成期、到職日期和休假折減 {away} 人。";
        typed_away(people: &str, away: &str): "The split has {people}, but the number you entered is used, minus {away} for ramp-up, start dates and leave.",
            "拆解中有 {people}，以填写的人数为准；新人爬坡期、入职日期和休假仍折减 {away} 人。",
            "拆解中有 {people}，以填寫的人數為準；新人養成期、到職日期和休假仍折減 {away} 人。";
        typed(people: &str): "The split has {people}, but the number you entered is used.",
            "拆解中有 {people}，以填写的人数为准。", "拆解中有 {people}，以填寫的人數為準。";
        typed_ramping(people: &str, ramping: &str): "The split has {people}, but the number you entered is used, minus {ramping} for ramp-up.",
            "拆解中有 {people}，以填写的人数为准；新人爬坡期仍折减 {ramping} 人。",
            "拆解中有 {people}，以填寫的人數為準；新人養成期仍折減 {ramping} 人。";
        beyond(people: Quantity): "{people} rep beyond the split counts in full." | "{people} reps beyond the split count in full.",
            "超出拆解的 {people} 人按满负荷计算。", "超出拆解的 {people} 人以全職產能計算。";
        with_beyond(said: &str, beyond: &str): "{said} {beyond}", "{said}{beyond}", "{said}{beyond}";
        product: "reps × quota per rep × attainment", "销售人数 × 人均目标 × 达成率", "業務人數 × 人均目標 × 達成率";
        product_ramped: "reps at full strength × quota per rep × attainment",
            "折合人数 × 人均目标 × 达成率", "折合人數 × 人均目標 × 達成率";
        quotient: "target ÷ (quota per rep × attainment)", "目标 ÷（人均目标 × 达成率）", "目標 ÷（人均目標 × 達成率）";
        needed(formula: &str): "Reps needed: {formula}", "所需人数：{formula}", "所需人數：{formula}";
        people_label: "Reps", "销售人数", "業務人數";
        quota: "Quota per rep", "人均目标", "人均目標";
        attainment: "Attainment", "达成率", "達成率";
        product_of(people: &str, quota: &str, attainment: &str, money: &str): "{people} × {quota} × {attainment} = {money}",
            "{people} × {quota} × {attainment} = {money}", "{people} × {quota} × {attainment} = {money}";
    }
}
