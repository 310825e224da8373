<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>commands</name>
    <message>
        <source>Hold every archive against the rules: unclaimed, overpaid, about to change; what is due and stuck.</source>
        <translation>按政策核查全部档案：应享未享、应停未停、即将变化；到期和卡住的事项。</translation>
    </message>
    <message>
        <source>Hold every archive against the rules: unclaimed, overpaid, about to change; what is due and stuck.

The findings are kept as after a scan in the window. Neither the text nor the file names anybody: a finding has
the number of the record.</source>
        <translation>按政策核查全部档案：应享未享、应停未停、即将变化；到期和卡住的事项。

核查结果与在窗口中核查一样保存。屏幕和文件中都不出现姓名，只有档案编号。</translation>
    </message>
    <message>
        <source>Write every finding to OUT.</source>
        <translation>把每条核查结果写入文件。</translation>
    </message>
    <message>
        <source>Findings: {found}, new {new}, gone {gone}.</source>
        <translation>核查结果{found}条，新增{new}条，消除{gone}条。</translation>
    </message>
    <message>
        <source>Entitled, not paid: {count}</source>
        <translation>应享未享：{count}</translation>
    </message>
    <message>
        <source>Paid, no longer entitled: {count}</source>
        <translation>应停未停：{count}</translation>
    </message>
    <message>
        <source>About to change: {count}</source>
        <translation>即将变化：{count}</translation>
    </message>
    <message>
        <source>Cannot tell, a fact is missing: {count}</source>
        <translation>信息不足：{count}</translation>
    </message>
    <message>
        <source>  {title}: {count}</source>
        <translation>  {title}：{count}</translation>
    </message>
    <message>
        <source>Overdue: {count}</source>
        <translation>已超期：{count}</translation>
    </message>
    <message>
        <source>Due within a week: {count}</source>
        <translation>一周内到期：{count}</translation>
    </message>
    <message>
        <source>Stuck: {count}</source>
        <translation>卡住：{count}</translation>
    </message>
</context>
</TS>
