"""Which parts of a text Telegram's apps turn into links and e-mail addresses.

Follows the behaviour of TDLib's MessageEntity.cpp. Worth knowing: Chinese letters and punctuation
count as letters of a host or path, so "看www.a.com吧" is no link and "http://a.com/好" runs on.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from importlib import resources
from typing import NamedTuple

TRAILING = ".:;,('?!`\""
PROTOCOL = re.compile(r"(?:https?|ftp)://", re.IGNORECASE)
EMAIL = re.compile(
    r"(?:[a-z0-9_-]{0,26}[.+]){0,10}[a-z0-9_-]{1,35}@(?:(?:[a-z0-9][a-z0-9_-]{0,28})?[a-z0-9]\.){1,6}[a-z]{2,8}",
    re.IGNORECASE,
)
IPV4 = re.compile(r"(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}")
OPENING, CLOSING = "([{", ")]}"


class Link(NamedTuple):
    """`start` and `end` in code points; `type` is "url" or "email"."""

    start: int
    end: int
    type: str


def find_links(text: str) -> list[Link]:
    found = []
    floor = 0
    while (dot := text.find(".", floor)) != -1:
        start, end, good = _around(text, dot, floor)
        link = _judge(text, start, end) if good else None
        if link is not None:
            found.append(link)
        floor = max(dot + 1, end if good else dot + 1)
    return found


def _around(text: str, dot: int, floor: int) -> tuple[int, int, bool]:
    """The longest candidate around a dot: its start, its end, and whether it may be a link at all."""
    start = _backward(text, dot, floor, _is_host_char)
    end, at = dot, -1
    while end < len(text) and (text[end] == "@" or _is_host_char(text[end])):
        at = end if text[end] == "@" else at
        end += 1
    if at != -1:
        start = _backward(text, start, floor, _is_user_char)
    end = _with_path(text, _with_port(text, end))
    while end > dot + 1 and text[end - 1] == ".":
        end -= 1
    start, good = _with_user(text, start, floor, at != -1)
    start, allowed = _with_protocol(text, start, floor)
    return start, end, good and allowed and end > dot + 1


def _with_user(text: str, start: int, floor: int, at_inside: bool) -> tuple[int, bool]:
    if start <= floor or text[start - 1] != "@":
        return start, True
    user = _backward(text, start - 1, floor, _is_user_char)
    return user, user < start - 1 and not at_inside


def _with_port(text: str, end: int) -> int:
    port = re.compile(r":0*(\d{1,5})(?!\d)").match(text, end)
    return port.end() if port and 0 < int(port[1]) <= 65535 else end


def _with_path(text: str, end: int) -> int:
    if end >= len(text) or text[end] not in "/?#":
        return end
    stop = end + 1
    while stop < len(text) and _is_path_char(text[stop]):
        stop += 1
    while stop > end + 1 and text[stop - 1] in TRAILING:
        stop -= 1
    return stop if text[end] == "/" or stop > end + 1 else end


def _with_protocol(text: str, start: int, floor: int) -> tuple[int, bool]:
    before = text[floor:start]
    if before.endswith("://") and len(before) >= 6:
        known = re.search(r"(https?|(?<![ts])ftp)://$", before, re.IGNORECASE)
        return (start - len(known[0]), True) if known else (start, False)
    blocked = bool(before) and (_is_word(before[-1]) or before[-1] in "/#@")
    return start, not blocked


def _judge(text: str, start: int, end: int) -> Link | None:
    candidate = text[start:end]
    if EMAIL.fullmatch(candidate):
        return Link(start, end, "email")
    if candidate.startswith("mailto:") and EMAIL.fullmatch(candidate[7:]):
        return Link(start + 7, end, "email")
    length = _url_length(candidate)
    return Link(start, start + length, "url") if length else None


def _url_length(candidate: str) -> int:
    """How much of the candidate is a URL; 0 when its host is none."""
    protocol = PROTOCOL.match(candidate)
    rest = candidate[protocol.end() :] if protocol else candidate
    path_at = min((rest.find(sign) for sign in "/?#" if sign in rest), default=len(rest))
    host = re.sub(r":\d*$", "", rest[:path_at].rpartition("@")[2])
    if not is_host(host, known_tld_only=protocol is None):
        return 0
    path = rest[path_at:]
    return len(candidate) - len(path) + _balanced(path)


def _balanced(path: str) -> int:
    """A path ends before a closing bracket that was never opened in it."""
    open_count = dict.fromkeys(OPENING, 0)
    length = len(path)
    for index, char in enumerate(path):
        if char in OPENING:
            open_count[char] += 1
        elif char in CLOSING:
            opener = OPENING[CLOSING.index(char)]
            open_count[opener] -= 1
            if open_count[opener] < 0:
                length = index
                break
    while length and path[length - 1] in TRAILING:
        length -= 1
    return length


def is_host(host: str, known_tld_only: bool) -> bool:
    labels = host.split(".")
    if len(labels) < 2 or any(not label or len(label) > 63 or label.endswith("-") for label in labels):
        return False
    if IPV4.fullmatch(host):
        return True
    tld = labels[-1]
    if host.replace(".", "").isdigit() or len(tld) < 2 or "_" in labels[-2]:
        return False
    if tld.lower().startswith("xn--"):
        return tld[4:].isalnum()
    return not set(tld) & set("_-") and (not known_tld_only or is_tld(tld))


def is_tld(label: str) -> bool:
    return label.lower() in _tlds()


@cache
def _tlds() -> frozenset[str]:
    """Top-level domains of the IANA root zone as the Public Suffix List has them (tlds.txt)."""
    return frozenset((resources.files("simulator.rules") / "tlds.txt").read_text("utf-8").split())


def _backward(text: str, index: int, floor: int, allowed: Callable[[str], bool]) -> int:
    while index > floor and allowed(text[index - 1]):
        index -= 1
    return index


def _is_word(char: str) -> bool:
    return char.isalnum() or char == "_"


def _is_url_char(char: str) -> bool:
    if "\u2000" <= char <= "\u206f":
        return char in "\u200c\u200d" or "\u2010" <= char <= "\u2015"
    return not char.isspace() and not unicodedata.category(char).startswith("Z")


def _is_host_char(char: str) -> bool:
    if char < "\u00c0":
        return char in ".-~_" or (char.isascii() and char.isalnum())
    return _is_url_char(char)


def _is_user_char(char: str) -> bool:
    return char not in "\n/[]{}()'`<>\"@«»" and _is_url_char(char)


def _is_path_char(char: str) -> bool:
    return char not in '\n<>"«»' and _is_url_char(char)
