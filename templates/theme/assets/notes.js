/* On paper a link leads nowhere: each source gets a number, and a note at the end says who printed it, when, and where it stands. */
"use strict";
(() => {
  let notes = null;

  function number() {
    const links = [...document.querySelectorAll("main .source a:not([href^='#'])")];
    if (notes || !links.length) return;
    const root = new URL(`${document.body.dataset.root}/`, location.href).href;
    const list = document.createElement("ol");
    const numbers = new Map();
    for (const link of links) {
      const said = link.title || link.dataset.sentence || "";
      if (!numbers.has(link.href)) {
        numbers.set(link.href, numbers.size + 1);
        const note = document.createElement("li");
        const whence = said.slice(said.lastIndexOf(" — ") + 1).replace(/^— /, "") || link.textContent;
        note.textContent = `${whence}. ${location.protocol === "file:" ? link.href.replace(root, "") : link.href}`;
        list.append(note);
      }
      const mark = document.createElement("sup");
      mark.className = "note-number";
      mark.textContent = numbers.get(link.href);
      link.after(mark);
    }
    const head = document.createElement("h2");
    head.textContent = "Sources";
    notes = document.createElement("section");
    notes.className = "notes";
    notes.append(head, list);
    document.querySelector("main").append(notes);
    document.body.classList.add("noted");
  }

  function clear() {
    notes?.remove();
    notes = null;
    document.body.classList.remove("noted");
    for (const mark of document.querySelectorAll(".note-number")) mark.remove();
  }

  addEventListener("beforeprint", number);
  addEventListener("afterprint", clear);
})();
