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
        <source>Working days of {year}</source>
        <translation>{year}年工作日安排</translation>
    </message>
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
        <translation>无法识别：{text}。没有保存，请改正后再添加。</translation>
    </message>
    <message>
        <source>no day off</source>
        <translation>没有填写放假日期</translation>
    </message>
    <message>
        <source>Days off: {off}; worked instead: {makeup}; not understood: {wrong}</source>
        <translation>放假 {off} 天，调休上班 {makeup} 天，无法识别 {wrong} 处</translation>
    </message>
    <message>
        <source>The year {year} is added; deadlines follow it from now on.</source>
        <translation>{year} 年已添加，办理时限从现在起按它计算。</translation>
    </message>
    <message>
        <source>{year}: {off} days off, {makeup} weekend days worked</source>
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
        <source>Merge {name} and its people &amp;into:</source>
        <translation>将{name}及其人员并入(&amp;I)：</translation>
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
        <source>R&amp;epeat the password</source>
        <translation>再输一遍密码(&amp;E)</translation>
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
        <source>Staff who leave are deactivated, never deleted: past work keeps their name.</source>
        <translation>人员离岗只停用、不删除，经办过的记录仍保留其姓名。</translation>
    </message>
    <message>
        <source>Only the administrator changes this.</source>
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
        <source>{name} has the new roles from the next sign-in.</source>
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
        <source>They can no longer sign in. All past work and records stay as they are.</source>
        <translation>停用后不能再登录。以前经办的事项和记录都保持原样。</translation>
    </message>
    <message>
        <source>{name} is deactivated.</source>
        <translation>{name}已停用。</translation>
    </message>
    <message>
        <source>&amp;Change the key…</source>
        <translation>更换密钥(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>以后再说(&amp;L)</translation>
    </message>
    <message>
        <source>Whoever worked here may have copied the key, and would open a stolen copy of the database with it. Later: Settings, Security.</source>
        <translation>在这里工作过的人可能留有密钥副本，凭它能打开被带走的数据库副本。以后可在“设置—安全”中更换。</translation>
    </message>
    <message>
        <source>{names} left</source>
        <translation>{names}离岗</translation>
    </message>
    <message>
        <source>{name} can sign in no more. Change the key of the database too?</source>
        <translation>{name}已不能登录。是否同时更换数据库密钥？</translation>
    </message>
</context>
<context>
    <name>StationSection</name>
    <message>
        <source>Details of the station</source>
        <translation>本站基本信息</translation>
    </message>
        <message>
            <source>Province in form &amp;titles (optional)</source>
            <translation>表头省名（可不填）(&amp;T)</translation>
        </message>
    <message>
        <source>The data is kept in {folder}.</source>
        <translation>数据保存在 {folder}。</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Only the administrator changes this.</source>
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
        <source>Names on lists are matched with this register; an unknown name is asked about once.</source>
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
        <source>New name (the old one can still be searched):</source>
        <translation>新名称（原名称仍可查到该村）：</translation>
    </message>
    <message>
        <source>{old} is now called {name}.</source>
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
        <source>Appearance</source>
        <translation>外观</translation>
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
    <message>
        <source>Security</source>
        <translation>安全</translation>
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
        <source>Status</source>
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
        <source>Active</source>
        <translation>在岗</translation>
    </message>
    <message>
        <source>Left</source>
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
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>别名</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已撤并</translation>
    </message>
</context>
    <context>
        <name>ChangeKeyDialog</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;New sheet, then change the key…</source>
        <translation>先出新密钥单，再更换密钥(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Why (stands in the journal)</source>
        <translation>更换原因（记入日志）(&amp;W)</translation>
    </message>
    <message>
        <source>Cancelled: the old key stays in force. The new recovery sheet is the one that holds.</source>
        <translation>已取消，原密钥继续有效。恢复密钥单以新打印的一张为准。</translation>
    </message>
    <message>
        <source>Change the key of the database</source>
        <translation>更换数据库密钥</translation>
    </message>
    <message>
        <source>Each PC has a key of its own. Change it on these PCs too: {pcs}.</source>
        <translation>各电脑各有密钥，请在下列电脑上也更换：{pcs}。</translation>
    </message>
    <message>
        <source>Say why the key is changed.</source>
        <translation>请填写更换密钥的原因。</translation>
    </message>
    <message>
        <source>Slots of nobody on the list were removed: {count}.</source>
        <translation>已清除不属于任何在册人员的密钥槽：{count} 个。</translation>
    </message>
    <message>
        <source>The key is being changed…</source>
        <translation>正在更换密钥……</translation>
    </message>
    <message>
        <source>The key is changed, and a backup under the new key is made and checked.</source>
        <translation>密钥已更换，并已用新密钥制作备份、核验无误。</translation>
    </message>
    <message>
        <source>The key of the database</source>
        <translation>数据库密钥</translation>
    </message>
    <message>
        <source>Their slots could not be carried over; reset their passwords: {names}.</source>
        <translation>下列人员的密钥槽未能转入新密钥，请重设其密码：{names}。</translation>
    </message>
    <message>
        <source>Whoever worked here may have copied the key of the database. After the change a copy of the old key opens neither this database nor any backup that is made from now on.

1. A new recovery key is made; print and seal its sheet. The old sheet opens nothing any more.
2. A verified backup is made, then the database is written anew under the new key, checked and put in its place. Everybody signs in with the same password as before; nobody needs to be here.
3. A backup under the new key is made.

Nobody can work meanwhile; it takes seconds, with many records minutes. If the power fails, nothing is lost: at the next sign-in the old key or the new one is in force. Backups from before and scans filed before can still be opened with the old key by who has copies of both: keep them locked up.</source>
        <translation>在这里工作过的人可能留有数据库密钥的副本。更换之后，旧密钥的副本既打不开本数据库，也打不开今后制作的备份。

1. 先生成新的恢复密钥，请打印密钥单并密封；旧密钥单从此作废。
2. 先制作经核验的备份，再用新密钥重写数据库，核对无误后替换。所有人员密码不变，无须到场。
3. 再用新密钥制作一份备份。

其间不能办理业务；一般几秒钟，数据多时需几分钟。即使中途断电也不会丢失数据：下次登录时，原密钥或新密钥必有一个有效。此前的备份和此前归档的扫描件，同时持有旧密钥和其副本的人仍能打开，请妥善上锁保管。</translation>
    </message>
</context>
    <context>
        <name>SecuritySection</name>
    <message>
        <source>&amp;Change the key of the database…</source>
        <translation>更换数据库密钥(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Lock the window after this many idle minutes</source>
        <translation>无操作多少分钟后自动锁定(&amp;L)</translation>
    </message>
    <message>
        <source>A change of the key, begun on {moment}, was cut off. The old key is in force; change it again.</source>
        <translation>{moment}开始的密钥更换中途中断，原密钥仍然有效，请重新更换。</translation>
    </message>
    <message>
        <source>Each PC of the station has a key and slots of its own. This page is about this PC; others: {pcs}.</source>
        <translation>本站各电脑各有密钥和密钥槽，本页只反映这台电脑；其他电脑：{pcs}。</translation>
    </message>
    <message>
        <source>Each member of staff opens the data with a key slot of their own on each PC.</source>
        <translation>每名工作人员在每台电脑上各用自己的密钥槽打开数据。</translation>
    </message>
    <message>
        <source>Key of the database: changed on {moment} by {name} ({why}).</source>
        <translation>数据库密钥：{moment}由{name}更换（{why}）。</translation>
    </message>
    <message>
        <source>Key of the database: in use since the station was set up, {moment}; never changed.</source>
        <translation>数据库密钥：自建站（{moment}）起使用，从未更换。</translation>
    </message>
    <message>
        <source>Key slots of nobody on the list: {count}. Change the key; they are removed with it.</source>
        <translation>有 {count} 个密钥槽不属于任何在册人员。请更换密钥，届时一并清除。</translation>
    </message>
    <message>
        <source>Key slots of the staff</source>
        <translation>工作人员的密钥槽</translation>
    </message>
    <message>
        <source>Left since the key was made, and may have copied it: {names}. Change the key.</source>
        <translation>现用密钥启用后离岗、可能留有副本的人员：{names}。请更换密钥。</translation>
    </message>
    <message>
        <source>Minutes until the window locks itself</source>
        <translation>自动锁定的分钟数</translation>
    </message>
    <message>
        <source>Guessing passwords is slow: each guess takes {memory} MB of memory (rounds: {passes}), as measured on the PC where the station was made; it grows when a password is changed on a faster PC.</source>
        <translation>猜测密码很慢：每猜一次需占用 {memory} MB 内存、运算 {passes} 轮，按建站电脑实测设定；在更快的电脑上更改密码时随之提高。</translation>
    </message>
    <message>
        <source>Only the administrator sees and changes this.</source>
        <translation>仅系统管理员可查看和更改。</translation>
    </message>
    <message>
        <source>Recovery sheet: issued before dates were noted.</source>
        <translation>恢复密钥单：签发较早，未记日期。</translation>
    </message>
    <message>
        <source>Recovery sheet: issued on {moment}.</source>
        <translation>恢复密钥单：{moment}签发。</translation>
    </message>
    <message>
        <source>The recovery sheet is from before signatures. Make a new recovery key under Backup.</source>
        <translation>现有恢复密钥单签发于启用签名之前，请在“备份”中生成新的恢复密钥。</translation>
    </message>
    <message>
        <source>The window locks itself after {count} minutes.</source>
        <translation>无操作 {count} 分钟后自动锁定。</translation>
    </message>
    <message>
        <source>{names} left</source>
        <translation>{names}离岗</translation>
    </message>
</context>
    <context>
        <name>security</name>
    <message>
        <source>Key slot</source>
        <translation>密钥槽</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>启用时间</translation>
    </message>
    <message>
        <source>Issued, not changed yet</source>
        <translation>他人设定，尚未更改</translation>
    </message>
    <message>
        <source>None on this PC</source>
        <translation>本机没有</translation>
    </message>
    <message>
        <source>Own password</source>
        <translation>本人密码</translation>
    </message>
</context>
</TS>
