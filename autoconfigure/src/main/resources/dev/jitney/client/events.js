/** Events on their way: numbered, kept until the server has settled them, sent again on each new connection. */

import { block } from "./identity.js";
import { isReady, send } from "./socket.js";

const SOON = 200;

let last = block.s;
let postedCount = 0;
let settledCount = 0;
/** @type {import("./types.js").Entry[]} */
const pending = [];
/** @type {Set<import("./types.js").Waiting>} */
const waiting = new Set();

/** How many events this document has posted. */
export const posted = () => postedCount;

/** How many of them, counted from the first, are settled. */
export const settled = () => settledCount;

/** Posts an event after all that waits. */
export function post(body) {
  drain();
  return append(body);
}

/** Posts an event that has waited. */
export function append(body, control) {
  const entry = { s: ++last, body, control };
  postedCount++;
  pending.push(entry);
  transmit(entry);
  return entry;
}

/** Lets something wait for the next event; its place is that of the first call. */
export const hold = (item) => waiting.add(item);

/** Forgets something that waits. */
export const release = (item) => waiting.delete(item);

/** Posts all that waits. */
export function drain() {
  for (const item of waiting) {
    waiting.delete(item);
    item.flush();
  }
}

/** Posts all that waits if it can be sent; else it waits on, to be sent once. */
export const drainWhenReady = () => isReady() && drain();

function transmit(entry) {
  if (isReady()) {
    const a = told < handled ? (told = handled) : undefined;
    entry.sent = true;
    send({ s: entry.s, ...entry.body, a });
  }
}

/** Takes in that events up to a number are settled, some of them with an outcome other than applied. */
export function settle(number, outcomes = []) {
  while (pending[0]?.sent && pending[0].s <= number) {
    const entry = finish(pending.shift());
    entry.control?.settled(outcomes.find(([number]) => number === entry.s)?.[1]);
  }
}

function finish(entry) {
  settledCount++;
  entry.done = true;
  return entry;
}

/** Goes on from the number that the server knows, and sends what is left. */
export function resume(number) {
  settle(number);
  last = number;
  told = 0;
  for (const entry of pending) {
    entry.s = ++last;
    transmit(entry);
  }
  drain();
  acknowledge(handled);
}

/** Gives up what was posted; text stays in its control. Returns how many other events are lost. */
export function drop() {
  const lost = pending.splice(0).map(finish);
  lost.forEach((entry) => entry.control?.withdraw(entry));
  return lost.filter(({ control }) => !control).length;
}

let handled = 0;
let told = 0;
let timer;

/** Tells the server with the next event, or soon, that client events up to a number are handled. */
export function acknowledge(number, within = SOON) {
  handled = Math.max(handled, number);
  clearTimeout(timer);
  timer = setTimeout(acknowledgeNow, within);
}

/** Tells the server now, since the document may be left. */
export function acknowledgeNow() {
  if (isReady() && told < handled) {
    send({ a: (told = handled) });
  }
}
