<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>commands</name>
    <message>
        <source>The station was made in {folder}. {user} signs in first.</source>
        <translation>服务站已在 {folder} 建立。请用 {user} 登录。</translation>
    </message>
    <message>
        <source>Recovery key, shown only this once. Write it down or print it and keep it sealed in the safe; without it nobody can help when all passwords are lost:</source>
        <translation>恢复密钥只显示这一次。请抄写或打印后封存在保险柜；如果所有人都忘记密码，没有它任何人都无法恢复数据：</translation>
    </message>
    <message>
        <source>Sound: {entries} journal entries, head {head}.</source>
        <translation>检查通过：日志共 {entries} 条，链尾 {head}。</translation>
    </message>
    <message>
        <source>Not sound: {what}. Nothing was changed. Restore the newest verified backup, or ask the administrator.</source>
        <translation>检查未通过：{what}。数据没有改动。请恢复最近一次校验过的备份，或联系系统管理员。</translation>
    </message>
    <message>
        <source>Backed up and checked: {folder}</source>
        <translation>备份完成并已校验：{folder}</translation>
    </message>
    <message>
        <source>Nothing has changed since the newest backup in {folder}.</source>
        <translation>{folder} 中最近一次备份之后数据没有变化，无需再备份。</translation>
    </message>
    <message>
        <source>Restored and checked: {folder}. Everyone signs in as before.</source>
        <translation>恢复完成并已校验：{folder}。所有人员按原用户名和密码登录。</translation>
    </message>
    <message>
        <source>The name of the office, as on its papers.</source>
        <translation>服务站名称，与文书上的名称一致。</translation>
    </message>
    <message>
        <source>The area code of the township, up to 12 digits.</source>
        <translation>乡镇（街道）的区划代码，最多12位。</translation>
    </message>
    <message>
        <source>The sign-in name of the first person, who is administrator and clerk.</source>
        <translation>首个用户的登录名，兼任系统管理员和经办人。</translation>
    </message>
    <message>
        <source>The first person's own name; without it the sign-in name.</source>
        <translation>首个用户的姓名；不填则与登录名相同。</translation>
    </message>
    <message>
        <source>The address of the office.</source>
        <translation>服务站地址。</translation>
    </message>
    <message>
        <source>The phone of the office.</source>
        <translation>服务站电话。</translation>
    </message>
    <message>
        <source>The township government.</source>
        <translation>镇人民政府（街道办事处）名称。</translation>
    </message>
    <message>
        <source>The district office that decides.</source>
        <translation>负责审批的区县退役军人事务局。</translation>
    </message>
    <message>
        <source>Print the result for a machine.</source>
        <translation>以机器可读的格式输出结果。</translation>
    </message>
    <message>
        <source>Make a new station in an empty folder and show its recovery key.

The first person's password comes from VETDESK_PASSWORD.</source>
        <translation>在空文件夹中新建服务站，并显示恢复密钥。

首个用户的密码取自环境变量 VETDESK_PASSWORD。</translation>
    </message>
    <message>
        <source>Back up the station into the folder OUT and check the copy.</source>
        <translation>将服务站备份到文件夹 OUT，并校验备份。</translation>
    </message>
    <message>
        <source>Bring a station back from a backup into an empty folder.

The recovery key comes from VETDESK_RECOVERY_KEY; nothing else is needed.</source>
        <translation>从备份恢复到空文件夹。

恢复密钥取自环境变量 VETDESK_RECOVERY_KEY，不需要其他信息。</translation>
    </message>
</context>
</TS>
