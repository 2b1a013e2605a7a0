"""Small tables written as one line of text: "早上 8, 下午 15"."""


def numbers(text: str) -> dict[str, int]:
    """What stands before the last space of each item -> the number behind it."""
    return {name: int(value) for name, value in _items(text)}


def names(text: str) -> dict[str, str]:
    """The same with words: "港元 HKD" -> {"港元": "HKD"}."""
    return dict(_items(text))


def _items(text: str) -> list[tuple[str, str]]:
    parts = [item.strip(" \n").rpartition(" ") for item in text.split(",")]
    return [(name.strip(), value) for name, _, value in parts if name]
