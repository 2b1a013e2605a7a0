"""YAML as text is read: by libyaml where PyYAML has it, which is several times as fast as its own Python."""

from typing import Any

import yaml

FAST = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEEPEST = 50
"""Levels within levels. The fast loader calls itself for each, and a file of brackets alone would end the process."""


def read(text: str) -> Any:
    """Plain values. Raises yaml.YAMLError."""
    _refuse_depth(text)
    try:
        return yaml.load(text, Loader=FAST)  # noqa: S506 - either loader is a safe one
    except ValueError as error:  # such as the thirteenth month
        raise yaml.YAMLError(str(error)) from error


def compose(text: str) -> yaml.Node | None:
    """Nodes that know their lines; None for an empty text.

    Raises yaml.YAMLError in the words of the slower loader, which says more exactly what is wrong and where.
    """
    try:
        _refuse_depth(text)
        return yaml.compose(text, Loader=FAST)
    except TooDeep:
        raise
    except yaml.YAMLError:
        return yaml.compose(text, Loader=yaml.SafeLoader)


class TooDeep(yaml.MarkedYAMLError):
    """No file that a person writes looks like this."""


def _refuse_depth(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=FAST):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            raise TooDeep(problem=f"more than {DEEPEST} levels", problem_mark=event.start_mark)  # type: ignore[arg-type]
