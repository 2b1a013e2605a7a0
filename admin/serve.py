"""Runs the staff site until the process is told to stop."""

import uvicorn

from admin.app import build
from center.settings import Settings
from knowledge.loading import load_base

PATIENCE = 2
"""Seconds that open answers get at the end."""


def serve(settings: Settings) -> None:
    """No access log: addresses name cases. SIGTERM and SIGINT end it."""
    uvicorn.run(
        build(settings, load_base(), settings.staff_hosts.split(",")),
        host=settings.host,
        port=settings.admin_port,
        access_log=False,
        proxy_headers=bool(settings.staff_hosts),  # else anybody on this machine could say they are somebody else
        log_config=None,
        server_header=False,
        timeout_graceful_shutdown=PATIENCE,
        lifespan="on",
    )
