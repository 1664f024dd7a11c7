/** What this document is. Its tab outlives it in sessionStorage. */

/** @type {import("./types.js").Answer} */
export const block = JSON.parse(document.getElementById("jitney").textContent);

const { base } = block;

export const own = (path) => `${base}/_jitney/${path}`;

export const url = (path) => (/^\/(?![/\\])/.test(path) ? base + path : path);

/** Whether a URL may be a page or file of the application. */
export const ours = ({ origin, pathname }) =>
  origin === location.origin && (pathname + "/").startsWith(base + "/") && !pathname.startsWith(own(""));

/** Keeps a value while the browser tab lives, if possible. */
export function keep(key, value) {
  try {
    sessionStorage[key] = JSON.stringify(value);
  } catch {}
}

export function kept(key) {
  try {
    return JSON.parse(sessionStorage[key]);
  } catch {
    return {};
  }
}

export const random = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");

const KEY = "jitney";
const before = kept(KEY);

export const identity = {
  tab: before.tab,
  doc: random(),
  /** a document that has gone and the server has yet to hear of */
  closed: before.doc === before.closed ? before.closed : undefined,
  handled: before.handled ?? 0,
};

const save = (closed) => keep(KEY, { ...identity, closed });

export function become(tab) {
  if (tab !== identity.tab) {
    Object.assign(identity, { tab, handled: 0 });
  }
  save();
}

/** Whether a client event is new; afterwards it is not. */
export function isNew(number) {
  const result = number > identity.handled;
  if (result) {
    identity.handled = number;
    save();
  }
  return result;
}

export const leave = () => save(identity.doc);

const cookie = (text) =>
  (document.cookie = `${text}; SameSite=Lax${location.protocol === "https:" ? "; Secure" : ""}`);

/** Names the tab to a reload. */
export const nameTab = () => cookie(`jitney-leaving=${identity.tab}; Path=${location.pathname}; Max-Age=10`);

// for handshake and first paint
cookie(`jitney-zone=${Intl.DateTimeFormat().resolvedOptions().timeZone}; Path=${base || "/"}`);

/** Is back from the browser's cache. Returns whether the tab was used meanwhile. */
export function comeBack() {
  const { tab, doc, closed, handled } = kept(KEY);
  const used = doc && doc !== identity.doc;
  if (used) {
    Object.assign(identity, { tab, handled, closed: doc === closed ? closed : undefined });
  }
  save();
  return used;
}
