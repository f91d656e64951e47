// Light or dark, as chosen; a menu that folds where it does not fit; copied text without the hyphens that it does not show.
// Nothing here is needed to read the site.
(() => {
  const root = document.documentElement;
  const KEY = "samverk-theme";
  const dark = matchMedia("(prefers-color-scheme: dark)");

  /** The choice made on an earlier page. Storage may be denied, for instance to files opened without a server. */
  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  };
  const remember = (theme) => {
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // The choice then holds for this page alone.
    }
  };
  const choose = (theme) => {
    if (theme === "dark" || theme === "light") {
      root.dataset.theme = theme;
    }
  };
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : dark.matches);

  // At once, before anything is painted: the style sheet shows the buttons and folds the menu.
  root.dataset.script = "";
  choose(remembered());

  addEventListener("DOMContentLoaded", () => {
    const lights = document.querySelector("[data-theme-switch]");
    const show = () => lights?.setAttribute("aria-pressed", String(isDark()));
    lights?.addEventListener("click", () => {
      choose(isDark() ? "light" : "dark");
      remember(root.dataset.theme);
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

    // Whether all entries stand in one row; measured with the menu as it is unfolded.
    const entries = document.querySelectorAll(".menu li");
    const fit = () => {
      root.removeAttribute("data-fold");
      const rows = new Set([...entries].map(({ offsetTop }) => offsetTop));
      root.toggleAttribute("data-fold", rows.size > 1);
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

  // What shows where a line ends alone, or never: it would be in the way wherever the text is pasted.
  const unseen = /[\u00ad\u2060]/g;
  addEventListener("copy", (event) => {
    const selection = getSelection();
    const text = String(selection);
    if (event.defaultPrevented || text.search(unseen) < 0) {
      return;
    }
    const box = document.createElement("div");
    for (let index = 0; index < selection.rangeCount; index += 1) {
      box.append(selection.getRangeAt(index).cloneContents());
    }
    box.querySelectorAll("a[href]").forEach((link) => link.setAttribute("href", link.href));
    event.clipboardData.setData("text/html", box.innerHTML.replace(unseen, ""));
    event.clipboardData.setData("text/plain", text.replace(unseen, ""));
    event.preventDefault();
  });
})();
