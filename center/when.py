"""How exactly an instant is known: nobody is shown an hour that the citizen did not name."""

from enum import StrEnum


class Precision(StrEnum):
    """Where an instant has none of these, it is one the citizen named to the hour or closer."""

    DAY = "day"
    """The day was named, no hour of it."""
    ROUGH = "rough"
    """ "Last week": not even the day is certain."""
