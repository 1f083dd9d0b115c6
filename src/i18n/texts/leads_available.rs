//! What the leads available can reach.

texts! {
    pub LeadsAvailable {
        title(stage: &str): "If {stage} run short", "如果{stage}不够", "如果{stage}不夠";
        label(stage: &str): "{stage} you can get", "能拿到的{stage}数", "能拿到的{stage}數";
        hint: "Say how many you can get at most: then see how far they carry, and what would have to change.",
            "填上最多能拿到多少，就知道能做到哪一步，以及要改变什么。", "填上最多能拿到多少，就知道能做到哪一步，以及要改變什麼。";
        enough: "That is enough for the target.", "够完成目标。", "夠完成目標。";
        carries: "They carry", "能做到", "能做到";
        or_else: "To reach the target with them, one of these would do",
            "要用它们完成目标，下面任何一条做到即可", "要用它們完成目標，下面任何一條做到即可";
        none: "No rate up to 100% does it: find more.", "转化率提到 100% 也不够，只能增加数量。", "轉化率提到 100% 也不夠，只能增加數量。";
        out_of_reach: "not alone: above 100%", "单靠它做不到（要超过 100%）", "單靠它做不到（要超過 100%）";
    }
}
