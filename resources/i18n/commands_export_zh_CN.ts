<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>commands</name>
    <message><source>Write the roster of a station, or what changed in it, as the workbook OUT.</source><translation>将服务站的花名册（roster）或者变动情况表（changes）导出为工作簿。</translation></message>
    <message><source>First day of the change list; without it the first of last month.</source><translation>变动情况表的起始日期；不指定时为上月1日。</translation></message>
    <message><source>Last day of the change list; without it the end of last month.</source><translation>变动情况表的截止日期；不指定时为上月末日。</translation></message>
    <message><source>Why it is written; kept in the journal.</source><translation>导出用途，记入日志。</translation></message>
    <message><source>{out}: {rows} rows, export {year}-{number}, journal {head}.</source><translation>已导出 {out}：共 {rows} 行，导出编号 {year}-{number}，日志链尾 {head}。</translation></message>
</context>
</TS>
