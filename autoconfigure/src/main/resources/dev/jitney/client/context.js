/** What a page module gets as `c`: the few calls that compiled pages are made of. */

import { append, drain, hold, post } from "./events.js";
import { url } from "./identity.js";
import { acted, attach, clear, payload, typed } from "./inputs.js";

/** What goes on with the document: what it reports while `active` was not done by the user. */
export const rendering = { hydrating: false, active: false };

/** Adds a function to a property that may have one. */
function also(props, name, added, first) {
  const old = props[name];
  const order = first ? [added, old] : [old, added];
  props[name] = old ? (argument) => order.forEach((each) => each(argument)) : added;
  return props;
}

/** @param {import("./types.js").Options} options */
function trigger(event, h, keys, options) {
  if (rendering.active || (options.keys && (event.isComposing || !options.keys.includes(event.key)))) {
    return;
  }
  if (options.prevent || event.type === "submit") {
    event.preventDefault();
  }
  if (options.stop) {
    event.stopPropagation();
  }
  const { currentTarget: element, type } = event;
  const p = payload(event, options.p);
  const carried = type === "change" || /value|number/.test(options.p);
  pace(element, type, h, options, (post) => {
    const entry = post({ h, k: keys ?? undefined, p });
    acted(element, entry, carried);
    if (options.reset) {
      clear(element, entry);
    }
  });
}

/** @type {WeakMap<Element, {[trigger: string]: object}>} */
const paces = new WeakMap();

/** Runs a task now, when its element has been quiet, or not too soon after another. */
function pace(element, type, h, { debounce, throttle }, task) {
  const own = paces.get(element) ?? {};
  const state = (own[type + h] ??= {});
  paces.set(element, own);
  if (debounce) {
    clearTimeout(state.timer);
    state.timer = setTimeout(drain, debounce);
    state.flush = () => task(append);
    hold(state);
  } else if (state.timer) {
    // of what comes as a stream, the last one counts; a click too many does not
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
  also(props, "ref", (element) => element && attach(element, binding, rendering.hydrating), true);
  return also(props, "oninput", (event) => rendering.active || typed(event), true);
}

const focused = new WeakSet();

function focus(element) {
  if (element && !focused.has(element)) {
    focused.add(element);
    if (!rendering.hydrating || document.activeElement === document.body) {
      element.focus();
    }
  }
}

/** What rows were rendered to, by which code in which context. */
const rendered = new WeakMap();

function reuse(c, source, body, key, row) {
  let made = rendered.get(row);
  if (made?.c !== c || made.source !== source) {
    made = { c, source, node: body(key, row) };
    rendered.set(row, made);
  }
  return made.node;
}

/** Makes the context of a module; in another one, all rows are rendered afresh. */
export function context(prefix = "") {
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
