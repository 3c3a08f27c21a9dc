/* A source at a glance: its sentence, on hovering, focusing or tapping the link. Without this script the title says the same. */
"use strict";
(() => {
  const card = document.createElement("div");
  card.className = "preview";
  card.id = "preview";
  card.role = "tooltip";
  card.hidden = true;
  document.body.append(card);
  let current = null;
  let touched = false;

  const linkOf = (event) => event.target.closest?.(".source a[title], .source a[data-sentence]");

  function show(link) {
    if (link.title) {
      link.dataset.sentence = link.title;
      link.removeAttribute("title");
    }
    const [whole, sentence, whence] = link.dataset.sentence.match(/^(.*) — (.*)$/s) ?? [link.dataset.sentence, link.dataset.sentence, ""];
    const small = document.createElement("small");
    small.textContent = touched ? `${whence}. Tap again to read it there.` : whence;
    const read = link.closest("li, tr, p")?.textContent.includes(sentence);  // it stands right there
    card.replaceChildren(read ? "" : sentence || whole, small);
    card.hidden = false;
    const place = link.getClientRects()[0];
    const width = card.offsetWidth;
    const height = card.offsetHeight;
    const below = place.bottom + height + 12 < innerHeight || place.top < height + 12;
    card.style.left = `${Math.max(8, Math.min(place.left, document.documentElement.clientWidth - width - 8)) + scrollX}px`;
    card.style.top = `${(below ? place.bottom + 6 : place.top - height - 6) + scrollY}px`;
    link.setAttribute("aria-describedby", "preview");
    current = link;
  }

  function hide() {
    current?.removeAttribute("aria-describedby");
    current = null;
    card.hidden = true;
  }

  document.addEventListener("pointerdown", (event) => { touched = event.pointerType === "touch"; }, true);
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = linkOf(event);
    touched = false;
    if (link) show(link); else if (current && !card.contains(event.target) && document.activeElement !== current) hide();
  });
  document.addEventListener("focusin", (event) => {
    const link = linkOf(event);
    if (link && !touched) show(link); else if (!link) hide();
  });
  document.addEventListener("click", (event) => {
    const link = linkOf(event);
    if (touched && link && link !== current) { event.preventDefault(); show(link); } else if (!card.contains(event.target)) hide();
  });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
})();
