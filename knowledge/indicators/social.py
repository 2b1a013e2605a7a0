"""Ids on WeChat, QQ, Telegram, WhatsApp, LINE."""

import re
from collections.abc import Iterator

from center.verdict import IndicatorKind
from knowledge.indicators.found import Found

_NAMED = (
    ("qq", re.compile(r"(?<![a-z])qq(?:号|群|裙)?(?:码)?\s*(?:是|为|[::])?\s*(\d{5,11})(?!\d)|(?:企鹅|加群)(?:号)?\s*[::]?\s*(\d{5,11})(?!\d)")),
    ("wechat", re.compile(r"(?:微信|wechat|weixin)(?:号|id|群)?(?:码)?\s*(?:是|为|is|id|[::])*\s*([a-z][a-z0-9_-]{5,19})(?![a-z0-9_-])")),
    ("wechat", re.compile(r"(?:微信|wechat|weixin)(?:号|id)?\s*(?:是|为|is|[::])*\s*(\d{6,12})(?!\d)")),
    ("telegram", re.compile(r"(?:telegram|电报|飞机|纸飞机|(?<![a-z])tg)(?:号|群|id)?\s*(?:是|为|is|[::])*\s*@?([a-z][a-z0-9_]{4,31})(?![a-z0-9_])")),
    ("telegram", re.compile(r"(?:t\.me|telegram\.me)/(?:\+|joinchat/)?([a-z0-9_-]{5,40})")),
    ("whatsapp", re.compile(r"wa\.me/(\d{7,15})")),
    ("line", re.compile(r"(?<![a-z])line(?:\s?id)?\s*[::]\s*@?([a-z0-9._-]{4,20})(?![a-z0-9])")),
    ("", re.compile(r"(?<![\w@./])@([a-z][a-z0-9_]{4,31})(?![\w.@])")),
)  # fmt: skip
_NO_ID = frozenset(
    [
        "https",
        "http",
        "www",
        "group",
        "admin",
        "support",
        "message",
        "messenger",
        "number",
        "account",
        "official",
    ]
)


def find_social_ids(lower: str) -> Iterator[Found]:
    """value: "service:id", or "@id" where the text does not say which service."""
    for service, pattern in _NAMED:
        for m in pattern.finditer(lower):
            at = next(i for i in range(1, len(m.groups()) + 1) if m.group(i))
            if m.group(at) not in _NO_ID:
                value = f"{service}:{m.group(at)}" if service else f"@{m.group(at)}"
                yield Found(IndicatorKind.SOCIAL_ID, value, value, m.start(at), m.end(at))
