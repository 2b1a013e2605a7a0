# What citizens read, in English. Plain, short, calm; nobody is blamed; numbers come from the profile alone.

welcome =
    Send me a message that worries you: paste it, forward it, or type what they said on the phone. I compare it with known scams and tell you what it looks like and what to do now.

    I am a program. I never ask for codes, passwords, card numbers or money.

    <b>Already paid, or being pushed to pay right now?</b> Call { $police } first, then press the button below or send /urgent.
demo-notice = This is a demonstration. No centre works behind it yet. A report made here reaches no office and no police.
help =
    <b>What you can do here</b>
    Send or forward a message: I check it
    /urgent – I have already paid
    /report – tell the centre what happened
    /status – how my report is doing
    /learn – how each kind of scam works
    /numbers – official numbers
    /verify – is this really the centre?
    /place – where you are
    /language – 中文 / English
    /privacy – what is kept about you
    /statement – your account for police and bank (PDF)
    /receipt – proof of your report (PDF)
    /mydata – everything that is kept, as a file
    /hide – clear this chat
    /forget – delete what is kept
no-such-command = There is no such command.
nothing-open = Nothing is open that could be cancelled.
you-are-welcome = You are welcome. If anything else seems odd, send it here before you act.
about-bot = I am a program that compares messages with known scams. I can be wrong. Staff at the centre read the reports. To speak to a person, call { $anti_fraud }; if you are in danger or have paid, call { $police }.

reading = I am reading it. One moment.
waking = I have your message. I have only just started; the answer follows in a moment.
check-failed = Something went wrong here and I could not finish reading. Please send the message again in a minute. Until then, pay nothing and give no code to anybody.

verdict-scam = <b>This follows a known scam: { $type }.</b>
verdict-suspicious = <b>Careful: { $type ->
    [none] this has warning signs.
   *[other] this has warning signs of a scam ({ $type }).
    }</b>
verdict-unknown =
    <b>I do not recognise this. That does not make it safe.</b>
    Before you pay, tap a link or give a code: ask the person or firm in another way – with a number you already have, not one from this message.
verdict-unknown-short = <b>This is too short for me to judge. That does not make it safe.</b> Send the whole message, or tell me what they want you to do.
why = Why
quote = “{ $quote }” – { $reason }
odd-link = a link that hides or imitates where it leads
script-like = It is most like: { $title }
what-next = What usually comes next
do-now = What to do now
call-line = Paid already or given a code? Call { $police }. Not sure? Call { $anti_fraud }.
official-reminder = It names an official sender, number or site. Names and numbers can be forged: open the official app or dial the number yourself.
could-be-wrong = I can be wrong. If you know more, press “This is wrong”.

button-paid = I have already paid
button-report = Report it
button-wrong = This is wrong
button-learn = How this scam works
button-back = Back
button-skip = Skip
button-cancel = Cancel
button-next = Next
button-send = Send the report
button-yes-tell = Yes, tell the centre
button-no-thanks = Not now
button-no-loss = No money lost
when-rough = around { $date }
button-just-now = Within the last hour
button-today = Earlier today
button-yesterday = Yesterday
button-earlier = Before that
button-elsewhere = I am not in { $place }
button-scam-after-all = It is a scam
button-not-scam = It is genuine
button-forget-yes = Yes, delete everything
button-all-types = All kinds of scam
button-add = Add or correct something

wrong-ask = Thank you. What do you know about it?
wrong-thanks = Noted, thank you. Staff at the centre will look at it; they do not see who you are. Until you have checked in another way, please do not do what the message asks.
wrong-how = If my answer to a message was wrong, press “This is wrong” under that answer. Staff at the centre will look at it.
gone = That message is too far back for me. Please send it again.

report-story =
    <b>Report, 1 of 5.</b> What happened?
    { $has ->
        [many] I have the { $count } messages that you sent in one go. Add something in your own words, or press Next.
        [yes] I have the message you sent. Add something in your own words, or press Next.
       *[no] Write it or paste their messages. Several messages are fine; press Next when done.
    }
    Please leave out your own identity and card numbers.
report-added = Added. Send more, or press Next.
evidence-kept = Kept as evidence (mark { $digest }). Send more, or go on.
evidence-too-large = That file is larger than 10 MB, and I cannot take it. A screenshot of the important part is enough.
evidence-unknown = I take pictures (JPEG, PNG, WebP) and PDF files. This is something else, so nothing was kept. Please do not open it yourself if you do not know where it comes from.
evidence-full = This report holds ten files; no more can be added. Describe the rest in words.
evidence-not-here = Please send no pictures here. I have not opened or kept this one. Keep screenshots of the chat and the account for the police.
button-done = Done
report-full = This report is full. Press Next; you can make a second one afterwards.
report-need-story = Please write a few words about what happened first.
report-channel = <b>Report, 2 of 5.</b> How did they reach you?
report-amount = <b>Report, 3 of 5.</b> Did money go out? Type the amount (for example 3000 or US$200), or press a button.
report-amount-unclear = I could not read an amount in that. Type a number, for example 3000, or press a button.
report-when = <b>Report, 4 of 5.</b> When was it? Press a button or type it (for example “yesterday 3 pm”).
report-when-unclear = I could not read a time in that. Press a button, or type for example “yesterday 3 pm”.
report-when-future = That time has not come yet. When did it happen?
report-confirm =
    <b>Report, 5 of 5.</b> This goes to { $centre }:

    <b>What happened</b>: { $story }
    <b>How</b>: { $channel }
    <b>Amount</b>: { $amount }
    <b>When</b>: { $when }
    { $pictures ->
        [none] {""}
       *[other] <b>Files</b>: { $pictures }
    }
    Most staff do not see people's names and numbers. The centre can answer you here.
report-cancelled = Cancelled. Nothing was sent. I am still here.
report-filed =
    Thank you. The centre has your report; it is waiting its turn.
    Your case number: <b>{ $case }</b>

    I tell you here when somebody takes it and when it is decided. You can ask any time with /status. This is your own account and not a police report: if you lost money, report it to the police at { $police } as well.
report-filed-again = This report is already with the centre. Your case number: <b>{ $case }</b>
button-send-nameless = Send without any way back to me
button-code-more = Add something
button-code-withdraw = Take it back
nameless-filed =
    The centre has it. Nothing leads from it to you: I cannot tell you how it goes, and nobody can ask you.
    Your receipt code: { $code }
    It is shown only this once. Copy it to a safe place. Send it here, from any account, to see how the report stands, to read a question, to add something or to take it back. Case number: <b>{ $case }</b>
    This chat still shows what you wrote; /hide clears it.
nameless-unknown = This code opens nothing here. Please look at it again, sign by sign.
report-buttons-please = Please use the buttons below, or Cancel.
report-corrected-amount = Changed. Amount: <b>{ $amount }</b>
report-corrected-when = Changed. When: <b>{ $when }</b>
report-more = <b>{ $case }</b>: what should be added or corrected? Please write it in one message, without your own identity and card numbers.
report-more-added = Added to <b>{ $case }</b>. The centre reads it together with your report.
report-more-stopped = All right, nothing was added to <b>{ $case }</b>.
report-more-closed = <b>{ $case }</b> is closed. If there is more to tell, make a new report: /report.

channel-sms = Text message
channel-call = Phone call
channel-wechat = WeChat
channel-qq = QQ
channel-telegram = Telegram / WhatsApp
channel-shortvideo = Short video or livestream
channel-shopping = Shopping platform
channel-website = Website or app
channel-email = E-mail
channel-in-person = In person or by parcel
channel-other = Something else
not-said = not said
no-loss = none

paid-title = Do these three things now, in this order:
paid-more-title = Then
paid-tell = Shall I tell { $centre } now, as urgent? One tap is enough. No name, identity or account number is needed.
paid-story-none = A citizen says they have already paid. No message was given.
paid-filed =
    Done. The centre has it, marked urgent. Your case number: <b>{ $case }</b>
    <b>This does not replace the call to { $police }.</b>
paid-noted-amount = Noted. Amount: <b>{ $amount }</b>
paid-noted-when = Noted. When: <b>{ $when }</b>
paid-amount = If you can: how much was it? Type the amount, or Skip. Your call to the police comes first.
paid-when = When did the money go? Press a button or type it.
paid-noted-words = Noted as you wrote it; the centre reads it.
paid-from = Which bank or app did it go from? The name is enough, for example “ICBC” or “WeChat Pay”. Please no account number of your own.
paid-from-unclear = I could not read a bank or an app in that. Type its name, or Skip.
paid-from-no-number = Noted without the number: keep it ready for the bank and the police, and do not send it here.
paid-to = Whom did it go to? If you have it: the other's name, account or number, and their bank or app, in one message.
paid-complete = Thank you, that is with the centre too. Whoever now offers to get the money back for a fee is a second scam. I tell you here when there is news.
paid-not-now = All right. The three steps above come first. /urgent brings them back.
button-statement = Statement for police and bank (PDF)
button-receipt = Receipt (PDF)
statement-caption = Your own account, to show at the police or the bank. Fill in the blanks by hand; do not send them here.
receipt-caption = It proves what you reported here, and when. It is not a police receipt.
mydata-caption = Everything that is kept about you here. /forget makes it unreadable.
statement-title = Statement: the citizen's own account
statement-notice = Written by the person concerned. Not a police receipt, and no proof that a case was opened.
statement-foot = The blanks were never asked for in the chat. Links are written so that nobody opens them by mistake (hxxp, [.]).
receipt-title = Receipt for a report
receipt-notice = The citizen's own account was received by the anti-fraud line. This is not a police receipt.
receipt-foot = The digest is the SHA-256 of case number, time and words. The seal can only be made and checked by the centre.
paper-case = Case number
paper-received = Received
paper-paid-when = Time of payment
paper-amount = Amount
paper-paid-from = Paid from
paper-channel = Reached by
paper-story = What happened, in their own words
paper-added = Added { $at }
paper-digest = Digest
paper-seal = Seal
paper-blank-name = Name
paper-blank-identity = Identity number
paper-blank-account = Own account, bank
paper-blank-phone = Phone
paper-blank-signed = Signature, date

status-none = There is no report of yours here. Send me a message to check, or /report.
status-one = <b>{ $case }</b> ({ $date }): { $state }
status-new = waiting for staff
status-taken = somebody is working on it
status-closed = { $outcome }
status-unknown-case = I find no report of yours with the number { $case }.
status-typo = Something in { $case } seems to be mistyped. Please look at it again. I can find your reports without a number too: /status
outcome-confirmed-scam = confirmed as a scam
outcome-passed-on = passed on to those who can act
outcome-not-a-scam = looked at: no scam found
outcome-undecided = closed; it could not be decided
outcome-duplicate = joined with an earlier report
outcome-withdrawn = withdrawn by you

told-taken = There is news about your report <b>{ $case }</b>: somebody at the centre has taken it.
told-asked = The centre has a question about your report <b>{ $case }</b>. To read it, press the button.
told-waiting = Your report <b>{ $case }</b> is still open. I write again when there is news.
told-closed = There is news about your report <b>{ $case }</b>. To read it, press the button.
button-open-news = Read it
news-confirmed-scam = <b>{ $case }</b>: the centre confirms that this is a scam. Thank you: your report helps to warn others. Do not answer the sender any more. If money went out, report it to the police: { $police }. Whoever offers to get it back for a fee is a second scam.
news-passed-on = <b>{ $case }</b>: the centre has passed this on to those who can act. If they need something from you, I tell you here. Whoever asks you for a code or money because of this is a scammer.
news-not-a-scam = <b>{ $case }</b>: the centre found no sign of a scam in this. If anything changes, send it to me again.
news-undecided = <b>{ $case }</b>: the centre could not decide this with what there is. Stay careful: pay nothing and give no code until you have checked in another way. If you have more, send it with /report.
news-duplicate = <b>{ $case }</b>: there was already a report about the same matter. The centre deals with both together.
news-withdrawn = <b>{ $case }</b>: you took this report back. If anything changes, make a new one with /report.
question =
    <b>{ $case }</b>: the centre asks:

    { $question }

    Write the answer here; it goes to the centre. Please send no codes, no passwords, no identity or card numbers of your own: the centre never asks for those.
question-answered = No question about { $case } is open any more.
button-withdraw-yes = Yes, take it back
button-withdraw-no = No, keep it
withdraw-ask = Take back <b>{ $case }</b>? The centre then stops working on it. If money went out, it is better to leave it.
withdraw-done = <b>{ $case }</b> is withdrawn. Nobody works on it any more. /forget also makes your words unreadable.
withdraw-kept = All right, <b>{ $case }</b> stays with the centre.
withdraw-closed = <b>{ $case }</b> is closed already. There is nothing left to take back.

learn-choose = Which kind do you want to read about?
learn-what = <b>{ $title }</b>
learn-never = Remember
numbers-title = <b>Official numbers: { $place }</b>
numbers-note = Dial them yourself. A call that shows one of these numbers can still be forged.
verify =
    <b>Is it really the centre?</b>
    { $centre } writes to you only in this chat, and only about reports you made here. It never calls first. The centre:
verify-doubt = If somebody claims to be the centre: end the call, and send me what they said.
place-shown = The numbers you see here are for { $place }. Somewhere else? Press the last button, or send /place.
place-ask = Where are you? I then show the right numbers.
place-set = Noted: { $place }.
place-heard = I take the numbers for { $place }.
language-ask = 语言 / 語言 / Language
language-set = I will write to you in English.
privacy =
    <b>What is kept</b>
    A message I only check: a copy without names and numbers, and without who sent it, for 30 days. Besides, the last ten as you sent them, locked with a key of your own, so that the buttons under my answers work; gone after 30 days without a word from you.
    A report: your words, locked with a key of your own; a copy without names and numbers for staff; the other side's numbers and links.
    Pictures and papers you give to a report, locked the same way. Words of danger you write: a notice to staff, locked the same way, for 30 days after somebody has seen to it.
    The number of your Telegram chat, locked away, so that the centre can answer you. Not your name.
    Telegram itself carries these messages abroad. Please send no identity or card numbers of your own and no intimate pictures.
    /forget destroys your key: then nobody can read your words any more.
forget-ask = Delete everything about you? Your words become unreadable for everybody and I can no longer tell you how a report goes. The copy without names and the other side's numbers stay with the centre.
forget-done = Done. Your key is destroyed. If you write again, we start from the beginning.
forget-kept = All right, nothing was deleted.
hidden = The messages of the last two days are taken away from this chat. Older ones, and news that came by itself, you can clear in the menu of Telegram. Your reports stay with the centre; /status finds them.
threat = Somebody on the phone says they are the police, and you will be arrested unless you pay? That is a scam. End the call, pay nothing, delete nothing. In doubt, call { $police } yourself.
others-despair =
    Thank you for looking after them. The money can wait; a life comes first.
    Go to them now, or ring and stay on the line. Listen; do not argue about the money and do not blame. Put pills, blades and the like away, and do not leave them alone.
    { $suicide } also tells you how to be with them. Hurt already, about to do something, or not to be found: call { $police } at once.
plight-paying =
    <b>Stop for a moment. The money is still there.</b>
    1. End the call or the chat. Transfer nothing, confirm nothing, hand over no cash and no card.
    2. Is somebody else paying? Ring them at once, or better: stay with them. At a bank or shop, tell the staff: “This may be fraud. Please hold it.”
    3. Call { $police } and say that somebody is being cheated into a payment right now.
    If it is real, it can be paid later. In doubt, ask { $anti_fraud }.
plight-paying-more =
    <b>Pay nothing more, whatever they say now.</b> What they ask for next is part of the same scam.
    For what has gone: call { $police } at once, then your bank. If a line is busy, keep trying, use another phone, or go to the nearest police station or bank counter.
plight-control =
    <b>They may still see or steer this phone or computer.</b>
    1. Cut the connection: flight mode on, Wi-Fi off. Leave the call and the screen sharing.
    2. With another device, call your bank: use { $bank }. Say that the phone was under somebody's control and ask them to watch the account. Change bank and payment passwords on the other device too.
    3. Take screenshots of the app and the chat, then remove the app.
    4. Money gone already? Call { $police } at once.
plight-given =
    <b>Others have a card number, code, password or papers now. Be faster than they are.</b>
    1. Call your bank: use { $bank }. Say what was given away; have the card locked and the account watched.
    2. Change the password, also wherever else you use it, and log out other devices.
    3. Give away no further code that arrives. A code is the key to your account.
    4. Identity papers or your face? Watch for accounts or loans in your name, and report them to the police.
    5. Money gone already? Call { $police } at once.
worry-money-back = Nobody can promise that; whoever does, for a fee, is a second scam. What helps is speed: the police can have a bank hold what still lies in an account. Call { $police } now if you have not, then your bank (use { $bank }). It is worth it after hours or days, too.
worry-no-answer =
    Do not wait on one line only:
    1. Keep { $police } ringing, from a second phone too, or walk into the nearest police station.
    2. The bank: choose “lost card” in the menu, lock the card or the account in its own app, or go to a counter.
    3. Take no other number from a chat or a search. They are often false.
    Is a life in danger, call { $emergency }.
worry-turned-away =
    That is hard when you need help. It need not be the last word:
    1. You may report whatever the sum is. Say once more, in one sentence: what was taken, when, to which account. /statement puts it on paper.
    2. Ask for a receipt of your report, and for a name. Go to another police station, or call { $police } again.
    3. At the bank ask for the fraud or complaints team, and for a number of your complaint.
worry-who-learns =
    From here nobody does. I do not know your name or your telephone number, so nobody can ring your home, your school or your work. What you report is read by staff of the centre; they answer only in this chat. /privacy says what is kept, /hide clears this chat.
    What the police or a bank do with what you tell them, ask them first.
worry-who-learns-child =
    From here nobody does. I do not know your name or your number, so nobody can ring your home or your school because of what you write.
    Police may want an adult beside you when you make a report. It need not be a parent: an aunt, a teacher, a school doctor will do to begin with. You can practise one sentence: “Something happened online, I need help and I am scared of what you will say.”
    If you want to talk to somebody first: { $minors }.
worry-ashamed = What happened was planned by people who do nothing else all day. The fault is theirs, not yours. Silence is what they count on: tell one person whom you trust, today. You need not tell it well. If it gets too heavy: { $suicide }.
worry-own-trouble =
    I cannot judge that. I am a program and no lawyer. What is right in any case:
    1. Stop now: pass nothing on, lend no card or account, pick nothing up.
    2. Keep everything: chats, names, transfers.
    3. Go to the police yourself, and say from the start how it began. A lawyer or legal aid can go with you. Account frozen? Ask your bank which police unit asked for it.
    Did somebody make you send pictures of yourself? Then you are the one who was harmed.
worry-will-send =
    They want you to believe it, because fear pays. Some do it, many do not; nobody can know. What lies in your hands now:
    1. Pay nothing, send nothing, answer no more. Their clock is theirs, not yours.
    2. Take screenshots of the account, its number and the threat, then report the account to the app.
    3. Make your own accounts private and hide your list of friends.
    4. Tell one or two people first: “If you get something, do not open it, report it.” And tell the police: { $police }.
worry-have-sent =
    I am sorry. Much can still be stopped:
    1. Note where it is: the link or the group, and who posted it. No need to save the picture again.
    2. Report picture and account to the app, as intimate pictures without consent. Ask who got it to delete it and to pass nothing on.
    3. Go to the police: { $police }. Spreading such pictures is the others’ offence.
    4. Stay with somebody. Too much to bear? { $suicide }
worry-pay-blackmailer = Pay nothing, and nothing more if you have paid: who pays once is asked again, for more. Keep the proof of what was paid and where to. Screenshots of account and threat, report the account to the app, then { $police }.
worry-block-them =
    First the proof, then the door:
    1. End the call. Screenshots of the account, its number, the chat and every payment.
    2. Then answer no more, and block. You owe them no explanation.
    3. Do not delete the chat or the account: the police may need them.
worry-revenge =
    Threats like that belong to the script: they are to keep you paying and silent. Addresses and numbers can be bought; having them does not mean that they are near. All the same, take it seriously:
    1. Tell the police what they threaten and what they know about you: { $police }. Somebody at the door or following you: { $emergency } at once.
    2. Tell the people you live with; let nobody in, meet nobody.
    3. No arrest comes by chat, and no payment turns one away.
worry-recovery-offer = <b>That is a second scam.</b> They look for people who have just lost money. No firm, hacker, lawyer from a chat or “network police” gets it back for a fee, and police take none. Pay nothing, give no account details and no code. Send me what they wrote, and keep it for the police: { $police }.
worry-locked-out =
    1. Sign in again in the official app with your own number or mail, and with the code that comes to you. In most apps that throws the others out. Give that code to nobody.
    2. Then: log out all other devices, change the password, switch on two-step verification.
    3. Tell family and friends in another way: “It is not me; pay nothing.”
    4. Bank, wallet or money in it? Call your bank: use { $bank }. Telephone without network? Ask your carrier whether the number was moved.
worry-clean-device =
    1. Leave it offline. From another device change the passwords, bank first, and ask the bank to watch the account.
    2. Screenshots, then remove the app. In the settings look for others you do not know, and take away their rights (accessibility, device administrator).
    3. Then you can go online again. Still moving by itself? Have it reset, in a shop that you choose yourself.
    Open the bank’s app last.
worry-friend-silent =
    1. Do you fear for their life and cannot reach them? Call { $emergency } now. Say their name, where they may be, what they wrote.
    2. Ring who is near: family, flatmates, neighbours, the front desk. Somebody should go and knock.
    3. Keep writing, shortly: “I am here. It is only money. Stay with me.”
    A promise to tell nobody does not count now.
worry-what-next = Staff read reports in order of urgency. I write here when somebody takes yours, when they have a question and when it is decided, and at least once a week. How long it takes I cannot say. Nobody from here rings you. /status shows where it stands. Do not wait for it with the police and the bank.
worry-police-how =
    Take along: your identity paper, the phone with the chat still on it, the transfers with time and sum, and the other’s account, number or name. /statement makes a sheet that you can print and sign.
    Any police station near you will do to begin with; money that has just gone: first { $police }, then go. Under age, or unsure? Take somebody along whom you trust. Other ways, if there are any where you are: /numbers
worry-done-that =
    Well done. That was the most important part.
    1. Keep everything: chat, receipts, the number of your report.
    2. Do not answer them again, whoever they now say they are. Whoever offers to get money back for a fee is a second scam.
    3. Look at your accounts every day for a while, and tell somebody close to you.
    If the centre should know too: /report, or /urgent where money went.
worry-no-proof = You can report all the same. Write down now what you remember: when, how much, which names, numbers and apps, how it began. Your bank or payment app still has the transfer and its number. Do not reset the phone or remove the app. Others in the group may have the chat.
worry-more-asked = <b>No. Pay nothing more.</b> Who must pay before their own money is paid out is being cheated: tax, deposit, penalty, unfreezing, they only change the name. Money has gone already? Call { $police }, then your bank (use { $bank }).
worry-which = I want to answer the right question. Is it one of these?
button-worry-money-back = Getting the money back
button-worry-no-answer = Nobody answers the phone
button-worry-turned-away = They would not help me
button-worry-who-learns = Who is told of it
button-worry-ashamed = I feel ashamed
button-worry-own-trouble = Am I in trouble myself?
button-worry-will-send = Will they send my pictures?
button-worry-have-sent = My pictures are out
button-worry-pay-blackmailer = Should I pay them?
button-worry-block-them = Block them, or answer?
button-worry-revenge = They threaten me
button-worry-recovery-offer = Somebody offers to get it back
button-worry-locked-out = I cannot get into my account
button-worry-clean-device = Making the phone safe
button-worry-friend-silent = I fear for somebody
button-worry-what-next = What happens now?
button-worry-police-how = Going to the police
button-worry-done-that = I have done that
button-worry-no-proof = I have no proof
button-worry-more-asked = They want more money
what-now = Tell me in a sentence or two what happened, or send me what they wrote: then I can say what to do. Paid already, or in danger: { $police }.
no-warnings-yet = I send nothing by myself yet: no warnings and no news. There is nothing to subscribe to or to stop. I write only here, and only about reports you made here; /forget ends that too.
no-quiz-yet = There is no quiz yet. You can read how each kind of scam works: choose one.
beyond-us = I cannot help with that: I only look at messages and calls that may be a scam. Send me one that worries you.
calm = I am sorry this was no help. If my answer to a message was wrong, press “This is wrong” under it. To speak to a person, call { $anti_fraud }; if you are in danger or have paid, call { $police }.
human = To speak to a person: the police anti-fraud line { $anti_fraud }; already paid or in danger: { $police }. Staff of the centre answer reports made with /report.

kind-photo = I cannot read pictures yet. Please type or paste the words in it, and I check them at once.
photo-belongs = Does it belong to your report <b>{ $case }</b>? Press the button, then send it once more: the centre looks at it.
photo-proves = Is it proof of something? Begin a report and send it there: the centre looks at it.
kind-voice = I cannot listen to recordings. Please type the main sentences, and I check them at once.
kind-video = I cannot watch videos. Please type what is said or asked in it.
kind-sticker = Send me the words of a message that worries you, and I check it.
kind-document = I cannot open files. Do not open it yourself if you do not know the sender. Please paste the text of the message that came with it.
kind-location = Thank you, but I cannot use locations. Tell me in words what happened.
kind-contact = I keep no contact cards. If this number contacted you: paste what they said.
kind-other = I can only read text. Paste the message that worries you, or type what they said.
empty = I see no words in that. Paste the message that worries you.
one-by-one = You have sent a lot at once. I read one message after the other and answer each. Nothing is lost, and nothing needs to be sent again.
edited = I see you changed your message. To have it checked again, please send it again.
old-button = That button is from an earlier conversation. Please send the message again, or /help.
error = Something went wrong here. Nothing you sent before is lost. Please try again in a minute. In danger, or paid already: { $police }.

command-start = Begin
command-urgent = I have already paid
command-report = Report something
command-status = My reports
command-statement = Statement for police and bank
command-receipt = Receipt of my report
command-learn = Kinds of scam
command-numbers = Official numbers
command-verify = Is this the centre?
command-language = 中文 / English
command-place = Where I am
command-privacy = What is kept
command-mydata = My data as a file
command-hide = Clear this chat
command-forget = Delete my data
command-help = Help

which-of-two = I am not sure what you would like. Please choose:
wish-check = Look at what I sent as a message
wish-report = Report something
wish-status = Where my report stands
wish-guidance = What I should do
wish-numbers = Official numbers to call
wish-verify-centre = Is this really the centre?
wish-about-bot = Who answers me here
wish-no-warnings = Warnings
wish-no-quiz = A quiz
wish-language = Change the language
wish-forget = Delete my data
wish-human = Speak to a person
wish-wrong = An answer was wrong
wish-add = Add to my report
wish-withdraw = Take my report back
