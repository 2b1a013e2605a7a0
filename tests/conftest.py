"""What several folders of tests share."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from tests.product import Product, new_settings, running_product
from tests.rasa import trained


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest begins first, so that several test processes end together: Rasa's training above all, and
    what needs the trained model later, when nobody has to wait for it."""
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    if item.path.name == "test_a_real_rasa.py":
        return 0
    if item.get_closest_marker("rasa") or item.path.name == "test_scamline_run.py":
        return 2
    return 1 if "journeys" in item.path.parts else 3


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """This account's cache, as the tests and the commands they run see it: the same for all test processes."""
    folder = tmp_path_factory.getbasetemp().parent / "cache"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(folder))
        yield folder


@pytest.fixture(scope="session")
def index(cache: Path) -> Path:
    """A real index of the shipped base, built once for all test processes."""
    from knowledge.building import cache_folder, ensure_index

    cache.mkdir(exist_ok=True)
    with FileLock(str(cache / "index.lock")):
        ensure_index(cache_folder(), "use-multilingual-v3")
    return cache_folder()


@pytest.fixture(scope="session")
def product(tmp_path_factory: pytest.TempPathFactory, index: Path) -> Iterator[Product]:
    """The whole product but Rasa, with the simulator's rate limits on."""
    with running_product(new_settings(tmp_path_factory.mktemp("home"), index)) as running:
        yield running


@pytest.fixture(scope="session")
def rasa_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Rasa's model of the project's data, trained once for all test processes."""
    return trained(tmp_path_factory.getbasetemp().parent / "shared-rasa")
