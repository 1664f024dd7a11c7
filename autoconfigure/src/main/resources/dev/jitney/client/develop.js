/** While developing: says what became of an edit and what is wrong with one; takes stylesheets and images anew. */

import { refresh } from "./assets.js";

/** From where this module was served, whatever base path or proxy there is. */
const base = new URL("../../../", import.meta.url);

const SHORT = 3000;
const LONG = 9000;
const AGAIN = 200;
const RARELY = 2000;
const OFTEN = 50;
const PATIENCE = 15_000;
const HANGS = 3000;
const OPENS = /^(idea|vscode):$/;

function make(name, className, ...children) {
  const element = document.createElement(name);
  className && (element.className = className);
  element.append(...children);
  return element;
}

/** Nothing of the page's own style gets in here, nor out. */
const host = make("div", "");
const inside = host.attachShadow({ mode: "open" });
const style = Object.assign(make("link"), { rel: "stylesheet", href: new URL("develop.css", import.meta.url) });
const badge = make("div", "badge");
const overlay = make("section", "overlay");
host.id = "jitney-develop";
badge.role = "status";
overlay.role = "alertdialog";
overlay.setAttribute("aria-labelledby", "title");
overlay.setAttribute("aria-describedby", "hint");
badge.hidden = overlay.hidden = true;
style.onload = () => inside.append(overlay, badge);
inside.append(style);
attach();

/** In front of dialogs of the page that were open before, where browsers can do that. */
function attach() {
  host.isConnected || document.documentElement.append(host);
  if (host.showPopover && !host.popover) {
    host.popover = "manual";
    host.showPopover();
  }
}

let wanted = true;
let fading;

/** Shows a line for some time, or until the next one. */
function say(kind, time, content, reason) {
  const text = make("span", "text", ...content);
  const parts = [make("span", "dot"), text];
  reason && parts.push(make("span", "reason", reason));
  badge.dataset.kind = kind;
  badge.classList.remove("gone");
  badge.replaceChildren(...parts);
  badge.hidden = false;
  fade(time);
  attach();
}

function fade(time) {
  clearTimeout(fading);
  const end = () => (badge.matches(":hover, :focus-within") ? fade(time) : badge.classList.add("gone"));
  fading = time && setTimeout(end, time);
}

const hush = () => {
  clearTimeout(fading);
  badge.classList.add("gone");
};

function reloaded({ class: name, kind, files, millis, reason }) {
  if (!wanted || wrong()) {
    return;
  }
  const [first = "", ...others] = files;
  const what = others.length ? `${first} and ${others.length} more` : first;
  const parts = [make("b", "", name), ` · ${millis} ms`, ...(what ? [" · ", make("span", "file", what)] : [])];
  say(kind, kind === "wiring" ? LONG : SHORT, parts, reason);
}

/** What is wrong: an edit, or that the page is gone; and whether the user has put that away. */
let failure;
let gone;
let away = false;

const wrong = () => failure ?? gone;

let loaded;

/** What shows pages, if this document has one of Jitney's; asking again takes no time. */
const runtime = async () =>
  document.getElementById("jitney") ? (loaded ??= Promise.all([import("./page.js"), import("preact")])) : [];

/** The page that is on the screen. */
const page = async () => (await runtime())[0]?.page;

let missing = [];

/** A page that an edit took away stays on the screen, and says so. */
async function look(routes = missing) {
  missing = routes;
  const { route } = (await page()) ?? {};
  const now = missing.includes(route) ? route : undefined;
  if (now !== gone?.route) {
    gone = now && { kind: "gone", route: now, problems: [] };
    failure || changed();
  }
}

function changed() {
  away = false;
  if (wrong()) {
    show();
  } else {
    overlay.hidden = true;
    hush();
  }
}

const plural = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

function title({ kind, problems, route }) {
  const files = new Set(problems.map(({ file }) => file)).size;
  return {
    compiler: `${plural(problems.length, "error")}${files > 1 ? ` in ${files} files` : ""}`,
    page: problems.length === 1 ? "A page does not compile" : `${problems.length} pages do not compile`,
    context: "The application does not start with this edit",
    gone: `There is no page at ${route} any more`,
  }[kind];
}

const hint = ({ kind }) =>
  kind === "gone"
    ? "It was deleted or has another path. What you see is how it was; once it is back it goes on by itself. Esc hides this."
    : "The last good code keeps running. This goes away once it is fixed; Esc hides it.";

function place({ file, line, open }) {
  const text = [make("span", "file", file), line ? `:${line}` : ""];
  const link = open && OPENS.test(new URL(open).protocol);
  const element = make(link ? "a" : "span", "place", ...text);
  link && Object.assign(element, { href: open, title: "Open in the editor" });
  return element;
}

function code({ line, caret, excerpt }) {
  const indent = Math.min(...excerpt.map(({ text }) => text.search(/\S/)).filter((at) => at >= 0));
  const rows = excerpt.flatMap(({ line: number, text }) => {
    const here = number === line;
    const row = make("div", here ? "here" : "", make("span", "number", String(number)), make("code", "", text.slice(indent)));
    const mark = here && caret >= indent && make("div", "here caret", make("span", "number"), make("code", "", " ".repeat(caret - indent), "^"));
    mark && (mark.ariaHidden = "true");
    return mark ? [row, mark] : [row];
  });
  return make("div", "code", ...rows);
}

function problem(each) {
  const item = make("li", "");
  each.file && item.append(place(each));
  item.append(make("p", "message", each.message));
  each.excerpt && item.append(code(each));
  return item;
}

function show() {
  const heading = make("h1", "", title(wrong()));
  const close = make("button", "close", "×");
  const help = make("p", "hint", hint(wrong()));
  heading.id = "title";
  help.id = "hint";
  Object.assign(close, { type: "button", ariaLabel: "Hide", onclick: putAway });
  const list = make("ol", "problems", ...wrong().problems.map(problem));
  list.tabIndex = 0;
  overlay.replaceChildren(make("header", "", heading, close), list, help);
  overlay.hidden = false;
  hush();
  attach();
}

/** Leaves a sign that something is still wrong. */
function putAway() {
  away = true;
  overlay.hidden = true;
  const again = make("button", "again", title(wrong()));
  again.type = "button";
  again.onclick = () => {
    away = false;
    show();
  };
  say("failed", 0, [again]);
}

addEventListener(
  "keydown",
  ({ key, isComposing }) => key === "Escape" && !isComposing && !overlay.hidden && putAway(),
  true,
);

/** What stands in for a page that did not compile looks again. */
const retry = () => document.querySelector(".jitney-stub-again")?.click();

function mended() {
  if (failure) {
    failure = undefined;
    changed();
  }
  retry();
}

/** Meanwhile the runtime need not say that it has no connection. */
const calm = new CSSStyleSheet();
calm.replaceSync(".jitney-status:not(.jitney-compiling) { visibility: hidden }");

/** When the connection was lost, why, and whether there is little hope. */
let down;
let why = "";
let hopeless = false;

function restarting(reason = why) {
  why = reason;
  document.adoptedStyleSheets.includes(calm) || document.adoptedStyleSheets.push(calm);
  wanted && !wrong() && say("wiring", 0, [make("b", "", "restarting…")], reason);
}

function notRunning() {
  hopeless = true;
  noisy();
  wanted && !wrong() && say("failed", 0, ["The application does not run"]);
}

/** The runtime may be waiting for a better moment, which is now. */
async function hurry() {
  const shown = await page();
  if (shown?.tab && document.documentElement.dataset.jitney !== "stopped") {
    (await import("./socket.js")).again(0);
  }
}

/** Whether this document shows what was edited; nobody's edit is everybody's. */
async function isConcerned({ pages }) {
  return !pages.length || pages.includes((await page())?.route);
}

/** What the policy of this document lets run; empty once it did not. */
let nonce;

/** Of which module the view is, as long as that of a later one shows it. */
let viewed;

/** Returns what a function of Preact returns, or nothing if the policy is narrower than it was meant to be. */
function run(text, { h, Fragment }) {
  if (!nonce) {
    return;
  }
  const script = Object.assign(make("script"), { nonce });
  try {
    script.textContent = `document.currentScript.result = ${text}`;
    document.head.append(script);
    script.remove();
  } catch {
    // trusted types only
  }
  nonce = script.result ? nonce : "";
  return script.result?.(h, Fragment);
}

const noisy = () => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== calm));

const takes = {
  hello(news) {
    const again = known && known !== news.run;
    wanted = news.badge;
    if (down) {
      down = undefined;
      why = "";
      hopeless = false;
      noisy();
      wrong() || hush();
      hurry();
    }
    known = news.run;
    nonce ??= news.nonce;
    host.dataset.jitney = "open";
    // what is still wrong follows at once
    again && mended();
    look(news.missing);
  },
  /** While the server is still at work on the view. */
  async ahead({ module, next, script, same }) {
    const [{ page, load, show } = {}, preact] = await runtime();
    // undone before the view came, which is the former one then and names no module
    const back = page && !page.hash && next === viewed;
    if (!page?.code || (page.module !== module && !back)) {
      return;
    }
    const code = run(script, preact);
    if (!code) {
      await load(next).catch(() => {});
      return;
    }
    page.ahead = { [next]: code };
    if (same || back) {
      viewed = page.hash ? page.module : viewed;
      // should the connection be lost meanwhile, all of the view is to come
      show(code, { module: next, hash: "" });
    }
  },
  async reloaded(news, { assets }) {
    const concerned = assets ? await refresh(assets, base) : await isConcerned(news);
    await look(news.missing);
    concerned && reloaded(news);
    retry();
    document.dispatchEvent(new CustomEvent("jitney:edited"));
  },
  failed(news) {
    away &&= JSON.stringify(failure) === JSON.stringify(news);
    failure = news;
    away ? putAway() : show();
  },
  mended,
  restarting,
};

let known = "";
let socket;
let attempt = 0;
let timer;

function open() {
  const url = new URL(`_jit/changes?run=${encodeURIComponent(known)}`, base);
  url.protocol = url.protocol.replace("http", "ws");
  const own = (socket = new WebSocket(url));
  // a server that is about to stop may take the connection and never answer
  timer = setTimeout(() => own === socket && (own.close(), lost()), HANGS);
  own.onmessage = ({ data }) => {
    const news = JSON.parse(data);
    clearTimeout(timer);
    attempt = 0;
    for (const name in news) {
      own === socket && takes[name]?.(news[name], news);
    }
  };
  own.onclose = () => own === socket && lost();
}

function lost() {
  clearTimeout(timer);
  socket = undefined;
  host.dataset.jitney = "lost";
  if (known && !down) {
    down = performance.now();
    restarting();
  } else if (down && !hopeless && performance.now() - down > PATIENCE) {
    notRunning();
  }
  timer = setTimeout(knock, attempt++ < OFTEN ? AGAIN : RARELY);
}

/** Browsers let websockets wait longer and longer after some that failed; this costs nothing. */
async function knock() {
  const own = timer;
  const asked = fetch(new URL("_jit/changes", base), { cache: "no-store", signal: AbortSignal.timeout(HANGS) });
  // one that hangs may wait for other requests of the page
  const there = await asked.then(({ status }) => !/50[234]/.test(status), ({ name }) => name === "TimeoutError");
  own === timer && (there ? open() : lost());
}

function close() {
  timer = clearTimeout(timer);
  const open = socket;
  socket = undefined;
  open?.close();
}

addEventListener("pagehide", close);
addEventListener("pageshow", ({ persisted }) => persisted && open());
document.addEventListener("jitney:navigate", () => look());
open();
