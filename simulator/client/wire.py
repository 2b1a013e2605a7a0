"""The control API over HTTP."""

from typing import Any

import httpx


class Refused(Exception):
    """The simulator would not do it: `status` and the reason."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(f"{status}: {reason}")
        self.status, self.reason = status, reason


class Wire:
    """The control API over HTTP; raises Refused."""

    def __init__(self, base_url: str) -> None:
        # No proxy of the environment may stand between a test and this machine; and reading the
        # certificate authorities, a tenth of a second, is only worth it where they are used.
        verify = base_url.startswith("https:")
        # The server closes what is idle for five seconds: a connection so old might be closed just as it is used.
        fresh = httpx.Limits(keepalive_expiry=2.0)
        self.http = httpx.AsyncClient(base_url=base_url, timeout=90.0, trust_env=False, verify=verify, limits=fresh)

    async def get(self, path: str, **query: Any) -> Any:
        return self._read(await self.http.get(path, params=query))

    async def post(self, path: str, body: Any = None) -> Any:
        return self._read(await self.http.post(path, json=body if body is not None else {}))

    async def patch(self, path: str, body: Any) -> Any:
        return self._read(await self.http.patch(path, json=body))

    async def put(self, path: str, body: Any) -> Any:
        return self._read(await self.http.put(path, json=body))

    async def upload(self, path: str, fields: dict[str, str], files: list[tuple[str, bytes]]) -> Any:
        parts = [("file", (name, content)) for name, content in files]
        return self._read(await self.http.post(path, data=fields, files=parts))

    async def delete(self, path: str) -> None:
        self._read(await self.http.delete(path))

    def _read(self, response: httpx.Response) -> Any:
        if response.is_error:
            try:
                reason = str(response.json().get("detail"))
            except ValueError:
                reason = response.text
            raise Refused(response.status_code, reason)
        return response.json() if response.content else None
