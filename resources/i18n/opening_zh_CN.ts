<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>FirstRun</name>
    <message>
        <source>New station, step 2 of 3: staff</source>
        <translation>新建服务站，第2步（共3步）：工作人员</translation>
    </message>
    <message>
        <source>New station, step 1 of 3: office</source>
        <translation>新建服务站，第1步（共3步）：单位信息</translation>
    </message>
    <message>
        <source>&amp;Create the station</source>
        <translation>建立服务站(&amp;M)</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>下一步(&amp;X)</translation>
    </message>
    <message>
        <source>Creating the station. This takes a few seconds.</source>
        <translation>正在建立服务站，需要几秒钟。</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
</context>
<context>
    <name>LockScreen</name>
    <message>
        <source>The window is locked</source>
        <translation>窗口已锁定</translation>
    </message>
    <message>
        <source>{name} is signed in. What you typed is still there.</source>
        <translation>当前登录：{name}。您填写的内容都还在。</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Switch user…</source>
        <translation>换人登录(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>OfficeForm</name>
    <message>
        <source>Enter the name of the station; it is printed on every paper.</source>
        <translation>请填写服务站名称，所有文书上都要印这个名称。</translation>
    </message>
    <message>
        <source>The area code has 6, 9 or 12 digits.</source>
        <translation>区划代码应为 6 位、9 位或 12 位数字。</translation>
    </message>
    <message>
        <source>&amp;Name of the station</source>
        <translation>服务站名称(&amp;N)</translation>
    </message>
    <message>
        <source>Area &amp;code (6, 9 or 12 digits)</source>
        <translation>行政区划代码（6、9或12位）(&amp;C)</translation>
    </message>
    <message>
        <source>Township government that signs</source>
        <translation>签署意见的镇人民政府</translation>
    </message>
    <message>
        <source>District bureau that decides</source>
        <translation>负责审批的区县局</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
</context>
<context>
    <name>OpeningWindow</name>
    <message>
        <source>VetDesk</source>
        <translation>优抚工作台</translation>
    </message>
    <message>
        <source>Open the folder of a station</source>
        <translation>选择服务站的数据文件夹</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Change my password</source>
        <translation>修改我的密码</translation>
    </message>
    <message>
        <source>&amp;Present password</source>
        <translation>现在的密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;New password ({count} characters or more)</source>
        <translation>新密码（至少{count}位）(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Repeat the new password</source>
        <translation>再输一次新密码(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>修改(&amp;C)</translation>
    </message>
    <message>
        <source>The two new passwords are not the same. Type them again.</source>
        <translation>两次输入的新密码不一致，请重新输入。</translation>
    </message>
</context>
<context>
    <name>Recovery</name>
    <message>
        <source>Open with the recovery key</source>
        <translation>用恢复密钥打开</translation>
    </message>
    <message>
        <source>Take the sealed sheet from the safe and type its eight groups. You get a new password; print a new sheet afterwards in Settings, for this one has been opened. Station folder: {folder}</source>
        <translation>请从保险柜取出密封的密钥单，输入上面的八组字符，并设置新密码。密钥单一经启封即应更换，打开后请到“设置”中重新打印。数据文件夹：{folder}</translation>
    </message>
    <message>
        <source>Recovery &amp;key</source>
        <translation>恢复密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Sign-in &amp;name of the person</source>
        <translation>本人的登录名(&amp;N)</translation>
    </message>
    <message>
        <source>New &amp;password</source>
        <translation>新密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Repeat the password</source>
        <translation>再输一次密码(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>The two passwords are not the same. Type them again.</source>
        <translation>两次输入的密码不一致，请重新输入。</translation>
    </message>
</context>
<context>
    <name>RecoverySheetBox</name>
    <message>
        <source>The recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>Recovery key, eight groups of five characters</source>
        <translation>恢复密钥，共八组，每组五个字符</translation>
    </message>
    <message>
        <source>The sheet is &amp;printed (or copied by hand) and sealed.</source>
        <translation>密钥单已打印（或抄写）并密封(&amp;P)。</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>继续(&amp;G)</translation>
    </message>
    <message>
        <source>Recovery key.pdf</source>
        <translation>恢复密钥单.pdf</translation>
    </message>
    <message>
        <source>If everybody forgets the password or leaves, only this key opens the data. It is shown now and never again. Print the sheet, seal it in an envelope and put it into the safe; if you save it as a file, delete the file afterwards.</source>
        <translation>所有人都忘记密码或者离开后，只有这把密钥能打开数据。密钥只在此时显示，以后不再显示。请打印密钥页，装入信封密封，放入保险柜；如保存为文件，打印后请删除文件。</translation>
    </message>
    <message>
        <source>Print or sa&amp;ve the sheet…</source>
        <translation>打印或保存密钥页(&amp;V)…</translation>
    </message>
    <message>
        <source>Sheet with the recovery key</source>
        <translation>恢复密钥页</translation>
    </message>
</context>
<context>
    <name>_Door</name>
    <message>
        <source>Is the clock of this computer right? It says {now}.</source>
        <translation>这台电脑的时钟对吗？它显示{now}。</translation>
    </message>
    <message>
        <source>The newest entry of the station is from {newest}, which is later.</source>
        <translation>本站最近一条记录写于{newest}，比现在还晚。</translation>
    </message>
    <message>
        <source>The newest entry of the station is from {newest}, {days} days earlier.</source>
        <translation>本站最近一条记录写于{newest}，是{days}天以前。</translation>
    </message>
    <message>
        <source>Every deadline is counted from this clock and every record bears its time. Nothing has been written yet. If you go on, the journal says that you found the clock right.</source>
        <translation>办理时限按这个时钟计算，每条记录都带着它的时间。目前还没有写入任何内容。继续的话，日志会记下您已确认时钟无误。</translation>
    </message>
    <message>
        <source>The clock is right, &amp;go on</source>
        <translation>时钟没有错，继续(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Set the clock first</source>
        <translation>先校准时钟(&amp;S)</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Data folder: {folder}</source>
        <translation>数据文件夹：{folder}</translation>
    </message>
    <message>
        <source>Sign-in &amp;name</source>
        <translation>登录名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>登录(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Recovery key…</source>
        <translation>恢复密钥(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Other station…</source>
        <translation>其他服务站(&amp;O)…</translation>
    </message>
    <message>
        <source>Ne&amp;w station…</source>
        <translation>新建服务站(&amp;W)…</translation>
    </message>
    <message>
        <source>Prac&amp;tice</source>
        <translation>练习(&amp;T)</translation>
    </message>
    <message>
        <source>A station of made-up people to learn on; nothing there is real</source>
        <translation>用虚构人员练习操作，其中没有真实数据</translation>
    </message>
</context>
<context>
    <name>StaffForm</name>
    <message>
        <source>&amp;Name</source>
        <translation>姓名(&amp;N)</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>Phone (optional)</source>
        <translation>电话（可不填）</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>岗位</translation>
    </message>
    <message>
        <source>Initial password ({count} characters or more)</source>
        <translation>初始密码（至少{count}位）</translation>
    </message>
    <message>
        <source>Repeat the password</source>
        <translation>再输一次密码</translation>
    </message>
    <message>
        <source>short, such as the pinyin of the name</source>
        <translation>简短，例如姓名的拼音</translation>
    </message>
    <message>
        <source>Enter name and sign-in name.</source>
        <translation>请填写姓名和登录名。</translation>
    </message>
    <message>
        <source>Tick at least one role.</source>
        <translation>请至少勾选一个岗位。</translation>
    </message>
    <message>
        <source>The two passwords are not the same. Type them again.</source>
        <translation>两次输入的密码不一致，请重新输入。</translation>
    </message>
</context>
<context>
    <name>_Founders</name>
    <message>
        <source>One of the people must be the administrator.</source>
        <translation>其中必须有一人担任系统管理员。</translation>
    </message>
    <message>
        <source>Every person needs a sign-in name of their own.</source>
        <translation>每个人的登录名不能相同。</translation>
    </message>
    <message>
        <source>Clerk, examiner and leader should be three different people. Add more staff later in Settings.</source>
        <translation>经办人、复核人和分管领导应由不同的人担任。其他人员以后可在“设置”中添加。</translation>
    </message>
    <message>
        <source>&amp;Add a person</source>
        <translation>再添一人(&amp;A)</translation>
    </message>
</context>
<context>
    <name>_Office</name>
    <message>
        <source>Choose a folder for the data.</source>
        <translation>请选择存放数据的文件夹。</translation>
    </message>
    <message>
        <source>Data &amp;folder (on a hard disk of this computer)</source>
        <translation>数据文件夹（应在本机硬盘上）(&amp;F)</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>选择(&amp;O)…</translation>
    </message>
    <message>
        <source>Folder for the data</source>
        <translation>数据文件夹</translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Clerk</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>复核人</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>纪检监督</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>分管领导</translation>
    </message>
    <message>
        <source>Liaison officer</source>
        <translation>联络员</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>系统管理员</translation>
    </message>
    <message>
        <source>takes in applications, keeps the archive</source>
        <translation>受理申请，维护档案</translation>
    </message>
    <message>
        <source>examines what the clerk took in</source>
        <translation>复核经办人受理的事项</translation>
    </message>
    <message>
        <source>sees everything and may object</source>
        <translation>可查看全部内容并提出异议</translation>
    </message>
    <message>
        <source>signs for the station</source>
        <translation>代表服务站签批</translation>
    </message>
    <message>
        <source>visits and calls back</source>
        <translation>走访和回访</translation>
    </message>
    <message>
        <source>looks after staff, settings and backups</source>
        <translation>管理人员、设置和备份</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
    <context>
        <name>OwnPassword</name>
    <message>
        <source>&amp;Choose it and go on</source>
        <translation>设定并继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;New password ({count} characters or more)</source>
        <translation>新密码（至少{count}位）(&amp;N)</translation>
    </message>
    <message>
        <source>No&amp;t now</source>
        <translation>暂不设定(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Repeat the new password</source>
        <translation>再次输入新密码(&amp;R)</translation>
    </message>
    <message>
        <source>Choose a password of your own</source>
        <translation>请设定自己的密码</translation>
    </message>
    <message>
        <source>The two new passwords are not the same. Type them again.</source>
        <translation>两次输入的新密码不一致，请重新输入。</translation>
    </message>
    <message>
        <source>{name}, somebody else chose your password. From now on only you may know it: whatever you sign bears the key that it opens. Three or four words that have nothing to do with each other are good.</source>
        <translation>{name}，您现在的密码是别人设定的。今后只能由您本人知道：您办理的每一步都用它打开的密钥签名。用三四个互不相干的词连起来较好。</translation>
    </message>
</context>
</TS>
