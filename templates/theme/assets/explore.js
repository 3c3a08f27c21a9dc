/* Explore: every fact of the edition, filtered by what is chosen and counted for what could be. The choice stands in the address
   (#kind=figure&element=samarium). generator/publish/explore.py writes the data and says what is in it. */
"use strict";
(() => {
  const none = document.getElementById("facts-none");
  const root = document.body.dataset.root;
  const PAGE = 50;
  const load = (name) => lodestone.load(`${root}/explore/${name}.js`, name);
  const place = document.createElement("div");
  place.id = "facts";
  const KINDS = { figure: "Figures", quote: "Quotations", statement: "Reported speech", date: "Dates" };

  const make = (tag, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children);
    return made;
  };

  /* A row of the data as a fact with names. `values` are what each filter looks at. */
  function fact(names, article, sentences, row) {
    const [kind, text, about, speaker, origins, verdict, claim, when, value, unit, marks, n, line, elements, rounds] = row;
    const [id, title, publisher, published, day, retold] = article;
    const whose = publisher < 0 ? "" : names.publishers[publisher];
    return {
      kind: names.kinds[kind], text, about, claim, when, value, unit, marks, n, line, id, title, publisher: whose, published, day, retold,
      speaker: speaker < 0 ? "" : names.speakers[speaker][0],
      page: speaker < 0 ? "" : names.speakers[speaker][1],
      origins: origins.map((o) => names.origins[o]),
      verdict,
      sentence: sentences[n],
      values: {
        kind: [names.kinds[kind]],
        element: elements.map((e) => names.elements[e][0]),
        round: rounds.map((r) => names.rounds[r][0]),
        person: speaker < 0 ? [] : [names.speakers[speaker][0]],
        publisher: whose ? [whose] : [],
        origin: origins.map((o) => names.origins[o]),
        verdict: verdict ? [verdict] : [],
      },
    };
  }

  async function read(names) {
    const shards = await Promise.all(Array.from({ length: names.shards }, (_, n) => load(`explore${n}`)));
    if (shards.includes(null)) return null;
    return shards.flat().flatMap(([n, sentences, rows]) => rows.map((row) => fact(names, names.articles[n], sentences, row)));
  }

  /* The filters: what each is called, and its choices as [value, words] in the order of their words. */
  function filters(names) {
    const plain = (list) => list.map((name) => [name, name]);
    const sorted = (list) => list.sort((a, b) => a[1].localeCompare(b[1], "en"));
    return [
      ["kind", "Kind", names.kinds.map((k) => [k, KINDS[k]])],
      ["element", "Element", sorted(names.elements.slice())],
      ["round", "Round", names.rounds],
      ["person", "Who said it", sorted(plain(names.speakers.map(([name]) => name)))],
      ["publisher", "Publisher", sorted(plain(names.publishers))],
      ["origin", "Origin", sorted(plain(names.origins))],
      ["verdict", "Verdict", Object.entries(names.verdicts)],
    ];
  }

  /* One pass: the facts that pass every filter, and for each filter how many would pass with each of its choices. */
  function sift(facts, chosen, keys) {
    const counts = Object.fromEntries(keys.map((key) => [key, new Map()]));
    const wanted = lodestone.fold(chosen.q ?? "").split(/\s+/).filter(Boolean);
    const found = [];
    for (const f of facts) {
      if ((chosen.from && !(f.day >= chosen.from)) || (chosen.to && !(f.day && f.day <= chosen.to))) continue;
      if (wanted.length) {
        f.words ??= lodestone.fold([f.text, f.about, f.speaker, f.sentence, f.title, f.publisher].join(" "));
        if (!wanted.every((word) => f.words.includes(word))) continue;
      }
      const failed = keys.filter((key) => chosen[key] && !f.values[key].includes(chosen[key]));
      if (failed.length > 1) continue;
      if (!failed.length) found.push(f);
      for (const key of failed.length ? failed : keys) {
        for (const value of new Set(f.values[key])) counts[key].set(value, (counts[key].get(value) ?? 0) + 1);
      }
    }
    return { found, counts };
  }

  const address = (f) => `${root}/articles/${f.id}.html#s${f.n}`;

  function label(name) {
    return make("em", { className: `label label-${name.replaceAll(" ", "-")}`, textContent: name });
  }

  function rowOf(f) {
    const words = f.kind === "quote" ? `“${f.text.replace(/,$/, "")}”` : f.text;
    const first = make("td", {}, make(f.kind === "statement" ? "span" : "strong", { textContent: words }), make("em", { className: "note", textContent: f.kind === "statement" ? "reported speech" : f.kind }));
    const what = make("td");
    if (f.speaker) what.append(f.page ? make("a", { href: `${root}/${f.page}`, textContent: f.speaker }) : f.speaker, " ");
    if (f.about) what.append(make("span", { className: f.speaker ? "note" : "", textContent: f.about }), " ");
    if (!f.about && !f.speaker) what.append(make("span", { className: "context", textContent: f.sentence }));
    for (const mark of f.marks) what.append(label(mark), " ");
    if (f.claim) what.append(make("span", { className: "compare" }, make("a", { href: `${root}/${f.claim}`, textContent: "compare" })));
    const others = f.origins.filter((o) => o !== f.publisher);
    const whence = `${f.publisher || "publisher not known"}, ${f.published}${others.length ? `; origin: ${others.join(", ")}` : ""}`;
    const source = make("span", { className: "source" }, make("a", { href: address(f), title: `${f.sentence} — ${whence}`, textContent: f.publisher || f.title }));
    if (f.retold) source.append(" ", label("retold"));
    return make("tr", {}, first, what, make("td", {}, source, make("em", { className: "note", textContent: f.published })));
  }

  /* As generator/publish/tables.py has it: what a spreadsheet could take for a formula gets an apostrophe in front. */
  function cell(value) {
    let text = String(value ?? "");
    if (typeof value === "string" && /^[\s]*[=+\-@\t\r\n\0＝＋－＠|%]/.test(value)) text = `'${text}`;
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }

  function csv(facts) {
    const head = ["kind", "text", "value", "value_to", "unit", "about", "when", "speaker", "origin", "verdict", "marks", "article", "title", "publisher", "published", "sentence", "line", "link"];
    const pair = (v) => (Array.isArray(v) ? v : [v, null]);
    const rows = facts.map((f) => [f.kind, f.text, ...pair(f.value), f.unit, f.about, f.when, f.speaker, f.origins.join("; "), f.verdict, f.marks.join("; "), f.id, f.title, f.publisher, f.published, f.sentence, f.line, new URL(address(f), location.href).href]);
    return [head, ...rows].map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
  }

  function save(facts) {
    const link = make("a", { href: URL.createObjectURL(new Blob([csv(facts)], { type: "text/csv" })), download: "facts.csv" });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  function start(names, facts) {
    const all = filters(names);
    const keys = all.map(([key]) => key);
    let shown = facts;
    let page = 0;

    const field = (key, words, input) => make("div", { className: "field" }, make("label", { htmlFor: `f-${key}`, textContent: words }), Object.assign(input, { id: `f-${key}`, name: key }));
    const inputs = {};
    const wide = matchMedia("(min-width: 44.01rem)").matches;  // a narrow screen has the filters folded, so that facts are in sight
    const form = make("form", { className: "filters", ariaLabel: "Filters" });
    form.append(field("q", "Words", inputs.q = make("input", { type: "search", autocomplete: "off", spellcheck: false })));
    const more = make("details", { className: "more" }, make("summary", { textContent: "Filters" }));
    const fields = make("div", { className: "fields" });
    for (const [key, words, choices] of all) {
      const any = make("option", { value: "", textContent: "any" });
      const options = choices.map(([value, name]) => make("option", { value, textContent: name }));
      fields.append(field(key, words, inputs[key] = make("select", {}, any, ...options)));
    }
    fields.append(field("from", "Published from", inputs.from = make("input", { type: "date" })), field("to", "Published to", inputs.to = make("input", { type: "date" })));
    more.append(fields);
    form.append(more);
    const clear = make("button", { type: "reset", textContent: "Clear" });
    const take = make("button", { type: "button", textContent: "These facts as a table (CSV)" });
    const told = make("p", { className: "count", role: "status" });
    const body = make("tbody");
    const head = make("tr", {}, ...["Fact", "What it is about, who said it", "Source"].map((words) => make("th", { scope: "col", textContent: words })));
    const table = make("table", {}, make("thead", {}, head), body);
    const back = make("button", { type: "button", textContent: "Earlier rows" });
    const on = make("button", { type: "button", textContent: "More rows" });
    form.append(make("div", { className: "acts" }, clear, take));
    place.replaceChildren(form, told, table, make("p", { className: "acts" }, back, on));

    const words = Object.fromEntries(all.map(([key, , choices]) => [key, new Map(choices)]));
    const chosen = () => Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, input.value.trim()]).filter(([, value]) => value));

    function list() {
      const first = page * PAGE;
      const rows = shown.slice(first, first + PAGE);
      body.replaceChildren(...rows.map(rowOf));
      table.hidden = !rows.length;
      const many = shown.length.toLocaleString("en");
      const which = shown.length > PAGE ? `: rows ${first + 1} to ${first + rows.length}` : "";
      told.textContent = shown.length ? `${many} ${shown.length === 1 ? "fact" : "facts"}${which}` : "No fact fits all of this.";
      back.hidden = page === 0;
      on.hidden = first + PAGE >= shown.length;
      take.disabled = !shown.length;
    }

    function apply() {
      const { found, counts } = sift(facts, chosen(), keys);
      shown = found;
      page = 0;
      for (const key of keys) {
        for (const option of inputs[key].options) {
          if (!option.value) continue;
          const count = counts[key].get(option.value) ?? 0;
          option.textContent = `${words[key].get(option.value)} (${count.toLocaleString("en")})`;
          option.hidden = !count && !option.selected;
        }
      }
      list();
    }

    function keep() {
      const hash = new URLSearchParams(chosen()).toString();
      if (hash !== location.hash.slice(1)) history.replaceState(null, "", hash ? `#${hash}` : location.href.split("#")[0]);
    }

    function recall() {
      const asked = new URLSearchParams(location.hash.slice(1));
      for (const [key, input] of Object.entries(inputs)) {
        input.value = asked.get(key) ?? "";
        if (input.value === "" && input.options) input.selectedIndex = 0;
      }
      more.open ||= wide || Object.keys(chosen()).some((key) => key !== "q");
      apply();
    }

    function turn(step) {
      page += step;
      list();
      told.scrollIntoView({ block: "start" });
      (step > 0 && !on.hidden ? on : step < 0 && !back.hidden ? back : on.hidden ? back : on).focus({ preventScroll: true });
    }

    let typing = 0;
    form.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(() => { apply(); keep(); }, 60); });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => { apply(); keep(); }));
    take.addEventListener("click", () => save(shown));
    back.addEventListener("click", () => turn(-1));
    on.addEventListener("click", () => turn(1));
    window.addEventListener("hashchange", recall);
    recall();
  }

  (async () => {
    none.hidden = true;
    none.parentElement.after(place);
    place.textContent = "Reading the facts …";
    const names = await load("explore");
    const facts = names && await read(names);
    if (!facts) {
      place.textContent = "The facts of this edition could not be read.";
      none.hidden = false;
      return;
    }
    start(names, facts);
  })();
})();
