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
        this_plan: "This plan", "本计划", "本計畫";
        hand_over: "Share and export", "分享与导出", "分享與匯出";
        bring_in: "Open and import", "打开与导入", "開啟與匯入";
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
        brought_templates(new: Quantity): "The file’s {new} template is in your templates." | "The file’s {new} templates are in your templates.",
            "文件中的 {new} 个模板已在我的模板中。", "檔案中的 {new} 個範本已在我的範本中。";
        brought_nothing: "The file has no plans and no templates.", "文件中没有计划，也没有模板。", "檔案中沒有計畫，也沒有範本。";
        there_already: "You already have this plan, with the same content. It’s open now.",
            "这份计划已存在，内容相同，现已打开。", "這份計畫已存在，內容相同，現已開啟。";
        open: "Open", "打开", "開啟";
        paste: "Paste link or text", "粘贴链接或文字", "貼上連結或文字";
        open_title: "Open plan", "打开计划", "開啟計畫";
        open_hint: "Paste a plan’s link, or the text of its file. It becomes one of your plans.",
            "粘贴计划的链接，或计划文件的文字，打开后会存入你的计划。", "貼上計畫的連結，或計畫檔案的文字，開啟後會存入你的計畫。";
        open_text: "Link or text", "链接或文字", "連結或文字";
        open_empty: "Nothing pasted yet. Paste a plan’s link, or the text of its file.", "还没有内容。请粘贴计划的链接，或计划文件的文字。",
            "還沒有內容。請貼上計畫的連結，或計畫檔案的文字。";
        open_unknown(given: &str): "“{given}” is neither a link nor a plan file. Copy the whole link, or all text of the file.",
            "“{given}”不是链接，也不是计划文件。请复制完整的链接，或文件的全部文字。",
            "「{given}」不是連結，也不是計畫檔案。請複製完整的連結，或檔案的全部文字。";
        opened_text: "Opened as a new plan.", "已打开，并存为新计划。", "已開啟，並存為新計畫。";
        copy_title: "File as text", "文件的文字", "檔案的文字";
        copy_why: "This browser can’t save files; those inside chat apps seldom can. Copy the text and send it to yourself. To open it later, paste it under Menu, “Paste link or text”.",
            "当前浏览器不能保存文件，聊天软件里的网页通常如此。请复制文字发给自己，以后在“菜单”里选“粘贴链接或文字”即可打开。",
            "目前的瀏覽器無法儲存檔案，聊天軟體裡的網頁通常如此。請複製文字傳給自己，之後在「選單」裡選「貼上連結或文字」即可開啟。";
        copy_text: "Copy text", "复制文字", "複製文字";
        save_anyway: "Try saving the file", "仍尝试保存文件", "仍嘗試儲存檔案";
        text_copied: "Text copied.", "文字已复制。", "文字已複製。";
        text_not_copied: "Your browser won’t let this page copy. Select the text and copy it yourself.",
            "浏览器不允许本页复制。请选中文字，手动复制。", "瀏覽器不允許本頁複製。請選取文字，手動複製。";
    }
}
