<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>HelpWindow</name>
        <message>
            <location filename="../../src/vetdesk/ui/help/help_window.py" line="48" />
            <location filename="../../src/vetdesk/ui/help/help_window.py" line="49" />
            <source>Find in the help</source>
            <translation>在帮助中查找</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/help/help_window.py" line="52" />
            <source>Contents</source>
            <translation>目录</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/help/help_window.py" line="56" />
            <location filename="../../src/vetdesk/ui/help/help_window.py" line="92" />
            <source>Help</source>
            <translation>帮助</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/help/help_window.py" line="71" />
            <source>There is no help here yet.</source>
            <translation>这里还没有帮助。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/help/help_window.py" line="106" />
            <source>Nothing in the help has these words. Try a shorter one.</source>
            <translation>帮助中没有这些字词，请换短一些的词再试。</translation>
        </message>
    </context>
    <context>
        <name>field_help</name>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="13" />
            <source>A short text.</source>
            <translation>填写文字。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="14" />
            <source>A text of any length.</source>
            <translation>填写文字，长短不限。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="15" />
            <source>One of a list; type the beginning of it.</source>
            <translation>从列表中选择，可以直接输入开头几个字。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="19" />
            <source>A date. Day or month may be missing where they are not known: 1950, 1950-3, 19500305. Ctrl+D is today.</source>
            <translation>填写日期。不知道月或日的可以不填：1950、1950-3、19500305。按 Ctrl+D 填入今天。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="20" />
            <source>A whole number.</source>
            <translation>填写整数。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="21" />
            <source>An amount in yuan.</source>
            <translation>填写金额，单位为元。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="22" />
            <source>Yes or no; empty while it is not known.</source>
            <translation>选择是或否；不清楚的先不填。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="26" />
            <source>An ID number of 18 characters. Its last character is checked; birth date and sex are taken from it.</source>
            <translation>填写18位身份证号。程序核对末位校验码，并从中取得出生日期和性别。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="27" />
            <source>A phone number, with or without blanks.</source>
            <translation>填写电话号码，中间有无空格均可。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="28" />
            <source>An account number, kept as text with every digit.</source>
            <translation>填写账号，按文本保存，每一位都保留。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="29" />
            <source>A village or area of this station.</source>
            <translation>选择本站所辖的村（社区）或地区。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="30" />
            <source>A number with up to two decimals.</source>
            <translation>填写数字，最多两位小数。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="33" />
            <source>It must be filled in before saving.</source>
            <translation>必填，不填不能保存。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="36" />
            <source>It is sensitive: shown in part only; the eye shows it in full, and the journal keeps who looked.</source>
            <translation>敏感信息：平时只显示一部分，点眼睛图标可看全部，谁看过会记入日志。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="37" />
            <source>At most {count} characters.</source>
            <translation>最多{count}个字符。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="38" />
            <source>Choices: {names}.</source>
            <translation>可选：{names}。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="39" />
            <source>{names} and more</source>
            <translation>{names}等</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="40" />
            <source>Headings in workbooks that are read into it: {names}.</source>
            <translation>导入表格时认得的表头：{names}。</translation>
        </message>
        <message>
            <location filename="../../src/vetdesk/ui/forms/field_help.py" line="45" />
            <source>Enter goes to the next field, Ctrl+F finds a field by its name, Ctrl+S saves.</source>
            <translation>回车到下一栏，Ctrl+F 按名称查找栏目，Ctrl+S 保存。</translation>
        </message>
    </context>
</TS>
