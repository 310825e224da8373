<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>MergeCells</name>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_cells.py" line="62" />
            <source>The three versions</source>
            <translation>三方内容</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_cells.py" line="73" />
            <source>As it left</source>
            <translation>发出时</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_cells.py" line="74" />
            <source>Here now</source>
            <translation>本站现在</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_cells.py" line="75" />
            <source>Came back</source>
            <translation>收回的</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_cells.py" line="81" />
            <source>(nothing)</source>
            <translation>（空）</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_cells.py" line="87" />
            <source>They differ in what is masked: look at both in full before you decide.</source>
            <translation>两者只在遮盖的部分不同，请先查看双方完整内容再选定。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_cells.py" line="112" />
            <source>changed on both sides: which one holds?</source>
            <translation>双方都改动，以哪一方为准？</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_cells.py" line="113" />
            <source>decided</source>
            <translation>已确认</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_cells.py" line="115" />
            <source>changed by them: taken</source>
            <translation>对方改动：采用</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_cells.py" line="116" />
            <source>changed here only: stays</source>
            <translation>仅本站改动：保留</translation>
        </message>
    </context>
    <context>
        <name>MergeReview</name>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_review.py" line="142" />
            <source>Which records</source>
            <translation>显示哪些记录</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_review.py" line="143" />
            <source>Records that differ</source>
            <translation>有差异的记录</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_review.py" line="144" />
            <source>1: keep ours. 2: take theirs. N: the next one to decide.</source>
            <translation>按 1 保留本站的，按 2 采用对方的，按 N 转到下一条待确认的。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_review.py" line="145" />
            <source>Decide &amp;many</source>
            <translation>批量确认(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_review.py" line="168" />
            <source>to decide: {count}</source>
            <translation>待确认 {count} 项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_review.py" line="196" />
            <source>Keep ours everywhere</source>
            <translation>全部保留本站的</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_review.py" line="197" />
            <source>Take theirs everywhere</source>
            <translation>全部采用对方的</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_review.py" line="197" />
            <source>{field}: keep ours</source>
            <translation>{field}：均保留本站的</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_review.py" line="198" />
            <source>{field}: take theirs</source>
            <translation>{field}：均采用对方的</translation>
        </message>
    </context>
    <context>
        <name>merge</name>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_review.py" line="29" />
            <source>Changed on both sides: to decide</source>
            <translation>双方都改动同一项：待确认</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_review.py" line="30" />
            <source>Both changed, in different places</source>
            <translation>双方改动不同项：均保留</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_review.py" line="31" />
            <source>Changed by them only</source>
            <translation>仅对方改动：采用</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/exchange/merge_review.py" line="32" />
            <source>Everything that differs</source>
            <translation>全部差异</translation>
        </message>
    </context>
</TS>
