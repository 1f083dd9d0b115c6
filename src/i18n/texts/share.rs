//! The link and the QR code of a plan.

texts! {
    pub Share {
        share: "Share", "分享", "分享";
        share_text: "Anyone who opens the link sees the plan and can keep a copy. The plan is in the link itself; no server holds it.",
            "打开链接的人能看到这份计划，也可以另存一份。计划就在链接里，不经过任何服务器。",
            "開啟連結的人能看到這份計畫，也可以另存一份。計畫就在連結裡，不經過任何伺服器。";
        share_system: "Share…", "系统分享…", "系統分享…";
        copy_link: "Copy the link", "复制链接", "複製連結";
        copied: "The link is copied.", "链接已复制。", "連結已複製。";
        not_copied: "This browser does not let the page copy: select the link and copy it by hand.",
            "浏览器不允许自动复制：请选中链接手动复制。", "瀏覽器不允許自動複製：請選取連結手動複製。";
        link: "Link", "链接", "連結";
        qr_code: "QR code of the link", "链接的二维码", "連結的 QR 碼";
        qr_too_large: "This plan is too large for a QR code that phones can read. Use the link.",
            "计划内容太多，二维码手机难以识别，请用链接。", "計畫內容太多，QR 碼手機難以辨識，請用連結。";
        link_too_large: "This plan is too large for a link. Save it as a file and send that.",
            "计划内容太多，放不进链接。请保存为文件后发送。", "計畫內容太多，放不進連結。請儲存為檔案後傳送。";
        link_of_file: "This page is a file, and so the link opens only where that file is. Send the plan as a file instead.",
            "本页是一个文件，链接只在有这个文件的地方能打开。请改为发送计划文件。",
            "本頁是一個檔案，連結只在有這個檔案的地方能開啟。請改為傳送計畫檔案。";
        may_cut(app: &str, characters: &str): "{app} may cut this link: it has {characters} characters. Send the file instead.",
            "{app} 可能会截断这个链接：它有 {characters} 个字符。请改为发送文件。",
            "{app} 可能會截斷這個連結：它有 {characters} 個字元。請改為傳送檔案。";
        both(one: &str, other: &str): "{one} and {other}", "{one} 和 {other}", "{one} 和 {other}";
    }
}
