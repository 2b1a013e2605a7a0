"""The centre's own facts and the official numbers, by jurisdiction: the only place they come from."""

from center.profile.loading import load_profile
from center.profile.model import Number, Profile

__all__ = ["Number", "Profile", "load_profile"]
