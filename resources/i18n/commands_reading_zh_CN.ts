<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>commands</name>
    <message>
        <source>{file} looks like a list of another kind ({kind}; told by: {why}). To work it off line by line take it in under Exchange, Lists.</source>
        <translation>{file}像是另一种业务名单（{kind}；依据：{why}）。如需逐条办理，请在“数据交换”的“业务名单”中接收。</translation>
    </message>
    <message>
        <source>Show what VetDesk understands of workbooks; needs no station.

A report NAME.report.json for each file tells every row: what it is, its values and what is wrong with them.
Locked workbooks are opened with VETDESK_FILE_PASSWORD.</source>
        <translation>查看程序对工作簿的识别结果；不需要服务站数据。

每个文件生成一份报告 NAME.report.json，逐行说明该行是什么、读到哪些内容、有哪些问题。加密的工作簿用环境变量 VETDESK_FILE_PASSWORD 中的密码打开。</translation>
    </message>
    <message><source>Where reports are written.</source><translation>报告存放的文件夹。</translation></message>
    <message><source>{file}: {people} people, {errors} with errors, {asks} with questions; {others} other rows.</source><translation>{file}：共{people}人，其中有错误{errors}人，待确认{asks}人；其他行{others}行。</translation></message>
    <message><source>{file}: sheet {sheet}, column {column}, “{heading}”: whose is it?</source><translation>{file}：工作表“{sheet}”{column}列“{heading}”是谁的信息？请确认。</translation></message>
    <message>
        <source>Take the people of workbooks into the archive of a station, one batch for each file.

Rows with errors are left out, statuses nobody told stay in acceptance, unknown villages stay as text, unless the
file of answers says otherwise; what is open is told. Locked workbooks are opened with VETDESK_FILE_PASSWORD.</source>
        <translation>将工作簿中的人员导入服务站档案，每个文件为一个批次。

有错误的行不导入，未说明的身份状态记为“受理”，名录中没有的村按原文保留，除非答复文件另有说明；尚未答复的问题会逐条列出。加密的工作簿用环境变量 VETDESK_FILE_PASSWORD 中的密码打开。</translation>
    </message>
    <message><source>Only tell what would happen; nothing is kept.</source><translation>只说明导入后会怎样，不保存任何内容。</translation></message>
    <message><source>Where each workbook is written again with a result column.</source><translation>加上结果列后另存的文件夹。</translation></message>
    <message><source>Answers to questions, a JSON file.</source><translation>对各项问题的答复（JSON 文件）。</translation></message>
    <message><source>{file}: {add} added, {update} updated, {same} unchanged, {conflict} in conflict, {error} with errors left out, {skip} other rows.</source><translation>{file}：新增{add}行，更新{update}行，无变化{same}行，冲突{conflict}行，有错误未导入{error}行，其他行{skip}行。</translation></message>
    <message><source>{file}: nothing was kept. It would be {add} added, {update} updated, {same} unchanged, {conflict} in conflict, {error} with errors left out, {skip} other rows.</source><translation>{file}：未保存任何内容。如导入，将新增{add}行，更新{update}行，无变化{same}行，冲突{conflict}行，有错误不导入{error}行，其他行{skip}行。</translation></message>
    <message><source>With a result column, made anew as .xlsx: {out}</source><translation>已加上结果列，另存为 .xlsx：{out}</translation></message>
    <message><source>{file}: {rows} rows have number cells such as 1950.1: January or October?</source><translation>{file}：有{rows}行的日期是“1950.1”这样的数字，是1月还是10月？请确认。</translation></message>
    <message><source>{file}: {rows} rows of “{category}”: do these people draw a benefit, and since when?</source><translation>{file}：“{category}”{rows}行，这些人员是否已享受待遇、从何时起？请确认。</translation></message>
    <message><source>{file}: {rows} rows of “{village}”, which the register of villages does not know.</source><translation>{file}：“{village}”{rows}行，村（社区）名录中没有这个村。</translation></message>
    <message><source>{file}: {rows} rows have masked ID numbers: match those that fit one person, or leave all out?</source><translation>{file}：{rows}行的身份证号打码：与唯一相符的人匹配，还是全部不导入？</translation></message>
    <message><source>{file}: {rows} rows repeat a person in the same category: does the first row count, or the last?</source><translation>{file}：{rows}行是同一人同一类别的重复：以第一行还是最后一行为准？</translation></message>
    <message><source>{file}: {rows} rows hold two people in one cell: is the first meant, or the last?</source><translation>{file}：{rows}行在一个单元格里有两个人：指前一人还是后一人？</translation></message>
    <message><source>{file}: {rows} rows say “{value}” as {field}: what is it?</source><translation>{file}：{rows}行的{field}写作“{value}”：是什么？</translation></message>
    <message><source>With a result column: {out}</source><translation>已加上结果列：{out}</translation></message>
    <message><source>{file}: is this the right file? {what}</source><translation>{file}：是要导入的文件吗？{what}</translation></message>
</context>
</TS>
