<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>FilingDeeds</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_deeds.py" line="65" />
            <source>Why is it not needed? The reason stands in the checklist.</source>
            <translation>为什么不需要？理由将记入材料清单。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_deeds.py" line="103" />
            <source>The paper in the file serves here too.</source>
            <translation>已使用档案中已有的材料。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_deeds.py" line="110" />
            <source>Papers that were given an item number: {count}.</source>
            <translation>已编件号的材料：{count} 件。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_deeds.py" line="123" />
            <source>The list “{list}” is started.</source>
            <translation>已启用清单“{list}”。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_deeds.py" line="132" />
            <source>Pasted picture</source>
            <translation>粘贴的图片</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_deeds.py" line="149" />
            <source>Moved to “{paper}”.</source>
            <translation>已移到“{paper}”。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_deeds.py" line="158" />
            <source>The order of the scans is changed.</source>
            <translation>扫描件顺序已调整。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_deeds.py" line="168" />
            <source>Scans that were withdrawn: {count}.</source>
            <translation>已撤下扫描件：{count} 个。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_deeds.py" line="171" />
            <source>Why is the scan withdrawn? The reason is kept in the history.</source>
            <translation>为什么撤下这个扫描件？理由将记入历史。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_deeds.py" line="185" />
            <source>Asking for missing papers</source>
            <translation>通知补交材料</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_deeds.py" line="186" />
            <source>Keeping the paper file</source>
            <translation>整理纸质档案</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_deeds.py" line="203" />
            <source>Papers that were noted: {count}.</source>
            <translation>已登记材料：{count} 件。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_deeds.py" line="243" />
            <source>The description of the paper is saved.</source>
            <translation>材料的著录内容已保存。</translation>
        </message>
        <message>
            <source>Copies of scans</source>
            <translation>扫描件复印件</translation>
        </message>
        <message>
            <source>Copy of the papers</source>
            <translation>复印材料</translation>
        </message>
    </context>
    <context>
        <name>FilingMenus</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="91" />
            <source>&amp;Move the scan to</source>
            <translation>扫描件移到(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="92" />
            <source>&amp;Start another list</source>
            <translation>启用其他清单(&amp;B)</translation>
        </message>
    </context>
    <context>
        <name>FilingTab</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_tab.py" line="100" />
            <source>Papers</source>
            <translation>档案材料</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_tab.py" line="209" />
            <source>Nothing is missing</source>
            <translation>材料齐全</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_tab.py" line="209" />
            <source>Missing: {count}</source>
            <translation>缺 {count} 件</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_tab.py" line="215" />
            <source>Scan folder (&amp;J)</source>
            <translation>扫描文件夹(&amp;J)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_tab.py" line="215" />
            <source>Scan folder: {count} new (&amp;J)</source>
            <translation>扫描文件夹：新 {count} 个(&amp;J)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_tab.py" line="222" />
            <source>No scans of this paper yet. Drop a file here, press Ctrl+V, or take one from the scan folder.</source>
            <translation>这份材料还没有扫描件。可将文件拖到这里、按 Ctrl+V 粘贴，或从扫描文件夹取用。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_tab.py" line="224" />
            <source>Choose a paper in the list.</source>
            <translation>请在清单中选择一份材料。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_tab.py" line="256" />
            <source>Choose the paper in the list first.</source>
            <translation>请先在清单中选择材料。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_tab.py" line="267" />
            <source>Choose a scan of “{paper}”</source>
            <translation>选择“{paper}”的扫描件</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_tab.py" line="268" />
            <source>Scans ({kinds})</source>
            <translation>扫描件 ({kinds})</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_tab.py" line="282" />
            <source>There is no picture and no file to paste. Copy one first; nothing was changed.</source>
            <translation>剪贴板中没有图片或文件，未作任何更改。请先复制图片或文件再粘贴。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_tab.py" line="285" />
            <source>Choose the paper in the list first, or drop the file on its line. Nothing was filed.</source>
            <translation>请先在清单中选择材料，或将文件直接拖到该材料上。尚未归入任何文件。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_tab.py" line="288" />
            <source>This case is closed; its papers can only be viewed. Nothing was filed.</source>
            <translation>该事项已办结，材料只供查看，未归入任何文件。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_tab.py" line="320" />
            <source>Filed to “{paper}”: {count}.</source>
            <translation>已归入“{paper}”：{count} 个。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_tab.py" line="327" />
            <source>Filed, but these could not be deleted in the scan folder: {names}</source>
            <translation>已归入档案，但扫描文件夹中的下列文件未能删除：{names}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_tab.py" line="368" />
            <source>Choose the folder where the scanner saves its files</source>
            <translation>请选择扫描软件保存文件的文件夹</translation>
        </message>
    </context>
    <context>
        <name>IncomingPanel</name>
        <message>
            <source>File signed papers by their codes</source>
            <translation>签章文书按码归档</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/incoming.py" line="72" />
            <source>Back to the papers</source>
            <translation>返回材料清单</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/incoming.py" line="73" />
            <source>Choose the scan folder…</source>
            <translation>选择扫描文件夹…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/incoming.py" line="74" />
            <source>Leave out</source>
            <translation>不再列出</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/incoming.py" line="75" />
            <source>Delete in the folder what was filed</source>
            <translation>归入后从文件夹中删除原文件</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/incoming.py" line="76" />
            <source>New in the scan folder</source>
            <translation>扫描文件夹中的新文件</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/incoming.py" line="143" />
            <source>{time} · {name} · {size} KB</source>
            <translation>{time} · {name} · {size} KB</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/incoming.py" line="147" />
            <source>New in the scan folder: {count}</source>
            <translation>扫描文件夹中的新文件：{count} 个</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/incoming.py" line="150" />
            <source>Choose the folder where the scanner saves its files. New ones are listed here.</source>
            <translation>请选择扫描软件保存文件的文件夹，新扫描的文件会列在这里。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/incoming.py" line="154" />
            <source>The scan folder is not there: {folder}. Nothing was changed. Plug in the stick or connect the drive again, or choose another folder.</source>
            <translation>找不到扫描文件夹：{folder}。未作任何更改。请重新插入U盘或连接网络盘，或另选文件夹。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/incoming.py" line="157" />
            <source>{folder} · still being written: {count}. It is listed as soon as it is whole.</source>
            <translation>{folder} · 正在写入：{count} 个，写完后即列出。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/incoming.py" line="170" />
            <location filename="../../src/vetdesk/ui/people/filing/incoming.py" line="173" />
            <source>File to “{paper}”</source>
            <translation>归入“{paper}”</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/incoming.py" line="174" />
            <source>Choose a paper in the list first</source>
            <translation>请先在清单中选择材料</translation>
        </message>
    </context>
    <context>
        <name>LetterPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/letter_panel.py" line="47" />
            <source>Letter about missing papers</source>
            <translation>补齐材料通知书</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/letter_panel.py" line="48" />
            <source>Bring by (leave empty to fill in by hand)</source>
            <translation>补齐期限（留空则打印后手填）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/letter_panel.py" line="49" />
            <source>Cancel</source>
            <translation>放弃</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/letter_panel.py" line="50" />
            <source>Save the letter…</source>
            <translation>保存通知书…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/letter_panel.py" line="64" />
            <source>“{text}” is no whole day. Nothing was saved.</source>
            <translation>“{text}”不是完整日期，尚未保存。请按年月日填写。</translation>
        </message>
    </context>
    <context>
        <name>MaterialList</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/material_list.py" line="145" />
            <source>Papers of the file</source>
            <translation>档案材料清单</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/material_list.py" line="146" />
            <source>Paper</source>
            <translation>材料</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/material_list.py" line="146" />
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/material_list.py" line="146" />
            <source>Received</source>
            <translation>收到日期</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/material_list.py" line="146" />
            <source>Pages</source>
            <translation>页数</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/material_list.py" line="147" />
            <source>Scans</source>
            <translation>扫描件</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/material_list.py" line="267" />
            <source>{list} · missing: {count}</source>
            <translation>{list} · 缺 {count} 件</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/material_list.py" line="285" />
            <source>{paper} ×{copies}</source>
            <translation>{paper}×{copies}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/material_list.py" line="286" />
            <source>{paper} (if there is one)</source>
            <translation>{paper}（如有）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/material_list.py" line="311" />
            <source>In the file</source>
            <translation>档案中已有</translation>
        </message>
    </context>
    <context>
        <name>PaperPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/paper_panel.py" line="56" />
            <source>Leave without saving</source>
            <translation>不保存，返回</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/paper_panel.py" line="57" />
            <source>Save the description</source>
            <translation>保存著录内容</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/paper_panel.py" line="114" />
            <source>A paper that no list names</source>
            <translation>清单以外的材料</translation>
        </message>
    </context>
    <context>
        <name>ScanViewer</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/scan_viewer.py" line="70" />
            <source>Back to the papers</source>
            <translation>返回材料清单</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/scan_viewer.py" line="72" />
            <source>Previous scan (Ctrl+PageUp)</source>
            <translation>上一个扫描件（Ctrl+PageUp）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/scan_viewer.py" line="73" />
            <source>Next scan (Ctrl+PageDown)</source>
            <translation>下一个扫描件（Ctrl+PageDown）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/scan_viewer.py" line="74" />
            <source>Previous page (PageUp)</source>
            <translation>上一页（PageUp）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/scan_viewer.py" line="75" />
            <source>Next page (PageDown)</source>
            <translation>下一页（PageDown）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/scan_viewer.py" line="76" />
            <source>Smaller (−)</source>
            <translation>缩小（−）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/scan_viewer.py" line="77" />
            <source>Larger (+)</source>
            <translation>放大（+）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/scan_viewer.py" line="78" />
            <source>Turn the page to the right</source>
            <translation>向右旋转</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/scan_viewer.py" line="82" />
            <source>Page of the scan</source>
            <translation>扫描件页面</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/scan_viewer.py" line="175" />
            <source>The page is being drawn …</source>
            <translation>正在显示页面…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/scan_viewer.py" line="215" />
            <source>{scan}/{scans} · {page}/{pages}</source>
            <translation>第{scan}/{scans}个 · 第{page}/{pages}页</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/scan_viewer.py" line="216" />
            <source>Scan {scan}/{scans}, page {page}/{pages}</source>
            <translation>扫描件 {scan}/{scans}，第 {page}/{pages} 页</translation>
        </message>
    </context>
    <context>
        <name>ZoomChoice</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/zoom_choice.py" line="26" />
            <source>Size of the page</source>
            <translation>页面大小</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/zoom_choice.py" line="28" />
            <source>Fit width</source>
            <translation>适合宽度</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/zoom_choice.py" line="28" />
            <source>Fit page</source>
            <translation>整页</translation>
        </message>
    </context>
    <context>
        <name>filing</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="27" />
            <source>Mar&amp;k</source>
            <translation>登记(&amp;K)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="28" />
            <source>Scans (&amp;W)</source>
            <translation>扫描件(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="29" />
            <source>Paper (&amp;U)</source>
            <translation>材料(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="30" />
            <source>Print out (&amp;G)</source>
            <translation>打印材料(&amp;G)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="35" />
            <source>&amp;Original, received today</source>
            <translation>原件，今日收到(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="36" />
            <source>&amp;Copy, received today</source>
            <translation>复印件，今日收到(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="37" />
            <source>&amp;Missing</source>
            <translation>缺(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="38" />
            <source>&amp;Not needed…</source>
            <translation>不需要(&amp;N)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="39" />
            <source>Not noted &amp;yet</source>
            <translation>未登记(&amp;Y)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="40" />
            <source>&amp;Look at the scans</source>
            <translation>查看扫描件(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="41" />
            <source>Add a &amp;file…</source>
            <translation>添加文件(&amp;F)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="42" />
            <source>&amp;Paste (Ctrl+V)</source>
            <translation>粘贴（Ctrl+V）(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="43" />
            <source>From the &amp;scan folder…</source>
            <translation>从扫描文件夹取用(&amp;S)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="44" />
            <source>Put the scan one place &amp;up</source>
            <translation>扫描件上移一位(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="45" />
            <source>Put the scan one place &amp;down</source>
            <translation>扫描件下移一位(&amp;D)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="46" />
            <source>&amp;Withdraw the scan…</source>
            <translation>撤下扫描件(&amp;W)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="47" />
            <source>&amp;Describe for the catalogue…</source>
            <translation>著录卷内目录(&amp;D)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="48" />
            <source>&amp;Use the one in the file</source>
            <translation>使用档案中已有的(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="49" />
            <source>&amp;Another paper…</source>
            <translation>添加其他材料(&amp;A)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/filing/filing_menus.py" line="50" />
            <source>Give &amp;item numbers</source>
            <translation>编件号(&amp;I)</translation>
        </message>
        <message>
            <source>Print or save c&amp;opies…</source>
            <translation>打印或保存复印件(&amp;O)…</translation>
        </message>
    </context>
</TS>
