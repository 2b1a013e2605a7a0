"""Whether the whole of a short answer says that there was nothing: no money went out."""

import re

_NOTHING = re.compile(
    r"(?:还|並|并)?(?:没有?|冇|无|零)[啊呀呢]?|(?:no|nope|none|nothing)(?:,? (?:nothing|none|money|was|is|lost))*"
)


def says_nothing(bare: str) -> bool:
    """bare: in lower case and simplified characters, without signs at its ends."""
    return _NOTHING.fullmatch(bare) is not None


_UNKNOWN = re.compile(
    r"(?:我|也|都|真的|现在)*(?:不知道?|不晓得|不清楚|不记得|记不清|记不得|忘了|忘记了?|唔知|唔记得|唔清楚|没有?了)(?:了|啊|呀|呢|啦)?|"
    r"(?:i )?(?:really )?(?:don'?t|do not|dont) (?:know|remember|have (?:it|that|any))|not sure|no idea|(?:i )?(?:forgot|forget)|unknown|skip"
)


def knows_nothing(bare: str) -> bool:
    """Whether the whole of a short answer says that they cannot tell; written as for `says_nothing`."""
    return _UNKNOWN.fullmatch(bare) is not None
