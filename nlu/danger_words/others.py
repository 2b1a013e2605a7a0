"""Whose despair it is: the writer's own, or that of somebody they worry about."""

import re

from nlu.danger_words.people import KIN_EN, KIN_ZH

OF_ANOTHER = re.compile(
    rf"(?:{KIN_ZH}|老伴|老头子|媳妇|先生|太太|舍友|同事|大姐|婆婆|闺蜜|客人|客户|网友|群友|家姐|嫂子|表哥|朋友|同学|室友|他|她|佢)|"
    rf"\b(?:{KIN_EN}|mate|flatmate|bf|gf|grandpa|nan|neighbou?r|coworker|classmate|parishioner|lady|he|she|him|her)\b"
)
OWN_DESPAIR = re.compile(
    r"我(?:真的|也|都|只|就|现在|已经|好|很)?(?:不想活|想死|活不下去|唔想做人|想跳|不如死|死了算|想结束|没脸活|撑不下去|唔想活|去死|想走了)|(?:让|叫)我(?:去)?死|"
    r"\bi(?:'?m| am| just|'?ve| have| really| feel| don'?t| do not| want| wanna| can'?t| cannot| will|'?ll| would|'?d)?(?: \w+){0,3} (?:die|dead|kill myself|end it|live|go on|alive|here anymore|suicidal|be here)\b|\bmyself\b"
)
