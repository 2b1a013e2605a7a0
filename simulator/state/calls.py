"""The last calls the bot made, for tests and the page's curious reader. No message text."""

from collections import Counter, deque
from dataclasses import dataclass, field

from pydantic import BaseModel

KEPT = 5000


class CallRecord(BaseModel):
    """`ms` is the time until the answer was ready; `status` 0 means the connection was dropped."""

    number: int
    at: float
    method: str
    status: int
    ms: float
    chat_id: str = ""
    description: str = ""


@dataclass
class Calls:
    recent: deque[CallRecord] = field(default_factory=lambda: deque(maxlen=KEPT))
    by_method: Counter[str] = field(default_factory=Counter)
    by_status: Counter[int] = field(default_factory=Counter)
    total: int = 0

    def note(self, at: float, method: str, status: int, ms: float, chat_id: str, description: str) -> None:
        self.total += 1
        self.by_method[method] += 1
        self.by_status[status] += 1
        self.recent.append(
            CallRecord(
                number=self.total,
                at=at,
                method=method,
                status=status,
                ms=round(ms, 2),
                chat_id=chat_id,
                description=description,
            )
        )
