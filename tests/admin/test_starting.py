import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from center.settings import Settings

ROOT = Path(__file__).parents[2]
LOADED = """
import sys
import admin.serve
from knowledge.loading import load_base
load_base()
print([name for name in ("torch", "sentence_transformers", "transformers") if name in sys.modules])
"""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_the_staff_site_needs_no_model() -> None:
    run = subprocess.run([sys.executable, "-c", LOADED], cwd=ROOT, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_it_serves_until_told_to_stop_and_then_stops_at_once(settings: Settings) -> None:
    port = free_port()
    code = f"""
from pathlib import Path
from center.settings import Settings
from admin.serve import serve
serve(Settings(home=Path({str(settings.home)!r}), admin_port={port}, _env_file=None))
"""
    process = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stderr=subprocess.PIPE, text=True)
    try:
        assert _answer(port) == b'{"status":"ok","process":"admin"}'
        with socket.create_connection(("127.0.0.1", port)) as idle:
            idle.sendall(b"GET /login HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
            assert idle.recv(10)
            began = time.monotonic()
            os.kill(process.pid, signal.SIGTERM)
            process.wait(timeout=20)
            assert time.monotonic() - began < 10
    finally:
        process.kill()
        _, errors = process.communicate()
    assert "Traceback" not in errors
    assert "/login" not in errors


def _answer(port: int) -> bytes:
    until = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as answer:
                return bytes(answer.read())
        except OSError:
            assert time.monotonic() < until, "it does not start"
            time.sleep(0.2)
