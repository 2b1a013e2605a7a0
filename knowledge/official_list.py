"""The official list, as values: nothing is read or fetched, so that it can neither fail open nor closed.

Every entry says where it comes from and when (FACTS.md of 2026-11-22, its confidence O or T+; T1 where only one
third-party page was seen). What FACTS calls general knowledge (G) is left out.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Official:
    """value: a short number, or a registered domain with everything below it."""

    value: str
    holder: str
    jurisdiction: str
    source: str
    date: str


NUMBERS = (
    Official("110", "police emergency", "CN", "bwc.cug.edu.cn; mccaee.com quoting Hefei police", "2022-09-16"),
    Official("96110", "police anti-fraud line", "CN", "China Youth Daily 2023-06-19 (copy)", "2023-06-19"),
    Official("12381", "MIIT and police fraud warning messages", "CN", "gaj.cq.gov.cn", "2021-07-15"),
    Official("12321", "complaint centre for spam and bad information", "CN", "12321 guide page (mirror)", "n.d."),
    Official("12377", "centre for illegal online content", "CN", "qpmyi.cn; 4idols.com", "n.d."),
    Official("12356", "mental-health line", "CN", "NHC press conference (copies)", "2025-12-26"),
    Official("12355", "youth line", "CN", "China Youth Daily; tellerreport", "2021-05-12"),
    Official("12308", "consular protection line", "CN", "MFA notice (copies)", "2026-01-19"),
    Official("10699000", "one-card check of the MIIT", "CN", "lhqzf.haikou.gov.cn", "2021-09-27"),
    Official("95588", "ICBC", "CN", "feedwhy.com/2590 (T1)", "n.d."),
    Official("95533", "China Construction Bank", "CN", "feedwhy.com/2590 (T1)", "n.d."),
    Official("95599", "Agricultural Bank of China", "CN", "feedwhy.com/2590 (T1)", "n.d."),
    Official("95566", "Bank of China", "CN", "feedwhy.com/2590 (T1)", "n.d."),
    Official("95559", "Bank of Communications", "CN", "feedwhy.com/2590 (T1)", "n.d."),
    Official("95555", "China Merchants Bank", "CN", "feedwhy.com/2590 (T1)", "n.d."),
    Official("95188", "Alipay", "CN", "ksepay.com; xiaoyuxitong.com", "2025"),
    Official("18222", "Anti-Deception Coordination Centre", "HK", "adcc.gov.hk", "n.d."),
    Official("18111", "Mental Health Support Hotline", "HK", "news.gov.hk", "2023-12-27"),
    Official("18288", "Family Crisis line", "HK", "familycouncil.gov.hk", "n.d."),
    Official("88007777", "Judiciary Police fraud line", "MO", "gov.mo", "2026-01-14"),
    Official("165", "anti-fraud line", "TW", "tw.news.yahoo daily bulletin", "2025-12-18"),
    Official("1925", "peace-of-mind line", "TW", "udn", "2026-02-13"),
)
DOMAINS = (
    Official("gov.cn", "government of China", "CN", "e.g. gaj.cq.gov.cn, ga.sx.gov.cn", "2025-05-12"),
    Official("12321.cn", "complaint centre for spam and bad information", "CN", "12321 guide page (mirror)", "n.d."),
    Official("12377.cn", "centre for illegal online content", "CN", "qpmyi.cn", "n.d."),
    Official("gov.hk", "government of Hong Kong", "HK", "adcc.gov.hk; news.gov.hk", "2025"),
    Official("cyberdefender.hk", "Scameter", "HK", "consumer.org.hk; adcc.gov.hk", "2023"),
    Official("gov.mo", "government of Macao", "MO", "gov.mo N26ANCNIC7", "2026-01-14"),
    Official("gov.tw", "government of Taiwan", "TW", "165.npa.gov.tw", "2025-12-18"),
    Official("gov.sg", "government of Singapore", "SG", "scamshield.gov.sg; police.gov.sg", "2024-11-08"),
    Official("police.uk", "police of the United Kingdom", "UK", "wired-gov.net (Report Fraud)", "2025-12-04"),
    Official("gov.uk", "government of the United Kingdom", "UK", "stopthinkfraud.campaign.gov.uk", "n.d."),
    Official("ftc.gov", "Federal Trade Commission", "US", "consumer.ftc.gov", "2021-09"),
    Official("ic3.gov", "FBI complaint centre", "US", "consumer.georgia.gov", "n.d."),
)

# Names that false sites borrow, and the domains that carry them rightly. General knowledge: good enough to call
# another domain a look-alike, never to call one of these official.
IMITATED = {
    "icbc": "icbc.com.cn", "ccb": "ccb.com ccb.cn", "abchina": "abchina.com", "boc": "boc.cn bankofchina.com",
    "bankcomm": "bankcomm.com", "cmbchina": "cmbchina.com", "spdb": "spdb.com.cn", "alipay": "alipay.com",
    "taobao": "taobao.com", "tmall": "tmall.com", "jd": "jd.com", "10086": "10086.cn", "10010": "10010.com",
    "189": "189.cn", "95588": "", "95533": "", "95599": "", "95566": "", "95555": "e95555.cn", "sf-express": "sf-express.com",
    "hsbc": "hsbc.com hsbc.com.hk hsbc.co.uk", "hangseng": "hangseng.com", "hkpost": "hongkongpost.hk",
    "paypal": "paypal.com", "amazon": "amazon.com amazon.co.uk amazon.cn amazon.de", "apple": "apple.com",
    "icloud": "icloud.com", "netflix": "netflix.com", "microsoft": "microsoft.com", "usps": "usps.com",
    "fedex": "fedex.com", "dhl": "dhl.com dhl.de", "royalmail": "royalmail.com", "chase": "chase.com",
    "wellsfargo": "wellsfargo.com", "bankofamerica": "bankofamerica.com", "boa": "bofa.com", "citi": "citi.com citibank.com",
    "lloyds": "lloydsbank.com lloydsbank.co.uk", "barclays": "barclays.co.uk barclays.com", "natwest": "natwest.com",
    "hmrc": "hmrc.gov.uk", "irs": "irs.gov", "ezpass": "e-zpassny.com", "coinbase": "coinbase.com",
    "binance": "binance.com", "whatsapp": "whatsapp.com whatsapp.net", "telegram": "telegram.org", "facebook": "facebook.com",
    "walmart": "walmart.com", "costco": "costco.com", "navyfederal": "navyfederal.org", "nfcu": "", "evri": "evri.com",
    "singpass": "singpass.gov.sg", "dbs": "dbs.com dbs.com.sg", "ocbc": "ocbc.com", "etc": "", "ups": "ups.com",
}  # fmt: skip

# Sites to which honest messages often link. General knowledge; only used to call other links strange.
WELL_KNOWN = frozenset(
    "google.com youtube.com youtu.be gmail.com outlook.com live.com office.com yahoo.com bing.com wikipedia.org github.com"
    " x.com twitter.com linkedin.com reddit.com zoom.us dropbox.com spotify.com airbnb.com booking.com uber.com ebay.com"
    " bbc.co.uk bbc.com nytimes.com cnn.com guardian.com theguardian.com nhs.uk gov.uk irs.gov usa.gov ups.com target.com"
    " walgreens.com cvs.com samsclub.com homedepot.com lowes.com bestbuy.com att.com verizon.com t-mobile.com vodafone.com"
    " qq.com weixin.qq.com baidu.com sina.com.cn weibo.com 163.com 126.com sohu.com zhihu.com bilibili.com douyin.com"
    " iqiyi.com youku.com ctrip.com ctrip.cn trip.com qunar.com 12306.cn meituan.com dianping.com ele.me suning.com"
    " vip.com pinduoduo.com xiaohongshu.com dingtalk.com feishu.cn aliyun.com tencent.com huawei.com mi.com tmall.hk"
    " cmbchina.com pingan.com spdb.com.cn psbc.com cebbank.com cmbc.com.cn ccb.com 10086.cn 10010.com 189.cn csair.com"
    " airchina.com ceair.com china-sss.com sf-express.com hkbn.net smartone.com momo.com shopee.tw shopee.sg lazada.sg".split()
)
