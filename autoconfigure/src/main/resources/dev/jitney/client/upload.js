/**
 * Uploads. The event that announces one goes over the socket, in order with all others; once the server has settled it,
 * the files follow by HTTP. Loaded with the first upload.
 */

import { received } from "./boot.js";
import { own, random } from "./identity.js";
import { clear } from "./inputs.js";
import { append, drain } from "./socket.js";
import { texts, toast } from "./status.js";

texts.uploadLost ??= "The upload was interrupted.";

const running = new Set();

/** A page that goes on without the input gives up what it sends. */
const gone = new MutationObserver(() => running.forEach((each) => each.element.isConnected || each.cancel()));

class Upload {
  loaded = 0;

  constructor(element, files) {
    Object.assign(this, { element, files, id: random(), xhr: new XMLHttpRequest() });
    this.total = files.reduce((sum, { size }) => sum + size, 0);
  }

  /** The body of the event that announces it. */
  manifest() {
    return { u: this.id, f: this.files.map(({ name: n, type: t, size: s }) => ({ n, t, s })) };
  }

  begin() {
    running.add(this);
    gone.observe(document.documentElement, { childList: true, subtree: true });
    this.tell("waiting");
  }

  /** The server knows of it, or said why it must not come. */
  settled(outcome) {
    if (running.has(this)) {
      outcome ? this.end(outcome) : this.send();
    }
  }

  /** The event was given up. */
  withdraw() {
    this.end("interrupted");
  }

  send() {
    const { xhr } = this;
    let read = 0;
    const take = () => {
      for (let end; running.has(this) && (end = xhr.responseText.indexOf("\n", read)) >= 0; read = end + 1) {
        this.line(xhr.responseText.slice(read, end));
      }
    };
    xhr.open("POST", own(`upload/${this.id}`));
    xhr.setRequestHeader("Content-Type", "application/vnd.jitney.upload");
    xhr.upload.onprogress = ({ loaded }) => {
      this.loaded = loaded;
      this.tell("sending");
    };
    xhr.upload.onload = () => {
      this.loaded = this.total;
      this.tell("sent");
    };
    xhr.onprogress = take;
    xhr.onload = () => {
      take();
      running.has(this) && this.fail();
    };
    xhr.onerror = xhr.ontimeout = () => this.fail();
    xhr.send(new Blob(this.files));
    this.tell("sending");
  }

  line(text) {
    let end, frame;
    try {
      ({ end, ...frame } = JSON.parse(text));
    } catch {
      // not of this server: a filter or proxy has answered
      return this.fail();
    }
    if (end) {
      const [outcome, text] = end;
      // what the handler ended in was told by an event, in order with the rest
      const untold = this.xhr.status >= 400 || outcome === "interrupted";
      untold && toast(text, "error");
      this.end(outcome);
    } else {
      // the socket brings everything: what came here too early is left to it
      received(frame).catch(() => {});
    }
  }

  fail() {
    toast(texts.uploadLost, "error");
    this.end("interrupted");
  }

  cancel() {
    this.xhr.abort();
    this.end("cancelled");
  }

  end(state) {
    running.delete(this);
    running.size || gone.disconnect();
    this.tell(state);
  }

  /** Shows how far all uploads of the element are. */
  tell(state) {
    const { element, loaded, total } = this;
    const own = [...running].filter((each) => each.element === element);
    const sum = (name) => own.reduce((all, each) => all + each[name], 0);
    const marked = (name) => document.querySelectorAll(`[data-jitney-${name}="${CSS.escape(element.id)}"]`);
    if (element.id) {
      marked("progress").forEach((progress) => {
        progress.max = sum("total") || 1;
        progress.value = sum("loaded");
        progress.toggleAttribute("data-running", own.length > 0);
      });
      marked("cancel").forEach((button) => button.toggleAttribute("data-running", own.length > 0));
    }
    element.toggleAttribute("data-uploading", own.length > 0);
    element.dispatchEvent(new CustomEvent("jitney:upload", { bubbles: true, detail: { state, loaded, total } }));
  }
}

document.addEventListener("click", (event) => {
  const id = event.target.closest?.("[data-jitney-cancel]")?.dataset.jitneyCancel;
  if (id) {
    event.preventDefault();
    running.forEach((each) => each.element.id === id && each.cancel());
  }
});

/** Announces the files of an input, or of all inputs of a form, and sends them. */
export function upload(element, h, keys, options) {
  const form = element.localName === "form";
  const inputs = form ? [...element.elements].filter(({ type, disabled }) => type === "file" && !disabled) : [element];
  const files = inputs.flatMap((input) => [...input.files]);
  if (form || files.length) {
    drain();
    const each = new Upload(element, files);
    const entry = append({ h, k: keys ?? undefined, p: each.manifest() }, each);
    each.begin();
    // the same file may be chosen again
    inputs.forEach((input) => (input.value = ""));
    options.reset && clear(element, entry);
  }
}
