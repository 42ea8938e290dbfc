<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>ArticleJson</name>
    <message>
        <source>A title, name or other field of the article has more than %L1 characters; shorten it.</source>
        <translation>稿件的标题、姓名或其他某一项超过 %L1 个字符；请缩短。</translation>
    </message>
    <message>
        <source>The text holds half of a character, which cannot be stored; delete it and type it again.</source>
        <translation>文字中有不完整的字符，无法保存；请删除后重新输入。</translation>
    </message>
    <message>
        <source>The text holds the control character U+%1, which cannot be stored; delete it.</source>
        <translation>文字中有控制字符U+%1，无法保存；请删除。</translation>
    </message>
    <message>
        <source>The column path, the authors or the keywords are more than %L1; leave some out.</source>
        <translation>栏目层级、撰稿人或关键词超过 %L1 个；请减少。</translation>
    </message>
    <message>
        <source>The date of publication does not exist; correct it.</source>
        <translation>没有这样的发表时间；请更正。</translation>
    </message>
    <message>
        <source>The article has no number of its own; please report this.</source>
        <translation>稿件没有稿号；请向开发者反映。</translation>
    </message>
    <message>
        <source>The article has more than %L1 sections; divide it into several articles.</source>
        <translation>稿件超过 %L1 个盘点；请分成几篇稿件。</translation>
    </message>
    <message>
        <source>Two sections of the article cannot be told apart; please report this.</source>
        <translation>稿件中有两个盘点的内部编号相同；请向开发者反映。</translation>
    </message>
    <message>
        <source>A section has more than %L1 paragraphs; divide it.</source>
        <translation>有一个盘点超过 %L1 段；请拆分。</translation>
    </message>
    <message>
        <source>A list item is indented by more than %L1 levels; indent it less.</source>
        <translation>有一个列表项的缩进超过 %L1 级；请减少缩进。</translation>
    </message>
    <message>
        <source>A link leads neither to a web page nor to a mail address; remove it or correct it.</source>
        <translation>有一处链接既不是网址也不是邮箱地址；请去掉或更正。</translation>
    </message>
    <message>
        <source>A stretch of text is both superscript and subscript; choose one of them.</source>
        <translation>有一处文字既是上标又是下标；请只选一种。</translation>
    </message>
    <message>
        <source>An image of the article cannot be found; delete it and insert it again.</source>
        <translation>稿件中有一张图片找不到；请删除后重新插入。</translation>
    </message>
    <message>
        <source>The tables of the article are too large (at most %L1 columns, %L2 cells in all); divide them.</source>
        <translation>稿件中的表格太大（最多 %L1 列，合计 %L2 个单元格）；请拆分。</translation>
    </message>
    <message>
        <source>A table of the article has no cells, or more header rows than rows; delete it and insert it again.</source>
        <translation>稿件中有一个表格没有单元格，或表头行多于总行数；请删除后重新插入。</translation>
    </message>
    <message>
        <source>The cells of a table do not fill its rows and columns; delete it and insert it again.</source>
        <translation>有一个表格的单元格与行列不符；请删除后重新插入。</translation>
    </message>
    <message>
        <source>This is not an article, or it was damaged on its way; get it again from where it came from.</source>
        <translation>这不是稿件，或者在传送中损坏；请向来源重新获取。</translation>
    </message>
    <message>
        <source>The article is too large; divide it into several articles.</source>
        <translation>稿件太长；请分成几篇稿件。</translation>
    </message>
    <message>
        <source>The article was made by a newer version of this program; update the program to open it.</source>
        <translation>稿件由更新版本的程序制作；请先升级程序再打开。</translation>
    </message>
</context>
<context>
    <name>ArticleSize</name>
    <message>
        <source>The text has more than %L1 characters, the most that one article can hold. Split it into several articles, then import them one by one.</source>
        <translation>文字超过一篇稿件的上限 %L1 个字符。请拆成几篇稿件后逐篇导入。</translation>
    </message>
    <message>
        <source>The text has more than %L1 paragraphs, the most that one article can hold. Split it into several articles, then import them one by one.</source>
        <translation>文字超过一篇稿件的上限 %L1 段。请拆成几篇稿件后逐篇导入。</translation>
    </message>
</context>
<context>
    <name>ArticleTexts</name>
    <message>
        <source>(no headline yet)</source>
        <translation>（尚无主题）</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 字</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>from outside</source>
        <translation>外来稿</translation>
    </message>
    <message>
        <source>major</source>
        <translation>重大稿件</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>全部稿件</translation>
    </message>
    <message>
        <source>My articles</source>
        <translation>我的稿件</translation>
    </message>
    <message>
        <source>Awaiting my review</source>
        <translation>待我审核</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>daily backup</source>
        <translation>每日备份</translation>
    </message>
    <message>
        <source>made by hand</source>
        <translation>手动备份</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>升级前备份</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>CanonicalJson</name>
    <message>
        <source>The data holds a value that cannot be stored exactly; nothing was written, please report this.</source>
        <translation>数据中有无法准确保存的值，没有写入任何内容；请反馈这个问题。</translation>
    </message>
</context>
<context>
    <name>CommandKeys</name>
    <message>
        <source>This key is needed for typing; hold Ctrl or Alt with it, or take one of F1 to F12.</source>
        <translation>这个键要用来打字，请同时按住 Ctrl 或 Alt，或者用 F1 至 F12。</translation>
    </message>
    <message>
        <source>This key belongs to the input method; take another one.</source>
        <translation>这个键归输入法使用，请换一个。</translation>
    </message>
    <message>
        <source>Editing text needs this key wherever there is text; take another one.</source>
        <translation>这个键是编辑文字的通用键，请换一个。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>The library; else that of the program&apos;s settings</source>
        <translation>稿库；不写则用程序设置中的稿库</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Who acts; may be left out while there is one person</source>
        <translation>由谁操作；稿库中只有一人时可以不写</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Read passwords from this file descriptor</source>
        <translation>从这个文件描述符读取密码</translation>
    </message>
    <message>
        <source>One JSON document to standard output, errors too</source>
        <translation>向标准输出写一份JSON，出错时也是</translation>
    </message>
    <message>
        <source>Show the version</source>
        <translation>显示版本号</translation>
    </message>
    <message>
        <source>Show this</source>
        <translation>显示本说明</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有“%1”这个命令。</translation>
    </message>
    <message>
        <source>Say which: %1.</source>
        <translation>请写明是哪一个：%1。</translation>
    </message>
    <message>
        <source>--password-fd takes the number of an open file descriptor.</source>
        <translation>--password-fd 后面要写一个已打开的文件描述符的编号。</translation>
    </message>
    <message>
        <source>“%1” needs more: %2.</source>
        <translation>“%1”后面还缺：%2。</translation>
    </message>
    <message>
        <source>“%1” takes no more than: %2.</source>
        <translation>“%1”后面只能写：%2。</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>A password is never taken from the command line, where others can read it; it is asked for at the terminal, or read from --password-fd.</source>
        <translation>密码不能写在命令行里，命令行别人看得到；请在终端上按提示输入，或用 --password-fd 传入。</translation>
    </message>
    <message>
        <source>No command was given.</source>
        <translation>没有写命令。</translation>
    </message>
    <message>
        <source>--language takes zh_CN or en.</source>
        <translation>--language 后面写 zh_CN 或 en。</translation>
    </message>
    <message>
        <source>The library “%1” does not exist yet; name its first person with --as NAME to have it made.</source>
        <translation>稿库“%1”还不存在；请用 --as 写明第一位使用人的姓名，即可新建。</translation>
    </message>
    <message>
        <source>New library: %1</source>
        <translation>已新建稿库：%1</translation>
    </message>
    <message>
        <source>There is no person “%1” in this library; see “person list”.</source>
        <translation>本稿库中没有“%1”这个人；请用“person list”查看。</translation>
    </message>
    <message>
        <source>Say who you are with --as NAME; “person list” shows who is in this library.</source>
        <translation>请用 --as 写明您的姓名；“person list”列出本稿库中的人员。</translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>%1的密码：</translation>
    </message>
    <message>
        <source>Interrupted; nothing was changed.</source>
        <translation>已中断，没有改动任何内容。</translation>
    </message>
    <message>
        <source>The password is longer than 1024 bytes; choose a shorter one.</source>
        <translation>密码超过1024字节，请换一个短些的密码。</translation>
    </message>
    <message>
        <source>The password could not be read from file descriptor %1; check that it is open for reading.</source>
        <translation>无法从文件描述符%1读取密码；请检查它是否已打开并可读。</translation>
    </message>
    <message>
        <source>A password is needed, but file descriptor %1 has no more lines; write one password per line.</source>
        <translation>还需要密码，但文件描述符%1中已没有内容；请每行写一个密码。</translation>
    </message>
    <message>
        <source>The result could not be written; check where the output goes to.</source>
        <translation>无法写出结果；请检查输出到哪里。</translation>
    </message>
    <message>
        <source>A password is needed, but there is no terminal to ask for it; hand it over with --password-fd.</source>
        <translation>需要密码，但没有可供输入的终端；请用 --password-fd 传入。</translation>
    </message>
    <message>
        <source>(no headline)</source>
        <translation>（尚无主题）</translation>
    </message>
    <message>
        <source>no role</source>
        <translation>无角色</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source> [external]</source>
        <translation>［外来稿］</translation>
    </message>
    <message>
        <source> [single-person mode]</source>
        <translation>［单人模式］</translation>
    </message>
    <message>
        <source> [no longer valid]</source>
        <translation>［已失效］</translation>
    </message>
    <message>
        <source> (time not stated)</source>
        <translation>（未写明时刻）</translation>
    </message>
    <message>
        <source>--published takes a day, and the time where it is known: “2020-02-19 08:30”.</source>
        <translation>--published 后面写日期，知道时刻的一并写上：“2020-02-19 08:30”。</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第%1版</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>ARTICLE</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Change what stands round the text; empty values clear a field</source>
        <translation>修改正文以外的各项；写空值即清除该项</translation>
    </message>
    <message>
        <source>Day, and time where known: “2020-02-19 08:30”</source>
        <translation>日期，知道时刻的一并写上：“2020-02-19 08:30”</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Responsible editor</source>
        <translation>责任编辑</translation>
    </message>
    <message>
        <source>Author; once for each</source>
        <translation>撰稿人；每人写一次</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Column path, its parts divided by “&gt;”</source>
        <translation>栏目，各级之间用“&gt;”隔开</translation>
    </message>
    <message>
        <source>Keyword; once for each</source>
        <translation>关键词；每个写一次</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Kind of article; see “settings”</source>
        <translation>稿件类型；见“settings”</translation>
    </message>
    <message>
        <source>Major article</source>
        <translation>重大稿件</translation>
    </message>
    <message>
        <source>External article</source>
        <translation>外来稿</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>refused by a rule of the review or by the sign-in; “verify”: problems were found</source>
        <translation>被审核规则或登录拒绝；“verify”：发现问题</translation>
    </message>
    <message>
        <source>the command line was not understood</source>
        <translation>命令行有误</translation>
    </message>
    <message>
        <source>the article, person, file or library does not exist</source>
        <translation>稿件、人员、文件或稿库不存在</translation>
    </message>
    <message>
        <source>what was given is not valid, for example no text</source>
        <translation>所给内容无效，例如文件不是文本</translation>
    </message>
    <message>
        <source>trouble with the library or a file: damaged, locked, read-only, disk full</source>
        <translation>稿库或文件有问题：损坏、被占用、只读、磁盘已满</translation>
    </message>
    <message>
        <source>somebody else&apos;s change came first, or it exists already</source>
        <translation>别人先作了改动，或者已经存在</translation>
    </message>
    <message>
        <source>an error of the program; please report it</source>
        <translation>程序出错，请向开发者反映</translation>
    </message>
    <message>
        <source>interrupted by Ctrl+C</source>
        <translation>被Ctrl+C中断</translation>
    </message>
    <message>
        <source>Usage: pandian-cli [OPTIONS] COMMAND [ARGUMENTS]
Does on the console what the editorial workstation does in windows.
</source>
        <translation>用法：pandian-cli [选项] 命令 [参数]
在命令行上完成盘点编辑台的各项工作。
</translation>
    </message>
    <message>
        <source>Commands (“pandian-cli COMMAND --help” tells more):</source>
        <translation>命令（用“pandian-cli 命令 --help”查看详情）：</translation>
    </message>
    <message>
        <source>Options for every command:</source>
        <translation>各命令通用的选项：</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>退出码：</translation>
    </message>
    <message>
        <source>ARTICLE is the beginning of an article&apos;s number (4 characters or more) or its whole headline.
Results go to standard output, messages to standard error. Passwords are asked for at the terminal, or read from --password-fd, one per line: first that of --as, then the new one.
</source>
        <translation>“稿件”写稿号的开头（4个字符以上），或者完整的主题。
结果写到标准输出，提示写到标准错误。密码在终端上按提示输入，或从 --password-fd 读取，每行一个：先是 --as 所写人员的密码，再是新密码。
</translation>
    </message>
    <message>
        <source>Usage: pandian-cli [OPTIONS] %1</source>
        <translation>用法：pandian-cli [选项] %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>Please check: %1</source>
        <translation>疑似：%1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>提示：%1</translation>
    </message>
    <message>
        <source>“%1” was read as %2, but that is not certain; if the text is garbled, import it again with --encoding.</source>
        <translation>“%1”按%2读取，但不能确定；如果文字乱码，请用 --encoding 指定编码重新导入。</translation>
    </message>
    <message>
        <source>--encoding takes one of: %1.</source>
        <translation>--encoding 后面写其中之一：%1。</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>“%1” exists already; choose another name, or replace it with --force.</source>
        <translation>“%1”已经存在；请换一个文件名，或用 --force 覆盖。</translation>
    </message>
    <message>
        <source>Bring in a text file, or a page exported by this program</source>
        <translation>导入文本文件，或本程序导出的网页</translation>
    </message>
    <message>
        <source>Write an article as one HTML file</source>
        <translation>把稿件导出为一个HTML文件</translation>
    </message>
    <message>
        <source>Replace the file if it exists</source>
        <translation>文件已存在时覆盖</translation>
    </message>
    <message>
        <source>“%1” exists already; choose another name.</source>
        <translation>“%1”已经存在；请换一个名称。</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>正在核验</translation>
    </message>
    <message>
        <source>%1 articles, %2 versions, %3 events</source>
        <translation>稿件%1篇，版本%2个，流转记录%3条</translation>
    </message>
    <message>
        <source>Head of the chain: %1</source>
        <translation>记录链末端：%1</translation>
    </message>
    <message>
        <source>Everything fits together.</source>
        <translation>核验通过，没有发现问题。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s) found. Restore the library from a backup.</source>
        <translation>
            <numerusform>发现%Ln处问题。请从备份还原稿库。</numerusform>
        </translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>已还原：%1</translation>
    </message>
    <message>
        <source>The library it replaces is kept: %1</source>
        <translation>原来的稿库保留在：%1</translation>
    </message>
    <message>
        <source>A kind of article has 1, 2 or 3 rounds of review.</source>
        <translation>稿件类型的审次为1、2或3。</translation>
    </message>
    <message>
        <source>This library has no kind of article “%1”; see “settings”.</source>
        <translation>本稿库没有“%1”这一稿件类型；请用“settings”查看。</translation>
    </message>
    <message>
        <source>Make a new library; --as names its first person</source>
        <translation>新建稿库；--as 写第一位使用人的姓名</translation>
    </message>
    <message>
        <source>Check every hash, the chain of events and the database</source>
        <translation>核验全部校验值、记录链和数据库</translation>
    </message>
    <message>
        <source>Make a complete copy of the library</source>
        <translation>备份稿库</translation>
    </message>
    <message>
        <source>List the copies there are</source>
        <translation>列出已有的备份</translation>
    </message>
    <message>
        <source>Put a backup in the place of the library</source>
        <translation>用备份还原稿库</translation>
    </message>
    <message>
        <source>Show the library&apos;s settings</source>
        <translation>显示稿库设置</translation>
    </message>
    <message>
        <source>One person may do every round; sign-offs are labelled so</source>
        <translation>单人模式：一人可完成各个环节，审签记录会注明</translation>
    </message>
    <message>
        <source>Authors may do the first review</source>
        <translation>允许撰稿人担任初审</translation>
    </message>
    <message>
        <source>KIND N</source>
        <translation>类型 环节数</translation>
    </message>
    <message>
        <source>Rounds of review of a kind of article</source>
        <translation>设置稿件类型的审次</translation>
    </message>
    <message>
        <source>--queue takes one of: %1.</source>
        <translation>--queue 后面写其中之一：%1。</translation>
    </message>
    <message>
        <source>This list is somebody&apos;s own; say whose with --as NAME.</source>
        <translation>这是个人的列表；请用 --as 写明姓名。</translation>
    </message>
    <message>
        <source>--state takes one of: %1.</source>
        <translation>--state 后面写其中之一：%1。</translation>
    </message>
    <message>
        <source>--%1 takes a day such as 2020-02-19.</source>
        <translation>--%1 后面写日期，例如2020-02-19。</translation>
    </message>
    <message>
        <source>At most this many</source>
        <translation>最多列出多少条</translation>
    </message>
    <message>
        <source>Leave out the first N</source>
        <translation>跳过前面多少条</translation>
    </message>
    <message>
        <source>List articles, the newest first</source>
        <translation>列出稿件，最新的在前</translation>
    </message>
    <message>
        <source>[TEXT]</source>
        <translation>[文字]</translation>
    </message>
    <message>
        <source>Search the texts of all articles</source>
        <translation>在稿库中查找</translation>
    </message>
    <message>
        <source>Part of the column path</source>
        <translation>栏目中的文字</translation>
    </message>
    <message>
        <source>Only in this state</source>
        <translation>只查这个状态的</translation>
    </message>
    <message>
        <source>Only what this person worked on</source>
        <translation>只查此人参与的</translation>
    </message>
    <message>
        <source>Changed on or after this day</source>
        <translation>这一天及以后改动的</translation>
    </message>
    <message>
        <source>Changed on or before this day</source>
        <translation>这一天及以前改动的</translation>
    </message>
    <message>
        <source>--%1 takes a number from %2 to %3.</source>
        <translation>--%1 后面写%2到%3之间的数。</translation>
    </message>
    <message>
        <source>“%1” is neither “on” nor “off”.</source>
        <translation>“%1”有误，只能写“on”或“off”。</translation>
    </message>
    <message>
        <source>“%1” is no role; --roles takes some of: %2.</source>
        <translation>没有“%1”这个角色；--roles 后面可以写：%2。</translation>
    </message>
    <message>
        <source>New password of %1: </source>
        <translation>%1的新密码：</translation>
    </message>
    <message>
        <source>An empty password is none; take it away with “person password NAME --remove”.</source>
        <translation>密码不能为空；如要取消密码，请用“person password 姓名 --remove”。</translation>
    </message>
    <message>
        <source>The same once more: </source>
        <translation>再输入一次：</translation>
    </message>
    <message>
        <source>The two passwords differ; nothing was changed.</source>
        <translation>两次输入的密码不一致，没有改动。</translation>
    </message>
    <message>
        <source> [disabled]</source>
        <translation>［已停用］</translation>
    </message>
    <message>
        <source> [no password]</source>
        <translation>［未设密码］</translation>
    </message>
    <message>
        <source>ROLES</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>List who is in the library</source>
        <translation>列出人员</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Ask for a password too</source>
        <translation>同时设置密码</translation>
    </message>
    <message>
        <source>Set a person&apos;s password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>Take the password away</source>
        <translation>取消密码</translation>
    </message>
    <message>
        <source>Change a person&apos;s roles</source>
        <translation>更改角色</translation>
    </message>
    <message>
        <source>Rename a person</source>
        <translation>更改姓名</translation>
    </message>
    <message>
        <source>Disable an account</source>
        <translation>停用账号</translation>
    </message>
    <message>
        <source>Enable an account again</source>
        <translation>启用账号</translation>
    </message>
    <message>
        <source>This article has no version %1; “show” tells which is the newest.</source>
        <translation>本稿没有第%1版；最新的版本请用“show”查看。</translation>
    </message>
    <message>
        <source>--time takes a day and a time such as “2020-02-19 08:30”.</source>
        <translation>--time 后面写日期和时刻，例如“2020-02-19 08:30”。</translation>
    </message>
    <message>
        <source>The version that was read; else the newest</source>
        <translation>所读的版本；不写则为最新版本</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>The reviewer&apos;s opinion</source>
        <translation>审稿意见</translation>
    </message>
    <message>
        <source>Confirm that the whole text was read</source>
        <translation>确认已通读全文</translation>
    </message>
    <message>
        <source>This second review overturns the first one</source>
        <translation>复审改变初审意见</translation>
    </message>
    <message>
        <source>Submit an article for review</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Take it back before anybody has started to review</source>
        <translation>撤回，限尚未开始审阅的稿件</translation>
    </message>
    <message>
        <source>Start the round, to change the text in it</source>
        <translation>开始审阅，之后可以改稿</translation>
    </message>
    <message>
        <source>Pass a round; the final one signs off</source>
        <translation>通过；终审通过即签发</translation>
    </message>
    <message>
        <source>Return it to its authors</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>To the round before, not to the authors</source>
        <translation>退回上一审，不退给撰稿人</translation>
    </message>
    <message>
        <source>Reject it for good, in the final round</source>
        <translation>退稿，由终审决定</translation>
    </message>
    <message>
        <source>Withdraw a signed-off article</source>
        <translation>撤稿，限签发之后</translation>
    </message>
    <message>
        <source>Start the correction of a signed-off article</source>
        <translation>更正已签发的稿件</translation>
    </message>
    <message>
        <source>Archive a signed-off or an external article</source>
        <translation>归档已签发的稿件或外来稿</translation>
    </message>
    <message>
        <source>Record when and where it appeared</source>
        <translation>登记发表的时间和位置</translation>
    </message>
    <message>
        <source>Day and time: “2020-02-19 08:30”</source>
        <translation>日期和时刻：“2020-02-19 08:30”</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>网页地址</translation>
    </message>
    <message>
        <source>Column it appeared in</source>
        <translation>发布的栏目</translation>
    </message>
    <message>
        <source>Move it into the recycle bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Take it out of the recycle bin</source>
        <translation>移出回收站</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发表时间</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>撰稿人</translation>
    </message>
    <message>
        <source>Reviewer stated by the source</source>
        <translation>来源注明的审核人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Number of the article</source>
        <translation>稿号</translation>
    </message>
    <message>
        <source>External article, not reviewed in this system unless signed off below</source>
        <translation>外来稿；除下列审签外，未经本系统审核</translation>
    </message>
    <message>
        <source>Recorded publication</source>
        <translation>已登记发表</translation>
    </message>
    <message>
        <source>Next step: none for %1</source>
        <translation>下一步：目前没有需要%1办理的事项</translation>
    </message>
    <message>
        <source>Next step: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Saved version %1</source>
        <translation>保存第 %1 版</translation>
    </message>
    <message>
        <source>Show an article, its sign-offs and, with --as, the next step</source>
        <translation>显示稿件和审签；写明 --as 时显示下一步</translation>
    </message>
    <message>
        <source>The whole text instead</source>
        <translation>显示全文</translation>
    </message>
    <message>
        <source>Show what happened to an article</source>
        <translation>显示流转记录</translation>
    </message>
    <message>
        <source>%1 See “pandian-cli --help”.</source>
        <translation>%1用法请看“pandian-cli --help”。</translation>
    </message>
    <message>
        <source>CHOICE</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>TIME</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>DAY</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Domain of the site, for its pages</source>
        <translation>网站域名，写进导出的网页</translation>
    </message>
    <message>
        <source>Identification code of the site, for its pages</source>
        <translation>网站标识码，写进导出的网页</translation>
    </message>
    <message>
        <source>Name of the site, for its pages; empty: none</source>
        <translation>网站名称，写进导出的网页；留空则不写</translation>
    </message>
    <message>
        <source>Free a round whose reviewer has left; administrators only</source>
        <translation>更换已开始审阅的审稿人（限管理员）</translation>
    </message>
    <message>
        <source>Only the search index is wrong; no text is affected. Rebuild it with “reindex”.</source>
        <translation>只有搜索索引不对，正文不受影响。请用“reindex”重建索引。</translation>
    </message>
    <message>
        <source>The search index has been rebuilt.</source>
        <translation>搜索索引已重建。</translation>
    </message>
    <message>
        <source>Rebuild the search index from the texts</source>
        <translation>按正文重建搜索索引</translation>
    </message>
    <message>
        <source> [for the version signed off before]</source>
        <translation>［更正前签发的一版］</translation>
    </message>
    <message>
        <source>With column and details</source>
        <translation>连同栏目和稿件信息</translation>
    </message>
    <message>
        <source>%1 words, %2 Han characters</source>
        <translation>%1 字，其中汉字 %2</translation>
    </message>
    <message>
        <source>  needs before it is submitted: %1</source>
        <translation>  送审前必须有：%1</translation>
    </message>
    <message>
        <source>A correction of this article goes on; the page has the text that was signed off before it.</source>
        <translation>本稿正在更正；网页中是更正以前签发的文字。</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Say which version was read, with --revision N; “show” tells its number.</source>
        <translation>请用 --revision N 写明看过的是第几版；show 会列出版次。</translation>
    </message>
    <message>
        <source>The version that was read</source>
        <translation>所读的版本</translation>
    </message>
    <message numerus="yes">
        <source>%Ln approval(s) do not keep the rules of review; no text is affected, and a backup holds the same. Ask who gave them.</source>
        <translation>
            <numerusform>有 %Ln 次审签不符合三审规则；文字没有损坏，备份里也是如此。请向审签人核实。</numerusform>
        </translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第%1版</translation>
    </message>
    <message>
        <source>“%1” is a folder; name a file in it.</source>
        <translation>“%1”是文件夹；请写出文件夹里的文件名。</translation>
    </message>
    <message>
        <source>The page has a draft that was not saved as a version.</source>
        <translation>网页内容是未保存为版本的草稿。</translation>
    </message>
    <message>
        <source>%1, changed since; what follows is the draft</source>
        <translation>%1（此后有改动，未保存为版本；以下是改动后的草稿）</translation>
    </message>
</context>
<context>
    <name>CommandList</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>DecisionTexts</name>
    <message>
        <source>Exactly this version is signed off. Any change after that, even of one mark, needs a correction.</source>
        <translation>签发的就是这一版。此后的任何改动，哪怕一个标点，都要走更正。</translation>
    </message>
    <message>
        <source>Your approval is tied to exactly this version. The article goes on to “%1”.</source>
        <translation>您的审核意见只对这一版有效。通过后稿件转为“%1”。</translation>
    </message>
    <message>
        <source>The text is saved as a version and cannot be changed while it is in review. You can take it back until a reviewer starts to read it.</source>
        <translation>当前文字将存为一个版本，审核期间不能修改。审稿人开始审阅之前，您可以随时撤回。</translation>
    </message>
    <message>
        <source>The article goes back to its author with your opinion. After the changes the rounds start again.</source>
        <translation>稿件连同您的意见退给撰稿人。修改后各环节重新开始。</translation>
    </message>
    <message>
        <source>The article goes back to “%1”; only the sign-off of that round becomes void.</source>
        <translation>稿件退回到“%1”，只有那一审的签字作废。</translation>
    </message>
    <message>
        <source>The article is not used, and that is final. Text, versions and opinions are kept.</source>
        <translation>稿件不予采用，这一决定不能撤销。正文、版本和审稿意见都会保留。</translation>
    </message>
    <message>
        <source>The article is withdrawn, and that is final. Text, versions, sign-offs and the reason are kept.</source>
        <translation>稿件撤下，这一决定不能撤销。正文、版本、签字和原因都会保留。</translation>
    </message>
    <message>
        <source>The article can be changed again and then goes through all rounds. What was signed off stays on record.</source>
        <translation>稿件可以重新修改，改后须重新走完各审核环节。原先签发的内容仍保留在记录中。</translation>
    </message>
    <message>
        <source>The article comes from outside and is archived without a review of this library; it is marked so.</source>
        <translation>这是外来稿，未经本系统审核即归档，记录中会注明。</translation>
    </message>
    <message>
        <source>An archived article can only be corrected or withdrawn.</source>
        <translation>归档后的稿件只能更正或撤稿。</translation>
    </message>
    <message>
        <source>%1 (now: %2)</source>
        <translation>%1（当前：%2）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Agreed; sign off.</source>
        <translation>同意签发。</translation>
    </message>
    <message>
        <source>Facts and figures are right, the orientation is right; to be published.</source>
        <translation>事实和数据准确，导向正确，同意采用。</translation>
    </message>
    <message>
        <source>Agreed; to the next round.</source>
        <translation>同意，送下一审。</translation>
    </message>
    <message>
        <source>Facts, figures and names have been checked; agreed.</source>
        <translation>事实、数据和人名已核对，同意。</translation>
    </message>
    <message>
        <source>Please check the figures and say where they come from.</source>
        <translation>请核对文中数据，并注明出处。</translation>
    </message>
    <message>
        <source>Please check names, offices and titles of persons.</source>
        <translation>请核对人名、单位和职务。</translation>
    </message>
    <message>
        <source>The headline does not fit the text; please change it.</source>
        <translation>标题与正文不符，请修改。</translation>
    </message>
    <message>
        <source>Punctuation and numbers do not follow the standard; please go through them.</source>
        <translation>标点和数字用法不合规范，请通篇改正。</translation>
    </message>
    <message>
        <source>The subject has been covered already.</source>
        <translation>同题稿件已经发过。</translation>
    </message>
    <message>
        <source>The facts cannot be confirmed.</source>
        <translation>事实无法核实。</translation>
    </message>
    <message>
        <source>The content is wrong.</source>
        <translation>内容有误。</translation>
    </message>
    <message>
        <source>The source has withdrawn it.</source>
        <translation>来源方已撤稿。</translation>
    </message>
    <message>
        <source>A figure is wrong.</source>
        <translation>数据有误。</translation>
    </message>
    <message>
        <source>A name or an office is wrong.</source>
        <translation>人名或职务有误。</translation>
    </message>
    <message>
        <source>&amp;Opinion (needed):</source>
        <translation>审稿意见（必填）(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Opinion, what is to be changed (needed):</source>
        <translation>退回意见，写明要改什么（必填）(&amp;O)：</translation>
    </message>
    <message>
        <source>&amp;Reason (needed):</source>
        <translation>原因（必填）(&amp;R)：</translation>
    </message>
    <message>
        <source>The reviewer who has started this round gives it up, and another one can start it. Who was replaced and why stays on record.</source>
        <translation>已开始审阅的审稿人不再担任这一审，由别的审稿人重新开始。换下了谁、为什么换，都会记录在案。</translation>
    </message>
    <message>
        <source>The reviewer is away.</source>
        <translation>审稿人不在岗。</translation>
    </message>
    <message>
        <source>The reviewer works elsewhere now.</source>
        <translation>审稿人已调离。</translation>
    </message>
</context>
<context>
    <name>DocumentSearch</name>
    <message>
        <source>A title has at most %L1 characters, so nothing was replaced. Take a shorter replacement, or one section at a time.</source>
        <translation>标题最多 %L1 字，替换后会超出，因此一处也没有替换。请换短一些的文字，或者只在一个盘点里替换。</translation>
    </message>
    <message>
        <source>One article holds at most %L1 characters, so nothing was replaced. Take a shorter replacement.</source>
        <translation>一篇稿件最多 %L1 个字符，替换后会超出，因此一处也没有替换。请换短一些的文字。</translation>
    </message>
</context>
<context>
    <name>HtmlExport</name>
    <message>
        <source>An image of the article is missing, so the page would be incomplete; delete the image and insert it again.</source>
        <translation>稿件中的一张图片已缺失，导出的网页会不完整；请删除该图片后重新插入。</translation>
    </message>
    <message>
        <source>The page would be larger than %1, more than browsers show; use fewer or smaller images.</source>
        <translation>网页将超过 %1，浏览器难以显示；请减少图片或换用较小的图片。</translation>
    </message>
</context>
<context>
    <name>HtmlImport</name>
    <message>
        <source>This page was not exported by this program, or it was changed since. Copy its text, save it as a text file, then import that.</source>
        <translation>这个网页不是由本程序导出的，或导出后被改动过。请复制其中的文字，从剪贴板导入。</translation>
    </message>
    <message>
        <source>A picture of this page is missing or was changed, so the article would be incomplete. Export the page once more where it comes from, then import that.</source>
        <translation>这个网页缺少图片，或者图片被改动过，导入后稿件会不完整。请从原来的地方重新导出一次，再导入。</translation>
    </message>
</context>
<context>
    <name>ImageFile</name>
    <message>
        <source>This image has more than %1 MB or %L2 pixels; make it smaller and insert it again.</source>
        <translation>图片超过 %1 MB 或 %L2 像素，没有插入。请缩小后再插入。</translation>
    </message>
    <message>
        <source>This is no image that can be shown here; choose a PNG, JPEG or GIF file that other programs open, too.</source>
        <translation>这个文件不是能显示的图片，没有插入。请选用其他软件也能打开的 PNG、JPEG 或 GIF 图片。</translation>
    </message>
    <message>
        <source>The file “%1” could not be read: %2. Choose another one.</source>
        <translation>无法读取文件“%1”：%2。请另选一个。</translation>
    </message>
</context>
<context>
    <name>LibraryReplace</name>
    <message>
        <source>It was stopped; nothing was changed.</source>
        <translation>已经停下，什么也没有改。</translation>
    </message>
    <message>
        <source>The text has parts that this program cannot show, so it is left alone. Change it with the program that made it.</source>
        <translation>稿件里有本程序显示不了的内容，所以没有改动。请用原来编写它的程序修改。</translation>
    </message>
    <message>
        <source>It is open here with changes of your own, and another window has a newer text of it. Choose one of the two first.</source>
        <translation>这篇稿件在这里开着，别的窗口又写了更新的内容。请先选定用哪一份，再来替换。</translation>
    </message>
</context>
<context>
    <name>Pandian::AboutDialog</name>
    <message>
        <source>public domain</source>
        <translation>公有领域</translation>
    </message>
    <message>
        <source>Breeze icons</source>
        <translation>Breeze 图标</translation>
    </message>
    <message>
        <source>About Pandian</source>
        <translation>关于盘点编辑台</translation>
    </message>
    <message>
        <source>Pandian</source>
        <translation>盘点编辑台</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>An editorial workstation for articles in sections: written, reviewed and exported on this computer, without a network.</source>
        <translation>编写、审核、导出分节稿件的编辑工具，全部在本机完成，无需联网。</translation>
    </message>
    <message>
        <source>© 2026 The Pandian Authors</source>
        <translation>© 2026 盘点编辑台作者</translation>
    </message>
    <message>
        <source>This program is free software under the GNU General Public License, version 3 or later. You may use it, pass it on and change it under its terms. It comes without any warranty.</source>
        <translation>本程序是自由软件，依照 GNU 通用公共许可证第 3 版或更新版本发布。您可以按照许可证的条款使用、传播和修改它。本程序不附带任何担保。</translation>
    </message>
    <message>
        <source>It contains or uses:</source>
        <translation>本程序包含或使用：</translation>
    </message>
    <message>
        <source>Unihan readings</source>
        <translation>Unihan 汉字读音</translation>
    </message>
</context>
<context>
    <name>Pandian::ArticleActions</name>
    <message>
        <source>“%1” is not possible yet</source>
        <translation>暂时不能“%1”</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>去填写</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>There is no step for you to take now</source>
        <translation>现在没有需要您办理的步骤</translation>
    </message>
    <message>
        <source>The article is in the state “%1”.</source>
        <translation>稿件当前状态：%1。</translation>
    </message>
    <message>
        <source>The article is in the state “%1”; %2 is reviewing it.</source>
        <translation>稿件当前状态：%1，%2 正在审阅。</translation>
    </message>
    <message>
        <source>The correction has begun: change the text, then submit it. What was signed off stays as it is.</source>
        <translation>已开始更正：请修改后送审，原先签发的内容不受影响。</translation>
    </message>
    <message>
        <source>The publication has been recorded.</source>
        <translation>发表记录已登记。</translation>
    </message>
    <message>
        <source>%1: done. The article is in the state “%2” now.</source>
        <translation>已%1。稿件当前状态：%2。</translation>
    </message>
    <message>
        <source>The round is free; another reviewer can start it now.</source>
        <translation>这一审已经空出，别的审稿人可以开始审阅了。</translation>
    </message>
    <message>
        <source>Nobody else has the role “%1” yet, so nobody can go on with the article; an administrator gives it under “People and permissions”.</source>
        <translation>目前没有别的人担任“%1”，稿件送出后没有人能接着审；请管理员在“人员与权限”里添加人员或授予角色。</translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation>去改正</translation>
    </message>
</context>
<context>
    <name>Pandian::ArticleBar</name>
    <message>
        <source>Nobody is signed in; the article can only be read.</source>
        <translation>尚未登录，稿件只能查看。</translation>
    </message>
    <message>
        <source>This article is in the recycle bin and can only be read.</source>
        <translation>本稿在回收站里，只能查看。</translation>
    </message>
    <message>
        <source>Signed off: the text is fixed. What has to be changed needs a correction.</source>
        <translation>已签发，内容不能再改；需要改动请走更正。</translation>
    </message>
    <message>
        <source>Archived: the text is fixed.</source>
        <translation>已归档，内容不能再改。</translation>
    </message>
    <message>
        <source>Archived, from outside, not reviewed here: the text is fixed.</source>
        <translation>已归档（外来稿，未经本系统审核），内容不能再改。</translation>
    </message>
    <message>
        <source>Rejected in the final review: the text is kept as it is.</source>
        <translation>终审退稿，内容保持原样。</translation>
    </message>
    <message>
        <source>Withdrawn: the text is kept as it is.</source>
        <translation>已撤稿，内容保持原样。</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>You are doing the review “%1” of this article; what you change in the text is recorded as yours.</source>
        <translation>您正在%1本稿；您对正文的改动会记在您的名下。</translation>
    </message>
    <message>
        <source>Returned for changes; what is to be changed is written in “Article details”.</source>
        <translation>已退回修改；要改什么，见“稿件信息”里的退回意见。</translation>
    </message>
    <message>
        <source>Returned for changes; waiting for its author.</source>
        <translation>已退回修改，等待撰稿人修改。</translation>
    </message>
    <message>
        <source>In review; %1 is doing “%2”. The text is locked meanwhile.</source>
        <translation>审稿中，%1正在%2；这期间文字已锁定。</translation>
    </message>
    <message>
        <source>In review; waiting for “%1”. The text is locked until then.</source>
        <translation>审稿中，等待%1；这期间文字已锁定。</translation>
    </message>
</context>
<context>
    <name>Pandian::ArticleEditor</name>
    <message>
        <source>Article text</source>
        <translation>稿件正文</translation>
    </message>
    <message>
        <source>A title has at most %L1 characters, so nothing was added to it. Shorten it, or put the rest into the text.</source>
        <translation>一个标题最多 %L1 个字符，所以没有再往里添字。请缩短标题，或把多出的文字放进正文。</translation>
    </message>
    <message>
        <source>The article would have more than %L1 characters or %L2 paragraphs, the most that one article can hold, so nothing was pasted. Paste less, or put the rest into another article.</source>
        <translation>粘贴后会超过一篇稿件的上限（%L1 个字符、%L2 段），所以没有粘贴。请少贴一些，或把其余文字放进另一篇稿件。</translation>
    </message>
    <message>
        <source>A pasted table can have at most %L1 columns and %L2 cells, so nothing was pasted. Copy a smaller part, or paste it as text only.</source>
        <translation>粘贴的表格最多 %L1 列、%L2 个单元格，这次没有粘贴。请只复制一部分，或者用“只粘贴文本”。</translation>
    </message>
    <message>
        <source>Images that this library does not have were left out.</source>
        <translation>本稿库中没有的图片没有粘贴。</translation>
    </message>
    <message>
        <source>Titles and the cells of tables hold no images, so nothing was put there. Choose a place in the text.</source>
        <translation>标题和单元格里不能放图片，所以没有放进去。请在正文中另选位置。</translation>
    </message>
    <message>
        <source>What was copied holds no text, so nothing was pasted.</source>
        <translation>复制的内容里没有文字，因此什么也没有粘贴。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln image(s) were left out: this program reads none from the network, and titles and tables hold none. Copy each by itself, or save it and insert the file.</source>
        <translation>
            <numerusform>%Ln 张图片没有带进来：本程序不联网读取图片，标题和表格里也不能放图片。请单独复制图片，或者存成文件后插入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::ArticleInfoPane</name>
    <message>
        <source>Column:</source>
        <translation>栏目：</translation>
    </message>
    <message>
        <source>Front page &gt; section &gt; column</source>
        <translation>首页 &gt; 专题 &gt; 栏目</translation>
    </message>
    <message>
        <source>From the front page down, parted by &gt;</source>
        <translation>从首页起逐级填写，用“&gt;”隔开</translation>
    </message>
    <message>
        <source>Source:</source>
        <translation>来源：</translation>
    </message>
    <message>
        <source>Needed, not filled in yet</source>
        <translation>必填，尚未填写</translation>
    </message>
    <message>
        <source>Authors:</source>
        <translation>撰稿人：</translation>
    </message>
    <message>
        <source>Several names parted by commas</source>
        <translation>多个姓名用顿号隔开</translation>
    </message>
    <message>
        <source>Editor:</source>
        <translation>责任编辑：</translation>
    </message>
    <message>
        <source>Responsible editor</source>
        <translation>责任编辑</translation>
    </message>
    <message>
        <source>Keywords:</source>
        <translation>关键词：</translation>
    </message>
    <message>
        <source>Several keywords parted by commas</source>
        <translation>多个关键词用顿号隔开</translation>
    </message>
    <message>
        <source>Abstract:</source>
        <translation>摘要：</translation>
    </message>
    <message>
        <source>Published:</source>
        <translation>发表日期：</translation>
    </message>
    <message>
        <source>year/month/day</source>
        <translation>年/月/日</translation>
    </message>
    <message>
        <source>Time:</source>
        <translation>时间：</translation>
    </message>
    <message>
        <source>Time unknown</source>
        <translation>时间未知</translation>
    </message>
    <message>
        <source>Kind:</source>
        <translation>稿件类型：</translation>
    </message>
    <message>
        <source>Numbering:</source>
        <translation>编号样式：</translation>
    </message>
    <message>
        <source>How the sections of this article are labelled</source>
        <translation>本稿各节标题前的编号样式</translation>
    </message>
    <message>
        <source>The final reviewer must confirm having read the whole text</source>
        <translation>终审时须确认已通读全文</translation>
    </message>
    <message>
        <source>Published elsewhere; not reviewed in this library</source>
        <translation>已在别处发表，未经本系统审核</translation>
    </message>
    <message>
        <source>Sign-offs</source>
        <translation>签字记录</translation>
    </message>
    <message>
        <source>Publication record</source>
        <translation>发表记录</translation>
    </message>
    <message>
        <source>Record publication…</source>
        <translation>登记发表…</translation>
    </message>
    <message>
        <source>Reviewer stated by the page it comes from: %1 (not reviewed in this library)</source>
        <translation>来源页面标注的审核人：%1（非本系统审核）</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1&#x3000;%2</translation>
    </message>
    <message>
        <source>No article is open.</source>
        <translation>没有打开的稿件。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>From outside; not reviewed in this library.</source>
        <translation>外来稿，未经本系统审核。</translation>
    </message>
    <message>
        <source>Major</source>
        <translation>重大稿件</translation>
    </message>
    <message>
        <source>From outside</source>
        <translation>外来稿</translation>
    </message>
    <message>
        <source>%1 (one round)</source>
        <translation>%1（一审）</translation>
    </message>
    <message>
        <source>%1 (two rounds)</source>
        <translation>%1（二审）</translation>
    </message>
    <message>
        <source>%1 (three rounds)</source>
        <translation>%1（三审）</translation>
    </message>
    <message>
        <source>Another…</source>
        <translation>自定义…</translation>
    </message>
    <message>
        <source>Still needed: %1.</source>
        <translation>还缺：%1。</translation>
    </message>
</context>
<context>
    <name>Pandian::ArticleStatusBar</name>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Version %1 saved %2</source>
        <translation>已保存第 %1 版 %2</translation>
    </message>
    <message>
        <source>No article is open</source>
        <translation>尚未打开稿件</translation>
    </message>
    <message>
        <source>● %1</source>
        <translation>● %1</translation>
    </message>
    <message>
        <source> · version %1</source>
        <translation> · 第 %1 版</translation>
    </message>
    <message>
        <source> · from outside</source>
        <translation> · 外来稿</translation>
    </message>
    <message>
        <source>Words …</source>
        <translation>字数 …</translation>
    </message>
    <message>
        <source>Words %1</source>
        <translation>字数 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>盘点 %n 节</numerusform>
        </translation>
    </message>
    <message>
        <source>Responsible editor: %1</source>
        <translation>责任编辑：%1</translation>
    </message>
    <message>
        <source>Saved automatically %1</source>
        <translation>已自动保存 %1</translation>
    </message>
    <message>
        <source>Words %1 of %2</source>
        <translation>字数 %1 / %2</translation>
    </message>
    <message>
        <source>%1 (selected %2)</source>
        <translation>%1（选中 %2）</translation>
    </message>
    <message>
        <source>%1 (section %2)</source>
        <translation>%1（本节 %2）</translation>
    </message>
</context>
<context>
    <name>Pandian::ArticleTabs</name>
    <message>
        <source>New article</source>
        <translation>新稿件</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>《%1》：%2</translation>
    </message>
    <message>
        <source>&amp;Close article</source>
        <translation>关闭稿件(&amp;C)</translation>
    </message>
    <message>
        <source>Next article</source>
        <translation>下一篇稿件</translation>
    </message>
    <message>
        <source>Previous article</source>
        <translation>上一篇稿件</translation>
    </message>
    <message>
        <source>No other article is open; open one from the library.</source>
        <translation>没有打开别的稿件；请从稿库里打开一篇。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the others</source>
        <translation>关闭其他稿件</translation>
    </message>
</context>
<context>
    <name>Pandian::CommandBox</name>
    <message>
        <source>Search commands and articles (Alt+Q)</source>
        <translation>搜索命令、稿件（Alt+Q）</translation>
    </message>
    <message>
        <source>Search commands, sections and articles</source>
        <translation>搜索命令、盘点和稿件</translation>
    </message>
    <message>
        <source>Section of this article</source>
        <translation>本稿中的盘点</translation>
    </message>
    <message>
        <source>Article, %1</source>
        <translation>稿件 · %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was found, where it is</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Search commands and articles</source>
        <translation>搜索命令、稿件</translation>
    </message>
    <message>
        <source>Find “%1”</source>
        <translation>查找“%1”</translation>
    </message>
    <message>
        <source>In the texts of the library</source>
        <translation>在稿库的正文里</translation>
    </message>
</context>
<context>
    <name>Pandian::DailyBackup</name>
    <message numerus="yes">
        <source>The check after the daily backup found damage in the library (%n). The first: %1</source>
        <translation>
            <numerusform>每日备份后检查稿库，发现 %n 处损坏。其中一处：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::DecisionDialog</name>
    <message>
        <source>Article:</source>
        <translation>稿件：</translation>
    </message>
    <message>
        <source>Version:</source>
        <translation>版本：</translation>
    </message>
    <message>
        <source>Step:</source>
        <translation>步骤：</translation>
    </message>
    <message>
        <source>By:</source>
        <translation>办理人：</translation>
    </message>
    <message>
        <source>Phrases</source>
        <translation>常用意见</translation>
    </message>
    <message>
        <source>Inserts a phrase that is often used</source>
        <translation>插入一句常用的意见</translation>
    </message>
    <message>
        <source>This overturns the &amp;first review</source>
        <translation>不同意初审意见(&amp;F)</translation>
    </message>
    <message>
        <source>I have read the &amp;whole text</source>
        <translation>已通读全文(&amp;W)</translation>
    </message>
    <message>
        <source>(no headline yet)</source>
        <translation>（尚无主题）</translation>
    </message>
    <message>
        <source>version %1 (saved with this step), %2 characters</source>
        <translation>第 %1 版（随本步骤保存），%2 字</translation>
    </message>
    <message>
        <source>version %1, %2 characters</source>
        <translation>第 %1 版，%2 字</translation>
    </message>
    <message>
        <source>%1 (single-person mode; the record says so)</source>
        <translation>%1（单人模式，记录中会注明）</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The text is another one now than when this window was opened. Close it, read the text, then decide.</source>
        <translation>打开这个窗口以后，稿件的文字变了。请关闭窗口，看过现在的文字再作决定。</translation>
    </message>
</context>
<context>
    <name>Pandian::Demonstration</name>
    <message>
        <source>The demonstration article is missing from this program; install it again.</source>
        <translation>程序中缺少示例稿件；请重新安装本程序。</translation>
    </message>
</context>
<context>
    <name>Pandian::DifferenceDialog</name>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>&amp;Whole article</source>
        <translation>显示全文(&amp;W)</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>保留改动</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>important article</source>
        <translation>重大稿件</translation>
    </message>
    <message>
        <source>label of the sections</source>
        <translation>编号样式</translation>
    </message>
    <message>
        <source>kind of article</source>
        <translation>稿件类型</translation>
    </message>
    <message>
        <source>another one</source>
        <translation>换了一种</translation>
    </message>
    <message>
        <source>%1: </source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>[Image] </source>
        <translation>【图】</translation>
    </message>
    <message>
        <source>(empty line)</source>
        <translation>（空行）</translation>
    </message>
    <message>
        <source> (moved here)</source>
        <translation>（移到这里）</translation>
    </message>
    <message>
        <source> (other format)</source>
        <translation>（格式有改动）</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有改动。</translation>
    </message>
    <message>
        <source>The text is the same.</source>
        <translation>正文没有改动。</translation>
    </message>
    <message>
        <source> (image changed)</source>
        <translation>（图片有改动）</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>上一处(&amp;P)</translation>
    </message>
    <message>
        <source>Goes to the change before this one</source>
        <translation>转到上一处改动</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一处(&amp;N)</translation>
    </message>
    <message>
        <source>Goes to the next change</source>
        <translation>转到下一处改动</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>[unchanged paragraphs left out]</source>
        <translation>〔未改动的段落从略〕</translation>
    </message>
</context>
<context>
    <name>Pandian::EditActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Paste text only</source>
        <translation>只粘贴文本</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>查找下一处</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>查找上一处</translation>
    </message>
    <message>
        <source>Searc&amp;h and replace</source>
        <translation>替换(&amp;H)</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一节</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>上一节</translation>
    </message>
    <message>
        <source>New &amp;section</source>
        <translation>新盘点(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>加粗(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>倾斜(&amp;I)</translation>
    </message>
    <message>
        <source>Move section up</source>
        <translation>本节上移</translation>
    </message>
    <message>
        <source>Move section down</source>
        <translation>本节下移</translation>
    </message>
    <message>
        <source>Merge with the section above</source>
        <translation>合并到上一节</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>&amp;Paragraph</source>
        <translation>正文(&amp;P)</translation>
    </message>
    <message>
        <source>Section &amp;title</source>
        <translation>盘点标题(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;ubheading</source>
        <translation>小标题(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Quotation</source>
        <translation>引文(&amp;Q)</translation>
    </message>
    <message>
        <source>Bullet &amp;list</source>
        <translation>项目符号(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Numbered list</source>
        <translation>编号(&amp;N)</translation>
    </message>
    <message>
        <source>Duplicate section</source>
        <translation>复制本节</translation>
    </message>
    <message>
        <source>Delete section</source>
        <translation>删除本节</translation>
    </message>
    <message>
        <source>Compare section titles…</source>
        <translation>标题对照…</translation>
    </message>
    <message>
        <source>Divide into sections again…</source>
        <translation>重新分节…</translation>
    </message>
    <message>
        <source>T&amp;able</source>
        <translation>表格(&amp;A)</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的操作。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可以恢复的操作。</translation>
    </message>
    <message>
        <source>Select some text first.</source>
        <translation>请先选中文字。</translation>
    </message>
    <message>
        <source>Titles have no bold or italic; put the caret into a paragraph first.</source>
        <translation>标题不能加粗、倾斜，请先把光标放到段落里。</translation>
    </message>
    <message>
        <source>&amp;Phrases…</source>
        <translation>固定表述(&amp;P)…</translation>
    </message>
    <message>
        <source>Merge with the section below</source>
        <translation>合并下一节</translation>
    </message>
    <message>
        <source>There is no section below this one.</source>
        <translation>这是最后一节，下面没有可以合并的。</translation>
    </message>
    <message>
        <source>&amp;Headline</source>
        <translation>主题(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Kicker</source>
        <translation>引题(&amp;K)</translation>
    </message>
    <message>
        <source>Subtitl&amp;e</source>
        <translation>副题(&amp;E)</translation>
    </message>
    <message>
        <source>B&amp;yline</source>
        <translation>署名(&amp;Y)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>附注(&amp;O)</translation>
    </message>
    <message>
        <source>Style of the paragraph</source>
        <translation>段落样式</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>样式</translation>
    </message>
</context>
<context>
    <name>Pandian::EditorPage</name>
    <message>
        <source>Merge “%1” with the lead? Its title becomes a paragraph; press the key again or choose Merge.</source>
        <translation>将“%1”并入导语？它的标题会变成一个段落；再按一次同一键，或点“合并”。</translation>
    </message>
    <message>
        <source>Merge “%1” with the section above? Its title becomes a paragraph; press the key again or choose Merge.</source>
        <translation>将“%1”并入上一节？它的标题会变成一个段落；再按一次同一键，或点“合并”。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Section title</source>
        <translation>盘点标题</translation>
    </message>
    <message>
        <source>Paragraph %L1, character %L2</source>
        <translation>第 %L1 段，第 %L2 字</translation>
    </message>
    <message>
        <source>“%1” was deleted.</source>
        <translation>已删除“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%n hit(s) replaced.</source>
        <translation>
            <numerusform>已替换 %n 处。</numerusform>
        </translation>
    </message>
    <message>
        <source>The article has a headline; delete that first, then make this paragraph the headline.</source>
        <translation>稿件已有主题；请先删去原来的，再把这一段设为主题。</translation>
    </message>
    <message>
        <source>Subheading</source>
        <translation>小标题</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>引文</translation>
    </message>
    <message>
        <source>Bullet list</source>
        <translation>项目符号</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>编号列表</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>附注</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>署名</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Body text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>The article has a kicker; delete that first, then make this paragraph the kicker.</source>
        <translation>稿件已有引题；请先删去原来的，再把这一段设为引题。</translation>
    </message>
    <message>
        <source>The article has a subtitle; delete that first, then make this paragraph the subtitle.</source>
        <translation>稿件已有副题；请先删去原来的，再把这一段设为副题。</translation>
    </message>
    <message>
        <source>Only a paragraph becomes a part of the headline; put the caret into one that is not empty first.</source>
        <translation>只有正文里的段落能设为标题的一部分；请先把光标放在有文字的段落里。</translation>
    </message>
</context>
<context>
    <name>Pandian::EncodingQuestion</name>
    <message>
        <source>Encodings</source>
        <translation>文字编码</translation>
    </message>
    <message>
        <source>Import as chosen</source>
        <translation>按选中的编码导入</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>The encoding of “%1” is not certain. Choose the line that reads as it should:</source>
        <translation>“%1”的文字编码不能确定。请选出文字显示正常的一行：</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Pandian::Exporter</name>
    <message>
        <source>Article</source>
        <translation>稿件</translation>
    </message>
    <message>
        <source>Export web page</source>
        <translation>导出网页</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Exported to “%1”.</source>
        <translation>已导出到“%1”。</translation>
    </message>
    <message>
        <source>Open web page</source>
        <translation>打开网页</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>The preview could not be written: %1. Make room in the folder for temporary files, then try again.</source>
        <translation>无法写入预览文件：%1。请在存放临时文件的磁盘上腾出空间，再试一次。</translation>
    </message>
    <message>
        <source>No browser could be started; choose a standard browser in the system&apos;s settings, then try again.</source>
        <translation>无法打开浏览器；请在系统设置里选定默认浏览器，再试一次。</translation>
    </message>
    <message>
        <source>Exported to “%1”: the version that was signed off last. The correction that goes on is not in it.</source>
        <translation>已导出到“%1”。导出的是上次签发的一版，正在更正的内容不在其中。</translation>
    </message>
    <message>
        <source>version %1 with later changes</source>
        <translation>第 %1 版，之后有改动</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source> · </source>
        <translation> · </translation>
    </message>
    <message>
        <source>Not all was printed: the printer did not take every page. Look after the printer and the chosen pages, then try again.</source>
        <translation>没有打印完：打印机没有接收全部页面。请检查打印机和所选的页码，再试一次。</translation>
    </message>
    <message>
        <source>Review sheet</source>
        <translation>审核表</translation>
    </message>
    <message>
        <source>Review sheet of %1</source>
        <translation>审核表 %1</translation>
    </message>
</context>
<context>
    <name>Pandian::FailurePage</name>
    <message>
        <source>Try again</source>
        <translation>再试一次</translation>
    </message>
    <message>
        <source>Back to the library before</source>
        <translation>回到原来的稿库</translation>
    </message>
    <message>
        <source>Choose another library…</source>
        <translation>选择其他稿库…</translation>
    </message>
    <message>
        <source>Keep a new library elsewhere…</source>
        <translation>在别处新建稿库…</translation>
    </message>
    <message>
        <source>Backups of this library, the newest first:</source>
        <translation>这个稿库的备份，最近的在前：</translation>
    </message>
    <message>
        <source>Restore the chosen backup</source>
        <translation>还原选中的备份</translation>
    </message>
    <message>
        <source>The present file is kept beside it.</source>
        <translation>现在的文件不会删除，改名保存在旁边。</translation>
    </message>
    <message>
        <source>The library cannot be read</source>
        <translation>稿库无法读取</translation>
    </message>
    <message>
        <source>This file is not a library</source>
        <translation>这个文件不是稿库</translation>
    </message>
    <message>
        <source>The library belongs to a newer version of this program</source>
        <translation>稿库由更新版本的程序建立</translation>
    </message>
    <message>
        <source>The library cannot be written to</source>
        <translation>稿库不能写入</translation>
    </message>
    <message>
        <source>Another program is using the library</source>
        <translation>稿库正被其他程序占用</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>The library is not there</source>
        <translation>找不到稿库</translation>
    </message>
    <message>
        <source>The library could not be opened</source>
        <translation>无法打开稿库</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>文件：%1</translation>
    </message>
</context>
<context>
    <name>Pandian::FileActions</name>
    <message>
        <source>&amp;New article</source>
        <translation>新建稿件(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open library…</source>
        <translation>打开稿库(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Import file…</source>
        <translation>导入文件(&amp;I)…</translation>
    </message>
    <message>
        <source>Import from clip&amp;board</source>
        <translation>从剪贴板导入(&amp;B)</translation>
    </message>
    <message>
        <source>Export web page…</source>
        <translation>导出网页…</translation>
    </message>
    <message>
        <source>Preview in browser</source>
        <translation>在浏览器中预览</translation>
    </message>
    <message>
        <source>E&amp;xit</source>
        <translation>退出(&amp;X)</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>Recent articles</source>
        <translation>最近的稿件</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>(without a title)</source>
        <translation>（尚无主题）</translation>
    </message>
    <message>
        <source>New from &amp;template…</source>
        <translation>从模板新建(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Print re&amp;view sheet…</source>
        <translation>打印审核表(&amp;V)…</translation>
    </message>
</context>
<context>
    <name>Pandian::FileDialog</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 file</source>
        <translation>%1 文件</translation>
    </message>
</context>
<context>
    <name>Pandian::FindBar</name>
    <message>
        <source>Fi&amp;nd:</source>
        <translation>查找(&amp;N)：</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>查找结果</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>区分大小写(&amp;C)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No hits</source>
        <translation>没有找到</translation>
    </message>
    <message numerus="yes">
        <source>%Ln hit(s)</source>
        <translation>
            <numerusform>共 %Ln 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace &amp;with:</source>
        <translation>替换为(&amp;W)：</translation>
    </message>
    <message>
        <source>Replace what is found (Ctrl+H)</source>
        <translation>替换找到的文字（Ctrl+H）</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>替换…</translation>
    </message>
    <message>
        <source>Replace this hit and go to the next one (Enter)</source>
        <translation>替换这一处，再到下一处（回车）</translation>
    </message>
    <message>
        <source>Re&amp;place</source>
        <translation>替换(&amp;P)</translation>
    </message>
    <message>
        <source>Replace all hits; one undo brings them back</source>
        <translation>替换找到的每一处；撤销一次就全部还原</translation>
    </message>
    <message>
        <source>Replace a&amp;ll</source>
        <translation>全部替换(&amp;L)</translation>
    </message>
    <message>
        <source>12 finds the full-width １２ too, and the other way round</source>
        <translation>例如查找 12，也会找到全角的 １２</translation>
    </message>
    <message>
        <source>Any wi&amp;dth</source>
        <translation>全/半角不分(&amp;D)</translation>
    </message>
    <message>
        <source>In the replacement $1 is what the first pair of brackets found</source>
        <translation>“替换为”里的 $1 代表第一对括号找到的文字</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>正则表达式(&amp;X)</translation>
    </message>
    <message>
        <source>Only in the section the caret is in</source>
        <translation>只在光标所在的一节里查找</translation>
    </message>
    <message>
        <source>This &amp;section only</source>
        <translation>仅本节(&amp;S)</translation>
    </message>
</context>
<context>
    <name>Pandian::HandbookWindow</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Find in this chapter</source>
        <translation>在本章中查找</translation>
    </message>
    <message>
        <source>%1 — Pandian</source>
        <translation>%1 — 盘点编辑台</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>使用手册</translation>
    </message>
</context>
<context>
    <name>Pandian::HelpActions</name>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Open demonstration article</source>
        <translation>打开示例稿件</translation>
    </message>
    <message>
        <source>About Pandian…</source>
        <translation>关于盘点编辑台…</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>快捷键…</translation>
    </message>
</context>
<context>
    <name>Pandian::ImageActions</name>
    <message>
        <source>&amp;Image…</source>
        <translation>图片(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Describe image…</source>
        <translation>图片说明(&amp;D)…</translation>
    </message>
    <message>
        <source>Put the caret beside an image first.</source>
        <translation>请先把光标放到图片旁边。</translation>
    </message>
    <message>
        <source>Insert image</source>
        <translation>插入图片</translation>
    </message>
    <message>
        <source>Images (%1)</source>
        <translation>图片（%1）</translation>
    </message>
    <message>
        <source>The image was inserted. It still needs an alternative text, which is asked for before review.</source>
        <translation>图片已插入，还没有替代文字，送审前须补上。</translation>
    </message>
    <message>
        <source>Another article was opened before the images had been read, so nothing was inserted; insert them once more.</source>
        <translation>图片读完之前打开了另一篇稿件，所以没有插入；请回到原来的稿件再插入一次。</translation>
    </message>
    <message>
        <source>The text was replaced before the images had been read, so nothing was inserted; insert them once more.</source>
        <translation>图片读完之前正文换了，所以没有插入；请再插入一次。</translation>
    </message>
    <message>
        <source>The image is not there any more, so its texts were not kept; bring it back with Undo first.</source>
        <translation>图片已经不在了，图片说明没有存上；请先撤销，找回图片。</translation>
    </message>
    <message>
        <source>Delete image</source>
        <translation>删除图片</translation>
    </message>
</context>
<context>
    <name>Pandian::ImageDialog</name>
    <message>
        <source>Describe image</source>
        <translation>图片说明</translation>
    </message>
    <message>
        <source>&amp;Caption:</source>
        <translation>图注(&amp;C)：</translation>
    </message>
    <message>
        <source>Stands below the image</source>
        <translation>显示在图片下方</translation>
    </message>
    <message>
        <source>C&amp;redit:</source>
        <translation>作者或来源(&amp;R)：</translation>
    </message>
    <message>
        <source>Photographer or source, behind the caption</source>
        <translation>如“张三 摄”，显示在图注之后</translation>
    </message>
    <message>
        <source>&amp;Alternative text:</source>
        <translation>替代文字(&amp;A)：</translation>
    </message>
    <message>
        <source>What the image shows, for readers who cannot see it; needed before review</source>
        <translation>说明图上有什么，供看不到图片的读者使用；送审前必须填写</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Pandian::Importer</name>
    <message>
        <source>Texts and web pages (*.txt *.text *.html *.htm)</source>
        <translation>文本和网页 (*.txt *.text *.html *.htm)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>There is no text on the clipboard; copy the article first, then import it.</source>
        <translation>剪贴板里没有文字；请先复制稿件全文，再导入。</translation>
    </message>
    <message>
        <source>Importing “%1” (%2 of %3)…</source>
        <translation>正在导入“%1”（第 %2 个，共 %3 个）…</translation>
    </message>
    <message>
        <source>Importing “%1”…</source>
        <translation>正在导入“%1”…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported; the last one is open.</source>
        <translation>
            <numerusform>已导入 %n 篇稿件，最后一篇已打开。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be imported.</source>
        <translation>
            <numerusform>%n 个文件没有导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>查看原因</translation>
    </message>
    <message>
        <source>The text was imported; it has no parts that could be told apart, divide it into sections yourself.</source>
        <translation>文字已导入，没有识别出各个部分，请您自己分节。</translation>
    </message>
    <message>
        <source>Recognised: %1.</source>
        <translation>识别到：%1。</translation>
    </message>
    <message numerus="yes">
        <source>Show %n question(s)</source>
        <translation>
            <numerusform>查看 %n 个疑问</numerusform>
        </translation>
    </message>
    <message>
        <source>Article details</source>
        <translation>稿件信息</translation>
    </message>
    <message>
        <source>clipboard</source>
        <translation>剪贴板</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported.</source>
        <translation>
            <numerusform>已导入 %n 篇稿件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>“%1” is the library that is open, not an article; choose another file.</source>
        <translation>“%1”是正在使用的稿库，不是稿件，请另选文件。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>Text only</source>
        <translation>只要文本</translation>
    </message>
    <message>
        <source>The article was changed after the import, so nothing was replaced. Import the text once more to have it alone.</source>
        <translation>导入以后稿件已经改动过，没有换成纯文本。只要文本，请重新导入一次。</translation>
    </message>
</context>
<context>
    <name>Pandian::InfoBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭这条提示</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>……另有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>收起</translation>
    </message>
</context>
<context>
    <name>Pandian::KindsDialog</name>
    <message>
        <source>Kinds of articles and templates</source>
        <translation>稿件类型与模板</translation>
    </message>
    <message>
        <source>Only administrators can change these rules; each change is recorded.</source>
        <translation>这些规定只有管理员能改，每次改动都会记录在案。</translation>
    </message>
    <message>
        <source>Kinds of articles</source>
        <translation>稿件类型</translation>
    </message>
    <message>
        <source>&amp;Add a kind</source>
        <translation>添加类型(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Rounds of review:</source>
        <translation>审次(&amp;R)：</translation>
    </message>
    <message>
        <source>Needed before it is submitted, besides headline, source, responsible editor and text:</source>
        <translation>除主题、来源、责任编辑和正文以外，送审前还必须有：</translation>
    </message>
    <message>
        <source>&amp;Take the open article as template</source>
        <translation>用当前稿件作模板(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Drop the template</source>
        <translation>去掉模板(&amp;D)</translation>
    </message>
    <message>
        <source>Open an article first.</source>
        <translation>请先打开一篇稿件。</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n 个盘点</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no template. Write an article as it should begin, then take it.</source>
        <translation>还没有模板。请先写好一篇作样子的稿件并打开，再点下面的按钮。</translation>
    </message>
    <message>
        <source>New kind</source>
        <translation>新类型</translation>
    </message>
    <message>
        <source>New kind %1</source>
        <translation>新类型 %1</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>New articles begin as %1 with %2.</source>
        <translation>模板：%1，%2。新稿件照它的样子开头。</translation>
    </message>
    <message>
        <source>an article without a title</source>
        <translation>未写主题的稿件</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>《%1》</translation>
    </message>
    <message>
        <source>Only a kind that was just added can be removed; articles may be of the others.</source>
        <translation>只能移除刚刚添加的类型；其他类型可能已有稿件在用。</translation>
    </message>
    <message>
        <source>There is no template.</source>
        <translation>没有模板。</translation>
    </message>
</context>
<context>
    <name>Pandian::LabelStyleDialog</name>
    <message>
        <source>Label of the sections</source>
        <translation>自定义编号样式</translation>
    </message>
    <message>
        <source>&amp;Before the number:</source>
        <translation>编号前面(&amp;B)：</translation>
    </message>
    <message>
        <source>&amp;Number:</source>
        <translation>编号(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;After the number:</source>
        <translation>编号后面(&amp;A)：</translation>
    </message>
    <message>
        <source>Before the &amp;title:</source>
        <translation>与标题之间(&amp;T)：</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>a space</source>
        <translation>空一格</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不空</translation>
    </message>
    <message>
        <source>a new line</source>
        <translation>另起一行</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Looks like: %1, %2 … %3</source>
        <translation>样子：%1&#x3000;%2&#x3000;……&#x3000;%3</translation>
    </message>
    <message>
        <source>as it came</source>
        <translation>与原稿相同</translation>
    </message>
</context>
<context>
    <name>Pandian::Leaving</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>The import has not ended yet.</source>
        <translation>导入还没有完成。</translation>
    </message>
    <message>
        <source>If you stop it, what is not imported yet is left out.</source>
        <translation>停止以后，还没有导入的内容就不再导入。</translation>
    </message>
    <message>
        <source>Stop the import</source>
        <translation>停止导入</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Article details</source>
        <translation>稿件信息</translation>
    </message>
    <message>
        <source>The article details hold what is not understood: %1.</source>
        <translation>稿件信息中有认不出的内容：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>If you go on, it is left out, and what was there before stays.</source>
        <translation>继续的话，这些内容不保留，仍用原来的。</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>不保留，继续</translation>
    </message>
</context>
<context>
    <name>Pandian::LibraryActions</name>
    <message>
        <source>Libraries (*.sqlite)</source>
        <translation>稿库 (*.sqlite)</translation>
    </message>
    <message>
        <source>Back up library…</source>
        <translation>备份稿库…</translation>
    </message>
    <message>
        <source>Restore library…</source>
        <translation>还原稿库…</translation>
    </message>
    <message>
        <source>The library lies on a network drive, where it may be damaged; keep it on this computer and put backups on the network.</source>
        <translation>稿库在网络盘上，可能因此损坏；请把稿库放在本机，把备份放到网络盘。</translation>
    </message>
    <message>
        <source>Open library</source>
        <translation>打开稿库</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Keep the library in</source>
        <translation>稿库保存位置</translation>
    </message>
    <message>
        <source>Copying the library…</source>
        <translation>正在复制稿库…</translation>
    </message>
    <message>
        <source>Back up library</source>
        <translation>备份稿库</translation>
    </message>
    <message>
        <source>Backups (*.backup)</source>
        <translation>备份 (*.backup)</translation>
    </message>
    <message>
        <source>Backing up the library…</source>
        <translation>正在备份稿库…</translation>
    </message>
    <message>
        <source>The library was backed up to “%1” and the backup checked.</source>
        <translation>稿库已备份到“%1”，备份经检查完好。</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>The library is now kept in “%1”; the file in the former place, “%2”, was left as it is.</source>
        <translation>稿库现在保存在“%1”；原来位置的文件“%2”保持原样。</translation>
    </message>
    <message>
        <source>Checking and restoring the backup…</source>
        <translation>正在检查并还原备份…</translation>
    </message>
    <message>
        <source>The library was restored.</source>
        <translation>稿库已还原。</translation>
    </message>
    <message>
        <source>The library was restored; the replaced one is kept as “%1”.</source>
        <translation>稿库已还原；被替换的稿库保存为“%1”。</translation>
    </message>
    <message>
        <source>The library is being backed up, moved or restored; wait until that is done.</source>
        <translation>正在备份、移动或还原稿库，请等完成后再操作。</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in this backup are damaged, the rest is whole. The first: %1</source>
        <translation>
            <numerusform>这个备份中有 %n 处已损坏，其余完好。其中一处：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::LibraryPane</name>
    <message>
        <source>You have no articles yet. Press Ctrl+N to begin one, or import a text from the File menu.</source>
        <translation>您还没有稿件。按 Ctrl+N 新建一篇，或从“文件”菜单导入。</translation>
    </message>
    <message>
        <source>Nothing waits for your review.</source>
        <translation>没有等待您审核的稿件。</translation>
    </message>
    <message>
        <source>No article has been returned for changes.</source>
        <translation>没有退回修改的稿件。</translation>
    </message>
    <message>
        <source>No article is in review. Submit a draft, and it shows up here.</source>
        <translation>没有审核中的稿件。草稿送审后会显示在这里。</translation>
    </message>
    <message>
        <source>No article has been signed off yet.</source>
        <translation>还没有已签发的稿件。</translation>
    </message>
    <message>
        <source>Nothing has been archived yet.</source>
        <translation>还没有已归档的稿件。</translation>
    </message>
    <message>
        <source>The recycle bin is empty. Articles moved here can always be restored.</source>
        <translation>回收站是空的。移入回收站的稿件随时可以还原。</translation>
    </message>
    <message>
        <source>The library is empty. Press Ctrl+N to begin an article, or import a text from the File menu.</source>
        <translation>稿库是空的。按 Ctrl+N 新建稿件，或从“文件”菜单导入。</translation>
    </message>
    <message>
        <source>Filter by headline or column</source>
        <translation>按主题或栏目筛选</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>稿件列表</translation>
    </message>
    <message>
        <source>No library is open.</source>
        <translation>没有打开的稿库。</translation>
    </message>
    <message>
        <source>No headline or column here contains “%1”. Press Esc to show all.</source>
        <translation>这里没有主题或栏目含“%1”的稿件。按 Esc 显示全部。</translation>
    </message>
    <message>
        <source>“%1” is in the recycle bin now.</source>
        <translation>“%1”已移入回收站。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Move to the recycle bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in to see your articles here.</source>
        <translation>还没有登录。请先登录（点窗口右上角的“尚未登录”），这里就会列出您的稿件。</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in to see what waits for your review.</source>
        <translation>还没有登录。请先登录（点窗口右上角的“尚未登录”），这里就会列出等您审核的稿件。</translation>
    </message>
    <message>
        <source>The library is empty. Sign in to begin an article.</source>
        <translation>稿库里还没有稿件。登录以后就可以新建稿件。</translation>
    </message>
    <message>
        <source>You have no articles. Beginning one takes the role of a writer, which an administrator gives.</source>
        <translation>您没有稿件。新建稿件需要“撰稿”角色，请管理员授予。</translation>
    </message>
    <message>
        <source>No article is in review.</source>
        <translation>没有正在审核的稿件。</translation>
    </message>
    <message>
        <source>The library is empty.</source>
        <translation>稿库是空的。</translation>
    </message>
</context>
<context>
    <name>Pandian::LinkActions</name>
    <message>
        <source>&amp;Link…</source>
        <translation>链接(&amp;L)…</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Remove link</source>
        <translation>取消链接</translation>
    </message>
    <message>
        <source>Put the caret into a paragraph, or select text within one paragraph.</source>
        <translation>请把光标放在正文的一段里，或者只选中一段之内的文字。</translation>
    </message>
</context>
<context>
    <name>Pandian::LinkDialog</name>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>文字(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Address:</source>
        <translation>链接地址(&amp;A)：</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Remove link</source>
        <translation>取消链接(&amp;R)</translation>
    </message>
    <message>
        <source>An address begins with http://, https:// or mailto: and has no blanks in it. Nothing else can be linked to.</source>
        <translation>链接地址要以http://、https://或mailto:开头，中间不能有空格。不支持其他类型的链接。</translation>
    </message>
</context>
<context>
    <name>Pandian::LinkHandler</name>
    <message>
        <source>%1 is not opened: only addresses with http://, https:// or mailto: are.</source>
        <translation>没有打开%1：只能打开以http://、https://或mailto:开头的链接。</translation>
    </message>
    <message>
        <source>%1 could not be opened; choose a standard mail program in the system&apos;s settings.</source>
        <translation>无法打开%1；请在系统设置里选择默认邮件程序。</translation>
    </message>
    <message>
        <source>%1 could not be opened; choose a standard browser in the system&apos;s settings.</source>
        <translation>无法打开%1；请在系统设置里选择默认浏览器。</translation>
    </message>
    <message>
        <source>%1
Hold Ctrl and click to open</source>
        <translation>%1
按住Ctrl并单击可打开</translation>
    </message>
</context>
<context>
    <name>Pandian::MainWindow</name>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>格式(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Manuscript</source>
        <translation>稿件(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审阅(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Pandian (portable)</source>
        <translation>盘点编辑台（便携版）</translation>
    </message>
    <message>
        <source>Pandian</source>
        <translation>盘点编辑台</translation>
    </message>
    <message>
        <source>%1[*] — %2</source>
        <translation>%1[*] — %2</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>新稿件</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>稿库</translation>
    </message>
    <message>
        <source>Article details</source>
        <translation>稿件信息</translation>
    </message>
    <message>
        <source>Navigation pane</source>
        <translation>导航窗格</translation>
    </message>
    <message>
        <source>%1 Until the program is started with it, Ctrl+←, Ctrl+→ and double click stop at spaces and marks of half width alone, not at words.</source>
        <translation>%1补好并重新打开程序之前，Ctrl+←、Ctrl+→ 和双击只在空格和半角标点处停，不以词语为界。</translation>
    </message>
    <message>
        <source>Images go into the open text, and texts into the library: bring them in one after the other.</source>
        <translation>图片要放进打开的稿件，文稿要导入稿库，请分两次拖放。</translation>
    </message>
    <message>
        <source>Sectio&amp;ns</source>
        <translation>盘点(&amp;N)</translation>
    </message>
    <message>
        <source>Version %1 stands on the page; undo takes it away again, and saving makes it a new version.</source>
        <translation>第 %1 版已放回页面；撤销即可恢复原样，保存后成为新的一版。</translation>
    </message>
</context>
<context>
    <name>Pandian::NavigationPane</name>
    <message>
        <source>Navigation</source>
        <translation>导航窗格</translation>
    </message>
    <message>
        <source>+ New section</source>
        <translation>＋ 新盘点</translation>
    </message>
    <message>
        <source>Adds a section after the current one (Ctrl+Enter).</source>
        <translation>在当前一节后面新增一个盘点（Ctrl+Enter）。</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Merge with the section above</source>
        <translation>合并到上一节</translation>
    </message>
    <message>
        <source>New section</source>
        <translation>新盘点</translation>
    </message>
    <message>
        <source>Duplicate section</source>
        <translation>复制本节</translation>
    </message>
    <message>
        <source>Delete section</source>
        <translation>删除本节</translation>
    </message>
    <message>
        <source>Lock order</source>
        <translation>锁定顺序</translation>
    </message>
    <message>
        <source>Keeps sections from being dragged by accident; menus and keys still move them.</source>
        <translation>防止误拖：锁定以后不能拖动，菜单和快捷键仍可移动。</translation>
    </message>
    <message>
        <source>Filter: title, person, status</source>
        <translation>筛选：标题、负责人、状态</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status and notes of the section…</source>
        <translation>本节进度与备注…</translation>
    </message>
    <message>
        <source>Merge with the section below</source>
        <translation>合并下一节</translation>
    </message>
    <message>
        <source>Clear the filter first; between hidden rows nobody sees where a section goes.</source>
        <translation>请先清除筛选：有行隐藏时，看不出会移到哪里。</translation>
    </message>
    <message>
        <source>The order is locked; “Lock order” below unlocks it.</source>
        <translation>顺序已锁定；点下方的“锁定顺序”可解锁。</translation>
    </message>
</context>
<context>
    <name>Pandian::NextActionButton</name>
    <message>
        <source>Other decisions</source>
        <translation>其他决定</translation>
    </message>
    <message>
        <source>Return or reject the article instead</source>
        <translation>改为退回或退稿</translation>
    </message>
    <message>
        <source>No step for you</source>
        <translation>暂无待办</translation>
    </message>
</context>
<context>
    <name>Pandian::OpenArticle</name>
    <message>
        <source>There is no saved version to go back to; save one first, or move the article to the recycle bin.</source>
        <translation>本稿还没有保存过版本，没有可以恢复的内容；请先保存版本，或将稿件移入回收站。</translation>
    </message>
    <message>
        <source>There are newer changes on the page.</source>
        <translation>页面上已有新的改动。</translation>
    </message>
    <message>
        <source>There are newer changes on the page; save a version of them first, then bring the others back.</source>
        <translation>页面上已有新的改动；请先保存版本，再找回暂存的改动。</translation>
    </message>
    <message>
        <source>Until then the text is also kept elsewhere on this computer; it comes back from there.</source>
        <translation>在此之前，文字另存在本机的另一处，下次启动时会自动找回。</translation>
    </message>
</context>
<context>
    <name>Pandian::OutlineModel</name>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n character(s)</source>
        <translation>
            <numerusform>%1，%n 字</numerusform>
        </translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>未动</translation>
    </message>
    <message>
        <source>Being written</source>
        <translation>在写</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写完</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Responsible: %1</source>
        <translation>负责人：%1</translation>
    </message>
    <message numerus="yes">
        <source>Target: %n character(s)</source>
        <translation>
            <numerusform>目标：%n 字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::PagePainter</name>
    <message>
        <source>Published: %1</source>
        <translation>发表时间：%1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>来源：%1</translation>
    </message>
    <message>
        <source>Author: %1</source>
        <translation>撰稿人：%1</translation>
    </message>
    <message>
        <source>Responsible editor: %1</source>
        <translation>责任编辑：%1</translation>
    </message>
    <message>
        <source>Reviewer according to the source: %1</source>
        <translation>审核人（来源标注）：%1</translation>
    </message>
    <message>
        <source>Kicker (optional)</source>
        <translation>引题（可不填）</translation>
    </message>
    <message>
        <source>Type the title here</source>
        <translation>在此输入主题</translation>
    </message>
    <message>
        <source>Subtitle (optional)</source>
        <translation>副题（可不填）</translation>
    </message>
    <message>
        <source>Type the lead here</source>
        <translation>在此输入导语</translation>
    </message>
    <message>
        <source>You are here: %1</source>
        <translation>您的位置：%1</translation>
    </message>
    <message>
        <source>No alternative text yet: double-click the image</source>
        <translation>缺替代文字，双击图片填写</translation>
    </message>
    <message>
        <source>Title of this section</source>
        <translation>本节标题</translation>
    </message>
</context>
<context>
    <name>Pandian::PeopleDialog</name>
    <message>
        <source>People and permissions</source>
        <translation>人员与权限</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>修改(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <translation>停用(&amp;D)</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>with password</source>
        <translation>有密码</translation>
    </message>
    <message>
        <source>without password</source>
        <translation>无密码</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Only an administrator changes people and roles. You can change your own name and password; for anything else ask an administrator.</source>
        <translation>只有管理员可以修改人员和角色。您可以修改自己的姓名和密码；其他修改请找管理员。</translation>
    </message>
    <message>
        <source>Nobody is signed in. Sign in as an administrator to change people.</source>
        <translation>当前无人登录。请以管理员身份登录后再修改人员。</translation>
    </message>
    <message>
        <source>Who may write, review and sign off. A person may have several roles, but never holds two rounds of one article.</source>
        <translation>谁可以撰稿、审核和签发。一人可以兼任几种角色，但在同一篇稿件里只能担任其中一审。</translation>
    </message>
    <message>
        <source>&amp;Enable again</source>
        <translation>重新启用(&amp;E)</translation>
    </message>
</context>
<context>
    <name>Pandian::PersonDialog</name>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>姓名(&amp;N)：</translation>
    </message>
    <message>
        <source>Roles:</source>
        <translation>角色：</translation>
    </message>
    <message>
        <source>&amp;Writer: writes articles and submits them</source>
        <translation>撰稿(&amp;W)：写稿并送审</translation>
    </message>
    <message>
        <source>&amp;First review</source>
        <translation>初审(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Second review</source>
        <translation>复审(&amp;S)</translation>
    </message>
    <message>
        <source>F&amp;inal review: signs off</source>
        <translation>终审(&amp;I)：签发稿件</translation>
    </message>
    <message>
        <source>&amp;Administrator: people and settings</source>
        <translation>管理员(&amp;A)：负责人员和选项</translation>
    </message>
    <message>
        <source>New &amp;password:</source>
        <translation>新密码(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Repeat it:</source>
        <translation>再输一遍(&amp;R)：</translation>
    </message>
    <message>
        <source>Sign in wi&amp;thout a password from now on</source>
        <translation>以后登录不用密码(&amp;T)</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>添加人员</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Only an administrator gives roles.</source>
        <translation>角色由管理员指定。</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>不改就留空</translation>
    </message>
    <message>
        <source>none is needed</source>
        <translation>可以不设</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Please enter a name; sign-offs and versions carry it.</source>
        <translation>请填写姓名；签字和版本上都会写着它。</translation>
    </message>
    <message>
        <source>The two passwords differ; please enter the same one twice.</source>
        <translation>两次输入的密码不一样；请重新输入。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Without a role this person can only read.</source>
        <translation>没有角色的人只能查看稿件。</translation>
    </message>
</context>
<context>
    <name>Pandian::ProposalDialog</name>
    <message>
        <source>New</source>
        <translation>新</translation>
    </message>
    <message>
        <source>[Table] %1</source>
        <translation>[表格] %1</translation>
    </message>
    <message>
        <source>[Image] %1</source>
        <translation>[图片] %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>Divide into sections again</source>
        <translation>重新分节</translation>
    </message>
    <message>
        <source>There is nothing new to recognise: no further paragraph reads like a section&apos;s title or a detail of the article.</source>
        <translation>没有识别到新的内容：正文里没有别的段落像盘点标题或稿件信息。</translation>
    </message>
    <message>
        <source>Recognised: %1. Nothing is changed before you apply it.</source>
        <translation>识别到：%1。点“应用”之前，稿件不会改动。</translation>
    </message>
    <message>
        <source>The article now</source>
        <translation>现在的稿件</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>重新分节以后</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Pandian::PublicationDialog</name>
    <message>
        <source>Record publication</source>
        <translation>登记发表</translation>
    </message>
    <message>
        <source>&amp;Day:</source>
        <translation>日期(&amp;D)：</translation>
    </message>
    <message>
        <source>year/month/day</source>
        <translation>年/月/日</translation>
    </message>
    <message>
        <source>&amp;Time:</source>
        <translation>时间(&amp;T)：</translation>
    </message>
    <message>
        <source>hour:minute</source>
        <translation>例如 08:30</translation>
    </message>
    <message>
        <source>&amp;Web address:</source>
        <translation>网址(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Column:</source>
        <translation>栏目(&amp;C)：</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Please enter the day of publication, for example 2020/02/19.</source>
        <translation>请填写发表日期，例如 2020/02/19。</translation>
    </message>
    <message>
        <source>Please enter the time of publication, for example 08:30.</source>
        <translation>请填写发表时间，例如 08:30。</translation>
    </message>
    <message>
        <source>Please enter a whole web address that begins with https:// or http://, or none.</source>
        <translation>请填写以 https:// 或 http:// 开头的完整网址，也可以留空。</translation>
    </message>
    <message>
        <source>“%1” is not a day of the calendar; please enter one like 2020/02/19.</source>
        <translation>“%1”不是有效日期，请按 2020/02/19 的样式填写。</translation>
    </message>
    <message>
        <source>“%1” is not a time of day; please enter one from 00:00 to 23:59.</source>
        <translation>“%1”不是有效时间，请填写 00:00 至 23:59 之间的时间。</translation>
    </message>
    <message>
        <source>When and where the article appeared. This is a record beside the text: it changes nothing that was signed off. Pages exported from then on give this time.</source>
        <translation>稿件在何时何处发表。这只是稿件之外的记录，不影响已签发的内容；此后导出的网页以这里的时间为准。</translation>
    </message>
</context>
<context>
    <name>Pandian::PublishedFields</name>
    <message>
        <source>This is not a day; write it like 2020/02/19.</source>
        <translation>没有这样的日期；请核对，写成 2020/02/19 的样子。</translation>
    </message>
    <message>
        <source>This is not a time; write it like 08:30.</source>
        <translation>没有这样的时间；请核对，写成 08:30 的样子（00:00 至 23:59）。</translation>
    </message>
    <message>
        <source>Please enter the day as well.</source>
        <translation>请同时填写日期。</translation>
    </message>
    <message>
        <source>Time unknown: please ask for it; leave it empty if nobody knows.</source>
        <translation>时间未知：请向来源核实后填写，查不到就留空。</translation>
    </message>
    <message>
        <source>day of publication (“%1” is none)</source>
        <translation>发表日期（“%1”不是日期）</translation>
    </message>
    <message>
        <source>time of publication (its day is missing)</source>
        <translation>发表时间（缺日期）</translation>
    </message>
    <message>
        <source>time of publication (“%1” is none)</source>
        <translation>发表时间（“%1”不是时间）</translation>
    </message>
</context>
<context>
    <name>Pandian::QuestionStrip</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Pandian::QueueList</name>
    <message>
        <source>Queues</source>
        <translation>稿件分类</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n article(s)</source>
        <translation>
            <numerusform>%1：%n 篇</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pandian::Recogniser</name>
    <message>
        <source>Recognised: %1.</source>
        <translation>识别到：%1。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Paste text only</source>
        <translation>只粘贴文本</translation>
    </message>
</context>
<context>
    <name>Pandian::Recovery</name>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>《%1》</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message numerus="yes">
        <source>The last session was cut short; %n article(s) were recovered: %1</source>
        <translation>
            <numerusform>上次的工作意外中断，已恢复 %n 篇稿件：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>No version of this article was saved yet; all that was recovered is on the page.</source>
        <translation>本稿尚未保存过版本，恢复的全部内容都在页面上。</translation>
    </message>
    <message>
        <source>%1, …</source>
        <translation>%1……</translation>
    </message>
</context>
<context>
    <name>Pandian::ReplaceWindow</name>
    <message>
        <source>Replace in the library</source>
        <translation>在稿库中替换</translation>
    </message>
    <message>
        <source>Fi&amp;nd:</source>
        <translation>查找(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>Replace &amp;with:</source>
        <translation>替换为(&amp;W)：</translation>
    </message>
    <message>
        <source>Match &amp;case</source>
        <translation>区分大小写(&amp;C)</translation>
    </message>
    <message>
        <source>Any wi&amp;dth</source>
        <translation>全/半角不分(&amp;D)</translation>
    </message>
    <message>
        <source>12 finds the full-width １２ too, and the other way round</source>
        <translation>例如查找 12，也会找到全角的 １２</translation>
    </message>
    <message>
        <source>In the replacement $1 is what the first pair of brackets found</source>
        <translation>“替换为”里的 $1 代表第一对括号找到的文字</translation>
    </message>
    <message>
        <source>Regular e&amp;xpression</source>
        <translation>正则表达式(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Replace in the chosen articles</source>
        <translation>在选中的稿件中替换(&amp;R)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>(without a title)</source>
        <translation>（尚无主题）</translation>
    </message>
    <message>
        <source>Nothing is changed before you have seen the list.</source>
        <translation>先列出会改的地方给您看，点“替换”以后才改。</translation>
    </message>
    <message>
        <source>No library is open.</source>
        <translation>没有打开的稿库。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>No article has these words.</source>
        <translation>没有一篇稿件里有这些字。</translation>
    </message>
    <message>
        <source>%1 in %2.</source>
        <translation>在 %2里找到 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n 篇稿件</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %L1 are listed; find again afterwards for the others.</source>
        <translation>只列出前 %L1 篇，替换完请再查找一次，看其余的。</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Replacing…</source>
        <translation>正在替换…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>%1 in %2 replaced; each of the articles has a new version.</source>
        <translation>已在 %2里替换 %1，每篇都存了新版本。</translation>
    </message>
    <message numerus="yes">
        <source>It was stopped before %n article(s).</source>
        <translation>
            <numerusform>中途停下，还有 %n 篇没有替换。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) were left as they are; the list says why.</source>
        <translation>
            <numerusform>有 %n 篇没有改动，原因写在列表里。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace in %n article(s)</source>
        <translation>
            <numerusform>在这 %n 篇稿件中替换(&amp;R)</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the words stand</source>
        <translation>找到的地方</translation>
    </message>
    <message>
        <source>Articles without a box cannot be changed now; below each stands why.</source>
        <translation>前面没有方框的稿件现在不能改，原因写在下面。</translation>
    </message>
    <message numerus="yes">
        <source>%n more place(s)</source>
        <translation>
            <numerusform>还有 %n 处没有列出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) did not have these words any more.</source>
        <translation>
            <numerusform>有 %n 篇已经没有要改的地方。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list was of what stood here before; find again to see the new one.</source>
        <translation>查找内容改了，原来的清单已清空；请重新查找。</translation>
    </message>
</context>
<context>
    <name>Pandian::RestoreDialog</name>
    <message>
        <source>Restore library</source>
        <translation>还原稿库</translation>
    </message>
    <message>
        <source>Choose the backup that is to take the place of the library. It is checked first; the present library is not deleted but kept beside it. What was written after the backup will no longer be in the library.</source>
        <translation>请选择用来替换稿库的备份。程序先检查备份是否完好；现在的稿库不会删除，改名保存在旁边。备份之后写的内容将不在稿库里。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>还原</translation>
    </message>
    <message>
        <source>Other file…</source>
        <translation>其他文件…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Backups and libraries (*.backup *.sqlite *.replaced-*)</source>
        <translation>备份和稿库 (*.backup *.sqlite *.replaced-*)</translation>
    </message>
</context>
<context>
    <name>Pandian::ReviewSheet</name>
    <message>
        <source>void</source>
        <translation>已失效</translation>
    </message>
    <message>
        <source>made in single-person mode</source>
        <translation>单人模式下作出</translation>
    </message>
    <message>
        <source>read in full</source>
        <translation>已通读全文</translation>
    </message>
    <message>
        <source>important article</source>
        <translation>重大稿件</translation>
    </message>
    <message>
        <source>from outside</source>
        <translation>外来稿</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>撰稿人</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Responsible editor</source>
        <translation>责任编辑</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>发表时间</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Number of the article</source>
        <translation>稿件编号</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Version, SHA-256</source>
        <translation>版本、校验值</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>SHA-256 of the text signed off</source>
        <translation>签发文字的校验值（SHA-256）</translation>
    </message>
    <message>
        <source>Recorded publication</source>
        <translation>登记的发表</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印时间</translation>
    </message>
    <message>
        <source>This article was not submitted yet.</source>
        <translation>本稿尚未送审。</translation>
    </message>
    <message>
        <source>Review sheet</source>
        <translation>审核表</translation>
    </message>
</context>
<context>
    <name>Pandian::SearchActions</name>
    <message>
        <source>Find in library…</source>
        <translation>在稿库中查找…</translation>
    </message>
    <message>
        <source>Replace in library…</source>
        <translation>在稿库中替换…</translation>
    </message>
</context>
<context>
    <name>Pandian::SearchWindow</name>
    <message>
        <source>Find in the library</source>
        <translation>在稿库中查找</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>内容(&amp;T)：</translation>
    </message>
    <message>
        <source>Words of the headline or the text, 1 to 100 characters</source>
        <translation>标题或正文中的字词，1 至 100 个字</translation>
    </message>
    <message>
        <source>&amp;Column:</source>
        <translation>栏目(&amp;C)：</translation>
    </message>
    <message>
        <source>Any part of the column path</source>
        <translation>栏目路径中的任何部分</translation>
    </message>
    <message>
        <source>&amp;State:</source>
        <translation>状态(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Person:</source>
        <translation>人员(&amp;P)：</translation>
    </message>
    <message>
        <source>Who began the article or saved a version of it</source>
        <translation>起草稿件或保存过版本的人</translation>
    </message>
    <message>
        <source>C&amp;hanged:</source>
        <translation>修改时间(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;From – to:</source>
        <translation>起止日期(&amp;F)：</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>截止日期</translation>
    </message>
    <message>
        <source>Articles found</source>
        <translation>找到的稿件</translation>
    </message>
    <message>
        <source>Show &amp;more</source>
        <translation>显示更多(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>不限状态</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>不限时间</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>最近 30 天</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>指定日期</translation>
    </message>
    <message>
        <source>Anybody</source>
        <translation>不限人员</translation>
    </message>
    <message>
        <source>No library is open.</source>
        <translation>没有打开的稿库。</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>正在查找…</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n article(s) found; there are more.</source>
        <translation>
            <numerusform>已列出最近修改的 %n 篇，还有更多。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) found.</source>
        <translation>
            <numerusform>找到 %n 篇。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type words to look for, or choose a column, state, person or time.</source>
        <translation>请输入要查找的字词，或选择栏目、状态、人员、时间。</translation>
    </message>
    <message>
        <source>Nothing was found. Try fewer words or other conditions.</source>
        <translation>没有找到。请减少字词，或换个条件再试。</translation>
    </message>
</context>
<context>
    <name>Pandian::SectionWorkDialog</name>
    <message>
        <source>&amp;Status:</source>
        <translation>状态(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Target:</source>
        <translation>目标(&amp;T)：</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不设</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> 字</translation>
    </message>
    <message>
        <source>&amp;Responsible:</source>
        <translation>负责人(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Note:</source>
        <translation>备注(&amp;N)：</translation>
    </message>
    <message>
        <source>For the office only: none of this is signed, printed or exported.</source>
        <translation>只供内部使用：不签字，不打印，也不导出。</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Status and notes of the section</source>
        <translation>本节进度与备注</translation>
    </message>
    <message>
        <source>The note has more than %1 characters; shorten it.</source>
        <translation>备注超过 %1 个字，请缩短。</translation>
    </message>
</context>
<context>
    <name>Pandian::SettingsDialog</name>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>For you alone</source>
        <translation>只影响您自己</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>Takes effect with the next start</source>
        <translation>重新启动以后生效</translation>
    </message>
    <message>
        <source>&amp;Appearance:</source>
        <translation>外观(&amp;A)：</translation>
    </message>
    <message>
        <source>&amp;Zoom:</source>
        <translation>显示比例(&amp;Z)：</translation>
    </message>
    <message>
        <source>Library is kept in:</source>
        <translation>稿库位置：</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>For everybody in this library</source>
        <translation>影响整个稿库</translation>
    </message>
    <message>
        <source>Only administrators can change these rules; each change is recorded.</source>
        <translation>下面的选项只有管理员能改，改动会记入流转记录。</translation>
    </message>
    <message>
        <source>&amp;Single-person mode</source>
        <translation>单人模式(&amp;S)</translation>
    </message>
    <message>
        <source>One person does all rounds. The rounds are recorded, not enforced, and every sign-off made this way says so, also on the exported page.</source>
        <translation>一个人完成各审：只作记录，不拦截；每个签字都注明“单人模式”，导出的网页上也注明。</translation>
    </message>
    <message>
        <source>A&amp;uthors may do the first review</source>
        <translation>撰稿人可任初审(&amp;U)</translation>
    </message>
    <message>
        <source>For small offices. Authors can never do the second or the final review of their own article.</source>
        <translation>供人手少的单位使用。撰稿人任何时候都不能担任本稿的复审和终审。</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>亮色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗色</translation>
    </message>
    <message>
        <source>Site &amp;name:</source>
        <translation>网站名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Site &amp;domain:</source>
        <translation>网站域名(&amp;D)：</translation>
    </message>
    <message>
        <source>Site ID &amp;code:</source>
        <translation>网站标识码(&amp;C)：</translation>
    </message>
    <message>
        <source>Written into exported pages; left out where it is empty</source>
        <translation>写进导出的网页；没有的空着，就不写</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
</context>
<context>
    <name>Pandian::Sheets</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
</context>
<context>
    <name>Pandian::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>查找命令或按键</translation>
    </message>
    <message>
        <source>&amp;New key:</source>
        <translation>新按键(&amp;N)：</translation>
    </message>
    <message>
        <source>A&amp;ssign</source>
        <translation>指定(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Remove key</source>
        <translation>去掉按键(&amp;R)</translation>
    </message>
    <message>
        <source>Restore &amp;default</source>
        <translation>恢复默认(&amp;D)</translation>
    </message>
    <message>
        <source>Restore &amp;all</source>
        <translation>全部恢复默认(&amp;A)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>“%1” has this key now; it will have none then.</source>
        <translation>这个键现在属于“%1”；指定以后，“%1”就没有这个键了。</translation>
    </message>
</context>
<context>
    <name>Pandian::SignInDialog</name>
    <message>
        <source>Switch user</source>
        <translation>切换用户</translation>
    </message>
    <message>
        <source>&amp;Who works here now:</source>
        <translation>现在由谁使用(&amp;W)：</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>密码(&amp;P)：</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1 (%2), signed in now</source>
        <translation>%1（%2），当前用户</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在核对…</translation>
    </message>
    <message>
        <source>Please enter the password of “%1”.</source>
        <translation>请输入“%1”的密码。</translation>
    </message>
</context>
<context>
    <name>Pandian::SnippetsDialog</name>
    <message>
        <source>Phrases</source>
        <translation>固定表述</translation>
    </message>
    <message>
        <source>Find by characters, pinyin or its initials</source>
        <translation>打汉字、拼音或拼音首字母查找</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>名称(&amp;M)：</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>内容(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>插入(&amp;I)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新建(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;New from selection</source>
        <translation>存入选中的文字(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Undo deletion</source>
        <translation>撤销删除(&amp;U)</translation>
    </message>
    <message>
        <source>There is none yet. Select what you write often in the text, open this window and make one of it.</source>
        <translation>还没有固定表述。在正文里选中常写的一段话，再打开这个窗口，就可以存进来。</translation>
    </message>
    <message>
        <source>New phrase</source>
        <translation>新的表述</translation>
    </message>
</context>
<context>
    <name>Pandian::TableActions</name>
    <message>
        <source>&amp;Table…</source>
        <translation>表格(&amp;T)…</translation>
    </message>
    <message>
        <source>Insert row &amp;above</source>
        <translation>在上方插入行(&amp;A)</translation>
    </message>
    <message>
        <source>Insert row &amp;below</source>
        <translation>在下方插入行(&amp;B)</translation>
    </message>
    <message>
        <source>Insert column &amp;left</source>
        <translation>在左侧插入列(&amp;L)</translation>
    </message>
    <message>
        <source>Insert column &amp;right</source>
        <translation>在右侧插入列(&amp;R)</translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>Delete column</source>
        <translation>删除列</translation>
    </message>
    <message>
        <source>Delete table</source>
        <translation>删除表格</translation>
    </message>
    <message>
        <source>&amp;Header row</source>
        <translation>首行作为表头(&amp;H)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Put the caret into a table first.</source>
        <translation>请先把光标放在表格里。</translation>
    </message>
    <message>
        <source>Put the caret into a paragraph: titles and tables hold no table.</source>
        <translation>请把光标放在正文的段落里；标题和表格里不能再插入表格。</translation>
    </message>
</context>
<context>
    <name>Pandian::TableDialog</name>
    <message>
        <source>Insert table</source>
        <translation>插入表格</translation>
    </message>
    <message>
        <source>&amp;Rows:</source>
        <translation>行数(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Columns:</source>
        <translation>列数(&amp;C)：</translation>
    </message>
    <message>
        <source>The first row is the &amp;header</source>
        <translation>首行作为表头(&amp;H)</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Pandian::TemplateDialog</name>
    <message>
        <source>New from a template</source>
        <translation>从模板新建</translation>
    </message>
    <message>
        <source>There is no template yet. Administrators make them from an open article with Tools → Kinds of articles and templates.</source>
        <translation>还没有模板。管理员可以打开一篇稿件，在“工具 → 稿件类型与模板”里把它作为模板。</translation>
    </message>
</context>
<context>
    <name>Pandian::TitlesDialog</name>
    <message>
        <source>Compare section titles</source>
        <translation>标题对照</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>句式</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>No title</source>
        <translation>没有标题</translation>
    </message>
    <message>
        <source>Unlike the others</source>
        <translation>与多数不同</translation>
    </message>
    <message>
        <source>The titles have no shape in common.</source>
        <translation>各节标题没有共同的句式。</translation>
    </message>
    <message>
        <source>Most titles have the shape %1.</source>
        <translation>多数标题的句式是：%1</translation>
    </message>
</context>
<context>
    <name>Pandian::ToolActions</name>
    <message>
        <source>Word count…</source>
        <translation>字数统计…</translation>
    </message>
    <message>
        <source>Options…</source>
        <translation>选项…</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>People and permissions…</source>
        <translation>人员与权限…</translation>
    </message>
    <message>
        <source>Switch user…</source>
        <translation>切换用户…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>尚未登录</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>已登录：%1</translation>
    </message>
    <message>
        <source>Sign in to write and to review</source>
        <translation>登录以后才能写稿、审稿</translation>
    </message>
    <message>
        <source>Kinds of articles and &amp;templates…</source>
        <translation>稿件类型与模板(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Versions…</source>
        <translation>版本历史(&amp;V)…</translation>
    </message>
    <message>
        <source>No version was saved yet.</source>
        <translation>尚未保存过版本。</translation>
    </message>
</context>
<context>
    <name>Pandian::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>Pandian::UnwrittenText</name>
    <message>
        <source>“%1” could not be written: %2. Choose another folder or name.</source>
        <translation>无法写入“%1”：%2。请另选文件夹或文件名。</translation>
    </message>
    <message>
        <source>Save text to a file</source>
        <translation>把文字存成文件</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>What you have typed last is not in the library. Closing the article now loses it.</source>
        <translation>您最近写的文字还没有存进稿库，现在关闭这篇稿件就没有了。</translation>
    </message>
    <message>
        <source>Save text to a file…</source>
        <translation>把文字存成文件…</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>Pandian::VersionActions</name>
    <message>
        <source>&amp;Save version</source>
        <translation>保存版本(&amp;S)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>No version was saved yet.</source>
        <translation>还没有保存过版本。</translation>
    </message>
    <message>
        <source>Save mine as the newest</source>
        <translation>把我的存为最新版</translation>
    </message>
    <message>
        <source>Show the other version</source>
        <translation>改用对方的一版</translation>
    </message>
    <message>
        <source>Bring my changes back</source>
        <translation>找回我的改动</translation>
    </message>
    <message>
        <source>&amp;Revert to the last saved version</source>
        <translation>恢复到最近保存的版本(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing was changed since the last saved version.</source>
        <translation>最近保存的版本以后没有改动。</translation>
    </message>
    <message>
        <source>Version %1 has taken the place of your changes. They were put aside and can be brought back only while this message stands.</source>
        <translation>已换成第 %1 版。您的改动已暂存，只有这条提示还在时才能找回。</translation>
    </message>
    <message>
        <source>%1 What you had typed is kept as a new article with the same title, under “My articles”.</source>
        <translation>%1您刚写的文字已另存为一篇同题的新稿件，在“我的稿件”里。</translation>
    </message>
    <message>
        <source>%1 What was brought back is kept as a new article with the same title, under “My articles”.</source>
        <translation>%1找回的文字已另存为一篇同题的新稿件，在“我的稿件”里。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>%1 There is text of yours here that was never saved as a version. It becomes a new article once you may write; ask an administrator for the role, then open this article again.</source>
        <translation>%1您在本稿里还有没存成版本的文字。请管理员给您撰稿人的角色，再打开本稿，这些文字就会另存为一篇新稿。</translation>
    </message>
    <message>
        <source>%1 What you had left here without saving a version is kept as a new article with the same title, under “My articles”.</source>
        <translation>%1您留在本稿里、还没存成版本的文字，已另存为一篇同题的新稿件，在“我的稿件”里。</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>查看差异</translation>
    </message>
    <message>
        <source>What you have now, beside version %1: what went is struck through, what came is underlined.</source>
        <translation>现在的稿件与第 %1 版相比：划掉的是去掉的文字，加下划线的是新写的文字。</translation>
    </message>
    <message>
        <source>&amp;Revert to version %1</source>
        <translation>恢复到第 %1 版(&amp;R)</translation>
    </message>
    <message>
        <source>Changes since the last save&amp;d version…</source>
        <translation>查看未存的改动(&amp;D)…</translation>
    </message>
    <message>
        <source>What you have here, beside version %1: what is only in that version is struck through, what is only here is underlined.</source>
        <translation>这里的稿件与第 %1 版相比：划掉的文字只在那一版里，加下划线的文字只在这里。</translation>
    </message>
</context>
<context>
    <name>Pandian::VersionsDialog</name>
    <message>
        <source>%1 (%2)</source>
        <comment>step and person</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本历史</translation>
    </message>
    <message>
        <source>Choose one version to compare it with the text on the page, or two (with Ctrl) to compare them with each other.</source>
        <translation>选一个版本，与页面上的文字比较；按住 Ctrl 选两个版本，互相比较。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>保存时间</translation>
    </message>
    <message>
        <source>Saved by</source>
        <translation>保存人</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>环节</translation>
    </message>
    <message>
        <source>&amp;Compare versions %1 and %2</source>
        <translation>比较第 %1 版和第 %2 版(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compare with the page</source>
        <translation>与页面比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Bring version %1 back</source>
        <translation>放回第 %1 版(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>放回(&amp;B)</translation>
    </message>
    <message>
        <source>Version %2, beside version %1: what went is struck through, what came is underlined.</source>
        <translation>第 %2 版与第 %1 版比较：删去的加删除线，新增的加下划线。</translation>
    </message>
    <message>
        <source>The text on the page, beside version %1: what went is struck through, what came is underlined.</source>
        <translation>页面上的文字与第 %1 版比较：删去的加删除线，新增的加下划线。</translation>
    </message>
</context>
<context>
    <name>Pandian::ViewActions</name>
    <message>
        <source>Focus mode</source>
        <translation>专注模式</translation>
    </message>
    <message>
        <source>Reset window layout</source>
        <translation>重置窗口布局</translation>
    </message>
    <message>
        <source>&amp;Zoom</source>
        <translation>显示比例(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Status bar</source>
        <translation>状态栏</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>亮色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
</context>
<context>
    <name>Pandian::WelcomePage</name>
    <message>
        <source>Pandian</source>
        <translation>盘点编辑台</translation>
    </message>
    <message>
        <source>Everything stays on this computer, saved automatically, no network needed</source>
        <translation>所有内容保存在本机，自动保存，无需联网</translation>
    </message>
    <message>
        <source>New article</source>
        <translation>新建稿件</translation>
    </message>
    <message>
        <source>Open demonstration article (7 sections)</source>
        <translation>打开示例稿件（7 个盘点）</translation>
    </message>
    <message>
        <source>Import from clipboard / TXT / HTML…</source>
        <translation>从剪贴板 / TXT / HTML 导入…</translation>
    </message>
    <message>
        <source>Open existing library…</source>
        <translation>打开已有稿库…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>登录…</translation>
    </message>
    <message>
        <source>Recent articles</source>
        <translation>最近的稿件</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>从文件…</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>从剪贴板</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>稿库：%1</translation>
    </message>
    <message>
        <source>Change where it is kept…</source>
        <translation>更改保存位置…</translation>
    </message>
    <message>
        <source>(without a title)</source>
        <translation>（尚无主题）</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
</context>
<context>
    <name>Pandian::WordCountDialog</name>
    <message>
        <source>Word count</source>
        <translation>字数统计</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>字数</translation>
    </message>
    <message>
        <source>Characters with spaces</source>
        <translation>字符数（计空格）</translation>
    </message>
    <message>
        <source>Characters without spaces</source>
        <translation>字符数（不计空格）</translation>
    </message>
    <message>
        <source>Han characters</source>
        <translation>汉字</translation>
    </message>
    <message>
        <source>Whole article</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>导语</translation>
    </message>
    <message>
        <source>With column and details</source>
        <translation>连同栏目和稿件信息</translation>
    </message>
    <message>
        <source>Counted as Word and WPS count Chinese. Elsewhere in the program column and details are left out.</source>
        <translation>按 Word、WPS 的中文字数规则计算。别处显示的字数不含栏目和稿件信息。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>未设</translation>
    </message>
    <message>
        <source>&amp;Target of the article:</source>
        <translation>全文目标字数(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>Pandian::Workspace</name>
    <message>
        <source>Editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>No library is open; open one first.</source>
        <translation>当前没有打开稿库；请先打开一个稿库。</translation>
    </message>
    <message>
        <source>Nobody is signed in; sign in first.</source>
        <translation>您尚未登录；请先登录。</translation>
    </message>
    <message>
        <source>This template was removed meanwhile; choose another one.</source>
        <translation>这个模板刚被去掉了，请另选一个。</translation>
    </message>
    <message>
        <source>“%1” is no sound backup of a library; choose another file.</source>
        <translation>“%1”不是完好的稿库备份；请另选一个文件。</translation>
    </message>
</context>
<context>
    <name>PeopleTexts</name>
    <message>
        <source>no role</source>
        <translation>无角色</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between roles</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>RecognisedTexts</name>
    <message>
        <source>column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>title</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>publication date</source>
        <translation>发表时间</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>撰稿人</translation>
    </message>
    <message>
        <source>responsible editor</source>
        <translation>责任编辑</translation>
    </message>
    <message>
        <source>stated reviewer</source>
        <translation>审核人（来源标注）</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>abstract</source>
        <translation>摘要</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n 个盘点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n subheading(s)</source>
        <translation>
            <numerusform>%n 个小标题</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>external article</source>
        <translation>外来稿</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
</context>
<context>
    <name>Recognising</name>
    <message>
        <source>The article has too many characters, paragraphs or sections to be read as a whole. Divide it into sections by hand, or make several articles of it.</source>
        <translation>稿件太长（字数、段落或盘点过多），无法整篇识别。请手动分节，或拆成几篇稿件。</translation>
    </message>
</context>
<context>
    <name>SecondCopy</name>
    <message>
        <source>The text could not be kept elsewhere on this computer either; copy it into another program.</source>
        <translation>文字也没能另存在本机的另一处，请立即复制到别的软件里保存。</translation>
    </message>
    <message>
        <source>Text of yours in “%1” was never taken by the library, and you may not write articles now. It is kept on this computer and becomes a new article once you may; ask an administrator for the role, then sign in again.</source>
        <translation>您在“%1”里有一段文字没能写入稿库，而您现在没有“撰稿”角色，收不进来。文字仍保留在本机；请管理员授予“撰稿”角色，再登录一次，就会存成一篇新稿件。</translation>
    </message>
</context>
<context>
    <name>Segmenting</name>
    <message>
        <source>The line above the title was taken as the kicker. Check the parts of the headline.</source>
        <translation>标题上方的一行已识别为引题。请核对引题、主题和副题。</translation>
    </message>
    <message>
        <source>Text stands between the title and the details of the article. It was kept as text; check the parts of the headline.</source>
        <translation>标题与稿件信息之间还有文字，已按正文保留。请核对引题、主题和副题。</translation>
    </message>
    <message>
        <source>“%1” has no place in the article&apos;s details. It was kept as text; delete it if it does not belong there.</source>
        <translation>稿件信息里没有“%1”这一项，已按正文保留。如不需要，请删除。</translation>
    </message>
    <message>
        <source>“%1” differs from what was stated before. It was kept as text; correct the article&apos;s details if the second statement is the right one.</source>
        <translation>“%1”与前面写的不一致，已按正文保留。如果以后者为准，请修改稿件信息。</translation>
    </message>
    <message>
        <source>“%1” is no date that exists. It was kept as text; enter the date of publication in the article&apos;s details.</source>
        <translation>“%1”不是有效的日期，已按正文保留。请在稿件信息里填写发表时间。</translation>
    </message>
    <message>
        <source>“%1” is too long for the article&apos;s details. It was kept as text; shorten it and enter it there.</source>
        <translation>“%1”太长，稿件信息里放不下，已按正文保留。请缩短后填入稿件信息。</translation>
    </message>
    <message>
        <source>No line of the text can be its title. Enter the title.</source>
        <translation>文中没有可以作标题的一行。请填写标题。</translation>
    </message>
    <message>
        <source>The first line has more than %L1 characters, too many for a title. It was kept as text; enter the title.</source>
        <translation>第一行超过 %L1 个字符，作标题太长，已按正文保留。请填写标题。</translation>
    </message>
    <message>
        <source>The text states the day of publication, but not the time. Enter the time in the article&apos;s details.</source>
        <translation>原文只写了发表日期，没有写几点几分。请在稿件信息里补上时间。</translation>
    </message>
    <message>
        <source>The text does not state when it was published. Enter the date and time in the article&apos;s details.</source>
        <translation>原文没有写发表时间。请在稿件信息里补上日期和时间。</translation>
    </message>
    <message>
        <source>The number of “%1” occurs more than once. It is shown as “%2” now; check the order of the sections and what refers to them in the text.</source>
        <translation>“%1”的编号重复，现显示为“%2”。请核对各节顺序以及正文里提到编号的地方。</translation>
    </message>
    <message>
        <source>The first section is numbered “%1”. It is shown as “%2” now; check whether sections are missing in front of it.</source>
        <translation>第一节的编号是“%1”，现显示为“%2”。请核对前面是否缺少内容。</translation>
    </message>
    <message>
        <source>“%1” stands behind “%3”. It is shown as “%2” now; move the section if it belongs elsewhere.</source>
        <translation>“%1”排在“%3”之后，现显示为“%2”。如果顺序不对，请移动这一节。</translation>
    </message>
    <message>
        <source>“%1” follows “%3”: numbers are missing. It is shown as “%2” now; check whether sections are missing or their titles were not recognised.</source>
        <translation>“%3”之后就是“%1”，中间缺号，现显示为“%2”。请核对是否缺了盘点，或有标题未被识别。</translation>
    </message>
    <message>
        <source>“%1” is shown as “%2” now, as numbers follow the order of the sections. Check what refers to it in the text.</source>
        <translation>编号按各节顺序排列，“%1”现显示为“%2”。请核对正文里提到它的地方。</translation>
    </message>
    <message>
        <source>“%1” is not written like the other labels. It is shown as “%2” now; check whether it is a section of the same kind.</source>
        <translation>“%1”与其他编号写法不同，现显示为“%2”。请核对它是否也是同一级的盘点。</translation>
    </message>
    <message>
        <source>This is not text: it holds binary data. Save it as plain text in the program it was made with, then import that.</source>
        <translation>这不是文本，里面是二进制数据。请用原来的程序另存为纯文本后再导入。</translation>
    </message>
    <message>
        <source>The text is damaged: it holds half of a character. Save it again as UTF-8 in the program it comes from, then import that.</source>
        <translation>文字已损坏，里面有半个字符。请用原来的程序重新存为 UTF-8 后再导入。</translation>
    </message>
    <message>
        <source>Recognising the article&apos;s parts was cancelled.</source>
        <translation>已取消识别稿件结构。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s) that cannot be stored were left out. Compare the text with the original if something seems to be missing.</source>
        <translation>
            <numerusform>已去掉 %Ln 个无法保存的字符。如发现文字有缺，请与原文核对。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to read: the text is empty. Choose a text that has words in it.</source>
        <translation>没有可识别的内容，文本是空的。请选择有文字内容的文本。</translation>
    </message>
    <message>
        <source>The text has more than %L1 sections, the most that can be imported. Split it into several articles, then import them one by one.</source>
        <translation>盘点超过可导入的上限 %L1 个。请拆成几篇稿件后逐篇导入。</translation>
    </message>
    <message>
        <source>This line begins like a section&apos;s title, but without a number. It was kept as text; if it is one, make it a section&apos;s title.</source>
        <translation>这一行像盘点标题，但没有编号，已按正文保留。如果确是标题，请改为盘点标题。</translation>
    </message>
    <message>
        <source>“%1” has no title. Enter one.</source>
        <translation>“%1”没有标题。请填写标题。</translation>
    </message>
    <message>
        <source>A section&apos;s title has more than %L1 characters. It was kept as text; enter a title.</source>
        <translation>有一节的标题超过 %L1 个字符，已按正文保留。请填写标题。</translation>
    </message>
    <message>
        <source>Text follows the title of “%1” in the same line. The title ends after the first sentence; check whether that is right.</source>
        <translation>“%1”与正文写在同一行，现以第一句为标题。请核对断开的位置是否正确。</translation>
    </message>
</context>
<context>
    <name>ShortTime</name>
    <message>
        <source>&apos;Yesterday&apos; HH:mm</source>
        <translation>&apos;昨天&apos; HH:mm</translation>
    </message>
    <message>
        <source>MMM d</source>
        <translation>M月d日</translation>
    </message>
</context>
<context>
    <name>SignOffTexts</name>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>void</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>Made in single-person mode</source>
        <translation>单人模式下签字</translation>
    </message>
    <message>
        <source>Nobody has signed this article off yet.</source>
        <translation>本稿还没有签字。</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Not recorded yet.</source>
        <translation>尚未登记。</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>时间：%1</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>网址：%1</translation>
    </message>
    <message>
        <source>Column: %1</source>
        <translation>栏目：%1</translation>
    </message>
    <message>
        <source>for the version signed off before</source>
        <translation>更正前签发的一版</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>round and decision</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Version %1, SHA-256 %2</source>
        <translation>第 %1 版，校验值 %2</translation>
    </message>
</context>
<context>
    <name>StartOptions</name>
    <message>
        <source>Write, divide, review and export articles in sections.</source>
        <translation>起草、分节、审核、导出稿件。</translation>
    </message>
    <message>
        <source>A text or web page to import.</source>
        <translation>要导入的文本或网页。</translation>
    </message>
    <message>
        <source>Open this library instead of the usual.</source>
        <translation>打开这个稿库，不用平常的稿库。</translation>
    </message>
    <message>
        <source>Use this settings file.</source>
        <translation>使用这个设置文件。</translation>
    </message>
    <message>
        <source>Open the demonstration article.</source>
        <translation>打开示例稿件。</translation>
    </message>
    <message>
        <source>Start without the last article and window layout.</source>
        <translation>启动时不打开上次的稿件，不恢复窗口布局。</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>显示本说明。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>Editor</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Standard article</source>
        <translation>普通稿件</translation>
    </message>
    <message>
        <source>News brief</source>
        <translation>简讯</translation>
    </message>
    <message>
        <source>Repost</source>
        <translation>转载稿</translation>
    </message>
    <message>
        <source>There is no library “%1”; check the name or make a new library.</source>
        <translation>找不到稿库“%1”；请检查文件名，或新建稿库。</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a library; choose the library file in it.</source>
        <translation>“%1”是文件夹，不是稿库；请选择其中的稿库文件。</translation>
    </message>
    <message>
        <source>You may not read the library “%1”; ask its owner for permission.</source>
        <translation>您无权读取稿库“%1”；请向文件的所有者申请权限。</translation>
    </message>
    <message>
        <source>The file “%1” is empty and no library; delete it to make a new library there, or restore it from a backup.</source>
        <translation>文件“%1”是空的，不是稿库；删除它即可在原处新建稿库，也可以从备份还原。</translation>
    </message>
    <message>
        <source>The file “%1” is a database of another program, not a library; choose another file.</source>
        <translation>文件“%1”是其他程序的数据库，不是稿库；请另选文件。</translation>
    </message>
    <message>
        <source>The library “%1” was made by a newer version of this program and was left untouched; install the newer version to open it.</source>
        <translation>稿库“%1”由更新版本的程序建立，未作任何改动；请安装新版本后再打开。</translation>
    </message>
    <message>
        <source>Parts of the library “%1” are missing; restore it from a backup.</source>
        <translation>稿库“%1”缺少部分数据；请从备份还原。</translation>
    </message>
    <message>
        <source>The file “%1” could not be written; check the folder and the free space on the disk, then try again.</source>
        <translation>文件“%1”无法写入；请检查文件夹和磁盘剩余空间后重试。</translation>
    </message>
    <message>
        <source>The file “%1” exists already and is never overwritten; choose another name.</source>
        <translation>文件“%1”已经存在，不会被覆盖；请换一个文件名。</translation>
    </message>
    <message>
        <source>The library “%1” cannot be updated to this version of the program because its tables do not fit together; restore it from a backup.</source>
        <translation>稿库“%1”的数据前后不符，无法升级到本版本；请从备份还原。</translation>
    </message>
    <message>
        <source>The library file “%1” is read-only, so nothing can be saved; allow writing to it or open a copy.</source>
        <translation>稿库文件“%1”是只读的，无法保存；请取消它的只读属性，或打开它的副本。</translation>
    </message>
    <message>
        <source>The folder of the library “%1” is read-only, so nothing can be saved; allow writing to it or move the library.</source>
        <translation>稿库“%1”所在的文件夹是只读的，无法保存；请允许写入该文件夹，或把稿库移到别处。</translation>
    </message>
    <message>
        <source>The disk of the library “%1” is full, so the last change was not saved; free some space and try again.</source>
        <translation>稿库“%1”所在的磁盘已满，刚才的改动没有保存；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The library “%1” could not be read or written; check the disk and try again.</source>
        <translation>稿库“%1”无法读写；请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The library “%1” is being used by another program; wait a moment or close it, then try again.</source>
        <translation>稿库“%1”正被其他程序占用；请稍等片刻或关闭该程序后重试。</translation>
    </message>
    <message>
        <source>The library “%1” is damaged or cut off; restore it from a backup.</source>
        <translation>稿库“%1”已损坏或不完整；请从备份还原。</translation>
    </message>
    <message>
        <source>The file “%1” is not a library; choose another file or restore it from a backup.</source>
        <translation>文件“%1”不是稿库；请另选文件，或从备份还原。</translation>
    </message>
    <message>
        <source>The library “%1” refused a change, and nothing was changed; please report this.</source>
        <translation>稿库“%1”拒绝了一次改动，内容没有变化；请反馈这个问题。</translation>
    </message>
    <message>
        <source>The backup “%1” was not made because the disk is full; free some space and try again.</source>
        <translation>磁盘已满，备份“%1”没有完成；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>The backup “%1” could not be written; check its folder or choose another one.</source>
        <translation>备份“%1”无法写入；请检查所在文件夹，或另选文件夹。</translation>
    </message>
    <message>
        <source>The backup “%1” was not made because the copy does not match the library; check the library first.</source>
        <translation>备份“%1”与稿库不一致，没有保留；请先检查稿库。</translation>
    </message>
    <message>
        <source>The identifier of an article type consists of 1 to 40 lower-case letters, digits and hyphens; enter another.</source>
        <translation>稿件类型的标识由 1 至 40 个小写字母、数字和连字符组成；请重新填写。</translation>
    </message>
    <message>
        <source>The name of an article type has 1 to 60 characters; enter another name.</source>
        <translation>稿件类型的名称须为 1 至 60 个字；请重新填写。</translation>
    </message>
    <message>
        <source>An article type has 1, 2 or 3 rounds of review; choose one of them.</source>
        <translation>稿件类型的审次只能是一审、二审或三审；请选择其一。</translation>
    </message>
    <message>
        <source>The password could not be set because the computer is short of memory; close other programs and try again.</source>
        <translation>内存不足，密码没有设置成功；请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The password is longer than 1024 bytes; choose a shorter one.</source>
        <translation>密码超过 1024 字节；请换一个短一些的。</translation>
    </message>
    <message>
        <source>This account is disabled; ask an administrator.</source>
        <translation>此账号已停用；请联系管理员。</translation>
    </message>
    <message>
        <source>Nobody of this name is in the library; check the name or ask an administrator.</source>
        <translation>稿库中没有此人；请核对姓名或联系管理员。</translation>
    </message>
    <message>
        <source>The account of “%1” is disabled; ask an administrator.</source>
        <translation>“%1”的账号已停用；请联系管理员。</translation>
    </message>
    <message>
        <source>“%1” has no password; leave the field empty.</source>
        <translation>“%1”没有设置密码；请把密码栏留空。</translation>
    </message>
    <message>
        <source>The password of “%1” is wrong; try again or ask an administrator for a new one.</source>
        <translation>“%1”的密码不对；请重新输入，或请管理员重设密码。</translation>
    </message>
    <message>
        <source>A name has 1 to 60 characters; enter another name.</source>
        <translation>姓名须为 1 至 60 个字；请重新填写。</translation>
    </message>
    <message>
        <source>There is already a person named “%1”; add something that tells the two apart.</source>
        <translation>已经有名为“%1”的人员；请在姓名中加以区分。</translation>
    </message>
    <message>
        <source>This role is unknown; choose another one.</source>
        <translation>没有这种角色；请另选一个。</translation>
    </message>
    <message>
        <source>This is the last administrator; make somebody else an administrator first.</source>
        <translation>这是最后一名管理员；请先指定另一名管理员。</translation>
    </message>
    <message>
        <source>This person is not in the library; choose somebody from the list.</source>
        <translation>稿库中没有此人；请从名单中选择。</translation>
    </message>
    <message>
        <source>Only an administrator may do this; ask one of them.</source>
        <translation>此项操作须由管理员进行，请联系管理员。</translation>
    </message>
    <message>
        <source>The backup “%1” is damaged, so the library was left as it is; choose another backup.</source>
        <translation>备份“%1”已损坏，稿库保持原样；请另选一个备份。</translation>
    </message>
    <message>
        <source>The library “%1” is still open somewhere, so nothing was restored; close it everywhere and try again.</source>
        <translation>稿库“%1”仍被打开，没有还原；请在各处关闭它后重试。</translation>
    </message>
    <message>
        <source>The database file itself is damaged; restore the library from a backup.</source>
        <translation>数据库文件本身已损坏；请从备份还原稿库。</translation>
    </message>
    <message>
        <source>A row of the table “%1” points to something that is not there; restore the library from a backup.</source>
        <translation>数据表“%1”中有一行所指的内容不存在；请从备份还原稿库。</translation>
    </message>
    <message>
        <source>An image was changed or damaged after it was stored; insert it again or restore the library from a backup.</source>
        <translation>有一张图片存入后被改动或损坏；请重新插入，或从备份还原稿库。</translation>
    </message>
    <message>
        <source>The check of the library was stopped; start it again to finish it.</source>
        <translation>稿库检查已中止；如需完成，请重新开始。</translation>
    </message>
    <message>
        <source>Revision %1 was changed or damaged after it was saved; restore the library from a backup.</source>
        <translation>版本 %1 保存后被改动或损坏；请从备份还原稿库。</translation>
    </message>
    <message>
        <source>What the library shows of the article %1 (%2) does not agree with its text and its record; restore the library from a backup.</source>
        <translation>稿库中稿件 %1 的信息（%2）与正文和流转记录不符；请从备份还原稿库。</translation>
    </message>
    <message>
        <source>Revision %1 does not agree with the event that recorded it; restore the library from a backup.</source>
        <translation>版本 %1 与流转记录不符；请从备份还原稿库。</translation>
    </message>
    <message>
        <source>Revision %1 was recorded but is missing; restore the library from a backup.</source>
        <translation>版本 %1 有流转记录，但内容缺失；请从备份还原稿库。</translation>
    </message>
    <message>
        <source>The draft of the article %1 is damaged; its last saved version is not affected.</source>
        <translation>稿件 %1 的草稿已损坏；上次保存的版本不受影响。</translation>
    </message>
    <message>
        <source>Event %1 (“%2”) was changed after it was recorded; compare it with a backup or an export.</source>
        <translation>第 %1 条流转记录（“%2”）在记下之后被改动过；请与备份或导出的文件核对。</translation>
    </message>
    <message>
        <source>Event %1 is missing from the record; compare the library with a backup or an export.</source>
        <translation>第 %1 条流转记录缺失；请将稿库与备份或导出的文件核对。</translation>
    </message>
    <message>
        <source>Event %1 does not follow from the one before it; compare the record with a backup or an export.</source>
        <translation>第 %1 条流转记录与前一条接不上；请与备份或导出的文件核对。</translation>
    </message>
    <message>
        <source>The search index does not match the articles; rebuild it (no text is affected).</source>
        <translation>搜索索引与稿件不一致；请重建索引（正文不受影响）。</translation>
    </message>
    <message>
        <source>No article has this number or title; look for it with a search.</source>
        <translation>没有这个稿号或主题的稿件；请用搜索查找。</translation>
    </message>
    <message>
        <source>Several articles begin with this number or have this title; give more of the number.</source>
        <translation>有几篇稿件的稿号以此开头或主题相同；请多写几位稿号。</translation>
    </message>
    <message>
        <source>This article is not in the library; refresh the list.</source>
        <translation>稿库中没有这篇稿件；请刷新列表。</translation>
    </message>
    <message>
        <source>Somebody else changed this article at the same moment; open it again and repeat.</source>
        <translation>另有人同时改动了这篇稿件；请重新打开后再操作一次。</translation>
    </message>
    <message>
        <source>The state of this article cannot be read; restore the library from a backup.</source>
        <translation>无法读取这篇稿件的状态；请从备份还原稿库。</translation>
    </message>
    <message>
        <source>This library has no such kind of article; choose another kind or add it in the settings.</source>
        <translation>本稿库没有这种稿件类型；请另选一种，或在“工具 → 稿件类型与模板”里添加。</translation>
    </message>
    <message>
        <source>This revision is not in the library; refresh the list.</source>
        <translation>稿库中没有这一版；请刷新列表。</translation>
    </message>
    <message>
        <source>Revision %1 does not match its SHA-256, so it is not shown; restore it from a backup.</source>
        <translation>版本 %1 与其校验值不符，因此不予显示；请从备份还原稿库。</translation>
    </message>
    <message>
        <source>This article is in the library already; open it there or import it as a copy.</source>
        <translation>这篇稿件已在稿库中；请直接打开，或作为副本导入。</translation>
    </message>
    <message>
        <source>The image %1 does not match its SHA-256, so it is not shown; restore it from a backup.</source>
        <translation>图片 %1 与其校验值不符，因此不予显示；请从备份还原稿库。</translation>
    </message>
    <message>
        <source>This image is larger than %1 MB; make it smaller and insert it again.</source>
        <translation>这张图片大于 %1 MB；请缩小后重新插入。</translation>
    </message>
    <message>
        <source>This is not a PNG, JPEG, GIF or WebP image; choose another file.</source>
        <translation>这不是 PNG、JPEG、GIF 或 WebP 图片；请另选文件。</translation>
    </message>
    <message>
        <source>This image is not in the library; insert it again.</source>
        <translation>稿库中没有这张图片；请重新插入。</translation>
    </message>
    <message>
        <source>headline</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>responsible editor</source>
        <translation>责任编辑</translation>
    </message>
    <message>
        <source>text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Texts are saved, not performed; please report this.</source>
        <translation>正文只能保存，不能办理；请反馈这个问题。</translation>
    </message>
    <message>
        <source>This draft is the only text of the article; save a version first, or move the article to the recycle bin.</source>
        <translation>这份草稿是稿件唯一的文字；请先保存版本，或将稿件移入回收站。</translation>
    </message>
    <message>
        <source>The words to search for are longer than %1 characters; shorten them.</source>
        <translation>搜索的文字超过 %1 个字符；请缩短。</translation>
    </message>
    <message>
        <source>The folder of the library “%1” does not exist; make it or choose another folder.</source>
        <translation>稿库“%1”所在的文件夹不存在；请先建立该文件夹，或另选文件夹。</translation>
    </message>
    <message>
        <source>The approval in event %1 is not of the text that was reviewed; compare it with a backup or an export.</source>
        <translation>第 %1 条流转记录中的“通过”，对应的不是当时所审的那一版；请与备份或导出的文件核对。</translation>
    </message>
    <message>
        <source>%1 saved version %2 of this article in between, so yours was not saved. Your draft is kept; choose which of the two goes on.</source>
        <translation>您改稿期间，%1保存了本稿第 %2 版，所以您的这一版没有存成。您的草稿还在，请选择接着用哪一版。</translation>
    </message>
    <message>
        <source>The name, the domain and the code of a site have at most 200 characters each; enter a shorter one.</source>
        <translation>网站的名称、域名和标识码各不超过200个字符，请改短。</translation>
    </message>
    <message>
        <source>The search index is damaged, so nothing can be searched; rebuild it with “pandian-cli reindex” (no text is affected).</source>
        <translation>搜索索引已损坏，暂时无法搜索；请用“pandian-cli reindex”重建索引（正文不受影响）。</translation>
    </message>
    <message>
        <source>Name, roles, password or account of “%1” are not as recorded; compare the library with a backup.</source>
        <translation>“%1”的姓名、角色、密码或账号状态与流转记录不符；请与备份核对。</translation>
    </message>
    <message>
        <source>The setting “%1” is not as recorded; compare the library with a backup.</source>
        <translation>设置“%1”与流转记录不符；请与备份核对。</translation>
    </message>
    <message>
        <source>“%1” is no ordinary file and so no library; choose a library file.</source>
        <translation>“%1”不是普通文件，也就不是稿库；请选择稿库文件。</translation>
    </message>
    <message numerus="yes">
        <source>The search index is still being made (%Ln article(s) to go); search again in a moment.</source>
        <translation>
            <numerusform>查找用的索引还没有编好（还有 %Ln 篇），请稍等片刻再查找。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has approved this text in the round “%2”, so the name cannot stand among its authors; take it out.</source>
        <translation>%1已在本稿的“%2”中签字通过，不能再列为撰稿人；请去掉这个名字。</translation>
    </message>
    <message>
        <source>This article was changed in another window under the same name; those changes are not overwritten.</source>
        <translation>这篇稿件已在另一个窗口中以同一姓名作了改动，那些改动不会被覆盖。</translation>
    </message>
    <message>
        <source>The name holds an invisible or damaged character; type it instead of pasting it.</source>
        <translation>姓名里有看不见的或残缺的字符；请不要粘贴，重新输入姓名。</translation>
    </message>
    <message>
        <source>Commas, semicolons, “、” and “/” part the names of several authors, so no name can hold one; leave it out, or add each person by themselves.</source>
        <translation>顿号、逗号、分号和“/”用来分开几位撰稿人的姓名，所以一个姓名里不能有这些符号；请去掉符号，几个人请分别添加。</translation>
    </message>
    <message>
        <source>The draft of this article is damaged and cannot be shown; restore the library from a backup.</source>
        <translation>这篇稿件的草稿已损坏，无法显示；请从备份还原稿库。</translation>
    </message>
    <message>
        <source>alternative text of the images</source>
        <translation>图片的替代文字</translation>
    </message>
    <message>
        <source>There is another kind of article with this name; enter another name.</source>
        <translation>已经有同名的稿件类型，请换一个名称。</translation>
    </message>
    <message>
        <source>column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>kicker</source>
        <translation>引题</translation>
    </message>
    <message>
        <source>subtitle</source>
        <translation>副题</translation>
    </message>
    <message>
        <source>authors</source>
        <translation>撰稿人</translation>
    </message>
    <message>
        <source>publication date</source>
        <translation>发表日期</translation>
    </message>
    <message>
        <source>keywords</source>
        <translation>关键词</translation>
    </message>
    <message>
        <source>abstract</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>This template is damaged and cannot be used; make it anew from an article.</source>
        <translation>这个模板已损坏，不能用，请打开一篇稿件重新制作。</translation>
    </message>
    <message>
        <source>The article is too long for a template; leave out what every article writes anew.</source>
        <translation>这篇稿件太长，不能作模板，请删去每次都要重写的部分。</translation>
    </message>
    <message>
        <source>This is no whole web address that begins with https:// or http://; mend it, or leave it out.</source>
        <translation>这不是以 https:// 或 http:// 开头的完整网址；请改正，或者不填。</translation>
    </message>
    <message>
        <source>An image of the article %1 is not in the library any more; insert it again or restore the library from a backup.</source>
        <translation>稿件 %1 中的一张图片已不在稿库里；请重新插入，或从备份还原稿库。</translation>
    </message>
    <message>
        <source>The web address or the name of the column is longer than %1 characters; shorten it.</source>
        <translation>网址或栏目名称超过 %1 个字符，请缩短。</translation>
    </message>
    <message>
        <source>The library “%1” was moved, deleted or replaced since it was opened; open it again.</source>
        <translation>稿库“%1”打开以后被移走、删除或替换了；请重新打开。</translation>
    </message>
    <message>
        <source>A part of the library (%1) is not as this program makes it; restore the library from a backup.</source>
        <translation>稿库的一部分（%1）与本程序所建的不一致，请从备份还原稿库。</translation>
    </message>
    <message>
        <source>The opinion or reason is longer than %1 characters; shorten it.</source>
        <translation>意见或理由超过 %1 字符，请改短。</translation>
    </message>
    <message>
        <source>The opinion or reason holds characters that cannot be shown; type it anew.</source>
        <translation>意见或理由里有无法显示的字符，请重新输入。</translation>
    </message>
    <message>
        <source>The library did not take the draft; restore the library from a backup.</source>
        <translation>稿库没有收下草稿，请从备份还原稿库。</translation>
    </message>
    <message>
        <source>The approval in event %1 is one that the rules of this program do not allow; compare it with a backup or an export.</source>
        <translation>第 %1 条流转记录中的“通过”，按本程序的规则不该作出；请与备份或导出的文件核对。</translation>
    </message>
</context>
<context>
    <name>StoredText</name>
    <message>
        <source>Your draft of this article is damaged and cannot be shown; the last saved version is open instead. What you write now takes the draft&apos;s place; the draft itself may be in a backup.</source>
        <translation>您在这篇稿件中的草稿已损坏，无法显示，现打开的是最近保存的一版。您接着写的内容将取代这份草稿；草稿原文也许还在备份里。</translation>
    </message>
</context>
<context>
    <name>TextImport</name>
    <message>
        <source>“%1” was changed by another program while it was being read. Wait until that program has saved it, then try again.</source>
        <translation>“%1”在读取过程中被其他程序改动。请等该程序保存完毕后再试。</translation>
    </message>
    <message>
        <source>“%1” vanished while it was being read. Check whether it was moved or the drive was removed, then try again.</source>
        <translation>“%1”在读取过程中消失了。请检查文件是否被移走、移动盘是否已拔出，然后再试。</translation>
    </message>
    <message>
        <source>“%1” is larger than %2, the most that can be read at once. Split it into smaller files, then try again.</source>
        <translation>“%1”超过一次可读取的上限 %2。请把它拆成几个较小的文件后再试。</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check that you may open it and that no other program is using it, then try again.</source>
        <translation>无法读取“%1”。请确认您有权打开它，并且没有被其他程序占用，然后再试。</translation>
    </message>
    <message>
        <source>“%1” does not exist. Check its name and whether it was moved.</source>
        <translation>“%1”不存在。请检查文件名是否正确、文件是否被移走。</translation>
    </message>
    <message>
        <source>“%1” is not a file that can be read. Choose a text file.</source>
        <translation>“%1”不是可以读取的文件。请选择一个文本文件。</translation>
    </message>
    <message>
        <source>The file is empty. Choose a file that has text in it.</source>
        <translation>文件是空的。请选择有文字内容的文件。</translation>
    </message>
    <message>
        <source>This is not a text file: it holds binary data. Open it in the program it was made with, save it as plain text, then import that.</source>
        <translation>这不是文本文件，里面是二进制数据。请用原来的程序打开它，另存为纯文本后再导入。</translation>
    </message>
    <message>
        <source>The text is not in UTF-8, UTF-16 or GB18030, or it is damaged. Save it as UTF-8, then import it again.</source>
        <translation>文字编码不是 UTF-8、UTF-16 或 GB18030，或者文件已损坏。请另存为 UTF-8 后重新导入。</translation>
    </message>
    <message>
        <source>The text cannot be read as %1. Choose another encoding.</source>
        <translation>这些文字不能按 %1 编码读取。请换一种编码。</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>已取消读取。</translation>
    </message>
</context>
<context>
    <name>TextPattern</name>
    <message>
        <source>The regular expression is not complete: a bracket is still open, or something is missing at its end.</source>
        <translation>正则表达式还不完整：有括号没有关上，或者末尾缺了内容。</translation>
    </message>
    <message>
        <source>The regular expression cannot be understood from character %L1 on: “%2”. Correct it there.</source>
        <translation>正则表达式从第 %L1 个字符起有误：“%2”。请改正这里。</translation>
    </message>
    <message>
        <source>The regular expression takes too long, so the search was stopped. Use a simpler one.</source>
        <translation>这个正则表达式太费时间，已停止查找。请换一个简单些的写法。</translation>
    </message>
    <message>
        <source>The replacement uses “%1”, but the regular expression has no such group in brackets. Add one or correct the replacement.</source>
        <translation>“替换为”里用到“%1”，但正则表达式里没有这一对括号。请加上括号，或者改正“替换为”。</translation>
    </message>
</context>
<context>
    <name>Usable</name>
    <message>
        <source>No library is open; open one first.</source>
        <translation>当前没有打开稿库；请先打开一个稿库。</translation>
    </message>
    <message>
        <source>No article is open; open one first.</source>
        <translation>没有打开的稿件；请先打开一篇。</translation>
    </message>
    <message>
        <source>Nobody is signed in; sign in first.</source>
        <translation>您尚未登录；请先登录。</translation>
    </message>
    <message>
        <source>The article cannot be changed now; the bar above it says why.</source>
        <translation>稿件现在不能修改；原因见稿件上方的提示。</translation>
    </message>
    <message>
        <source>Only an administrator may do this; ask one of them.</source>
        <translation>此项操作须由管理员进行，请联系管理员。</translation>
    </message>
    <message>
        <source>Put the caret into a section first.</source>
        <translation>请先把光标放到某个盘点里。</translation>
    </message>
</context>
<context>
    <name>UseCases</name>
    <message>
        <source>“%1” could not be written: %2. Choose another folder or name.</source>
        <translation>无法写入“%1”：%2。请另选文件夹或文件名。</translation>
    </message>
    <message>
        <source>%1 The page “%2” stayed behind and is not in the record; delete it.</source>
        <translation>%1网页“%2”留了下来，但没有记入流转记录，请删除它。</translation>
    </message>
    <message>
        <source>Importing was cancelled.</source>
        <translation>已取消导入。</translation>
    </message>
    <message>
        <source>Only a draft of %1 exists of this article; a version of it has to be saved first.</source>
        <translation>本稿只有“%1”的草稿，尚未保存过版本；请先由本人保存一版。</translation>
    </message>
    <message>
        <source>“%1” was changed meanwhile by somebody else, and nothing was kept. Open this window again, then change it.</source>
        <translation>“%1”刚被别人改过，这次什么也没有存。请重新打开这个窗口再改。</translation>
    </message>
    <message>
        <source>You have changed this article and not saved it as a version; save it in the window first, or leave the change out there.</source>
        <translation>您改过本稿，还没有保存成一版；请先在窗口中保存，或在那里放弃这些改动。</translation>
    </message>
    <message>
        <source>The text of this article is not the one that was signed off, so no page was made; restore the library from a backup.</source>
        <translation>本稿的文字与签发时不一致，因此没有导出；请从备份还原稿库。</translation>
    </message>
    <message>
        <source>“%1” is a library or a part of one, and nothing is put in its place; choose another name.</source>
        <translation>“%1”是稿库文件或稿库的一部分，不能替换；请换一个名称。</translation>
    </message>
</context>
<context>
    <name>WordModel</name>
    <message>
        <source>The file of Chinese words “%1” cannot be read; check that it is there and may be read.</source>
        <translation>无法读取词语文件“%1”；请检查它是否存在、是否允许读取。</translation>
    </message>
    <message>
        <source>“%1” is damaged or no file of Chinese words; replace it by zh_CN.lm of the package libime-data-language-model.</source>
        <translation>“%1”已损坏，或者不是词语文件；请换成软件包 libime-data-language-model 里的 zh_CN.lm。</translation>
    </message>
    <message>
        <source>There is no file of Chinese words; install the package libime-data-language-model, or close the program and put zh_CN.lm beside it.</source>
        <translation>没有找到汉语词语文件；请安装软件包 libime-data-language-model，或者先关闭程序，再把 zh_CN.lm 放在程序旁边。</translation>
    </message>
</context>
<context>
    <name>Workflow</name>
    <message>
        <source>This is not possible: the article is in the state “%1”, which is final. Begin a new article if it is needed after all.</source>
        <translation>无法操作：稿件为“%1”状态，流程已经结束。如仍需使用，请另建新稿。</translation>
    </message>
    <message>
        <source>You cannot review this: the round due is “%1”, and you do not have that role. Leave it to a reviewer of that round, or ask an administrator for the role.</source>
        <translation>无法审核：现在待“%1”，您没有这一角色。请由有这一角色的同事审核，或请管理员为您设置角色。</translation>
    </message>
    <message>
        <source>You cannot do this: your roles do not include it. Leave it to a colleague whose role it is, or ask an administrator for the role.</source>
        <translation>无法操作：您的角色没有这项权限。请由有权限的同事办理，或请管理员为您设置角色。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>in a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>You cannot review this: you have held “%1” of this article, and no two rounds may be one person&apos;s. Leave this round to somebody else.</source>
        <translation>无法审核：您已担任本稿的“%1”，任何两个环节不能由同一人担任。请由其他同事审核。</translation>
    </message>
    <message>
        <source>You cannot change this text: you have held “%1” of this article, and a reviewer does not become its author. Leave the change to an author.</source>
        <translation>无法修改：您已担任本稿的“%1”，审稿人不能再成为本稿的撰稿人。请由撰稿人修改。</translation>
    </message>
    <message>
        <source>The text cannot be changed: it has been submitted. Take it back first, or wait for the review.</source>
        <translation>无法修改：稿件已经送审。请先撤回，或等待审核结果。</translation>
    </message>
    <message>
        <source>The text cannot be changed: it is in review, and only the reviewer who has started this round may change it. Wait for the decision, or start the review if this round is yours.</source>
        <translation>无法修改：稿件正在审核，只有已经开始审阅的审稿人可以改动。请等待审核结果；如果由您审核，请先开始审阅。</translation>
    </message>
    <message>
        <source>The review cannot be started: you have started it already. Please decide: approve or return.</source>
        <translation>无法开始审阅：您已经开始审阅。请作出决定：通过或退回。</translation>
    </message>
    <message>
        <source>The article cannot be taken back: a reviewer has started to read it. Ask the reviewer to return it.</source>
        <translation>无法撤回：审稿人已经开始审阅。请联系审稿人退回。</translation>
    </message>
    <message>
        <source>You cannot decide yet: the review of this round has not been started. Please start it first.</source>
        <translation>无法作出审核决定：尚未开始审阅。请先开始审阅。</translation>
    </message>
    <message>
        <source>You cannot do this: you are not an author of this article. Ask one of its authors to do it.</source>
        <translation>无法操作：您不是本稿的撰稿人。请由本稿撰稿人办理。</translation>
    </message>
    <message>
        <source>You cannot review this: you are an author of this article, and an author never does its second or final review. Leave it to another reviewer.</source>
        <translation>无法审核：您是本稿的撰稿人，撰稿人不能担任复审和终审。请由其他同事审核。</translation>
    </message>
    <message>
        <source>You cannot review this: you are an author of this article. Leave the first review to somebody else, or ask an administrator to allow authors to do it.</source>
        <translation>无法审核：您是本稿的撰稿人，撰稿人不能担任初审。请由其他同事初审，或请管理员在选项中放开。</translation>
    </message>
    <message>
        <source>You cannot decide on this text: it has been changed since you opened it. Please read the current version first.</source>
        <translation>无法办理：您打开稿件之后，稿件又有改动。请先读最新的版本。</translation>
    </message>
    <message>
        <source>You cannot approve yet: every round needs an opinion. Please write one.</source>
        <translation>无法通过：尚未填写审稿意见。请填写意见。</translation>
    </message>
    <message>
        <source>This is not possible yet: no reason has been given. Please write one.</source>
        <translation>无法办理：尚未填写原因。请填写原因。</translation>
    </message>
    <message>
        <source>You cannot sign off yet: for a major article, or where the second review overturned the first, the final reviewer must have read the whole text. Please read it and confirm that.</source>
        <translation>无法签发：重大稿件，以及复审不同意初审意见的稿件，终审必须通读全文。请通读后勾选“已通读全文”。</translation>
    </message>
    <message>
        <source>The article cannot move on: it has no %1 yet. Please fill that in.</source>
        <translation>无法送审或通过：尚未填写%1。请补填。</translation>
    </message>
    <message>
        <source>The article cannot be exported: it is under embargo. Please export it after the embargo has ended.</source>
        <translation>无法导出：尚未到解禁时间。请在解禁之后导出。</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Awaiting first review</source>
        <translation>待初审</translation>
    </message>
    <message>
        <source>Awaiting second review</source>
        <translation>待复审</translation>
    </message>
    <message>
        <source>Awaiting final review</source>
        <translation>待终审</translation>
    </message>
    <message>
        <source>Returned for changes</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Signed off</source>
        <translation>已签发</translation>
    </message>
    <message>
        <source>In correction</source>
        <translation>更正中</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>已归档</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>退稿</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>撤稿</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>送审</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Start review</source>
        <translation>开始审阅</translation>
    </message>
    <message>
        <source>Sign off</source>
        <translation>签发</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Return for changes</source>
        <translation>退回修改</translation>
    </message>
    <message>
        <source>Return to the round before</source>
        <translation>退回上一审</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>退稿</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤稿</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>归档</translation>
    </message>
    <message>
        <source>Record publication</source>
        <translation>登记发表</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Move to the recycle bin</source>
        <translation>移入回收站</translation>
    </message>
    <message>
        <source>Take out of the recycle bin</source>
        <translation>从回收站还原</translation>
    </message>
    <message>
        <source>First review</source>
        <translation>初审</translation>
    </message>
    <message>
        <source>Second review</source>
        <translation>复审</translation>
    </message>
    <message>
        <source>Final review</source>
        <translation>终审</translation>
    </message>
    <message>
        <source>Writer</source>
        <translation>撰稿</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>This is not possible: you are not signed in. Please sign in first.</source>
        <translation>无法操作：您尚未登录。请先登录。</translation>
    </message>
    <message>
        <source>This is not possible: your account is disabled. Please ask an administrator to enable it.</source>
        <translation>无法操作：您的账号已停用。请联系管理员启用。</translation>
    </message>
    <message>
        <source>This is not possible: the article is in the recycle bin. Please take it out of there first.</source>
        <translation>无法操作：稿件在回收站里。请先从回收站还原。</translation>
    </message>
    <message>
        <source>The article cannot be taken out of the recycle bin: it is not in there. Please look for it in the list of articles.</source>
        <translation>无法还原：稿件不在回收站里。请在稿件列表中查找。</translation>
    </message>
    <message>
        <source>This is not possible: the article is in the state “%1”. Please let this round be decided first.</source>
        <translation>无法操作：稿件为“%1”状态。请先等审稿人作出决定。</translation>
    </message>
    <message>
        <source>This is not possible: the article is in the state “%1”. Please submit it for review first.</source>
        <translation>无法操作：稿件为“%1”状态。请先送审。</translation>
    </message>
    <message numerus="yes">
        <source>The article cannot move on: %Ln finding(s) of the level “error” are open. Please correct them first.</source>
        <translation>
            <numerusform>无法送审或通过：还有 %Ln 处“错误”没有改正。请先改正。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The article cannot move on: %Ln comment(s) are not resolved. Please resolve them first.</source>
        <translation>
            <numerusform>无法送审或通过：还有 %Ln 条批注没有处理。请先处理批注。</numerusform>
        </translation>
    </message>
    <message>
        <source>The reviewer cannot be replaced: nobody has started this round. Please ask a reviewer of the round to start it.</source>
        <translation>无法更换审稿人：这一审还没有人开始审阅。请有权审核的同事直接开始审阅。</translation>
    </message>
    <message>
        <source>You cannot review this: a colleague has started this round. Leave the decision to them; if they have left, ask an administrator to replace the reviewer.</source>
        <translation>无法审核：其他审稿人已经开始审阅。请等对方作出决定；对方来不了的，请管理员更换审稿人。</translation>
    </message>
    <message>
        <source>The reviewer cannot be replaced: only an administrator may do that. Please ask one of them.</source>
        <translation>无法更换审稿人：只有管理员可以更换。请联系管理员。</translation>
    </message>
    <message>
        <source>Replace the reviewer</source>
        <translation>更换审稿人</translation>
    </message>
    <message>
        <source>This is not possible: the article is in the state “%1”, and what is signed off stays as it is. Start a correction to change it, or withdraw the article if it is not to be used any more.</source>
        <translation>无法操作：稿件为“%1”状态，签发的内容不能直接改动。如需改动，请先更正；不再使用的，请撤稿。</translation>
    </message>
    <message>
        <source>You cannot do this: it needs the role “%1”. Ask an administrator for the role, or leave it to a colleague who has it.</source>
        <translation>无法操作：需要“%1”角色。请管理员为您设置，或由有此角色的同事办理。</translation>
    </message>
    <message>
        <source>The article cannot move on: the article details hold what is not understood: %1. Please correct it or clear the field.</source>
        <translation>无法办理：稿件信息中有认不出的内容：%1。请改正，或清空这一项。</translation>
    </message>
</context>
</TS>
