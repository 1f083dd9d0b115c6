//! The team capacity.

texts! {
    pub Capacity {
        capacity: "Team capacity", "团队产能", "團隊產能";
        gap: "Capacity gap", "产能差额", "產能差額";
        people(people: Quantity): "{people} person" | "{people} people", "{people} 人", "{people} 人";
        at_full_strength(people: &str, full_strength: &str): "{people} ({full_strength} at full strength)",
            "{people}（扣除爬坡期，折合 {full_strength} 人）", "{people}（扣除養成期，折合 {full_strength} 人）";
        carry(people: Quantity, money: &str): "{people} carries {money}" | "{people} carry {money}",
            "{people}可承担 {money}", "{people}可承擔 {money}";
        short_of_people(carried: &str, money: &str, people: &str): "{carried}: {money} short, {people} more",
            "{carried}，还差 {money}，约需再加 {people}", "{carried}，還差 {money}，約需再加 {people}";
        with_spare(carried: &str, money: &str): "{carried}: {money} to spare", "{carried}，还有余量 {money}", "{carried}，還有餘裕 {money}";
        just_enough(carried: &str): "{carried}: just enough", "{carried}，刚好满足目标", "{carried}，剛好滿足目標";
        target_takes(people: &str): "The target takes {people}", "目标需要 {people}", "目標需要 {people}";
        short(money: &str): "{money} short", "差 {money}", "差 {money}";
        to_spare(money: &str): "{money} to spare", "余 {money}", "餘 {money}";
        from_split(people: &str): "From the split: {people}.", "来自拆解：{people}。", "來自拆解：{people}。";
        ramping(people: &str, ramping: &str): "From the split: {people}; ramp-up takes {ramping} off.",
            "来自拆解：{people}，爬坡期折减 {ramping} 人。", "來自拆解：{people}，養成期折減 {ramping} 人。";
        typed(people: &str): "The split has {people}; the number you typed counts instead.",
            "拆解中有 {people}，以填写的人数为准。", "拆解中有 {people}，以填寫的人數為準。";
        typed_ramping(people: &str, ramping: &str): "The split has {people}; the number you typed counts instead. Ramp-up still takes {ramping} off.",
            "拆解中有 {people}，以填写的人数为准；爬坡期仍折减 {ramping} 人。",
            "拆解中有 {people}，以填寫的人數為準；養成期仍折減 {ramping} 人。";
        product: "people × quota per rep × attainment", "人数 × 人均目标 × 达成率", "人數 × 人均目標 × 達成率";
        product_ramped: "people at full strength × quota per rep × attainment",
            "折合人数 × 人均目标 × 达成率", "折合人數 × 人均目標 × 達成率";
        quotient: "target ÷ (quota per rep × attainment)", "目标 ÷（人均目标 × 达成率）", "目標 ÷（人均目標 × 達成率）";
        needed(formula: &str): "People needed: {formula}", "所需人数：{formula}", "所需人數：{formula}";
        people_label: "People", "人数", "人數";
        quota: "Quota per rep", "人均目标", "人均目標";
        attainment: "Attainment", "达成率", "達成率";
        product_of(people: &str, quota: &str, attainment: &str, money: &str): "{people} × {quota} × {attainment} = {money}",
            "{people} × {quota} × {attainment} = {money}", "{people} × {quota} × {attainment} = {money}";
    }
}
