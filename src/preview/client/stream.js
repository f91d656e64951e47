// One connection to samverk, kept up for as long as it is wanted: server-sent events.

/** Milliseconds. */
const FIRST_PAUSE = 100;
const MAX_PAUSE = 2000;
const SLEEP_TIME = 20_000;

/** Tells what samverk says: `open`, `lost`, `change`, and `files` with their addresses. */
export class Stream {
  #tell;
  #source = null;
  #pause = FIRST_PAUSE;
  #retrying = 0;
  #isOpen = false;
  #isWanted = false;

  constructor(tell) {
    this.#tell = tell;
    // After a sleep of the computer, a connection can be dead without the browser noticing.
    let before = Date.now();
    setInterval(() => {
      const now = Date.now();
      if (now - before > SLEEP_TIME && this.#isWanted) {
        this.open();
      }
      before = now;
    }, SLEEP_TIME / 4);
  }

  get isWanted() {
    return this.#isWanted;
  }

  get isOpen() {
    return this.#isOpen;
  }

  /** Connects, or connects anew. */
  open() {
    this.close();
    this.#isWanted = true;
    this.#source = new EventSource(new URL("./events", import.meta.url));
    this.#source.onopen = () => {
      this.#pause = FIRST_PAUSE;
      this.#isOpen = true;
      this.#tell({ type: "open" });
    };
    // The browser would try again by itself, but not always.
    this.#source.onerror = () => this.#lost();
    this.#source.addEventListener("change", () => this.#tell({ type: "change" }));
    this.#source.addEventListener("files", (event) => this.#tell({ type: "files", files: JSON.parse(event.data) }));
  }

  close() {
    clearTimeout(this.#retrying);
    this.#source?.close();
    this.#source = null;
    this.#isOpen = false;
    this.#isWanted = false;
  }

  #lost() {
    this.close();
    this.#isWanted = true;
    this.#tell({ type: "lost" });
    this.#retrying = setTimeout(() => this.open(), this.#pause);
    this.#pause = Math.min(2 * this.#pause, MAX_PAUSE);
  }
}
