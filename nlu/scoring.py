"""How well lines were understood: pure counting."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC

from center.understanding import Entity, EntityKind, Intent, Understanding

from nlu.heldout import NOW, Line
from nlu.writing import plain

_NOW = NOW.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


Found = Sequence[tuple[Line, tuple[Entity, ...]]]


@dataclass(frozen=True, slots=True)
class Rate:
    """Counts of right ones, of wanted ones and of given ones."""

    right: int
    wanted: int
    given: int

    @property
    def precision(self) -> float:
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.wanted + self.given) if self.wanted + self.given else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """places: a kind's entities found where they stand; values: and normalised as wanted.

    accuracy_unseen leaves out lines that happen to stand in the training data too ("thank you").
    """

    accuracy: float
    intents: dict[Intent, Rate]
    places: dict[EntityKind, Rate]
    values: dict[EntityKind, Rate]
    confused: dict[tuple[Intent, Intent], int]
    accuracy_unseen: float

    @property
    def macro_f1(self) -> float:
        wanted = [rate.f1 for rate in self.intents.values() if rate.wanted]
        return sum(wanted) / len(wanted) if wanted else 0.0

    @property
    def entity_f1(self) -> float:
        """Over all kinds together: in place, and with the value where one is wanted."""
        rates = self.values.values()
        return Rate(sum(r.right for r in rates), sum(r.wanted for r in rates), sum(r.given for r in rates)).f1


def score(
    lines: list[Line],
    understood: list[Understanding],
    seen: frozenset[str] = frozenset(),
    named: Found = (),
) -> Score:
    """One understanding a line. Entities are counted only where a line wants some: others may hold more.

    named: further lines for entities alone, each with what was found in it.

    seen: the training data's texts as `nlu.writing.plain` writes them.
    """
    pairs = Counter((line.intent, given.intent) for line, given in zip(lines, understood, strict=True))
    marked = [
        (line.entities, given.entities)
        for line, given in zip(lines, understood, strict=True)
        if line.entities
    ]
    marked += [(line.entities, given) for line, given in named]
    right = sum(count for (wanted, given), count in pairs.items() if wanted == given)
    unseen = [
        line.intent is given.intent
        for line, given in zip(lines, understood, strict=True)
        if plain(line.text) not in seen
    ]
    return Score(
        accuracy=right / len(lines) if lines else 0.0,
        intents={intent: _rate(intent, pairs) for intent in Intent},
        places={kind: _found(kind, marked, by_value=False) for kind in EntityKind},
        values={kind: _found(kind, marked, by_value=True) for kind in EntityKind},
        confused={pair: count for pair, count in pairs.items() if pair[0] != pair[1]},
        accuracy_unseen=sum(unseen) / len(unseen) if unseen else 0.0,
    )


def _rate(intent: Intent, pairs: Counter[tuple[Intent, Intent]]) -> Rate:
    return Rate(
        pairs[intent, intent],
        sum(count for (wanted, _), count in pairs.items() if wanted == intent),
        sum(count for (_, given), count in pairs.items() if given == intent),
    )


def _found(
    kind: EntityKind, marked: list[tuple[tuple[Entity, ...], tuple[Entity, ...]]], *, by_value: bool
) -> Rate:
    right = wanted_count = given_count = 0
    for wanted, given in marked:
        mine = [entity for entity in wanted if entity.kind is kind]
        theirs = [entity for entity in given if entity.kind is kind and not _unmarked(entity, mine)]
        right += sum(any(_same(one, other, by_value) for other in theirs) for one in mine)
        wanted_count, given_count = wanted_count + len(mine), given_count + len(theirs)
    return Rate(right, wanted_count, given_count)


def _unmarked(given: Entity, mine: list[Entity]) -> bool:
    """The held-out set marks no word for "just now", which the product needs: such a one counts neither way."""
    now = given.kind is EntityKind.TRANSFER_TIME and given.value == _NOW
    return now and not any(_same(one, given, by_value=False) for one in mine)


def _same(wanted: Entity, given: Entity, by_value: bool) -> bool:
    overlap = wanted.span.start < given.span.end and given.span.start < wanted.span.end
    return overlap and (not by_value or not wanted.value or _canonical(wanted) == _canonical(given))


def _canonical(entity: Entity) -> str:
    """One writing for one value: an instant with either sign of UTC, an account with or without spaces."""
    if entity.kind is EntityKind.TRANSFER_TIME:
        return entity.value.replace("+00:00", "Z")
    if entity.kind in {EntityKind.ACCOUNT, EntityKind.PHONE}:
        return re.sub(r"[\s-]", "", entity.value)
    return entity.value
