<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>DifferencesPanel</name>
        <message>
            <source>As&amp;k it back…</source>
            <translation>追缴(&amp;K)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/differences_panel.py" line="62" />
            <source>Paid against due</source>
            <translation>应发与已发核对</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/differences_panel.py" line="63" />
            <source>&amp;Back to the lists</source>
            <translation>返回名册列表(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/differences_panel.py" line="81" />
            <source>Every approved list is compared with what is due today.</source>
            <translation>逐人核对已审批名册与现在核算的应发金额。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/differences_panel.py" line="85" />
            <source>Paid and due agree for everybody on approved lists.</source>
            <translation>已审批名册中，每个人的已发与应发一致。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/differences_panel.py" line="86" />
            <source>Differences: {count}. The next list pays what is missing; nothing is taken back by itself.</source>
            <translation>有差额的{count}人。少发的在下一期名册中补发；多发的不会自动扣回。</translation>
        </message>
    </context>
    <context>
        <name>NewListPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="90" />
            <source>New payment list</source>
            <translation>新编发放名册</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="91" />
            <source>For &amp;whom</source>
            <translation>发放对象(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="91" />
            <source>Fro&amp;m month</source>
            <translation>开始月份(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="91" />
            <source>&amp;Until month</source>
            <translation>结束月份(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="91" />
            <source>&amp;Title</source>
            <translation>名册名称(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="94" />
            <source>All categories in one list</source>
            <translation>全部类别编入一册</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="98" />
            <source>With arrea&amp;rs for earlier months</source>
            <translation>包括以前月份的补发(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="99" />
            <source>&amp;Back to the lists</source>
            <translation>返回名册列表(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="100" />
            <source>W&amp;ork it out</source>
            <translation>试算(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="101" />
            <source>&amp;Prepare for approval</source>
            <translation>编制并送审(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="142" />
            <source>Prepared. Another person approves it.</source>
            <translation>名册已编制，请由他人审批。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="150" />
            <source>Work it out first: nothing is kept by that.</source>
            <translation>请先试算，试算不保存任何数据。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="153" />
            <source>People: {count}. Sum: {sum} yuan. Cannot be worked out: {held}. Paid too much before: {much}.</source>
            <translation>共{count}人，合计{sum}元；无法核算{held}人；以前多发{much}人。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="197" />
            <source>Lines</source>
            <translation>发放明细</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="197" />
            <source>Cannot be worked out</source>
            <translation>无法核算</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="197" />
            <source>Paid too much before</source>
            <translation>以前多发</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="198" />
            <source>Changes against the last list</source>
            <translation>与上期比较</translation>
        </message>
        <message>
            <source>To be checked</source>
            <translation>需要核实</translation>
        </message>
    </context>
    <context>
        <name>PaymentListPanel</name>
        <message>
            <source>&amp;Read the file that the bank sent back…</source>
            <translation>读取银行返回文件(&amp;R)…</translation>
        </message>
        <message>
            <source>File that the bank sent back</source>
            <translation>银行返回文件</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx *.xls *.ods *.csv *.et)</source>
            <translation>工作簿 (*.xlsx *.xls *.ods *.csv *.et)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="70" />
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="71" />
            <source>E&amp;xport and print</source>
            <translation>导出和打印(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="72" />
            <source>Ban&amp;k</source>
            <translation>银行发放(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="73" />
            <source>Di&amp;scard…</source>
            <translation>作废(&amp;S)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="74" />
            <source>A&amp;pprove</source>
            <translation>审批(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="75" />
            <source>Lines of the list</source>
            <translation>名册明细</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="79" />
            <source>Payment &amp;roster…</source>
            <translation>发放花名册(&amp;R)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="79" />
            <source>File for the &amp;bank…</source>
            <translation>银行代发文件(&amp;B)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="79" />
            <source>&amp;Failed ones for the bank…</source>
            <translation>发放失败重发文件(&amp;F)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="80" />
            <source>&amp;Changes against the last list…</source>
            <translation>与上期比较的变动明细(&amp;C)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="80" />
            <source>&amp;Print the roster…</source>
            <translation>打印花名册(&amp;P)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="84" />
            <source>&amp;All others were paid</source>
            <translation>其余全部发放成功(&amp;A)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="85" />
            <source>The chosen ones &amp;failed…</source>
            <translation>所选人员发放失败(&amp;F)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="86" />
            <source>The chosen ones were sent again and &amp;paid</source>
            <translation>所选人员重发成功(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="103" />
            <source>Approve “{title}”?</source>
            <translation>审批通过“{title}”吗？</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="103" />
            <source>Approve</source>
            <translation>审批通过</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="103" />
            <source>Not yet</source>
            <translation>暂不审批</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="104" />
            <source>People: {count}. Sum: {sum} yuan. From then on the list never changes.</source>
            <translation>共{count}人，合计{sum}元。审批后名册不再改动。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="110" />
            <source>The list is approved.</source>
            <translation>名册已审批。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="126" />
            <source>People: {count}. Sum: {sum} yuan. {months}.</source>
            <translation>共{count}人，合计{sum}元，{months}。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="129" />
            <source>Last list {before} + new {come} − gone {gone} = now {now}; changed: {changed}.</source>
            <translation>上期{before}人＋新增{come}人－减少{gone}人＝本期{now}人；其他变更{changed}人。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="134" />
            <source>Prepared by {name} on {day}.</source>
            <translation>{day}由{name}编制。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="136" />
            <source> Approved by {name} on {day}.</source>
            <translation>{day}由{name}审批。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="139" />
            <source>Its lines are not those that were prepared. Tell the administrator at once.</source>
            <translation>名册明细与编制时不一致，请立即告知系统管理员。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="158" />
            <source>Another person must approve it.</source>
            <translation>须由其他审批人员审批。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="185" />
            <source>roster</source>
            <translation>花名册</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="185" />
            <source>bank</source>
            <translation>代发文件</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="185" />
            <source>failed</source>
            <translation>失败重发</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="186" />
            <source>changes</source>
            <translation>变动明细</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="193" />
            <source>Exported: {file}</source>
            <translation>已导出：{file}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="196" />
            <source>Export the list</source>
            <translation>导出名册</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="208" />
            <source>Everybody without another result counts as paid.</source>
            <translation>没有其他结果的人员均记为发放成功。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="212" />
            <source>The bank's reason (account closed, name differs …):</source>
            <translation>银行反馈的失败原因（账户已销户、户名不符等）：</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="222" />
            <source>The results are kept.</source>
            <translation>发放结果已登记。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="229" />
            <source>Why the list is discarded:</source>
            <translation>请写明作废的原因：</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/list_panel.py" line="232" />
            <source>The list is discarded.</source>
            <translation>名册已作废。</translation>
        </message>
    </context>
    <context>
        <name>PaymentsPage</name>
        <message>
            <source>&amp;Recoveries</source>
            <translation>追缴(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/payments_page.py" line="64" />
            <source>Payment lists</source>
            <translation>发放名册</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/payments_page.py" line="68" />
            <source>No payment list yet. A list is worked out from the archives and rates, prepared by one person and approved by another.</source>
            <translation>还没有发放名册。名册按档案和标准核算，由一人编制、另一人审批。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/payments_page.py" line="69" />
            <source>Paid against d&amp;ue</source>
            <translation>应发与已发核对(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/payments_page.py" line="70" />
            <source>&amp;Open</source>
            <translation>打开(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/payments_page.py" line="71" />
            <source>&amp;New list…</source>
            <translation>新编名册(&amp;N)…</translation>
        </message>
    </context>
    <context>
        <name>payments</name>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>In the file</source>
            <translation>文件中户名</translation>
        </message>
        <message>
            <source>Account</source>
            <translation>账号</translation>
        </message>
        <message>
            <source>Amount</source>
            <translation>金额</translation>
        </message>
        <message>
            <source>On the list</source>
            <translation>名册姓名</translation>
        </message>
        <message>
            <source>Certain</source>
            <translation>核对情况</translation>
        </message>
        <message>
            <source>To be recovered</source>
            <translation>追缴总额</translation>
        </message>
        <message>
            <source>From each list</source>
            <translation>每期扣回</translation>
        </message>
        <message>
            <source>Paid back</source>
            <translation>已退款</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>未追回</translation>
        </message>
        <message>
            <source>Agreed on</source>
            <translation>确定日期</translation>
        </message>
        <message>
            <source>Document</source>
            <translation>文号</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/differences_panel.py" line="21" />
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="28" />
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="34" />
            <location filename="../../src/vetdesk/ui/benefits/payments/words.py" line="16" />
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/differences_panel.py" line="22" />
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="29" />
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="35" />
            <location filename="../../src/vetdesk/ui/benefits/payments/words.py" line="17" />
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/words.py" line="20" />
            <source>Months paid</source>
            <translation>发放月数</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/differences_panel.py" line="23" />
            <location filename="../../src/vetdesk/ui/benefits/payments/payments_page.py" line="28" />
            <location filename="../../src/vetdesk/ui/benefits/payments/words.py" line="19" />
            <source>Months</source>
            <translation>月份</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/differences_panel.py" line="24" />
            <location filename="../../src/vetdesk/ui/benefits/payments/words.py" line="20" />
            <source>Due</source>
            <translation>应发</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/differences_panel.py" line="25" />
            <source>Paid</source>
            <translation>已发</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/differences_panel.py" line="26" />
            <source>Difference</source>
            <translation>差额</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/differences_panel.py" line="27" />
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="31" />
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="30" />
            <location filename="../../src/vetdesk/ui/benefits/payments/words.py" line="18" />
            <source>Category</source>
            <translation>类别</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="36" />
            <source>Change</source>
            <translation>变动类型</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="37" />
            <source>What</source>
            <translation>变动内容</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="38" />
            <source>Last list</source>
            <translation>上期</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/new_list.py" line="39" />
            <source>Now</source>
            <translation>本期</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/payments_page.py" line="27" />
            <source>List</source>
            <translation>名册</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/payments_page.py" line="29" />
            <source>People</source>
            <translation>人数</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/payments_page.py" line="30" />
            <source>Sum in yuan</source>
            <translation>金额（元）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/payments_page.py" line="31" />
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/payments_page.py" line="32" />
            <source>Failed</source>
            <translation>失败</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/words.py" line="11" />
            <source>Waits for approval</source>
            <translation>待审批</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/words.py" line="12" />
            <source>Approved</source>
            <translation>已审批</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/words.py" line="13" />
            <source>Discarded</source>
            <translation>已作废</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/words.py" line="21" />
            <source>Arrears</source>
            <translation>补发</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/words.py" line="22" />
            <source>Withheld</source>
            <translation>扣回</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/words.py" line="23" />
            <source>Paid out</source>
            <translation>实发</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/payments/words.py" line="24" />
            <source>Bank</source>
            <translation>银行结果</translation>
        </message>
        <message>
            <source>Left out, because a later list pays what failed; recorded as paid, it would count twice:
{lines}
Everything else is recorded. Ask the bank whether these payments really came in.</source>
            <translation>以下各笔失败后已由后面的名册补发，再记为成功就会重复，因此没有登记：
{lines}
其余各行已登记。请向银行核实这几笔是否确已入账。</translation>
        </message>
    </context>
    <context>
        <name>RecoveriesPanel</name>
        <message>
            <source>Recoveries</source>
            <translation>追缴</translation>
        </message>
        <message>
            <source>&amp;Back to the lists</source>
            <translation>返回名册列表(&amp;B)</translation>
        </message>
        <message>
            <source>Open the &amp;case</source>
            <translation>打开事项(&amp;C)</translation>
        </message>
        <message>
            <source>E&amp;nd…</source>
            <translation>终止追缴(&amp;N)…</translation>
        </message>
        <message>
            <source>Money came back…</source>
            <translation>登记退款…</translation>
        </message>
        <message>
            <source>Nothing is to be recovered. Agree on it from what was paid too much: in a new list, in paid against due, or on the person's record.</source>
            <translation>没有需要追缴的款项。可从新名册的“以前多发”、应发实发核对或人员档案的“待遇”页发起追缴。</translation>
        </message>
        <message>
            <source>To be recovered from {count} people: {left} yuan. Lists keep the instalments back by themselves.</source>
            <translation>待追缴{count}人，共{left}元。编制名册时自动按期扣回。</translation>
        </message>
        <message>
            <source>all at once</source>
            <translation>一次扣清</translation>
        </message>
        <message>
            <source>open</source>
            <translation>追缴中</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>已终止</translation>
        </message>
        <message>
            <source>recovered</source>
            <translation>已追回</translation>
        </message>
        <message>
            <source>Why nothing more is recovered (decision, document number):</source>
            <translation>为什么不再追缴（决定、文号）：</translation>
        </message>
    </context>
    <context>
        <name>RecoveryForm</name>
        <message>
            <source>Recovery from {name}</source>
            <translation>向{name}追缴</translation>
        </message>
        <message>
            <source>Benefit of *</source>
            <translation>待遇类别 *</translation>
        </message>
        <message>
            <source>Case of recovery</source>
            <translation>追缴事项</translation>
        </message>
        <message>
            <source>Whole amount in yuan *</source>
            <translation>追缴总额（元）*</translation>
        </message>
        <message>
            <source>At most from each list (0: all at once) *</source>
            <translation>每期最多扣回（元，0为一次扣清）*</translation>
        </message>
        <message>
            <source>Reason and basis *</source>
            <translation>理由和依据 *</translation>
        </message>
        <message>
            <source>Document number</source>
            <translation>文书文号</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <source>A&amp;greed</source>
            <translation>确定追缴(&amp;G)</translation>
        </message>
        <message>
            <source>Agreed. The next payment list keeps it back.</source>
            <translation>已确定追缴，下期名册起扣回。</translation>
        </message>
    </context>
    <context>
        <name>RepaymentForm</name>
        <message>
            <source>Money that came back from {name}; still open: {left} yuan</source>
            <translation>{name}退款登记，尚未追回{left}元</translation>
        </message>
        <message>
            <source>Amount in yuan *</source>
            <translation>退款金额（元）*</translation>
        </message>
        <message>
            <source>On *</source>
            <translation>退款日期 *</translation>
        </message>
        <message>
            <source>Way *</source>
            <translation>退款方式 *</translation>
        </message>
        <message>
            <source>Receipt, remark</source>
            <translation>凭证号、备注</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Keep</source>
            <translation>保存(&amp;K)</translation>
        </message>
        <message>
            <source>The repayment is kept.</source>
            <translation>退款已登记。</translation>
        </message>
    </context>
    <context>
        <name>BankFilePanel</name>
        <message>
            <source>What the bank sent back</source>
            <translation>银行返回文件</translation>
        </message>
        <message>
            <source>&amp;Back to the list</source>
            <translation>返回名册(&amp;B)</translation>
        </message>
        <message>
            <source>Record the ch&amp;osen rows…</source>
            <translation>登记所选行(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Record the certain rows</source>
            <translation>登记已确认的行(&amp;R)</translation>
        </message>
        <message>
            <source>{file}: {rows} rows, certain {sure}, doubtful {doubtful}; lines of the list that it does not name: {unnamed}. Nothing is kept yet.</source>
            <translation>{file}：共{rows}行，确认{sure}行，存疑{doubtful}行；名册中有{unnamed}人未出现在文件里。尚未保存。</translation>
        </message>
        <message>
            <source>{file}: no table with account and amount was found.</source>
            <translation>{file}：没有找到含账号和金额的表格。</translation>
        </message>
        <message>
            <source>certain</source>
            <translation>确认</translation>
        </message>
        <message>
            <source>Record {count} chosen rows, doubtful ones among them?</source>
            <translation>登记所选的{count}行（含存疑的）？</translation>
        </message>
        <message>
            <source>Record</source>
            <translation>登记</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>暂不</translation>
        </message>
        <message>
            <source>You have compared each of them with the list.</source>
            <translation>请确认已逐行与名册核对。</translation>
        </message>
        <message>
            <source>Recorded: {count}. Doubtful rows that wait for you: {left}.</source>
            <translation>已登记{count}行，还有存疑{left}行待核对。</translation>
        </message>
    </context>
</TS>
