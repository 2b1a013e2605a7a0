// What happens in all chats, as it happens.

const KINDS = ["message", "edited", "deleted", "action", "answer", "chat", "commands"];

/** `onOpen` runs at the first connection and after every lost one: the time to load afresh. */
export function follow({ onOpen, onLost, onNews }) {
  const source = new EventSource("/sim/events");
  source.addEventListener("open", onOpen);
  source.addEventListener("error", onLost);
  for (const kind of KINDS) source.addEventListener(kind, (event) => onNews(JSON.parse(event.data)));
}
