//! Pay.

texts! {
    pub Pay {
        title: "Pay", "薪酬", "薪資";
        empty: "See what the plan pays at every attainment. Start with the usual bands at 80, 100 and 120%, then change any figure.",
            "查看不同达成率下的薪酬。先采用常见的 80 / 100 / 120% 分档，再改为自己的数值。",
            "檢視不同達成率下的薪資。先採用常見的 80 / 100 / 120% 級距，再改為自己的數值。";
        of_variable: "Variable pay", "目标奖金", "目標獎金";
        of_sales: "Commission", "提成", "佣金";
        needs_variable: "Enter the variable pay at 100%, and pay appears here.", "填写达成 100% 时的目标奖金，即可看到薪酬。", "填寫達成 100% 時的目標獎金，即可看到薪資。";
        needs_sales: "A commission needs sales in money. Enter an average deal size in the target.", "提成按金额计算，请在目标里填写平均客单价。", "佣金依金額計算，請在目標裡填寫平均成交金額。";
        needs_bands: "Add a band with its commission rate.", "请添加一档并填写提成比例。", "請新增一級並填寫佣金比例。";
        for_all: "For everyone in this plan together, by the attainment of its whole target. People who are paid separately need a plan each.",
            "按整个目标的达成率计算全体人员的合计；如需逐人计算，请为每人单独建计划。", "依整個目標的達成率計算全體人員的合計；如需逐人計算，請為每人個別建立計畫。";
        for_one: "For the plan period, by the attainment of its target.", "按计划周期内目标的达成率计算。", "依計畫期間內目標的達成率計算。";
        edit: "Edit pay", "编辑薪酬", "編輯薪資";
        base: "Base pay in period", "期内底薪合计", "期間底薪合計";
        rates_of: "Paid by", "计算方式", "計算方式";
        at_target: "Variable pay at 100%", "达成 100% 的目标奖金", "達成 100% 的目標獎金";
        kind: "Bands", "分档方式", "級距方式";
        kinds: ["Band by band", "All at highest band"], ["分段累计", "全额按最高档"], ["分段累計", "全額依最高級"];
        kind_about: ["Each rate applies only to the attainment inside its band.", "The rate of the highest band you reach applies to everything, so pay jumps there."],
            ["每档的比例只用于落在该档内的部分。", "达到哪一档，全部业绩都按该档比例计算，薪酬在该处跳升。"],
            ["每級的比例只用於落在該級內的部分。", "達到哪一級，全部業績都依該級比例計算，薪資在該處跳升。"];
        bands: "Bands", "分档", "級距";
        band_from: "From attainment", "起始达成率", "起始達成率";
        band_rate: "Rate of band", "本档比例", "本級比例";
        bands_head_variable: "From attainment, and rate of the variable pay", "起始达成率，和目标奖金的比例", "起始達成率，和目標獎金的比例";
        bands_head_sales: "From attainment, and commission rate", "起始达成率，和提成比例", "起始達成率，和佣金比例";
        add_band: "Add band", "添加一档", "新增一級";
        cap: "Most variable pay", "浮动薪酬上限", "變動薪資上限";
        start: "Booked before, counts toward bands", "期初已签，计入分档", "期初已簽，計入級距";
        no_limit: "No limit", "不封顶", "無上限";
        none: "None", "无", "無";
        remove: "Delete pay", "删除薪酬", "刪除薪資";
        curve(least: &str, most: &str, last: &str): "Pay from 0% to {last} attainment: from {least} to {most}", "达成率 0% 到 {last} 的薪酬：从 {least} 到 {most}", "達成率 0% 到 {last} 的薪資：從 {least} 到 {most}";
        plan_point: "What the plan brings", "计划能带来的", "計畫能帶來的";
        line_points: "Target lines", "目标线", "目標線";
        your_point: "The attainment below", "下方的达成率", "下方的達成率";
        at(attainment: &str): "Pay at {attainment}", "达成 {attainment} 的薪酬", "達成 {attainment} 的薪資";
        pick: "Attainment", "达成率", "達成率";
        at_plan(attainment: &str): "Plan’s whole deals, {attainment}", "计划成交取整，达成 {attainment}", "計畫的整筆成交，達成 {attainment}";
        expected: "Expected pay", "期望薪酬", "期望薪資";
        expected_brought(leads: &str, pay: &str): "The opening pipeline and activities bring only {leads}. With these, expected pay is {pay}.",
            "期初存量和动作只带来 {leads}，按此期望薪酬为 {pay}。", "期初存量和活動只帶來 {leads}，依此期望薪資為 {pay}。";
        ninetieth: "90th percentile", "第 90 百分位", "第 90 百分位";
        not_checked: "Expected pay follows the chance of winning the plan’s leads. Whether there are enough leads and hours is for the verdict above.",
            "期望薪酬只按计划线索的成交概率计算；线索和工时是否够用，见“可达成性”。", "期望薪資只依計畫名單的成交機率計算；名單與工時是否夠用，見「可達成性」。";
        no_chance: "This plan has no chance of hitting target, so no pay can be expected from it.", "该计划没有达成概率，无法给出期望薪酬。", "此計畫沒有達成機率，無法提供期望薪資。";
        words(whole: &str): "Base pay, plus each band’s share of the target × its rate × {whole}.", "底薪，加上各档内的目标占比 × 该档比例 × {whole}。", "底薪，加上各級內的目標占比 × 該級比例 × {whole}。";
        words_whole(whole: &str): "Base pay, plus attainment × the rate of the highest band reached × {whole}.", "底薪，加上达成率 × 所达最高档的比例 × {whole}。", "底薪，加上達成率 × 所達最高級的比例 × {whole}。";
        capped(cap: &str, earned: &str): "Variable pay stops at {cap}; without that limit it’s {earned}.", "浮动薪酬以 {cap} 封顶；不封顶为 {earned}。", "變動薪資以 {cap} 為上限；無上限時為 {earned}。";
        started(start: &str): "{start} were booked before and already fill the lower bands.", "期初已签 {start}，已占用较低的档。", "期初已簽 {start}，已占用較低的級距。";
        before(money: &str): "{money} of it were paid before, for sales booked before, and are taken off.", "其中 {money} 已为期初业绩支付，予以扣除。", "其中 {money} 已為期初業績支付，予以扣除。";
        nothing_below(from: &str): "Nothing is paid below {from}.", "低于 {from} 没有浮动薪酬。", "低於 {from} 沒有變動薪資。";
        words_expected: "The mean of pay over all outcomes of the plan’s leads, each weighed by its chance.", "计划线索的每种结果对应的薪酬，按其概率加权平均。", "計畫名單的每種結果對應的薪資，依其機率加權平均。";
        words_ninetieth: "Nine of ten outcomes of the plan’s leads pay this or less.", "计划线索的结果中，十次有九次的薪酬不超过此数。", "計畫名單的結果中，十次有九次的薪資不超過此數。";
        more_than_target(attainment: &str, pay: &str): "Pay at exactly {attainment} is {pay}. Results above and below it don’t cancel out when bands pay different rates.",
            "恰好达成 {attainment} 的薪酬是 {pay}。各档比例不同，高于和低于它的结果不会相互抵消。",
            "恰好達成 {attainment} 的薪資是 {pay}。各級比例不同，高於和低於它的結果不會相互抵消。";
        simulated: "The outcomes are simulated, so the figure is approximate.", "结果来自模拟，此数为近似值。", "結果來自模擬，此數為近似值。";
    }
}
