//! The words about the page itself: its versions, and what it does without a network.

texts! {
    /// The texts.
    Words {
        update_ready: "A new version is ready. Your plan is saved and opens again in it.", "新版本已就绪。计划已保存，更新后会原样打开。", "新版本已就緒。計劃已儲存，更新後會原樣打開。";
        version: "Version", "版本", "版本";
        update_now: "Use it now", "现在更新", "現在更新";
        link_of_file: "This page is a file, and so the link opens only where that file is. Send the plan as a file instead.",
            "本页是一个文件，链接只在有这个文件的地方能打开。请改为发送计划文件。", "本頁是一個檔案，連結只在有這個檔案的地方能打開。請改為傳送計劃檔案。";
        update_later: "Later", "以后再说", "以後再說";
    }
}
