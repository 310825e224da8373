<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>AccountsPanel</name>
        <message>
            <source>Name, ID number, bank, account name and account number, in the columns that counties ask for.</source>
            <translation>姓名、身份证号码、开户银行、账户名称、银行账号，按区县要求的列生成。</translation>
        </message>
        <message>
            <source>Save as &amp;workbook…</source>
            <translation>生成银行账号表(&amp;W)…</translation>
        </message>
        <message>
            <source>Bank accounts</source>
            <translation>银行账号表</translation>
        </message>
    </context>
    <context>
        <name>ChangesPanel</name>
        <message>
            <source>Who was added, removed or changed, according to the journal; a second sheet gives for each category: before + added − removed = now.</source>
            <translation>按日志列出本期增加、减少和变更的对象；第二张表按类别核对：上期人数＋本期增－本期减＝本期人数。</translation>
        </message>
        <message>
            <source>Save as &amp;workbook…</source>
            <translation>生成变动情况表(&amp;W)…</translation>
        </message>
        <message>
            <source>Change list</source>
            <translation>变动情况表</translation>
        </message>
        <message>
            <source>Changes written: {rows}. Export {year}-{number}, file {path}</source>
            <translation>已写出变动{rows}条。导出编号{year}-{number}，文件：{path}</translation>
        </message>
    </context>
    <context>
        <name>DeathsPanel</name>
        <message>
            <source>People whose death became known this month, with the last month paid.</source>
            <translation>本月获知去世的对象，附已发放至的月份。</translation>
        </message>
        <message>
            <source>Save as &amp;workbook…</source>
            <translation>生成去世人员名单(&amp;W)…</translation>
        </message>
        <message>
            <source>List of deaths</source>
            <translation>去世人员名单</translation>
        </message>
    </context>
    <context>
        <name>DecisionsPanel</name>
        <message>
            <source>Choose the workbook that came back. You see what becomes of each row before anything is kept.</source>
            <translation>请选择区县局返回的工作簿。保存之前，先逐行显示处理结果。</translation>
        </message>
        <message>
            <source>The file holds no new decision.</source>
            <translation>文件中没有新的审批结果。</translation>
        </message>
        <message>
            <source>The district's decisions</source>
            <translation>区县局审批结果</translation>
        </message>
        <message>
            <source>Decisions taken in from {file}: {count}</source>
            <translation>已从“{file}”接收审批结果{count}条</translation>
        </message>
    </context>
    <context>
        <name>ExportPanel</name>
        <message>
            <source>Write the workbook</source>
            <translation>保存工作簿</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx)</source>
            <translation>工作簿 (*.xlsx)</translation>
        </message>
    </context>
    <context>
        <name>ExportingPage</name>
        <message>
            <source>&amp;Kind of file</source>
            <translation>内容(&amp;K)</translation>
        </message>
        <message>
            <source>What to send or receive</source>
            <translation>导出或接收的内容</translation>
        </message>
        <message>
            <source>Your roles do not include sending or receiving workbooks.</source>
            <translation>您的岗位没有导出或接收工作簿的权限。</translation>
        </message>
        <message>
            <source>Preview and prin&amp;t…</source>
            <translation>预览打印(&amp;T)…</translation>
        </message>
    </context>
    <context>
        <name>ListPanel</name>
        <message>
            <source>The file opens only with this password. Keep it safe: it cannot be recovered.</source>
            <translation>只能凭密码打开，请妥善保管；遗忘后任何人都无法找回。</translation>
        </message>
        <message>
            <source>Villa&amp;ge</source>
            <translation>村（社区）(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Category</source>
            <translation>对象类别(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Status</source>
            <translation>对象状态(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Purpose, for the journal</source>
            <translation>用途（记入日志）(&amp;P)</translation>
        </message>
        <message>
            <source>Passwo&amp;rd to open it</source>
            <translation>打开密码(&amp;R)</translation>
        </message>
        <message>
            <source>All villages</source>
            <translation>全部村（社区）</translation>
        </message>
        <message>
            <source>All categories</source>
            <translation>全部类别</translation>
        </message>
        <message>
            <source>Everyone on the register</source>
            <translation>全部在册对象</translation>
        </message>
        <message>
            <source>No password: anyone with the file can read it</source>
            <translation>不设密码：拿到文件的人都能看</translation>
        </message>
        <message>
            <source>Everyone, including ended</source>
            <translation>全部对象（含已终止的）</translation>
        </message>
        <message>
            <source>Rows written: {rows}. Export {year}-{number}, file {path}</source>
            <translation>已写出{rows}行。导出编号{year}-{number}，文件：{path}</translation>
        </message>
        <message>
            <source>Kept in the workbook, though this computer may show them as boxes: {characters}</source>
            <translation>这些字已照原样写入表格，但电脑上可能显示为方框：{characters}</translation>
        </message>
        <message>
            <source>Se&amp;nt to</source>
            <translation>发往单位(&amp;N)</translation>
        </message>
    </context>
    <context>
        <name>MonthPanel</name>
        <message>
            <source>&amp;Month</source>
            <translation>月份(&amp;M)</translation>
        </message>
    </context>
    <context>
        <name>PaymentPanel</name>
        <message>
            <source>Payment list</source>
            <translation>发放花名册</translation>
        </message>
        <message>
            <source>Amounts are what the archive holds now: monthly standard and care allowance × months from the start of the benefit on. Arrears and local subsidies stay blank.</source>
            <translation>金额按档案现有数据计算：（月标准＋护理费）×自享受待遇起的发放月数；补发金额和地方补贴留空。</translation>
        </message>
        <message>
            <source>&amp;List</source>
            <translation>名册类型(&amp;L)</translation>
        </message>
        <message>
            <source>Fro&amp;m month</source>
            <translation>起始月份(&amp;M)</translation>
        </message>
        <message>
            <source>&amp;Until month</source>
            <translation>截止月份(&amp;U)</translation>
        </message>
        <message>
            <source>Save as &amp;workbook…</source>
            <translation>生成发放花名册(&amp;W)…</translation>
        </message>
        <message>
            <source>The last month lies before the first.</source>
            <translation>截止月份早于起始月份。</translation>
        </message>
    </context>
    <context>
        <name>ReceivedPanel</name>
        <message>
            <source>Rows of the workbook</source>
            <translation>工作簿各行</translation>
        </message>
        <message>
            <source>A&amp;nother file…</source>
            <translation>换一个文件(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Choose a workbook…</source>
            <translation>选择工作簿(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Take them in</source>
            <translation>确认接收(&amp;T)</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx *.xls *.ods *.csv)</source>
            <translation>工作簿 (*.xlsx *.xls *.ods *.csv)</translation>
        </message>
        <message>
            <source>{file}, rows {count}: {totals}</source>
            <translation>{file}，共{count}行：{totals}</translation>
        </message>
    </context>
    <context>
        <name>ReportPanel</name>
        <message>
            <source>The selected cases are sent with this roster; step and workbook belong together.</source>
            <translation>选中的事项随本花名册上报，上报环节与工作簿同时生效。</translation>
        </message>
        <message>
            <source>Repor&amp;ted on</source>
            <translation>上报日期(&amp;T)</translation>
        </message>
        <message>
            <source>Reported on</source>
            <translation>上报日期</translation>
        </message>
        <message>
            <source>Cases for the district</source>
            <translation>上报区县局的事项</translation>
        </message>
        <message>
            <source>No case is to be reported now. A case comes here once the township has signed it.</source>
            <translation>目前没有待上报的事项。镇级签批后的事项会列在这里。</translation>
        </message>
        <message>
            <source>&amp;Report and write…</source>
            <translation>上报并生成花名册(&amp;R)…</translation>
        </message>
        <message>
            <source>Select the cases first (Ctrl+A: all).</source>
            <translation>请先选择事项（Ctrl+A 全选）。</translation>
        </message>
        <message>
            <source>Cases reported</source>
            <translation>上报花名册</translation>
        </message>
        <message>
            <source>reported before</source>
            <translation>此前已上报</translation>
        </message>
        <message>
            <source>ready</source>
            <translation>可以上报</translation>
        </message>
        <message>
            <source>not mine</source>
            <translation>非本人办理</translation>
        </message>
        <message>
            <source>Selected: {chosen} of {all}</source>
            <translation>已选{chosen}件，共{all}件</translation>
        </message>
        <message>
            <source>Cases on the roster: {count}, reported now: {new}. Export {number}, file {path}</source>
            <translation>花名册共{count}件，其中本次上报{new}件。导出编号{number}，文件：{path}</translation>
        </message>
    </context>
    <context>
        <name>RosterPanel</name>
        <message>
            <source>One row per identity, in the official layout.</source>
            <translation>一人有几种身份就列几行，按规定格式写出。</translation>
        </message>
        <message>
            <source>S&amp;ubtotals</source>
            <translation>小计(&amp;U)</translation>
        </message>
        <message>
            <source>A subtotal after each village</source>
            <translation>每个村后加小计行</translation>
        </message>
        <message>
            <source>Save as &amp;workbook…</source>
            <translation>生成花名册(&amp;W)…</translation>
        </message>
        <message>
            <source>Roster</source>
            <translation>优抚对象花名册</translation>
        </message>
    </context>
    <context>
        <name>StatisticsPanel</name>
        <message>
            <source>How many recipients of each kind every village has. Each identity that draws is counted once, so all figures add up.</source>
            <translation>各村各类优抚对象人数。享受待遇的每个身份只计一次，各项合计相符。</translation>
        </message>
        <message>
            <source>Save as &amp;workbook…</source>
            <translation>生成统计表(&amp;W)…</translation>
        </message>
        <message>
            <source>Statistic of recipients</source>
            <translation>优抚对象统计表</translation>
        </message>
    </context>
    <context>
        <name>TemplateColumnsForm</name>
        <message>
            <source>Columns of {template}</source>
            <translation>{template}的各列</translation>
        </message>
        <message>
            <source>&amp;Goes into it</source>
            <translation>填入内容(&amp;G)</translation>
        </message>
        <message>
            <source>Sample rows fro&amp;m</source>
            <translation>示例行起(&amp;M)</translation>
        </message>
        <message>
            <source>t&amp;o</source>
            <translation>止(&amp;U)</translation>
        </message>
        <message>
            <source>What goes into the chosen column</source>
            <translation>所选列填入的内容</translation>
        </message>
        <message>
            <source>First sample row</source>
            <translation>样行起始行号</translation>
        </message>
        <message>
            <source>Last sample row</source>
            <translation>样行截止行号</translation>
        </message>
        <message>
            <source>Merge the village &amp;cells</source>
            <translation>同村各行合并显示村名(&amp;W)</translation>
        </message>
        <message>
            <source>Columns of the template</source>
            <translation>模板各列</translation>
        </message>
        <message>
            <source>stays blank</source>
            <translation>留空</translation>
        </message>
        <message>
            <source>text kept under this heading</source>
            <translation>导入时同名列的原文</translation>
        </message>
    </context>
    <context>
        <name>TemplatesPanel</name>
        <message>
            <source>&amp;Template</source>
            <translation>模板(&amp;T)</translation>
        </message>
        <message>
            <source>Template</source>
            <translation>模板</translation>
        </message>
        <message>
            <source>Ne&amp;w…</source>
            <translation>接收模板(&amp;J)…</translation>
        </message>
        <message>
            <source>&amp;Back to filling in</source>
            <translation>返回填写(&amp;B)</translation>
        </message>
        <message>
            <source>C&amp;olumns…</source>
            <translation>列对应(&amp;O)…</translation>
        </message>
        <message>
            <source>Stop &amp;using…</source>
            <translation>停用(&amp;X)…</translation>
        </message>
        <message>
            <source>People are written into the county's own file: its columns, lists, layout and print settings stay as they are.</source>
            <translation>人员写入上级下发的原文件，列、下拉选项、样式和打印设置保持不变。</translation>
        </message>
        <message>
            <source>Saved &amp;list</source>
            <translation>常用视图(&amp;L)</translation>
        </message>
        <message>
            <source>None: by the choices below</source>
            <translation>不用：按下列条件</translation>
        </message>
        <message>
            <source>&amp;Save the columns</source>
            <translation>保存列对应(&amp;S)</translation>
        </message>
        <message>
            <source>Fill the te&amp;mplate…</source>
            <translation>填写模板(&amp;M)…</translation>
        </message>
        <message>
            <source>Add the county's workbook (.xlsx) once; then it can be filled in as often as you like.</source>
            <translation>上级模板（.xlsx）接收一次，以后可反复填写。</translation>
        </message>
        <message>
            <source>Columns that must be filled stay empty in so many rows:</source>
            <translation>下列必填列有空缺（行数）：</translation>
        </message>
        <message>
            <source>The template's own lists do not know these values:</source>
            <translation>下列内容不在模板的下拉选项中：</translation>
        </message>
        <message>
            <source>The columns are kept. The template is filled with them from now on.</source>
            <translation>列对应已保存，以后按此填写模板。</translation>
        </message>
        <message>
            <source>{name} (edition {edition})</source>
            <translation>{name}（第{edition}版）</translation>
        </message>
        <message>
            <source>Workbooks (*.xlsx *.xls *.et)</source>
            <translation>工作簿 (*.xlsx *.xls *.et)</translation>
        </message>
        <message>
            <source>The county's template</source>
            <translation>上级模板</translation>
        </message>
        <message>
            <source>Template taken in: {name}. Columns understood: {known} of {all}. Look them over once.</source>
            <translation>已接收模板：{name}。共{all}列，已识别{known}列，请核对一次。</translation>
        </message>
        <message>
            <source>Remove the template “{name}”?</source>
            <translation>停用模板“{name}”？</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>停用</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>It is not offered any more. What was filled with it stays in the journal.</source>
            <translation>停用后不再列出；用它填写过的记录仍保留在日志中。</translation>
        </message>
    </context>
    <context>
        <name>exporting</name>
        <message>
            <source>List to be posted</source>
            <translation>长期公示名单</translation>
        </message>
    <message>
        <source>Decision</source>
        <translation>审批结果</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>审批文号</translation>
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
            <source>Case number</source>
            <translation>受理编号</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>处理结果</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>说明</translation>
        </message>
        <message>
            <source>decision taken in</source>
            <translation>已接收</translation>
        </message>
        <message>
            <source>known before</source>
            <translation>此前已接收</translation>
        </message>
        <message>
            <source>no decision given</source>
            <translation>未填审批意见</translation>
        </message>
        <message>
            <source>cannot be used</source>
            <translation>无法接收</translation>
        </message>
        <message>
            <source>will be taken in</source>
            <translation>将接收</translation>
        </message>
        <message>
            <source>Roster of the station</source>
            <translation>本站花名册</translation>
        </message>
        <message>
            <source>The county's own template</source>
            <translation>上级模板</translation>
        </message>
        <message>
            <source>Payment list</source>
            <translation>发放花名册</translation>
        </message>
        <message>
            <source>Change list of a month</source>
            <translation>月度变动情况表</translation>
        </message>
        <message>
            <source>Deaths of a month</source>
            <translation>月度去世人员名单</translation>
        </message>
        <message>
            <source>Bank accounts</source>
            <translation>银行账号表</translation>
        </message>
        <message>
            <source>Statistic of recipients</source>
            <translation>优抚对象统计表</translation>
        </message>
        <message>
            <source>Cases for the district</source>
            <translation>上报区县局的事项</translation>
        </message>
        <message>
            <source>Decisions from the district</source>
            <translation>接收区县局审批结果</translation>
        </message>
        <message>
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <source>To report</source>
            <translation>上报情况</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>All categories in one list</source>
            <translation>全部类别（一张表）</translation>
        </message>
        <message>
            <source>Disabled: grade, cause, period</source>
            <translation>残疾人员（等级、性质、属别、时期）</translation>
        </message>
        <message>
            <source>Survivors: household registration</source>
            <translation>“三属”（户籍类别）</translation>
        </message>
        <message>
            <source>Demobilised soldiers: period of service</source>
            <translation>在乡复员军人（属于时期）</translation>
        </message>
        <message>
            <source>Returned home ill</source>
            <translation>带病回乡退役军人</translation>
        </message>
        <message>
            <source>Combat and nuclear-test veterans</source>
            <translation>参战参试退役军人</translation>
        </message>
        <message>
            <source>Rural ex-conscripts and martyrs' children: converted years</source>
            <translation>农村籍退役士兵、老烈子女（折算年限）</translation>
        </message>
        <message>
            <source>Column</source>
            <translation>列</translation>
        </message>
        <message>
            <source>Heading of the template</source>
            <translation>模板表头</translation>
        </message>
        <message>
            <source>What goes into it</source>
            <translation>填入内容</translation>
        </message>
    </context>
    <context>
        <name>PublicPanel</name>
        <message>
            <source>Who draws a benefit, with village, category and amount; nothing private stands on it.</source>
            <translation>列出享受待遇人员的村别、姓名、类别和标准，不含身份证号、账号等个人隐私，供长期公示。</translation>
        </message>
        <message>
            <source>Save as &amp;workbook…</source>
            <translation>生成公示名单(&amp;W)…</translation>
        </message>
        <message>
            <source>List to be posted</source>
            <translation>长期公示名单</translation>
        </message>
    </context>
</TS>
