"""What the tests of nlu share: the encoder is loaded once, models come from what is shipped."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from center.understanding import Entity, EntityKind
from nlu.embedded import EmbeddedParser, load_embedded
from nlu.entities import EntityFinder, default_finder
from nlu.parser import Understander
from tests.rasa import Rasa

SHANGHAI = ZoneInfo("Asia/Shanghai")
# A Wednesday afternoon in Wuhan.
NOW = datetime(2026, 3, 11, 14, 30, tzinfo=SHANGHAI)


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> EmbeddedParser:
    return load_embedded(Path(tmp_path_factory.mktemp("nlu")))


@pytest.fixture(scope="session")
def finder() -> EntityFinder:
    return default_finder()


@pytest.fixture(scope="module")
def rasa(rasa_model: Path) -> Iterator[Rasa]:
    """A server of the module's own: it may be hung and killed."""
    made = Rasa(rasa_model)
    try:
        made.start()
        made.wait_until_up()
        yield made
    finally:
        made.kill()


@pytest.fixture
def understander(embedded: EmbeddedParser, finder: EntityFinder) -> Understander:
    return Understander(embedded, finder)


@pytest.fixture
def found(finder: EntityFinder) -> Callable[..., list[str]]:
    """The values of one kind of entity in a text, as they stand there."""

    def values(text: str, kind: EntityKind, zone: ZoneInfo = SHANGHAI) -> list[str]:
        return [entity.value for entity in finder.find(text, NOW, zone) if entity.kind is kind]

    return values


def of_kind(entities: tuple[Entity, ...], kind: EntityKind) -> list[Entity]:
    return [entity for entity in entities if entity.kind is kind]
