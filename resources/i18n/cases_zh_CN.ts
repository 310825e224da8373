<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BatchPanel</name>
    <message>
        <source>These cases have no step in common. Go back and choose cases that stand at the same stage.</source>
        <translation>所选事项没有可共同办理的步骤。请返回列表，选择处于同一环节的事项。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/batch_panel.py" line="60" />
        <source>The same step in several cases: {count}</source>
        <translation>批量办理同一步骤：{count} 件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/batch_panel.py" line="61" />
        <source>Step in common</source>
        <translation>共同的步骤</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/batch_panel.py" line="62" />
        <source>Choose a step that all of them share</source>
        <translation>请选择所选事项共有的步骤</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/batch_panel.py" line="64" />
        <source>&amp;Back to the list</source>
        <translation>返回列表(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/batch_panel.py" line="64" />
        <source>&amp;Back to the form</source>
        <translation>返回填写(&amp;B)</translation>
    </message>
    <message>
        <source>Carry out (cases: {count})</source>
        <translation>办理 {count} 件</translation>
    </message>
</context>
<context>
    <name>BatchVerdicts</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/batch_verdicts.py" line="45" />
        <source>Result for each case</source>
        <translation>每件事项的结果</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/batch_verdicts.py" line="48" />
        <source>Possible: {good}. Not possible: {bad}. Nothing has been changed yet.</source>
        <translation>可以办理 {good} 件，不能办理 {bad} 件。目前尚未作任何改动。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/batch_verdicts.py" line="50" />
        <source>Done: {good}. Not done: {bad}. Each step can be taken back alone on the page of its case.</source>
        <translation>已办理 {good} 件，未办理 {bad} 件。每一件都可以在该事项页面单独撤回。</translation>
    </message>
</context>
<context>
    <name>CasePanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="150" />
        <source>Provisional: load the calendar of {year}…</source>
        <translation>暂估：录入{year}年放假安排…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="150" />
        <source>{label}: {value}</source>
        <translation>{label}：{value}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="100" />
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="101" />
        <source>&amp;Record</source>
        <translation>档案(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="102" />
        <source>&amp;Print</source>
        <translation>打印(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="103" />
        <source>Materials</source>
        <translation>申请材料</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="104" />
        <source>States and scans of the materials…</source>
        <translation>材料状态与扫描件…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="105" />
        <source>Recorded in the case</source>
        <translation>办理登记</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="106" />
        <source>Opinions</source>
        <translation>办理意见</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="107" />
        <source>Course of the case</source>
        <translation>办理经过</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="138" />
        <source>applied on {day}</source>
        <translation>{day} 申请</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="139" />
        <source>in hand with {officer}</source>
        <translation>经办人：{officer}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="153" />
        <source>Legal basis: {basis}</source>
        <translation>政策依据：{basis}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="180" />
        <source>{label} (if there is one)</source>
        <translation>{label}（如有）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="183" />
        <source>{material} · {state}</source>
        <translation>{material} · {state}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="188" />
        <source>Received on {day}</source>
        <translation>{day} 收到</translation>
    </message>
</context>
<context>
    <name>CasePapers</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_papers.py" line="38" />
        <source>&amp;Back to the case</source>
        <translation>返回事项(&amp;B)</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/cases_page.py" line="63" />
        <source>&amp;More actions</source>
        <translation>更多操作(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/cases_page.py" line="64" />
        <source>&amp;Open the case</source>
        <translation>打开事项(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/cases_page.py" line="65" />
        <source>&amp;Hand over a colleague's work…</source>
        <translation>整体移交同事的工作(&amp;H)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/cases_page.py" line="66" />
        <source>&amp;Exceptions of the month…</source>
        <translation>例外办理月报(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/cases_page.py" line="67" />
        <source>&amp;Public notices…</source>
        <translation>公示(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/cases_page.py" line="218" />
        <source>The same step in the selected cases: {count}…</source>
        <translation>批量办理所选事项（{count} 件）…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/cases_page.py" line="222" />
        <source>Select several cases first: Ctrl or Shift with a click, or Insert.</source>
        <translation>请先选择多件事项：按住 Ctrl 或 Shift 单击，或者按 Insert 键。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/cases_page.py" line="175" />
        <source>Done: {step}. The case is now at “{stage}”.</source>
        <translation>已办理：{step}。事项现处于“{stage}”环节。</translation>
    </message>
    <message>
        <source>Signed sheet that came back</source>
        <translation>收回的签章件</translation>
    </message>
    <message>
        <source>&amp;Blank forms…</source>
        <translation>空白文书(&amp;B)…</translation>
    </message>
    <message>
        <source>Print a paper of the selected cases: {count}…</source>
        <translation>打印所选事项的文书：{count}件…</translation>
    </message>
</context>
<context>
    <name>CourseList</name>
    <message>
        <source>Set aside: another PC went on with the case as well, and these steps gave way</source>
        <translation>已搁置：另一台电脑也办理了本事项，以下环节未被采用</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/course.py" line="59" />
        <source>{day}  {step} — {person}</source>
        <translation>{day}　{step}——{person}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/course.py" line="61" />
        <source>{day}  {step} — {person} (taken back)</source>
        <translation>{day}　{step}——{person}（已撤回）</translation>
    </message>
</context>
<context>
    <name>ExceptionsPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/exceptions_panel.py" line="71" />
        <source>Exceptions of the month</source>
        <translation>例外办理月报</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/exceptions_panel.py" line="72" />
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/exceptions_panel.py" line="73" />
        <source>Exceptions</source>
        <translation>例外办理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/exceptions_panel.py" line="74" />
        <source>&amp;Back to the list</source>
        <translation>返回列表(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/exceptions_panel.py" line="76" />
        <source>No exceptions were recorded this month. The report is submitted all the same, marked “none”.</source>
        <translation>本月没有例外办理。月报表仍应填报“无”。</translation>
    </message>
    <message>
        <source>Preview for printin&amp;g…</source>
        <translation>预览打印月报表(&amp;G)…</translation>
    </message>
</context>
<context>
    <name>HandOverPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="57" />
        <source>Hand over a colleague's work</source>
        <translation>整体移交同事的工作</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="58" />
        <source>&amp;To *</source>
        <translation>接办人(&amp;T) *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="58" />
        <source>&amp;Reason *</source>
        <translation>原因(&amp;R) *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="58" />
        <source>Fro&amp;m *</source>
        <translation>移交人(&amp;M) *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="61" />
        <source>Who hands over</source>
        <translation>移交人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="62" />
        <source>Who takes over</source>
        <translation>接办人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="63" />
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="64" />
        <source>What is handed over</source>
        <translation>移交清单</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="65" />
        <source>&amp;Back to the list</source>
        <translation>返回列表(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="66" />
        <source>Hand &amp;over</source>
        <translation>移交(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="121" />
        <source>{taker} has taken over from {giver}. Cases: {cases}, needs: {needs}, visits: {visits}.</source>
        <translation>{giver}的工作已移交{taker}：事项 {cases} 件，需求 {needs} 件，走访 {visits} 次。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="123" />
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="133" />
        <source>Given back: {count}.</source>
        <translation>已退还原经办人 {count} 件。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="143" />
        <source>Choose two colleagues to see what would be handed over. Nothing changes until you press “Hand over”.</source>
        <translation>请选择移交人和接办人，这里将列出移交内容；点“移交”之前不作任何改动。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="144" />
        <source>{giver} → {taker}, {day}</source>
        <translation>{giver} → {taker}　{day}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="145" />
        <source>Cases: {count}</source>
        <translation>事项：{count} 件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="147" />
        <source>{name} ({village}) · {title} · {stage} · {number}</source>
        <translation>{name}（{village}）· {title} · {stage} · {number}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="151" />
        <source>{line} — somebody else must act here</source>
        <translation>{line}——该环节需由他人办理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="152" />
        <source>Needs: {count}</source>
        <translation>需求：{count} 件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/hand_over_panel.py" line="155" />
        <source>Promised visits: {count}</source>
        <translation>约定走访：{count} 次</translation>
    </message>
    <message>
        <source>Preview for printin&amp;g…</source>
        <translation>预览打印清单(&amp;G)…</translation>
    </message>
    <message>
        <source>Villages and persons to look after: {count} (people: {people})</source>
        <translation>联系的村和人员：{count}项（共{people}人）</translation>
    </message>
    <message>
        <source>Visits overdue: {count}</source>
        <translation>超期走访：{count}人</translation>
    </message>
</context>
<context>
    <name>KindList</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/opening/kind_list.py" line="52" />
        <source>Kind of case: characters, pinyin or initials</source>
        <translation>事项类型：可输入汉字、拼音或首字母</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/opening/kind_list.py" line="53" />
        <source>Search the kinds of case</source>
        <translation>查找事项类型</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/opening/kind_list.py" line="54" />
        <source>Kinds of case</source>
        <translation>事项类型</translation>
    </message>
</context>
<context>
    <name>OpeningPanel</name>
    <message>
        <source>Policy note</source>
        <translation>政策说明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/opening/opening_panel.py" line="57" />
        <source>New case for {name}</source>
        <translation>新事项：{name}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/opening/opening_panel.py" line="59" />
        <source>{kind} for {name}</source>
        <translation>{kind}：{name}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/opening/opening_panel.py" line="61" />
        <source>&amp;Back without opening</source>
        <translation>返回，不提出申请(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/opening/opening_panel.py" line="61" />
        <source>Another kind</source>
        <translation>另选类型</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/opening/opening_panel.py" line="62" />
        <source>&amp;Open the case</source>
        <translation>提出申请(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/opening/opening_panel.py" line="62" />
        <source>&amp;Next</source>
        <translation>下一步(&amp;N)</translation>
    </message>
</context>
<context>
    <name>Pins</name>
    <message>
        <source>{label} {then} → {now}</source>
        <translation>{label} {then} → {now}</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>The archive was changed after the decision; the decision stands: {changes}.</source>
        <translation>作出决定后档案有变更，原决定不变：{changes}。</translation>
    </message>
    <message>
        <source>(not filled in)</source>
        <translation>未填写</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/pins.py" line="76" />
        <source>The printed version is out of date: {paper}. Print it again before it is signed.</source>
        <translation>打印件已过时：{paper}。请重新打印后再签字盖章。</translation>
    </message>
</context>
<context>
    <name>QueueFilters</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_filters.py" line="48" />
        <source>&amp;Case</source>
        <translation>事项(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_filters.py" line="48" />
        <source>&amp;Stage</source>
        <translation>环节(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_filters.py" line="48" />
        <source>Villa&amp;ge</source>
        <translation>村（社区）(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_filters.py" line="55" />
        <source>Only late o&amp;nes</source>
        <translation>只看超期(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_filters.py" line="49" />
        <source>In hand &amp;with</source>
        <translation>经办人(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_filters.py" line="54" />
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_filters.py" line="56" />
        <source>Clear all filters</source>
        <translation>清除全部条件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_filters.py" line="80" />
        <source>nobody</source>
        <translation>未指定</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_panel.py" line="82" />
        <source>Which cases</source>
        <translation>事项范围</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_panel.py" line="83" />
        <source>Cases</source>
        <translation>事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_panel.py" line="124" />
        <source>Cases: {count}</source>
        <translation>事项：{count} 件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_panel.py" line="166" />
        <source>{queue} · {count}</source>
        <translation>{queue} · {count} 件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_panel.py" line="171" />
        <source>Fi&amp;lter ({count})</source>
        <translation>筛选（{count}）(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_panel.py" line="171" />
        <source>Fi&amp;lter</source>
        <translation>筛选(&amp;L)</translation>
    </message>
</context>
<context>
    <name>ReroutePanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="73" />
        <source>Another version of the route: {case}</source>
        <translation>更换流程版本：{case}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="74" />
        <source>Another kind: {case}</source>
        <translation>变更事项类型：{case}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="75" />
        <source>New &amp;kind</source>
        <translation>新类型(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="75" />
        <source>Versio&amp;n</source>
        <translation>流程版本(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="76" />
        <source>Goes on at &amp;stage</source>
        <translation>续办环节(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="77" />
        <source>&amp;Reason *</source>
        <translation>原因(&amp;R) *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="78" />
        <source>Version</source>
        <translation>流程版本</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="78" />
        <source>New kind</source>
        <translation>新类型</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="79" />
        <source>Goes on at stage</source>
        <translation>续办环节</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="80" />
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="82" />
        <source>Back without changing</source>
        <translation>返回，不变更</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="83" />
        <source>&amp;Go on by this version</source>
        <translation>按此版本续办(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="83" />
        <source>&amp;Change the kind</source>
        <translation>变更类型(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="171" />
        <source>There is no other version of this route.</source>
        <translation>本事项没有其他流程版本。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="175" />
        <source>Stage now: {before} (version {old}). Then: {after} (version {new}).</source>
        <translation>现处环节：{before}（版本 {old}）；更换后：{after}（版本 {new}）。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="182" />
        <source>Limit now: {before}. Then: {after}.</source>
        <translation>现时限：{before}；更换后：{after}。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="185" />
        <source>{what}: {before} → {after}</source>
        <translation>{what}：{before} → {after}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="194" />
        <source>{before} becomes {after} and goes on at “{stage}”. Number, papers and the day of application stay.</source>
        <translation>“{before}”变更为“{after}”，自“{stage}”环节续办。受理编号、材料和申请日期不变。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="200" />
        <source>Missing in the archive: {names}</source>
        <translation>档案尚缺：{names}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="201" />
        <source>Missing materials: {names}</source>
        <translation>尚缺材料：{names}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/reroute_panel.py" line="202" />
        <source>Materials that count for it, too: {names}</source>
        <translation>可以沿用的材料：{names}</translation>
    </message>
</context>
<context>
    <name>RouteForm</name>
    <message>
        <location filename="../../src/vetdesk/ui/settings/route_form.py" line="81" />
        <source>Between {least} and {most}.</source>
        <translation>{least} 至 {most}。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/route_form.py" line="85" />
        <source>As brought along: {value}.</source>
        <translation>出厂设置：{value}。</translation>
    </message>
</context>
<context>
    <name>RoutesSection</name>
    <message>
        <location filename="../../src/vetdesk/ui/settings/routes_section.py" line="75" />
        <source>A change makes a new version from the day you name; open cases keep theirs.</source>
        <translation>调整后形成新版本，自所填日期起施行；在办事项仍按原版本办理。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/routes_section.py" line="76" />
        <source>Kind of case</source>
        <translation>事项类型</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/routes_section.py" line="77" />
        <source>Choose a kind of case</source>
        <translation>请选择事项类型</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/routes_section.py" line="79" />
        <source>What this station sets</source>
        <translation>本站可调整的参数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/routes_section.py" line="80" />
        <source>&amp;Why *</source>
        <translation>调整原因(&amp;W) *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/routes_section.py" line="80" />
        <source>Valid fro&amp;m</source>
        <translation>施行日期(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/routes_section.py" line="82" />
        <source>Why</source>
        <translation>调整原因</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/routes_section.py" line="83" />
        <source>Valid from</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/routes_section.py" line="84" />
        <source>&amp;Save as a new version</source>
        <translation>保存为新版本(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/routes_section.py" line="85" />
        <source>Versions</source>
        <translation>历次版本</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/routes_section.py" line="143" />
        <source>Only the administrator changes this.</source>
        <translation>只有系统管理员可以调整。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/routes_section.py" line="153" />
        <source>Version {version} is kept. New cases follow it from its day on; running ones stay with theirs.</source>
        <translation>版本 {version} 已保存，自施行日期起新受理的事项适用；在办事项不变。</translation>
    </message>
</context>
<context>
    <name>StepButtons</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/step_buttons.py" line="63" />
        <source>&amp;More actions</source>
        <translation>更多操作(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/step_buttons.py" line="133" />
        <source>{step} ({why})</source>
        <translation>{step}（{why}）</translation>
    </message>
</context>
<context>
    <name>StepFields</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/step_fields.py" line="68" />
        <source>{label} *</source>
        <translation>{label} *</translation>
    </message>
</context>
<context>
    <name>StepPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/step_panel.py" line="58" />
        <source>Back without taking the step</source>
        <translation>返回，不办理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/step_panel.py" line="59" />
        <source>&amp;Opinion or reason</source>
        <translation>意见或理由(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/step_panel.py" line="60" />
        <source>&amp;Why it goes on anyway</source>
        <translation>继续办理的理由(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Usual wordings</source>
        <translation>常用语(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/step_panel.py" line="61" />
        <source>Opinion or reason</source>
        <translation>意见或理由</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/step_panel.py" line="62" />
        <source>Why it goes on anyway</source>
        <translation>继续办理的理由</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/step_panel.py" line="67" />
        <source>&amp;Opinion or reason *</source>
        <translation>意见或理由(&amp;O) *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/step_panel.py" line="69" />
        <source>Leads to: {stage}</source>
        <translation>下一环节：{stage}</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/ways_out.py" line="57" />
        <source>Staff and roles…</source>
        <translation>人员与角色…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/ways_out.py" line="58" />
        <source>Load a year…</source>
        <translation>录入年度日历…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/ways_out.py" line="59" />
        <source>Other options</source>
        <translation>其他处理办法</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/ways_out.py" line="96" />
        <source>{step} ({why})</source>
        <translation>{step}（{why}）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/ways_out.py" line="82" />
        <source>Nobody at work has these roles, which cases need: {roles}.</source>
        <translation>下列角色没有在岗人员，相关环节将无人办理：{roles}。</translation>
    </message>
</context>
<context>
    <name>cases</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="20" />
        <location filename="../../src/vetdesk/ui/cases/deeds/batch_verdicts.py" line="19" />
        <source>Number</source>
        <translation>受理编号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="12" />
        <location filename="../../src/vetdesk/ui/cases/deeds/exceptions_panel.py" line="28" />
        <location filename="../../src/vetdesk/ui/cases/deeds/batch_verdicts.py" line="16" />
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="15" />
        <source>Workdays waited</source>
        <translation>已等工作日</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="16" />
        <source>Days left</source>
        <translation>剩余时限</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="17" />
        <source>Why it is here</source>
        <translation>列入原因</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="18" />
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="19" />
        <source>In hand with</source>
        <translation>经办人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="24" />
        <source>Waiting for me</source>
        <translation>待我办</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="25" />
        <source>Waiting for the office</source>
        <translation>本站待办</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="27" />
        <source>Stuck: nobody can act</source>
        <translation>卡住的事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="28" />
        <source>Done</source>
        <translation>已办</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="29" />
        <source>All cases</source>
        <translation>全部事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="32" />
        <source>Nobody on duty can act on it</source>
        <translation>没有在岗人员可以办理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="33" />
        <source>To be terminated: {ends}</source>
        <translation>应终止：{ends}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="34" />
        <source>Objection to be answered</source>
        <translation>监督异议待答复</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="35" />
        <source>My opinion is asked for</source>
        <translation>征求我的意见</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="36" />
        <source>Returned: {note}</source>
        <translation>退回：{note}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="37" />
        <source>Past its limit: {role}</source>
        <translation>已超期：{role}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="38" />
        <source>My turn</source>
        <translation>轮到我办</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="39" />
        <source>In my hands; needs {role}</source>
        <translation>由我经办，待{role}办理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="40" />
        <source>In the hands of {officer}</source>
        <translation>由{officer}办理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="41" />
        <source>Clock stopped; may go on at any time</source>
        <translation>时限中止，可随时续办</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="42" />
        <source>Waits for an answer from outside</source>
        <translation>等待外部答复</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="43" />
        <source>Needs {role}</source>
        <translation>待{role}办理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="44" />
        <source>Ended</source>
        <translation>已办结</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="70" />
        <source>no number yet</source>
        <translation>未编号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="13" />
        <location filename="../../src/vetdesk/ui/cases/deeds/exceptions_panel.py" line="29" />
        <source>Case</source>
        <translation>事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="14" />
        <source>Stage</source>
        <translation>环节</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="21" />
        <source>Applied on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/queues/queue_words.py" line="26" />
        <source>Waiting for others</source>
        <translation>等待中</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/pins.py" line="16" />
        <source>Objection of the supervisor {person}, {day}: {note}</source>
        <translation>{day} {person}提出监督异议：{note}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/pins.py" line="19" />
        <source>{person} asked {asked} for an opinion, {day}: {note}</source>
        <translation>{day} {person}征求{asked}意见：{note}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/pins.py" line="21" />
        <source>Sent back by {person}, {day}: {note}</source>
        <translation>{day} {person}退回：{note}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/case_words.py" line="27" />
        <source>{limit} (provisional)</source>
        <translation>{limit}（暂估）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/step_buttons.py" line="22" />
        <source>Change the kind of case…</source>
        <translation>变更事项类型…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/step_buttons.py" line="23" />
        <source>Go on by another version of the route…</source>
        <translation>更换流程版本…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/opening/kind_list.py" line="16" />
        <source>Seems entitled, receives nothing yet</source>
        <translation>可能符合、尚未享受</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/opening/kind_list.py" line="17" />
        <source>For the identities the person holds</source>
        <translation>现有身份可办</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/opening/kind_list.py" line="18" />
        <source>Others</source>
        <translation>其他事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/opening/kind_list.py" line="19" />
        <source>Not possible now</source>
        <translation>目前不能办理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/batch_verdicts.py" line="17" />
        <source>Result</source>
        <translation>结论</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/batch_verdicts.py" line="18" />
        <source>Next stage, or why not</source>
        <translation>下一环节或者不能办理的原因</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/batch_verdicts.py" line="22" />
        <source>Possible</source>
        <translation>可以办理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/batch_verdicts.py" line="23" />
        <source>Carried out</source>
        <translation>已办理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/batch_verdicts.py" line="26" />
        <source>Not possible</source>
        <translation>不能办理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/exceptions_panel.py" line="25" />
        <source>Recorded on</source>
        <translation>登记日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/exceptions_panel.py" line="26" />
        <source>Who acted</source>
        <translation>例外办理人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/exceptions_panel.py" line="27" />
        <source>Duties</source>
        <translation>职责</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/exceptions_panel.py" line="30" />
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/exceptions_panel.py" line="31" />
        <source>Countersigned by</source>
        <translation>会签人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/exceptions_panel.py" line="32" />
        <source>Used for</source>
        <translation>所办步骤</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/deeds/exceptions_panel.py" line="37" />
        <source>taken back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>Propose the one-time payment…</source>
        <translation>拟发一次性待遇…</translation>
    </message>
</context>
<context>
    <name>routes</name>
    <message>
        <location filename="../../src/vetdesk/ui/settings/route_words.py" line="13" />
        <source>{count} working days</source>
        <translation>{count} 个工作日</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/route_words.py" line="14" />
        <source>{count} days</source>
        <translation>{count} 日</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/route_words.py" line="15" />
        <source>{count} months</source>
        <translation>{count} 个月</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/route_words.py" line="18" />
        <source>Version {version}, from {day}, set here by {person} on {made}: {reason}</source>
        <translation>版本 {version}，自 {day} 起施行，{made} 由{person}调整：{reason}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/route_words.py" line="19" />
        <source>Version {version}, from {day}, brought along</source>
        <translation>版本 {version}，自 {day} 起施行，出厂设置</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/route_words.py" line="22" />
        <source>{version} (in force)</source>
        <translation>{version}（现行）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/route_words.py" line="26" />
        <source>Legal basis: {basis}</source>
        <translation>政策依据：{basis}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/route_words.py" line="29" />
        <source>Stages:</source>
        <translation>环节：</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/route_words.py" line="41" />
        <source>Open cases that follow it: {count}</source>
        <translation>适用该版本的在办事项：{count} 件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/route_words.py" line="43" />
        <source>{what}: {before} → {after}</source>
        <translation>{what}：{before} → {after}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/route_words.py" line="54" />
        <source>{stage} ({limit})</source>
        <translation>{stage}（{limit}）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/route_words.py" line="63" />
        <source>{limit}, {basis}</source>
        <translation>{limit}，{basis}</translation>
    </message>
</context>
<context>
    <name>OpinionBoxes</name>
    <message>
        <source>Nobody has given an opinion yet.</source>
        <translation>尚无人签署意见。</translation>
    </message>
    <message>
        <source>{duty}: {step}</source>
        <translation>{duty}：{step}</translation>
    </message>
</context>
<context>
    <name>StageLine</name>
    <message>
        <source>Stages of the case</source>
        <translation>办理环节</translation>
    </message>
    <message>
        <source>Current stage</source>
        <translation>当前环节</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>尚未办理</translation>
    </message>
    <message>
        <source>Passed on {day} by {person}</source>
        <translation>{day}由{person}办结本环节</translation>
    </message>
</context>
</TS>
