"""Updates for the bot. They stay until confirmed by an offset or a 2xx of the webhook."""

from simulator.bell import Bell
from simulator.state.records import Json, Update, Webhook
from simulator.state.store import Store, Table

FIRST_UPDATE_ID = 100_000_001
KEPT_SECONDS = 24 * 3600
OPT_IN = {"chat_member", "message_reaction", "message_reaction_count"}


class Updates:
    def __init__(self, store: Store, bell: Bell) -> None:
        self._store, self._bell = store, bell
        self._pending: Table[Update] = Table(store, "update", Update)
        self._settings: Table[Webhook] = Table(store, "webhook", Webhook)
        self.webhook = self._settings.get("bot") or Webhook()
        self.poll = 0
        """Counts getUpdates calls: an older poll that sees a higher number has been replaced."""
        self.created = len(self._pending.rows)

    def push(self, kind: str, body: Json, chat_id: int, now: float) -> None:
        if not self.allows(kind):
            return
        self.created += 1
        update_id = self._store.next("update", FIRST_UPDATE_ID)
        update = Update(update_id=update_id, kind=kind, body=body, chat_id=chat_id, created_at=now)
        self._pending.save(update_id, update)
        self._bell.ring()

    def allows(self, kind: str) -> bool:
        allowed = self.webhook.allowed_updates
        return kind in allowed if allowed else kind not in OPT_IN

    def pending(self, now: float | None = None) -> list[Update]:
        """Oldest first. Telegram drops what nobody fetched within a day."""
        if now is not None:
            for update in list(self._pending.rows.values()):
                if update.created_at < now - KEPT_SECONDS:
                    self._pending.remove(update.update_id)
        return sorted(self._pending.rows.values(), key=lambda update: update.update_id)

    def confirm_before(self, offset: int) -> None:
        for update in self.pending():
            if update.update_id < offset:
                self._pending.remove(update.update_id)

    def any_pending(self) -> bool:
        return bool(self._pending.rows)

    def is_pending(self, update_id: int) -> bool:
        return self._pending.get(update_id) is not None

    def confirm(self, update_id: int) -> None:
        self._pending.remove(update_id)

    def drop_all(self) -> None:
        for update in self.pending():
            self._pending.remove(update.update_id)

    def set_webhook(self, webhook: Webhook) -> None:
        self.webhook = self._settings.save("bot", webhook)
        self._bell.ring()
