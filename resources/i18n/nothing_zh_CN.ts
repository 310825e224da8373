<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PeopleChoice</name>
    <message>
        <source>Nobody fits. Change the words, the age or the category above, or choose “all”.</source>
        <translation>没有符合条件的人员。请修改上方的查找词、年龄或类别。</translation>
    </message>
</context>
<context>
    <name>BenefitsOfPerson</name>
    <message>
        <source>No finding: what this person gets agrees with the rules, as far as is known.</source>
        <translation>没有疑点：该人员享受的待遇与规定一致。</translation>
    </message>
    <message>
        <source>No payment yet. Payments come from the answers of the bank and from payment lists.</source>
        <translation>还没有发放记录。发放记录来自发放名册和银行回单。</translation>
    </message>
    <message>
        <source>No one-time payment yet. It is proposed with the button below.</source>
        <translation>还没有一次性待遇。可用下方按钮提出。</translation>
    </message>
</context>
<context>
    <name>FoundPanel</name>
    <message>
        <source>The confirmation found no change. What people report on their visit stands here until it is taken over.</source>
        <translation>本次年审没有发现变动。年审中发现的变动先列在这里，核实后再写入档案。</translation>
    </message>
</context>
<context>
    <name>ConfirmingPeoplePanel</name>
    <message>
        <source>Nobody stands here. Choose another group of people above, or another village.</source>
        <translation>这里没有人员。请在上方选择其他人员范围或其他村。</translation>
    </message>
</context>
<context>
    <name>BankFilePanel</name>
    <message>
        <source>No line yet. Read the answer of the bank first.</source>
        <translation>还没有内容。请先读入银行回单。</translation>
    </message>
</context>
<context>
    <name>DifferencesPanel</name>
    <message>
        <source>No difference: what was paid agrees with what was due.</source>
        <translation>没有差异：已发与应发一致。</translation>
    </message>
</context>
<context>
    <name>PaymentListPanel</name>
    <message>
        <source>This list has no line that fits. Choose “all lines” above.</source>
        <translation>没有符合条件的记录。请在上方选择“全部”。</translation>
    </message>
</context>
<context>
    <name>RecoveriesPanel</name>
    <message>
        <source>Nothing is to be recovered. What was paid too much is entered from the differences.</source>
        <translation>没有需要追回的款项。多发的款项从“应发实发对比”中登记。</translation>
    </message>
</context>
<context>
    <name>CircularPanel</name>
    <message>
        <source>Choose a table above; its amounts are shown here to be checked.</source>
        <translation>请在上方选择一张表，这里显示其中的标准供核对。</translation>
    </message>
</context>
<context>
    <name>EffectView</name>
    <message>
        <source>Nobody's amount would change.</source>
        <translation>没有人的待遇金额会变化。</translation>
    </message>
</context>
<context>
    <name>ExtrasPanel</name>
    <message>
        <source>No local supplement yet. One that the county pays besides is entered with the button below.</source>
        <translation>还没有地方补助。县里另发的补助可用下方按钮录入。</translation>
    </message>
    <message>
        <source>No figure of a year yet, such as the average income that funeral grants are reckoned from.</source>
        <translation>还没有年度数据，例如计算丧葬补助所用的人均收入。</translation>
    </message>
</context>
<context>
    <name>TablesPanel</name>
    <message>
        <source>No table of rates for this benefit. Read a circular, or enter a table.</source>
        <translation>该项待遇还没有标准表。可读入调标文件，或手工录入。</translation>
    </message>
</context>
<context>
    <name>RuleEffectView</name>
    <message>
        <source>Nobody would be judged otherwise.</source>
        <translation>没有人的判定会变化。</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <source>No rule for this benefit. Choose another benefit above.</source>
        <translation>该项待遇没有规则。请在上方选择其他待遇。</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>No value of a rule can be set here.</source>
        <translation>这里没有可以设置的规则参数。</translation>
    </message>
</context>
<context>
    <name>BatchVerdicts</name>
    <message>
        <source>No case is chosen. Choose cases in the list first.</source>
        <translation>没有选定事项。请先在列表中选择事项。</translation>
    </message>
</context>
<context>
    <name>NoticePanel</name>
    <message>
        <source>Nobody is on this notice. Take cases from “Cases waiting to be posted”.</source>
        <translation>本次公示还没有人员。请从“待公示事项”中选入。</translation>
    </message>
</context>
<context>
    <name>CountsPanel</name>
    <message>
        <source>No complaint in this quarter.</source>
        <translation>本季度没有信访事项。</translation>
    </message>
    <message>
        <source>Choose a figure to see the complaints behind it.</source>
        <translation>选择一个数字，这里显示对应的信访事项。</translation>
    </message>
</context>
<context>
    <name>LinesPanel</name>
    <message>
        <source>No line fits what is chosen above. Choose “all” to see every line.</source>
        <translation>没有符合所选条件的记录。选择“全部”可查看所有记录。</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>No finding fits what is chosen above. Choose “all” to see every finding.</source>
        <translation>没有符合所选条件的比对结果。选择“全部”可查看所有结果。</translation>
    </message>
</context>
<context>
    <name>ReceivedPanel</name>
    <message>
        <source>No row yet. Choose the workbook that came back.</source>
        <translation>还没有内容。请选择收到的回传表格。</translation>
    </message>
</context>
<context>
    <name>TemplateColumnsForm</name>
    <message>
        <source>No column yet. Choose the county's empty template.</source>
        <translation>还没有列。请选择县里下发的空白模板。</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>This sheet has no columns with headings. Choose another sheet above.</source>
        <translation>该工作表没有带表头的列。请在上方选择其他工作表。</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>Every row was taken in; none stays behind.</source>
        <translation>所有行都已处理，没有剩余。</translation>
    </message>
</context>
<context>
    <name>RowsStep</name>
    <message>
        <source>No row of this kind. Choose “all rows” above.</source>
        <translation>没有这一类的行。请在上方选择“全部”。</translation>
    </message>
</context>
<context>
    <name>MergingsList</name>
    <message>
        <source>No records have been merged yet. Two records of the same person can be merged from the pairs.</source>
        <translation>还没有合并过档案。同一人的两份档案可在“疑似重复”中合并。</translation>
    </message>
</context>
<context>
    <name>AsItWasPanel</name>
    <message>
        <source>Nothing has changed in this record since that day.</source>
        <translation>从那一天到现在，该档案没有变化。</translation>
    </message>
</context>
<context>
    <name>DeedList</name>
    <message>
        <source>Nothing has been changed yet. Every change is noted here, with who and when.</source>
        <translation>还没有变动。每次变动都会记在这里：何人、何时、改了什么。</translation>
    </message>
</context>
<context>
    <name>LookList</name>
    <message>
        <source>Nobody has looked at protected numbers of this record yet.</source>
        <translation>还没有人查看过该档案的敏感信息。</translation>
    </message>
</context>
<context>
    <name>BulkVerdicts</name>
    <message>
        <source>Nobody is selected. Select people in the list first.</source>
        <translation>没有选定人员。请先在列表中选择人员。</translation>
    </message>
</context>
<context>
    <name>BehindPanel</name>
    <message>
        <source>Nobody stands behind this figure: it is 0.</source>
        <translation>该数字为零，没有对应的人员或事项。</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>No figures yet. They come with the first archives; import your roster first.</source>
        <translation>还没有数据。建立档案后即有统计，请先导入花名册。</translation>
    </message>
</context>
<context>
    <name>CharactersSection</name>
    <message>
        <source>No character is missing: every name can be printed.</source>
        <translation>没有缺字，所有姓名都能打印。</translation>
    </message>
</context>
<context>
    <name>FieldsSection</name>
    <message>
        <source>The station has no fields of its own. Add what else the county asks for with the button below.</source>
        <translation>本站还没有自定字段。县里另外要求登记的内容，可用下方按钮添加。</translation>
    </message>
</context>
<context>
    <name>NumbersSection</name>
    <message>
        <source>No number was given yet. Papers get their numbers when they are made.</source>
        <translation>还没有编过文号。制作文书时自动编号。</translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message>
        <source>Nobody has a key yet.</source>
        <translation>还没有人员密钥。</translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>Nobody works here yet.</source>
        <translation>还没有工作人员。</translation>
    </message>
</context>
<context>
    <name>VillagesSection</name>
    <message>
        <source>No village yet. Villages come with the roster, or are added with the button below.</source>
        <translation>还没有村（社区）。导入花名册时会自动建立，也可用下方按钮增加。</translation>
    </message>
</context>
<context>
    <name>OfficersPanel</name>
    <message>
        <source>No liaison officer yet. A member of staff gets this duty in Settings, Staff.</source>
        <translation>还没有联络员。请在“设置—人员”中为工作人员勾选联络员。</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Nothing fits what is chosen above.</source>
        <translation>没有符合所选条件的内容。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>There is nobody here yet. Start by importing the office's roster, or add the first person.</source>
        <translation>还没有档案。可以先导入本站的花名册，也可以新建第一名人员。</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <source>There are no cases here. A case is opened from the applicant's record: find the person first.</source>
        <translation>这里没有事项。事项从申请人的档案中发起，请先查找人员。</translation>
    </message>
    <message>
        <source>Find the person…</source>
        <translation>查找人员…</translation>
    </message>
</context>
<context>
    <name>DuePanel</name>
    <message>
        <source>There is nobody in the archive yet. Visits become due once it holds people.</source>
        <translation>还没有档案。建档后，会按走访规则自动列出应访对象。</translation>
    </message>
    <message>
        <source>Import a roster…</source>
        <translation>导入花名册…</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>新建人员</translation>
    </message>
    <message>
        <source>Nobody chosen above is to be visited now.</source>
        <translation>所选范围内目前没有应访人员。</translation>
    </message>
</context>
<context>
    <name>NeedsPanel</name>
    <message>
        <source>No need is open. What people ask for is noted with their visit and followed until it is answered.</source>
        <translation>没有未办结的诉求。走访时记下的诉求会列在这里，直到答复为止。</translation>
    </message>
    <message>
        <source>No need stands here.</source>
        <translation>这里没有诉求。</translation>
    </message>
</context>
<context>
    <name>ComplaintListPanel</name>
    <message>
        <source>No open complaints. Register what people bring forward, also by word of mouth, with the button below.</source>
        <translation>没有未办结的信访事项。来信来访（包括口头反映）可用下方按钮登记。</translation>
    </message>
    <message>
        <source>No complaint is closed yet.</source>
        <translation>还没有办结的信访事项。</translation>
    </message>
</context>
<context>
    <name>PaymentsPage</name>
    <message>
        <source>Prepare the first list…</source>
        <translation>编制第一份名册…</translation>
    </message>
</context>
<context>
    <name>FindingsPage</name>
    <message>
        <source>Scan everybody again</source>
        <translation>重新核查全部人员</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <source>No policy note yet. Notes explain who gets what and why; write one below.</source>
        <translation>还没有政策说明。政策说明写明谁可享受、依据什么，可在下方新建。</translation>
    </message>
</context>
<context>
    <name>NewListPanel</name>
    <message>
        <source>Nobody stands on this page of the draft.</source>
        <translation>草稿的这一页没有人员。</translation>
    </message>
</context>
</TS>
