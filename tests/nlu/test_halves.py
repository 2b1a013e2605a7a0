"""The held-out set's two halves stay what they were when they were divided."""

import hashlib

from center.case_number import read_case_number
from center.understanding import EntityKind, Intent
from nlu.heldout import DEVELOP, HELDOUT, Line, digest, load_heldout

# Written down before anything was fitted: whoever changes a line has to change these too, and say why
# (docs/decisions/0020-a-held-out-set-in-two-halves.md).
MEASURED, READ = "90343e465afe9532", "470a0cf679a80294"


# The same of the lines written later, for entities alone.
NAMED, NAMED_READ = "d1633c5f17e3ef32", "4070776385398cb6"


def is_even(line: Line) -> bool:
    return int(hashlib.sha256(line.text.encode("utf-8")).hexdigest(), 16) % 2 == 0


def test_both_halves_are_frozen() -> None:
    assert (digest(HELDOUT), digest(DEVELOP)) == (MEASURED, READ)
    assert (digest(HELDOUT / "entities"), digest(DEVELOP / "entities")) == (NAMED, NAMED_READ)


def test_chance_alone_divided_them() -> None:
    measured, read = load_heldout(HELDOUT), load_heldout(DEVELOP)
    assert (len(measured), len(read)) == (612, 652)
    assert all(is_even(line) for line in measured)
    assert not any(is_even(line) for line in read)
    assert all(is_even(line) for line in load_heldout(HELDOUT / "entities"))
    assert not any(is_even(line) for line in load_heldout(DEVELOP / "entities"))


def test_each_half_speaks_of_every_intent_in_both_languages() -> None:
    for half in (HELDOUT, DEVELOP):
        told = {(line.intent, line.lang) for line in load_heldout(half)}
        assert {(i.value, lang) for i in Intent for lang in ("zh", "en") if (i, lang) not in told} == set()


def test_case_numbers_are_real_ones() -> None:
    lines = [*load_heldout(HELDOUT), *load_heldout(DEVELOP)]
    marked = [(line, e) for line in lines for e in line.entities if e.kind is EntityKind.CASE_NUMBER]
    assert len(marked) == 15
    assert all(read_case_number(e.span.of(line.text)) == e.value for line, e in marked)
