import time

import pytest

from center.defang import defang, defang_indicator, defanged_characters


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("点 http://jfsc.test/x7 查看", "点 hxxp[://]jfsc[.]test/x7 查看"),
        ("HTTPS://A.B.co.uk:80/x.php?y=1", "HxxPS[://]A[.]B[.]co[.]uk:80/x[.]php?y=1"),
        ("登录abc.com领取", "登录abc[.]com领取"),
        ("weixin://dl/x", "weixin[://]dl/x"),
        ("at 192.168.1.1/a", "at 192[.]168[.]1[.]1/a"),
        ("例子.中国/x", "例子[.]中国/x"),
        ("xn--fiq.xn--fiqs8s", "xn--fiq[.]xn--fiqs8s"),
        ("evil。com", "evil[。]com"),
        ("a@b.cn", "a@b[.]cn"),
        ("1.注册 2.转账。好的。OK 3.5万", "1.注册 2.转账。好的。OK 3.5万"),
        ("no address here", "no address here"),
        ("", ""),
    ],
)
def test_addresses_in_a_text_are_broken_and_nothing_else(text: str, shown: str) -> None:
    assert defang(text) == shown


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("url", "https://a.b/c.php", "hxxps[://]a[.]b/c[.]php"),
        ("domain", "a.b", "a[.]b"),
        ("email", "me@a.b", "me[@]a[.]b"),
        ("phone", "+86.138", "+86.138"),
        ("bank-account", "6222 0212", "6222 0212"),
    ],
)
def test_stored_links_are_broken_whatever_they_look_like(kind: str, value: str, shown: str) -> None:
    assert defang_indicator(kind, value) == shown


def test_each_code_point_stays_one_entry() -> None:
    text = "看 http://a.test/😀 吧"
    assert len(defanged_characters(text)) == len(text)


@pytest.mark.parametrize("piece", ["a", "a.", "中", "1.1.", "http:", "-", "x://", "a。"])
def test_the_longest_story_takes_no_noticeable_time(piece: str) -> None:
    began = time.process_time()
    defang(piece * (60_000 // len(piece)))
    assert time.process_time() - began < 2
