<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>TodayPage</name>
        <message>
            <source>What is to be done today</source>
            <translation>今日待办</translation>
        </message>
        <message>
            <source>&amp;New person</source>
            <translation>新建人员(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;Log a visit</source>
            <translation>登记走访(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>打开(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Plan visits</source>
            <translation>安排走访(&amp;P)</translation>
        </message>
        <message>
            <source>Nothing waits for you today, and nothing is late.</source>
            <translation>今天没有待办，也没有超期事项。</translation>
        </message>
        <message>
            <source>{day} · working day</source>
            <translation>{day} · 工作日</translation>
        </message>
        <message>
            <source>{day} · day off</source>
            <translation>{day} · 休息日</translation>
        </message>
        <message>
            <source>Import a &amp;roster…</source>
            <translation>导入花名册(&amp;R)…</translation>
        </message>
        <message>
            <source>There is nobody in the archive yet. Begin with the roster of your station.</source>
            <translation>档案里还没有人员。请先导入本站的花名册。</translation>
        </message>
    </context>
    <context>
        <name>today</name>
        <message>
            <source>Findings of the rules</source>
            <translation>待遇核查</translation>
        </message>
    <message>
        <source>Staff and roles</source>
        <translation>人员与角色</translation>
    </message>
        <message>
            <source>First {count} shown. Show them all …</source>
            <translation>仅列前{count}条，查看全部…</translation>
        </message>
    </context>
</TS>
