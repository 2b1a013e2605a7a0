"""A citizen types the number of their own card where only the bank is asked for."""

from tests.journeys.citizen.rows import in_files, readable_number
from tests.journeys.citizen.scene import Scene

CARD = "6222 0212 3456 7890 123"
CARDS = {
    "in groups": f"ICBC {CARD}",
    "in one piece": f"ICBC {CARD.replace(' ', '')}",
    "with dashes": f"ICBC {CARD.replace(' ', '-')}",
    "in full width": "工商银行６２２２０２１２３４５６７８９０１２３",
    "alone": CARD,
    "as a correction": f"correction: ICBC {CARD}",
    "in two lines": f"ICBC\n{CARD}",
    "with dots": f"ICBC {CARD.replace(' ', '.')}",
    "with long dashes": f"ICBC {CARD.replace(' ', '–')}",
    "with slashes": f"ICBC {CARD.replace(' ', '/')}",
    "with middle dots": f"ICBC {CARD.replace(' ', '·')}",
    "with nothing to see in between": f"ICBC {CARD.replace(' ', chr(0x200B))}",
    "in Chinese figures": "工商银行 六二二二零二一二三四五六七八九零一二三",
}
"""How a citizen may write the number of their own card."""


async def own_card(scene: Scene, typed: str) -> None:
    """Typed where the bank is asked for: in no row, sealed or open, and in no file."""
    await scene.report.says("/urgent")
    await scene.hears()
    await scene.report.presses("button-yes-tell")
    await scene.hears()
    await scene.report.presses("button-skip")
    await scene.report.presses("button-skip")
    await scene.says(typed)
    assert not readable_number(scene.house.settings, await scene.seal(), CARD[:19])
    assert in_files(scene.house.settings, typed) == []
