"""A group, supergroup or channel of a test."""

from simulator.client.citizen import PATIENCE, Citizen
from simulator.client.heard import Heard, NothingHeard, heard_in
from simulator.client.wire import Wire
from simulator.control.models import ChatView, MessageView, NewsPage, PressedView


class Group:
    """`id` changes when the group turns supergroup."""

    def __init__(self, wire: Wire, view: ChatView) -> None:
        self._wire, self.id, self.title = wire, view.id, view.title
        self._seen = 0
        self._waiting: list[Heard] = []

    async def member_says(self, member: Citizen, text: str, reply_to: int | None = None) -> MessageView:
        body = {"text": text, "chat_id": self.id, "reply_to_message_id": reply_to}
        sent = await self._wire.post(f"/sim/citizens/{member.id}/messages", body)
        return MessageView.model_validate(sent[-1])

    async def member_presses(self, member: Citizen, button: str, message_id: int | None = None) -> PressedView:
        body = {"button": button, "message_id": message_id, "chat_id": self.id}
        pressed = PressedView.model_validate(await self._wire.post(f"/sim/citizens/{member.id}/press", body))
        member.last_query = pressed.query_id or member.last_query
        return pressed

    async def posts(self, text: str) -> MessageView:
        """A channel post of its owner."""
        sent = await self._wire.post(f"/sim/chats/{self.id}/posts", {"text": text})
        return MessageView.model_validate(sent[-1])

    async def hears(self, timeout: float = PATIENCE) -> Heard:
        """The bot's next message or edit in this chat."""
        if not self._waiting:
            page = await self._wire.get(f"/sim/chats/{self.id}/news", after=self._seen, wait=timeout)
            found = NewsPage.model_validate(page)
            self._seen = found.last
            self._waiting = [heard for news in found.news if (heard := heard_in(news))]
        if not self._waiting:
            raise NothingHeard(f"{self.title} heard nothing in {timeout} s")
        return self._waiting.pop(0)

    async def welcomes(self, citizen: Citizen) -> None:
        await self._wire.post(f"/sim/chats/{self.id}/members", {"citizen_id": citizen.id})

    async def promotes_bot(self) -> None:
        await self._wire.post(f"/sim/chats/{self.id}/bot", {"present": True, "administrator": True})

    async def removes_bot(self) -> None:
        await self._wire.post(f"/sim/chats/{self.id}/bot", {"present": False})

    async def turns_supergroup(self) -> int:
        """The new id, which this object now uses."""
        view = ChatView.model_validate(await self._wire.post(f"/sim/chats/{self.id}/upgrade"))
        self.id, self._seen = view.id, 0
        return self.id

    async def messages(self) -> list[MessageView]:
        found = await self._wire.get(f"/sim/chats/{self.id}/messages")
        return [MessageView.model_validate(one) for one in found]
