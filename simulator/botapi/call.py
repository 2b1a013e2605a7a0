"""One call of the bot, with its parameters read the way Telegram reads them: all as strings."""

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any

from simulator.errors import bad_request
from simulator.state.files import Upload
from simulator.state.world import World

LANGUAGE_LENGTHS = (0, 2, 3)


@dataclass
class Call:
    """`values` holds every parameter as text (JSON values as JSON text), `uploads` the file parts."""

    world: World
    method: str
    values: dict[str, str] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        return self.values.get(name, "")

    def integer(self, name: str, default: int = 0) -> int:
        """Telegram reads what is no number as the default."""
        try:
            return int(self.values.get(name, "") or default)
        except ValueError:
            return default

    def number(self, name: str) -> float:
        try:
            return float(self.values.get(name, ""))
        except ValueError:
            raise bad_request(f"{name} is empty" if not self.text(name) else f"wrong {name} specified") from None

    def flag(self, name: str) -> bool:
        return self.values.get(name, "").strip().lower() in ("true", "yes", "1")

    def json(self, name: str, what: str = "") -> Any:
        """None when absent."""
        source = self.values.get(name, "")
        if not source:
            return None
        try:
            return json.loads(source)
        except ValueError:
            raise bad_request(f"can't parse {what or name} JSON object") from None

    def has(self, name: str) -> bool:
        return bool(self.values.get(name))

    def upload(self, name: str) -> Upload | None:
        """The file part of a parameter, sent under its own name or as attach://part."""
        part = self.values.get(name, "").removeprefix("attach://")
        return self.uploads.get(name) or self.uploads.get(part)

    def language(self) -> str:
        code = self.text("language_code")
        if len(code) not in LANGUAGE_LENGTHS or (code and not code.isalpha()):
            raise bad_request("invalid language code specified")
        return code


Handler = Callable[[Call], Awaitable[Any]]
