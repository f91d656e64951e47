// The field above many rows: leaves those that have all words of what is typed, and says how many. Without this script
// the field is not shown, and every row is.
(() => {
  // Hyphens that a line may break at are in no word; whoever leaves out dots and accents is understood.
  const plain = (text) =>
    text.replace(/\u00ad/g, "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  for (const field of document.querySelectorAll("[data-row-filter]")) {
    const around = field.closest("[data-rows]");
    const input = field.querySelector("input");
    const status = field.querySelector("[role=status]");
    const rows = [...around.querySelectorAll(".rows > li")].map((row) => ({
      row,
      text: plain(row.textContent),
      folder: row.closest("details"),
    }));
    const folders = new Map();
    for (const { folder } of rows) if (folder) folders.set(folder, folder.open);
    let asked = false;

    const filter = () => {
      const words = plain(input.value).split(/\s+/).filter(Boolean);
      const asks = words.length > 0;
      if (asks && !asked) for (const folder of folders.keys()) folders.set(folder, folder.open);
      const found = new Set();
      let count = 0;
      for (const { row, text, folder } of rows) {
        const fits = words.every((word) => text.includes(word));
        row.hidden = !fits;
        if (fits) {
          count += 1;
          found.add(folder);
        }
      }
      for (const [folder, wasOpen] of folders) {
        folder.hidden = !found.has(folder);
        if (asks) folder.open = found.has(folder);
        else if (asked) folder.open = wasOpen;
      }
      asked = asks;
      status.textContent = asks ? `${count} ${count === 1 ? field.dataset.one : field.dataset.many}` : "";
    };

    input.addEventListener("input", filter);
    input.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !input.value) return;
      input.value = "";
      filter();
      event.preventDefault();
    });
    // A browser keeps what was typed when it comes back to the page.
    addEventListener("pageshow", filter);
    field.hidden = false;
  }
})();
