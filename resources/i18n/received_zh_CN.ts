<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>PartnerDeeds</name>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partner_deeds.py" line="33" />
            <source>Our key file, best on the stick</source>
            <translation>本站公钥文件，建议保存到U盘</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partner_deeds.py" line="35" />
            <source>Key files (*.vdkey)</source>
            <translation>公钥文件 (*.vdkey)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partner_deeds.py" line="42" />
            <source>Key file of another office</source>
            <translation>其他单位的公钥文件</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partner_deeds.py" line="42" />
            <source>Key files (*.vdkey);;All files (*)</source>
            <translation>公钥文件 (*.vdkey);;所有文件 (*)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partner_deeds.py" line="53" />
            <source>Fingerprint that {name} reads out by telephone</source>
            <translation>请输入{name}在电话中念出的指纹</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partner_deeds.py" line="62" />
            <source>Why is the key of {name} no longer trusted?</source>
            <translation>停用{name}公钥的原因是什么？</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partner_deeds.py" line="73" />
            <source>Our key is written: {file}. It is no secret.</source>
            <translation>本站公钥已保存为{file}，可以公开。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partner_deeds.py" line="79" />
            <source>Is this the fingerprint of {name}?

{fingerprint}</source>
            <translation>这是{name}的指纹吗？

{fingerprint}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partner_deeds.py" line="82" />
            <source>&amp;It is the same</source>
            <translation>一致(&amp;I)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partner_deeds.py" line="83" />
            <source>&amp;No</source>
            <translation>不一致(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partner_deeds.py" line="84" />
            <source>Telephone the office and let it read its fingerprint out to you before you say yes.</source>
            <translation>请先打电话让对方念出指纹，核对一致后再确认。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partner_deeds.py" line="93" />
            <source>The key of {name} is known from now on.</source>
            <translation>已登记{name}的公钥。</translation>
        </message>
    </context>
    <context>
        <name>PartnersPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partners_panel.py" line="59" />
            <source>Our fingerprint: {fingerprint}</source>
            <translation>本站指纹：{fingerprint}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partners_panel.py" line="65" />
            <source>Hand the key file to the other office once, and compare the fingerprint by telephone. From then on each side knows whether a file is really the other's.</source>
            <translation>把公钥文件交给对方一次，并通过电话核对指纹，此后双方就能辨别文件是否确实出自对方。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partners_panel.py" line="66" />
            <source>No other office is known yet. Take in the key file that it sent, and compare the fingerprint by telephone.</source>
            <translation>还没有登记往来单位。请接收对方发来的公钥文件，并通过电话核对指纹。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partners_panel.py" line="67" />
            <source>Offices whose key is known</source>
            <translation>已登记的往来单位</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partners_panel.py" line="90" />
            <source>trusted</source>
            <translation>有效</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partners_panel.py" line="91" />
            <source>no longer</source>
            <translation>已停用</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partners_panel.py" line="93" />
            <source>by key file</source>
            <translation>公钥文件</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partners_panel.py" line="94" />
            <source>fingerprint typed</source>
            <translation>核对指纹</translation>
        </message>
    </context>
    <context>
        <name>ReceivedPage</name>
        <message>
            <source>taking in {file}</source>
            <translation>接收 {file}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/received_page.py" line="84" />
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/received_page.py" line="85" />
            <source>&amp;Partners</source>
            <translation>往来单位(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/received_page.py" line="86" />
            <source>&amp;Write our key file…</source>
            <translation>导出本站公钥(&amp;W)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/received_page.py" line="87" />
            <source>No longer tr&amp;usted…</source>
            <translation>停用(&amp;U)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/received_page.py" line="88" />
            <source>&amp;Know this office…</source>
            <translation>登记该单位(&amp;K)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/received_page.py" line="138" />
            <source>Workbooks and packages (*.xlsx *.xls *.ods *.csv *.et *.vdp);;All files (*)</source>
            <translation>表格与变更包 (*.xlsx *.xls *.ods *.csv *.et *.vdp);;所有文件 (*)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/received_page.py" line="138" />
            <source>Choose what came back</source>
            <translation>选择回传的文件</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/received_page.py" line="208" />
            <source>{file} is taken in: {counts}.</source>
            <translation>“{file}”已接收：{counts}。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/received_page.py" line="210" />
            <source>&amp;Undo</source>
            <translation>撤销(&amp;U)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/received_page.py" line="221" />
            <source>Everything is as it was before the file was taken in.</source>
            <translation>已恢复到接收该文件之前的状态。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/received_page.py" line="224" />
            <source>Undone, except for records that were changed since: {count}.</source>
            <translation>已撤销；之后又改动过的{count}份档案保持不变。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/received_page.py" line="252" />
            <source>&amp;Choose a workbook…</source>
            <translation>选择工作簿(&amp;C)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/received_page.py" line="253" />
            <source>Add a ke&amp;y…</source>
            <translation>登记公钥(&amp;T)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/received_page.py" line="256" />
            <source>A&amp;ccept</source>
            <translation>接收(&amp;T)</translation>
        </message>
    </context>
    <context>
        <name>RegisterPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/register_panel.py" line="52" />
            <source>Choose a list that came back from the district or a village, or drop it here. Nothing is changed until you have compared and decided.</source>
            <translation>请选择区县或村里交回的名册，也可以直接拖到这里。程序逐项比对，经您决定后才会写入。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/register_panel.py" line="53" />
            <source>Nothing has been sent or received yet. Lists that are sent, and what comes back, are entered here automatically.</source>
            <translation>还没有收发记录。发出的名册和收到的回传会自动登记在这里。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/register_panel.py" line="54" />
            <source>What was sent and received</source>
            <translation>往来登记</translation>
        </message>
    </context>
    <context>
        <name>ReviewPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="98" />
            <source>Still to decide: {count}</source>
            <translation>待决定：{count}项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="101" />
            <source>It brings nothing new: every value is here already.</source>
            <translation>没有新内容：各项都与本站一致。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="103" />
            <source>All of it is taken in at once, and can be undone.</source>
            <translation>全部一次接收，之后可以撤销。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="106" />
            <source>Rows that ask for more</source>
            <translation>需另行处理的行</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="107" />
            <source>What the workbook brings</source>
            <translation>表格带来的内容</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="108" />
            <source>Differences</source>
            <translation>差异</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="109" />
            <source>Rows that ask for more · {count}</source>
            <translation>需另行处理的行 · {count}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="130" />
            <source>Values they changed: {taken}. To decide: {open}. New rows: {added}. Not mentioned: {missing}.</source>
            <translation>对方改动{taken}项，双方都改需决定{open}项，新增{added}行，未提及{missing}行。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="138" />
            <source>This very file was received before, on {moment} by {who}.</source>
            <translation>同一文件已由{who}于{moment}接收过。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="143" />
            <source>Another answer to the same list was received on {moment}: {file}.</source>
            <translation>同一名册的另一份回传已于{moment}接收：{file}。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="147" />
            <source>A newer list was sent out since: {number}. This is the answer to an older one.</source>
            <translation>之后又发出过较新的名册{number}，这份回传对应的是旧名册。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="156" />
            <source>asks to be taken off the books: tick it to agree</source>
            <translation>要求从名册中去除：同意请打勾</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="187" />
            <source>asks to be taken off the books, but has a case and stays: change the status in the record</source>
            <translation>要求从名册删除，但该人员有业务办理记录，予以保留；如确需停止，请在档案中变更状态</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="163" />
            <source>is no longer on the books here; nothing was taken from the row</source>
            <translation>已不在本站名册中，该行没有接收任何内容</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="177" />
            <source>status {before} → {after}: change it in the record, if it is so</source>
            <translation>状态由“{before}”改为“{after}”：如属实，请在档案中办理</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="181" />
            <source>category {before} → {after}: change it in the record, if it is so</source>
            <translation>类别由“{before}”改为“{after}”：如属实，请在档案中办理</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="189" />
            <source>new row: begins an archive or an identity</source>
            <translation>新增行：将建立档案或增加身份</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="190" />
            <source>row without our mark: changes a record</source>
            <translation>无标记的行：将更新档案</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="191" />
            <source>row without our mark: everything is here already</source>
            <translation>无标记的行：与本站一致</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/review_panel.py" line="193" />
            <source>row that cannot be used; import it by itself to repair it</source>
            <translation>该行不能使用，请单独导入并修改</translation>
        </message>
    </context>
    <context>
        <name>received</name>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partners_panel.py" line="18" />
            <source>Office</source>
            <translation>单位</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partners_panel.py" line="19" />
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partners_panel.py" line="20" />
            <source>Fingerprint</source>
            <translation>指纹</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partners_panel.py" line="21" />
            <source>Area code</source>
            <translation>区划代码</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partners_panel.py" line="22" />
            <source>Taken in</source>
            <translation>登记时间</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partners_panel.py" line="23" />
            <source>How</source>
            <translation>方式</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/partners_panel.py" line="24" />
            <source>Why no longer</source>
            <translation>停用原因</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/register_panel.py" line="17" />
            <source>Direction</source>
            <translation>方向</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/register_panel.py" line="18" />
            <source>Number</source>
            <translation>编号</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/register_panel.py" line="19" />
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/register_panel.py" line="20" />
            <source>File</source>
            <translation>文件</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/register_panel.py" line="21" />
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/register_panel.py" line="22" />
            <source>From</source>
            <translation>来自</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/register_panel.py" line="23" />
            <source>Who</source>
            <translation>经办人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="18" />
            <source>answer to our list</source>
            <translation>本站名册的回传</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="19" />
            <source>signed by a partner</source>
            <translation>往来单位签名</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="20" />
            <source>without a stamp</source>
            <translation>无回收标记</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="21" />
            <source>stamp broken</source>
            <translation>回收标记损坏</translation>
        </message>
        <message>
            <source>written at another PC of ours</source>
            <translation>本站另一台电脑发出</translation>
        </message>
        <message>
            <source>This is list {number}, which another PC of this station sent out. Bring the file to that PC: only there it can be compared cell by cell. Here it counts as a file without a stamp: rows are recognised by ID number.</source>
            <translation>这是本站另一台电脑发出的第{number}号表。请把文件拿到那台电脑上接收，只有在那里才能逐格比对。在这台电脑上，它按没有回收标记的文件处理：按身份证号识别各行。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="22" />
            <source>signed by somebody unknown</source>
            <translation>签名单位未登记</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="23" />
            <source>key no longer trusted</source>
            <translation>公钥已停用</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="24" />
            <source>of another township</source>
            <translation>其他乡镇的表格</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="29" />
            <source>This is list {number}, which this station sent out; its stamp is whole and signed by us.</source>
            <translation>这是本站发出的第{number}号名册，回收标记完整，签名有效。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="32" />
            <source>This is list {number} of {sender}, signed with the key that is known here.</source>
            <translation>这是{sender}的第{number}号名册，签名与已登记的公钥一致。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="36" />
            <source>This workbook carries no stamp, so nobody can tell what was changed in it. Rows are recognised by ID number.</source>
            <translation>这份表格没有回收标记，无法判断哪些内容被改动过，只能按身份证号识别各行。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="41" />
            <source>The hidden stamp was changed, or belongs to other data than this station's. The file counts as one without a stamp: rows are recognised by ID number.</source>
            <translation>隐藏的回收标记被改动过，或不属于本站现在的数据。该文件按无标记的表格处理，按身份证号识别各行。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="46" />
            <source>{sender} signed this list {number}, but that key is not known here. If you expect the file, ask the office to read its fingerprint out and take the key in under Partners.</source>
            <translation>{sender}对第{number}号名册签了名，但本站没有登记其公钥。如果确实在等这份文件，请让对方念出指纹，核对后登记该单位。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="51" />
            <source>{sender} signed this file with a key that is no longer trusted. Nothing is taken from it. Ask the office for a new file.</source>
            <translation>{sender}签名所用的公钥已经停用，不会接收任何内容。请对方重新发送文件。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="55" />
            <source>This is list {number} of {sender}, which is another township. Nothing is taken from it. Give the file back.</source>
            <translation>这是{sender}的第{number}号名册，属于其他乡镇，不会接收任何内容。请退还该文件。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="58" />
            <source>To the decisio&amp;ns</source>
            <translation>去办理审批结果(&amp;N)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="59" />
            <source>To the townships' &amp;reports</source>
            <translation>去接收乡镇上报(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="60" />
            <source>To the &amp;lists</source>
            <translation>去办理业务名单(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="61" />
            <source>To the im&amp;port</source>
            <translation>去导入(&amp;P)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="64" />
            <source>It holds decisions on cases: they are recorded with the cases.</source>
            <translation>表中是事项的审批结果，应登记到各事项。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="65" />
            <source>It holds cases that a township reports to the district.</source>
            <translation>表中是乡镇上报的事项。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="66" />
            <source>It is a list of its own kind and is worked off line by line.</source>
            <translation>这是一种业务名单，应逐行办理。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="67" />
            <source>It can be imported like any workbook: you see each row before.</source>
            <translation>可以像其他表格一样导入，写入前可逐行查看。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="70" />
            <source>rows: {count}</source>
            <translation>{count}行</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="71" />
            <source>values taken: {count}</source>
            <translation>接收{count}项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="72" />
            <source>decided: {count}</source>
            <translation>决定冲突{count}项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="73" />
            <source>of these theirs: {count}</source>
            <translation>其中采用对方{count}项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="74" />
            <source>new rows: {count}</source>
            <translation>新增{count}行</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="75" />
            <source>taken off: {count}</source>
            <translation>去除{count}人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="76" />
            <source>handled separately: {count}</source>
            <translation>另行办理{count}项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="77" />
            <source>not mentioned: {count}</source>
            <translation>未提及{count}行</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="80" />
            <source>sent</source>
            <translation>发出</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="81" />
            <source>received</source>
            <translation>收回</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="84" />
            <source>nothing new</source>
            <translation>无新内容</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/received/words.py" line="87" />
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
    </context>
</TS>
