//! The frame of the page: bar, tabs, menu, versions, and the page of the last resort.

texts! {
    pub Page {
        name: "Backcast", "倒推", "倒推";
        menu: "Menu", "菜单", "選單";
        close: "Close", "关闭", "關閉";
        done: "Done", "完成", "完成";
        keys: "Keys for numbers", "数字输入键", "數字輸入鍵";
        unit_keys: ["k", "M"], ["万", "亿"], ["萬", "億"];
        hint_money: "You can type 3M, 3,000,000 or 3000k.", "可以填 300万、3,000,000 或 0.03亿。", "可以填 300萬、3,000,000 或 0.03億。";
        hint_rate: "You can type 20%, 1/5 or 5:1.", "可以填 20%、1/5 或 5:1。", "可以填 20%、1/5 或 5:1。";
        hint_share: "You can type 20%, 1/5 or an amount such as 700k.", "可以填 20%、1/5，或金额如 70万。", "可以填 20%、1/5，或金額如 70萬。";
        hint_number: "You can type 10, 1,000 or 1.5.", "可以填 10、1,000 或 1.5。", "可以填 10、1,000 或 1.5。";
        hint_whole: "You can type 10, 1,000 or 2k.", "可以填 10、1,000 或 0.2万。", "可以填 10、1,000 或 0.2萬。";
        undo: "Undo", "撤销", "復原";
        redo: "Redo", "重做", "重做";
        saved: "Saved", "已保存", "已儲存";
        saving: "Saving…", "保存中…", "儲存中…";
        not_saved: "Not saved", "未保存", "未儲存";
        as_guest: "Shared plan", "他人分享的计划", "他人分享的計畫";
        skip_to_content: "Skip to plan", "跳到计划", "跳到計畫";
        less(what: &str): "Decrease {what}", "减少{what}", "減少{what}";
        more(what: &str): "Increase {what}", "增加{what}", "增加{what}";
        move_up: "Move up", "上移", "上移";
        move_down: "Move down", "下移", "下移";
        deleted(what: &str): "“{what}” deleted.", "已删除“{what}”。", "已刪除「{what}」。";
        deleted_everywhere(what: &str): "“{what}” deleted in every scenario.", "已从所有情景中删除“{what}”。", "已從所有情境中刪除「{what}」。";
        deleted_unnamed: "Deleted.", "已删除。", "已刪除。";
        list_full(most: usize): "{most} is the most that fits here. Delete one to add another.", "最多 {most} 项，删除一项后才能添加。", "最多 {most} 項，刪除一項後才能新增。";
        remove: "Delete", "删除", "刪除";
        remove_named(what: &str): "Delete {what}", "删除{what}", "刪除{what}";
        split_tab: "Split", "拆解", "拆解";
        act_tab: "Act", "行动", "行動";
        whatif_tab: "What if", "推演", "模擬";
        views: "Views", "页面", "頁面";
        language: "Language", "语言", "語言";
        theme: "Appearance", "外观", "外觀";
        theme_auto: "System", "跟随系统", "跟隨系統";
        theme_light: "Light", "浅色", "淺色";
        theme_dark: "Dark", "深色", "深色";
        privacy: "Your plans stay in this browser. Nothing is sent anywhere.",
            "计划只保存在这个浏览器里，不会发送到任何地方。", "計畫只儲存在這個瀏覽器裡，不會傳送到任何地方。";
        dismiss: "Got it", "知道了", "知道了";
        panic_title: "Backcast stopped working.", "“倒推”出错了，已停止运行。", "「倒推」發生錯誤，已停止執行。";
        panic_text: "Something went wrong on our side. Your latest plan is below: save it as a file, then start again.",
            "程序出错，不是你的操作问题。你最后输入的计划在下方：请先保存为文件，再重新开始。",
            "程式發生錯誤，不是你的操作問題。你最後輸入的計畫在下方：請先儲存為檔案，再重新開始。";
        start_again: "Start again", "重新开始", "重新開始";
        update_ready: "A new version is ready. Your plan is saved and will open in it.",
            "新版本已就绪。计划已保存，更新后会原样打开。", "新版本已就緒。計畫已儲存，更新後會原樣開啟。";
        version: "Version", "版本", "版本";
        update_now: "Update now", "立即更新", "立即更新";
        update_later: "Later", "稍后", "稍後";
    }
}
