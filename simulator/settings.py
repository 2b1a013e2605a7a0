"""What a simulator is built from. Passed in, never read from the environment here."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class RateFigures:
    """Sending limits. Telegram publishes no exact figures; these follow its Bots FAQ."""

    chat_per_second: float = 1.0
    chat_burst: int = 3
    group_per_minute: float = 20.0
    overall_per_second: float = 30.0


@dataclass(frozen=True)
class SimulatorSettings:
    """`store_path` None keeps everything in memory. Times are seconds, sizes bytes."""

    token: str = "4242:simulator-token"
    bot_username: str = "scamline_bot"
    bot_name: str = "Scamline"
    limits_on: bool = True
    limits: RateFigures = field(default_factory=RateFigures)
    store_path: Path | None = None
    max_download_bytes: int = 20 * MEGABYTE
    max_upload_bytes: int = 50 * MEGABYTE
    callback_lifetime: float = 60.0
    privacy_mode: bool = True
    inline_mode: bool = True
    inline_feedback: bool = False
    webhook_backoff: float = 1.0
    clock: Callable[[], float] = time.time

    @property
    def bot_id(self) -> int:
        """Telegram puts the bot's user id before the colon of its token."""
        return int(self.token.partition(":")[0])
