/** Brings a painted document to life, and keeps it in step with the server: what each frame means. */

import * as effects from "./effects.js";
import * as events from "./events.js";
import { become, block, comeBack, identity, leave, nameTab, own } from "./identity.js";
import { syncAll } from "./inputs.js";
import * as navigation from "./navigate.js";
import { load, page, paint, show, takeOver } from "./page.js";
import * as socket from "./socket.js";
import * as status from "./status.js";
import { apply, digest, unknown } from "./view.js";

const GRACE = 5000;
const FLOODED = 30_000;
const RETURN = 1000;

let errors = 0;
let quietUntil = 0;
/** frames that wait for a module to be imported */
let queue;

function hello() {
  const { tab: t, doc: d, closed: c } = identity;
  const { ticket: k, hash: h, n, view } = page;
  return { hello: { t, d, c, k, h, n, g: digest(view) } };
}

/** @param {import("./types.js").Frame} frame */
function received(frame) {
  if (queue) {
    queue.push(frame);
  } else if (frame.m && frame.m !== page.module && !stray(frame)) {
    change(frame);
  } else {
    take(frame, page.code);
  }
}

async function change(frame) {
  queue = [];
  try {
    const code = await load(frame.m);
    take(frame, code);
  } catch (error) {
    console.error(`jitney: no module ${frame.m}`, error);
    navigation.reload();
  }
  const waited = queue;
  queue = undefined;
  waited.forEach(received);
}

/** Whether a frame is of the page before. */
const stray = ({ go, hello }) => page.adopting && !hello && go !== page.ticket;

function take({ hello, v, m, hash, n, s, d, e, o = [], go, gone, move, ...others }, code) {
  Object.keys(others).forEach(unknown);
  if (gone) {
    renew(true);
    return;
  }
  if (move >= 0) {
    quietUntil = performance.now() + move + GRACE;
    socket.again(Math.random() * move);
  }
  if (hello) {
    greeted(hello);
  }
  if (s) {
    errors = 0;
    events.settle(s, o);
  }
  if (!stray({ go, hello })) {
    advance({ hello, v, m, hash, n: n ?? hello?.n, d, go }, code);
  }
  syncAll();
  o.forEach(tell);
  effects.run(e);
}

function greeted({ t, s }) {
  become(t);
  identity.closed = undefined;
  socket.established();
  events.resume(s);
  status.ready();
}

/** Brings the page to the number of a frame. */
function advance({ hello, v, m = page.module, hash = page.hash, n = page.n, d, go }, code) {
  if (hello || go) {
    Object.assign(page, { adopting: false, ticket: undefined });
  } else if (n <= page.n) {
    return;
  } else if (d && n > page.n + 1) {
    throw new Error(`delta ${n} follows ${page.n}`);
  }
  page.n = n;
  if (v) {
    show(code, { view: v, module: m, hash });
  } else if (d) {
    page.view = apply(page.view, d);
    paint();
  }
}

/** Tells the user of an event that was not applied, if the server has words for it. */
function tell([number, outcome, text]) {
  if (text) {
    status.toast(text, outcome === "stale" ? "warning" : "error");
  } else {
    console.warn(`jitney: event ${number} ${outcome}`);
  }
}

/** Says hello anew with a view fetched anew; if the tab is unknown by now, as another one. */
async function renew(unknownTab) {
  socket.close();
  if (unknownTab && events.drop()) {
    status.toast(status.texts.dropped, "warning");
  }
  if (await fetchOwn(!unknownTab)) {
    socket.open();
  } else {
    navigation.reload();
  }
}

/** Shows what the server has for the present URL, however long that takes. Returns whether it is a page. */
async function fetchOwn(sameTab) {
  const { tab, closed } = identity;
  const headers = sameTab ? { "Jitney-Tab": tab, ...(closed && { "Jitney-Closed": closed }) } : {};
  for (let attempt = 0; ; attempt++) {
    const { href } = location;
    try {
      const answer = await navigation.fetchView(href, headers);
      if (!answer?.module) {
        return false;
      }
      const code = await load(answer.module);
      if (href === location.href) {
        become(answer.tab);
        show(code, answer);
        return true;
      }
    } catch {
      status.lost();
      await new Promise((resolve) => setTimeout(resolve, socket.backOff(attempt)));
    }
  }
}

/** What the end of a connection means; other codes are ordinary. */
const ends = {
  4400: () => (++errors < 3 ? renew(false) : navigation.giveUp()),
  4401: navigation.reload,
  4409: () => status.stopped(status.texts.elsewhere, status.texts.here, () => renew(false)),
};

function closed(code) {
  if (performance.now() > quietUntil) {
    status.lost();
  }
  ends[code]?.();
  return ends[code] ? null : code === 4429 ? FLOODED : undefined;
}

/** Says what there is to say, and names the tab to a reload. */
function part() {
  events.drain();
  socket.close();
  nameTab();
}

async function start() {
  status.prepare();
  takeOver(await load(block.module));
  navigation.start();
  if (document.prerendering) {
    await new Promise((resolve) => document.addEventListener("prerenderingchange", resolve));
  }
  if (!identity.tab || identity.tab === block.tab || !(await fetchOwn(true))) {
    become(block.tab);
  }
  addEventListener("beforeunload", () => {
    // a reload asks for the page before pagehide; if nothing comes of it, the page goes on
    part();
    quietUntil = performance.now() + GRACE;
    socket.again(RETURN);
  });
  addEventListener("pagehide", () => {
    part();
    leave();
  });
  addEventListener("pageshow", ({ persisted }) => persisted && (comeBack() ? renew(false) : socket.open()));
  const url = location.origin.replace("http", "ws") + own("socket");
  socket.start({ url, hello, received, closed });
}

start().catch((error) => {
  console.error("jitney: the page did not start", error);
  navigation.reload();
});
