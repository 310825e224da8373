<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PaperSaver</name>
    <message>
        <source>Save the paper</source>
        <translation>保存文书</translation>
    </message>
    <message>
        <source>Papers (*.pdf)</source>
        <translation>文书 (*.pdf)</translation>
    </message>
    <message>
        <source>The paper is in {file}.</source>
        <translation>文书已保存到 {file}。</translation>
    </message>
    <message>
        <source>These characters are in no font; write them in by hand: {characters}</source>
        <translation>下列字在字库中没有，请手工填写：{characters}</translation>
    </message>
</context>
</TS>
