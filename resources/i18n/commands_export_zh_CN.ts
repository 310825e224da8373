<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>commands</name>
        <message>
            <source>First day of the list; without it the first of last month (or quarter).</source>
            <translation>名册的起始日期；不填则为上月（或上季度）第一天。</translation>
        </message>
        <message>
            <source>Last day of the list; without it the end of last month (or quarter).</source>
            <translation>名册的截止日期；不填则为上月（或上季度）最后一天。</translation>
        </message>
        <message>
            <source>The name of the county's template to fill.</source>
            <translation>要填写的上级模板名称。</translation>
        </message>
        <message>
            <source>Which payment list: payment, payment_disabled …</source>
            <translation>哪一种发放花名册：payment、payment_disabled 等。</translation>
        </message>
        <message>
            <source>Write a list of a station, or what changed in it, as the workbook OUT.

VETDESK_FILE_PASSWORD, if it is set, locks the workbook.</source>
            <translation>把本站的名册或变动情况写成工作簿 OUT。

如设置了 VETDESK_FILE_PASSWORD，则以该密码加密工作簿。</translation>
        </message>
    <message><source>{out}: {rows} rows, export {year}-{number}, journal {head}.</source><translation>已导出 {out}：共 {rows} 行，导出编号 {year}-{number}，日志链尾 {head}。</translation></message>
        <message>
            <source>To whom it goes; kept in the register of exports.</source>
            <translation>发往单位，记入导出登记。</translation>
        </message>
        <message>
            <source>What is it for? The register of exports tells it</source>
            <translation>导出用途（记入导出登记）</translation>
        </message>
        <message>
            <source>Why it is written, for journal and register; asked for without it.</source>
            <translation>导出用途，记入日志和导出登记；未填时会询问。</translation>
        </message>
    </context>
</TS>
