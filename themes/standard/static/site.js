// Light or dark, as chosen; and a menu that folds on small screens. Nothing here is needed to read the site.
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
})();
