"""Messages of every chat, with their edits and deletions."""

from simulator.state.journal import Journal, NewsKind
from simulator.state.records import Chat, Json, Message
from simulator.state.store import Store, Table


class Messages:
    def __init__(self, store: Store, journal: Journal) -> None:
        self._store, self._journal = store, journal
        self._table: Table[Message] = Table(store, "message", Message)
        self._by_chat: dict[int, dict[int, Message]] = {}
        for message in sorted(self._table.rows.values(), key=lambda one: one.message_id):
            self._by_chat.setdefault(message.chat_id, {})[message.message_id] = message

    def next_id(self, chat: Chat) -> int:
        """As with Telegram, supergroups and channels number their own; all other chats share one row."""
        own = chat.type in ("supergroup", "channel")
        return self._store.next(f"message:{chat.id}" if own else "message")

    def add(self, message: Message) -> Message:
        self._by_chat.setdefault(message.chat_id, {})[message.message_id] = message
        return self._keep(message, "message")

    def change(self, message: Message) -> Message:
        return self._keep(message, "edited")

    def delete(self, message: Message) -> None:
        message.deleted = True
        self._keep(message, "deleted")

    def find(self, chat_id: int, message_id: int) -> Message | None:
        """None when there never was one, or when it is deleted."""
        message = self._by_chat.get(chat_id, {}).get(message_id)
        return message if message and not message.deleted else None

    def gone(self, chat_id: int, message_id: int) -> Message | None:
        message = self._by_chat.get(chat_id, {}).get(message_id)
        return message if message and message.deleted else None

    def of_chat(self, chat_id: int, after: int = 0) -> list[Message]:
        return [one for one in self._by_chat.get(chat_id, {}).values() if one.message_id > after]

    def last(self, chat_id: int) -> Message | None:
        """The newest not deleted."""
        messages = reversed(self._by_chat.get(chat_id, {}).values())
        return next((one for one in messages if not one.deleted), None)

    def count(self) -> int:
        return len(self._table.rows)

    def _keep(self, message: Message, kind: NewsKind) -> Message:
        self._table.save(message.key, message)
        self._journal.write(message.chat_id, kind, message_view(message))
        return message


def message_view(message: Message) -> Json:
    """What the control API shows of a message; `body` is the Bot API Message."""
    return message.model_dump(mode="json") | {
        "text": message.text,
        "date": message.body.get("date", 0),
        "edited": "edit_date" in message.body,
    }
