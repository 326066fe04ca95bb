import { dark, light, type Palette } from "./palette.js";

const variables = (palette: Palette) =>
  Object.entries(palette)
    .map(([name, colour]) => `--${name}:${colour};`)
    .join("");

const scheme = (name: "light" | "dark", palette: Palette) => `${variables(palette)}color-scheme:${name};`;

const page = `
*{box-sizing:border-box}
html{scroll-padding-top:4.5rem}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif}
h1{font-size:1.35rem;font-weight:650;letter-spacing:-.01em;margin:0}
h2{font-size:1.15rem;font-weight:650;margin:0}
h2 small{font-size:.85rem;font-weight:400;color:var(--muted);margin-left:.5rem}
h3{font-size:1rem;margin:1.2rem 0 .4rem}
p{margin:.3rem 0}
bdi{unicode-bidi:isolate}
a{color:var(--accent)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;background:var(--card);padding:.4rem .8rem;z-index:9}
header{position:sticky;top:0;z-index:5;display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:center;padding:.7rem 1.5rem;background:var(--card);border-bottom:1px solid var(--rule)}
header p{color:var(--muted);margin:0;font-size:.85rem}
header .find{margin-left:auto;display:flex;gap:.6rem;align-items:center}
input,button{font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--edge);border-radius:6px;padding:.3rem .7rem}
input{width:15rem}
button{cursor:pointer}
output{color:var(--muted);font-size:.85rem;min-width:5.5rem}
.page{display:grid;grid-template-columns:13.5rem minmax(0,1fr);gap:0 1.5rem;padding:0 1.5rem 3rem}
nav{position:sticky;top:4.2rem;align-self:start;max-height:calc(100vh - 5rem);overflow:auto;padding:1.2rem 0;font-size:.9rem}
nav h2{font-size:.8rem;color:var(--muted);font-weight:600;margin:.8rem 0 .2rem}
nav ul{list-style:none;margin:0;padding:0}
nav a{display:block;padding:.15rem .4rem;color:var(--ink);text-decoration:none;border-radius:4px;overflow-wrap:anywhere}
nav a:hover{background:var(--card);text-decoration:underline}
nav .flag{font-size:.8rem;color:var(--bad)}
main{padding-top:1.2rem;min-width:0}
main>section{background:var(--card);border:1px solid var(--rule);border-radius:10px;padding:1rem 1.2rem;margin-bottom:1.2rem}
.verdict{display:inline-block;padding:.15rem .7rem;border-radius:6px;font-size:.92rem}
.verdict.good{background:var(--goodTint);color:var(--good)}
.verdict.bad{background:var(--badTint);color:var(--bad)}
.todo,.quiet{color:var(--muted);font-size:.92rem}
.scroll{overflow-x:auto;margin:.6rem -.4rem 0;padding:.2rem .4rem}
table{border-collapse:collapse;width:100%;font-size:.88rem;margin:.5rem 0}
th,td{text-align:left;vertical-align:top;padding:.3rem .7rem .3rem 0;border-bottom:1px solid var(--rule);overflow-wrap:anywhere}
th{color:var(--muted);font-weight:600}
td p{margin:0}
tr:focus{outline:3px solid var(--accent)}
summary{cursor:pointer;color:var(--accent);font-size:.9rem;padding:.2rem 0}
.legend{display:flex;flex-wrap:wrap;gap:.4rem 1.4rem;list-style:none;margin:.4rem 0 0;padding:0;font-size:.88rem;color:var(--muted)}
.legend .badge{display:inline;margin-right:.4rem}
kbd{font:inherit;font-size:.85em;border:1px solid var(--edge);border-radius:4px;padding:0 .3em}
[hidden]{display:none!important}
`;

const pictures = `
.picture{display:block;height:auto;width:100%;min-width:1080px;max-width:1440px;font-size:12px}
.lane{fill:var(--muted);font-size:12px;font-weight:600}
.axis path{stroke:var(--edge);stroke-width:1;fill:none}
.axis text{fill:var(--muted);font-size:10.5px}
.step{fill:none;stroke:var(--edge);stroke-width:1.3}
.box{height:100%;overflow:hidden;background:var(--card);border:1px solid var(--edge);border-radius:7px;padding:6px 10px 0;line-height:16px}
.box p{margin:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;unicode-bidi:plaintext;text-align:left}
.box .name{font-size:13px;line-height:18px;font-weight:600}
.box .name.two{white-space:normal;overflow-wrap:anywhere;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;line-clamp:2;height:36px}
.box .line{color:var(--muted)}
.box .badge{margin-top:3px;line-height:17px}
.badge{font-size:11.5px;font-weight:600}
.badge::before{font-weight:700;margin-right:.35em}
.badge.trouble,.badge.deleted{color:var(--bad)}
.badge.trouble::before{content:"\\2715"}
.badge.deleted::before{content:"\\2212"}
.badge.changed{color:var(--warn)}
.badge.changed::before{content:"\\25B2"}
.badge.unmanaged{color:var(--accent)}
.badge.unmanaged::before{content:"+"}
.badge.acknowledged{color:var(--muted)}
.badge.acknowledged::before{content:"\\2713"}
.declared .box,.more .box{border-style:dashed}
.more .name{font-weight:400;color:var(--muted)}
.changed .box{border-color:var(--warn);background:var(--warnTint)}
.trouble .box,.deleted .box{border:2px solid var(--bad);background:var(--badTint);padding:5px 9px 0}
.unmanaged .box{border-color:var(--accent)}
.trouble .line,.deleted .line,.changed .line{color:var(--ink)}
.track{fill:var(--rule)}
.time{fill:var(--accent)}
.node{outline:none;cursor:default}
.node:focus .box{outline:3px solid var(--accent);outline-offset:-3px}
.picture.tracing .step{opacity:.25}
.picture.tracing .step.on{opacity:1;stroke:var(--accent);stroke-width:2.2}
.node.hit .box{box-shadow:inset 0 0 0 3px var(--accent)}
`;

const narrow = `
@media (max-width:1000px){.page{display:block}nav{position:static;max-height:11rem}header{position:static}}
@media (prefers-reduced-motion:no-preference){.step{transition:opacity .12s}}
`;

const printed = `
@page{size:A4 landscape;margin:11mm}
@media print{
:root,:root[data-theme]{${scheme("light", light)}}
body{background:#fff;font-size:10pt}
header{position:static;border:0;padding:0 0 4mm}
nav,.find,.skip,.keys{display:none!important}
.page{display:block;padding:0}
main{padding:0}
main>section{border:0;padding:0;margin:0 0 8mm;border-radius:0}
main>section.way{break-inside:avoid-page}
.scroll{overflow:visible;margin:0}
.picture{min-width:0;max-width:100%;max-height:170mm}
h2,h3{break-after:avoid}
tr{break-inside:avoid}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;

/** The whole style of the page: nothing in it asks for another file. */
export const style = `:root{${scheme("light", light)}}
@media (prefers-color-scheme:dark){:root{${scheme("dark", dark)}}}
:root[data-theme=light]{${scheme("light", light)}}
:root[data-theme=dark]{${scheme("dark", dark)}}
${page}${pictures}${narrow}${printed}`;
