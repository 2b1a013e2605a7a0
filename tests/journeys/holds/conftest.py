"""A product of one's own for each file, on each database, to be killed at will."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.databases import KINDS, migrated_postgres, postgres  # noqa: F401  fixtures of this folder
from tests.product import Product, new_settings, running_product


@pytest.fixture(scope="module", params=KINDS)
def killable(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, index: Path
) -> Iterator[Product]:
    """Without Telegram's limits on: how long a send waits must not decide where it is killed."""
    with ExitStack() as stack:
        url = ""
        if request.param == "postgresql":
            url = stack.enter_context(request.getfixturevalue("postgres").database())
        settings = new_settings(tmp_path_factory.mktemp("killable"), index, database_url=url)
        yield stack.enter_context(running_product(settings, "simulator", "bot", "sender", "admin"))
