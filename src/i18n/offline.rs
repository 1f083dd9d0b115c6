//! The words about the page itself: its versions, and what it does without a network.

texts! {
    /// The texts.
    Words {
        update_ready: "A new version is ready. Your plan is saved and opens again in it.", "新版本已就绪。计划已保存，更新后会原样打开。", "新版本已就緒。計劃已儲存，更新後會原樣打開。";
        update_now: "Use it now", "现在更新", "現在更新";
        update_later: "Later", "以后再说", "以後再說";
    }
}
