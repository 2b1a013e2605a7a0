"""A voice message and a sticker made of bytes, for the chat page to send."""

import struct

VOICE_SECONDS = 3
_PACKETS_A_SECOND = 50
_SILENCE = b"\xf8\xff\xfe"  # 20 ms of nothing: Opus, one channel, full band
_SAMPLES = 960  # of 48,000 a second in one packet
_POLYNOMIAL = 0x04C11DB7


def voice() -> bytes:
    """Some seconds of silence as Telegram keeps voice messages: Opus in Ogg."""
    head = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 0, 48_000, 0, 0)
    tags = b"OpusTags" + struct.pack("<I", 9) + b"simulator" + struct.pack("<I", 0)
    packets = VOICE_SECONDS * _PACKETS_A_SECOND
    first, second = _page([head], 2, 0, 0), _page([tags], 0, 1, 0)
    return first + second + _page([_SILENCE] * packets, 4, 2, packets * _SAMPLES)


def sticker(side: int = 512, rgb: tuple[int, int, int] = (29, 111, 106)) -> bytes:
    """A square of one colour as lossless WebP: every pixel's code is zero bits long."""
    bits = [(side - 1, 14), (side - 1, 14), (1, 1), (0, 3), (0, 1), (0, 1), (0, 1)]
    red, green, blue = rgb
    for symbol in (green, red, blue, 255, 0):  # the last two: opaque, and no distance
        bits += [(1, 1), (0, 1), (1, 1), (symbol, 8)]
    body = b"\x2f" + _packed(bits)
    body += b"\0" * (len(body) % 2)
    chunk = b"VP8L" + struct.pack("<I", len(body)) + body
    return b"RIFF" + struct.pack("<I", 4 + len(chunk)) + b"WEBP" + chunk


def _packed(bits: list[tuple[int, int]]) -> bytes:
    """(value, width) pairs, least significant bit first."""
    whole = at = 0
    for value, width in bits:
        whole |= value << at
        at += width
    return whole.to_bytes((at + 7) // 8, "little")


def _page(packets: list[bytes], kind: int, number: int, position: int) -> bytes:
    """An Ogg page; `kind` 2 begins the stream, 4 ends it; packets below 255 bytes."""
    sizes = bytes(len(packet) for packet in packets)
    head = b"OggS" + struct.pack("<BBqII", 0, kind, position, 1, number)
    rest = struct.pack("<B", len(sizes)) + sizes + b"".join(packets)
    return head + struct.pack("<I", _checksum(head + b"\0\0\0\0" + rest)) + rest


def _checksum(page: bytes) -> int:
    """The CRC of Ogg: 32 bits, not reflected."""
    register = 0
    for byte in page:
        register ^= byte << 24
        for _ in range(8):
            register = (register << 1 ^ _POLYNOMIAL if register & 0x80000000 else register << 1) & 0xFFFFFFFF
    return register
