"""Messages for the journeys, written for them: none stands in the knowledge base."""

SCAMS = {
    "impersonated-authority": (
        "你好，这里是北京市公安局刑侦支队，我姓周，警号004516。你名下一张银行卡涉及一起洗钱案，现在请你到没有人的房间，"
        "不要告诉任何人，把名下资金转入国家监管的安全账户接受清查，否则今天就对你签发逮捕令。",
        "This is Inspector Grant of the National Crime Unit. Your bank account was used to launder money and a warrant "
        "is out for your arrest. Tell nobody. Move your savings into the protected government account today while we clear your name.",
    ),
    "brushing-task": (
        "兼职招募：手机在家给商品点赞收藏，一单5元，做三单立结，今天已有200人领到工资。做完新手任务后进高级群，"
        "垫付300返390，垫付3000返4200，名额不多，先到先得。",
        "Hi, part-time from home: like and rate products with your phone, $8 for each task paid the same hour. After three trial "
        "tasks you join the VIP group, where you prepay $100 for a merchant order and get $145 back at once.",
    ),
    "fake-customer-service": (
        "您好，我是抖音客服，您之前误开了百万保障服务，今天不取消每个月会自动扣款800元。请您下载云会议软件，"
        "打开屏幕共享，我指导您把这项业务关掉，然后把收到的验证码念给我。",
        "Hello, this is the refunds desk of your online store. You were charged by mistake for a yearly membership of $399. "
        "Please install AnyDesk so that I can cancel it for you, then log in to your bank so the refund can go through.",
    ),
    "fake-loan": (
        "【极速贷】您的50000元额度已审批通过，不查征信当天到账。由于您填写的银行卡号有误资金被冻结，"
        "请先交5000元解冻费，解冻后连同贷款一起退还到您卡上。",
        "Congratulations, your personal loan of $12,000 is approved with no credit check. Before we release the funds you need to "
        "pay a refundable insurance fee of $350 by gift card or transfer. Reply with your details to start.",
    ),
    "phishing": (
        "【ETC中心】您的ETC已失效，为避免影响高速通行，请于今日内登录 etc-renew.example 重新认证，填写银行卡号和验证码。",
        "USPS: your parcel is held at the depot because of an incomplete address. Confirm it and pay the $1.20 redelivery fee within "
        "12 hours at usps-redeliver.example or it will be returned.",
    ),
}

ORDINARY = (
    "妈，我到车站了，晚上七点到家，别等我吃饭。",
    "Reminder: the team meeting moves to 3 pm tomorrow in room 204. Please bring the printed figures.",
)
