//! The frame of the page: bar, tabs, menu, versions, and the page of the last resort.

texts! {
    pub Page {
        name: "Backcast", "倒推", "倒推";
        menu: "Menu", "菜单", "選單";
        close: "Close", "关闭", "關閉";
        done: "Done", "完成", "完成";
        keys: "Keys for numbers", "数字输入键", "數字輸入鍵";
        hint_money: "You can type 3M, 3,000,000 or 3000k.", "可以填 300万、3,000,000 或 0.03亿。", "可以填 300萬、3,000,000 或 0.03億。";
        hint_rate: "You can type 20%, 1/5 or 1:5.", "可以填 20%、1/5 或 1:5。", "可以填 20%、1/5 或 1:5。";
        hint_number: "You can type 10, 1,000 or 1.5.", "可以填 10、1,000 或 1.5。", "可以填 10、1,000 或 1.5。";
        undo: "Undo", "撤销", "復原";
        redo: "Redo", "重做", "重做";
        saved: "Saved", "已保存", "已儲存";
        saving: "Saving…", "保存中…", "儲存中…";
        not_saved: "Not saved", "未保存", "未儲存";
        as_guest: "Shared plan", "他人分享", "他人分享";
        skip_to_content: "Skip to the plan", "跳到计划", "跳到計畫";
        less(what: &str): "{what}: less", "{what}：减少", "{what}：減少";
        more(what: &str): "{what}: more", "{what}：增加", "{what}：增加";
        move_up: "Move up", "上移", "上移";
        move_down: "Move down", "下移", "下移";
        deleted(what: &str): "“{what}” was deleted.", "已删除“{what}”。", "已刪除「{what}」。";
        deleted_unnamed: "Deleted.", "已删除。", "已刪除。";
        remove: "Remove", "删除", "刪除";
        remove_named(what: &str): "Remove {what}", "删除{what}", "刪除{what}";
        split_tab: "Split", "拆解", "拆解";
        whatif_tab: "What if", "推演", "推演";
        views: "Views", "页面", "頁面";
        language: "Language", "语言", "語言";
        theme: "Appearance", "外观", "外觀";
        theme_auto: "As the system", "跟随系统", "跟隨系統";
        theme_light: "Light", "浅色", "淺色";
        theme_dark: "Dark", "深色", "深色";
        privacy: "Your plans stay in this browser. Nothing is sent anywhere.",
            "计划只保存在这个浏览器里，不会发送到任何地方。", "計畫只儲存在這個瀏覽器裡，不會傳送到任何地方。";
        dismiss: "Got it", "知道了", "知道了";
        panic_title: "Backcast has stopped.", "倒推出错停止了。", "倒推出錯停止了。";
        panic_text: "This is our fault, not yours. Your plan as last typed is below: save it as a file, then start again.",
            "这是我们的错。你最后输入的计划在下面：先保存为文件，再重新开始。",
            "這是我們的錯。你最後輸入的計畫在下面：先儲存為檔案，再重新開始。";
        start_again: "Start again", "重新开始", "重新開始";
        update_ready: "A new version is ready. Your plan is saved and opens again in it.",
            "新版本已就绪。计划已保存，更新后会原样打开。", "新版本已就緒。計畫已儲存，更新後會原樣開啟。";
        version: "Version", "版本", "版本";
        update_now: "Use it now", "现在更新", "現在更新";
        update_later: "Later", "以后再说", "以後再說";
    }
}
