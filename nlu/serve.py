"""How Rasa is started and asked whether it is up. The supervisor does the starting."""

import os
from pathlib import Path

import httpx

ROOT = Path(__file__).resolve().parent.parent
HOST = "127.0.0.1"  # Rasa's default is every interface, and its API can replace the model
_CPU = Path("/proc/cpuinfo")
_CORES = {
    "SkylakeX": {"avx512f", "avx512cd", "avx512bw", "avx512dq", "avx512vl", "fma"},
    "Haswell": {"avx2", "fma"},
}
_KEPT = ("PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "LD_LIBRARY_PATH")


def rasa_command(python: Path, model: Path, port: int) -> list[str]:
    """python is the interpreter of Rasa's environment; the token is not here, where `ps` would show it."""
    return [str(python), "-m", "nlu.rasa.server", "--model", str(model), "--port", str(port)]


def rasa_environment(token: str) -> dict[str, str]:
    """Everything Rasa may know: no other secret of the house reaches it."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    return kept | quiet_environment() | {"SCAMLINE_NLU_TOKEN": token}


def quiet_environment() -> dict[str, str]:
    """No telemetry, one thread, no access log (it would hold the token), no cache of training, our code importable."""
    return {
        "PYTHONPATH": str(ROOT),
        "PYTHONUNBUFFERED": "1",
        "RASA_TELEMETRY_ENABLED": "false",
        "RASA_MAX_CACHE_SIZE": "0",  # a changed model is trained whole: keeping the steps takes a tenth of it
        "LOG_LEVEL_LIBRARIES": "ERROR",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "CUDA_VISIBLE_DEVICES": "-1",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONWARNINGS": "ignore",
        **_processor(_CPU),
    }


def _processor(described: Path) -> dict[str, str]:
    """Rasa's old numpy knows no processor newer than itself and takes it for one of 2004, 2.5 times slower: it is told
    what it may use, where Linux says that this is there."""
    try:
        flags = set(described.read_text(encoding="ascii", errors="replace").split())
    except OSError:
        return {}
    for core, needed in _CORES.items():
        if needed <= flags:
            return {"OPENBLAS_CORETYPE": core}
    return {}


async def is_up(http: httpx.AsyncClient, base: str, token: str) -> bool:
    """Whether Rasa has loaded its model: it takes some 20 s, during which the port is closed."""
    try:
        answer = await http.get(f"{base.rstrip('/')}/status", params={"token": token}, timeout=2.0)
        return answer.status_code == httpx.codes.OK and bool(answer.json().get("model_file"))
    except (httpx.HTTPError, ValueError, AttributeError):
        return False
