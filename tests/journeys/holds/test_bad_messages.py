"""Whatever is sent gets one friendly answer in the sender's language, and the next message a verdict as ever."""

import asyncio
import time
from collections.abc import Awaitable, Callable

import pytest

from simulator.client import Refused
from simulator.rules.utf16 import units
from tests.bot.hearing import links_in
from tests.bot.test_strange_texts import STRANGE
from tests.journeys.holds.bad import LANGUAGES, SCAM, Someone, Town, failed_updates, in_turn, installation, town  # noqa: F401
from tests.journeys.holds.rows import unfinished_updates

LONG = 100_000
Sends = Callable[[Someone], Awaitable[object]]

TYPED = {
    "emoji only": STRANGE["emoji only"],
    "right-to-left marks": STRANGE["right-to-left"],
    "zero-width characters between letters": STRANGE["zero-width inside"],
    "look-alike characters": STRANGE["look-alike letters"],
    "HTML": "<b>Hello</b> <a href='http://evil.example'>&amp; <i>bye",
    "Markdown": STRANGE["markdown"],
    "4096 characters": "word " * 819 + "w",
}
RAW = {
    "empty": ("", ("kind-other", "empty")),
    "nothing but blanks": (" \n\t ", ("empty",)),
    "zero-width characters alone": (STRANGE["zero-width characters only"], ()),
    "control bytes": (STRANGE["control bytes"], ()),
    "null bytes": (STRANGE["null bytes"], ()),
    "lone surrogates": ("safe \ud800 account \udfff http://evil.example/\udc00", ()),
    "100,000 characters in one update": ("hello there " * (LONG // 12) + "word", ()),
    "100,000 characters without a break": ("a" * LONG, ()),
    "100,000 Chinese characters": ("转" * LONG, ()),
}
OTHER: dict[str, tuple[Sends, str]] = {
    "a sticker": (lambda one: one.citizen.sends_sticker("😀"), "kind-sticker"),
    "a voice message": (lambda one: one.citizen.sends_voice(), "kind-voice"),
    "a location": (lambda one: one.citizen.shares_location(30.59, 114.3), "kind-location"),
    "a contact": (lambda one: one.citizen.shares_contact("+8613912345678", of="客服"), "kind-contact"),
    "a document of 100,000 characters": (
        lambda one: one.citizen.sends_document(b"word " * (LONG // 5), "notice.txt"),
        "kind-document",
    ),
}


@pytest.mark.parametrize(("what", "language"), in_turn(TYPED))
async def test_a_text_as_an_app_sends_it(what: str, language: str, town: Town) -> None:  # noqa: F811
    someone = await town.arrives(language)
    await someone.citizen.forwards(TYPED[what])
    heard = await someone.hears()
    assert units(heard.text) <= 4096
    assert links_in(heard.text, heard.body.get("entities", [])) == []
    assert heard.buttons, "a verdict has buttons"
    await someone.is_answered_still()


@pytest.mark.parametrize(("what", "language"), in_turn(RAW))
async def test_a_text_as_no_app_sends_it(what: str, language: str, town: Town) -> None:  # noqa: F811
    someone, (text, keys) = await town.arrives(language), RAW[what]
    await someone.sends_raw(text)
    heard = await someone.hears(*keys)
    assert units(heard.text) <= 4096
    await someone.is_answered_still()


@pytest.mark.parametrize(("what", "language"), in_turn(OTHER))
async def test_what_is_no_text(what: str, language: str, town: Town) -> None:  # noqa: F811
    someone, (sends, key) = await town.arrives(language), OTHER[what]
    await sends(someone)
    assert (await someone.hears()).text.startswith(someone.said(key))
    await someone.is_answered_still()


@pytest.mark.parametrize("language", [*LANGUAGES, "zh-hant"])
async def test_an_edited_message(language: str, town: Town) -> None:  # noqa: F811
    someone = await town.arrives(language)
    sent = await someone.citizen.says(SCAM[language])
    await someone.hears()
    await someone.citizen.edits(sent.message_id, "x" * 4096)
    await someone.hears("edited")
    await someone.is_answered_still()


async def test_an_empty_message_is_not_let_in_by_telegram_at_all(town: Town) -> None:  # noqa: F811
    someone = await town.arrives("en")
    with pytest.raises(Refused):
        await someone.citizen.says(" \n ")
    await someone.is_answered_still()


async def test_100_000_characters_pasted_into_an_app_are_answered_piece_by_piece(town: Town) -> None:  # noqa: F811
    someone = await town.arrives("en")
    await someone.citizen.forwards("word " * (LONG // 5))
    sent = [message for message in await someone.citizen.messages() if not message.from_bot]
    assert len(sent) == 25
    # then each has its answer, and once it is said that they are read one after the other
    heard = [await someone.hears() for _ in range(len(sent) + 1)]
    assert sum(bool(one.buttons) for one in heard) == len(sent)
    await someone.is_answered_still()


FLOOD, A_SECOND = 50, 1.0


async def flood(loud: Someone) -> None:
    """Fifty messages within a second; none waits for another."""

    async def one(number: int) -> None:
        await asyncio.sleep(number * A_SECOND / FLOOD)
        await loud.citizen.forwards(f"{number}: {SCAM[loud.language]}")

    await asyncio.gather(*(one(number) for number in range(FLOOD)))


async def answered_in(quiet: Someone) -> float:
    """Seconds until an ordinary message has its verdict."""
    began = time.monotonic()
    await quiet.is_answered_still()
    return time.monotonic() - began


async def test_fifty_messages_a_second_from_one_citizen_keep_nobody_else_waiting(town: Town) -> None:  # noqa: F811
    loud, quiet = await town.arrives("en", "Loud"), await town.arrives("zh-hans", "Quiet")
    before = max([await answered_in(quiet) for _ in range(3)])
    # when one floods, and another writes until all of it is handled
    flooding = asyncio.create_task(flood(loud))
    meanwhile = []
    while not flooding.done() or unfinished_updates(town.product.settings):
        meanwhile.append(await answered_in(quiet))
    await flooding
    # then the other waits for one message of the flood at most, not for all of them
    assert sorted(meanwhile)[len(meanwhile) // 2] < 3 * before + 1
    # and the one who flooded is answered again, with nothing put aside as failed
    await loud.citizen.catches_up()
    await loud.is_answered_still()
    assert failed_updates(town.product.settings) == 0


async def test_fifty_messages_a_second_get_one_kind_word_and_an_answer_each(town: Town) -> None:  # noqa: F811
    loud = await town.arrives("en", "Loud")
    await flood(loud)
    await town.rests()
    heard = [one.text for one in await loud.citizen.catches_up()]
    assert sum("one message after the other" in text for text in heard) == 1
    assert sum(loud.said("do-now") in text for text in heard) == FLOOD
