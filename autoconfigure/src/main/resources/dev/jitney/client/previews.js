/** The gallery of previews: goes from one to the next, in a frame of chosen width and theme. */

const find = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];

const frame = find("iframe");
const links = () => all("nav li a");
const search = find("input[type=search]");

/** What a document that hears of edits says of one. */
const EDITED = "jitney:edited";

/** What a document in the frame remembers of its tab. */
const TAB = /^jitney/;

/** Every visit begins with a state of its own: the tab's memory is cleared in between. */
function show(url) {
  frame.onload = () => {
    Object.keys(sessionStorage).forEach((key) => TAB.test(key) && delete sessionStorage[key]);
    frame.onload = dress;
    frame.contentWindow.location.replace(url);
  };
  frame.contentWindow.location.replace("about:blank");
}

function choose(link) {
  mark(link);
  all("[data-at]").forEach((each) => (each.href = `${link.href}/${each.dataset.at}`));
  dressPictures();
  show(`${link.href}/live`);
}

function mark(link) {
  links().forEach((each) => each.toggleAttribute("aria-current", false));
  link.setAttribute("aria-current", "page");
  find(".what h2").textContent = frame.title = link.textContent;
  find(".what code").textContent = link.dataset.method;
  document.title = `${link.textContent} – Previews`;
}

/** The address of the preview in the frame. */
const shown = () => find('[data-at="live"]').href.replace(/\/live$/, "");

let theme = "";
let width = "";

/** Pages follow the frame's color scheme; those with a switch of their own look for the attribute. */
function dress() {
  const { documentElement: html } = frame.contentDocument ?? {};
  html?.toggleAttribute("data-theme", false);
  theme && html?.setAttribute("data-theme", theme);
  frame.contentDocument?.addEventListener(EDITED, renew);
}

function dressPictures() {
  const picture = find('[data-at="snapshot.png"]');
  const query = new URLSearchParams({ ...(width && { width }), ...(theme && { theme }) });
  picture.search = query;
}

function press(button) {
  for (const each of button.parentElement.children) {
    each.setAttribute("aria-pressed", each === button);
  }
}

function clicked(event) {
  const { target, button, altKey, ctrlKey, metaKey, shiftKey } = event;
  if (button || altKey || ctrlKey || metaKey || shiftKey) {
    return;
  }
  if (links().includes(target)) {
    event.preventDefault();
    target.href === shown() || history.pushState({}, "", target.href);
    choose(target);
  } else if ("width" in target.dataset) {
    press(target);
    width = target.dataset.width;
    find(".stage").style.setProperty("--width", width ? `${width}px` : "100%");
    dressPictures();
  } else if ("theme" in target.dataset && target.type === "button") {
    press(target);
    theme = target.dataset.theme;
    find(".stage").style.colorScheme = theme;
    dress();
    dressPictures();
  } else if ("reset" in target.dataset) {
    show(`${shown()}/live`);
  }
}

function searched() {
  const words = search.value.toLowerCase().split(/\s+/);
  const matches = (link) => {
    const text = `${link.textContent} ${link.dataset.method}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  links().forEach((link) => (link.parentElement.hidden = !matches(link)));
  all("nav section").forEach((each) => (each.hidden = !each.querySelector("li:not([hidden])")));
}

let turn;

/** An edit may bring previews, and take or rename some. What is in the frame stays. */
async function renew() {
  const own = (turn = {});
  const answer = await fetch(find("nav h1 a").href);
  const next = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (own !== turn) {
    return;
  }
  if (!next.querySelector("iframe") !== !frame) {
    return location.assign(find("nav h1 a").href);
  }
  find("nav h1").replaceWith(next.querySelector("nav h1"));
  all("nav section").forEach((each) => each.remove());
  find("nav").append(...next.querySelectorAll("nav section"));
  frame && searched();
  const link = frame && links().find(({ href }) => href === shown());
  links().forEach((each) => each.toggleAttribute("aria-current", false));
  link && mark(link);
}

if (frame) {
  all("[hidden]").forEach((each) => (each.hidden = false));
  document.addEventListener("click", clicked);
  search.addEventListener("input", searched);
  addEventListener("popstate", () => choose(links().find(({ href }) => href === location.href) ?? links()[0]));
  frame.onload = dress;
  dressPictures();
  find("nav a[aria-current]").scrollIntoView({ block: "nearest" });
} else {
  document.addEventListener(EDITED, renew);
  // the frame of a preview hears of edits by itself, if there is somebody to tell
  const { status } = await fetch(new URL("changes", find("nav h1 a").href));
  status === 204 && (await import("./develop.js"));
}
