"""Somebody, the citizen or theirs, speaks of dying."""

import re

_ZH = (
    # not wanting to live
    r"(?:不|唔)想(?:再|要)?(?:活|生存|做人|存在|捱落去)|(?:没|冇|无)(?:有)?(?:脸|勇气|力气|心|必要|法|办法)(?:再)?活|活不(?:下去|"
    r"了了|起了)|活(?:腻|够)了|不(?:要|愿|打算)?活了",
    r"活(?:着|下去|落去).{0,5}(?:没|冇|无|有(?:什么|啥|咩)(?:意|用)|干嘛|就?是(?:个|一种)?(?:累赘|负担|折磨|痛苦|受罪|拖累)|太累|"
    r"好累|真累|太痛苦|好辛苦|不如)|(?:没|冇)(?:有)?活下去|人生(?:已经)?(?:没|冇)(?:有)?(?:意|希望)|生无可恋|生不如死",
    # wanting to die
    r"(?:想|(?<!得)(?<!的)要|(?<!你)(?<!人)(?<!们)(?<!骗子)去|求|寻|等|决定|准备|打算|宁愿|情愿)死(?!你|他|她|我|机|板|亡|守|"
    r"磕|记|角|心|路|循|啦|吧)|死(?:了|掉|咗|去)?(?:算了|算|就好|好过|更好|也好|就解脱|解脱|得了|一了|就不用|就轻松)|不如死|一死(?:了之|百了)|"
    r"一了百了|以死|(?:只有|唯有|只能|除了|就剩)死|死路一条|死意|怎么死|死法",
    r"(?:要是|如果|等)?我(?:要是|如果)?死(?:了|后|掉)|(?:我|俺)(?:现在|今晚|明天)?(?:就)?去死|自杀|轻生|寻短|自尽|自残|自伤|自缢|"
    r"自我了断|想不开|了结(?:自己|生命|余生|这一生|我的|一切)|想了结(?!此|这件|案)|结束(?:自己|我的|生命|一切|这一(?:生|切)|痛苦)",
    # by what means
    r"(?:想|要|准备|打算|去|站|坐|企).{0,8}(?:跳(?:楼|河|江|海|桥|轨|下去|落去))|从.{0,10}(?:跳下|跳落)|^跳(?:楼|江|河|海|桥)|"
    r"跳(?:江|河|海)(?!南|北|外|鲜)|(?:站|坐|企|蹲|爬)(?:在|咗|喺|上|到)+.{0,4}(?:楼顶|天台|桥|阳台|窗台|窗边|江边|河边|铁轨)|"
    r"在(?:天台|楼顶|桥上|桥边|窗台|江边)(?:上|边)?(?:了|想|准备|，|$)",
    r"(?:手腕|手臂|胳膊|手上)(?:上)?.{0,6}(?:割|划了|划开|拉了)|割(?:了)?(?:手?腕|脉|自己)|划(?:伤)?(?:自己|.{0,3}(?:手臂|手腕))|伤害(?:我)?自己|上吊|烧炭|(?:买|囤|攒|备)(?:了|"
    r"好)(?:一瓶|很多|好多|些)?(?:安眠药|农药|炭|毒药)|(?:炭|绳子|绳|药|刀片)(?:我)?(?:都|已经|也)?(?:买|准备|备)好|买好了?(?:炭|绳|"
    r"药)|药(?:都)?在手|(?:喝|服|吃|吞)(?:了|下|咗)?(?:.{0,3}(?:农药|百草枯|敌敌畏|毒药|老鼠药|安眠药|消毒水|整瓶药)|药(?:自|了|"
    r"$))|(?:吞|吃)(?:了|下|咗)?(?:一)?(?:整|大|把|瓶|好多|很多).{0,5}药",
    # not lasting until tomorrow, making an end
    r"(?:撑|熬|挺|捱|扛)(?:不|唔)(?:过|到|住).{0,3}(?:今晚|今天|明天|今夜|天亮|这一?关)|(?:今晚|今天|现在|就).{0,3}(?:做个|来个|想)了断|(?:让|畀|给)我(?:安静地?|痛快地?)?(?:死|走吧|去死)|"
    r"死(?:给|在)(?:你|他|她|大家|人)|逼(?:得|到)?(?:我|他|她)?.{0,4}(?:跳|死|上吊|轻生)|我还是死|死了?干净|闹(?:着)?(?:自杀|要死|跳楼)",
    r"(?:刀|枪|刀片|剪刀).{0,8}(?:对(?:着|准)|指着|架在|抵着|割)(?:我)?自己|(?:开|拧开|打开)(?:了|着)?(?:煤气|燃气|瓦斯)|(?:煤气|燃气|瓦斯).{0,4}(?:打开|开|拧开)了|绝食|(?:无痛|不痛|不疼|没痛苦).{0,4}(?:死|走)|"
    r"死了对(?:谁|大家|他们|家里)|除了死",
    # words about one's own end
    r"(?:不想|不要|不愿|唔想)(?:再)?.{0,4}(?:看|见|等)(?:到|见)?.{0,4}(?:明天|天亮|太阳|春天)|(?:人生|我|路)(?:好像|已经)?走到(?:了)?(?:头|尽头|终点)|"
    r"我(?:发)?的?最后一(?:条|次|句).{0,4}(?:消息|信息|短信|话)|(?:明天|以后|今晚过后).{0,4}(?:见|看|找)不到我|收尸|我的?骨灰|死亡证明|阎王|把我收(?:走|了)|"
    r"人(?:没了|不在了).{0,8}(?:贷|债|钱|还)|(?:把)?车.{0,4}(?:开|冲|撞)(?:进|向|到|下).{0,4}(?:湖|河|江|海|水库|悬崖)|一脚油门下去|我下手了|"
    r"(?:怎么|如何|哪种|什么|几层|几楼|多少).{0,12}(?:才会死|能死|致死|致命|醒不(?:过)?来|救不(?:回|过)来|没有?痛苦)",
    # farewells
    r"(?:撑|熬|累|够了|走了|先走).{0,10}(?:保重|珍重|永别|来世)|(?:先走一步|后事).{0,10}(?:照顾|拜托|交代|安排|爸|妈|孩子)|人死债(?:消|清)|"
    r"(?:等|当).{0,8}(?:看到|收到).{0,6}我(?:应该|可能|大概)?(?:已经|就)?(?:不在|没了|走了|死)|(?:看不到|见不到)明天|活不(?:到|过)(?:明天|今晚)|"
    r"遗书|遗言|永别|诀别|没(?:有)?(?:什么)?(?:值得|可)?留恋|绝笔|来世再|来生再|下辈子再|没有我.{0,8}(?:更|会)好|(?:离开|告别)(?:这个|"
    r"呢个|人)?(?:世界|人世|人间)|消失(?:在|于)(?:这|呢)?(?:个)?世|(?:永远)?(?:别|不|不要|唔)(?:再|想|用)*醒(?:来|过来)|永远睡|"
    r"带(?:着)?(?:孩子|全家|家人|小孩)一起(?:走|死|去)|(?:告诉|跟)我?(?:爸|妈|家人|孩子|老婆|老公).{0,10}对不起.{0,8}(?:走了|先走)",
)
_EN = (
    r"(?:knife|gun|blade|razor)\b.{0,24}\b(?:on|to|against|at) (?:my|him|her)self|(?:turned|turning) (?:the |on the )?gas(?: on)?$|why am i (?:even |still )?alive|"
    r"(?:want|like) to (?:just )?(?:stop existing|not exist|cease to exist)|(?:don'?t|not) (?:want|wish) to exist|"
    r"threaten\w* (?:to kill (?:him|her|my)self|suicide)|top of (?:the|a) (?:car park|building|tower|roof)\b.{0,30}(?:do it|jump|end)",
    r"(?:left|wrote|written|found) (?:\w+ ){0,3}(?:letter|note) (?:\w+ ){0,3}(?:saying|for my|to my)|don'?t try to (?:stop|find|"
    r"save) me|how (?:high|many|much|long|deep)\b.{0,40}(?:survive|finish me|wake up|be fatal|lethal|to die)|so (?:that )?i "
    r"(?:don'?t|won'?t|never) wake up|(?:load|lots?|bunch|handful|bottle|box|pack\w*|all) of (?:the |my |her |his )?\w* ?"
    r"(?:pills|tablets|capsules|paracetamol)|(?:might|could|will|would|going to|gonna) do (?:\w+ ){0,3}to (?:my|him|her)self|"
    r"(?:scared|afraid) of (?:myself|what i(?:'ll| will| might| may| could) do)|(?:i'?m|i am) ending (?:it|things|this)",
    r"i should(?:n'?t| not) be (?:here|alive|breathing)|(?:gone|goodnight|good night|bye|sleep|go)\b.{0,6} for good\b|"
    r"can'?t face (?:another|one more|tomorrow|the next)|(?:scatter|spread) my ashes|my (?:own )?funeral|(?:put|got|get) my affairs "
    r"in order|last (?:message|text|thing|words?) (?:you'?ll|i'?ll|i will|from me)|stepp?ing? (?:out )?in front of|"
    r"when the train comes",
    r"(?:kill|killing|hurt|hurting|harm|harming|cut|cutting|hang|hanging|drown|drowning|shoot|"
    r"shooting|starve|poison|poisoning) (?:my|him|her|them)sel(?:f|ves)\b|self[- ]?harm\w*|"
    r"suicid\w*|\bkms\b|\bunalive|overdos\w*",
    r"(?:end|ending|take|taking|took|ended|finish) (?:my|his|her|their)(?: own)? li(?:fe|ves)|"
    r"(?:want|going|gonna|ready|about|rather|wanna|time) (?:to )?end it(?: all)?(?:$|[.!,]|"
    r" now| tonight| here)|(?:want|wish) it (?:all )?to (?:end|be over)|(?:end|ending) it all",
    r"(?:want|wanna|wants|wanted|wish|ready|going|rather|hope|have|need|deserve|planning|"
    r"decided|way|ways|ready) (?:to |i could |i would |i'd )?(?:just )?(?:die|dead)\b|(?:wish|"
    r"if) i (?:was|were|wasn'?t) (?:dead|gone|never born|born)|(?:better|"
    r"well) (?:off )?(?:be )?(?:dead|without me)|\bif i (?:die|died|were dead)|(?:to die|"
    r"death) (?:is|as|seems) (?:the|my) (?:only|best)|only way out is (?:to die|death)|"
    r"(?:painless|painful|easiest|quickest|best) way to die|does it take to die|"
    r"rather be dead|(?:feel|feels|felt) like (?:dying|killing myself|ending)|(?:should|could|"
    r"might|may) (?:just |as well )?die\b|way out (?:except|but|other than) (?:death|to die)|"
    r"no longer (?:want|wish) to (?:live|be alive|exist)|(?:knife|blade|razor) to my (?:wrist|"
    r"throat|neck)",
    r"(?:no|any) (?:point|reason|sense|will|purpose) (?:in |to |"
    r"for me to )?(?:keep )?(?:liv\w+|go(?:ing)? on|stay\w*|be here)|"
    r"nothing (?:left )?to live for|do(?:n'?t| not) (?:want|wish|wanna) (?:to )?(?:live|"
    r"be here anymore|be here any more|be alive|exist|wake up|go on living|be in this world)|"
    r"(?:tired|sick|done|finished|through) (?:of|with) (?:living|life|being alive|this life|"
    r"this world)|can(?:'?t|not) (?:go on(?! holiday)|live like this|live anymore|"
    r"live with (?:this|the|what|my)|keep living|bear to live)|life (?:is|has|isn'?t)(?: not|"
    r"n'?t)? ?(?:worth living|worth it|over for me|no meaning|meaningless|pointless|no point)|"
    r"out of this life",
    r"(?:slit|slash|cut|cutting) (?:my|his|her) (?:wrists?|veins?|throat|arms?)|(?:jump|"
    r"jumping) (?:off|from|in front)|(?:going|gonna|about|ready|want) to jump\b|(?:i'?m|i am|"
    r"standing|sitting|stood) (?:\w+ )?(?:on|at) (?:the|a) (?:bridge|roof|rooftop|ledge|edge|"
    r"balcony|train tracks|cliff)|(?:took|taken|take|swallow\w*|ate|have) (?:a |"
    r"the )?(?:whole |all |too many |full |lots of )?(?:bottle|pack|box|handful|"
    r"lot)?s? ?(?:of )?(?:my |the |her |his )?(?:sleeping |pain)?(?:pills|tablets|capsules|paracetamol)\b|(?:took|taken|"
    r"swallow\w*) (?:all|too many|a lot of|a bottle of|a whole) \w* ?tablets|(?:took|drank|"
    r"swallowed|drunk) (?:poison|pesticide|bleach|rat poison)|(?:rope|noose|pills|gun) (?:is |"
    r"are |all )?ready",
    r"(?:suicide|goodbye|farewell|death) (?:note|letter)|goodbye (?:cruel )?(?:world|forever|"
    r"everyone forever)|this is (?:my |a )?(?:final )?goodbye|(?:won'?t|will not|"
    r"not going to) be (?:here|around|alive) (?:much longer|tomorrow|anymore|any more|"
    r"for long|by)|by tomorrow i won'?t|never (?:want to )?wake up|(?:nobody|no one) (?:would|"
    r"will) (?:miss|care if) (?:me|i)|(?:disappear|vanish|be gone) (?:forever|for good|"
    r"from this world)|tell my (?:kids|family|wife|husband|mum|mom|parents|"
    r"children) (?:that )?i love",
)

SELF_HARM = re.compile("|".join((*_ZH, *_EN)))
