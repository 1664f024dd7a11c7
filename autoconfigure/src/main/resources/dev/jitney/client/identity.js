/** What this document is: its boot block, its tab, and itself; sessionStorage carries the tab over reloads. */

/** @type {import("./types.js").Answer} */
export const block = JSON.parse(document.getElementById("jitney").textContent);

const { base } = block;

/** Returns the URL path of something of the runtime's own. */
export const own = (path) => `${base}/_jitney/${path}`;

/** Adds the base path to an application path. */
export const url = (path) => (/^\/(?![/\\])/.test(path) ? base + path : path);

/** Whether a URL may be a page or file of the application. */
export const ours = ({ origin, pathname }) =>
  origin === location.origin && (pathname + "/").startsWith(base + "/") && !pathname.startsWith(own(""));

/** Keeps a value while the browser tab lives, unless storage is forbidden or full. */
export function keep(key, value) {
  try {
    sessionStorage[key] = JSON.stringify(value);
  } catch {}
}

/** Returns what was kept. */
export function kept(key) {
  try {
    return JSON.parse(sessionStorage[key]);
  } catch {
    return {};
  }
}

/** Returns an id that nobody can guess. */
export const random = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");

const KEY = "jitney";
const before = kept(KEY);

export const identity = {
  tab: before.tab,
  doc: random(),
  /** a document of the tab that was unloaded; the server has yet to hear of it */
  closed: before.doc === before.closed ? before.closed : undefined,
  /** number of the last client event that ran */
  handled: before.handled ?? 0,
};

const save = (closed) => keep(KEY, { ...identity, closed });

/** Becomes a tab. */
export function become(tab) {
  if (tab !== identity.tab) {
    Object.assign(identity, { tab, handled: 0 });
  }
  save();
}

/** Whether a client event is new; from here on it is not. */
export function isNew(number) {
  const result = number > identity.handled;
  if (result) {
    identity.handled = number;
    save();
  }
  return result;
}

/** The document is gone. */
export const leave = () => save(identity.doc);

/** Leaves a cookie that names the tab to a reload. */
export function nameTab() {
  const secure = location.protocol === "https:" ? "; Secure" : "";
  document.cookie = `jitney-leaving=${identity.tab}; Path=${location.pathname}; Max-Age=10; SameSite=Lax${secure}`;
}

/** The document is back from the browser's cache. Returns whether another one has used the tab since. */
export function comeBack() {
  const { tab, doc, closed, handled } = kept(KEY);
  const used = doc && doc !== identity.doc;
  if (used) {
    Object.assign(identity, { tab, handled, closed: doc === closed ? closed : undefined });
  }
  save();
  return used;
}
