<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ActivitiesOfPerson</name>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_of_person.py" line="35"/>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_of_person.py" line="37"/>
        <source>On the list of no activity yet.</source>
        <translation>尚未列入活动名单。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_of_person.py" line="61"/>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_of_person.py" line="63"/>
        <source>Took part</source>
        <translation>已参加</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_of_person.py" line="65"/>
        <source>Declined</source>
        <translation>不参加</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_of_person.py" line="67"/>
        <source>Was not there</source>
        <translation>未到</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_of_person.py" line="67"/>
        <source>Invited {day}</source>
        <translation>{day}已邀请</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_of_person.py" line="68"/>
        <source>On the list</source>
        <translation>在名单上</translation>
    </message>
</context>
<context>
    <name>ActivitiesPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="89"/>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="90"/>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="91"/>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="94"/>
        <source>No activity in this year yet: clinic days, symposia, memorial days, recuperation batches …</source>
        <translation>这一年还没有活动。可以安排义诊日、座谈会、纪念日活动、短期疗养批次等。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="95"/>
        <source>Plan the first one…</source>
        <translation>安排第一项活动…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="96"/>
        <source>Fi&amp;gures of the year…</source>
        <translation>年度统计(&amp;G)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="97"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="98"/>
        <source>Plan an activity…</source>
        <translation>安排活动…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="252"/>
        <source>Staff who visit people plan activities.</source>
        <translation>有走访权限的人员安排活动。</translation>
    </message>
</context>
<context>
    <name>ActivityDeeds</name>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="82"/>
        <source>Ta&amp;ke turns…</source>
        <translation>按轮次安排(&amp;K)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="82"/>
        <source>&amp;People…</source>
        <translation>列入人员(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="83"/>
        <source>Invited (&amp;Q)</source>
        <translation>已邀请(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="87"/>
        <source>&amp;Back to the list</source>
        <translation>返回列表(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="84"/>
        <source>Ans&amp;wered</source>
        <translation>已答复(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="88"/>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="89"/>
        <source>Pape&amp;rs</source>
        <translation>文书(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="90"/>
        <source>C&amp;lose the activity</source>
        <translation>办结活动(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="129"/>
        <source>Why are these people taken off the list?</source>
        <translation>为什么把这些人移出名单？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="151"/>
        <source>People: {count}.</source>
        <translation>共{count}人。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="153"/>
        <source>Already on the list: {count}.</source>
        <translation>已在名单上{count}人。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="155"/>
        <source>Died or moved away, left out: {names}.</source>
        <translation>已去世或者迁出，未列入：{names}。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="157"/>
        <source>{count} more than planned places.</source>
        <translation>比计划人数多{count}人。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="162"/>
        <source>Came: {count}.</source>
        <translation>到场{count}人。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="192"/>
        <source>Comes: {transport}</source>
        <translation>参加：{transport}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="193"/>
        <source>Does not come: {why}</source>
        <translation>不参加：{why}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="184"/>
        <source>Workbook of the list…</source>
        <translation>名单工作簿…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="85"/>
        <source>Came (&amp;G)</source>
        <translation>到场(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="86"/>
        <source>Ch&amp;osen</source>
        <translation>所选人员(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="185"/>
        <source>Reopen…</source>
        <translation>恢复办理…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="187"/>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="187"/>
        <source>Costs…</source>
        <translation>登记支出…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="188"/>
        <source>Cancel the activity…</source>
        <translation>取消活动…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="203"/>
        <source>The chosen ({count}):</source>
        <translation>所选人员（{count}人）：</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="204"/>
        <source>Not invited yet ({count}):</source>
        <translation>尚未邀请的人员（{count}人）：</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="211"/>
        <source>All came</source>
        <translation>全部到场</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="213"/>
        <source>All came except the chosen ({count})</source>
        <translation>除所选{count}人外都到场</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="222"/>
        <source>Note about the person…</source>
        <translation>登记个人情况…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="223"/>
        <source>Open the record</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="225"/>
        <source>Take off the list…</source>
        <translation>移出名单…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="254"/>
        <source>Export the list</source>
        <translation>写出名单</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="262"/>
        <source>{file} is saved.</source>
        <translation>已写出{file}。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="265"/>
        <source>Why is the activity cancelled?</source>
        <translation>为什么取消这项活动？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_deeds.py" line="268"/>
        <source>Why is the activity reopened?</source>
        <translation>为什么恢复办理这项活动？</translation>
    </message>
</context>
<context>
    <name>ActivityForm</name>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_form.py" line="56"/>
        <source>Change the activity</source>
        <translation>修改活动</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_form.py" line="56"/>
        <source>Plan an activity</source>
        <translation>安排活动</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_form.py" line="58"/>
        <source>&amp;Kind *</source>
        <translation>活动类别(&amp;K) *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_form.py" line="58"/>
        <source>&amp;Responsible</source>
        <translation>负责人(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_form.py" line="58"/>
        <source>Pr&amp;ovider</source>
        <translation>服务单位(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_form.py" line="63"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_form.py" line="64"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Choose the kind first; the form depends on it.</source>
        <translation>请先选择活动类别，再填写对应内容。</translation>
    </message>
</context>
<context>
    <name>ActivityPagePanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="69"/>
        <source>People of the activity</source>
        <translation>活动名单</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="70"/>
        <source>Nobody is on the list yet. Put people on it with the button below.</source>
        <translation>名单上还没有人。可用下方按钮添加人员。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="100"/>
        <source>Responsible: {name}</source>
        <translation>负责人：{name}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="101"/>
        <source>Cancelled: {reason}</source>
        <translation>取消原因：{reason}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="115"/>
        <source>Passed over, keep their place: {people}</source>
        <translation>排在前面未安排、保留位次：{people}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="138"/>
        <source>comes</source>
        <translation>参加</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="142"/>
        <source>does not come: {why}</source>
        <translation>不参加：{why}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="147"/>
        <source>was there</source>
        <translation>已到</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="148"/>
        <source>was not there</source>
        <translation>未到</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="152"/>
        <source>(need opened)</source>
        <translation>（已登记需求）</translation>
    </message>
    <message>
        <source> of {places}</source>
        <translation>（计划{places}人）</translation>
    </message>
    <message>
        <source>On the list: {listed}{of}</source>
        <translation>名单{listed}人{of}</translation>
    </message>
    <message>
        <source>invited: {count}</source>
        <translation>已邀请{count}人</translation>
    </message>
    <message>
        <source>coming: {count}</source>
        <translation>参加{count}人</translation>
    </message>
    <message>
        <source>declined: {count}</source>
        <translation>不参加{count}人</translation>
    </message>
    <message>
        <source>took part: {count}</source>
        <translation>到场{count}人</translation>
    </message>
    <message>
        <source>planned: {yuan} yuan</source>
        <translation>预算{yuan}元</translation>
    </message>
    <message>
        <source>paid: {yuan} yuan</source>
        <translation>支出{yuan}元</translation>
    </message>
    <message>
        <source> · </source>
        <translation>　</translation>
    </message>
</context>
<context>
    <name>CostForm</name>
    <message>
        <location filename="../../src/vetdesk/ui/activities/cost_form.py" line="59"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/cost_form.py" line="60"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/cost_form.py" line="64"/>
        <source>What was paid: {title} (planned: {plan} yuan)</source>
        <translation>实际支出：{title}（预算{plan}元）</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/activities/figures_panel.py" line="57"/>
        <source>Activities held in {year}</source>
        <translation>{year}年举办的活动</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/figures_panel.py" line="58"/>
        <source>No activity was held in this year yet. Choose another year, or plan one.</source>
        <translation>本年度还没有举办活动。可选择其他年度，或安排活动。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/figures_panel.py" line="59"/>
        <source>Figures of the year</source>
        <translation>年度统计</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/figures_panel.py" line="60"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/figures_panel.py" line="77"/>
        <source>not known</source>
        <translation>村（社区）不明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/figures_panel.py" line="80"/>
        <source>all</source>
        <translation>合计</translation>
    </message>
</context>
<context>
    <name>ParticipantForm</name>
    <message>
        <location filename="../../src/vetdesk/ui/activities/participant_form.py" line="63"/>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/participant_form.py" line="63"/>
        <source>Why not</source>
        <translation>不参加原因</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/participant_form.py" line="63"/>
        <source>Details of the answer</source>
        <translation>答复说明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/participant_form.py" line="64"/>
        <source>Transport</source>
        <translation>交通</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/participant_form.py" line="64"/>
        <source>Companion</source>
        <translation>陪同人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/participant_form.py" line="65"/>
        <source>Department or wish</source>
        <translation>就诊科室、意愿</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/participant_form.py" line="65"/>
        <source>Attendance</source>
        <translation>到场</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/participant_form.py" line="65"/>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/participant_form.py" line="66"/>
        <source>Details of the result</source>
        <translation>结果说明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/participant_form.py" line="72"/>
        <source>Need that follows</source>
        <translation>后续需求</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/participant_form.py" line="72"/>
        <source>What for</source>
        <translation>需求内容</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/participant_form.py" line="78"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/participant_form.py" line="79"/>
        <source>Record the need</source>
        <translation>登记需求</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/participant_form.py" line="80"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/participant_form.py" line="81"/>
        <source>A need was opened from this; it is followed among the needs.</source>
        <translation>已登记后续需求，在“需求办理”中跟踪。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/participant_form.py" line="90"/>
        <source>application {number}</source>
        <translation>疗养事项{number}</translation>
    </message>
</context>
<context>
    <name>PeopleChoice</name>
    <message>
        <location filename="../../src/vetdesk/ui/activities/people_choice.py" line="76"/>
        <source>Put people on the list</source>
        <translation>列入活动名单</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/people_choice.py" line="77"/>
        <source>Name, pinyin or ID number</source>
        <translation>姓名、拼音或者身份证号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/people_choice.py" line="78"/>
        <source>Find a person</source>
        <translation>查找人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/people_choice.py" line="79"/>
        <source>Any category</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/people_choice.py" line="79"/>
        <source>Any village</source>
        <translation>全部村（社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/people_choice.py" line="82"/>
        <location filename="../../src/vetdesk/ui/activities/people_choice.py" line="83"/>
        <source>From this age</source>
        <translation>年满（岁）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/people_choice.py" line="84"/>
        <source>People who may be invited</source>
        <translation>可邀请的人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/people_choice.py" line="85"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/people_choice.py" line="86"/>
        <source>Put the chosen on</source>
        <translation>列入所选人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/people_choice.py" line="150"/>
        <source>Put all on ({count})</source>
        <translation>全部列入（{count}人）</translation>
    </message>
</context>
<context>
    <name>TurnReasons</name>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turn_reasons.py" line="47"/>
        <source>This list differs from the order: give the reasons</source>
        <translation>名单与排序不一致，请写明理由</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turn_reasons.py" line="48"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turn_reasons.py" line="49"/>
        <source>Confirm with these reasons</source>
        <translation>按这些理由确定</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turn_reasons.py" line="50"/>
        <source>The reasons stay with the list; whoever is passed over keeps the place.</source>
        <translation>理由随名单保存并记入日志；未安排的人保留位次。</translation>
    </message>
</context>
<context>
    <name>TurnsPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turns_panel.py" line="75"/>
        <source>Order of turns</source>
        <translation>轮次排序</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turns_panel.py" line="76"/>
        <source>Nobody waits: no identity that counts is on record, or all are on the list.</source>
        <translation>没有等候人员：没有符合类别的在册人员，或者都已列入名单。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turns_panel.py" line="77"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turns_panel.py" line="78"/>
        <source>Choose &amp;or leave out</source>
        <translation>选入、去掉(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turns_panel.py" line="81"/>
        <source>Whose turn it is: {title} (free places: {free}, waiting: {total})</source>
        <translation>按轮次安排：{title}（空余名额{free}人，轮候{total}人）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turns_panel.py" line="84"/>
        <source>Never before comes first, by recognition; then who waited longest. {basis}</source>
        <translation>从未参加的在前，按认定时间排序；其后按上次参加时间，等候最久的在前。依据：{basis}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turns_panel.py" line="149"/>
        <source>goes</source>
        <translation>参加</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turns_panel.py" line="155"/>
        <source>does not meet: {conditions}</source>
        <translation>不符合：{conditions}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turns_panel.py" line="164"/>
        <source>Confirm the list ({count})</source>
        <translation>确定名单（{count}人）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turns_panel.py" line="166"/>
        <source>{count} more than places</source>
        <translation>比空余名额多{count}人</translation>
    </message>
</context>
<context>
    <name>activities</name>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="30"/>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="31"/>
        <location filename="../../src/vetdesk/ui/activities/figures_panel.py" line="19"/>
        <source>Kind</source>
        <translation>活动类别</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="32"/>
        <source>Days</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="33"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="34"/>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="35"/>
        <source>People</source>
        <translation>名单/计划</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="36"/>
        <location filename="../../src/vetdesk/ui/activities/figures_panel.py" line="23"/>
        <source>Took part</source>
        <translation>到场人数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="37"/>
        <location filename="../../src/vetdesk/ui/activities/figures_panel.py" line="24"/>
        <source>Paid (yuan)</source>
        <translation>实际支出（元）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activities_panel.py" line="38"/>
        <source>Responsible</source>
        <translation>负责人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="23"/>
        <location filename="../../src/vetdesk/ui/activities/turns_panel.py" line="28"/>
        <location filename="../../src/vetdesk/ui/activities/people_choice.py" line="25"/>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="24"/>
        <location filename="../../src/vetdesk/ui/activities/turns_panel.py" line="29"/>
        <location filename="../../src/vetdesk/ui/activities/people_choice.py" line="26"/>
        <location filename="../../src/vetdesk/ui/activities/figures_panel.py" line="20"/>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="25"/>
        <source>Invited</source>
        <translation>邀请</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="26"/>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="27"/>
        <source>Transport</source>
        <translation>交通</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="28"/>
        <source>Attendance</source>
        <translation>到场</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="29"/>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/activity_page.py" line="30"/>
        <source>Why on the list</source>
        <translation>安排依据</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/figures_panel.py" line="21"/>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/figures_panel.py" line="22"/>
        <source>On the lists</source>
        <translation>列入人次</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/people_choice.py" line="27"/>
        <source>Born</source>
        <translation>出生日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/people_choice.py" line="28"/>
        <source>Category</source>
        <translation>对象类别</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turns_panel.py" line="26"/>
        <source>Goes</source>
        <translation>安排</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turns_panel.py" line="27"/>
        <source>No.</source>
        <translation>序号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turns_panel.py" line="30"/>
        <source>Why in this place</source>
        <translation>排序依据</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/turns_panel.py" line="31"/>
        <source>Conditions</source>
        <translation>条件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/words.py" line="11"/>
        <source>planned</source>
        <translation>已安排</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/words.py" line="12"/>
        <source>people invited</source>
        <translation>已邀请</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/words.py" line="13"/>
        <source>held, to be closed</source>
        <translation>已举办，待办结</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/words.py" line="14"/>
        <source>closed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/activities/words.py" line="15"/>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>HandOverPanel</name>
    <message>
        <source>Drafts that only {giver} can open: {count}</source>
        <translation>未完成的草稿（仅{giver}本人可见）：{count}份</translation>
    </message>
    <message>
        <source>hand-over from {giver} to {taker}</source>
        <translation>{giver}移交给{taker}</translation>
    </message>
    <message>
        <source>Activities: {titles}</source>
        <translation>活动：{titles}</translation>
    </message>
</context>
<context>
    <name>duplicates</name>
    <message>
        <source>Lists of activities</source>
        <translation>活动名单</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Ac&amp;tivities</source>
        <translation>活动(&amp;T)</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>List of an activity</source>
        <translation>活动名单</translation>
    </message>
</context>
<context>
    <name>deeds</name>
    <message>
        <source>confirm turns of an activity</source>
        <translation>按轮次确定名单</translation>
    </message>
    <message>
        <source>invite to an activity</source>
        <translation>邀请参加活动</translation>
    </message>
    <message>
        <source>link a participant to a case</source>
        <translation>关联疗养事项</translation>
    </message>
    <message>
        <source>note about a participant</source>
        <translation>登记参加人员情况</translation>
    </message>
    <message>
        <source>note answers to an invitation</source>
        <translation>登记邀请答复</translation>
    </message>
    <message>
        <source>note who took part</source>
        <translation>登记到场情况</translation>
    </message>
    <message>
        <source>put people on the list of an activity</source>
        <translation>列入活动名单</translation>
    </message>
    <message>
        <source>take people off the list of an activity</source>
        <translation>移出活动名单</translation>
    </message>
</context>
</TS>
