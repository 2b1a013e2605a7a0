"""Where a request says it comes from."""

import socket
from collections.abc import Iterable
from urllib.parse import urlsplit

from starlette.datastructures import Headers

from center.settings import Settings

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
ANY_ADDRESS = frozenset({"", "0.0.0.0", "::"})  # noqa: S104  (recognised, not bound)


def allowed_hosts(settings: Settings, more: Iterable[str]) -> frozenset[str]:
    """Names this site answers to, without ports: a foreign name pointed at us (DNS rebinding) is none of them."""
    here = {socket.gethostname().lower()} if settings.host in ANY_ADDRESS else {settings.host.lower()}
    return LOOPBACK | here | {name.strip().lower() for name in more if name.strip()}


def host_name(host: str) -> str:
    """The Host header without its port, in lower case; "" where it is none."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def is_same_origin(headers: Headers) -> bool:
    """Every browser names the origin of a form. The scheme is not compared: a proxy may have ended HTTPS."""
    try:
        origin = urlsplit(headers.get("origin", ""))
    except ValueError:
        return False
    fetched = headers.get("sec-fetch-site", "same-origin")
    return bool(origin.netloc) and origin.netloc == headers.get("host") and fetched == "same-origin"


def local_path(path: str | None) -> str:
    """Where to go on after log-in: a path of this site, else the queue."""
    wanted = path or ""
    plain = wanted.startswith("/") and not wanted.startswith("//") and wanted.isprintable()
    return wanted if plain and "\\" not in wanted and len(wanted) < 300 else "/queue"
