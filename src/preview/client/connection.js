// How a page hears from samverk: through the worker that all tabs share, or by itself in browsers that have none.

import { Stream } from "./stream.js";

/** Milliseconds. */
const HIDDEN_TIMEOUT = 30_000;

/** Calls `tell` with what samverk says, from now on, while the page is there. */
export function connect(tell) {
  if (!("SharedWorker" in window)) {
    connectAlone(tell);
    return;
  }
  let worker;
  try {
    worker = new SharedWorker(new URL("./worker.js", import.meta.url), { type: "module", name: "samverk" });
  } catch {
    // A frame that may keep nothing may share nothing.
    connectAlone(tell);
    return;
  }
  const port = worker.port;
  let isAlone = false;
  worker.addEventListener("error", () => {
    if (!isAlone) {
      isAlone = true;
      connectAlone(tell);
    }
  });
  port.addEventListener("message", (event) => isAlone || tell(event.data));
  port.start();
  window.addEventListener("pageshow", (event) => event.persisted && port.postMessage("join"));
  window.addEventListener("pagehide", () => port.postMessage("leave"));
  port.postMessage("join");
}

/**
 * A connection of the tab's own. A browser opens no more than six to a server: so a tab gives its own up as soon as it
 * is hidden and another is looked at, or when it has been hidden for long.
 */
function connectAlone(tell) {
  const tabs = channel();
  const stream = new Stream(tell);
  let resting = 0;
  const rest = () => stream.close();

  function seenOrHidden() {
    clearTimeout(resting);
    if (document.hidden) {
      resting = setTimeout(rest, HIDDEN_TIMEOUT);
      return;
    }
    tabs?.postMessage("looked at");
    if (!stream.isWanted) {
      stream.open();
    }
  }

  tabs?.addEventListener("message", () => document.hidden && rest());
  document.addEventListener("visibilitychange", seenOrHidden);
  window.addEventListener("pageshow", seenOrHidden);
  window.addEventListener("pagehide", rest);
  window.addEventListener("online", () => document.hidden || stream.open());
  seenOrHidden();
}

function channel() {
  try {
    return new BroadcastChannel("samverk-preview");
  } catch {
    return null;
  }
}
