"""What processes say of themselves with each beat: nothing about anybody who wrote."""

from dataclasses import dataclass
from typing import Any, Protocol

import httpx

from center.figures import index_in_use
from center.keys import key_texts
from center.rotation import fingerprints
from center.settings import Settings
from scamline.beating import PATIENCE, Facts


class Loads(Protocol):
    """Whether the matcher has loaded."""

    @property
    def ready(self) -> bool: ...


def about_keys(settings: Settings) -> Facts:
    """Which master keys this process took at its start; asked before they are taken."""
    known = {"keys": fingerprints(key_texts(settings)[0])}

    async def tell() -> dict[str, Any]:
        return known

    return tell


@dataclass(slots=True)
class AboutBot:
    """What the bot says of itself. http is the bot's own, and closed by it."""

    settings: Settings
    http: httpx.AsyncClient
    matcher: Loads
    keys: Facts
    index: str | None = None
    """The one that was in use when the matcher had loaded."""

    async def __call__(self) -> dict[str, Any]:
        ready, found = self.matcher.ready, index_in_use(self.settings.home)
        if ready and self.index is None and found:
            self.index = found[0]
        told = {"matcher": "ready" if ready else "loading", "index": self.index, "parser": await self._parser()}
        return told | await self.keys()

    async def _parser(self) -> str:
        """The one that answers most messages now."""
        if self.settings.rasa_token is None:
            return "embedded"
        try:
            answer = await self.http.get(f"http://127.0.0.1:{self.settings.rasa_port}/", timeout=PATIENCE)
        except httpx.HTTPError:
            return "embedded"
        return "rasa" if answer.status_code < 500 else "embedded"
