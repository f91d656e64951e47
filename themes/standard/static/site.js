// Light or dark, a menu that folds, copied text without unseen hyphens.
(() => {
  const root = document.documentElement;
  const KEY = "samverk-theme";
  const dark = matchMedia("(prefers-color-scheme: dark)");

  /** Storage may be denied. */
  const kept = (job) => {
    try {
      return job(localStorage);
    } catch {
      return null;
    }
  };
  const choose = (theme) => {
    if (theme === "dark" || theme === "light") {
      root.dataset.theme = theme;
    }
  };
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);

  // Before anything is painted.
  root.dataset.script = "";
  choose(kept((storage) => storage.getItem(KEY)));

  addEventListener("DOMContentLoaded", () => {
    const lights = document.querySelector("[data-theme-switch]");
    const show = () => lights?.setAttribute("aria-pressed", String(isDark()));
    lights?.addEventListener("click", () => {
      choose(isDark() ? "light" : "dark");
      kept((storage) => storage.setItem(KEY, root.dataset.theme));
      show();
    });
    dark.addEventListener?.("change", show);
    addEventListener("storage", ({ key, newValue }) => {
      if (key === KEY) {
        choose(newValue);
        show();
      }
    });
    show();

    const entries = document.querySelectorAll(".menu li");
    const fit = () => {
      root.removeAttribute("data-fold");
      root.toggleAttribute("data-fold", new Set([...entries].map(({ offsetTop }) => offsetTop)).size > 1);
    };
    addEventListener("resize", fit);
    fit();

    const button = document.querySelector("[data-menu-button]");
    const open = (isOpen) => {
      root.toggleAttribute("data-menu", isOpen);
      button.setAttribute("aria-expanded", String(isOpen));
    };
    button?.addEventListener("click", () => open(!root.hasAttribute("data-menu")));
    addEventListener("keydown", ({ key }) => {
      if (key === "Escape" && root.hasAttribute("data-menu")) {
        open(false);
        button.focus();
      }
    });
  });

  const unseen = /[\u00ad\u2060]/g;
  addEventListener("copy", (event) => {
    const selection = getSelection();
    const text = String(selection);
    if (event.defaultPrevented || text.search(unseen) < 0) {
      return;
    }
    const box = document.createElement("div");
    for (let index = 0; index < selection.rangeCount; index++) {
      box.append(selection.getRangeAt(index).cloneContents());
    }
    box.querySelectorAll("a[href]").forEach((link) => link.setAttribute("href", link.href));
    event.clipboardData.setData("text/html", box.innerHTML.replace(unseen, ""));
    event.clipboardData.setData("text/plain", text.replace(unseen, ""));
    event.preventDefault();
  });
})();
