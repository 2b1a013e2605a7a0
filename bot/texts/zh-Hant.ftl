# 市民看到的話，繁體中文。短、平靜、好懂；不責怪任何人；號碼只從資料文件來。

welcome =
    把讓您不放心的訊息傳給我：貼上、轉發，或者把電話裏聽到的話打成文字。我拿它和已知的騙術對照，告訴您像哪一種、現在該做什麼。

    我是一個程式。我從不要驗證碼、密碼、銀行卡號碼，也不要錢。

    <b>已經轉了錢，或者正被催着轉？</b>先打 { $police }，再按下面的按鈕，或輸入 /urgent。
demo-notice = 這是示範。背後還沒有中心在運作，在這裏做的舉報不會送到任何單位，也不會送到警察那裏。
help =
    <b>在這裏可以做什麼</b>
    傳來或轉發一則訊息：我幫您看
    /urgent – 我已經轉了錢
    /report – 把經過告訴中心
    /status – 我的舉報處理到哪一步
    /learn – 各種騙局的手法
    /numbers – 官方電話
    /verify – 這真的是中心嗎
    /place – 您在哪裏
    /language – 中文 / English
    /privacy – 保存了您的哪些資料
    /statement – 給警察和銀行的情況説明（PDF）
    /receipt – 舉報憑條（PDF）
    /mydata – 保存的全部內容（檔案）
    /hide – 清除這裏的訊息
    /forget – 刪除這些資料
no-such-command = 沒有這個指令。
nothing-open = 現在沒有要取消的。
you-are-welcome = 不客氣。再有覺得不對勁的，先傳到這裏，再決定。
about-bot = 我是一個程式，把訊息和已知的騙術對照。我也可能看錯。舉報由中心的工作人員看。想和人説話，打 { $anti_fraud }；有危險或已經轉了錢，打 { $police }。

reading = 正在看，請稍等。
waking = 收到了。我剛啟動，還在準備，馬上回答您。
check-failed = 我這邊出了問題，沒能看完。請過一分鐘再傳一次。在那之前，不要付錢，也不要把驗證碼給任何人。

verdict-scam = <b>這符合一種已知的騙局：{ $type }。</b>
verdict-suspicious = <b>小心：{ $type ->
    [none] 這裏面有可疑的跡象。
   *[other] 這裏面有騙局的跡象（{ $type }）。
    }</b>
verdict-unknown =
    <b>我認不出這則訊息。認不出不等於安全。</b>
    付錢、按連結、給驗證碼之前，先用別的方法問問本人或那家機構：用您原本就有的號碼，不用這則訊息裏的。
verdict-unknown-short = <b>這太短了，我無法判斷。這不等於安全。</b>請把整則訊息傳來，或者説説對方要您做什麼。
why = 為什麼
quote = 「{ $quote }」 – { $reason }
odd-link = 短連結，或看不出去處、仿冒別人網址的連結
script-like = 最像的是：{ $title }
what-next = 接下來多半會這樣
do-now = 現在該做什麼
call-line = 已經付了錢，或給了驗證碼？打 { $police }。拿不準？打 { $anti_fraud }。
official-reminder = 裏面提到了官方的發送人、號碼或網站。名稱和號碼都可以偽造：請自己打開官方 App，或自己撥號查證。
could-be-wrong = 我也可能看錯。您知道更多情況的話，請按「這個判斷不對」。

button-paid = 我已經轉了錢
button-report = 舉報
button-wrong = 這個判斷不對
button-learn = 這種騙局的手法
button-back = 上一步
button-skip = 跳過
button-cancel = 取消
button-next = 下一步
button-send = 提交舉報
button-yes-tell = 是，告訴中心
button-no-thanks = 先不用
button-no-loss = 沒有損失錢
when-rough = { $date } 前後
button-just-now = 一小時以內
button-today = 今天早些時候
button-yesterday = 昨天
button-earlier = 更早
button-elsewhere = 我不在{ $place }
button-scam-after-all = 這就是騙局
button-not-scam = 這是真的
button-forget-yes = 是，全部刪除
button-all-types = 所有騙局類型
button-add = 補充或更正

wrong-ask = 謝謝。據您所知，它是哪一種？
wrong-thanks = 記下了，謝謝。中心的工作人員會看，看不到您是誰。用別的方法查證之前，請先不要照那則訊息做。
wrong-how = 如果我對某則訊息的判斷不對，請按那則回答下面的「這個判斷不對」，中心的工作人員會看。
gone = 那則訊息太早了，我這裏沒有了。請再傳一次。

report-story =
    <b>舉報，第 1 步，共 5 步。</b>發生了什麼？
    { $has ->
        [many] 您一起傳來的 { $count } 則訊息我都有了。可以再説幾句，或按「下一步」。
        [yes] 您傳來的訊息我有了。可以再説幾句，或按「下一步」。
       *[no] 寫下來，或貼上對方的話。可以分幾則傳，傳完按「下一步」。
    }
    請不要寫自己的身份證號碼和銀行卡號碼。
report-added = 加上了。可以再傳，或按「下一步」。
evidence-kept = 已作為證據保存（標記 { $digest }）。可以繼續傳，或者往下走。
evidence-too-large = 檔案超過 10 MB，我收不了。截取要緊的部分傳來就行。
evidence-unknown = 我能收圖片（JPEG、PNG、WebP）和 PDF。這個不是，沒有保存。來路不明的檔案，您自己也別打開。
evidence-full = 這份舉報已有十個檔案，不能再加了。其餘的請用文字説明。
evidence-not-here = 請不要把照片傳到這裏。這一張我沒有打開，也沒有保存。對話和對方帳號的截圖，留着給警察。
button-done = 好了
report-full = 這份舉報寫滿了。請按「下一步」；之後可以再做一份。
report-need-story = 請先寫幾句發生了什麼。
report-channel = <b>舉報，第 2 步，共 5 步。</b>對方是怎麼找上您的？
report-amount = <b>舉報，第 3 步，共 5 步。</b>錢付出去了嗎？請輸入金額（例如 3000、3.5萬），或按按鈕。
report-amount-unclear = 我沒看懂金額。請輸入數字，例如 3000，或按按鈕。
report-when = <b>舉報，第 4 步，共 5 步。</b>什麼時候的事？按按鈕，或直接寫（例如「昨天下午三點」）。
report-when-unclear = 我沒看懂時間。請按按鈕，或這樣寫：「昨天下午三點」。
report-when-future = 這個時間還沒到。是什麼時候發生的？
report-confirm =
    <b>舉報，第 5 步，共 5 步。</b>下面的內容會交給{ $centre }：

    <b>經過</b>：{ $story }
    <b>途徑</b>：{ $channel }
    <b>金額</b>：{ $amount }
    <b>時間</b>：{ $when }
    { $pictures ->
        [none] {""}
       *[other] <b>檔案</b>：{ $pictures }
    }
    多數工作人員看不到人名和個人號碼。中心可以在這裏回覆您。
report-cancelled = 取消了，什麼也沒有提交。我還在這裏。
report-filed =
    謝謝。中心已經收到您的舉報，正在排隊處理。
    您的編號：<b>{ $case }</b>

    有人接手、有了結果，我都會在這裏告訴您。隨時可以用 /status 查。這是您自己的陳述，不是報案證明：如果損失了錢，請另外打 { $police } 報警。
report-filed-again = 這份舉報中心已經收到了。您的編號：<b>{ $case }</b>
button-send-nameless = 匿名提交，不留聯絡方式
button-code-more = 補充
button-code-withdraw = 撤回
nameless-filed =
    中心收到了。從這份舉報找不到您：有進展我無法通知您，中心也無法問您。
    您的查詢碼：{ $code }
    只顯示這一次，請抄在安全的地方。以後用任何帳號把它傳到這裏，就能看進展、看中心的提問、補充或撤回。編號：<b>{ $case }</b>
    對話裏還看得到您寫的內容，用 /hide 可以清除。
nameless-unknown = 這個查詢碼打不開任何舉報。請逐個字核對一下。
report-buttons-please = 請用下面的按鈕，或按「取消」。
report-corrected-amount = 改好了。金額：<b>{ $amount }</b>
report-corrected-when = 改好了。時間：<b>{ $when }</b>
report-more = <b>{ $case }</b>：要補充或更正什麼？請寫在一則訊息裏，不要寫自己的身份證號碼和銀行卡號碼。
report-more-added = 已經加到 <b>{ $case }</b>，中心會和您的舉報一起看。
report-more-stopped = 好的，<b>{ $case }</b> 沒有改動。
report-more-closed = <b>{ $case }</b> 已經辦結。如果還有情況，請用 /report 再做一份舉報。

channel-sms = 短訊
channel-call = 電話
channel-wechat = 微信
channel-qq = QQ
channel-telegram = Telegram / WhatsApp
channel-shortvideo = 短影片或直播
channel-shopping = 購物平台
channel-website = 網站或 App
channel-email = 電子郵件
channel-in-person = 當面或包裹
channel-other = 其他
not-said = 沒有説
no-loss = 沒有

paid-title = 現在就做這三件事，按順序：
paid-more-title = 然後
paid-tell = 要不要我現在就告訴{ $centre }，標為緊急？按一下就行，不需要姓名、身份證號碼或帳號。
paid-story-none = 市民説已經轉了錢，沒有提供訊息內容。
paid-filed =
    辦好了。中心已經收到，標為緊急。您的編號：<b>{ $case }</b>
    <b>這不能代替打 { $police }。</b>
paid-noted-amount = 已記下金額：<b>{ $amount }</b>
paid-noted-when = 已記下時間：<b>{ $when }</b>
paid-amount = 方便的話：多少錢？輸入金額，或按「跳過」。要緊的是先打報警電話。
paid-when = 錢是什麼時候轉出去的？按按鈕，或直接寫。
paid-noted-words = 已按您寫的記下，中心會看。
paid-from = 是從哪家銀行或哪個應用付出去的？寫名稱就行，例如“滙豐”“LINE Pay”。不要寫您自己的帳號。
paid-from-unclear = 沒看出銀行或應用的名稱。請寫名稱，或者跳過。
paid-from-no-number = 已記下，號碼沒有保存：請準備好給銀行和警察，不要發在這裏。
paid-to = 錢付給了誰？知道的話，把對方的姓名、帳號或號碼、銀行或應用寫在一則訊息裏。
paid-complete = 謝謝，這些也交給中心了。以後誰説「交費就能追回」，都是第二個騙局。有消息我會在這裏告訴您。
paid-not-now = 好的。上面三件事最要緊。輸入 /urgent 可以再看。
button-statement = 給警察和銀行的情況説明（PDF）
button-receipt = 憑條（PDF）
statement-caption = 這是您本人的情況説明，可以給警察和銀行看。空白處請手寫，不要發在這裏。
receipt-caption = 證明您在這裏舉報了什麼、在什麼時間。這不是警方回執。
mydata-caption = 這裏保存的關於您的全部內容。用 /forget 可以讓它無法再讀。
statement-title = 情況説明（本人自述）
statement-notice = 由當事人本人陳述，不是警方回執，也不是立案證明。
statement-foot = 空白處的內容從未在對話中詢問。連結寫成點不開的樣子（hxxp、[.]），以免誤開。
receipt-title = 舉報憑條
receipt-notice = 反詐線路收到了市民本人的陳述。這不是警方回執。
receipt-foot = 摘要是編號、時間和原話的 SHA-256。印記只有中心能做出和核對。
paper-case = 編號
paper-received = 收到時間
paper-paid-when = 付款時間
paper-amount = 金額
paper-paid-from = 付款渠道
paper-channel = 聯絡方式
paper-story = 經過（本人原話）
paper-added = { $at } 補充
paper-digest = 摘要
paper-seal = 印記
paper-blank-name = 姓名
paper-blank-identity = 證件號碼
paper-blank-account = 本人帳號、銀行
paper-blank-phone = 電話
paper-blank-signed = 簽名、日期

status-none = 這裏沒有您的舉報。可以傳訊息給我看，或用 /report。
status-one = <b>{ $case }</b>（{ $date }）：{ $state }
status-new = 等待工作人員
status-taken = 有人在處理
status-closed = { $outcome }
status-unknown-case = 我沒有找到您名下編號為 { $case } 的舉報。
status-typo = { $case } 好像打錯了。請再看一眼。不用編號也能查：/status
outcome-confirmed-scam = 確認是騙局
outcome-passed-on = 已轉給能處理的單位
outcome-not-a-scam = 看過了，沒有發現騙局
outcome-undecided = 已結束，無法判定
outcome-duplicate = 併入了之前的舉報
outcome-withdrawn = 您已撤回

told-taken = 您的舉報 <b>{ $case }</b> 有消息：中心已有人接手。
told-asked = 關於您的舉報 <b>{ $case }</b>，中心有一個問題。按按鈕查看。
told-waiting = 您的舉報 <b>{ $case }</b> 還在辦理中。有消息我會告訴您。
told-closed = 您的舉報 <b>{ $case }</b> 有消息。按按鈕查看。
button-open-news = 查看
news-confirmed-scam = <b>{ $case }</b>：中心確認這是騙局。謝謝您，您的舉報能幫着提醒別人。不要再回覆對方。如果錢轉出去了，請打 { $police } 報警。誰説「交費就能追回」，都是第二個騙局。
news-passed-on = <b>{ $case }</b>：中心已經轉給能處理的單位。需要您補充的話，我會在這裏説。誰借這件事向您要驗證碼或錢，都是騙子。
news-not-a-scam = <b>{ $case }</b>：中心沒有發現騙局的跡象。如果情況有變，請再傳給我。
news-undecided = <b>{ $case }</b>：憑現有的內容，中心無法判定。請繼續小心：用別的方法查證之前，不付錢、不給驗證碼。有新的內容，用 /report 傳來。
news-duplicate = <b>{ $case }</b>：同一件事之前已經有一份舉報，中心把兩份合在一起處理。
news-withdrawn = <b>{ $case }</b>：您已撤回這份舉報。情況有變化，可以用 /report 重新舉報。
question =
    <b>{ $case }</b>，中心想問您：

    { $question }

    請直接在這裏回答，會轉給中心。不要發驗證碼、密碼、自己的身份證號和卡號，中心從不要這些。
question-answered = { $case } 現在沒有待回答的問題。
button-withdraw-yes = 是，撤回
button-withdraw-no = 不，保留
withdraw-ask = 要撤回 <b>{ $case }</b> 嗎？撤回後中心不再處理。如果錢已經轉出去，建議先留着。
withdraw-done = <b>{ $case }</b> 已撤回，中心不再處理。用 /forget 還可以讓您寫的內容無法再讀。
withdraw-kept = 好的，<b>{ $case }</b> 仍由中心處理。
withdraw-closed = <b>{ $case }</b> 已經結案，不用再撤回了。

learn-choose = 您想看哪一種？
learn-what = <b>{ $title }</b>
learn-never = 請記住
numbers-title = <b>官方電話：{ $place }</b>
numbers-note = 請自己撥打。來電顯示是這些號碼，也可能是偽造的。
verify =
    <b>這真的是中心嗎？</b>
    { $centre }只在這個對話裏和您説話，只談您在這裏做過的舉報，從不先打電話給您。中心：
verify-doubt = 如果有人自稱是中心：掛斷電話，把對方的話傳給我。
place-shown = 這裏顯示的是{ $place }的號碼。如果您在別處，請按最下面的按鈕，或用 /place。
place-ask = 您在哪裏？我好給您當地的電話。
place-set = 記下了：{ $place }。
place-heard = 以下用{ $place }的電話。
language-ask = 語言 / 語言 / Language
language-set = 以後我用繁體中文。
privacy =
    <b>保存了什麼</b>
    只讓我看看的訊息：一份去掉人名和號碼的副本，不記是誰傳的，保存 30 天。另外，您最近傳的十則原文用只屬於您的密鑰加密留着，回答下面的按鈕才能用；您 30 天沒有來，就刪掉。
    舉報：您的原話，用只屬於您的密鑰加密；一份去掉人名和號碼的副本，給工作人員看；對方的號碼和連結。
    您交給舉報的圖片和檔案，同樣上鎖。您寫到危險的話：給工作人員的一則提醒，同樣上鎖，有人處理後再留 30 天。
    您的 Telegram 聊天編號，加密保存，好讓中心回覆您。不保存您的名字。
    Telegram 會把訊息傳到境外。請不要傳自己的身份證號碼、銀行卡號碼，也不要傳私密照片。
    /forget 會銷毀您的密鑰：之後誰也讀不到您的原話。
forget-ask = 刪除和您有關的一切？刪除後誰也讀不到您的原話，我也無法再告訴您舉報的進展。去掉人名的副本和對方的號碼會留在中心。
forget-done = 辦好了，您的密鑰已銷毀。您再來的話，我們重新開始。
forget-kept = 好的，什麼也沒有刪。
hidden = 這個對話裏最近兩天的訊息已清除。更早的、還有自動推送的通知，可以在 Telegram 選單裏清空。您的舉報仍在中心，用 /status 可以查到。
threat = 有人在電話裏自稱警察、檢察院，説要抓您、要您轉錢：這是騙局。掛斷電話，一分錢也不要轉，記錄都留着。不放心就自己打 { $police } 問。
others-despair =
    謝謝您守著他。錢的事先放一放，人最要緊。
    現在到他身邊去；去不了就打電話，別掛斷。聽他説，不爭錢的事，不責怪。把藥、刀這類東西收起來，別讓他一個人待著。
    { $suicide } 也會告訴您怎麼陪他。已經傷到自己、馬上有危險、或者找不到人：立刻打 { $police }。
plight-paying =
    <b>先停一下，錢還在。</b>
    1. 掛斷電話，停下對話。不轉帳，不按確認，不交現金和卡。
    2. 是家人在付？馬上打給他，最好去陪著。在銀行、店裏，對職員説：“這可能是詐騙，請先別辦。”
    3. 打 { $police }，説有人正在被騙轉錢。
    真有其事，晚一點付也不要緊。拿不準，問 { $anti_fraud }。
plight-paying-more =
    <b>一分錢也不要再付，不管對方怎麼説。</b>再要的錢，是同一個騙局的下一步。
    已經付出去的：馬上打 { $police }，再打銀行。佔線就一直打，換一部電話打，或者直接去最近的警署、銀行櫃位。
plight-control =
    <b>對方可能還看得到、控制得了這部手機或電腦。</b>
    1. 馬上斷網：開飛行模式，關 Wi-Fi，退出分享和會議。
    2. 換一部裝置打{ $bank }，説手機被別人控制過，請看住戶口。銀行和支付密碼也用另一部裝置改。
    3. 把那個軟件和對話先截圖，再移除。
    4. 錢已經出去了？馬上打 { $police }。
plight-given =
    <b>卡號、驗證碼、密碼或證件到了別人手裏：要搶在他前面。</b>
    1. 打{ $bank }，説清楚給了什麼，請鎖卡、看住戶口。
    2. 改密碼，用同一個密碼的地方都改，登出其他裝置。
    3. 再來的驗證碼一個也不給。驗證碼就是您戶口的鑰匙。
    4. 證件或臉給了別人：留意有沒有冒名開戶、貸款，有就報警。
    5. 錢已經少了？馬上打 { $police }。
worry-money-back = 這個誰也不能保證；收費保證追回的，是第二次詐騙。有用的是快：錢還在帳戶裏時，警方可以請銀行先止付。還沒報警就現在打 { $police }，再打銀行（{ $bank }）。過了幾個小時、幾天，也值得打。
worry-no-answer =
    不要只等一條線：
    1. { $police } 接着打，換一部手機同時打，或者直接走進最近的警署或派出所。
    2. 銀行：語音選單裏選「掛失」，或在銀行自己的 App 裏鎖卡，或去櫃檯。
    3. 別的號碼，不要從聊天裏或網上搜來打，很多是假的。
    有生命危險，打 { $emergency }。
worry-turned-away =
    需要幫忙的時候遇到這樣，很難受。事情不一定到此為止：
    1. 金額多少都可以報案。再用一句話説清楚：什麼時候、多少錢、轉到哪個帳戶。/statement 可以幫您寫成一頁紙。
    2. 請對方給報案的收據或編號，記下是誰接待的。可以換一個警署或派出所，或再打 { $police }。
    3. 在銀行，找負責防詐或投訴的人，要一個投訴編號。
worry-who-learns =
    從這裏，沒有人會知道。我不知道您的姓名和電話，所以沒有人能打到您家裏、學校或公司。您舉報的內容由中心的職員看，他們只在這個聊天裏回覆。/privacy 寫明保存什麼，/hide 清空聊天。
    警方和銀行會怎麼處理，請先問他們。
worry-who-learns-child =
    從這裏，沒有人會知道。我不知道你的名字和電話，沒有人會因為你在這裏寫的話打到你家裏或學校。
    去報警時，警察可能需要一位大人陪着你。一開始不一定是爸媽：姑姑、老師、社工都可以。可以先練一句話：「我在網上出了點事，需要幫忙，我怕你會罵我。」
    想先找人説説：{ $minors }。
worry-ashamed = 這是一些整天只做這件事的人設計好的。錯在他們，不在您。他們就指望您不説：今天就告訴一個您信得過的人，説得亂也沒關係。太難受的時候：{ $suicide }。
worry-own-trouble =
    這個我判斷不了，我是程式，不是律師。但有幾件事怎麼都是對的：
    1. 現在就停：不再轉手，不再借卡借號，不去取東西。
    2. 全部留着：聊天、名字、轉帳記錄。
    3. 自己去找警察，從頭説清楚是怎麼開始的。可以請律師或法律援助陪同。帳戶被凍結，問銀行是哪個警察單位要求的。
    是有人逼您發自己的照片？那您是受害的一方。
worry-will-send =
    他們就是要您相信會發，怕了才會給錢。有的真發，很多沒有發，誰也説不準。您現在能做的：
    1. 不給錢，不再發東西，不再回覆。倒數是他們定的，不用聽。
    2. 把帳號、號碼、威脅的話截圖，再在平台上檢舉那個帳號。
    3. 自己的社交帳號設成不公開，隱藏好友名單。
    4. 先告訴一兩個人：「要是收到什麼，別點開，直接檢舉。」再告訴警察：{ $police }。
worry-have-sent =
    您現在一定很難受。還有很多可以攔住：
    1. 記下在哪裏：連結或群組，是誰發的。照片本身不用再存。
    2. 在平台上檢舉照片和帳號，理由選「未經同意的私密內容」。請收到的人刪掉，不要再傳。
    3. 報警：{ $police }。散播這種照片，違法的是他們。
    4. 找個人陪着。撐不住的時候：{ $suicide }
worry-pay-blackmailer = 一分都別給；給過了，也到此為止：給了一次，就會有第二次，而且更多。付款憑證和收款帳號留好。帳號和威脅截圖，在平台上檢舉，然後打 { $police }。
worry-block-them =
    先留證據，再關門：
    1. 掛斷電話。把帳號、號碼、聊天、每一筆付款截圖。
    2. 然後不再回覆，封鎖。不欠他們任何解釋。
    3. 聊天記錄和帳號先不要刪：警方可能用得上。
worry-revenge =
    這種威脅是劇本的一部分：要您繼續給錢、不敢出聲。地址和號碼是可以買到的，知道不等於人在附近。不過還是要當回事：
    1. 把他們威脅的話、知道您的哪些事，告訴警察：{ $police }。有人堵門或跟着您：馬上打 { $emergency }。
    2. 告訴同住的人；不讓陌生人進門，不去見面。
    3. 逮捕不會在聊天裏通知，給錢也不會取消。
worry-recovery-offer = <b>這是第二次詐騙。</b>他們專找剛丟了錢的人。沒有哪家公司、駭客、聊天裏的律師或「網警」能收費把錢追回來；警察退錢不收費。不給錢，不給帳戶資料，不給驗證碼。把他們寫的傳給我，也留給警察：{ $police }。
worry-locked-out =
    1. 在官方 App 裏用自己的手機號碼或電郵重新登入，用傳給您的驗證碼。多數 App 會因此把別人登出。這個驗證碼誰也不給。
    2. 然後：登出其他所有裝置，改密碼，打開兩步驟驗證。
    3. 換一種方式告訴家人朋友：「那不是我，別轉錢。」
    4. 裏面有銀行卡、錢包或錢？打銀行電話（{ $bank }）。手機沒訊號了？問電訊商號碼是不是被人轉走了。
worry-clean-device =
    1. 先不要連網。用另一部裝置改密碼，銀行的最先改，並請銀行盯着帳戶。
    2. 截圖，再移除那個 App。在設定裏看看有沒有不認識的，把它們的權限收回（無障礙、裝置管理）。
    3. 然後可以再連網。還會自己動？找一家您自己選的店恢復原廠設定。
    銀行 App 最後再打開。
worry-friend-silent =
    1. 擔心對方的生命、又聯絡不上？現在打 { $emergency }。説出名字、可能在哪裏、寫過什麼話。
    2. 打給在附近的人：家人、室友、鄰居、管理處。要有人去敲門。
    3. 接着給對方傳訊息，短一點：「我在。錢只是錢。別走開。」
    答應過不告訴別人，現在不算數。
worry-what-next = 職員按緊急程度看舉報。有人接手、有問題要問、有結果，我都在這裏告訴您，最少每週一次。要多久，我説不準。這裏不會有人給您打電話。/status 看進展。警方和銀行那邊不要等，先去辦。
worry-police-how =
    帶上：身分證件、還留着聊天記錄的手機、轉帳記錄（時間和金額）、對方的帳號、號碼或名字。/statement 做成一頁紙，可以列印簽名。
    先去附近任何一個警署或派出所都可以；錢剛轉出去：先打 { $police }，再去。未成年，或心裏沒底？找個信得過的人一起去。當地有沒有別的辦法：/numbers
worry-done-that =
    做得好。最要緊的已經做了。
    1. 全部留着：聊天、憑證、報案編號。
    2. 不再回覆他們，不管他們現在説自己是誰。收費幫您追錢的，是第二次詐騙。
    3. 這段時間每天看看帳戶，告訴一個親近的人。
    要讓中心也知道：/report；錢已經轉了：/urgent。
worry-no-proof = 照樣可以報案。現在就把記得的寫下來：時間、金額、名字、號碼、用的什麼 App、怎麼開始的。銀行或支付 App 裏還有那筆轉帳和單號。手機先不要恢復原廠設定，App 先不要移除。群組裏別人那裏可能還有聊天記錄。
worry-more-asked = <b>不是真的。一分都別再給。</b>要先交錢才能拿回自己的錢，就是詐騙：稅、保證金、罰金、解凍費，只是換個名目。錢已經轉了？打 { $police }，再打銀行（{ $bank }）。
worry-which = 我想答對問題。您説的是其中哪一個？
button-worry-money-back = 錢能不能追回
button-worry-no-answer = 電話打不通
button-worry-turned-away = 他們不受理
button-worry-who-learns = 會不會讓別人知道
button-worry-ashamed = 覺得丟臉、自責
button-worry-own-trouble = 我自己會不會有事
button-worry-will-send = 照片真的會發出去嗎
button-worry-have-sent = 照片已經發出去了
button-worry-pay-blackmailer = 要不要給他們錢
button-worry-block-them = 要不要封鎖、要不要回
button-worry-revenge = 他們威脅我
button-worry-recovery-offer = 有人説能幫我追回
button-worry-locked-out = 帳號登不進去了
button-worry-clean-device = 手機怎麼才安全
button-worry-friend-silent = 擔心一個人
button-worry-what-next = 接下來會怎樣
button-worry-police-how = 怎麼去報警
button-worry-done-that = 已經照做了
button-worry-no-proof = 沒有證據了
button-worry-more-asked = 對方還要我交錢
what-now = 請用一兩句話告訴我發生了什麼，或者把對方的話傳過來，我就能告訴您怎麼做。已經轉了錢或有危險：{ $police }。
no-warnings-yet = 我現在還不會主動發出預警或消息，沒有可以訂閱或退訂的。我只在這裏、只就您在這裏做過的舉報和您説話；/forget 之後連這些也不再發。
no-quiz-yet = 現在還沒有測驗。可以看看每種騙局的手法，選一種：
beyond-us = 這個我幫不上：我只看可能是騙局的訊息和電話。有讓您不放心的，傳給我。
calm = 沒幫上忙，抱歉。如果我對某則訊息的判斷不對，請按那則回答下面的「這個判斷不對」。想和人説話，打 { $anti_fraud }；有危險或已經轉了錢，打 { $police }。
human = 想和人説話：反詐專線 { $anti_fraud }；已經轉了錢或有危險：{ $police }。用 /report 做的舉報，由中心的工作人員回覆。

kind-photo = 我還看不了圖片。請把裏面的字打出來，或貼到這裏，我馬上看。
photo-belongs = 是舉報 <b>{ $case }</b> 的證據嗎？按下面的按鈕，再傳一次，中心的人會看。
photo-proves = 是證據嗎？先開始舉報，再傳到那裏，中心的人會看。
kind-voice = 我聽不了錄音。請把主要的幾句打出來，我馬上看。
kind-video = 我看不了影片。請把裏面説了什麼、要您做什麼打成文字。
kind-sticker = 把讓您不放心的那則訊息的文字傳來，我幫您看。
kind-document = 我打不開檔案。不認識發送人的話，您也先別打開。請把隨檔案傳來的文字貼到這裏。
kind-location = 謝謝，但我看不了位置。請用文字説説發生了什麼。
kind-contact = 我不保存聯絡人名片。如果是這個號碼找您：請把對方的話貼到這裏。
kind-other = 我只能看文字。請貼上讓您不放心的訊息，或把對方的話打出來。
empty = 這裏面我沒看到文字。請貼上讓您不放心的訊息。
one-by-one = 您一下子傳來了很多則訊息。我會依序一則一則看，每則都會回覆，不會遺失，不用重複傳送。
edited = 我看到您改了訊息。要我重新看的話，請再傳一次。
old-button = 這個按鈕是之前的對話裏的。請把訊息再傳一次，或用 /help。
error = 我這邊出了問題。您之前傳的都沒有遺失。請過一分鐘再試。有危險或已經轉了錢：{ $police }。

command-start = 開始
command-urgent = 我已經轉了錢
command-report = 舉報
command-status = 我的舉報
command-statement = 給警察和銀行的情況説明
command-receipt = 舉報憑條
command-learn = 騙局類型
command-numbers = 官方電話
command-verify = 這真的是中心嗎
command-language = 中文 / English
command-place = 我在哪裏
command-privacy = 保存了什麼
command-mydata = 我的資料（檔案）
command-hide = 清除這裏的訊息
command-forget = 刪除我的資料
command-help = 幫助

which-of-two = 我不太確定您想要什麼，請選一項：
wish-check = 把我發的當作訊息看一看
wish-report = 舉報
wish-status = 我的舉報到哪一步了
wish-guidance = 我該怎麼做
wish-numbers = 可以打的官方電話
wish-verify-centre = 核實是不是中心
wish-about-bot = 在這裏回答的是誰
wish-no-warnings = 預警提醒
wish-no-quiz = 小測驗
wish-language = 換語言
wish-forget = 刪除我的資料
wish-human = 找真人
wish-wrong = 剛才的判斷不對
wish-add = 給舉報補充內容
wish-withdraw = 撤回我的舉報
