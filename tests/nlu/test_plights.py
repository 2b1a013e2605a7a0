"""Plights are heard in lines of a writer whose others nothing was learned from; what is none is left alone."""

from collections import Counter
from pathlib import Path

import pytest

from center.understanding import Intent, Plight
from nlu.embedded import EmbeddedParser
from nlu.entities import EntityFinder
from nlu.errors import DataError
from nlu.features import bundled_encoder
from nlu.keeping import SHIPPED
from nlu.lines import NONE, load_lines
from nlu.parser import Understander
from nlu.plight_model import LABELS, LINES, MINOR
from nlu.plights import LONGEST, Plights, Situation, is_of_another, load_plights, model_name, outweighs
from tests.nlu.conftest import NOW, SHANGHAI

LEAST = {"images": 0.85, "paying": 0.9, "control": 0.8, "given": 0.6, MINOR: 0.8}
"""Shares that were found when the model was made are a little higher; 36 lines each, so that two lines are .06."""
MOST_FALSE = 0.25


@pytest.fixture(scope="module")
def plights(tmp_path_factory: pytest.TempPathFactory) -> Plights:
    return load_plights(tmp_path_factory.mktemp("plights"), bundled_encoder())


def test_the_model_of_these_lines_is_shipped() -> None:
    assert (SHIPPED / model_name()).exists(), "run python -m nlu.ship"


def label_of(told: Situation) -> str:
    return told.plight.value if told.plight else MINOR if told.minor else NONE


async def test_lines_nobody_learned_from_are_understood(
    plights: Plights, embedded: EmbeddedParser, finder: EntityFinder
) -> None:
    understander = Understander(embedded, finder, plights=plights)
    wanted, right = Counter[str](), Counter[str]()
    for line in load_lines(LINES / "heldout", LABELS):
        said = await understander.understand(line.text, forwarded=False, now=NOW, timezone=SHANGHAI)
        told = Situation(said.plight, said.minor)
        wanted[line.label] += 1
        right[line.label] += told.minor if line.label == MINOR else label_of(told) == line.label
    shares = {label: right[label] / wanted[label] for label in wanted}
    assert set(shares) == {*LABELS, NONE}
    assert all(shares[label] >= least for label, least in LEAST.items()), shares
    assert shares[NONE] >= 1 - MOST_FALSE, shares


def test_no_line_of_the_unread_writer_is_taught() -> None:
    taught = {line.text for line in load_lines(LINES, LABELS)}
    assert not [line for line in load_lines(LINES / "heldout", LABELS) if line.text in taught]


def test_what_has_gone_is_not_about_to_go(plights: Plights) -> None:
    assert plights.told_in("老公正在银行给骗子转钱，快帮我拦").plight is Plight.PAYING
    assert outweighs(Plight.PAYING, Intent.MONEY_SENT, "老公正在银行给骗子转钱")
    for gone in ("我刚给骗子转了三万块钱", "I paid him 500 by bank transfer yesterday"):
        assert not outweighs(Plight.PAYING, Intent.MONEY_SENT, gone)
        assert not outweighs(Plight.CONTROL, Intent.MONEY_SENT, gone)
        assert outweighs(Plight.CONTROL, Intent.CHECK_MESSAGE, gone)
        assert outweighs(Plight.IMAGES, Intent.MONEY_SENT, gone)


@pytest.mark.parametrize("text", ["", " \n", "x" * (LONGEST + 1), "裸" * (LONGEST + 1), "\ud800\u200b", "0" * LONGEST])
def test_what_says_nothing_or_is_a_letter_tells_of_no_plight(plights: Plights, text: str) -> None:
    assert plights.told_in(text) == Situation()


@pytest.mark.parametrize(
    ("text", "another"),
    [
        ("我妈被骗光了钱，说不想活了", True),
        ("my husband says he wants to die since the scam", True),
        ("我不想活了，对不起我妈", False),
        ("I want to die, my wife does not know", False),
        ("我先生話唔想做人", True),
    ],
)
def test_whose_despair_it_is(text: str, another: bool) -> None:
    assert is_of_another(text) is another


@pytest.mark.parametrize("raw", ['{"label": "rain", "text": "x"}', '{"text": "x"}', "[1]", "{"])
def test_a_broken_line_is_named(tmp_path: Path, raw: str) -> None:
    (tmp_path / "one.jsonl").write_text('{"label": "none", "text": "ok"}\n' + raw, encoding="utf-8")
    with pytest.raises(DataError, match=r"one\.jsonl:2"):
        load_lines(tmp_path, LABELS)
    assert load_lines(tmp_path / "nowhere", LABELS) == []
