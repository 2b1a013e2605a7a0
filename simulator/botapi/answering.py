"""answerCallbackQuery and answerInlineQuery."""

import json
from typing import Any

from simulator.botapi.call import Call, Handler
from simulator.errors import STALE_QUERY, bad_request
from simulator.rules.keyboards import read_markup
from simulator.rules.texts import MAX_TEXT, formatted_text
from simulator.rules.utf16 import units
from simulator.state.records import Json, Query

MAX_ANSWER = 200
MAX_RESULTS = 50


async def answer_callback_query(call: Call) -> bool:
    if units(call.text("text")) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    query = _open(call, "callback_query_id", "callback")
    query.answer = {
        "query_id": query.id,
        "user_id": query.user_id,
        "text": call.text("text"),
        "show_alert": call.flag("show_alert"),
        "url": call.text("url"),
    }
    _close(call, query)
    return True


async def answer_inline_query(call: Call) -> bool:
    results = call.json("results", "inline query results")
    if not isinstance(results, list):
        raise bad_request("can't parse inline query results: Expected an Array of inline query results")
    if len(results) > MAX_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    checked = [_result(result) for result in results]
    if len({result["id"] for result in checked}) < len(checked):
        raise bad_request("RESULT_ID_DUPLICATE")
    query = _open(call, "inline_query_id", "inline")
    query.answer = {
        "query_id": query.id,
        "results": checked,
        "cache_time": call.integer("cache_time", 300),
        "is_personal": call.flag("is_personal"),
        "next_offset": call.text("next_offset"),
        "button": call.json("button"),
    }
    _close(call, query)
    return True


def _result(result: Any) -> Json:
    wrong = "can't parse inline query result"
    if not isinstance(result, dict):
        raise bad_request(f"{wrong}: Inline query result must be an object")
    if not 1 <= len(str(result.get("id", "")).encode()) <= 64:
        raise bad_request("RESULT_ID_INVALID")
    content = result.get("input_message_content") or {}
    if "message_text" in content:
        text = formatted_text(str(content["message_text"]), str(content.get("parse_mode") or ""))
        if not text.text or units(text.text) > MAX_TEXT:
            raise bad_request("message is too long" if text.text else "message text is empty")
    elif result.get("type") == "article":
        raise bad_request(f'{wrong}: Can\'t find field "input_message_content"')
    if result.get("type") == "article" and not result.get("title"):
        raise bad_request(f'{wrong}: Can\'t find field "title"')
    if result.get("reply_markup"):
        read_markup(json.dumps(result["reply_markup"]), private=True)
    return result


def _open(call: Call, name: str, kind: str) -> Query:
    settings = call.world.settings
    query = call.world.queries.open(call.text(name), settings.clock(), settings.callback_lifetime)
    if query is None or query.kind != kind:
        raise bad_request(STALE_QUERY)
    return query


def _close(call: Call, query: Query) -> None:
    call.world.queries.save(query)
    call.world.journal.write(query.chat_id, "answer", {"kind": query.kind} | (query.answer or {}))


def methods() -> dict[str, Handler]:
    return {"answercallbackquery": answer_callback_query, "answerinlinequery": answer_inline_query}
