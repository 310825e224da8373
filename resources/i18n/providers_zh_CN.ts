<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>NeedAssigning</name>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_assigning.py" line="58"/>
        <source>{name}: {need}</source>
        <translation>{name}：{need}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_assigning.py" line="60"/>
        <source>Provider</source>
        <translation>服务单位</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_assigning.py" line="60"/>
        <source>Who stays in touch</source>
        <translation>跟进人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_assigning.py" line="60"/>
        <source>To be answered by</source>
        <translation>办理期限</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_assigning.py" line="64"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_assigning.py" line="65"/>
        <source>Assign the need</source>
        <translation>派单</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_assigning.py" line="68"/>
        <source>Providers that serve this kind of need here, with an agreement in force: {count}</source>
        <translation>可承接本村此类需求且协议有效的服务单位：{count}家</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_assigning.py" line="73"/>
        <source>Nobody in the directory serves this kind of need in this village.</source>
        <translation>服务资源目录中暂无可承接本村此类需求的单位。</translation>
    </message>
</context>
<context>
    <name>NeedSteps</name>
    <message>
        <location filename="../../src/vetdesk/ui/visits/need_steps.py" line="76"/>
        <source>Assign…</source>
        <translation>派单…</translation>
    </message>
</context>
<context>
    <name>ProviderFormPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/visits/provider_form.py" line="71"/>
        <source>Edit provider</source>
        <translation>修改服务单位</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/provider_form.py" line="71"/>
        <source>New provider</source>
        <translation>新增服务单位</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/provider_form.py" line="73"/>
        <source>Name *</source>
        <translation>名称 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/provider_form.py" line="73"/>
        <source>Kind *</source>
        <translation>类别 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/provider_form.py" line="73"/>
        <source>Price *</source>
        <translation>收费方式 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/provider_form.py" line="74"/>
        <source>Price details</source>
        <translation>收费说明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/provider_form.py" line="74"/>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/provider_form.py" line="74"/>
        <source>Phone</source>
        <translation>联系电话</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/provider_form.py" line="75"/>
        <source>Agreement from</source>
        <translation>协议开始日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/provider_form.py" line="75"/>
        <source>Agreement until</source>
        <translation>协议截止日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/provider_form.py" line="75"/>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/provider_form.py" line="76"/>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/provider_form.py" line="76"/>
        <source>Serves these needs *</source>
        <translation>可承接的需求类别 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/provider_form.py" line="77"/>
        <source>Villages (none ticked: all)</source>
        <translation>服务范围（不勾选即全部村、社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/provider_form.py" line="82"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/provider_form.py" line="83"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>ProvidersPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="67"/>
        <source>Providers</source>
        <translation>服务资源目录</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="68"/>
        <source>Include ended agreements</source>
        <translation>同时显示已停用和协议到期的</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="69"/>
        <source>This lists who helps with what people need: doctors, repair firms, shops, canteens, legal aid. Needs are given to them, and what they did is counted.</source>
        <translation>登记为服务对象办事的单位：医院、维修单位、商超、助餐点、法律援助等。需求可以派给这些单位，办理情况自动统计。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="70"/>
        <source>Unmet needs…</source>
        <translation>未满足需求…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="71"/>
        <source>End…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="72"/>
        <source>Change…</source>
        <translation>修改…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="73"/>
        <source>New provider…</source>
        <translation>新增服务单位…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="104"/>
        <source>Why is this provider ended?</source>
        <translation>请写明停用原因：</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="136"/>
        <source>{answer}: {count}</source>
        <translation>{answer}{count}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="143"/>
        <source>everywhere</source>
        <translation>全部村（社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="153"/>
        <source>ended</source>
        <translation>已停用</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="155"/>
        <source>in force</source>
        <translation>有效</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="157"/>
        <source>from {day}</source>
        <translation>{day}起</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="171"/>
        <source>Staff who follow up needs maintain this directory.</source>
        <translation>服务资源目录由有办理需求权限的人员维护。</translation>
    </message>
    <message>
        <source>Add the first one…</source>
        <translation>登记第一家…</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>UnmetPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_unmet.py" line="68"/>
        <source>Needs raised from {since} to {until} that nobody serves or that could not be solved</source>
        <translation>{since}至{until}提出的需求中，无单位承接或者暂无法解决的</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_unmet.py" line="69"/>
        <source>{file} is saved. It names nobody.</source>
        <translation>已写出{file}，其中不含个人姓名。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_unmet.py" line="71"/>
        <source>Every need raised can be served, and none ended as not solved.</source>
        <translation>已提出的需求均有单位可承接，没有“暂无法解决”的需求。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_unmet.py" line="72"/>
        <source>Unmet needs</source>
        <translation>未满足需求</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_unmet.py" line="73"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_unmet.py" line="74"/>
        <source>Export as workbook…</source>
        <translation>导出为工作簿…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_unmet.py" line="90"/>
        <source>Export unmet needs</source>
        <translation>导出未满足服务需求统计表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_unmet.py" line="91"/>
        <source>Needs without provider.xlsx</source>
        <translation>未满足服务需求统计表.xlsx</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_unmet.py" line="91"/>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_unmet.py" line="112"/>
        <source>not known</source>
        <translation>不明</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <location filename="../../src/vetdesk/ui/visits/visits_page.py" line="60"/>
        <source>Services</source>
        <translation>服务资源</translation>
    </message>
</context>
<context>
    <name>providers</name>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="23"/>
        <source>Provider</source>
        <translation>服务单位</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="24"/>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="25"/>
        <source>Serves</source>
        <translation>可承接需求</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="26"/>
        <source>Area</source>
        <translation>服务范围</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="27"/>
        <source>Price</source>
        <translation>收费方式</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="28"/>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="29"/>
        <source>Agreement</source>
        <translation>协议</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_panel.py" line="30"/>
        <source>Call-backs</source>
        <translation>回访结果</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_unmet.py" line="23"/>
        <source>Kind of need</source>
        <translation>需求类别</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_unmet.py" line="24"/>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_unmet.py" line="25"/>
        <source>Raised</source>
        <translation>提出件数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_unmet.py" line="26"/>
        <source>Not solved</source>
        <translation>暂无法解决</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/providers_unmet.py" line="27"/>
        <source>Providers</source>
        <translation>可承接单位</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="29"/>
        <source>Why late</source>
        <translation>超期原因</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="36"/>
        <source>Overdue</source>
        <translation>超期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="39"/>
        <source>not assigned yet</source>
        <translation>尚未派单</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="40"/>
        <source>waiting for staff</source>
        <translation>承办人未办结</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="41"/>
        <source>waiting for the provider</source>
        <translation>服务单位未办结</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="42"/>
        <source>the person was not satisfied</source>
        <translation>本人不满意，重新办理</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/visits/needs_panel.py" line="43"/>
        <source>not called back yet</source>
        <translation>办结后未回访</translation>
    </message>
</context>
</TS>
