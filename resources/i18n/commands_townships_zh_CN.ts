<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>commands</name>
    <message>
        <source>Take in the rosters FILE of townships at a district, and compare those of their period.

A file that was taken in before is named and changes nothing.</source>
        <translation>在区县接收各乡镇的花名册，并比对同一所属期的花名册。

已接收过的文件会提示，不会重复接收。</translation>
    </message>
    <message>
        <source>Which township the files are of, if they do not say it surely.</source>
        <translation>文件未明确乡镇时，指定是哪个乡镇的。</translation>
    </message>
    <message>
        <source>Which period they are of (2025-Q3, 2025-09, 2025), if no title says it.</source>
        <translation>标题未写明时，指定所属期（2025-Q3、2025-09、2025）。</translation>
    </message>
    <message>
        <source>Write the merged roster and answers.</source>
        <translation>写出汇总花名册和各乡镇反馈表的文件夹。</translation>
    </message>
    <message>
        <source>Take in and compare the rosters of townships at a district.</source>
        <translation>区县接收并比对各乡镇花名册。</translation>
    </message>
    <message>
        <source>{file}: taken in as the roster of {township} for {period}.</source>
        <translation>{file}：已作为{township}{period}花名册接收。</translation>
    </message>
    <message>
        <source>{township}: {previous} + {came} − {went} = {now}, findings {findings}, open {open}.</source>
        <translation>{township}：{previous}＋{came}－{went}＝{now}，疑点{findings}条，待处理{open}条。</translation>
    </message>
    <message>
        <source>{township}: no roster of {period} yet.</source>
        <translation>{township}：未报{period}花名册。</translation>
    </message>
    <message>
        <source>{out}: {rows} rows.</source>
        <translation>{out}：{rows}行。</translation>
    </message>
        <message>
            <source>What the report is written for; asked for without it.</source>
            <translation>导出用途；未填时会询问。</translation>
        </message>
    </context>
</TS>
