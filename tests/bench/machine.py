"""What the kernel tells of a process, and what machine this is. Linux only."""

import os
import platform
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def cpu_seconds(pid: int) -> float:
    """User and system time of all its threads so far."""
    after_name = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / TICKS


def resident_mb(pid: int) -> float:
    return _kilobytes(Path(f"/proc/{pid}/status"), "VmRSS") / 1024


def memory_gb() -> float:
    return _kilobytes(Path("/proc/meminfo"), "MemTotal") / 1024**2


def description() -> str:
    cores = len(os.sched_getaffinity(0))
    return f"{_model()}, {cores} cores, {memory_gb():.0f} GB, Python {platform.python_version()}"


def load_average() -> float:
    """Of the last minute: what else ran here."""
    return os.getloadavg()[0]


def _kilobytes(path: Path, name: str) -> float:
    line = next(line for line in path.read_text().splitlines() if line.startswith(f"{name}:"))
    return float(line.split()[1])


def _model() -> str:
    names = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    return names[0].partition(":")[2].strip() if names else platform.machine()
