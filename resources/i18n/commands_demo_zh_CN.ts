<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>commands</name>
    <message><source>Make a demo station in FOLDER (a new temporary one without it) through the real import, and open it.

Where there is no display the whole round runs by itself and leaves papers, workbooks and pictures.</source><translation>在文件夹 FOLDER（不指定则新建临时文件夹）中通过正式的导入过程建立演示服务站并打开。

没有显示器时自动走完全部流程，并留下文书、工作簿和界面截图。</translation></message>
    <message><source>How many people.</source><translation>人数。</translation></message>
    <message><source>The language of the window and texts.</source><translation>界面和文字的语言。</translation></message>
    <message><source>Founding a station with six members of staff …</source><translation>正在建立服务站，登记六名工作人员……</translation></message>
    <message><source>Taking in the dirty roster …</source><translation>正在导入未经整理的花名册……</translation></message>
    <message><source>Leading applications through village, township and district …</source><translation>正在办理申请：村级、乡镇、区县……</translation></message>
    <message><source>Visiting people, answering needs, receiving the district's decisions …</source><translation>正在走访、办理需求、接收区县审批结果……</translation></message>
    <message><source>Printing papers and writing workbooks …</source><translation>正在打印文书、生成工作簿……</translation></message>
    <message><source>Import: {add} rows added, {skip} other rows. The same file again: {again} added, {changed} changed.</source><translation>导入：新增 {add} 行，其他 {skip} 行。同一文件再次导入：新增 {again} 行，变更 {changed} 行。</translation></message>
    <message><source>Journal of case {number}, {name}:</source><translation>事项 {number}（{name}）办理日志：</translation></message>
    <message><source>  {at}  {step}: {person}{duty}  {note}</source><translation>  {at}　{step}：{person}{duty}　{note}</translation></message>
    <message><source> ({duty})</source><translation>（{duty}）</translation></message>
    <message><source>A second duty was refused: {sentence}</source><translation>同一人第二次履职被拒绝：{sentence}</translation></message>
    <message><source>Limit of the district: from {start} until {due}. {counted}</source><translation>区县审批时限：{start} 至 {due}。{counted}</translation></message>
    <message><source>Left in {folder}:</source><translation>已保存在 {folder}：</translation></message>
    <message><source>The station is in {folder}. Everybody's password is {password}; sign in as:</source><translation>服务站数据在 {folder}。所有人的密码均为 {password}，登录名：</translation></message>
    <message><source>{folder} holds a demo already; it is left as it is. Remove it to make a new one.</source><translation>{folder} 中已有演示服务站，保持原样。如需重新建立，请先删除该文件夹。</translation></message>
    <message><source>There is no display, so no window was opened; the whole round ran by itself.</source><translation>没有显示器，未打开窗口；全部流程已自动走完。</translation></message>
</context>
</TS>
