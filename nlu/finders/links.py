"""Links and names in social networks."""

import re
from collections.abc import Callable, Iterator

import tldextract
from center.understanding import Entity, EntityKind

from nlu.finders.text import Text, entity

_LINK = re.compile(
    r"(?P<scheme>h(?:tt|"
    r"xx)ps?\s?:?\s?//\s?)?(?<![@a-z0-9])(?P<host>(?:[a-z0-9][a-z0-9-]{0,62}(?:\.|\[\.\]|"
    r"\(\.\))){1,10}[a-z]{2,24})"
    r"(?P<port>:\d{2,5})?(?P<path>[/?#][!-~]*)?(?![@a-z0-9])"
)
_ALONE = frozenset(
    "com cn net org top xyz cc me tw hk mo co vip info ly club shop site online app icu live "
    "link work ltd io gov edu uk us ca au sg my jp "
    "kr de fr ru in biz tv pw win bid loan men cyou buzz fun space store tech website life "
    "world today fit example test invalid ink red pro asia to gl gd".split()
)
_SAID = re.compile(
    r"(?<![a-z0-9])(?<!\d-)(?:(?P<wechat>微信|薇信|威信|徽信|vx|wx|v信|加v|加个?v|wechat|weixin)|(?P<qq>qq|扣扣|企鹅)|"
    r"(?P<telegram>telegram|电报|tg|飞机)|(?P<line>line|赖)"
    r"|(?P<instagram>instagram|insta|ig)|(?P<whatsapp>whatsapp)|(?P<snapchat>snapchat|snap)|"
    r"(?P<skype>skype)|(?P<douyin>抖音)|(?P<xiaohongshu>小红书)|(?P<facebook>facebook|fb)|(?P<other>going by|known as|handle|username|昵称|账号名|网名|群号))"
    r"\s?(?:群|号码?|账号|帐号|id|name|handle|username|user)?\s?(?:is|是|为|叫|:|：|=|->|"
    r"→)?\s{0,2}@?(?P<id>[a-z0-9_][a-z0-9_.-]{3,31})"
)
_AT = re.compile(r"(?<![a-z0-9_.])@(?P<id>[a-z][a-z0-9_]{3,31})\b(?!\.[a-z])")
_WORDS = frozenset(
    "group groups about that this said told with from they them then have your name account "
    "chat today message pay transfer support".split()
)


def suffix_reader() -> Callable[[str], str]:
    """Gives a host's public suffix, "" when it has none; from the list inside the package, no network."""
    extract = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    return lambda host: extract(host).suffix


def find_links(text: Text, suffix_of: Callable[[str], str]) -> Iterator[Entity]:
    """Value: lower case, with its scheme only if one was written."""
    for hit in _LINK.finditer(text.same):
        host = re.sub(r"[\[\]()]", "", hit["host"])
        suffix = suffix_of(host) or _reserved(host)
        if not suffix or suffix == host:
            continue
        if hit["scheme"] or hit["path"] or host.startswith("www.") or suffix.rsplit(".", 1)[-1] in _ALONE:
            path = (hit["path"] or "").rstrip(".,;:!?)]}'\"")
            end = hit.end() - len(hit["path"] or "") + len(path)
            scheme = "https://" if "s" in (hit["scheme"] or "") else "http://" if hit["scheme"] else ""
            yield entity(EntityKind.URL, scheme + host + (hit["port"] or "") + path, hit.start(), end)


def _reserved(host: str) -> str:
    """Endings kept for examples (RFC 2606): no site, but what drills and lessons write."""
    ending = host.rpartition(".")[2]
    return ending if ending in {"example", "test", "invalid"} else ""


def find_social_ids(text: Text) -> Iterator[Entity]:
    """Value: the name as written, in lower case, without "@"."""
    for hit in _SAID.finditer(text.same):
        if _is_id(hit["id"], hit["qq"] is not None):
            yield entity(
                EntityKind.SOCIAL_ID,
                hit["id"].rstrip(".-"),
                hit.start("id"),
                hit.start("id") + len(hit["id"].rstrip(".-")),
            )
    for hit in _AT.finditer(text.same):
        yield entity(EntityKind.SOCIAL_ID, hit["id"], *hit.span("id"))


def _is_id(name: str, digits_only: bool) -> bool:
    """An id has a digit or an underscore, or it would be any next word."""
    if digits_only:
        return name.isdigit() and 5 <= len(name) <= 11
    return name not in _WORDS and any(not c.isalpha() for c in name.rstrip(".-")) and len(name) >= 5
