<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AreasPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/visits/areas_panel.py" line="61"/>
        <source>Villages and people of {officer}</source>
        <translation>{officer}联系的村和人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/areas_panel.py" line="62"/>
        <source>This officer has no villages or people yet. Assign them on the list of officers.</source>
        <translation>该联络员还没有分管的村和人员。请在联络员列表中分配。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/areas_panel.py" line="63"/>
        <source>Villages and people</source>
        <translation>联系的村和人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/areas_panel.py" line="64"/>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/areas_panel.py" line="65"/>
        <source>&amp;End today…</source>
        <translation>今日起结束(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/areas_panel.py" line="82"/>
        <source>Why does it end?</source>
        <translation>为什么结束？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/areas_panel.py" line="100"/>
        <source>{person} ({village})</source>
        <translation>{person}（{village}）</translation>
    </message>
</context>
<context>
    <name>AssignPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/visits/assign_panel.py" line="59"/>
        <source>Assign villages to an officer</source>
        <translation>给联络员分配村</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/assign_panel.py" line="64"/>
        <source>Villages (ticked ones are assigned)</source>
        <translation>村，勾选的分配给联络员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/assign_panel.py" line="67"/>
        <source>Villages that have an officer that day: hand over first.</source>
        <translation>当天已有联络员的村不能重复分配：先结束原分工，或者整体移交。</translation>
    </message>
</context>
<context>
    <name>DueFilter</name>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_filter.py" line="54"/>
        <source>Whose people</source>
        <translation>谁联系的人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_filter.py" line="55"/>
        <source>Village</source>
        <translation>村</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_filter.py" line="57"/>
        <source>My people</source>
        <translation>我联系的人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_filter.py" line="57"/>
        <source>All people</source>
        <translation>全部人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_filter.py" line="58"/>
        <source>People without an officer</source>
        <translation>没有联络员的人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_filter.py" line="59"/>
        <source>All villages</source>
        <translation>全部村</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_filter.py" line="94"/>
        <source>My people: {people} · visits overdue: {overdue} · visits promised: {promises}</source>
        <translation>我联系的：{people}人 · 超期走访{overdue}人 · 约定走访{promises}人</translation>
    </message>
</context>
<context>
    <name>DuePanel</name>
    <message>
        <source>call to {name}</source>
        <translation>给{name}的电话联系</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="62"/>
        <source>Visits due</source>
        <translation>应访名单</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="63"/>
        <source>No visits are due. They come from the visiting rules and from agreed dates.</source>
        <translation>今天没有应访对象。应访名单由走访规则和约定日期自动生成。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="64"/>
        <source>People due: {count}</source>
        <translation>应访人数：{count}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="90"/>
        <source>Noted by mistake</source>
        <translation>登记有误</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="95"/>
        <source>Today's call is saved.</source>
        <translation>已登记今天的电话联系。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="95"/>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="126"/>
        <source>{officer} promised to come</source>
        <translation>{officer}约定再访</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="132"/>
        <source>{rule} (since {day})</source>
        <translation>{rule}（{day}起）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="138"/>
        <source>Not yet</source>
        <translation>尚未走访</translation>
    </message>
</context>
<context>
    <name>MadePanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="53"/>
        <source>Visits made</source>
        <translation>走访记录</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="54"/>
        <source>No visits in the last twelve months. Log one with the button below or Ctrl+L.</source>
        <translation>最近十二个月没有走访记录。可用下方按钮或按 Ctrl+L 登记走访。</translation>
    </message>
</context>
<context>
    <name>NeedLines</name>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_lines.py" line="70"/>
        <source>Needs raised</source>
        <translation>反映的需求</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_lines.py" line="71"/>
        <source>Add anothe&amp;r need</source>
        <translation>增加一条需求(&amp;R)</translation>
    </message>
</context>
<context>
    <name>NeedSteps</name>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="65"/>
        <source>&amp;The person is</source>
        <translation>回访评价(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="65"/>
        <source>&amp;Outcome</source>
        <translation>办理结果(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="66"/>
        <source>What they &amp;said</source>
        <translation>回访意见(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="66"/>
        <source>What was done or e&amp;xplained</source>
        <translation>办理情况或答复说明(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="67"/>
        <source>Save the call-&amp;back</source>
        <translation>保存回访(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="67"/>
        <source>Ans&amp;wer the need</source>
        <translation>登记办理结果(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="71"/>
        <source>{name}: {need}</source>
        <translation>{name}：{need}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="110"/>
        <source>The need is closed: answered and called back.</source>
        <translation>该需求已办结并回访，予以销号。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="112"/>
        <source>The answer is saved. Next: call the person back.</source>
        <translation>办理结果已保存，下一步请回访本人。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="114"/>
        <source>The person is not satisfied: the need is open again.</source>
        <translation>本人不满意，该需求重新办理。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="122"/>
        <source>Opened again {count} times; last said: {text}</source>
        <translation>已重新办理 {count} 次；上次回访意见：{text}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="126"/>
        <source>{day}: {outcome}. {text}</source>
        <translation>{day}　{outcome}。{text}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="130"/>
        <source>Called back on {day}: {answer}. {text}</source>
        <translation>{day} 回访：{answer}。{text}</translation>
    </message>
</context>
<context>
    <name>NeedsPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="65"/>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="66"/>
        <source>Which needs</source>
        <translation>需求范围</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="70"/>
        <source>Needs: {count}</source>
        <translation>需求：{count} 件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="122"/>
        <source>Nobody yet</source>
        <translation>尚未派单</translation>
    </message>
</context>
<context>
    <name>OfficersPanel</name>
    <message>
        <source>Assign &amp;people…</source>
        <translation>分配个人(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/officers_panel.py" line="63"/>
        <source>Liaison officers</source>
        <translation>联络员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/officers_panel.py" line="64"/>
        <source>Vi&amp;llages and people…</source>
        <translation>联系的村和人员(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/officers_panel.py" line="65"/>
        <source>Hand &amp;over everything…</source>
        <translation>整体移交(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/officers_panel.py" line="66"/>
        <source>Assi&amp;gn villages…</source>
        <translation>分配村(&amp;G)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/officers_panel.py" line="107"/>
        <source>{village} (people: {count})</source>
        <translation>{village}（{count}人）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/officers_panel.py" line="107"/>
        <source>no village</source>
        <translation>村未登记</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/officers_panel.py" line="110"/>
        <source>Without liaison officer: {villages}</source>
        <translation>没有联络员：{villages}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/officers_panel.py" line="117"/>
        <source>{name} (left)</source>
        <translation>{name}（已离岗）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/officers_panel.py" line="129"/>
        <source>Villages are assigned by whoever manages staff.</source>
        <translation>由管理人员或者负责人分配村。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>RoundMenu</name>
    <message>
        <source>Gift receipts.pdf</source>
        <translation>慰问金（品）签收表.pdf</translation>
    </message>
    <message>
        <source>What does everybody get? Yuan, then goods: 500 rice and oil. 0 leaves both to the pen.</source>
        <translation>每人发放多少？先写金额（元），空一格再写物品，例如：500 大米、食用油。填0则留空手写。</translation>
    </message>
    <message>
        <source>Gift receipts to sign…</source>
        <translation>慰问金（品）签收表…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/round_menu.py" line="39"/>
        <source>Visit &amp;round</source>
        <translation>走访安排(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/round_menu.py" line="40"/>
        <source>Sheet to print…</source>
        <translation>打印走访安排表…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/round_menu.py" line="41"/>
        <source>Workbook to fill in…</source>
        <translation>导出走访登记表（填写后交回）…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/round_menu.py" line="42"/>
        <source>Import a returned workbook…</source>
        <translation>接收交回的走访登记表…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/round_menu.py" line="46"/>
        <source>Round of visits.pdf</source>
        <translation>走访安排表.pdf</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/round_menu.py" line="50"/>
        <source>Export the visit workbook</source>
        <translation>导出走访登记表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/round_menu.py" line="51"/>
        <source>Round of visits.xlsx</source>
        <translation>走访登记表.xlsx</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/round_menu.py" line="59"/>
        <source>{file} is saved. People: {count}. Import it here once it is filled in.</source>
        <translation>已导出“{file}”，共{count}人。填写后请在这里接收。</translation>
    </message>
    <message>
        <source>Round of visits</source>
        <translation>走访</translation>
    </message>
</context>
<context>
    <name>VisitEntryPanel</name>
    <message>
        <source>visit to {name}</source>
        <translation>走访{name}</translation>
    </message>
    <message>
        <source>The visit to {name} is put right.</source>
        <translation>{name}的走访记录已更正。</translation>
    </message>
    <message>
        <source>Put right: visit to {name}</source>
        <translation>更正走访：{name}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="76"/>
        <source>Visit to {name}</source>
        <translation>走访：{name}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="77"/>
        <source>Da&amp;te</source>
        <translation>走访日期(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="77"/>
        <source>&amp;Method</source>
        <translation>方式(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="77"/>
        <source>&amp;Occasion</source>
        <translation>事由(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="77"/>
        <source>&amp;Next visit agreed for</source>
        <translation>约定下次走访(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="85"/>
        <source>Leave without saving</source>
        <translation>不保存，返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="86"/>
        <source>&amp;Save the visit</source>
        <translation>保存走访记录(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="87"/>
        <source>If nothing has changed, leave the needs empty.</source>
        <translation>“走访无异常”也是结果：没有需求可以不填。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="147"/>
        <source>The visit to {name} is saved. Needs to follow up: {count}</source>
        <translation>已保存对{name}的走访记录，需跟踪办理的需求 {count} 件。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="172"/>
        <source>No earlier visit.</source>
        <translation>此前没有走访记录。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visit_entry.py" line="176"/>
        <source>Last visit on {day} by {officer}. {told}</source>
        <translation>上次走访：{day}，{officer}。{told}</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Nothing was given at these visits.</source>
        <translation>这些走访没有发放慰问金或慰问品。</translation>
    </message>
    <message>
        <source>Gift receipts.pdf</source>
        <translation>慰问金（品）签收表.pdf</translation>
    </message>
    <message>
        <source>Gift &amp;receipts…</source>
        <translation>签收表(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visits_page.py" line="57"/>
        <source>Visits d&amp;ue</source>
        <translation>应访名单(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visits_page.py" line="57"/>
        <source>&amp;Needs</source>
        <translation>需求办理(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visits_page.py" line="57"/>
        <source>Visits &amp;made</source>
        <translation>走访记录(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visits_page.py" line="57"/>
        <source>Offi&amp;cers</source>
        <translation>联络员(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visits_page.py" line="60"/>
        <source>&amp;Log a visit</source>
        <translation>登记走访(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visits_page.py" line="61"/>
        <source>&amp;Open the record</source>
        <translation>打开档案(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visits_page.py" line="62"/>
        <source>Called, nothing ne&amp;w</source>
        <translation>电话已联系、无变化(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visits_page.py" line="144"/>
        <source>Choose a person in the list, or find anybody with Ctrl+K.</source>
        <translation>请在名单中选择一人，或按 Ctrl+K 查找任何人员。</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_lines.py" line="33"/>
        <source>Kind of need {number}</source>
        <translation>需求类别 {number}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_lines.py" line="34"/>
        <source>Need {number}</source>
        <translation>需求 {number}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_lines.py" line="35"/>
        <source>What the person asks for, in their own words</source>
        <translation>按本人原话填写诉求</translation>
    </message>
</context>
<context>
    <name>officers</name>
    <message>
        <location filename="../../src/vetdesk/ui/visits/areas_panel.py" line="21"/>
        <source>Village or person</source>
        <translation>村或者人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/areas_panel.py" line="22"/>
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/areas_panel.py" line="23"/>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/areas_panel.py" line="24"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/officers_panel.py" line="21"/>
        <source>Officer</source>
        <translation>联络员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/officers_panel.py" line="22"/>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/officers_panel.py" line="23"/>
        <source>Due</source>
        <translation>应访</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/officers_panel.py" line="24"/>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/officers_panel.py" line="25"/>
        <source>Agreed</source>
        <translation>约定</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/officers_panel.py" line="26"/>
        <source>Open needs</source>
        <translation>未办结需求</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/officers_panel.py" line="27"/>
        <source>Cases</source>
        <translation>事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/officers_panel.py" line="28"/>
        <source>Villages</source>
        <translation>联系的村</translation>
    </message>
</context>
<context>
    <name>visits</name>
    <message>
        <source>What was found</source>
        <translation>了解到的情况</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="22"/>
        <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="19"/>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="19"/>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="23"/>
        <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="20"/>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="20"/>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="24"/>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="23"/>
        <source>Due</source>
        <translation>期限</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="25"/>
        <source>Last visit</source>
        <translation>上次走访</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/due_panel.py" line="26"/>
        <source>Reason</source>
        <translation>依据</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="18"/>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="21"/>
        <source>Method</source>
        <translation>方式</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="22"/>
        <source>Occasion</source>
        <translation>事由</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="23"/>
        <source>Officer</source>
        <translation>走访人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/made_panel.py" line="24"/>
        <source>Next visit</source>
        <translation>下次走访</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="21"/>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="22"/>
        <source>Need</source>
        <translation>需求内容</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="24"/>
        <source>Responsible</source>
        <translation>责任人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="27"/>
        <source>To be answered</source>
        <translation>待办理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="28"/>
        <source>To be called back</source>
        <translation>待回访</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="29"/>
        <source>Closed</source>
        <translation>已销号</translation>
    </message>
</context>
<context>
    <name>AssignPeoplePanel</name>
    <message>
        <source>People assigned by name stay with their officer.</source>
        <translation>单独分配的人员始终由该联络员负责，不随所在村变动。</translation>
    </message>
    <message>
        <source>People (ticked ones are assigned)</source>
        <translation>人员（勾选的即分配）</translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation>查找人员</translation>
    </message>
    <message>
        <source>Find a person by name, pinyin or ID number; Enter ticks the first</source>
        <translation>按姓名、拼音或身份证号查找，回车勾选第一人</translation>
    </message>
    <message>
        <source>Assign people to an officer</source>
        <translation>将个人分配给联络员</translation>
    </message>
</context>
<context>
    <name>AssigningPanel</name>
    <message>
        <source>Assi&amp;gn</source>
        <translation>分配(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Wh&amp;y</source>
        <translation>原因(&amp;S)</translation>
    </message>
    <message>
        <source>F&amp;rom *</source>
        <translation>自(&amp;R) *</translation>
    </message>
    <message>
        <source>&amp;Officer *</source>
        <translation>联络员(&amp;O) *</translation>
    </message>
</context>
<context>
    <name>PhotoLine</name>
    <message>
        <source>Pasted photo</source>
        <translation>粘贴的照片</translation>
    </message>
    <message>
        <source>Photo of the visit</source>
        <translation>走访照片</translation>
    </message>
    <message>
        <source>Pictures and scans (*.jpg *.jpeg *.png *.pdf *.tif *.bmp)</source>
        <translation>图片和扫描件 (*.jpg *.jpeg *.png *.pdf *.tif *.bmp)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Add a &amp;photo…</source>
        <translation>添加照片(&amp;P)…</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>VisitCard</name>
    <message>
        <source>Why is the visit taken back? The reason is kept.</source>
        <translation>撤回这次走访的原因是什么？原因将记入日志。</translation>
    </message>
    <message>
        <source>P&amp;ut right…</source>
        <translation>更正(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>撤回(&amp;T)…</translation>
    </message>
    <message>
        <source>Gift receipt.pdf</source>
        <translation>慰问金（品）签收表.pdf</translation>
    </message>
    <message>
        <source>Next visit promised for {day}</source>
        <translation>约定下次走访：{day}</translation>
    </message>
    <message>
        <source>{field}: {value}</source>
        <translation>{field}：{value}</translation>
    </message>
    <message>
        <source>Needs: {needs}</source>
        <translation>需求：{needs}</translation>
    </message>
    <message>
        <source>Visit to {name} on {day}</source>
        <translation>{day} 走访{name}</translation>
    </message>
    <message>
        <source>Photos of the visit</source>
        <translation>走访照片</translation>
    </message>
    <message>
        <source>Back to the visit</source>
        <translation>返回走访记录</translation>
    </message>
    <message>
        <source>Gift &amp;receipt…</source>
        <translation>签收表(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Open the record</source>
        <translation>打开档案(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
</context>
<context>
    <name>VisitsTab</name>
    <message>
        <source>Needs to follow up: {needs}</source>
        <translation>待办需求：{needs}</translation>
    </message>
    <message>
        <source>Due on {day}: {why}</source>
        <translation>应于{day}前走访：{why}</translation>
    </message>
    <message>
        <source>No visit is due today.</source>
        <translation>目前没有到期的走访。</translation>
    </message>
    <message>
        <source>Assi&amp;gn an officer…</source>
        <translation>指定联络员(&amp;G)…</translation>
    </message>
    <message>
        <source>Visits to the person</source>
        <translation>走访记录</translation>
    </message>
    <message>
        <source>No visits logged yet. Use “Log a visit” above.</source>
        <translation>尚无走访记录。可点上方“登记走访”。</translation>
    </message>
    <message>
        <source>No liaison officer looks after this person.</source>
        <translation>此人尚无联络员。</translation>
    </message>
    <message>
        <source>Liaison officer: {officer}</source>
        <translation>联络员：{officer}</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
</context>
</TS>
