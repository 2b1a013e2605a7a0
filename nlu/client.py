"""Rasa over HTTP. Whatever goes wrong becomes ParserUnavailable, within the time-out."""

import asyncio
from typing import Any

import httpx

from nlu.answers import Ranked, ranking_of
from nlu.breaker import Breaker
from nlu.errors import ParserUnavailable
from nlu.writing import wellformed

TIMEOUT = 0.3  # seconds a citizen may wait for Rasa before the embedded parser answers
_SLASH, _FULL_WIDTH_SLASH = "/", "\uff0f"


class RasaClient:
    """One instance a process, over an httpx client that the caller opens and closes."""

    def __init__(
        self, http: httpx.AsyncClient, base: str, token: str, breaker: Breaker, timeout: float = TIMEOUT
    ) -> None:
        self._http = http
        self._url = f"{base.rstrip('/')}/model/parse"
        self._token = token
        self._breaker = breaker
        self._timeout = timeout

    async def parse(self, text: str) -> Ranked:
        """Intents with their confidences, best first. Raises ParserUnavailable, at the latest after the time-out."""
        if not self._breaker.claim():
            raise ParserUnavailable("Rasa is being left alone after failures")
        try:
            ranked = ranking_of(await self._asked(text))
        except ParserUnavailable:
            self._breaker.failed()
            raise
        self._breaker.succeeded()
        return ranked

    async def _asked(self, text: str) -> Any:
        """Rasa accepts its token only in the query string; the URL is therefore never logged or raised."""
        try:
            async with asyncio.timeout(self._timeout):
                response = await self._http.post(
                    self._url, params={"token": self._token}, json={"text": guarded(text)}
                )
            if response.status_code != httpx.codes.OK:
                raise ParserUnavailable(f"Rasa answered {response.status_code}")
            return response.json()
        except TimeoutError as error:
            raise ParserUnavailable("Rasa is slow") from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise ParserUnavailable(f"Rasa does not answer: {type(error).__name__}") from None
        except ValueError as error:
            raise ParserUnavailable("Rasa's answer is no JSON") from error


def guarded(text: str) -> str:
    """Same length; a leading slash, which would set intents by itself, becomes its full-width twin."""
    lead = len(text) - len(text.lstrip())  # Rasa strips a text before it looks at its beginning
    if text[lead : lead + 1] == _SLASH:
        text = text[:lead] + _FULL_WIDTH_SLASH + text[lead + 1 :]
    return wellformed(text)
