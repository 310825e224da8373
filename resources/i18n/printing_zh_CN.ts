<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>NumbersSection</name>
    <message>
        <source>Numbers of “{paper}”</source>
        <translation>“{paper}”的文号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="84" />
        <source>A paper gets the next number when it is first printed, and keeps it. A spoilt number is declared void with a reason: none is missing without one.</source>
        <translation>带文号的文书在正式印制时取下一个号，重打不换号。作废的文号须写明理由，登记簿不留无故空号。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="85" />
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="85" />
        <source>First number of this year</source>
        <translation>本年度起始号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="85" />
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="88" />
        <source>Register of numbers</source>
        <translation>文号登记簿</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="89" />
        <source>&amp;Void…</source>
        <translation>作废(&amp;D)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="90" />
        <source>&amp;Print the register…</source>
        <translation>打印登记簿(&amp;P)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="91" />
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="115" />
        <source>Numbers of “{paper}” are written this way from now on.</source>
        <translation>《{paper}》今后按此编号。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="195" />
        <source>For example: {number}</source>
        <translation>例如：{number}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="210" />
        <source>Why is {number} void? The reason is kept in the register.</source>
        <translation>{number}为何作废？理由记入登记簿。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="215" />
        <source>{number} is void.</source>
        <translation>{number}已作废。</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出表格(&amp;W)…</translation>
    </message>
    <message>
        <source>Saved: {file}, numbers: {count}</source>
        <translation>已保存：{file}，共{count}个编号</translation>
    </message>
    <message>
        <source>What is the register exported for? The answer is written into the journal.</source>
        <translation>登记簿导出作何用途？用途记入日志。</translation>
    </message>
    <message>
        <source>Where is the register saved?</source>
        <translation>登记簿保存到哪里？</translation>
    </message>
    <message>
        <source>Word befo&amp;re 字</source>
        <translation>机关代字(&amp;R)</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>表格文件 (*.xlsx)</translation>
    </message>
</context>
<context>
    <name>PageTurner</name>
    <message>
        <location filename="../../src/vetdesk/ui/printing/page_turner.py" line="55" />
        <source>Previous page (PageUp)</source>
        <translation>上一页（PageUp）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/page_turner.py" line="56" />
        <source>Next page (PageDown)</source>
        <translation>下一页（PageDown）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/page_turner.py" line="60" />
        <source>Page of the paper</source>
        <translation>文书页面</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/page_turner.py" line="63" />
        <source>The page is being drawn…</source>
        <translation>正在生成页面……</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/page_turner.py" line="102" />
        <source>{page}/{pages}</source>
        <translation>{page}/{pages}</translation>
    </message>
</context>
<context>
    <name>PrintChoices</name>
    <message>
        <source>Move right (&amp;mm)</source>
        <translation>右移（毫米）(&amp;M)</translation>
    </message>
    <message>
        <source>Move &amp;down (mm)</source>
        <translation>下移（毫米）(&amp;D)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_choices.py" line="66" />
        <source>P&amp;urpose</source>
        <translation>用途(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_choices.py" line="66" />
        <source>P&amp;rinter</source>
        <translation>打印机(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_choices.py" line="66" />
        <source>&amp;Copies</source>
        <translation>份数(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_choices.py" line="66" />
        <source>Pa&amp;ges</source>
        <translation>页码(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_choices.py" line="66" />
        <source>All, or 1-2, 4</source>
        <translation>全部，或如1-2, 4</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_window.py" line="149" />
        <source>This computer has no printer; save the paper as PDF.</source>
        <translation>本机没有安装打印机，请存为PDF。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_choices.py" line="70" />
        <source>&amp;Values only</source>
        <translation>只打填写内容(&amp;V)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_choices.py" line="71" />
        <source>For forms that are printed already: only what is filled in is printed.</source>
        <translation>用于套打：表格已印好，只打印填写的内容。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_choices.py" line="72" />
        <source>&amp;Both sides</source>
        <translation>双面打印(&amp;B)</translation>
    </message>
</context>
<context>
    <name>PrintWindow</name>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_window.py" line="51" />
        <source>&amp;Print</source>
        <translation>打印(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_window.py" line="52" />
        <source>&amp;Save as PDF…</source>
        <translation>存为PDF(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_window.py" line="53" />
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_window.py" line="84" />
        <source>Printed on “{printer}”: {title}.</source>
        <translation>已用“{printer}”打印：{title}。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_window.py" line="90" />
        <source>Save the paper</source>
        <translation>保存文书</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_window.py" line="91" />
        <source>Papers (*.pdf)</source>
        <translation>文书 (*.pdf)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_window.py" line="102" />
        <source>The paper is in {file}.</source>
        <translation>文书已存到{file}。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_window.py" line="113" />
        <source>These characters are in no font; write them in by hand: {characters}</source>
        <translation>下列字没有字形，请打印后用笔补写：{characters}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_window.py" line="124" />
        <source>Say what it is printed for; the answer is written into the journal.</source>
        <translation>请填写打印用途，用途记入日志。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_window.py" line="134" />
        <source>These pages are not understood. Write them as 1-2, 4; there are {pages}.</source>
        <translation>页码写法有误。请写成1-2, 4的样子；共{pages}页。</translation>
    </message>
    <message>
        <source>&amp;Words of the office…</source>
        <translation>本单位用语(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>PrintersSection</name>
    <message>
        <location filename="../../src/vetdesk/ui/settings/printers_section.py" line="62" />
        <source>On preprinted forms the values must fall into their boxes. Print the test page, measure it with a ruler, and enter here how far the printer is off. This is kept on this computer, for each printer.</source>
        <translation>套打已印好的表格时，内容要落在格内。请打印校准页，用直尺量出偏差，填在这里。校正值按打印机保存在本机。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/printers_section.py" line="63" />
        <source>P&amp;rinter</source>
        <translation>打印机(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/printers_section.py" line="63" />
        <source>&amp;Move to the right (mm)</source>
        <translation>向右移动（毫米）(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/printers_section.py" line="63" />
        <source>Move down (mm)</source>
        <translation>向下移动（毫米）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/printers_section.py" line="66" />
        <source>Holds preprinted forms: print the values only</source>
        <translation>装的是已印好的表格：只打填写内容</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/printers_section.py" line="67" />
        <source>Test pa&amp;ge…</source>
        <translation>校准页(&amp;G)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/printers_section.py" line="68" />
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/printers_section.py" line="70" />
        <source>This computer has no printer.</source>
        <translation>本机没有安装打印机。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/printers_section.py" line="86" />
        <source>The printer is adjusted on this computer.</source>
        <translation>本机的打印校正值已保存。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/printers_section.py" line="111" />
        <source>Test page with rulers</source>
        <translation>打印校准页</translation>
    </message>
</context>
<context>
    <name>ReturnedWindow</name>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_window.py" line="90" />
        <source>Signed papers that came back</source>
        <translation>签章文书回传归档</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_window.py" line="91" />
        <source>Sheets</source>
        <translation>回传的文书</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_window.py" line="92" />
        <source>&amp;Eight letters below the code, if it could not be read</source>
        <translation>二维码读不出时，输入码旁的八位字符(&amp;E)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_window.py" line="93" />
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_window.py" line="94" />
        <source>&amp;Open the case or record</source>
        <translation>打开事项或档案(&amp;O)</translation>
    </message>
    <message>
        <source>As it is &amp;now</source>
        <translation>现有数据的样张(&amp;N)</translation>
    </message>
    <message>
        <source>As it &amp;came back</source>
        <translation>回传的纸面(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_window.py" line="95" />
        <source>&amp;File by the letters</source>
        <translation>按字符归档(&amp;F)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_window.py" line="140" />
        <source>Signed papers filed: {count}.</source>
        <translation>已归档签章文书：{count}份。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_window.py" line="163" />
        <source>No paper of this station bears these letters. Nothing was filed; compare them with the sheet, 0 and O, 1 and I mean the same.</source>
        <translation>本站没有印制过带这八位字符的文书，未归档。请对照纸面核对；0与O、1与I不作区分。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_window.py" line="175" />
        <source>Nothing has come back yet.</source>
        <translation>还没有回传的文书。</translation>
    </message>
</context>
<context>
    <name>purposes</name>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_choices.py" line="13" />
        <source>For the applicant</source>
        <translation>交申请人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_choices.py" line="14" />
        <source>For signature and seal</source>
        <translation>签字盖章</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_choices.py" line="15" />
        <source>To the district office</source>
        <translation>报送区县局</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_choices.py" line="16" />
        <source>To be posted</source>
        <translation>公示张贴</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/print_choices.py" line="17" />
        <source>For the paper file</source>
        <translation>归档</translation>
    </message>
</context>
<context>
    <name>returned</name>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="7" />
        <source>Filed: {paper}, {name}</source>
        <translation>已归档：{paper}，{name}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="8" />
        <source>Filed before: {paper}, {name}</source>
        <translation>此前已归档：{paper}，{name}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="9" />
        <source>Out of date: {paper}, {name}</source>
        <translation>打印件已过期：{paper}，{name}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="10" />
        <source>Not filed: {file}, page {pages}: no code could be read</source>
        <translation>未归档：{file}第{pages}页，读不出二维码</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="11" />
        <source>Not filed: {file}, page {pages}: unknown code {letters}</source>
        <translation>未归档：{file}第{pages}页，不认识的编码{letters}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="13" />
        <source>Not filed: {file}, page {pages}: a blank form, “{paper}”</source>
        <translation>未归档：{file}第{pages}页，空白表《{paper}》</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="18" />
        <source>On this page no code could be read. Nothing was filed. Type the eight letters that stand beside the code, scan the page again, or file it by hand to a paper of the record.</source>
        <translation>这一页读不出二维码，未归档。请输入码旁的八位字符，或重新扫描，或在档案中手工归档。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="23" />
        <source>The code {letters} is none that this station printed: it comes from another station or was altered. Nothing was filed. Compare the sheet with the case; if it belongs there, file it by hand.</source>
        <translation>编码{letters}不是本站印制的：文书来自其他单位，或编码被改动过。未归档。请与事项核对，确属该事项的，手工归档。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="27" />
        <source>This form was printed blank and names nobody. Nothing was filed. File it by hand to the record of the person.</source>
        <translation>这是空白表，未写明何人，未归档。请到本人档案中手工归档。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="28" />
        <source>Signed and stamped copy of “{paper}” {number}. {name}, stage “{stage}”.</source>
        <translation>《{paper}》{number}签章件。{name}，“{stage}”环节。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="29" />
        <source>Signed and stamped copy of “{paper}” {number}. {name}.</source>
        <translation>《{paper}》{number}签章件。{name}。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="30" />
        <source>Printed on {day} by {who}.</source>
        <translation>{day}由{who}印制。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="31" />
        <source>What stands on it is what is known now.</source>
        <translation>纸面内容与现有数据一致。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="34" />
        <source>Printed before a change: out of date. Print it again and have it signed once more, if it matters.</source>
        <translation>印制后数据有变动，打印件已过期。变动影响办理的，请重新打印并重新签章。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="35" />
        <source>The form itself has been changed since.</source>
        <translation>此后表式本身有改动。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="36" />
        <source>{label}: on paper “{printed}”, now “{now}”</source>
        <translation>{label}：纸面“{printed}”，现为“{now}”</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="37" />
        <source>Left open on the paper, by now recorded: {labels}</source>
        <translation>印制时留空、现已登记：{labels}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="40" />
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/printing/returned_words.py" line="1"/>
        <source>Not filed: {paper}, {name}: keep the sheet in the file of the complaint</source>
        <translation>未归入档案：{paper}，{name}：请归入该信访事项的纸质卷</translation>
    </message>
    <message>
        <source>Not filed: {paper}, {name}: all its cases are closed</source>
        <translation>未归档：{paper}，{name}：其事项均已办结</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="27" />
        <source>Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="28" />
        <source>Given for</source>
        <translation>发给</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="29" />
        <source>Case</source>
        <translation>受理编号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="30" />
        <source>First printed</source>
        <translation>首次印制</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="31" />
        <source>By</source>
        <translation>经办人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/numbers_section.py" line="32" />
        <source>Void because</source>
        <translation>作废理由</translation>
    </message>
</context>
<context>
    <name>PrintedPapers</name>
    <message>
        <source>Printed papers and signed sheets that came back</source>
        <translation>已打印的文书和收回的签章件</translation>
    </message>
    <message>
        <source>Earlier printings: {count}…</source>
        <translation>更早的打印记录：{count}份…</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Look at the signed sheet</source>
        <translation>查看签章件</translation>
    </message>
    <message>
        <source>{paper}: printed on {day} by {who}</source>
        <translation>{paper}：{day}由{who}打印</translation>
    </message>
    <message>
        <source>{line} · out of date</source>
        <translation>{line} · 内容已过期</translation>
    </message>
    <message>
        <source>Signed sheet came back on {day}, filed by {who}</source>
        <translation>签章件{day}收回，{who}归档</translation>
    </message>
    <message>
        <source>Signed sheet came back on {day}, filed by {who}; it was out of date then</source>
        <translation>签章件{day}收回，{who}归档；归档时内容已过期</translation>
    </message>
</context>
<context>
    <name>PaperChoice</name>
    <message>
        <source>&amp;Search</source>
        <translation>查找(&amp;S)</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>See and &amp;print…</source>
        <translation>预览打印(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>QueuePapers</name>
    <message>
        <source>{paper} (blank)</source>
        <translation>{paper}（空白）</translation>
    </message>
    <message>
        <source>Blank forms</source>
        <translation>空白文书</translation>
    </message>
    <message>
        <source>One paper of {count} cases</source>
        <translation>批量打印：{count}件事项的同一文书</translation>
    </message>
    <message>
        <source>These cases have no paper in common. Select cases of one kind.</source>
        <translation>所选事项没有共同的文书。请选择同一类事项。</translation>
    </message>
</context>
<context>
    <name>PresetsWindow</name>
    <message>
        <source>Words of the office</source>
        <translation>本单位用语</translation>
    </message>
    <message>
        <source>These words stand on every copy of the paper from now on, blank ones too.</source>
        <translation>保存后，本文书（含空白文书）今后均按这些文字打印。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>As &amp;shipped</source>
        <translation>恢复原文(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>Only those who manage the settings may change them.</source>
        <translation>只有有设置权限的人员可以修改。</translation>
    </message>
</context>
</TS>
