/** What the user is told. The looks are in jitney.css, which the document links. */

/** An application may put its own words here. */
export const texts = {
  lost: "Reconnecting…",
  elsewhere: "This page is open in another window.",
  here: "Use it here",
  broken: "This page has lost its connection.",
  reload: "Reload",
  offline: "No connection. Please try again.",
  dropped: "Your last input came too late.",
  close: "Close",
};

const DELAY = 700;
const TOAST = 6000;

function make(name, className, ...children) {
  const element = document.createElement(name);
  element.className = `jitney-${className}`;
  element.append(...children);
  return element;
}

function button(className, text, onclick) {
  return Object.assign(make("button", className, text), { type: "button", onclick });
}

const bar = make("div", "status");
const toasts = make("div", "toasts");
bar.role = "status";

export const prepare = () => document.body.append(toasts, bar);

let timer;

function state(name, delay, ...content) {
  const { dataset } = document.documentElement;
  if (dataset.jitney !== name) {
    dataset.jitney = name;
    clearTimeout(timer);
    timer = setTimeout(() => bar.replaceChildren(...content), delay);
    document.dispatchEvent(new CustomEvent("jitney:status", { detail: name }));
  }
}

export const ready = () => state("ready", 0);

export const lost = () => state("lost", DELAY, make("span", "spinner"), texts.lost);

export const stopped = (text, label, action) => state("stopped", 0, text, button("action", label, action));

/** Shows a message for some seconds; an error until it is closed. */
export function toast(text, kind = "info") {
  const element = make("div", "toast", make("span", "text", text));
  const error = kind === "error";
  const close = button("close", "×", () => element.remove());
  let time;
  close.ariaLabel = texts.close;
  element.append(close);
  element.dataset.kind = kind;
  element.role = error ? "alert" : "status";
  element.onpointerenter = () => clearTimeout(time);
  element.onpointerleave = () => (time = error || setTimeout(close.onclick, TOAST));
  element.onpointerleave();
  toasts.append(element);
}
