/** Stands in for a page that is not compiled yet; then takes the page's document over. */

const { route, failure, missing } = JSON.parse(document.getElementById("jitney-stub").textContent);
const root = document.getElementById("jitney-root");

/** From where this module was served, whatever base path or proxy there is. */
const own = (path) => new URL(`../../../${path}`, import.meta.url);

const AGAIN = 1000;
const LONG = 5000;
const TURNS = 30;

function make(name, className, ...children) {
  const element = document.createElement(name);
  className && (element.className = `jitney-stub-${className}`);
  element.append(...children);
  return element;
}

function show(state, ...content) {
  const stub = make("div", "", ...content);
  stub.className = "jitney-stub";
  stub.dataset.state = state;
  root.replaceChildren(stub);
  document.documentElement.dataset.jitney = state;
}

/** Shows that something is going on, and for how long. Returns what ends it. */
function wait() {
  const start = performance.now();
  const words = make("span", "", "Compiling ", make("code", "", route));
  const time = make("span", "time");
  const hint = make("p", "hint");
  const spinner = make("span", "spinner");
  const line = make("p", "line", spinner, words, time);
  line.role = "status";
  time.ariaHidden = "true";
  show("compiling", make("div", "bar"), line, hint);
  const tick = setInterval(() => {
    const passed = performance.now() - start;
    time.textContent = passed < 1000 ? "" : `${Math.floor(passed / 1000)} s`;
    hint.textContent = passed < LONG ? "" : "Taking long. A page method describes the page; it should not wait or do I/O.";
  }, 250);
  return {
    say: (text) => words.replaceChildren(text),
    end: () => clearInterval(tick),
  };
}

function fail(title, { message, class: type, method, file, line, excerpt = [] }) {
  const again = make("button", "again", "Try again");
  again.type = "button";
  again.onclick = missing ? absent : run;
  const place = type && make("p", "place", make("code", "", `${type}.${method}`), ` (${file}:${line})`);
  const indent = Math.min(...excerpt.map(({ text }) => text.search(/\S/)).filter((at) => at >= 0));
  const code = excerpt.map(({ line: number, text }) =>
    make("div", number === line && "here", make("span", "number", String(number)), make("code", "", text.slice(indent))),
  );
  const card = make("section", "card", make("h1", "", title), make("p", "message", message));
  place && card.append(place);
  code.length && card.append(make("div", "code", ...code));
  card.append(again);
  card.role = "alert";
  show("failed", card);
}

const pause = () => new Promise((resolve) => setTimeout(resolve, AGAIN));

/** Asks until there is an answer: the application may just be starting anew. */
async function ask(progress) {
  for (;;) {
    const url = own(`_jit/compile?route=${encodeURIComponent(route)}`);
    const answer = await fetch(url, { cache: "no-store" }).catch(() => undefined);
    if (answer && !/50[234]/.test(answer.status)) {
      const result = await answer.json().catch(() => ({}));
      return answer.status === 422 ? { problem: result } : result;
    }
    progress.say("Waiting for the application");
    await pause();
  }
}

/** Brings the page's own document in. Returns whether there was one. */
async function takeOver() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
  if (answer.redirected) {
    location.replace(answer.url);
    return true;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const block = page.getElementById("jitney");
  if (!block) {
    return false;
  }
  const html = document.documentElement;
  delete html.dataset.jitney;
  page.documentElement.lang && (html.lang = page.documentElement.lang);
  document.title = page.title;
  for (const meta of page.querySelectorAll("head > meta[name]")) {
    document.head.querySelector(`meta[name="${CSS.escape(meta.name)}"]`)?.remove();
    document.head.append(document.adoptNode(meta));
  }
  document.getElementById("jitney-stub").replaceWith(document.adoptNode(block));
  root.replaceWith(document.adoptNode(page.getElementById("jitney-root")));
  document.querySelector('link[href$="/stub.css"]').remove();
  for (const { src } of page.querySelectorAll('script[type="module"][src]')) {
    // one that is adopted would not run
    document.head.append(Object.assign(document.createElement("script"), { type: "module", async: false, src }));
  }
  return true;
}

async function run() {
  const progress = wait();
  try {
    for (let turn = 0; turn < TURNS; turn++) {
      const { module, problem } = await ask(progress);
      if (problem) {
        return fail("This page does not compile", problem);
      }
      if (module) {
        // by the time the document is here, so is the module
        import(own(`_jitney/module/${encodeURIComponent(module)}`)).catch(() => {});
      } else {
        // the application keeps the endpoint from this user; the page itself compiles as well
        await pause();
      }
      if (await takeOver()) {
        return;
      }
    }
    fail("This page does not come", { message: "Its address does not answer with the page that was compiled." });
  } catch (error) {
    fail("This page does not come", { message: error.message });
  } finally {
    progress.end();
  }
}

/** Looks whether the page is back; the module that tells of edits asks for that. */
async function absent() {
  const { status } = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" }).catch(() => ({}));
  if (status && status !== 404) {
    return run();
  }
  const message = "It was deleted or has another path. Once it is back, it comes by itself.";
  fail(`There is no page at ${route} any more`, { message });
}

addEventListener("pageshow", ({ persisted }) => persisted && document.getElementById("jitney-stub") && location.reload());

if (missing) {
  absent();
} else {
  failure ? fail("This page does not compile", failure) : run();
}
