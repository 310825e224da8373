<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>messages</name>
        <message>
            <source>this key is in the list already</source>
            <translation>该公钥已经登记过</translation>
        </message>
        <message>
            <source>it is the key of this station itself</source>
            <translation>这是本站自己的公钥</translation>
        </message>
        <message>
            <source>the file holds no key</source>
            <translation>文件中没有公钥</translation>
        </message>
        <message>
            <source>the fingerprint is another one than that of the file</source>
            <translation>核对的指纹与文件中的公钥不一致</translation>
        </message>
        <message>
            <source>it is no workbook that this station sent out</source>
            <translation>它不是本站发出的表格</translation>
        </message>
        <message>
            <source>its hidden stamp was changed or belongs to other data</source>
            <translation>隐藏的回收标记被改动过，或不属于本站现在的数据</translation>
        </message>
        <message>
            <source>another PC of this station sent it out; take it in there</source>
            <translation>它是本站另一台电脑发出的，请在那台电脑上接收</translation>
        </message>
        <message>
            <source>prepare payment lists</source>
            <translation>编制发放名册</translation>
        </message>
        <message>
            <source>approve payment lists</source>
            <translation>审批发放名册</translation>
        </message>
        <message>
            <source>its months are paid by this list already</source>
            <translation>这些月份已经编入该名册</translation>
        </message>
        <message>
            <source>nobody would be paid by it: check rates and beginnings of benefits</source>
            <translation>没有应发放的人员，请核对标准和享受起始时间</translation>
        </message>
        <message>
            <source>this later list pays what failed as arrears; sent again, it would be paid twice</source>
            <translation>发放失败的金额已列入该期名册补发，不能再重发，以免重复发放</translation>
        </message>
        <message>
            <source>whoever prepared a list cannot approve it; another person has to</source>
            <translation>编制人不得审批自己编制的名册，请由他人审批</translation>
        </message>
        <message>
            <source>it is not waiting for approval any more</source>
            <translation>它已不在待审批状态</translation>
        </message>
        <message>
            <source>it is not approved yet</source>
            <translation>它尚未审批</translation>
        </message>
        <message>
            <source>its lines are not those that were prepared; discard it and prepare it anew</source>
            <translation>名册内容与编制时不一致，请作废后重新编制</translation>
        </message>
        <message>
            <source>it is a list of another office, not an answer to one of ours</source>
            <translation>它是其他单位自己的名册，不是本站发出名册的回传</translation>
        </message>
        <message>
            <source>it is signed by an office that is not known here</source>
            <translation>签名单位在本站没有登记</translation>
        </message>
        <message>
            <source>the key that signed it is no longer trusted</source>
            <translation>签名所用的公钥已经停用</translation>
        </message>
        <message>
            <source>it belongs to another township</source>
            <translation>它属于其他乡镇</translation>
        </message>
    <message>
        <source>one of them names the other as a member of the family</source>
        <translation>其中一份把另一人登记为家庭成员</translation>
    </message>
    <message>
        <source>it is one and the same record</source>
        <translation>两者是同一份档案</translation>
    </message>
    <message>
        <source>Please wait {wait_seconds} seconds before the next try.</source>
        <translation>请等待 {wait_seconds} 秒后再试。</translation>
    </message>
    <message>
        <source>name not recorded</source>
        <translation>未记录姓名</translation>
    </message>
    <message>
        <source>entering</source>
        <translation>经办</translation>
    </message>
    <message>
        <source>examination</source>
        <translation>审核</translation>
    </message>
    <message>
        <source>supervision</source>
        <translation>纪检监督</translation>
    </message>
    <message>
        <source>sign-off</source>
        <translation>签批</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>审批</translation>
    </message>
    <message>
        <source>see the archive</source>
        <translation>查看档案</translation>
    </message>
    <message>
        <source>edit the archive</source>
        <translation>修改档案</translation>
    </message>
    <message>
        <source>see masked numbers in full</source>
        <translation>查看完整号码</translation>
    </message>
    <message>
        <source>import workbooks</source>
        <translation>导入表格</translation>
    </message>
    <message>
        <source>undo an import</source>
        <translation>撤销导入</translation>
    </message>
    <message>
        <source>export workbooks</source>
        <translation>导出表格</translation>
    </message>
    <message>
        <source>print papers</source>
        <translation>打印文书</translation>
    </message>
    <message>
        <source>see cases</source>
        <translation>查看审批事项</translation>
    </message>
    <message>
        <source>work on cases</source>
        <translation>办理审批事项</translation>
    </message>
    <message>
        <source>log visits</source>
        <translation>登记走访</translation>
    </message>
    <message>
        <source>close needs</source>
        <translation>办结需求</translation>
    </message>
    <message>
        <source>deal with complaints</source>
        <translation>办理信访事项</translation>
    </message>
    <message>
        <source>change policy notes</source>
        <translation>修改政策说明</translation>
    </message>
    <message>
        <source>keep the training register</source>
        <translation>登记培训</translation>
    </message>
    <message>
        <source>Policy note</source>
        <translation>政策说明</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>提问</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>培训</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>信访事项</translation>
    </message>
    <message>
        <source>Reception day</source>
        <translation>接待日</translation>
    </message>
    <message>
        <source>set rates and rules of benefits</source>
        <translation>设置待遇标准和规则</translation>
    </message>
    <message>
        <source>change the register of villages</source>
        <translation>维护村（社区）名录</translation>
    </message>
    <message>
        <source>manage staff</source>
        <translation>管理工作人员</translation>
    </message>
    <message>
        <source>change settings of the station</source>
        <translation>修改服务站设置</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>优抚对象</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>事项</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>走访记录</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Public notice</source>
        <translation>公示</translation>
    </message>
    <message>
        <source>Objection</source>
        <translation>异议</translation>
    </message>
    <message>
        <source>Member of staff</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入批次</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>文书</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>服务站</translation>
    </message>
    <message>
        <source>it is not in the folder of the station any more</source>
        <translation>该文件已不在服务站数据文件夹中</translation>
    </message>
    <message>
        <source>it was damaged or altered outside VetDesk</source>
        <translation>该文件已损坏，或者被其他程序改动过</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件是空的</translation>
    </message>
    <message>
        <source>the file is too large, the limit being </source>
        <translation>文件过大，上限为</translation>
    </message>
    <message>
        <source>it has too many pages, the limit being </source>
        <translation>页数过多，上限为</translation>
    </message>
    <message>
        <source>it is protected by a password</source>
        <translation>文件设有密码</translation>
    </message>
    <message>
        <source>the file is damaged or incomplete</source>
        <translation>文件已损坏或者不完整</translation>
    </message>
    <message>
        <source>reading it took too long</source>
        <translation>读取超时</translation>
    </message>
    <message>
        <source>it is no picture and no PDF that VetDesk can show</source>
        <translation>不是VetDesk能够显示的图片或者PDF</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>another program has it open, or access is refused</source>
        <translation>文件正被其他程序打开，或者系统不允许访问</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>磁盘是只读的</translation>
    </message>
    <message>
        <source>its folder is not there</source>
        <translation>所在文件夹不存在</translation>
    </message>
    <message>
        <source>a folder has this name</source>
        <translation>已有同名的文件夹</translation>
    </message>
    <message>
        <source>what was written could not be read back</source>
        <translation>写入后核对没有通过</translation>
    </message>
    <message>
        <source>the disk reports an error</source>
        <translation>磁盘报告出错</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>it comes from another county</source>
        <translation>来自其他区县</translation>
    </message>
    <message>
        <source>this station wrote it itself</source>
        <translation>是本站自己导出的文件</translation>
    </message>
    <message>
        <source>it does not say which township it is of; choose it</source>
        <translation>未注明是哪个乡镇的，请选定乡镇</translation>
    </message>
    <message>
        <source>it does not say which period it is of; enter it as 2025-Q3, 2025-09 or 2025</source>
        <translation>未注明所属期，请按2025-Q3、2025-09或2025填写</translation>
    </message>
    <message>
        <source>the township has a roster of this period already; say whether this one replaces it or belongs to it</source>
        <translation>该乡镇本期花名册已接收，请选定是替换还是补充</translation>
    </message>
    <message>
        <source>the station is not set up as a district's</source>
        <translation>本站未设为区县级</translation>
    </message>
        <message>
            <source>it is too short</source>
            <translation>太短</translation>
        </message>
        <message>
            <source>it is the sign-in name, or hardly more</source>
            <translation>就是登录名，或只在登录名上稍加变化</translation>
        </message>
        <message>
            <source>it is among those that everybody tries first</source>
            <translation>属于人人最先试的常用密码</translation>
        </message>
        <message>
            <source>it repeats a few characters</source>
            <translation>只是几个字符反复出现</translation>
        </message>
        <message>
            <source>it is made of digits alone, such as a birthday</source>
            <translation>只有数字，如同生日、电话号码</translation>
        </message>
        <message>
            <source>it is the one that somebody else chose for you</source>
            <translation>就是别人替您设的那个密码</translation>
        </message>
        <message>
            <source>a payment list has it; discard that list first, as long as it is not approved</source>
            <translation>已列入发放名册，名册未审批前请先作废名册</translation>
        </message>
        <message>
            <source>none of the chosen payments is approved and on no list yet</source>
            <translation>所选各笔中没有已批准且未列入名册的</translation>
        </message>
        <message>
            <source>the same event is paid by another one; withdraw one of them first</source>
            <translation>同一事由已有另一笔发放，请先撤回其中一笔</translation>
        </message>
        <message>
            <source>whoever proposed it cannot approve it; another person has to</source>
            <translation>拟发人不能自己批准，须由他人批准</translation>
        </message>
        <message>
            <source>confirm what others export</source>
            <translation>确认他人的导出</translation>
        </message>
        <message>
            <source>it is about many people</source>
            <translation>涉及人数较多</translation>
        </message>
        <message>
            <source>it shows ID, account or phone numbers in full</source>
            <translation>其中身份证号、账号或电话为完整号码</translation>
        </message>
        <message>
            <source>it shows everything about a person</source>
            <translation>其中包含一个人的全部信息</translation>
        </message>
        <message>
            <source>another program that holds the file (a virus scanner, a copy)</source>
            <translation>其他程序（如杀毒软件、复制）占用数据文件</translation>
        </message>
        <message>
            <source>a backup</source>
            <translation>备份</translation>
        </message>
        <message>
            <source>a scan of the rules</source>
            <translation>政策核查</translation>
        </message>
        <message>
            <source>an import</source>
            <translation>导入</translation>
        </message>
        <message>
            <source>the undoing of an import</source>
            <translation>撤销导入</translation>
        </message>
        <message>
            <source>a change of many archives</source>
            <translation>批量修改档案</translation>
        </message>
        <message>
            <source>the taking in of a change package</source>
            <translation>接收变更包</translation>
        </message>
        <message>
            <source>another change</source>
            <translation>另一项操作</translation>
        </message>
    <message>
        <source>This could not be done.
Nothing was changed.
Try again; if it still cannot be done, tell the administrator.</source>
        <translation>这项操作未能完成。
没有改动任何内容。
请再试一次；如仍不行，请告诉系统管理员。</translation>
    </message>
    <message>
        <source>A rule does not allow this.
Nothing was changed.
Ask a colleague or the administrator how it is done.</source>
        <translation>按规定不能这样办理。
没有改动任何内容。
请向同事或系统管理员了解正确的办理方式。</translation>
    </message>
    <message>
        <source>“{step}” is not possible while the case stands at “{stage}”.
Nothing was changed.
Open the case again to see which steps are open now.</source>
        <translation>事项处于“{stage}”环节，不能办理“{step}”。
没有改动任何内容。
请重新打开该事项，查看现在可以办理的步骤。</translation>
    </message>
    <message>
        <source>“{step}” is not possible now.
Nothing was changed.
{why}</source>
        <translation>现在不能办理“{step}”。
没有改动任何内容。
{why}</translation>
    </message>
    <message>
        <source>{person} has already had a part in case {case_number}: {earlier_duty}. Nobody may perform a second duty ({duty}) in the same case.
Nothing was changed.
Ask a colleague with this role to take the step.</source>
        <translation>{person}在事项{case_number}中已履行过“{earlier_duty}”职责，同一事项中一人不得再履行另一种职责（{duty}）。
没有改动任何内容。
请由具备该岗位的其他同事办理。</translation>
    </message>
    <message>
        <source>{person} may not do this: {right}.
Nothing was changed.
Ask a colleague who may, or ask the administrator to change the roles.</source>
        <translation>{person}没有“{right}”的权限。
没有改动任何内容。
请由有权限的同事办理，或者请系统管理员调整岗位。</translation>
    </message>
    <message>
        <source>A second member of staff must confirm this: {why} (people: {people}).
Nothing was written and nothing left.
In the window the second person confirms with his own password; a command takes them from VETDESK_SECOND_USER and VETDESK_SECOND_PASSWORD.</source>
        <translation>须由第二名工作人员确认：{why}（涉及 {people} 人）。
没有写出文件，也没有数据外出。
在窗口中由第二人输入本人密码确认；命令行请设置 VETDESK_SECOND_USER 和 VETDESK_SECOND_PASSWORD。</translation>
    </message>
    <message>
        <source>{person} still has a password that somebody else chose, so it confirms nothing.
Nothing left.
Let him sign in once and choose an own password, or ask another colleague.</source>
        <translation>{person}仍在使用他人设置的初始密码，不能用于确认。
没有数据外出。
请其先登录一次并自行设置密码，或请其他同事确认。</translation>
    </message>
    <message>
        <source>Some fields are not right yet.
Nothing was saved, and what you typed is still there.
Correct the marked fields and save again.</source>
        <translation>有的栏目填写有误。
尚未保存，您填写的内容仍在。
请改正标出的栏目后再保存。</translation>
    </message>
    <message>
        <source>“{subject}” was changed by somebody else ({who}) after you opened it.
Your changes were not saved and are still on the screen.
Open the record again, compare, and enter them once more.</source>
        <translation>您打开“{subject}”之后，有人（{who}）修改了它。
您的修改没有保存，仍在屏幕上。
请重新打开这条记录，核对后再录入一次。</translation>
    </message>
    <message>
        <source>The status cannot be changed from “{before}” to “{after}” by hand.
Nothing was changed.
Choose one of the changes that are offered, or start a case.</source>
        <translation>状态不能由“{before}”直接改为“{after}”。
没有改动任何内容。
请选择列出的变更，或者发起相应事项。</translation>
    </message>
    <message>
        <source>A person with this ID number is already in the archive: {name}.
No second record was made.
Search for the name and add the new identity to that record.</source>
        <translation>该身份证号已有档案：{name}。
没有另建档案。
请搜索该姓名，在原档案中增加身份。</translation>
    </message>
    <message>
        <source>The two records differ in some fields, and nothing is chosen there yet.
Nothing was merged.
Choose one of the two values in each marked row.</source>
        <translation>两份档案有不一致的项目尚未选择。
没有合并。
请在标出的每一行中选择一项。</translation>
    </message>
    <message>
        <source>These two records cannot be merged: {reason} ({name}).
Nothing was changed.
If they are one person all the same, take that line out of the record first.</source>
        <translation>这两份档案不能合并：{reason}（{name}）。
没有改动任何内容。
如确为同一人，请先从档案中撤回该条登记。</translation>
    </message>
    <message>
        <source>The merging into {name} cannot be taken back, because later things depend on it: {count}.
Nothing was changed.
The list of mergings tells which; take those back or withdraw them first.</source>
        <translation>并入{name}的合并不能撤销，有{count}项后续事项以此次合并为基础。
没有改动任何内容。
请在“合并记录”中查看是哪些事项，并先予撤销或撤回。</translation>
    </message>
    <message>
        <source>{person} is the only active administrator. Without one nobody could look after staff and settings.
Nothing was changed.
Make somebody else an administrator first.</source>
        <translation>{person}是唯一在岗的系统管理员，没有管理员就无人管理人员和设置。
没有改动任何内容。
请先让另一人担任系统管理员。</translation>
    </message>
    <message>
        <source>The recovery sheet in the safe would open nothing after the change.
Nothing was changed.
Make a new recovery key, print and seal its sheet, and change the key then.</source>
        <translation>更换密钥后，保险柜中的恢复密钥单将无法打开数据。
未作任何更改。
请先生成新的恢复密钥，打印并密封，再更换密钥。</translation>
    </message>
    <message>
        <source>This password is too easy to guess: {weakness}.
Nothing was changed.
Take at least {least} characters; three or four words that have nothing to do with each other are good.</source>
        <translation>这个密码太容易被猜到：{weakness}。
未作任何更改。
密码至少{least}个字符，用三四个互不相干的词连起来较好。</translation>
    </message>
    <message>
        <source>The sign-in name “{user}” belongs to somebody else, now or formerly.
Nothing was changed.
Take another name.</source>
        <translation>登录名“{user}”已有人使用（包括已停用的人员）。
没有改动任何内容。
请换一个登录名。</translation>
    </message>
    <message>
        <source>This very file was taken in on {day} by {who} as “{title}”.
Nothing was taken in twice.
Open that list under Exchange, Lists.</source>
        <translation>同一文件已由{who}于{day}接收为“{title}”。
没有重复接收。
请在“数据交换”的“业务名单”中打开该名单。</translation>
    </message>
    <message>
        <source>“{file}” was taken in on {day} by {who} as the roster of {township}.
Nothing was taken in twice.
Look at it under Exchange, Townships.</source>
        <translation>“{file}”已于{day}由{who}作为{township}的花名册接收。
没有重复接收。
可在“数据交换—乡镇”中查看。</translation>
    </message>
    <message>
        <source>“{file}” was not taken in as a township's roster: {reason}. {sender}
Nothing was changed.
Ask the township for a roster that fits, or choose another file.</source>
        <translation>“{file}”未作为乡镇花名册接收：{reason}。{sender}
数据没有变动。
请联系该乡镇重新提供，或另选文件。</translation>
    </message>
    <message>
        <source>“{title}” cannot be taken back: lines worked off: {count}.
Nothing was changed.
Set the remaining lines aside with a reason instead.</source>
        <translation>“{title}”不能撤销接收：已办理{count}条。
没有作任何更改。
其余各条可注明理由后不处理。</translation>
    </message>
    <message>
        <source>The key was not taken in: {reason}.
Nothing was changed.
Ask the other office for its key file, and compare the fingerprint by telephone.</source>
        <translation>未登记该单位：{reason}。
没有任何改动。
请向对方索取公钥文件，并通过电话核对指纹。</translation>
    </message>
    <message>
        <source>Nothing may be taken from “{file}”: {verdict}.
Nothing was changed.
Look at it under Exchange, Received: there it says what can be done with the file.</source>
        <translation>不能从“{file}”接收任何内容：{verdict}。
没有任何改动。
请在“数据交换”的“回传接收”中查看，那里会说明该文件如何处理。</translation>
    </message>
    <message>
        <source>{kind} “{subject}” is not, or no longer, there.
Nothing was changed.
Press F5 to read the list again.</source>
        <translation>找不到{kind}“{subject}”，可能已不存在。
没有改动任何内容。
请按 F5 刷新列表。</translation>
    </message>
    <message>
        <source>The record of {name} was merged into another one, which holds everything now.
Nothing was changed.
Open that record from the list.</source>
        <translation>{name}的档案已并入另一份档案。
没有改动任何内容，原有内容都在那份档案里。
请从列表中打开该档案。</translation>
    </message>
    <message>
        <source>On {day} the station had no archive of {name}, or it was withdrawn then; it was begun on {since}.
Nothing was changed.
Choose another day.</source>
        <translation>{day}本站没有{name}的档案，或者当时已撤回；该档案建于{since}。
没有改动任何内容。
请另选日期。</translation>
    </message>
    <message>
        <source>Stopped at your wish.
Nothing of it was kept.</source>
        <translation>已按您的要求停止。
没有保存任何内容。</translation>
    </message>
    <message>
        <source>The station cannot be used like this.
Its data is untouched.
Choose another folder or try again.</source>
        <translation>服务站的数据现在不能使用。
数据没有改动。
请换一个文件夹或再试一次。</translation>
    </message>
    <message>
        <source>There is no station in the folder {folder}.
Nothing was deleted; perhaps a drive is not connected.
Choose the right folder, restore a backup, or set up a new station.</source>
        <translation>文件夹 {folder} 里没有服务站数据。
没有删除任何文件，可能是磁盘没有接好，现在打不开。
请选择正确的文件夹、从备份恢复，或者新建服务站。</translation>
    </message>
    <message>
        <source>The folder {folder} already holds a station or other files.
Nothing was changed.
Choose an empty folder, or open the station that is there.</source>
        <translation>文件夹 {folder} 里已有服务站数据或其他文件。
没有改动任何内容。
请选择空文件夹，或者打开其中的服务站。</translation>
    </message>
    <message>
        <source>The folder {folder} lies on a network drive or in a synchronised folder; data would be damaged there.
Nothing was written.
Choose a folder on a hard disk of this computer.</source>
        <translation>文件夹 {folder} 在网络盘或同步盘上，数据放在那里会损坏。
没有写入任何内容。
请选择本机硬盘上的文件夹。</translation>
    </message>
    <message>
        <source>User name or password is not right.
The data stays locked.
Check Caps Lock and the input method, and try again.</source>
        <translation>登录名或密码不正确。
数据仍处于锁定状态。
请检查大写锁定键和输入法后再试。</translation>
    </message>
    <message>
        <source>The password is right, but the signing key of {user} was replaced in the meantime, on another PC or with a newer password.
Nothing was changed.
Ask the administrator to reset the password on this PC; if there is no other administrator, come in with the recovery sheet.</source>
        <translation>密码正确，但“{user}”的签名密钥已在其他电脑上或者随新密码更换，在本机签名不再有效。
数据没有任何改动。
请系统管理员在本机重置密码；没有其他系统管理员的，用恢复密钥单进入。</translation>
    </message>
    <message>
        <source>The recovery key is mistyped in group {group}.
The data stays locked.
Compare it with the sealed sheet and type it again.</source>
        <translation>恢复密钥第{group}组输入有误。
数据仍处于锁定状态。
请对照密封保存的密钥单重新输入。</translation>
    </message>
    <message>
        <source>The station is already open: {holder}.
Nothing was changed.
Close the other window first, then try again.</source>
        <translation>服务站数据正在别处打开：{holder}。
没有改动任何内容。
请先关闭那里的窗口，再试一次。</translation>
    </message>
    <message>
        <source>This computer's clock says {now}, but the newest entry of the station was made at {newest}.
Nothing was written.
Set the clock of the computer; if it is right, say so and go on.</source>
        <translation>这台电脑的时钟显示{now}，而本站最近一条记录是{newest}写的。
还没有写入任何内容。
请先校准电脑时钟；如果时钟没有错，请确认后继续。</translation>
    </message>
    <message>
        <source>The station was written by a newer VetDesk (data {found}; this program knows {known}).
It was not touched.
Update VetDesk on this computer, then open the station again.</source>
        <translation>这份数据由更新版本的程序保存（数据版本 {found}，本程序支持到 {known}）。
数据没有改动。
请先更新本机的程序，再打开。</translation>
    </message>
    <message>
        <source>The data failed a check: {what}.
Nothing was written to it.
Do not go on working; restore the newest verified backup, or ask the administrator.</source>
        <translation>数据没有通过检查：{what}。
没有写入任何内容。
请不要继续办理业务，用最近一份已校验的备份恢复，或者联系系统管理员。</translation>
    </message>
    <message>
        <source>From entry {first} on the journal is missing or different from what is known outside of it (up to entry {known}).
Nothing was changed, and everything can be looked at, printed and exported.
The administrator sees in Settings what is missing, and lets the work go on.</source>
        <translation>日志自第 {first} 条起缺失，或与库外留存的记录（至第 {known} 条）不一致。
未作任何更改，仍可查看、打印和导出。
请系统管理员在“设置”中查看缺失内容，确认后方可继续办理。</translation>
    </message>
    <message>
        <source>The data is damaged ({what}); it was closed, opened again and checked twice.
Nothing more is written to it, and nothing is deleted.
Restore the newest verified backup: what is missing in it is listed then.</source>
        <translation>数据已损坏（{what}）；程序已关闭后重新打开并核查两次。
不会再向其写入任何内容，也不会删除任何内容。
请从最近一次已校验的备份恢复，恢复后会列出缺少的内容。</translation>
    </message>
    <message>
        <source>The disk failed for a moment ({what}). The data was checked since and is sound.
Nothing of this was kept, and what you typed is still there.
Do it once more; if it happens again, make a backup on another disk.</source>
        <translation>磁盘刚才短暂出错（{what}）。数据已重新核查，完好无损。
本次操作未保存，您填写的内容仍在。
请再做一次；如再次出现，请把数据备份到另一块磁盘。</translation>
    </message>
    <message>
        <source>The station is busy: {work} still goes on.
Nothing of this was kept, nothing is lost, and what you typed is still there.
Wait until it has ended, then do it once more.</source>
        <translation>数据正忙：{work}尚未结束。
本次操作未保存，原有数据没有丢失，已填写的内容仍在。
请等其结束后再试一次。</translation>
    </message>
    <message>
        <source>The disk that holds {file} is full.
Nothing of this was kept, the data is as before, and what you typed is still there.
Make room (empty the recycle bin, move large files away), then do it once more.</source>
        <translation>{file} 所在的磁盘已满。
本次操作未保存，原有数据不变，您填写的内容仍在。
请腾出空间（清空回收站、移走大文件）后再做一次。</translation>
    </message>
    <message>
        <source>The one-time payment: {reason}.
Nothing was changed.
Deal with the reason first, then do it once more.</source>
        <translation>一次性待遇：{reason}。
没有作任何改动。
请先按上述原因处理，再重新办理。</translation>
    </message>
    <message>
        <source>The payment list “{title}”: {reason}.
Nothing was changed.
Deal with the reason first, then do it once more.</source>
        <translation>发放名册“{title}”：{reason}。
没有任何改动。
请先按上述原因处理，再重新办理。</translation>
    </message>
    <message>
        <source>The file cannot be used.
The station is unchanged.
Choose another file, or ask its sender for it again.</source>
        <translation>这个文件不能使用。
服务站数据没有改动。
请另选文件，或请发送单位重新提供。</translation>
    </message>
    <message>
        <source>The picture of “{file}” cannot be shown: {reason}.
The record is unchanged.
Add the same file to this paper again, or restore the newest verified backup.</source>
        <translation>“{file}”的扫描件无法显示：{reason}。
档案没有改动。
请把同一文件重新添加到该材料，或者恢复最近一次核验过的备份。</translation>
    </message>
    <message>
        <source>“{file}” was not filed: {reason}{limit}.
Nothing was added.
PDF, JPEG, PNG, TIFF, BMP and WebP can be filed; scan or photograph the paper again.</source>
        <translation>“{file}”未能归档：{reason}{limit}。
没有添加任何文件。
可归档的格式为PDF、JPEG、PNG、TIFF、BMP、WebP，请重新扫描或者拍照。</translation>
    </message>
    <message>
        <source>The file {file} could not be written: {reason}.
What stood there before is untouched.
If it is open in WPS, close it, or choose another place, and try again.</source>
        <translation>文件 {file} 无法写入：{reason}。
原有的文件没有改动。
如果它正在 WPS 中打开，请先关闭，或者另选位置后再试。</translation>
    </message>
    <message>
        <source>The printer “{printer}” took nothing.
The paper is made and keeps its number.
Switch the printer on, or choose another one, and print again; or save the paper as PDF.</source>
        <translation>打印机“{printer}”没有接收。
文书已生成，文号保留。
请打开打印机或另选一台后重新打印，也可以存为PDF。</translation>
    </message>
    <message>
        <source>A definition is wrong: {file}, entry “{key}”: {problem}.
Nothing was changed.
Give this sentence to the administrator.</source>
        <translation>配置有误：{file} 中的“{key}”：{problem}。
没有改动任何内容。
请把这句话告诉系统管理员。</translation>
    </message>
    <message>
        <source>This recovery key belongs to another station.
The data stays locked.
Take the sealed sheet of this station and type the key on it.</source>
        <translation>这是别的服务站的恢复密钥。
数据仍处于锁定状态。
请取本站密封保存的密钥单，按单上的密钥输入。</translation>
    </message>
    <message>
        <source>Nothing was taken in; the station is as before.</source>
        <translation>没有导入任何内容，服务站数据没有改动。</translation>
    </message>
</context>
<context>
    <name>unreadable</name>
        <message>
            <source>“{file}” is none of the lists that VetDesk knows. Nothing was taken in. Say which list it is, or import it as a roster.</source>
            <translation>“{file}”不是已知的业务名单，没有接收。请指明是哪一种名单，或者按花名册导入。</translation>
        </message>
    <message>
        <source>“{file}” is no workbook of the new kind (.xlsx), which a template must be. Open it once in WPS, choose “Save as” and the type “Microsoft Excel file (*.xlsx)”, and take in what was saved.</source>
        <translation>“{file}”不是新格式的工作簿（.xlsx），不能作为模板。请先用WPS打开一次，选择“另存为”，文件类型选“Microsoft Excel 文件（*.xlsx）”，再接收另存的文件。</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>a packed archive (zip, rar or 7z)</source>
        <translation>压缩包（zip、rar 或 7z）</translation>
    </message>
    <message>
        <source>a text document</source>
        <translation>文字文档</translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation>演示文稿</translation>
    </message>
    <message>
        <source>a binary workbook (.xlsb)</source>
        <translation>二进制工作簿（.xlsb）</translation>
    </message>
    <message>
        <source>an XML file that is no workbook</source>
        <translation>不是表格的 XML 文件</translation>
    </message>
    <message>
        <source>a web page without a table</source>
        <translation>没有表格的网页</translation>
    </message>
    <message>
        <source>a saved web page (.mht)</source>
        <translation>保存的网页（.mht）</translation>
    </message>
    <message>
        <source>a drawing</source>
        <translation>绘图文件</translation>
    </message>
    <message>
        <source>an e-mail message</source>
        <translation>电子邮件</translation>
    </message>
    <message>
        <source>the document of another office program</source>
        <translation>其他办公软件的文档</translation>
    </message>
    <message>
        <source>data of a program that VetDesk does not know</source>
        <translation>某种程序的数据，无法识别</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>数据库文件</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>程序文件</translation>
    </message>
    <message>
        <source>the lock file of a workbook that is open elsewhere</source>
        <translation>工作簿打开时产生的临时锁定文件</translation>
    </message>
    <message>
        <source>“{file}” is not there any more. Perhaps it was moved, or a USB stick was pulled out.</source>
        <translation>找不到“{file}”。文件可能已被移动，或U盘已拔出。</translation>
    </message>
    <message>
        <source>The system does not let VetDesk read “{file}”. If it is open in WPS, close it and try again.</source>
        <translation>系统不允许读取“{file}”。如果正在 WPS 中打开，请关闭后重试。</translation>
    </message>
    <message>
        <source>“{file}” is empty: it holds not a single byte. Ask the sender for it.</source>
        <translation>“{file}”是空文件，没有任何内容。请向发送单位重新索取。</translation>
    </message>
    <message>
        <source>“{file}” is too large to be a roster (limit: {limit}). Delete empty rows and columns in WPS.</source>
        <translation>“{file}”过大，超出花名册的正常范围（上限：{limit}）。请在 WPS 中删除多余的空行、空列后重试。</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password. Type the password that its sender gave you.</source>
        <translation>“{file}”设有打开密码。请输入报送单位告知的密码。</translation>
    </message>
    <message>
        <source>The password does not open “{file}”. Check Caps Lock and the input method, or ask the sender; nothing was read.</source>
        <translation>密码不正确，无法打开“{file}”，未读取任何内容。请检查大写锁定和输入法，或向报送单位核实密码。</translation>
    </message>
    <message>
        <source>“{file}” is locked in a way that VetDesk cannot open. Open it in WPS with its password and save it without one.</source>
        <translation>“{file}”采用的加密方式无法打开。请在 WPS 中用密码打开，取消密码另存后重试。</translation>
    </message>
    <message>
        <source>“{file}” is damaged or was cut off when it was copied. Copy it again, or ask the sender for it.</source>
        <translation>“{file}”已损坏，或复制时不完整。请重新复制，或向发送单位重新索取。</translation>
    </message>
    <message>
        <source>“{file}” holds no table of people: no row with headings such as 姓名 and 身份证号 was found. Write such headings above the list and save it, or choose another file.</source>
        <translation>“{file}”中没有人员名册：没有找到含“姓名”“身份证号”等表头的行。请在名单上方补上表头并保存，或另选文件。</translation>
    </message>
    <message>
        <source>Reading “{file}” took longer than {limit} seconds and was stopped. Save it in WPS as .xlsx.</source>
        <translation>读取“{file}”超过{limit}秒，已停止。请在 WPS 中另存为 .xlsx 后重试。</translation>
    </message>
    <message>
        <source>“{file}” is {kind}, not a workbook, whatever its name says. Choose a workbook (.xlsx, .xls, .ods, .csv).</source>
        <translation>“{file}”实际上是{kind}，不是工作簿。请选择工作簿文件（.xlsx、.xls、.ods、.csv）。</translation>
    </message>
    <message>
        <source>“{file}” is not a workbook that VetDesk knows. Open it in WPS and save it as .xlsx.</source>
        <translation>无法识别“{file}”的格式。请在 WPS 中打开并另存为 .xlsx 后重试。</translation>
    </message>
    <message>
        <source>a SYLK table (.slk)</source>
        <translation>SYLK 表格（.slk）</translation>
    </message>
    <message>
        <source>a DIF table</source>
        <translation>DIF 表格</translation>
    </message>
    <message>
        <source>a dBase table (.dbf)</source>
        <translation>dBase 数据表（.dbf）</translation>
    </message>
    <message>
        <source>a workbook of a program of the 1990s</source>
        <translation>上世纪九十年代软件的表格</translation>
    </message>
    <message>
        <source>a shortcut to a file, not the file itself</source>
        <translation>指向文件的快捷方式，不是文件本身</translation>
    </message>
    <message>
        <source>a document of Apple's office programs (.numbers, .pages)</source>
        <translation>苹果办公软件的文档（.numbers、.pages）</translation>
    </message>
    <message>
        <source>an OFD document</source>
        <translation>OFD 版式文件</translation>
    </message>
    <message>
        <source>an office document in one piece of XML (.fods, .uof)</source>
        <translation>单个 XML 的办公文档（.fods、.uof）</translation>
    </message>
    <message>
        <source>program data (JSON)</source>
        <translation>程序数据（JSON）</translation>
    </message>
    <message>
        <source>“{file}” is cut off: its end is missing. Probably the USB stick was pulled out too early. Copy it again; nothing was taken.</source>
        <translation>“{file}”不完整，文件末尾缺失，可能是复制时过早拔出了U盘。请重新复制；未导入任何内容。</translation>
    </message>
    <message>
        <source>“{file}” holds only zeros: copying it was never finished. Copy it again from where it came.</source>
        <translation>“{file}”内容全为空字节，说明复制没有完成。请从原处重新复制。</translation>
    </message>
    <message>
        <source>“{file}” is damaged: its table of contents does not fit its size. Copy it again, or ask the sender for it.</source>
        <translation>“{file}”已损坏，文件目录与内容不符。请重新复制，或请报送单位重新发送。</translation>
    </message>
    <message>
        <source>“{file}” was altered when it was copied: a part of it fails its checksum. Copy it again; nothing was taken.</source>
        <translation>“{file}”在复制过程中内容有变，部分内容校验不符。请重新复制；未导入任何内容。</translation>
    </message>
    <message>
        <source>“{file}” is damaged: a part of it is not built as a workbook must be. Ask the sender to open and save it in WPS.</source>
        <translation>“{file}”已损坏，部分内容不符合工作簿格式。请报送单位用 WPS 打开后另存再发。</translation>
    </message>
    <message>
        <source>“{file}” is no whole workbook: a part that every workbook has is missing. Ask the sender to save it again in WPS.</source>
        <translation>“{file}”缺少工作簿必需的部分，不是完整的工作簿。请报送单位用 WPS 重新保存后再发。</translation>
    </message>
    <message>
        <source>“{file}” was refused: parts of it have the same name, or names that lead out of the file. Ask the sender what made it.</source>
        <translation>已拒绝读取“{file}”：其中有重名部分，或名称指向文件以外的位置。请向报送单位核实文件来源。</translation>
    </message>
    <message>
        <source>“{file}” was refused: it declares a document type, which no workbook needs and harmful files use. Ask the sender what made it.</source>
        <translation>已拒绝读取“{file}”：其中含有工作簿不需要的文档类型声明（DOCTYPE），有害文件常用此手法。请向报送单位核实文件来源。</translation>
    </message>
    <message>
        <source>“{file}” is damaged text: characters or quotation marks do not fit together. Open it in WPS, look it over and save it as .xlsx.</source>
        <translation>“{file}”文本已损坏，字符或引号不配对。请用 WPS 打开核对后另存为 .xlsx。</translation>
    </message>
    <message>
        <source>“{file}” is built so wrongly that reading it broke off, in a process of its own. Nothing was taken. Ask the sender to save it again in WPS.</source>
        <translation>“{file}”结构严重错误，读取已在独立进程中中止，未导入任何内容。请报送单位用 WPS 重新保存后再发。</translation>
    </message>
    <message>
        <source>“{file}” is larger than {limit}; no roster is. Delete pictures and superfluous sheets in WPS and save it again.</source>
        <translation>“{file}”超过 {limit}，花名册不应如此之大。请在 WPS 中删除图片和多余工作表后重新保存。</translation>
    </message>
    <message>
        <source>“{file}” consists of more than {limit} parts; no roster does. Copy the table into a new workbook in WPS.</source>
        <translation>“{file}”包含的部分超过 {limit} 个，不是正常的花名册。请在 WPS 中把表格复制到新工作簿。</translation>
    </message>
    <message>
        <source>“{file}” would unpack to an enormous size (limit: {limit}) and was not unpacked. Copy the table into a new workbook in WPS.</source>
        <translation>“{file}”解压后过大（上限：{limit}），未予解压。请在 WPS 中把表格复制到新工作簿。</translation>
    </message>
    <message>
        <source>“{file}” has more than {limit} sheets. Divide it among several workbooks in WPS.</source>
        <translation>“{file}”的工作表超过 {limit} 张。请在 WPS 中拆分成几个工作簿。</translation>
    </message>
    <message>
        <source>“{file}” has values below row {limit}. Delete the rows under the table in WPS, or divide the list.</source>
        <translation>“{file}”在第 {limit} 行以下仍有内容。请在 WPS 中删除表格下方的多余行，或拆分名册。</translation>
    </message>
    <message>
        <source>“{file}” has values in more than {limit} columns. Delete the columns beside the table in WPS.</source>
        <translation>“{file}”有内容的列超过 {limit} 列。请在 WPS 中删除表格右侧的多余列。</translation>
    </message>
    <message>
        <source>“{file}” has values spread over more than {limit} cells. Delete superfluous rows and columns in WPS, or divide the list.</source>
        <translation>“{file}”有内容的区域超过 {limit} 个单元格。请在 WPS 中删除多余的行和列，或拆分名册。</translation>
    </message>
    <message>
        <source>“{file}” has a sheet with more than {limit} merged cells. Undo the merging in WPS.</source>
        <translation>“{file}”中某张工作表的合并单元格超过 {limit} 处。请在 WPS 中取消合并。</translation>
    </message>
    <message>
        <source>Reading “{file}” would take more memory than is allowed ({limit}). Divide the list among several workbooks in WPS.</source>
        <translation>读取“{file}”所需内存超过上限（{limit}）。请在 WPS 中把名册拆分成几个工作簿。</translation>
    </message>
    <message>
        <source>“{file}” holds more text than any roster (limit: {limit} GB). Divide the list among several workbooks in WPS.</source>
        <translation>“{file}”的文字量远超正常花名册（上限：{limit} GB）。请在 WPS 中把名册拆分成几个工作簿。</translation>
    </message>
    <message>
        <source>Reading “{file}” took longer than {limit} seconds in all and was stopped. Divide the list in WPS and save it as .xlsx.</source>
        <translation>读取“{file}”总共超过 {limit} 秒，已停止。请在 WPS 中拆分名册并另存为 .xlsx。</translation>
    </message>
    <message>
        <source>“{file}” names people who are not made up ({count}). The practice station has no password, so real people do not belong there; nothing was taken in. Leave practice and import it at your own station.</source>
        <translation>“{file}”中有{count}人不是虚构人员。练习站没有密码保护，不能放入真实人员信息，未读入任何内容。请退出练习，在本站正式数据中导入。</translation>
    </message>
</context>
</TS>
