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
    r"跳(?:落|下|进|入)?(?:江|河|海|水库)(?!南|北|外|鲜)|(?:站|坐|企|蹲|爬)(?:在|咗|喺|上|到)+.{0,4}(?:楼顶|天台|桥|阳台|窗台|窗边|江边|河边|铁轨|顶楼|屋顶|悬崖|水库边)|"
    r"在(?:天台|楼顶|桥上|桥边|窗台|江边)(?:上|边)?(?:了|想|准备|[,，\s]|$)",
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
    r"(?:kill|killing|hung|hanged|hurt|hurting|harm|harming|cut|cutting|hang|hanging|drown|drowning|shoot|"
    r"shooting|starve|poison|poisoning) (?:my|him|her|them)sel(?:f|ves)\b|self[- ]?harm\w*|"
    r"suicid\w*|(?<!\d)(?<!\d )\bkms\b|\bunalive|overdos\w*",
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

_END = r"(?:$|[\s,.。!?~…])"
_HIGH = r"(?:楼顶|顶楼|天台|屋顶|桥上|桥边|大桥|阳台|窗台|窗边|江边|河边|海边|湖边|悬崖|铁轨|水库)"
_POISON = r"(?:安定|安眠药|农药|百草枯|敌敌畏|毒药|老鼠药|头孢|药)"
_LEFT_BEHIND = r"(?:猫|狗|孩子|小孩|女儿|儿子|爸|妈|父母|家人|老婆|老公|弟|妹)"

# The word itself written otherwise: homophones against filters, typing slips, no characters at hand
_DISGUISED = (
    rf"(?:想|好想|只想|不如)(?:四|4|亖|鼠|似)(?:了|啦|啊|算了)?{_END}|自(?:鲨|砂|纱|煞|刹|sha)|(?:想|要|去|准备)(?:紫砂|紫杀|子杀|zs){_END}|(?:想|要|有)轻(?:身|升|声)|"
    r"(?:不|唔)想(?:或|话|火|获)(?:了|下去|le)|(?:或|话|火|货)不下去|\bbu ?xiang ?huo|\bbu ?huo ?le|\bhuo ?bu ?xia|\bxiang ?zi ?sha|\bwo ?xiang ?si\b",
    r"\b(?:sucid|suicd|suicde|siucid|suacid|suisid|suicied)\w*|\bsewer ?slide|\bun-alive|\boff(?:ing|ed)? (?:my|him|her)self\b|\b(?:wanna|want to|gonna) (?:d1e|dei|kil+ my ?self)\b",
)
# A life not wanted, not deserved, or worth more ended
_UNWANTED = (
    r"命(?:也|都)(?:我)?(?:不想|不|唔)要|不配(?:再)?(?:活|做人)|没(?:有)?资格活|不该(?:再)?活|不(?:应该|该)(?:来到|出生|存在)|活着(?:就是)?(?:浪费|丢人|多余)|没(?:有)?(?:什么)?(?:盼头|活头|奔头)",
    r"(?:死了|意外死|自杀|出意外|出车祸).{0,8}(?:保险|赔).{0,10}(?:吗|多少|还债|够|留给|给)|(?:死|自杀).{0,4}(?:能|可以|会)(?:不能)?赔|保险.{0,12}(?:我|人)(?:死|没了|不在)",
    r"(?:没有?|冇咗?|没了|少了)我.{0,8}(?:好过|更好|会好|轻松|解脱)|我(?:要是|如果)?(?:消失|走|不在|没|死)(?:了)?(?:是不是|对|也许|可能|大家|他们|你们|所有人).{0,8}(?:轻松|好|解脱|开心|省心)",
    r"what(?:'?s| is) (?:even )?the point (?:of|in) (?:living|life|going on|carrying on|being (?:here|alive)|it all|waking)|(?:no|any|without) reason to (?:wake|get up|live|go on|carry on|keep)|"
    r"worth more dead|insurance\b.{0,30}(?:alive|dead|if i die|suicide)|(?:don'?t|do not) deserve to (?:live|be alive|be here)|(?:want|need|make|wish) (?:the|this|my|all the|all this) "
    r"(?:pain|hurting|suffering|nightmare) (?:to |would )?(?:stop|end|go away|be over)|(?:sleep|bed|asleep)\b.{0,16}(?:not|never|don'?t|without) (?:ever )?wak\w+",
)
# An end spoken of without its name: 解脱, 一走了之, sleeping and not waking
_UNNAMED = (
    r"(?:方法|办法|方式|怎么|怎样|如何).{0,6}(?:走|离开|去)(?:得|的)?.{0,3}(?:快|舒服|安详|痛快|体面|干净).{0,8}(?:不(?:难受|痛|疼)|没痛苦|$)|(?:不难受|不痛苦|没痛苦|不痛|不疼)的?(?:死|走|离开)|"
    r"(?:走|去)得.{0,10}不(?:难受|痛|疼)|是我自己不想继续|不想继续(?:活|撑)|(?:不想|唔想)(?:再)?(?:撑|捱|扛|熬)(?:了|,|\s|下去|$)|(?:世上|这世界).{0,3}没(?:有)?我|瞓咗.{0,4}唔使醒|早点走.{0,8}(?:拖累|负担|解脱|省)|做人冇意思|做人没意思",
    r"what(?:'?s| is) (?:even )?left (?:to|2) live|(?:nothing|anything|something) (?:else )?(?:left )?to live for|(?:want|wanting|wish) (?:it|this|everything) (?:all )?(?:to be |was |were )?over\b|"
    r"(?:feel\w* like|thinking (?:of|about)) ending (?:it|things|this|everything)|(?:not|rather not|stop) be(?:ing)? alive|hope i (?:don'?t|never|won'?t) wake|"
    r"(?:notice|care|cry|miss me) if i (?:was|were|am|'?m|just )?(?:\w+ )?(?:gone|dead|died|vanished|disappeared)",
    rf"^(?:我)?(?:真的|好|只|就|很|太累了?)*想(?:要)?解脱(?:了)?{_END}|才能?解脱|(?:怎么|如何|求)解脱|一走了之|(?:睡过去|睡着|睡一觉|一觉睡).{{0,6}}(?:再也|永远|就)?(?:不|别)(?:要|想|用|会|再)*醒",
    r"(?:找个?|去)(?:个)?(?:没人|安静).{0,8}(?:结束|了断|死|离开人|一个人走)|(?:走|跳|躺)下去就(?:都|全)?(?:结束|好|解脱|没事)|从(?:这|呢)个世界.{0,3}消失|(?:好|只|很|就|真)想消失|我(?:想|要)(?:永远)?消失",
)
# Where and with what
_MEANS = (
    r"卧轨|投(?:河|江|湖|井|海(?!外|南))|服毒|跳(?:窗|井|轨)|悬梁|吊死|(?:淹|勒|憋|闷)死(?:我)?自己|一头(?:扎|栽)(?:进|下)|(?:站|坐|爬|骑)(?:在|到|上|出)?.{0,3}(?:窗户?|护栏|栏杆|女儿墙)(?:外|上|边)|"
    r"(?:从|在)(?:楼顶|顶楼|天台|阳台|窗户?|窗口|楼上|桥上|\d+楼).{0,6}(?:跳|下去|翻下|翻出)|(?:喝|饮|服|吞|灌)(?:了|咗|下|掉)*.{0,3}(?:滴露|洁厕|漂白|消毒液|84|通厕|盐酸|硫酸|汽油|除草剂)",
    r"(?:一头|车|被车|火车)(?:过来)?撞死|撞死(?:我|算了|自己)|药.{0,6}(?:一次|一口气)?(?:全|都)(?:部)?(?:吃|吞|喝)(?:了|下|光)|(?:买|点|烧)(?:了|好|着)*.{0,2}木?炭.{0,12}(?:窗|门|封|躺|走)|"
    r"(?:门缝|窗户?|房间).{0,4}(?:封好|封死|封住|贴死|胶带)|用(?:我的?)?(?:保险|命)(?:金)?(?:还|赔|抵)|(?:刀|药|绳|炭).{0,8}(?:枕头|床头|抽屉).{0,12}(?:今晚|用得上|准备)|"
    r"(?:踩|走|站)(?:进|到|在)(?:了)?(?:水|河|海|江)(?:里|中|边)",
    r"(?:drive|driving|drove|crash\w*|steer\w*) (?:\w+ ){0,3}(?:into|off) (?:a|the) (?:tree|wall|bridge|cliff|river|lake|truck|lorry)|swallow (?:everything|them all|it all)|"
    r"(?:looking|staring) at (?:the|my|a) (?:\w+ ){0,3}(?:pills|tablets|rope|knife|blade|ledge)|in front of (?:a|the) (?:train|truck|bus|lorry)\b",
    rf"(?:我|人|他|她|佢|已经)(?:现在|而家|已经|就|一个人|自己)*(?:站|坐|企|爬|上|走)?(?:在|喺|到|咗){_HIGH}(?:了|上|边|外面)*{_END}|{_HIGH}.{{0,6}}(?:要|想|准备|往下|说要)跳",
    rf"(?:喝|服|吃|吞|灌)(?:了|下|咗|掉)?.{{0,2}}(?:整瓶|一瓶|半瓶|好多|很多|一大?把|一整?板|一整?盒|几十).{{0,4}}{_POISON}|{_POISON}(?:我)?(?:都|已经|就)(?:拿出来|放|摆|在|买|备|准备)|"
    r"(?:农药|安眠药|绳子?|刀片|炭|毒药)(?:就|都)?(?:放|摆|在)(?:在)?(?:我)?(?:面前|手边|手里|床头|旁边|桌上)|"
    r"(?:拿|攞|握)(?:着|住|了|咗)(?:一?把)?(?:水果)?刀.{0,10}(?:自己|手腕|顶唔|顶不|撑不|不想|唔想)",
    r"\b(?:bought|got|tied|found) (?:a|the|some|my) (?:rope|noose|razor blades?)\b|(?:hers?|his|my|the) wrists?\b.{0,12}(?:bleed|cut|slit)|(?:cut|slit|slashed) (?:my|his|her|their) (?:own )?wrists?",
)
# Taking leave, and one who took leave and cannot be reached
_FAREWELL = (
    r"(?:跟|告诉|和|同|对)(?:我)?(?:家里|家人|爸妈|孩子|妈|爸|老婆|老公).{0,14}(?:不(?:打算|会|再)*回(?:来|去)|回不来|不怪(?:他|她)|不是(?:他|她)们?的错)|不是(?:他们|她|他|你们|你)的错.{0,10}(?:不想|我自己)|"
    r"(?:留|写)(?:了|下|咗)(?:给我|给我们|我)?.{0,4}(?:条|信|话).{0,20}(?:对不起|别找|保险|照顾|失联|不见|走了|找不到|关机)|密码.{0,16}(?:写在|放在|留在|留给).{0,14}(?:我走了|你们自己|再见)",
    r"(?:left|leaving) (?:me |us )?(?:a|this) (?:\w+ )?(?:note|letter)\b.{0,30}(?:gone|missing|sorry|phone|car\b|answer)|(?:won'?t|will not|never) (?:hear|see) (?:from )?me (?:again|any ?more)|"
    r"tell (?:my|our) \w+.{0,16}(?:not|wasn'?t|wasnt|isn'?t|never) (?:her|his|their) fault",
    rf"(?:对不起|原谅|抱歉|保重|照顾好|对不住).{{0,16}}(?:先走|我走了|要走了|不在了|来世|下辈子)|(?:爸爸?|妈妈?|爷爷|奶奶)先走(?:了|一步)|"
    rf"(?:照顾|拜托|托付|交给|养大|帮我|替我).{{0,10}}{_LEFT_BEHIND}.{{0,10}}(?:我.{{0,4}}不在了|我走了|我没了|回不来了|我死)|我(?:可能|也许|大概|马上|很快)(?:就|要|会)*不在了|"
    rf"(?:帮|替)我(?:跟|和|对|同|告诉).{{0,2}}{_LEFT_BEHIND}.{{0,4}}对不起",
    r"(?:朋友圈|短信|微信|消息|讯息|信息|留言|发了?|传了?|留了?).{0,12}(?:再见|对不起|永别|保重|来生|下辈子|照顾好自己|别找我).{0,16}(?:不接|关机|打不通|联系不|失联|找不到|不回|没回|不见)",
    r"(?:text\w*|sent|post\w*|messag\w+|left|wrote|said|saying)\b.{0,24}(?:good ?bye|sorry for everything|loves? (?:us|me|you all)|take care of)\b.{0,50}(?:phones?\b|pick|answer|reply|reach|find|gone|missing|voicemail)|"
    r"(?:tonight|today|this) is my last (?:night|day)|my last (?:night|day) (?:alive|on earth|here)|say (?:good ?bye|sorry) to my (?:kids|family|wife|husband|mum|mom|parents|children|daughter|son) for me",
)

SELF_HARM = re.compile("|".join((*_ZH, *_EN, *_DISGUISED, *_UNWANTED, *_UNNAMED, *_MEANS, *_FAREWELL)))
