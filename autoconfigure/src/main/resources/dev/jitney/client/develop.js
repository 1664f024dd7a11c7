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
  if (!wanted || failure) {
    return;
  }
  const [first = "", ...others] = files;
  const what = others.length ? `${first} and ${others.length} more` : first;
  const parts = [make("b", "", name), ` · ${millis} ms`, ...(what ? [" · ", make("span", "file", what)] : [])];
  say(kind, kind === "wiring" ? LONG : SHORT, parts, reason);
}

/** What is wrong, and whether the user has put it away. */
let failure;
let away = false;

const plural = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;

function title({ kind, problems }) {
  const files = new Set(problems.map(({ file }) => file)).size;
  return {
    compiler: `${plural(problems.length, "error")}${files > 1 ? ` in ${files} files` : ""}`,
    page: problems.length === 1 ? "A page does not compile" : `${problems.length} pages do not compile`,
    context: "The application does not start with this edit",
  }[kind];
}

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
  const heading = make("h1", "", title(failure));
  const close = make("button", "close", "×");
  const hint = make("p", "hint", "The last good code keeps running. This goes away once it is fixed; Esc hides it.");
  heading.id = "title";
  hint.id = "hint";
  Object.assign(close, { type: "button", ariaLabel: "Hide", onclick: putAway });
  const list = make("ol", "problems", ...failure.problems.map(problem));
  list.tabIndex = 0;
  overlay.replaceChildren(make("header", "", heading, close), list, hint);
  overlay.hidden = false;
  hush();
  attach();
}

/** Leaves a sign that something is still wrong. */
function putAway() {
  away = true;
  overlay.hidden = true;
  const again = make("button", "again", title(failure));
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
    away = false;
    overlay.hidden = true;
    hush();
  }
  retry();
}

/** Meanwhile the runtime need not say that it has no connection. */
const calm = new CSSStyleSheet();
calm.replaceSync(".jitney-status:not(.jitney-compiling) { visibility: hidden }");

/** When the connection was lost. */
let down;

function restarting(reason = "") {
  document.adoptedStyleSheets.includes(calm) || document.adoptedStyleSheets.push(calm);
  wanted && !failure && say("wiring", 0, [make("b", "", "restarting…")], reason);
}

function notRunning() {
  noisy();
  wanted && !failure && say("failed", 0, ["The application does not run"]);
}

const noisy = () => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== calm));

const takes = {
  hello(news) {
    const again = run && run !== news.run;
    wanted = news.badge;
    if (down) {
      down = undefined;
      noisy();
      failure || hush();
    }
    run = news.run;
    host.dataset.jitney = "open";
    // what is still wrong follows at once
    again && mended();
  },
  /** The module comes while the server is still at work on the view. */
  async ahead({ module, next }) {
    const runtime = document.getElementById("jitney-root") && (await import("./page.js"));
    runtime?.page.module === module && (await runtime.load(next).catch(() => {}));
  },
  async reloaded(news, { assets }) {
    assets && (await refresh(assets, base));
    reloaded(news);
    retry();
  },
  failed(news) {
    const same = away && JSON.stringify(failure) === JSON.stringify(news);
    failure = news;
    same ? putAway() : show();
  },
  mended,
  restarting,
};

let run = "";
let socket;
let attempt = 0;
let timer;

function open() {
  const url = new URL(`_jit/changes?run=${encodeURIComponent(run)}`, base);
  url.protocol = url.protocol.replace("http", "ws");
  const own = (socket = new WebSocket(url));
  own.onmessage = ({ data }) => {
    const news = JSON.parse(data);
    attempt = 0;
    for (const name in news) {
      own === socket && takes[name]?.(news[name], news);
    }
  };
  own.onclose = () => own === socket && lost();
}

function lost() {
  host.dataset.jitney = "lost";
  if (run) {
    down ??= performance.now();
    performance.now() - down < PATIENCE ? restarting() : notRunning();
  }
  timer = setTimeout(open, attempt++ < OFTEN ? AGAIN : RARELY);
}

function close() {
  clearTimeout(timer);
  const open = socket;
  socket = undefined;
  open?.close();
}

addEventListener("pagehide", close);
addEventListener("pageshow", ({ persisted }) => persisted && open());
open();
