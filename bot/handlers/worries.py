"""What people ask or tell next, once a danger or a loss was told: each worry has an answer of its own."""

import secrets
from datetime import tzinfo

from aiogram import Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, InlineKeyboardMarkup, Message

from bot.answers_corrected import adds
from bot.answers_read import read_amount, read_when
from bot.buttons import Meant, OfPaid, Worried, beginning, keyboard
from bot.dialogue import LAPSES, Asked, Dialogue
from bot.draft import DETAILS, LASTS, ORDER, At
from bot.handlers import report
from bot.handlers.paid import details
from bot.kept import Unclear
from bot.reading import checkable, read
from bot.speaking import say
from bot.understanding import Understands
from bot.words import Words
from center.intake import Detail, Intake
from center.profile import Profile
from center.reporters import Known
from center.rules.conversation import CHILDREN, Step
from center.rules.worries import PLAIN, QUESTIONS, between, worries_in
from center.store.columns import now
from center.understanding import EntityKind, Parser, Understanding, Worry
from nlu.asking_back import asks_it_back
from nlu.deeds import tells_of_deed
from nlu.emergency import Loss, loss_in

SUMS, TIMES = (At.AMOUNT, At.PAID_AMOUNT), (At.WHEN, At.PAID_WHEN)
ANSWERS = {
    **dict.fromkeys(SUMS, frozenset({EntityKind.AMOUNT})),
    **dict.fromkeys(TIMES, frozenset({EntityKind.TRANSFER_TIME})),
    At.PAID_FROM: frozenset({EntityKind.PAYMENT_CHANNEL}),
    At.PAID_TO: frozenset({EntityKind.ACCOUNT, EntityKind.PHONE, EntityKind.WALLET, EntityKind.SOCIAL_ID}),
}
"""What in a text says that it answers the question, whatever else it says."""
FOR_CHILDREN = frozenset({Worry.WHO_LEARNS})
"""What a child is told in other words."""


class WorriesBetween(Filter):
    """Passes for a worry in the middle of a report; what the question's own reader can read is an answer."""

    async def __call__(
        self,
        message: Message,
        dialogue: Dialogue,
        known: Known,
        profile: Profile,
        understander: Understands,
        zone: tzinfo,
    ) -> bool | dict[str, Worry]:
        text, asked = message.text or "", At(dialogue.at or "")
        if message.forward_origin is not None or dialogue.lapsed or not text.strip():
            return False
        if adds(text) or (asked in SUMS and read_amount(text, known.jurisdiction or profile.jurisdiction, now())):
            return False
        if asked in TIMES and read_when(text, now(), zone):
            return False
        understood = await understander.understand(text, forwarded=False, now=now(), timezone=zone)
        if any(entity.kind in ANSWERS.get(asked, ()) for entity in understood.entities):
            return False
        worry = between(understood, telling=asked is At.STORY)
        return {"worry": worry} if worry else False


def router() -> Router:
    """Must stand before all questions, and behind danger."""
    routes = Router(name="worries")
    routes.message.register(answer_between, Asked(*ORDER, *DETAILS), WorriesBetween())
    routes.callback_query.register(press, Worried.filter())
    return routes


async def answer_between(
    message: Message, worry: Worry, words: Words, dialogue: Dialogue, known: Known, intake: Intake, zone: tzinfo
) -> None:
    """Answers, and puts the open question once more. News goes to the centre as well."""
    asked = At(dialogue.at or "")
    await say(message, _text(worry, words, dialogue))
    if asked is At.STORY:
        raise SkipHandler  # the words belong to it
    news = checkable(read(message, known.id, known.language)) if worry not in QUESTIONS else ""
    if asked in DETAILS:
        if not news or await details.completed(message, Detail(words=news), intake, words, dialogue):
            await details.ask_again(message, words, dialogue)
        return
    if news and not dialogue.open_draft.has_room(news):
        await say(message, words("report-full"))
    dialogue.draft = dialogue.open_draft.told(news) if news else dialogue.open_draft
    await report.ask(message, asked, words, dialogue, zone)


def heard(understood: Understanding, step: Step, text: str, dialogue: Dialogue) -> tuple[Worry, ...]:
    """What is to be answered or asked about: see `worries_in`. What holds a link is a message, and who tells of a deed
    has more to hear than praise."""
    sums = _holds(EntityKind.AMOUNT, understood)
    same_payment = asks_it_back(text) or (loss_in(text) is not Loss.TOLD and not sums)
    found = worries_in(understood, step, dialogue.topic, same_payment)
    deed = Worry.DONE_THAT in found and tells_of_deed(text)
    return () if deed or _holds(EntityKind.URL, understood) else found


def is_plainly_theirs(found: tuple[Worry, ...], understood: Understanding) -> bool:
    """Whether nobody but a citizen says so: the police that turned one away, and going to them."""
    return found in ((Worry.TURNED_AWAY,), (Worry.POLICE_HOW,)) and understood.worries[0][1] >= PLAIN


def _holds(kind: EntityKind, understood: Understanding) -> bool:
    return any(entity.kind is kind for entity in understood.entities)


async def reply(
    message: Message, worries: tuple[Worry, ...], text: str, parser: Parser, words: Words, dialogue: Dialogue
) -> None:
    """One worry is answered; of several it is asked which."""
    if len(worries) == 1:
        await say(message, _text(worries[0], words, dialogue), _ways_on(words, dialogue))
        return
    asked = secrets.token_hex(4)
    dialogue.leave_open(Unclear(asked, text, (Step.CHECK,), parser, now()))
    rows = [[(words(f"button-worry-{worry.value}"), Worried(worry=worry))] for worry in worries]
    neither = (words("wish-check"), Meant(step=Step.CHECK, asked=asked))
    await say(message, words("worry-which"), keyboard(*rows, [neither]))


async def say_also(message: Message, worry: Worry, words: Words, dialogue: Dialogue) -> None:
    """Behind what to do this minute, whose buttons are enough."""
    await say(message, _text(worry, words, dialogue))


async def press(query: CallbackQuery, callback_data: Worried, words: Words, dialogue: Dialogue) -> None:
    await say(query, _text(callback_data.worry, words, dialogue), _ways_on(words, dialogue))


def _text(worry: Worry, words: Words, dialogue: Dialogue) -> str:
    child = worry in FOR_CHILDREN and dialogue.helped_lately(*CHILDREN, within=LASTS)
    return words("worry-who-learns-child" if child else f"worry-{worry.value}")


def _ways_on(words: Words, dialogue: Dialogue) -> InlineKeyboardMarkup:
    """Whether to tell the centre may still be open: the tap for it stands under the answer too."""
    draft, offered = dialogue.draft, dialogue.kept.offered
    if draft is not None and not draft.filed and offered is not None and now() - offered <= LAPSES:
        return keyboard([(words("button-yes-tell"), OfPaid(act="tell", draft=draft.id))])
    return beginning(words)
