<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AnswerEdit</name>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/answer_edit.py" line="86"/>
        <source>not one of the answers</source>
        <translation>不是选项</translation>
    </message>
</context>
<context>
    <name>BirthdaysView</name>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="54"/>
        <source>Days ahead</source>
        <translation>未来天数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="55"/>
        <source>Next {days} days</source>
        <translation>未来{days}天</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="56"/>
        <source>My people only</source>
        <translation>只看我联系的</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="57"/>
        <source>Nobody turns 80, 90 or 100 in these days.</source>
        <translation>这段时间没有年满80、90、100周岁的对象。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="58"/>
        <source>Birthdays</source>
        <translation>整寿祝寿</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="59"/>
        <source>&amp;Open the record</source>
        <translation>打开档案(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="60"/>
        <source>Greeting ca&amp;rds…</source>
        <translation>打印贺卡(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="61"/>
        <source>&amp;Greeted…</source>
        <translation>已祝寿(&amp;G)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="80"/>
        <source>Greeting cards.pdf</source>
        <translation>整寿贺卡.pdf</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="85"/>
        <source>Greeted on their birthday: {names}</source>
        <translation>登记祝寿：{names}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="107"/>
        <source>day not known</source>
        <translation>生日日期不详</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="109"/>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="111"/>
        <source>not yet</source>
        <translation>尚未祝寿</translation>
    </message>
</context>
<context>
    <name>CardsView</name>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="60"/>
        <source>Which cards</source>
        <translation>优待证范围</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="62"/>
        <source>Home visit needed</source>
        <translation>需要上门办理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="63"/>
        <source>All who are entitled</source>
        <translation>全部应办人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="64"/>
        <source>Nobody on this list. Choose another list above; people come from the archive.</source>
        <translation>这里没有人员。请在上方选择其他名单；人员来自档案。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="65"/>
        <source>Preference cards</source>
        <translation>优待证</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="66"/>
        <source>&amp;Open the record</source>
        <translation>打开档案(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="67"/>
        <source>&amp;List to sign…</source>
        <translation>签字名单(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="68"/>
        <source>&amp;Progress…</source>
        <translation>登记进度(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="84"/>
        <source>Preference cards.pdf</source>
        <translation>优待证发放签收表.pdf</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="98"/>
        <source>Card progress: {names}</source>
        <translation>优待证办理进度：{names}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="122"/>
        <source>not applied for</source>
        <translation>未申领</translation>
    </message>
</context>
<context>
    <name>CoverageView</name>
    <message>
        <location filename="../../src/vetdesk/ui/honours/coverage_view.py" line="38"/>
        <source>Nobody is entitled to a plate or a card yet.</source>
        <translation>还没有应挂光荣牌、应办优待证的对象。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/coverage_view.py" line="39"/>
        <source>Coverage by village</source>
        <translation>各村覆盖情况</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/coverage_view.py" line="40"/>
        <source>Export as &amp;workbook…</source>
        <translation>导出表格(&amp;W)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/coverage_view.py" line="49"/>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/coverage_view.py" line="51"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/coverage_view.py" line="60"/>
        <source>Export the coverage</source>
        <translation>导出覆盖情况</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/coverage_view.py" line="61"/>
        <source>Plates and cards.xlsx</source>
        <translation>光荣牌优待证覆盖情况.xlsx</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/coverage_view.py" line="61"/>
        <source>Workbook (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/coverage_view.py" line="68"/>
        <source>{file} is written. It names nobody.</source>
        <translation>{file}已导出，不含个人信息。</translation>
    </message>
</context>
<context>
    <name>DeedForm</name>
    <message>
        <location filename="../../src/vetdesk/ui/honours/deed_form.py" line="61"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/deed_form.py" line="62"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>EntryPanel</name>
    <message>
        <source>form {number} of the survey</source>
        <translation>第{number}份调查表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/entry_panel.py" line="63"/>
        <source>{survey}: enter forms</source>
        <translation>{survey}：录入问卷</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/entry_panel.py" line="65"/>
        <source>Number of the form</source>
        <translation>问卷编号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/entry_panel.py" line="65"/>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/entry_panel.py" line="65"/>
        <source>Filled in on</source>
        <translation>填写日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/entry_panel.py" line="66"/>
        <source>Name, only if the person wrote it</source>
        <translation>姓名（本人自愿填写的才录）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/entry_panel.py" line="71"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/entry_panel.py" line="72"/>
        <source>Save, next form (&amp;K)</source>
        <translation>保存，录下一份(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/entry_panel.py" line="123"/>
        <source>without number</source>
        <translation>（无编号）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/entry_panel.py" line="123"/>
        <source>Form {number} is saved.</source>
        <translation>问卷{number}已保存。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/entry_panel.py" line="124"/>
        <source>Take it back</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>HonoursPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/honours/honours_panel.py" line="67"/>
        <source>Honour service</source>
        <translation>尊崇服务</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/honours_panel.py" line="68"/>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/honours_panel.py" line="70"/>
        <source>All villages</source>
        <translation>所有村（社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/honours_panel.py" line="77"/>
        <source>Honour&amp;s</source>
        <translation>尊崇服务(&amp;J)</translation>
    </message>
</context>
<context>
    <name>MeritsView</name>
    <message>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="55"/>
        <source>Include completed notices</source>
        <translation>包括已办结的</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="56"/>
        <source>No merit notice is under way. One that came in is registered with New notice.</source>
        <translation>没有正在办理的立功喜报。收到喜报后，点“新登记喜报”登记。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="57"/>
        <source>Merit notices</source>
        <translation>立功喜报</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="58"/>
        <source>&amp;Open the record</source>
        <translation>打开档案(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="59"/>
        <source>&amp;Register to sign…</source>
        <translation>送达登记表(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="60"/>
        <source>Ne&amp;w notice…</source>
        <translation>新登记喜报(&amp;W)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="61"/>
        <source>Ne&amp;xt step…</source>
        <translation>下一环节(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="81"/>
        <source>Merit notices.pdf</source>
        <translation>立功喜报送达登记表.pdf</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="96"/>
        <source>A merit notice came in</source>
        <translation>收到立功喜报</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="127"/>
        <source>completed</source>
        <translation>已办结</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="128"/>
        <source>{day} (not certain)</source>
        <translation>{day}（暂估）</translation>
    </message>
</context>
<context>
    <name>MonthView</name>
    <message>
        <location filename="../../src/vetdesk/ui/honours/month_view.py" line="30"/>
        <source>The working calendar has nothing for this month.</source>
        <translation>工作日历中本月没有安排。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/month_view.py" line="31"/>
        <source>Tasks this month</source>
        <translation>本月工作事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/month_view.py" line="32"/>
        <source>&amp;Open the list</source>
        <translation>打开名单(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/month_view.py" line="41"/>
        <source>Every month</source>
        <translation>每月</translation>
    </message>
</context>
<context>
    <name>NamedPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/named_panel.py" line="54"/>
        <source>Who left a name and waits for an answer</source>
        <translation>留名等待回复的群众</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/named_panel.py" line="55"/>
        <source>Nobody left a name. Whoever does expects a call back and is listed here until then.</source>
        <translation>没有人留名。留名的人希望回访，办结前会列在这里。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/named_panel.py" line="56"/>
        <source>Forms with a name</source>
        <translation>留名的问卷</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/named_panel.py" line="57"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>PersonFinder</name>
    <message>
        <location filename="../../src/vetdesk/ui/honours/person_finder.py" line="39"/>
        <source>Find in the archive</source>
        <translation>在档案中查找</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/person_finder.py" line="39"/>
        <source>Person *</source>
        <translation>人员 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/person_finder.py" line="43"/>
        <source>Name, then Enter</source>
        <translation>输入姓名后按回车</translation>
    </message>
</context>
<context>
    <name>PlatesView</name>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="57"/>
        <source>Which households</source>
        <translation>户的范围</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="59"/>
        <source>To be hung or replaced</source>
        <translation>待悬挂、待更换</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="59"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="60"/>
        <source>No household on this list. Choose another list above; households come from the archive.</source>
        <translation>这里没有家庭。请在上方选择其他名单；家庭来自人员档案。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="61"/>
        <source>Plates of honour</source>
        <translation>光荣牌</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="62"/>
        <source>&amp;Open the record</source>
        <translation>打开档案(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="63"/>
        <source>Ta&amp;ken down…</source>
        <translation>登记取消(&amp;K)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="64"/>
        <source>State of the &amp;plate…</source>
        <translation>登记现状(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="65"/>
        <source>&amp;List to sign…</source>
        <translation>签字名单(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="66"/>
        <source>Hun&amp;g…</source>
        <translation>登记悬挂(&amp;G)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="83"/>
        <source>Plates of honour.pdf</source>
        <translation>光荣牌悬挂登记表.pdf</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="95"/>
        <source>Hung or replaced: {names}</source>
        <translation>登记悬挂、更换：{names}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="105"/>
        <source>Condition of the plate: {names}</source>
        <translation>光荣牌现状：{names}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="117"/>
        <source>Taken down: {names}</source>
        <translation>取消悬挂：{names}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="140"/>
        <source>{state}, to be applied for</source>
        <translation>{state}（凭申请）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="142"/>
        <source>{state}, please check</source>
        <translation>{state}，应查看</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="67"/>
        <source>{survey}: results of {count} forms</source>
        <translation>{survey}：{count}份问卷的结果</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="69"/>
        <source>Results are shown from {least} forms on, so that nobody can be recognised.</source>
        <translation>问卷不足{least}份时不显示结果，以免认出个人。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="73"/>
        <source>Results of the survey</source>
        <translation>调查结果</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="74"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="75"/>
        <source>Export as &amp;workbook…</source>
        <translation>导出表格(&amp;W)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="76"/>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="96"/>
        <source>Survey results.pdf</source>
        <translation>调查结果.pdf</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="100"/>
        <source>Export the results</source>
        <translation>导出调查结果</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="101"/>
        <source>Survey results.xlsx</source>
        <translation>调查结果.xlsx</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="101"/>
        <source>Workbook (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="110"/>
        <source>{file} is written. It names nobody.</source>
        <translation>{file}已导出，不含个人信息。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="123"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="130"/>
        <source>In own words</source>
        <translation>意见建议</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="134"/>
        <source>other villages: {count}</source>
        <translation>其他{count}村（合并）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="139"/>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="146"/>
        <source>mean {mean}</source>
        <translation>平均{mean}分</translation>
    </message>
    <message>
        <source>{name} ({count})</source>
        <translation>{name}（{count}份）</translation>
    </message>
    <message>
        <source>{answer}: {count} ({share})</source>
        <translation>{answer}：{count}（{share}）</translation>
    </message>
</context>
<context>
    <name>ReturnedPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="84"/>
        <source>{file} came back</source>
        <translation>收回的表格：{file}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="86"/>
        <source>Clear: {take} · asked about: {ask} · entered before or twice: {refused} · empty: {empty}</source>
        <translation>无疑问：{take}份 · 待核实：{ask}份 · 重复：{refused}份 · 空白：{empty}份</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="92"/>
        <source>No row has to be asked about.</source>
        <translation>没有需要核实的行。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="93"/>
        <source>Rows that are asked about or not taken</source>
        <translation>需要核实或者不再录入的行</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="94"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="95"/>
        <source>&amp;Enter by hand…</source>
        <translation>手工录入(&amp;E)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="96"/>
        <source>Save the clear forms (&amp;K): {count}</source>
        <translation>保存无疑问的问卷：{count}份(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="133"/>
        <source>Forms saved: {count}</source>
        <translation>已保存问卷：{count}份</translation>
    </message>
</context>
<context>
    <name>SurveysPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="90"/>
        <source>No surveys yet. A short anonymous form shows how satisfied people are.</source>
        <translation>还没有开展满意度调查。用一张简短的问卷了解群众是否满意，不记名。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="91"/>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="122"/>
        <source>Surveys</source>
        <translation>满意度调查</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="92"/>
        <source>Questions</source>
        <translation>问卷</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="95"/>
        <source>Fo&amp;rms</source>
        <translation>问卷(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="96"/>
        <source>Forms to print…</source>
        <translation>打印空白问卷…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="97"/>
        <source>Workbook to fill in…</source>
        <translation>导出填写表格…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="98"/>
        <source>Import a returned workbook…</source>
        <translation>接收填好的表格…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="93"/>
        <source>Resu&amp;lts…</source>
        <translation>调查结果(&amp;L)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="94"/>
        <source>Sto&amp;p collecting forms…</source>
        <translation>停止收卷(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="99"/>
        <source>Who left a name…</source>
        <translation>留名待回复的问卷…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="100"/>
        <source>Ne&amp;w survey…</source>
        <translation>新开展调查(&amp;W)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="101"/>
        <source>Enter f&amp;orms…</source>
        <translation>录入问卷(&amp;O)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="161"/>
        <source>A new survey</source>
        <translation>新开展满意度调查</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="189"/>
        <source>End “{survey}”? No more forms can be entered; those entered stay.</source>
        <translation>结束“{survey}”吗？结束后不再收问卷，已录入的保留。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="190"/>
        <source>End it</source>
        <translation>结束</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="190"/>
        <source>Keep it open</source>
        <translation>暂不结束</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="201"/>
        <source>Import a workbook</source>
        <translation>接收表格</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="202"/>
        <source>Workbooks (*.xlsx *.xls *.ods *.csv)</source>
        <translation>表格 (*.xlsx *.xls *.ods *.csv)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="219"/>
        <source>How many forms (1 to 500)?</source>
        <translation>要多少份（1至500）？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="227"/>
        <source>Survey forms.pdf</source>
        <translation>调查问卷.pdf</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="231"/>
        <source>Export the survey workbook</source>
        <translation>导出调查问卷</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="232"/>
        <source>Survey forms.xlsx</source>
        <translation>调查问卷.xlsx</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="233"/>
        <source>Workbook (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="246"/>
        <source>{file} is written. Forms: {count}. Take it in again when it is filled in.</source>
        <translation>{file}已导出，共{count}份。填好后请接收。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="269"/>
        <source>over</source>
        <translation>已结束</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="269"/>
        <source>open</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Choose a survey in the list.</source>
        <translation>请在列表中选择一项调查。</translation>
    </message>
</context>
<context>
    <name>honours</name>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="20"/>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="18"/>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="21"/>
        <source>Turns</source>
        <translation>周岁</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="22"/>
        <source>Birthday</source>
        <translation>生日</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="23"/>
        <source>Greeted</source>
        <translation>祝寿情况</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="24"/>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="21"/>
        <location filename="../../src/vetdesk/ui/honours/coverage_view.py" line="16"/>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="24"/>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="21"/>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="25"/>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="25"/>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/birthdays_view.py" line="26"/>
        <source>Officer</source>
        <translation>联络员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="19"/>
        <source>Card</source>
        <translation>优待证</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="20"/>
        <source>At home</source>
        <translation>上门</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="22"/>
        <source>Kind of card</source>
        <translation>证件种类</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="23"/>
        <source>Applied on</source>
        <translation>申请日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="24"/>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="31"/>
        <source>Handed over</source>
        <translation>已发放</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="28"/>
        <source>Entitled, not applied</source>
        <translation>应办未办</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="29"/>
        <source>In progress</source>
        <translation>办理中</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="30"/>
        <source>To be handed out</source>
        <translation>待发放</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="34"/>
        <source>yes, by age</source>
        <translation>是（高龄）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/cards_view.py" line="35"/>
        <source>yes, needs care</source>
        <translation>是（不能自理）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/coverage_view.py" line="17"/>
        <source>Plates due</source>
        <translation>应挂户数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/coverage_view.py" line="18"/>
        <source>Hung</source>
        <translation>已挂</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/coverage_view.py" line="19"/>
        <source>Part hung</source>
        <translation>悬挂率</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/coverage_view.py" line="20"/>
        <source>Entitled to a card</source>
        <translation>应办证人数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/coverage_view.py" line="21"/>
        <source>Issued</source>
        <translation>已发放</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/coverage_view.py" line="23"/>
        <source>Part held</source>
        <translation>持证率</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/honours_panel.py" line="22"/>
        <source>This month</source>
        <translation>本月工作</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/honours_panel.py" line="23"/>
        <source>Birthdays</source>
        <translation>整寿祝寿</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/honours_panel.py" line="24"/>
        <source>Plates of honour</source>
        <translation>光荣牌</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/honours_panel.py" line="25"/>
        <source>Preference cards</source>
        <translation>优待证</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/honours_panel.py" line="26"/>
        <source>Merit notices</source>
        <translation>立功喜报</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/honours_panel.py" line="27"/>
        <source>Coverage by village</source>
        <translation>各村覆盖情况</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="20"/>
        <source>Family of</source>
        <translation>军人家庭</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="21"/>
        <source>Award</source>
        <translation>奖励</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="22"/>
        <source>Next step</source>
        <translation>下一环节</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="23"/>
        <source>By</source>
        <translation>期限</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="25"/>
        <source>Delivered by</source>
        <translation>送达人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/merits_view.py" line="26"/>
        <source>Steps taken</source>
        <translation>已办环节</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/month_view.py" line="13"/>
        <source>Task</source>
        <translation>工作事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/month_view.py" line="14"/>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="18"/>
        <source>Household of</source>
        <translation>户（持牌人）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="19"/>
        <source>Plate</source>
        <translation>光荣牌</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="20"/>
        <source>Hung on</source>
        <translation>悬挂日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="22"/>
        <source>Ground</source>
        <translation>悬挂依据</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="23"/>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="26"/>
        <source>to be hung</source>
        <translation>待悬挂</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="27"/>
        <source>to be replaced</source>
        <translation>待更换</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="28"/>
        <source>hangs</source>
        <translation>已悬挂</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="29"/>
        <source>kept by the family</source>
        <translation>家庭保留</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="30"/>
        <source>moved away</source>
        <translation>已迁出</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/honours/plates_view.py" line="31"/>
        <source>taken down</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>surveys</name>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="24"/>
        <source>Group</source>
        <translation>范围</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="25"/>
        <source>Question</source>
        <translation>题目</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="26"/>
        <source>Answered</source>
        <translation>作答份数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/results_panel.py" line="27"/>
        <source>Answers</source>
        <translation>回答情况</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="22"/>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/named_panel.py" line="18"/>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/named_panel.py" line="19"/>
        <source>Comments</source>
        <translation>意见建议</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/named_panel.py" line="20"/>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/named_panel.py" line="21"/>
        <source>Filled in on</source>
        <translation>填写日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/named_panel.py" line="22"/>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="23"/>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="24"/>
        <source>Result</source>
        <translation>处理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="25"/>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="26"/>
        <source>Answers that were clear</source>
        <translation>能认出的回答</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="29"/>
        <source>No answer that was offered: {text}</source>
        <translation>不是选项中的回答：{text}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="30"/>
        <source>No such village: {text}</source>
        <translation>没有这个村：{text}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="31"/>
        <source>Not a whole day: {text}</source>
        <translation>日期不完整：{text}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="32"/>
        <source>No number: is it a form of its own?</source>
        <translation>没有编号，是单独的一份吗？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="33"/>
        <source>No form was given the number {text}</source>
        <translation>没有发出过编号{text}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="34"/>
        <source>Number {text} has other answers already</source>
        <translation>编号{text}已有内容不同的问卷</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="35"/>
        <source>Would be refused: {text}</source>
        <translation>内容有误：{text}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="36"/>
        <source>Stands above in the same file</source>
        <translation>与文件中前面的行重复</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="37"/>
        <source>Was entered before</source>
        <translation>已经录入过</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="40"/>
        <source>asked about</source>
        <translation>待核实</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/returned_panel.py" line="41"/>
        <source>not taken again</source>
        <translation>不再录入</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="33"/>
        <source>Survey</source>
        <translation>调查</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="34"/>
        <source>Forms entered</source>
        <translation>已录入</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="35"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="36"/>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="37"/>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="38"/>
        <source>Numbers issued</source>
        <translation>已发编号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/surveys/surveys_panel.py" line="39"/>
        <source>Questions</source>
        <translation>问卷</translation>
    </message>
</context>
</TS>
