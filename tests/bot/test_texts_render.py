"""Every text, in every language and place, is HTML that Telegram takes, and not too long."""

import re
from collections.abc import Iterator

import pytest

from bot import answers
from bot.words import Phrasebook, Words
from center.message import Language
from center.profile import Profile
from center.rules.guidance import guide
from center.verdict import Evidence, Level, Match, ScamType, Span, Stage, Verdict
from knowledge.concepts import Concepts
from knowledge.entries import Base
from simulator.rules.utf16 import units
from tests.bot import fluent_files
from tests.bot.hearing import links_in, plain, read

PLACES = ("CN", "HK", "MO", "TW", "other")
NASTY = '<b>&amp; "x" </i> <a href="http://evil.example">'
FLAGS = ("safe-account", "odd-link", "screen-share")
GIVEN = {"has": "yes", "type": NASTY, "outcome": NASTY}


@pytest.fixture(params=PLACES)
def place(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=list(Language), ids=[language.value for language in Language])
def words(request: pytest.FixtureRequest, phrasebook: Phrasebook, place: str) -> Words:
    return phrasebook.words(request.param, place)


def composed(words: Words, profile: Profile, base: Base) -> Iterator[tuple[str, str]]:
    """(what, HTML) of the texts that are put together from several sources."""
    yield "numbers", answers.numbers_text(words)
    yield "paid", answers.paid_text(words)
    yield "verify", answers.verify_text(profile, words)
    for kind in ("self_harm", "held", "minor", "images"):
        yield kind, words.place.in_danger(kind, words.language)
    for code in ScamType:
        yield f"learn {code}", answers.learn_text(code.value, base, words)


def test_the_profile_has_the_places_these_tests_go_through(profile: Profile) -> None:
    assert set(profile.jurisdictions) == set(PLACES)


def test_every_single_text_renders_with_nasty_values_and_without_anything_to_tap(words: Words) -> None:
    for key, names in fluent_files.variables(Language.EN).items():
        values = {name: GIVEN.get(name, NASTY) for name in names - fluent_files.GIVEN_EVERYWHERE}
        text = read(words(key, **values))
        assert not any(e["type"] == "text_link" for e in text.entities), key
        assert units(text.text) < 4096, key
        assert "{" not in text.text, key


def test_every_single_text_says_something_else_in_chinese_than_in_english(phrasebook: Phrasebook) -> None:
    no_words = {
        "language-ask",
        "command-language",
        "channel-qq",
        "channel-telegram",
        "learn-what",
        "status-closed",
        "quote",
    }
    for key, names in fluent_files.variables(Language.EN).items():
        values = dict.fromkeys(names - fluent_files.GIVEN_EVERYWHERE, "x")
        english, chinese = (phrasebook.words(one, "other")(key, **values) for one in (Language.EN, Language.ZH_HANS))
        assert key in no_words or english != chinese, key


def test_every_composed_text_renders(words: Words, profile: Profile, base: Base) -> None:
    for what, html in composed(words, profile, base):
        text = plain(html)
        assert 10 < units(text) < 4096, what
        assert "{" not in text, f"{what}: a number is missing"
        assert links_in(text) == [], what


@pytest.mark.parametrize("language", list(Language))
def test_the_answer_about_every_script_renders(
    language: Language, phrasebook: Phrasebook, base: Base, reasons: Concepts
) -> None:
    words = phrasebook.words(language, "HK")  # its numbers are the wordiest
    message = "<&" * 100 + " http://evil.example/a?b=c&d=<e> " + "&>" * 100
    for script in base.scripts:
        best = Match(script.id, script.type, Stage.ASK, 0.9)
        evidence = tuple(Evidence(Span(at, at + 250), flag) for at, flag in enumerate(FLAGS))
        verdict = Verdict(Level.SUSPICIOUS, 0.6, script.type, (best,), evidence, (), "official.example")
        text = plain(answers.verdict_text(guide(verdict), message, base, reasons, words))
        assert units(text) < 4096, script.id
        assert "{" not in text, script.id
        assert links_in(text) == [], text


def test_every_number_that_guidance_names_is_known_in_every_place(profile: Profile, base: Base) -> None:
    guides = [*base.types, *base.scripts]
    lines = [
        line
        for guide in guides
        for lines in (guide.do_now, guide.never)
        for line in (*lines.zh, *lines.zh_hant, *lines.en)
    ]
    named = {role for line in lines for role in re.findall(r"\{(\w+)\}", line)}
    assert "police" in named
    for code, place in profile.jurisdictions.items():
        assert {role for role in named if place.first(role) is None} == set(), code
