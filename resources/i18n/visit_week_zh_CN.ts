<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>visit_week</name>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>worked instead</source>
        <translation>调休上班</translation>
    </message>
    <message>
        <source>weekend</source>
        <translation>周末</translation>
    </message>
    <message>
        <source>public holiday</source>
        <translation>法定节假日</translation>
    </message>
    <message>
        <source>Not visited as planned on {day}</source>
        <translation>{day}未按计划走访</translation>
    </message>
</context>
<context>
    <name>DayList</name>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>{count}</source>
        <translation>{count}人</translation>
    </message>
    <message>
        <source>visited on {day}</source>
        <translation>{day}已走访</translation>
    </message>
    <message>
        <source>not visited as planned</source>
        <translation>未按计划走访</translation>
    </message>
    <message>
        <source>{count} proposed</source>
        <translation>建议{count}人</translation>
    </message>
    <message>
        <source>{count}, {proposed} proposed</source>
        <translation>{count}人，其中建议{proposed}人</translation>
    </message>
</context>
<context>
    <name>AskDay</name>
    <message>
        <source>Day for the chosen people ({count}):</source>
        <translation>所选{count}人安排到：</translation>
    </message>
    <message>
        <source>&amp;Plan visits</source>
        <translation>安排(&amp;S)</translation>
    </message>
    <message>
        <source>Not &amp;yet</source>
        <translation>暂不安排(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>AskLimits</name>
    <message>
        <source>People a day:</source>
        <translation>每天走访人数：</translation>
    </message>
    <message>
        <source>Villages a day:</source>
        <translation>每天走访村数：</translation>
    </message>
    <message>
        <source>&amp;Propose a week</source>
        <translation>生成方案(&amp;S)</translation>
    </message>
    <message>
        <source>Not &amp;yet</source>
        <translation>暂不编排(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>WeekDeeds</name>
    <message>
        <source>taking off the plan ({count})</source>
        <translation>移出计划（{count}人）</translation>
    </message>
    <message>
        <source>Taken off the plan: {count}.</source>
        <translation>已移出计划：{count}人。</translation>
    </message>
    <message>
        <source>visit plan ({count})</source>
        <translation>安排走访（{count}人）</translation>
    </message>
    <message>
        <source>Planned for {day}: {count}.</source>
        <translation>已安排到{day}：{count}人。</translation>
    </message>
    <message>
        <source>Planned: {count}, on {days} days.</source>
        <translation>已安排{count}人，分{days}天走访。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>WeekHead</name>
    <message>
        <source>Previous week</source>
        <translation>上一周</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>下一周</translation>
    </message>
    <message>
        <source>&amp;Back to this week</source>
        <translation>回到本周(&amp;B)</translation>
    </message>
    <message>
        <source>What is shown of the week</source>
        <translation>显示哪一天</translation>
    </message>
    <message>
        <source>{week} (this week)</source>
        <translation>{week}（本周）</translation>
    </message>
</context>
<context>
    <name>WeekView</name>
    <message>
        <source>Due and not planned</source>
        <translation>应访未安排</translation>
    </message>
    <message>
        <source>Everybody who is due by the end of this week is planned.</source>
        <translation>到本周末应走访的人员都已安排。</translation>
    </message>
    <message>
        <source>Due and not planned: {count}</source>
        <translation>应访未安排：{count}人</translation>
    </message>
    <message>
        <source>{day}: {count} people</source>
        <translation>{day}：{count}人</translation>
    </message>
</context>
<context>
    <name>WeekPanel</name>
    <message>
        <source>Plan for a &amp;day…</source>
        <translation>安排到某日(&amp;P)…</translation>
    </message>
    <message>
        <source>Take off the &amp;plan</source>
        <translation>移出计划(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Round sheet of the day…</source>
        <translation>当日走访安排表(&amp;R)…</translation>
    </message>
    <message>
        <source>Dr&amp;op the proposal</source>
        <translation>放弃方案(&amp;G)</translation>
    </message>
    <message>
        <source>Fi&amp;ll the week…</source>
        <translation>编排一周计划(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Keep this plan</source>
        <translation>按此安排(&amp;K)</translation>
    </message>
    <message>
        <source>Not visited as planned: {count} people.</source>
        <translation>未按计划走访：{count}人。</translation>
    </message>
    <message>
        <source>Plan for an&amp;other day…</source>
        <translation>改期安排(&amp;O)…</translation>
    </message>
    <message>
        <source>There is nobody to be planned, or no room left on the working days of this week.</source>
        <translation>没有需要安排的人员，或者本周余下的工作日已经排满。</translation>
    </message>
    <message>
        <source>Visits are planned by whoever may log them.</source>
        <translation>可登记走访的人员才能安排走访。</translation>
    </message>
    <message>
        <source>Visit plan {week}</source>
        <translation>{week}走访计划</translation>
    </message>
    <message>
        <source>Proposed: {count} people. Nothing is planned until you keep it: move or take off whom you like.</source>
        <translation>建议安排{count}人，确认前不生效；可以改到其他日期，也可以移出。</translation>
    </message>
    <message>
        <source>Planned or visited since, or their day is over: {count} people.</source>
        <translation>此后已安排、已走访或者日期已过的：{count}人。</translation>
    </message>
    <message>
        <source>This proposal cannot be kept as a draft now. Keep the plan or drop it first.</source>
        <translation>这份方案目前无法存为草稿，请先“按此安排”或“放弃方案”。</translation>
    </message>
    <message>
        <source>The visit plan {week} is kept as a draft: go on with it there, or from Today.</source>
        <translation>{week}的方案已存为草稿，可回到该周继续，也可从“今日”打开。</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>Week</source>
        <translation>走访计划</translation>
    </message>
    <message>
        <source>Round of visits.pdf</source>
        <translation>走访安排表.pdf</translation>
    </message>
    <message>
        <source>plan visits to the chosen people for a day</source>
        <translation>将所选人员安排到某日走访</translation>
    </message>
</context>
<context>
    <name>DuePanel</name>
    <message>
        <source>planned for {day}</source>
        <translation>已安排{day}走访</translation>
    </message>
    <message>
        <source>not visited as planned on {day}</source>
        <translation>{day}未按计划走访</translation>
    </message>
</context>
</TS>
