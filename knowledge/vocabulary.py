"""Words that may be hidden from filters: those of our own English lines (words.txt), and the Chinese ones scams live by.

python -m knowledge.vocabulary writes words.txt anew, after lines were added.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

WORDS = Path(__file__).parent / "words.txt"
LEAST = 3  # lines of the base that hold a word before it counts
LONGEST_WORD = 16
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")
_SHORT = frozenset("a i am an as at be by do go he if in is it me my no of on or so to up us we id ok".split())

HIDDEN_ZH = tuple(
    "转账 汇款 打款 付款 充值 缴费 支付 提现 取现 到账 账户 账号 安全账户 卡号 银行 银行卡 验证码 密码 身份证 信用卡 链接 点击 下载 "
    "客服 微信 加群 二维码 扫码 屏幕 共享 远程 贷款 借款 放款 额度 征信 利息 保证金 手续费 押金 解冻 冻结 解冻费 刷单 兼职 佣金 返利 "
    "返现 日结 垫付 本金 任务 投资 理财 收益 股票 虚拟币 比特币 导师 内幕 稳赚 翻倍 中奖 领奖 红包 补贴 礼品 退款 理赔 赔付 会员 "
    "扣费 取消 公安 公安局 警察 民警 警官 检察院 法院 洗钱 涉嫌 通缉 逮捕 拘留 案件 保密 配合 调查 资金 核查 裸聊 视频 通讯录 曝光 "
    "快递 包裹 积分 兑换 过期 失效 停用 认证 实名 跑分 出租 收购 博彩 彩票 赌博 下注 黄金 现金 礼品卡 借钱 转钱 急用 车祸 住院 手术 "
    "机票 改签 航班 社保 医保 过路费 欠费 罚款 高薪 招聘 代办 套现 账单 平台 群聊 老师 家人 领导 立即 马上".split()
)
# What stands for another sign because it looks or sounds alike; read only inside the words above.
MISTAKEN_ZH: Mapping[str, str] = {
    "账": "帐胀賬幛", "转": "専传砖啭", "款": "欵歀", "码": "玛马妈犸", "证": "徵怔", "验": "检脸", "银": "垠龈", "微": "薇徽溦嶶葳",
    "信": "伈芯", "客": "恪喀", "服": "菔伏", "链": "琏涟", "贷": "袋岱", "佣": "拥傭", "单": "箪郸", "返": "仮反", "押": "抻鸭",
    "冻": "栋陈", "结": "洁桔", "保": "堡褓", "密": "蜜宓", "卡": "咔胩", "户": "戸沪", "安": "侒桉", "金": "釒巾", "费": "弗废",
    "资": "姿咨", "汇": "汇彙", "充": "冲", "值": "植", "额": "頟", "领": "岭", "奖": "桨", "退": "煺", "兼": "蒹", "职": "只值",
}  # fmt: skip


class Vocabulary:
    """English words with how common they are in our own lines; safe to share between threads."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        total = sum(counts.values()) + 1
        self._costs = {word: math.log(total / count) for word, count in counts.items()}
        self._unknown = math.log(total) * 1.5

    @classmethod
    def open(cls, path: Path = WORDS) -> "Vocabulary":
        rows = (line.split() for line in path.read_text(encoding="utf-8").splitlines() if line)
        return cls({word: int(count) for word, count in rows})

    def __contains__(self, word: object) -> bool:
        return word in self._costs

    def cut(self, letters: str) -> list[int]:
        """Where words end in letters written without blanks: cheapest reading, the end included.

        One word where most of the letters would stand alone: then they are no words.
        """
        best: list[tuple[float, int]] = [(0.0, 0)]
        for end in range(1, len(letters) + 1):
            choices = [
                (best[start][0] + self._cost(letters[start:end]), start)
                for start in range(max(0, end - LONGEST_WORD), end)
            ]
            best.append(min(choices))
        ends, at = list[int](), len(letters)
        while at:
            ends.append(at)
            at = best[at][1]
        return ends[::-1] if 2 * len(ends) <= len(letters) else [len(letters)]

    def _cost(self, word: str) -> float:
        return self._costs.get(word, self._unknown * len(word))


@lru_cache(maxsize=1)
def shipped() -> Vocabulary:
    """words.txt, read once: every reader of the program needs the same one."""
    return Vocabulary.open()


def main() -> None:
    from knowledge.loading import load_base
    from knowledge.typical import load_typical

    base = load_base()
    texts = [e.text for s in base.scripts for e in s.examples] + [o.text for o in base.ordinary]
    texts += [line.text for line in load_typical()]
    counts = Counter(word for text in texts for word in set(_WORD.findall(text.lower())))
    kept = {w: n for w, n in counts.items() if n >= LEAST and (2 < len(w) <= LONGEST_WORD or w in _SHORT)}
    rows = sorted(kept.items(), key=lambda pair: (-pair[1], pair[0]))
    WORDS.write_text("".join(f"{word} {count}\n" for word, count in rows), encoding="utf-8")


if __name__ == "__main__":
    main()
