"""Words that alone prove nothing, but with which a classifier's suspicion of danger is believed sooner."""

import re

HINTS = re.compile(
    r"死|堵在|砸|领人|按在|轮流|大耳窿|黑社会|绑|废物|多余|撑|捱|扛|枕头|木炭|留下一封|留了张|不回来|不想活|不想或|自鲨|撑唔|顶唔|捱唔|顶不住|熬不|崩溃|顶楼|躲在|匿喺|动手|困住|被控|家暴|镜头|不让|不许|不准|唔准|唔俾|唔畀|活(?:着|下去|不)|救命|救(?:我|救|出|他|她|人)|杀|砍|斩|刀|枪|棍|关(?:起|在|着|进)|锁(?:在|起|住|着)|困(?:在|住)|逃|护照|赎|绑|抓|扣(?:在|住|押|留)|"
    r"控制|威胁|恐吓|挨打|打我|打人|跳(?:楼|下|江|河|海|桥)|药|煤气|炭|绳|血|割|腕|天台|楼顶|大桥|江边|铁轨|逼|自由|掐|离开(?:这|人)|世界|"
    r"告别|永别|保重|消失|不在了|没了我|园区|缅|柬|老挝|泰国|带(?:走|上车)|拉上|押|盯|看着我|害怕|不敢|危险|失联|定位|遗|后事|解脱|撑不|累赘|尽头|最后|遗|收尸|骨灰|报警|大使馆|赔付|业绩|指标|求求|别打|听到|偷偷|下手|出不去|回不去|不放|"
    r"\b(?:die|dying|dead|death|kill\w*|life|alive|end(?:ing)?|pills?|tablets?|swallow\w*|overdos\w*|jump\w*|rope|noose|"
    r"bridge|ledge|roof|tracks|gun|knife|blade|cutting|lock(?:ed)?|held|trap\w*|escape|passports?|ransom|beat\w*|hit me|"
    r"threat\w*|abduct\w*|kidnap\w*|guards?|rescue|save (?:me|us)|hurt\w*|harm|goodbyes?|forever|"
    r"disappear|compound|forced|captive|prisoner|hostage|afraid|scared|danger|burden|be quiet|hear|pieces|drive into|whats left|fault|choke|police|embassy|release|freedom|border|finger|hurry|not safe|my location|choked|funeral|ashes|wake up|survive|myself|ending|letter|note|hiding|outside my|can'?t (?:talk|leave|do this|take (?:it|this)))\b"
)
