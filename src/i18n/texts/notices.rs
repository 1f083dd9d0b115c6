//! Notices above the plan: shared plans, storage, files that cannot be opened.

texts! {
    pub Notices {
        file_refused: "Can’t open this file:", "无法打开此文件：", "無法開啟此檔案：";
        link_refused: "Can’t open this link:", "无法打开此链接：", "無法開啟此連結：";
        guest: "You’re viewing a shared plan. Change anything you like; your own plans stay as they are.",
            "你正在查看别人分享的计划。可以随意修改，不影响你自己的计划。", "你正在檢視他人分享的計畫。可以隨意修改，不影響你自己的計畫。";
        installed: "This app keeps its own plans. If you have plans in a browser, paste their link or open their file.",
            "本应用单独保存计划。如果浏览器里已有计划，请粘贴链接或打开文件。", "本應用程式單獨儲存計畫。如果瀏覽器裡已有計畫，請貼上連結或開啟檔案。";
        begin: "Start a new plan", "开始新计划", "開始新計畫";
        keep: "Save a copy", "保存为我的计划", "儲存為我的計畫";
        back_to_own: "Back to my plans", "回到我的计划", "回到我的計畫";
        storage_forbidden: "Your browser won’t let this page save data, so your plan is lost when you close it. Save it as a file or share its link.",
            "浏览器不允许本页保存数据，关闭页面后内容会丢失。请保存为文件，或分享链接。",
            "瀏覽器不允許本頁儲存資料，關閉頁面後內容會遺失。請儲存為檔案，或分享連結。";
        storage_full: "Browser storage is full, so your latest changes aren’t saved. Delete plans you don’t need, or save this one as a file.",
            "浏览器存储空间已满，最近的修改没有保存。请删除不用的计划，或把这份计划保存为文件。",
            "瀏覽器儲存空間已滿，最近的修改沒有儲存。請刪除不用的計畫，或把這份計畫儲存為檔案。";
        storage_corrupt: "A saved plan can’t be read. Its data is untouched; you can save it as a file.",
            "有一份已保存的计划无法读取。原始数据没有改动，可以另存为文件。", "有一份已儲存的計畫無法讀取。原始資料沒有改動，可以另存為檔案。";
        save_what_is_there: "Save its data", "另存原始数据", "另存原始資料";
        due: "Your plans are only in this browser, which may delete them. No backup file has been saved in the last 7 days.",
            "计划只保存在这个浏览器里，可能会被浏览器清除。最近 7 天没有保存过备份文件。",
            "計畫只儲存在這個瀏覽器裡，可能會被瀏覽器清除。最近 7 天沒有儲存過備份檔案。";
        later: "Later", "稍后", "稍後";
        some_refused: "The other plans in the file are open. These can’t be read:",
            "文件中的其他计划已打开，以下计划无法读取：", "檔案中的其他計畫已開啟，以下計畫無法讀取：";
        changed_here: "Your changes are kept in this browser under this link. The sender can’t see them.",
            "修改随此链接保存在这个浏览器里，分享者看不到。", "修改隨此連結儲存在這個瀏覽器裡，分享者看不到。";
        as_shared: "Restore as shared", "恢复分享时的内容", "還原分享時的內容";
    }
}
