/* Search over the edition, from script files in shards: no server, no worker and no fetch, so that it works on file:// too.
   generator/publish/search.py writes the index and says what is in it; the two read words in the same way. */
"use strict";
(() => {
  const form = document.querySelector(".search");
  const input = document.getElementById("q");
  const list = document.getElementById("results");
  const status = form.querySelector(".status");
  const root = document.body.dataset.root;
  const SHOWN = 8;
  let turn = 0;

  const load = (name) => lodestone.load(`${root}/search/${name}.js`, name);

  const fold = lodestone.fold;
  const words = (text) => fold(text).match(/\d+(?:[.,]\d+)+|[\p{L}\p{N}]+/gu) ?? [];

  /* The entries that have a word (or, for the word still being typed, begin one with it): entry -> {weight, sentences}. */
  async function entriesOf(word, manifest, typing) {
    const near = manifest.shards.map((key, n) => [key, n]).filter(([key]) => word.startsWith(key) || key.startsWith(word)).slice(0, 6);
    const shards = await Promise.all(near.map(([, n]) => load(`t${n}`)));
    const found = new Map();
    for (const shard of shards) {
      for (const [term, postings] of Object.entries(shard ?? {})) {
        if (term !== word && !(typing && term.startsWith(word))) continue;
        const lists = postings.split(" ");
        const weight = Math.log(1 + manifest.entries / lists.length) * (term === word ? 2 : 1);
        let entry = 0;
        for (const posting of lists) {
          const [step, ...sentences] = posting.split(".").map((n) => parseInt(n, 36));
          entry += step;
          const seen = found.get(entry) ?? { weight: 0, sentences: new Set() };
          const named = sentences[0] === 0;
          seen.weight = Math.max(seen.weight, weight * (named ? (entry < manifest.topics ? 6 : 2) : 1));
          for (const n of sentences) if (n) seen.sentences.add(n);
          found.set(entry, seen);
        }
      }
    }
    return found;
  }

  async function find(query) {
    const manifest = await load("manifest");
    if (!manifest) return null;
    const stop = new Set(manifest.stop);
    const asked = words(query).filter((w) => !stop.has(w)).slice(0, 8);
    if (!asked.length) return [];
    const lists = await Promise.all(asked.map((w, i) => entriesOf(w, manifest, i === asked.length - 1)));
    const score = new Map();
    for (const found of lists) {
      for (const [entry, { weight, sentences }] of found) {
        const sum = score.get(entry) ?? { entry, weight: 0, hits: 0, sentences: new Map() };
        sum.weight += weight;
        sum.hits += 1;
        for (const n of sentences) sum.sentences.set(n, (sum.sentences.get(n) ?? 0) + 1);
        score.set(entry, sum);
      }
    }
    for (const s of score.values()) s.together = Math.max(0, ...s.sentences.values());
    const ranked = [...score.values()].sort((a, b) =>
      b.hits - a.hits || (b.together - a.together) * 4 + b.weight - a.weight || a.entry - b.entry);
    const best = ranked.slice(0, SHOWN * 2);
    const phrase = words(query).join(" ");
    const shown = await Promise.all(best.map(async (s) => {
      const block = await load(`e${Math.floor(s.entry / manifest.block)}`);
      if (!block) return null;
      const [title, to, note, sentences] = block[s.entry % manifest.block];
      const exact = Object.keys(sentences).find((n) => words(sentences[n]).join(" ").includes(phrase));
      const most = [...s.sentences].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
      const n = exact ?? (most ? most[0] : null);
      return { title, note, text: n ? sentences[n] : "", to: n ? `${to}#s${n}` : to, hits: s.hits, exact: Boolean(exact) || !n };
    }));
    return shown.filter(Boolean).map((s, i) => [s, i])
      .sort(([a, i], [b, j]) => b.hits - a.hits || b.exact - a.exact || i - j).map(([s]) => s).slice(0, SHOWN);
  }

  function show(found, query) {
    list.replaceChildren();
    list.hidden = !query;
    if (!query) { status.textContent = ""; return; }
    if (!found?.length) {
      const none = document.createElement("p");
      none.textContent = found ? `Nothing found for “${query}”.` : "The index of this edition could not be read.";
      list.append(none);
      status.textContent = none.textContent;
      return;
    }
    const rows = document.createElement("ol");
    for (const { title, note, text, to } of found) {
      const link = document.createElement("a");
      link.href = `${root}/${to}`;
      for (const [tag, words] of [["strong", title], ["small", text], ["small", note]]) {
        if (!words) continue;
        const part = document.createElement(tag);
        part.textContent = words;
        link.append(part);
      }
      const row = document.createElement("li");
      row.append(link);
      rows.append(row);
    }
    list.append(rows);
    status.textContent = `${found.length} ${found.length === 1 ? "result" : "results"}`;
  }

  async function search() {
    const mine = ++turn;
    const query = input.value.trim();
    const found = query ? await find(query) : [];
    if (mine === turn) show(found, query);
  }

  const links = () => [...list.querySelectorAll("a")];
  function close() { list.hidden = true; }

  form.classList.add("ready");
  input.addEventListener("input", search);
  input.addEventListener("focus", () => { load("manifest"); if (input.value.trim()) search(); });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await search();
    links()[0]?.click();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { close(); input.focus(); return; }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const all = links();
    if (!all.length) return;
    event.preventDefault();
    const at = all.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    if (at < 0) input.focus(); else all[Math.min(at, all.length - 1)].focus();
  });
  form.addEventListener("focusout", (event) => { if (event.relatedTarget && !form.contains(event.relatedTarget)) close(); });
  list.addEventListener("click", (event) => { if (event.target.closest("a")) close(); });
  document.addEventListener("pointerdown", (event) => { if (!form.contains(event.target)) close(); });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); input.focus(); }
  });
})();
