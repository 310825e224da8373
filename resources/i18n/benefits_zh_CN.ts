<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>BenefitsPage</name>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/benefits_page.py" line="67" />
            <source>Parts of benefits</source>
            <translation>待遇各页</translation>
        </message>
    </context>
    <context>
        <name>FindingCard</name>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="65" />
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="66" />
            <source>&amp;Record</source>
            <translation>档案(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="67" />
            <source>&amp;Take the answer back</source>
            <translation>撤回处理(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="68" />
            <source>Dec&amp;lined…</source>
            <translation>已告知不申请(&amp;T)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="69" />
            <source>Does &amp;not apply…</source>
            <translation>经核实不符合(&amp;N)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="70" />
            <source>Case is &amp;under way</source>
            <translation>已启动办理(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="71" />
            <source>Open a &amp;case…</source>
            <translation>发起办理(&amp;C)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="88" />
            <source>{name}: {finding}</source>
            <translation>{name}：{finding}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="101" />
            <source>First found: {day}.</source>
            <translation>首次发现：{day}。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="102" />
            <source>Village: {village}.</source>
            <translation>村（社区）：{village}。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="102" />
            <source>not known</source>
            <translation>不明</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="105" />
            <source>The facts no longer say so; the next scan will take it off the list.</source>
            <translation>按现有信息已不存在这一疑点，下次核查时从列表中移除。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="107" />
            <source>Basis: {law}.</source>
            <translation>依据：{law}。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="110" />
            <source>Fact</source>
            <translation>事实</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="110" />
            <source>In the archive</source>
            <translation>档案记载</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="110" />
            <source>What the rule asks</source>
            <translation>规则要求</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="110" />
            <source>Answer</source>
            <translation>判断</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="117" />
            <source>met</source>
            <translation>符合</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="118" />
            <source>not met</source>
            <translation>不符合</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="119" />
            <source>cannot tell</source>
            <translation>无法判断</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="128" />
            <source>{day}: {answer}. {reason}</source>
            <translation>{day}：{answer}。{reason}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="136" />
            <source>A deciding fact has changed since, so this comes up again.</source>
            <translation>此后起决定作用的事实有变化，因此再次提示。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/finding_card.py" line="137" />
            <source>Under way: {case}</source>
            <translation>正在办理：{case}</translation>
        </message>
        <message>
            <source>One-time pa&amp;yment…</source>
            <translation>一次性待遇(&amp;Y)…</translation>
        </message>
    </context>
    <context>
        <name>FindingsFilter</name>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_filter.py" line="41" />
            <source>Kind of finding</source>
            <translation>疑点类型</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_filter.py" line="41" />
            <source>Handled or not</source>
            <translation>处理情况</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_filter.py" line="41" />
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_filter.py" line="41" />
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_filter.py" line="71" />
            <source>{kind} ({count})</source>
            <translation>{kind}（{count}）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_filter.py" line="72" />
            <source>All findings</source>
            <translation>全部疑点</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_filter.py" line="80" />
            <source>All rules</source>
            <translation>全部规则</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_filter.py" line="83" />
            <source>All villages</source>
            <translation>全部村（社区）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_filter.py" line="86" />
            <source>To be handled</source>
            <translation>待处理</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_filter.py" line="86" />
            <source>Handled</source>
            <translation>已处理</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_filter.py" line="87" />
            <source>All</source>
            <translation>全部（含已处理）</translation>
        </message>
    </context>
    <context>
        <name>FindingsPage</name>
        <message>
            <source>answers to findings: {count}</source>
            <translation>{count}条提示的答复</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="75" />
            <source>Findings</source>
            <translation>待遇核查</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="76" />
            <source>Progress of the scan</source>
            <translation>核查进度</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="77" />
            <source>No findings: as far as is known, everybody gets what the rules provide and nobody gets what has ended.</source>
            <translation>没有疑点：就现有信息看，应享的都在享受，应停的都已停发。</translation>
        </message>
        <message>
            <source>There is nobody in the archive yet. Once it holds people, the rules are checked for each of them.</source>
            <translation>尚无档案。建档后，系统会按政策逐人核查待遇。</translation>
        </message>
        <message>
            <source>Import a roster…</source>
            <translation>导入花名册…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="78" />
            <source>&amp;Stop</source>
            <translation>停止(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="78" />
            <source>&amp;Scan now</source>
            <translation>立即核查(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="79" />
            <source>Dec&amp;lined…</source>
            <translation>已告知不申请(&amp;T)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="80" />
            <source>Does &amp;not apply…</source>
            <translation>经核实不符合(&amp;N)…</translation>
        </message>
        <message>
            <source>Entitlement &amp;cards…</source>
            <translation>打印明白卡(&amp;C)…</translation>
        </message>
        <message>
            <source>Entitlement cards</source>
            <translation>优抚待遇明白卡</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="81" />
            <source>&amp;Why?</source>
            <translation>为什么(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="166" />
            <source>Why it does not apply, and how that was checked:</source>
            <translation>请写明不符合的理由和核实方式：</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="167" />
            <source>When and how the person was told, and what they said:</source>
            <translation>请写明告知的时间、方式和本人的意见：</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="176" />
            <source>Handled: {count}. They come up again if a deciding fact changes.</source>
            <translation>已处理{count}条。起决定作用的事实有变化时会再次提示。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="206" />
            <source>Scan: {new} new, {gone} gone</source>
            <translation>核查：新增{new}条，消除{gone}条</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="213" />
            <source>No scan yet. A scan checks every archive against the rules and explains each finding.</source>
            <translation>尚未核查。核查时逐份档案对照规则，每条疑点都说明理由。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="216" />
            <source>Last scan: {when}. New then: {new}, gone: {gone}. Shown: {count}.</source>
            <translation>上次核查：{when}，新增{new}条，消除{gone}条。当前显示{count}条。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="225" />
            <source>Choose findings in the list.</source>
            <translation>请先在列表中选择。</translation>
        </message>
    </context>
    <context>
        <name>benefits</name>
        <message>
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <source>Payment list</source>
            <translation>发放名册</translation>
        </message>
        <message>
            <source>Months</source>
            <translation>所属月份</translation>
        </message>
        <message>
            <source>Paid out</source>
            <translation>实发金额</translation>
        </message>
        <message>
            <source>Withheld</source>
            <translation>扣回</translation>
        </message>
        <message>
            <source>Bank</source>
            <translation>银行结果</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/benefits_page.py" line="18" />
            <source>Findings</source>
            <translation>待遇核查</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/benefits_page.py" line="25" />
            <source>Payment lists</source>
            <translation>发放名册</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/benefits_page.py" line="32" />
            <source>Confirmation</source>
            <translation>年度确认</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/benefits_page.py" line="39" />
            <source>Rates</source>
            <translation>标准</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/benefits_page.py" line="46" />
            <source>Rules</source>
            <translation>规则</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="27" />
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="28" />
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="29" />
            <source>Finding</source>
            <translation>疑点</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="30" />
            <source>Rule</source>
            <translation>规则</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="31" />
            <source>Deciding facts</source>
            <translation>起决定作用的事实</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/findings_page.py" line="32" />
            <source>First found</source>
            <translation>首次发现</translation>
        </message>
        <message>
            <source>One-time payments</source>
            <translation>一次性待遇</translation>
        </message>
        <message>
            <source>{law}, Art. {number}</source>
            <translation>{law}第{number}条</translation>
        </message>
        <message>
            <source>{law}, {number}</source>
            <translation>{law}，{number}</translation>
        </message>
    </context>
    <context>
        <name>BenefitsOfPerson</name>
        <message>
            <source>Recover the overpayment…</source>
            <translation>追缴多发待遇…</translation>
        </message>
        <message>
            <source>What the rules say</source>
            <translation>待遇核查情况</translation>
        </message>
        <message>
            <source>Payments by lists</source>
            <translation>按名册发放情况</translation>
        </message>
        <message>
            <source>No findings: as far as is known, this person gets what the rules provide.</source>
            <translation>未发现问题：按现有信息，该对象的待遇与政策一致。</translation>
        </message>
        <message>
            <source>On no approved payment list yet.</source>
            <translation>还没有列入已审批的发放名册。</translation>
        </message>
        <message>
            <source>&amp;Why?</source>
            <translation>为什么(&amp;W)</translation>
        </message>
        <message>
            <source>One-time payment…</source>
            <translation>一次性待遇…</translation>
        </message>
        <message>
            <source>One-time payments</source>
            <translation>一次性待遇</translation>
        </message>
        <message>
            <source>No one-time payments.</source>
            <translation>没有一次性待遇。</translation>
        </message>
    </context>
</TS>
