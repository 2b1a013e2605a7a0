# 市民看到的话，简体中文。短、平静、好懂；不责怪任何人；号码只从资料文件来。

welcome =
    把让您不放心的消息发给我：粘贴、转发，或者把电话里听到的话打成字。我拿它和已知的骗术对照，告诉您像哪一种、现在该做什么。

    我是一个程序。我从不要验证码、密码、银行卡号，也不要钱。

    <b>已经转了钱，或者正被催着转？</b>先打 { $police }，再按下面的按钮，或发送 /urgent。
demo-notice = 这是演示。背后还没有中心在工作，在这里做的举报不会送到任何单位，也不会送到警察那里。
help =
    <b>在这里可以做什么</b>
    发来或转来一条消息：我帮您看
    /urgent – 我已经转了钱
    /report – 把经过告诉中心
    /status – 我的举报到哪一步了
    /learn – 各种骗局怎么骗
    /numbers – 官方电话
    /verify – 这真的是中心吗
    /place – 您在哪里
    /language – 中文 / English
    /privacy – 保存了您的哪些信息
    /statement – 给警察和银行的情况说明（PDF）
    /receipt – 举报凭条（PDF）
    /mydata – 保存的全部内容（文件）
    /hide – 清除这里的消息
    /forget – 删除这些信息
no-such-command = 没有这个命令。
nothing-open = 现在没有要取消的。
you-are-welcome = 不客气。再有觉得不对劲的，先发到这里，再决定。
about-bot = 我是一个程序，把消息和已知的骗术对照。我也可能看错。举报由中心的工作人员看。想和人说话，打 { $anti_fraud }；有危险或已经转了钱，打 { $police }。

reading = 正在看，请稍等。
waking = 收到了。我刚启动，还在准备，马上回答您。
check-failed = 我这边出了问题，没能看完。请过一分钟再发一次。在那之前，不要付钱，也不要把验证码给任何人。

verdict-scam = <b>这符合一种已知的骗局：{ $type }。</b>
verdict-suspicious = <b>小心：{ $type ->
    [none] 这里面有可疑的迹象。
   *[other] 这里面有骗局的迹象（{ $type }）。
    }</b>
verdict-unknown =
    <b>我认不出这条消息。认不出不等于安全。</b>
    在付钱、点链接、给验证码之前，换一个办法问问本人或那家单位：用您原来就有的号码，不用这条消息里的。
verdict-unknown-short = <b>这太短了，我没法判断。这不等于安全。</b>请把整条消息发来，或者说说对方要您做什么。
why = 为什么
quote = “{ $quote }” – { $reason }
odd-link = 短链接，或者看不出、仿冒去处的链接
script-like = 最像的是：{ $title }
what-next = 接下来多半会这样
do-now = 现在该做什么
call-line = 已经付了钱，或给了验证码？打 { $police }。拿不准？打 { $anti_fraud }。
official-reminder = 里面提到了官方的发件人、号码或网站。名字和号码都可以伪造：请自己打开官方 App，或自己拨号核实。
could-be-wrong = 我也可能看错。您知道更多情况的话，请按“这个判断不对”。

button-paid = 我已经转了钱
button-report = 举报
button-wrong = 这个判断不对
button-learn = 这种骗局怎么骗
button-back = 上一步
button-skip = 跳过
button-cancel = 取消
button-next = 下一步
button-send = 提交举报
button-yes-tell = 是，告诉中心
button-no-thanks = 先不用
button-no-loss = 没有损失钱
when-rough = { $date } 前后
button-just-now = 一小时以内
button-today = 今天早些时候
button-yesterday = 昨天
button-earlier = 更早
button-elsewhere = 我不在{ $place }
button-scam-after-all = 这就是骗局
button-not-scam = 这是真的
button-forget-yes = 是，全部删除
button-all-types = 所有骗局类型
button-add = 补充或更正

wrong-ask = 谢谢。据您所知，它是哪一种？
wrong-thanks = 记下了，谢谢。中心的工作人员会看，看不到您是谁。换个办法核实之前，请先别照那条消息做。
wrong-how = 如果我对某条消息的判断不对，请按那条回答下面的“这个判断不对”，中心的工作人员会看。
gone = 那条消息太早了，我这里没有了。请再发一次。

report-story =
    <b>举报，第 1 步，共 5 步。</b>发生了什么？
    { $has ->
        [many] 您一起发来的 { $count } 条消息我都有了。可以再说几句，或按“下一步”。
        [yes] 您发来的消息我有了。可以再说几句，或按“下一步”。
       *[no] 写下来，或粘贴对方的话。可以分几条发，发完按“下一步”。
    }
    请不要写自己的身份证号和银行卡号。
report-added = 加上了。可以再发，或按“下一步”。
evidence-kept = 已作为证据保存（标记 { $digest }）。可以继续发，或者往下走。
evidence-too-large = 文件超过 10 MB，我收不了。截取要紧的部分发来就行。
evidence-unknown = 我能收图片（JPEG、PNG、WebP）和 PDF。这个不是，没有保存。来路不明的文件，您自己也别打开。
evidence-full = 这份举报已有十个文件，不能再加了。其余的请用文字说明。
evidence-not-here = 请不要把照片发到这里。这一张我没有打开，也没有保存。聊天和对方账号的截图，留着给警察。
button-done = 好了
report-full = 这份举报写满了。请按“下一步”；之后可以再做一份。
report-need-story = 请先写几句发生了什么。
report-channel = <b>举报，第 2 步，共 5 步。</b>对方是怎么找到您的？
report-amount = <b>举报，第 3 步，共 5 步。</b>钱付出去了吗？请输入金额（比如 3000、3.5万），或按按钮。
report-amount-unclear = 我没看懂金额。请输入数字，比如 3000，或按按钮。
report-when = <b>举报，第 4 步，共 5 步。</b>什么时候的事？按按钮，或直接写（比如“昨天下午三点”）。
report-when-unclear = 我没看懂时间。请按按钮，或这样写：“昨天下午三点”。
report-when-future = 这个时间还没到。是什么时候发生的？
report-confirm =
    <b>举报，第 5 步，共 5 步。</b>下面的内容会交给{ $centre }：

    <b>经过</b>：{ $story }
    <b>途径</b>：{ $channel }
    <b>金额</b>：{ $amount }
    <b>时间</b>：{ $when }
    { $pictures ->
        [none] {""}
       *[other] <b>文件</b>：{ $pictures }
    }
    多数工作人员看不到人名和个人号码。中心可以在这里回复您。
report-cancelled = 取消了，什么也没有提交。我还在这里。
report-filed =
    谢谢。中心已经收到您的举报，正在排队处理。
    您的编号：<b>{ $case }</b>

    有人接手、有了结果，我都会在这里告诉您。随时可以用 /status 查。这是您自己的陈述，不是报警回执：如果损失了钱，请另外打 { $police } 报警。
report-filed-again = 这份举报中心已经收到了。您的编号：<b>{ $case }</b>
button-send-nameless = 匿名提交，不留联系方式
button-code-more = 补充
button-code-withdraw = 撤回
nameless-filed =
    中心收到了。从这份举报找不到您：有进展我无法通知您，中心也无法问您。
    您的查询码：{ $code }
    只显示这一次，请抄在安全的地方。以后用任何账号把它发到这里，就能看进展、看中心的提问、补充或撤回。编号：<b>{ $case }</b>
    聊天里还看得到您写的内容，用 /hide 可以清除。
nameless-unknown = 这个查询码打不开任何举报。请逐个字核对一下。
report-buttons-please = 请用下面的按钮，或按“取消”。
report-corrected-amount = 改好了。金额：<b>{ $amount }</b>
report-corrected-when = 改好了。时间：<b>{ $when }</b>
report-more = <b>{ $case }</b>：要补充或更正什么？请写在一条消息里，不要写自己的身份证号和银行卡号。
report-more-added = 已经加到 <b>{ $case }</b>，中心会和您的举报一起看。
report-more-stopped = 好的，<b>{ $case }</b> 没有改动。
report-more-closed = <b>{ $case }</b> 已经办结。如果还有情况，请用 /report 再做一份举报。

channel-sms = 短信
channel-call = 电话
channel-wechat = 微信
channel-qq = QQ
channel-telegram = Telegram / WhatsApp
channel-shortvideo = 短视频或直播
channel-shopping = 购物平台
channel-website = 网站或 App
channel-email = 电子邮件
channel-in-person = 当面或快递
channel-other = 其他
not-said = 没有说
no-loss = 没有

paid-title = 现在就做这三件事，按顺序：
paid-more-title = 然后
paid-tell = 要不要我现在就告诉{ $centre }，标为紧急？按一下就行，不需要姓名、身份证号或账号。
paid-story-none = 市民说已经转了钱，没有提供消息内容。
paid-filed =
    办好了。中心已经收到，标为紧急。您的编号：<b>{ $case }</b>
    <b>这不能代替打 { $police }。</b>
paid-noted-amount = 已记下金额：<b>{ $amount }</b>
paid-noted-when = 已记下时间：<b>{ $when }</b>
paid-amount = 方便的话：多少钱？输入金额，或按“跳过”。要紧的是先打报警电话。
paid-when = 钱是什么时候转出去的？按按钮，或直接写。
paid-noted-words = 已按您写的记下，中心会看。
paid-from = 是从哪家银行或哪个应用付出去的？写名称就行，比如“工商银行”“微信支付”。不要写您自己的账号。
paid-from-unclear = 没看出银行或应用的名称。请写名称，或者跳过。
paid-from-no-number = 已记下，号码没有保存：请准备好给银行和警察，不要发在这里。
paid-to = 钱付给了谁？知道的话，把对方的姓名、账号或号码、开户行或应用写在一条消息里。
paid-complete = 谢谢，这些也交给中心了。以后谁说“交费就能追回”，都是第二个骗局。有消息我会在这里告诉您。
paid-not-now = 好的。上面三件事最要紧。发送 /urgent 可以再看。
button-statement = 给警察和银行的情况说明（PDF）
button-receipt = 凭条（PDF）
statement-caption = 这是您本人的情况说明，可以给警察和银行看。空白处请手写，不要发在这里。
receipt-caption = 证明您在这里举报了什么、在什么时间。这不是警方回执。
mydata-caption = 这里保存的关于您的全部内容。用 /forget 可以让它无法再读。
statement-title = 情况说明（本人自述）
statement-notice = 由当事人本人陈述，不是警方回执，也不是受案凭证。
statement-foot = 空白处的内容从未在聊天中询问。链接写成点不开的样子（hxxp、[.]），以免误开。
receipt-title = 举报凭条
receipt-notice = 反诈线路收到了市民本人的陈述。这不是警方回执。
receipt-foot = 摘要是编号、时间和原话的 SHA-256。印记只有中心能做出和核对。
paper-case = 编号
paper-received = 收到时间
paper-paid-when = 付款时间
paper-amount = 金额
paper-paid-from = 付款渠道
paper-channel = 联系方式
paper-story = 经过（本人原话）
paper-added = { $at } 补充
paper-digest = 摘要
paper-seal = 印记
paper-blank-name = 姓名
paper-blank-identity = 证件号码
paper-blank-account = 本人账号、开户行
paper-blank-phone = 电话
paper-blank-signed = 签名、日期

status-none = 这里没有您的举报。可以发消息给我看，或用 /report。
status-one = <b>{ $case }</b>（{ $date }）：{ $state }
status-new = 等待工作人员
status-taken = 有人在处理
status-closed = { $outcome }
status-unknown-case = 我没有找到您名下编号为 { $case } 的举报。
status-typo = { $case } 好像打错了。请再看一眼。不用编号也能查：/status
outcome-confirmed-scam = 确认是骗局
outcome-passed-on = 已转给能处理的单位
outcome-not-a-scam = 看过了，没有发现骗局
outcome-undecided = 已结束，没有办法判定
outcome-duplicate = 并入了之前的举报
outcome-withdrawn = 您已撤回

told-taken = 您的举报 <b>{ $case }</b> 有消息：中心已有人接手。
told-asked = 关于您的举报 <b>{ $case }</b>，中心有一个问题。按按钮查看。
told-waiting = 您的举报 <b>{ $case }</b> 还在办理中。有消息我会告诉您。
told-closed = 您的举报 <b>{ $case }</b> 有消息。按按钮查看。
button-open-news = 查看
news-confirmed-scam = <b>{ $case }</b>：中心确认这是骗局。谢谢您，您的举报能帮着提醒别人。不要再回复对方。如果钱转出去了，请打 { $police } 报警。谁说“交费就能追回”，都是第二个骗局。
news-passed-on = <b>{ $case }</b>：中心已经转给能处理的单位。需要您补充的话，我会在这里说。谁借这件事向您要验证码或钱，都是骗子。
news-not-a-scam = <b>{ $case }</b>：中心没有发现骗局的迹象。如果情况有变，请再发给我。
news-undecided = <b>{ $case }</b>：凭现有的内容，中心没有办法判定。请继续小心：换个办法核实之前，不付钱、不给验证码。有新的内容，用 /report 发来。
news-duplicate = <b>{ $case }</b>：同一件事之前已经有一份举报，中心把两份合在一起处理。
news-withdrawn = <b>{ $case }</b>：您已撤回这份举报。情况有变化，可以用 /report 重新举报。
question =
    <b>{ $case }</b>，中心想问您：

    { $question }

    请直接在这里回答，会转给中心。不要发验证码、密码、自己的身份证号和卡号，中心从不要这些。
question-answered = { $case } 现在没有待回答的问题。
button-withdraw-yes = 是，撤回
button-withdraw-no = 不，保留
withdraw-ask = 要撤回 <b>{ $case }</b> 吗？撤回后中心不再处理。如果钱已经转出去，建议先留着。
withdraw-done = <b>{ $case }</b> 已撤回，中心不再处理。用 /forget 还可以让您写的内容无法再读。
withdraw-kept = 好的，<b>{ $case }</b> 仍由中心处理。
withdraw-closed = <b>{ $case }</b> 已经结案，不用再撤回了。

learn-choose = 您想看哪一种？
learn-what = <b>{ $title }</b>
learn-never = 请记住
numbers-title = <b>官方电话：{ $place }</b>
numbers-note = 请自己拨打。来电显示是这些号码，也可能是伪造的。
verify =
    <b>这真的是中心吗？</b>
    { $centre }只在这个对话里和您说话，只谈您在这里做过的举报，从不先打电话给您。中心：
verify-doubt = 如果有人自称是中心：挂断电话，把对方的话发给我。
place-shown = 这里显示的是{ $place }的号码。您在别处的话，请按最下面的按钮，或用 /place。
place-ask = 您在哪里？我好给您当地的电话。
place-set = 记下了：{ $place }。
place-heard = 下面用{ $place }的电话。
language-ask = 语言 / 語言 / Language
language-set = 以后我用简体中文。
privacy =
    <b>保存了什么</b>
    只让我看看的消息：一份去掉人名和号码的副本，不记是谁发的，保存 30 天。另外，您最近发的十条原文用只属于您的密钥加密留着，回答下面的按钮才能用；您 30 天没有来，就删掉。
    举报：您的原话，用只属于您的密钥加密；一份去掉人名和号码的副本，给工作人员看；对方的号码和链接。
    您交给举报的图片和文件，同样加锁。您写到危险的话：给工作人员的一条提醒，同样加锁，有人处理后再留 30 天。
    您的 Telegram 聊天编号，加密保存，好让中心回复您。不保存您的名字。
    Telegram 会把消息传到境外。请不要发自己的身份证号、银行卡号，也不要发私密照片。
    /forget 会销毁您的密钥：之后谁也读不到您的原话。
forget-ask = 删除和您有关的一切？删除后谁也读不到您的原话，我也没法再告诉您举报的进展。去掉人名的副本和对方的号码会留在中心。
forget-done = 办好了，您的密钥已销毁。您再来的话，我们重新开始。
forget-kept = 好的，什么也没有删。
hidden = 这个聊天里最近两天的消息已清除。更早的、还有自动推送的通知，可以在 Telegram 菜单里清空。您的举报仍在中心，用 /status 可以查到。
threat = 有人在电话里自称警察、检察院，说要抓您、要您转钱：这是骗局。挂断电话，一分钱也不要转，记录都留着。不放心就自己打 { $police } 问。
others-despair =
    谢谢您守着他。钱的事先放一放，人最要紧。
    现在到他身边去；去不了就打电话，别挂断。听他说，不争钱的事，不责怪。把药、刀这类东西收起来，别让他一个人待着。
    { $suicide } 也会告诉您怎么陪他。已经伤到自己、马上有危险、或者找不到人：立刻打 { $police }。
plight-paying =
    <b>先停一下，钱还在。</b>
    1. 挂断电话，停下聊天。不转账，不点确认，不交现金和卡。
    2. 是家人在付？马上打给他，最好去陪着。在银行、店里，对工作人员说：“这可能是诈骗，请先别办。”
    3. 打 { $police }，说有人正在被骗转钱。
    真有其事，晚一点付也不要紧。拿不准，问 { $anti_fraud }。
plight-paying-more =
    <b>一分钱也不要再付，不管对方怎么说。</b>再要的钱，是同一个骗局的下一步。
    已经付出去的：马上打 { $police }，再打银行。占线就一直打，换一部电话打，或者直接去最近的派出所、银行柜台。
plight-control =
    <b>对方可能还看得到、控制得了这台手机或电脑。</b>
    1. 马上断网：开飞行模式，关 Wi-Fi，退出共享和会议。
    2. 换一台设备打{ $bank }，说手机被别人控制过，请看住账户。银行和支付密码也用另一台设备改。
    3. 把那个软件和聊天先截图，再卸载。
    4. 钱已经出去了？马上打 { $police }。
plight-given =
    <b>卡号、验证码、密码或证件到了别人手里：要抢在他前面。</b>
    1. 打{ $bank }，说清楚给了什么，请锁卡、看住账户。
    2. 改密码，用同一个密码的地方都改，退出其他设备。
    3. 再来的验证码一个也不给。验证码就是您账户的钥匙。
    4. 证件或脸给了别人：留意有没有冒名开户、贷款，有就报警。
    5. 钱已经少了？马上打 { $police }。
worry-money-back = 这个谁也不能保证；收费保证追回的，是第二次诈骗。有用的是快：钱还在账户里时，警方可以让银行先止付。还没报警就现在打 { $police }，再打银行（{ $bank }）。过了几个小时、几天，也值得打。
worry-no-answer =
    不要只等一条线：
    1. { $police } 接着打，换一部手机同时打，或者直接走进最近的派出所。
    2. 银行：语音菜单里选“挂失”，或在银行自己的 App 里锁卡，或去柜台。
    3. 别的号码，不要从聊天里或网上搜来打，很多是假的。
    有生命危险，打 { $emergency }。
worry-turned-away =
    需要帮忙的时候遇到这样，很难受。事情不一定到此为止：
    1. 金额多少都可以报案。再用一句话说清楚：什么时候、多少钱、转到哪个账户。/statement 可以帮您写成一页纸。
    2. 请对方给报案回执，记下是谁接待的。可以换一个派出所，或再打 { $police }。
    3. 在银行，找负责反诈或投诉的人，要一个投诉编号。
worry-who-learns =
    从这里，没有人会知道。我不知道您的姓名和电话，所以没有人能打到您家里、学校或单位。您举报的内容由中心的工作人员看，他们只在这个聊天里回复。/privacy 写明保存什么，/hide 清空聊天。
    警方和银行会怎么处理，请先问他们。
worry-who-learns-child =
    从这里，没有人会知道。我不知道你的名字和电话，没有人会因为你在这里写的话打到你家里或学校。
    去报警时，警察可能需要一位大人陪着你。一开始不一定是爸妈：姑姑、老师、校医都可以。可以先练一句话：“我在网上出了点事，需要帮忙，我怕你会骂我。”
    想先找人说说：{ $minors }。
worry-ashamed = 这是一些整天只干这件事的人设计好的。错在他们，不在您。他们就指望您不说：今天就告诉一个您信得过的人，说得乱也没关系。太难受的时候：{ $suicide }。
worry-own-trouble =
    这个我判断不了，我是程序，不是律师。但有几件事怎么都是对的：
    1. 现在就停：不再转手，不再借卡借号，不去取东西。
    2. 全部留着：聊天、名字、转账记录。
    3. 自己去找警察，从头说清楚是怎么开始的。可以请律师或法律援助陪同。账户被冻结，问银行是哪个公安机关要求的。
    是有人逼您发自己的照片？那您是受害的一方。
worry-will-send =
    他们就是要您相信会发，怕了才会给钱。有的真发，很多没有发，谁也说不准。您现在能做的：
    1. 不给钱，不再发东西，不再回复。倒计时是他们定的，不用听。
    2. 把账号、号码、威胁的话截图，再在平台上举报那个账号。
    3. 自己的社交账号设成不公开，隐藏好友列表。
    4. 先告诉一两个人：“要是收到什么，别点开，直接举报。”再告诉警察：{ $police }。
worry-have-sent =
    您现在一定很难受。还有很多可以拦住：
    1. 记下在哪里：链接或群名，是谁发的。照片本身不用再存。
    2. 在平台上举报照片和账号，理由选“未经同意的私密内容”。请收到的人删掉，不要再传。
    3. 报警：{ $police }。传播这种照片，违法的是他们。
    4. 找个人陪着。撑不住的时候：{ $suicide }
worry-pay-blackmailer = 一分都别给；给过了，也到此为止：给了一次，就会有第二次，而且更多。付款凭证和收款账号留好。账号和威胁截图，在平台上举报，然后打 { $police }。
worry-block-them =
    先留证据，再关门：
    1. 挂断电话。把账号、号码、聊天、每一笔付款截图。
    2. 然后不再回复，拉黑。不欠他们任何解释。
    3. 聊天记录和账号先不要删：警方可能用得上。
worry-revenge =
    这种威胁是剧本的一部分：要您继续给钱、不敢出声。地址和号码是可以买到的，知道不等于人在附近。不过还是要当回事：
    1. 把他们威胁的话、知道您的哪些事，告诉警察：{ $police }。有人堵门或跟着您：马上打 { $emergency }。
    2. 告诉同住的人；不让陌生人进门，不去见面。
    3. 逮捕不会在聊天里通知，给钱也不会取消。
worry-recovery-offer = <b>这是第二次诈骗。</b>他们专找刚丢了钱的人。没有哪家公司、黑客、聊天里的律师或“网警”能收费把钱追回来；警察退钱不收费。不给钱，不给账户信息，不给验证码。把他们写的发给我，也留给警察：{ $police }。
worry-locked-out =
    1. 在官方 App 里用自己的手机号或邮箱重新登录，用发给您的验证码。多数 App 会因此把别人踢下线。这个验证码谁也不给。
    2. 然后：退出其他所有设备，改密码，打开两步验证。
    3. 换一种方式告诉家人朋友：“那不是我，别转钱。”
    4. 里面有银行卡、钱包或钱？打银行电话（{ $bank }）。手机没信号了？问运营商号码是不是被人转走了。
worry-clean-device =
    1. 先不要联网。用另一台设备改密码，银行的最先改，并请银行盯着账户。
    2. 截图，再卸载那个 App。在设置里看看有没有不认识的，把它们的权限收回（无障碍、设备管理）。
    3. 然后可以再联网。还会自己动？找一家您自己选的店恢复出厂设置。
    银行 App 最后再打开。
worry-friend-silent =
    1. 担心对方的生命、又联系不上？现在打 { $emergency }。说出名字、可能在哪里、写过什么话。
    2. 打给在附近的人：家人、室友、邻居、物业。要有人去敲门。
    3. 接着给对方发消息，短一点：“我在。钱只是钱。别走开。”
    答应过不告诉别人，现在不算数。
worry-what-next = 工作人员按紧急程度看举报。有人接手、有问题要问、有结果，我都在这里告诉您，最少每周一次。要多久，我说不准。这里不会有人给您打电话。/status 看进展。警方和银行那边不要等，先去办。
worry-police-how =
    带上：身份证件、还留着聊天记录的手机、转账记录（时间和金额）、对方的账号、号码或名字。/statement 做成一页纸，可以打印签名。
    先去附近任何一个派出所都可以；钱刚转出去：先打 { $police }，再去。未成年，或心里没底？找个信得过的人一起去。当地有没有别的办法：/numbers
worry-done-that =
    做得好。最要紧的已经做了。
    1. 全部留着：聊天、凭证、报案编号。
    2. 不再回复他们，不管他们现在说自己是谁。收费帮您追钱的，是第二次诈骗。
    3. 这段时间每天看看账户，告诉一个亲近的人。
    要让中心也知道：/report；钱已经转了：/urgent。
worry-no-proof = 照样可以报案。现在就把记得的写下来：时间、金额、名字、号码、用的什么 App、怎么开始的。银行或支付 App 里还有那笔转账和单号。手机先不要恢复出厂，App 先不要卸载。群里别人那里可能还有聊天记录。
worry-more-asked = <b>不是真的。一分都别再给。</b>要先交钱才能拿回自己的钱，就是诈骗：税、保证金、罚金、解冻费，只是换个名目。钱已经转了？打 { $police }，再打银行（{ $bank }）。
worry-which = 我想答对问题。您说的是其中哪一个？
button-worry-money-back = 钱能不能追回
button-worry-no-answer = 电话打不通
button-worry-turned-away = 他们不受理
button-worry-who-learns = 会不会让别人知道
button-worry-ashamed = 觉得丢脸、自责
button-worry-own-trouble = 我自己会不会有事
button-worry-will-send = 照片真的会发出去吗
button-worry-have-sent = 照片已经发出去了
button-worry-pay-blackmailer = 要不要给他们钱
button-worry-block-them = 要不要拉黑、要不要回
button-worry-revenge = 他们威胁我
button-worry-recovery-offer = 有人说能帮我追回
button-worry-locked-out = 账号登不进去了
button-worry-clean-device = 手机怎么才安全
button-worry-friend-silent = 担心一个人
button-worry-what-next = 接下来会怎样
button-worry-police-how = 怎么去报警
button-worry-done-that = 已经照做了
button-worry-no-proof = 没有证据了
button-worry-more-asked = 对方还要我交钱
what-now = 请用一两句话告诉我发生了什么，或者把对方的话发过来，我就能告诉您怎么做。已经转了钱或有危险：{ $police }。
no-warnings-yet = 我现在还不会主动发预警或消息，没有可以订阅或退订的。我只在这里、只就您在这里做过的举报和您说话；/forget 之后连这些也不再发。
no-quiz-yet = 现在还没有测验。可以看看每种骗局怎么骗，选一种：
beyond-us = 这个我帮不上：我只看可能是骗局的消息和电话。有让您不放心的，发给我。
calm = 没帮上忙，抱歉。如果我对某条消息的判断不对，请按那条回答下面的“这个判断不对”。想和人说话，打 { $anti_fraud }；有危险或已经转了钱，打 { $police }。
human = 想和人说话：反诈专线 { $anti_fraud }；已经转了钱或有危险：{ $police }。用 /report 做的举报，由中心的工作人员回复。

kind-photo = 我还看不了图片。请把里面的字打出来或粘贴过来，我马上看。
photo-belongs = 是举报 <b>{ $case }</b> 的证据吗？按下面的按钮，再发一次，中心的人会看。
photo-proves = 是证据吗？先开始举报，再发到那里，中心的人会看。
kind-voice = 我听不了录音。请把主要的几句打出来，我马上看。
kind-video = 我看不了视频。请把里面说了什么、要您做什么打成字。
kind-sticker = 把让您不放心的那条消息的文字发来，我帮您看。
kind-document = 我打不开文件。不认识发件人的话，您也先别打开。请把随文件来的文字粘贴过来。
kind-location = 谢谢，但我看不了位置。请用文字说说发生了什么。
kind-contact = 我不保存名片。如果是这个号码找您：请把对方的话粘贴过来。
kind-other = 我只能看文字。请粘贴让您不放心的消息，或把对方的话打出来。
empty = 这里面我没看到文字。请粘贴让您不放心的消息。
one-by-one = 您一下子发来了很多条。我会按顺序一条一条看，每条都会回复，不会丢，不用重复发送。
edited = 我看到您改了消息。要我重新看的话，请再发一次。
old-button = 这个按钮是之前的对话里的。请把消息再发一次，或用 /help。
error = 我这边出了问题。您之前发的都没有丢。过一分钟请再试。有危险或已经转了钱：{ $police }。

command-start = 开始
command-urgent = 我已经转了钱
command-report = 举报
command-status = 我的举报
command-statement = 给警察和银行的情况说明
command-receipt = 举报凭条
command-learn = 骗局类型
command-numbers = 官方电话
command-verify = 这真的是中心吗
command-language = 中文 / English
command-place = 我在哪里
command-privacy = 保存了什么
command-mydata = 我的资料（文件）
command-hide = 清除这里的消息
command-forget = 删除我的数据
command-help = 帮助

which-of-two = 我不太确定您想要什么，请选一项：
wish-check = 把我发的当作消息看一看
wish-report = 举报
wish-status = 我的举报到哪一步了
wish-guidance = 我该怎么做
wish-numbers = 可以打的官方电话
wish-verify-centre = 核实是不是中心
wish-about-bot = 在这里回答的是谁
wish-no-warnings = 预警提醒
wish-no-quiz = 小测验
wish-language = 换语言
wish-forget = 删除我的数据
wish-human = 找真人
wish-wrong = 刚才的判断不对
wish-add = 给举报补充内容
wish-withdraw = 撤回我的举报
