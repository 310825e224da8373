<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ColumnsStep</name>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="77"/>
        <source>&amp;Sheet</source>
        <translation>工作表(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="78"/>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="79"/>
        <source>Columns of the sheet</source>
        <translation>工作表各列</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="80"/>
        <source>Fr&amp;om</source>
        <translation>来源(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="86"/>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="210"/>
        <source>kept under its own heading</source>
        <translation>按原表头保留</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="208"/>
        <source>not taken over: a status changes by its own step only</source>
        <translation>不导入：状态只能通过办理变更</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="88"/>
        <source>please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="81"/>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="84"/>
        <source>Who the file came from</source>
        <translation>文件来自谁</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="83"/>
        <source>township, village or office</source>
        <translation>乡镇、村或单位</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="94"/>
        <source>What was understood</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="102"/>
        <source>&amp;Read again</source>
        <translation>重新读取(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="104"/>
        <source>&amp;Go on</source>
        <translation>下一步(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="163"/>
        <source>Kind of file: {kind}. Rows: {rows}, of these people: {people}.</source>
        <translation>文件类型：{kind}。共{rows}行，其中人员{people}行。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="166"/>
        <source>No list of people, not taken: {sheets}.</source>
        <translation>以下工作表不是名册，不导入：{sheets}。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="181"/>
        <source>Headings in row {rows}.</source>
        <translation>表头在第{rows}行。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="184"/>
        <source>Please say what these columns mean, they may be about another person: {columns}</source>
        <translation>以下各列可能指他人而非本人，请逐列确认：{columns}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="188"/>
        <source>Other sheets have such columns, too: {sheets}</source>
        <translation>其他工作表也有这样的列：{sheets}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="206"/>
        <source>whose? please say</source>
        <translation>是否本人，请确认</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="219"/>
        <source>Column {letter} &amp;means</source>
        <translation>{letter}列的含义(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="221"/>
        <source>Column {letter} “{heading}” means</source>
        <translation>{letter}列“{heading}”的含义</translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_page.py" line="41"/>
        <source>Workbooks (*.xlsx *.xls *.ods *.csv *.et *.htm *.html *.xml);;All files (*)</source>
        <translation>工作簿 (*.xlsx *.xls *.ods *.csv *.et *.htm *.html *.xml);;所有文件 (*)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_page.py" line="41"/>
        <source>Choose a workbook</source>
        <translation>选择工作簿</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_page.py" line="69"/>
        <source>Type the password</source>
        <translation>输入密码</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_page.py" line="85"/>
        <source>Is “{file}” the right file?</source>
        <translation>“{file}”是要导入的文件吗？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_page.py" line="86"/>
        <source>Take it all the same</source>
        <translation>仍然使用此文件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_page.py" line="86"/>
        <source>Leave it</source>
        <translation>不用此文件</translation>
    </message>
</context>
<context>
    <name>ImportingPage</name>
    <message>
        <source>import of {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Import of {file}</source>
        <translation>导入 {file}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/importing_page.py" line="70"/>
        <source>&amp;Remembered layouts</source>
        <translation>已记住的版式(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/importing_page.py" line="170"/>
        <source>This very file was imported on {day} by {who}. The {applied} rows kept then stay as they are; only the {open} rows not taken then can still change something.</source>
        <translation>此文件已由{who}于{day}导入过。当时已入档的{applied}行不再变动，只有当时未导入的{open}行还会起作用。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/importing_page.py" line="177"/>
        <source>Questions about this file were answered on {day} by {who}, and it was not imported.</source>
        <translation>{who}于{day}回答过此文件的问题，但没有导入。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/importing_page.py" line="174"/>
        <location filename="../../src/vetdesk/ui/importing/importing_page.py" line="178"/>
        <source>Use these answers</source>
        <translation>沿用这些答复</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/importing_page.py" line="182"/>
        <source>You read such a file on {day} from {sender}: use the same columns and answers?</source>
        <translation>{day}导入过{sender}的同样版式的文件，列和答复沿用上次的吗？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/importing_page.py" line="182"/>
        <source>an unnamed sender</source>
        <translation>未注明来源</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/importing_page.py" line="183"/>
        <source>Use the same</source>
        <translation>沿用</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/importing_page.py" line="194"/>
        <source>This workbook was written by VetDesk and came back. Under “Received” it is compared cell by cell with what was sent.</source>
        <translation>此工作簿是本程序导出后返回的。在“接收”中可以与发出的内容逐格比对。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/importing_page.py" line="194"/>
        <source>&amp;Compare it there</source>
        <translation>到“接收”比对(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/importing_page.py" line="206"/>
        <source>This looks like a list of its own: “{kind}”. Taken in as such, it is worked off line by line.</source>
        <translation>此文件像是“{kind}”，不是花名册。按该名单接收后，可逐行办理。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/importing_page.py" line="207"/>
        <source>Take it in as such</source>
        <translation>按名单接收</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/importing_page.py" line="307"/>
        <source>The villages are in the register now; that changes some rows. Please look at them again.</source>
        <translation>村（社区）已登记，部分行的处理结果随之变化，请再核对一遍。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/importing_page.py" line="315"/>
        <source>Imported: {added} new, {updated} changed.</source>
        <translation>导入完成：新增{added}行，变更{updated}行。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/importing_page.py" line="140"/>
        <source>Your roles do not include importing workbooks.</source>
        <translation>您的岗位没有导入工作簿的权限。</translation>
    </message>
    <message>
        <source>This very file was imported on {day} by {who}. All its {applied} rows were kept then; to import it again changes nothing.</source>
        <translation>此文件已由{who}于{day}导入过，{applied}行当时已全部入档，再次导入不会有变化。</translation>
    </message>
</context>
<context>
    <name>KeptPage</name>
    <message>
        <location filename="../../src/vetdesk/ui/importing/kept_page.py" line="39"/>
        <source>&amp;Undo this import…</source>
        <translation>撤销此次导入(&amp;U)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/kept_page.py" line="40"/>
        <source>&amp;Save the workbook with results…</source>
        <translation>另存带结果的工作簿(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/kept_page.py" line="61"/>
        <source>Undo the import of “{file}” ({day})?</source>
        <translation>撤销“{file}”（{day}）的导入吗？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/kept_page.py" line="68"/>
        <source>Everyone is put back as before. People who were changed since stay as they are and are named. The file can be imported again at any time.</source>
        <translation>所有人恢复到导入前的状态。之后又被其他操作动过的人保持不变，并逐一列出。此文件随时可以再次导入。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/kept_page.py" line="68"/>
        <source>Undo the import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/kept_page.py" line="68"/>
        <source>Leave it</source>
        <translation>不用此文件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/kept_page.py" line="80"/>
        <source>Undone: {file}</source>
        <translation>已撤销：{file}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/kept_page.py" line="86"/>
        <source>{name}_results</source>
        <translation>{name}_导入结果</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/kept_page.py" line="87"/>
        <source>Save the workbook with results</source>
        <translation>另存带结果的工作簿</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/kept_page.py" line="88"/>
        <source>Workbooks (*.xlsx *.xlsm)</source>
        <translation>工作簿 (*.xlsx *.xlsm)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/kept_page.py" line="102"/>
        <source>Every row with its result: {path}. Corrected and imported again, only those rows change.</source>
        <translation>每行的结果已写入：{path}。改正后再次导入，只处理改过的行。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/kept_page.py" line="105"/>
        <source>The file was no .xlsx, so its sheets, columns and rows stand in a new workbook.</source>
        <translation>原文件不是 .xlsx 格式，已按原来的表、列、行另建工作簿。</translation>
    </message>
</context>
<context>
    <name>LayoutsStep</name>
    <message>
        <location filename="../../src/vetdesk/ui/importing/layouts_step.py" line="59"/>
        <source>Nothing is remembered of any file yet. How a file was read is remembered with its import.</source>
        <translation>还没有记住任何版式。导入时会记住文件的读取方式。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/layouts_step.py" line="60"/>
        <source>How files were read</source>
        <translation>文件的读取方式</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/layouts_step.py" line="67"/>
        <source>How files of earlier senders are read</source>
        <translation>各来源文件的读取方式</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/layouts_step.py" line="71"/>
        <source>Forge&amp;t this layout</source>
        <translation>忘记此版式(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/layouts_step.py" line="101"/>
        <source>not said</source>
        <translation>未注明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/layouts_step.py" line="108"/>
        <source>kept under its own heading</source>
        <translation>按原表头保留</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/layouts_step.py" line="116"/>
        <source>Villages: {count}</source>
        <translation>村（社区）：{count}个</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/layouts_step.py" line="118"/>
        <source>statuses of new people</source>
        <translation>新增人员的状态</translation>
    </message>
</context>
<context>
    <name>QuestionsStep</name>
    <message>
        <location filename="../../src/vetdesk/ui/importing/questions_step.py" line="81"/>
        <source>The file does not say this. Each question is asked once, and may be left open. Statuses are recorded as taken over from the roster, not as decisions.</source>
        <translation>以下内容文件中没有写明，每项只问一次，暂不回答也可以继续。对象状态按“由花名册沿用”记入日志，不作为审批结论。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/questions_step.py" line="82"/>
        <source>Add all these villages to the re&amp;gister</source>
        <translation>将以上村（社区）全部登记(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/questions_step.py" line="85"/>
        <source>Not known: to be accepted first</source>
        <translation>不清楚，按“受理”处理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/questions_step.py" line="87"/>
        <source>Since when: {what}</source>
        <translation>起始时间：{what}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/questions_step.py" line="89"/>
        <source>since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/questions_step.py" line="93"/>
        <source>Leave it as it is</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/questions_step.py" line="105"/>
        <source>Questions about the file</source>
        <translation>需要确认的问题</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/questions_step.py" line="114"/>
        <source>&amp;Compare with the records</source>
        <translation>与档案比对(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/questions_step.py" line="257"/>
        <source>Keep as written</source>
        <translation>保留原文字</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/questions_step.py" line="257"/>
        <source>Add to the register</source>
        <translation>新增登记</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <location filename="../../src/vetdesk/ui/importing/result_step.py" line="55"/>
        <source>Rows that stay as they are</source>
        <translation>保持不变的行</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/result_step.py" line="63"/>
        <source>The import was undone</source>
        <translation>已撤销导入</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/result_step.py" line="65"/>
        <source>Import finished</source>
        <translation>导入完成</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/result_step.py" line="69"/>
        <source>Do&amp;ne</source>
        <translation>完成(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/result_step.py" line="88"/>
        <source>Rows in all: {count}</source>
        <translation>合计{count}行</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/result_step.py" line="94"/>
        <source>Rows with errors were left out. Correct them in the file and import it again: only they change.</source>
        <translation>有错误的行没有导入。请在文件中改正后再次导入，只处理改正的行。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/result_step.py" line="102"/>
        <source>{file}
People taken out again: {withdrawn}
People put back as they were: {restored}
Rows that stay because of a later deed: {blocked}</source>
        <translation>{file}
撤回新增人员：{withdrawn}人
恢复原状人员：{restored}人
因后续办理保持不变：{blocked}行</translation>
    </message>
</context>
<context>
    <name>RowPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_panel.py" line="58"/>
        <source>Co&amp;rrect this row…</source>
        <translation>修改此行(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_panel.py" line="118"/>
        <source>Row {row}, {name}: {verdict}</source>
        <translation>第{row}行，{name}：{verdict}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_panel.py" line="119"/>
        <source>no name</source>
        <translation>无姓名</translation>
    </message>
</context>
<context>
    <name>RowRepair</name>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_repair.py" line="62"/>
        <source>&amp;Leave as it is</source>
        <translation>不修改(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_repair.py" line="143"/>
        <source>Correct row {row}</source>
        <translation>修改第{row}行</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_repair.py" line="147"/>
        <source>In the file: {text}</source>
        <translation>文件中为：{text}</translation>
    </message>
</context>
<context>
    <name>RowsStep</name>
    <message>
        <location filename="../../src/vetdesk/ui/importing/rows_step.py" line="76"/>
        <source>Which rows</source>
        <translation>显示哪些行</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/rows_step.py" line="77"/>
        <source>Rows of the file</source>
        <translation>文件各行</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/rows_step.py" line="78"/>
        <source>&amp;Many rows at once</source>
        <translation>批量处理(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/rows_step.py" line="86"/>
        <source>Check the rows</source>
        <translation>逐行核对</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/rows_step.py" line="94"/>
        <source>Im&amp;port rows: {count}</source>
        <translation>导入{count}行(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/rows_step.py" line="94"/>
        <source>A&amp;pply the correction</source>
        <translation>采用修改(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/rows_step.py" line="104"/>
        <source>The records already hold everything that this file could add.</source>
        <translation>文件中可以导入的内容档案里都已有。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/rows_step.py" line="148"/>
        <source>All rows: {count}</source>
        <translation>全部行：{count}</translation>
    </message>
</context>
<context>
    <name>SideChoices</name>
    <message>
        <location filename="../../src/vetdesk/ui/importing/side_choices.py" line="69"/>
        <source>please choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/side_choices.py" line="70"/>
        <source>Archive: {value}</source>
        <translation>档案：{value}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/side_choices.py" line="71"/>
        <source>File: {value}</source>
        <translation>文件：{value}</translation>
    </message>
</context>
<context>
    <name>StartStep</name>
    <message>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="77"/>
        <source>Choose a roster (.xlsx, .xls, .ods, .csv) or drop it here. Nothing is saved until you have checked the rows; imports can be undone.</source>
        <translation>请选择花名册（.xlsx、.xls、.ods、.csv），也可以拖到这里。逐行核对之前不写入，每次导入都可撤销。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="78"/>
        <source>Type of &amp;list</source>
        <translation>名册种类(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="79"/>
        <source>Type of list</source>
        <translation>名册种类</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="80"/>
        <source>Any list of people</source>
        <translation>任意人员名册</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="83"/>
        <source>Nothing has been imported yet. Choose the roster of the office below, or drop it here.</source>
        <translation>还没有导入过。请在下方选择本站现有的花名册，或把文件拖到这里。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="84"/>
        <source>Imports</source>
        <translation>导入记录</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="91"/>
        <source>Import a workbook</source>
        <translation>导入工作簿</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="99"/>
        <source>&amp;Choose a workbook…</source>
        <translation>选择工作簿(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="141"/>
        <source>Imported</source>
        <translation>已导入</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="141"/>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
</context>
<context>
    <name>SteppedPage</name>
    <message>
        <location filename="../../src/vetdesk/ui/importing/stepped_page.py" line="89"/>
        <source>Step {place} of {all}: {title}</source>
        <translation>第{place}步（共{all}步）：{title}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/stepped_page.py" line="97"/>
        <source>&amp;Back</source>
        <translation>上一步(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/stepped_page.py" line="125"/>
        <source>Stopped. Nothing was kept.</source>
        <translation>已停止，未保存任何内容。</translation>
    </message>
</context>
<context>
    <name>deeds</name>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="42"/>
        <source>set the period of a list</source>
        <translation>更改名单所属期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="41"/>
        <source>compare a list again</source>
        <translation>重新比对名单</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="43"/>
        <source>settle whom a line means</source>
        <translation>确认名单对象</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="45"/>
        <source>take in a list</source>
        <translation>接收名单</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="47"/>
        <source>undo taking in a list</source>
        <translation>撤销接收名单</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="48"/>
        <source>work off lines of a list</source>
        <translation>办理名单</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="9"/>
        <source>add an entry</source>
        <translation>新增条目</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="20"/>
        <source>change an entry</source>
        <translation>修改条目</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="54"/>
        <source>withdraw an entry</source>
        <translation>撤回条目</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="44"/>
        <source>take a status back</source>
        <translation>撤回状态变更</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="10"/>
        <source>add an identity</source>
        <translation>新增身份</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="12"/>
        <source>begin an archive</source>
        <translation>建立档案</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="13"/>
        <source>change a status</source>
        <translation>变更状态</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="19"/>
        <source>change an archive</source>
        <translation>修改档案</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="22"/>
        <source>close a need</source>
        <translation>办结需求</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="23"/>
        <source>correct a visit</source>
        <translation>更正走访记录</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="25"/>
        <source>forget a layout</source>
        <translation>忘记版式</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="26"/>
        <source>import a workbook</source>
        <translation>导入工作簿</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="27"/>
        <source>keep the answers to a file</source>
        <translation>保存对文件的答复</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="28"/>
        <source>log a visit</source>
        <translation>登记走访</translation>
    </message>
    <message>
        <source>add a provider</source>
        <translation>登记服务资源</translation>
    </message>
    <message>
        <source>change a provider</source>
        <translation>修改服务资源</translation>
    </message>
    <message>
        <source>end a provider</source>
        <translation>终止服务资源</translation>
    </message>
    <message>
        <source>assign a liaison officer</source>
        <translation>指定联络员</translation>
    </message>
    <message>
        <source>end an assignment</source>
        <translation>终止联络分工</translation>
    </message>
    <message>
        <source>plan visits</source>
        <translation>安排走访计划</translation>
    </message>
    <message>
        <source>add photos of a visit</source>
        <translation>添加走访照片</translation>
    </message>
    <message>
        <source>answer a need</source>
        <translation>答复需求</translation>
    </message>
    <message>
        <source>assign a need</source>
        <translation>需求派单</translation>
    </message>
    <message>
        <source>call back</source>
        <translation>需求回访</translation>
    </message>
    <message>
        <source>hand over open work</source>
        <translation>移交工作</translation>
    </message>
    <message>
        <source>take back a hand-over</source>
        <translation>撤回工作移交</translation>
    </message>
    <message>
        <source>withdraw a visit</source>
        <translation>撤回走访记录</translation>
    </message>
    <message>
        <source>correct a complaint</source>
        <translation>更正信访登记</translation>
    </message>
    <message>
        <source>keep a reception day</source>
        <translation>登记接待日</translation>
    </message>
    <message>
        <source>register a complaint</source>
        <translation>登记信访事项</translation>
    </message>
    <message>
        <source>take a step with a complaint</source>
        <translation>办理信访事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="30"/>
        <source>merge villages</source>
        <translation>合并村（社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="8"/>
        <source>add a paper to the file</source>
        <translation>添加档案材料</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="14"/>
        <source>declare a number void</source>
        <translation>作废文号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="15"/>
        <source>file a returned paper</source>
        <translation>签章文书归档</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="16"/>
        <source>look at a paper</source>
        <translation>预览文书</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="17"/>
        <source>set the numbering of papers</source>
        <translation>设置文书编号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="18"/>
        <source>set the words on papers</source>
        <translation>设置文书用语</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="11"/>
        <source>add scans</source>
        <translation>添加扫描件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="32"/>
        <source>note a material</source>
        <translation>登记材料</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="53"/>
        <source>use a paper from the file</source>
        <translation>使用档案中已有的材料</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="24"/>
        <source>describe a material</source>
        <translation>著录材料</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="34"/>
        <source>number the papers of a file</source>
        <translation>编排件号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="31"/>
        <source>move a scan</source>
        <translation>移动扫描件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="38"/>
        <source>put scans in order</source>
        <translation>调整扫描件顺序</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="50"/>
        <source>turn a page of a scan</source>
        <translation>旋转扫描页</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="29"/>
        <source>look at a scan</source>
        <translation>查看扫描件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="37"/>
        <source>print scans</source>
        <translation>打印扫描件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="33"/>
        <source>note materials of a case</source>
        <translation>登记申请材料</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="35"/>
        <source>open a case</source>
        <translation>受理事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="36"/>
        <source>open a need</source>
        <translation>登记需求</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="39"/>
        <source>receive the district&apos;s decisions</source>
        <translation>接收区县局审批结果</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="40"/>
        <source>report cases to the district</source>
        <translation>上报区县局</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="46"/>
        <source>take in a workbook that came back</source>
        <translation>接收回传的工作簿</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="49"/>
        <source>take a step in a case</source>
        <translation>办理事项环节</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="21"/>
        <source>change many archives</source>
        <translation>批量修改</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="51"/>
        <source>undo a bulk change</source>
        <translation>撤销批量修改</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="52"/>
        <source>undo an import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/deed_words.py" line="61"/>
        <source>a later deed</source>
        <translation>其他后续操作</translation>
    </message>
</context>
<context>
    <name>importing</name>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="20"/>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="21"/>
        <source>Heading in the file</source>
        <translation>文件中的表头</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="22"/>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/columns_step.py" line="23"/>
        <source>First values</source>
        <translation>前几个值</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="26"/>
        <source>not sure: leave these dates open</source>
        <translation>不确定，这些日期先空着</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="27"/>
        <source>January (1950.1 = 1950-01)</source>
        <translation>1月（1950.1即1950-01）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="28"/>
        <source>October (1950.1 = 1950-10, a zero was lost)</source>
        <translation>10月（1950.1即1950-10，末尾的0丢失）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="29"/>
        <source>only the year is certain</source>
        <translation>只有年份可信</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="32"/>
        <source>match those that fit exactly one person</source>
        <translation>与档案中唯一相符的人匹配</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="33"/>
        <source>leave all of them out</source>
        <translation>全部不导入</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="34"/>
        <source>match, and keep the others under temporary numbers</source>
        <translation>匹配，其余以临时编号入档</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="37"/>
        <source>decide row by row: the later ones are errors</source>
        <translation>逐行决定：后出现的按错误处理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="38"/>
        <source>the first row counts, the later ones are left out</source>
        <translation>以第一行为准，后面的不导入</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="39"/>
        <source>the last good row counts, the earlier ones are left out</source>
        <translation>以最后一个无误的行为准，前面的不导入</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="42"/>
        <source>decide row by row: these rows are errors</source>
        <translation>逐行决定：这些行按错误处理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="43"/>
        <source>the first of them is meant</source>
        <translation>指前一人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="44"/>
        <source>the last of them is meant</source>
        <translation>指后一人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="52"/>
        <source>Number cells such as 1950.1 (rows: {rows}): which month is meant?</source>
        <translation>形如1950.1的数字单元格（{rows}行）：指几月？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="53"/>
        <source>Masked ID numbers such as 5299**********2019 (rows: {rows})</source>
        <translation>打码的身份证号，如5299**********2019（{rows}行）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="56"/>
        <source>People who stand in the file again in the same category (rows: {rows}): which row counts?</source>
        <translation>同一人同一类别在文件中重复出现（{rows}行）：以哪一行为准？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="57"/>
        <source>Two people in one cell (rows: {rows}): who is meant?</source>
        <translation>一个单元格里有两个人（{rows}行）：指哪一人？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="58"/>
        <source>{field} “{text}” (rows: {rows}): what does it mean?</source>
        <translation>{field}“{text}”（{rows}行）：是什么意思？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="59"/>
        <source>The register has no village “{village}” (rows: {rows}).</source>
        <translation>村（社区）名录中没有“{village}”（{rows}行）。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="60"/>
        <source>{category} (rows: {rows}): what is their status now?</source>
        <translation>{category}（{rows}行）：目前是什么状态？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="63"/>
        <source>All new people of the file (rows: {rows}): what is their status now?</source>
        <translation>文件中全部新增人员（{rows}行）：目前是什么状态？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="66"/>
        <source>{count} other villages are not in the register either (rows: {rows}).</source>
        <translation>另有{count}个村（社区）也不在名录中（{rows}行）。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/question_words.py" line="69"/>
        <source>all categories</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/result_step.py" line="22"/>
        <location filename="../../src/vetdesk/ui/importing/rows_step.py" line="25"/>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/result_step.py" line="23"/>
        <location filename="../../src/vetdesk/ui/importing/rows_step.py" line="26"/>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/result_step.py" line="24"/>
        <source>Because of</source>
        <translation>后续办理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/layouts_step.py" line="22"/>
        <source>Sender</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/layouts_step.py" line="23"/>
        <source>Last file</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/layouts_step.py" line="25"/>
        <location filename="../../src/vetdesk/ui/importing/result_step.py" line="25"/>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="28"/>
        <source>Who</source>
        <translation>经办人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/layouts_step.py" line="26"/>
        <source>What is remembered</source>
        <translation>记住的内容</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/layouts_step.py" line="24"/>
        <location filename="../../src/vetdesk/ui/importing/result_step.py" line="26"/>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="27"/>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="21"/>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="22"/>
        <source>changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="23"/>
        <source>no change</source>
        <translation>无变化</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="24"/>
        <source>conflict</source>
        <translation>冲突</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="25"/>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="26"/>
        <source>not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="31"/>
        <source>title of the table</source>
        <translation>表格标题</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="32"/>
        <source>headings</source>
        <translation>表头</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="33"/>
        <source>headings again</source>
        <translation>重复的表头</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="34"/>
        <source>subtotal</source>
        <translation>小计、合计行</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="35"/>
        <source>caption</source>
        <translation>分类标题行</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="36"/>
        <source>note</source>
        <translation>说明行</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="37"/>
        <source>signatures</source>
        <translation>签名行</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="38"/>
        <source>blank row</source>
        <translation>空行</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="43"/>
        <source>&amp;Keep this row all the same</source>
        <translation>仍然导入此行(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="44"/>
        <source>&amp;Leave this row out after all</source>
        <translation>不再导入此行(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="45"/>
        <source>&amp;Take what the file says</source>
        <translation>以文件为准(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="46"/>
        <source>Decide this row a&amp;gain</source>
        <translation>重新决定此行(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="47"/>
        <source>&amp;Leave row out</source>
        <translation>不导入此行(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="48"/>
        <source>&amp;Take this row in after all</source>
        <translation>恢复导入此行(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="52"/>
        <source>Keep {rows} rows with errors that name somebody</source>
        <translation>有姓名的错误行全部入档（{rows}行）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="54"/>
        <source>Leave out {rows} rows: {problem}</source>
        <translation>{rows}行不导入：{problem}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="55"/>
        <source>“{field}”: take the file in all rows ({rows})</source>
        <translation>“{field}”全部以文件为准（{rows}行）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="56"/>
        <source>“{field}”: keep the archive in all rows ({rows})</source>
        <translation>“{field}”全部以档案为准（{rows}行）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="53"/>
        <source>Leave rows with errors out after all</source>
        <translation>错误行仍不导入</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="57"/>
        <source>“{field}”: decide row by row again</source>
        <translation>“{field}”：重新逐行决定</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="62"/>
        <source>Serial number</source>
        <translation>序号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="39"/>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="63"/>
        <source>Category</source>
        <translation>优抚对象类别</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="64"/>
        <source>New identity</source>
        <translation>新增身份</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="16"/>
        <source>This looks like “{found}”; “{expected}” was expected.</source>
        <translation>此文件像是“{found}”，预期的是“{expected}”。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="17"/>
        <source>This does not look like “{expected}”, which was expected.</source>
        <translation>此文件不像预期的“{expected}”。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="18"/>
        <source>It has no column for {columns}.</source>
        <translation>缺少这些列：{columns}。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="19"/>
        <source>Its title names {found}; {expected} was expected.</source>
        <translation>标题写的是{found}，预期的是{expected}。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="22"/>
        <source>Its title names {found}; after “{last}” the list of {expected} was expected.</source>
        <translation>标题写的是{found}；上次导入“{last}”之后，预期的是{expected}的表。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="23"/>
        <source>Its title names {found}; this station is that of {expected}.</source>
        <translation>标题写的是{found}，本站属于{expected}。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="35"/>
        <source>quarter {part} of {year}</source>
        <translation>{year}年第{part}季度</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="36"/>
        <source>month {part} of {year}</source>
        <translation>{year}年{part}月</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="37"/>
        <source>the year {year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="38"/>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="40"/>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="65"/>
        <source>Months paid</source>
        <translation>发放月数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="41"/>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="66"/>
        <source>Amount paid</source>
        <translation>发放金额</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="42"/>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="67"/>
        <source>Kind of change</source>
        <translation>变动类型</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="43"/>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="68"/>
        <source>Reason of the change</source>
        <translation>变动原因</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="44"/>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="69"/>
        <source>Date of the change</source>
        <translation>变动日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="132"/>
        <source>{name}: {text}</source>
        <translation>{name}：{text}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="182"/>
        <source>✎ {field}: “{before}” repaired: “{after}”</source>
        <translation>✎ {field}：“{before}”已改为“{after}”</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/row_words.py" line="192"/>
        <source>left out by you</source>
        <translation>已选择不导入</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/rows_step.py" line="28"/>
        <source>ID number</source>
        <translation>身份证件号码</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/rows_step.py" line="27"/>
        <source>Result</source>
        <translation>处理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/rows_step.py" line="29"/>
        <source>Why</source>
        <translation>说明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="25"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="26"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="29"/>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="30"/>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="31"/>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/start_step.py" line="32"/>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="26"/>
        <source>It carries {things}. Nothing of that was run or followed; only its values were read.</source>
        <translation>该文件带有{things}，均未运行或打开，只读取了其中的数据。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="27"/>
        <source>macros</source>
        <translation>宏</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="28"/>
        <source>links to other files</source>
        <translation>指向其他文件的链接</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="29"/>
        <source>commands to other programs (DDE)</source>
        <translation>调用其他程序的命令（DDE）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="30"/>
        <source>connections to databases</source>
        <translation>数据库连接</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/importing/file_words.py" line="31"/>
        <source>embedded objects</source>
        <translation>嵌入对象</translation>
    </message>
</context>
</TS>
