<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>AccountForm</name>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/account_form.py" line="38" />
            <source>Where the money goes</source>
            <translation>收款账户</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/account_form.py" line="40" />
            <source>Account holder *</source>
            <translation>户名 *</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/account_form.py" line="41" />
            <source>Relation to the person</source>
            <translation>与优抚对象关系</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/account_form.py" line="42" />
            <source>Bank</source>
            <translation>开户银行</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/account_form.py" line="43" />
            <source>Account number *</source>
            <translation>银行账号 *</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/account_form.py" line="45" />
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/account_form.py" line="46" />
            <source>&amp;Keep</source>
            <translation>保存(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/account_form.py" line="69" />
            <source>The account is kept. What failed is sent there when it is sent again.</source>
            <translation>账户已保存。发放失败的，重新发放时使用新账户。</translation>
        </message>
    </context>
    <context>
        <name>OneTimeCard</name>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="64" />
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="65" />
            <source>&amp;Record</source>
            <translation>档案(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="66" />
            <source>Payment &amp;list</source>
            <translation>发放名册(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="67" />
            <source>Prin&amp;t the reckoning…</source>
            <translation>打印核算单(&amp;T)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="68" />
            <source>Correct the a&amp;ccount…</source>
            <translation>更正账户(&amp;C)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="69" />
            <source>&amp;Withdraw…</source>
            <translation>撤回(&amp;W)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="70" />
            <source>A&amp;pprove</source>
            <translation>批准(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="86" />
            <source>Approved. A payment list may pay it.</source>
            <translation>已批准，可列入发放名册。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="101" />
            <source>{name}: {kind}</source>
            <translation>{name}：{kind}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="106" />
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="108" />
            <source>The same event is paid by another payment as well. Withdraw one of them before it is paid.</source>
            <translation>同一事由另有一笔发放。发放前须撤回其中一笔。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="117" />
            <source>{count} more for the same event, {sum} yuan together</source>
            <translation>同一事由另有{count}笔，合计{sum}元</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="120" />
            <source>Event</source>
            <translation>事由</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="121" />
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="121" />
            <source>{amount} yuan (share {share} of {whole})</source>
            <translation>{amount}元（全部{whole}元，份额{share}）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="123" />
            <source>Shares</source>
            <translation>其他份额</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="124" />
            <source>Goes to</source>
            <translation>收款账户</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="125" />
            <source>Decision</source>
            <translation>批准文号</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="126" />
            <source>Case</source>
            <translation>办理事项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="127" />
            <source>Proposed</source>
            <translation>拟发</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="128" />
            <source>Approved</source>
            <translation>批准</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="129" />
            <source>Payment list</source>
            <translation>发放名册</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="130" />
            <source>Remark</source>
            <translation>说明</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="151" />
            <source>Whoever proposed it cannot approve it; another person does.</source>
            <translation>拟发人不能自己批准，由他人批准。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="158" />
            <source>Why it is withdrawn:</source>
            <translation>撤回的原因：</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/card.py" line="159" />
            <source>Withdrawn.</source>
            <translation>已撤回。</translation>
        </message>
    </context>
    <context>
        <name>OneTimePage</name>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/one_time_page.py" line="70" />
            <source>One-time payments</source>
            <translation>一次性待遇</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/one_time_page.py" line="74" />
            <source>Nothing here. A funeral grant, a lump-sum pension or help that was decided is proposed by one person, approved by another and paid by a list of its own.</source>
            <translation>这里没有内容。丧葬补助、一次性抚恤金和已批准的救助由一人拟发、另一人批准，再单独编制名册发放。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/one_time_page.py" line="75" />
            <source>Which payments</source>
            <translation>显示哪些</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/one_time_page.py" line="78" />
            <source>All</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/one_time_page.py" line="79" />
            <source>&amp;Open</source>
            <translation>打开(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/one_time_page.py" line="80" />
            <source>&amp;Put on a payment list…</source>
            <translation>列入发放名册(&amp;P)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/one_time_page.py" line="81" />
            <source>&amp;New proposal…</source>
            <translation>拟发(&amp;N)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/one_time_page.py" line="135" />
            <source>Deaths without a grant proposed: {due}. Approved and on no list yet: {count}, {sum} yuan.</source>
            <translation>去世未拟发丧葬补助：{due}人。已批准未列入名册：{count}笔，{sum}元。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/one_time_page.py" line="176" />
            <source>Prepare the list “{title}” with {count} payments, {sum} yuan?</source>
            <translation>编制“{title}”，共{count}笔、{sum}元？</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/one_time_page.py" line="179" />
            <source>Prepare</source>
            <translation>编制</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/one_time_page.py" line="179" />
            <source>Not yet</source>
            <translation>暂不</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/one_time_page.py" line="179" />
            <source>Another person approves the list before it is paid.</source>
            <translation>名册经他人审批后才发放。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/one_time_page.py" line="190" />
            <source>{count} payments were left out: their event would be paid twice. Withdraw one of each.</source>
            <translation>有{count}笔没有列入：同一事由会重复发放。请各撤回一笔。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/one_time_page.py" line="191" />
            <source>Prepared. Another person approves it.</source>
            <translation>已编制，由他人审批。</translation>
        </message>
    </context>
    <context>
        <name>ProposalForm</name>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="73" />
            <source>One-time payment: {name}</source>
            <translation>一次性待遇：{name}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="73" />
            <source>choose the person</source>
            <translation>请选择人员</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="76" />
            <source>What is paid *</source>
            <translation>待遇项目 *</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="77" />
            <source>Under which identity *</source>
            <translation>以哪种身份 *</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="78" />
            <source>Day of the death or decision *</source>
            <translation>去世（批准）日期 *</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="79" />
            <source>Name of the deceased, if not the person</source>
            <translation>去世军人姓名（非本人时）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="80" />
            <source>Share (1 for all, or 1/2, 30%) *</source>
            <translation>份额（全部填1，或1/2、30%） *</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="81" />
            <source>Basic pay of the deceased, yuan a month</source>
            <translation>去世军人月基本工资（元）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="82" />
            <source>Highest honour of the deceased</source>
            <translation>去世军人最高荣誉</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="83" />
            <source>Whole sum as decided, yuan (blank: as derived)</source>
            <translation>批准的全部金额（元；空白按核算）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="84" />
            <source>Basis, where decided otherwise than derived</source>
            <translation>与核算金额不一致时的依据</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="85" />
            <source>Number of the decision</source>
            <translation>批准文号</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="86" />
            <source>Case</source>
            <translation>办理事项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="87" />
            <source>Account holder *</source>
            <translation>户名 *</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="88" />
            <source>Holder's relation to the person</source>
            <translation>收款人与优抚对象关系</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="89" />
            <source>Bank</source>
            <translation>开户银行</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="90" />
            <source>Account number *</source>
            <translation>银行账号 *</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="92" />
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="93" />
            <source>&amp;Propose</source>
            <translation>拟发(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="138" />
            <source>Proposed. Another person approves it.</source>
            <translation>已拟发，由他人批准。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="176" />
            <source>Basis</source>
            <translation>依据</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="179" />
            <source>Whole: {whole} yuan. To be paid: {amount} yuan.</source>
            <translation>全部{whole}元，本次发放{amount}元。</translation>
        </message>
        <message>
            <source>One-time payment: {name}, {amount} yuan</source>
            <translation>一次性待遇：{name}，本次发放{amount}元</translation>
        </message>
    </context>
    <context>
        <name>_PersonBox</name>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/proposal_form.py" line="33" />
            <source>Name or number, then Enter</source>
            <translation>姓名或号码，按回车查找</translation>
        </message>
    </context>
    <context>
        <name>one_time</name>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/words.py" line="16" />
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/words.py" line="17" />
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/words.py" line="18" />
            <source>What is paid</source>
            <translation>待遇项目</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/words.py" line="19" />
            <source>Event</source>
            <translation>事由日期</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/words.py" line="20" />
            <source>Amount in yuan</source>
            <translation>金额（元）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/words.py" line="21" />
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/words.py" line="22" />
            <source>Proposed on</source>
            <translation>拟发日期</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/one_time/words.py" line="23" />
            <source>Payment list</source>
            <translation>发放名册</translation>
        </message>
    </context>
</TS>
