"""What to call things before people: titles from the knowledge base and the profile, in one language."""

from collections.abc import Callable
from dataclasses import dataclass

from admin.words import Words
from center.profile import Profile
from center.profile.model import in_language
from center.verdict import Level
from knowledge.concepts import Concepts
from knowledge.entries import Base, Text


@dataclass(frozen=True, slots=True)
class Library:
    """Everything titles come from."""

    base: Base
    concepts: Concepts
    profile: Profile


@dataclass(frozen=True, slots=True)
class Titles:
    """A code that has gone from the base since is shown as it is: old tips stay readable."""

    library: Library
    words: Words

    def type(self, code: str | None, level: str | None = None) -> str:
        """level: of the verdict; where that recognised nothing, the type is only the closest one, and says so."""
        title = self._or_code(code, lambda known: self.library.base.type(known).title)
        return self.words("type-closest", type=title) if code and level == Level.UNKNOWN else title

    def script(self, code: str) -> str:
        return self._or_code(code, lambda known: self.library.base.script(known).title)

    def flag(self, code: str) -> str:
        return self._or_code(code, self.library.concepts.title)

    def comes_next(self, script: str, jurisdiction: str) -> str:
        """What the sender will usually do after this, with the numbers of the citizen's place."""
        try:
            text = self.library.base.script(script).next.in_language(self.words.language)
        except KeyError:  # what the base raises for a script that has gone
            return ""
        return self.library.profile.place(jurisdiction).fill(text, self.words.language)

    def place(self, code: str) -> str:
        return in_language(self.library.profile.place(code).name, self.words.language)

    def centre(self) -> str:
        return in_language(self.library.profile.centre.name, self.words.language)

    def _or_code(self, code: str | None, find: Callable[[str], Text]) -> str:
        if not code:
            return self.words("type-unknown")
        try:
            return find(code).in_language(self.words.language)
        except KeyError:
            return code
