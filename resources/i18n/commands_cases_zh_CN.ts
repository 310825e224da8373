<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>commands</name>
    <message><source>Only say what would become of each row.</source><translation>只列出每一行将如何处理，不保存。</translation></message>
    <message><source>Sheet {sheet}, row {row}, {name} {number}: {text}</source><translation>工作表“{sheet}”第{row}行 {name} {number}：{text}</translation></message>
    <message><source>{file}: {applied} decisions recorded, {already} known before, {unchanged} left as they are, {error} wrong.</source><translation>{file}：登记决定{applied}条，此前已登记{already}条，未填写{unchanged}条，有问题{error}条。</translation></message>
    <message><source>This was only a look: nothing was kept.</source><translation>以上为预览，没有保存任何内容。</translation></message>
</context>
</TS>
