"""What a text says, asked by several handlers of one update and found out once."""

from datetime import datetime, tzinfo
from typing import Protocol

from center.understanding import Understanding


class Understands(Protocol):
    """What nlu tells of a text: see `nlu.parser.Understander`."""

    async def understand(self, text: str, *, forwarded: bool, now: datetime, timezone: tzinfo) -> Understanding: ...


class Once:
    """An understander for one update: the same text is looked at once."""

    def __init__(self, understander: Understands) -> None:
        self._understander = understander
        self._found: dict[tuple[str, bool], Understanding] = {}

    async def understand(self, text: str, *, forwarded: bool, now: datetime, timezone: tzinfo) -> Understanding:
        key = text, forwarded
        if key not in self._found:
            self._found[key] = await self._understander.understand(
                text, forwarded=forwarded, now=now, timezone=timezone
            )
        return self._found[key]
