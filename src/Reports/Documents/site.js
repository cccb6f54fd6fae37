"use strict";
(function () {
  const root = document.currentScript.dataset.root;
  const most = 12;

  function rank(page, words) {
    const [, title, headings, text] = page.map((part) => part.toLowerCase());
    let sum = 0;
    for (const word of words) {
      const found = title.startsWith(word) ? 8 : title.includes(word) ? 4 : headings.includes(word) ? 2 : text.includes(word) ? 1 : 0;
      if (found === 0) return 0;
      sum += found;
    }
    return sum;
  }

  function find(query) {
    const words = query.toLowerCase().split(/\s+/).filter((word) => word.length > 0);
    if (words.length === 0) return [];
    return pages
      .map((page) => ({ page, rank: rank(page, words) }))
      .filter((found) => found.rank > 0)
      .sort((a, b) => b.rank - a.rank || a.page[1].length - b.page[1].length);
  }

  function item(page) {
    const link = document.createElement("a");
    link.href = root + page[0];
    link.textContent = page[1];
    const line = document.createElement("li");
    line.append(link);
    return line;
  }

  const form = document.querySelector(".search");
  if (form === null) return;
  const input = form.querySelector("input");
  const list = form.querySelector("ul");
  const count = form.querySelector("[role=status]");

  function show() {
    const found = find(input.value);
    list.replaceChildren(...found.slice(0, most).map((entry) => item(entry.page)));
    list.hidden = found.length === 0;
    count.textContent = input.value.trim() === "" ? "" : found.length === 1 ? "1 page" : `${found.length} pages`;
  }

  form.hidden = false;
  input.addEventListener("input", show);
  input.addEventListener("focus", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = list.querySelector("a");
    if (first !== null) first.click();
  });
  form.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape") {
      list.hidden = true;
      input.focus();
    } else if (event.key === "ArrowDown" && at < links.length - 1) {
      event.preventDefault();
      links[at + 1].focus();
    } else if (event.key === "ArrowUp" && at >= 0) {
      event.preventDefault();
      (at === 0 ? input : links[at - 1]).focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (!form.contains(event.target)) list.hidden = true;
  });
})();
