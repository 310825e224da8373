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
        <source>A backup is made and checked each time the station is closed. Make one on a USB stick every week and keep it in another room. Folder: {folder}</source>
        <translation>每次关闭程序时自动备份并校验。请每周再备份一份到U盘，放在另一间屋子保管。备份文件夹：{folder}</translation>
    </message>
    <message>
        <source>Verified backups</source>
        <translation>已校验的备份</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>Back up to &amp;another folder…</source>
        <translation>备份到其他位置(&amp;A)…</translation>
    </message>
    <message>
        <source>New recovery &amp;key…</source>
        <translation>更换恢复密钥(&amp;K)…</translation>
    </message>
    <message>
        <source>{moment}  checked</source>
        <translation>{moment}　已校验</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Folder for the backup, for example on a USB stick</source>
        <translation>选择备份位置，例如U盘</translation>
    </message>
    <message>
        <source>The backup is made and checked.</source>
        <translation>备份已完成并通过校验。</translation>
    </message>
    <message>
        <source>Nothing has changed since the last backup.</source>
        <translation>上次备份以来没有任何改动。</translation>
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
        <source>&amp;Add a person…</source>
        <translation>添加人员(&amp;A)…</translation>
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
        <source>&amp;Deactivate…</source>
        <translation>停用(&amp;D)…</translation>
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
    <name>_Deed</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Station</source>
        <translation>单位信息</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>工作人员</translation>
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
</TS>
