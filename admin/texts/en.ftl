# What staff read, in English. Short and calm; a fault says what to do next.

product = Scamline
product-place = Intake desk
nav = Pages
skip = Skip to the content
foot = Stories here are redacted copies. Do not open a reported address.
other-language = 切换到简体中文
other-language-short = 中文
other-language-code = zh-Hans
go-on = Go on
copy = Copy
yes = Yes
no = No
not-said = not said
me = You
to-queue = Queue
to-open = Show all open tips

# log-in and account
log-in = Log in
log-in-lead = For staff of the centre.
log-in-foot = No account, or locked out? Ask your administrator. Nobody will ask for your password by message or phone.
log-out = Log out
login-name = Log-in name
password = Password
login-wrong = Log-in name or password is wrong. After five wrong tries an account is locked for a while, longer each time: wait some minutes, or ask an administrator.
login-address-locked = Too many wrong passwords from this network. Try again in { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  }.
done-logged-out = You are logged out.
account = Your account
role = Role
role-intake = Intake officer
role-curator = Curator
role-outreach = Outreach
role-auditor = Auditor
role-administrator = Administrator
role-hint-intake = Reads tips and works on them
role-hint-curator = Reads the queue and redacted stories; no notes, no changes
role-hint-outreach = Sees the queue without stories
role-hint-auditor = Reads everything, changes nothing
role-hint-administrator = Reads tips and works on them; sees how the installation stands
password-change = Change password
password-must = This password was made up for you. Choose one that only you know; then you can begin.
password-may = All other log-ins of this account end.
password-old = Present password
password-new = New password
password-again = New password once more
password-hint = At least { $n } characters. A few random words are easy to keep and hard to guess.
password-differs = The two new passwords are not the same.
password-wrong = The present password is wrong.
password-too-short = The new password needs at least { $n } characters.
password-too-easy = This password is too easy to guess, or it is the present one. Choose another.
done-password = Your password is changed. All other log-ins of this account have ended.

# the queue
queue = Queue
queue-lead = Most urgent first. Money already sent comes before everything.
live = Live
not-live = Not live: no connection
live-hint = New tips and changes appear here by themselves
keys = Keys
tab-open = Open
tab-new = New
tab-taken = Taken
tab-closed = Closed
urgency = Urgency
urgency-now = Now
urgency-soon = Soon
urgency-later = Can wait
urgency-of = Urgency { $n } of 100: money sent, how long ago, how much
case = Case
type = Type
type-unknown = Type not recognised
type-closest = Not recognised (closest: { $type })
verdict = Verdict
loss = Loss
language = Language
who = With
nobody = nobody
take = Take
paid = Paid
pages = Pages of the queue
page-back = Back
page-on = On
page-of = Page { $page } of { $pages }
empty-open-title = Nothing is waiting
empty-open = Every tip is dealt with. New reports from the chat appear here by themselves.
empty-new-title = No new tips
empty-new = Everything that came in is on somebody's desk. New reports appear here by themselves.
empty-taken-title = Nobody is working on a tip
empty-taken = Take one from the new tips: it moves here, and the citizen is told that somebody works on it.
empty-closed-title = Nothing closed yet
empty-closed = Tips move here when an officer closes them with an outcome.
# words of danger
notice-self-harm = Somebody writes that they may take their life
notice-others-despair = Somebody fears for another person's life
notice-held = Somebody writes that they are threatened or held
notice-minor = A child or teenager is in trouble
notice-images = Somebody is blackmailed with intimate pictures
notice-minor-images = A child or teenager is blackmailed with intimate pictures
notice-certain = said in plain words
notice-perhaps = perhaps: understood from the wording
notice-open = Read it
notices-more = { $n } more are waiting below these.
notice-said = What they wrote
notice-forgotten = The citizen had themselves forgotten: their words can no longer be read.
notice-do = What to do
notice-told = The bot has shown them the help line and the police number of their place, and has asked nothing.
notice-how = You have no name and no address here. If a life is in danger now, tell the police what is known, with the time. If they make a report, it appears in the queue. That you opened this is recorded.
notice-how-self-harm = They were given the crisis line and told to go where somebody is near. If the words name a place, a means or an hour, tell the police now.
notice-how-others-despair = The writer is not the one in danger. They were told to go there, to stay, and to call for help. If the other cannot be found, the police may look: pass on what the words say of name and place.
notice-how-held = Most who are told of an arrest have a scammer on the line and nobody at the door; the bot says both. A place, a compound or a border named in the words is for the police at once, and for the consular line where they are abroad.
notice-how-minor = The bot has asked them nothing about money and named the children's line. Do not look for their home or school by yourself; what must be reported by law goes to the police unit for minors.
notice-how-images = They were told to pay nothing, to keep proof and to send no picture. None is kept here, and none may be asked for. Ask the platform to take the account down if its name is in the words.
notice-how-minor-images = A child: never ask for a picture, and open none that reaches you. What must be reported by law goes to the police unit for minors, with the account named in the words.
notice-seen = I have seen to it
notice-is-seen = Somebody has seen to it.
ago-now = just now
ago-minutes = { $n } min ago
ago-hours = { $n } h ago
ago-days = { $n } d ago

lang-zh-Hans = 简体
lang-zh-Hant = 繁體
lang-en = EN
lang-long-zh-Hans = Simplified Chinese
lang-long-zh-Hant = Traditional Chinese
lang-long-en = English

level-scam = Known scam
level-suspicious = Suspicious
level-unknown = Not recognised
level-none = Not checked
state-new = New
state-taken = Taken
state-closed = Closed

# looking a case up
look-up = Go to a case number
look-up-placeholder = Case number
look-up-title = No such case
look-up-mistyped = One character of this number is wrong: the check character does not fit. Ask for it once more, sign by sign.
look-up-none = This is not a case number. They look like WH6-K4MQ-2X.
look-up-unknown = The number is well formed, but there is no tip with it here.

# a tip
copy-case = Copy the case number
received = Received
on-desk-of = On the desk of
on-nobodys-desk = On nobody's desk
closed-at = closed { $at }
story = What the citizen wrote
story-redacted = redacted copy
cut-hint = Taken out to protect a person
cut-email = e-mail
cut-identity-number = identity no.
cut-account = account no.
cut-phone = phone
cut-number = number
cut-name = name
red-flags = Warning signs
likelihood-almost-certain = Almost certainly a scam
likelihood-very-likely = Very likely a scam
likelihood-likely = More likely a scam than not
likelihood-possible = Possibly a scam
likelihood-little = Little points to a scam; that does not make it safe
likelihood-none = No message was checked with this report
closest-script = Closest known script
also-like = Also resembles
comes-next = What usually comes next
no-script = It resembles none of the known scripts.
stage-hook = Hook
stage-trust = Trust
stage-ask = Ask
stage-pressure = Pressure
stage-cash-out = Cash-out
made-by = Understood by: { $parser } · index { $index }
parser-none = –
parser-rules = rules
parser-rasa = Rasa
parser-embedded = the built-in parser
indicators = Indicators
indicators-hint = unconfirmed; links defanged
no-indicators = No phone number, link or account was found in the report.
related = May be one story
related-hint = other tips that name the same, within 30 days
related-same = Both name
related-named = named in this report
evidence = Evidence
evidence-hint = originals are sealed; that you look is recorded
evidence-picture = Picture
evidence-paper = Paper (PDF)
evidence-look = Look
evidence-original = Original
kind-phone = Phone
kind-url = Link
kind-domain = Domain
kind-bank-account = Bank account
kind-wallet = Wallet
kind-social-id = Social id
kind-email = E-mail
others = { $n ->
    [0] only in this tip
    [one] in one other tip
   *[other] in { $n } other tips
  }
facts = Facts
channel = Reached by
channel-none = not said
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
paid-question = Money sent
amount = Amount
happened = Happened
receipt-seal = Receipt seal
receipt-hint = A receipt with this case number is genuine when it shows this seal
jurisdiction = Jurisdiction
history = History
event-received = Report received
event-more-paid = money already sent
event-completed = The citizen added
event-evidence = The citizen gave evidence
event-take = Taken
event-release = Put back
event-note = Note
event-ask = Asked the citizen
event-close = Closed
event-reopen = Reopened
event-withdrawn = The citizen took the report back
told-taken = Message to the citizen: somebody took it
told-closed = Message to the citizen: there is an outcome
told-asked = Message to the citizen: there is a question
told-waiting = Message to the citizen: still open
told-state-queued = not delivered yet
told-state-claimed = being sent
told-state-sent = delivered
told-state-failed = could not be delivered
told-state-blocked = not delivered: the report is anonymous, or the citizen blocked the bot or asked to be forgotten
told-amount = amount
told-time = time
told-answer = the answer
told-from = where it was paid from
told-to = whom it was paid to
note-destroyed = There were words here; the reporter had themselves forgotten.
note-not-yours = There are words here that your role does not read.

# working on a tip
work = Work
act-take = take it
act-release = put it back
act-note = add the note
act-ask = ask the citizen
act-close = close it
act-reopen = reopen it
take-it = Take this tip
take-hint = It moves to your desk. The citizen is told once that somebody works on it.
take-over = Take over from { $name }
take-over-hint = Talk to them first if you can.
release = Put back
note = Note for colleagues
note-save = Save the note
ask = Ask the citizen
ask-send = Send the question
ask-hint = They read it in the chat, in your words. Never ask for codes, passwords, or their own identity or card numbers. The answer appears in the history.
words-placeholder-note = What you found out, what comes next
words-placeholder-ask = One short question
words-placeholder-close = Why, in a sentence or two
words-placeholder-reopen = Why it must be looked at again
close = Close with an outcome
close-words = Internal words (optional)
close-do = Close the tip
close-hint = The citizen reads the outcome in the chat. Internal words stay here.
reopen = Reopen
reopen-words = Why (optional)
reopen-do = Reopen and put it on my desk
outcome = Outcome
outcome-confirmed-scam = Confirmed scam
outcome-passed-on = Passed on
outcome-not-a-scam = Not a scam
outcome-undecided = Undecided
outcome-duplicate = Duplicate
outcome-withdrawn = Withdrawn by the citizen
outcome-hint-confirmed-scam = You are sure. The citizen is thanked and told not to answer.
outcome-hint-passed-on = Somebody else acts now: bank, carrier, platform, police.
outcome-hint-not-a-scam = Looked at; nothing points to a scam.
outcome-hint-undecided = It cannot be decided with what there is.
outcome-hint-duplicate = Dealt with under an earlier report.
forgotten = The reporter had themselves forgotten: no more words can be kept about this tip.
done-take = It is on your desk now.
done-release = It is back in the queue.
done-note = The note is saved.
done-ask = The question is on its way. The answer will stand in the history.
done-close = Closed. The citizen reads the outcome in the chat.
done-reopen = Reopened, and on your desk.
fault-no-words = There was nothing to save: write a few words first.
fault-too-long = That is too long: 4,000 characters, 2,000 for a question. Nothing was saved; your words are kept below.
fault-no-outcome = Choose an outcome before you close the tip. Your words are kept below.

# somebody else was there first
news-title = This tip has changed since you opened it
news-reload = Load it again
news-hint = What you have typed here would be lost: copy it first, or send it – you are asked before anything is overwritten.
changed-title = This tip has changed meanwhile
changed-lead = Nothing of yours was saved yet, and nothing is lost. See what happened, then decide.
not-now-title = That is not possible just now
not-now-lead = Nothing was saved, and nothing is lost.
changed-what = What happened
changed-nothing = Nothing new has happened. The tip as it stands does not allow this step.
changed-yours = What you wanted: { $act }
kept-words = Your words
changed-still = Still { $act }
changed-leave = Leave it
changed-impossible = As the tip stands now, this cannot be done any more.
changed-open = Open the tip as it is now

# how the installation stands
status = Status
status-lead = What runs here, what waits, and what needs looking after.
status-live = This page keeps itself up to date
troubles = { $n ->
    [one] One thing needs a look
   *[other] { $n } things need a look
  }
troubles-none = Everything runs, and nothing needs a look.
trouble-missing = { $name } does not run.
trouble-late = { $name } is silent: last heard of { $ago }. If it stays so, restart it; its log says more.
trouble-inbox = { $n ->
    [one] One message of a citizen
   *[other] { $n } messages of citizens
  } could not be handled. The bot's log says at what time and why.
trouble-deliveries = { $n ->
    [one] One message to a citizen
   *[other] { $n } messages to citizens
  } could not be delivered.
trouble-index = There is no index: the bot recognises nothing. Run: scamline knowledge build
trouble-disk = Less than 2 GB are free on the disk.
trouble-backup = There is no backup from the last seven days. Run: scamline backup FILE
trouble-keys = The keys are not backed up, as far as is known. Without them nobody can read a report; scamline doctor says what to do.
processes = Processes
process-bot = Bot
process-sender = Sender
process-jobs = Jobs
process-admin = Staff pages
process-state-running = running
process-state-late = late
process-state-missing = not running
process-since = since { $at }
process-seen = last heard of { $ago }
process-never = Nothing was heard of it in the last day.
ago-seconds = { $n } s ago
matcher-ready = matcher ready
matcher-loading = matcher not loaded yet
index-named = index { $name }
tips = Tips
oldest-tip = Longest untaken
none-waits = none waits
deliveries = Messages to citizens
delivery-queued = Waiting
delivery-claimed = Being sent
delivery-sent = Delivered
delivery-failed = Failed
delivery-blocked = Not wanted any more
oldest-delivery = Longest waiting
inbox = Messages from citizens
inbox-waiting = Waiting for the bot
inbox-failed = Could not be handled
installation = Installation
index = Index
index-since = in use since
index-none = none yet
disk = Disk
disk-free = { $n } GB free
backup = Last backup
backup-never = never
backup-rows = { $n } records
secret-keys = Secret keys
secret-keys-saved = backed up
secret-keys-unsaved = not backed up
open-points = Before launch
open-points-none = nothing is open
open-points-some = { $n ->
    [one] one point is open
   *[other] { $n } points are open
  }; scamline doctor lists them

# keys
keys-title = Keys
keys-move = next, previous tip
keys-open = open the tip
keys-take = take the tip
keys-note = write a note
keys-queue = to the queue
keys-look-up = go to a case number
keys-help = this list
close-dialog = Close

# faults
fault-400-title = This could not be read
fault-400 = Something in the address or the form is not as it should be. Go back and try once more.
fault-403-title = Not allowed
fault-403 = You may not open this.
fault-404-title = There is nothing here
fault-404 = The address leads nowhere, or the tip does not exist.
fault-405-title = Not this way
fault-405 = This address can only be used through a button on a page. Go back to the queue and start from there.
fault-409-title = Somebody else was faster
fault-409 = The record changed meanwhile. Open it again.
fault-500-title = Something broke on our side
fault-500 = It has been noted without what you wrote. Try again in a minute; if it stays, tell whoever runs this installation at what time it happened.
fault-may-not-title = Your role does not include this
fault-may-not = If you need it for your work, ask an administrator.
fault-foreign-form-title = This form is out of date
fault-foreign-form = It does not belong to your present log-in, or it was sent from another site. Nothing was changed. Load the page again and repeat the step.
fault-session-ended-title = Your log-in has ended
fault-session-ended = Nothing was saved. If you had typed something, it stands below: copy it, log in and paste it.
