"""Money was asked for, and has not gone."""

import re

_NOT_DONE_ZH = (
    r"(?:没有?|还没|未|并未|尚未|冇)(?:有)?(?:转|汇|付|打钱|打款|给钱|损失|扣|少|上当|被骗|理|信|过数)",
    r"(?:还没|仲未|还未)(?:有)?(?:给|畀|俾|买|投|交|打|充|入数|过数|被领|被转)|冇(?:畀|俾|入数|过数)|没(?:有)?(?:给他|给她|给钱|买$|填$|交钱)|还没被(?:领|转|取|刷|扣)",
    r"(?:钱|余额)(?:都|也)?还在|钱没(?:少|损失|动)|账户没动|不想转",
)
_NEARLY = (r"差一?点|险些|幸好|幸亏|好彩|nearly|almost|luckily",)
# Somebody stood in the way
_PREVENTED = (
    r"(?:银行|柜台|柜员|阿姨|警察|民警|叔叔|家人|儿子|女儿).{0,6}(?:不让|没让).{0,4}(?:转|取|汇|付)|(?:银行|警察|民警|柜员|家人).{0,3}(?:拦|劝)(?:住|下)了|开玩笑的?(?:啦|呢|哈|$)|just kidding|\bjk\b",
)
_ABOUT_TO = (
    r"准备(?:转|投|汇|付|给|买)|正要|马上要|(?:该|要)不(?:该|要)|about to|if i (?:pay|send|transfer|don'?t)|what if i\b|"
    r"should i (?:send|pay|transfer|give|trust|return|reply|let|put)|do i (?:return|pay|send)|can they",
)
_NOT_DONE_EN = (
    r"\b(?:haven'?t|hasn'?t|didn'?t|did not|not yet|never|not) (?:yet )?(?:invested|paid|sent|lost|pay|send|lose|transferred|"
    r"transfer|given|buy|bought|give)|nothing (?:lost|taken|missing|is missing|has been)|no (?:money|charge|loss)|not (?:been )?(?:taken|charged)|"
    r"i said no\b|won'?t (?:pay|send) (?:them|him|her|it)|never pay (?:these|them|him)",
)

KEPT = re.compile("|".join((*_NOT_DONE_ZH, *_NEARLY, *_PREVENTED, *_ABOUT_TO, *_NOT_DONE_EN)))
