/** Views and the deltas between them. */

const reported = new Set();

/** Reports a key once that is not understood; the caller skips it. */
export function unknown(key) {
  if (!reported.has(key)) {
    reported.add(key);
    console.warn(`jitney: unknown key "${key}" skipped`);
  }
}

const plain = (value) => value && typeof value === "object" && !Array.isArray(value);

/** Returns the view after a delta; what the delta does not touch keeps its identity. */
export function apply(view, delta) {
  const next = { ...view };
  for (const [key, change] of Object.entries(delta)) {
    const old = view[key];
    if (key === "-") {
      change.forEach((gone) => (gone in next ? delete next[gone] : unknown(gone)));
    } else if (plain(change) && plain(old)) {
      next[key] = apply(old, change);
    } else {
      next[key] = plain(change) && Array.isArray(old) ? list(old, change) : change;
    }
  }
  return next;
}

/** Applies removals, moves, insertions and changes of rows, in this order. */
function list(old, { "-": removed, m: moved = [], "+": added = [], "~": changed = {}, ...others }) {
  const gone = new Set(removed);
  const deltas = new Map(Object.entries(changed));
  const rows = old.filter(([key]) => !gone.delete(key));
  let place = 0; // of the last insertion
  const find = (key) => (rows[place]?.[0] === key ? place : rows.findIndex((row) => row[0] === key));
  const insert = (row, after) => {
    place = after === null ? 0 : find(after) + 1;
    rows.splice(place, 0, row);
  };
  const known = (key) => key === null || find(key) >= 0 || unknown(key);
  for (const [key, after] of moved) {
    known(key) && known(after) && insert(rows.splice(find(key), 1)[0], after);
  }
  for (const [key, after, view] of added) {
    known(after) && insert([key, view], after);
  }
  const next = rows.map((row) => {
    const [key, view] = row;
    const delta = deltas.get(key);
    return deltas.delete(key) ? [key, apply(view, delta)] : row;
  });
  [...gone, ...deltas.keys(), ...Object.keys(others)].forEach(unknown);
  return next;
}

/** By this both sides compare views: FNV-1a of canonical JSON. */
export function digest(view) {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(canonical(view))) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
}

function canonical(value) {
  if (Array.isArray(value)) {
    return `[${value.map(canonical)}]`;
  }
  if (plain(value)) {
    const names = Object.keys(value).sort();
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)}}`;
  }
  return JSON.stringify(value);
}
