"""Everything one simulator knows, put together once by `app.build_app`."""

from dataclasses import dataclass

from simulator.bell import Bell
from simulator.rules.rates import RateLimiter
from simulator.settings import SimulatorSettings
from simulator.state.calls import Calls
from simulator.state.commands import Commands
from simulator.state.faults import Faults
from simulator.state.files import Files
from simulator.state.journal import Journal
from simulator.state.messages import Messages
from simulator.state.people import People
from simulator.state.queries import Queries
from simulator.state.records import Chat, Json, Message
from simulator.state.store import Store
from simulator.state.updates import Updates


@dataclass
class World:
    settings: SimulatorSettings
    store: Store
    bell: Bell
    journal: Journal
    people: People
    messages: Messages
    updates: Updates
    files: Files
    queries: Queries
    commands: Commands
    rates: RateLimiter
    calls: Calls
    faults: Faults

    def reset(self) -> None:
        """Citizens, chats, files and pending updates go; what the bot has set (webhook, commands) stays."""
        self.store.clear(keep=("webhook", "commands", "texts"))
        poll = self.updates.poll
        self.people, self.files, self.queries = People(self.store), Files(self.store), Queries(self.store)
        self.messages, self.updates = Messages(self.store, self.journal), Updates(self.store, self.bell)
        self.updates.poll = poll
        self.rates.configure(self.rates.figures, self.rates.on)
        self.calls, self.faults = Calls(), Faults()
        self.bell.ring()

    def now(self) -> int:
        """Telegram's dates are whole seconds since 1970."""
        return int(self.settings.clock())

    def bot_shape(self) -> Json:
        settings = self.settings
        return {
            "id": settings.bot_id,
            "is_bot": True,
            "first_name": settings.bot_name,
            "username": settings.bot_username,
        }

    def post(self, chat: Chat, sender_id: int, body: Json, keyboard: Json | None = None) -> Message:
        """Puts a message into a chat. `body` holds the content; ids, date and chat are added."""
        message_id = self.messages.next_id(chat)
        head = {"message_id": message_id, "date": self.now(), "chat": self.people.chat_shape(chat)}
        message = Message(
            chat_id=chat.id,
            message_id=message_id,
            sender_id=sender_id,
            from_bot=sender_id == self.settings.bot_id,
            body=head | body,
            keyboard=keyboard,
        )
        return self.messages.add(message)

    def full_body(self, message: Message) -> Json:
        """The Bot API Message with the one it replies to (one level deep, as Telegram does)."""
        body = dict(message.body)
        reply_id = body.pop("reply_to_message_id", None)
        original = self.messages.find(message.chat_id, reply_id) if reply_id else None
        if original:
            inner = {key: value for key, value in original.body.items() if key != "reply_to_message_id"}
            body["reply_to_message"] = inner
        return body

    def push(self, kind: str, body: Json, chat_id: int) -> None:
        self.updates.push(kind, body, chat_id, self.settings.clock())


def build_world(settings: SimulatorSettings) -> World:
    store, bell = Store(settings.store_path), Bell()
    journal = Journal(store, bell)
    return World(
        settings=settings,
        store=store,
        bell=bell,
        journal=journal,
        people=People(store),
        messages=Messages(store, journal),
        updates=Updates(store, bell),
        files=Files(store),
        queries=Queries(store),
        commands=Commands(store),
        rates=RateLimiter(settings.limits, settings.limits_on),
        calls=Calls(),
        faults=Faults(),
    )
