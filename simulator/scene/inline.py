"""Citizens ask the bot inline, from any chat, and send what it offers."""

from simulator.errors import SceneError
from simulator.rules.texts import formatted_text
from simulator.scene.delivery import citizen_of, place, write
from simulator.state.queries import new_query_id
from simulator.state.records import Json, Message, Query, User
from simulator.state.world import World


def ask_inline(world: World, citizen_id: int, text: str, offset: str = "") -> Query:
    user = citizen_of(world, citizen_id)
    if not world.settings.inline_mode:
        raise SceneError("this bot has no inline mode")
    query = Query(
        id=new_query_id(),
        kind="inline",
        user_id=user.id,
        chat_id=user.id,
        data=text,
        asked_at=world.settings.clock(),
    )
    world.queries.ask(query)
    body = {
        "id": query.id,
        "from": user.shape(),
        "query": text[:256],
        "offset": offset,
        "chat_type": "sender",
    }
    world.push("inline_query", body, user.id)
    return query


def choose(world: World, citizen_id: int, query_id: str, result_id: str, chat_id: int | None = None) -> Message:
    """The citizen sends one of the offered results; it stands in the chat as "via" the bot."""
    user = citizen_of(world, citizen_id)
    query = world.queries.find(query_id)
    results: list[Json] = (query.answer or {}).get("results", []) if query else []
    result = next((one for one in results if str(one.get("id")) == result_id), None)
    if result is None:
        raise SceneError(f"no inline result {result_id}", 404)
    if world.settings.inline_feedback:
        _tell_choice(world, user, query, result_id)
    return write(world, user, place(world, user, chat_id), _content(world, result))


def _tell_choice(world: World, user: User, query: Query | None, result_id: str) -> None:
    chosen = {"result_id": result_id, "from": user.shape(), "query": query.data if query else ""}
    world.push("chosen_inline_result", chosen, user.id)


def _content(world: World, result: Json) -> Json:
    content = result.get("input_message_content", {})
    text = formatted_text(str(content.get("message_text", result.get("title", ""))), content.get("parse_mode", ""))
    markup = {"reply_markup": result["reply_markup"]} if "reply_markup" in result else {}
    return text.shape() | markup | {"via_bot": world.bot_shape()}
