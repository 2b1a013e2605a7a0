"""Puts guidance into words: one message, within Telegram's 4096 characters, no live link in it."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from html import escape

from aiogram.types import InlineKeyboardMarkup

from bot.buttons import OfCheck, keyboard
from bot.words import Html, Words
from center.defang import defang
from center.message import Language
from center.profile import Profile
from center.profile.model import in_language, list_in_language
from center.rules.conversation import Step
from center.rules.guidance import Guidance, Offer
from center.verdict import Evidence, Level, ScamType
from center.when import Precision
from knowledge.concepts import Concepts
from knowledge.entries import Base, Lines
from knowledge.explaining import ODD_LINK

LONGEST_QUOTE = 60
LONGEST_PASTE = 300
MOST_STEPS = 4
SHORT = 6


def shorten(text: str, longest: int) -> str:
    """One line of at most `longest` characters."""
    line = " ".join(text.split())
    return line if len(line) <= longest else line[: longest - 1] + "…"


def verdict_text(guidance: Guidance, text: str, base: Base, reasons: Concepts, words: Words) -> str:
    """The whole answer to one message, as Telegram HTML."""
    if guidance.level is Level.UNKNOWN:
        return _unknown(guidance, text, words)
    parts = [_headline(guidance, base, words)]
    if guidance.quotes:
        parts.append(bullets(words("why"), [_quote(q, text, reasons, words) for q in guidance.quotes]))
    if guidance.script:
        parts.append(_script(guidance.script, base, words))
    parts.append(bullets(words("do-now"), _steps(guidance, base, words)))
    if guidance.looks_official:
        parts.append(words("official-reminder"))
    parts.append(words("call-line"))
    if guidance.level is Level.SUSPICIOUS:
        parts.append(words("could-be-wrong"))
    return "\n\n".join(parts)


def _unknown(guidance: Guidance, text: str, words: Words) -> str:
    short = len(text.strip()) <= SHORT
    parts = [words("verdict-unknown-short" if short else "verdict-unknown")]
    if guidance.looks_official:
        parts.append(words("official-reminder"))
    return "\n\n".join([*parts, words("call-line")])


def _headline(guidance: Guidance, base: Base, words: Words) -> str:
    named = guidance.type is not None and guidance.type is not ScamType.OTHER
    title = base.type(guidance.type).title.in_language(words.language) if named and guidance.type else "none"
    if guidance.level is Level.SCAM and named:
        return words("verdict-scam", type=title)
    return words("verdict-suspicious", type=title)


def _quote(piece: Evidence, text: str, reasons: Concepts, words: Words) -> str:
    quoted = untappable(defang(shorten(piece.span.of(text), LONGEST_QUOTE)))
    if piece.flag == ODD_LINK:
        return words("quote", quote=quoted, reason=Html(words("odd-link")))
    return words("quote", quote=quoted, reason=reasons.title(piece.flag).in_language(words.language))


def _script(script: str, base: Base, words: Words) -> str:
    entry = base.script(script)
    lines = [words("script-like", title=entry.title.in_language(words.language))]
    comes_next = entry.next.in_language(words.language)
    if comes_next:
        lines.append(f"<b>{words('what-next')}</b>: {escape(comes_next, quote=False)}")
    return "\n".join(lines)


def _steps(guidance: Guidance, base: Base, words: Words) -> list[str]:
    chosen: Lines = (
        base.do_now(base.script(guidance.script))
        if guidance.script
        else base.type(guidance.type or ScamType.OTHER).do_now
    )
    return [spoken(line, words) for line in chosen.in_language(words.language)[:MOST_STEPS]]


def spoken(line: str, words: Words) -> str:
    """A line of the base with this jurisdiction's numbers in it, as HTML."""
    return escape(words.place.fill(line, words.language), quote=False)


def bullets(title: str, lines: Sequence[str]) -> str:
    return "\n".join([f"<b>{title}</b>", *(f"• {line}" for line in lines)])


def numbered(title: str, lines: Sequence[str]) -> str:
    return "\n".join([f"<b>{title}</b>", *(f"{i}. {escape(line, quote=False)}" for i, line in enumerate(lines, 1))])


def verdict_buttons(guidance: Guidance, check: int, words: Words) -> InlineKeyboardMarkup:
    labels = {
        Offer.PAID: "button-paid",
        Offer.REPORT: "button-report",
        Offer.WRONG: "button-wrong",
        Offer.LEARN: "button-learn",
    }
    row = {offer: (words(labels[offer]), OfCheck(act=offer, check=check)) for offer in guidance.offers}
    first = [row[Offer.PAID]]
    second = [row[offer] for offer in (Offer.REPORT, Offer.WRONG) if offer in row]
    third = [row[Offer.LEARN]] if Offer.LEARN in row and guidance.type else []
    return keyboard(first, second, third)


def learn_text(code: str, base: Base, words: Words) -> str:
    guide = base.type(code)
    language: Language = words.language
    parts = [
        words("learn-what", title=guide.title.in_language(language)),
        spoken(guide.what.in_language(language), words),
        bullets(words("do-now"), [spoken(x, words) for x in guide.do_now.in_language(language)]),
        bullets(words("learn-never"), [spoken(x, words) for x in guide.never.in_language(language)]),
    ]
    return "\n\n".join(parts)


def numbers_text(words: Words) -> str:
    """The confirmed numbers of the citizen's jurisdiction."""
    place = words.place
    lines = []
    for number in place.shown():
        hours = f" ({in_language(number.hours, words.language)})" if number.hours else ""
        label = in_language(number.label, words.language)
        lines.append(f"<b>{escape(in_language(number.number, words.language))}</b> – {escape(label + hours)}")
    title = words("numbers-title", place=in_language(place.name, words.language))
    return "\n".join([title, *lines, "", words("numbers-note")])


def paid_text(words: Words) -> str:
    """What to do this minute."""
    first = numbered(words("paid-title"), words.place.steps(words.language))
    more = bullets(words("paid-more-title"), [escape(x, quote=False) for x in words.place.more(words.language)])
    return f"{first}\n\n{more}"


def verify_text(profile: Profile, words: Words) -> str:
    never = [escape(x, quote=False) for x in list_in_language(profile.centre.never, words.language)]
    return "\n".join([words("verify"), *(f"• {line}" for line in never), "", words("verify-doubt")])


def story_preview(story: str) -> Html:
    return untappable(defang(shorten(story, LONGEST_PASTE)))


def when_text(when: datetime, known_to: Precision | None, words: Words, zone: tzinfo) -> str:
    """As exactly as it was said."""
    local = when.astimezone(zone)
    if known_to is Precision.ROUGH:
        return words("when-rough", date=f"{local:%Y-%m-%d}")
    return f"{local:%Y-%m-%d}" if known_to is Precision.DAY else f"{local:%Y-%m-%d %H:%M}"


def untappable(text: str) -> Html:
    """As code, in which Telegram marks no @name, number or command to be tapped."""
    return Html(f"<code>{escape(text, quote=False)}</code>")


def plight_text(step: Step, words: Words, paid: bool = False) -> str:
    """What to do this minute, for somebody in danger or about to lose something; paid: some has gone already."""
    if step is Step.PAYING and paid:
        return words("plight-paying-more")
    match step:
        case Step.OTHERS_DESPAIR:
            return words("others-despair")
        case Step.MINOR_IMAGES:
            return f"{danger_text('minor', words)}\n\n{danger_text('images', words)}"
        case Step.PAYING | Step.CONTROL | Step.GIVEN:
            return words(f"plight-{step.value}")
        case _:
            return danger_text(step.value.replace("-", "_"), words)


def danger_text(kind: str, words: Words) -> str:
    """Where a human being helps at once; kind: self_harm, held, minor or images."""
    text = escape(words.place.in_danger(kind, words.language), quote=False)
    # Most who are threatened with arrest have a scammer on the line, and nobody at the door.
    return f"{text.rstrip()}\n\n{words('threat')}" if kind == "held" else text


def demonstration(profile: Profile, words: Words) -> str:
    """What stands above every receipt until the centre has adopted the line."""
    return "" if profile.centre.adopted else f"<i>{words('demo-notice')}</i>\n\n"


def hours(profile: Profile, words: Words) -> str:
    """When somebody will look at it, said as honestly as the centre has settled it."""
    said = in_language(profile.centre.hours, words.language) if profile.centre.adopted else ""
    return f"\n{escape(said, quote=False)}" if said else ""
