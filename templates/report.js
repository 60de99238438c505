// Makes the page quicker to use; without it the first screen, the lists and the indicators are still there.
"use strict";
(() => {
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);
  const narrow = matchMedia("(max-width: 45rem)");

  const TOO_OLD = "Peramban ini tidak dapat membuka bagian yang disimpan terkompresi; isinya ada dalam report.json.";

  // What travels packed: pieces of the page by name, unpacked once, when first asked for.
  let pieces;
  const unpack = async () => {
    const block = byId("simpanan");
    if (!block) return {};
    const stream = new Blob([read(block.textContent.trim())]).stream().pipeThrough(new DecompressionStream("deflate"));
    const told = {};
    for (const [name, more] of JSON.parse(await new Response(stream).text())) told[name] = (told[name] ?? "") + more;
    return told;
  };
  // Five signs are four bytes, and fewer at the end one byte less; the alphabet is that of reports/packed.py.
  const span = (first, count) => String.fromCharCode(...Array.from({ length: count }, (_, at) => first.charCodeAt(0) + at));
  const SIGNS = `${span("0", 10)}${span("A", 26)}${span("a", 26)}!#$%&()*+-;,=>?@^_\`{|}~`;
  const read = (written) => {
    const lacking = (5 - (written.length % 5)) % 5;
    const text = written + "~".repeat(lacking);
    const values = new Uint8Array(128);
    for (let at = 0; at < SIGNS.length; at += 1) values[SIGNS.charCodeAt(at)] = at;
    const bytes = new DataView(new ArrayBuffer((text.length / 5) * 4));
    for (let at = 0; at < text.length; at += 5) {
      let word = 0;
      for (let sign = 0; sign < 5; sign += 1) word = word * 85 + values[text.charCodeAt(at + sign)];
      bytes.setUint32((at / 5) * 4, word);
    }
    return bytes.buffer.slice(0, bytes.byteLength - lacking);
  };
  const piece = async (name) => (await (pieces ??= unpack()))[name] ?? "";
  // What is long lies in a noscript inside its details: text that costs nothing until it is laid out here.
  const asleep = (details) => Array.from(details.children).find((one) => one.tagName === "NOSCRIPT");
  const wake = (details) => {
    const told = asleep(details);
    if (!told) return;
    told.outerHTML = told.textContent;
    showTools(details);
  };
  const showTools = (within) => all(".tools, nav button, p.more", within).forEach((tools) => { tools.hidden = false; });
  const fill = async (details) => {
    wake(details);
    const name = details.dataset.more;
    if (!name) return;
    delete details.dataset.more;
    try {
      details.insertAdjacentHTML("beforeend", await piece(name));
    } catch {
      details.insertAdjacentHTML("beforeend", `<p>${TOO_OLD}</p>`);
    }
  };
  document.addEventListener("toggle", (event) => { if (event.target.open) fill(event.target); }, true);

  // What people read of it, whether it is laid out or still asleep.
  const WRITTEN = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&#34;": '"', "&#39;": "'" };
  const plain = (text) => text.replace(/<[^>]*>/g, " ").replace(/&(?:amp|lt|gt|#34|#39);/g, (sign) => WRITTEN[sign]);

  // A list that can be narrowed, searched and sorted. What is chosen stands in the address.
  const lists = new Map();
  class List {
    constructor(table) {
      this.table = table;
      this.section = table.dataset.section;
      this.search = document.querySelector(`[data-search="${table.id}"]`);
      this.picks = all(`select[data-for="${table.id}"]`);
      this.scopes = all(`input[data-for="${table.id}"]`);
      this.order = document.querySelector(`[data-order="${table.id}"]`);
      this.count = document.querySelector(`[data-count="${table.id}"]`);
      this.button = document.querySelector(`[data-more-of="${table.id}"]`);
      this.columns = all("th[data-sort]", table);
      this.texts = new WeakMap();
      this.limit = this.step();
      this.sorted = "";
      this.listen();
    }

    step() { return narrow.matches ? 5 : 15; }

    listen() {
      let waiting;
      this.search.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => this.changed(), 120); });
      [...this.picks, ...this.scopes, this.order].forEach((field) => field?.addEventListener("change", () => {
        if (field.dataset.pick === "keadaan") this.showFinished(field.value);
        this.changed();
      }));
      this.button?.addEventListener("click", () => { this.limit += 10 * this.step(); this.apply(); });
      document.querySelector(`[data-clear="${this.table.id}"]`)?.addEventListener("click", () => { this.set(new URLSearchParams()); this.changed(); });
      this.columns.forEach((column) => {
        const button = document.createElement("button");
        button.type = "button";
        button.textContent = column.textContent;
        column.replaceChildren(button);
        button.addEventListener("click", () => {
          const name = column.dataset.sort;
          this.sorted = this.sorted === name ? `-${name}` : name;
          this.changed();
        });
      });
    }

    showFinished(verdict) {
      const finished = ["met", "waived", "not_applicable", "external"].includes(verdict);
      this.scopes.forEach((box) => { if (verdict) box.checked = finished || box.dataset.scope === "later"; });
    }

    get state() {
      const state = new URLSearchParams();
      if (this.search.value.trim()) state.set("cari", this.search.value.trim());
      this.picks.forEach((pick) => { if (pick.value) state.set(pick.dataset.pick, pick.value); });
      this.scopes.forEach((box) => { if (box.checked) state.set(box.dataset.scope, "1"); });
      const order = this.order ? this.order.value : this.sorted;
      if (order) state.set("urut", order);
      return state;
    }

    set(state) {
      this.search.value = state.get("cari") ?? "";
      this.picks.forEach((pick) => { pick.value = state.get(pick.dataset.pick) ?? ""; });
      this.scopes.forEach((box) => { box.checked = state.has(box.dataset.scope); });
      if (this.order) this.order.value = state.get("urut") ?? "";
      else this.sorted = state.get("urut") ?? "";
    }

    async changed() {
      const state = this.state.toString();
      history.replaceState(null, "", `#${this.section}${state ? `?${state}` : ""}`);
      this.limit = this.step();
      await this.apply();
    }

    // The packed rows are needed as soon as something is looked for that may be among them.
    async complete() {
      const name = this.table.dataset.rest;
      if (!name) return;
      delete this.table.dataset.rest;
      try {
        this.table.insertAdjacentHTML("beforeend", await piece(name));
      } catch {
        this.table.insertAdjacentHTML("afterend", `<p>${TOO_OLD}</p>`);
      }
    }

    text(group) {
      if (!this.texts.has(group)) this.texts.set(group, plain(group.textContent).toLowerCase());
      return this.texts.get(group);
    }

    fits(group, picks, words) {
      const scope = this.scopes.find((box) => box.dataset.scope === group.dataset.scope);
      if (scope && !scope.checked) return false;
      if (words.some((word) => !this.text(group).includes(word))) return false;
      const rows = all("tr:not(.step, .more)", group);
      const fitting = rows.filter((row) => {
        const is = picks.every((pick) => {
          const key = pick.dataset.pick;
          return (row.dataset[key] ?? group.dataset[key] ?? "").split("|").includes(pick.value);
        });
        row.hidden = !is;
        return is;
      });
      return fitting.length > 0;
    }

    async apply() {
      const state = this.state;
      const last = !this.scopes.length && this.limit > this.table.tBodies.length;
      if (state.toString() || last) await this.complete();
      const words = this.search.value.toLowerCase().split(/\s+/).filter(Boolean);
      const picks = this.picks.filter((pick) => pick.value);
      this.sort(state.get("urut") ?? "");
      let fitting = 0;
      for (const group of this.table.tBodies) {
        const fits = this.fits(group, picks, words);
        fitting += fits ? 1 : 0;
        group.hidden = !fits || fitting > this.limit;
      }
      const shown = Math.min(fitting, this.limit);
      this.count.textContent = fitting ? `${shown} dari ${fitting} ditampilkan` : "Tidak ada yang cocok.";
      this.button.hidden = shown >= fitting && (!this.table.dataset.rest || this.scopes.length > 0);
      this.button.parentElement.hidden = this.button.hidden && fitting > 0 && !state.toString();
    }

    sort(order) {
      const name = order.replace("-", "");
      this.columns.forEach((column) => {
        if (column.dataset.sort === name) column.setAttribute("aria-sort", order.startsWith("-") ? "descending" : "ascending");
        else column.removeAttribute("aria-sort");
      });
      if (!order && !this.moved) return;
      this.moved = true;
      const groups = Array.from(this.table.tBodies);
      groups.forEach((group, position) => { group.dataset.at ??= position; });
      const key = this.key(name);
      const way = order.startsWith("-") ? -1 : 1;
      groups.sort((one, other) => compare(key(one), key(other), way) || one.dataset.at - other.dataset.at);
      this.table.append(...groups);
    }

    key(name) {
      if (!name) return (group) => Number(group.dataset.at);
      const column = this.columns.find((one) => one.dataset.sort === name);
      if (column) return (group) => { const cell = group.rows[0].cells[column.cellIndex]; return cell.dataset.v ?? cell.textContent; };
      if (name === "indikator") return (group) => Number(group.dataset.indikator);
      return (group) => group.rows[1].cells[3].textContent;
    }

    reveal(group) {
      group.hidden = false;
      all("tr", group).forEach((row) => { row.hidden = false; });
    }
  }
  // What is not known comes last, whichever way the others are sorted.
  const compare = (one, other, way) => {
    if (typeof one === "number") return way * (one - other);
    const unknown = (text) => (["", "–"].includes(text.trim()) ? 1 : 0);
    return unknown(one) - unknown(other) || way * one.localeCompare(other, "id", { numeric: true });
  };

  // Leads to what the address names, opens what it lies in, and takes what is chosen from it.
  const find = async (id) => {
    if (byId(id)) return byId(id);
    const holding = all("details").find((one) => asleep(one)?.textContent.includes(` id="${id}"`));
    if (holding) wake(holding);
    else for (const list of lists.values()) await list.complete();
    return byId(id);
  };
  const goTo = async () => {
    const [named, chosen] = location.hash.slice(1).split("?");
    const id = decodeURIComponent(named);
    if (!id) return;
    for (const list of lists.values()) {
      if (list.section === id && chosen !== undefined) {
        list.set(new URLSearchParams(chosen));
        await list.apply();
      }
    }
    const target = await find(id);
    if (!target) return;
    const group = target.closest("tbody");
    const list = group && lists.get(group.parentElement.id);
    if (list) list.reveal(group);
    for (let part = target; part; part = part.parentElement) if (part.tagName === "DETAILS") part.open = true;
    if (target.tagName === "TBODY") all("details", target).forEach((one) => { one.open = true; });
    target.scrollIntoView();
  };

  all("table[data-section]").forEach((table) => lists.set(table.id, new List(table)));
  showTools(document);
  lists.forEach((list) => list.apply());
  addEventListener("hashchange", goTo);
  goTo();

  const openAll = async (within) => {
    if (within === document) {
      for (const list of lists.values()) {
        await list.complete();
        list.limit = Infinity;
        await list.apply();
      }
    }
    for (let closed; (closed = all("details:not([open])", within)).length;) {
      await Promise.all(closed.map((one) => { one.open = true; return fill(one); }));
    }
  };
  all("[data-open]").forEach((button) => button.addEventListener("click", () => openAll(byId(button.dataset.open) ?? document)));
  all("[data-close]").forEach((button) => button.addEventListener("click", () => {
    all("details", byId(button.dataset.close)).forEach((one) => { one.open = false; });
  }));
  addEventListener("click", ({ target: button }) => {
    if (!button.dataset?.copy) return;
    const range = document.createRange();
    range.selectNodeContents(byId(button.dataset.copy));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    button.nextElementSibling.textContent = document.execCommand("copy") ? "Tersalin." : "Tekan Ctrl+C untuk menyalin.";
  });
})();
