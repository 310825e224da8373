<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>DuplicatesPanel</name>
        <message>
            <source>Nothing to decide: no two records look like the same person.</source>
            <translation>没有需要核对的档案：未发现疑似同一人的两份档案。</translation>
        </message>
        <message>
            <source>No alarm: nothing that only one person can have stands in two records.</source>
            <translation>没有异常：未发现只能属于一人的信息出现在两份档案中。</translation>
        </message>
        <message>
            <source>merge of {name}</source>
            <translation>合并{name}的档案</translation>
        </message>
        <message>
            <source>Duplicates</source>
            <translation>重复核对</translation>
        </message>
        <message>
            <source>&amp;Back to the list</source>
            <translation>返回列表(&amp;B)</translation>
        </message>
        <message>
            <source>&amp;Compare side by side</source>
            <translation>并排比对(&amp;C)</translation>
        </message>
        <message>
            <source>&amp;Stop</source>
            <translation>停止(&amp;S)</translation>
        </message>
        <message>
            <source>&amp;Search the station</source>
            <translation>全站查重(&amp;S)</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>进度</translation>
        </message>
        <message>
            <source>Pairs that may be the same person</source>
            <translation>疑似同一人的档案</translation>
        </message>
        <message>
            <source>Alarms</source>
            <translation>异常提示</translation>
        </message>
        <message>
            <source>Pairs: {count}</source>
            <translation>疑似重复：{count}</translation>
        </message>
        <message>
            <source>Alarms: {count}</source>
            <translation>异常提示：{count}</translation>
        </message>
        <message>
            <source>Merges: {count}</source>
            <translation>合并记录：{count}</translation>
        </message>
        <message>
            <source>The station was not searched yet.</source>
            <translation>本站尚未查重。</translation>
        </message>
        <message>
            <source>Records compared: {people}. No two look like the same person.</source>
            <translation>已查档案 {people} 份，未发现疑似重复。</translation>
        </message>
        <message>
            <source>Records read: {people}, pairs compared: {compared}. Decide on the likeliest ones first.</source>
            <translation>已查档案 {people} 份，比对 {compared} 对。请先核对分值高的。</translation>
        </message>
        <message>
            <source>{step}: {done} of {total}</source>
            <translation>{step}：{done}/{total}</translation>
        </message>
        <message>
            <source>Your decision is saved.</source>
            <translation>核对结论已保存。</translation>
        </message>
        <message>
            <source>The records are merged.</source>
            <translation>档案已合并。</translation>
        </message>
    </context>
    <context>
        <name>Explanation</name>
        <message>
            <source>{points} points: very likely the same person</source>
            <translation>{points} 分：很可能是同一人</translation>
        </message>
        <message>
            <source>{points} points: perhaps</source>
            <translation>{points} 分：可能是同一人</translation>
        </message>
        <message>
            <source>{points} points: hardly the same person</source>
            <translation>{points} 分：不像同一人</translation>
        </message>
        <message>
            <source>{label} {points:+d}</source>
            <translation>{label} {points:+d}</translation>
        </message>
    </context>
    <context>
        <name>FullSides</name>
        <message>
            <source>Show n&amp;umbers in full…</source>
            <translation>显示完整号码(&amp;U)…</translation>
        </message>
        <message>
            <source>For what purpose are the numbers shown in full? It is kept.</source>
            <translation>请填写查看完整号码的用途（将记入日志）。</translation>
        </message>
    </context>
    <context>
        <name>MergePanel</name>
        <message>
            <source>Kept: {who}</source>
            <translation>保留：{who}</translation>
        </message>
        <message>
            <source>Merged into it: {who}</source>
            <translation>并入：{who}</translation>
        </message>
        <message>
            <source>Merge two records</source>
            <translation>合并两份档案</translation>
        </message>
        <message>
            <source>Where the records differ (≠), choose the value that is right. The other value stays readable.</source>
            <translation>两份档案不一致处（≠），请选择正确的一项；未采用的内容仍可查阅。</translation>
        </message>
        <message>
            <source>&amp;Why are they one person?</source>
            <translation>认定为同一人的依据(&amp;W)</translation>
        </message>
        <message>
            <source>&amp;Back without merging</source>
            <translation>不合并，返回(&amp;B)</translation>
        </message>
        <message>
            <source>Keep the &amp;other record</source>
            <translation>改为保留另一份(&amp;O)</translation>
        </message>
        <message>
            <source>&amp;Merge the records</source>
            <translation>合并档案(&amp;M)</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>无</translation>
        </message>
        <message>
            <source>Will belong to the kept record: {list}.</source>
            <translation>将转入保留档案的内容：{list}。</translation>
        </message>
        <message>
            <source>, </source>
            <translation>、</translation>
        </message>
        <message>
            <source>Write down why they are one person.</source>
            <translation>请填写认定为同一人的依据。</translation>
        </message>
        <message>
            <source>It can be undone later in the list of merges.</source>
            <translation>合并后可在“合并记录”中撤销。</translation>
        </message>
        <message>
            <source>The records are not merged yet. Go back and forget what you chose?</source>
            <translation>档案尚未合并。是否返回并放弃已作的选择？</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>返回</translation>
        </message>
        <message>
            <source>Stay here</source>
            <translation>留在本页</translation>
        </message>
        <message>
            <source>Still to be chosen: {count} fields, beginning with {first}</source>
            <translation>尚未选择：{first}等 {count} 项</translation>
        </message>
        <message>
            <source>Still to be chosen: {first}</source>
            <translation>尚未选择：{first}</translation>
        </message>
    </context>
    <context>
        <name>MergingsList</name>
        <message>
            <source>Merges</source>
            <translation>合并记录</translation>
        </message>
        <message>
            <source>&amp;Open the kept record</source>
            <translation>打开保留的档案(&amp;O)</translation>
        </message>
        <message>
            <source>Undo &amp;the merge…</source>
            <translation>撤销此次合并(&amp;T)…</translation>
        </message>
        <message>
            <source>Undone</source>
            <translation>已撤销</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>已合并</translation>
        </message>
        <message>
            <source>Values that were not taken over: {list}</source>
            <translation>未采用的内容：{list}</translation>
        </message>
        <message>
            <source>; </source>
            <translation>；</translation>
        </message>
        <message>
            <source>The merging of {gone} into {kept} cannot be taken back yet. Nothing was changed. These came later and depend on it; take them back or withdraw them first:
{lines}</source>
            <translation>“{gone}”并入“{kept}”的合并暂不能撤销，未作任何更改。以下后续事项以此次合并为基础，请先撤销或撤回：
{lines}</translation>
        </message>
        <message>
            <source>Why is the merge undone?</source>
            <translation>请填写撤销合并的原因。</translation>
        </message>
    </context>
    <context>
        <name>PairPanel</name>
        <message>
            <source>{first} and {second}: the same person?</source>
            <translation>{first}与{second}是否为同一人？</translation>
        </message>
        <message>
            <source>&amp;Back to the pairs</source>
            <translation>返回疑似列表(&amp;B)</translation>
        </message>
        <message>
            <source>Open the &amp;left record</source>
            <translation>打开左侧档案(&amp;L)</translation>
        </message>
        <message>
            <source>Open the &amp;right record</source>
            <translation>打开右侧档案(&amp;R)</translation>
        </message>
        <message>
            <source>Different &amp;people…</source>
            <translation>不是同一人(&amp;P)…</translation>
        </message>
        <message>
            <source>The &amp;same person…</source>
            <translation>是同一人(&amp;S)…</translation>
        </message>
        <message>
            <source>&amp;Merge…</source>
            <translation>合并(&amp;M)…</translation>
        </message>
        <message>
            <source>One of them names the other as a member of the family, so they cannot be merged.</source>
            <translation>其中一份档案把另一人登记为家庭成员，不能合并。</translation>
        </message>
        <message>
            <source>How do you know that they are different people? The answer is kept.</source>
            <translation>请填写认定不是同一人的依据（将予保存）。</translation>
        </message>
        <message>
            <source>How do you know that they are one person? The answer is kept.</source>
            <translation>请填写认定是同一人的依据（将予保存）。</translation>
        </message>
    </context>
    <context>
        <name>SideBySide</name>
        <message>
            <source>Field</source>
            <translation>项目</translation>
        </message>
    </context>
    <context>
        <name>duplicates</name>
        <message>
            <source>Points</source>
            <translation>分值</translation>
        </message>
        <message>
            <source>One record</source>
            <translation>档案一</translation>
        </message>
        <message>
            <source>Other record</source>
            <translation>档案二</translation>
        </message>
        <message>
            <source>Decided</source>
            <translation>核对结论</translation>
        </message>
        <message>
            <source>What is wrong</source>
            <translation>异常情况</translation>
        </message>
        <message>
            <source>People</source>
            <translation>涉及人员</translation>
        </message>
        <message>
            <source>One person</source>
            <translation>同一人</translation>
        </message>
        <message>
            <source>When</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>保留</translation>
        </message>
        <message>
            <source>Merged into it</source>
            <translation>并入</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>状态</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>经办人</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Reading records</source>
            <translation>读取档案</translation>
        </message>
        <message>
            <source>Looking for what agrees</source>
            <translation>归并相同项</translation>
        </message>
        <message>
            <source>Comparing pairs</source>
            <translation>逐对比对</translation>
        </message>
        <message>
            <source>One ID number, different names</source>
            <translation>身份证号码相同，姓名不同</translation>
        </message>
        <message>
            <source>One account, several people</source>
            <translation>多人共用一个银行账号</translation>
        </message>
        <message>
            <source>Identities</source>
            <translation>对象身份</translation>
        </message>
        <message>
            <source>Materials</source>
            <translation>档案材料</translation>
        </message>
        <message>
            <source>Kept exceptions</source>
            <translation>例外情况说明</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>事项</translation>
        </message>
        <message>
            <source>Visits</source>
            <translation>走访记录</translation>
        </message>
        <message>
            <source>Needs</source>
            <translation>需求</translation>
        </message>
        <message>
            <source>Entries (family and others)</source>
            <translation>家庭成员等条目</translation>
        </message>
        <message>
            <source>Relatives who name this record</source>
            <translation>他人登记的亲属关系</translation>
        </message>
        <message>
            <source>Scans</source>
            <translation>扫描件</translation>
        </message>
        <message>
            <source>Members of staff who are this person</source>
            <translation>工作人员本人关联</translation>
        </message>
        <message>
            <source>Earlier names</source>
            <translation>曾用名</translation>
        </message>
        <message>
            <source>Field changed later</source>
            <translation>之后修改过</translation>
        </message>
        <message>
            <source>Case went on</source>
            <translation>事项已继续办理</translation>
        </message>
        <message>
            <source>Merged again later</source>
            <translation>之后又有合并</translation>
        </message>
        <message>
            <source>Added later</source>
            <translation>之后新增</translation>
        </message>
        <message>
            <source>Moved on later</source>
            <translation>之后又有变动</translation>
        </message>
        <message>
            <source>{what}: {rows}</source>
            <translation>{what}：{rows}</translation>
        </message>
    </context>
</TS>
