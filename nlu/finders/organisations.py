"""Organisations that are in no list: by how such names end, and by what is said before them."""

import re
from collections.abc import Iterator

from center.understanding import Entity, EntityKind

from nlu.finders.text import Text, entity

_OFFICE = (
    r"(?:管理局|监管局|监督局|缉私局|水务局|供电局|教育局|民政局|财政局|邮政局|卫健委|金融局|[\u4e00-\u9fff]务局|法院|检察院|保障中心|"
    r"结算中心|清算中心|管理中心|服务中心|洗钱中心|仲裁委|委员会|总局|公署|总队|事务所|基金会|协会)"
)
_FIRM = (
    r"(?:公司|集团|银行|保险|证券|财险|人寿|快递|物流|航空|速运|电力|燃气|自来水|电信|通信|科技|资本|基金|投资|信托|"
    r"大学|医院|酒店|旅行社|大使馆|领事馆|农信社?|农商行|信用社|村镇银行|石化|石油|电网|铁路局|航司|教务处|招生办|居委会|街道办|物业)"
)
# What somebody claims to be: "自称", "冒充", "話係".
_CLAIM = (
    r"(?:自称(?:是)?|冒充(?:是)?|假冒|假扮|假装是|谎称是|说(?:他|她|自己)?是|话(?:佢)?(?:係|系)|名头是|以)"
)
_NO = r"(?!我|你|您|他|她|一个|这|那|什么|某|哪|老|新|她们|他们|自己|我们)"
_CHINESE = re.compile(
    rf"(?P<a>(?:国家|中国|中华|全国|中央)(?!的)[\u4e00-\u9fff]{{1,8}}?(?:{_OFFICE}|{_FIRM}))"
    rf"|(?P<c>(?:[\u4e00-\u9fff]{{2}}(?:省|市|区|县)?|[\u4e00-\u9fff]{{2,4}}(?:省|市|区|县))(?:第?[一二三四五六七八九十]{{1,2}}(?:中学?|小学?|医院|中院)|农信社?|农商行|大学(?:[\u4e00-\u9fff]{{1,3}}(?:处|办|院))?|附[中小]))(?=的|客服|老师|班|话|说|打|通知|在|发|让|叫|要|有|[,.!?;\s]|$)"
    rf"|{_CLAIM}{_NO}(?P<b>[\u4e00-\u9fff]{{2,10}}?(?:{_OFFICE}|{_FIRM}))(?=的|客服|人员|工作|领导|员工|名义|嘅|[,.!?;\s]|$)"
)
# "Crestfield Capital Ltd", "State Bank of India": in the text as it was written, since capitals tell a name.
_ENGLISH = re.compile(
    r"\b(?P<a>(?:[A-Z][\w&'’-]+ ){1,4}(?:Ltd|Limited|Inc|LLC|PLC|Plc|GmbH|AB|Corp|Corporation|Co|Bank|Capital|Logistics|"
    r"Group|Holdings|Insurance|Assurance|Airlines|Airways|Energy|Electric|Gas|Water|Telecom|Securities|Partners|"
    r"Recruitment|Solicitors|Ministry|Authority|Agency|Commission|Council|Embassy|Consulate|University))\b(?! (?:card|holiday|account))"
    r"|\b(?P<b>(?:State |Central |National |Reserve )?Bank of (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
    r"|\b(?P<d>(?:[A-Z][\w&'’.-]+ ){1,3}(?:Hospital|School|College|Clinic|Airport|Post|Courier|Express|Broadband|Healthcare|Motors))\b"
    r"|\b(?P<c>(?:Ministry|Department|Office|Embassy|University) of (?:the )?[A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+){0,2})"
)
_BEGINS = re.compile(
    r"(?:The|This|My|Your|Our|A|An|From|Is|At|For|Dear|Hi|Hello|In|On|And|But|If|Have|Has|Some|Any) "
)


def find_organisations(text: Text) -> Iterator[Entity]:
    for pattern, where in ((_CHINESE, text.same), (_ENGLISH, text.original)):
        for hit in pattern.finditer(where):
            group = next(name for name, value in hit.groupdict().items() if value)
            start, end = hit.span(group)
            if (first := _BEGINS.match(where, start, end)) is not None:
                start = first.end()
            if " " in where[start:end].strip() or pattern is _CHINESE:
                yield entity(EntityKind.ORGANISATION, text.same[start:end], start, end)
