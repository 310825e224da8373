<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AnswerCard</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="160" />
        <source>Answer to the objection: {text}</source>
        <translation>答复异议：{text}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="163" />
        <source>What the in&amp;quiry found</source>
        <translation>调查情况(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="164" />
        <source>O&amp;utcome</source>
        <translation>处理结果(&amp;U)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="165" />
        <source>Objector told on (may follow)</source>
        <translation>告知异议人日期（可后补）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="173" />
        <source>&amp;Keep the answer</source>
        <translation>保存答复(&amp;K)</translation>
    </message>
</context>
<context>
    <name>ClosingCard</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="199" />
        <source>Result of the notice</source>
        <translation>公示结果</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="202" />
        <source>Opinion of the village co&amp;mmittee</source>
        <translation>村（居）委会意见(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="203" />
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="206" />
        <source>Signed by</source>
        <translation>负责人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="204" />
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="207" />
        <source>Signed on</source>
        <translation>签字日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="205" />
        <source>&amp;Opinion of the township</source>
        <translation>乡镇（街道）意见(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="210" />
        <source>C&amp;lose the notice</source>
        <translation>结束公示(&amp;L)</translation>
    </message>
</context>
<context>
    <name>NoticePanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="95" />
        <source>&amp;Back to the notices</source>
        <translation>返回公示列表(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="96" />
        <source>Prin&amp;t</source>
        <translation>打印(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="96" />
        <source>Notice…</source>
        <translation>公示…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="97" />
        <source>Report on the result…</source>
        <translation>公示结果报告…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="98" />
        <source>Leave a person out…</source>
        <translation>移出人员…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="99" />
        <source>Private: not to be posted…</source>
        <translation>涉及隐私不公示…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="101" />
        <source>Take the notice down…</source>
        <translation>撤下公示…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="102" />
        <source>Add a photograph…</source>
        <translation>添加公示照片…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="103" />
        <source>Add the signed report…</source>
        <translation>添加签章后的报告…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="104" />
        <source>Load the calendar of the year…</source>
        <translation>录入该年放假安排…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="105" />
        <source>People on the notice</source>
        <translation>公示名单</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="173" />
        <source>The text is kept.</source>
        <translation>公示内容已保存。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="178" />
        <source>The text was changed and is not saved yet. Save it first, then note the posting.</source>
        <translation>公示内容已改动但尚未保存。请先保存，再登记张贴。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="181" />
        <source>The notice is noted as posted.</source>
        <translation>已登记张贴。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="188" />
        <source>The objection is recorded; it must be answered before the notice ends.</source>
        <translation>异议已登记，答复后才能结束公示。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="193" />
        <source>The answer to the objection is kept.</source>
        <translation>异议答复已保存。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="198" />
        <source>The notice is closed; its cases go on.</source>
        <translation>公示已结束，事项继续办理。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="203" />
        <source>Choose somebody in the list first.</source>
        <translation>请先在名单中选择一人。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="206" />
        <source>Why is this person not posted?</source>
        <translation>请写明不公示的原因：</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="207" />
        <source>Why is this person taken off?</source>
        <translation>请写明移出公示的原因：</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="208" />
        <source>The person is off the notice.</source>
        <translation>已移出公示。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="226" />
        <source>The notice is taken down; its cases wait to be posted again.</source>
        <translation>公示已撤下，事项重新待公示。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="227" />
        <source>Why is the notice taken down?</source>
        <translation>请写明撤下公示的原因：</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="231" />
        <source>Photograph or scan</source>
        <translation>照片或扫描件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="232" />
        <source>Pictures and scans (*.jpg *.jpeg *.png *.pdf *.tif *.bmp)</source>
        <translation>图片和扫描件 (*.jpg *.jpeg *.png *.pdf *.tif *.bmp)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="244" />
        <source>Filed with every case on the notice.</source>
        <translation>已归入公示中每个事项的材料。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="292" />
        <source>{kind} · people: {count}</source>
        <translation>{kind} · {count} 人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="300" />
        <source>Photographs: {photos}; signed report: {reports} (filed under “Materials” of every case)</source>
        <translation>公示照片 {photos} 份；签章报告 {reports} 份（存于每个事项的“材料”中）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="306" />
        <source>Nobody has objected.</source>
        <translation>没有人提出异议。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="313" />
        <source>Village</source>
        <translation>村（居）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="313" />
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="315" />
        <source>{body}: {text} ({signer}, {day})</source>
        <translation>{body}：{text}（{signer}，{day}）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="321" />
        <source>Reason: {reason}</source>
        <translation>原因：{reason}</translation>
    </message>
    <message>
        <source>What is to be granted…</source>
        <translation>修改拟办理事项…</translation>
    </message>
    <message>
        <source>Post again: days, place…</source>
        <translation>重新张贴（日期、地点）…</translation>
    </message>
    <message>
        <source>What is to be granted to {name}? It stands on the notice.</source>
        <translation>{name}的拟办理事项（将写在公示上）：</translation>
    </message>
    <message>
        <source>The notice is noted as posted anew; its last day is counted again.</source>
        <translation>已登记重新张贴，公示截止日已重新计算。</translation>
    </message>
    <message>
        <source>It is noted that the objector knows the outcome.</source>
        <translation>已登记告知异议人。</translation>
    </message>
</context>
<context>
    <name>NoticesPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="86" />
        <source>Public notices</source>
        <translation>公示</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="87" />
        <source>Notices under way</source>
        <translation>进行中的公示</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="87" />
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="92" />
        <source>Cases waiting to be posted</source>
        <translation>待公示的事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="87" />
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="90" />
        <source>Which notices</source>
        <translation>查看哪些公示</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="91" />
        <source>Notices</source>
        <translation>公示列表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="93" />
        <source>&amp;Back to the cases</source>
        <translation>返回事项(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="164" />
        <source>No case waits to be posted.</source>
        <translation>没有待公示的事项。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="166" />
        <source>There are no notices of this kind. Choose “Cases waiting to be posted” to prepare one.</source>
        <translation>没有这一类公示。请选择“待公示的事项”拟一份。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="168" />
        <source>Waiting to be posted: {count}</source>
        <translation>待公示：{count} 件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="173" />
        <source>&amp;Prepare a notice for the selected cases: {count}</source>
        <translation>为所选事项拟公示：{count}件(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="174" />
        <source>&amp;Open the notice</source>
        <translation>打开公示(&amp;O)</translation>
    </message>
</context>
<context>
    <name>ObjectionCard</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="106" />
        <source>Somebody objects</source>
        <translation>登记异议</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="109" />
        <source>Again&amp;st</source>
        <translation>异议对象(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="110" />
        <source>O&amp;n</source>
        <translation>提出日期(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="111" />
        <source>By (empty: anon&amp;ymous)</source>
        <translation>提出人（不填为匿名）(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="112" />
        <source>Ho&amp;w</source>
        <translation>提出方式(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="113" />
        <source>What is ob&amp;jected to</source>
        <translation>异议内容(&amp;J)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="116" />
        <source>&amp;Record the objection</source>
        <translation>登记异议(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="134" />
        <source>The whole notice</source>
        <translation>整份公示</translation>
    </message>
</context>
<context>
    <name>PostingCard</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="66" />
        <source>Posted</source>
        <translation>张贴登记</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="69" />
        <source>Fi&amp;rst day</source>
        <translation>起始日期(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="70" />
        <source>Posted b&amp;y</source>
        <translation>张贴人(&amp;Y)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="71" />
        <source>I have checked that nothing &amp;private stands on it</source>
        <translation>已核对，公示内容不涉及个人隐私(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="74" />
        <source>Note as p&amp;osted</source>
        <translation>登记为已张贴(&amp;O)</translation>
    </message>
</context>
<context>
    <name>WritingCard</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="31" />
        <source>What stands on the notice</source>
        <translation>公示内容</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="32" />
        <source>Tit&amp;le</source>
        <translation>标题(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="32" />
        <source>Te&amp;xt</source>
        <translation>正文(&amp;X)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="32" />
        <source>Pla&amp;ce</source>
        <translation>地点(&amp;C)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/cards.py" line="33" />
        <source>&amp;Save the text</source>
        <translation>保存正文(&amp;S)</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="34" />
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="33" />
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="35" />
        <source>Sex</source>
        <translation>性别</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="36" />
        <source>Born</source>
        <translation>出生年月</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="37" />
        <source>Village or unit</source>
        <translation>村（居）或单位</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="38" />
        <source>Service</source>
        <translation>服役时间</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="39" />
        <source>To be granted</source>
        <translation>拟办理事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_panel.py" line="40" />
        <source>Stage of the case</source>
        <translation>事项所在环节</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_words.py" line="21" />
        <source>{place}, from {begin} to {end}</source>
        <translation>{place}，自{begin}至{end}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_words.py" line="22" />
        <source>{period}; {left}</source>
        <translation>{period}，{left}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_words.py" line="25" />
        <source>Provisional: the calendar of {year} is not loaded, the last day may still move.</source>
        <translation>暂估：{year}年放假安排尚未录入，截止日期可能变动。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_words.py" line="28" />
        <source>Not posted yet; {days} days ({unit}) from the day of posting, that day counted.</source>
        <translation>尚未张贴；公示期{days}天（{unit}），自张贴当日起算。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_words.py" line="28" />
        <source>working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_words.py" line="29" />
        <source>calendar days</source>
        <translation>自然日</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_words.py" line="30" />
        <source>{day} · {who} ({way}) · {about}: {text}</source>
        <translation>{day} · {who}（{way}）· {about}：{text}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_words.py" line="31" />
        <source>{objection} → {outcome}, {answered}, {inquirer}: {inquiry}</source>
        <translation>{objection} → {outcome}（{answered}，{inquirer}）：{inquiry}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_words.py" line="32" />
        <source>{answer} Told on {day}.</source>
        <translation>{answer}已于{day}告知。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_words.py" line="32" />
        <source>anonymous</source>
        <translation>匿名</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_words.py" line="33" />
        <source>the whole notice</source>
        <translation>整份公示</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notice_words.py" line="36" />
        <source>off: {reason}</source>
        <translation>已移出：{reason}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="23" />
        <source>Notice</source>
        <translation>公示</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="24" />
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="25" />
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="26" />
        <source>From</source>
        <translation>自</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="27" />
        <source>To</source>
        <translation>至</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="28" />
        <source>Days left</source>
        <translation>剩余天数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="29" />
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="32" />
        <source>Case number</source>
        <translation>受理编号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="34" />
        <source>Village</source>
        <translation>村（居）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/cases/notices/notices_panel.py" line="35" />
        <source>Case</source>
        <translation>事项</translation>
    </message>
</context>
<context>
    <name>MovingCard</name>
    <message>
        <source>Posted anew: the days are counted again from the new first day</source>
        <translation>重新张贴：公示期自新的首日起重新计算</translation>
    </message>
    <message>
        <source>New first day</source>
        <translation>新的首日</translation>
    </message>
    <message>
        <source>Pla&amp;ce</source>
        <translation>公示地点(&amp;C)</translation>
    </message>
    <message>
        <source>Reason *</source>
        <translation>原因 *</translation>
    </message>
    <message>
        <source>Note as &amp;posted anew</source>
        <translation>登记重新张贴(&amp;P)</translation>
    </message>
</context>
<context>
    <name>TellingCard</name>
    <message>
        <source>anonymous: told by a notice at the same place</source>
        <translation>匿名，可在原公示地点张贴告知</translation>
    </message>
    <message>
        <source>The objector does not know the outcome yet ({who})</source>
        <translation>异议处理结果尚未告知异议人（{who}）</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>告知日期</translation>
    </message>
    <message>
        <source>Note as told</source>
        <translation>登记已告知</translation>
    </message>
</context>
</TS>
