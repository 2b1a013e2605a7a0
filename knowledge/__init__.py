"""Which known scam script a message follows, and why.

from knowledge import Matcher
matcher = Matcher.open()
verdict = matcher.check("您的包裹丢失，点击链接登记退款")
print(verdict.level, verdict.type, verdict.score)
print([e.flag for e in verdict.evidence])
"""

from typing import TYPE_CHECKING, Any

from knowledge.entries import Base, Example, Ordinary, Script, TypeGuide
from knowledge.errors import KnowledgeError
from knowledge.loading import load_base

if TYPE_CHECKING:
    from knowledge.matcher import Matcher

__all__ = ["Base", "Example", "KnowledgeError", "Matcher", "Ordinary", "Script", "TypeGuide", "load_base"]


def __getattr__(name: str) -> Any:
    """The matcher is imported when it is asked for: its libraries take a second that `--help` and pages can do without."""
    if name == "Matcher":
        from knowledge.matcher import Matcher

        return Matcher
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
