//! How the amount that is due in some days is calculated.

texts! {
    pub Due {
        curve: "Up to each day the plan’s curve says how much is due; some days have what lies between their two ends. So days add up to weeks, months and the whole.",
            "到每一天为止该完成多少，由计划的曲线决定；一段日子的数，是它首尾两处之差。所以日加到周、月，再加到全部，分毫不差。",
            "到每一天為止該完成多少，由計畫的曲線決定；一段日子的數，是它首尾兩處之差。所以日加到週、月，再加到全部，分毫不差。";
        between(until: &str, last: &str, before: &str, day_before: &str, amount: &str): "{until} by {last} − {before} by {day_before} = {amount}",
            "{until}（截至{last}）− {before}（截至{day_before}）= {amount}", "{until}（截至{last}）− {before}（截至{day_before}）= {amount}";
        rest(whole: &str, before: &str, last: &str, amount: &str): "{whole} in all − {before} by {last} = {amount}",
            "全部 {whole} − {before}（截至{last}）= {amount}", "全部 {whole} − {before}（截至{last}）= {amount}";
        of_all(share: &str, whole: &str): "That is {share} of all {whole}.", "占全部 {whole} 的 {share}。", "占全部 {whole} 的 {share}。";
        shifted(first: &str, last: &str): "Stages take time: this belongs to the deals won from {first} to {last}.",
            "各环节有先后：这里对应 {first} 至 {last} 赢下的单。", "各環節有先後：這裡對應 {first} 至 {last} 贏下的單。";
        opening: "It must be there before the first day, or those deals come too late.",
            "须在第一天之前就有，否则这些单赶不上。", "須在第一天之前就有，否則這些單趕不上。";
        row(name: &str, part: &str, whole: &str, due: &str, exact: &str): "{name} has {part} of all {whole}. Of the {due} of this time that is {exact}.",
            "{name} 在全部 {whole} 中占 {part}；这段时间共 {due}，按比例为 {exact}。",
            "{name} 在全部 {whole} 中占 {part}；這段時間共 {due}，按比例為 {exact}。";
        row_whole(amount: &str): "Cells are whole, and rows and columns add up: so it is {amount}.",
            "每格取整，行与列都要加得起来：所以是 {amount}。", "每格取整，行與列都要加得起來：所以是 {amount}。";
        row_ramps(amount: &str): "Somebody here is ramping up: who is not at full strength yet has less at first and more later, so it is {amount}.",
            "有人还在爬坡：未到满额时少分，之后多分，所以是 {amount}。", "有人還在爬坡：未到滿額時少分，之後多分，所以是 {amount}。";
        before_day: "Before the first day", "开始之前", "開始之前";
        after_day: "After the last day", "结束之后", "結束之後";
    }
}
