<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>AboutSheet</name>
        <message>
            <source>The offline desk of a veterans' service station. Data stays on this computer, encrypted; nothing is sent anywhere. Free software under the Apache License 2.0; fonts under the SIL Open Font License.</source>
            <translation>退役军人服务站的单机工作台。数据加密保存在本机，不向任何地方发送。本软件按 Apache 2.0 许可证自由使用，所附字体按 SIL 开放字体许可证使用。</translation>
        </message>
        <message>
            <source>About VetDesk</source>
            <translation>关于优抚工作台</translation>
        </message>
    </context>
    <context>
        <name>limits</name>
        <message>
            <source>due today</source>
            <translation>今日到期</translation>
        </message>
        <message>
            <source>late</source>
            <translation>已超期</translation>
        </message>
        <message>
            <source>days left: {days}</source>
            <translation>还剩{days}天</translation>
        </message>
        <message>
            <source>days late: {days}</source>
            <translation>超期{days}天</translation>
        </message>
        <message>
            <source>workdays left: {days}</source>
            <translation>还剩{days}个工作日</translation>
        </message>
        <message>
            <source>workdays late: {days}</source>
            <translation>超期{days}个工作日</translation>
        </message>
    </context>
    <context>
        <name>ExchangePage</name>
        <message>
            <source>Import and export</source>
            <translation>导入和导出</translation>
        </message>
    </context>
    <context>
        <name>FieldRow</name>
        <message>
            <source>Show in full (is written into the journal)</source>
            <translation>显示完整内容（会记入日志）</translation>
        </message>
        <message>
            <source>Show {field} in full</source>
            <translation>显示完整的{field}</translation>
        </message>
    </context>
    <context>
        <name>FrontDoor</name>
        <message>
            <source>Making the backup on closing …</source>
            <translation>正在做关闭前的备份……</translation>
        </message>
        <message>
            <source>This is your first sign-in.</source>
            <translation>这是您第一次登录。</translation>
        </message>
        <message>
            <source>Wrong passwords on this computer since the last right one: {count}.</source>
            <translation>自上次正确登录以来，本机密码输错 {count} 次。</translation>
        </message>
        <message>
            <source>Your last sign-in: {moment}.</source>
            <translation>您上次登录：{moment}。</translation>
        </message>
    </context>
    <context>
        <name>InlineBar</name>
        <message>
            <source>Close this message</source>
            <translation>关闭此提示</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>VetDesk</source>
            <translation>优抚工作台</translation>
        </message>
    </context>
    <context>
        <name>PartialDateEdit</name>
        <message>
            <source>Such as 2025-3-5</source>
            <translation>如 2025-3-5</translation>
        </message>
        <message>
            <source>1950, 1950-3 or 1950-3-5</source>
            <translation>如 1950、1950-3 或 1950-3-5</translation>
        </message>
    </context>
    <context>
        <name>ProgressPanel</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Stops the work; nothing of it is kept.</source>
            <translation>停止这项工作，不会保存任何内容。</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>{step}: {done} of {total}</source>
            <translation>{step}：{done}/{total}</translation>
        </message>
        <message>
            <source>{step} …</source>
            <translation>{step}……</translation>
        </message>
    </context>
    <context>
        <name>QuickSearch</name>
        <message>
            <source>Found</source>
            <translation>搜索结果</translation>
        </message>
        <message>
            <source>Search everything (Ctrl+K)</source>
            <translation>全局搜索（Ctrl+K）</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>全局搜索</translation>
        </message>
        <message>
            <source>Nothing found. Try part of the name, its initials, or the end of the ID number.</source>
            <translation>没有找到。可以只输姓名的一部分、首字母，或者身份证号末几位再试。</translation>
        </message>
        <message>
            <source>People by name or part of it, pinyin, initials, number, phone, village; cases, visits, papers and complaints by person, number or day; every deed and page by its name</source>
            <translation>人员：姓名或其中一部分、拼音、首字母、号码、电话、村名；审批事项、走访、文书、信访：姓名、编号或日期；各项操作和页面：名称</translation>
        </message>
    </context>
    <context>
        <name>Rail</name>
        <message>
            <source>{page} ({count})</source>
            <translation>{page}（{count}）</translation>
        </message>
    </context>
    <context>
        <name>Sheet</name>
        <message>
            <source>&amp;Close</source>
            <translation>关闭(&amp;C)</translation>
        </message>
    </context>
    <context>
        <name>ShortcutSheet</name>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <location filename="../../src/vetdesk/ui/status_line.py" line="1" />
            <source>Signatures: {count} wrong</source>
            <translation>签名核验：{count} 处不符</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/status_line.py" line="1" />
            <source>Records were found that were not signed by whoever they name. They are kept as they are; cases concerned cannot be led on. Tell the administrator and the supervisor, and check the station with vetdesk-verify.</source>
            <translation>发现有记录不是署名人本人签名。记录已原样保留，有关事项暂停办理。请报告系统管理员和纪检监督人员，并用核验程序（vetdesk-verify）核对。</translation>
        </message>
        <message>
            <source>People: {count}</source>
            <translation>档案 {count} 人</translation>
        </message>
        <message>
            <source>Input method: {name}</source>
            <translation>输入法：{name}</translation>
        </message>
        <message>
            <source>system</source>
            <translation>系统默认</translation>
        </message>
        <message>
            <source>Text size {size}</source>
            <translation>字号 {size}</translation>
        </message>
        <message>
            <source>Working days of {year} missing</source>
            <translation>缺{year}年工作日历</translation>
        </message>
        <message>
            <source>The holidays of {year} are not in the calendar yet, so deadlines count weekends only and are provisional. Click to add the notice of the State Council in Settings.</source>
            <translation>{year}年节假日安排尚未录入，期限只按周末推算，为暂定日期。点击可到“设置”录入国务院放假通知。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Stops the work; nothing of it is kept.</source>
            <translation>停止当前操作，不保留其结果。</translation>
        </message>
        <message>
            <source>More</source>
            <translation>更多</translation>
        </message>
        <message>
            <source>What has no room in the line</source>
            <translation>这一行放不下的内容</translation>
        </message>
        <message>
            <source>Signed in: {name} ({duties})</source>
            <translation>当前用户：{name}（{duties}）</translation>
        </message>
        <message>
            <source>{name} · {duties}</source>
            <translation>{name} · {duties}</translation>
        </message>
        <message>
            <source>Click to make a backup now.</source>
            <translation>点击立即备份。</translation>
        </message>
    </context>
    <context>
        <name>Talk</name>
        <message>
            <source>VetDesk</source>
            <translation>优抚工作台</translation>
        </message>
        <message>
            <source>Something unexpected happened: a mistake of the program, not yours. Number of the error: {number}</source>
            <translation>程序出错了，不是您操作的问题。错误编号：{number}</translation>
        </message>
        <message>
            <source>What was saved before is safe; the last deed was not carried out.</source>
            <translation>此前已保存的内容完好；刚才这一步没有办成。</translation>
        </message>
        <message>
            <source>What is typed and not saved yet is kept as a draft.</source>
            <translation>已填写但未保存的内容已存为草稿。</translation>
        </message>
        <message>
            <source>Continue and try again. If it happens once more, save the details and give them to the administrator.</source>
            <translation>请继续使用并再试一次。如再次出现，请把详细信息存到U盘交给管理员。</translation>
        </message>
        <message>
            <source>Save the details for the administrator</source>
            <translation>保存给管理员</translation>
        </message>
        <message>
            <source>Text files (*.txt)</source>
            <translation>文本文件 (*.txt)</translation>
        </message>
    </context>
    <context>
        <name>TypingTest</name>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
        <message>
            <source>system</source>
            <translation>系统默认</translation>
        </message>
        <message>
            <source>Wanted by the desktop: {name}</source>
            <translation>桌面要求的输入法：{name}</translation>
        </message>
        <message>
            <source>In use: {name} ({locale})</source>
            <translation>实际使用：{name}（{locale}）</translation>
        </message>
        <message>
            <source>&amp;Type here, for example “zhangsan” and the space bar:</source>
            <translation>在这里试打，例如输入“zhangsan”再按空格键(&amp;T)：</translation>
        </message>
        <message>
            <source>Typing test</source>
            <translation>打字测试</translation>
        </message>
        <message>
            <source>Nothing has arrived yet.</source>
            <translation>还没有收到任何字。</translation>
        </message>
        <message>
            <source>Arrived: {text}. Chinese can be typed.</source>
            <translation>收到：{text}。可以输入中文。</translation>
        </message>
        <message>
            <source>Arrived: {text}. No Chinese yet.</source>
            <translation>收到：{text}。还没有中文。</translation>
        </message>
    </context>
    <context>
        <name>actions</name>
        <message>
            <source>&amp;File</source>
            <translation>文件(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>编辑(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>查看(&amp;V)</translation>
        </message>
        <message>
            <source>People (&amp;A)</source>
            <translation>档案(&amp;A)</translation>
        </message>
        <message>
            <source>V&amp;isits</source>
            <translation>走访(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Data</source>
            <translation>数据(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>帮助(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>打印(&amp;P)…</translation>
        </message>
        <message>
            <source>&amp;Back up now</source>
            <translation>立即备份(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Lock the window</source>
            <translation>锁定窗口(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Change my password…</source>
            <translation>修改我的密码(&amp;C)…</translation>
        </message>
        <message>
            <source>&amp;Sign out</source>
            <translation>退出登录(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>关闭程序(&amp;Q)</translation>
        </message>
        <message>
            <source>&amp;Edit the record</source>
            <translation>修改这份档案(&amp;E)</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Carry out the page's main deed</source>
            <translation>执行本页的主要操作(&amp;C)</translation>
        </message>
        <message>
            <source>Search e&amp;verywhere</source>
            <translation>全局搜索(&amp;V)</translation>
        </message>
        <message>
            <source>&amp;Find in this list</source>
            <translation>在本列表中查找(&amp;F)</translation>
        </message>
        <message>
            <source>&amp;Read again</source>
            <translation>刷新(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Larger text</source>
            <translation>放大文字(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Smaller text</source>
            <translation>缩小文字(&amp;S)</translation>
        </message>
        <message>
            <source>中文 / &amp;English</source>
            <translation>中文 / &amp;English</translation>
        </message>
        <message>
            <source>Colours as the &amp;computer has them</source>
            <translation>配色跟随系统(&amp;C)</translation>
        </message>
        <message>
            <source>L&amp;ight colours</source>
            <translation>浅色(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Dark colours</source>
            <translation>深色(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;High contrast</source>
            <translation>高对比度(&amp;H)</translation>
        </message>
        <message>
            <source>night, black</source>
            <translation>夜间、黑色</translation>
        </message>
        <message>
            <source>poor sight, accessibility</source>
            <translation>视力不佳、无障碍</translation>
        </message>
        <message>
            <source>&amp;New person</source>
            <translation>新建人员(&amp;N)</translation>
        </message>
        <message>
            <source>&amp;History of this record</source>
            <translation>本记录的修改历史(&amp;H)</translation>
        </message>
        <message>
            <source>&amp;Log a visit</source>
            <translation>登记走访(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Import a workbook…</source>
            <translation>导入表格(&amp;I)…</translation>
        </message>
        <message>
            <source>&amp;Export a list…</source>
            <translation>导出名册(&amp;E)…</translation>
        </message>
        <message>
            <source>Help on this &amp;page</source>
            <translation>本页帮助(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Keys at a glance</source>
            <translation>快捷键一览(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Typing test (input method)</source>
            <translation>打字测试（输入法）(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;About VetDesk</source>
            <translation>关于优抚工作台(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Cases to do</source>
            <translation>待办事项(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Register a complaint</source>
            <translation>登记信访事项(&amp;R)</translation>
        </message>
        <message>
            <source>Next &amp;tab</source>
            <translation>下一个标签页(&amp;T)</translation>
        </message>
        <message>
            <source>Show this list</source>
            <translation>显示这一页</translation>
        </message>
        <message>
            <source>bigger font, zoom in</source>
            <translation>大字 放大 字号 字体</translation>
        </message>
        <message>
            <source>zoom out</source>
            <translation>小字 缩小 字号 字体</translation>
        </message>
        <message>
            <source>save copy, USB stick</source>
            <translation>优盘 U盘 存盘</translation>
        </message>
        <message>
            <source>leave the desk, screen</source>
            <translation>锁屏 离开</translation>
        </message>
        <message>
            <source>register a veteran, new archive</source>
            <translation>新增 建档 登记人员</translation>
        </message>
        <message>
            <source>roster, Excel, WPS</source>
            <translation>花名册 Excel WPS 表</translation>
        </message>
        <message>
            <source>log out, other user</source>
            <translation>注销 退出登录 换人 切换用户</translation>
        </message>
        <message>
            <source>shortcuts</source>
            <translation>快捷键 键盘</translation>
        </message>
        <message>
            <source>&amp;Guided tour</source>
            <translation>入门引导(&amp;G)</translation>
        </message>
        <message>
            <source>Cases (&amp;Z)</source>
            <translation>审批(&amp;Z)</translation>
        </message>
    <message>
        <source>Text size: &amp;standard</source>
        <translation>字号：标准(&amp;S)</translation>
    </message>
    <message>
        <source>Text size: &amp;large</source>
        <translation>字号：大字(&amp;L)</translation>
    </message>
    <message>
        <source>Text size: e&amp;xtra large</source>
        <translation>字号：特大字(&amp;X)</translation>
    </message>
    <message>
        <source>Text si&amp;ze</source>
        <translation>字号(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
</context>
    <context>
        <name>exchange</name>
        <message>
            <source>Received</source>
            <translation>回传接收</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>业务名单</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
    </context>
    <context>
        <name>pages</name>
        <message>
            <source>Today</source>
            <translation>今日</translation>
        </message>
        <message>
            <source>People</source>
            <translation>档案</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>审批</translation>
        </message>
        <message>
            <source>Benefits</source>
            <translation>待遇</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>报表</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>信访</translation>
        </message>
        <message>
            <source>Policies</source>
            <translation>政策</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>走访</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>往来</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
    </context>
    <context>
        <name>progress</name>
        <message>
            <source>Working</source>
            <translation>正在处理</translation>
        </message>
        <message>
            <source>Reading rows</source>
            <translation>已读取</translation>
        </message>
        <message>
            <source>Comparing with the archive</source>
            <translation>正在与档案核对</translation>
        </message>
        <message>
            <source>Saving</source>
            <translation>正在保存</translation>
        </message>
        <message>
            <source>Taking back</source>
            <translation>正在撤销</translation>
        </message>
        <message>
            <source>Writing the answer</source>
            <translation>正在写出结果</translation>
        </message>
        <message>
            <source>Making a verified backup</source>
            <translation>正在制作并核验备份</translation>
        </message>
        <message>
            <source>Writing the database under the new key</source>
            <translation>正在用新密钥写出数据库</translation>
        </message>
        <message>
            <source>Checking the new file</source>
            <translation>正在核对新文件</translation>
        </message>
        <message>
            <source>Making a backup under the new key</source>
            <translation>正在用新密钥制作备份</translation>
        </message>
    </context>
    <context>
        <name>typing</name>
        <message>
            <source>The setting of your desktop is used.</source>
            <translation>使用桌面设置的输入法。</translation>
        </message>
        <message>
            <source>Your desktop wants Fcitx, for which this program has no plugin; Fcitx answers as IBus, so that is used.</source>
            <translation>桌面使用 Fcitx，本程序没有它的插件；Fcitx 兼容 IBus 接口，已改用该接口。</translation>
        </message>
        <message>
            <source>Your desktop names no input method that this program knows; one answers as IBus, so that is used.</source>
            <translation>桌面没有指定本程序可用的输入法；已找到兼容 IBus 接口的输入法并使用它。</translation>
        </message>
        <message>
            <source>Your desktop wants Fcitx, for which this program has no plugin, and nobody answers as IBus: Chinese cannot be typed. Install Fcitx 5 or IBus and start VetDesk again.</source>
            <translation>桌面使用 Fcitx，本程序没有它的插件，也没有找到 IBus 接口，因此无法输入中文。请安装 Fcitx 5 或 IBus，然后重新启动本程序。</translation>
        </message>
        <message>
            <source>The input method of the system is used.</source>
            <translation>使用系统输入法。</translation>
        </message>
    </context>
    <context>
        <name>WindowDeeds</name>
        <message>
            <source>&amp;Undo: {name}</source>
            <translation>撤销：{name}(&amp;U)</translation>
        </message>
        <message>
            <source>Nothing to undo.</source>
            <translation>没有可撤销的操作。</translation>
        </message>
        <message>
            <source>Making a backup …</source>
            <translation>正在备份……</translation>
        </message>
        <message>
            <source>The backup is made and checked.</source>
            <translation>备份已完成并通过校验。</translation>
        </message>
        <message>
            <source>On this page</source>
            <translation>本页</translation>
        </message>
        <message>
            <source>Everywhere</source>
            <translation>任何地方</translation>
        </message>
        <message>
            <source>Keys at a glance</source>
            <translation>快捷键一览</translation>
        </message>
    </context>
    <context>
        <name>Leaving</name>
        <message>
            <source>The station's fields have changed, but something you typed has not been saved yet.</source>
            <translation>本站的字段设置已改动，但您还有填写的内容没有保存。</translation>
        </message>
        <message>
            <source>&amp;Show the new fields and drop what I typed</source>
            <translation>显示新字段，放弃所填内容(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Keep what I typed</source>
            <translation>保留所填内容(&amp;K)</translation>
        </message>
        <message>
            <source>What you typed can still be saved. The new fields are shown after the next sign-in.</source>
            <translation>所填内容仍可保存；新字段在下次登录后显示。</translation>
        </message>
        <message>
            <source>Something you typed has not been saved yet.</source>
            <translation>有填写的内容还没有保存。</translation>
        </message>
        <message>
            <source>&amp;Leave without saving</source>
            <translation>不保存，离开(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Stay</source>
            <translation>留在这里(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Drop it and sign in</source>
            <translation>放弃并登录(&amp;D)</translation>
        </message>
        <message>
            <source>&amp;Leave it</source>
            <translation>保留(&amp;L)</translation>
        </message>
        <message>
            <source>Whoever typed it can unlock the window and save it first.</source>
            <translation>可由录入人先解锁并保存。</translation>
        </message>
        <message>
            <source>{name} has typed something that is not saved yet.</source>
            <translation>{name}录入的内容尚未保存。</translation>
        </message>
    </context>
    <context>
        <name>page</name>
        <message>
            <source>This page has no main deed.</source>
            <translation>本页没有主要操作。</translation>
        </message>
        <message>
            <source>There is no list here to filter.</source>
            <translation>这里没有可以筛选的列表。</translation>
        </message>
        <message>
            <source>Nothing is being edited here.</source>
            <translation>这里没有正在编辑的内容。</translation>
        </message>
        <message>
            <source>There is no record here to edit. Open one first.</source>
            <translation>这里没有可以编辑的档案，请先打开一份。</translation>
        </message>
        <message>
            <source>There is no record here whose history could be shown. Open one first.</source>
            <translation>这里没有可以查看历史的档案，请先打开一份。</translation>
        </message>
        <message>
            <source>There is nothing here to print.</source>
            <translation>这里没有可以打印的内容。</translation>
        </message>
    </context>
    <context>
        <name>Following</name>
        <message>
            <source>“{deed}” cannot be done now.</source>
            <translation>“{deed}”现在不能操作。</translation>
        </message>
    </context>
    <context>
        <name>search</name>
        <message>
            <source>Opened last</source>
            <translation>最近打开</translation>
        </message>
        <message>
            <source>People</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>On this page</source>
            <translation>本页</translation>
        </message>
        <message>
            <source>Deeds and pages</source>
            <translation>操作和页面</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>审批事项</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>走访</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>Papers</source>
            <translation>文书</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>信访</translation>
        </message>
        <message>
            <source>Activities</source>
            <translation>活动</translation>
        </message>
        <message>
            <source>Imports</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>Policies</source>
            <translation>政策</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <source>not possible now: first choose something in the list</source>
            <translation>现在不能操作：请先在列表中选择</translation>
        </message>
    </context>
    <context>
        <name>DeskDeeds</name>
        <message>
            <source>New person “{words}”</source>
            <translation>新建“{words}”</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>页面</translation>
        </message>
        <message>
            <source>New case: {kind}</source>
            <translation>新办：{kind}</translation>
        </message>
        <message>
            <source>{kind}: for whom?</source>
            <translation>{kind}：为谁办理？</translation>
        </message>
        <message>
            <source>Log a visit to …</source>
            <translation>登记走访：选择对象…</translation>
        </message>
        <message>
            <source>Register a complaint by …</source>
            <translation>登记信访：选择信访人…</translation>
        </message>
    </context>
    <context>
        <name>FailureDialog</name>
        <message>
            <source>VetDesk</source>
            <translation>优抚工作台</translation>
        </message>
        <message>
            <source>Something went wrong</source>
            <translation>出错提示</translation>
        </message>
        <message>
            <source>What was kept</source>
            <translation>已保留的内容</translation>
        </message>
        <message>
            <source>What to do now</source>
            <translation>接下来怎么办</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>复制(&amp;C)</translation>
        </message>
        <message>
            <source>C&amp;ontinue</source>
            <translation>继续(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;OK</source>
            <translation>知道了(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Save the details…</source>
            <translation>保存给管理员(&amp;S)…</translation>
        </message>
        <message>
            <source>Copied.</source>
            <translation>已复制。</translation>
        </message>
    </context>
    <context>
        <name>KeySheet</name>
        <message>
            <source>Find a key or what it does</source>
            <translation>查找快捷键或操作</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>打印(&amp;P)…</translation>
        </message>
        <message>
            <source>Keys at a glance</source>
            <translation>快捷键一览</translation>
        </message>
    </context>
    <context>
        <name>keys</name>
        <message>
            <source>open what is chosen</source>
            <translation>打开选中的一行</translation>
        </message>
        <message>
            <source>select this row and go on to the next</source>
            <translation>选中这一行并移到下一行</translation>
        </message>
        <message>
            <source>select this row or no longer</source>
            <translation>选中本行或取消选中</translation>
        </message>
        <message>
            <source>sort by the column at this place; again: the other way</source>
            <translation>按该位置的列排序，再按一次倒序</translation>
        </message>
        <message>
            <source>menu of the list: sort by a column, usual columns</source>
            <translation>列表菜单：按列排序、恢复默认列</translation>
        </message>
        <message>
            <source>select several rows</source>
            <translation>连续选中多行</translation>
        </message>
        <message>
            <source>select all rows</source>
            <translation>全选</translation>
        </message>
        <message>
            <source>copy the selected rows as a table</source>
            <translation>把选中的行复制为表格</translation>
        </message>
        <message>
            <source>first and last row</source>
            <translation>第一行、最后一行</translation>
        </message>
        <message>
            <source>next field; from the last one to the main button</source>
            <translation>下一栏；最后一栏之后到主要按钮</translation>
        </message>
        <message>
            <source>today</source>
            <translation>今天</translation>
        </message>
        <message>
            <source>the 5th of this month, 5 March, in a week</source>
            <translation>本月5日、3月5日、7天以后</translation>
        </message>
        <message>
            <source>walk through the list without leaving the search line</source>
            <translation>不离开查找栏，在列表中上下移动</translation>
        </message>
        <message>
            <source>empty the line, then leave it</source>
            <translation>先清空，再离开查找栏</translation>
        </message>
    <message>
        <source>menu of the list: usual columns</source>
        <translation>列表菜单：恢复默认列</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Further menus</source>
        <translation>其余菜单</translation>
    </message>
</context>
    <context>
        <name>SearchBox</name>
        <message>
            <source>Search</source>
            <translation>查找</translation>
        </message>
        <message>
            <source>Empty the line</source>
            <translation>清空</translation>
        </message>
    </context>
</TS>
