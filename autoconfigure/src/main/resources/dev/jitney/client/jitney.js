/**
 * What modules of an application may import as `jitney`. The document also reports `jitney:status` (detail: "ready",
 * "lost" or "stopped") and `jitney:navigate` (detail: the URL).
 */

export { navigate } from "./navigate.js";
export { texts, toast } from "./status.js";
