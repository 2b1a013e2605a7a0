"""A simulator inside a test's own process, in a thread, on a free port of this machine."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator

from simulator.serve import server
from simulator.settings import SimulatorSettings

PATIENCE = 10.0


@contextlib.contextmanager
def running(settings: SimulatorSettings, port: int = 0) -> Iterator[str]:
    """Yields the base URL, such as http://127.0.0.1:40123."""
    port = port or free_port()
    process = server(settings, "127.0.0.1", port)
    thread = threading.Thread(target=process.run, name="simulator", daemon=True)
    thread.start()
    deadline = time.monotonic() + PATIENCE
    while not process.started and thread.is_alive() and time.monotonic() < deadline:
        time.sleep(0.01)
    if not process.started:
        raise RuntimeError(f"the simulator did not start on port {port}")
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.should_exit = True
        thread.join(PATIENCE)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
