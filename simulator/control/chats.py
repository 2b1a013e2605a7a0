"""/sim/chats: groups and channels, reading messages, and what happens live."""

from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Query, Request
from starlette.responses import StreamingResponse

from simulator.control import models
from simulator.control.views import view_chat, view_message
from simulator.errors import SceneError
from simulator.scene import membership, speaking
from simulator.scene.delivery import chat_of
from simulator.state.journal import News
from simulator.state.records import Chat
from simulator.state.world import World

Wait = Annotated[float, Query(ge=0, le=60, description="seconds to wait when there is nothing yet")]
HEARTBEAT = 15.0


def chats_api(world: World) -> APIRouter:
    router = APIRouter(prefix="/sim/chats", tags=["chats"])

    @router.post("", status_code=201)
    async def create(new: models.NewChat) -> models.ChatView:
        chat = membership.create_chat(world, new.type, new.title, new.members, new.username)
        if new.add_bot:
            membership.add_bot(world, chat.id, administrator=new.bot_is_administrator)
        return view_chat(world, chat)

    @router.get("")
    async def all_chats() -> list[models.ChatView]:
        return [view_chat(world, chat) for chat in world.people.chats.rows.values()]

    @router.get("/{chat_id}")
    async def one(chat_id: int, reader: int | None = None) -> models.ChatView:
        return view_chat(world, _any_chat(world, chat_id), reader)

    @router.post("/{chat_id}/upgrade")
    async def upgrade(chat_id: int) -> models.ChatView:
        return view_chat(world, membership.upgrade(world, chat_id))

    @router.post("/{chat_id}/members")
    async def join(chat_id: int, wanted: models.Join) -> models.ChatView:
        return view_chat(world, membership.join(world, chat_id, wanted.citizen_id))

    @router.post("/{chat_id}/bot")
    async def set_bot(chat_id: int, wanted: models.BotInChat) -> models.ChatView:
        if wanted.present:
            return view_chat(world, membership.add_bot(world, chat_id, wanted.by, wanted.administrator))
        return view_chat(world, membership.remove_bot(world, chat_id, wanted.by))

    @router.post("/{chat_id}/posts")
    async def channel_post(chat_id: int, said: models.Say) -> list[models.MessageView]:
        owner = chat_of(world, chat_id).members[0]
        sent = speaking.say(world, owner, said.text, chat_id, said.parse_mode, said.forward)
        return [view_message(message) for message in sent]

    _add_reading(router, world)
    return router


def _add_reading(router: APIRouter, world: World) -> None:
    @router.get("/{chat_id}/messages")
    async def messages(
        chat_id: int, after: int = 0, from_bot: bool = False, wait: Wait = 0
    ) -> list[models.MessageView]:
        """Messages not deleted, oldest first; with `from_bot` only the bot's."""

        def found() -> list[models.MessageView]:
            all_after = world.messages.of_chat(chat_id, after)
            kept = (one for one in all_after if not one.deleted and (one.from_bot or not from_bot))
            return [view_message(message) for message in kept]

        _any_chat(world, chat_id)
        await world.bell.wait_until(found, wait)
        return found()

    @router.get("/{chat_id}/news")
    async def news(chat_id: int, after: int = 0, wait: Wait = 0) -> models.NewsPage:
        """Every message, edit, deletion, chat action and callback answer, in order."""
        _any_chat(world, chat_id)
        await world.bell.wait_until(lambda: world.journal.after(after, chat_id, 1), wait)
        found = world.journal.after(after, chat_id)
        return models.NewsPage(last=found[-1].seq if found else after, news=found)

    @router.get("/{chat_id}/events")
    async def events(chat_id: int, request: Request, after: int | None = None) -> StreamingResponse:
        """Server-Sent Events: `event` is the kind, `data` a News, `id` its seq."""
        _any_chat(world, chat_id)
        return stream(world, request, after, chat_id)


def _any_chat(world: World, chat_id: int) -> Chat:
    """Also a group that has become a supergroup: its messages can still be read."""
    chat = world.people.chats.get(chat_id)
    if chat is None:
        raise SceneError(f"no chat {chat_id}", 404)
    return chat


def stream(world: World, request: Request, after: int | None, chat_id: int | None = None) -> StreamingResponse:
    """From `after` or Last-Event-ID on; without either, from now on."""
    last = request.headers.get("last-event-id", "")
    start = int(last) if last.isdigit() else after
    body = _events(world, world.journal.last() if start is None else start, chat_id)
    return StreamingResponse(body, media_type="text/event-stream", headers={"cache-control": "no-store"})


async def _events(world: World, after: int, chat_id: int | None) -> AsyncIterator[str]:
    yield ": connected\n\n"
    while not world.bell.closed:
        found = world.journal.after(after, chat_id)
        for news in found:
            after = news.seq
            yield event_text(news)
        if not found:
            await world.bell.wait(HEARTBEAT)
            if not world.journal.after(after, chat_id, 1):
                yield ": still here\n\n"


def event_text(news: News) -> str:
    return f"id: {news.seq}\nevent: {news.kind}\ndata: {news.model_dump_json()}\n\n"
