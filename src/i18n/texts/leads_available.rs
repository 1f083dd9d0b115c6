//! What the leads available can reach.

texts! {
    pub LeadsAvailable {
        title(stage: &str): "If you’re short of {stage}", "如果{stage}不够", "如果{stage}不足";
        label(stage: &str): "{stage} available", "可用{stage}", "可用{stage}";
        hint: "Enter how many you have to see how far they take you and what would have to change.",
            "填写可用的数量，即可看到能完成多少、还要改变什么。", "填寫可用的數量，即可看到能完成多少、還要改變什麼。";
        of_activities: "as activities bring", "随动作计算", "隨活動計算";
        follows: "The opening pipeline and what activities bring in time. This number follows the plan.",
            "期初存量加上动作按时带来的数量，随计划自动计算。", "期初存量加上活動及時帶來的數量，隨計畫自動計算。";
        follow: "Use what activities bring", "按动作带来的计算", "依活動帶來的計算";
        enter: "Enter a number", "改为填写", "改為填寫";
        enough: "Enough to hit the target.", "足够完成目标。", "足以達成目標。";
        bring: "They bring", "可完成", "可完成";
        or_else: "To hit the target, change any one of these",
            "要完成目标，做到以下任意一项即可", "要達成目標，做到以下任一項即可";
        none: "Even 100% conversion isn’t enough: find more.", "即使转化率为 100% 也不够，只能增加数量。", "即使轉換率為 100% 也不夠，只能增加數量。";
        out_of_reach: "not enough alone: above 100%", "只改这一项不够（要超过 100%）", "只改這一項不夠（要超過 100%）";
    }
}
