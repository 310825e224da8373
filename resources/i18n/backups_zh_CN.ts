<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>BackupPlacesBox</name>
        <message>
            <source>Add a &amp;place…</source>
            <translation>添加备份位置(&amp;P)…</translation>
        </message>
        <message>
            <source>F&amp;orget it</source>
            <translation>移除该位置(&amp;O)</translation>
        </message>
        <message>
            <source>Back &amp;up there</source>
            <translation>备份到该处(&amp;U)</translation>
        </message>
        <message>
            <source>Folder for a further copy, for example on a stick</source>
            <translation>选择另一份备份的位置，例如U盘</translation>
        </message>
        <message>
            <source>Further copies: a second disk, or a stick that is kept elsewhere</source>
            <translation>另存的备份：第二块磁盘，或另处保管的U盘</translation>
        </message>
        <message>
            <source>The copy is written and read back: {folder} can be taken out now.</source>
            <translation>备份已写入并回读校验，现在可以拔出：{folder}</translation>
        </message>
    </context>
    <context>
        <name>BackupSection</name>
        <message>
            <source>&amp;Close and choose</source>
            <translation>关闭并选择(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Go on working</source>
            <translation>继续工作(&amp;G)</translation>
        </message>
        <message>
            <source>&amp;Try restoring</source>
            <translation>恢复演练(&amp;T)</translation>
        </message>
        <message>
            <source>A backup is made and checked each time the station is closed, every four hours while people work, and before imports and changes of many records. Keep another copy on a stick in another room. Folder: {folder}</source>
            <translation>每次关闭程序时、使用中每四小时、导入和批量修改之前都会自动备份并校验。请另存一份到U盘，放在另一间屋子保管。备份文件夹：{folder}</translation>
        </message>
        <message>
            <source>A backup of the present state is made first. Nothing is replaced before you have chosen a backup and confirmed it; what is replaced is kept.</source>
            <translation>关闭前会先备份当前数据。在您选定备份并确认之前不会替换任何内容；被替换的数据也会保留。</translation>
        </message>
        <message>
            <source>Close the station and choose a backup?</source>
            <translation>要关闭程序并选择备份吗？</translation>
        </message>
        <message>
            <source>Nothing has changed since the last backup; it was checked.</source>
            <translation>上次备份以来没有任何改动，已重新校验。</translation>
        </message>
        <message>
            <source>Re&amp;store…</source>
            <translation>从备份恢复(&amp;S)…</translation>
        </message>
        <message>
            <source>Restoring tried {moment}</source>
            <translation>已做恢复演练：{moment}</translation>
        </message>
        <message>
            <source>Restoring was never tried</source>
            <translation>从未做过恢复演练</translation>
        </message>
        <message>
            <source>The backup of {moment} was restored on trial and is sound: people {people}, journal entries {entries}, scans {scans}; cases opened and compared: {cases}. What was restored has been taken away again.</source>
            <translation>{moment} 的备份已试恢复，完好无损：人员 {people}，日志 {entries} 条，扫描件 {scans} 件；已打开并比对的事项：{cases}。试恢复的内容已清除。</translation>
        </message>
        <message>
            <source>Left &amp;missing…</source>
            <translation>恢复后缺少的内容(&amp;M)…</translation>
        </message>
    </context>
    <context>
        <name>DamageScreen</name>
        <message>
            <source>&amp;Password</source>
            <translation>密码(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Restore a backup…</source>
            <translation>从备份恢复(&amp;R)…</translation>
        </message>
        <message>
            <source>&amp;Try again</source>
            <translation>再试一次(&amp;T)</translation>
        </message>
        <message>
            <source>Nothing was deleted.</source>
            <translation>没有删除任何内容。</translation>
        </message>
        <message>
            <source>Nothing was deleted. A copy of the data as it is now is kept in {folder}.</source>
            <translation>没有删除任何内容。当前数据已另存一份，位于 {folder}。</translation>
        </message>
        <message>
            <source>R&amp;ead what can be read</source>
            <translation>只读查看可读内容(&amp;E)</translation>
        </message>
        <message>
            <source>Restore the newest verified backup: what is missing in it is then listed, as far as it can be read. If the disk was only unplugged or busy, try again. To look something up, sign in below and read what can be read; nothing can be changed there.</source>
            <translation>请从最近一次已校验的备份恢复：备份中缺少的内容，凡能读出的，恢复后都会列出。如果只是磁盘没有接好或正忙，请再试一次。如需查阅，请在下面登录，只读查看可读内容；查看时不能修改。</translation>
        </message>
        <message>
            <source>Sign-in &amp;name</source>
            <translation>登录名(&amp;N)</translation>
        </message>
        <message>
            <source>The data in {folder} failed a check, was opened again, and failed it again: {what}. This comes from the disk or from something that wrote into the file, not from your work.</source>
            <translation>{folder} 中的数据未通过校验，重新打开后仍未通过：{what}。原因在磁盘，或有其他程序写入了该文件，与您的操作无关。</translation>
        </message>
        <message>
            <source>The data is damaged</source>
            <translation>数据已损坏</translation>
        </message>
    </context>
    <context>
        <name>FrontDoor</name>
        <message>
            <source>What you typed and did not save is kept as a draft.</source>
            <translation>尚未保存的录入内容已存为草稿。</translation>
        </message>
        <message>
            <source>&amp;Close it</source>
            <translation>关闭(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Stay, to copy what I typed</source>
            <translation>先不关闭，抄下已填内容(&amp;S)</translation>
        </message>
        <message>
            <source>The data is damaged. Close the station now?</source>
            <translation>数据已损坏。现在关闭程序吗？</translation>
        </message>
    </context>
    <context>
        <name>MissingWindow</name>
        <message>
            <source>&amp;Close</source>
            <translation>关闭(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Strike it off…</source>
            <translation>标记为已处理(&amp;S)…</translation>
        </message>
        <message>
            <source>(see the paper)</source>
            <translation>（见纸质材料）</translation>
        </message>
        <message>
            <source>These changes stood in the data that was replaced, and the backup was older than they are. Enter them again from the papers, then strike them off. The replaced data is kept.</source>
            <translation>下列操作在被替换的数据中有，而备份早于这些操作。请对照纸质材料重新录入，再标记为已处理。被替换的数据仍然保留。</translation>
        </message>
        <message>
            <source>What it changed</source>
            <translation>改动内容</translation>
        </message>
        <message>
            <source>What the restored backup did not hold</source>
            <translation>恢复的备份中缺少的内容</translation>
        </message>
        <message>
            <source>What was done about it?</source>
            <translation>如何处理的？</translation>
        </message>
        <message>
            <source>other data</source>
            <translation>其他数据</translation>
        </message>
        <message>
            <source>{line}  (struck off: {note})</source>
            <translation>{line}　（已处理：{note}）</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
    </context>
    <context>
        <name>OpeningWindow</name>
        <message>
            <source>The backup is restored and checked. Sign in with the password of that time.</source>
            <translation>备份已恢复并通过校验。请用当时的密码登录。</translation>
        </message>
        <message>
            <source>What it replaced is kept in {folder}.</source>
            <translation>被替换的数据保留在 {folder}。</translation>
        </message>
    </context>
    <context>
        <name>RestoreScreen</name>
        <message>
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;In place of the present data</source>
            <translation>替换当前数据(&amp;I)</translation>
        </message>
        <message>
            <source>&amp;Leave everything as it is</source>
            <translation>保持不变(&amp;L)</translation>
        </message>
        <message>
            <source>&amp;Other folder or stick…</source>
            <translation>其他文件夹或U盘(&amp;O)…</translation>
        </message>
        <message>
            <source>&amp;Password</source>
            <translation>密码(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Restore</source>
            <translation>恢复(&amp;R)</translation>
        </message>
        <message>
            <source>&amp;Restore it</source>
            <translation>恢复(&amp;R)</translation>
        </message>
        <message>
            <source>Afterwards everybody works on from the state of that moment; what is missing is listed.</source>
            <translation>恢复后，大家从该时刻的数据继续工作；缺少的内容会列出。</translation>
        </message>
        <message>
            <source>Empty folder for the restored station</source>
            <translation>选择用于存放恢复数据的空文件夹</translation>
        </message>
        <message>
            <source>Every backup in the list was checked where it lies. Choose one by its moment and by what it holds. Nothing is deleted: what a backup replaces is kept in the folder of the station.</source>
            <translation>列表中的备份都已在存放处校验。请按时间和内容选择。不会删除任何内容：被替换的数据会保留在数据文件夹中。</translation>
        </message>
        <message>
            <source>Folder or stick with backups</source>
            <translation>选择存有备份的文件夹或U盘</translation>
        </message>
        <message>
            <source>Folder: {folder}</source>
            <translation>文件夹：{folder}</translation>
        </message>
        <message>
            <source>Into a &amp;new folder…</source>
            <translation>恢复到新文件夹(&amp;N)…</translation>
        </message>
        <message>
            <source>Restore a backup</source>
            <translation>从备份恢复</translation>
        </message>
        <message>
            <source>Restore this backup?</source>
            <translation>要恢复这份备份吗？</translation>
        </message>
        <message>
            <source>&amp;Sign-in name</source>
            <translation>登录名(&amp;S)</translation>
        </message>
        <message>
            <source>There is none here. Plug the stick in and choose its folder.</source>
            <translation>这里没有备份。请插上U盘并选择其文件夹。</translation>
        </message>
        <message>
            <source>Verified backups</source>
            <translation>已校验的备份</translation>
        </message>
        <message>
            <source>or the recovery &amp;key</source>
            <translation>或恢复密钥(&amp;K)</translation>
        </message>
    <message>
        <source>&amp;Into the usual folder</source>
        <translation>恢复到默认文件夹(&amp;I)</translation>
    </message>
</context>
    <context>
        <name>SignIn</name>
        <message>
            <source>Open a &amp;backup…</source>
            <translation>打开备份(&amp;B)…</translation>
        </message>
    </context>
    <context>
        <name>actions</name>
        <message>
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <source>&amp;Restore a backup…</source>
            <translation>从备份恢复(&amp;R)…</translation>
        </message>
    </context>
    <context>
        <name>backups</name>
        <message>
            <source>Backup checked {moment}</source>
            <translation>备份已校验：{moment}</translation>
        </message>
        <message>
            <source>Backup: today</source>
            <translation>备份：今天</translation>
        </message>
        <message>
            <source>Backup: {days} days ago</source>
            <translation>备份：{days} 天前</translation>
        </message>
        <message>
            <source>Disk nearly full: {free} GB free</source>
            <translation>磁盘将满：仅剩 {free} GB</translation>
        </message>
        <message>
            <source>No backup yet</source>
            <translation>还没有备份</translation>
        </message>
        <message>
            <source>The backups are gone</source>
            <translation>备份不见了</translation>
        </message>
        <message>
            <source>The backups beside the data are gone. The data itself is untouched. Make a backup now, and find out who or what deleted them.</source>
            <translation>数据旁的备份不见了，数据本身未受影响。请立即备份，并查明备份被谁或被什么程序删除。</translation>
        </message>
        <message>
            <source>The disk of the data has only {free} GB left. Make room before it is full: empty the recycle bin, move large files away.</source>
            <translation>数据所在磁盘仅剩 {free} GB。请在磁盘写满之前腾出空间：清空回收站，移走大文件。</translation>
        </message>
        <message>
            <source>The last verified backup is {days} days old. If the disk fails, everything since is lost.</source>
            <translation>最近一次已校验的备份是 {days} 天前的。如果磁盘损坏，此后的内容将全部丢失。</translation>
        </message>
        <message>
            <source>checked {moment}</source>
            <translation>已校验：{moment}</translation>
        </message>
        <message>
            <source>no backup there yet</source>
            <translation>该处还没有备份</translation>
        </message>
        <message>
            <source>not within reach</source>
            <translation>当前未连接</translation>
        </message>
        <message>
            <source>on the same disk as the data: both would be lost together</source>
            <translation>与数据在同一块磁盘上：磁盘损坏时会一并丢失</translation>
        </message>
        <message>
            <source>the copy there failed its check</source>
            <translation>该处的备份未通过校验</translation>
        </message>
        <message>
            <source>{moment}  checked  {size} MB  people {people} · cases {cases} · visits {visits} · scans {scans}</source>
            <translation>{moment}　已校验　{size} MB　人员 {people} · 事项 {cases} · 走访 {visits} · 扫描件 {scans}</translation>
        </message>
        <message>
            <source>Restoring was not tried for a month. It takes a minute and shows that the backups are good.</source>
            <translation>已有一个月没有做恢复演练。演练只需一分钟，可确认备份可用。</translation>
        </message>
        <message>
            <source>&amp;Try it…</source>
            <translation>去演练(&amp;T)…</translation>
        </message>
        <message>
            <source>Back &amp;up now</source>
            <translation>立即备份(&amp;U)</translation>
        </message>
    </context>
    <context>
        <name>messages</name>
    </context>
</TS>
