"""Machines on which something is wrong: a full disk, a folder nobody can write in, a clock that is set back."""

import os
import resource
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from tests.product import Product


@contextmanager
def mounted(folder: Path, size: str, options: str = "rw") -> Iterator[bool]:
    """A small disk of its own at this folder; false where this account may not mount one."""
    tool = shutil.which("mount")
    command = [tool or "", "-t", "tmpfs", "-o", f"size={size},{options}", "tmpfs", str(folder)]
    done = bool(tool) and os.geteuid() == 0 and subprocess.run(command, capture_output=True).returncode == 0
    try:
        yield done
    finally:
        if done:
            # Lazily: a process that was just told to stop may still hold a file there.
            subprocess.run(["umount", "-l", str(folder)], check=True)


@contextmanager
def read_only(folder: Path) -> Iterator[Path]:
    """A folder in which not even root can write."""
    folder.mkdir()
    with mounted(folder, "1m", "ro") as done:
        if done:
            yield folder
        elif os.geteuid():
            folder.chmod(0o500)
            yield folder
            folder.chmod(0o700)
        else:
            yield Path("/sys")  # where no folder can be made


@contextmanager
def full_disk(product: Product) -> Iterator[None]:
    """The database's own disk, filled to the last byte."""
    database = Path(product.settings.sync_url.removeprefix("sqlite:///"))
    if not os.path.ismount(database.parent):
        pytest.skip("this account may not mount a disk; the limit on files stands in for it")
    with closing(sqlite3.connect(database, timeout=30)) as connection:
        # Else there is room in the log that was written before.
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    ballast = database.with_name("ballast")
    try:
        with suppress(OSError), ballast.open("wb", buffering=0) as file:
            while file.write(b"0" * 4096):
                pass
        assert shutil.disk_usage(database.parent).free == 0
        yield
    finally:
        ballast.unlink()


@contextmanager
def no_room_for_the_bot(product: Product) -> Iterator[None]:
    """None of its files, its log among them, may take one byte more."""
    pid = product.running["bot"].pid
    before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        if product.running["bot"].poll() is None:
            resource.prlimit(pid, resource.RLIMIT_FSIZE, before)


SHIFTED = """
import datetime
import pathlib
import center.store.columns as columns

class Shifted(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        back = float(pathlib.Path({offset!r}).read_text() or 0)
        return datetime.datetime.now(tz) - datetime.timedelta(seconds=back)

columns.datetime = Shifted
"""


@dataclass(frozen=True)
class Clock:
    """What time it is for the processes that are started while it is worn; may be set back while they run."""

    folder: Path

    @contextmanager
    def worn(self) -> Iterator[None]:
        (self.folder / "offset").write_text("0")
        (self.folder / "sitecustomize.py").write_text(SHIFTED.format(offset=str(self.folder / "offset")))
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("PYTHONPATH", str(self.folder), prepend=os.pathsep)
            yield

    @contextmanager
    def set_back(self, by: timedelta) -> Iterator[None]:
        self._set(by)
        try:
            yield
        finally:
            self._set(timedelta())

    def _set(self, back: timedelta) -> None:
        draft = self.folder / "next"
        draft.write_text(str(back.total_seconds()))
        draft.replace(self.folder / "offset")  # it is read at any moment, and never half
