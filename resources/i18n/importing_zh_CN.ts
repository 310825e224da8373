<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>ColumnsStep</name>
        <message>
            <source>&amp;Sheet</source>
            <translation>工作表(&amp;S)</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>工作表</translation>
        </message>
        <message>
            <source>Columns of the sheet</source>
            <translation>工作表各列</translation>
        </message>
        <message>
            <source>kept under its own heading</source>
            <translation>按原表头保留</translation>
        </message>
        <message>
            <source>not taken over: a status changes by its own step only</source>
            <translation>不导入：状态只能通过办理变更</translation>
        </message>
        <message>
            <source>please choose</source>
            <translation>请选择</translation>
        </message>
        <message>
            <source>What was understood</source>
            <translation>识别结果</translation>
        </message>
        <message>
            <source>&amp;Read again</source>
            <translation>重新读取(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Go on</source>
            <translation>下一步(&amp;G)</translation>
        </message>
        <message>
            <source>Kind of file: {kind}. Rows: {rows}, of these people: {people}.</source>
            <translation>文件类型：{kind}。共{rows}行，其中人员{people}行。</translation>
        </message>
        <message>
            <source>No list of people, not taken: {sheets}.</source>
            <translation>以下工作表不是名册，不导入：{sheets}。</translation>
        </message>
        <message>
            <source>Headings in row {rows}.</source>
            <translation>表头在第{rows}行。</translation>
        </message>
        <message>
            <source>Please say what these columns mean, they may be about another person: {columns}</source>
            <translation>以下各列可能指他人而非本人，请逐列确认：{columns}</translation>
        </message>
        <message>
            <source>whose? please say</source>
            <translation>是否本人，请确认</translation>
        </message>
        <message>
            <source>Column {letter} “{heading}” &amp;means</source>
            <translation>{letter}列“{heading}”的含义(&amp;M)</translation>
        </message>
    </context>
    <context>
        <name>ImportingPage</name>
        <message>
            <source>&amp;Undo this import …</source>
            <translation>撤销本次导入(&amp;U)…</translation>
        </message>
        <message>
            <source>&amp;Save the workbook with results …</source>
            <translation>另存处理结果(&amp;S)…</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx *.xls *.ods *.csv *.et *.htm *.html *.xml);;All files (*)</source>
            <translation>工作簿 (*.xlsx *.xls *.ods *.csv *.et *.htm *.html *.xml);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Choose a workbook</source>
            <translation>选择工作簿</translation>
        </message>
        <message>
            <source>This very file was imported on {day} by {who}. What is kept already will not change.</source>
            <translation>{who}已于{day}导入过这个文件，已入档的内容不会重复改动。</translation>
        </message>
        <message>
            <source>The villages are in the register now; that changes some rows. Please look at them again.</source>
            <translation>村（社区）已登记，部分行的处理结果随之变化，请再核对一遍。</translation>
        </message>
        <message>
            <source>Imported: {added} new, {updated} changed.</source>
            <translation>导入完成：新增{added}行，变更{updated}行。</translation>
        </message>
        <message>
            <source>Undo the import of “{file}” ({day})?</source>
            <translation>是否撤销“{file}”（{day}）的导入？</translation>
        </message>
        <message>
            <source>Everybody is put back as they were before. People whom a later deed touched stay as they are and are named. The file can be imported again at any time.</source>
            <translation>所涉人员恢复到导入前的状态；导入后又办理过其他事项的人员保持不变，并逐一列出。撤销后随时可以重新导入。</translation>
        </message>
        <message>
            <source>Undo the import</source>
            <translation>撤销导入</translation>
        </message>
        <message>
            <source>Leave it</source>
            <translation>不撤销</translation>
        </message>
        <message>
            <source>Undone: {file}</source>
            <translation>已撤销：{file}</translation>
        </message>
        <message>
            <source>{name}_results.xlsx</source>
            <translation>{name}_处理结果.xlsx</translation>
        </message>
        <message>
            <source>Save the workbook with results</source>
            <translation>另存处理结果</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx)</source>
            <translation>工作簿 (*.xlsx)</translation>
        </message>
        <message>
            <source>Every row with its result: {path}. Corrected and imported again, only those rows change.</source>
            <translation>已写出逐行处理结果：{path}。改正后再次导入，只处理改正的行。</translation>
        </message>
        <message>
            <source>Your roles do not include importing workbooks.</source>
            <translation>您的岗位没有导入工作簿的权限。</translation>
        </message>
    </context>
    <context>
        <name>QuestionsStep</name>
        <message>
            <source>The file does not say this. It is asked once; a question left open is no obstacle. The statuses are journalled as taken over from the roster, not as decisions.</source>
            <translation>以下内容文件中没有写明，每项只问一次，暂不回答也可以继续。对象状态按“由花名册沿用”记入日志，不作为审批结论。</translation>
        </message>
        <message>
            <source>&amp;Add all these villages to the register</source>
            <translation>将以上村（社区）全部登记(&amp;A)</translation>
        </message>
        <message>
            <source>not known: goes through acceptance</source>
            <translation>不清楚，按“受理”处理</translation>
        </message>
        <message>
            <source>Since which month: {what}</source>
            <translation>起始月份：{what}</translation>
        </message>
        <message>
            <source>since</source>
            <translation>起始月份</translation>
        </message>
        <message>
            <source>Questions about the file</source>
            <translation>需要确认的问题</translation>
        </message>
        <message>
            <source>&amp;Compare with the archive</source>
            <translation>与档案比对(&amp;C)</translation>
        </message>
        <message>
            <source>Number cells such as 1950.1 ({rows} rows): which month is meant?</source>
            <translation>数字单元格如“1950.1”（{rows}行）指几月？</translation>
        </message>
        <message>
            <source>{count} other villages are not in the register either ({rows} rows).</source>
            <translation>还有{count}个村（社区）也没有登记（{rows}行），如何处理？</translation>
        </message>
        <message>
            <source>The register has no village “{village}” ({rows} rows).</source>
            <translation>村（社区）登记中没有“{village}”（{rows}行），如何处理？</translation>
        </message>
        <message>
            <source>All new people of the file ({rows} rows): what are they already?</source>
            <translation>文件中全部新增对象（{rows}行）目前是什么状态？</translation>
        </message>
        <message>
            <source>{category} ({rows} rows): what are they already?</source>
            <translation>{category}（{rows}行）目前是什么状态？</translation>
        </message>
        <message>
            <source>all categories</source>
            <translation>全部类别</translation>
        </message>
        <message>
            <source>keep it as text</source>
            <translation>保留原文字</translation>
        </message>
        <message>
            <source>add it to the register</source>
            <translation>新增登记</translation>
        </message>
    </context>
    <context>
        <name>ResultStep</name>
        <message>
            <source>Rows that stay as they are</source>
            <translation>保持不变的行</translation>
        </message>
        <message>
            <source>The import was undone</source>
            <translation>已撤销导入</translation>
        </message>
        <message>
            <source>The import was kept</source>
            <translation>导入完成</translation>
        </message>
        <message>
            <source>&amp;Done</source>
            <translation>完成(&amp;D)</translation>
        </message>
        <message>
            <source>Rows in all: {count}</source>
            <translation>合计{count}行</translation>
        </message>
        <message>
            <source>Rows with errors were left out. Correct them in the file and import it again: only they change.</source>
            <translation>有错误的行没有导入。请在文件中改正后再次导入，只处理改正的行。</translation>
        </message>
        <message>
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
        <name>RowsStep</name>
        <message>
            <source>Which rows</source>
            <translation>显示哪些行</translation>
        </message>
        <message>
            <source>Rows of the file</source>
            <translation>文件各行</translation>
        </message>
        <message>
            <source>&amp;Keep rows with errors, too</source>
            <translation>错误行也导入(&amp;K)</translation>
        </message>
        <message>
            <source>Rows that name somebody are kept; people without a valid ID number get a marked temporary one.</source>
            <translation>有姓名的错误行一并导入；没有有效身份证件号码的，使用带标记的临时编号。</translation>
        </message>
        <message>
            <source>What becomes of each row</source>
            <translation>逐行核对</translation>
        </message>
        <message>
            <source>&amp;Import rows: {count}</source>
            <translation>导入{count}行(&amp;I)</translation>
        </message>
        <message>
            <source>The archive already has everything that can be taken from this file.</source>
            <translation>文件中可以导入的内容档案里都已有。</translation>
        </message>
        <message>
            <source>All rows: {count}</source>
            <translation>全部行：{count}</translation>
        </message>
        <message>
            <source>Row {row}, {name}: {verdict}</source>
            <translation>第{row}行　{name}　{verdict}</translation>
        </message>
        <message>
            <source>no name</source>
            <translation>无姓名</translation>
        </message>
    </context>
    <context>
        <name>StartStep</name>
        <message>
            <source>Choose a roster (.xlsx, .xls, .ods, .csv) or drop it here. Nothing is written before you have seen what becomes of each row; every import can be undone.</source>
            <translation>请选择花名册（.xlsx、.xls、.ods、.csv），也可以把文件拖到这里。逐行核对之前不写入任何内容，每次导入都可以撤销。</translation>
        </message>
        <message>
            <source>Nothing has been imported yet.</source>
            <translation>还没有导入过文件。</translation>
        </message>
        <message>
            <source>Imports</source>
            <translation>导入记录</translation>
        </message>
        <message>
            <source>Import a workbook</source>
            <translation>导入工作簿</translation>
        </message>
        <message>
            <source>&amp;Choose a workbook …</source>
            <translation>选择工作簿(&amp;C)…</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>已导入</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>已撤销</translation>
        </message>
    </context>
    <context>
        <name>SteppedPage</name>
        <message>
            <source>Step {place} of {all}: {title}</source>
            <translation>第{place}步（共{all}步）：{title}</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>上一步(&amp;B)</translation>
        </message>
        <message>
            <source>Stopped. Nothing was kept.</source>
            <translation>已停止，未保存任何内容。</translation>
        </message>
    </context>
    <context>
        <name>deeds</name>
        <message>
            <source>add an entry</source>
            <translation>新增条目</translation>
        </message>
        <message>
            <source>change an entry</source>
            <translation>修改条目</translation>
        </message>
        <message>
            <source>withdraw an entry</source>
            <translation>撤回条目</translation>
        </message>
        <message>
            <source>take a status back</source>
            <translation>撤回状态变更</translation>
        </message>
        <message>
            <source>add an identity</source>
            <translation>新增身份</translation>
        </message>
        <message>
            <source>begin an archive</source>
            <translation>建立档案</translation>
        </message>
        <message>
            <source>change a status</source>
            <translation>变更状态</translation>
        </message>
        <message>
            <source>change an archive</source>
            <translation>修改档案</translation>
        </message>
        <message>
            <source>close a need</source>
            <translation>办结需求</translation>
        </message>
        <message>
            <source>correct a visit</source>
            <translation>更正走访记录</translation>
        </message>
        <message>
            <source>import a workbook</source>
            <translation>导入工作簿</translation>
        </message>
        <message>
            <source>log a visit</source>
            <translation>登记走访</translation>
        </message>
        <message>
            <source>merge villages</source>
            <translation>合并村（社区）</translation>
        </message>
        <message>
            <source>add a paper to the file</source>
            <translation>添加档案材料</translation>
        </message>
        <message>
            <source>declare a number void</source>
            <translation>作废文号</translation>
        </message>
        <message>
            <source>file a returned paper</source>
            <translation>签章文书归档</translation>
        </message>
        <message>
            <source>look at a paper</source>
            <translation>预览文书</translation>
        </message>
        <message>
            <source>set the numbering of papers</source>
            <translation>设置文书编号</translation>
        </message>
        <message>
            <source>set the words on papers</source>
            <translation>设置文书用语</translation>
        </message>
        <message>
            <source>add scans</source>
            <translation>添加扫描件</translation>
        </message>
        <message>
            <source>note a material</source>
            <translation>登记材料</translation>
        </message>
        <message>
            <source>use a paper from the file</source>
            <translation>使用档案中已有的材料</translation>
        </message>
        <message>
            <source>describe a material</source>
            <translation>著录材料</translation>
        </message>
        <message>
            <source>number the papers of a file</source>
            <translation>编排件号</translation>
        </message>
        <message>
            <source>move a scan</source>
            <translation>移动扫描件</translation>
        </message>
        <message>
            <source>put scans in order</source>
            <translation>调整扫描件顺序</translation>
        </message>
        <message>
            <source>turn a page of a scan</source>
            <translation>旋转扫描页</translation>
        </message>
        <message>
            <source>look at a scan</source>
            <translation>查看扫描件</translation>
        </message>
        <message>
            <source>print scans</source>
            <translation>打印扫描件</translation>
        </message>
        <message>
            <source>note materials of a case</source>
            <translation>登记申请材料</translation>
        </message>
        <message>
            <source>open a case</source>
            <translation>受理事项</translation>
        </message>
        <message>
            <source>open a need</source>
            <translation>登记需求</translation>
        </message>
        <message>
            <source>receive the district's decisions</source>
            <translation>接收区县局审批结果</translation>
        </message>
        <message>
            <source>report cases to the district</source>
            <translation>上报区县局</translation>
        </message>
        <message>
            <source>take a step in a case</source>
            <translation>办理事项环节</translation>
        </message>
        <message>
            <source>change many archives</source>
            <translation>批量修改</translation>
        </message>
        <message>
            <source>undo a bulk change</source>
            <translation>撤销批量修改</translation>
        </message>
        <message>
            <source>undo an import</source>
            <translation>撤销导入</translation>
        </message>
        <message>
            <source>a later deed</source>
            <translation>其他后续操作</translation>
        </message>
    </context>
    <context>
        <name>importing</name>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Heading in the file</source>
            <translation>文件中的表头</translation>
        </message>
        <message>
            <source>What it means</source>
            <translation>含义</translation>
        </message>
        <message>
            <source>First values</source>
            <translation>前几个值</translation>
        </message>
        <message>
            <source>not sure: leave these dates open</source>
            <translation>不确定，这些日期先空着</translation>
        </message>
        <message>
            <source>January (1950.1 = 1950-01)</source>
            <translation>1月（1950.1即1950-01）</translation>
        </message>
        <message>
            <source>October (1950.1 = 1950-10, a zero was lost)</source>
            <translation>10月（1950.1即1950-10，末尾的0丢失）</translation>
        </message>
        <message>
            <source>only the year is certain</source>
            <translation>只有年份可信</translation>
        </message>
        <message>
            <source>Row</source>
            <translation>行</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <source>Because of</source>
            <translation>后续办理</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>new</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>no change</source>
            <translation>无变化</translation>
        </message>
        <message>
            <source>conflict</source>
            <translation>冲突</translation>
        </message>
        <message>
            <source>error</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>not taken</source>
            <translation>不导入</translation>
        </message>
        <message>
            <source>title of the table</source>
            <translation>表格标题</translation>
        </message>
        <message>
            <source>headings</source>
            <translation>表头</translation>
        </message>
        <message>
            <source>headings again</source>
            <translation>重复的表头</translation>
        </message>
        <message>
            <source>subtotal</source>
            <translation>小计、合计行</translation>
        </message>
        <message>
            <source>caption</source>
            <translation>分类标题行</translation>
        </message>
        <message>
            <source>note</source>
            <translation>说明行</translation>
        </message>
        <message>
            <source>signatures</source>
            <translation>签名行</translation>
        </message>
        <message>
            <source>blank row</source>
            <translation>空行</translation>
        </message>
        <message>
            <source>&amp;Keep this row all the same</source>
            <translation>仍然导入此行(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Leave this row out after all</source>
            <translation>不再导入此行(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Take what the file says</source>
            <translation>以文件为准(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Leave the archive as it is</source>
            <translation>以档案为准(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Leave this row out</source>
            <translation>不导入此行(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Take this row in after all</source>
            <translation>恢复导入此行(&amp;T)</translation>
        </message>
        <message>
            <source>Serial number</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Category</source>
            <translation>优抚对象类别</translation>
        </message>
        <message>
            <source>New identity</source>
            <translation>新增身份</translation>
        </message>
        <message>
            <source>Months paid</source>
            <translation>发放月数</translation>
        </message>
        <message>
            <source>Amount paid</source>
            <translation>发放金额</translation>
        </message>
        <message>
            <source>Kind of change</source>
            <translation>变动类型</translation>
        </message>
        <message>
            <source>Reason of the change</source>
            <translation>变动原因</translation>
        </message>
        <message>
            <source>Date of the change</source>
            <translation>变动日期</translation>
        </message>
        <message>
            <source>{name}: {text}</source>
            <translation>{name}：{text}</translation>
        </message>
        <message>
            <source>left out by you</source>
            <translation>已选择不导入</translation>
        </message>
        <message>
            <source>ID number</source>
            <translation>身份证件号码</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>处理</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>New</source>
            <translation>新增</translation>
        </message>
        <message>
            <source>Changed</source>
            <translation>变更</translation>
        </message>
        <message>
            <source>Errors</source>
            <translation>错误</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>行数</translation>
        </message>
    </context>
</TS>
