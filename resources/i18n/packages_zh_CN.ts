<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>PackageReview</name>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_review.py" line="77"/>
        <source>&amp;Not now</source>
        <translation>暂不接收(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_review.py" line="78"/>
        <source>&amp;Take it in</source>
        <translation>接收(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_review.py" line="83"/>
        <source>Package {number} of {name}, made {moment}</source>
        <translation>{name} 的第 {number} 个变更包，制作于 {moment}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_review.py" line="88"/>
        <source>New records: {new}. Changed records: {changed}. Scans: {scans}. Journal lines: {lines}.</source>
        <translation>新增记录 {new} 条，变动记录 {changed} 条，扫描件 {scans} 个，日志 {lines} 行。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_review.py" line="94"/>
        <source>Packages before it that never arrived: {count}. All they held is in this one.</source>
        <translation>此前有 {count} 个变更包未收到，其内容已全部包含在本包中。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_review.py" line="99"/>
        <source>That PC was restored from a backup and goes on as a new installation.</source>
        <translation>对方电脑已从备份恢复，并作为新的安装继续使用。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_review.py" line="101"/>
        <source>Nothing was changed on both PCs.</source>
        <translation>两台电脑没有改动同一内容。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_review.py" line="113"/>
        <source>Still to decide: {count}</source>
        <translation>尚待决定：{count} 处</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_review.py" line="116"/>
        <source>All of it is taken in at once, or nothing.</source>
        <translation>要么全部接收，要么一条也不接收。</translation>
    </message>
</context>
<context>
    <name>PackagesPage</name>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="100"/>
        <source>This station works on one PC. If a colleague needs a second PC that is not on a network, the administrator sets it up here: each PC then works on its own, and changes are exchanged on a USB stick, encrypted and signed.</source>
        <translation>本站目前在一台电脑上办公。如同事需要在另一台不联网的电脑上办理，由系统管理员在此增设：两台电脑各自办公，用U盘交换变更内容，全程加密并带签名。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="101"/>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="102"/>
        <source>Set &amp;up another PC…</source>
        <translation>增设电脑(&amp;U)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="103"/>
        <source>Receive a &amp;package…</source>
        <translation>接收变更包(&amp;T)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="108"/>
        <source>This PC is “{name}”. Make a package for each other PC, carry it there on a stick and take it in; then do the same the other way round. A lost package does no harm: the next one holds everything again.</source>
        <translation>本机为“{name}”。请为其他电脑制作变更包，用U盘带过去接收，再反方向做一遍。变更包丢失没有关系，下一个包会重新包含全部内容。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="153"/>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="182"/>
        <source>Change packages (*.vdp)</source>
        <translation>变更包 (*.vdp)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="154"/>
        <source>Package for {name}, best on the stick</source>
        <translation>给“{name}”的变更包（建议存到U盘）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="174"/>
        <source>Package {number} for {name} is written: {records} records, {scans} scans. The stick may be taken out.</source>
        <translation>给“{name}”的第 {number} 个变更包已写好：记录 {records} 条，扫描件 {scans} 个。可以安全拔出U盘。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="182"/>
        <source>Package of another PC</source>
        <translation>其他电脑的变更包</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="209"/>
        <source>Taken in from {name}: {new} new, {changed} changed, {decided} decided, {scans} scans.</source>
        <translation>已接收“{name}”的变更：新增 {new} 条，变动 {changed} 条，决定 {decided} 处，扫描件 {scans} 个。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="219"/>
        <source>People who were entered on both PCs with the same ID number: {count}</source>
        <translation>两台电脑都录入了同一身份证号的人员：{count} 名</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="222"/>
        <source>&amp;Open the first</source>
        <translation>打开第一名(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="223"/>
        <source>&amp;Later</source>
        <translation>以后处理(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="224"/>
        <source>Nothing was lost: each has two records now. The duplicates under People list them for merging.</source>
        <translation>内容没有丢失，只是每人现有两份档案。可在“人员—疑似重复”中逐一合并。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="235"/>
        <source>What is the other PC called? For example: Window 2</source>
        <translation>新增的电脑叫什么？例如：窗口2</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="242"/>
        <source>And this one?</source>
        <translation>本机叫什么？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="243"/>
        <source>Window 1</source>
        <translation>窗口1</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="247"/>
        <source>File that sets up “{name}”, best on the stick</source>
        <translation>用于增设“{name}”的文件（建议存到U盘）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="249"/>
        <source>Set-up files (*.vdp)</source>
        <translation>增设电脑文件 (*.vdp)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="267"/>
        <source>“{name}” is set up. On that PC start VetDesk, choose “Set up this PC from a file”, take the file {file} and type this passphrase, which is shown only this once:

{passphrase}

Open the file on one PC only. Write the passphrase on paper; do not put it on the stick.</source>
        <translation>“{name}”已增设。请在那台电脑上启动 VetDesk，选择“用第一台电脑的文件设置本机”，选取文件 {file}，并输入以下口令（只显示这一次）：

{passphrase}

该文件只能在一台电脑上打开。口令请抄在纸上，不要存入U盘。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="274"/>
        <source>Is “{name}” no longer in use?</source>
        <translation>“{name}”不再使用了吗？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="275"/>
        <source>&amp;No longer in use</source>
        <translation>不再使用(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="276"/>
        <source>&amp;Keep it</source>
        <translation>继续使用(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/packages_page.py" line="277"/>
        <source>Take in its last package first. After that nothing of it is taken in any more.</source>
        <translation>请先接收它的最后一个变更包。此后不再接收它的任何内容。</translation>
    </message>
</context>
<context>
    <name>PcCard</name>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/pc_card.py" line="59"/>
        <source>Make package for {name}…</source>
        <translation>为“{name}”制作变更包…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/pc_card.py" line="60"/>
        <source>No longer in use…</source>
        <translation>停用…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/pc_card.py" line="62"/>
        <source>Not in use since {day}.</source>
        <translation>自 {day} 起停用。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/pc_card.py" line="65"/>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/pc_card.py" line="67"/>
        <source>Changes that wait for it: {count}</source>
        <translation>等待送去的变更：{count} 处</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/pc_card.py" line="68"/>
        <source>Last package made for it: {moment}</source>
        <translation>上次为它制作变更包：{moment}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/pc_card.py" line="69"/>
        <source>Last package taken in from it: {moment}</source>
        <translation>上次接收它的变更包：{moment}</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Write a change package for another PC of the station.</source>
        <translation>为本站另一台电脑写出变更包。</translation>
    </message>
    <message>
        <source>Set up another PC of the station.</source>
        <translation>为本站增设一台电脑。</translation>
    </message>
    <message>
        <source>Make the station on this PC from the file of the first one.</source>
        <translation>用第一台电脑的文件在本机建站。</translation>
    </message>
    <message>
        <source>Write everything that another PC of the station lacks into the package OUT.</source>
        <translation>把本站另一台电脑缺少的全部内容写入变更包“输出”。</translation>
    </message>
    <message>
        <source>The name of the PC it is for; needed if there are several.</source>
        <translation>接收方电脑的名称；有多台时必填。</translation>
    </message>
    <message>
        <source>Set up another PC called NAME and write the file OUT that makes it.</source>
        <translation>增设名为“名称”的电脑，并写出建站文件“输出”。</translation>
    </message>
    <message>
        <source>What this PC is called, if it was the only one so far.</source>
        <translation>本机的名称（此前只有一台电脑时）。</translation>
    </message>
    <message>
        <source>Make the station on this PC, in an empty folder, from the file that the first PC wrote.

The passphrase comes from VETDESK_PASSPHRASE.</source>
        <translation>用第一台电脑写出的文件，在本机的空文件夹中建站。

口令取自环境变量 VETDESK_PASSPHRASE。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/commands/packages.py" line="21"/>
        <source>{out}: package {number} for {pc}, {records} records, {scans} scans. The stick may be taken out.</source>
        <translation>{out}：给“{pc}”的第 {number} 个变更包，记录 {records} 条，扫描件 {scans} 个。可以安全拔出U盘。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/commands/packages.py" line="24"/>
        <source>Package {number} of {pc} taken in: {new} new, {changed} changed, {decided} decided, {scans} scans.</source>
        <translation>已接收“{pc}”的第 {number} 个变更包：新增 {new} 条，变动 {changed} 条，决定 {decided} 处，扫描件 {scans} 个。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/commands/packages.py" line="27"/>
        <source>Package {number} of {pc}: {new} new, {changed} changed, {asked} to decide. Nothing was taken in.</source>
        <translation>“{pc}”的第 {number} 个变更包：新增 {new} 条，变动 {changed} 条，待决定 {asked} 处。未作接收。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/commands/packages.py" line="32"/>
        <source>Both PCs changed the same in {count} places. Nothing was taken in. Open the window and decide under Exchange, PCs; or say --ours or --theirs for all of them.</source>
        <translation>两台电脑改动了同一内容，共 {count} 处，未作接收。请打开窗口在“数据交换—电脑”中决定，或用 --ours（全用本机）、--theirs（全用对方）一并决定。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/commands/packages.py" line="35"/>
        <source>{out}: take it to the other PC and open it there once. Passphrase, shown only this once:</source>
        <translation>{out}：请带到另一台电脑上打开一次。口令（只显示这一次）：</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/commands/packages.py" line="40"/>
        <source>The station was made in {folder} as {pc}. Everyone signs in as on the first PC.</source>
        <translation>已在 {folder} 建好，本机为“{pc}”。各人按第一台电脑上的用户名和密码登录。</translation>
    </message>
</context>
<context>
    <name>package_fields</name>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="12"/>
        <source>The whole of it</source>
        <translation>整条记录</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="13"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="14"/>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="15"/>
        <source>Withdrawn</source>
        <translation>已撤下</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="16"/>
        <source>Merged into</source>
        <translation>已并入</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="17"/>
        <source>Village</source>
        <translation>行政村</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="18"/>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="19"/>
        <source>The same person in the archive</source>
        <translation>档案中的同一人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="20"/>
        <source>State</source>
        <translation>办理状态</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="21"/>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="22"/>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="23"/>
        <source>In charge</source>
        <translation>经办人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="24"/>
        <source>Liaison officer</source>
        <translation>联络员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="25"/>
        <source>Visited on</source>
        <translation>走访日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="26"/>
        <source>Filled-in form</source>
        <translation>填写内容</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="27"/>
        <source>Due on</source>
        <translation>办理期限</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="28"/>
        <source>Done on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="29"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="30"/>
        <source>Why it is void</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="31"/>
        <source>Roles</source>
        <translation>岗位</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="32"/>
        <source>At work</source>
        <translation>在岗</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="33"/>
        <source>Received on</source>
        <translation>收到日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="34"/>
        <source>Pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="35"/>
        <source>Place in the file</source>
        <translation>卷内次序</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="36"/>
        <source>Turned</source>
        <translation>旋转</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="37"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="38"/>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/exchange/package_fields.py" line="39"/>
        <source>Content</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>packages</name>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="11"/>
        <source>“{file}” was not taken in. Nothing was changed. Make it again on the other PC.</source>
        <translation>“{file}”未被接收。数据没有任何改动。请在另一台电脑上重新制作。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="15"/>
        <source>“{file}” cannot be read. Nothing was changed. Put the stick in again and choose the file once more.</source>
        <translation>“{file}”无法读取。数据没有任何改动。请重新插入U盘，再选一次文件。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="1"/>
        <source>“{file}” holds a decision in a matter that you keep out of. Nothing was changed. Let a colleague sign in and take it in.</source>
        <translation>“{file}”中有你应当回避的事项需要裁定。数据没有任何改动。请由其他同事登录后接收。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="19"/>
        <source>“{file}” is no change package of VetDesk. Nothing was changed. Choose the .vdp file that the other PC wrote.</source>
        <translation>“{file}”不是 VetDesk 的变更包。数据没有任何改动。请选择另一台电脑写出的 .vdp 文件。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="24"/>
        <source>“{file}” is cut off; perhaps the stick was pulled out too early. Nothing was changed. Make the package again on the other PC and wait until it says that the stick may be taken out.</source>
        <translation>“{file}”不完整，可能是U盘拔得过早。数据没有任何改动。请在对方电脑上重新制作，等提示可以拔出U盘后再拔。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="29"/>
        <source>“{file}” is damaged or was altered after it was written. Nothing was changed. Make the package again on the other PC.</source>
        <translation>“{file}”已损坏或写出后被改动过。数据没有任何改动。请在对方电脑上重新制作变更包。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="34"/>
        <source>“{file}” was written by a newer VetDesk. Nothing was changed. Update VetDesk on this PC, then take it in again.</source>
        <translation>“{file}”由更新版本的 VetDesk 写出。数据没有任何改动。请先升级本机的 VetDesk，再接收。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="37"/>
        <source>“{file}” belongs to another station. Nothing was changed. Choose a package of your own station.</source>
        <translation>“{file}”属于其他服务站。数据没有任何改动。请选择本站的变更包。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="41"/>
        <source>“{file}” was made for another PC ({pc}). Nothing was changed. Take it in there, or make one for this PC.</source>
        <translation>“{file}”是给另一台电脑（{pc}）的。数据没有任何改动。请到那台电脑上接收，或为本机另做一个。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="46"/>
        <source>“{file}” comes from a PC that this one does not know yet. Nothing was changed. First take in a package from the PC that set it up.</source>
        <translation>“{file}”来自本机尚不认识的电脑。数据没有任何改动。请先接收增设它的那台电脑的变更包。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="51"/>
        <source>{pc} has not belonged to the station since {on}. Nothing was changed. If it is to work again, set it up anew as another PC.</source>
        <translation>“{pc}”自 {on} 起已停用。数据没有任何改动。如需重新使用，请作为新电脑增设。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="56"/>
        <source>“{file}” says that it comes from {pc}, but its signature is not that PC&apos;s. Nothing was changed. Do not use the file; ask who put it on the stick, and make the package again.</source>
        <translation>“{file}”自称来自“{pc}”，但签名不符。数据没有任何改动。请勿使用该文件，查明是谁存入U盘的，并重新制作变更包。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="61"/>
        <source>The passphrase does not open “{file}”. Nothing was changed. Compare it with what the first PC showed and type it again.</source>
        <translation>口令打不开“{file}”。数据没有任何改动。请与第一台电脑显示的口令核对后重新输入。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="65"/>
        <source>This package from {pc} was taken in already, on {on}. Nothing was changed. Nothing more is to be done.</source>
        <translation>“{pc}”的这个变更包已于 {on} 接收过。数据没有任何改动。无须再办。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="70"/>
        <source>Package {number} from {pc} is older than what was taken in since; everything in it is here already. Nothing was changed. Use the newest package.</source>
        <translation>“{pc}”的第 {number} 个变更包早于此后接收的内容，其中内容本机都已有。数据没有任何改动。请使用最新的变更包。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="75"/>
        <source>Package {number} from {pc} goes on from a state that this PC has not reached, for example after a backup was restored here. Nothing was changed. Make a package here, take it in on {pc}, and make a new one there.</source>
        <translation>“{pc}”的第 {number} 个变更包接续的内容本机还没有（例如本机刚从备份恢复）。数据没有任何改动。请先在本机制作变更包，到“{pc}”上接收，再在那里重新制作一个。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="80"/>
        <source>The journal in “{file}” does not go on from the journal here (line {number}). Nothing was changed. Check both stations under Settings, and give this sentence to the administrator.</source>
        <translation>“{file}”中的日志与本机日志不衔接（第 {number} 行）。数据没有任何改动。请在“设置”中分别检查两台电脑的数据，并把这句话告诉系统管理员。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="85"/>
        <source>{pc} knows changes of this PC that are not here any more: the data of this PC was replaced by an older copy. Nothing was changed. Restore the newest verified backup in the usual way, then exchange packages again.</source>
        <translation>“{pc}”掌握的本机变更在本机已不存在：本机数据被旧的副本替换过。数据没有任何改动。请按正常方式恢复最新的已校验备份，再重新交换变更包。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="96"/>
        <source>The package of {pc} holds a decision that was not signed by whoever it names, in case {number}. Nothing was taken in. Do not make the package again: tell the supervisor, and check the station on {pc} with vetdesk-verify.</source>
        <translation>“{pc}”的变更包中，事项 {number} 有一步不是署名人本人签名。整个变更包没有接收，本机数据没有任何改动。请不要重新制作变更包，先报告纪检监督人员，并在“{pc}”上用核验程序（vetdesk-verify）核对。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="90"/>
        <source>Two installations call themselves {pc}: a set-up file was opened twice, or an old copy is still in use. Nothing was changed. Continue with one of them and set up the other one anew.</source>
        <translation>有两处安装都自称“{pc}”：增设文件被打开了两次，或旧副本仍在使用。数据没有任何改动。请只保留其中一处，另一处请重新增设电脑。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="95"/>
        <source>The number {number} was given on both PCs, probably by an old copy that is still in use. Nothing was changed. Stop using the old copy and set that PC up anew.</source>
        <translation>编号 {number} 在两台电脑上都发过，可能是旧副本仍在使用。数据没有任何改动。请停用旧副本，并把那台电脑重新增设。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="100"/>
        <source>Something was changed here while you were deciding. Nothing was taken in. Look at the package once more; your decisions are still marked.</source>
        <translation>在您作决定期间，本机数据有了改动。因此未作接收，已作的决定仍然保留。请再看一遍变更包。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="104"/>
        <source>Other PCs are set up on {pc}, so that no two get the same numbers. Nothing was changed. Do it there.</source>
        <translation>为避免编号重复，只在“{pc}”上增设电脑。数据没有任何改动。请到那台电脑上办理。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/refused_packages.py" line="109"/>
        <source>This station works on one PC only; there is nobody to exchange packages with. Nothing was changed. The administrator can set up another PC under Exchange, PCs.</source>
        <translation>本站只在一台电脑上办公，没有可交换的电脑。数据没有任何改动。系统管理员可在“数据交换—电脑”中增设。</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>PCs</source>
        <translation>电脑</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>PCs</source>
        <translation>电脑</translation>
    </message>
</context>
<context>
    <name>_Office</name>
    <message>
        <source>Set up this PC from a fi&amp;le…</source>
        <translation>用另一台电脑的文件设置本机(&amp;L)…</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Set-up files (*.vdp)</source>
        <translation>增设电脑文件 (*.vdp)</translation>
    </message>
    <message>
        <source>File that the first PC wrote</source>
        <translation>第一台电脑写出的文件</translation>
    </message>
    <message>
        <source>The passphrase that the first PC showed</source>
        <translation>第一台电脑显示的口令</translation>
    </message>
</context>
</TS>
