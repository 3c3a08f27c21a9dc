/* Data as script files: each calls lodestone(name, data). Works where fetch and workers do not, in a folder opened in a browser. */
"use strict";
(() => {
  const held = new Map();
  const waiting = new Map();

  window.lodestone = (name, data) => waiting.get(name)?.(data);

  /* The data of one file, by its address and name; null where it cannot be read. */
  lodestone.load = (address, name) => {
    if (!held.has(name)) {
      held.set(name, new Promise((done) => {
        waiting.set(name, done);
        const script = document.createElement("script");
        script.src = address;
        script.onerror = () => done(null);
        document.head.append(script);
      }));
    }
    return held.get(name);
  };

  /* As words are compared: lower case, without accents. */
  lodestone.fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
})();
