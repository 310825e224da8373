<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>RuleEditor</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/editor_panel.py" line="56"/>
        <source>A rule of our county</source>
        <translation>本县规则</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/editor_panel.py" line="60"/>
        <source>Write from which day it holds (valid_from): the version before ends the day before and stays readable. Law, article, source and at least two examples are needed.</source>
        <translation>请写明从哪天起施行（valid_from）：原版本到前一天为止，仍可查阅。须写明法规、条款、依据，并至少举两个例子。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/editor_panel.py" line="61"/>
        <source>Text of the rule</source>
        <translation>规则文本</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/editor_panel.py" line="62"/>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/editor_panel.py" line="63"/>
        <source>&amp;Try out</source>
        <translation>试算(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/editor_panel.py" line="64"/>
        <source>&amp;Keep…</source>
        <translation>保存(&amp;K)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/editor_panel.py" line="93"/>
        <source>Why is the rule set so (document, decision)?</source>
        <translation>为什么这样规定（文件、会议决定）？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/editor_panel.py" line="106"/>
        <source>The rule is kept. The next scan goes by it.</source>
        <translation>规则已保存，下次核查起按此执行。</translation>
    </message>
</context>
<context>
    <name>RuleEffectView</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/effect_view.py" line="48"/>
        <source>Who would be affected</source>
        <translation>受影响人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/effect_view.py" line="64"/>
        <source>Nobody at this station would be affected. Nothing is saved yet.</source>
        <translation>本站没有人员受影响。尚未保存。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/effect_view.py" line="65"/>
        <source>New findings: {coming}. Gone: {going}. Listed: {listed}. Nothing is saved yet.</source>
        <translation>新增：{coming}；消除：{going}；列出{listed}条。尚未保存。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/effect_view.py" line="71"/>
        <source>{kind} {count}</source>
        <translation>{kind}{count}条</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/effect_view.py" line="76"/>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/effect_view.py" line="83"/>
        <source>come</source>
        <translation>新增</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/effect_view.py" line="83"/>
        <source>go</source>
        <translation>消除</translation>
    </message>
</context>
<context>
    <name>RuleView</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rule_view.py" line="57"/>
        <source>Choose a rule to read it.</source>
        <translation>请选择一条规则查看。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rule_view.py" line="68"/>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rule_view.py" line="69"/>
        <source>the person as a whole</source>
        <translation>全体人员（不分类别）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rule_view.py" line="69"/>
        <source>Whom it examines</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rule_view.py" line="70"/>
        <source>Conditions</source>
        <translation>判断条件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rule_view.py" line="72"/>
        <source>Who counts as receiving it</source>
        <translation>视为已享受的情形</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rule_view.py" line="74"/>
        <source>{name}: {value} ({source})</source>
        <translation>{name}：{value}（{source}）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rule_view.py" line="78"/>
        <source>Settings used</source>
        <translation>所用参数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rule_view.py" line="79"/>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rule_view.py" line="85"/>
        <source>{effect}. {law}. {period} Source: {source}. {known}; {whose}.</source>
        <translation>{effect}。依据：{law}。{period}来源：{source}。{known}；{whose}。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rule_view.py" line="88"/>
        <source>set by our county</source>
        <translation>本县设定</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rule_view.py" line="88"/>
        <source>built in</source>
        <translation>随软件提供</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rule_view.py" line="96"/>
        <source>{effect}: {kind}</source>
        <translation>{effect}：{kind}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rule_view.py" line="100"/>
        <source>In force from {first} to {last}.</source>
        <translation>{first}至{last}施行。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rule_view.py" line="101"/>
        <source>In force from {first}.</source>
        <translation>{first}起施行。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rule_view.py" line="110"/>
        <source>nothing is found</source>
        <translation>不提示</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rule_view.py" line="110"/>
        <source>{title} (on {day}): {found}</source>
        <translation>{title}（{day}）：{found}</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rules_page.py" line="42"/>
        <source>&amp;Withdraw…</source>
        <translation>撤回本县规则(&amp;B)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rules_page.py" line="43"/>
        <source>&amp;New rule…</source>
        <translation>新增规则(&amp;N)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rules_page.py" line="44"/>
        <source>&amp;Change…</source>
        <translation>修改(&amp;C)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rules_page.py" line="45"/>
        <source>County &amp;settings…</source>
        <translation>本县参数(&amp;S)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rules_page.py" line="99"/>
        <source>Withdrawn: {name}</source>
        <translation>已撤回：{name}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rules_page.py" line="103"/>
        <source>Why is our version of “{name}” withdrawn? The built-in one applies again, if there is one.</source>
        <translation>为什么撤回本县的“{name}”？撤回后恢复随软件提供的规则（如有）。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/rules_page.py" line="119"/>
        <source>Clerks and the leader set rules.</source>
        <translation>规则由经办人和负责人设定。</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/list_panel.py" line="58"/>
        <source>Benefit</source>
        <translation>待遇</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/list_panel.py" line="59"/>
        <source>All benefits</source>
        <translation>全部待遇</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/list_panel.py" line="62"/>
        <source>Past and future versions</source>
        <translation>含已失效和未施行的版本</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/list_panel.py" line="63"/>
        <source>Rules</source>
        <translation>核查规则</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/list_panel.py" line="99"/>
        <source>Our own</source>
        <translation>本县</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/list_panel.py" line="100"/>
        <source>Shipped</source>
        <translation>随软件</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/settings_panel.py" line="64"/>
        <source>Settings of the rules</source>
        <translation>规则所用参数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/settings_panel.py" line="67"/>
        <source>Value (codes with commas) *</source>
        <translation>数值（代码，多项用逗号隔开）*</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/settings_panel.py" line="68"/>
        <source>Value *</source>
        <translation>数值 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/settings_panel.py" line="68"/>
        <source>Basis: document and number *</source>
        <translation>依据文件、文号 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/settings_panel.py" line="70"/>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/settings_panel.py" line="71"/>
        <source>Restore defa&amp;ult…</source>
        <translation>恢复默认值(&amp;U)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/settings_panel.py" line="72"/>
        <source>&amp;Try out</source>
        <translation>试算(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/settings_panel.py" line="73"/>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/settings_panel.py" line="106"/>
        <source>Why is “{name}” restored to its default?</source>
        <translation>为什么“{name}”恢复默认值？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/settings_panel.py" line="151"/>
        <source>Used by: {rules}</source>
        <translation>用到该参数的规则：{rules}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/settings_panel.py" line="157"/>
        <source>The setting is kept. The next scan goes by it.</source>
        <translation>参数已保存，下次核查起按此执行。</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/effect_view.py" line="16"/>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/effect_view.py" line="17"/>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/effect_view.py" line="18"/>
        <source>Finding</source>
        <translation>核查结果</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/effect_view.py" line="19"/>
        <source>Would</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/effect_view.py" line="20"/>
        <location filename="../../src/vetdesk/ui/benefits/rules/list_panel.py" line="20"/>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/list_panel.py" line="21"/>
        <source>Benefit</source>
        <translation>待遇</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/list_panel.py" line="22"/>
        <source>What it says</source>
        <translation>作用</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/list_panel.py" line="23"/>
        <source>Law</source>
        <translation>法规文件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/list_panel.py" line="24"/>
        <source>Article</source>
        <translation>条款</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/list_panel.py" line="25"/>
        <source>From</source>
        <translation>施行日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/list_panel.py" line="26"/>
        <source>Until</source>
        <translation>失效日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/list_panel.py" line="27"/>
        <location filename="../../src/vetdesk/ui/benefits/rules/settings_panel.py" line="27"/>
        <source>Reliability</source>
        <translation>可靠程度</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/list_panel.py" line="28"/>
        <source>Set by</source>
        <translation>来源</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/settings_panel.py" line="24"/>
        <source>Setting</source>
        <translation>参数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/settings_panel.py" line="25"/>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/settings_panel.py" line="26"/>
        <source>Default</source>
        <translation>默认值</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/settings_panel.py" line="28"/>
        <source>Basis</source>
        <translation>依据</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="14"/>
        <source>who is entitled</source>
        <translation>享受条件</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="15"/>
        <source>payment should end</source>
        <translation>应当停发</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="16"/>
        <source>reminder</source>
        <translation>提示</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="17"/>
        <source>a paper is needed</source>
        <translation>须交材料</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="20"/>
        <source>Checked</source>
        <translation>已核对</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="21"/>
        <source>Likely</source>
        <translation>基本可靠</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="22"/>
        <source>To be settled locally</source>
        <translation>待本地确定</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="26"/>
        <source>it holds from {0}, but an earlier version still holds until {1}</source>
        <translation>自{0}起施行，但前一版本到{1}才失效，时间重叠</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="27"/>
        <source>nothing holds between {0} and {1}</source>
        <translation>{0}与{1}之间没有规则，时间有空档</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="29"/>
        <source>it begins on {0} and ends before that, on {1}</source>
        <translation>施行日期{0}晚于失效日期{1}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="31"/>
        <source>the benefit “{0}” is settled by the rule “{1}” as well, with the same priority {2}</source>
        <translation>待遇“{0}”已由规则“{1}”规定，优先级同为{2}，互相矛盾</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="33"/>
        <source>it needs an example that is met and one that is not</source>
        <translation>须至少举一个符合、一个不符合的例子</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="35"/>
        <source>the example “{0}” should come to “{1}”, but comes to “{2}”</source>
        <translation>示例“{0}”应得结果为“{1}”，实际为“{2}”</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="36"/>
        <source>this entry is missing</source>
        <translation>缺少此项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="37"/>
        <source>this entry is not known: look for a slip of the pen</source>
        <translation>没有这个项目，请检查是否写错</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="38"/>
        <source>the archive has no such field: {0}</source>
        <translation>档案中没有这个字段：{0}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="39"/>
        <source>this law is not declared: {0}</source>
        <translation>没有登记这部法规：{0}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="40"/>
        <source>this setting does not exist: {0}</source>
        <translation>没有这个参数：{0}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="41"/>
        <source>this code is not known: {0}</source>
        <translation>没有这个代码：{0}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="42"/>
        <source>must be one of these: {0}</source>
        <translation>只能是：{0}</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="43"/>
        <source>must be a whole number</source>
        <translation>应为整数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="44"/>
        <source>must be “yes” or “no”</source>
        <translation>只能写“yes”或“no”</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="45"/>
        <source>is no date; write it like 2025-01-31</source>
        <translation>不是日期，请写成2025-01-31的形式</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="46"/>
        <source>needs a text in Chinese (zh) and in English (en)</source>
        <translation>须有中文（zh）和英文（en）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="47"/>
        <source>one text is about one rule with one code</source>
        <translation>一份文本只写一条规则，代码（code）须一致</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="49"/>
        <source>must be small letters, digits and _, beginning with a letter</source>
        <translation>只能用小写字母、数字和下划线，以字母开头</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="52"/>
        <source>cannot be read from line {0}, character {1} on: a quotation mark, bracket or equals sign may be missing</source>
        <translation>从第{0}行第{1}个字符起无法识别，可能缺少引号、括号或等号</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/benefits/rules/words.py" line="54"/>
        <source>ends too early: a quotation mark or bracket is not closed</source>
        <translation>文本不完整，有引号或括号没有闭合</translation>
    </message>
</context>
</TS>
