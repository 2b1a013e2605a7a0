"""What lies in the database of a running product."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta

from sqlalchemy import create_engine
from sqlmodel import Session, col, select

from center.deliveries import LEASE, DeliveryState
from center.settings import Settings
from center.store.tables import Delivery, Incoming, Tip, TipEvent


@contextmanager
def opened(settings: Settings) -> Iterator[Session]:
    engine = create_engine(settings.sync_url)
    try:
        with Session(engine) as session:
            yield session
    finally:
        engine.dispose()


def tip_of(settings: Settings, case: str) -> Tip:
    with opened(settings) as session:
        return session.exec(select(Tip).where(Tip.case_number == case)).one()


def tips_since(settings: Settings, last: int) -> Sequence[Tip]:
    with opened(settings) as session:
        return session.exec(select(Tip).where(col(Tip.id) > last).order_by(col(Tip.id))).all()


def last_tip(settings: Settings) -> int:
    """Its id; 0 when there is none."""
    tips = tips_since(settings, 0)
    return tips[-1].id or 0 if tips else 0


def events_of(settings: Settings, case: str) -> list[str]:
    with opened(settings) as session:
        tip = session.exec(select(Tip).where(Tip.case_number == case)).one()
        rows = session.exec(select(TipEvent.kind).where(TipEvent.tip_id == tip.id).order_by(col(TipEvent.id)))
        return list(rows.all())


def deliveries_of(settings: Settings, case: str) -> list[tuple[str, str]]:
    """(kind, state), oldest first."""
    with opened(settings) as session:
        tip = session.exec(select(Tip).where(Tip.case_number == case)).one()
        rows = session.exec(select(Delivery).where(Delivery.tip_id == tip.id).order_by(col(Delivery.id))).all()
        return [(row.kind, row.state) for row in rows]


def claims(settings: Settings) -> int:
    """Messages that a sender holds."""
    with opened(settings) as session:
        return len(session.exec(select(Delivery).where(Delivery.state == DeliveryState.CLAIMED)).all())


def lapse_claims(settings: Settings) -> int:
    """As if the lease of every claim had run out; returns how many there were."""
    with opened(settings) as session:
        claimed = session.exec(select(Delivery).where(Delivery.state == DeliveryState.CLAIMED)).all()
        for delivery in claimed:
            assert delivery.claimed_at is not None
            delivery.claimed_at -= LEASE + timedelta(seconds=1)
            session.add(delivery)
        session.commit()
        return len(claimed)


def unfinished_updates(settings: Settings) -> int:
    """Taken from Telegram and not handled to the end."""
    with opened(settings) as session:
        left = select(Incoming).where(col(Incoming.sealed).is_not(None), col(Incoming.failed_at).is_(None))
        return len(session.exec(left).all())


def begun_by(settings: Settings, owner: str) -> int:
    """Updates that this bot is in the middle of."""
    with opened(settings) as session:
        held = select(Incoming).where(col(Incoming.owner) == owner, col(Incoming.attempts) > 0)
        return len(session.exec(held.where(col(Incoming.sealed).is_not(None), col(Incoming.failed_at).is_(None))).all())
