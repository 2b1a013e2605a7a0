"""The Bot API as plain HTTP, for tests that look at the very answer."""

from typing import Any

import httpx

from simulator.settings import SimulatorSettings

TOKEN = SimulatorSettings().token
BOT_ID = SimulatorSettings().bot_id


class BotApi:
    """`call` gives the whole answer, `ok` its result, `refused` code and description."""

    def __init__(self, base_url: str, token: str = TOKEN) -> None:
        self.http = httpx.AsyncClient(base_url=base_url, timeout=30, trust_env=False, verify=False)
        self.token = token

    async def call(self, method: str, files: Any = None, **fields: Any) -> dict[str, Any]:
        path = f"/bot{self.token}/{method}"
        if files:
            response = await self.http.post(path, data=fields, files=files)
        else:
            response = await self.http.post(path, json=fields)
        body: dict[str, Any] = response.json()
        assert body["ok"] or body["error_code"] == response.status_code
        return body

    async def ok(self, method: str, files: Any = None, **fields: Any) -> Any:
        body = await self.call(method, files, **fields)
        assert body["ok"], body
        return body["result"]

    async def refused(self, method: str, files: Any = None, **fields: Any) -> str:
        body = await self.call(method, files, **fields)
        assert not body["ok"], body
        return f"{body['error_code']} {body['description']}"

    async def updates(self, **fields: Any) -> list[dict[str, Any]]:
        """All pending ones, confirmed at once."""
        found: list[dict[str, Any]] = await self.ok("getUpdates", **fields)
        if found:
            await self.ok("getUpdates", offset=found[-1]["update_id"] + 1)
        return found

    async def next_update(self, kind: str, **fields: Any) -> Any:
        found = await self.updates(timeout=5, **fields)
        return next(update[kind] for update in found if kind in update)

    async def close(self) -> None:
        await self.http.aclose()


def keyboard(*rows: list[dict[str, Any]]) -> dict[str, Any]:
    return {"inline_keyboard": list(rows)}


def button(text: str = "Yes", **action: Any) -> dict[str, Any]:
    return {"text": text} | (action or {"callback_data": "yes"})
