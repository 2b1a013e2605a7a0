"""Delivers updates to the bot's webhook, one at a time a chat, again and again until it says 2xx."""

import asyncio
from dataclasses import dataclass, field
from functools import partial

import httpx

from simulator.botapi.call import Handler
from simulator.botapi.dispatch import all_methods, answer
from simulator.botapi.requests import from_reply
from simulator.state.records import Update, Webhook
from simulator.state.world import World

TIMEOUT = 60.0
LONGEST_BACKOFF = 60.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass
class WebhookPump:
    world: World
    methods: dict[str, Handler] = field(default_factory=all_methods)
    busy_chats: set[int] = field(default_factory=set)
    tasks: set[asyncio.Task[None]] = field(default_factory=set)

    async def run(self) -> None:
        """Until cancelled."""
        while not self.world.updates.webhook.url and not self.world.bell.closed:
            await self.world.bell.wait(60)
        async with httpx.AsyncClient(timeout=TIMEOUT, trust_env=False) as client:
            try:
                while not self.world.bell.closed:
                    self._start_deliveries(client)
                    await self.world.bell.wait(60)
            finally:
                for task in self.tasks:
                    task.cancel()

    def _start_deliveries(self, client: httpx.AsyncClient) -> None:
        webhook = self.world.updates.webhook
        for update in self.world.updates.pending() if webhook.url else []:
            if len(self.tasks) >= webhook.max_connections:
                return
            if update.chat_id not in self.busy_chats:
                self.busy_chats.add(update.chat_id)
                task = asyncio.create_task(self._deliver(client, update))
                self.tasks.add(task)
                task.add_done_callback(partial(self._done, update.chat_id))

    def _done(self, chat_id: int, task: asyncio.Task[None]) -> None:
        self.tasks.discard(task)
        self.busy_chats.discard(chat_id)
        self.world.bell.ring()

    async def _deliver(self, client: httpx.AsyncClient, update: Update) -> None:
        pause = self.world.settings.webhook_backoff
        while (webhook := self.world.updates.webhook).url and self.world.updates.is_pending(update.update_id):
            failure = await self._post(client, webhook, update)
            if failure is None:
                self.world.updates.confirm(update.update_id)
                return
            self._note_failure(failure)
            await asyncio.sleep(pause)
            pause = min(LONGEST_BACKOFF, pause * 2)

    async def _post(self, client: httpx.AsyncClient, webhook: Webhook, update: Update) -> str | None:
        """None when delivered, else what getWebhookInfo shows as last_error_message."""
        headers = {SECRET_HEADER: webhook.secret_token} if webhook.secret_token else {}
        try:
            response = await client.post(webhook.url, json=update.shape(), headers=headers)
        except httpx.ConnectError:
            return "Connection refused"
        except httpx.TimeoutException:
            return "Read timeout expired"
        except httpx.HTTPError:
            return "Connection reset by peer"
        if not response.is_success:
            return f"Wrong response from the webhook: {response.status_code} {response.reason_phrase}"
        await self._run_reply(response)
        return None

    async def _run_reply(self, response: httpx.Response) -> None:
        """A webhook may answer with one method call instead of making it; its result is not told."""
        call = await from_reply(self.world, response.headers.get("content-type", ""), response.content)
        handler = self.methods.get(call.method.lower()) if call else None
        if call and handler:
            await answer(call, handler)

    def _note_failure(self, reason: str) -> None:
        updates = self.world.updates
        if updates.webhook.url:
            noted = {"last_error_date": self.world.now(), "last_error_message": reason}
            updates.set_webhook(updates.webhook.model_copy(update=noted))
