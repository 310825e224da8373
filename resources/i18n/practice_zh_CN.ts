<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>PracticeBar</name>
        <message>
            <source>People, cases and files here are made up. Do not enter real people: the station has no password.</source>
            <translation>本练习站的人员、事项和文件都是虚构的。请勿录入真实人员信息：练习站没有密码保护。</translation>
        </message>
        <message>
            <source>Practising as {name}</source>
            <translation>练习身份：{name}</translation>
        </message>
        <message>
            <source>Change the person, start over or leave practice</source>
            <translation>更换练习身份、重新开始或退出练习</translation>
        </message>
        <message>
            <source>&amp;Start over…</source>
            <translation>重新开始(&amp;B)…</translation>
        </message>
        <message>
            <source>&amp;Delete the practice station…</source>
            <translation>删除练习站(&amp;T)…</translation>
        </message>
        <message>
            <source>&amp;Leave practice</source>
            <translation>退出练习(&amp;L)</translation>
        </message>
        <message>
            <source>{sign} Practice: nothing here is real</source>
            <translation>{sign} 练习：这里的人和事都不是真的</translation>
        </message>
        <message>
            <source>Practice day: {day}</source>
            <translation>练习日期：{day}</translation>
        </message>
    </context>
    <context>
        <name>PracticeDesk</name>
        <message>
            <source>Start practice over?</source>
            <translation>要重新开始练习吗？</translation>
        </message>
        <message>
            <source>&amp;Start over</source>
            <translation>重新开始(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Continue as it is</source>
            <translation>继续当前练习(&amp;G)</translation>
        </message>
        <message>
            <source>Everything done at the practice station is discarded, and a new one is made. Real data is not touched.</source>
            <translation>练习站里做过的内容将全部丢弃，并重新生成练习站。真实数据不受影响。</translation>
        </message>
        <message>
            <source>Delete the practice station?</source>
            <translation>要删除练习站吗？</translation>
        </message>
        <message>
            <source>&amp;Delete it</source>
            <translation>删除(&amp;T)</translation>
        </message>
        <message>
            <source>&amp;Keep it</source>
            <translation>保留(&amp;K)</translation>
        </message>
        <message>
            <source>Its folder is deleted with everything in it. Real data is not touched; you can practise again later.</source>
            <translation>练习站文件夹及其全部内容将被删除。真实数据不受影响，以后可随时重新练习。</translation>
        </message>
    </context>
    <context>
        <name>PracticeMaking</name>
        <message>
            <source>Preparing the practice station</source>
            <translation>正在生成练习站</translation>
        </message>
        <message>
            <source>A small station with made-up people, as after two months of work. It has a folder of its own and never mixes with real data. This takes up to a minute, once only.</source>
            <translation>练习站是一个已工作两个月的小服务站，人员全部虚构，单独存放，不会混入真实数据。只需生成一次，约一分钟以内。</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>{step}…</source>
            <translation>{step}……</translation>
        </message>
    </context>
    <context>
        <name>QuickStart</name>
        <message>
            <source>Workbooks (*.xlsx *.xls *.ods *.csv *.et *.htm *.html *.xml);;All files (*)</source>
            <translation>表格文件 (*.xlsx *.xls *.ods *.csv *.et *.htm *.html *.xml);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Choose your roster</source>
            <translation>选择花名册</translation>
        </message>
        <message>
            <source>Enter the name of the station; it is printed on every paper.</source>
            <translation>请填写服务站名称，各种文书上都要用到。</translation>
        </message>
        <message>
            <source>The area code has 6, 9 or 12 digits; the first six of a local ID number are enough.</source>
            <translation>行政区划代码为6位、9位或12位数字，填本地身份证号前六位即可。</translation>
        </message>
        <message>
            <source>Enter your name and your sign-in name.</source>
            <translation>请填写您的姓名和登录名。</translation>
        </message>
        <message>
            <source>The two passwords are not the same. Type them again.</source>
            <translation>两次输入的密码不一致，请重新输入。</translation>
        </message>
        <message>
            <source>Import my roster</source>
            <translation>导入花名册</translation>
        </message>
        <message>
            <source>Address, phone and colleagues can be added later in Settings.</source>
            <translation>地址、电话、同事等以后可在“设置”中补充。</translation>
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
            <source>Your n&amp;ame</source>
            <translation>您的姓名(&amp;A)</translation>
        </message>
        <message>
            <source>&amp;Sign-in name</source>
            <translation>登录名(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Password ({count} characters or more)</source>
            <translation>密码（至少{count}位）(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Repeat the password</source>
            <translation>再输一次密码(&amp;R)</translation>
        </message>
        <message>
            <source>first six digits of a local ID number</source>
            <translation>填本地身份证号前六位即可</translation>
        </message>
        <message>
            <source>Choose &amp;workbook…</source>
            <translation>选择文件(&amp;W)…</translation>
        </message>
        <message>
            <source>Change &amp;folder…</source>
            <translation>更改文件夹(&amp;F)…</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <source>Roster: {file}</source>
            <translation>花名册：{file}</translation>
        </message>
        <message>
            <source>No roster chosen yet.</source>
            <translation>尚未选择花名册。</translation>
        </message>
        <message>
            <source>Data is stored in {folder}.</source>
            <translation>数据将存放在 {folder}。</translation>
        </message>
        <message>
            <source>Folder for the data</source>
            <translation>数据存放文件夹</translation>
        </message>
        <message>
            <source>Creating the station. This takes a few seconds.</source>
            <translation>正在建立服务站，需要几秒钟。</translation>
        </message>
        <message>
            <source>Create the station and &amp;go on</source>
            <translation>建立服务站并继续(&amp;G)</translation>
        </message>
    </context>
    <context>
        <name>TourCard</name>
        <message>
            <source>Hide</source>
            <translation>收起</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Open it again from Help, Guided tour</source>
            <translation>可在“帮助”菜单的“入门引导”中再次打开</translation>
        </message>
    </context>
    <context>
        <name>TourGuide</name>
        <message>
            <source>The guided tour is under Help.</source>
            <translation>入门引导可在“帮助”菜单中再次打开。</translation>
        </message>
    </context>
    <context>
        <name>Welcome</name>
        <message>
            <source>Welcome</source>
            <translation>欢迎使用</translation>
        </message>
        <message>
            <source>Everything stays on this computer. How would you like to begin?</source>
            <translation>所有数据只保存在本机。请选择一种方式开始。</translation>
        </message>
        <message>
            <source>I have a roster</source>
            <translation>我有花名册</translation>
        </message>
        <message>
            <source>Enter a few details, then check your workbook before it is saved.</source>
            <translation>先填几项单位信息，再核对花名册，您确认之前不会保存。</translation>
        </message>
        <message>
            <source>&amp;Import my roster…</source>
            <translation>导入花名册(&amp;I)…</translation>
        </message>
        <message>
            <source>I want to try it first</source>
            <translation>我想先试一试</translation>
        </message>
        <message>
            <source>A practice station with 120 made-up people. No password; delete it any time.</source>
            <translation>练习站有120名虚构人员，不用密码，随时可以删除。</translation>
        </message>
        <message>
            <source>&amp;Try with sample data</source>
            <translation>用示例数据练习(&amp;T)</translation>
        </message>
        <message>
            <source>I have a backup</source>
            <translation>我有备份</translation>
        </message>
        <message>
            <source>Restore your station from a USB stick or folder. It is checked first.</source>
            <translation>从U盘或文件夹恢复服务站，恢复前先校验。</translation>
        </message>
        <message>
            <source>Open a &amp;backup…</source>
            <translation>打开备份(&amp;B)…</translation>
        </message>
        <message>
            <source>&amp;New station, step by step…</source>
            <translation>分步建立服务站(&amp;N)…</translation>
        </message>
        <message>
            <source>Open an &amp;existing station…</source>
            <translation>打开已有服务站(&amp;E)…</translation>
        </message>
    </context>
    <context>
        <name>practice</name>
        <message>
            <source>The practice station is not locked: it has no password and nothing real.</source>
            <translation>练习站没有密码，也没有真实数据，无需锁定。</translation>
        </message>
        <message>
            <source>The practice station has no passwords.</source>
            <translation>练习站没有密码。</translation>
        </message>
        <message>
            <source>Leave practice first; backups are restored at the sign-in screen.</source>
            <translation>请先退出练习，再在登录界面恢复备份。</translation>
        </message>
        <message>
            <source>Getting ready</source>
            <translation>正在准备</translation>
        </message>
        <message>
            <source>Creating a station with six staff</source>
            <translation>建立服务站和六名工作人员</translation>
        </message>
        <message>
            <source>Importing a roster of 120 made-up people</source>
            <translation>导入120名虚构人员的花名册</translation>
        </message>
        <message>
            <source>Taking applications through village, township and district</source>
            <translation>办理申请：村、镇、区县逐级流转</translation>
        </message>
        <message>
            <source>Visiting people and answering their needs</source>
            <translation>登记走访并答复诉求</translation>
        </message>
        <message>
            <source>Filing papers and receiving the district's decisions</source>
            <translation>整理档案并接收区县审批结果</translation>
        </message>
        <message>
            <source>Answering complaints, handing out plates and cards</source>
            <translation>答复信访事项，发放光荣牌和优待证</translation>
        </message>
        <message>
            <source>Setting rates and preparing payment lists</source>
            <translation>设置待遇标准并编制发放名册</translation>
        </message>
        <message>
            <source>Opening the desk</source>
            <translation>打开工作台</translation>
        </message>
    </context>
    <context>
        <name>tour</name>
        <message>
            <source>Done</source>
            <translation>已完成</translation>
        </message>
        <message>
            <source>Not done yet</source>
            <translation>未完成</translation>
        </message>
        <message>
            <source>Show me</source>
            <translation>带我去</translation>
        </message>
        <message>
            <source>Find a person</source>
            <translation>查找人员</translation>
        </message>
        <message>
            <source>Press Ctrl+K, type pinyin initials, press Enter.</source>
            <translation>按 Ctrl+K，输入姓名拼音首字母，回车。</translation>
        </message>
        <message>
            <source>Log a visit</source>
            <translation>登记一次走访</translation>
        </message>
        <message>
            <source>Press Ctrl+L, choose a person, fill in, save.</source>
            <translation>按 Ctrl+L，选人，填写，保存。</translation>
        </message>
        <message>
            <source>Move a case on</source>
            <translation>办理一个事项</translation>
        </message>
        <message>
            <source>Open a case and take its next step below.</source>
            <translation>打开待办事项，办理下方环节。</translation>
        </message>
        <message>
            <source>Preview a paper</source>
            <translation>打印前先预览</translation>
        </message>
        <message>
            <source>Open a person, press Ctrl+P. Nothing prints yet.</source>
            <translation>打开人员，按 Ctrl+P 看版面。</translation>
        </message>
        <message>
            <source>Undo a mistake</source>
            <translation>撤回一步操作</translation>
        </message>
        <message>
            <source>Undo it where you did it, or in the Edit menu.</source>
            <translation>在原处或“编辑”菜单中撤回。</translation>
        </message>
        <message>
            <source>Getting started</source>
            <translation>入门：学会五件事</translation>
        </message>
        <message>
            <source>All five done. Well done!</source>
            <translation>五件事都学会了，很好！</translation>
        </message>
        <message>
            <source>{title} ({done} of {all})</source>
            <translation>{title}（{done}/{all}）</translation>
        </message>
        <message>
            <source>{title}: {step}</source>
            <translation>{title}：{step}</translation>
        </message>
    </context>
</TS>
