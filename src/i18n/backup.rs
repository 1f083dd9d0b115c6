//! The words of keeping: how safe plans are in the browser, and the file of all of them.

texts! {
    /// The texts.
    Words {
        storage: "Storage", "存储", "儲存";
        lasts: "The browser keeps them until you clear them yourself.", "浏览器会一直保留，除非你自己清除。", "瀏覽器會一直保留，除非你自己清除。";
        may_clear: "The browser may clear them when space runs short, or after weeks without a visit: save them to a file now and then.",
            "空间不足或久未打开时，浏览器可能清除这些计划：请不时保存为文件。",
            "空間不足或久未開啟時，瀏覽器可能清除這些計畫：請不時儲存為檔案。";
        save_all: "Save all plans to a file", "全部计划保存为文件", "全部計畫儲存為檔案";
        due: "Your plans are only in this browser, and it may clear them. No file of them was saved in the last 7 days.",
            "计划只在这个浏览器里，浏览器可能会清除。最近 7 天没有保存过备份文件。",
            "計畫只在這個瀏覽器裡，瀏覽器可能會清除。最近 7 天沒有儲存過備份檔案。";
        later: "Later", "以后再说", "以後再說";
        brought: "Plans opened from the file: {0}. There already: {1}.", "从文件打开了 {0} 份计划，另有 {1} 份本来就有。", "從檔案開啟了 {0} 份計畫，另有 {1} 份本來就有。";
        brought_all: "Plans opened from the file: {0}.", "从文件打开了 {0} 份计划。", "從檔案開啟了 {0} 份計畫。";
        brought_none: "Nothing new in the file: its plans ({0}) are all here already.", "文件里没有新计划：{0} 份本来就都有。", "檔案裡沒有新計畫：{0} 份本來就都有。";
        there_already: "This plan is here already, just as it is in the file.", "这份计划本来就有，与文件里的一样。", "這份計畫本來就有，與檔案裡的一樣。";
        open: "Open it", "打开", "開啟";
        found: "Found there: {0}. Allowed: {1}.", "里面是：{0}。应为：{1}。", "裡面是：{0}。應為：{1}。";
        missing: "Nothing is there. Allowed: {0}.", "里面没有。应为：{0}。", "裡面沒有。應為：{0}。";
        some_refused: "Some plans in the file cannot be read. The others are opened:", "文件里有些计划无法读取，其余的已打开：", "檔案裡有些計畫無法讀取，其餘的已開啟：";
    }
}
