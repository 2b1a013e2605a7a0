// Interface texts. The browser's language decides first, the switch in the head after that.

const WORDS = {
  en: {
    banner_title: "Not Telegram.", banner_text: "A local stand-in for trying the bot out. Nothing here leaves this machine.",
    citizens: "Citizens", new_citizen: "New citizen", no_citizens: "Nobody here yet. Create a citizen to talk to the bot.",
    choose: "Choose a citizen on the left, or create one.", back: "Citizens", switch: "中文",
    block: "Block", unblock: "Unblock", start: "Start", restart: "Unblock and restart", send: "Send",
    with_payload: "Open by a link with a payload", payload: "Payload (letters, digits, _ and -)",
    menu: "Menu", attach: "Attach", cancel: "Cancel", create: "Create", ok: "OK", name: "Name", phone: "Phone number",
    app_language: "Language of their Telegram app", write: "Message", newer: "New messages below", no_commands: "The bot has set no commands.",
    attach_file: "Picture or file", attach_forward: "Forwarded message", attach_contact: "Contact", attach_voice: "Voice message (a sample)", attach_sticker: "Sticker (a sample)", latitude: "Latitude", longitude: "Longitude",
    forward_title: "Forward a message", forward_hint: "Paste a message as if this citizen had received it from somebody else.",
    origin: "First sent by", origin_hidden: "a person who hides their account", origin_user: "a person",
    origin_chat: "a group, anonymously", origin_channel: "a channel", origin_name: "Name shown", forward_text: "Text", forward_send: "Forward",
    file_title: "Send a file", send_as: "Send as", as_photo: "Picture", as_document: "Document", caption: "Caption",
    edited: "edited", deleted: "Deleted message", edit: "Edit", remove: "Delete", reply: "Reply",
    editing: "Editing", replying: "Replying to", forwarded_from: "Forwarded from", bot: "bot",
    typing: "typing…", sending_photo: "sending a picture…", sending_file: "sending a file…", recording: "recording…",
    blocked_state: "blocked by this citizen", about: "What can this bot do?", about_none: "Press Start to talk to the bot.",
    today: "Today", yesterday: "Yesterday", photo: "Picture", document: "Document", voice: "Voice message", video: "Video",
    sticker: "Sticker", contact: "Contact", location: "Location", save: "Save", unread: "unread",
    lost: "Connection lost. Trying again…", failed: "That did not work", as: "As ", spoiler: "Hidden text, show",
    unknown: "Unknown", no_answer: "The bot did not answer the button.",
  },
  "zh-Hans": {
    banner_title: "这不是 Telegram。", banner_text: "本机上的替身，用来试用机器人。这里的内容不会离开本机。",
    citizens: "市民", new_citizen: "新建市民", no_citizens: "还没有市民。新建一位，与机器人对话。",
    choose: "请在左侧选择一位市民，或新建一位。", back: "市民", switch: "English",
    block: "拉黑", unblock: "解除拉黑", start: "开始", restart: "解除拉黑并重新开始", send: "发送",
    with_payload: "用带参数的链接打开", payload: "参数（字母、数字、_ 和 -）",
    menu: "菜单", attach: "附件", cancel: "取消", create: "新建", ok: "好", name: "姓名", phone: "电话号码",
    app_language: "其 Telegram 的语言", write: "输入消息", newer: "下方有新消息", no_commands: "机器人没有设置命令。",
    attach_file: "图片或文件", attach_forward: "转发的消息", attach_contact: "联系人", attach_voice: "语音消息（样例）", attach_sticker: "贴纸（样例）", latitude: "纬度", longitude: "经度",
    forward_title: "转发消息", forward_hint: "粘贴一条消息，就像这位市民从别人那里收到的一样。",
    origin: "最初由谁发出", origin_hidden: "隐藏了账号的个人", origin_user: "个人",
    origin_chat: "群组（匿名）", origin_channel: "频道", origin_name: "显示的名称", forward_text: "内容", forward_send: "转发",
    file_title: "发送文件", send_as: "发送方式", as_photo: "图片", as_document: "文件", caption: "说明",
    edited: "已编辑", deleted: "消息已删除", edit: "编辑", remove: "删除", reply: "回复",
    editing: "正在编辑", replying: "回复", forwarded_from: "转发自", bot: "机器人",
    typing: "正在输入…", sending_photo: "正在发送图片…", sending_file: "正在发送文件…", recording: "正在录音…",
    blocked_state: "已被这位市民拉黑", about: "这个机器人能做什么？", about_none: "点“开始”与机器人对话。",
    today: "今天", yesterday: "昨天", photo: "图片", document: "文件", voice: "语音消息", video: "视频",
    sticker: "贴纸", contact: "联系人", location: "位置", save: "保存", unread: "条未读",
    lost: "连接中断，正在重试…", failed: "操作未成功", as: "身份：", spoiler: "隐藏的文字，点按显示",
    unknown: "陌生人", no_answer: "机器人没有回应这个按钮。",
  },
};

const remembered = localStorage.getItem("language");
let current = remembered in WORDS ? remembered : navigator.language.toLowerCase().startsWith("zh") ? "zh-Hans" : "en";

export const t = (key) => WORDS[current][key] ?? key;
export const language = () => current;

export function applyWords(root = document) {
  document.documentElement.lang = current;
  for (const element of root.querySelectorAll("[data-t]")) element.textContent = t(element.dataset.t);
}

export function switchLanguage() {
  current = current === "en" ? "zh-Hans" : "en";
  localStorage.setItem("language", current);
}
