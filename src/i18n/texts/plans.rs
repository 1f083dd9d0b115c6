//! Plans, their files and their storage.

texts! {
    pub Plans {
        untitled: "Untitled plan", "未命名计划", "未命名計畫";
        plans: "Plans", "计划", "計畫";
        plan_name: "Plan name", "计划名称", "計畫名稱";
        new_plan: "New plan", "新建计划", "新增計畫";
        duplicate: "Duplicate", "复制一份", "複製一份";
        delete_plan: "Delete this plan", "删除此计划", "刪除此計畫";
        copy_of(name: &str): "{name} (copy)", "{name}（副本）", "{name}（副本）";
        from_other_tab(name: &str): "{name} (from another tab)", "{name}（来自另一标签页）", "{name}（來自另一分頁）";
        other_tab_kept: "This plan was changed in another tab at the same time: one of the two versions is kept as a plan of its own.",
            "这份计划同时在另一个标签页被修改：其中一个版本已另存为一份计划。",
            "這份計畫同時在另一個分頁被修改：其中一個版本已另存為一份計畫。";
        now_open: "open", "当前", "目前";
        save_file: "Save as a file", "保存为文件", "儲存為檔案";
        open_file: "Open a file", "打开文件", "開啟檔案";
        opened_file: "The file is opened as a plan of its own.", "文件已作为一份新计划打开。", "檔案已作為一份新計畫開啟。";
        kept: "Kept among your plans.", "已保存到你的计划里。", "已儲存到你的計畫裡。";
        left_guest: "You left the shared plan.", "已离开分享的计划。", "已離開分享的計畫。";
        storage: "Storage", "存储", "儲存";
        lasts: "The browser keeps them until you clear them yourself.",
            "浏览器会一直保留，除非你自己清除。", "瀏覽器會一直保留，除非你自己清除。";
        may_clear: "The browser may clear them when space runs short, or after weeks without a visit: save them to a file now and then.",
            "空间不足或久未打开时，浏览器可能清除这些计划：请不时保存为文件。",
            "空間不足或久未開啟時，瀏覽器可能清除這些計畫：請不時儲存為檔案。";
        save_all: "Save all plans to a file", "全部计划保存为文件", "全部計畫儲存為檔案";
        brought(new: &str, same: &str): "Plans opened from the file: {new}. There already: {same}.",
            "从文件打开了 {new} 份计划，另有 {same} 份本来就有。", "從檔案開啟了 {new} 份計畫，另有 {same} 份本來就有。";
        brought_all(new: &str): "Plans opened from the file: {new}.", "从文件打开了 {new} 份计划。", "從檔案開啟了 {new} 份計畫。";
        brought_none(same: &str): "Nothing new in the file: its plans ({same}) are all here already.",
            "文件里没有新计划：{same} 份本来就都有。", "檔案裡沒有新計畫：{same} 份本來就都有。";
        there_already: "This plan is here already, just as it is in the file.",
            "这份计划本来就有，与文件里的一样。", "這份計畫本來就有，與檔案裡的一樣。";
        open: "Open it", "打开", "開啟";
    }
}
