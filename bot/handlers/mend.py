"""What a citizen takes back or adds: in the report that is being made, and in one that the centre has."""

from datetime import tzinfo

from aiogram import F, Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message

from bot.answers import when_text
from bot.answers_corrected import Correction, adds, read_correction
from bot.buttons import OfCase, add_to, beginning, keyboard
from bot.commands import Command, is_command
from bot.dialogue import LAPSES, TELLING, Asked, Dialogue, short_and_own
from bot.draft import DETAILS, ORDER, At, Draft
from bot.handlers import report
from bot.handlers.paid import details, steps
from bot.reading import checkable, read
from bot.speaking import say
from bot.understanding import Understands
from bot.words import Words
from center.anonymous import Anonymous
from center.defang import defang
from center.errors import TipClosed
from center.intake import Detail, Intake
from center.money import shown
from center.my_reports import ANSWER, MyReports
from center.profile import Profile
from center.reporters import Known
from center.rules.tip_states import TipState
from center.store.columns import now
from center.store.tables import Tip
from center.understanding import Intent
from nlu.danger import find_danger

LONGEST_ADDITION = 300
"""Code points of a text that says itself that it belongs to a report; a longer one may be a pasted message."""


class CorrectsDraft(Filter):
    """Passes when a short text clearly takes back an answer other than the one that is asked for just now."""

    async def __call__(
        self, message: Message, dialogue: Dialogue, known: Known, profile: Profile, zone: tzinfo
    ) -> bool | dict[str, Correction]:
        draft = dialogue.draft
        if draft is None or draft.filed or not short_and_own(message):
            return False
        if dialogue.at is None and not draft.lasts(now()):
            return False
        if dialogue.at is not None and (dialogue.at is At.STORY or dialogue.at not in ORDER or dialogue.lapsed):
            return False
        found = read_correction(message.text or "", known.jurisdiction or profile.jurisdiction, now(), zone)
        return {"correction": found} if found and not _answers(found, dialogue.at) else False


class CorrectsFiled(Filter):
    """Passes for "correction: ...", and soon after filing for a text that clearly takes something back.

    Danger, a payment that was just made, and what may be a pasted message are no additions, however they begin.
    """

    async def __call__(
        self,
        message: Message,
        dialogue: Dialogue,
        known: Known,
        profile: Profile,
        zone: tzinfo,
        my_reports: MyReports,
        understander: Understands,
    ) -> bool | dict[str, Tip | str]:
        draft, text = dialogue.draft, message.text or ""
        own = message.forward_origin is None and not is_command(message)
        if not own or (draft is not None and not draft.filed) or dialogue.at in TELLING:
            return False
        found = read_correction(text, known.jurisdiction or profile.jurisdiction, now(), zone)
        clear = found is not None and short_and_own(message) and not _answers(found, dialogue.at)
        if not clear and not (adds(text) and await _is_addition(text, understander, zone)):
            return False
        if find_danger(text):
            return False
        tips = await my_reports.latest(known.id, 1)
        fresh = bool(tips) and now() - tips[0].created_at < LAPSES
        return {"tip": tips[0], "told": text} if tips and (fresh or adds(text)) else False


def may_be_added(text: str) -> bool:
    """Rather than be a pasted message."""
    return len(text) <= LONGEST_ADDITION and "://" not in text


async def _is_addition(text: str, understander: Understands, zone: tzinfo) -> bool:
    if not may_be_added(text):
        return False
    understood = await understander.understand(text, forwarded=False, now=now(), timezone=zone)
    return understood.intent is not Intent.MONEY_SENT


def _answers(found: Correction, asked: At | None) -> bool:
    """Whether it corrects just what is asked for: there it is an answer like any other."""
    if asked in (At.AMOUNT, At.PAID_AMOUNT):
        return found.amount is not None
    return asked in (At.WHEN, At.PAID_WHEN) and found.happened is not None


def router() -> Router:
    """Its texts must be looked at before the questions take them for answers."""
    routes = Router(name="mend")
    routes.message.register(stop_by_command, Command("cancel"), Asking())
    routes.message.register(add_more, Asked(At.MORE))
    routes.message.register(correct_draft, CorrectsDraft())
    routes.message.register(correct_filed, CorrectsFiled())
    routes.callback_query.register(ask_more, OfCase.filter(F.act == "more"))
    routes.callback_query.register(stop, OfCase.filter(F.act == "stop"))
    return routes


class Asking(Filter):
    """Passes while the chat is asked what to add."""

    async def __call__(self, message: Message, dialogue: Dialogue) -> bool:
        return dialogue.at is At.MORE


async def correct_draft(
    message: Message, correction: Correction, words: Words, dialogue: Dialogue, zone: tzinfo
) -> None:
    """Changes the field, says so in one line and goes on."""
    asked = dialogue.at
    dialogue.draft = draft = _changed(dialogue.open_draft, correction)
    if asked is None:  # no question will show it again: the words themselves go along
        dialogue.draft = draft = draft.told(message.text or "")
    await say(message, _line(correction, words, zone))
    if asked is None and draft.urgent:
        await steps.offer(message, words, dialogue)
    else:
        await report.ask(message, asked or At.STORY, words, dialogue, zone)


def _changed(draft: Draft, correction: Correction) -> Draft:
    if correction.amount:
        draft = draft.paid_sum(correction.amount)
    if correction.happened:
        draft = draft.happened(correction.happened.at, correction.happened.known_to)
    return draft


def _line(correction: Correction, words: Words, zone: tzinfo) -> str:
    lines = []
    if correction.amount:
        lines.append(words("report-corrected-amount", amount=shown(*correction.amount)))
    if correction.happened:
        when = when_text(correction.happened.at, correction.happened.known_to, words, zone)
        lines.append(words("report-corrected-when", when=when))
    return "\n".join(lines)


async def ask_more(
    query: CallbackQuery, callback_data: OfCase, words: Words, known: Known, dialogue: Dialogue, my_reports: MyReports
) -> None:
    tip = await my_reports.one(known.id, callback_data.case)
    if tip is None:
        unknown = defang(callback_data.case[:40])
        await say(query, words("status-unknown-case", case=unknown), beginning(words))
    elif tip.state == TipState.CLOSED:
        await say(query, words("report-more-closed", case=tip.case_number), beginning(words))
    else:
        dialogue.add_to(tip.case_number)
        no = (words("button-no-thanks"), OfCase(act="stop", case=tip.case_number))
        await say(query, words("report-more", case=tip.case_number), keyboard([no]))


async def stop(query: CallbackQuery, callback_data: OfCase, words: Words, dialogue: Dialogue, zone: tzinfo) -> None:
    adding = dialogue.kept.adding
    if adding is None or adding.case != callback_data.case:
        await query.answer(words("old-button"), show_alert=True)
        return
    await query.answer()
    if isinstance(query.message, Message):
        await _stopped(query.message, adding.case, words, dialogue, zone)


async def stop_by_command(message: Message, words: Words, dialogue: Dialogue, zone: tzinfo) -> None:
    adding = dialogue.kept.adding
    await _stopped(message, adding.case if adding else "", words, dialogue, zone)


async def _stopped(message: Message, case: str, words: Words, dialogue: Dialogue, zone: tzinfo) -> None:
    waiting = dialogue.added()
    await say(message, words("report-more-stopped", case=case), add_to(case, words))
    if waiting:
        await report.ask(message, waiting, words, dialogue, zone)


async def add_more(
    message: Message,
    words: Words,
    dialogue: Dialogue,
    known: Known,
    profile: Profile,
    intake: Intake,
    my_reports: MyReports,
    zone: tzinfo,
    understander: Understands,
    anonymous: Anonymous,
) -> None:
    case = dialogue.kept.adding.case if dialogue.kept.adding else ""
    text = checkable(read(message, known.id, known.language))
    holder = await whose(dialogue, known, anonymous)
    tip = await my_reports.one(holder.id, case)
    if tip is None or not text.strip():
        no = (words("button-no-thanks"), OfCase(act="stop", case=case))
        await say(message, words("empty"), keyboard([no]))
        return
    await correct_filed(message, tip, text, words, dialogue, known, profile, intake, zone)
    understood = await understander.understand(text, forwarded=False, now=now(), timezone=zone)
    if understood.intent is Intent.MONEY_SENT:  # what to do this minute is said whatever was asked
        await steps.first_steps(message, words, dialogue, known, profile, zone, text)


async def whose(dialogue: Dialogue, known: Known, anonymous: Anonymous) -> Known:
    """To whom the report belongs that is added to: the citizen, or nobody who can be named."""
    code = dialogue.kept.adding.code if dialogue.kept.adding else None
    return (await anonymous.known_by(code) if code else None) or known


async def correct_filed(
    message: Message,
    tip: Tip,
    told: str,
    words: Words,
    dialogue: Dialogue,
    known: Known,
    profile: Profile,
    intake: Intake,
    zone: tzinfo,
) -> None:
    """The words go to the tip as they are; a sum or a time that is clearly corrected is changed as well."""
    found = read_correction(told, known.jurisdiction or profile.jurisdiction, now(), zone) or Correction()
    when = found.happened
    answers = dialogue.at is At.MORE and dialogue.kept.adding is not None and dialogue.kept.adding.answers
    try:
        await intake.complete(
            tip.request,
            Detail(
                amount=found.amount,
                happened_at=when.at if when else None,
                known_to=when.known_to if when else None,
                words=told,
                about=ANSWER if answers else "",
            ),
        )
    except TipClosed:
        dialogue.pause()
        await say(message, words("report-more-closed", case=tip.case_number), beginning(words))
        return
    asked = dialogue.at
    waiting = dialogue.added() if asked is At.MORE else None
    await say(message, words("report-more-added", case=tip.case_number), add_to(tip.case_number, words))
    if waiting:
        await report.ask(message, waiting, words, dialogue, zone)
    elif asked in DETAILS:
        await details.ask_again(message, words, dialogue)
