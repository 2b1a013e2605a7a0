"""What is wrong with this installation, and how to mend it."""

import asyncio
import os
import shutil
import socket
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import httpx

from center.errors import ScamlineError
from center.keys import load_keyring
from center.migrating import pending
from center.profile import load_profile
from center.settings import Settings
from nlu.setup_rasa import is_ready
from scamline.canary import one_reporter
from scamline.processes import admin_ready, simulator_ready

LEAST_FREE = 2 * 1024**3


@dataclass(frozen=True, slots=True)
class Finding:
    """good None: nothing is wrong, but somebody should know."""

    good: bool | None
    what: str
    mend: str = ""


def examine(settings: Settings, say: Callable[[str], None]) -> int:
    """Prints every finding; returns the exit status: 1 when something is broken."""
    broken = 0
    for finding in findings(settings):
        mark = {True: "ok  ", None: "note", False: "BAD "}[finding.good]
        say(f"{mark} {finding.what}" + (f"\n       -> {finding.mend}" if finding.mend else ""))
        broken += finding.good is False
    say("Something is wrong: see BAD above." if broken else "Nothing is broken.")
    return 1 if broken else 0


def findings(settings: Settings) -> Iterator[Finding]:
    yield _python()
    yield from _guarded("keys", "restore the folder keys from your backup", lambda: _keys(settings))
    yield from _guarded("database", "run: scamline migrate", lambda: _database(settings))
    yield from _guarded("keys", "restore the folder keys from your backup", lambda: _keys_fit(settings))
    yield from _guarded("profile", "mend the named field", lambda: _profile(settings))
    yield from _guarded("knowledge base", "mend the named line", lambda: _knowledge(settings))
    yield _rasa()
    yield _home(settings)
    yield _disk(settings)
    yield from asyncio.run(_running(settings))


def _guarded(name: str, mend: str, look: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    try:
        yield from look()
    except ScamlineError as error:
        yield Finding(False, f"{name}: {error}", mend)


def _python() -> Finding:
    version = sys.version.split()[0]
    return Finding(
        sys.version_info[:2] == (3, 11), f"Python {version}", "" if version.startswith("3.11") else "use 3.11"
    )


def _has_keys(settings: Settings) -> bool:
    """Whether there are any: looking must not make them."""
    files = all((settings.home / "keys" / name).exists() for name in ("master", "lookup"))
    return files or (settings.master_keys is not None and settings.lookup_key is not None)


def _keys(settings: Settings) -> Iterator[Finding]:
    folder = settings.home / "keys"
    if not _has_keys(settings):
        yield Finding(None, "keys: none yet", "scamline run makes them at first start")
        return
    load_keyring(settings)
    loose = [path.name for path in folder.glob("*") if path.stat().st_mode & 0o077]
    yield Finding(not loose, "keys: readable", f"chmod 600 {folder}/{{{','.join(loose)}}}" if loose else "")
    if not (folder / "backed-up").exists():
        yield Finding(
            None,
            "keys: not backed up as far as is known; without them every report is unreadable",
            f"copy {folder} to a safe place, then: touch {folder / 'backed-up'}",
        )


def _database(settings: Settings) -> Iterator[Finding]:
    behind = pending(settings)
    yield Finding(
        not behind,
        "database: " + ("not at this version" if behind else "up to date"),
        "run: scamline migrate" if behind else "",
    )


def _keys_fit(settings: Settings) -> Iterator[Finding]:
    """Tried on one reporter: a new key beside an old database would read nothing and find nobody."""
    if pending(settings):
        return
    sample = one_reporter(settings)
    if sample is None:
        return
    fit = _has_keys(settings) and sample.fits(load_keyring(settings))
    words = "keys: they open what is in the database" if fit else "keys: not those of this database"
    yield Finding(fit, words, "" if fit else "restore the folder keys from your backup; do not start before that")


def _profile(settings: Settings) -> Iterator[Finding]:
    profile = load_profile(settings.profile)
    yield Finding(True, f"profile: {profile.centre.name['en']}")
    if not profile.centre.adopted:
        yield Finding(None, "profile: not adopted by the centre; citizens are told that this is a demonstration")
    for point in profile.centre.open_points:
        yield Finding(None, f"open before launch: {point}")


def _knowledge(settings: Settings) -> Iterator[Finding]:
    from knowledge.building import is_current
    from knowledge.concepts import load_concepts
    from knowledge.loading import load_base
    from knowledge.typical import load_typical

    base = load_base()
    load_concepts()
    load_typical()
    yield Finding(True, f"knowledge base: {len(base.scripts)} scripts, {len(base.ordinary)} ordinary messages")
    line = is_current(settings.home / "index", settings.model)
    yield Finding(
        bool(line), line or "index: missing or of another base", "" if line else "run: scamline knowledge build"
    )


def _rasa() -> Finding:
    if is_ready():
        return Finding(True, "rasa: its environment stands")
    return Finding(None, "rasa: not here; the embedded parser answers", "install Python 3.10, then: make setup")


def _home(settings: Settings) -> Finding:
    place = settings.home.resolve()
    nearest = next(folder for folder in (place, *place.parents) if folder.exists())
    good = os.access(nearest, os.W_OK | os.X_OK)
    mend = "make it writable for this account, or set SCAMLINE_HOME to another folder"
    return Finding(good, f"home: {place} " + ("can" if good else "cannot") + " be written", "" if good else mend)


def _disk(settings: Settings) -> Finding:
    place = settings.home if settings.home.exists() else settings.home.absolute().parent
    free = shutil.disk_usage(place).free
    return Finding(free > LEAST_FREE, f"disk: {free / 1024**3:.1f} GB free", "" if free > LEAST_FREE else "make room")


async def _running(settings: Settings) -> list[Finding]:
    found = []
    addresses = {"admin": admin_ready(settings)}
    if settings.uses_simulator:
        addresses["simulator"] = simulator_ready(settings)
    async with httpx.AsyncClient(timeout=2) as client:
        for name, address in addresses.items():
            try:
                answers = (await client.get(address)).status_code < 500
            except httpx.HTTPError:
                answers = False
            found.append(_process(name, address, answers))
    return found


def _process(name: str, address: str, answers: bool) -> Finding:
    if answers:
        return Finding(True, f"{name}: answers")
    host, port = httpx.URL(address).host, httpx.URL(address).port or 80
    with socket.socket() as probe:
        taken = probe.connect_ex((host, port)) == 0
    if taken:
        return Finding(False, f"{name}: port {port} is taken by something else", "end it, or set another port")
    return Finding(None, f"{name}: not running", "start everything with: make run")
