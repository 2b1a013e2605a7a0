"""Reported addresses made harmless: nobody reaches one from our pages by a click or a careless paste."""

import re

from center.verdict import IndicatorKind

# Generous on purpose: "end.Next" is defanged too, a missed address would be worse. The ideographic full stop
# counts between Latin letters, since browsers read it as a dot. Every repetition is bounded: stories are long.
_CHINESE = "中国|中國|公司|网络|網絡|网址|香港|台湾|台灣|商城|网店|中文网|在线|集团|商标|网站|企业|娱乐|游戏|移动|信息|购物|商店"
_HOST = (
    rf"(?:[\w-]{{1,63}}[.．｡]){{1,30}}(?:xn--[a-z0-9-]{{1,59}}|[a-z]{{2,63}}|{_CHINESE})"
    r"|(?:[a-z0-9-]{1,63}。){1,30}[a-z]{2,63}"
)
_SCHEME = r"[a-z][a-z0-9+-]{0,20}:/{1,3}"
_ADDRESS = re.compile(rf"(?:{_SCHEME})?(?:\d{{1,3}}(?:\.\d{{1,3}}){{3}}|{_HOST})|{_SCHEME}", re.I)
# Whatever stands before it and in any script: a dot that a top-level domain might follow. "1.注册" is a list.
_DOT = re.compile(
    r"(?<=[^\s.．｡])[.．｡](?=[^\W\d_一-鿿](?:\w|[^\x00-\x7f]))|(?<=[^\s.．｡\d])[.．｡](?=[一-鿿](?:\w|[^\x00-\x7f]))"
)
_DOTS = ".．｡。"
_LINKS = frozenset({IndicatorKind.URL, IndicatorKind.DOMAIN, IndicatorKind.EMAIL})


def defang(text: str) -> str:
    return "".join(defanged_characters(text))


def defanged_characters(text: str) -> list[str]:
    """One entry a code point, so that spans of the text stay true for the list."""
    characters = list(text)
    for match in _ADDRESS.finditer(text):
        _break(characters, *match.span())
    for match in _DOT.finditer(text):
        characters[match.start()] = f"[{match[0]}]"
    return characters


def defang_indicator(kind: str, value: str) -> str:
    """A stored value: of a link every dot, whatever it looks like; numbers stay as they are."""
    if kind not in _LINKS:
        return value
    characters = list(value)
    _break(characters, 0, len(value))
    return "".join("[@]" if c == "@" else c for c in characters)


def _break(characters: list[str], start: int, end: int) -> None:
    """Changes characters[start:end] in place."""
    if "".join(characters[start : start + 4]).lower() == "http":
        characters[start + 1 : start + 3] = ["x", "x"]
    for at in range(start, end):
        if characters[at] in _DOTS:
            characters[at] = f"[{characters[at]}]"
        elif characters[at : at + 3] == [":", "/", "/"]:
            characters[at : at + 3] = ["[:", "/", "/]"]
