"""What the tests need beside Python packages: looked for, installed on Debian as root, else named.

With CI set, a missing part is an error: nothing may be left out there unseen.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from nlu.setup_rasa import is_ready

PARTS = {
    "chromium": "browser tests",
    "redis-server": "tests with several bot processes",
}
CJK = "fonts-noto-cjk"


def in_ci() -> bool:
    """There nothing may be left out unseen."""
    return bool(os.environ.get("CI"))


def missing() -> list[str]:
    """Debian package names of what is not here."""
    names = [name for name in PARTS if not shutil.which(name)]
    return names if has_cjk_fonts() else [*names, CJK]


def has_cjk_fonts() -> bool:
    folders = [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts"]
    return any("cjk" in path.name.lower() for folder in folders if folder.exists() for path in folder.rglob("*.tt[cf]"))


def install(packages: list[str]) -> None:
    print(f"-- Installing for the tests: {' '.join(packages)}", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
    ):
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=False)


def main() -> int:
    packages = missing()
    if packages and os.geteuid() == 0 and shutil.which("apt-get"):
        install(packages)
        packages = missing()
    absent = [f"{name} ({PARTS.get(name, 'Chinese in browser tests')})" for name in packages]
    if not is_ready():
        absent.append("Rasa's environment (tests of the real Rasa)")
    for part in absent:
        print(f"-- Left out: {part}", flush=True)
    return 1 if absent and in_ci() else 0


if __name__ == "__main__":
    sys.exit(main())
