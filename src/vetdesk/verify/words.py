"""The verdict in words, Chinese and English."""

from collections.abc import Iterator, Mapping
from string import Formatter

from vetdesk.verify.findings import Finding, Verdict

SENTENCES: Mapping[str, tuple[str, str]] = {
    "file.unreadable": ("数据库无法读取：{detail}", "The database cannot be read: {detail}"),
    "file.page": ("数据页被改动或损坏：{detail}", "A page was altered or is damaged: {detail}"),
    "file.structure": ("数据库结构不完整：{detail}", "The database's structure is broken: {detail}"),
    "file.link": ("记录之间的关联断开：{detail}", "A link between records leads nowhere: {detail}"),
    "file.foreign": ("这不是优抚工作台的数据库", "This is no database of VetDesk"),
    "backup.manifest": ("备份清单无法读取", "The backup's manifest cannot be read"),
    "backup.digest": ("备份中的数据库与备份清单不符", "The backup's database is not the one of its manifest"),
    "journal.missing": ("日志缺少第 {seq} 至 {until} 条", "Entries {seq} to {until} of the journal are missing"),
    "journal.link": ("日志第 {seq} 条与前一条不衔接", "Entry {seq} of the journal does not follow the one before it"),
    "journal.content": ("日志第 {seq} 条内容被改动（{subject}）", "Entry {seq} of the journal was altered ({subject})"),
    "journal.time": (
        "日志第 {seq} 条的时间 {at} 早于前一条 {before}",
        "Entry {seq} of the journal says {at}, earlier than {before} before it",
    ),
    "journal.deed": ("日志第 {seq} 条混入了另一次办理（{subject}）", "Entry {seq} belongs to another deed ({subject})"),
    "signature.not_begun": (
        "本站尚未启用逐笔签名，以下结论不含签名核验",
        "Signatures have not begun in this station; the verdict does not rest on any",
    ),
    "signature.no_root": (
        "有签名，但找不到签名的起点：密钥根或其签名被改动",
        "There are signatures but no beginning of them: the root, or what it signed, was altered",
    ),
    "signature.root": (
        "密钥根指纹不是所给的 {expected}（库内：{found}）",
        "The root's fingerprint is not {expected} as given (here: {found})",
    ),
    "signature.unsigned": ("日志第 {seq} 条（{subject}）没有签名", "Entry {seq} ({subject}) is not signed"),
    "signature.signature": (
        "日志第 {seq} 条（{subject}）的签名不是当时有效密钥所签",
        "The signature of entry {seq} ({subject}) is by no key that counted then",
    ),
    "signature.no_key": (
        "日志第 {seq} 条（{subject}）的经办人当时没有有效密钥",
        "Whoever did entry {seq} ({subject}) had no key then",
    ),
    "signature.keys": (
        "日志第 {seq} 条（{subject}）越权变更人员、密钥，或越权确认缺失、异常",
        "Entry {seq} ({subject}) changes staff or keys, or acknowledges what is wrong, without the right to",
    ),
    "case.content": ("事项 {subject} 第 {step} 步内容被改动", "Case {subject}: step {step} was altered"),
    "case.link": (
        "事项 {subject} 第 {step} 步与前一步不衔接",
        "Case {subject}: step {step} does not follow the one before",
    ),
    "case.time": (
        "事项 {subject} 第 {step} 步时间倒置",
        "Case {subject}: step {step} is dated before the one before it",
    ),
    "case.missing": (
        "日志第 {seq} 条所记事项 {subject} 不存在",
        "Entry {seq} tells of case {subject}, which is missing",
    ),
    "case.missing_event": (
        "事项 {subject} 缺少日志第 {seq} 条所记的步骤",
        "Case {subject} lacks steps that entry {seq} tells of",
    ),
    "case.not_recorded": ("事项 {subject} 第 {step} 步没有日志记录", "Case {subject}: no entry tells of step {step}"),
    "case.step": (
        "事项 {subject} 第 {step} 步与日志第 {seq} 条不符",
        "Case {subject}: step {step} differs from entry {seq}",
    ),
    "case.actor": (
        "事项 {subject} 第 {step} 步的经办人与日志第 {seq} 条不符",
        "Case {subject}: step {step} names another person than entry {seq}",
    ),
    "case.unsigned": ("事项 {subject} 第 {step} 步没有本人签名", "Case {subject}: step {step} is not signed"),
    "case.no_key": (
        "事项 {subject} 第 {step} 步的经办人没有本人密钥",
        "Case {subject}: whoever took step {step} had no own key",
    ),
    "case.signature": (
        "事项 {subject} 第 {step} 步不是本人签名",
        "Case {subject}: step {step} is not signed by the person it names",
    ),
    "case.not_active": (
        "事项 {subject} 第 {step} 步的经办人当时不在岗",
        "Case {subject}: whoever took step {step} was not at work then",
    ),
    "case.no_events": ("事项 {subject} 没有任何步骤", "Case {subject} has no steps"),
    "case.stage": (
        "事项 {subject} 停在“{stands}”，按步骤应为“{leads}”",
        "Case {subject} stands at {stands}; its steps lead to {leads}",
    ),
    "case.values": ("事项 {subject} 的内容与各步骤所记不符", "Case {subject} says otherwise than its steps"),
    "case.own_case": (
        "事项 {subject} 第 {step} 步：本人办理本人事项",
        "Case {subject}: step {step} was taken by its subject",
    ),
    "case.duty": (
        "事项 {subject} 第 {step} 步：同一人先后承担 {earlier} 与 {duty}，且无例外记录",
        "Case {subject}: whoever took step {step} ({duty}) had performed {earlier}; no exception is recorded",
    ),
    "record.missing": ("日志所记的记录不存在：{subject}", "A record that the journal tells of is missing: {subject}"),
    "record.value": (
        "记录 {subject} 的“{field}”与日志不符",
        "Record {subject}: {field} is not what the journal told last",
    ),
    "record.untold_value": ("记录 {subject} 的“{field}”没有日志依据", "Record {subject}: no entry tells of {field}"),
    "record.untold": ("记录 {subject} 没有日志依据", "No entry tells of record {subject}"),
    "record.definition": ("流程、规则或标准 {subject} 被改动", "A definition was altered: {subject}"),
    "record.staff_key": ("人员 {subject} 的公钥没有日志依据", "No entry tells of a key of {subject}"),
    "payment.lines": (
        "发放名册 {subject} 的明细不是编制时的明细",
        "Payment list {subject}: its lines are not those prepared",
    ),
    "payment.total": (
        "发放名册 {subject} 合计 {says}，明细之和 {lines}（分）",
        "Payment list {subject} says {says}; its lines make {lines} (fen)",
    ),
    "payment.own": ("发放名册 {subject} 由编制人本人批准", "Payment list {subject} was approved by who prepared it"),
    "anchor.missing": (
        "库外留存（{where}）证明日志至少到第 {known} 条，现缺第 {seq} 条起的内容 {told}",
        "Known outside ({where}): entry {known}. From entry {seq} on the journal is missing. {told}",
    ),
    "anchor.differs": (
        "日志第 {known} 条与库外留存（{where}）不一致，该条或之前的内容被改写 {told}",
        "Entry {known} is not the one known outside ({where}): it, or what stands before it, was rewritten. {told}",
    ),
    "anchor.acknowledged": (
        "第 {seq} 条（{where}）缺失或不一致，已由系统管理员确认：{staff} {told}",
        "Entry {seq} ({where}) is missing or different, which a keeper acknowledged: {staff} {told}",
    ),
    "acknowledged.deeds": (
        "系统管理员 {who} 于 {at} 签名核查确认异常办理（日志第 {seq} 条）：所涉日志 {entries}；事项 {cases}；"
        "人员、密钥记录 {rows} 处。事由：{reason}",
        "The keeper {who} acknowledged wrong deeds on {at}, signed (entry {seq}): entries {entries}; cases {cases}; "
        "rows of staff or keys {rows}. Reason: {reason}",
    ),
    "acknowledged.changed": (
        "{who} 核查确认过的日志 {entries} 现已不是当时的内容，该确认对其不作数",
        "Of what {who} acknowledged, entries {entries} do not stand as they stood then: it does not count for them",
    ),
    "anchor.countersignature": ("往来单位 {subject} 的副签无效", "The counter-signature of {subject} does not hold"),
    "anchor.file": (
        "库外留存文件 {subject} 无法读取或不含任何记录",
        "The file of anchors {subject} cannot be read or tells nothing",
    ),
    "anchor.receipt": ("“{subject}”不是有效的回执（应为 编号:校验值）", "“{subject}” is no receipt (NUMBER:HASH)"),
    "paper.letters": (
        "文书 {subject} 的校验码与登记内容不符",
        "Paper {subject}: its code is not that of what is noted",
    ),
    "paper.head": (
        "文书 {subject} 所印日志校验值 {head} 在日志中不存在",
        "Paper {subject} bears {head}, which the journal does not have",
    ),
    "paper.unknown": (
        "持有的文书 {subject} 在库中没有登记",
        "The paper {subject} at hand is not known to the database",
    ),
    "paper.no_code": ("“{subject}”不是文书校验码", "“{subject}” is no code of a paper"),
}

COUNTS: Mapping[str, tuple[str, str]] = {
    "pages": ("数据页", "pages"),
    "entries": ("日志", "journal entries"),
    "deeds": ("办理", "deeds"),
    "signatures": ("签名", "signatures"),
    "cases": ("事项", "cases"),
    "events": ("事项步骤", "steps"),
    "decisions": ("签批决定", "decisions"),
    "records": ("记录", "records"),
    "payment_lists": ("发放名册", "payment lists"),
    "anchors": ("库外留存", "anchors"),
    "countersignatures": ("副签", "counter-signatures"),
    "papers": ("文书", "papers"),
    "codes": ("核对的文书码", "codes given"),
}
_SOUND = (
    "核验结论：完好。未发现改动、缺失或伪造。",
    "VERDICT: SOUND. Nothing was found altered, missing or forged.",
)
_NOT_SOUND = ("核验结论：不完好。", "VERDICT: NOT SOUND.")
_FIRST = ("最早的异常：", "First differing entry: ")
_FURTHER = ("其他异常：", "Also found:")
_REMARKS = ("说明：", "Remarks:")
_LOOKED = ("核验范围：", "Looked at: ")
_HEADS = ("日志末条：", "End of the journal: ")
_ROOTS = ("密钥根指纹：", "Root fingerprint: ")
_LOOKED_INTO = ("（系统管理员已核查确认：{who}）", " (a keeper looked into it: {who})")
_MORE = ("……共 {count} 处", "… {count} in all")
SHOWN = 40


class _Facts(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return ""


def sentence(finding: Finding, language: int) -> str:
    """A finding in words; an unknown one by its code."""
    pattern = SENTENCES.get(finding.code, (finding.code, finding.code))[language]
    facts = _Facts(finding.facts) | {"seq": str(finding.seq), "subject": finding.subject}
    text = _plain(Formatter().vformat(pattern, (), _Facts(facts))).strip()
    who = _plain(facts.get("looked_into", ""))
    return text + _LOOKED_INTO[language].format(who=who) if who else text


def _plain(text: str) -> str:
    """Without characters that could steer a terminal: texts come from a database that nobody trusts."""
    return "".join(character if character.isprintable() else " " for character in text)


def told(verdict: Verdict, language: int) -> Iterator[str]:
    """The verdict line by line; language 0 is Chinese, 1 English."""
    yield (_SOUND if verdict.sound else _NOT_SOUND)[language]
    if verdict.first is not None:
        yield _FIRST[language] + sentence(verdict.first, language)
    others = [finding for finding in verdict.findings if finding is not verdict.first]
    if others:
        yield _FURTHER[language]
        yield from (f"  - {sentence(finding, language)}" for finding in others[:SHOWN])
        if len(others) > SHOWN:
            yield "  " + _MORE[language].format(count=sum(verdict.how_many.values()))
    if verdict.remarks:
        yield _REMARKS[language]
        yield from (f"  - {sentence(remark, language)}" for remark in verdict.remarks[:SHOWN])
    counts = [f"{COUNTS[name][language]} {count}" for name, count in verdict.counts.items() if name in COUNTS]
    yield _LOOKED[language] + ("，" if language == 0 else ", ").join(counts)
    for origin, (seq, digest, at) in verdict.heads.items():
        yield _plain(f"{_HEADS[language]}{seq}:{digest[:16]} {at} ({origin})")
    for root in verdict.roots:
        yield _ROOTS[language] + root
