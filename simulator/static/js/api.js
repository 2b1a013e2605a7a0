// The control API of the simulator.

async function call(method, path, body) {
  const isForm = body instanceof FormData;
  const response = await fetch(path, {
    method,
    headers: body && !isForm ? { "content-type": "application/json" } : {},
    body: isForm ? body : body ? JSON.stringify(body) : undefined,
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : null;
  if (!response.ok) throw new Error(typeof answer?.detail === "string" ? answer.detail : response.statusText);
  return answer;
}

const citizen = (id) => `/sim/citizens/${id}`;

export const citizens = () => call("GET", "/sim/citizens");
export const createCitizen = (first_name, language_code) => call("POST", "/sim/citizens", { first_name, language_code });
export const bot = (language) => call("GET", `/sim/bot?language_code=${encodeURIComponent(language)}`);
export const chat = (id) => call("GET", `/sim/chats/${id}`);
export const messages = (id) => call("GET", `/sim/chats/${id}/messages`);
export const start = (id, payload) => call("POST", `${citizen(id)}/start`, { payload });
export const say = (id, text, extra = {}) => call("POST", `${citizen(id)}/messages`, { text, ...extra });
export const edit = (id, message_id, text) => call("POST", `${citizen(id)}/edit`, { message_id, text });
export const remove = (id, message_id) => call("POST", `${citizen(id)}/delete`, { message_id });
export const press = (id, message_id, button) => call("POST", `${citizen(id)}/press`, { message_id, button });
export const contact = (id, body) => call("POST", `${citizen(id)}/contact`, body);
export const place = (id, body) => call("POST", `${citizen(id)}/location`, body);
export const sample = (id, kind) => call("POST", `${citizen(id)}/sample`, { kind });
export const block = (id) => call("POST", `${citizen(id)}/block`, {});
export const unblock = (id) => call("POST", `${citizen(id)}/unblock`, {});
export const fileUrl = (fileId) => `/sim/files/${encodeURIComponent(fileId)}`;

export function sendFiles(id, files, kind, caption) {
  const form = new FormData();
  form.append("kind", kind);
  form.append("caption", caption);
  for (const file of files) form.append("file", file, file.name);
  return call("POST", `${citizen(id)}/files`, form);
}
