"""How large a picture says it is: a few bytes are read, nothing is unpacked, and no file can make it take long."""

import struct

MOST_PIXELS = 50_000_000
"""A photo of today's phones; a bomb claims thousands of millions in a few kilobytes."""
MOST_MARKERS = 200
_FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})


def is_sane(content: bytes, mime: str) -> bool:
    """Whether it is a picture of a size that can be; a paper is opened by nobody here."""
    readers = {"image/jpeg": _jpeg, "image/png": _png, "image/webp": _webp}
    if mime not in readers:
        return True
    try:
        width, height = readers[mime](content)
    except (struct.error, IndexError):
        return False
    return 0 < width * height <= MOST_PIXELS


def _png(content: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", content[16:24])
    return (width, height) if len(content) > 64 else (0, 0)


def _webp(content: bytes) -> tuple[int, int]:
    kind, data = content[12:16], content[20:]
    if kind == b"VP8X":
        return int.from_bytes(data[4:7], "little") + 1, int.from_bytes(data[7:10], "little") + 1
    if kind == b"VP8L":
        bits = int.from_bytes(data[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    width, height = struct.unpack("<HH", data[6:10])
    return width & 0x3FFF, height & 0x3FFF


def _jpeg(content: bytes) -> tuple[int, int]:
    """From the first frame; (0, 0) where none comes soon."""
    at = 2
    for _ in range(MOST_MARKERS):
        if content[at] != 0xFF:
            break
        kind, length = content[at + 1], struct.unpack(">H", content[at + 2 : at + 4])[0]
        if kind in _FRAMES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return 0, 0
