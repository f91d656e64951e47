// What samverk has to say about the page that is open: a panel with findings, or a small badge in its place.
//
// It is in a shadow tree of its own beside the page's body, so that neither it nor the page touches the other's
// look. All words come from samverk.

const STYLES = new URL("./preview.css", import.meta.url).href;
const INDEX = new URL("./", import.meta.url).href;
/** Milliseconds that a screen reader gets to notice a place where something will be said. */
const SPEECH_DELAY = 200;

/** The panel of one page. Shows nothing until there is something to say. */
export class Panel {
  #memory;
  #state = null;
  #text = "";
  #findings = [];
  #infos = [];
  #isOpen = false;
  #isAway = false;
  #areInfosOpen = false;
  #host = null;
  #box = null;
  #voice = null;

  /** @param {string} page the page's root address */
  constructor(page) {
    this.#memory = new Memory(`samverk-panel ${page}`);
    window.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** Shows what samverk says about the page. */
  show(state) {
    const text = JSON.stringify(state);
    if (text === this.#text && this.#host?.isConnected) {
      return;
    }
    this.#text = text;
    this.#state = state;
    const bySeverity = (severity) => (state.findings ?? []).filter((finding) => finding.severity === severity);
    const errors = bySeverity("error");
    this.#findings = [...errors, ...bySeverity("warning")];
    this.#infos = state.infos ?? [];
    const { isOpen, fresh } = this.#memory.meet(this.#all());
    this.#isOpen = isOpen;
    this.#render();
    if (fresh.length > 0) {
      this.#say([state.heading, ...fresh.map((finding) => finding.message)].join(". "));
    }
  }

  /** Says that samverk does not answer, or does so again. */
  setAway(isAway) {
    if (isAway !== this.#isAway) {
      this.#isAway = isAway;
      this.#render();
    }
  }

  // ---- Folding ----

  #fold(isOpen) {
    const hadFocus = this.#hasFocus();
    this.#isOpen = isOpen;
    this.#memory.keep(this.#all(), isOpen);
    this.#render();
    if (hadFocus) {
      this.#box.querySelector("button")?.focus();
    }
  }

  #onKey(event) {
    const isTheirs = event.defaultPrevented || (!this.#hasFocus() && document.querySelector("dialog:modal"));
    if (event.key === "Escape" && this.#isOpen && !isTheirs) {
      this.#fold(false);
    }
  }

  #all() {
    return [...this.#findings, ...this.#infos];
  }

  #hasFocus() {
    return Boolean(this.#host?.shadowRoot.activeElement);
  }

  // ---- Drawing ----

  #render() {
    const content = this.#content();
    this.#attach();
    const kept = { focus: this.#hasFocus(), scroll: this.#box.querySelector(".panel")?.scrollTop ?? 0 };
    this.#host.lang = this.#state?.language ?? "";
    this.#host.toggleAttribute("data-quiet", content === null);
    this.#box.replaceChildren(...(content ? [content] : []));
    if (kept.focus) {
      this.#box.querySelector("button, a")?.focus({ preventScroll: true });
    }
    this.#box.querySelector(".panel")?.scrollTo({ top: kept.scroll, behavior: "instant" });
  }

  /** The panel or the badge; null if there is nothing to say. */
  #content() {
    const { words = {}, heading = "", infos_heading: infos = "", mark = "", elsewhere = "" } = this.#state ?? {};
    const away = this.#isAway && words.away && h("span", { class: "away" }, words.away);
    if (document.documentElement?.hasAttribute("data-samverk")) {
      // The pages of samverk's own say the rest themselves.
      return away ? badge(words, away) : null;
    }
    if (this.#isOpen) {
      return this.#panel(words, away);
    }
    const parts = [
      mark && h("span", { class: "mark" }, mark),
      this.#all().length > 0 && this.#unfold(heading || infos, words),
      elsewhere && h("a", { href: INDEX }, elsewhere),
      away,
    ];
    return parts.some(Boolean) ? badge(words, ...parts) : null;
  }

  /** Puts the host in its place: for the first time, or again if the page has thrown it out. */
  #attach() {
    if (!this.#host) {
      this.#host = document.createElement("samverk-preview");
      this.#host.popover = "manual";
      this.#voice = h("p", { class: "voice", role: "status" });
      this.#box = h("div", { class: "box" });
      const styles = h("link", { rel: "stylesheet", href: STYLES });
      const host = this.#host;
      styles.addEventListener("load", () => (host.hidden = false));
      // Without its style it is of no use: it comes back with the next news.
      styles.addEventListener("error", () => host.remove());
      this.#host.attachShadow({ mode: "open" }).append(styles, h("div", { class: "samverk" }, this.#voice, this.#box));
    }
    if (!this.#host.isConnected) {
      // Not to be seen without its style. That is fetched even if there is nothing to say yet: when samverk has gone,
      // it is too late.
      this.#host.hidden = true;
      document.documentElement?.append(this.#host);
      if (this.#host.isConnected) {
        // Above everything else on the page, whatever the page does to its elements.
        this.#host.showPopover?.();
      }
    }
  }

  #say(text) {
    setTimeout(() => (this.#voice.textContent = text), SPEECH_DELAY);
  }

  #panel(words, away) {
    const { heading, infos_heading: infosHeading, held, mark, elsewhere } = this.#state;
    const close = h("button", { type: "button", class: "fold", "aria-expanded": "true" }, words.close);
    close.addEventListener("click", () => this.#fold(false));
    return h(
      "section",
      { class: `panel ${this.#tone()}`, "aria-labelledby": "heading" },
      h("header", { class: "panel-head" }, h("h2", { id: "heading" }, heading || infosHeading), mark && h("span", { class: "mark" }, mark), close),
      held && words.held && h("p", { class: "held" }, words.held),
      this.#findings.length > 0 && list(this.#findings, words),
      this.#infos.length > 0 && this.#infoList(infosHeading, words),
      h(
        "footer",
        { class: "panel-foot" },
        away,
        h("a", { href: INDEX }, elsewhere || words.index),
      ),
    );
  }

  /** What is only worth knowing waits behind its number, unless there is nothing else. */
  #infoList(heading, words) {
    const infos = list(this.#infos, words);
    if (this.#findings.length === 0) {
      return infos;
    }
    const details = h("details", { class: "infos" }, h("summary", {}, heading), infos);
    details.open = this.#areInfosOpen;
    details.addEventListener("toggle", () => (this.#areInfosOpen = details.open));
    return details;
  }

  #unfold(heading, words) {
    const button = h("button", { type: "button", class: `unfold ${this.#tone()}`, "aria-expanded": "false" }, heading, " ", h("span", { class: "action" }, words.show));
    button.addEventListener("click", () => this.#fold(true));
    return button;
  }

  #tone() {
    return this.#all()[0]?.severity ?? "";
  }
}

/** What there is to say, in short. */
function badge(words, ...parts) {
  return h("div", { class: "badge", role: "group", "aria-label": words.region ?? "" }, ...parts);
}

function list(findings, words) {
  return h("ul", { class: "findings", role: "list" }, ...findings.map((finding) => item(finding, words)));
}

/** One finding, drawn as in `finding.html`. */
function item({ severity, label, message, help, file, line, column, snippet, edit, path, why }, words) {
  const place = file && h("span", { class: "place" }, file, line > 0 && `, ${words.line} ${line}`, column > 0 && `, ${words.column} ${column}`);
  return h(
    "li",
    { class: `finding ${severity}` },
    h("p", { class: "what" }, h("span", { class: "label" }, label), " ", message),
    snippet &&
      h(
        "p",
        { class: "snippet" },
        line > 0 && h("span", { class: "number", "aria-hidden": "true" }, line),
        h("code", {}, snippet.before, h("mark", {}, snippet.marked), snippet.after),
      ),
    help && h("p", { class: "help" }, h("b", {}, words.help, ":"), " ", help),
    why?.text && reasons(why, words),
    place &&
      h(
        "div",
        { class: "where" },
        edit ? h("a", { href: edit }, place, " ", h("span", { class: "action" }, words.open)) : place,
        path && copyButton(path, words),
      ),
  );
}

/** Why a finding matters, with an example. */
function reasons({ text, wrong, right }, words) {
  const example = (label, code) => [h("p", {}, h("b", {}, label, ":")), h("pre", {}, h("code", {}, code))];
  return h(
    "details",
    { class: "why" },
    h("summary", {}, words.why),
    h("p", {}, text),
    ...(right ? [...example(words.wrong, wrong), ...example(words.right, right)] : []),
  );
}

/** For those who have another editor than the one that opens by an address. */
function copyButton(path, words) {
  if (!navigator.clipboard) {
    return null;
  }
  const button = h("button", { type: "button", class: "copy", title: path }, words.copy);
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(path);
      button.textContent = words.copied;
    } catch {
      // It may not be copied from here: then it can be read.
      button.textContent = path;
    }
  });
  return button;
}

/** An element with its attributes and children; children that are false, empty or missing are left out. */
function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child || child === 0));
  return element;
}

/**
 * Which findings the reader has met, and whether the panel was folded then. Kept for the tab, since pages are loaded
 * anew all the time. An error that is new unfolds the panel; one that is fixed, or moves to another line, does not.
 */
class Memory {
  #key;

  constructor(key) {
    this.#key = key;
  }

  /** Says whether the panel should be open for these findings, and which errors the reader has not met yet. */
  meet(findings) {
    const known = this.#read();
    const fresh = findings.filter((finding) => isError(finding) && !known.findings.includes(name(finding)));
    const hasErrors = findings.some(isError);
    const holds = fresh.length === 0 && known.hasErrors === hasErrors && findings.length > 0;
    const isOpen = holds ? known.isOpen : hasErrors;
    this.keep(findings, isOpen);
    return { isOpen, fresh };
  }

  keep(findings, isOpen) {
    const met = { findings: findings.map(name), hasErrors: findings.some(isError), isOpen };
    try {
      if (findings.length === 0) {
        sessionStorage.removeItem(this.#key);
      } else {
        sessionStorage.setItem(this.#key, JSON.stringify(met));
      }
    } catch {
      // A browser that keeps nothing shows the panel as if for the first time.
    }
  }

  #read() {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key)) ?? { findings: [] };
    } catch {
      return { findings: [] };
    }
  }
}

function isError(finding) {
  return finding.severity === "error";
}

function name({ severity, code, message, file }) {
  return [severity, code, file, message].join(" ");
}
