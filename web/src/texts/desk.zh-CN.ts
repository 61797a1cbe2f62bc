// Texts of the staff screens: short, verb first, no 您. Loaded with the desk only.
export const desk = {
  dot: " · ",
  bar: {
    name: "工作台", areas: "工作区", nothing: "这个账号没有工作台的活", nothing_text: "换一个有岗位的账号登录，或者请管理员给账号加上岗位。", to_site: "回到政务服务首页",
  },
  area: { counter: "窗口", intake: "新收件", delivery: "出件", inbox: "待办", guides: "办事指南", drafts: "指南稿", adjustments: "动态调整", spot_checks: "随机抽查", supervision: "效能监督" },
  role: {
    applicant: "申请人", agent: "代办人", counter_clerk: "窗口收件", acceptance_officer: "受理", examiner: "审核", reviewer: "复核", legal_reviewer: "法制审核", decider: "决定",
    seal_keeper: "用印", hall_manager: "大厅管理", service_administration: "政务服务管理", item_manager: "事项管理", supervisor: "监督", archivist: "归档", handover_clerk: "出件", administrator: "运维",
  },
  clock: {
    move: "拨快时间", title: "拨快演示的时间", text: "现在算作 {now}。拨快以后，到期的事会自己发生，拨不回来。", hour: "拨快 1 小时", morning: "到下个工作日 9:00", day: "拨快 1 个工作日", moving: "正在拨…",
  },
  queue: {
    order: "剩余时间少的在前", overdue: "超期", today: "今天到期", later: "还有时间", held: "停表", empty: "没有等着办的件", empty_text: "新件到了会出现在这里。",
  },
  channel: { online: "网上提交", counter: "窗口收件", post: "邮寄收件", agent: "代办点收件", kiosk: "自助机提交" },
  stage: { acceptance: "受理", supplement: "等补正", examination: "审核", decision: "决定", delivery: "送达", closed: "办结" },
  counter: {
    title: "窗口待办", queue: "待办", find: "办件编号或查询码", go: "查找", not_found: "没有找到「{q}」。看看编号有没有抄错。", choose: "从左边选一件", no_authority: "受理和补正由有授权的同事做", left: "还有 {count} 份没有核对",
    once: "补正只能告知一次，发出前再看一遍",
  },
  delivery: { title: "出件", queue: "等着送达", how: "怎么送", who: "申请人", opened: "，{at} 已查看" },
  decision: { output: "证件" },
  case: {
    title: "办件 {number}", pane: "办件", nav: "上一件和下一件", opening: "正在打开办件", law: "法定最晚 {date}", silence: "到时不答复，就算受理了，从收到那天算", round: "第 {round} 次提交", guide: "指南第 {version} 版",
    actions: "办理动作", no_acts: "这件现在没有要在这里做的事", with_count: "{name}（{count} 处）", saving: "正在存…", done: "已{act}。现在是「{status}」",
    history: "全部经过 {count} 条", past: "全部经过", answers: "填写的内容 {count} 项", intact: "哈希链已核对，没有改动", broken: "哈希链对不上，这件的记录被动过，马上报告",
    done_plain: "已{act}", deemed: "视为受理", recorded: "查看了个人信息，已记录，当事人能看到", place: "第 {place} 件，共 {count} 件", previous: "上一件", next: "下一件", clocks: "时限", notices: "通知和凭证",
  },
  check: {
    caption: "材料逐项核对", materials: "材料（指南列出 {count} 份）", received: "收到的", check: "核对", ok: "合格", missing: "不完整", not_in_form: "不正确", replaced_by_share: "用共享数据代替", deferred: "容缺后补",
    none: "还没核对", demanded: "要求补的", reasons: "{name}：为什么，只能选指南里的审查要点", what_missing: "缺什么", what_wrong: "错在哪", no_points: "指南没有给这份材料写审查要点。", right: "怎样才对",
    right_example: "写给申请人看，例如：图上画出卫生间，门不对着加工间", once: "补正只能告知一次。", once_text: "已选 {count} 处。发出前会列出全部 {all} 份材料，再看一遍有没有漏。",
    once_basis: "《行政许可法》第三十二条第一款第四项；指南以外的材料选不了，也要不了。", unclear: "「{names}」还没有说清哪里不对。关上这里，选审查要点，或者写怎样才对。",
  },
  file: {
    needed: "没有交", waived: "免提交，系统核对", generated: "填表自动生成", deferrable: "申请人选择后补", optional: "没有交，可以不交", originals: "收到纸质原件 {count} 份", new_tab: "（新窗口打开）",
    alt: "{material}：{name}", open: "在新窗口打开原图",
  },
  side: {
    title: "审查要点", points: "审查要点：{name}", form: "样子", basis: "依据", mistakes: "别人常错", window: "窗口能定的", receive_is_accept: "收件即受理", accept_is_decide: "受理即办结", can: "能", cannot: "不能",
    letter: "授权书 {letter}", deferral: "可以容缺，受理后 {limit}内补",
  },
  ground: {
    not_required: "依法不需要办理", not_competent: "不属于本机关职权", unmet_after_supplement: "告知补正后仍没有补齐", barred: "依法不能申请", intake_window_closed: "不在受理时段", quantity_exhausted: "名额已经用完",
    incomplete_on_spot: "材料不齐，当场书面告知",
  },
  result: {
    granted: "准予", granted_in_part: "部分准予", refused: "不予许可", registered: "准予登记", registration_refused: "不予登记", completed: "办理完毕", not_completed: "不予办理",
  },
  remedy: {
    standard: "不服这个决定，可以在收到之日起 60 日内申请行政复议，也可以在 6 个月内向人民法院提起行政诉讼。", vertical: "不服这个决定，可以在 60 日内向上一级主管部门申请行政复议，也可以在 6 个月内提起行政诉讼。",
    complaint_only: "有不同意见，可以打投诉电话或者 12345 反映，会书面答复。",
  },
  manner: { pick_up: "窗口领取", direct: "直接送达", electronic: "电子送达", post: "邮寄送达" },
  notice_channel: { phone: "打电话", sms: "发短信", site: "网站通知" },
  effect: {
    accept: "受理以后承诺期限开始计算，申请人马上收到受理通知书。", request_supplement: "只能告知这一次。申请人会收到下面这些，补交以前时钟停着。", repeat_unmet: "只能列上次说过、还没补齐的。申请人会再收到通知。",
    refuse_acceptance: "这件到此为止，申请人会收到盖章的通知书，写明理由和依据。", decline_not_required: "告诉申请人这件事不用办。只能在收到的当天做。", propose: "审查意见送去作决定。送出以后，这里不能再改。",
    decide: "决定作出后马上通知申请人，窗口同时看到结果。", return_step: "退回去重新审核。期限照算，时钟不停。", begin_special: "从今天开始。停不停表，照指南上写的算。", end_special: "从今天结束，被停的时钟接着走。",
    extend: "法律允许延期一次。申请人会收到书面通知和理由。", push_result: "结果马上推给申请人和领取的窗口。", hand_to_window: "证件交到窗口，窗口的同事会看到。", notify_pickup: "申请人会收到领取通知书。", serve: "送达以后这件就办结了，不能再撤销。",
    undo_misoperation: "30 分钟内、申请人还没看到以前，可以撤销自己刚做的这一步。撤销会留在记录里。",
  },
  go: {
    accept: "受理，发通知书", request_supplement: "发出补正告知书", repeat_unmet: "发出告知书", refuse_acceptance: "不予受理，发通知书", decline_not_required: "告知不受理", propose: "送去决定", decide: "作出决定", return_step: "退回",
    begin_special: "开始", end_special: "结束", extend: "批准延期", push_result: "推送结果", hand_to_window: "交窗口", notify_pickup: "记下通知", serve: "记下送达", undo_misoperation: "撤销这一步",
  },
  forms: {
    sure: "{act}？", not_yet: "先不", reason: "理由", reason_hint: "写清事实，一句话说一件事。", basis: "依据", basis_hint: "法律名称和条款，例如《食品安全法》第三十三条", ground: "属于哪种情形", competent_agency: "应当向哪个机关申请",
    competent_hint: "写全称，例如青禾区城市管理局", result: "结果", step: "特殊环节", note: "说明", record: "结论或者笔录", record_hint: "写结论，例如：现场与图纸一致，符合", officers: "工作人员", officers_hint: "现场核查要两名以上，用顿号分开，例如：卢静、毕胜",
    by: "延长几{unit}", by_hint: "只填数字，不能超过法律给的", by_most: "只填数字，法律最多给 {most}", channel: "怎么通知的", outcome: "通知到了没有", outcome_hint: "例如：本人接听，明天上午来取", manner: "怎么送达的", proof: "凭据", proof_hint: "签收人、运单号或者查阅记录",
    remedies: "救济途径（会写进决定书）", fill: "填写{label}", only_number: "{label}，只填数字，例如 5", choose: "选一项：{label}", correct: "当场更正", correct_text: "写错的当场改。改完由申请人看过确认，改前改后都留在记录里。", confirmed_by: "申请人怎么确认的", second_screen: "在对面屏幕上看过", signature: "在纸上签了名", correct_go: "记下更正", nothing_changed: "还没有改哪一栏。改一处再记", supplement: "收补正材料", take_supplement: "收下，重新核对",
  },
  inbox: {
    title: "待办", cases: "件", find: "编号、姓名、事项", all: "全部 {count}", fresh: "第一次提交 {count}", again: "补正后重交 {count}", caption: "待办，按剩余时间从少到多", slack: "剩余时间", days: "用了几天", number: "编号", item: "事项",
    applicant: "申请人", stage: "步骤", received: "收到", status: "状态", due: "最晚", resubmitted: "补正后重交", used: "已用一天", left: "还剩一天", held: "停表一天", over: "超期一天", cell: "一格是一个工作日。", walk: "选，", enter: "打开",
  },
  changes: {
    count: "和上次提交比，改了 {count} 处", files: "补正后重交，补了 {count} 份材料", first: "填写的内容", only: "只看改动 {count}", all: "全部 {count}", caption: "填写的内容和改动", field: "栏目", before: "上一次", after: "这一次", value: "内容",
    materials: "交来的材料", material: "材料",
  },
  examine: {
    title: "审查", conditions: "办理条件，逐条回答", yes: "符合", no: "不符合", not_applicable: "不适用", not_yes: "是这种", not_no: "不是", not_not_applicable: "不适用", note: "说明：{text}", note_hint: "写明哪里不符合",
    proposal: "拟办意见", propose: "建议{result}", negative: "，要写理由和依据", opinion: "审查意见", opinion_hint: "写清看了什么、结论是什么。申请人会看到这段话。", save: "存审查意见", saved: "已存", answer_all: "选一项：符合、不符合或者不适用",
    choose: "选一项拟办意见", write: "写审查意见，例如：经书面审查和现场核查，符合条件，建议准予",
  },
  intake: {
    title: "新收件", item: "办什么事", item_hint: "事项名称，或者平常的说法", who: "谁来办", id_number: "身份证号", name: "姓名", phone: "手机号", situations: "是哪种情形", form: "申请表", materials: "交来的材料", lack_count: "还缺 {count} 份",
    originals: "纸质原件（份）", checking: "正在核对证件号…", good: "号码正确，{sex}，{birth}出生", bad_number: "身份证号最后一位对不上，对着证件再看一遍", known: "以前办过 {count} 件", empty: "先选要办的事",
    empty_text: "左边输入事项名称，表格和材料会出现在这里。", found: "找到 {count} 项，↓ 选，Enter 确定", not_found: "没有找到「{q}」。换个平常的说法再试", choose_item: "选要办的事，例如「食品经营许可」", lacking: "还缺：{names}。补上，或者勾选「申请人仍要提交」", insist: "申请人仍要提交。先收下，窗口再一次告诉他还缺什么。",
    insist_basis: "《行政许可法》第三十二条：能不能受理，收下再答复", consent: "通知和结果怎么送", electronic: "短信和网站", pick_up: "到窗口取", post: "邮寄", submit: "收件，出凭证", clear: "清空重来", after: "收件后当场打印收件凭证",
  },
  sex: { male: "男", female: "女" },
  receipt: {
    title: "收件凭证", done: "收下了", number: "办件编号", code: "查询码", item: "事项", who: "申请人", received: "收到时间", latest: "{label}，最晚", silence: "到时没有答复，就算受理了，从收到那天算。", print: "打印凭证", open: "现在核对材料", next: "收下一件",
  },
  guides: {
    title: "办事指南", find: "名称、编码、部门", import: "导入指南文件", name: "事项", code: "编码", version: "版本", published: "公布", open_cases: "在办", findings: "检查", nth: "第 {version} 版", none: "还没有公布", before: "另有 {count} 件按旧版",
    count: "{count} 处", clean: "没有问题", rooms: "指南的工作间", room_guides: "指南", room_tables: "检查表格", room_campaigns: "集中编制", room_templates: "要素模板", room_alignments: "各区县对齐", room_lists: "公开清单", room_batch: "改电话地址", empty: "还没有办事指南", empty_text: "点「导入指南文件」，检查通过就能公布。",
  },
  studio: {
    new: "导入指南文件", opening: "正在打开…", draft: "草稿，第 {version} 版", choose: "选择文件", drop: "也可以把 YAML 文件拖到下面，或者直接改文字", text: "指南文件的文字", placeholder: "把指南文件拖到这里，或者贴进来", too_large: "「{name}」超过 1 MB。一份指南一个文件，拆开再选",
    findings: "检查结果", errors: "{count} 错误", error: "错误", warning: "警告", hint: "提示", look: "去看", no_findings: "没有发现问题", no_findings_text: "看一遍群众看到的样子，就可以送审。", check: "检查", checking: "正在检查…", next_finding: "下一处",
    preview: "群众看到的", parts: "看哪一部分", part_source: "填写", part_findings: "检查结果 {count}", part_preview: "群众看到的", phone: "手机", desktop: "电脑", no_preview: "检查以后，这里显示群众看到的页面。", publish: "公布第 {version} 版", differences: "和第 {version} 版比（{count} 处）", differences_label: "和现行版本的差别", place_by_place: "逐处对照 {count} 处",
    path: "位置", before: "第 {version} 版", after: "这一版", nothing: "没有", same: "和现行版本没有差别", stale: "文字改过，还没有检查",
    sure: "公布「{name}」第 {version} 版？", effect_new: "从现在起，新的申请都按第 {version} 版办。", effect_open: "正在办的件还按它们开始时的版本办，材料和期限都不变。", effect_warnings: "还有没有改的：{what}。",
    effect_fixed: "公布以后不能改，只能再公布下一版。",
  },
  editor: {
    views: "怎么写", view_form: "按栏目填", view_text: "看文字（YAML）", sections: "栏目", whole: "整份指南", count: "{count} {what}", colon: "：", has: "有", choose: "请选择", nothing_to_choose: "还没有可以选的", number: "这里写数字",
    list: "{label}（{count}）", nth: "{number}. {title}", add: "添加{label}", remove: "删除", removed: "已删除「{name}」。", undo: "放回来", up: "上移", down: "下移", fault: "文字里第 {line} 行写得不对，表格打不开。先到「看文字」改好那一行。",
    limit: "写数字，例如 5；只有工作日可以写半天 0.5", limit_unread: "现在写的是「{text}」，读不懂，请重新填", unit_of: "{label}的单位", unit_wd: "个工作日", unit_d: "个自然日", unit_m: "个月", unit_h: "个工作小时", unit_min: "分钟（工作时间）",
    always: "没有条件：什么情况都算。", join: "几个条件", and: "都要满足", or: "满足一个就行", test: "条件 {number}", asked: "看哪个回答", how: "怎么比", is: "选的是", is_not: "选的不是", is_in: "选的是其中之一", answer: "哪个回答", add_test: "加条件", drop_test: "删除条件 {number}",
    no_variables: "要加条件，先在「情形」里写问题和回答。", rule_unread: "这个条件比较复杂，这里改不了，请到「看文字」里改：", drop_rule: "不要这个条件",
  },
  batch: {
    title: "改电话、地址", lead: "一个电话或者地址换了，在这里一次改掉本地区所有指南和大厅里的。先列出来看，再发布。只改电话栏、地址栏；句子里提到的列出来，请自己改。", what: "改什么", phone: "电话（窗口咨询、投诉、大厅窗口）", address: "大厅地址",
    from: "现在的", to: "改成", fill_from: "写现在的号码或者地址，例如 0699-5551001", fill_to: "写新的号码或者地址", look: "看看会改到哪些", looking: "正在找…", found: "找到 {count} 处要看的", choose: "改", thing: "指南或者大厅", places: "在哪一栏", state: "检查", hall: "大厅",
    mention: "句子里提到：{text}", done: "已发布新的一版", behind: "有 {count} 处错误，留下不改", by_hand: "只在句子里提到，请自己改", ready: "可以改", ready_advice: "可以改，有 {count} 条警告和提示", none: "没有找到这个值", none_text: "核对号码的写法，例如短横线和区号。", go: "改掉并发布 {count} 份",
    progress: "{finished} / {total}", counts: "{ready} 份可以改，{held} 份留下",
  },
  tables: {
    title: "检查表格", lead: "手里的清单、总表、分项表或者网页文字，选进来就按现行规定查一遍，每一处写明在哪一格、依据是什么。只查，不保存。", choose: "选择文件", other: "换一个文件", kinds: "也可以拖到这里。XLSX、CSV、JSON、YAML 或者网页文字（TXT），最大 {max}", empty_file: "「{name}」是空的。打开看看，再选一次",
    too_large: "「{name}」有 {size}，最大 {max}。请拆成几个文件再选", sending: "正在送出，{share}%", checking: "正在检查…", result: "{name}：查了 {guides} 份指南", all: "全部 {count}", errors: "错误 {count}", warnings: "警告 {count}", hints: "提示 {count}", error: "错误", warning: "警告", hint: "提示",
    issues: "下载问题清单（XLSX）", issues_name: "问题清单-{name}.xlsx", whole_file: "整个文件", no_name: "没有写名称", fix: "可以改成：{text}", left_out: "这里只列前面的，还有 {count} 处在问题清单里。", more: "再看后面的，还有 {count} 份", clean: "还有 {count} 份没有问题", none_such: "没有这一类", none_such_text: "选「全部」看别的。",
  },
  import: {
    title: "做成指南稿", lead: "先列出每一行会变成什么稿子，选好再起草。稿子还要自查、送审，才会公布；一行也不会悄悄进去。", look: "看看会变成哪些稿子", looking: "正在看…", report: "下载逐行报告", report_name: "导入报告-{name}.csv", counts: "新写 {fresh} 份，改现行的 {change} 份，没有变化 {same} 份，不能用 {held} 行", choose: "起草", becomes: "会变成",
    new_guide: "新的指南稿", change: "改现行指南", unchanged: "和现行指南一样", held_back: "不能用", unfinished: "还不完整，起草以后补齐", notes: "{count} 处要看", begun: "已起草", has_draft: "已经有一份在写的稿子", same: "没有变化，不用起草", not_begun: "还没有起草", none: "文件里没有指南", none_text: "把栏目名写在第一行或者第一列，再选一次。",
    go: "起草 {count} 份", col_place: "位置", col_name: "事项", col_kind: "会变成", col_outcome: "结果", col_notes: "要看的", col_draft: "稿子编号",
  },
  campaign: {
    title: "集中编制", open: "开一次集中编制", lead: "定好每一步的最后一天，各部门的进度从指南稿自动算。同一天再开一次，就是改日期。", name: "名称", begins: "从哪天开始", self_check_by: "自查，最晚", legal_by: "法制审核，最晚", central_by: "集中审核，最晚", publish_by: "公布，最晚", fill_name: "写个名称，例如「2026 年秋季集中编制」", fill_date: "选日期",
    go: "开始", dates: "{begins}开始，自查到{self_check_by}，法制审核到{legal_by}，集中审核到{central_by}，公布到{publish_by}", done_of: "做完了 {done} / {total} 份", confirmed_of: "其中 {count} 份核对过，不用改", to_confirm: "还没有动的 {count} 份", confirm_lead: "再审查一遍，内容不需要调整的，标上「已核对，不用改」就算做完；指南以后又改了，要重新核对。", confirm: "已核对，不用改", open_guide: "看指南", late: "{count} 份过了时间", department: "部门", step_untouched: "没有动", step_writing: "起草", step_legal_review: "法制审核", step_central_review: "集中审核", step_approved: "待发布", step_done: "做完",
    which: "哪些部门（都不选，就是全部）", summary: "下载总表", items: "下载分项表", summary_name: "总表-{name}.xlsx", items_name: "分项表-{name}.xlsx", late_col: "过了时间", late_list: "过了时间的 {count} 份", was_due: "应在{date}前完成", see_draft: "看稿子", none: "现在没有集中编制", none_text: "由政务服务管理部门来开。",
  },
  adjust: {
    title: "动态调整", all: "在办 {count}", mine: "该我办 {count}", with_over: "也看办完的", law_changed: "法律法规有变", register: "登记调整事由", item: "事项", kind: "怎么调整", status: "到哪一步", limit: "期限", turn: "该谁办", agency: "实施单位", effective: "{date}生效", due: "最晚{date}", late: "{count} 次超期",
    none: "现在没有要办的调整", none_text: "知道法律、职能或者流程有变，从那天起 10 个工作日内申报。", laws: "登记过的法律变化", law_name: "《{law}》", law_progress: "{tasks} 个事项，{filed} 个已申报", law_known: "{known}知悉，{force}施行", event_amended: "修订", event_repealed: "废止", event_enacted: "颁布",
    register_lead: "从知悉那天的第二天起，10 个工作日内申报；超期也收，但会记下来。", new_item: "新事项的编号", new_item_hint: "先编一个，例如 690102-31；指南稿用同一个编号", choose: "请选择", name: "事项名称", item_type: "事项类型", cause: "调整事由", other_reason: "是什么情形", known_on: "知悉日期", known_hint: "收到文件或者公布的那天，不能晚于今天", note: "说明（可以不写）", register_go: "登记",
    fill_item: "写明是哪个事项", fill_name: "写名称", fill_type: "选类型", fill_cause: "选一项事由", fill_other: "选了「其他」，写明是什么情形", fill_known: "选日期", fill_law: "写法律法规的名称，例如：食品安全法", fill_opinion: "写明意见，申报的单位会看到",
    fill_content: "写明调整什么、从什么改成什么", fill_reason: "写明为什么调整", fill_bases: "列出事由变动的依据", fill_document: "写明批准文件的文号", fill_receipt: "写明省级备案的编号", fill_withdraw: "写明为什么撤回",
    type_administrative_license: "行政许可", type_confirmation: "行政确认", type_benefit: "行政给付", type_levy: "行政征收", type_penalty: "行政处罚", type_coercion: "行政强制", type_inspection: "行政检查", type_reward: "行政奖励", type_adjudication: "行政裁决", type_other_power: "其他行政权力", type_public_service: "公共服务",
    law_lead: "登记一次，引用它的事项都会列为待申报，10 个工作日从知悉那天算。先看一遍有哪些。", law: "法律法规名称", articles: "哪几条（可以不写）", articles_hint: "例如：第三十五条、第四十条。不写就是整部", event: "怎么变了", doc_number: "文号（可以不写）", in_force_on: "施行日期", looking: "正在找…", look: "看看哪些指南引用了它", citing: "{count} 份指南引用了它", citing_none: "没有指南引用它", law_go: "登记，{count} 个事项列为待申报",
    way: "要走的步骤", stage_registered: "申报", stage_legal_review: "合法性审查", stage_comprehensive_review: "综合审核", stage_reform_consent: "审改部门同意", stage_government: "政府批准", stage_province_filing: "省级备案", stage_approved: "批准生效", stage_done: "（已完成）",
    known: "知悉日期：{date}", application: "动态调整申请表", form_file: "下载申请表（Word）", content: "调整内容", content_hint: "从什么改成什么", reason: "调整理由", bases: "事由变动依据", bases_hint: "一行一条，写文件名称、文号和条款", evidence: "佐证文件（可以不传）", file_n: "文件 {n}（{size}）", basic_data: "名称、类型或者编码有变化", basic_data_yes: "有变化，要审改部门同意并向省级备案", basic_data_hint: "行政权力事项改这三样，要审改部门同意并向省级备案以后才能实施（政务服务效能管理暂行办法第五条）",
    wanted_on: "希望哪天生效", approval: "政府批准", filed_above: "省级备案", effective_on: "生效日期", ended_as: "指南已发布为最后一版（第 {version} 版），{date}起不再收件，正在办的接着办。", history: "办理经过", was_late: "超期", to_list: "回到动态调整",
    file_lead: "填动态调整申请表。提交以后由法制部门审查，5 个工作日。", lead_review_law: "看依据是否有效、权限是否合法。", lead_review_comprehensively: "看调整是否必要、和别的事项是否协调。", lead_consent: "登记审改部门的意见。", verdict: "结论", verdict_passed: "通过", verdict_returned: "退回补正", verdict_rejected: "不同意调整", opinion: "意见",
    document: "批复文号", approved_on: "批准日期", effective_hint: "到这天自己生效", effective_hint_above: "向省级备案以前不生效，备案晚了就从备案那天生效", receipt: "备案号", filed_on: "备案日期", withdraw_reason: "为什么撤回",
  },
  spot: {
    title: "随机抽查", draw: "抽一批", name: "名称", drawn_at: "抽取时间", checked: "已查", problems: "问题", verified: "整改合格", state: "状态", overdue: "{count} 份逾期", closed: "已结束", open: "进行中", none: "还没有抽查过", none_text: "由政务服务管理部门或者监督人员来抽。",
    draw_lead: "用一个大家都能查到的数来抽，谁都可以照着再抽一遍，抽出来的一样。", seed: "抽签用的数", seed_hint: "例如当期福利彩票的开奖号码", seed_source: "这个数在哪里公布", size: "抽几份", days: "几个工作日内整改", draw_go: "抽取", fill_name: "写个名称，例如：9 月指南抽查", fill_seed: "写抽签用的数", fill_seed_source: "写大家怎么查到这个数",
    how: "是怎么抽的", how_text: "从 {population} 份公布的指南里抽。抽签用的数是「{seed}」（{source}）。每个事项算 SM3（数、换行、事项编号），从小到大取前面的。", hash: "事项名单的 SM3：{hash}", phones: "要试打的电话：", rectify_by: "{date}前整改", done: "整改情况：{text}", late: "超过期限", verdict: "复核意见：{text}", is_overdue: "逾期没有整改", see_guide: "看指南", to_list: "回到随机抽查",
    record: "记录检查情况", rectify: "报整改情况", verify: "复核", close: "结束抽查", record_lead: "电话要一个一个打，务必能接通。", tried: "{phone} 打了没有", phone_answered: "接通，能答复", phone_not_answered: "没人接", phone_wrong_number: "号码不对", phone_not_in_service: "空号或者停机", findings: "别的问题", findings_hint: "一行一个；没有就不写", try_all: "每个电话都打一下，再选结果",
    verdict_q: "改好了吗", verdict_passed: "合格", verdict_returned: "还没有改好", text_rectify: "怎么改的", text_verify: "意见", text_close: "小结", fill_done: "写明怎么改的", fill_opinion: "写明还有什么没改好",
  },
  templates: {
    title: "要素模板", drifts: "和模板不一致的指南 {count} 份", synced: "已同步并发布 {count} 份", would: "同步会改什么（{count} 处）", sync: "同步并发布", edit: "打开指南", none: "都和模板一致", none_text: "模板出了新版，落后的指南会列在这里。", list: "要素模板 {count} 份", name: "模板", by: "谁定的", fixes: "统一哪些要素",
    follow: "引用", followers: "{bound} 份一致，{behind} 份要同步", sync_all: "全部同步并发布 {count} 份", what: "只改模板统一的要素，别的不动；有错误的留下。",
  },
  lists: {
    title: "公开清单", once: "最多跑一次清单", cancelled_proofs: "取消的证明清单", see: "看公开的页面", new: "新建", name: "清单", region: "地区", issued: "公布日期", count: "几项", next: "新的一版", lacking: "上级清单里有、这里没有：{names}",
  },
  list: {
    head: "这份清单", name: "清单名称", name_hint: "", region: "管哪个地区", region_hint: "一个地区一份；下级的清单要包括这里的全部", document: "文件", document_hint: "哪份文件公布的", issued: "公布日期", issued_hint: "", key: "清单编号", key_hint: "例如 once-690102，公布以后不改",
    entries: "事项", entries_hint: "市里列的，各区县都要列；各区县做得到的可以再加", entry: "基本编码", entry_hint: "基本目录里的 12 位编码", name_of: "事项名称", name_of_hint: "", note: "说明", note_hint: "",
    proofs: "证明", proofs_hint: "", proof: "证明名称", proof_hint: "和指南里写的材料名称一样", instead: "用什么代替", instead_hint: "例如：部门核验、书面承诺、有效证照", reason: "为什么取消", reason_hint: "", basis: "依据", basis_hint: "", items: "哪些事项", items_hint: "事项编号，一行一个；所有事项都不要的空着",
    publish: "公布", published: "已公布。", to_lists: "回到公开清单", fine: "可以公布。",
  },
  template: {
    title: "要素模板", new: "新建模板", next: "新的一版", write: "写新的一版", by_above: "由{region}定", head: "这份模板", key: "模板编号", key_hint: "大写字母开头，例如 T-118922；同一个编号再公布就是新的一版", name: "模板名称", name_hint: "",
    catalog_entry: "用在目录的哪一项", catalog_entry_hint: "基本编码，12 位；空着就由指南自己绑定", level: "哪一级定的", level_hint: "只能统一这一级和下级管的要素", level_nation: "国家", level_province: "省", level_region: "市、县", level_agency: "部门", region: "管哪个地区", region_hint: "这里和它下面的都要照办",
    fixes: "统一哪些要素", fixes_hint: "选了的，下级的指南都要一样", note: "说明", note_hint: "", element: "{name}（{level}）", followers: "跟着改的指南 {count} 份", unchanged: "没有要改的", alone: "还没有指南用它", alone_text: "绑定了这份模板，或者写了同一个基本编码的指南会列在这里。",
    errors: "还有 {count} 处错误，改完才能公布", same: "和公布的一样", effect: "公布以后，{count} 份指南和模板不一样，会列在「要素模板」里，一次同步。", any: "没有写基本编码：只有写明这份模板的指南跟着走。", published: "已公布「{name}」第 {version} 版。", to_sync: "去同步", to_list: "回到要素模板", fine: "看一遍会改到哪些指南，就可以公布。",
  },
  align: {
    title: "各区县对齐", lead: "同一个目录事项，就少不就多、就短不就长、就简不就繁：材料取各区县都要的，时间取最短的，环节和跑动取最少的。", check_names: "没有一个区县只要这些材料。可能是名称写法不同，先核对名称。", district: "区县", materials: "要自己交的材料", time: "承诺时间", steps: "环节", visits: "跑几次", distance: "差距", standard: "标准", count: "{count} 份",
    more: "多：{names}", longer: "长 {days} 个工作日", more_count: "多 {count}", there: "已经是标准", would: "对齐要改 {count} 处", problems: "改后还有 {count} 处错误要处理", adopt: "按标准给 {count} 个区县起草", adopting: "正在起草…", draft_of: "{name}的稿子", none: "没有可以比的事项", none_text: "两份以上指南写了同一个目录事项，才能比。",
  },
  drafts: {
    title: "指南稿", all: "在写和在审 {count}", mine: "该我办 {count}", with_over: "也看已发布和作废的", status: "到哪一步", turn: "该谁办", your_turn: "该你办", author: "起草", saved_at: "最后保存", self_check: "自查", not_checked: "还没有自查", check_passed: "没有错误",
    returned_times: "退回过 {count} 次", no_name: "还没有名称", empty: "没有在写或者在审的稿子", empty_write: "打开一份办事指南，改一处，稿子就开始了，会自己保存。", empty_review: "送来审核的稿子会出现在这里。", to_list: "回到指南稿",
    saving: "正在保存…", saved: "{time} 已存", to_be_saved: "改过，停下来就存", unsaved: "还没有改动", errors_left: "还有 {count} 个错误，改完才能送审", submit: "送法制审核", submitting: "正在送审…", sure: "把「{name}」第 {version} 版送去审核？",
    way: "先自查，再由法制审核，再由政务服务管理部门集中审核，都通过了才能发布。送审以后不能改，要改可以收回来。", changes: "这一版改了什么（{count} 处）", first_version: "这个事项还没有公布过，整份都是新的。", new_guide: "这一版",
    published_as: "已发布为第 {version} 版。", see_public: "看公开的指南", by: "{name} {time} 保存", opinions: "审核意见", no_opinions: "还没有人审核。", older_text: "针对的是改之前的文字", review: "审核", not_you: "这份要由别人审核", write_on: "接着写",
    stage_legal: "法制审核", stage_central: "集中审核", verdict_passed: "：通过", verdict_returned: "：退回修改", yes: "是", no: "否", six: "六问，逐条回答", opinion: "意见", opinion_hint: "退回时写清要改什么，起草的人会看到。",
    opinion_on: "「{text}」的意见", opinion_on_hint: "写清问题在哪", answer_it: "选一项：是或者否", explain_it: "写明问题在哪", cannot_pass: "这样回答就不能通过，请退回", say_why: "退回要写意见，例如：居住证明没有依据，请删掉",
    pass: "通过", return: "退回修改", now: "记下了。现在是「{status}」", reason: "说明（可以不写）", sure_take_back: "收回来修改？", sure_drop: "这份稿子不要了？", effect_take_back: "审核停下来，稿子回到起草。改好以后从自查重新开始。", effect_drop: "稿子作废，不能恢复；公布的指南不变。",
    effect_same: "发布的就是审核通过的这一份，一个字不差。", go_take_back: "收回来", go_drop: "作废",
  },
  trial: {
    title: "试运行", go: "试运行", going: "正在试运行…", lead: "每种情形、每条路径都在内存里走一遍，不留下任何办件。", again: "试运行以后文字改过，请再试一次。", not_yet: "还没有试运行。", passed: "都走得通", failed: "{count} 处走不通", note: "{note}。假设{date}申请。", table: "每条路径走得怎样", path: "路径", result: "结果", acts: "步数", ended: "走到", more: "说明", through: "走通", stuck: "卡住", absent: "没有的路径 {count} 条",
    must_say: "{why}仍要发布，请写明理由，会记在这一版里。", why: "没有走通也发布的理由", fill_why: "写明理由，或者先试运行", see: "试运行", of: "试运行：{name}", of_version: "第 {version} 版", why_was: "没有走通也发布的理由：{reason}", replayed: "公布的时候没有留下记录，这是照公布那天重走一遍的结果。",
  },
  what_if: {
    title: "如果这样改", what: "看什么", before: "第 {version} 版", after: "改以后", promise: "承诺时限", missed: "超过承诺的", count: "{count} 件", material: "交「{name}」", handed: "{cases} 件，{files} 个文件，{papers} 份纸质", special: "做「{name}」", held: "{cases} 件，{days} 个工作日", visits: "到窗口", times: "{count} 次", none: "不用了",
    read_all: "对照了全部 {cases} 件，{decided} 件作过决定，{of_version} 件是第 {version} 版的。", read_some: "对照了最近 {cases} 件，{decided} 件作过决定，{of_version} 件是第 {version} 版的。",
  },
  board: {
    title: "效能监督", open: "在办", decided: "已办结，待送达", due_today: "今天到期", near: "快到期", overdue: "超期", deemed: "视为受理", closed: "办结", received_today: "今天收件", decided_today: "今天办结", alerts: "预警", first: "先看：超期久的", to_alerts: "回到预警", figures: "总体情况", state: "看板状态",
    quiet: "没有要看的件", quiet_text: "有了会自己出现在这里。", most: "最多的是「{text}」，{count} 件", none_open: "现在没有在办的件", by_status: "还没送到申请人手里的件，按状态，单位：件", late_agencies: "{count} 个部门有超期的件", no_late: "没有部门超期", by_agency: "各部门在办、快到期和超期", agency: "部门",
    position: "日志位置 {position}", behind: "，还有 {count} 条没有算进来", back: "回到总体情况", live: "随时更新", polling: "每 15 秒更新", at: "，{time} 的情况", recorded: "您查看了个人信息，已记录，当事人能看到", evidence: "全部经过 {count} 条", nth: "序号", when: "时间", what: "发生了什么",
  },
  card: { overdue: "超", near: "近", deemed: "视", none: "办" },
};
