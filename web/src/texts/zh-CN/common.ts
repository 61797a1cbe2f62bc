export const common = {
  site: {
    name: "政务服务", skip: "跳到正文", home: "回到首页", strip: "地区与显示", main_nav: "主导航", menu: "菜单", close_menu: "收起菜单",
    elder: "长者模式", elder_off: "退出长者模式", login: "登录", logout: "退出登录", my: "我的", desk: "去工作台",
    personal: "个人办事", legal: "法人办事", track: "办件查询", mine: "我的办件", crumbs: "当前位置", new_page: "已打开：{title}",
    test_clock: "演示时钟：", test_now: "不是真实时间，可以拨快。现在算作 {now}。", wait: "正在打开…",
  },
  foot: {
    call: "打电话问", call_text: "全天有人接听。听不清、看不清，都可以请工作人员帮您填。",
    people: "找人办", halls: "附近的大厅", items: "全部事项", handbook: "办事指南手册（PDF）", table: "指南总表（XLSX）", watch: "监督我们", access: "谁看过我的信息", track: "查办件进度",
    about: "关于本站", calendar: "日期按工作日历计算（含调休）。",
  },
  lists: {
    once: "最多跑一次清单", once_lead: "列在这里的事，到窗口最多跑一次。市里列的，各区县都要做到；各区县还可以再加。", proofs: "取消的证明清单", proofs_lead: "这些证明不用再开、不用再交。谁还要，请打投诉电话。", issued: "{date}公布", item: "事项", guides: "在哪里办", note: "说明", bound: "市里统一",
    no_visit: "不用跑", visits: "跑 {count} 次", no_guide: "还没有公布办事指南", lacking: "上级清单新加的，这里还没有列：{names}", none: "还没有公布清单", none_text: "公布以后会列在这里。", proof: "证明", of: "哪些事项", of_all: "所有事项", instead: "用什么代替", why: "为什么取消",
    dropped: "指南新版本不再要的证明", dropped_lead: "把每份指南的前后版本比出来的：以前要交，现在不用交。", since: "从第 {version} 版起，{date}",
  },
  problem: {
    offline: "没有连上网。您填的都在，连上后点「再试一次」", busy: "服务器暂时没有答复。您填的都在，过一分钟再试",
    login: "要先登录。登录后回到这里接着办", forbidden: "这一页只有本人和经办人员能看。换一个账号登录再试",
    gone: "没有找到这一页要看的内容。它可能已经删除，或者地址少了几个字",
    changed: "刚才有人改过这件。先看改了什么，再做一次", too_many: "试得太密了。过一分钟再试",
    other: "没有办成。您填的都在，再试一次；还不行就打 12345", again: "再试一次", basis: "依据：{basis}",
  },
  common: {
    back: "返回", all: "全部", more: "再看一些", yes: "是", no: "否", none: "没有填", cancel: "先不", close: "关上", print: "打印",
    loading: "正在打开…", saved_at: "{time} 已自动保存", error: "错误：", optional: "（可以不填）", optional_write: "（可以不写）",
    change: "更改", open: "打开", call: "电话", dot: " · ", copies: "{count} 份",
  },
};
