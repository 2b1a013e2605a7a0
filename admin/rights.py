"""Who may do what: the one place where roles become rights."""

from enum import StrEnum

from center.accounts import Role, SignedIn


class Capability(StrEnum):
    SEE_QUEUE = "see-queue"
    READ_STORY = "read-story"
    """A tip's page: the redacted story, what the matcher found, indicators, history."""
    READ_NOTES = "read-notes"
    """Colleagues' words: they may name persons."""
    WORK_TIPS = "work-tips"
    """Take, put back, note, close, reopen."""
    SEE_STATUS = "see-status"
    """How the installation stands: processes, what waits, the last backup."""


C = Capability
# A curator learns new scripts from redacted stories; outreach needs to know what is going round, not whose story it is.
RIGHTS: dict[Role, frozenset[Capability]] = {
    Role.INTAKE: frozenset({C.SEE_QUEUE, C.READ_STORY, C.READ_NOTES, C.WORK_TIPS}),
    Role.ADMINISTRATOR: frozenset({C.SEE_QUEUE, C.READ_STORY, C.READ_NOTES, C.WORK_TIPS, C.SEE_STATUS}),
    Role.AUDITOR: frozenset({C.SEE_QUEUE, C.READ_STORY, C.READ_NOTES, C.SEE_STATUS}),
    Role.CURATOR: frozenset({C.SEE_QUEUE, C.READ_STORY}),
    Role.OUTREACH: frozenset({C.SEE_QUEUE}),
}


def may(person: SignedIn, capability: Capability) -> bool:
    return capability in RIGHTS[person.role]
