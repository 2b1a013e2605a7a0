"""Worries are heard in lines of a writer whom nobody read; what is none is mostly left alone."""

from collections import Counter
from pathlib import Path

import pytest

from center.rules.worries import SURE
from center.understanding import Worry
from nlu.errors import DataError
from nlu.features import bundled_encoder
from nlu.keeping import SHIPPED
from nlu.lines import NONE, load_lines
from nlu.worries import LABELS, LINES, LONGEST, Worries, load_worries, model_name

FIRST, AMONG_THREE, ANSWERED, MISTAKEN, FALSELY = 0.9, 0.95, 0.85, 0.05, 0.25


@pytest.fixture(scope="module")
def worries(tmp_path_factory: pytest.TempPathFactory) -> Worries:
    assert (SHIPPED / model_name()).exists(), "run python -m nlu.ship"
    return load_worries(tmp_path_factory.mktemp("nowhere"), bundled_encoder())


def test_an_unread_writers_worries_are_heard(worries: Worries) -> None:
    heard = Counter[str]()
    for line in load_lines(LINES / "heldout", LABELS):
        ranked = worries.heard_in(line.text)
        sure = bool(ranked) and ranked[0][1] >= SURE
        if line.label == NONE:
            heard["none"] += 1
            heard["falsely"] += sure
            continue
        names = [worry.value for worry, _ in ranked]
        heard["all"] += 1
        heard["first"] += names[:1] == [line.label]
        heard["among three"] += line.label in names[:3]
        heard["answered"] += sure and names[0] == line.label
        heard["mistaken"] += sure and names[0] != line.label
    print(dict(heard))
    assert heard["first"] >= FIRST * heard["all"]
    assert heard["among three"] >= AMONG_THREE * heard["all"]
    assert heard["answered"] >= ANSWERED * heard["all"]
    assert heard["mistaken"] <= MISTAKEN * heard["all"]
    assert heard["falsely"] <= FALSELY * heard["none"]  # half of them were written to mislead


def test_nothing_of_the_unread_writer_is_learned() -> None:
    taught = {line.text for line in load_lines(LINES, LABELS)}
    assert not [line for line in load_lines(LINES / "heldout", LABELS) if line.text in taught]


def test_every_worry_has_lines_of_every_writer() -> None:
    for file in sorted(LINES.glob("*.jsonl")):
        assert len(file.read_text(encoding="utf-8").splitlines()) > 400
    counted = Counter(line.label for line in load_lines(LINES, LABELS))
    assert min(counted[worry.value] for worry in Worry) >= 120


@pytest.mark.parametrize("text", ["", "  ", "钱能要回来吗" * 40])
def test_nothing_and_a_long_story_are_no_worry(worries: Worries, text: str) -> None:
    assert len(text) > LONGEST or not text.strip()
    assert worries.heard_in(text) == ()


def test_chances_are_those_of_one_choice(worries: Worries) -> None:
    ranked = worries.heard_in("钱能要回来吗")
    assert ranked[0][0] is Worry.MONEY_BACK
    assert [chance for _, chance in ranked] == sorted((chance for _, chance in ranked), reverse=True)
    assert 0 < sum(chance for _, chance in ranked) <= 1


def test_a_line_with_no_such_label_is_named(tmp_path: Path) -> None:
    (tmp_path / "w.jsonl").write_text('{"label": "money-back", "text": "x"}\n{"label": "hunger", "text": "y"}\n')
    with pytest.raises(DataError, match=r"w\.jsonl:2.*hunger"):
        load_lines(tmp_path, LABELS)
