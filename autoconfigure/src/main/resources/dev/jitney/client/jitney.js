/** For modules of an application. */

export { navigate } from "./navigate.js";
export { texts, toast } from "./status.js";
