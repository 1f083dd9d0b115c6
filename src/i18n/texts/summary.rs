//! The answer as a sentence.

texts! {
    pub Summary {
        title: "In a sentence", "一句话说明", "一句話說明";
        leads(n: Quantity): "You need {n} lead" | "You need {n} leads", "需要 {n} 条线索", "需要 {n} 筆名單";
        units(n: &str, stage: &str): "You need {n} {stage}", "需要 {n} 个{stage}", "需要 {n} 個{stage}";
        counted_leads(n: &str): "{n}", "{n} 条", "{n} 筆";
        counted(n: &str): "{n}", "{n} 个", "{n} 個";
        deals(n: Quantity): "You need {n} deal" | "You need {n} deals", "需完成 {n} 单", "需完成 {n} 筆";
        in_hand(n: &str, day: &str): "{n} of them must already be in hand on {day}", "{day}前备好 {n}", "{day}前備妥 {n}";
        week(n: &str, days: &str): "about {n} a week over {days} working days", "{days} 个工作日内每周约 {n}", "{days} 個工作天內每週約 {n}";
        then_week(n: &str, days: &str): "then about {n} a week over {days} working days", "之后 {days} 个工作日内每周约 {n}", "之後 {days} 個工作天內每週約 {n}";
        until(day: &str): "the last by {day}", "最晚 {day}找齐", "最晚 {day}找齊";
        saves(between: &str, n: &str): "One more point of {between} saves {n}.", "{between}每升 1 个百分点，少要 {n}。", "{between}每升 1 個百分點，少要 {n}。";
        copy: "Copy the sentence", "复制这句话", "複製這句話";
        not_copied: "Couldn’t copy. Select the sentence and copy it yourself.", "没能复制，请长按选中后复制。", "無法複製，請選取文字後複製。";
        copied: "Copied.", "已复制。", "已複製。";
    }
}
