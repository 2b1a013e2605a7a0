"""One citizen of a test: speaks, presses, hears."""

import asyncio
from pathlib import Path
from typing import Any

from simulator.client.heard import Heard, NothingHeard, heard_in, line_of
from simulator.client.wire import Wire
from simulator.control.models import (
    CallbackAnswer,
    ChatView,
    CitizenView,
    InlineAnswer,
    MessageView,
    NewsPage,
    PressedView,
)
from simulator.scene.forwards import Forward
from simulator.scene.sharing import FileKind
from simulator.state.journal import News

PATIENCE = 10.0


class Citizen:
    """One person with a private chat with the bot. Reads in order; edits count as something heard."""

    def __init__(self, wire: Wire, view: CitizenView, heard_until: int = 0) -> None:
        self._wire, self.id, self.name = wire, view.id, view.first_name
        self._path = f"/sim/citizens/{view.id}"
        self._seen = heard_until
        self._waiting: list[News] = []
        self.last_heard: Heard | None = None
        self.last_query: str | None = None

    # Speaking

    async def starts(self, payload: str = "") -> MessageView:
        return MessageView.model_validate(await self._wire.post(f"{self._path}/start", {"payload": payload}))

    async def says(self, text: str, reply_to: int | None = None, parse_mode: str = "") -> MessageView:
        """Long texts go out as several messages; the last is returned."""
        body = {"text": text, "reply_to_message_id": reply_to, "parse_mode": parse_mode}
        sent = await self._wire.post(f"{self._path}/messages", body)
        return MessageView.model_validate(sent[-1])

    async def forwards(self, text: str, origin: Forward | None = None) -> MessageView:
        forward = (origin or Forward()).model_dump(mode="json")
        sent = await self._wire.post(f"{self._path}/messages", {"text": text, "forward": forward})
        return MessageView.model_validate(sent[-1])

    async def edits(self, message_id: int, text: str) -> MessageView:
        body = {"message_id": message_id, "text": text}
        return MessageView.model_validate(await self._wire.post(f"{self._path}/edit", body))

    async def deletes(self, message_id: int) -> None:
        await self._wire.post(f"{self._path}/delete", {"message_id": message_id})

    async def sends_photo(self, content: bytes | Path, caption: str = "", origin: Forward | None = None) -> MessageView:
        return (await self.sends_files("photo", [content], caption, origin))[0]

    async def sends_document(self, content: bytes | Path, name: str = "", caption: str = "") -> MessageView:
        files = [(name or _name(content, 0), _bytes(content))]
        return (await self._send("document", files, caption, None))[0]

    async def sends_voice(self, content: bytes | Path = b"OggS simulated voice") -> MessageView:
        return (await self.sends_files("voice", [content]))[0]

    async def sends_sticker(self, emoji: str = "") -> MessageView:
        sent = await self._send("sticker", [("sticker.webp", b"RIFF simulated")], "", None, emoji)
        return sent[0]

    async def sends_files(
        self,
        kind: FileKind,
        contents: list[bytes | Path],
        caption: str = "",
        origin: Forward | None = None,
    ) -> list[MessageView]:
        """Several files make an album."""
        files = [(_name(content, at), _bytes(content)) for at, content in enumerate(contents)]
        return await self._send(kind, files, caption, origin)

    async def shares_contact(self, phone: str = "+8613800138000", of: str = "") -> MessageView:
        """Their own contact, or somebody's named `of`."""
        body = {"phone_number": phone, "first_name": of, "own": not of}
        return MessageView.model_validate(await self._wire.post(f"{self._path}/contact", body))

    async def shares_location(self, latitude: float, longitude: float) -> MessageView:
        body = {"latitude": latitude, "longitude": longitude}
        return MessageView.model_validate(await self._wire.post(f"{self._path}/location", body))

    # Buttons

    async def presses(self, button: str, message_id: int | None = None) -> PressedView:
        """By label or callback data, under the newest message that has it, or on the reply keyboard."""
        return await self._press({"button": button, "message_id": message_id})

    async def forges(self, data: str, message_id: int | None = None) -> PressedView:
        """Callback data no button offered, as from a modified app."""
        return await self._press({"button": data, "message_id": message_id, "forged": True})

    async def gets_answer(self, timeout: float = PATIENCE) -> CallbackAnswer:
        """What the bot answered to the last press; NothingHeard when it left it spinning."""
        found = await self._wire.get(f"/sim/answers/{self.last_query}", wait=timeout)
        answer = CallbackAnswer.model_validate(found)
        if not answer.answered:
            raise NothingHeard(f"the bot did not answer the button in {timeout} s\n{await self.transcript()}")
        return answer

    async def asks_inline(self, query: str, timeout: float = PATIENCE) -> InlineAnswer:
        found = await self._wire.post(f"{self._path}/inline", {"query": query, "wait": timeout})
        return InlineAnswer.model_validate(found)

    # Hearing

    async def hears(self, timeout: float = PATIENCE, containing: str = "") -> Heard:
        """The bot's next message or edit not yet read; with `containing`, skips to one that has it."""
        deadline = asyncio.get_running_loop().time() + timeout
        while True:
            while self._waiting:
                heard = heard_in(self._waiting.pop(0))
                if heard and containing in heard.text:
                    self.last_heard = heard
                    return heard
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                wanted = f" with {containing!r}" if containing else ""
                raise NothingHeard(f"{self.name} heard nothing{wanted} in {timeout} s\n{await self.transcript()}")
            await self._fetch(left)

    async def hears_nothing(self, within: float = 1.0) -> None:
        """Raises AssertionError with what was heard after all."""
        try:
            heard = await self.hears(within)
        except NothingHeard:
            return
        raise AssertionError(f"{self.name} heard: {heard.text}")

    async def catches_up(self) -> list[Heard]:
        """Everything of the bot's not yet read, without waiting."""
        await self._fetch(0)
        found = [heard for news in self._waiting if (heard := heard_in(news))]
        self._waiting.clear()
        return found

    async def messages(self) -> list[MessageView]:
        found = await self._wire.get(f"/sim/chats/{self.id}/messages")
        return [MessageView.model_validate(one) for one in found]

    async def transcript(self) -> str:
        """The chat as lines of text, for a failing test's reader."""
        return "\n".join(line_of(self.name, message) for message in await self.messages())

    async def chat(self) -> ChatView:
        return ChatView.model_validate(await self._wire.get(f"/sim/chats/{self.id}"))

    # The bot, in or out

    async def switches_language(self, language: str) -> None:
        """Their Telegram app now speaks another language."""
        await self._wire.patch(self._path, {"language_code": language})

    async def blocks(self) -> None:
        await self._wire.post(f"{self._path}/block")

    async def unblocks(self) -> None:
        await self._wire.post(f"{self._path}/unblock")

    async def leaves_telegram(self) -> None:
        await self._wire.post(f"{self._path}/deactivate")

    async def _fetch(self, wait: float) -> None:
        path = f"/sim/chats/{self.id}/news"
        page = NewsPage.model_validate(await self._wire.get(path, after=self._seen, wait=min(max(wait, 0), 50)))
        self._seen = page.last
        self._waiting += page.news

    async def _press(self, body: dict[str, Any]) -> PressedView:
        pressed = PressedView.model_validate(await self._wire.post(f"{self._path}/press", body))
        self.last_query = pressed.query_id or self.last_query
        return pressed

    async def _send(
        self,
        kind: str,
        files: list[tuple[str, bytes]],
        caption: str,
        origin: Forward | None,
        emoji: str = "",
    ) -> list[MessageView]:
        fields = {"kind": kind, "caption": caption, "emoji": emoji}
        fields["forward"] = origin.model_dump_json() if origin else ""
        sent = await self._wire.upload(f"{self._path}/files", fields, files)
        return [MessageView.model_validate(one) for one in sent]


def _bytes(content: bytes | Path) -> bytes:
    return content.read_bytes() if isinstance(content, Path) else content


def _name(content: bytes | Path, at: int) -> str:
    return content.name if isinstance(content, Path) else f"file-{at + 1}"
