"""How long the way of an update waits where it must, in seconds."""

from center.incoming import HOLD

LONG_POLL, SLACK = 30, 10
PAUSE, LONGEST_PAUSE = 1.0, 60.0
BEAT = HOLD.total_seconds() / 4
"""Between two signs of life; three may be missed."""
NEXT_LOOK, LONGEST_LOOK = 0.02, 0.5
"""Between two looks at whether another bot has ended its work for the same chat."""
