"""Structured logs on standard error. They never hold message text, names or chat ids."""

import logging
import sys
from contextlib import suppress
from pathlib import Path

import structlog


def set_up(process: str, level: str = "INFO") -> None:
    """process: put on every line. Libraries' own records go the same way from WARNING up."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s %(message)s", stream=sys.stderr)
    # aiogram logs whole failed updates, httpx whole addresses: text and tokens would leak.
    for noisy in ("aiogram", "aiogram.event", "aiogram.dispatcher", "httpx", "httpcore"):
        logging.getLogger(noisy).setLevel(logging.CRITICAL)
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _faults_without_words,
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "level", "process", "event"]),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=lambda *_, stream=sys.stderr: Lines(stream),
    )
    structlog.contextvars.bind_contextvars(process=process)


class Lines(structlog.PrintLogger):
    """A line for each event. A full disk must not end the work that the line is about: such a line is lost."""

    def msg(self, message: str) -> None:
        with suppress(OSError):
            super().msg(message)

    log = debug = info = warn = warning = msg
    fatal = failure = err = error = critical = exception = msg


def _faults_without_words(_logger: object, _name: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
    """Where an exception came from, without its message: that may quote what a citizen wrote."""
    error = event.pop("exc_info", None)
    if isinstance(error, BaseException):
        places, trace = [], error.__traceback__
        while trace is not None:
            code = trace.tb_frame.f_code
            places.append(f"{Path(code.co_filename).parent.name}/{code.co_name}:{trace.tb_lineno}")
            trace = trace.tb_next
        event["at"] = " > ".join(places[-4:])
    return event
