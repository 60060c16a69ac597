// Shows each snapshot that the rehearsal sends, and sends what is done on this page as acts.
//
// Knows: the shape of a snapshot (GET view, GET stream) and of an act (POST act), and the elements of index.html.
// Does not know: what any text or button means; it treats every word as text, never as markup.

import { el, morph, patch, set } from "./elements.js";

const TOAST_SHOWS_FOR = 4500; // milliseconds
const QUOTE_LENGTH = 90; // UTF-16 units of a quoted line
const HOW_TO = "footbridge how-to"; // where this browser keeps that it was put away

let view = null;
let streamed = false;
const chosen = { person: null, screen: "chat", group: null, topics: new Map(), members: new Map() };
const drafts = new Map(); // place -> words typed there and not sent
const answering = new Map(); // place -> id of the message that is being replied to
const seen = new Map(); // place of a topic -> newest message id that was on this page
const uncovered = new Set(); // messages whose spoilers were pressed
const toasts = new Map(); // side -> the toast of its last snapshot, as JSON

const byId = (id) => document.getElementById(id);
const within = (root, selector) => root.querySelector(selector);
const screen = byId("screen");
const chat = byId("chat");
const room = byId("room");
const herWords = byId("her-words");
const deskWords = byId("desk-words");

listen();
connect();

// ---- what comes in ------------------------------------------------------------------------------------------------

function connect() {
  const stream = new EventSource("stream");
  stream.addEventListener("view", (event) => {
    streamed = true;
    show(JSON.parse(event.data));
  });
  stream.addEventListener("open", () => { byId("lost").hidden = true; });
  stream.addEventListener("error", () => { byId("lost").hidden = false; });
  fetch("view")
    .then((answer) => answer.json())
    .then((first) => { if (!streamed) show(first); })
    .catch(() => { byId("lost").hidden = false; });
}

function show(snapshot) {
  view = snapshot;
  follow();
  byId("lost").hidden = true;
  showTop();
  showPhone();
  showDesk();
  for (const person of view.people) notice(`person ${person.id}`, person.toast, person.name, personNow() === person ? "hers" : null);
  for (const group of view.groups) notice(`group ${group.id}`, group.toast, group.title, groupNow() === group ? "theirs" : null);
}

// ---- what goes out ------------------------------------------------------------------------------------------------

/** Posts one act; shows at `side` why it was refused. Resolves to whether it was done. */
async function act(deed, side) {
  let why;
  try {
    const answer = await fetch("act", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(deed),
    });
    const said = await answer.json();
    if (said.ok) return true;
    why = said.why;
  } catch {
    why = "The rehearsal did not answer.";
  }
  toast(side, why || "That was refused.", true);
  return false;
}

async function press(button, deed, side) {
  button.setAttribute("aria-busy", "true");
  await act(deed, side);
  button.removeAttribute("aria-busy");
}

/** Sends what stands in `box`; the words come back into an empty box if they were refused. */
async function write(box, deed, side) {
  const place = box.dataset.place;
  const words = box.value;
  if (words.trim() === "") return false;
  box.value = "";
  drafts.delete(place);
  const done = await act({ ...deed, does: "write", text: words }, side);
  if (!done && !drafts.get(place)) {
    drafts.set(place, words);
    if (box.dataset.place === place) box.value = words;
  }
  return done;
}

// ---- the top ------------------------------------------------------------------------------------------------------

function showTop() {
  const moment = readMoment(view.now);
  const clock = byId("now");
  clock.dateTime = view.now.replace(/\[.*$/, "");
  clock.replaceChildren(el("span", { class: "day" }, moment.day), ` ${moment.time}`);
  byId("movers").hidden = view.clock !== "movable";
  byId("note").textContent = view.note ?? "";
  const wrong = view.requests.violations;
  byId("request-count").textContent = `${view.requests.count} requests${wrong.length ? `, ${wrong.length} wrong` : ""}`;
  byId("request-count").classList.toggle("wrong", wrong.length > 0);
  byId("request-words").textContent = wrong.length
    ? "Telegram would not have taken these requests of the bot:"
    : "Requests of the bot to the stand-in. Each was one that Telegram would take.";
  patch(byId("violations"), wrong.map((what, index) => ({ id: index, what })), "li", (item, { what }) => {
    item.textContent = typeof what === "string" ? what : JSON.stringify(what);
  });
}

/** Reads day and hour as the snapshot's own time zone has them, whatever that of this computer is. */
function readMoment(now) {
  const [date, time] = now.split("T");
  const day = new Date(`${date}T00:00:00Z`).toLocaleDateString("en-GB", { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" });
  return { day, time: time.slice(0, 5) };
}

// ---- her phone ----------------------------------------------------------------------------------------------------

function personNow() {
  return view.people.find((person) => person.id === chosen.person) ?? view.people[0];
}

function showPhone() {
  const person = personNow();
  const { title, preview, unread, messages } = person.chat;
  const { day, time } = readMoment(view.now);
  const glance = person.lock_screen.at(-1);
  const last = messages.at(-1);

  byId("phone-name").textContent = person.name;
  byId("phone-name").classList.toggle("unseen", view.people.length > 1);
  byId("people").hidden = view.people.length < 2;
  patch(byId("people"), view.people.map(({ id, name, chat: { unread: waiting } }) => ({ id, name, waiting, now: id === person.id })), "button", (button, item) => {
    set(button, { type: "button", "data-person": item.id, "data-testid": "person", "aria-pressed": item.now });
    button.replaceChildren(item.name, ...badge(item.now ? 0 : item.waiting));
  });

  screen.dataset.screen = chosen.screen;
  for (const pane of screen.querySelectorAll("[data-pane]")) pane.hidden = pane.dataset.pane !== chosen.screen;
  for (const button of document.querySelectorAll(".beside [data-screen-to]")) {
    button.setAttribute("aria-pressed", button.dataset.screenTo === chosen.screen);
  }

  const strip = byId("strip");
  within(strip, ".strip-time").textContent = time;
  within(strip, ".strip-line").textContent = glance ? `${glance.title}: ${glance.line}` : "";
  strip.setAttribute("aria-label", glance ? `Lock screen says: ${glance.title}: ${glance.line}` : "Lock screen says nothing");
  byId("glance-lock").textContent = glance ? `${glance.title}: ${glance.line}` : "nothing";
  byId("glance-list").textContent = `${title}: ${preview || "nothing"}`;
  byId("glance-unread").textContent = unread ? `Chat list, ${unread} unread` : "Chat list";

  within(screen, "[data-pane=lock] .lock-time").textContent = time;
  within(screen, "[data-pane=lock] .lock-date").textContent = day;
  byId("lock-none").hidden = person.lock_screen.length > 0;
  patch(byId("lock-screen"), person.lock_screen.map((line, index) => ({ id: index, ...line })).reverse(), "li", (item, line) => {
    item.replaceChildren(el("b", { dir: "auto" }, line.title), el("span", { class: "line-at" }, line.at), el("span", { dir: "auto" }, line.line));
  });

  const row = byId("chat-line");
  within(row, ".line-title").textContent = title;
  within(row, ".line-at").textContent = last?.at ?? "";
  within(row, ".line-preview").textContent = preview || "No messages";
  within(row, ".badge").hidden = !unread;
  within(row, ".badge").textContent = unread || "";

  within(screen, "[data-pane=chat] .bar-title").textContent = title;
  for (const face of screen.querySelectorAll(".face")) face.textContent = initial(title);
  const pressedStart = byId("chat-empty").contains(document.activeElement);
  byId("chat-empty").hidden = messages.length > 0 || person.blocked;
  if (pressedStart && byId("chat-empty").hidden) chat.focus();
  byId("her-form").hidden = person.blocked;
  byId("her-blocked").hidden = !person.blocked;
  set(byId("block"), { "data-does": person.blocked ? "unblock" : "block" });
  byId("block").textContent = person.blocked ? "Unblock" : "Block";

  const place = `phone ${person.id}`;
  turnTo(herWords, place);
  fillLog(chat, place, messages, (item, message) => {
    set(item, { class: `message ${message.mine ? "mine" : "other"}`, "data-testid": "message" });
    morph(item, [
      el("div", { class: "bubble" }, wordsOf(message, place), el("span", { class: "at" }, message.edited ? `edited ${message.at}` : message.at)),
      ...keyboard(message, "button"),
    ]);
  });
  showFit();
}

/** Says when the newest message is taller than the chat of her small screen, or when a label on it is cut. */
function showFit() {
  const newest = chosen.screen === "chat" ? chat.lastElementChild : null;
  const over = newest ? newest.offsetHeight - chat.clientHeight : 0;
  const cut = newest ? [...newest.querySelectorAll("[data-data]")].filter((button) => button.scrollWidth > button.clientWidth).length : 0;
  const findings = [];
  if (over > 0) findings.push(`This card is ${over} px taller than her screen.`);
  if (cut > 0) findings.push(cut === 1 ? "One label is cut." : `${cut} labels are cut.`);
  byId("fit").hidden = findings.length === 0;
  byId("fit").textContent = findings.join(" ");
}

// ---- the desk -----------------------------------------------------------------------------------------------------

/** Until a group is chosen here, goes to the first one where something has come in. */
function follow() {
  chosen.group ??= view.groups.find((group) => group.topics.some((topic) => topic.unread))?.id ?? null;
}

function groupNow() {
  return view.groups.find((group) => group.id === chosen.group) ?? view.groups[0];
}

function topicNow(group) {
  return group?.topics.find((topic) => topic.id === chosen.topics.get(group.id)) ?? group?.topics[0];
}

function memberNow(group) {
  return group.members.find((member) => member.id === chosen.members.get(group.id)) ?? group.members[0];
}

const placeOf = (group, topic) => `desk ${group.id} ${topic?.id ?? "none"}`;

/** Counts what the server calls unread and what this page has not shown yet: the smaller of the two. */
function unreadIn(group, topic) {
  const upTo = seen.get(placeOf(group, topic)) ?? -Infinity;
  return Math.min(topic.unread, topic.messages.filter((message) => message.id > upTo).length);
}

function showDesk() {
  const group = groupNow();
  byId("desk").hidden = !group;
  byId("tabs").hidden = !group;
  if (!group) {
    byId("desk-name").textContent = "No group in this rehearsal";
    return;
  }
  const topic = topicNow(group);
  const place = placeOf(group, topic);
  if (topic) {
    // What is outside all topics is left for the first topic that opens, unless somebody has chosen it.
    if (!topic.outside) chosen.topics.set(group.id, topic.id);
    seen.set(place, topic.messages.reduce((newest, message) => Math.max(newest, message.id), 0));
  }

  patch(byId("tabs"), view.groups.map((each) => ({
    id: each.id,
    title: each.title,
    now: each === group,
    unread: each === group ? 0 : each.topics.reduce((sum, one) => sum + unreadIn(each, one), 0),
  })), "button", (button, item) => {
    set(button, { type: "button", "data-group": item.id, "data-testid": "group-tab", "aria-current": item.now });
    button.replaceChildren(item.title, ...badge(item.unread));
  });

  byId("topics").hidden = group.topics.length < (group.forum ? 1 : 2);
  patch(byId("topics"), group.topics.map((each) => ({
    id: each.id,
    title: each.title,
    closed: each.closed,
    now: each === topic,
    unread: each === topic ? 0 : unreadIn(group, each),
    last: firstLine(each.messages.at(-1)),
    at: each.messages.at(-1)?.at ?? "",
  })), "button", (button, item) => {
    set(button, { type: "button", class: item.closed ? "closed" : "", "data-topic": item.id, "data-testid": "topic", "aria-current": item.now });
    button.replaceChildren(
      el("span", { class: "line-title", dir: "auto" }, item.title),
      el("span", { class: "line-at" }, item.at),
      el("span", { class: "line-preview", dir: "auto" }, item.closed ? `Closed. ${item.last}` : item.last),
      ...badge(item.unread),
    );
  });

  byId("topic-title").textContent = topic?.title ?? group.title;
  byId("topic-closed").hidden = !topic?.closed;
  byId("room-empty").hidden = Boolean(topic?.messages.length);
  byId("room-empty").textContent = topic ? "Nothing here yet." : "No topic yet. When someone sends, it opens here.";
  deskWords.disabled = !topic;
  const pinned = topic?.messages.find((message) => message.id === topic.pinned);
  byId("pinned").hidden = !pinned;
  within(byId("pinned"), ".pin-line").textContent = firstLine(pinned);
  byId("pinned").dataset.to = pinned?.id ?? "";

  const member = memberNow(group);
  patch(byId("desk-member"), group.members, "option", (option, { id, name, role }) => {
    option.value = id;
    option.textContent = role === "coordinator" ? `${name}, coordinator` : name;
  });
  byId("desk-member").value = member?.id ?? "";

  turnTo(deskWords, place);
  const messages = topic?.messages ?? [];
  fillLog(room, place, messages.map((message) => ({
    ...message,
    said: message.reply_to && firstLine(messages.find((other) => other.id === message.reply_to)),
    role: group.members.find((one) => one.id === message.from)?.role,
  })), (item, message) => fillDeskMessage(item, message, place));
  showAnswering(messages);
}

function fillDeskMessage(item, message, place) {
  if (message.service) {
    set(item, { class: "message service", "data-testid": "desk-message" });
    item.replaceChildren(el("p", { dir: "auto" }, message.text));
    return;
  }
  const bot = message.from === "bot";
  set(item, { class: `message ${bot ? "bot" : "member"}`, "data-testid": "desk-message" });
  const quoted = message.quote || message.said;
  const tag = bot ? "bot" : message.role === "coordinator" ? "coordinator" : "";
  morph(item, [
    el("span", { class: "face", "aria-hidden": "true", "data-hue": hue(message.from) }, initial(message.name)),
    el("div", { class: "body" },
      el("div", { class: "bubble" },
        el("p", { class: "who", "data-hue": hue(message.from) }, el("span", { dir: "auto" }, message.name), ...(tag ? [el("small", {}, tag)] : [])),
        ...(quoted ? [el("button", { type: "button", class: "quote", dir: "auto", "data-to": message.reply_to }, shorten(quoted))] : []),
        wordsOf(message, place),
        el("span", { class: "at" }, message.edited ? `edited ${message.at}` : message.at),
        el("button", { type: "button", class: "answer", "data-answer": message.id, "data-testid": "desk-reply", "aria-label": `Reply to ${message.name}: ${firstLine(message)}` }, "Reply"),
      ),
      ...keyboard(message, "desk-button"),
      ...(message.reactions?.length ? [el("p", { class: "reactions", role: "group", "aria-label": "Reactions" }, ...message.reactions.map((mark) => el("span", {}, mark)))] : []),
    ),
  ]);
}

function showAnswering(messages) {
  const place = deskWords.dataset.place;
  const to = messages.find((message) => message.id === answering.get(place));
  if (!to) answering.delete(place);
  byId("answering").hidden = !to;
  within(byId("answering"), ".answering-line").textContent = to ? `Reply to ${to.name}: ${shorten(masked(to))}` : "";
  for (const item of room.children) item.classList.toggle("answered", item.dataset.message === String(to?.id));
}

function answer(id) {
  if (id === null) answering.delete(deskWords.dataset.place);
  else answering.set(deskWords.dataset.place, id);
  showAnswering(topicNow(groupNow())?.messages ?? []);
  deskWords.focus();
}

// ---- messages, on either side -------------------------------------------------------------------------------------

const standsAtEnd = (log) => log.scrollHeight - log.scrollTop - log.clientHeight < 40;

/** Brings a log up to date; goes to its end when there is something new or it stood there already. */
function fillLog(log, place, messages, fill) {
  const newest = `${place} ${messages.at(-1)?.id}`;
  const stood = standsAtEnd(log);
  const turned = log.dataset.place !== place;
  log.dataset.place = place;
  log.setAttribute("aria-busy", turned);
  patch(log, messages.map((message) => ({ ...message, place })), "div", (item, message) => {
    set(item, { "data-message": message.id, tabindex: -1 });
    fill(item, message);
  });
  log.removeAttribute("aria-busy");
  if (turned || stood || log.dataset.newest !== newest) log.scrollTop = log.scrollHeight;
  log.dataset.newest = newest;
}

/** Draws the words of a message, its spoilers covered until one of them is pressed. */
function wordsOf(message, place) {
  const text = message.text ?? "";
  const key = `${place} ${message.id} ${text}`;
  const words = el("p", { class: "words", dir: "auto" });
  let done = 0;
  for (const [from, to] of [...(message.spoilers ?? [])].sort((a, b) => a[0] - b[0])) {
    const start = Math.max(from, done);
    if (to <= start) continue;
    const spoiler = el("span", { class: "spoiler", "data-spoiler": key }, text.slice(start, to));
    if (!uncovered.has(key)) cover(spoiler);
    words.append(text.slice(done, start), spoiler);
    done = to;
  }
  words.append(text.slice(done));
  return words;
}

function cover(spoiler) {
  set(spoiler, { class: "spoiler covered", role: "button", tabindex: 0, "aria-label": "Covered words. Press to read." });
}

function uncover(spoiler) {
  uncovered.add(spoiler.dataset.spoiler);
  for (const each of spoiler.closest(".words").querySelectorAll(".spoiler")) {
    each.className = "spoiler";
    for (const name of ["role", "tabindex", "aria-label"]) each.removeAttribute(name);
  }
}

function keyboard(message, hook) {
  if (!message.buttons?.length) return [];
  const rows = message.buttons.map((row) => el("div", { class: "row" }, ...row.map(({ label, data }) =>
    el("button", { type: "button", dir: "auto", title: data, "data-data": data, "data-testid": hook }, label))));
  return [el("div", { class: "keyboard" }, ...rows)];
}

const firstLine = (message) => shorten(masked(message).split("\n", 1)[0]);

/** The words of a message for a line about it: what lies under a spoiler stays unreadable. */
function masked(message) {
  let text = message?.text ?? "";
  for (const [from, to] of message?.spoilers ?? []) text = text.slice(0, from) + text.slice(from, to).replace(/\S/g, "▒") + text.slice(to);
  return text;
}

const shorten = (text) => (text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH - 1).trimEnd()}…` : text);
const initial = (name) => [...(name ?? "")].find((sign) => /[\p{L}\p{N}]/u.test(sign))?.toUpperCase() ?? "·";
const hue = (id) => (id === "bot" ? "bot" : [...String(id)].reduce((sum, sign) => sum + sign.codePointAt(0), 0) % 5);

// ---- toasts -------------------------------------------------------------------------------------------------------

/** Shows the toast of a side once, when a snapshot brings another one than the last; `side` is null if it is not on show. */
function notice(key, said, name, side) {
  const before = toasts.get(key);
  const now = JSON.stringify(said ?? null);
  toasts.set(key, now);
  if (before === undefined || before === now || !said?.text || !side) return;
  if (said.alert) {
    byId("alert-side").textContent = name;
    byId("alert-words").textContent = said.text;
    if (!byId("alert").open) byId("alert").showModal();
  } else {
    toast(side, said.text, false);
  }
}

function toast(side, text, refused) {
  const box = within(document, `.${side} .toast`);
  clearTimeout(box.timer);
  box.classList.toggle("refused", refused);
  box.hidden = false;
  box.textContent = text;
  box.timer = setTimeout(() => { box.hidden = true; }, TOAST_SHOWS_FOR);
}

// ---- the page's own hands -----------------------------------------------------------------------------------------

function listen() {
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", typed);
  window.addEventListener("resize", () => { if (view) showFit(); });
  for (const log of [chat, room]) {
    log.addEventListener("scroll", () => { log.left = !standsAtEnd(log); });
    new ResizeObserver(() => { if (!log.left) log.scrollTop = log.scrollHeight; }).observe(log);
  }
  byId("desk-member").addEventListener("change", (event) => chosen.members.set(groupNow().id, groupNow().members[event.target.selectedIndex].id));
  byId("how-to-show").addEventListener("click", () => showHowTo(byId("how-to").hidden));
  byId("how-to-hide").addEventListener("click", () => showHowTo(false));
  showHowTo(keptAway() === null);
  for (const box of [herWords, deskWords]) box.addEventListener("input", () => drafts.set(box.dataset.place, box.value));
  byId("her-form").addEventListener("submit", (event) => {
    event.preventDefault();
    write(herWords, { who: personNow().id }, "hers");
  });
  byId("desk-form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const group = groupNow();
    const topic = topicNow(group);
    const place = deskWords.dataset.place;
    const replyTo = answering.get(place) ?? null;
    if (!topic) return;
    const done = await write(deskWords, { who: memberNow(group)?.id, group: group.id, topic: topic.id, reply_to: replyTo }, "theirs");
    if (done && answering.get(place) === replyTo) answering.delete(place);
    showAnswering(topicNow(groupNow())?.messages ?? []);
  });
}

function showHowTo(open) {
  if (!open && byId("how-to").contains(document.activeElement)) byId("how-to-show").focus();
  byId("how-to").hidden = !open;
  byId("how-to-show").setAttribute("aria-expanded", open);
  if (open) return;
  try { localStorage.setItem(HOW_TO, "away"); } catch { /* this browser keeps nothing: it comes again */ }
}

function keptAway() {
  try { return localStorage.getItem(HOW_TO); } catch { return null; }
}

function clicked(event) {
  const on = (selector) => event.target.closest(selector);
  const button = on("button");
  const message = on("[data-message]");
  const spoiler = on(".spoiler.covered");
  const id = Number(message?.dataset.message);
  const at = on(".theirs") ? "theirs" : "hers";
  if (!on(".requests")) within(document, ".requests").open = false;
  if (!view) return;
  if (spoiler) uncover(spoiler);
  else if (!button) replyByClick(event, message, id);
  else if (button.dataset.data !== undefined) pressInline(button, id, at);
  else if (button.dataset.answer) answer(id);
  else if (button.id === "not-answering") answer(null);
  else if (button.dataset.to) goTo(button.dataset.to);
  else if (button.dataset.minutes) press(button, { who: "clock", does: "move", minutes: Number(button.dataset.minutes) }, "hers");
  else if (button.dataset.thing) press(button, { who: personNow().id, does: "send", thing: button.dataset.thing }, "hers");
  else if (button.dataset.does) press(button, { who: personNow().id, does: button.dataset.does }, "hers");
  else if (button.dataset.screenTo) turn(() => { chosen.screen = button.dataset.screenTo; });
  else if (button.dataset.person) turn(() => { chosen.person = idOf(view.people, button.dataset.person); });
  else if (button.dataset.group) turn(() => { chosen.group = idOf(view.groups, button.dataset.group); });
  else if (button.dataset.topic) turn(() => { chosen.topics.set(groupNow().id, idOf(groupNow().topics, button.dataset.topic)); });
}

function pressInline(button, message, side) {
  const deed = { does: "press", message, data: button.dataset.data };
  if (side === "hers") press(button, { who: personNow().id, ...deed }, side);
  else press(button, { who: memberNow(groupNow())?.id, group: groupNow().id, ...deed }, side);
}

function replyByClick(event, message, id) {
  const selecting = String(window.getSelection()) !== "";
  if (message && room.contains(message) && event.target.closest(".bubble") && !selecting) answer(id);
}

function typed(event) {
  if (event.isComposing) return;
  const box = event.target;
  if (box.matches?.(".spoiler.covered") && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    uncover(box);
  } else if (event.key === "Enter" && !event.shiftKey && (box === herWords || box === deskWords)) {
    event.preventDefault();
    box.form.requestSubmit();
  } else if (event.key === "Escape" && box === deskWords) {
    answer(null);
  } else if (event.key === "Escape") {
    within(document, ".requests").open = false;
  }
}

function turn(change) {
  change();
  for (const box of document.querySelectorAll(".toast")) box.hidden = true;
  showPhone();
  showDesk();
}

/** Gives a typing box the draft of the place that is now on show. */
function turnTo(box, place) {
  if (box.dataset.place === place) return;
  box.dataset.place = place;
  box.value = drafts.get(place) ?? "";
}

function goTo(id) {
  const item = within(room, `[data-message="${CSS.escape(id)}"]`);
  if (!item) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  item.scrollIntoView({ block: "center", behavior: still ? "auto" : "smooth" });
  item.focus({ preventScroll: true });
}

const idOf = (list, id) => list.find((each) => String(each.id) === id)?.id;
const badge = (count) => (count ? [el("span", { class: "badge", title: `${count} unread` }, String(count))] : []);
