"""Whether a file is the picture it begins like, without unpacking it."""

from io import BytesIO

from PIL import Image, UnidentifiedImageError

MOST_PIXELS = 50_000_000
"""A photo of today's phones has up to 50 million; a bomb claims thousands of millions in a few kilobytes."""
FORMATS = {"image/jpeg": "JPEG", "image/png": "PNG", "image/webp": "WEBP"}


def is_sane(content: bytes, mime: str) -> bool:
    if mime not in FORMATS:
        return True  # a paper: nobody opens it here
    try:
        with Image.open(BytesIO(content), formats=[FORMATS[mime]]) as picture:
            return 0 < picture.width * picture.height <= MOST_PIXELS
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return False
