"""Citizens and chats. A citizen's private chat with the bot has the citizen's own id."""

from simulator.state.records import BotStatus, Chat, ChatType, Json, User
from simulator.state.store import Store, Table

FIRST_USER_ID = 700_000_001
SUPERGROUP_BASE = -1_000_000_000_000


class People:
    def __init__(self, store: Store) -> None:
        self._store = store
        self.users: Table[User] = Table(store, "user", User)
        self.chats: Table[Chat] = Table(store, "chat", Chat)

    def new_citizen(self, first_name: str, last_name: str | None, username: str | None, language: str) -> User:
        user = User(
            id=self._store.next("user", FIRST_USER_ID),
            first_name=first_name,
            last_name=last_name,
            username=username,
            language_code=language,
        )
        self.chats.save(user.id, Chat(id=user.id, type="private", members=[user.id]))
        return self.users.save(user.id, user)

    def new_chat(self, kind: ChatType, title: str, username: str | None, members: list[int]) -> Chat:
        number = self._store.next("chat", 5_000_001)
        chat_id = -number if kind == "group" else SUPERGROUP_BASE - 2_000_000_000 - number
        chat = Chat(id=chat_id, type=kind, title=title, username=username, members=members)
        return self.chats.save(chat.id, chat)

    def find(self, chat_id: str) -> Chat | None:
        """By number, or by @username of a public group or channel."""
        if chat_id.startswith("@"):
            name = chat_id[1:].lower()
            public = (c for c in self.chats.rows.values() if c.type != "private" and c.username)
            return next((chat for chat in public if (chat.username or "").lower() == name), None)
        return self.chats.get(chat_id)

    def set_bot_status(self, chat: Chat, status: BotStatus) -> None:
        chat.bot_status = status
        self.chats.save(chat.id, chat)

    def chat_shape(self, chat: Chat) -> Json:
        """A Bot API Chat."""
        user = self.users.get(chat.id) if chat.type == "private" else None
        if user:
            names = user.model_dump(exclude_none=True, include={"first_name", "last_name", "username"})
            return {"id": chat.id, "type": "private"} | names
        named = chat.model_dump(exclude_none=True, include={"title", "username"})
        return {"id": chat.id, "type": chat.type} | named
