//! Notices above the plan: shared plans, storage, files that cannot be opened.

texts! {
    pub Notices {
        file_refused: "This file cannot be opened as a plan:", "这个文件无法作为计划打开：", "這個檔案無法作為計畫開啟：";
        link_refused: "The link cannot be opened as a plan:", "这个链接无法作为计划打开：", "這個連結無法作為計畫開啟：";
        guest: "You are looking at a plan that somebody shared. Try what you like: your own plans stay as they are.",
            "这是别人分享的计划。可以随意试改，不影响你自己的计划。", "這是別人分享的計畫。可以隨意試改，不影響你自己的計畫。";
        keep: "Keep a copy", "保存为我的计划", "儲存為我的計畫";
        back_to_own: "Back to my plans", "回到我的计划", "回到我的計畫";
        storage_forbidden: "This browser does not let the page keep anything: what you type is gone when the page closes. Save the plan as a file, or share its link.",
            "浏览器不允许本页保存数据：关闭页面后内容会丢失。请保存为文件，或分享链接。",
            "瀏覽器不允許本頁儲存資料：關閉頁面後內容會遺失。請儲存為檔案，或分享連結。";
        storage_full: "The browser’s storage is full: the latest changes are not saved. Delete plans you no longer need, or save this one as a file.",
            "浏览器存储空间已满：最近的修改没有保存。请删除不用的计划，或把这份保存为文件。",
            "瀏覽器儲存空間已滿：最近的修改沒有儲存。請刪除不用的計畫，或把這份儲存為檔案。";
        storage_corrupt: "A saved plan cannot be read. What is there is left untouched; you can save it as a file.",
            "有一份已保存的计划无法读取。原内容没有改动，可以保存为文件。", "有一份已儲存的計畫無法讀取。原內容沒有改動，可以儲存為檔案。";
        save_what_is_there: "Save what is there", "保存原内容", "儲存原內容";
        due: "Your plans are only in this browser, and it may clear them. No file of them was saved in the last 7 days.",
            "计划只在这个浏览器里，浏览器可能会清除。最近 7 天没有保存过备份文件。",
            "計畫只在這個瀏覽器裡，瀏覽器可能會清除。最近 7 天沒有儲存過備份檔案。";
        later: "Later", "以后再说", "以後再說";
        some_refused: "Some plans in the file cannot be read. The others are opened:",
            "文件里有些计划无法读取，其余的已打开：", "檔案裡有些計畫無法讀取，其餘的已開啟：";
        changed_here: "You have changed it here; who sent it does not see that.",
            "你在这里改过它，发送的人看不到。", "你在這裡改過它，傳送的人看不到。";
        as_shared: "Show it as it was shared", "恢复分享时的原样", "恢復分享時的原樣";
    }
}
