"""What looks like markup in a citizen's words stays words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answers import verdict_text
from bot.words import Phrasebook
from center.message import Language
from center.rules.guidance import guide
from center.verdict import Evidence, Level, ScamType, Span, Verdict
from knowledge.concepts import Concepts
from knowledge.entries import Base
from simulator.client import Citizen
from simulator.rules.utf16 import units
from tests.bot.hearing import links_in, read

MARKUP = (
    "<b>bold</b>",
    "</b></b>",
    "<a href='http://evil.example'>x</a>",
    "<tg-spoiler>",
    "&lt;i&gt;",
    "&amp;&",
    "<",
    ">",
    "<<<>>>",
    "*_[x](y)_*`",
)


@pytest.mark.parametrize("markup", MARKUP)
async def test_markup_in_a_message_is_quoted_letter_by_letter(markup: str, ann: Citizen) -> None:
    await ann.forwards(f"safe account {markup}")
    heard = await ann.hears()
    assert f"safe account {markup}".replace("http://evil.example", "hxxp[://]evil[.]example") in heard.text
    assert not any(entity["type"] in ("text_link", "spoiler") for entity in heard.body["entities"])


async def test_markup_in_a_report_and_a_case_number_is_shown_letter_by_letter(ann: Citizen) -> None:
    await ann.says("/status <b>WH</b> & <i>")
    assert "<b>WH</b> & <i>" in (await ann.hears()).text
    await ann.says("/report")
    await ann.hears()
    await ann.says("They said <pre>pay</pre> & <script>")
    await ann.hears()
    await ann.presses("Next")
    for _ in range(3):
        await ann.hears()
        await ann.presses("Skip")
    assert "They said <pre>pay</pre> & <script>" in (await ann.hears()).text


PIECES = st.lists(
    st.sampled_from(
        [
            "<b>",
            "</b>",
            "<",
            ">",
            "&",
            "&amp;",
            "&#46;",
            '"',
            "evil.com",
            "http://",
            "安全账户",
            "\u202e",
            "👨‍👩‍👧",
            "\n",
            " ",
            "é",
            "𝒳",
            "\x00",
            "\u200b",
        ]
    )
    | st.text(max_size=20),
    max_size=30,
)


@settings(max_examples=150, deadline=None)
@given(
    pieces=PIECES,
    cuts=st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), max_size=5),
    language=st.sampled_from(list(Language)),
)
def test_no_message_makes_an_answer_that_telegram_refuses(
    pieces: list[str],
    cuts: list[tuple[int, int]],
    language: Language,
    phrasebook: Phrasebook,
    base: Base,
    reasons: Concepts,
) -> None:
    text = "".join(pieces).encode("utf-8", "replace").decode()
    spans = [Span(min(pair[0], len(text)), min(max(pair), len(text))) for pair in cuts if pair[0] <= max(pair)]
    flags = ["safe-account", "odd-link", "transfer", "urgency", "prize"]
    evidence = tuple(Evidence(span, flag) for span, flag in zip(spans, flags, strict=False))
    verdict = Verdict(Level.SCAM, 0.9, ScamType.PRIZE, (), evidence)
    answer = read(verdict_text(guide(verdict), text, base, reasons, phrasebook.words(language, "other")))
    assert units(answer.text) <= 4096
    assert links_in(answer.text, answer.entities) == []
