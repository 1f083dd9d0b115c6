//! The page that a reader gets: the plan on one page.

texts! {
    pub OnePage {
        title: "One page", "一页看懂", "一頁看懂";
        open: "View on one page", "查看一页计划", "檢視一頁計畫";
        try_it: "Try it", "试一试", "試一試";
        to_inputs: "Edit the plan", "修改计划", "編輯計畫";
        at_each(deals: &str, size: &str): "{deals} at {size} each", "{deals}、每单 {size}", "{deals}、每筆 {size}";
        in_all(deals: &str, money: &str): "{money} in {deals}", "{money} 共 {deals}", "{money} 共 {deals}";
        chance_with(leads: &str): "Chance of hitting target with {leads}.", "达成概率，按 {leads}计。", "達成機率，依 {leads}計算。";
        chance: "Chance of hitting target", "达成概率", "達成機率";
        calculating: "The chance is still being calculated.", "达成概率还在计算。", "達成機率還在計算。";
        enough(leads: &str, chance: &str): "{leads} give {chance}", "{leads}可到 {chance}", "{leads}可達 {chance}";
        who: "By segment", "分给谁", "分給誰";
        more(n: Quantity): "and {n} more item" | "and {n} more items", "另有 {n} 项", "另有 {n} 項";
        months: "By month", "每月", "每月";
        quarters: "By quarter", "每季度", "每季";
        years: "By year", "每年", "每年";
        due: "Needed by", "到何时须有", "何時須備妥";
        by: "By", "截至", "截至";
        before(day: &str): "before {day}", "{day}前", "{day}前";
        local: "Calculated on this device. Nothing was uploaded.", "数字由本机算出，未上传。", "數字由本機計算，未上傳。";
        copy: "Copy as text", "复制文字", "複製文字";
        picture: "Save picture", "保存图片", "儲存圖片";
        no_picture: "Couldn’t make the picture. Print the page, or copy it as text.", "没能生成图片。可以打印本页，或复制文字。", "無法產生圖片。可以列印本頁，或複製文字。";
        print: "Print", "打印", "列印";
        without_result: "This plan has an entry to correct before it can be calculated.", "这份计划有一处填写需要修改，之后才能计算。", "這份計畫有一處填寫需要修改，之後才能計算。";
    }
}
