<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
    <context>
        <name>TownshipReportPanel</name>
        <message>
            <source>Choose the roster that a township sent. You see what becomes of each row before it is kept.</source>
            <translation>请选择乡镇上报的花名册。保存之前，先逐行显示处理结果。</translation>
        </message>
        <message>
            <source>The file holds no new case.</source>
            <translation>文件中没有新的上报事项。</translation>
        </message>
        <message>
            <source>Cases received from {file}: {count}</source>
            <translation>已从“{file}”接收上报事项{count}件</translation>
        </message>
        <message>
            <source>A township's report</source>
            <translation>乡镇上报花名册</translation>
        </message>
    </context>
    <context>
        <name>AnswersPanel</name>
        <message>
            <source>To&amp;wnship</source>
            <translation>乡镇(&amp;W)</translation>
        </message>
        <message>
            <source>Township</source>
            <translation>乡镇</translation>
        </message>
        <message>
            <source>Decisions to send</source>
            <translation>待反馈的审批结果</translation>
        </message>
        <message>
            <source>No decision waits to be sent. Decisions come here once they are entered.</source>
            <translation>没有待下发的审批结果。录入审批结果后会列在这里。</translation>
        </message>
        <message>
            <source>&amp;Send decisions and write…</source>
            <translation>反馈并生成审批结果表(&amp;S)…</translation>
        </message>
        <message>
            <source>Decisions</source>
            <translation>审批结果</translation>
        </message>
        <message>
            <source>Decisions sent: {count}. Export {number}, file {path}</source>
            <translation>已反馈审批结果{count}件。导出编号{number}，文件：{path}</translation>
        </message>
    </context>
    <context>
        <name>exporting</name>
        <message>
            <source>Report from a township</source>
            <translation>接收乡镇上报</translation>
        </message>
        <message>
            <source>Decisions for a township</source>
            <translation>反馈乡镇审批结果</translation>
        </message>
        <message>
            <source>case opened</source>
            <translation>已接收</translation>
        </message>
        <message>
            <source>received before</source>
            <translation>此前已接收</translation>
        </message>
        <message>
            <source>not received</source>
            <translation>未接收</translation>
        </message>
        <message>
            <source>will be opened</source>
            <translation>将接收</translation>
        </message>
    </context>
    <context>
        <name>LevelSection</name>
        <message>
            <source>A township reports cases and receives decisions. A district also receives townships' reports, decides them and sends the decisions back; both are done on the Exchange page.</source>
            <translation>乡镇（街道）级上报事项、接收审批结果；区县级还可以接收乡镇上报、办理审批并反馈结果，在“往来”页面办理。</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>保存(&amp;S)</translation>
        </message>
        <message>
            <source>Only the administrator changes this.</source>
            <translation>由系统管理员修改。</translation>
        </message>
        <message>
            <source>The level of the station is saved.</source>
            <translation>本站级别已保存。</translation>
        </message>
        <message>
            <source>&amp;Level</source>
            <translation>级别(&amp;L)</translation>
        </message>
        <message>
            <source>Level of the station</source>
            <translation>本站级别</translation>
        </message>
        <message>
            <source>Township</source>
            <translation>乡镇（街道）级</translation>
        </message>
        <message>
            <source>District</source>
            <translation>区县级</translation>
        </message>
    </context>
    <context>
        <name>settings</name>
        <message>
            <source>Level</source>
            <translation>本站级别</translation>
        </message>
        <message>
        <source>Journal</source>
        <translation>日志留存</translation>
    </message>
</context>
</TS>
