"""What was typed about the citizen's own bank, without anything that may be an account, a card or an address."""

import re
import unicodedata

_HAN = "零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖幺"
# A bank's own number has five digits (95588); what a card ends in tells it by, too. Whatever stands between digits.
_LONG = re.compile(
    rf"(?<!\d)\d(?:[^\w]{{0,3}}\d){{5,}}|[{_HAN}](?:[^\w]{{0,2}}[{_HAN}]){{5,}}|\*{{2,}}\s?\d{{3,}}|尾号\D{{0,2}}\d{{3,}}|"
    r"\bending\D{0,4}\d{3,}|\S+@\S+",
    re.I,
)


def without_own_numbers(text: str) -> str:
    """On one line, "…" in the place of each."""
    return " ".join(_LONG.sub("…", unicodedata.normalize("NFKC", text)).split())
