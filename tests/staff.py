"""An officer over plain HTTP, as a browser would be."""

import re
from types import TracebackType
from typing import Self

import httpx


class Officer:
    """Logs in, follows redirects, sends the form token that the page gave."""

    def __init__(self, base_url: str) -> None:
        self.http = httpx.AsyncClient(
            base_url=base_url, follow_redirects=True, headers={"Origin": base_url, "Accept-Language": "en"}
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        await self.http.aclose()

    async def logs_in(self, login: str, password: str) -> httpx.Response:
        page = await self.http.get("/login")
        return await self.http.post("/login", data=hidden(page.text) | {"login": login, "password": password})

    async def opens(self, case_number: str) -> str:
        page = await self.http.get(f"/tips/{case_number}")
        assert page.status_code == 200, page.status_code
        return page.text

    async def does(self, case_number: str, act: str, **fields: str) -> httpx.Response:
        """Submits one of the tip's forms, freshly opened."""
        page = await self.opens(case_number)
        form = re.search(rf'<form[^>]*action="/tips/{case_number}/{act}".*?</form>', page, re.S)
        assert form, f"no form {act} on the page of {case_number}"
        return await self.http.post(f"/tips/{case_number}/{act}", data=hidden(form[0]) | fields)


def hidden(html: str) -> dict[str, str]:
    """The hidden inputs of a page or form."""
    found = {}
    for tag in re.findall(r'<input[^>]*type="hidden"[^>]*>', html):
        name, value = re.search(r'name="([^"]*)"', tag), re.search(r'value="([^"]*)"', tag)
        if name:
            found[name[1]] = value[1] if value else ""
    return found
