<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>SecondPersonDialog</name>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="45" />
            <source>Second person</source>
            <translation>双人确认</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="47" />
            <source>A second member of staff confirms this</source>
            <translation>请第二名工作人员确认</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="59" />
            <source>&amp;Who confirms</source>
            <translation>确认人(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="60" />
            <source>&amp;Password of that person</source>
            <translation>确认人本人的密码(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="61" />
            <source>&amp;Reason: nobody else is at work</source>
            <translation>无其他在岗人员，原因(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="65" />
            <source>Do not send</source>
            <translation>不发出</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="67" />
            <source>&amp;Confirm</source>
            <translation>确认(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="100" />
            <source>This could not be confirmed. Try again.</source>
            <translation>未能确认，请重试。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="117" />
            <source>What: {what}</source>
            <translation>内容：{what}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="119" />
            <source>People: {count}</source>
            <translation>人数：{count}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="123" />
            <source>Shown in full: {fields}</source>
            <translation>完整显示：{fields}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="125" />
            <source>Purpose: {purpose}</source>
            <translation>用途：{purpose}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="127" />
            <source>To: {whom}</source>
            <translation>去向：{whom}</translation>
        </message>
    </context>
    <context>
        <name>second_person</name>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="29" />
            <source>It is about many people.</source>
            <translation>涉及人数较多。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="30" />
            <source>It shows ID, account or phone numbers in full.</source>
            <translation>其中身份证号、账号或电话为完整号码。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="31" />
            <source>It shows everything about a person.</source>
            <translation>其中包含一个人的全部信息。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="165" />
            <source>Change package for another PC</source>
            <translation>发往其他电脑的变更包</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="166" />
            <source>The whole station, for another PC</source>
            <translation>整站数据（新增电脑）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="167" />
            <source>Dossier in full</source>
            <translation>个人档案（完整）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="168" />
            <source>Dossier without sensitive values</source>
            <translation>个人档案（脱敏）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="169" />
            <source>The county's template, filled</source>
            <translation>按县级模板填写的表</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="170" />
            <source>Cases for the district</source>
            <translation>上报区县的事项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="171" />
            <source>Decisions for a township</source>
            <translation>反馈乡镇的审批结果</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="172" />
            <source>Copied list of people</source>
            <translation>复制的人员列表</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="173" />
            <source>Statistical tables</source>
            <translation>统计报表</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="174" />
            <source>Movement of people</source>
            <translation>人员增减</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/second_person.py" line="175" />
            <source>Rates</source>
            <translation>标准</translation>
        </message>
        <message>
        <source>Bank accounts</source>
        <translation>银行账号</translation>
    </message>
    <message>
        <source>Participants of an activity</source>
        <translation>活动参加人员名单</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>变动情况</translation>
    </message>
    <message>
        <source>Sum of changes</source>
        <translation>增减汇总</translation>
    </message>
    <message>
        <source>Figures of complaints</source>
        <translation>信访统计</translation>
    </message>
    <message>
        <source>Register of complaints</source>
        <translation>信访台账</translation>
    </message>
    <message>
        <source>Completeness of archives</source>
        <translation>档案完整度</translation>
    </message>
    <message>
        <source>Deaths</source>
        <translation>去世人员</translation>
    </message>
    <message>
        <source>Coverage of plates and cards</source>
        <translation>光荣牌、优待证覆盖情况</translation>
    </message>
    <message>
        <source>Register of paper numbers</source>
        <translation>文书编号登记簿</translation>
    </message>
    <message>
        <source>Results of a list</source>
        <translation>业务名单办理结果</translation>
    </message>
    <message>
        <source>People not confirmed</source>
        <translation>未确认名单</translation>
    </message>
    <message>
        <source>Payment list</source>
        <translation>发放花名册</translation>
    </message>
    <message>
        <source>File for the bank</source>
        <translation>银行代发明细</translation>
    </message>
    <message>
        <source>Changes of a payment list</source>
        <translation>发放名册变动明细</translation>
    </message>
    <message>
        <source>One-time payments</source>
        <translation>一次性待遇</translation>
    </message>
    <message>
        <source>List to be posted</source>
        <translation>长期公示名单</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>花名册</translation>
    </message>
    <message>
        <source>Sheet of a round of visits</source>
        <translation>走访登记表</translation>
    </message>
    <message>
        <source>Statistic of recipients</source>
        <translation>优抚对象统计表</translation>
    </message>
    <message>
        <source>Merged roster of the townships</source>
        <translation>汇总花名册</translation>
    </message>
    <message>
        <source>Changes of the townships</source>
        <translation>各乡镇增减平衡</translation>
    </message>
    <message>
        <source>Answers to a township</source>
        <translation>疑点反馈</translation>
    </message>
    <message>
        <source>Register of training</source>
        <translation>培训登记</translation>
    </message>
    <message>
        <source>Needs not met</source>
        <translation>未满足需求</translation>
    </message>
</context>
    <context>
        <name>RecordList</name>
        <message>
            <source>At most {rows} rows can be copied. Write more of them as a workbook: Exchange, Export.</source>
            <translation>一次最多复制 {rows} 行。更多行请在“数据交换”的“导出”中写成工作簿。</translation>
        </message>
        <message>
            <source>Sorted like this the selection would fall to pieces: please select again.</source>
            <translation>按这样排序，原来的选择过于零散，请重新选择。</translation>
        </message>
    </context>
</TS>
