<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>HistoryPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/history_panel.py" line="41" />
            <source>History of the record</source>
            <translation>档案变更历史</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history_panel.py" line="60" />
            <source>Screen</source>
            <translation>界面录入</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history_panel.py" line="61" />
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history_panel.py" line="62" />
            <source>Case</source>
            <translation>事项办理</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history_panel.py" line="63" />
            <source>Exchange</source>
            <translation>数据往来</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history_panel.py" line="64" />
            <source>Command</source>
            <translation>命令</translation>
        </message>
    </context>
    <context>
        <name>IdentityChoice</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/identity_choice.py" line="48" />
            <source>Another identity for {name}</source>
            <translation>为{name}增加身份</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/identity_choice.py" line="49" />
            <source>It begins in acceptance; a case decides whether it is recognised and draws.</source>
            <translation>新增身份先为“受理”状态，是否认定、是否享受待遇由事项办理决定。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/identity_choice.py" line="50" />
            <source>Category</source>
            <translation>对象类别</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/identity_choice.py" line="53" />
            <source>Back without adding</source>
            <translation>返回，不新增</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/identity_choice.py" line="54" />
            <source>Add the identit&amp;y</source>
            <translation>增加身份(&amp;Y)</translation>
        </message>
    </context>
    <context>
        <name>NewPersonPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="55" />
            <source>New person</source>
            <translation>新建人员</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="56" />
            <source>&amp;Category of the first identity</source>
            <translation>首个身份的对象类别(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="57" />
            <source>Category of the first identity</source>
            <translation>首个身份的对象类别</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="60" />
            <source>Back without adding</source>
            <translation>返回，不新增</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/new_person_panel.py" line="61" />
            <source>&amp;Begin the archive</source>
            <translation>建立档案(&amp;B)</translation>
        </message>
    </context>
    <context>
        <name>PeopleList</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="80" />
            <source>Name, pinyin, ID number, phone, certificate or village</source>
            <translation>姓名、拼音、身份证号、电话、证件号或村名</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="81" />
            <source>Find people</source>
            <translation>查找人员</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="82" />
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="83" />
            <source>All villages</source>
            <translation>全部村（社区）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="83" />
            <source>All categories</source>
            <translation>全部类别</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="83" />
            <source>All statuses</source>
            <translation>全部状态</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="91" />
            <source>Import a roster…</source>
            <translation>导入花名册…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="157" />
            <source>no ID number</source>
            <translation>无身份证号</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="160" />
            <source>At least {count} people</source>
            <translation>至少 {count} 人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="161" />
            <source>People: {count}</source>
            <translation>共 {count} 人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="164" />
            <source>Nobody was found for “{words}”.</source>
            <translation>没有找到“{words}”。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="166" />
            <source>There is nobody here yet. Begin with the roster that the office has.</source>
            <translation>还没有档案。请先导入单位现有的花名册。</translation>
        </message>
    </context>
    <context>
        <name>PeoplePage</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_page.py" line="54" />
            <source>&amp;New person</source>
            <translation>新建人员(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_page.py" line="55" />
            <source>&amp;Open the record</source>
            <translation>打开档案(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_page.py" line="158" />
            <source>The record of {name} is saved.</source>
            <translation>{name}的档案已保存。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_page.py" line="188" />
            <source>For what do you need it in full? The answer is written into the journal.</source>
            <translation>为何需要查看完整内容？您填写的用途将记入日志。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_page.py" line="188" />
            <source>What is it printed for? The answer is written into the journal.</source>
            <translation>打印用途是什么？您填写的用途将记入日志。</translation>
        </message>
    </context>
    <context>
        <name>RecordPanel</name>
        <message>
            <source>{heading}: {text}</source>
            <translation>{heading}：{text}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="76" />
            <source>&amp;Back to the list</source>
            <translation>返回列表(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="77" />
            <source>&amp;Log a visit</source>
            <translation>登记走访(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="78" />
            <source>New &amp;case</source>
            <translation>提出申请(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="79" />
            <source>&amp;Print</source>
            <translation>打印(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="80" />
            <source>Person</source>
            <translation>基本信息</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="80" />
            <source>Identities</source>
            <translation>身份与待遇</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="80" />
            <source>History</source>
            <translation>变更历史</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="82" />
            <source>Further columns of the rosters</source>
            <translation>花名册中的其他列</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="83" />
            <source>Add an identit&amp;y…</source>
            <translation>增加身份(&amp;Y)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="84" />
            <source>Leave without saving</source>
            <translation>不保存，返回</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="85" />
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="85" />
            <source>Edi&amp;t</source>
            <translation>编辑(&amp;T)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="199" />
            <source>no ID number</source>
            <translation>无身份证号</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/record_panel.py" line="200" />
            <source>temporary number {number}</source>
            <translation>临时编号 {number}</translation>
        </message>
    </context>
    <context>
        <name>StatusPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/status_panel.py" line="49" />
            <source>New status</source>
            <translation>新状态</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/status_panel.py" line="50" />
            <location filename="../../src/vetdesk/ui/people/status_panel.py" line="51" />
            <source>Reason of the change</source>
            <translation>变更原因</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/status_panel.py" line="52" />
            <source>Change the &amp;status</source>
            <translation>变更状态(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/status_panel.py" line="55" />
            <source>{category}: now “{status}”</source>
            <translation>{category}：现为“{status}”</translation>
        </message>
    </context>
    <context>
        <name>people</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/history_panel.py" line="15" />
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history_panel.py" line="16" />
            <source>Who</source>
            <translation>经办人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history_panel.py" line="17" />
            <source>Field</source>
            <translation>变更项目</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history_panel.py" line="18" />
            <source>Before</source>
            <translation>变更前</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history_panel.py" line="19" />
            <source>After</source>
            <translation>变更后</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history_panel.py" line="20" />
            <source>From where</source>
            <translation>来源</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/history_panel.py" line="21" />
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="24" />
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="25" />
            <source>ID number</source>
            <translation>身份证号</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="26" />
            <source>Born</source>
            <translation>出生日期</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="27" />
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="28" />
            <source>Category</source>
            <translation>对象类别</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="29" />
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/people_list.py" line="30" />
            <source>Phone</source>
            <translation>联系电话</translation>
        </message>
    </context>
</TS>
