"""`scamline webhook`: what an operator sees and does when the way in changes."""

import subprocess
from pathlib import Path

import pytest

from center.keys import simulator_token
from center.settings import Settings
from scamline.processes import environment_of, ours
from simulator.background import free_port, running
from simulator.settings import SimulatorSettings
from tests.product import forking
from tests.simulator.raw import BotApi


def asked(settings: Settings, *more: str) -> subprocess.CompletedProcess[str]:
    return forking().run("webhook", *more, environment=environment_of(ours(settings, "webhook")))


async def test_it_is_shown_and_dropped(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, simulator_port=free_port())
    token = simulator_token(settings)
    with running(SimulatorSettings(token=token), port=settings.simulator_port) as url:
        # given a webhook of earlier days
        await BotApi(url, token).ok("setWebhook", url="http://127.0.0.1:9/telegram")
        # then it is shown, and when it is dropped a bot may poll
        assert "Telegram calls http://127.0.0.1:9/telegram; 0 updates wait." in asked(settings).stdout
        assert "No webhook: one bot may ask by long polling" in asked(settings, "--drop").stdout


@pytest.mark.parametrize("more", [[], ["--drop"]])
def test_telegram_is_away(tmp_path: Path, more: list[str]) -> None:
    settings = Settings(home=tmp_path, simulator_port=free_port())
    told = asked(settings, *more)
    assert (told.returncode, "Telegram cannot be asked" in told.stderr) == (1, True), told
