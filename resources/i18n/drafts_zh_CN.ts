<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>DraftBar</name>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_bar.py" line="86" />
            <source>Continue</source>
            <translation>继续填写</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_bar.py" line="86" />
            <source>Compare</source>
            <translation>对照</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_bar.py" line="86" />
            <source>Discard</source>
            <translation>丢弃</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_bar.py" line="91" />
            <source>Unsaved draft from {moment}</source>
            <translation>未保存的草稿（{moment}）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_bar.py" line="94" />
            <source>. The record has been changed since: compare before you go on.</source>
            <translation>。此后记录有改动，请先对照再继续。</translation>
        </message>
    </context>
    <context>
        <name>DraftSheet</name>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_sheet.py" line="51" />
            <source>C&amp;lose</source>
            <translation>关闭(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_sheet.py" line="52" />
            <source>&amp;Discard the draft</source>
            <translation>丢弃草稿(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_sheet.py" line="53" />
            <source>Copy what I &amp;typed</source>
            <translation>复制录入内容(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_sheet.py" line="54" />
            <source>&amp;Continue with the draft</source>
            <translation>用草稿继续填写(&amp;C)</translation>
        </message>
    </context>
    <context>
        <name>_Comparison</name>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_sheet.py" line="103" />
            <source>{title} · typed until {moment}</source>
            <translation>{title} · 录入至{moment}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_sheet.py" line="109" />
            <source>The form of this draft cannot be shown from here. It is offered where the form is opened again; or copy what you typed.</source>
            <translation>这里无法直接打开该草稿所属的表单。重新打开那张表单时会再次提示；也可以复制已录入的内容。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_sheet.py" line="110" />
            <source>What</source>
            <translation>项目</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_sheet.py" line="110" />
            <source>What you typed</source>
            <translation>您录入的内容</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_sheet.py" line="111" />
            <source>What stands now</source>
            <translation>现有内容</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_sheet.py" line="112" />
            <source>What you typed and what stands now</source>
            <translation>录入内容与现有内容对照</translation>
        </message>
    </context>
    <context>
        <name>drafts</name>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_words.py" line="25" />
            <source>discarding of the draft “{title}”</source>
            <translation>丢弃草稿“{title}”</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_words.py" line="16" />
            <source>Draft saved {time}</source>
            <translation>已自动保存草稿 {time}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/drafts/draft_words.py" line="21" />
            <source>What you typed is not kept as a draft yet: {why}</source>
            <translation>录入的内容还没有存为草稿：{why}</translation>
        </message>
    </context>
    <context>
        <name>undo</name>
        <message>
            <location filename="../../src/vetdesk/ui/undoing.py" line="78" />
            <source>Taken back: {name}</source>
            <translation>已撤销：{name}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/undoing.py" line="84" />
            <source>{name}: why is it taken back? The reason is kept.</source>
            <translation>{name}：为什么撤销？原因将留存备查。</translation>
        </message>
    </context>
</TS>
