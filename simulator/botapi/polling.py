"""getUpdates, setWebhook, deleteWebhook, getWebhookInfo."""

import re
from urllib.parse import urlsplit

from simulator.botapi.call import Call, Handler
from simulator.errors import bad_request, conflict
from simulator.state.records import Json, Webhook

LONGEST_POLL = 50
REPLACED = "terminated by other getUpdates request; make sure that only one bot instance is running"
WEBHOOK_ACTIVE = "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


async def get_updates(call: Call) -> list[Json]:
    updates, bell = call.world.updates, call.world.bell
    if updates.webhook.url:
        raise conflict(WEBHOOK_ACTIVE)
    updates.poll += 1
    mine = updates.poll
    bell.ring()
    _remember_allowed(call)
    _confirm(call)
    timeout = min(max(call.integer("timeout"), 0), LONGEST_POLL)
    await bell.wait_until(lambda: updates.poll != mine or updates.webhook.url or updates.any_pending(), timeout)
    if updates.webhook.url:
        raise conflict("terminated by setWebhook request")
    if updates.poll != mine:
        raise conflict(REPLACED)
    limit = min(max(call.integer("limit", 100), 1), 100)
    return [update.shape() for update in updates.pending(call.world.settings.clock())[:limit]]


async def set_webhook(call: Call) -> bool:
    url = call.text("url").strip()
    if not url:
        return await delete_webhook(call)
    parts = urlsplit(url)
    # http is accepted as by a Bot API server of one's own; Telegram itself wants https.
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise bad_request("bad webhook: HTTPS URL must be provided for webhook")
    if call.has("secret_token") and not SECRET.fullmatch(call.text("secret_token")):
        raise bad_request("secret token contains unallowed characters")
    _drop_if_asked(call)
    _remember_allowed(call)
    updates = call.world.updates
    webhook = Webhook(
        url=url,
        secret_token=call.text("secret_token"),
        max_connections=min(max(call.integer("max_connections", 40), 1), 100),
        allowed_updates=updates.webhook.allowed_updates,
    )
    updates.set_webhook(webhook)
    return True


async def delete_webhook(call: Call) -> bool:
    _drop_if_asked(call)
    updates = call.world.updates
    updates.set_webhook(Webhook(allowed_updates=updates.webhook.allowed_updates))
    return True


async def get_webhook_info(call: Call) -> Json:
    webhook = call.world.updates.webhook
    info: Json = {
        "url": webhook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(call.world.updates.pending()),
    }
    if webhook.url:
        info["max_connections"] = webhook.max_connections
    optional = webhook.model_dump(include={"last_error_date", "last_error_message", "allowed_updates"})
    return info | {name: value for name, value in optional.items() if value}


def _confirm(call: Call) -> None:
    """An offset confirms all updates before it; a negative one keeps only the last so many."""
    offset, updates = call.integer("offset"), call.world.updates
    if offset > 0:
        updates.confirm_before(offset)
    elif offset < 0 and (last := updates.pending()[offset:]):
        updates.confirm_before(last[0].update_id)


def _remember_allowed(call: Call) -> None:
    """As with Telegram the list holds until given anew; an empty list means the usual kinds."""
    allowed = call.json("allowed_updates", "allowed updates")
    if allowed is None:
        return
    if not isinstance(allowed, list):
        raise bad_request("can't parse allowed updates: expected an Array of strings")
    updates = call.world.updates
    if (updates.webhook.allowed_updates or []) != allowed:
        updates.set_webhook(updates.webhook.model_copy(update={"allowed_updates": allowed or None}))


def _drop_if_asked(call: Call) -> None:
    if call.flag("drop_pending_updates"):
        call.world.updates.drop_all()


def methods() -> dict[str, Handler]:
    return {
        "getupdates": get_updates,
        "setwebhook": set_webhook,
        "deletewebhook": delete_webhook,
        "getwebhookinfo": get_webhook_info,
    }
