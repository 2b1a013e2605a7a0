"""What several folders of tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from tests.product import Product, new_settings, running_product


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest begins first, so that several test processes end together."""
    items.sort(key=lambda item: (item.get_closest_marker("rasa") is None, "journeys" not in item.path.parts))


@pytest.fixture(scope="session")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A real index of the shipped base, built once for all test processes."""
    from knowledge.building import ensure_index

    shared = tmp_path_factory.getbasetemp().parent / "shared-index"
    with FileLock(str(shared) + ".lock"):
        ensure_index(shared, "use-multilingual-v3")
    return shared


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory, index: Path) -> Iterator[Product]:
    """The whole product but Rasa, with the simulator's rate limits on."""
    with running_product(new_settings(tmp_path_factory.mktemp("home"), index)) as running:
        yield running
