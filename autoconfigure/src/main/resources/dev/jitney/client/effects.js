/** Client events: what a handler asks of the browser. No text is ever evaluated. */

import { isNew, ours, url } from "./identity.js";
import { navigate } from "./navigate.js";
import { acknowledge, acknowledgeNow, post } from "./socket.js";
import { toast } from "./status.js";
import { unknown } from "./view.js";

const byId = (id) => document.getElementById(id);

function allowed(path) {
  const to = new URL(url(path), document.baseURI);
  if (!/^(https?|mailto|tel):$/.test(to.protocol)) {
    throw new Error(`URL ${path} refused`);
  }
  return to;
}

const effects = {
  redirect({ url, replace }) {
    acknowledgeNow();
    return navigate(allowed(url), { replace });
  },
  open: ({ url }) => window.open(allowed(url), "_blank", "noopener"),
  back: () => history.back(),
  download({ url, name = "" }) {
    Object.assign(document.createElement("a"), { href: allowed(url), download: name }).click();
  },
  title: ({ text }) => (document.title = text),
  focus: ({ id }) => byId(id)?.focus(),
  scroll: ({ id }) => byId(id)?.scrollIntoView({ block: "nearest" }),
  copy: ({ text }) => navigator.clipboard.writeText(text),
  toast: ({ text, kind }) => toast(text, kind),
  // once the delta is on the screen
  alert: ({ text }) => setTimeout(alert, 50, text),
  log: ({ level, text }) => console[level](text),
  async call({ module, name, args = [], r }, number) {
    const result = { r: number };
    try {
      result.p = await (await exported(module, name))(...args);
      JSON.stringify(result);
    } catch (error) {
      console.error(`jitney: call of ${name} in ${module} failed`, error);
      Object.assign(result, { p: undefined, x: String(error?.message ?? error) });
    }
    r && post(result);
  },
};

async function exported(path, name) {
  const to = allowed(path);
  if (!ours(to)) {
    throw new Error(`module ${path} refused`);
  }
  return (await import(to))[name];
}

/** Runs events in order, each once however often it comes. */
export function run(events = []) {
  for (const [number, name, args] of events) {
    isNew(number) && start(number, name, args ?? {});
  }
  acknowledge();
}

async function start(number, name, args) {
  try {
    await (Object.hasOwn(effects, name) ? effects[name](args, number) : unknown(name));
  } catch (error) {
    console.error(`jitney: client event ${name} failed`, error);
  }
}
