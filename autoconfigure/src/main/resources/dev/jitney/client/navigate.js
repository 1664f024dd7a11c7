/** Navigation: an HTTP GET of the page's own URL, then the socket adopts what it answered. */

import { drain } from "./events.js";
import { identity, keep, kept, ours, random } from "./identity.js";
import { load, page, show } from "./page.js";
import { close, send } from "./socket.js";
import { loading, stopped, texts, toast } from "./status.js";

const TYPE = "application/vnd.jitney.view+json";
const SCROLLS = "jitney-scroll";
const SLOW = 250;
const HOPS = 5;

const scrolls = kept(SCROLLS);
/** id of the history entry */
let entry;
let shown = place(location);
let running = new AbortController();

/** Returns what of a URL names a page. */
function place({ pathname, search }) {
  return pathname + search;
}

/**
 * Fetches the view of a page; null if only the browser can show what is there. Fails if nobody answers.
 *
 * @returns {Promise<import("./types.js").Answer | null>}
 */
export async function fetchView(target, headers, signal) {
  const answer = await fetch(target, {
    headers: { Accept: TYPE, "Jitney-Document": identity.doc, ...headers },
    cache: "no-store",
    signal,
  });
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
  if (now - last < 10_000) {
    giveUp();
  } else {
    location.reload();
  }
}

/** Lets the user decide when to load the document anew. */
export const giveUp = () => stopped(texts.broken, texts.reload, () => location.reload());

/**
 * Goes to a URL, as the browser would; superseded by a later call.
 *
 * @param {{replace?: boolean, restore?: boolean}} [options] restore if the browser's history is there already
 */
export async function navigate(target, options = {}) {
  running.abort();
  const { signal } = (running = new AbortController());
  const slow = setTimeout(loading, SLOW, true);
  signal.onabort = () => clearTimeout(slow);
  await go(new URL(target, document.baseURI), options, signal);
  if (!signal.aborted) {
    clearTimeout(slow);
    loading(false);
  }
}

async function go(to, options, signal) {
  drain();
  for (let hop = 0; hop < HOPS && ours(to); hop++) {
    const answer = await fetchView(to, { "Jitney-Tab": identity.tab }, signal).catch(() => undefined);
    const code = answer?.module && (await load(answer.module).catch(() => undefined));
    if (signal.aborted) {
      return;
    }
    if (code) {
      enter(new URL(new URL(answer.url).hash || to.hash, answer.url), code, answer, options);
      return;
    }
    if (answer === undefined && !navigator.onLine) {
      toast(texts.offline, "error");
      return;
    }
    if (!answer?.location) {
      break;
    }
    to = new URL(answer.location, to);
  }
  if (options.restore) {
    location.reload();
  } else {
    location[options.replace ? "replace" : "assign"](to);
  }
}

/** Puts a page in place of the present one. */
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
  show(code, { ...answer, adopting: true });
  send({ go: answer.ticket });
  land(to, restore && scrolls[entry], before);
  document.dispatchEvent(new CustomEvent("jitney:navigate", { detail: to.href }));
}

const remember = () => (scrolls[entry] = [scrollX, scrollY]);

/** Scrolls, and puts the focus where a reader begins unless the page did. */
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
    focus(root.querySelector("[autofocus]") ?? target ?? root.querySelector("h1") ?? root.querySelector("main") ?? root);
  }
}

function focus(element) {
  const preventScroll = true;
  element.focus({ preventScroll });
  if (document.activeElement !== element) {
    element.tabIndex = -1;
    element.focus({ preventScroll });
    element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  }
}

/** Returns where a click leads, if it is for us to go there. */
function destination(event) {
  const link = event.composedPath().find((node) => node.localName === "a");
  const get = (name) => link?.getAttribute(name);
  const { button, altKey, ctrlKey, metaKey, shiftKey } = event;
  const special = button || altKey || ctrlKey || metaKey || shiftKey || event.defaultPrevented;
  const elsewhere = (get("target") ?? "_self") !== "_self" || get("download") != null || /external/.test(get("rel"));
  return special || elsewhere || get("href") == null ? undefined : new URL(get("href"), document.baseURI);
}

function clicked(event) {
  const to = destination(event);
  if (to?.hash && place(to) === shown) {
    remember();
  } else if (to && ours(to)) {
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
    loading(false);
    land(location, scrolls[entry]);
  }
}

/** Gives the history entry an id. */
function mark() {
  entry = random();
  history.replaceState({ jitney: entry }, "");
}

/** Takes over links and history. */
export function start() {
  entry = history.state?.jitney;
  entry ?? mark();
  history.scrollRestoration = "manual";
  scrolls[entry] && scrollTo(...scrolls[entry]);
  document.addEventListener("click", clicked);
  addEventListener("popstate", popped);
  addEventListener("pagehide", () => {
    remember();
    keep(SCROLLS, scrolls);
  });
}
