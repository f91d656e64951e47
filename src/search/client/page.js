// The search page: what a reader types becomes a list of pages, and the address follows.
//
// How it looks and what it says is the template's: this fills copies of its <template>s, see the README. There are no
// suggestions below the field, on purpose: links in a list and a status line work with every screen reader and on every
// phone, and the list is there before anybody could have chosen from suggestions.
import { excerpts, facets, pageOf, search } from "./engine.js";

{
  const FILTERS = ["kind", "audience", "folder"];
  // So many hits are added at a time, and so many choices of a filter are shown.
  const HITS = 10;
  const CHOICES = 8;
  // Whoever has typed nothing for so many milliseconds is told what was found.
  const PAUSE = 400;

  const all = (selector, inside = document) => [...inside.querySelectorAll(selector)];
  const part = (name) => all(`[data-search-${name}]`)[0];
  const root = all("[data-search]")[0];
  const field = all("[role=search] [name=q]")[0];
  const typed = () => field.value.trim();

  // A copy of a template with values in it. Where there is no value, what is there for its sake is left out. Links that
  // lead nowhere yet lead to `href`. A template that is not there is its name.
  const make = (name, values = {}) => {
    const template = all("template").find(({ dataset }) => dataset.searchTemplate === name);
    if (!template) return name;
    const copy = template.content.cloneNode(true);
    all("a:not([href])", copy).forEach((link) => (link.href = values.href));
    all("[data-fill]", copy).forEach((slot) => {
      const value = [].concat(values[slot.dataset.fill]);
      if (value.join("")) slot.append(...value);
      else (slot.closest("[data-with]") || slot).remove();
    });
    return copy;
  };

  const marked = (parts) => parts.map(([part, isMarked]) => (isMarked ? make("mark", { text: part }) : part));

  // The files of the index are scripts, since those load from anywhere, also without a server. Each calls `samverkSearch`
  // with its name and what it holds. One that did not load is tried again when it is next asked for.
  const files = {};
  const arrived = {};
  let index;
  self.samverkSearch = (name, value) => arrived[name](value);
  const load = (name, fingerprint) =>
    (files[name] =
      files[name] ||
      new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = root.dataset.search.replace(/index\.\w+\.js$/, fingerprint ? `${name}.${fingerprint}.js` : "$&");
        script.onload = script.onerror = () => reject(delete files[name]);
        arrived[name] = (value) => resolve(value, (script.onload = null));
        document.head.append(script);
      }));

  // What is looked for and which filters are pressed; the address says the same. The first change after a page was opened
  // or a search was sent is a new entry of the browser's history, those that follow while the reader types replace it.
  const { title } = document;
  const chosen = {};
  const isNarrowed = () => Object.values(chosen).some(Boolean);
  let [turn, kept, isNew, began, timer, pressed] = [0];
  const address = () =>
    typed() && "?" + new URLSearchParams([["q", typed()], ...Object.entries(chosen)].filter(([, value]) => value));
  const keep = () => {
    document.title = (typed() && typed() + " – ") + title;
    if (kept === address()) return;
    kept = address();
    history[isNew ? "pushState" : "replaceState"](null, "", kept || location.pathname);
    isNew = false;
  };

  // Says something when the reader has paused.
  const say = (...said) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      part("status").replaceChildren(...said);
      keep();
    }, began + PAUSE - Date.now());
  };

  const clear = () => {
    part("results").replaceChildren();
    part("filters").hidden = part("more").hidden = true;
  };

  const show = async ({ words, hits, marks }, isLatest) => {
    let facet = facets(index, hits);
    FILTERS.forEach((name) => {
      if (!chosen[name]) return;
      const choice = facet(name + "s").find(({ label }) => label === chosen[name]);
      const pages = new Set(choice && choice.pages);
      hits = hits.filter((hit) => pages.has(hit));
      facet = facets(index, hits);
    });

    const kinds = facet("kinds");
    const next = (from) =>
      Promise.all(
        hits.slice(from, from + HITS).map(async (hit) => {
          const page = await pageOf(index, load, hit);
          const [href, , , , place] = page;
          const { title, summary, keywords, sections } = excerpts(page, marks);
          return make("hit", {
            href,
            title: marked(title),
            kind: make(kinds.find(({ pages }) => pages.includes(hit)).label),
            place: place.join(" › "),
            keywords: keywords.join(", "),
            summary: sections[0] ? "" : marked(summary),
            sections: sections.map(({ heading, anchor, parts }) =>
              make("section", {
                href: href + (anchor && "#" + anchor),
                heading: marked(heading),
                text: marked(parts),
              }),
            ),
          });
        }),
      );
    const add = (added, at) => {
      part("results").append(...added);
      part("more").hidden = !hits[at + HITS];
    };
    const first = await next(0);
    if (!isLatest()) return;
    clear();
    add(first, 0);
    part("more").onclick = async () => {
      const at = part("results").children.length;
      const added = await next(at).catch(() => {
        say(make("failed"));
        // What is said stands above all hits.
        part("status").scrollIntoView();
      });
      if (!added || !isLatest() || part("results").children[at]) return;
      add(added, at);
      all("a", part("results").children[at])[0].focus();
      tell();
    };

    FILTERS.forEach((name) => {
      const list = part("filter=" + name);
      const choices = facet(name + "s").sort((one, other) => other.count - one.count).slice(0, CHOICES);
      // Whoever has pressed what is not among these hits can still let go of it.
      if (chosen[name] && !choices[0]) choices.push({ label: chosen[name], count: 0 });
      if (choices[1] || chosen[name]) part("filters").hidden = false;
      list.parentNode.hidden = !choices[1] && !chosen[name];
      list.replaceChildren(
        ...choices.map(({ label, count }) => make("filter", { label: name === "kind" ? make(label) : label, count })),
      );
      all("button", list).forEach((button, at) => {
        const { label } = choices[at];
        const isPressed = label === chosen[name];
        button.setAttribute("aria-pressed", isPressed);
        button.onclick = () => {
          chosen[name] = isPressed ? "" : label;
          pressed = name + label;
          isNew = true;
          run();
        };
        if (pressed === name + label) button.focus();
      });
    });
    pressed = "";

    const tell = () => {
      const those = (isKnown) => words.filter(({ known }) => known === isKnown).map(({ text }) => text);
      const others = those(true).join(" ");
      const unknown = those(false).map((text) => make("unknown", { text }));
      const found = hits.length;
      const linked = (name, text) => make(name, { text, href: "?" + new URLSearchParams({ q: text }) });
      const known = [make(found > 1 ? "many" : found ? "one" : "none", { count: found })];
      // What narrows the search may be out of sight.
      if (isNarrowed()) known.push(linked("unfiltered", typed()));
      say(...(unknown[0] ? [...unknown, others ? linked("rest", others) : make("none")] : known));
    };
    tell();
  };

  const run = async () => {
    const mine = ++turn;
    began = Date.now();
    const isLatest = () => mine === turn;
    root.hidden = !typed();
    part("index").hidden = typed();
    if (!typed()) return clear(say());
    say(make("loading"));
    try {
      index = index || (await load("index"));
      await show(await search(index, load, typed()), isLatest);
    } catch {
      if (!isLatest()) return;
      clear(say(make("failed")));
      // The list of all pages is here already.
      part("index").hidden = false;
    }
  };

  const read = () => {
    const asked = new URLSearchParams(location.search);
    field.value = asked.get("q") || "";
    FILTERS.forEach((name) => (chosen[name] = asked.get(name)));
    kept = address();
    isNew = true;
    // On a small screen, filters would stand in the way of the hits.
    part("filters").open = innerWidth > 1023 || isNarrowed();
    run();
  };

  field.oninput = run;
  field.onchange = keep;
  field.onfocus = () => load("index").catch(() => {});
  field.form.onsubmit = (event) => {
    event.preventDefault();
    keep();
    isNew = true;
    // Whoever has sent a search goes on to what it found.
    run().then(() => part("results").focus({ preventScroll: true }));
  };
  self.onpopstate = read;
  read();
}
