//! The charts as files.

texts! {
    pub Charts {
        charts: "Charts", "图表", "圖表";
        chart: "Chart", "图表", "圖表";
        about: "One chart as a drawing to edit in slides (SVG), or as a picture (PNG).", "把一个图表存为可在幻灯片里编辑的图形（SVG）或图片（PNG）。", "把一個圖表存成可在簡報中編輯的圖形（SVG）或圖片（PNG）。";
        kinds: ["Sales funnel", "By segment", "By month", "Supply and demand", "Chance of hitting target", "What matters most",
            "From scenario to scenario", "Pay", "Timeline"],
            ["销售漏斗", "空间拆解", "各月", "供需", "达成概率", "影响最大的一项", "情景变化", "薪酬", "时间轴"],
            ["銷售漏斗", "空間拆解", "各月", "供需", "達成機率", "影響最大的一項", "情境變化", "薪資", "時間軸"];
        svg: "Save as SVG", "保存为 SVG", "儲存為 SVG";
        png: "Save as PNG", "保存为 PNG", "儲存為 PNG";
        pending: "This chart is still being calculated. Try again in a moment.", "图表还在计算，请稍后再试。", "圖表還在計算，請稍後再試。";
        no_picture: "The picture couldn’t be made. Save the chart as SVG instead.", "图片未能生成，请改存为 SVG。", "圖片無法產生，請改存成 SVG。";
    }
}
