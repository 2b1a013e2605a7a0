"""Width and height of a picture from its first bytes, and the sizes Telegram would make of it."""

import struct

MAX_SUM = 10_000
MAX_RATIO = 20
SIDES = (90, 320, 800, 1280)
JPEG_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}


class PhotoRefused(ValueError):
    """No picture, or one of dimensions Telegram does not take (sum over 10000, ratio over 20)."""


def image_size(content: bytes) -> tuple[int, int]:
    """PNG, JPEG, GIF or WebP. Raises ValueError for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n") and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return int(width), int(height)
    if content[:6] in (b"GIF87a", b"GIF89a") and len(content) >= 10:
        width, height = struct.unpack("<HH", content[6:10])
        return int(width), int(height)
    if content.startswith(b"\xff\xd8"):
        return _jpeg(content)
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return _webp(content)
    raise ValueError("not a picture")


def image_type(content: bytes) -> str | None:
    """The media type of a picture browsers show; None for anything else."""
    starts = (
        (b"\x89PNG", "image/png"),
        (b"GIF8", "image/gif"),
        (b"\xff\xd8", "image/jpeg"),
        (b"RIFF", "image/webp"),
    )
    return next((kind for start, kind in starts if content.startswith(start)), None)


def _jpeg(content: bytes) -> tuple[int, int]:
    at = 2
    while at + 9 < len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker in JPEG_FRAMES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return int(width), int(height)
        at += 2 + int(struct.unpack(">H", content[at + 2 : at + 4])[0])
    raise ValueError("not a picture")


def _webp(content: bytes) -> tuple[int, int]:
    kind = content[12:16]
    if kind == b"VP8X" and len(content) >= 30:
        return 1 + int.from_bytes(content[24:27], "little"), 1 + int.from_bytes(content[27:30], "little")
    if kind == b"VP8L" and len(content) >= 25:
        bits = int.from_bytes(content[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF)
    if kind == b"VP8 " and len(content) >= 30:
        width, height = struct.unpack("<HH", content[26:30])
        return int(width) & 0x3FFF, int(height) & 0x3FFF
    raise ValueError("not a picture")


def check_photo(content: bytes) -> tuple[int, int]:
    """Width and height of what Telegram takes as a photo. Raises PhotoRefused in Telegram's word."""
    try:
        width, height = image_size(content)
    except (ValueError, struct.error):
        raise PhotoRefused("IMAGE_PROCESS_FAILED") from None
    shorter, longer = sorted((width, height))
    if shorter < 1 or width + height > MAX_SUM or longer > MAX_RATIO * shorter:
        raise PhotoRefused("PHOTO_INVALID_DIMENSIONS")
    return width, height


def thumbnail_sizes(width: int, height: int) -> list[tuple[int, int]]:
    """Smallest first; the last is the picture itself, brought to 1280 on its longer side at most."""
    longest = max(width, height)
    sides = [side for side in SIDES if side < longest] + ([longest] if longest <= SIDES[-1] else [])
    return [(max(1, width * side // longest), max(1, height * side // longest)) for side in sides]
