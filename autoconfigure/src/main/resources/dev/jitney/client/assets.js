/** While developing: takes stylesheets and images anew that have changed, without a flash. */

let version = 0;
let taken = 0;

let turn = Promise.resolve();

/**
 * One after the other: a stylesheet that is still to come would undo what is done to the one before.
 *
 * @param {string[]} assets paths within the application
 * @returns {Promise<boolean>} whether this document uses one of them
 */
export const refresh = (assets, base) => (turn = turn.catch(() => {}).then(() => take(assets, base)));

async function take(assets, base) {
  const paths = new Set(assets.map((asset) => new URL(`.${asset}`, base).pathname));
  // so that whatever asks for them by their own URL gets them as they are now
  await Promise.all([...paths].map((path) => fetch(path, { cache: "reload" }).catch(() => {})));
  version++;
  taken = 0;
  const links = [...document.querySelectorAll('link[rel~="stylesheet"][href]')];
  await Promise.all(links.filter((link) => isOne(link.href, paths) || imports(link.sheet, paths)).map(swap));
  attributes(paths);
  [...document.styleSheets].forEach((sheet) => rules(sheet, paths));
  return taken > 0;
}

function path(url) {
  try {
    return new URL(url, document.baseURI).pathname;
  } catch {
    return undefined;
  }
}

const isOne = (url, paths) => paths.has(path(url));

/** Another URL of the same file. */
function fresh(url, from = document.baseURI) {
  taken++;
  const result = new URL(url, from);
  result.searchParams.set("jitney", version);
  return result.href;
}

function read(sheet) {
  try {
    return [...(sheet?.cssRules ?? [])];
  } catch {
    // of another site
    return [];
  }
}

const imports = (sheet, paths) =>
  read(sheet).some(({ styleSheet }) => styleSheet && (isOne(styleSheet.href, paths) || imports(styleSheet, paths)));

const loaded = (link) => new Promise((resolve) => (link.onload = link.onerror = resolve));

/** The new one is there before the old one goes; the element stays, since the page may hold it. */
async function swap(link) {
  const next = link.cloneNode();
  next.removeAttribute("id");
  next.href = fresh(link.href);
  const ready = loaded(next);
  link.after(next);
  await ready;
  const taken = loaded(link);
  link.href = next.href;
  await taken;
  link.onload = link.onerror = null;
  next.remove();
}

const URLS = { src: "img, source, input, video, audio", href: "link[rel~=icon], image", poster: "video" };

function attributes(paths) {
  for (const name in URLS) {
    for (const element of document.querySelectorAll(URLS[name])) {
      const value = element.getAttribute(name);
      value && isOne(value, paths) && element.setAttribute(name, fresh(value));
    }
  }
  for (const element of document.querySelectorAll("[srcset]")) {
    change(element.getAttribute("srcset"), /[^\s,]\S*[^\s,]/g, paths, (value) => element.setAttribute("srcset", value));
  }
  document.querySelectorAll("[style]").forEach(({ style }) => declarations(style, paths, document.baseURI));
}

function change(text, pattern, paths, set, from) {
  const next = text.replace(pattern, (url) => (isOne(new URL(url, from ?? document.baseURI), paths) ? fresh(url, from) : url));
  next === text || set(next);
}

function rules(sheet, paths) {
  for (const rule of read(sheet)) {
    rule.style && declarations(rule.style, paths, sheet.href ?? document.baseURI);
    rules(rule.styleSheet ?? rule, paths);
  }
}

function declarations(style, paths, from) {
  for (const name of style) {
    const value = style.getPropertyValue(name);
    value.includes("url(") &&
      change(value, /(?<=url\(\s*["']?)[^"')]+/g, paths, (next) => style.setProperty(name, next, style.getPropertyPriority(name)), from);
  }
}
