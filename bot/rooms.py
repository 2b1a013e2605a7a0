"""What the bot uses of knowledge and nlu, opened the way this installation is set up."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import httpx

from bot.checking import Matcher as AnyMatcher
from center.settings import Settings
from knowledge.concepts import Concepts, load_concepts
from knowledge.entries import Base
from knowledge.loading import load_base
from nlu.breaker import Breaker
from nlu.client import RasaClient
from nlu.features import bundled_encoder
from nlu.parser import Understander, open_understander


@dataclass(frozen=True, slots=True)
class Rooms:
    """open_matcher takes seconds and is called in a thread of its own."""

    open_matcher: Callable[[], AnyMatcher]
    base: Base
    reasons: Concepts
    understander: Understander


def open_rooms(settings: Settings, http: httpx.AsyncClient) -> Rooms:
    """http: for talking to Rasa; closed by the caller. Raises what loading raises, file and line named."""
    token = settings.rasa_token.get_secret_value() if settings.rasa_token else ""
    rasa = RasaClient(http, f"http://127.0.0.1:{settings.rasa_port}", token, Breaker(time.monotonic)) if token else None
    base, bundled = load_base(), bundled_encoder()
    index = index_folder(settings)

    def open_matcher() -> AnyMatcher:
        # here: its libraries take a second, and the first messages can do without
        from knowledge import Matcher
        from knowledge.embedding import BUNDLED, BundledEncoder

        # The parser's encoder serves both, with one copy of its 150 MB.
        encoder = BundledEncoder(bundled) if settings.model == BUNDLED else None
        return Matcher.open(index, settings.model, encoder=encoder)

    understander = open_understander(settings.home / "nlu", rasa, encoder=bundled)
    return Rooms(open_matcher, base, load_concepts(), understander)


def index_folder(settings: Settings) -> Path:
    return settings.home / "index"
