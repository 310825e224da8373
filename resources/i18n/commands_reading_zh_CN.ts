<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>commands</name>
    <message>
        <location filename="../../src/vetdesk/commands/reading.py" line="29"/>
        <source>{file}: {people} people, {errors} with errors, {asks} with questions; {others} other rows.</source>
        <translation>{file}：共{people}人，其中有错误{errors}人，待确认{asks}人；其他行{others}行。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/commands/reading.py" line="30"/>
        <source>{file}: sheet {sheet}, column {column}, “{heading}”: whose is it?</source>
        <translation>{file}：工作表“{sheet}”{column}列“{heading}”是谁的信息？请确认。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/commands/reading.py" line="35"/>
        <source>{file}: {add} added, {update} updated, {same} unchanged, {conflict} in conflict, {error} with errors left out, {skip} other rows.</source>
        <translation>{file}：新增{add}行，更新{update}行，无变化{same}行，冲突{conflict}行，有错误未导入{error}行，其他行{skip}行。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/commands/reading.py" line="40"/>
        <source>{file}: nothing was kept. It would be {add} added, {update} updated, {same} unchanged, {conflict} in conflict, {error} with errors left out, {skip} other rows.</source>
        <translation>{file}：未保存任何内容。如导入，将新增{add}行，更新{update}行，无变化{same}行，冲突{conflict}行，有错误不导入{error}行，其他行{skip}行。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/commands/reading.py" line="41"/>
        <source>With a result column, made anew as .xlsx: {out}</source>
        <translation>已加上结果列，另存为 .xlsx：{out}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/commands/reading.py" line="45"/>
        <source>{file}: {rows} rows have number cells such as 1950.1: January or October?</source>
        <translation>{file}：有{rows}行的日期是“1950.1”这样的数字，是1月还是10月？请确认。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/commands/reading.py" line="48"/>
        <source>{file}: {rows} rows have masked ID numbers: match those that fit one person, or leave all out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/commands/reading.py" line="51"/>
        <source>{file}: {rows} rows repeat a person in the same category: does the first row count, or the last?</source>
        <translation>{file}：{rows}行是同一人同一类别的重复：以第一行还是最后一行为准？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/commands/reading.py" line="54"/>
        <source>{file}: {rows} rows hold two people in one cell: is the first meant, or the last?</source>
        <translation>{file}：{rows}行在一个单元格里有两个人：指前一人还是后一人？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/commands/reading.py" line="55"/>
        <source>{file}: {rows} rows say “{value}” as {field}: what is it?</source>
        <translation>{file}：{rows}行的{field}写作“{value}”：是什么？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/commands/reading.py" line="58"/>
        <source>{file}: {rows} rows of “{category}”: do these people draw a benefit, and since when?</source>
        <translation>{file}：“{category}”{rows}行，这些人员是否已享受待遇、从何时起？请确认。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/commands/reading.py" line="61"/>
        <source>{file}: {rows} rows of “{village}”, which the register of villages does not know.</source>
        <translation>{file}：“{village}”{rows}行，村（社区）名录中没有这个村。</translation>
    </message>
</context>
</TS>
