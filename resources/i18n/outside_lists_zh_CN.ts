<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>FiguresPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/figures_panel.py" line="64" />
            <source>Figures</source>
            <translation>汇总</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/figures_panel.py" line="65" />
            <source>Everybody who draws a benefit is confirmed: nothing is left to do.</source>
            <translation>享受待遇人员均已确认，没有待办。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/figures_panel.py" line="67" />
            <source>Expected and paid, in yuan</source>
            <translation>应发与实发核对（元）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/figures_panel.py" line="71" />
            <source>Not yet confirmed for {year}: {count}</source>
            <translation>{year}年度未确认：{count}人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/figures_panel.py" line="96" />
            <source>no category</source>
            <translation>无类别</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/figures_panel.py" line="99" />
            <source>no village</source>
            <translation>无村</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/figures_panel.py" line="100" />
            <source>In all</source>
            <translation>合计</translation>
        </message>
    </context>
    <context>
        <name>IntakePanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/intake_panel.py" line="67" />
            <source>&amp;Kind of list</source>
            <translation>名单种类(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/intake_panel.py" line="68" />
            <source>From &amp;whom</source>
            <translation>来文单位(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/intake_panel.py" line="69" />
            <source>&amp;Period (2025-Q3, 2025-09, 2025)</source>
            <translation>所属期（2025-Q3、2025-09、2025）(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/intake_panel.py" line="114" />
            <source>{file}: lines {count}</source>
            <translation>{file}：共{count}条</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/intake_panel.py" line="123" />
            <source>This is none of the lists that VetDesk knows. Say which one it is, or import it as a roster.</source>
            <translation>未能识别为已知的业务名单。请指明是哪一种，或按花名册导入。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/intake_panel.py" line="124" />
            <source>Recognised as {kind} by: {why}</source>
            <translation>识别为{kind}，依据：{why}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/intake_panel.py" line="127" />
            <source>It might also be: {others}. Please choose.</source>
            <translation>也可能是：{others}。请选择。</translation>
        </message>
    </context>
    <context>
        <name>LineCard</name>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/line_card.py" line="102" />
            <source>in the file: {place}</source>
            <translation>名单中位置：{place}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/line_card.py" line="81" />
            <source>Open the a&amp;rchive</source>
            <translation>打开档案(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/line_card.py" line="82" />
            <source>Open the &amp;case</source>
            <translation>打开事项(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/line_card.py" line="83" />
            <source>Find the person by name, pinyin or number</source>
            <translation>按姓名、拼音或号码查找对象</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/line_card.py" line="84" />
            <source>Find whom the line means</source>
            <translation>查找这一行的对象</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/line_card.py" line="85" />
            <source>Who it may be</source>
            <translation>可能的对象</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/line_card.py" line="86" />
            <source>It is &amp;this person</source>
            <translation>就是此人(&amp;T)</translation>
        </message>
    </context>
    <context>
        <name>LineDeedForm</name>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/deed_form.py" line="61" />
            <source>Remar&amp;k</source>
            <translation>备注(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/deed_form.py" line="61" />
            <source>Reas&amp;on *</source>
            <translation>理由(&amp;O) *</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/deed_form.py" line="62" />
            <source>Reason</source>
            <translation>理由</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/deed_form.py" line="63" />
            <source>Carr&amp;y it out</source>
            <translation>办理(&amp;Y)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/deed_form.py" line="64" />
            <source>Ca&amp;ncel</source>
            <translation>取消(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/deed_form.py" line="66" />
            <source>{deed}, lines: {count}</source>
            <translation>{deed}：{count}条</translation>
        </message>
    </context>
    <context>
        <name>LineWork</name>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/line_work.py" line="77" />
            <source>C&amp;onfirm who is offered</source>
            <translation>确认为所列对象(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/line_work.py" line="142" />
            <source>{deed}: lines {count}</source>
            <translation>{deed}：{count}条</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/line_work.py" line="146" />
            <source>Left open: {count}. {name}: {why}</source>
            <translation>未办：{count}条。{name}：{why}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/line_work.py" line="172" />
            <source>Settled: {count}</source>
            <translation>已确认对象：{count}条</translation>
        </message>
    </context>
    <context>
        <name>LinesPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lines_panel.py" line="83" />
            <source>Lines of the list</source>
            <translation>名单明细</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lines_panel.py" line="84" />
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lines_panel.py" line="84" />
            <source>Finding</source>
            <translation>核对结果</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lines_panel.py" line="85" />
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lines_panel.py" line="87" />
            <source>Back to the &amp;lines</source>
            <translation>返回名单(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lines_panel.py" line="132" />
            <source>period {period}</source>
            <translation>所属期 {period}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lines_panel.py" line="138" />
            <source>All lines</source>
            <translation>全部</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lines_panel.py" line="144" />
            <source>All findings</source>
            <translation>全部核对结果</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lines_panel.py" line="145" />
            <source>All villages</source>
            <translation>全部村</translation>
        </message>
    </context>
    <context>
        <name>ListsOverview</name>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/overview.py" line="62" />
            <source>Lists that change no archive by themselves. Each line is compared with the archive and worked off.</source>
            <translation>业务名单不会自动更改档案，每一条都与档案比对后逐条办理。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/overview.py" line="68" />
            <source>No list has been received yet: choose a file or drop it here.
Payment lists, failed payments, deaths, data matching, annual confirmations, bank accounts, change lists and visit sheets are handled here.</source>
            <translation>还没有接收名单。请选择文件，或将文件拖到此处。
发放名册、发放失败名单、去世人员名单、数据核查疑点名单、年度确认结果、银行账号更正表、变动情况表、走访登记表都在这里办理。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/overview.py" line="69" />
            <source>Lists</source>
            <translation>业务名单</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/overview.py" line="92" />
            <source>open: {count}</source>
            <translation>待办 {count}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/overview.py" line="93" />
            <source>worked off</source>
            <translation>已办完</translation>
        </message>
    </context>
    <context>
        <name>ListsPage</name>
        <message>
            <source>taking in {file}</source>
            <translation>接收名单 {file}</translation>
        </message>
        <message>
            <source>Not confirmed</source>
            <translation>未确认人员</translation>
        </message>
        <message>
            <source>results</source>
            <translation>办理结果</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="99" />
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="100" />
            <source>&amp;More</source>
            <translation>更多(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="101" />
            <source>&amp;Undo taking in…</source>
            <translation>撤销接收(&amp;U)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="102" />
            <source>&amp;Compare again</source>
            <translation>重新比对(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="103" />
            <source>Change the &amp;period…</source>
            <translation>更改所属期(&amp;P)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="104" />
            <source>Save with res&amp;ults…</source>
            <translation>另存办理结果(&amp;U)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="152" />
            <source>Workbooks (*.xlsx *.xls *.ods *.csv *.et *.htm *.html *.xml);;All files (*)</source>
            <translation>工作簿 (*.xlsx *.xls *.ods *.csv *.et *.htm *.html *.xml);;所有文件 (*)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="152" />
            <source>Choose a list</source>
            <translation>选择名单</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="166" />
            <source>Password of “{file}”</source>
            <translation>请输入“{file}”的密码</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="199" />
            <source>&amp;Sums</source>
            <translation>核对汇总(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="199" />
            <source>Who is mi&amp;ssing</source>
            <translation>未确认人员(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="200" />
            <source>&amp;Take it in</source>
            <translation>确认接收(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="200" />
            <source>&amp;Receive a list…</source>
            <translation>接收名单(&amp;T)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="202" />
            <source>Your roles do not include taking in lists.</source>
            <translation>您的岗位没有接收名单的权限。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="262" />
            <source>Taken in: {file}, lines {count}</source>
            <translation>已接收：{file}，共{count}条</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="270" />
            <source>Stopped. Nothing was kept.</source>
            <translation>已停止，未保存任何内容。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="282" />
            <source>Undo taking in “{title}”?</source>
            <translation>撤销接收“{title}”？</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="283" />
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="284" />
            <source>Keep it</source>
            <translation>保留</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="285" />
            <source>No archive was changed by it. The file can be taken in again.</source>
            <translation>接收名单未更改任何档案，撤销后可以重新接收。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="291" />
            <source>The list was taken back.</source>
            <translation>已撤销接收。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="298" />
            <source>Compared with the archive of now.</source>
            <translation>已与当前档案重新比对。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="305" />
            <source>The period is changed.</source>
            <translation>所属期已更改，并重新比对。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="306" />
            <source>Period of the list (2025-Q3, 2025-09, 2025)</source>
            <translation>名单所属期（2025-Q3、2025-09、2025）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="335" />
            <source>Save who is not confirmed</source>
            <translation>另存未确认人员名单</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="338" />
            <source>Save the list with results</source>
            <translation>另存办理结果</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lists_page.py" line="346" />
            <source>Written: {path}</source>
            <translation>已保存：{path}</translation>
        </message>
        <message>
            <source>Back to the sender</source>
            <translation>退回发表单位</translation>
        </message>
    </context>
    <context>
        <name>outside_lists</name>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/figures_panel.py" line="22" />
            <source>Category or village</source>
            <translation>类别、村</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/figures_panel.py" line="23" />
            <location filename="../../src/vetdesk/ui/exchange/lists/overview.py" line="24" />
            <source>Lines</source>
            <translation>行数</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/figures_panel.py" line="24" />
            <source>Expected</source>
            <translation>应发</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/figures_panel.py" line="25" />
            <source>Paid</source>
            <translation>实发</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/figures_panel.py" line="26" />
            <source>Difference</source>
            <translation>差额</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/figures_panel.py" line="29" />
            <location filename="../../src/vetdesk/ui/exchange/lists/lines_panel.py" line="166" />
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/figures_panel.py" line="30" />
            <location filename="../../src/vetdesk/ui/exchange/lists/lines_panel.py" line="168" />
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/figures_panel.py" line="31" />
            <location filename="../../src/vetdesk/ui/exchange/lists/lines_panel.py" line="171" />
            <source>ID number</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/figures_panel.py" line="32" />
            <source>Phone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lines_panel.py" line="167" />
            <source>Finding</source>
            <translation>核对结果</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lines_panel.py" line="170" />
            <source>What was done</source>
            <translation>办理情况</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/lines_panel.py" line="172" />
            <source>Row</source>
            <translation>行号</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/overview.py" line="22" />
            <source>List</source>
            <translation>名单</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/overview.py" line="23" />
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/overview.py" line="25" />
            <source>Period</source>
            <translation>所属期</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/overview.py" line="26" />
            <source>From</source>
            <translation>来文单位</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/overview.py" line="27" />
            <source>Taken in</source>
            <translation>接收时间</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/overview.py" line="28" />
            <source>Who</source>
            <translation>接收人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/overview.py" line="29" />
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/words.py" line="13" />
            <source>Open</source>
            <translation>待办</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/words.py" line="14" />
            <source>Done</source>
            <translation>已办</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/words.py" line="15" />
            <source>Set aside</source>
            <translation>核实不处理</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/lists/words.py" line="16" />
            <source>Nothing to do</source>
            <translation>无需办理</translation>
        </message>
    </context>
</TS>
