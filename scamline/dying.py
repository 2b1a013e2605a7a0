"""A child whose supervisor is gone ends too: killed outright, the supervisor could tell it nothing."""

import ctypes
import os
import signal
import sys

SUPERVISOR = "SCAMLINE_SUPERVISOR"
"""Process id of the supervisor, in the environment of its children."""
PR_SET_PDEATHSIG = 1


def die_with_supervisor() -> None:
    """SIGTERM when the supervisor ends. Linux alone can; elsewhere, and for what is started by hand, nothing."""
    supervisor = os.environ.get(SUPERVISOR)
    if supervisor is None or not sys.platform.startswith("linux"):
        return
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != int(supervisor):  # it ended before this was said
        os.kill(os.getpid(), signal.SIGTERM)
