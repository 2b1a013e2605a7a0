from admin.security.attempts import MOST, MOST_ADDRESSES, WINDOW, Attempts


class Hand:
    """A clock moved by hand."""

    def __init__(self) -> None:
        self.at = 1000.0

    def __call__(self) -> float:
        return self.at


def test_an_address_waits_after_too_many_wrong_passwords_and_not_for_ever() -> None:
    clock = Hand()
    attempts = Attempts(clock)
    for _ in range(MOST):
        assert attempts.wait("a") == 0
        attempts.begin("a")
    assert attempts.wait("a") == WINDOW
    assert attempts.wait("b") == 0
    clock.at += WINDOW + 1
    assert attempts.wait("a") == 0


def test_right_passwords_do_not_count() -> None:
    attempts = Attempts(Hand())
    for _ in range(10 * MOST):
        attempts.begin("a")
        attempts.succeeded("a")
    assert attempts.wait("a") == 0


def test_many_addresses_do_not_fill_the_memory() -> None:
    attempts = Attempts(Hand())
    for number in range(MOST_ADDRESSES + 50):
        attempts.begin(str(number))
    assert len(attempts._failed) <= MOST_ADDRESSES
