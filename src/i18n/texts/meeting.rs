//! Meeting mode, and a scenario change by change.

texts! {
    pub Meeting {
        short_by(n: &str): "{n} short", "差 {n}", "差 {n}";
        gap: "Short", "缺口", "缺口";
        available(n: &str): "{n} available", "可用 {n}", "可用 {n}";
        points: "points", "个百分点", "個百分點";
        same: "No change", "不变", "不變";
        with_leads(n: &str, stage: &str): "with {n} {stage}", "用 {n} {stage}", "用 {n} {stage}";
        with_available(stage: &str): "with {stage} available", "按各自可用的{stage}", "依各自可用的{stage}";
        with_needed(stage: &str): "with {stage} needed", "按所需{stage}", "依所需{stage}";
        needed_and_available(stage: &str): "{stage} needed and available", "所需与可用{stage}", "所需與可用{stage}";
        stays(stage: &str, count: &str): "{stage}: {count}, unchanged", "{stage}：{count}，不变", "{stage}：{count}，不變";
        from_to(stage: &str, from: &str, to: &str): "{stage}: from {from} to {to}", "{stage}：从 {from} 到 {to}", "{stage}：從 {from} 到 {to}";
        joined(one: &str, other: &str): "{one}, {other}", "{one}，{other}", "{one}，{other}";
        change(field: &str, from: &str, to: &str): "{field} {from} → {to}", "{field} {from} → {to}", "{field} {from} → {to}";
        others(n: Quantity): "{n} other change" | "{n} other changes", "其余 {n} 项改动", "其餘 {n} 項變更";
        of_average(size: &str): "average deal size {size}", "平均客单价 {size}", "平均成交金額 {size}";
        with_count(stage: &str, n: &str): "{stage} {n}", "{stage} {n}", "{stage} {n}";
        more(n: &str): "{n} more", "其余 {n} 项", "其餘 {n} 項";
        step(name: &str, step: &str, steps: &str, change: &str): "{name}, step {step} of {steps} ({change})",
            "{name}，第 {step}/{steps} 步（{change}）", "{name}，第 {step}/{steps} 步（{change}）";
        sentence(name: &str, need: &str): "{name}: {need}.", "{name}：{need}。", "{name}：{need}。";
        units(n: &str, stage: &str): "{n} {stage} needed", "需要 {n} {stage}", "需要 {n} {stage}";
        fewer_than_available(n: &str): "{n} fewer than available", "比可用的少 {n}", "比可用的少 {n}";
        more_than_available(n: &str): "{n} more than available", "比可用的多 {n}", "比可用的多 {n}";
        all_available: "exactly as many as available", "正好等于可用的数量", "正好等於可用的數量";
        fewer_than_base(n: &str): "{n} fewer than the base case", "比基准情景少 {n}", "比基準情境少 {n}";
        more_than_base(n: &str): "{n} more than the base case", "比基准情景多 {n}", "比基準情境多 {n}";
        as_base: "the same as the base case", "与基准情景相同", "與基準情境相同";
        to_begin: "Go to the next step to see what each change does.",
            "进入下一步，逐项查看每个情景的改动带来什么。", "進入下一步，逐項檢視每個情境的變更帶來什麼。";
        no_scenario: "There are no scenarios yet. Add one on the What-if tab to compare it here.",
            "还没有情景。在“推演”页添加后，即可在这里对比。", "還沒有情境。在「模擬」頁新增後，即可在這裡比較。";
        no_change: "This scenario has no changes yet, so it equals the base case.",
            "这个情景还没有改动，与基准情景相同。", "這個情境還沒有變更，與基準情境相同。";
        no_difference: "These two scenarios have the same values.", "这两个情景的各项数值相同。", "這兩個情境的各項數值相同。";
        wrong: "Fix the error first. Until then, these are the last results.",
            "有填写错误，修正前显示上次的结果。", "有欄位填寫錯誤，修正前顯示上次的結果。";
        figures: "The figures that matter", "关键数字", "關鍵數字";
    }
}
