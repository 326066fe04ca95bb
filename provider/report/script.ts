/** What the page does when somebody looks at it: search, keys, the switch of colours. It asks nobody anything. */
export const script = `"use strict";
const all = (from, what) => [...from.querySelectorAll(what)];
const search = document.getElementById("search");
const found = document.getElementById("found");
const texts = new Map();
const textOf = one => {
  if (!texts.has(one)) texts.set(one, one.textContent.toLowerCase());
  return texts.get(one);
};

const look = () => {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const has = one => words.every(word => textOf(one).includes(word));
  const sections = all(document, "main > section[data-searched]");
  let count = 0;
  for (const section of sections) {
    const rows = all(section, "[data-row]");
    for (const row of rows) row.hidden = !has(row);
    section.hidden = rows.length > 0 ? rows.every(row => row.hidden) : !has(section);
    if (section.id.startsWith("way-") && !section.hidden) count += 1;
    for (const node of all(section, ".node")) node.classList.toggle("hit", words.length > 0 && has(node));
    const link = document.querySelector('nav a[href="#' + section.id + '"]');
    if (link) link.closest("li").hidden = section.hidden;
  }
  found.textContent = words.length === 0 ? "" : count === 1 ? "1 way" : count + " ways";
};
search.addEventListener("input", look);

const stepsOf = picture => all(picture, ".step");
const follow = (node, at, to) => {
  const steps = stepsOf(node.closest(".picture"));
  const [keys, on] = [new Set([node.id]), new Set()];
  for (const key of keys)
    for (const step of steps)
      if (step.dataset[at] === key) { on.add(step); keys.add(step.dataset[to]); }
  return on;
};
const trace = node => {
  const on = new Set([...follow(node, "from", "to"), ...follow(node, "to", "from")]);
  for (const step of stepsOf(node.closest(".picture"))) step.classList.toggle("on", on.has(step));
  node.closest(".picture").classList.add("tracing");
};
const still = () => { for (const picture of all(document, ".tracing")) picture.classList.remove("tracing"); };

const moveTo = (node, from) => {
  if (!node || node === from) return;
  from.setAttribute("tabindex", "-1");
  node.setAttribute("tabindex", "0");
  node.focus();
  node.scrollIntoView({ block: "nearest", inline: "nearest" });
};
const laneOf = node => [...node.classList].find(name => name.startsWith("in-"));
const beside = (node, at, to) => {
  const step = stepsOf(node.closest(".picture")).find(one => one.dataset[at] === node.id);
  return step && document.getElementById(step.dataset[to]);
};
const along = (node, by) => {
  const lane = all(node.closest(".picture"), "." + laneOf(node));
  return lane[lane.indexOf(node) + by];
};
const keys = {
  ArrowRight: node => beside(node, "from", "to"),
  ArrowLeft: node => beside(node, "to", "from"),
  ArrowDown: node => along(node, 1),
  ArrowUp: node => along(node, -1),
  Home: node => all(node.closest(".picture"), ".node")[0],
  End: node => all(node.closest(".picture"), ".node").at(-1),
};

let cameFrom;
const openTable = node => {
  const row = document.querySelector('[data-of~="' + node.id + '"]');
  // An agent may be told with the team alone: then the table as a whole.
  const details = row ? row.closest("details") : all(node.closest("section"), "details").at(-1);
  details.open = true;
  cameFrom = node;
  (row ?? details.querySelector("summary")).focus();
};
const onEscape = target => {
  if (target === search) { search.value = ""; look(); search.blur(); }
  else if (target.matches("tr, summary") && cameFrom) cameFrom.focus();
  else if (target.matches(".node")) target.blur();
};

document.addEventListener("keydown", event => {
  const target = event.target;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") return onEscape(target);
  if (target === search) return;
  if (event.key === "/") { event.preventDefault(); search.focus(); search.select(); return; }
  const node = target.closest(".node");
  if (!node) return;
  if (event.key === "Enter") { event.preventDefault(); openTable(node); return; }
  if (!Object.hasOwn(keys, event.key)) return;
  event.preventDefault();
  moveTo(keys[event.key](node), node);
});
for (const [event, act] of [["focusin", trace], ["mouseover", trace], ["focusout", still], ["mouseout", still]])
  document.addEventListener(event, ({ target }) => {
    const node = target.closest && target.closest(".node");
    if (node) act(node);
  });

const dark = matchMedia("(prefers-color-scheme: dark)");
const button = document.getElementById("theme");
const isDark = () => (document.documentElement.dataset.theme ?? (dark.matches ? "dark" : "light")) === "dark";
const name = () => { button.textContent = isDark() ? "Light" : "Dark"; };
button.addEventListener("click", () => { document.documentElement.dataset.theme = isDark() ? "light" : "dark"; name(); });
dark.addEventListener("change", name);
name();

// On paper nothing can be opened.
const opened = [];
addEventListener("beforeprint", () => {
  for (const details of all(document, "details:not([open])")) { details.open = true; opened.push(details); }
});
addEventListener("afterprint", () => { for (const details of opened.splice(0)) details.open = false; });
`;
