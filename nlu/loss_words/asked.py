"""Somebody is asked for money: nothing says that it went."""

import re

_KIN = r"我?(?:妈|爸|爷爷|奶奶|外婆|外公|老公|老婆|儿子|女儿|同事|朋友)"
_GIVE_ZH = r"(?:转|汇|付|打(?:钱|款)|充|交|存|投|买|过数|俾|给)(?!了|咗|过)"
_GIVE_EN = r"(?:send|transfer|pay|wire|move|buy|deposit|withdraw|put|top)\b"

ASKED = re.compile(
    rf"(?:叫|让|要|要求|催|逼|哄|劝|教|喊|使)(?:我|俺|咱|{_KIN}|他|她|佢|人|人家)(?:们)?[^,。!?;\n]{{0,8}}{_GIVE_ZH}"
    rf"|\b(?:ask(?:s|ed|ing)?|tells?|told|telling|wants?|wanted|expects?) (?:me|him|her|us|them|my \w+) to (?:\w+ ){{0,2}}{_GIVE_EN}"
)
# ... unless what was asked for was done, in whatever words.
DONE = re.compile(
    r"我[^,。!?;\n]{0,6}(?:完|好了|过了|照做|[冲充操][^,。]{0,3}了|[一二两三四五六七八九十百千万\d]+[百千万元块蚊]?$)|被踢|拉黑|已经|刚|了[^,。]{0,4}(?:才|发现|不对)|"
    r"\b(?:and|so|then) (?:i|we|she|he|they|mum|mom|dad)(?:'ve)? (?:\w+ )?(?:did|have|has|had|already)\b|\bago\b|\balready\b|\bjust\b"
)
