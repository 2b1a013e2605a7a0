"""For tests: citizens who talk to the bot through a running simulator.

async with Simulator("http://127.0.0.1:8081") as sim:
    li = await sim.citizen("Li", language="zh-hans")
    await li.starts()
    await li.says("...")
    reply = await li.hears()
    await li.presses("Report")
"""

from simulator.client.citizen import Citizen
from simulator.client.group import Group
from simulator.client.heard import Heard, NothingHeard
from simulator.client.simulator import Simulator
from simulator.client.wire import Refused, Wire
from simulator.scene.forwards import Forward

__all__ = ["Citizen", "Forward", "Group", "Heard", "NothingHeard", "Refused", "Simulator", "Wire"]
