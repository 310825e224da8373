<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>EvidenceSection</name>
    <message>
        <source>Everything done is entered in the journal, chained and signed. Its latest entry is also recorded outside the data, on papers and on the closing sheet, so that later changes or missing entries are found.</source>
        <translation>每次办理都记入日志，逐条相连并签名。日志末条同时留存在数据之外（文书、日结单等），事后改动或截断都能查出。</translation>
    </message>
    <message>
        <source>Where latest entries are recorded outside</source>
        <translation>日志末条的库外留存</translation>
    </message>
    <message>
        <source>&amp;Confirm the clock…</source>
        <translation>确认时钟异常(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Acknowledge what is missing…</source>
        <translation>确认日志缺失(&amp;A)…</translation>
    </message>
    <message>
        <source>Close the da&amp;y…</source>
        <translation>日结(&amp;Y)…</translation>
    </message>
    <message>
        <source>The journal agrees with what is recorded outside it</source>
        <translation>日志与库外留存一致</translation>
    </message>
    <message>
        <source>Read-only: the journal is not what is known outside</source>
        <translation>只读：日志与库外留存不一致</translation>
    </message>
    <message>
        <source>Latest entry: {seq}, {hash}. Root of the keys: {root}</source>
        <translation>日志末条：第 {seq} 条，{hash}。密钥根指纹：{root}</translation>
    </message>
    <message>
        <source>{before} → {after} ({who})</source>
        <translation>{before} → {after}（{who}）</translation>
    </message>
    <message>
        <source>The clock jumped: {jumps}</source>
        <translation>时钟异常：{jumps}</translation>
    </message>
    <message>
        <source>The journal of {partner} went back: ask there.</source>
        <translation>{partner}的日志出现倒退，请与对方核实。</translation>
    </message>
    <message>
        <source>From entry {first} on the journal is missing or different; entry {known} is known outside, made {at}. Cases known outside: {cases}. Everything can be looked at, printed and exported; nothing can be changed until an administrator acknowledges this.</source>
        <translation>日志自第 {first} 条起缺失或不一致；库外留存至第 {known} 条，时间 {at}。库外已知的事项：{cases}。仍可查看、打印和导出；系统管理员确认之前不能作任何更改。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Last day closed: {day}</source>
        <translation>最近日结：{day}</translation>
    </message>
    <message>
        <source>Not closed: {days}</source>
        <translation>尚未日结：{days}</translation>
    </message>
    <message>
        <source>Closing sheet {day}.pdf</source>
        <translation>日结单{day}.pdf</translation>
    </message>
    <message>
        <source>Why is it missing, and what was done about it? The reason is kept in the journal:</source>
        <translation>为何缺失、如何处理？理由将记入日志：</translation>
    </message>
    <message>
        <source>Acknowledged; work goes on.</source>
        <translation>已确认，可以继续办理。</translation>
    </message>
    <message>
        <source>Why did the clock jump? The reason is kept in the journal:</source>
        <translation>时钟为何异常？理由将记入日志：</translation>
    </message>
    <message>
        <source>The clock was confirmed.</source>
        <translation>时钟异常已确认。</translation>
    </message>
        <message>
            <source>Acknowledge &amp;wrong entries…</source>
            <translation>核查确认异常办理(&amp;W)…</translation>
        </message>
        <message>
            <source>What was looked into, and with what result? The answer is kept in the journal, signed by you:</source>
            <translation>核查了什么、结论如何？说明将以您的签名记入日志：</translation>
        </message>
        <message>
            <source>Acknowledged: {count}. What is forged stays marked; work goes on.</source>
            <translation>已核查确认{count}项。伪造的记录仍保留标记，可继续办理。</translation>
        </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    </context>
<context>
    <name>EvidenceBar</name>
    <message>
        <source>Read-only: entries of the journal that are known outside are missing here.</source>
        <translation>只读：库外留存的日志条目在本站缺失。</translation>
    </message>
    <message>
        <source>The clock of this computer jumped: please confirm it.</source>
        <translation>这台电脑的时钟出现异常，请确认。</translation>
    </message>
    <message>
        <source>Days with decisions were not closed: {count}</source>
        <translation>有 {count} 个办理日尚未日结。</translation>
    </message>
    <message>
        <source>&amp;Journal…</source>
        <translation>日志留存(&amp;J)…</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>File beside the data</source>
        <translation>数据旁的留存文件</translation>
    </message>
    <message>
        <source>File with the user's settings</source>
        <translation>用户设置中的留存文件</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Closing sheets</source>
        <translation>日结单</translation>
    </message>
    <message>
        <source>Counter-signatures of partners</source>
        <translation>往来单位副签</translation>
    </message>
    <message>
        <source>Ends of partners' journals</source>
        <translation>往来单位日志末条</translation>
    </message>
    <message>
        <source>{place} ({where}): entry {seq}, {hash}, {at}; copies kept: {count}</source>
        <translation>{place}（{where}）：第 {seq} 条，{hash}，{at}；共留存 {count} 条</translation>
    </message>
        <message>
            <source>altered afterwards</source>
            <translation>事后被改动</translation>
        </message>
        <message>
            <source>does not follow what stands before it</source>
            <translation>与前一条不衔接</translation>
        </message>
        <message>
            <source>dated back</source>
            <translation>时间倒填</translation>
        </message>
        <message>
            <source>without signature</source>
            <translation>没有签名</translation>
        </message>
        <message>
            <source>signed with a key that is not this person's</source>
            <translation>签名不是本人密钥所签</translation>
        </message>
        <message>
            <source>stands elsewhere than its steps lead</source>
            <translation>现状与所记步骤不符</translation>
        </message>
        <message>
            <source>changes staff or keys without the right to</source>
            <translation>无权改动人员或密钥</translation>
        </message>
        <message>
            <source>not permitted to this person then</source>
            <translation>当时无权办理</translation>
        </message>
        <message>
            <source>Entries and records that cannot be trusted: {count}, not yet looked into: {open}.</source>
            <translation>不可采信的办理和记录共{count}项，其中未核查{open}项。</translation>
        </message>
        <message>
            <source>Entry {seq}: {fault}</source>
            <translation>日志第{seq}条：{fault}</translation>
        </message>
        <message>
            <source>Case {number}: {fault}</source>
            <translation>事项{number}：{fault}</translation>
        </message>
        <message>
            <source>Rows of staff or keys that no entry explains: {count}</source>
            <translation>没有日志依据的人员或密钥记录：{count}条</translation>
        </message>
        <message>
            <source>Wrong entries: acknowledged by {who} on {on}</source>
            <translation>异常办理：{who}于{on}核查确认</translation>
        </message>
    </context>
</TS>
