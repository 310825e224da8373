<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CircularFields</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_fields.py" line="53"/>
        <source>Name *</source>
        <translation>名称 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_fields.py" line="53"/>
        <source>From month *</source>
        <translation>自何月起 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_fields.py" line="54"/>
        <source>Circular (number or title) *</source>
        <translation>依据（文号或通知名称） *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_fields.py" line="55"/>
        <source>Unit *</source>
        <translation>单位 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_fields.py" line="55"/>
        <source>Rounded to whole … yuan</source>
        <translation>取整到……元</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_fields.py" line="63"/>
        <source>The circular says nothing of them: not known yet</source>
        <translation>通知未列，暂未查明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_fields.py" line="93"/>
        <source>It does not say whether amounts are a year or a month: choose the unit.</source>
        <translation>文件未写明是年标准还是月标准，请选择单位。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_fields.py" line="94"/>
        <source>It does not say clearly from when: enter the first month.</source>
        <translation>文件未写明或写了不止一个执行时间，请填写自何月起执行。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_fields.py" line="95"/>
        <source>Some amounts stand there twice and differ: the last one is shown.</source>
        <translation>同一对象的标准出现两次且不一致，现显示后一个，请核对。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_fields.py" line="100"/>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_fields.py" line="102"/>
        <source>No amount for {count} kinds: {some}</source>
        <translation>有{count}类对象没有标准：{some}</translation>
    </message>
</context>
<context>
    <name>CircularPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_panel.py" line="72"/>
        <source>{file}: {count} tables of rates were understood. Check each and tick what is to be kept.</source>
        <translation>{file}：读出{count}张标准表。请逐张核对，勾选要保存的。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_panel.py" line="73"/>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_panel.py" line="74"/>
        <source>Amounts of which it is not clear for whom: {cells}</source>
        <translation>不清楚属于哪类对象的金额：{cells}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_panel.py" line="76"/>
        <source>Tables in the file</source>
        <translation>文件中的标准表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_panel.py" line="77"/>
        <source>Amounts of the table</source>
        <translation>标准表的金额</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_panel.py" line="78"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_panel.py" line="79"/>
        <source>Who would change?</source>
        <translation>影响哪些人？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_panel.py" line="80"/>
        <source>Keep what is ticked</source>
        <translation>保存勾选的标准</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_panel.py" line="168"/>
        <source>Everybody</source>
        <translation>全部对象</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_panel.py" line="174"/>
        <source>{benefit}: {what}, amounts: {count}, sheet “{sheet}”</source>
        <translation>{benefit}：{what}，{count}个标准，工作表“{sheet}”</translation>
    </message>
</context>
<context>
    <name>ComparePanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/compare_panel.py" line="61"/>
        <source>Compare two dates</source>
        <translation>两个时间对比</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/compare_panel.py" line="62"/>
        <source>Benefit</source>
        <translation>待遇项目</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/compare_panel.py" line="62"/>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/compare_panel.py" line="63"/>
        <source>Later month</source>
        <translation>对比月份</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/compare_panel.py" line="66"/>
        <source>Neither month has a rate of this benefit. Read a circular, or enter a table.</source>
        <translation>这两个月都没有该待遇的标准。请读取调标通知，或者录入标准表。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/compare_panel.py" line="67"/>
        <source>Rates of both months</source>
        <translation>两个月的标准</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/compare_panel.py" line="68"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>EffectView</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/effect_view.py" line="49"/>
        <source>Some of those who would change</source>
        <translation>部分受影响的对象</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/effect_view.py" line="56"/>
        <source>Concerned: {concerned}. Other amount: {changed}, together {monthly} yuan more a month. Amount cannot be told: {unknown}. Nothing is kept yet.</source>
        <translation>涉及{concerned}人次，金额变化{changed}人次，每月合计增加{monthly}元；{unknown}人次金额无法判断。尚未保存。</translation>
    </message>
</context>
<context>
    <name>ExtrasPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="77"/>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="79"/>
        <source>Local supplements</source>
        <translation>地方补贴</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="77"/>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="80"/>
        <source>Figures of a year</source>
        <translation>年度数据</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="81"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="82"/>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="83"/>
        <source>How the county pays…</source>
        <translation>发放办法…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="84"/>
        <source>Enter a figure…</source>
        <translation>录入年度数据…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="85"/>
        <source>New supplement…</source>
        <translation>新增补贴…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="120"/>
        <source>Why is “{title}” taken back?</source>
        <translation>撤回“{title}”的原因？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="136"/>
        <source>from the age of {age}</source>
        <translation>年满{age}周岁</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="137"/>
        <source>{share}% of the rate</source>
        <translation>标准的{share}%</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="138"/>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="147"/>
        <source>{amount} {unit}</source>
        <translation>{amount}{unit}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="141"/>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="158"/>
        <source>Clerks and the leader set rates.</source>
        <translation>待遇标准由经办人或者站长设置。</translation>
    </message>
</context>
<context>
    <name>FigureForm</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/figure_form.py" line="64"/>
        <source>A figure of a year</source>
        <translation>年度数据</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/figure_form.py" line="65"/>
        <source>Nursing fees are a share of the local average wage of the year before.</source>
        <translation>护理费按上一年度当地城镇单位就业人员月平均工资的比例计发。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/figure_form.py" line="67"/>
        <source>Figure *</source>
        <translation>数据 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/figure_form.py" line="68"/>
        <source>Year *</source>
        <translation>年度 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/figure_form.py" line="69"/>
        <source>Amount *</source>
        <translation>金额 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/figure_form.py" line="70"/>
        <source>Unit *</source>
        <translation>单位 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/figure_form.py" line="71"/>
        <source>Used from month (blank: next January)</source>
        <translation>自何月起使用（不填为次年1月）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/figure_form.py" line="72"/>
        <source>Source *</source>
        <translation>来源 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/figure_form.py" line="75"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/figure_form.py" line="76"/>
        <source>Keep the figure</source>
        <translation>保存数据</translation>
    </message>
</context>
<context>
    <name>RatesPage</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/rates_page.py" line="52"/>
        <source>Supplements…</source>
        <translation>补贴和工资…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/rates_page.py" line="53"/>
        <source>Compare…</source>
        <translation>对比…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/rates_page.py" line="54"/>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/rates_page.py" line="55"/>
        <source>Withdraw…</source>
        <translation>撤回…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/rates_page.py" line="56"/>
        <source>New table…</source>
        <translation>新增…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/rates_page.py" line="57"/>
        <source>&amp;Read a circular…</source>
        <translation>读取调标通知(&amp;R)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/rates_page.py" line="86"/>
        <source>Workbooks (*.xlsx *.xls *.ods *.csv *.et)</source>
        <translation>表格文件 (*.xlsx *.xls *.ods *.csv *.et)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/rates_page.py" line="86"/>
        <source>Read a circular with new rates</source>
        <translation>读取调标通知</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/rates_page.py" line="119"/>
        <source>Write the table</source>
        <translation>导出标准表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/rates_page.py" line="119"/>
        <source>Workbook (*.xlsx)</source>
        <translation>表格文件 (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/rates_page.py" line="126"/>
        <source>Why is “{title}” taken back? Earlier rates count again.</source>
        <translation>撤回“{title}”的原因？撤回后按原标准执行。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/rates_page.py" line="134"/>
        <source>{file} is written.</source>
        <translation>已导出{file}。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/rates_page.py" line="151"/>
        <source>Clerks and the leader set rates.</source>
        <translation>待遇标准由经办人或者站长设置。</translation>
    </message>
</context>
<context>
    <name>SupplementForm</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/supplement_form.py" line="71"/>
        <source>A local supplement</source>
        <translation>地方补贴</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/supplement_form.py" line="73"/>
        <source>Name *</source>
        <translation>名称 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/supplement_form.py" line="74"/>
        <source>Circular (number or title) *</source>
        <translation>依据（文号或通知名称） *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/supplement_form.py" line="75"/>
        <source>Amount *</source>
        <translation>金额 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/supplement_form.py" line="76"/>
        <source>Unit *</source>
        <translation>单位 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/supplement_form.py" line="77"/>
        <source>From month *</source>
        <translation>自何月起 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/supplement_form.py" line="78"/>
        <source>Until month</source>
        <translation>至何月止</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/supplement_form.py" line="80"/>
        <source>From the age of</source>
        <translation>年满（周岁）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/supplement_form.py" line="81"/>
        <source>For these categories *</source>
        <translation>发给这些类别 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/supplement_form.py" line="84"/>
        <source>Paid beside a higher benefit too</source>
        <translation>就高享受其他待遇的也发</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/supplement_form.py" line="85"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/supplement_form.py" line="86"/>
        <source>Who would change?</source>
        <translation>影响哪些人？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/supplement_form.py" line="87"/>
        <source>Keep</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/supplement_form.py" line="89"/>
        <source>% of the rate</source>
        <translation>占标准的百分比</translation>
    </message>
</context>
<context>
    <name>TableForm</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/table_form.py" line="68"/>
        <source>A table of rates</source>
        <translation>标准表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/table_form.py" line="70"/>
        <source>Benefit *</source>
        <translation>待遇项目 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/table_form.py" line="70"/>
        <source>From month *</source>
        <translation>自何月起 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/table_form.py" line="71"/>
        <source>What is announced *</source>
        <translation>公布的内容 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/table_form.py" line="72"/>
        <source>Unit *</source>
        <translation>单位 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/table_form.py" line="72"/>
        <source>Name *</source>
        <translation>名称 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/table_form.py" line="72"/>
        <source>Circular (number or title) *</source>
        <translation>依据（文号或通知名称） *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/table_form.py" line="73"/>
        <source>Rounded to whole … yuan</source>
        <translation>取整到……元</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/table_form.py" line="76"/>
        <location filename="../../src/vetdesk/ui/benefits/rates/table_form.py" line="77"/>
        <source>Rates differ by</source>
        <translation>标准按何区分</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/table_form.py" line="78"/>
        <source>Blank amounts are not known yet</source>
        <translation>空白的暂未查明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/table_form.py" line="79"/>
        <source>Amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/table_form.py" line="81"/>
        <source>Everybody</source>
        <translation>全部对象</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/table_form.py" line="81"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/table_form.py" line="82"/>
        <source>Who would change?</source>
        <translation>影响哪些人？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/table_form.py" line="83"/>
        <source>Keep the table</source>
        <translation>保存标准表</translation>
    </message>
</context>
<context>
    <name>TablesPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="74"/>
        <source>Benefit</source>
        <translation>待遇项目</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="75"/>
        <source>All benefits</source>
        <translation>全部待遇</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="77"/>
        <source>National samples too</source>
        <translation>包括国家标准样表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="78"/>
        <source>Tables of rates</source>
        <translation>标准表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="79"/>
        <source>Amounts of the chosen table</source>
        <translation>所选标准表的金额</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="81"/>
        <source>Benefits without a table this month, for which the archive&apos;s own rates count: {count}</source>
        <translation>本月没有标准表、按档案登记的月标准计算的待遇：{count}项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="82"/>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="158"/>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="128"/>
        <source>Our own</source>
        <translation>本站</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="129"/>
        <source>Sample</source>
        <translation>样表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="148"/>
        <source>Kept on {day} by {who}: {reason}</source>
        <translation>{who}于{day}保存：{reason}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="152"/>
        <source>{file} (check sum {sum}…)</source>
        <translation>{file}（校验码{sum}…）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="152"/>
        <source>Choose a table to see its amounts.</source>
        <translation>选择一张标准表，查看金额。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="155"/>
        <source>{title}, {per}</source>
        <translation>{title}，{per}</translation>
    </message>
</context>
<context>
    <name>WaysForm</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/ways_form.py" line="62"/>
        <source>How the county pays</source>
        <translation>发放办法</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/ways_form.py" line="63"/>
        <source>Basis *</source>
        <translation>依据 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/ways_form.py" line="64"/>
        <source>Yearly grants are paid in</source>
        <translation>按年发放的，在几月发放</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/ways_form.py" line="66"/>
        <source>Funeral grant, months: {category}</source>
        <translation>丧葬补助月数：{category}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/ways_form.py" line="69"/>
        <source>First month: {category}</source>
        <translation>起始月份：{category}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/ways_form.py" line="72"/>
        <source>The month of a death is still paid</source>
        <translation>去世当月仍发</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/ways_form.py" line="73"/>
        <source>The month named as stopped is still paid</source>
        <translation>停发时间所在月仍发</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/ways_form.py" line="74"/>
        <source>Old place pays to December after a move</source>
        <translation>迁出的，当年由迁出地发至12月</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/ways_form.py" line="78"/>
        <source>month {number}</source>
        <translation>{number}月</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/ways_form.py" line="82"/>
        <source>as approved</source>
        <translation>按批准内容</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/ways_form.py" line="84"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/ways_form.py" line="85"/>
        <source>Keep it so</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>rates</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_panel.py" line="26"/>
        <location filename="../../src/vetdesk/ui/benefits/rates/compare_panel.py" line="23"/>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="29"/>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="31"/>
        <source>For</source>
        <translation>对象</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_panel.py" line="27"/>
        <source>In the circular</source>
        <translation>通知中的标准</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_panel.py" line="28"/>
        <source>Old rate in the circular</source>
        <translation>通知中的原标准</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/circular_panel.py" line="29"/>
        <source>Our old rate</source>
        <translation>本站原标准</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/compare_panel.py" line="24"/>
        <source>Then, a month</source>
        <translation>原月标准</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/compare_panel.py" line="25"/>
        <source>Later, a month</source>
        <translation>现月标准</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/compare_panel.py" line="26"/>
        <source>Difference</source>
        <translation>差额</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/compare_panel.py" line="27"/>
        <source>In per cent</source>
        <translation>增幅</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/effect_view.py" line="16"/>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/effect_view.py" line="17"/>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/effect_view.py" line="18"/>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/effect_view.py" line="19"/>
        <source>Month before</source>
        <translation>调整前月金额</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/effect_view.py" line="20"/>
        <source>Month after</source>
        <translation>调整后月金额</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/effect_view.py" line="21"/>
        <source>Arrears so far</source>
        <translation>应补发</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="25"/>
        <source>Supplement</source>
        <translation>补贴</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="26"/>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="35"/>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="32"/>
        <source>Amount</source>
        <translation>标准</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="27"/>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="23"/>
        <source>From</source>
        <translation>起始月份</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="28"/>
        <source>Until</source>
        <translation>截止月份</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="30"/>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="37"/>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="28"/>
        <source>Source</source>
        <translation>依据</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="33"/>
        <source>Figure</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="34"/>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/extras_panel.py" line="36"/>
        <source>Used from</source>
        <translation>使用月份</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="27"/>
        <source>Benefit</source>
        <translation>待遇项目</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="22"/>
        <source>Table</source>
        <translation>标准表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="24"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="25"/>
        <source>Set by</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="26"/>
        <source>Reliability</source>
        <translation>可靠程度</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="33"/>
        <source>A month</source>
        <translation>折合每月</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/tables_panel.py" line="34"/>
        <source>Raised by</source>
        <translation>提高</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/words.py" line="15"/>
        <source>In force</source>
        <translation>执行中</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/words.py" line="16"/>
        <source>To come</source>
        <translation>未到期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/words.py" line="17"/>
        <source>Past</source>
        <translation>已过期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/words.py" line="18"/>
        <source>For reference</source>
        <translation>仅供参考</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/words.py" line="21"/>
        <source>yuan a year</source>
        <translation>元/年</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/words.py" line="22"/>
        <source>yuan a month</source>
        <translation>元/月</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/words.py" line="25"/>
        <source>Checked</source>
        <translation>已核实</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/words.py" line="26"/>
        <source>Likely</source>
        <translation>较可靠</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/words.py" line="27"/>
        <source>To be checked</source>
        <translation>待核实</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/words.py" line="30"/>
        <source>New rates</source>
        <translation>新标准</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/words.py" line="31"/>
        <source>Added to the rates before</source>
        <translation>在原标准上增加</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rates/words.py" line="32"/>
        <source>Raised by a share</source>
        <translation>按比例提高</translation>
    </message>
    <message>
        <source>is</source>
        <translation>是</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不是</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>不少于</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不超过</translation>
    </message>
    <message>
        <source>on or after</source>
        <translation>不早于</translation>
    </message>
    <message>
        <source>before</source>
        <translation>早于</translation>
    </message>
</context>
<context>
    <name>ConditionRows</name>
    <message>
        <source>Only where the archive says</source>
        <translation>仅限档案中</translation>
    </message>
    <message>
        <source>One more condition</source>
        <translation>再加一个条件</translation>
    </message>
    <message>
        <source>How the conditions are joined</source>
        <translation>条件之间的关系</translation>
    </message>
    <message>
        <source>all of these</source>
        <translation>全部符合</translation>
    </message>
    <message>
        <source>one of these</source>
        <translation>符合其一</translation>
    </message>
    <message>
        <source>Age in whole years</source>
        <translation>周岁年龄</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>How it is compared</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>年-月-日</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
</TS>
