"""What happened before a page is opened: staff who exist, tips that citizens filed."""

import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

from center.accounts import Accounts, Role
from center.desk import Desk
from center.intake import Intake, TipDraft
from center.jobs import Jobs, open_jobs
from center.keys import Keyring, load_keyring
from center.message import Language
from center.reporters import Reporters
from center.settings import Settings
from center.store.columns import now
from center.store.engine import Store, open_store
from center.verdict import Evidence, Indicator, IndicatorKind, Level, Match, ScamType, Span, Stage, Verdict

PASSWORD = "correct horse battery"
STORY = "Dear Mr. Wong, your parcel waits. Log in at http://evil-post.top/a?x=1 today and pay 2.98. <script>alert(1)</script>"
LINK = "http://evil-post.top/a?x=1"


@dataclass(frozen=True)
class Centre:
    store: Store
    keyring: Keyring
    jobs: Jobs

    @property
    def accounts(self) -> Accounts:
        """Hashes cheaply; a hash carries its own cost, so logging in is cheap too."""
        return Accounts(self.store, PasswordHash((Argon2Hasher(time_cost=1, memory_cost=64),)))

    @property
    def desk(self) -> Desk:
        return Desk(self.store, self.keyring, self.jobs)

    @property
    def reporters(self) -> Reporters:
        return Reporters(self.store, self.keyring)

    async def hire(self, login: str, role: Role = Role.INTAKE, name: str = "") -> int:
        return await self.accounts.add(login, name or login.title(), role, PASSWORD)

    async def receive(self, story: str = STORY, chat: int = 0, **more: Any) -> str:
        """A citizen's report; returns its case number."""
        known = await self.reporters.meet(chat or secrets.randbelow(10**9), Language.EN)
        values: dict[str, Any] = {
            "language": Language.EN,
            "jurisdiction": "CN",
            "verdict": verdict(story),
            "parser": "rasa",
        }
        draft = TipDraft(secrets.token_hex(8), known.id, story, **(values | more))
        return (await Intake(self.store, self.keyring, "WH").file(draft)).case_number

    async def receive_urgent(self, chat: int = 0) -> str:
        lost = {
            "paid": True,
            "amount_cents": 8_000_000,
            "currency": "CNY",
            "happened_at": now() - timedelta(minutes=20),
        }
        return await self.receive(chat=chat, channel="sms", **lost)

    async def version(self, case_number: str) -> int:
        return (await self.desk.open(case_number)).tip.version

    async def close(self) -> None:
        self.jobs.close()
        await self.store.close()


def open_centre(settings: Settings) -> Centre:
    return Centre(open_store(settings), load_keyring(settings), open_jobs(settings))


def verdict(story: str) -> Verdict:
    evidence = [(quote, flag) for quote, flag in (("Log in at", "click-link"), ("today", "urgency")) if quote in story]
    pieces = tuple(Evidence(Span(at := story.index(q), at + len(q)), flag) for q, flag in evidence)
    matches = (
        Match("parcel-fee", ScamType.PHISHING, Stage.ASK, 0.9),
        Match("points", ScamType.PHISHING, Stage.HOOK, 0.4),
    )
    indicators = (Indicator(IndicatorKind.URL, LINK, "hxxp", Span(0, 1)),) if LINK in story else ()
    return Verdict(Level.SCAM, 0.97, ScamType.PHISHING, matches, pieces, indicators, None, "index-7")
