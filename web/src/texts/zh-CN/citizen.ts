export const citizen = {
  ruler: {
    used: "已用", left: "还剩", held: "停表", off: "休息日", title: "时间用在哪里", table: "用表格看每一天", table_label: "每一天怎么算",
    date: "日期", counts: "算不算", why: "为什么", not_counted: "不算", reserve: "承诺之后，法定之内", after: "已过期限",
    nth: "第 {number} 天", start_day: "当天不算", weekend: "周末", holiday: "法定节假日", made_up: "调休上班", working_day: "工作日", today: "今天",
    sentence: "时限尺，{label}：{started}开始，已用 {used} 天，还剩 {left} 天，停表 {held} 天；{due}。{slack}", no_due: "停表期间没有到期日",
  },
  why: {
    title: "为什么是 {date}", no_date: "为什么现在没有到期日", latest: "{label}，最晚", unknown_year: "这一年的放假安排还没有公布，公布后日期可能变",
    today: "今天（{date}）提交，最晚哪天办好？为什么是这一天",
  },
  need: { needed: "需提交", waived: "免提交", generated: "自动生成", deferrable: "容缺后补", optional: "可以不交" },
  timeline: { latest: "最晚 {date}", done: "已完成", current: "正在办", held: "停表", todo: "还没到" },
  errors: { count: "有 {count} 处要改" },
  fields: {
    row: "第 {number} 条", remove: "删掉", add: "再加一条",
    fill: "填写{label}", fill_like: "填写{label}。{hint}", choose: "选一项：{label}", choose_some: "至少勾一项：{label}",
    too_long: "{label}最多 {max} 个字，现在有 {count} 个", number: "{label}只填数字，例如 86.5",
    minimum: "{label}最小填 {min}", maximum: "{label}最大填 {max}", date: "{label}要填一个真实的日期，例如 2026-03-12",
    id_length: "身份证号有 18 位，现在有 {count} 位", id_form: "身份证号前 17 位是数字，最后一位是数字或 X",
    id_date: "身份证号里的出生日期不对，请对着证件再看一遍", id_check: "身份证号最后一位对不上，请对着证件再看一遍",
    credit_length: "统一社会信用代码有 18 位，现在有 {count} 位", credit_check: "统一社会信用代码对不上，请对着执照再看一遍",
    phone: "手机号有 11 位，例如 16900000011",
  },
};
