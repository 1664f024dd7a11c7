/**
 * Types of the browser runtime, for editors and type checkers. No module imports this one, so browsers never load it.
 *
 * @typedef {{[slot: string]: any}} View slot key to value: null, string, boolean, integer, rows or another view
 * @typedef {[key: string, row: View][]} Rows
 * @typedef {{title?: string, meta?: {[name: string]: string}}} Head
 *
 * @typedef {object} Answer the boot block, and what a page's URL answers to a view fetch
 * @property {string} base path of the application: empty, or a path that does not end in a slash
 * @property {string} tab
 * @property {string} [ticket] one-time right of the socket to show the page
 * @property {string} route
 * @property {string} module file name of the page's module
 * @property {string} hash of the program
 * @property {number} n number of the delta that the view stands at
 * @property {number} s number of the tab's last settled event
 * @property {View} view
 * @property {Head} [head]
 *
 * @typedef {object} PageModule
 * @property {(view: View, c: object) => object} default
 * @property {(view: View) => Head} [head]
 *
 * @typedef {[number: number, outcome: "failed" | "refused" | "stale" | "interrupted", text?: string]} Outcome
 * @typedef {[number: number, name: string, args: object]} ClientEvent
 *
 * @typedef {object} Frame from the server
 * @property {{t: string, s: number, n: number}} [hello] tab, last settled event, number of the view
 * @property {View} [v] full view
 * @property {string} [m] module of the full view
 * @property {string} [hash] program of the full view
 * @property {number} [n] number of the delta or full view
 * @property {object} [d] delta
 * @property {number} [s] all events up to this one are settled
 * @property {Outcome[]} [o] outcomes other than applied
 * @property {ClientEvent[]} [e]
 * @property {string} [go] ticket of the page that is adopted from here on
 * @property {true} [gone] the tab is unknown
 * @property {number} [move] milliseconds within which to connect anew
 * @property {1} [f] probe
 *
 * @typedef {object} Peer what the connection is used by
 * @property {string} url
 * @property {() => object} hello the first frame of each connection
 * @property {(frame: Frame) => void} received
 * @property {(code: number) => number | null | undefined} closed milliseconds until the next attempt; null for none,
 *   undefined for the back-off
 *
 * @typedef {object} Entry an event that was posted
 * @property {number} s its number
 * @property {{h: string, k?: string[], p?: any} | {r: number, p?: any, x?: string}} body
 * @property {{settled: (outcome?: string) => void, withdraw: (entry: Entry) => void}} [control] whose text it carries
 * @property {true} [sent] it has gone out
 * @property {true} [done] it is settled or given up
 *
 * @typedef {{flush: () => void}} Waiting something typed or delayed
 *
 * @typedef {object} Binding what a page says of a control
 * @property {"value" | "checked"} property
 * @property {any} value the server's
 * @property {string} [id] handler of a two-way binding; a one-way control has none
 * @property {string[]} [keys]
 * @property {0 | 1} [live] whether each key is sent
 * @property {string} [kind] of payload
 *
 * @typedef {object} Options of a trigger
 * @property {1} [prevent]
 * @property {1} [stop]
 * @property {1} [reset]
 * @property {string[]} [keys]
 * @property {number} [debounce]
 * @property {number} [throttle]
 * @property {"value" | "checked" | "number" | "key" | "pointer" | "form" | "upload"} [p] kind of payload
 *
 * @typedef {{u: string, f: {n: string, t: string, s: number}[]}} Manifest what an upload announces: id, and name, type
 *   and size of each file
 * @typedef {Frame & {end?: [outcome: "applied" | Outcome[1], text: string]}} UploadFrame a line of an upload's answer;
 *   the last one has an end
 */
export {};
