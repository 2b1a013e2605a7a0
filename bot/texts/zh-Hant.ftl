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
        [yes] 您傳來的訊息我有了。可以再説幾句，或按「下一步」。
       *[no] 寫下來，或貼上對方的話。可以分幾則傳，傳完按「下一步」。
    }
    請不要寫自己的身份證號碼和銀行卡號碼。
report-added = 加上了。可以再傳，或按「下一步」。
evidence-kept = 已作為證據保存（標記 { $digest }）。可以繼續傳，或者往下走。
evidence-too-large = 檔案超過 10 MB，我收不了。截取要緊的部分傳來就行。
evidence-unknown = 我能收圖片（JPEG、PNG、WebP）和 PDF。這個不是，沒有保存。來路不明的檔案，您自己也別打開。
evidence-full = 這份舉報已有十個檔案，不能再加了。其餘的請用文字説明。
evidence-not-here = 請不要把照片傳到這裏。這一張我沒有打開，也沒有保存。對話和對方帳號的截圖，留著給警察。
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
withdraw-ask = 要撤回 <b>{ $case }</b> 嗎？撤回後中心不再處理。如果錢已經轉出去，建議先留著。
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
    只讓我看看的訊息：一份去掉人名和號碼的副本，不記是誰傳的，保存 30 天。另外，您最近傳的五則原文用只屬於您的密鑰加密留著，回答下面的按鈕才能用；您 30 天沒有來，就刪掉。
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
what-now = 請用一兩句話告訴我發生了什麼，或者把對方的話傳過來，我就能告訴您怎麼做。已經轉了錢或有危險：{ $police }。
no-warnings-yet = 我現在還不會主動發出預警或消息，沒有可以訂閱或退訂的。我只在這裏、只就您在這裏做過的舉報和您説話；/forget 之後連這些也不再發。
no-quiz-yet = 現在還沒有測驗。可以看看每種騙局的手法，選一種：
beyond-us = 這個我幫不上：我只看可能是騙局的訊息和電話。有讓您不放心的，傳給我。
calm = 沒幫上忙，抱歉。如果我對某則訊息的判斷不對，請按那則回答下面的「這個判斷不對」。想和人説話，打 { $anti_fraud }；有危險或已經轉了錢，打 { $police }。
human = 想和人説話：反詐專線 { $anti_fraud }；已經轉了錢或有危險：{ $police }。用 /report 做的舉報，由中心的工作人員回覆。

kind-photo = 我還看不了圖片。請把裏面的字打出來，或貼到這裏，我馬上看。
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
