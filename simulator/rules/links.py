"""What a marked link becomes: a text_link, a text_mention, or nothing when the address is no address."""

import re
from urllib.parse import urlsplit

from simulator.rules.urls import is_host
from simulator.rules.utf16 import Entity

SCHEMES = {"http", "https", "ftp", "tg", "ton", "tonsite"}


def link_entity(url: str, offset: int, length: int) -> Entity | None:
    """Telegram drops a link it cannot read without a word, and writes the others out in full."""
    user = re.fullmatch(r"tg://user\?id=(\d+)", url.strip(), re.IGNORECASE)
    if user:
        named = {"id": int(user[1]), "is_bot": False, "first_name": user[1]}
        return {"type": "text_mention", "offset": offset, "length": length, "user": named}
    checked = checked_url(url)
    return {"type": "text_link", "offset": offset, "length": length, "url": checked} if checked else None


def checked_url(url: str) -> str | None:
    """The address as Telegram keeps it ("example.com" becomes "http://example.com/"); None when wrong."""
    url = url.strip()
    full = url if re.match(r"[a-z][a-z0-9+.-]*:", url, re.IGNORECASE) and "://" in url else f"http://{url}"
    try:
        parts = urlsplit(full)
        host = parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme.lower() not in SCHEMES or not host or re.search(r"\s", full):
        return None
    if parts.scheme.lower() in {"tg", "ton", "tonsite"}:
        return full
    # A bare host such as localhost is refused by Telegram too.
    if not is_host(host, known_tld_only=False):
        return None
    return full if parts.path or parts.query or parts.fragment else f"{full}/"
