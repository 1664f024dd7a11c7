/** While developing: compiles pages before they are visited, and says so when that takes long. */

/** From where this module was served, whatever base path or proxy there is. */
const base = new URL("../../../", import.meta.url);

const REST = 80;
const SOON = 250;
const LINK = "a[href]";

/** Path to what became of it: a promise, then true if there is nothing to wait for. */
const asked = new Map();

function path(event) {
  const link = event.composedPath().find((node) => node.matches?.(LINK));
  const to = link && new URL(link.href, document.baseURI);
  const inside = to?.origin === base.origin && (to.pathname + "/").startsWith(base.pathname);
  return inside ? "/" + to.pathname.slice(base.pathname.length) : undefined;
}

async function ask(route) {
  try {
    const answer = await fetch(new URL(`_jit/compile?route=${encodeURIComponent(route)}`, base));
    answer.status === 422 ? asked.delete(route) : asked.set(route, true);
  } catch {
    asked.delete(route);
  }
}

function compile(route) {
  if (!asked.has(route)) {
    asked.set(route, ask(route));
  }
  return asked.get(route);
}

let resting;

document.addEventListener("pointerover", (event) => {
  const route = path(event);
  clearTimeout(resting);
  resting = route && setTimeout(compile, REST, route);
});

document.addEventListener("focusin", (event) => {
  const route = path(event);
  route && event.target.matches?.(":focus-visible") && compile(route);
});

const sign = document.createElement("div");
sign.className = "jitney-status jitney-compiling";
sign.role = "status";

let shown;

/** Says what is being compiled, or nothing. */
function say(route) {
  const spinner = document.createElement("span");
  spinner.className = "jitney-spinner";
  sign.replaceChildren(spinner, `Compiling ${route}…`);
  route ? document.body.append(sign) : sign.remove();
}

document.addEventListener("click", async (event) => {
  const { button, altKey, ctrlKey, metaKey, shiftKey } = event;
  const route = path(event);
  if (!route || button || altKey || ctrlKey || metaKey || shiftKey) {
    return;
  }
  shown = route;
  say();
  const timer = setTimeout(() => shown === route && say(route), SOON);
  await compile(route);
  clearTimeout(timer);
  shown === route && say();
}, true);

document.addEventListener("jitney:navigate", () => {
  shown = undefined;
  say();
});
