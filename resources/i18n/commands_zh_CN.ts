<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>commands</name>
    <message>
        <source>VetDesk, the desk of a veterans' service station. Without a command it opens the window.

A command that opens a station signs in as VETDESK_USER with VETDESK_PASSWORD.</source>
        <translation>优抚工作台：退役军人服务站的日常办公程序。不带命令时打开窗口。

需要打开服务站数据的命令，以环境变量 VETDESK_USER 和 VETDESK_PASSWORD 登录。</translation>
    </message>
    <message><source>Commands</source><translation>命令</translation></message>
    <message><source>The language of texts; without it that of the system.</source><translation>界面文字的语言；不指定时与系统一致。</translation></message>
    <message><source>Show the version and exit.</source><translation>显示版本号后退出。</translation></message>
    <message><source>Show this message and exit.</source><translation>显示本说明后退出。</translation></message>
    <message><source>Make a demo station through the real import and open it.</source><translation>用正式的导入过程建立演示服务站并打开。</translation></message>
    <message><source>Make a new station.</source><translation>新建服务站。</translation></message>
    <message><source>Show what VetDesk understands of a workbook; needs no station.</source><translation>查看程序对工作簿的识别结果；不需要服务站数据。</translation></message>
    <message><source>Take the people of a workbook into the archive.</source><translation>将工作簿中的人员导入档案。</translation></message>
    <message><source>Write the roster or its changes as a workbook.</source><translation>导出花名册或变更清单。</translation></message>
    <message><source>Take in a list that came back, or the decisions of the district.</source><translation>接收回传的名册或区县局下发的审批结果。</translation></message>
    <message><source>Make a paper as PDF.</source><translation>生成 PDF 文书。</translation></message>
    <message><source>Check the station: integrity, links, journal chain, definitions.</source><translation>检查服务站数据：完整性、关联、日志链和各项定义。</translation></message>
    <message><source>Back up the station and check the copy.</source><translation>备份服务站数据，并校验备份。</translation></message>
    <message><source>Bring a station back from a backup.</source><translation>从备份恢复服务站数据。</translation></message>
    <message>
        <source>Something unexpected happened: this is a mistake of the program, not yours. Nothing was changed.</source>
        <translation>程序出现意外错误，不是您的操作问题，数据没有改动。请将以上内容交给系统管理员。</translation>
    </message>
</context>
</TS>
