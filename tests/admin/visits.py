"""A person with a browser, in process: keeps cookies, sends forms as a browser would."""

import re
from dataclasses import dataclass, field
from html import unescape

import httpx
from fastapi import FastAPI

from tests.admin.centre import PASSWORD

SITE = "http://127.0.0.1:8400"
_TOKEN = re.compile(r'name="form_token" value="([^"]+)"')


@dataclass
class Visit:
    http: httpx.AsyncClient
    page: httpx.Response | None = field(default=None)

    async def get(self, path: str, **headers: str) -> httpx.Response:
        self.page = await self.http.get(path, headers=headers)
        return self.page

    async def send(self, path: str, **form: object) -> httpx.Response:
        """Sends a form of the page at hand, without following where it leads."""
        assert self.page is not None, "open a page first"
        return await self.post(path, {"form_token": self.token(), **form})

    async def post(self, path: str, form: dict[str, object], **headers: str) -> httpx.Response:
        answer = await self.http.post(path, data=form, headers={"Origin": SITE, **headers})
        if _TOKEN.search(answer.text):
            self.page = answer
        return answer

    async def log_in(self, login: str, password: str = PASSWORD) -> httpx.Response:
        await self.get("/login")
        return await self.send("/login", login=login, password=password)

    async def tip(self, number: str) -> str:
        return (await self.get(f"/tips/{number}")).text

    async def work(self, number: str, act: str, version: int, **form: object) -> httpx.Response:
        await self.get("/queue")
        return await self.send(f"/tips/{number}/{act}", version=version, **form)

    def token(self) -> str:
        assert self.page is not None
        found = _TOKEN.search(self.page.text)
        assert found, "the page has no form"
        return found[1]


def visit(app: FastAPI, language: str = "en") -> Visit:
    transport = httpx.ASGITransport(app, raise_app_exceptions=False)
    return Visit(httpx.AsyncClient(transport=transport, base_url=SITE, headers={"Accept-Language": language}))


def words_of(html: str) -> str:
    """What a reader sees: without tags, spaces run together."""
    body = re.sub(r"<(script|style|svg|dialog)\b.*?</\1>", " ", html, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())
