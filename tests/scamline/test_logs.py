"""Logs say where a fault is, never what a citizen wrote."""

from collections.abc import Iterator

import pytest
import structlog

from scamline import logs


@pytest.fixture(autouse=True)
def logging_as_before() -> Iterator[None]:
    """Loggers of later tests must not write to this test's captured stream."""
    yield
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


def test_an_exception_leaves_its_place_but_not_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    logs.set_up("test")
    try:
        raise ValueError("the citizen wrote: my card is 6222")
    except ValueError as error:
        structlog.stdlib.get_logger().error("update not handled", error=type(error).__name__, exc_info=error)
    line = capsys.readouterr().err
    assert "update not handled" in line
    assert "test_logs" not in line or "6222" not in line
    assert "6222" not in line
    assert "test_an_exception_leaves_its_place" in line
