"""Simplified to traditional Chinese and back, for guidance shown and for messages read."""

import opencc


class Traditional:
    """Callable: simplified to traditional as Hong Kong writes it, for titles and guidance."""

    def __init__(self) -> None:
        self._converter = opencc.OpenCC("s2hk")

    def __call__(self, text: str) -> str:
        return str(self._converter.convert(text))


class Simplified:
    """Callable: traditional to simplified, of the same length, so that positions stay true."""

    def __init__(self) -> None:
        self._converter = opencc.OpenCC("t2s")

    def __call__(self, text: str) -> str:
        converted = str(self._converter.convert(text))
        if len(converted) == len(text):
            return converted
        return "".join(self._one(character) for character in text)

    def _one(self, character: str) -> str:
        converted = str(self._converter.convert(character))
        return converted if len(converted) == 1 else character
