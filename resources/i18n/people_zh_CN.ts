<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>BlockCard</name>
        <message>
            <location filename="../../src/vetdesk/ui/forms/block_card.py" line="133" />
            <source>{title} · {filled} of {count}</source>
            <translation>{title} · 已填 {filled}/{count}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/block_card.py" line="136" />
            <source>open</source>
            <translation>已展开</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/block_card.py" line="136" />
            <source>closed</source>
            <translation>已收起</translation>
        </message>
    </context>
    <context>
        <name>CandidateCard</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/candidate_list.py" line="64" />
            <source>Another person</source>
            <translation>已确认不是同一人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/candidate_list.py" line="67" />
            <source>Likeness: {points} points</source>
            <translation>相似 {points} 分</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/candidate_list.py" line="69" />
            <source>{label} {points:+d}</source>
            <translation>{label} {points:+d}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/candidate_list.py" line="71" />
            <source>Open this record instead</source>
            <translation>打开这份档案</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/candidate_list.py" line="72" />
            <source>It is another person…</source>
            <translation>不是同一人…</translation>
        </message>
    </context>
    <context>
        <name>CandidateList</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/candidate_list.py" line="131" />
            <source>▲ This person may already have a record. Please compare:</source>
            <translation>▲ 此人可能已有档案，请核对：</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/candidate_list.py" line="141" />
            <source>How do you know that it is another person? The answer is kept with both records.</source>
            <translation>凭什么判断不是同一人？理由将与两份档案一并保存。</translation>
        </message>
    </context>
    <context>
        <name>EntryCard</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/entry_card.py" line="102" />
            <source>{kind} · {count}</source>
            <translation>{kind} · {count}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/entry_card.py" line="103" />
            <source>Add…</source>
            <translation>添加…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/entry_card.py" line="104" />
            <source>{kind}: add</source>
            <translation>{kind}：添加</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/entry_card.py" line="125" />
            <source>Why is “{name}” withdrawn? It leaves the record but stays in its history.</source>
            <translation>为什么撤下“{name}”？撤下后不再显示，但变更历史中仍保留。</translation>
        </message>
    </context>
    <context>
        <name>EntryForm</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/entry_form.py" line="91" />
            <source>Cancel</source>
            <translation>放弃</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/entry_form.py" line="92" />
            <source>Save the entry</source>
            <translation>保存条目</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/entry_form.py" line="94" />
            <source>{kind}: change</source>
            <translation>{kind}：修改</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/entry_form.py" line="95" />
            <source>{kind}: add</source>
            <translation>{kind}：添加</translation>
        </message>
    </context>
    <context>
        <name>EntryLine</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/entry_line.py" line="64" />
            <source>Open the record of {name}</source>
            <translation>打开{name}的档案</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/entry_line.py" line="85" />
            <source>{field}: {value}</source>
            <translation>{field}：{value}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/entry_line.py" line="65" />
            <source>Change {name}</source>
            <translation>修改：{name}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/entry_line.py" line="66" />
            <source>Withdraw {name}</source>
            <translation>撤下：{name}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/entry_line.py" line="78" />
            <source>Entry without a name</source>
            <translation>未填名称</translation>
        </message>
    </context>
    <context>
        <name>FamilyTab</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/family_tab.py" line="48" />
            <source>Family</source>
            <translation>家庭与住户</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/family_tab.py" line="72" />
            <source>Household</source>
            <translation>住户情况</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/family_tab.py" line="73" />
            <source>Nobody is entered as living in the household.</source>
            <translation>尚未登记共同生活的家庭成员。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/family_tab.py" line="78" />
            <source>Lives with</source>
            <translation>共同生活人员</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/family_tab.py" line="79" />
            <source>Guardian</source>
            <translation>监护人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/family_tab.py" line="80" />
            <source>Holds the bank account</source>
            <translation>代为开户人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/family_tab.py" line="81" />
            <source>Is guardian of</source>
            <translation>担任下列人员的监护人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/family_tab.py" line="82" />
            <source>Holds the bank account of</source>
            <translation>为下列人员代为开户</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/family_tab.py" line="83" />
            <source>Entered as a family member by</source>
            <translation>被下列人员登记为家庭成员</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/family_tab.py" line="105" />
            <source>{name} ({relation})</source>
            <translation>{name}（{relation}）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/family_tab.py" line="114" />
            <source>{name} (as {relation})</source>
            <translation>{name}（登记为{relation}）</translation>
        </message>
    </context>
    <context>
        <name>FieldTab</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/field_tab.py" line="149" />
            <source>Written in the file as “{text}”.</source>
            <translation>原表写作“{text}”。</translation>
        </message>
    </context>
    <context>
        <name>HonoursTab</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/honours_tab.py" line="32" />
            <source>Honours</source>
            <translation>荣誉慰问</translation>
        </message>
    </context>
    <context>
        <name>IdentitiesTab</name>
        <message>
            <source>status change of {name}</source>
            <translation>{name}的状态变更</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/identities_tab.py" line="38" />
            <source>Identities</source>
            <translation>对象身份</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/identities_tab.py" line="40" />
            <source>No identity yet. Add the category the person belongs to.</source>
            <translation>尚无优抚对象身份，请添加所属类别。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/identities_tab.py" line="122" />
            <source>Why is the status undone? The one before it comes back, with what was filled in then.</source>
            <translation>为什么撤回这次状态变更？撤回后恢复为变更前的状态和当时填写的内容。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/identities_tab.py" line="137" />
            <source>The status of {name} is changed.</source>
            <translation>{name}的状态已变更。</translation>
        </message>
        <message>
            <source>A funeral grant may be due to the family of {name}.</source>
            <translation>{name}去世，家属可能应领丧葬补助。</translation>
        </message>
        <message>
            <source>Work it out…</source>
            <translation>核算…</translation>
        </message>
    </context>
    <context>
        <name>IdentityChoice</name>
        <message>
            <source>Category: choose one, or type part of its name</source>
            <translation>对象类别：请选择，或输入名称的一部分</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/identity_choice.py" line="48" />
            <source>Another identity for {name}</source>
            <translation>为{name}增加身份</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/identity_choice.py" line="49" />
            <source>A new identity starts as “In acceptance”; a case decides whether it is recognised and draws a benefit.</source>
            <translation>新增身份先为“受理”状态，是否认定、是否享受待遇由事项办理决定。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/identity_choice.py" line="50" />
            <source>Category</source>
            <translation>对象类别</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/identity_choice.py" line="53" />
            <source>Back without adding</source>
            <translation>返回，不新增</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/identity_choice.py" line="54" />
            <source>Add the identit&amp;y</source>
            <translation>增加身份(&amp;Y)</translation>
        </message>
    </context>
    <context>
        <name>NewPersonPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="79" />
            <source>New person</source>
            <translation>新建人员</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="80" />
            <source>&amp;Category of the first identity</source>
            <translation>首个身份的对象类别(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="81" />
            <source>Category of the first identity</source>
            <translation>首个身份的对象类别</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="84" />
            <source>Back without adding</source>
            <translation>返回，不新增</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="85" />
            <source>Create the &amp;record</source>
            <translation>建立档案(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="86" />
            <source>No valid ID number…</source>
            <translation>无有效身份证号…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="130" />
            <source>First say whether {names} is the same person.</source>
            <translation>请先确认{names}是否为同一人。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="134" />
            <source>Please compare the people shown, then create the record.</source>
            <translation>请核对列出的人员，再点“建立档案”。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="159" />
            <source>{name} is in the archive already with this ID number.</source>
            <translation>该身份证号已有档案：{name}。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="160" />
            <source>Open that record</source>
            <translation>打开该档案</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="161" />
            <source>Correct the number</source>
            <translation>更正号码</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="183" />
            <source>Taken from the ID number; please check.</source>
            <translation>由身份证号带出，请核对。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="203" />
            <source>Why is there no valid ID number? A marked temporary number is given, to be replaced later.</source>
            <translation>为什么没有有效身份证号？系统将编发带标记的临时编号，日后补正。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="213" />
            <source>A temporary number will be given, because: {reason}</source>
            <translation>将编发临时编号，理由：{reason}</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_page.py" line="74" />
            <source>&amp;New person</source>
            <translation>新建人员(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_page.py" line="75" />
            <source>&amp;Open the record</source>
            <translation>打开档案(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_page.py" line="76" />
            <source>&amp;More</source>
            <translation>更多(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_page.py" line="209" />
            <source>Something you typed has not been saved yet.</source>
            <translation>您填写的内容尚未保存。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_page.py" line="210" />
            <source>&amp;Leave without saving</source>
            <translation>不保存，离开(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_page.py" line="211" />
            <source>&amp;Stay</source>
            <translation>留在此处(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_page.py" line="231" />
            <source>The record of {name} was merged into this one.</source>
            <translation>{name}的档案已并入本档案，现显示保留的档案。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_page.py" line="261" />
            <source>{name} may have another record: {others}. Please compare.</source>
            <translation>{name}可能另有一份档案：{others}，请核对。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_page.py" line="265" />
            <source>Open that record</source>
            <translation>打开该档案</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_page.py" line="285" />
            <source>The identity of {name} is added.</source>
            <translation>已为{name}添加身份。</translation>
        </message>
    </context>
    <context>
        <name>PersonTab</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/person_tab.py" line="48" />
            <source>Person</source>
            <translation>人员信息</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/person_tab.py" line="69" />
            <source>Blocks of the record</source>
            <translation>档案栏目</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/person_tab.py" line="83" />
            <source>Further columns of the rosters</source>
            <translation>花名册其他列</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/person_tab.py" line="91" />
            <source>ID number as the file had it</source>
            <translation>原表所载证件号码</translation>
        </message>
    </context>
    <context>
        <name>ProblemSteps</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/problem_steps.py" line="87" />
            <source>{place} of {count}: {problem}</source>
            <translation>{place}/{count}：{problem}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/problem_steps.py" line="89" />
            <source>Next</source>
            <translation>下一处</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/problem_steps.py" line="89" />
            <source>Go to it</source>
            <translation>定位</translation>
        </message>
    </context>
    <context>
        <name>ReadingBar</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/reading_bar.py" line="35" />
            <source>Find a field (name or pinyin)</source>
            <translation>查找项目（名称或拼音）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/reading_bar.py" line="36" />
            <source>Find a field</source>
            <translation>查找项目</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/reading_bar.py" line="37" />
            <source>Show empty fields</source>
            <translation>显示未填项目</translation>
        </message>
    </context>
    <context>
        <name>ReasonLines</name>
        <message>
            <location filename="../../src/vetdesk/ui/forms/reason_lines.py" line="49" />
            <source>Keep it despite the rule, because …</source>
            <translation>与规则不符仍予保留，理由：</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/reason_lines.py" line="50" />
            <source>Reason for keeping it</source>
            <translation>保留理由</translation>
        </message>
    </context>
    <context>
        <name>RecipientChoice</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/recipient_choice.py" line="69" />
            <source>Not linked to a record of this station.</source>
            <translation>未关联本站档案。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/recipient_choice.py" line="71" />
            <source>The same person as in the archive of {name}.</source>
            <translation>与本站档案“{name}”为同一人。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/recipient_choice.py" line="72" />
            <source>Remove the link</source>
            <translation>取消关联</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/recipient_choice.py" line="74" />
            <source>Has a record here too? Find it by name, pinyin or ID number</source>
            <translation>此人在本站也有档案？输入姓名、拼音或身份证号查找</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/recipient_choice.py" line="75" />
            <source>Find the record of this family member</source>
            <translation>查找该家庭成员的档案</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/recipient_choice.py" line="76" />
            <source>Records found</source>
            <translation>找到的档案</translation>
        </message>
    </context>
    <context>
        <name>RecordPanel</name>
        <message>
            <source>Record of {name}</source>
            <translation>{name}的档案</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="92" />
            <source>&amp;Back to the list</source>
            <translation>返回列表(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="93" />
            <source>&amp;Log a visit</source>
            <translation>登记走访(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="94" />
            <source>New &amp;case</source>
            <translation>提出申请(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="95" />
            <source>&amp;Print</source>
            <translation>打印(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="96" />
            <source>M&amp;ore</source>
            <translation>更多(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="101" />
            <source>Add an identit&amp;y…</source>
            <translation>增加身份(&amp;Y)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="102" />
            <source>Leave without saving</source>
            <translation>不保存，返回</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="103" />
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="103" />
            <source>Edi&amp;t</source>
            <translation>编辑(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="219" />
            <source>The record of {name} is saved.</source>
            <translation>{name}的档案已保存。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="286" />
            <source>no ID number</source>
            <translation>无身份证号</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="287" />
            <source>temporary number {number}</source>
            <translation>临时编号 {number}</translation>
        </message>
    </context>
    <context>
        <name>StatusPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/status_panel.py" line="22" />
            <source>Next: nothing is due after the tail months; open a case for what the family may claim.</source>
            <translation>下一步：增发期满后停止发放；家属可申领的待遇另行提出申请。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/status_panel.py" line="23" />
            <source>Next: nothing is paid any more; only a case can take it up again.</source>
            <translation>下一步：不再发放；恢复须经事项审批。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/status_panel.py" line="26" />
            <source>Next: payment rests until a case decides whether it goes on; the identity stays.</source>
            <translation>下一步：暂停发放，身份保留；是否恢复须经事项审批。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/status_panel.py" line="29" />
            <source>Next: the identity has ended; only a new application with a case can begin it again.</source>
            <translation>下一步：该身份终止；重新取得须另行申请并经审批。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/status_panel.py" line="80" />
            <location filename="../../src/vetdesk/ui/people/record/status_panel.py" line="81" />
            <source>New status</source>
            <translation>新状态</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/status_panel.py" line="82" />
            <source>Reason of the change</source>
            <translation>变更原因</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/status_panel.py" line="83" />
            <source>Reason of the change (must be given)</source>
            <translation>变更理由（必填）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/status_panel.py" line="84" />
            <source>Change of status</source>
            <translation>状态变更</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/status_panel.py" line="85" />
            <source>Change the status</source>
            <translation>变更状态</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/status_panel.py" line="86" />
            <source>Open a case…</source>
            <translation>提出申请…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/status_panel.py" line="87" />
            <source>Undo the status change…</source>
            <translation>撤回状态变更…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/status_panel.py" line="88" />
            <source>It was given by hand by mistake; the one before it comes back with its facts.</source>
            <translation>用于手工误改状态的情形：恢复为变更前的状态，当时填写的日期等一并撤回。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/status_panel.py" line="162" />
            <source>Only an approved case gives: {statuses}.</source>
            <translation>须经审批事项方可变更为：{statuses}。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/status_panel.py" line="164" />
            <source>“{status}” is given only by a transfer case.</source>
            <translation>“{status}”须经关系转移事项办理。</translation>
        </message>
    </context>
    <context>
        <name>exceptions</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/exceptions.py" line="13" />
            <source>Kept with a reason: {reason} ({who}, {day}). The rule: {rule}</source>
            <translation>经说明保留：{reason}（{who}，{day}）。对应规则：{rule}</translation>
        </message>
    </context>
    <context>
        <name>people_panels</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_panels.py" line="50" />
            <source>Duplicates</source>
            <translation>重复核对</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_panels.py" line="56" />
            <source>Completeness</source>
            <translation>完整率</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_panels.py" line="62" />
            <source>Checks</source>
            <translation>疑点核查</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_panels.py" line="68" />
            <source>Change history</source>
            <translation>变更与查阅</translation>
        </message>
    </context>
    <context>
        <name>revealing</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/record/revealing.py" line="15" />
            <source>For what do you need it in full? The answer is written into the journal.</source>
            <translation>查看完整内容的用途是什么？将写入日志。</translation>
        </message>
    </context>
    <context>
        <name>BenefitsTab</name>
        <message>
            <source>Benefits</source>
            <translation>待遇</translation>
        </message>
    </context>
<context>
    <name>PeopleList</name>
    <message>
        <source>New person “{words}”</source>
        <translation>新建人员“{words}”</translation>
    </message>
</context>
</TS>
