<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>ConfirmingPage</name>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="93" />
            <source>Villages of the round</source>
            <translation>各村进度</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="94" />
            <source>Round</source>
            <translation>确认年度</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="97" />
            <source>No round yet. Everybody who draws today is put on a list, which is then worked off by village.</source>
            <translation>还没有开始年度确认。开始后，今天享受待遇的人员全部列入名单，再按村逐一确认。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="98" />
            <source>Begin the &amp;round</source>
            <translation>开始年度确认(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="99" />
            <source>A&amp;ll people</source>
            <translation>全部人员(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="100" />
            <source>&amp;Open the village</source>
            <translation>打开该村(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="101" />
            <source>Add who came &amp;later</source>
            <translation>补入新增人员(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="164" />
            <source>On the list: {total}. Still to do: {left}. From {began} to {until}. Added later: {joined}.</source>
            <translation>名单共{total}人，待确认{left}人。{began}开始，{until}截止。名单之外新增{joined}人。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="182" />
            <source>no village</source>
            <translation>未分村</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="189" />
            <source>The round of {year} has begun.</source>
            <translation>{year}年度确认已开始。</translation>
        </message>
        <message>
            <source>Chan&amp;ges found…</source>
            <translation>发现的变化(&amp;G)…</translation>
        </message>
    </context>
    <context>
        <name>ConfirmingPeoplePanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="81" />
            <source>&amp;Back to the villages</source>
            <translation>返回各村进度(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="82" />
            <source>&amp;Letters and lists</source>
            <translation>文书和名单(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="83" />
            <source>&amp;Other result</source>
            <translation>其他结果(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="84" />
            <source>&amp;Confirmed</source>
            <translation>已确认(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="85" />
            <source>People to be confirmed</source>
            <translation>待确认人员</translation>
        </message>
        <message>
            <source>Reminders</source>
            <translation>年度确认提醒书</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="86" />
            <source>Which people</source>
            <translation>人员范围</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="91" />
            <source>Everybody</source>
            <translation>全部人员</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="91" />
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="152" />
            <source>Not met yet</source>
            <translation>尚未确认</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="97" />
            <source>{result}…</source>
            <translation>{result}…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="98" />
            <source>Died: open the record</source>
            <translation>已去世：打开档案</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="99" />
            <source>&amp;Propose to stop the payment…</source>
            <translation>提出停发建议(&amp;P)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="100" />
            <source>&amp;Reminders to the chosen ones…</source>
            <translation>打印所选人员提醒书(&amp;R)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="101" />
            <source>Re&amp;gister to sign on…</source>
            <translation>打印确认登记表(&amp;G)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="102" />
            <source>List of the &amp;unconfirmed…</source>
            <translation>打印未确认名单(&amp;U)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="129" />
            <source>no village</source>
            <translation>未分村</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="131" />
            <source>Confirmation {year} · {village}</source>
            <translation>{year}年度确认 · {village}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="131" />
            <source>all villages</source>
            <translation>全部村（社区）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="133" />
            <source>People: {count}</source>
            <translation>人数：{count}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="142" />
            <source>May be proposed</source>
            <translation>可提出停发建议</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="162" />
            <source>Choose people: several with Ctrl or Shift.</source>
            <translation>请选择人员，按住Ctrl或Shift可多选。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="183" />
            <source>What is known (tried when and how, where the person is …):</source>
            <translation>请写明了解到的情况（何时怎样联系过、本人在何处等）：</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="189" />
            <source>Noted: {count}</source>
            <translation>已登记{count}人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="195" />
            <source>What was done to reach the person, and why stopping is proposed:</source>
            <translation>请写明联系本人的经过和建议停发的理由：</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="198" />
            <source>Proposed: {count}. Nothing is stopped by that.</source>
            <translation>已提出停发建议{count}人，待遇照常发放，是否停发另行办理。</translation>
        </message>
        <message>
            <source>Photo, chan&amp;ges…</source>
            <translation>照片与变化(&amp;G)…</translation>
        </message>
    </context>
    <context>
        <name>NewRoundForm</name>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="55" />
            <source>&amp;Year</source>
            <translation>年度(&amp;Y)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="55" />
            <source>&amp;Last day</source>
            <translation>截止日期(&amp;L)</translation>
        </message>
    </context>
    <context>
        <name>confirming</name>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="27" />
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="26" />
            <source>Village</source>
            <translation>村（社区）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="28" />
            <source>On the list</source>
            <translation>名单人数</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="29" />
            <source>Confirmed</source>
            <translation>已确认</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="30" />
            <source>Died or deferred</source>
            <translation>去世、暂缓</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="31" />
            <source>Not found</source>
            <translation>未找到</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/confirming_page.py" line="32" />
            <source>Still to do</source>
            <translation>待确认</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="25" />
            <source>Name</source>
            <translation>姓名</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="27" />
            <source>Phone</source>
            <translation>联系电话</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="28" />
            <source>Result</source>
            <translation>确认结果</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="29" />
            <source>Way</source>
            <translation>方式</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="30" />
            <source>On</source>
            <translation>日期</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="31" />
            <source>Reminded</source>
            <translation>提醒日期</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/benefits/confirming/people_panel.py" line="32" />
            <source>Proposed to stop</source>
            <translation>停发建议</translation>
        </message>
        <message>
            <source>What</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>档案登记</translation>
        </message>
        <message>
            <source>As found</source>
            <translation>现在的情况</translation>
        </message>
        <message>
            <source>Noted by</source>
            <translation>登记人</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>如何办理</translation>
        </message>
    </context>
    <context>
        <name>ConfirmedPersonPanel</name>
        <message>
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Keep</source>
            <translation>保存(&amp;K)</translation>
        </message>
        <message>
            <source>&amp;Record</source>
            <translation>档案(&amp;R)</translation>
        </message>
        <message>
            <source>Also found</source>
            <translation>另外发现</translation>
        </message>
        <message>
            <source>Confirmation {year}: {name}</source>
            <translation>{year}年度确认：{name}</translation>
        </message>
        <message>
            <source>Kept. Proposed to the archive: {count}.</source>
            <translation>已保存，建议更新档案：{count}项。</translation>
        </message>
        <message>
            <source>Photos on file: {count}.</source>
            <translation>已存照片：{count}张。</translation>
        </message>
        <message>
            <source>{label}: {value} ({state})</source>
            <translation>{label}：{value}（{state}）</translation>
        </message>
        <message>
            <source>What is different now (a clerk accepts or declines each; what is left as it is says nothing):</source>
            <translation>现在不同的情况（由经办人逐项采纳或不采纳；没有变化的不用改）：</translation>
        </message>
        <message>
            <source>What is known of it (since when, from whom)</source>
            <translation>具体情况（何时起、从何得知）</translation>
        </message>
    </context>
    <context>
        <name>FoundPanel</name>
        <message>
            <source>Acce&amp;pt into the archive</source>
            <translation>采纳，更新档案(&amp;P)</translation>
        </message>
        <message>
            <source>&amp;Back</source>
            <translation>返回(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Carried out</source>
            <translation>已办理(&amp;C)</translation>
        </message>
        <message>
            <source>Decli&amp;ne…</source>
            <translation>不采纳(&amp;N)…</translation>
        </message>
        <message>
            <source>&amp;Record</source>
            <translation>档案(&amp;R)</translation>
        </message>
        <message>
            <source>Accepted.</source>
            <translation>已采纳。</translation>
        </message>
        <message>
            <source>Declined.</source>
            <translation>已记为不采纳。</translation>
        </message>
        <message>
            <source>Found at the confirmation {year}</source>
            <translation>{year}年度确认发现的变化</translation>
        </message>
        <message>
            <source>Nothing waits: everything that was found is accepted or declined.</source>
            <translation>没有待核实的：发现的变化都已处理。</translation>
        </message>
        <message>
            <source>Waiting: {count}. Compare each with what the archive has; nothing is taken over by itself.</source>
            <translation>待核实：{count}项。请逐项与档案对照，不会自动更新。</translation>
        </message>
        <message>
            <source>Why it is not taken into the archive:</source>
            <translation>不采纳的理由：</translation>
        </message>
    </context>
</TS>
