"""What may happen to a tip, as a table."""

import pytest

from center.errors import NotAllowed
from center.rules.tip_states import Act, TipState, next_state

N, T, C = TipState.NEW, TipState.TAKEN, TipState.CLOSED
TABLE: dict[TipState, dict[Act, TipState | None]] = {
    N: {Act.TAKE: T, Act.RELEASE: None, Act.NOTE: N, Act.ASK: None, Act.CLOSE: None, Act.REOPEN: None},
    T: {Act.TAKE: T, Act.RELEASE: N, Act.NOTE: T, Act.ASK: T, Act.CLOSE: C, Act.REOPEN: None},
    C: {Act.TAKE: None, Act.RELEASE: None, Act.NOTE: C, Act.ASK: None, Act.CLOSE: None, Act.REOPEN: T},
}
CASES = [(state, act) for state in TipState for act in Act]


@pytest.mark.parametrize(("state", "act"), CASES, ids=[f"{act} a {state} tip" for state, act in CASES])
def test_a_tip_goes_only_where_the_table_lets_it(state: TipState, act: Act) -> None:
    wanted = TABLE[state][act]
    if wanted is None:
        with pytest.raises(NotAllowed, match=f"{state} cannot be changed by {act}"):
            next_state(state, act)
    else:
        assert next_state(state, act) is wanted
