<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>commands</name>
    <message>
        <source>Show what VetDesk understands of workbooks; needs no station.

A report NAME.report.json for each file tells every row: what it is, its values and what is wrong with them.</source>
        <translation>查看程序对工作簿的识别结果；不需要服务站数据。

每个文件生成一份报告 NAME.report.json，逐行说明该行是什么、读到哪些内容、有哪些问题。</translation>
    </message>
    <message><source>Where reports are written.</source><translation>报告存放的文件夹。</translation></message>
    <message><source>{file}: {people} people, {errors} with errors, {asks} with questions; {others} other rows.</source><translation>{file}：共{people}人，其中有错误{errors}人，待确认{asks}人；其他行{others}行。</translation></message>
    <message><source>{file}: sheet {sheet}, column {column}, “{heading}”: whose is it?</source><translation>{file}：工作表“{sheet}”{column}列“{heading}”是谁的信息？请确认。</translation></message>
</context>
</TS>
