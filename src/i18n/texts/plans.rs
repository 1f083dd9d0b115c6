//! Plans, their files and their storage.

texts! {
    pub Plans {
        changed_on(day: &str): "changed {day}", "{day}修改", "{day}修改";
        untitled: "Untitled plan", "未命名计划", "未命名計畫";
        plans: "Plans", "计划", "計畫";
        plan_name: "Plan name", "计划名称", "計畫名稱";
        new_plan: "New plan", "新建计划", "新增計畫";
        duplicate: "Duplicate", "复制一份", "建立複本";
        delete_plan: "Delete plan", "删除计划", "刪除計畫";
        copy_of(name: &str): "{name} (copy)", "{name}（副本）", "{name}（複本）";
        from_other_tab(name: &str): "{name} (other tab)", "{name}（另一标签页）", "{name}（另一分頁）";
        other_tab_kept: "Both versions are kept: this plan was also changed in another tab, and one version is now a separate plan.",
            "两个版本都已保留：这份计划在另一个标签页中也有修改，其中一个版本已另存为新计划。",
            "兩個版本都已保留：這份計畫在另一個分頁中也有修改，其中一個版本已另存為新計畫。";
        now_open: "Current", "当前", "目前";
        save_file: "Save as file", "保存为文件", "儲存為檔案";
        open_file: "Open file", "打开文件", "開啟檔案";
        opened_file: "The file is open as a new plan.", "文件已打开，并存为新计划。", "檔案已開啟，並存為新計畫。";
        kept: "Saved to your plans.", "已保存到你的计划里。", "已儲存到你的計畫裡。";
        left_guest: "Shared plan closed.", "已关闭分享的计划。", "已關閉分享的計畫。";
        storage: "Storage", "存储", "儲存空間";
        lasts: "Your browser keeps your plans until you clear them.", "浏览器会一直保留你的计划，除非你自己清除。", "瀏覽器會一直保留你的計畫，除非你自己清除。";
        may_clear: "Your browser may delete your plans when space runs low, or after weeks without a visit. Save them to a file now and then.",
            "空间不足或久未打开时，浏览器可能会清除你的计划。请定期保存为文件。",
            "空間不足或久未開啟時，瀏覽器可能會清除你的計畫。請定期儲存為檔案。";
        save_all: "Save all plans to file", "全部计划存为文件", "全部計畫存為檔案";
        brought(new: Quantity, same: &str): "Opened {new} plan from the file; already here: {same}." | "Opened {new} plans from the file; already here: {same}.",
            "已从文件打开 {new} 份计划，另有 {same} 份已存在。", "已從檔案開啟 {new} 份計畫，另有 {same} 份已存在。";
        brought_all(new: Quantity): "Opened {new} plan from the file." | "Opened {new} plans from the file.",
            "已从文件打开 {new} 份计划。", "已從檔案開啟 {new} 份計畫。";
        brought_none(same: Quantity): "Nothing new: the {same} plan in the file is already here." | "Nothing new: all {same} plans in the file are already here.",
            "文件中没有新计划，{same} 份均已存在。", "檔案中沒有新計畫，{same} 份均已存在。";
        there_already: "You already have this plan, identical to the one in the file.",
            "这份计划已存在，与文件中的相同。", "這份計畫已存在，與檔案中的相同。";
        open: "Open", "打开", "開啟";
    }
}
