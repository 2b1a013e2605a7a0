"""The profile that ships: every text in three languages, every number a confirmed one."""

import re
from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from center.message import Language
from center.profile import Number, Profile, load_profile
from center.profile.model import Jurisdiction, in_language, list_in_language
from center.settings import PACKAGED_PROFILE

PROFILE = load_profile(PACKAGED_PROFILE)
PLACES = [pytest.param(place, id=code) for code, place in PROFILE.jurisdictions.items()]
LANGUAGES = pytest.mark.parametrize("language", Language, ids=[language.value for language in Language])
DANGERS = ["self_harm", "held", "minor", "images"]


def said(place: Jurisdiction, language: Language) -> list[str]:
    """Every text of a place that a citizen may read, numbers filled in."""
    dangers = [place.in_danger(kind, language) for kind in DANGERS]
    return [*place.steps(language), *place.more(language), *dangers]


def texts_by_language(value: object, path: str) -> Iterator[tuple[str, set[str]]]:
    """Each field that holds languages, with those it has."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from texts_by_language(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, dict) and {"zh", "en"} & set(value):
        yield path, {language for language, text in value.items() if text}
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from texts_by_language(one, f"{path}.{key}")
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            yield from texts_by_language(one, f"{path}.{index}")


def test_every_text_stands_there_in_three_languages() -> None:
    found = dict(texts_by_language(PROFILE, "profile"))
    assert len(found) > 100
    assert {path: has for path, has in found.items() if has != {"zh", "zh-Hant", "en"}} == {}


@pytest.mark.parametrize("place", PLACES)
@LANGUAGES
def test_every_placeholder_becomes_a_number(place: Jurisdiction, language: Language) -> None:
    assert [text for text in said(place, language) if re.search(r"[{}]", text)] == []


@pytest.mark.parametrize("place", PLACES)
@LANGUAGES
def test_the_first_steps_after_a_payment_are_few_and_name_the_police_and_the_bank(
    place: Jurisdiction, language: Language
) -> None:
    steps = place.steps(language)
    assert len(steps) == 3
    assert len(place.more(language)) > 3
    for role in ("police", "bank"):
        number = place.first(role)
        assert number
        assert any(in_language(number.number, language) in step for step in steps)


@pytest.mark.parametrize("place", PLACES)
def test_unconfirmed_numbers_are_shown_nowhere(place: Jurisdiction) -> None:
    hidden = [number for number in place.numbers if not number.confirmed]
    assert not [number for number in place.shown() if number in hidden]
    for number in hidden:
        assert place.first(number.role) != number
        shown_too = {text for other in place.shown() for text in other.number.values()}
        for language in Language:
            written = in_language(number.number, language)
            if written not in shown_too:
                assert not [
                    text for text in said(place, language) if re.search(rf"(?<!\d){re.escape(written)}(?!\d)", text)
                ]


def test_some_numbers_are_hidden_until_somebody_has_rung_them() -> None:
    assert [n for place in PROFILE.jurisdictions.values() for n in place.numbers if not n.confirmed]


def is_in_words(number: Number) -> bool:
    return not re.search(r"\d{3}", "".join(number.number.values()))


@pytest.mark.parametrize("place", PLACES)
def test_a_number_with_one_source_or_none_is_not_confirmed(place: Jurisdiction) -> None:
    weak = [
        n
        for n in place.shown()
        if n.confidence in ("T1", "G") and not is_in_words(n) and n.role not in ("emergency", "police")
    ]
    assert [(n.role, n.number["en"], n.confidence) for n in weak] == []


@pytest.mark.parametrize("place", PLACES)
def test_a_dial_link_says_what_the_citizen_reads(place: Jurisdiction) -> None:
    for number in place.numbers:
        if number.tel and re.fullmatch(r"[\d +()-]+", number.number["en"]):
            read = re.sub(r"\D", "", number.number["en"])
            assert re.sub(r"\D", "", number.tel).endswith(read.lstrip("0")), number.role


@pytest.mark.parametrize("place", PLACES)
def test_every_number_has_a_source_and_a_date(place: Jurisdiction) -> None:
    assert [n.role for n in place.numbers if not n.source.strip() or not n.date.strip()] == []


@pytest.mark.parametrize(
    ("code", "role", "number"),
    [
        ("CN", "police", "110"),
        ("CN", "anti_fraud", "96110"),
        ("CN", "suicide", "12356"),
        ("HK", "anti_fraud", "18222"),
        ("HK", "emergency", "999"),
        ("TW", "anti_fraud", "165"),
        ("TW", "police", "110"),
        ("MO", "emergency", "999"),
    ],
)
def test_the_numbers_everybody_knows(code: str, role: str, number: str) -> None:
    found = PROFILE.place(code).first(role)
    assert found
    assert found.tel == number or found.number["en"] == number


@pytest.mark.parametrize(
    ("chosen", "name"),
    [
        (None, "CN"),
        ("CN", "CN"),
        ("HK", "HK"),
        ("TW", "TW"),
        ("MO", "MO"),
        ("other", "other"),
        ("US", "other"),
        ("", "CN"),
    ],
)
def test_a_citizen_gets_the_numbers_of_where_they_said_they_are(chosen: str | None, name: str) -> None:
    assert PROFILE.place(chosen) == PROFILE.jurisdictions[name]


@LANGUAGES
def test_the_centre_says_what_it_never_asks_for(language: Language) -> None:
    assert len(list_in_language(PROFILE.centre.never, language)) >= 5
    assert len(list_in_language(PROFILE.centre.never, language)) == len(
        list_in_language(PROFILE.centre.never, Language.EN)
    )


def test_braces_that_are_no_role_are_left_alone() -> None:
    assert PROFILE.place("CN").fill("{police} {nobody} {Police} {}", Language.EN) == "110 {nobody} {Police} {}"


BLAME = re.compile(
    r"你应该早|您应该早|你該早|怎么这么|太贪|太笨|should have|your own fault|how could you", re.IGNORECASE
)


@pytest.mark.parametrize("place", PLACES)
@LANGUAGES
def test_nobody_is_blamed(place: Jurisdiction, language: Language) -> None:
    assert [text for text in said(place, language) if BLAME.search(text)] == []


def test_until_the_centre_adopts_it_the_shipped_profile_is_a_demonstration() -> None:
    assert isinstance(PROFILE, Profile)
    assert PROFILE.centre.adopted is False
    assert PROFILE.centre.open_points
