"""What python-telegram-bot sends beside texts and pictures, and that no method of the simulator was left out."""

import re
from pathlib import Path

from telegram import Bot, MenuButtonCommands
from telegram.error import BadRequest, Forbidden

from simulator.background import running
from simulator.botapi.dispatch import all_methods
from simulator.client import Citizen, Simulator
from simulator.rules.samples import sticker, voice
from simulator.settings import SimulatorSettings
from tests.simulator.independent import opened_bot, refused

HERE = Path(__file__).parent


async def test_voice_audio_and_video_come_as_what_they_were_sent_as(ptb: Bot, li: Citizen) -> None:
    spoken = await ptb.send_voice(li.id, voice(), duration=2)
    assert spoken.voice
    assert (spoken.voice.duration, spoken.voice.file_size) == (2, len(voice()))
    assert (await ptb.send_voice(li.id, spoken.voice.file_id)).voice
    song = await ptb.send_audio(li.id, b"ID3 a song", performer="Li", title="A song", filename="a.mp3")
    assert song.audio
    assert (song.audio.performer, song.audio.title, song.audio.file_name) == ("Li", "A song", "a.mp3")
    film = await ptb.send_video(
        li.id, b"a film", width=320, height=240, duration=3, caption="<b>x</b>", parse_mode="HTML"
    )
    assert film.video
    assert (film.video.width, film.video.height, film.video.duration, film.caption) == (320, 240, 3, "x")


async def test_a_sticker_and_a_place(ptb: Bot, li: Citizen) -> None:
    sent = await ptb.send_sticker(li.id, sticker())
    assert sent.sticker
    assert (sent.sticker.is_animated, sent.sticker.is_video, sent.sticker.type) == (False, False, "regular")
    there = await ptb.send_location(li.id, 30.593, 114.305)
    assert there.location
    assert (round(there.location.latitude, 3), round(there.location.longitude, 3)) == (30.593, 114.305)


async def test_a_bot_logs_out_of_the_cloud_and_closes() -> None:
    """Each counts for the bot that asks; a simulator of its own, since nothing else answers afterwards."""
    with running(SimulatorSettings()) as url:
        async with opened_bot(url) as bot:
            assert await bot.log_out() is True
    with running(SimulatorSettings()) as url:
        async with opened_bot(url) as bot:
            assert await bot.close() is True


async def test_a_group_has_an_owner_and_is_left(ptb: Bot, sim: Simulator, li: Citizen) -> None:
    group = await sim.group("Neighbours", li, kind="supergroup", bot_is_administrator=True)
    administrators = await ptb.get_chat_administrators(group.id)
    assert [(one.user.id, one.status) for one in administrators] == [(li.id, "creator"), (ptb.id, "administrator")]
    assert await ptb.get_chat_member_count(group.id) == 2
    with refused(BadRequest, "there are no administrators in the private chat"):
        await ptb.get_chat_administrators(li.id)
    assert await ptb.leave_chat(group.id) is True
    with refused(Forbidden, "bot is not a member of the supergroup chat"):
        await ptb.send_message(group.id, "still here?")


async def test_name_button_and_reactions(ptb: Bot, li: Citizen) -> None:
    assert await ptb.set_my_name("守线", language_code="zh") is True
    assert (await ptb.get_my_name(language_code="zh")).name == "守线"
    with refused(BadRequest, "bot name is too long"):
        await ptb.set_my_name("x" * 65)
    assert await ptb.set_my_name("", language_code="zh") is True
    said = await li.says("hello")
    assert await ptb.set_message_reaction(li.id, said.message_id, "👍") is True
    assert await ptb.set_chat_menu_button(li.id, MenuButtonCommands()) is True


def test_every_method_is_called_by_this_client() -> None:
    called = "".join(path.read_text() for path in HERE.glob("test_an_independent_client*.py"))
    asked = {name.replace("_", "").lower() for name in re.findall(r"\.([a-z_]+)\(", called)}
    asked |= {"getme"} if "opened_bot" in called else set()  # what opening a bot asks
    assert sorted(set(all_methods()) - asked) == []
