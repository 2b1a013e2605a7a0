"""Whether the whole of a short answer says that there was nothing: no money went out."""

import re

_NOTHING = re.compile(
    r"(?:还|並|并)?(?:没有?|冇|无|零)[啊呀呢]?|(?:no|nope|none|nothing)(?:,? (?:nothing|none|money|was|is|lost))*"
)


def says_nothing(bare: str) -> bool:
    """bare: in lower case and simplified characters, without signs at its ends."""
    return _NOTHING.fullmatch(bare) is not None
