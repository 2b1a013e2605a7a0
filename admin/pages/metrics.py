"""Figures for Prometheus: numbers about the installation, none about a person."""

import secrets

from fastapi import APIRouter, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest
from pydantic import SecretStr
from starlette.exceptions import HTTPException

from admin.entering import AnyRooms
from center.beats import Beats
from center.figures import Figures, figures
from center.store.columns import now
from center.store.tables import Beat


def metrics_router(token: SecretStr | None) -> APIRouter:
    """Without a token nobody can ask, and the page does not exist."""
    router = APIRouter()
    wanted = token.get_secret_value() if token else ""

    @router.get("/metrics")
    async def metrics(request: Request, rooms: AnyRooms) -> Response:
        if not wanted:
            raise HTTPException(404)
        sent = request.headers.get("authorization", "")
        if not secrets.compare_digest(sent.encode("latin-1"), f"Bearer {wanted}".encode()):
            return Response("A bearer token is needed.\n", 401, {"WWW-Authenticate": "Bearer"})
        body = exposition(await figures(rooms.store), [*await Beats(rooms.store).all()])
        return Response(body, media_type=CONTENT_TYPE_LATEST)

    return router


def exposition(counted: Figures, beats: list[Beat]) -> bytes:
    """In Prometheus's text format, from a registry that lives as long as this answer."""
    registry = CollectorRegistry()

    def gauge(name: str, says: str, *labels: str) -> Gauge:
        return Gauge(f"scamline_{name}", says, labels, registry=registry)

    tips = gauge("tips", "Tips by state.", "state")
    for state, count in counted.tips.items():
        tips.labels(state).set(count)
    deliveries = gauge("deliveries", "Messages to citizens by state.", "state")
    for state, count in counted.deliveries.items():
        deliveries.labels(state).set(count)
    inbox = gauge("inbox", "Updates from Telegram that wait, or could not be handled.", "state")
    inbox.labels("waiting").set(counted.inbox_waiting)
    inbox.labels("failed").set(counted.inbox_failed)
    checks = gauge("checks", "Messages looked at and still kept (30 days).", "level", "parser")
    for (level, parser), count in counted.checks.items():
        checks.labels(level, parser).set(count)
    seen = gauge("process_last_seen_seconds", "Seconds since a process was last heard of.", "process", "host", "pid")
    for beat in beats:
        seen.labels(beat.name, beat.host, str(beat.pid)).set(max(0.0, (now() - beat.seen_at).total_seconds()))
    return generate_latest(registry)
