// Makes the page quicker to use; without it everything is still there and can be opened by hand.
"use strict";
(() => {
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));

  const revealTarget = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let part = target; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", revealTarget);
  revealTarget();

  all(".tools").forEach((tools) => { tools.hidden = false; });
  all("[data-open], [data-close]").forEach((button) => button.addEventListener("click", () => {
    const open = "open" in button.dataset;
    all("details", document.getElementById(button.dataset.open || button.dataset.close)).forEach((one) => { one.open = open; });
  }));

  const narrow = (list) => {
    const search = document.querySelector(`[data-search="${list}"]`).value.trim().toLowerCase();
    const picks = all(`[data-list="${list}"]`).filter((pick) => pick.value);
    let shown = 0;
    const groups = all("tbody", document.getElementById(list));
    groups.forEach((group) => {
      const fits = picks.every((pick) => (group.dataset[pick.dataset.pick] || "").split(" ").includes(pick.value))
        && (!search || group.textContent.toLowerCase().includes(search));
      group.hidden = !fits;
      shown += fits ? 1 : 0;
    });
    document.querySelector(`[data-count="${list}"]`).textContent = shown === groups.length ? "" : `${shown} dari ${groups.length} ditampilkan`;
  };
  all("[data-search]").forEach((field) => field.addEventListener("input", () => narrow(field.dataset.search)));
  all("[data-pick]").forEach((pick) => pick.addEventListener("change", () => narrow(pick.dataset.list)));
})();
