//! Regular activities and channels.

texts! {
    pub Activities {
        title: "Activities", "销售动作", "業務活動";
        empty: "What you do again and again, and what it brings. Pick one, or add your own.",
            "把经常做的事和它的产出列出来。选一个，或自己添加。", "把經常做的事和它的產出列出來。選一個，或自行新增。";
        more: "Add activity", "添加动作", "新增活動";
        own: "Other", "其他", "其他";
        name: "Activity", "销售动作", "業務活動";
        times: "Times", "次数", "次數";
        every: "How often", "频次", "頻率";
        cadences: ["a working day", "a week", "in two weeks", "a month", "a quarter", "a year", "on dates"],
            ["每个工作日", "每周", "每两周", "每月", "每季度", "每年", "指定日期"],
            ["每個工作天", "每週", "每兩週", "每月", "每季", "每年", "指定日期"];
        dates: "Dates", "日期", "日期";
        dates_hint: "Such as 2027-01-12, 2027-02-10.", "例如 2027-01-12，2027-02-10。", "例如 2027-01-12、2027-02-10。";
        brings: "Brings each time", "每次产出", "每次產出";
        brings_what: "What it brings", "产出什么", "產出什麼";
        stage_deleted: "Deleted stage", "已删除的阶段", "已刪除的階段";
        minutes: "Minutes each time", "每次用时（分钟）", "每次用時（分鐘）";
        cost: "Cost each time", "每次费用", "每次費用";
        owner: "Who", "负责人", "負責人";
        whole_team: "Whole team", "整个团队", "整個團隊";
        channel: "Channel", "渠道", "通路";
        no_channel: "No channel", "不分渠道", "不分通路";
        how_often(times: &str, cadence: &str): "{times} {cadence}", "{cadence} {times} 次", "{cadence} {times} 次";
        outside(days: Quantity): "{days} of them outside the plan period, left out" | "{days} of them outside the plan period, left out",
            "其中 {days} 个在计划周期外，未计入", "其中 {days} 個在計畫期間外，未計入";
        on_dates(days: Quantity): "On {days} date" | "On {days} dates", "{days} 个日期", "{days} 個日期";
        each(units: &str, stage: &str): "{units} {stage} each time", "每次带来{stage} {units}", "每次帶來{stage} {units}";
        minutes_each(minutes: &str): "{minutes} min", "{minutes} 分钟", "{minutes} 分鐘";
        of_plan(cadence: &str): "whole plan: {cadence}", "整个计划：{cadence}", "整個計畫：{cadence}";
        so_far(done: &str, all: &str): "{done} of {all} by then", "累计 {done} 次，共 {all} 次", "累計 {done} 次，共 {all} 次";
        channels: "Channels", "渠道", "通路";
        per_unit_where: "Calls or visits for each lead: enter them at the stage", "每条线索要打几次电话、拜访几次：到阶段里填写", "每筆名單要打幾通電話、拜訪幾次：到階段裡填寫";
        channels_about: "A channel's leads may be won more or less often than the plan's. Supply counts them by their own rate.",
            "不同渠道的线索，成交率可能高于或低于整个计划。供需按各自的成交率折算。", "不同通路的名單，成交率可能高於或低於整個計畫。供需按各自的成交率折算。";
        add_channel: "Add channel", "添加渠道", "新增通路";
        channel_name: "Channel", "渠道", "通路";
        channel_rate: "Leads won", "线索成交率", "名單成交率";
        cost_per_lead: "Cost per lead", "单条线索费用", "單筆名單費用";
        details(name: &str): "Details of {name}", "{name}的详情", "{name}的詳情";
    }
}
