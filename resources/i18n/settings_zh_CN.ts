<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AddStaffDialog</name>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Verified backups</source>
        <translation>已校验的备份</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>New recovery &amp;key…</source>
        <translation>更换恢复密钥(&amp;K)…</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>The backup is made and checked.</source>
        <translation>备份已完成并通过校验。</translation>
    </message>
    <message>
        <source>Make a new recovery key?</source>
        <translation>要更换恢复密钥吗？</translation>
    </message>
    <message>
        <source>&amp;Make a new key</source>
        <translation>更换(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keep the old one</source>
        <translation>不更换(&amp;K)</translation>
    </message>
    <message>
        <source>The sheet that lies in the safe opens nothing any more from then on.</source>
        <translation>更换后，保险柜里原来的密钥单即告失效。</translation>
    </message>
    <message>
        <source>New recovery key</source>
        <translation>新的恢复密钥</translation>
    </message>
</context>
<context>
    <name>CalendarSection</name>
    <message>
        <source>Deadlines in working days follow these years. Each November the State Council announces the next one; until it is added, only weekends are left out and the deadline is marked as provisional.</source>
        <translation>工作日时限按下列年份的日历计算。每年 11 月国务院办公厅公布下一年的放假安排；未添加前只扣除周末，时限标为“暂估”。</translation>
    </message>
    <message>
        <source>Known years</source>
        <translation>已有年份</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>Days &amp;off (for example 1-1, 2-15~2-23, 10月1日至10月7日)</source>
        <translation>放假日期（如 1-1，2-15~2-23，10月1日至10月7日）(&amp;O)</translation>
    </message>
    <message>
        <source>Weekend days &amp;worked instead (for example 2-14, 2-28)</source>
        <translation>调休上班的周末（如 2-14，2-28）(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Add the year</source>
        <translation>添加该年(&amp;A)</translation>
    </message>
    <message>
        <source>This is not understood: {text}. Nothing was saved; correct it and add the year again.</source>
        <translation>看不懂：{text}。没有保存，请改正后再添加。</translation>
    </message>
    <message>
        <source>no day off</source>
        <translation>没有填写放假日期</translation>
    </message>
    <message>
        <source>Days off: {off}; worked instead: {makeup}; not understood: {wrong}</source>
        <translation>放假 {off} 天，调休上班 {makeup} 天，看不懂的 {wrong} 处</translation>
    </message>
    <message>
        <source>The year {year} is added; deadlines follow it from now on.</source>
        <translation>{year} 年已添加，办理时限从现在起按它计算。</translation>
    </message>
    <message>
        <source>{year}: days off {off}, worked instead {makeup}</source>
        <translation>{year} 年：放假 {off} 天，调休上班 {makeup} 天</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/calendar_section.py" line="80" />
        <source>&amp;Paste the notice of the State Council here (国务院办公厅关于部分节假日安排的通知)</source>
        <translation>在此粘贴国务院办公厅关于部分节假日安排的通知(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/calendar_section.py" line="80" />
        <source>&amp;Read the notice</source>
        <translation>读取通知(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/calendar_section.py" line="80" />
        <source>From a file…</source>
        <translation>从文件读取…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/calendar_section.py" line="80" />
        <source>Calendars (*.toml *.txt *.csv *.xlsx)</source>
        <translation>放假安排 (*.toml *.txt *.csv *.xlsx)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/calendar_section.py" line="80" />
        <source>Calendar of a year</source>
        <translation>年度放假安排</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/calendar_section.py" line="80" />
        <source>No days off were found in it. Nothing was changed; paste the whole notice, or type the days.</source>
        <translation>没有找到放假日期，未作改动。请粘贴通知全文，或者直接填写日期。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/calendar_section.py" line="80" />
        <source>Read, but look at these again: {text}. Correct the days below, then add the year.</source>
        <translation>已读取，但以下内容请再核对：{text}。请更正下面的日期后再添加。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/settings/calendar_section.py" line="80" />
        <source>Read: {off} days off, {makeup} worked instead. Compare them with the notice, then add the year.</source>
        <translation>已读取：放假{off}天，调休上班{makeup}天。请与通知核对后添加。</translation>
    </message>
</context>
<context>
    <name>DeedDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>HandOverWindow</name>
    <message>
        <source>Hand over work</source>
        <translation>移交工作</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge villages</source>
        <translation>合并村（社区）</translation>
    </message>
    <message>
        <source>&amp;Merge {name} and its people into:</source>
        <translation>将{name}及其人员并入(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ResetPasswordDialog</name>
    <message>
        <source>{name} gets a new password; tell it in person. It is changed at File ▸ Change my password.</source>
        <translation>将为{name}设置新密码，请当面告知本人。本人可在“文件 ▸ 修改我的密码”中更改。</translation>
    </message>
    <message>
        <source>&amp;New password</source>
        <translation>新密码(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Repeat the password</source>
        <translation>再输一遍密码(&amp;R)</translation>
    </message>
    <message>
        <source>Reset the password</source>
        <translation>重设密码</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重设(&amp;R)</translation>
    </message>
    <message>
        <source>The two passwords are not the same. Type them again.</source>
        <translation>两次输入的密码不一致，请重新输入。</translation>
    </message>
</context>
<context>
    <name>RolesDialog</name>
    <message>
        <source>Change roles</source>
        <translation>调整岗位</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Roles of {name}</source>
        <translation>{name}的岗位</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Sections of the settings</source>
        <translation>设置分类</translation>
    </message>
</context>
<context>
    <name>StaffSection</name>
    <message>
        <source>Whoever leaves is deactivated, never deleted: past deeds keep their name.</source>
        <translation>人员离岗只停用、不删除，经办过的记录仍保留其姓名。</translation>
    </message>
    <message>
        <source>Only the system keeper changes this.</source>
        <translation>只有系统管理员可以修改。</translation>
    </message>
    <message>
        <source>Members of staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>&amp;New person…</source>
        <translation>添加人员(&amp;N)…</translation>
    </message>
    <message>
        <source>Change &amp;roles…</source>
        <translation>调整岗位(&amp;R)…</translation>
    </message>
    <message>
        <source>Reset &amp;password…</source>
        <translation>重设密码(&amp;P)…</translation>
    </message>
    <message>
        <source>Hand &amp;over work…</source>
        <translation>移交工作(&amp;O)…</translation>
    </message>
    <message>
        <source>Deac&amp;tivate…</source>
        <translation>停用(&amp;T)…</translation>
    </message>
    <message>
        <source>The person is added and can sign in now.</source>
        <translation>人员已添加，现在可以登录。</translation>
    </message>
    <message>
        <source>{name} has the new roles from the next sign-in on.</source>
        <translation>{name}的岗位已调整，下次登录时生效。</translation>
    </message>
    <message>
        <source>{name} signs in with the new password.</source>
        <translation>{name}今后使用新密码登录。</translation>
    </message>
    <message>
        <source>Deactivate {name}?</source>
        <translation>要停用{name}吗？</translation>
    </message>
    <message>
        <source>&amp;Deactivate</source>
        <translation>停用(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>不停用(&amp;K)</translation>
    </message>
    <message>
        <source>Signing in is not possible any more from now on. All past deeds and records stay as they are.</source>
        <translation>停用后不能再登录。以前经办的事项和记录都保持原样。</translation>
    </message>
    <message>
        <source>{name} is deactivated.</source>
        <translation>{name}已停用。</translation>
    </message>
</context>
<context>
    <name>StationSection</name>
        <message>
            <source>Province before the &amp;titles of forms (empty: none)</source>
            <translation>表头前的省名（不填则无）(&amp;T)</translation>
        </message>
    <message>
        <source>The data lies in {folder}.</source>
        <translation>数据保存在 {folder}。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Only the system keeper changes this.</source>
        <translation>只有系统管理员可以修改。</translation>
    </message>
    <message>
        <source>The details of the station are saved.</source>
        <translation>单位信息已保存。</translation>
    </message>
</context>
<context>
    <name>VillagesSection</name>
    <message>
        <source>Names on lists are matched with this register; a name nobody knows is asked once.</source>
        <translation>名册上的村名按这份名录对照，不认识的村名会询问一次。</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>村（社区）名录</translation>
    </message>
    <message>
        <source>&amp;New village…</source>
        <translation>添加村(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>更名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Other name…</source>
        <translation>添加别名(&amp;O)…</translation>
    </message>
    <message>
        <source>Area &amp;code…</source>
        <translation>区划代码(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>合并(&amp;M)…</translation>
    </message>
    <message>
        <source>C&amp;lose…</source>
        <translation>撤销(&amp;L)…</translation>
    </message>
    <message>
        <source>Name of the new village:</source>
        <translation>新村名：</translation>
    </message>
    <message>
        <source>The village {name} is added.</source>
        <translation>已添加{name}。</translation>
    </message>
    <message>
        <source>New name; the old one still finds the village:</source>
        <translation>新名称（原名称仍可查到该村）：</translation>
    </message>
    <message>
        <source>{old} is called {name} now.</source>
        <translation>{old}已更名为{name}。</translation>
    </message>
    <message>
        <source>Another name that lists use for {name}:</source>
        <translation>名册上对{name}的其他写法：</translation>
    </message>
    <message>
        <source>{alias} means {name} from now on.</source>
        <translation>今后“{alias}”即指{name}。</translation>
    </message>
    <message>
        <source>Area code of {name}, 12 digits:</source>
        <translation>{name}的 12 位区划代码：</translation>
    </message>
    <message>
        <source>The area code is saved.</source>
        <translation>区划代码已保存。</translation>
    </message>
    <message>
        <source>{name} is merged into {into}; its people moved along.</source>
        <translation>{name}已并入{into}，人员随同转入。</translation>
    </message>
    <message>
        <source>Close {name}?</source>
        <translation>要撤销{name}吗？</translation>
    </message>
    <message>
        <source>&amp;Close the village</source>
        <translation>撤销该村(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>不撤销(&amp;K)</translation>
    </message>
    <message>
        <source>Its people stay as they are until they are changed. To move them all, merge it instead.</source>
        <translation>该村人员的档案保持原样，以后逐个修改。如果要整体转入另一个村，请用“合并”。</translation>
    </message>
    <message>
        <source>{name} is closed.</source>
        <translation>{name}已撤销。</translation>
    </message>
</context>
<context>
    <name>settings</name>
        <message>
            <source>Printers</source>
            <translation>打印机</translation>
        </message>
        <message>
            <source>Paper numbers</source>
            <translation>文书编号</translation>
        </message>
    <message>
        <source>Station</source>
        <translation>单位信息</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Routes of cases</source>
        <translation>事项参数</translation>
    </message>
    <message>
        <source>Own fields</source>
        <translation>自定字段</translation>
    </message>
    <message>
        <source>Rare characters</source>
        <translation>生僻字</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日历</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
</context>
<context>
    <name>staff</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>active</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>left</source>
        <translation>已停用</translation>
    </message>
</context>
<context>
    <name>villages</name>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Area code</source>
        <translation>区划代码</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>已撤并</translation>
    </message>
</context>
</TS>
