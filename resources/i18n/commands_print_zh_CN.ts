<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>commands</name>
    <message><source>Make the paper PAPER of a station as the PDF file OUT; PAPER is "dossier" for everything about a person.</source><translation>生成一份文书或者表格，保存为 PDF 文件；PAPER 为 dossier 时生成个人档案。</translation></message>
    <message><source>The case that the paper is about.</source><translation>文书所属的事项（编号为 UID）。</translation></message>
    <message><source>The person that the paper is about; may be given several times.</source><translation>文书所属的优抚对象（编号为 UID），可多次给出。</translation></message>
    <message><source>An empty form to be filled in by hand.</source><translation>空白表格，供手工填写。</translation></message>
    <message><source>A dossier without sensitive values.</source><translation>个人档案中隐去敏感信息。</translation></message>
    <message><source>{out}: {pages} page(s).</source><translation>已生成 {out}，共 {pages} 页。</translation></message>
    <message><source>No font has these characters; each is printed as a box with its code point: {characters}</source><translation>下列字没有可用字形，已印成带编码的方框，请手工补写：{characters}</translation></message>
    <message><source>Say which: --case UID, --recipient UID or --blank.</source><translation>请指明打印对象：--case UID、--recipient UID 或者 --blank。</translation></message>
        <message>
            <source>Why it is printed; asked for where it is about people.</source>
            <translation>打印用途；涉及人员信息而未填时会询问。</translation>
        </message>
    </context>
</TS>
