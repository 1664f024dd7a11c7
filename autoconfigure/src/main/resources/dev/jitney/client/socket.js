/** The connection: opened, kept open, opened again. What the frames mean is up to its peer. */

const FIRST = 200;
const LAST = 5000;
const PATIENCE = 15_000;

/** @type {import("./types.js").Peer} */
let peer;
let socket;
let ready;
let since;
let attempt = 0;
let retry;
let watchdog;
let probed;
let rhythm;

/** Connects for the first time. */
export function start(user) {
  peer = user;
  open();
  addEventListener("online", () => (socket || retry) && open());
  document.addEventListener("visibilitychange", () => retry && !document.hidden && open());
}

/** Opens a connection now, in place of one that is there. */
export function open() {
  close();
  const own = (socket = new WebSocket(peer.url));
  watch(PATIENCE);
  own.onopen = () => own === socket && raw(peer.hello());
  own.onclose = ({ code }) => own === socket && gone(code);
  own.onmessage = ({ data }) => own === socket && received(data);
}

function received(text) {
  watch(ready ? rhythm : PATIENCE);
  try {
    const frame = JSON.parse(text);
    if (frame.f) {
      probe();
    } else {
      peer.received(frame);
    }
  } catch (error) {
    console.error("jitney: a frame was not understood", error);
    gone(1006);
  }
}

/** Answers a probe, and learns their rhythm: when three are missing, nobody is there. */
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

/** Returns a time to wait: anything up to a limit that doubles, so that clients spread. */
export const backOff = (attempt) => Math.random() * Math.min(LAST, FIRST * 2 ** attempt);

/** Opens a connection after a time; sooner if the browser has reason to believe in it. */
export function again(time) {
  clearTimeout(retry);
  retry = setTimeout(open, time);
}

/** Closes the connection until it is opened by hand. */
export function close() {
  retry = clearTimeout(retry);
  ready = probed = rhythm = watch();
  const old = socket;
  socket = undefined;
  old?.close();
}

/** The server has said hello. */
export function established() {
  ready = true;
  since = performance.now();
  watch();
}

/** Whether frames go out. */
export const isReady = () => ready;

/** Sends a frame if the server has said hello; what must arrive is kept by the sender. */
export const send = (frame) => ready && raw(frame);

const raw = (frame) => socket.send(JSON.stringify(frame));
