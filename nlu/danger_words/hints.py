"""Words that alone prove nothing, but with which a classifier's suspicion of danger is believed sooner."""

import re

HINTS = re.compile(
    r"死|活|命|杀|砍|斩|打|刀|枪|关|锁|困|逃|跑|救|护照|赎|绑|抓|扣|控制|威胁|恐吓|跳|药|煤气|炭|天台|楼顶|桥|江|铁轨|卖|逼|自由|掐|断|世界|"
    r"明天|告别|永别|消失|没了|园区|缅|柬|\b(?:die|dying|dead|death|kill\w*|life|live|living|alive|end|ends|"
    r"ended|pills?|jump\w*|rope|bridge|"
    r"roof|tracks|gun|knife|lock\w*|held|hold\w*|trap\w*|escape|passports?|ransom|beat\w*|"
    r"threat\w*|taken|took|abduct\w*|kidnap\w*|guards?|"
    r"rescue|hurt|harm|goodbye|forever|disappear|compound|forced|captive|prisoner|afraid|scared|help|door)\b"
)
