import type { Checklist } from "./checklist.js";
import { keyOf, type Step } from "./step.js";
import { isDone, marks, summary, toldState, toldStray } from "./text.js";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as HTML that holds nothing but text, in elements and in attributes. */
export const escaped = (text: string) => text.replace(/[&<>"']/g, character => entities[character]!);

const style = `body{font:15px/1.45 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem;color:#111}
h1{font-size:1.5rem}ol{list-style:none;padding:0}li{border:1px solid #ccc;border-left:6px solid #b00;border-radius:4px;margin:.5rem 0;padding:.5rem .8rem;break-inside:avoid}
li.done{border-left-color:#080}li.optional{border-left-color:#999;color:#555}
h2{font-size:1rem;margin:0}p{margin:.2rem 0}dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem .8rem;margin:.3rem 0}
dt{color:#555}dd{margin:0;overflow-wrap:anywhere}.warning{color:#b00}@media print{body{margin:0;font-size:11px}a{color:inherit}}`;

const pair = (label: string, value: string) => `<dt>${escaped(label)}</dt><dd>${value}</dd>`;

function item(step: Step): string {
  const kind = isDone(step) ? "done" : step.needed ? "open" : "optional";
  const { link, path } = step.where;
  const rows = [
    ...(step.lastDay === undefined ? [] : [pair("last day", escaped(step.lastDay))]),
    pair("who", escaped(step.who)),
    pair("where", `${escaped(path)} (<a href="${escaped(link.url)}">${escaped(link.title)}</a>)`),
    ...step.values.map(({ label, value }) => pair(label, `<code>${escaped(value)}</code>`)),
    ...(step.needs.length > 0 ? [pair("needs", escaped(step.needs.join(", ")))] : []),
    pair("proof", escaped(step.proof)),
  ];
  const optional = step.needed ? "" : `<p>Not needed: ${escaped(step.notNeededBecause ?? "")}.</p>`;
  return (
    `<li class="${kind}"><h2>${escaped(step.article)}: ${escaped(step.title)}</h2>` +
    `<p>${escaped(keyOf(step))} · ${escaped(marks[step.state.kind])} · ${escaped(toldState(step.state))}</p>${optional}` +
    `<dl>${rows.join("")}</dl></li>`
  );
}

/** The checklist as one page that needs nothing else: no scripts, nothing from the network; made to be printed. */
export function checklistHtml(checklist: Checklist): string {
  const title = `Digital channels, ${escaped(checklist.on)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p>${escaped(summary(checklist))}</p>
${toldStray(checklist)
  .map(text => `<p class="warning">${escaped(text)}</p>`)
  .join("\n")}
<ol>
${checklist.steps.map(item).join("\n")}
</ol>
</body>
</html>
`;
}
