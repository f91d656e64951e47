// The list of all pages: shows those whose name or file holds every word in the search box, and copies files' paths.

const KEY = "samverk-search";

const box = document.querySelector("input[type=search]");
const nothing = document.querySelector(".nothing");
const rows = [...document.querySelectorAll("tbody tr")].map((row) => ({ row, text: row.textContent.toLocaleLowerCase() }));

function search() {
  const terms = box.value.toLocaleLowerCase().split(/\s+/);
  let found = 0;
  for (const { row, text } of rows) {
    row.hidden = !terms.every((term) => text.includes(term));
    found += row.hidden ? 0 : 1;
  }
  nothing.hidden = found > 0;
  try {
    sessionStorage.setItem(KEY, box.value);
  } catch {
    // A browser that keeps nothing forgets the search when the list changes.
  }
}

function lastSearch() {
  try {
    return sessionStorage.getItem(KEY) ?? "";
  } catch {
    return "";
  }
}

// The list is loaded anew whenever something changes, and what is searched for stays.
box.closest("[hidden]").hidden = false;
box.value = lastSearch();
box.addEventListener("input", search);
search();

for (const button of navigator.clipboard ? document.querySelectorAll(".copy") : []) {
  button.hidden = false;
  button.title = button.dataset.path;
  button.addEventListener("click", () => {
    navigator.clipboard.writeText(button.dataset.path).catch(() => (button.textContent = button.dataset.path));
  });
}
