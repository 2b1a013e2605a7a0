"""Makes a picture small and plain in a process of its own: `python -m admin.redraw < original > picture`.

What a citizen sent may be made to take minutes or gigabytes: here it takes neither from the staff pages.
"""

import asyncio
import resource
import sys
from io import BytesIO

LONGEST_SIDE = 2400
"""Pixels of what is shown."""
PIPE = asyncio.subprocess.PIPE
SECONDS, MEMORY = 15, 1_500_000_000


async def redrawn(content: bytes) -> bytes | None:
    """The same picture as JPEG, upright, without what the camera wrote into it; None where that cannot be made."""
    command = (sys.executable, "-P", "-m", "admin.redraw")
    process = await asyncio.create_subprocess_exec(
        *command, env={}, stdin=PIPE, stdout=PIPE, stderr=asyncio.subprocess.DEVNULL
    )
    try:
        picture, _ = await asyncio.wait_for(process.communicate(content), SECONDS)
    except TimeoutError:
        process.kill()
        await process.wait()
        return None
    return picture if process.returncode == 0 and picture else None


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    from PIL import Image, ImageOps

    out = BytesIO()
    with Image.open(BytesIO(sys.stdin.buffer.read())) as picture:
        picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
        ImageOps.exif_transpose(picture).convert("RGB").save(out, "JPEG", quality=88)
    sys.stdout.buffer.write(out.getvalue())


if __name__ == "__main__":
    main()
