"""Links, domains (also in Chinese characters) and e-mail addresses, written plainly or defanged."""

import re
from collections.abc import Iterator

from tldextract import TLDExtract

from center.defang import defang_indicator
from center.verdict import IndicatorKind
from knowledge.indicators.found import Found
from knowledge.normalise import Normalised

_DOT = r"(?:\.|\s?[\[({]\s?(?:\.|dot|点)\s?[\])}]\s?|(?<=[a-z0-9])点(?=[a-z0-9]))"
_LABEL = r"[a-z0-9\u3400-\u9fff](?:[a-z0-9\u3400-\u9fff_-]{0,61}[a-z0-9\u3400-\u9fff])?"
_ASCII_LABEL = r"[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?"
_PATH = r"(?:[/?#][a-z0-9%._~:/?#\[\]@!$&'()*+,;=-]*)?"
_HOST = rf"(?:{_ASCII_LABEL}{_DOT})+(?:xn--[a-z0-9-]{{2,59}}|[a-z]{{2,24}}|[\u4e00-\u9fff]{{2,4}})"
_IP = r"\d{1,3}(?:\.\d{1,3}){3}"
_WITH_SCHEME = re.compile(
    rf"(?P<scheme>h(?:tt|xx)ps?)\s?(?:\[?:\]?\s?/{{1,3}}|/{{2}}:?)\s?(?P<host>{_IP}|(?:{_LABEL}{_DOT})+{_LABEL}|{_ASCII_LABEL})(?P<port>:\d{{1,5}})?(?P<path>{_PATH})"
)
_BARE = re.compile(rf"(?<![a-z0-9@._/-])(?P<host>{_HOST})(?![a-z0-9@-])(?P<path>{_PATH})")
_HAN_HOST = re.compile(
    rf"(?<![a-z0-9@._/-])(?P<host>(?:www\.)?[a-z0-9\u4e00-\u9fff-]{{1,12}}\.[\u4e00-\u9fff]{{2,4}})(?P<path>{_PATH})"
)
_EMAIL = re.compile(
    rf"(?<![a-z0-9._%+-])[a-z0-9._%+-]{{1,64}}(?:@|\s?[\[(]at[\])]\s?)(?:{_ASCII_LABEL}{_DOT})+[a-z]{{2,24}}(?![a-z0-9-])"
)

# Endings that are words or file names far more often than domains when nothing else says "link".
_DOUBTFUL = frozenset(
    [
        "in",
        "it",
        "is",
        "so",
        "to",
        "my",
        "no",
        "at",
        "be",
        "me",
        "am",
        "as",
        "us",
        "do",
        "pm",
        "id",
        "an",
        "or",
        "go",
        "by",
        "all",
        "now",
        "one",
        "here",
        "help",
        "work",
        "life",
        "world",
        "live",
        "love",
        "zip",
        "mov",
        "py",
        "rs",
        "sh",
        "md",
        "pl",
        "ps",
        "cc",
        "la",
        "how",
        "money",
        "cash",
        "new",
        "today",
        "best",
        "fit",
        "run",
        "win",
        "fun",
        "men",
        "day",
        "plus",
        "team",
        "talk",
        "care",
    ]
)
_RESERVED = frozenset(("example", "test", "invalid"))  # no real site can have these; examples do
_TRAILING = ".,;:!?'\")]}>*"


class Links:
    """tldextract with its built-in list of suffixes; nothing is fetched."""

    def __init__(self) -> None:
        self._extract = TLDExtract(suffix_list_urls=(), cache_dir=None)

    def find(self, message: Normalised) -> Iterator[Found]:
        lower, taken = message.lower, list[tuple[int, int]]()
        for found in (*self._emails(lower), *self._links(message)):
            if not any(found.start < end and start < found.end for start, end in taken):
                taken.append((found.start, found.end))
                yield found
                if found.kind is IndicatorKind.URL:
                    yield from self._domain_of(found)

    def registered(self, host: str) -> str:
        """bank.example of login.bank.example; the host itself where no suffix is known."""
        return self._extract(host).top_domain_under_public_suffix or host

    def _emails(self, lower: str) -> Iterator[Found]:
        for m in _EMAIL.finditer(lower):
            address = re.sub(r"\s?[\[(]at[\])]\s?", "@", _plain(m.group()))
            yield _found(IndicatorKind.EMAIL, address, m.start(), m.end())

    def _links(self, message: Normalised) -> Iterator[Found]:
        lower = message.lower
        for m in _WITH_SCHEME.finditer(lower):
            scheme = "https" if m["scheme"].endswith("s") else "http"
            yield self._url(m, f"{scheme}://", m["port"] or "")
        for m in _BARE.finditer(lower):
            if self._is_domain(_plain(m["host"]), bool(m["path"])):
                yield self._url(m, "", "") if m["path"] else self._domain(m)
        for m in _HAN_HOST.finditer(lower):
            if self._is_han_domain(message, m):
                yield self._url(m, "", "") if m["path"] else self._domain(m)

    def _url(self, m: re.Match[str], scheme: str, port: str) -> Found:
        path = m["path"].rstrip(_TRAILING) if m["path"] else ""
        value = f"{scheme}{_readable(_plain(m['host']))}{port}{path}"
        cut = len(m["path"] or "") - len(path)
        return _found(IndicatorKind.URL, value, m.start(), m.end() - cut)

    def _domain(self, m: re.Match[str]) -> Found:
        value = _readable(_plain(m["host"]))
        return _found(IndicatorKind.DOMAIN, value, m.start("host"), m.end("host"))

    def _domain_of(self, url: Found) -> Iterator[Found]:
        host = re.sub(r"^https?://", "", url.value)
        domain = self.registered(re.split(r"[/?#:]", host, maxsplit=1)[0])
        yield _found(IndicatorKind.DOMAIN, domain, url.start, url.end)

    def _is_domain(self, host: str, has_path: bool) -> bool:
        ending = host.rpartition(".")[2]
        if ending in _RESERVED:
            return True
        if not self._extract(host).suffix or self._extract(host).domain == "":
            return False
        return has_path or host.startswith("www.") or ending not in _DOUBTFUL

    def _is_han_domain(self, message: Normalised, m: re.Match[str]) -> bool:
        """A full stop between sentences is no dot of a domain, although it is normalised to one."""
        dot = m.start() + m["host"].rindex(".")
        original = message.span(dot, dot + 1).of(message.original)
        return original in (".", "．") and bool(self._extract(m["host"]).suffix)


def _found(kind: IndicatorKind, value: str, start: int, end: int) -> Found:
    return Found(kind, value, defang_indicator(kind, value), start, end)


def _plain(host: str) -> str:
    return re.sub(_DOT, ".", host)


def _readable(host: str) -> str:
    """xn--... as people read it; left as it is where it is no valid punycode."""
    if "xn--" not in host:
        return host
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host
