"""Who is meant: the citizen or theirs, never the "you" of a quoted text."""

KIN_ZH = (
    "家人|全家|一家|家里|妈妈?|老妈|爸爸?|老爸|父母|父亲|母亲|爸妈|弟弟?|哥哥?|姐姐?|妹妹?|儿子|女儿|孩子|小孩|闺女|老公|老婆|丈夫|妻子|媳妇|对象|男友|女友|"
    "男朋友|女朋友|朋友|闺蜜|同学|室友|同事|表弟|表哥|表姐|表妹|堂弟|堂哥|侄子|侄女|外甥|爷爷|奶奶|外公|外婆|叔叔?|舅舅?|亲戚|邻居|细佬|阿妈|阿爸|个仔|个女|老豆|老母|阿公|阿婆|室友|姨|姑|嫂|岳父|岳母|婆婆|公公|姥姥|姥爷"
)
OWN_ZH = rf"(?:我们|我哋|我|俺|咱们?)(?:的|嘅|那个|家)?(?:{KIN_ZH})?"
OTHER_ZH = rf"(?:他们?|她们?|佢哋?|大家|人|{KIN_ZH})"
ANY_ZH = rf"(?:{OWN_ZH}|{OTHER_ZH})"
# Given to somebody: Mandarin and Cantonese passives.
BY_ZH = r"(?:被|遭|俾|畀|给|让)"
KIN_EN = (
    r"(?:family|mum|mom|mother|dad|father|parents|brother|sister|son|daughter|kids?|child|"
    r"children|baby|wife|husband|"
    r"girlfriend|boyfriend|partner|friends?|cousin|nephew|niece|uncle|aunt|roommate|colleague|"
    r"grandma|grandmother|grandfather)"
)
OWN_EN = rf"(?:me|us|my (?:\w+ )?{KIN_EN})"
ANY_EN = rf"(?:{OWN_EN}|him|her|them|people|workers)"
WE_ARE_EN = (
    r"(?:i'?m|i am|i(?:'?ve| have) been|i was|i got|we'?re|we are|we(?:'?ve| have) been|"
    rf"we were|my (?:\w+ )?{KIN_EN}(?:'s| is| are| has been| was| were| got)|"
    r"he'?s|he is|he was|he has been|she'?s|she is|she was|she has been|they'?re|they are)"
)
