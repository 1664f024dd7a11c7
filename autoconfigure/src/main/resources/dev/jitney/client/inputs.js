/** Controls under latency: what the user typed stays until the server has seen it. */

import { append, drain, drainWhenReady, hold, posted, release, settled } from "./socket.js";

const IDLE = 300;

const controls = new WeakMap();
/** those that do not show the server's value */
const open = new Set();
let composing;

addEventListener("compositionstart", ({ target }) => (composing = target), true);
addEventListener("compositionend", () => (composing = null), true);

class Control {
  /** whether it holds what no event has carried, and how many were posted by then */
  typed = false;
  since = 0;
  /** the last event that carried what it holds */
  entry;
  refused = false;
  acting = false;

  constructor(element, name, binding) {
    Object.assign(this, { element, name, binding, shown: binding.value });
  }

  type(composed) {
    if (this.acting) {
      return;
    }
    this.typed = true;
    this.since = posted();
    this.watch();
    if (this.binding.id) {
      hold(this);
      clearTimeout(this.idle);
      if (!composed) {
        this.idle = this.binding.live ? drain() : setTimeout(drainWhenReady, IDLE);
      }
    }
  }

  watch() {
    this.group().forEach((control) => open.add(control));
  }

  /** Itself; of radio buttons, all that change with it. */
  group() {
    const { type, name, form } = this.element;
    return type === "radio" && name
      ? [...document.getElementsByName(name)].flatMap((each) => (each.form === form && controls.get(each)) || [])
      : [this];
  }

  flush() {
    const { id, keys, kind, property } = this.binding;
    this.typed = false;
    if (this.element.isConnected) {
      this.entry = append({ h: id, k: keys ?? undefined, p: kinds[kind ?? property](this.element) }, this);
    }
  }

  settled(outcome) {
    this.refused = outcome && this.binding.property === "value";
  }

  /** An event was given up: what is still here goes again. */
  withdraw(entry) {
    if (entry === this.entry) {
      this.type();
    }
  }

  /** A handler of its own was called. A click comes before the change that it makes. */
  acted(entry, carried) {
    const checked = this.binding.property === "checked";
    if (!this.binding.id && (checked || carried)) {
      Object.assign(this, { entry, typed: false, acting: checked });
      this.watch();
      setTimeout(() => (this.acting = false));
    }
  }

  clear(entry) {
    release(this);
    Object.assign(this, { entry, typed: false, refused: false });
    open.add(this);
    if (this.element.options) {
      this.element.selectedIndex = 0;
    } else {
      this.write("");
    }
  }

  /** Whether what the user did stands against the server's value. */
  blocked() {
    const { id, value } = this.binding;
    return (
      (this.typed && (id || value === this.shown || settled() <= this.since)) ||
      (this.entry && !this.entry.done) ||
      composing === this.element
    );
  }

  sync() {
    const { value } = this.binding;
    open.add(this);
    if (!this.group().some((control) => control.blocked())) {
      open.delete(this);
      if (!this.refused || value !== this.shown) {
        this.typed = this.refused = false;
        this.write((this.shown = value));
      }
    }
  }

  /** The caret stays where it is, or at the end. */
  write(value) {
    const { element } = this;
    const { property } = this.binding;
    const wanted = property === "checked" ? value === true : String(value ?? "").replace(/\r\n?/g, "\n");
    const old = element[property];
    if (old !== wanted) {
      const { selectionStart: start, selectionEnd: end } = element;
      element[property] = wanted;
      if (document.activeElement === element && start < old.length) {
        element.setSelectionRange(start, end);
      }
    }
  }
}

/** Takes in what the page says of a control, after each rendering. */
export function attach(element, binding, hydrating) {
  const name = [binding.id ?? binding.property, binding.keys].join();
  let control = controls.get(element);
  if (control?.name === name) {
    control.binding = binding;
  } else {
    if (control?.typed && control.binding.id) {
      drain();
    }
    control = new Control(element, name, binding);
    controls.set(element, control);
    if (hydrating && touched(element, binding)) {
      control.type();
    }
  }
  control.sync();
}

function touched(element, { property, id }) {
  if (property === "checked") {
    return id && element.checked !== element.defaultChecked;
  }
  return element.options
    ? Array.from(element.options).some((option) => option.index && option.selected !== option.defaultSelected)
    : element.value !== element.defaultValue && !/range|color/.test(element.type);
}

export const syncAll = () =>
  open.forEach((control) => (control.element.isConnected ? control.sync() : open.delete(control)));

export const arrive = () => open.forEach((control) => (control.since = -1));

export const typed = ({ currentTarget, isComposing }) => controls.get(currentTarget).type(isComposing);

export const acted = (element, entry, carried) => controls.get(element)?.acted(entry, carried);

export function clear(element, entry) {
  const form = element.localName === "form";
  form && HTMLFormElement.prototype.reset.call(element);
  for (const each of form ? element.elements : [element]) {
    controls.get(each)?.clear(entry);
  }
}

const kinds = {
  value: ({ type, value, selectedOptions }) =>
    type === "select-multiple" ? Array.from(selectedOptions, (option) => option.value) : value,
  checked: ({ checked }) => checked,
  number({ valueAsNumber, value }) {
    const number = isNaN(valueAsNumber) ? parseFloat(value) : valueAsNumber;
    return isNaN(number) ? null : number;
  },
  key: (_, { key, code, altKey: alt, ctrlKey: ctrl, metaKey: meta, shiftKey: shift, repeat }) =>
    ({ key, code, alt, ctrl, meta, shift, repeat }),
  pointer: (_, { clientX: x, clientY: y, button, buttons, altKey: alt, ctrlKey: ctrl, metaKey: meta, shiftKey: shift }) =>
    ({ x: Math.round(x), y: Math.round(y), button, buttons, alt, ctrl, meta, shift }),
  form: (element, { submitter }) => entries(element.closest("form") ?? element.form, submitter),
};

export function payload(event, kind) {
  const { currentTarget, target } = event;
  return kinds[kind]?.("value" in currentTarget || currentTarget.elements ? currentTarget : target, event);
}

function entries(form, submitter) {
  const result = Object.create(null);
  for (const [name, value] of new FormData(form, submitter)) {
    if (typeof value === "string") {
      result[name] = name in result ? [result[name], value].flat() : value;
    }
  }
  for (const { name, type, checked, disabled, attributes } of form.elements) {
    if (type === "checkbox" && name && !disabled && !attributes.value) {
      result[name] = checked;
    }
  }
  return result;
}
