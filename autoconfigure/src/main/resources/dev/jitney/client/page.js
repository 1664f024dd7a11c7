/** The page on the screen, and what its module gets as `c`. */

import { h, hydrate, render } from "preact";
import { block, own, url } from "./identity.js";
import { acted, attach, clear, payload, syncAll, typed } from "./inputs.js";
import { append, drainWhenReady, hold, post } from "./socket.js";

const root = document.getElementById("jitney-root");

export const page = {
  ...block,
  code: undefined,
  /** whether deltas are still of the page before */
  adopting: false,
};

let hydrating = false;
/** while set, what the document reports was not done by the user */
let rendering = false;

/** Stays the same whatever the module, so that another one keeps nodes, focus and text. */
const Root = ({ tree }) => tree;

/** Imports a module that is not there yet; browsers remember a failure, hence the other URL. */
export async function load(name) {
  const path = own(`module/${encodeURIComponent(name)}`);
  try {
    return page.ahead?.[name] ?? (await import(path));
  } catch {
    return import(`${path}?again=${Date.now()}`);
  }
}

export function show(code, change) {
  Object.assign(page, change);
  if (code !== page.code) {
    Object.assign(page, { code, c: context() });
  }
  paint();
}

/** Takes over the painted nodes, with just the values they were painted with. */
export function takeOver(code) {
  hydrating = true;
  Object.assign(page, { code, c: context() });
  paint(hydrate);
  hydrating = false;
}

/** Shows the view; if the page fails, what it showed stays. */
export function paint(draw = render) {
  const { activeElement: element, body } = document;
  rendering = true;
  try {
    draw(h(Root, { tree: page.code.default(page.view, page.c) }), root);
    syncAll();
    applyHead((page.code.head ? page.code.head(page.view) : page.head) ?? {});
  } catch (error) {
    console.error(`jitney: page ${page.module} failed`, error);
  }
  if (document.activeElement === body) {
    // an element that was moved has lost it
    element.focus({ preventScroll: true });
  }
  rendering = false;
}

let head = block.head ?? {};

function applyHead(wanted) {
  if (wanted.title !== head.title) {
    document.title = wanted.title ?? "";
  }
  for (const name in { ...head.meta, ...wanted.meta }) {
    const content = wanted.meta?.[name];
    if (content !== head.meta?.[name]) {
      document.querySelector(`meta[name="${name}"]`)?.remove();
      content && document.head.append(Object.assign(document.createElement("meta"), { name, content }));
    }
  }
  head = wanted;
}

function also(props, name, added, first) {
  const old = props[name];
  const order = first ? [added, old] : [old, added];
  props[name] = old ? (argument) => order.forEach((each) => each(argument)) : added;
  return props;
}

function trigger(event, h, keys, options) {
  if (rendering || (options.keys && (event.isComposing || !options.keys.includes(event.key)))) {
    return;
  }
  const { currentTarget: element, type } = event;
  if (options.prevent || type === "submit") {
    event.preventDefault();
  }
  options.stop && event.stopPropagation();
  if (options.p === "upload") {
    return import("./upload.js").then((uploads) => uploads.upload(element, h, keys, options));
  }
  const p = payload(event, options.p);
  const carried = type === "change" || /value|number/.test(options.p);
  pace(element, type, h, options, (post) => {
    const entry = post({ h, k: keys ?? undefined, p });
    acted(element, entry, carried);
    options.reset && clear(element, entry);
  });
}

const paces = new WeakMap();

function pace(element, type, h, { debounce, throttle }, task) {
  const own = paces.get(element) ?? {};
  const state = (own[type + h] ??= {});
  paces.set(element, own);
  if (debounce) {
    clearTimeout(state.timer);
    state.timer = setTimeout(drainWhenReady, debounce);
    state.flush = () => task(append);
    hold(state);
  } else if (state.timer) {
    // the last of a stream counts, a click too many does not
    state.next = /click|submit|key/.test(type) ? undefined : task;
  } else {
    task(post);
    state.timer = throttle && setTimeout(() => {
      const { next } = state;
      state.timer = state.next = undefined;
      next && pace(element, type, h, { throttle }, next);
    }, throttle);
  }
}

function controlled(props, binding) {
  also(props, "ref", (element) => element && attach(element, binding, hydrating), true);
  return also(props, "oninput", (event) => rendering || typed(event), true);
}

const focused = new WeakSet();

function focus(element) {
  if (element && !focused.has(element)) {
    focused.add(element);
    if (!hydrating || document.activeElement === document.body) {
      element.focus();
    }
  }
}

/** Row to what it was rendered to, by which code in which context. */
const rendered = new WeakMap();

function reuse(c, source, body, key, row) {
  let made = rendered.get(row);
  if (made?.c !== c || made.source !== source) {
    made = { c, source, node: body(key, row) };
    rendered.set(row, made);
  }
  return made.node;
}

/** Makes a context; another one renders all rows afresh. */
function context(prefix = "") {
  const nested = {};
  const c = {
    url,
    focus,
    on: (props, type, id, keys, options = {}) =>
      also(props, `on${type}`, (event) => trigger(event, prefix + id, keys, options)),
    bind(props, property, value, id, keys, live, options) {
      controlled(props, { property, value, id: prefix + id, keys, live, kind: options?.p });
      return also(props, "oncompositionend", typed);
    },
    control: (props, property, value) => controlled(props, { property, value }),
    each(rows, pure, body) {
      const source = pure && String(body);
      return rows?.map(([key, row]) => (pure ? reuse(c, source, body, key, row) : body(key, row)));
    },
    cls: (...names) => names.filter(Boolean).join(" ") || undefined,
    in: (name) => (nested[name] ??= context(`${prefix}${name}.`)),
  };
  return c;
}
