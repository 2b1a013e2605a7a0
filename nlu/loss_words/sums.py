"""How sums and things worth money are named."""

# 三万, 8000, 一百二
SUM_ZH = r"(?:[$£€¥]?\d|[一二两俩三四五六七八九十百几]+(?:百|千|万|块|蚊|元|笔|次))"
# Bounded, and from the first figure on: thousands of figures in a row are no sum, and must cost nothing.
SUM_EN = (
    r"(?:[$£€¥]\s?\d|(?<!\d)\d{2,13}(?!\d)|"
    r"(?<!\d)\d{1,13}\s?(?:k|grand|dollars|pounds|euros|usd|usdt|btc|eth|yuan|bucks|quid)\b)"
)
# What opens money to others when it is read out
KEYS_ZH = r"(?:卡密|卡号|序号|礼品卡|点数卡?|点卡|油卡|充值卡|购物卡|兑换码)"
# What is handed over instead of money
GOODS_ZH = r"(?:现金|黄金|金条|金饰|首饰|存折|提款卡|银行卡|啲金|钱)"
