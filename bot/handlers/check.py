"""Any text: what does the citizen want, and if it is a message, what is it?"""

import asyncio
from contextlib import suppress
from datetime import tzinfo

import structlog
from aiogram import F, Router
from aiogram.enums import ChatAction
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery, Message

from bot.answering import Answers, Check
from bot.answers import learn_text
from bot.buttons import Begin, Learn, OfCheck, add_to, beginning, keyboard
from bot.commands import is_command
from bot.dialogue import Dialogue, short_and_own
from bot.draft import LASTS
from bot.handlers import places, plights, unclear, worries
from bot.handlers.evidence import INTIMATE
from bot.handlers.wishes import Wishes
from bot.reading import checkable, read
from bot.speaking import say
from bot.understanding import Understands
from bot.words import Phrasebook, Words
from center.checks import Checks, Noted
from center.message import Attachment
from center.message import Message as Sent
from center.reporters import Known, Reporters
from center.rules.conversation import CHILDREN, IN_DANGER, Step, next_step
from center.rules.guidance import guide
from center.rules.worries import also_in
from center.store.columns import now
from center.understanding import Parser, Understanding
from center.verdict import ScamType
from knowledge.entries import Base
from nlu.deeds import gives_away, tells_of_deed

LONG = 30
"""Characters from which a question may hold what somebody was told."""
WORTH_A_LOOK = frozenset(
    {Step.ASK, Step.ADD, Step.GUIDANCE, Step.NUMBERS, Step.VERIFY_CENTRE, Step.HUMAN, Step.WELCOME, Step.ABOUT_BOT}
)
NO_MORE_THAN_A_PLACE = frozenset({Step.CHECK, Step.LANGUAGE, Step.BEYOND_US, Step.ASK})
"""What a text is taken for that says nothing but where somebody is."""
log = structlog.stdlib.get_logger()


def router() -> Router:
    routes = Router(name="check")
    routes.callback_query.register(wrong, OfCheck.filter(F.act == "wrong"))
    routes.callback_query.register(is_wrong, OfCheck.filter(F.act.in_({"was-scam", "was-fine"})))
    routes.callback_query.register(learn_of_check, OfCheck.filter(F.act == "learn"))
    routes.callback_query.register(learn, Learn.filter())
    routes.message.register(look_at)
    return routes


async def look_at(
    message: Message,
    words: Words,
    known: Known,
    dialogue: Dialogue,
    understander: Understands,
    zone: tzinfo,
    wishes: Wishes,
    answers: Answers,
    noted: Noted,
    reporters: Reporters,
    phrasebook: Phrasebook,
) -> None:
    if is_command(message):
        await say(message, f"{words('no-such-command')}\n\n{words('help')}", beginning(words))
        return
    said = read(message, known.id, known.language)
    if not said.text.strip() and not said.links:
        await _without_words(message, said, words, known, dialogue, wishes)
        return
    text = checkable(said)
    typing = asyncio.create_task(_typing(message))
    # What is long is most likely looked at, whatever else it is: the matcher need not wait for the parser.
    check = answers.begin(text) if len(text) >= LONG and answers.checker.ready else None
    try:
        understood = await understander.understand(text, forwarded=said.forwarded, now=now(), timezone=zone)
        step = next_step(understood, said.forwarded, text)
        own_line = short_and_own(message)  # what is forwarded tells where somebody else is
        if step is Step.CHECK and own_line and dialogue.just_warned_of() and tells_of_deed(text):
            step = Step.GUIDANCE  # "I clicked the link", said after a warning, asks what to do now
        if (
            own_line
            and step in NO_MORE_THAN_A_PLACE
            and await places.answer(message, text, known, reporters, phrasebook)
        ):
            return
        lost = step in (Step.CHECK, Step.PAID) and dialogue.topic is not None
        if lost and own_line and gives_away(text):
            step = Step.GIVEN  # "my card too"
        worried = worries.heard(understood, step, text, dialogue)
        plainly = worries.is_plainly_theirs(worried, understood)
        if worried and not plainly and (dialogue.topic is None or len(worried) > 1):
            check = check or answers.begin(text)  # somebody else's words may sound so too
            worried = () if not answers.checker.ready or await check.is_warned() else worried
        if worried:
            _, words = await places.follow(message, text, False, known, words, reporters, phrasebook)
            if step in IN_DANGER:
                plights.note(step, text, understood, known, wishes.profile, dialogue, noted)
            await worries.reply(message, worried, text, understood.parser, words, dialogue)
            if plainly or step not in (Step.CHECK, Step.PAYING) or not answers.checker.ready:
                return
            check = check or answers.begin(text)
            if not await check.is_warned():
                return
            step = Step.CHECK  # what it is as a message follows
        waiting = None
        if step in WORTH_A_LOOK and len(text) >= LONG:
            # Somebody may tell in their question what a scammer said to them; a matcher that still loads is waited for.
            check = check or answers.begin(text)
            waiting = await answers.acknowledge(message, check, words)
            step = Step.CHECK if await check.is_scam() else step
        if step is not Step.CHECK:
            quiet = step in IN_DANGER
            known, words = await places.follow(message, text, quiet, known, words, reporters, phrasebook)
        if step is Step.HELD and understood.parser is not Parser.RULES and answers.checker.ready:
            # Most who hear of an arrest have a scammer on the line: where the message is known, that is what helps.
            check = check or answers.begin(text)
            step = Step.CHECK if await check.is_warned() else step
        if step in plights.FIRST:
            # Noted before it is said: neither a citizen who has blocked us nor a matcher that fails may lose it.
            plights.note(step, text, understood, known, wishes.profile, dialogue, noted)
            await plights.help_now(message, step, text, words, dialogue)
            worry = also_in(understood)
            if worry is not None:
                await worries.say_also(message, worry, words, dialogue)
            if step in IN_DANGER and not answers.checker.ready:
                return
            check = check or answers.begin(text)
            if not await _is_also_a_message(step, understood, check):
                if step not in IN_DANGER:  # of those nothing is kept but the notice
                    await answers.keep(check, said.language, dialogue, understood.parser, noted)
                return
            step = Step.CHECK
        if step is Step.ASK:
            await unclear.ask(message, understood, text, words, dialogue)
        elif step is Step.CHECK or not await wishes.grant(step, message, text, words, known, dialogue, zone):
            check = check or answers.begin(text)
            await answers.answer(message, check, words, said.language, dialogue, understood.parser, noted, waiting)
    finally:
        typing.cancel()
        if check:
            await check.end()


async def _without_words(
    message: Message, said: Sent, words: Words, known: Known, dialogue: Dialogue, wishes: Wishes
) -> None:
    """What is no text is not read; what may be proof has a way to the centre."""
    kind = said.attachments[0] if said.attachments else None
    if kind not in (Attachment.PHOTO, Attachment.DOCUMENT):
        await say(message, words(f"kind-{kind.value}" if kind else "empty"))
    elif kind is Attachment.PHOTO and dialogue.helped_lately(*INTIMATE, within=LASTS):
        await say(message, words("evidence-not-here"))  # no picture of them is wanted, here as in a report
    elif tip := await wishes.open_tip(known):
        way = words("photo-belongs", case=tip.case_number)
        await say(message, f"{words(f'kind-{kind.value}')}\n\n{way}", add_to(tip.case_number, words))
    else:
        begin = keyboard([(words("button-report"), Begin(what="report"))])
        await say(message, f"{words(f'kind-{kind.value}')}\n\n{words('photo-proves')}", begin)


async def _is_also_a_message(step: Step, understood: Understanding, check: Check) -> bool:
    """Whether what was said first is not all: who was told of an arrest that is none, or has pasted a threat, needs to
    hear what the message is as well. Plain words of danger, and a child's, are no message."""
    if understood.parser is Parser.RULES or step in CHILDREN or step is Step.OTHERS_DESPAIR:
        return False
    return (step in IN_DANGER or len(check.text) >= LONG) and await check.is_warned()


async def _typing(message: Message) -> None:
    """Shows at once that somebody is there; whether it arrives does not matter."""
    with suppress(TelegramAPIError):
        if message.bot is not None:
            await message.bot.send_chat_action(message.chat.id, ChatAction.TYPING)


async def wrong(query: CallbackQuery, callback_data: OfCheck, words: Words) -> None:
    scam = (words("button-scam-after-all"), OfCheck(act="was-scam", check=callback_data.check))
    fine = (words("button-not-scam"), OfCheck(act="was-fine", check=callback_data.check))
    await say(query, words("wrong-ask"), keyboard([scam], [fine]))


async def is_wrong(
    query: CallbackQuery, callback_data: OfCheck, words: Words, dialogue: Dialogue, checks: Checks
) -> None:
    """Only the one who sent the message may say so, and it changes no verdict by itself."""
    if dialogue.recall(callback_data.check) is None:
        await say(query, words("gone"))
        return
    await checks.is_wrong(callback_data.check, "scam" if callback_data.act == "was-scam" else "fine")
    await say(query, words("wrong-thanks"))


async def learn_of_check(
    query: CallbackQuery, callback_data: OfCheck, words: Words, dialogue: Dialogue, base: Base
) -> None:
    seen = dialogue.recall(callback_data.check)
    code = guide(seen.verdict).type if seen else None  # what was not recognised has no type to tell of
    if code is None:
        await say(query, words("gone"))
        return
    await _learn(query, code, words, base)


async def learn(query: CallbackQuery, callback_data: Learn, words: Words, base: Base) -> None:
    if callback_data.type not in set(ScamType):  # forged data
        await query.answer()
        return
    await _learn(query, callback_data.type, words, base)


async def _learn(query: CallbackQuery, code: str, words: Words, base: Base) -> None:
    more = keyboard([(words("button-all-types"), Begin(what="learn"))])
    await say(query, learn_text(code, base, words), more)
