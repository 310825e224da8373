<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AnswerFormPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/learning/answer_form.py" line="57"/>
        <source>Answer shown with the note “{title}”</source>
        <translation>在“{title}”说明中显示的答复</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/answer_form.py" line="58"/>
        <source>Questi&amp;on as everyone reads it</source>
        <translation>对外显示的问题(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/answer_form.py" line="59"/>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/answer_form.py" line="60"/>
        <source>A&amp;nswer</source>
        <translation>答复(&amp;S)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/answer_form.py" line="61"/>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/answer_form.py" line="62"/>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/answer_form.py" line="63"/>
        <source>&amp;Withdraw…</source>
        <translation>撤下(&amp;W)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/answer_form.py" line="65"/>
        <source>&amp;Save</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/answer_form.py" line="97"/>
        <source>Why is this answer withdrawn?</source>
        <translation>为什么撤下这条答复？</translation>
    </message>
</context>
<context>
    <name>LearningPage</name>
    <message>
        <location filename="../../src/vetdesk/ui/learning/learning_page.py" line="43"/>
        <source>Libra&amp;ry</source>
        <translation>政策库(&amp;R)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/learning_page.py" line="44"/>
        <source>&amp;Questions</source>
        <translation>提问(&amp;Q)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/learning_page.py" line="45"/>
        <source>&amp;Training</source>
        <translation>培训(&amp;T)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/learning_page.py" line="91"/>
        <source>Leaflets.pdf</source>
        <translation>政策宣传单.pdf</translation>
    </message>
</context>
<context>
    <name>LibraryPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="84"/>
        <source>Words, or pinyin initials (cjjr)</source>
        <translation>关键词或拼音首字母（如 cjjr）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="85"/>
        <source>Search policy notes</source>
        <translation>查找政策说明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="87"/>
        <source>Category</source>
        <translation>对象类别</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="91"/>
        <source>Policy notes</source>
        <translation>政策说明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="92"/>
        <source>Nothing found. Try fewer words, or record the question on the Questions tab.</source>
        <translation>没有找到相关说明。请减少关键词，或者到“提问”页登记这个问题。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="94"/>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="94"/>
        <source>Versi&amp;ons</source>
        <translation>版本(&amp;O)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="277"/>
        <source>&amp;Undo our changes…</source>
        <translation>恢复原说明(&amp;U)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="95"/>
        <source>C&amp;hange…</source>
        <translation>修改(&amp;H)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="96"/>
        <source>New &amp;note…</source>
        <translation>新说明(&amp;N)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="96"/>
        <source>Mark as read (&amp;J)</source>
        <translation>我已阅读(&amp;J)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="97"/>
        <source>&amp;Leaflet</source>
        <translation>宣传单(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="101"/>
        <source>A4, Chinese…</source>
        <translation>A4 中文…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="101"/>
        <source>A5, Chinese…</source>
        <translation>A5 中文…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="101"/>
        <source>A4, English…</source>
        <translation>A4 英文…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="102"/>
        <source>A5, English…</source>
        <translation>A5 英文…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="170"/>
        <source>Policy notes for your role still to read: {count}</source>
        <translation>您的岗位要先读的政策说明，还有{count}份没有标记已读。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="171"/>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="184"/>
        <source>{title} (ours)</source>
        <translation>{title}（本单位）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="186"/>
        <source>Updated</source>
        <translation>有更新</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="188"/>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="188"/>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="238"/>
        <source>“{title}” is saved. The original note stays available under Versions.</source>
        <translation>“{title}”已保存，原说明仍可在“版本”中查看。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="246"/>
        <source>Marked as read.</source>
        <translation>已标记为已读。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="253"/>
        <source>Why is the original note restored?</source>
        <translation>为什么恢复原说明？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="259"/>
        <source>The original is restored; ours stays under Versions.</source>
        <translation>已恢复原说明，修改过的保留在“版本”中。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="270"/>
        <source>Version {version}, from {day} (ours)</source>
        <translation>第{version}版，{day}起施行（本单位）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="273"/>
        <source>Version {version}, from {day} (original)</source>
        <translation>第{version}版，{day}起施行（随程序）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="289"/>
        <source>Leaflets chosen: {count}</source>
        <translation>已选{count}份宣传单</translation>
    </message>
        <message>
            <source>All categories</source>
            <translation>全部类别</translation>
        </message>
</context>
<context>
    <name>NoteFormPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/learning/note_form.py" line="73"/>
        <source>Change a policy note</source>
        <translation>修改政策说明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/note_form.py" line="73"/>
        <source>New policy note</source>
        <translation>新政策说明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/note_form.py" line="79"/>
        <source>“## ” begins a heading, “- ” an item, “**…**” is bold. Below “## {staff}” and “## {questions}” (each question as “### …”) stands what leaflets leave out.</source>
        <translation>“## ”开头是标题，“- ”开头是条目，“**…**”是加粗。“## {staff}”和“## {questions}”（每个问题写“### …”）下面的内容不印在宣传单上。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/note_form.py" line="82"/>
        <source>Title (Chinese) *</source>
        <translation>标题（中文） *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/note_form.py" line="82"/>
        <source>Title (English)</source>
        <translation>标题（英文）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/note_form.py" line="83"/>
        <source>Text (Chinese) *</source>
        <translation>正文（中文） *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/note_form.py" line="83"/>
        <source>Text (English)</source>
        <translation>正文（英文）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/note_form.py" line="84"/>
        <source>Valid from *</source>
        <translation>施行日期 *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/note_form.py" line="84"/>
        <source>Until</source>
        <translation>失效日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/note_form.py" line="85"/>
        <source>For these categories</source>
        <translation>适用的对象类别</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/note_form.py" line="85"/>
        <source>For these kinds of case</source>
        <translation>适用的办理事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/note_form.py" line="90"/>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/note_form.py" line="91"/>
        <source>&amp;Publish</source>
        <translation>保存并施行(&amp;P)</translation>
    </message>
</context>
<context>
    <name>PolicyButton</name>
    <message>
        <location filename="../../src/vetdesk/ui/learning/policy_button.py" line="33"/>
        <source>Policy note</source>
        <translation>政策说明</translation>
    </message>
</context>
<context>
    <name>PolicyPicker</name>
    <message>
        <location filename="../../src/vetdesk/ui/learning/policy_picker.py" line="32"/>
        <source>Add a policy that was covered</source>
        <translation>添加讲解过的政策</translation>
    </message>
</context>
<context>
    <name>QuestionFormPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/learning/question_form.py" line="50"/>
        <source>Edit question</source>
        <translation>修改提问</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/question_form.py" line="50"/>
        <source>Record a question</source>
        <translation>登记提问</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/question_form.py" line="51"/>
        <source>Sub&amp;ject (policy note)</source>
        <translation>事项（政策说明）(&amp;M)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/question_form.py" line="52"/>
        <source>Subject</source>
        <translation>事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/question_form.py" line="53"/>
        <source>Villa&amp;ge</source>
        <translation>村（社区）(&amp;G)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/question_form.py" line="54"/>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/question_form.py" line="55"/>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/question_form.py" line="56"/>
        <source>&amp;Save</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/question_form.py" line="57"/>
        <source>The person who asks is not recorded.</source>
        <translation>不登记提问人。</translation>
    </message>
</context>
<context>
    <name>QuestionsPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="84"/>
        <source>Register</source>
        <translation>登记簿</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="84"/>
        <source>Totals this year</source>
        <translation>本年按事项统计</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="85"/>
        <source>Sho&amp;w</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="86"/>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="87"/>
        <source>Questions asked</source>
        <translation>群众提问</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="90"/>
        <source>No questions recorded yet. What people often ask shows which leaflets and training are needed.</source>
        <translation>还没有登记提问。群众常问什么，就知道该多印哪种宣传单、该培训什么。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="92"/>
        <source>Re&amp;move…</source>
        <translation>移出(&amp;K)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="92"/>
        <source>Chan&amp;ge…</source>
        <translation>修改(&amp;G)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="93"/>
        <source>Open the &amp;note</source>
        <translation>打开说明(&amp;N)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="93"/>
        <source>Answer for all (&amp;Y)…</source>
        <translation>答复大家(&amp;Y)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="94"/>
        <source>New q&amp;uestion…</source>
        <translation>登记提问(&amp;U)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="133"/>
        <source>Why is this question removed?</source>
        <translation>为什么移出这条提问？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="199"/>
        <source>none yet</source>
        <translation>尚未培训</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="207"/>
        <source>Answered</source>
        <translation>已答复</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="207"/>
        <source>Open</source>
        <translation>待答复</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="229"/>
        <source>Only the station head or the administrator answers for all.</source>
        <translation>由站长或者系统管理员统一答复。</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <location filename="../../src/vetdesk/ui/learning/reader.py" line="46"/>
        <source>The note</source>
        <translation>政策说明正文</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/reader.py" line="47"/>
        <source>Choose a note from the list.</source>
        <translation>请从列表中选择一份说明。</translation>
    </message>
</context>
<context>
    <name>TrainingFormPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_form.py" line="55"/>
        <source>Edit training session</source>
        <translation>修改培训</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_form.py" line="55"/>
        <source>Record a training session</source>
        <translation>登记培训</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_form.py" line="56"/>
        <source>Atte&amp;ndees *</source>
        <translation>参加人员(&amp;K) *</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_form.py" line="57"/>
        <source>Attendees</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_form.py" line="58"/>
        <source>Po&amp;licy notes covered</source>
        <translation>学习的政策(&amp;L)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_form.py" line="59"/>
        <source>Policy notes</source>
        <translation>政策说明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_form.py" line="60"/>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_form.py" line="61"/>
        <source>&amp;Save</source>
        <translation>保存(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_form.py" line="62"/>
        <source>A future date is a plan; its hours count once it is held.</source>
        <translation>日期在今天以后的是计划，举办以后才计学时。</translation>
    </message>
</context>
<context>
    <name>TrainingPanel</name>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="101"/>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="107"/>
        <source>Training register</source>
        <translation>培训登记簿</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="101"/>
        <source>By staff member</source>
        <translation>按工作人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="102"/>
        <source>My reading list</source>
        <translation>我要先读的</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="105"/>
        <source>Sho&amp;w</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="106"/>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="109"/>
        <source>Re&amp;move…</source>
        <translation>移出(&amp;K)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="109"/>
        <source>Chan&amp;ge…</source>
        <translation>修改(&amp;G)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="110"/>
        <source>&amp;Print and export</source>
        <translation>打印和导出(&amp;P)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="110"/>
        <source>&amp;New session…</source>
        <translation>登记培训(&amp;N)…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="113"/>
        <source>Sign-in sheet…</source>
        <translation>签到表…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="114"/>
        <source>Register for this year…</source>
        <translation>本年度登记簿…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="115"/>
        <source>Workbook for this year…</source>
        <translation>本年度电子表格…</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="143"/>
        <source>Why is this session removed?</source>
        <translation>为什么移出这次培训？</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="149"/>
        <source>Attendance sheet {day}.pdf</source>
        <translation>培训签到表{day}.pdf</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="154"/>
        <source>Trainings {year}.pdf</source>
        <translation>培训登记簿{year}.pdf</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="158"/>
        <source>Save the training register</source>
        <translation>导出培训登记表</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="159"/>
        <source>Trainings.xlsx</source>
        <translation>培训登记表.xlsx</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="159"/>
        <source>Workbook (*.xlsx)</source>
        <translation>Excel工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="198"/>
        <source>{file} is saved.</source>
        <translation>已导出{file}。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="242"/>
        <source>There is no reading list for your role.</source>
        <translation>您的岗位没有规定先读的说明。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="244"/>
        <source>No training recorded yet. Plan a session to print its sign-in sheet.</source>
        <translation>还没有登记培训。先登记培训计划，就可以打印签到表。</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="246"/>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="246"/>
        <source>Held</source>
        <translation>已举办</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="258"/>
        <source>Updated</source>
        <translation>已有更新</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="260"/>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="278"/>
        <source>Enter opens a note; then choose “Mark as read”.</source>
        <translation>按回车打开说明，读完点“我已阅读”。</translation>
    </message>
</context>
<context>
    <name>policies</name>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="28"/>
        <source>Policy note</source>
        <translation>政策说明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="27"/>
        <source>Status</source>
        <translation>阅读</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/library_panel.py" line="29"/>
        <source>Topic</source>
        <translation>分类</translation>
    </message>
</context>
<context>
    <name>questions</name>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="23"/>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="24"/>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="25"/>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="32"/>
        <source>Subject</source>
        <translation>事项</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="26"/>
        <source>Answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="27"/>
        <source>Category</source>
        <translation>对象类别</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="28"/>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="29"/>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="33"/>
        <source>Asked</source>
        <translation>次数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="34"/>
        <source>Unanswered</source>
        <translation>未答复</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="35"/>
        <source>Last training</source>
        <translation>最近培训</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/questions_panel.py" line="36"/>
        <source>By month</source>
        <translation>按月</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="27"/>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="28"/>
        <source>Topic</source>
        <translation>培训主题</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="29"/>
        <source>Hours</source>
        <translation>学时</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="30"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="31"/>
        <source>Attendees</source>
        <translation>参加人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="32"/>
        <source>Speaker</source>
        <translation>主讲人</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="33"/>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="34"/>
        <source>Policy notes</source>
        <translation>政策说明</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="37"/>
        <source>Staff member</source>
        <translation>工作人员</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="38"/>
        <source>Hours this year</source>
        <translation>今年学时</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="39"/>
        <source>Sessions</source>
        <translation>培训次数</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="40"/>
        <source>Still to read</source>
        <translation>待读</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="41"/>
        <source>Not covered by any training yet</source>
        <translation>还没有培训过的政策</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="44"/>
        <source>Read these first</source>
        <translation>请先阅读</translation>
    </message>
    <message>
        <location filename="../../src/vetdesk/ui/learning/training_panel.py" line="45"/>
        <source>Read on</source>
        <translation>阅读日期</translation>
    </message>
</context>
</TS>
