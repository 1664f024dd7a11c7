/** Brings a painted document to life; what each frame means. */

import * as effects from "./effects.js";
import { become, block, comeBack, identity, leave, nameTab, own } from "./identity.js";
import { syncAll } from "./inputs.js";
import * as navigation from "./navigate.js";
import { load, page, show, takeOver } from "./page.js";
import * as socket from "./socket.js";
import * as status from "./status.js";
import { apply, digest, unknown } from "./view.js";

const GRACE = 5000;
const FLOODED = 30_000;
const RETURN = 1000;

let errors = 0;
let quietUntil = 0;
let turn = Promise.resolve();
let ticketSaid;

function hello() {
  const { tab: t, doc: d, closed: c } = identity;
  const { ticket: k, hash: h, n, view } = page;
  ticketSaid = k;
  return { hello: { t, d, c, k, h, n, g: digest(view) } };
}

/** One by one, since one may wait for a module. */
export const received = (frame) => (turn = turn.catch(() => {}).then(() => take(frame)));

async function take(frame) {
  let { hello, n = hello?.n ?? page.n, v, m = page.module, hash = page.hash, d, s, o = [], e, ...others } = frame;
  const { go, gone, move, ...rest } = others;
  Object.keys(rest).forEach(unknown);
  if (gone) {
    return renew(true);
  }
  const code = v && m !== page.module ? await load(m).catch(navigation.reload) : page.code;
  if (!code) {
    return;
  }
  // of the page before
  const old = page.adopting && (hello ? ticketSaid : go) !== page.ticket;
  if (move >= 0) {
    quietUntil = performance.now() + move + GRACE;
    socket.again(Math.random() * move);
  }
  if (hello) {
    greeted(hello, old && { go: page.ticket });
  }
  if (s) {
    errors = 0;
    socket.settle(s, o);
  }
  if (old) {
    d = v = undefined;
  } else if (hello || go) {
    Object.assign(page, { n, adopting: false, ticket: undefined });
  } else if (n <= page.n) {
    d = undefined;
  } else if (d && n > page.n + 1) {
    throw new Error(`delta ${n} follows ${page.n}`);
  }
  if (v) {
    show(code, { n, view: v, module: m, hash });
  } else if (d) {
    show(code, { n, view: apply(page.view, d) });
  }
  syncAll();
  o.forEach(tell);
  effects.run(e);
}

function greeted({ t, s }, first) {
  become(t);
  identity.closed = undefined;
  socket.resume(s, first);
  status.ready();
}

function tell([number, outcome, text]) {
  console.warn(`jitney: event ${number} ${outcome}`, text);
  // stale is an ordinary race
  text && outcome !== "stale" && status.toast(text, "error");
}

/** Says hello anew with a fresh view; as another tab if this one is unknown by now. */
async function renew(unknownTab) {
  socket.close();
  if (unknownTab && socket.drop()) {
    status.toast(status.texts.dropped, "warning");
  }
  (await fetchOwn(!unknownTab)) ? socket.open() : navigation.reload();
}

/** Shows what the server has for this URL. Returns whether it is a page. */
async function fetchOwn(sameTab) {
  for (let attempt = 0; ; attempt++) {
    const { href } = location;
    try {
      const answer = await navigation.fetchView(href, sameTab && identity.tab);
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

function part() {
  socket.drain();
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
  if ((identity.tab ?? block.tab) === block.tab || !(await fetchOwn(true))) {
    become(block.tab);
  }
  addEventListener("beforeunload", () => {
    // a reload is sent before pagehide
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

// an error page is painted for nobody
if (block.tab) {
  start().catch((error) => {
    console.error("jitney: the page did not start", error);
    navigation.reload();
  });
}
