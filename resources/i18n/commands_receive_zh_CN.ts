<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>commands</name>
    <message><source>Take in the workbook FILE that came back: a list this station sent out, or the district's decisions on cases.

What only they changed is taken, what only we changed stays; what both changed is named. What is known already
changes nothing.</source><translation>接收回传的表格 FILE：本站发出的名册，或区县对上报事项的审批结果。

只有对方改动的予以接收，只有本站改动的保持不变，双方都改动的逐项列出；已经接收过的不会重复接收。</translation></message>
    <message><source>Keep our value where both sides changed one.</source><translation>双方都改动的，保留本站内容。</translation></message>
    <message><source>Take their value where both sides changed one.</source><translation>双方都改动的，采用对方内容。</translation></message>
    <message><source>{file} answers list {number}, which this station sent out. Values they changed: {taken}, changed on both sides: {conflicts}, new rows: {added}, rows not mentioned: {missing}, rows that ask to be taken off: {removals}.</source><translation>{file}是本站发出的第{number}号名册的回传。对方改动{taken}项，双方都改动{conflicts}项，新增{added}行，未提及{missing}行，要求去除{removals}行。</translation></message>
    <message><source>{place}, {title}, {field}: it left as “{base}”, is “{ours}” here, came back as “{theirs}”.</source><translation>{place}，{title}，{field}：发出时为“{base}”，本站现在为“{ours}”，收回的为“{theirs}”。</translation></message>
    <message><source>{place}, {title}: {before} → {after} is left to a deed of its own.</source><translation>{place}，{title}：“{before}”改为“{after}”，需另行办理。</translation></message>
    <message><source>{place}, {title}: asks to be taken off; agree to it in the window.</source><translation>{place}，{title}：要求从名册中去除，请在窗口中确认。</translation></message>
    <message><source>It brings nothing new; nothing was changed.</source><translation>没有新内容，没有任何改动。</translation></message>
    <message><source>Taken in. The import can be undone: batch {batch}.</source><translation>已接收，可以撤销：批次{batch}。</translation></message>
    <message><source>Nothing was kept: say --ours or --theirs for what both sides changed, or decide it in the window.</source><translation>没有保存任何内容：双方都改动的项目请加 --ours 或 --theirs，或在窗口中逐项决定。</translation></message>
    <message><source>{file} is no answer to a list of this station. Nothing was changed. Take it in with “{command}”.</source><translation>{file}不是本站名册的回传，没有任何改动。请用“{command}”导入。</translation></message>
    <message><source>{file} is a list of its own kind. Nothing was changed. Take it in under Exchange, Lists.</source><translation>{file}是一种业务名单，没有任何改动。请在“数据交换”的“业务名单”中接收。</translation></message>
</context>
</TS>
