/** The connection, and events: kept until settled, sent again on each new connection. */

import { block, identity } from "./identity.js";

const FIRST = 200;
const LAST = 5000;
const PATIENCE = 15_000;
const SOON = 200;

let peer;
let socket;
let ready;
let since;
let attempt = 0;
let retry;
let watchdog;
let probed;
let rhythm;

export function start(user) {
  peer = user;
  open();
  addEventListener("online", () => (socket || retry) && open());
  document.addEventListener("visibilitychange", () => retry && !document.hidden && open());
}

export function open() {
  close();
  const own = (socket = new WebSocket(peer.url));
  watch(PATIENCE);
  own.onopen = () => own === socket && raw(peer.hello());
  own.onclose = ({ code }) => own === socket && gone(code);
  own.onmessage = ({ data }) => own === socket && received(data);
}

async function received(text) {
  watch(ready ? rhythm : PATIENCE);
  try {
    const frame = JSON.parse(text);
    if (frame.f) {
      probe();
    } else {
      await peer.received(frame);
    }
  } catch (error) {
    console.error("jitney: a frame was not understood", error);
    gone(1006);
  }
}

/** Learns the rhythm of probes: when three are missing, nobody is there. */
function probe() {
  const now = performance.now();
  rhythm = probed && 3 * Math.max(now - probed, 1000);
  probed = now;
  raw({ f: 1 });
}

function watch(time) {
  clearTimeout(watchdog);
  watchdog = time && setTimeout(gone, time, 1006);
}

function gone(code) {
  if (ready && performance.now() - since > LAST) {
    attempt = 0;
  }
  close();
  const wait = peer.closed(code);
  if (wait !== null) {
    again(wait ?? backOff(attempt++));
  }
}

/** Anything up to a limit that doubles, so that clients spread. */
export const backOff = (attempt) => Math.random() * Math.min(LAST, FIRST * 2 ** attempt);

export function again(time) {
  clearTimeout(retry);
  retry = setTimeout(open, time);
}

export function close() {
  retry = clearTimeout(retry);
  ready = probed = rhythm = watch();
  socket?.close();
  socket = undefined;
}

/** Sends a frame if the server has said hello. */
export const send = (frame) => ready && raw(frame);

const raw = (frame) => socket.send(JSON.stringify(frame));

let last = block.s;
let postedCount = 0;
let settledCount = 0;
const pending = [];
const waiting = new Set();

/** How many events this document has posted. */
export const posted = () => postedCount;

/** How many of these are settled: the first ones. */
export const settled = () => settledCount;

/** Posts an event, after all that waits. */
export function post(body) {
  drain();
  return append(body);
}

export function append(body, control) {
  const entry = { s: ++last, body, control };
  postedCount++;
  pending.push(entry);
  transmit(entry);
  return entry;
}

/** Lets something be posted before the next event. */
export const hold = (item) => waiting.add(item);

export const release = (item) => waiting.delete(item);

export function drain() {
  for (const item of waiting) {
    waiting.delete(item);
    item.flush();
  }
}

export const drainWhenReady = () => ready && drain();

function transmit(entry) {
  if (ready) {
    entry.sent = true;
    raw({ s: entry.s, ...entry.body, a: news() });
  }
}

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

/** The server has said hello, and the last number that it knows. */
export function resume(number, first) {
  ready = true;
  first && raw(first);
  since = performance.now();
  watch();
  settle(number);
  last = number;
  told = 0;
  for (const entry of pending) {
    entry.s = ++last;
    transmit(entry);
  }
  drain();
  acknowledge();
}

/** Gives up what was posted, but no text. Returns how many events are lost. */
export function drop() {
  const lost = pending.splice(0).map(finish);
  lost.forEach((entry) => entry.control?.withdraw(entry));
  return lost.filter(({ control }) => !control).length;
}

let told = 0;
let timer;

/** Returns up to where client events are handled, unless the server knows. */
const news = () => (told < identity.handled ? (told = identity.handled) : undefined);

/** Tells the server so with the next event, or soon. */
export function acknowledge() {
  clearTimeout(timer);
  timer = setTimeout(acknowledgeNow, SOON);
}

export function acknowledgeNow() {
  const a = ready && news();
  a && raw({ a });
}
