//! The words about a link on its way.

texts! {
    /// The texts.
    Words {
        may_cut: "{0} may cut this link: it has {1} characters. Send the file instead.",
            "{0} 可能会截断这个链接：它有 {1} 个字符。请改为发送文件。",
            "{0} 可能會截斷這個連結：它有 {1} 個字元。請改為傳送檔案。";
        both: "{0} and {1}", "{0} 和 {1}", "{0} 和 {1}";
    }
}
