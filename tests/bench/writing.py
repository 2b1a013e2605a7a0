"""docs/bench: the tables as a page, the load as a picture."""

from datetime import date
from pathlib import Path

from tests.bench.findings import Findings
from tests.bench.tables import sheets

TEXT = """# How fast it answers

`make bench` made this page: the real product (simulator, bot, sender, admin; SQLite; embedded parser, real matcher)
as separate processes, Telegram's rate limits off. The messages are ordinary lines, scams, questions and /status, half
Chinese, half English. Measured from the call that sends a message to the answer arriving on the stream of the
simulator, over HTTP. The client that plays the citizens runs on the same cores. The floor is the same path with a bot
that answers a fixed text and does nothing else. Two kinds of load: people, who pause; and chats that never do, which
shows where the machine ends.

Machine: {machine}; load average before the run {load:.1f}. Date: {date}.

![Milliseconds from message to answer against chats at once](load.svg)

{tables}"""


def write(found: Findings, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    tables = "\n".join(sheet.markdown() for sheet in sheets(found))
    text = TEXT.format(machine=found.machine, load=found.load_before, date=date.today().isoformat(), tables=tables)
    (folder / "load.md").write_text(text, encoding="utf-8")
    draw(found, folder / "load.svg")


def draw(found: Findings, path: Path) -> None:
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams |= {"svg.hashsalt": "scamline", "font.size": 11}
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(8, 4.8), layout="constrained")
    chats = [product.chats for product, _ in found.pairs]
    for at, (name, colour) in enumerate((("product", "#1d6f6a"), ("floor", "#8a5a00"))):
        for share, style in ((0.5, "-"), (0.99, "--")):
            ms = [pair[at].percentile(share) for pair in found.pairs]
            axes.plot(chats, ms, style, color=colour, marker="o", label=f"{name}, p{share * 100:.0f}")
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xticks(chats, [str(one) for one in chats])
    axes.minorticks_off()
    axes.set_xlabel("chats at once (log)")
    axes.set_ylabel("ms from message to answer (log)")
    axes.set_yticks([5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000], "5 10 20 50 100 200 500 1000 2000 5000".split())
    axes.grid(visible=True, alpha=0.3)
    axes.legend()
    figure.savefig(path, metadata={"Date": None})
    pyplot.close(figure)
