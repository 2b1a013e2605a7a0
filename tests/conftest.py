"""What several folders of tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from tests.product import Product, new_settings, running_product


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
