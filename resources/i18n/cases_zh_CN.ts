<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>CasePanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="115" />
            <source>{label}: {value}</source>
            <translation>{label}：{value}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="82" />
            <source>&amp;Back to the list</source>
            <translation>返回列表(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="83" />
            <source>&amp;Record</source>
            <translation>档案(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="84" />
            <source>&amp;Print</source>
            <translation>打印(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="85" />
            <source>Materials</source>
            <translation>申请材料</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="86" />
            <source>States and scans of the materials…</source>
            <translation>材料状态与扫描件…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="87" />
            <source>Recorded in the case</source>
            <translation>办理登记</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="88" />
            <source>Opinions</source>
            <translation>办理意见</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="89" />
            <source>Course of the case</source>
            <translation>办理经过</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="104" />
            <source>{village} · applied on {day}</source>
            <translation>{village} · {day} 申请</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="118" />
            <source>Legal basis: {basis}</source>
            <translation>政策依据：{basis}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="145" />
            <source>{label} (if there is one)</source>
            <translation>{label}（如有）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="148" />
            <source>{material} · {state}</source>
            <translation>{material} · {state}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="153" />
            <source>Received on {day}</source>
            <translation>{day} 收到</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="160" />
            <source>{duty}: {step}, {person}, {day}. {note}</source>
            <translation>{duty}：{step}　{person}　{day}　{note}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/case_panel.py" line="168" />
            <source>Nobody has given an opinion yet.</source>
            <translation>尚无办理意见。</translation>
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
            <source>&amp;Open the case</source>
            <translation>打开事项(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/cases_page.py" line="64" />
            <source>A new case is opened from the person's record.</source>
            <translation>新事项请从本人档案中提出。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/cases_page.py" line="144" />
            <source>Kept: {step}. The case now stands at “{stage}”.</source>
            <translation>已办理：{step}。事项现处于“{stage}”环节。</translation>
        </message>
    </context>
    <context>
        <name>CourseList</name>
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
        <name>OpeningPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/cases/opening_panel.py" line="55" />
            <source>New case for {name}</source>
            <translation>新事项：{name}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/opening_panel.py" line="56" />
            <source>&amp;Kind of case</source>
            <translation>事项类型(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/opening_panel.py" line="57" />
            <source>Kind of case</source>
            <translation>事项类型</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/opening_panel.py" line="59" />
            <source>Back without opening</source>
            <translation>返回，不提出申请</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/opening_panel.py" line="60" />
            <source>&amp;Open the case</source>
            <translation>提出申请(&amp;O)</translation>
        </message>
    </context>
    <context>
        <name>QueuePanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="82" />
            <source>Which cases</source>
            <translation>事项范围</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="83" />
            <source>Cases</source>
            <translation>事项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="86" />
            <source>There is no such case. A case is opened from a person's record.</source>
            <translation>没有符合条件的事项。新事项请从本人档案中提出。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="87" />
            <source>Cases: {count}</source>
            <translation>事项：{count} 件</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="117" />
            <source>no number yet</source>
            <translation>尚未编号</translation>
        </message>
    </context>
    <context>
        <name>StepButtons</name>
        <message>
            <location filename="../../src/vetdesk/ui/cases/step_buttons.py" line="49" />
            <source>&amp;More</source>
            <translation>其他操作(&amp;M)</translation>
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
            <source>&amp;Why it goes on all the same</source>
            <translation>继续办理的理由(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/step_panel.py" line="61" />
            <source>Opinion or reason</source>
            <translation>意见或理由</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/step_panel.py" line="62" />
            <source>Why it goes on all the same</source>
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
        <name>cases</name>
        <message>
            <location filename="../../src/vetdesk/ui/cases/case_words.py" line="22" />
            <source>{due} (provisional)</source>
            <translation>{due}（暂定）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="19" />
            <source>Number</source>
            <translation>受理编号</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="20" />
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="21" />
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="22" />
            <source>Case</source>
            <translation>事项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="23" />
            <source>Stage</source>
            <translation>环节</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="24" />
            <source>Limit</source>
            <translation>时限</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="25" />
            <source>With</source>
            <translation>办理岗位</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="26" />
            <source>Applied on</source>
            <translation>申请日期</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="29" />
            <source>Mine to lead on</source>
            <translation>待我办理</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="30" />
            <source>All open cases</source>
            <translation>全部在办</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="31" />
            <source>Past the limit</source>
            <translation>超期未办</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="32" />
            <source>Waiting for others</source>
            <translation>等待外部反馈</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="33" />
            <source>Nobody can lead on</source>
            <translation>无人可办</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/cases/queue_panel.py" line="34" />
            <source>Closed</source>
            <translation>已办结</translation>
        </message>
    </context>
</TS>
