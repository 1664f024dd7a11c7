/** The page on the screen: its module, its view, and how they become the document. */

import { h, hydrate, render } from "preact";
import { context, rendering } from "./context.js";
import { block, own } from "./identity.js";
import { syncAll } from "./inputs.js";

const root = document.getElementById("jitney-root");

export const page = {
  ...block,
  /** @type {import("./types.js").PageModule} */
  code: undefined,
  /** whether deltas are still of the page before */
  adopting: false,
};

/** Stays the same whatever the module, so that a new one keeps nodes, focus and typed text. */
const Root = ({ tree }) => tree;

/** Imports a module of a page; browsers remember a failure, hence the other URL. */
export async function load(name) {
  const path = own(`module/${encodeURIComponent(name)}`);
  try {
    return await import(path);
  } catch {
    return import(`${path}?again=${Date.now()}`);
  }
}

/** Shows another view, which may be that of another module. */
export function show(code, change) {
  Object.assign(page, change);
  if (code !== page.code) {
    Object.assign(page, { code, c: context() });
  }
  paint();
}

/** Takes over the nodes that the server painted, with just the values it painted. */
export function takeOver(code) {
  rendering.hydrating = true;
  Object.assign(page, { code, c: context() });
  paint(hydrate);
  rendering.hydrating = false;
}

/** Brings the document to the view. If the page fails, its last good state stays. */
export function paint(draw = render) {
  const { activeElement: element, body } = document;
  const { selectionStart: start, selectionEnd: end } = element;
  rendering.active = true;
  try {
    draw(h(Root, { tree: page.code.default(page.view, page.c) }), root);
    syncAll();
    applyHead(page.code.head?.(page.view) ?? {});
  } catch (error) {
    console.error(`jitney: page ${page.module} failed`, error);
  }
  if (element !== body && element.isConnected && document.activeElement === body) {
    // a node that was moved has lost it
    element.focus({ preventScroll: true });
    start >= 0 && element.setSelectionRange?.(start, end);
  }
  rendering.active = false;
}

/** @type {import("./types.js").Head} */
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
