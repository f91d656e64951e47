// Listens to samverk for all tabs of the preview: a browser opens no more than six connections to a server at a time,
// and with one for each tab the seventh would stay empty.

import { Stream } from "./stream.js";

const tabs = new Set();

const stream = new Stream((message) => {
  for (const tab of tabs) {
    tab.postMessage(message);
  }
});

self.addEventListener("connect", ({ ports: [tab] }) => {
  tab.addEventListener("message", ({ data }) => (data === "join" ? join(tab) : leave(tab)));
  tab.start();
});

function join(tab) {
  tabs.add(tab);
  if (stream.isOpen) {
    tab.postMessage({ type: "open" });
  } else if (!stream.isWanted) {
    stream.open();
  } else {
    tab.postMessage({ type: "lost" });
  }
}

function leave(tab) {
  tabs.delete(tab);
  if (tabs.size === 0) {
    stream.close();
  }
}
