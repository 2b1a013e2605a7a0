"""Runs the simulator as a process."""

import socket

import uvicorn
from fastapi import FastAPI

from simulator.app import build_app
from simulator.settings import SimulatorSettings


class QuickServer(uvicorn.Server):
    """Ends open long polls and streams at once on shutdown instead of waiting for them."""

    def __init__(self, app: FastAPI, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._world = app.state.world

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._world.bell.close()
        await super().shutdown(sockets)


def server(settings: SimulatorSettings, host: str, port: int) -> QuickServer:
    """Not started yet; tests run it in a thread."""
    app = build_app(settings)
    config = uvicorn.Config(
        app, host=host, port=port, access_log=False, log_level="warning", timeout_graceful_shutdown=3
    )
    return QuickServer(app, config)


def serve(settings: SimulatorSettings, host: str = "127.0.0.1", port: int = 8081) -> None:
    """Until SIGINT or SIGTERM."""
    server(settings, host, port).run()
