"""Which intents are taken for which, as a picture: an SVG without any library."""

from center.understanding import Intent

from nlu.scoring import Score

_CELL, _LEFT, _TOP = 22, 190, 190


def picture(score: Score) -> str:
    """Rows: what was wanted; columns: what was given; right ones green, wrong ones red, darker is more."""
    side = _CELL * len(Intent)
    cells = [
        _cell(i, j, _count(score, row, column))
        for i, row in enumerate(Intent)
        for j, column in enumerate(Intent)
    ]
    labels = [_label(i, intent) for i, intent in enumerate(Intent)]
    size = f'width="{_LEFT + side + 10}" height="{_TOP + side + 10}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="11">'
    return "\n".join([head, '<rect width="100%" height="100%" fill="white"/>', *cells, *labels, "</svg>"])


def _count(score: Score, row: Intent, column: Intent) -> float:
    """Share of the row's lines; positive when right, negative when wrong."""
    wanted = score.intents[row].wanted or 1
    if row is column:
        return score.intents[row].right / wanted
    return -score.confused.get((row, column), 0) / wanted


def _cell(row: int, column: int, share: float) -> str:
    colour = f"rgba(20,130,70,{share:.2f})" if share > 0 else f"rgba(200,30,30,{min(1.0, -3 * share):.2f})"
    place = f'x="{_LEFT + column * _CELL}" y="{_TOP + row * _CELL}" width="{_CELL}" height="{_CELL}"'
    return f'<rect {place} fill="{colour}" stroke="#ddd"/>'


def _label(index: int, intent: Intent) -> str:
    along = _CELL * index + 15
    row = f'<text x="{_LEFT - 6}" y="{_TOP + along}" text-anchor="end">{intent.value}</text>'
    x = _LEFT + along
    return f'{row}<text transform="translate({x},{_TOP - 6}) rotate(-60)">{intent.value}</text>'
