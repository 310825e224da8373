<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>DuplicatesPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/duplicates_panel.py" line="94" />
            <source>Duplicates</source>
            <translation>重复核对</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/duplicates_panel.py" line="115" />
            <source>&amp;Back to the list</source>
            <translation>返回列表(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/duplicates_panel.py" line="116" />
            <source>&amp;Compare side by side</source>
            <translation>并排比对(&amp;C)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/duplicates_panel.py" line="117" />
            <source>&amp;Stop</source>
            <translation>停止(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/duplicates_panel.py" line="117" />
            <source>&amp;Search the station</source>
            <translation>全站查重(&amp;S)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/duplicates_panel.py" line="118" />
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/duplicates_panel.py" line="119" />
            <source>Pairs that may be one person</source>
            <translation>疑似同一人的档案</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/duplicates_panel.py" line="120" />
            <source>Alarms</source>
            <translation>异常提示</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/duplicates_panel.py" line="122" />
            <source>Pairs: {count}</source>
            <translation>疑似重复：{count}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/duplicates_panel.py" line="123" />
            <source>Alarms: {count}</source>
            <translation>异常提示：{count}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/duplicates_panel.py" line="124" />
            <source>Mergings: {count}</source>
            <translation>合并记录：{count}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/duplicates_panel.py" line="135" />
            <source>The station was not searched yet.</source>
            <translation>本站尚未查重。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/duplicates_panel.py" line="136" />
            <source>Records read: {people}. No two of them look like one person.</source>
            <translation>已查档案{people}份，未发现疑似重复。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/duplicates_panel.py" line="138" />
            <source>Records read: {people}, pairs compared: {compared}. Decide on the likeliest ones first.</source>
            <translation>已查档案{people}份，比对{compared}对。请先核对分值高的。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/duplicates_panel.py" line="156" />
            <source>{step}: {done} of {total}</source>
            <translation>{step}：{done}/{total}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/duplicates_panel.py" line="197" />
            <source>Your decision is kept.</source>
            <translation>核对结论已保存。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/duplicates_panel.py" line="205" />
            <source>The records are merged.</source>
            <translation>档案已合并。</translation>
        </message>
    </context>
    <context>
        <name>Explanation</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/pair_panel.py" line="58" />
            <source>{points} points: very likely one person</source>
            <translation>{points}分：很可能是同一人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/pair_panel.py" line="59" />
            <source>{points} points: perhaps</source>
            <translation>{points}分：可能是同一人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/pair_panel.py" line="61" />
            <source>{points:+d}　{label}</source>
            <translation>{points:+d}　{label}</translation>
        </message>
    </context>
    <context>
        <name>MergePanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="79" />
            <source>Stays: {who}</source>
            <translation>保留：{who}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="80" />
            <source>Merged into it: {who}</source>
            <translation>并入：{who}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="84" />
            <source>Merge two records</source>
            <translation>合并两份档案</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="87" />
            <source>Where the records differ (≠), choose the value that is right. The other value stays readable.</source>
            <translation>两份档案不一致处（≠），请选择正确的一项；未采用的内容仍可查阅。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="88" />
            <source>&amp;Why are they one person?</source>
            <translation>认定为同一人的依据(&amp;W)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="89" />
            <source>&amp;Back without merging</source>
            <translation>不合并，返回(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="90" />
            <source>Keep the &amp;other record</source>
            <translation>改为保留另一份(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="91" />
            <source>&amp;Merge the records</source>
            <translation>合并档案(&amp;M)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="95" />
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="96" />
            <source>What will belong to the record that stays: {list}.</source>
            <translation>将转入保留档案的内容：{list}。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="96" />
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="105" />
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="105" />
            <source>Still to be chosen: {fields}</source>
            <translation>尚未选择：{fields}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="108" />
            <source>Write down why they are one person.</source>
            <translation>请填写认定为同一人的依据。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="110" />
            <source>It can be taken back later in the list of mergings.</source>
            <translation>合并后可在“合并记录”中撤销。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="147" />
            <source>The records are not merged yet. Go back and forget what you chose?</source>
            <translation>档案尚未合并。是否返回并放弃已作的选择？</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="148" />
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/merge_panel.py" line="149" />
            <source>Stay here</source>
            <translation>留在本页</translation>
        </message>
    </context>
    <context>
        <name>MergingsList</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/mergings_list.py" line="73" />
            <source>Mergings</source>
            <translation>合并记录</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/mergings_list.py" line="74" />
            <source>&amp;Open the record that stayed</source>
            <translation>打开保留的档案(&amp;O)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/mergings_list.py" line="75" />
            <source>&amp;Take this merging back…</source>
            <translation>撤销此次合并(&amp;T)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/mergings_list.py" line="81" />
            <source>Taken back</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/mergings_list.py" line="81" />
            <source>Merged</source>
            <translation>已合并</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/mergings_list.py" line="93" />
            <source>Values that were not taken over: {list}</source>
            <translation>未采用的内容：{list}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/mergings_list.py" line="93" />
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/mergings_list.py" line="117" />
            <source>The merging of {gone} into {kept} cannot be taken back yet. Nothing was changed. These came later and depend on it; take them back or withdraw them first:
{lines}</source>
            <translation>“{gone}”并入“{kept}”的合并暂不能撤销，未作任何更改。以下后续事项以此次合并为基础，请先撤销或撤回：
{lines}</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/mergings_list.py" line="119" />
            <source>Why is the merging taken back?</source>
            <translation>请填写撤销合并的原因。</translation>
        </message>
    </context>
    <context>
        <name>PairPanel</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/pair_panel.py" line="134" />
            <source>{first} and {second}: one person?</source>
            <translation>{first}与{second}是否为同一人？</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/pair_panel.py" line="135" />
            <source>&amp;Back to the pairs</source>
            <translation>返回疑似列表(&amp;B)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/pair_panel.py" line="136" />
            <source>Show in &amp;full…</source>
            <translation>显示完整号码(&amp;F)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/pair_panel.py" line="137" />
            <source>Open the &amp;left record</source>
            <translation>打开左侧档案(&amp;L)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/pair_panel.py" line="138" />
            <source>Open the &amp;right record</source>
            <translation>打开右侧档案(&amp;R)</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/pair_panel.py" line="139" />
            <source>&amp;Different people…</source>
            <translation>不是同一人(&amp;D)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/pair_panel.py" line="140" />
            <source>The &amp;same person…</source>
            <translation>是同一人(&amp;S)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/pair_panel.py" line="141" />
            <source>&amp;Merge…</source>
            <translation>合并(&amp;M)…</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/pair_panel.py" line="146" />
            <source>One of them names the other as a member of the family, so they cannot be merged.</source>
            <translation>其中一份档案把另一人登记为家庭成员，不能合并。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/pair_panel.py" line="149" />
            <source>For what purpose are the numbers shown in full? It is kept.</source>
            <translation>请填写查看完整号码的用途（将记入日志）。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/pair_panel.py" line="165" />
            <source>How do you know that they are different people? The answer is kept.</source>
            <translation>请填写认定不是同一人的依据（将予保存）。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/pair_panel.py" line="166" />
            <source>How do you know that they are one person? The answer is kept.</source>
            <translation>请填写认定是同一人的依据（将予保存）。</translation>
        </message>
    </context>
    <context>
        <name>SideBySide</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/side_by_side.py" line="132" />
            <source>Field</source>
            <translation>项目</translation>
        </message>
    </context>
    <context>
        <name>duplicates</name>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/found_lists.py" line="17" />
            <source>Points</source>
            <translation>分值</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/found_lists.py" line="18" />
            <source>One record</source>
            <translation>档案一</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/found_lists.py" line="19" />
            <source>Other record</source>
            <translation>档案二</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/found_lists.py" line="20" />
            <source>Decided</source>
            <translation>核对结论</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/found_lists.py" line="23" />
            <source>What is wrong</source>
            <translation>异常情况</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/found_lists.py" line="24" />
            <source>People</source>
            <translation>涉及人员</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/found_lists.py" line="30" />
            <source>One person</source>
            <translation>同一人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/mergings_list.py" line="22" />
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/mergings_list.py" line="23" />
            <source>Stayed</source>
            <translation>保留</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/mergings_list.py" line="24" />
            <source>Merged into it</source>
            <translation>并入</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/mergings_list.py" line="25" />
            <source>State</source>
            <translation>状态</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/mergings_list.py" line="26" />
            <source>Who</source>
            <translation>经办人</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/mergings_list.py" line="27" />
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="9" />
            <source>Reading records</source>
            <translation>读取档案</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="10" />
            <source>Looking for what agrees</source>
            <translation>归并相同项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="11" />
            <source>Comparing pairs</source>
            <translation>逐对比对</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="16" />
            <source>One ID number, different names</source>
            <translation>身份证号码相同，姓名不同</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="17" />
            <source>One account, several people</source>
            <translation>多人共用一个银行账号</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="21" />
            <source>Identities</source>
            <translation>对象身份</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="22" />
            <source>Materials</source>
            <translation>档案材料</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="23" />
            <source>Kept exceptions</source>
            <translation>例外情况说明</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="24" />
            <source>Cases</source>
            <translation>事项</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="25" />
            <source>Visits</source>
            <translation>走访记录</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="26" />
            <source>Needs</source>
            <translation>需求</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="27" />
            <source>Entries (family and others)</source>
            <translation>家庭成员等条目</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="28" />
            <source>Relatives who name this record</source>
            <translation>他人登记的亲属关系</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="29" />
            <source>Scans</source>
            <translation>扫描件</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="30" />
            <source>Members of staff who are this person</source>
            <translation>工作人员本人关联</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="31" />
            <source>Earlier names</source>
            <translation>曾用名</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="36" />
            <source>Field changed later</source>
            <translation>之后修改过</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="37" />
            <source>Case went on</source>
            <translation>事项已继续办理</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="38" />
            <source>Merged again later</source>
            <translation>之后又有合并</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="39" />
            <source>Added later</source>
            <translation>之后新增</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="40" />
            <source>Moved on later</source>
            <translation>之后又有变动</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/people/duplicates/words.py" line="48" />
            <source>{what}: {rows}</source>
            <translation>{what}：{rows}</translation>
        </message>
    </context>
</TS>
