/** Navigation: a GET of the page's own URL, then the socket adopts what it answered. */

import { identity, keep, kept, ours, random } from "./identity.js";
import { arrive } from "./inputs.js";
import { load, page, show } from "./page.js";
import { close, drain, send } from "./socket.js";
import { stopped, texts, toast } from "./status.js";

const TYPE = "application/vnd.jitney.view+json";
const SCROLLS = "jitney-scroll";
const HOPS = 5;

const scrolls = kept(SCROLLS);
let entry;
let shown = place(location);
let running = new AbortController();

function place({ pathname, search }) {
  return pathname + search;
}

/** Fetches a view; null if only the browser can show it. Throws while there is none. */
export async function fetchView(target, tab, signal) {
  const { doc, closed } = identity;
  const headers = { Accept: TYPE, "Jitney-Document": doc };
  Object.assign(headers, tab && { "Jitney-Tab": tab }, closed && { "Jitney-Closed": closed });
  const answer = await fetch(target, { headers, cache: "no-store", signal });
  const view = answer.headers.get("Content-Type")?.startsWith(TYPE) && (await answer.json());
  if (!view && /50[234]/.test(answer.status)) {
    throw new Error(answer.statusText);
  }
  return view && !view.reload ? { ...view, url: answer.url } : null;
}

/** Loads the document anew, unless that was done just before and did not help. */
export function reload() {
  const now = Date.now();
  const last = kept("jitney-reload");
  keep("jitney-reload", now);
  close();
  now - last < 10_000 ? giveUp() : location.reload();
}

export const giveUp = () => stopped(texts.broken, texts.reload, () => location.reload());

/** Goes to a URL; a later call supersedes it. Restore: the browser's history is there already. */
export async function navigate(target, options = {}) {
  running.abort();
  const { signal } = (running = new AbortController());
  let to = new URL(target, document.baseURI);
  drain();
  for (let hop = 0; hop < HOPS && ours(to); hop++) {
    const answer = await fetchView(to, identity.tab, signal).catch(() => undefined);
    const code = answer?.module && (await load(answer.module).catch(() => undefined));
    if (signal.aborted) {
      return;
    }
    if (code) {
      return enter(new URL(new URL(answer.url).hash || to.hash, answer.url), code, answer, options);
    }
    if (answer === undefined) {
      return toast(texts.offline, "error");
    }
    if (!answer?.location) {
      break;
    }
    to = new URL(answer.location, to);
  }
  options.restore ? location.reload() : location[options.replace ? "replace" : "assign"](to);
}

function enter(to, code, answer, { replace, restore }) {
  const before = document.activeElement;
  drain();
  if (restore || replace || to.href === location.href) {
    history.replaceState({ jitney: entry }, "", to);
  } else {
    remember();
    entry = random();
    history.pushState({ jitney: entry }, "", to);
  }
  shown = place(to);
  arrive();
  show(code, { ...answer, adopting: true });
  send({ go: answer.ticket });
  land(to, restore && scrolls[entry], before);
  document.dispatchEvent(new CustomEvent("jitney:navigate", { detail: to.href }));
}

const remember = () => (scrolls[entry] = [scrollX, scrollY]);

/** Scrolls, and puts the focus where a reader begins if the page did not. */
function land(to, position, before) {
  const root = document.getElementById("jitney-root");
  const target = document.getElementById(decodeURIComponent(to.hash.slice(1)));
  if (target && !position) {
    target.scrollIntoView();
  } else {
    const [left, top] = position || [0, 0];
    scrollTo({ left, top, behavior: "instant" });
  }
  const now = document.activeElement;
  if (now === before || !root.contains(now)) {
    focus(root.querySelector("[autofocus]") ?? target ?? root.querySelector("h1") ?? root);
  }
}

function focus(element) {
  if (element.tabIndex < 0) {
    element.tabIndex = -1;
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  }
  element.focus({ preventScroll: true });
}

const LINK = 'a[href]:not([download], [rel~="external"], [target]:not([target="_self"]))';

function clicked(event) {
  const { button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
  const link = event.composedPath().find((node) => node.matches?.(LINK));
  if (!link || button || altKey || ctrlKey || metaKey || shiftKey || defaultPrevented) {
    return;
  }
  const to = new URL(link.getAttribute("href"), document.baseURI);
  if (to.hash && place(to) === shown) {
    remember();
  } else if (ours(to)) {
    event.preventDefault();
    navigate(to);
  }
}

function popped({ state }) {
  const known = state?.jitney;
  if (known) {
    remember();
    entry = known;
  } else {
    mark();
  }
  if (place(location) !== shown) {
    navigate(location, { restore: true });
  } else if (known) {
    running.abort();
    land(location, scrolls[entry]);
  }
}

function mark() {
  history.replaceState({ jitney: (entry = random()) }, "");
  return entry;
}

export function start() {
  entry = history.state?.jitney ?? mark();
  history.scrollRestoration = "manual";
  scrolls[entry] && scrollTo(...scrolls[entry]);
  document.addEventListener("click", clicked);
  addEventListener("popstate", popped);
  addEventListener("pagehide", () => {
    remember();
    keep(SCROLLS, scrolls);
  });
}
