//! The link and the QR code of a plan.

texts! {
    pub Share {
        share: "Share", "分享", "分享";
        share_text: "Anyone with the link can view this plan and save a copy. The plan is in the link itself, not on a server.",
            "打开链接的人能查看这份计划，也可以另存一份。计划内容就在链接里，不存放在任何服务器上。",
            "開啟連結的人可以檢視這份計畫，也可以另存一份。計畫內容就在連結裡，不存放在任何伺服器上。";
        share_system: "Share via…", "更多分享方式…", "更多分享方式…";
        copy_link: "Copy link", "复制链接", "複製連結";
        copied: "Link copied.", "链接已复制。", "連結已複製。";
        not_copied: "Your browser won’t let this page copy. Select the link and copy it yourself.",
            "浏览器不允许本页复制。请选中链接，手动复制。", "瀏覽器不允許本頁複製。請選取連結，手動複製。";
        link: "Link", "链接", "連結";
        qr_code: "QR code of the link", "链接的二维码", "連結的 QR Code";
        qr_too_large: "This plan is too large for a QR code that phones can read. Share the link instead.",
            "计划内容较多，手机难以识别其二维码。请分享链接。", "計畫內容較多，手機難以辨識其 QR Code。請分享連結。";
        link_too_large: "This plan is too large for a link. Save it as a file and send the file.",
            "计划内容较多，放不进链接。请保存为文件后发送。", "計畫內容較多，放不進連結。請儲存為檔案後傳送。";
        link_of_file: "This page runs from a file, so the link opens only where that file is. Send the plan as a file instead.",
            "本页是本地文件，链接只能在有该文件的设备上打开。请改为发送计划文件。",
            "本頁是本機檔案，連結只能在有該檔案的裝置上開啟。請改為傳送計畫檔案。";
        may_cut(app: &str, characters: &str): "{app} may cut off this link, which has {characters} characters. Send the file instead.",
            "{app} 可能会截断这个链接，它有 {characters} 个字符。请改为发送文件。",
            "{app} 可能會截斷這個連結，它有 {characters} 個字元。請改為傳送檔案。";
        both(one: &str, other: &str): "{one} and {other}", "{one} 和 {other}", "{one} 和 {other}";
    }
}
