import { createHash } from "node:crypto";
import type { Crew, Way } from "../channels/ways/index.js";
import { isOpen, type Report } from "../drift/report.js";
import { marksOf } from "./marks.js";
import { html, type Markup, raw } from "./markup.js";
import { picture } from "./picture.js";
import { script } from "./script.js";
import { style } from "./style.js";
import { changesList, crewsSection, driftSection, wayTable } from "./tables.js";

/** What a page shows. Plain data: the JSON of `wxcc report` is this. */
export interface Contents {
  /** What was looked at: a stack, or a tenant. */
  subject: string;
  /** When: ISO 8601. */
  at: string;
  ways: readonly Way[];
  crews: readonly Crew[];
  /** Absent: there is no stack to compare with. */
  drift?: Report;
  /** What could not be read, and what is taken for granted. */
  notes: readonly string[];
}

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The page may load nothing, and run nothing but its own script. */
const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`;

const people = (names: readonly string[]) =>
  names.length > 3 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");

function verdictOf({ verdict }: Way): Markup | false {
  if (!verdict) return false;
  if ("offered" in verdict)
    return html`<p class="verdict good">✓ Offered ${verdict.after === 0 ? "at once" : `after ${verdict.after} s`} to <bdi>${people(verdict.offered.map(({ name }) => name))}</bdi></p>`;
  return html`<p class="verdict bad">✕ Lost after ${verdict.after} s: <bdi>${verdict.lost}</bdi></p><p class="todo">→ <bdi>${verdict.todo}</bdi></p>`;
}

const isLost = ({ verdict }: Way) => verdict !== undefined && "lost" in verdict;
const stops = (way: Way) => isLost(way) || way.stations.some(({ missing }) => missing);

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;

function summaryOf({ ways, drift }: Contents): string {
  const channels = ways.filter(({ isChannel }) => isChannel).length;
  const others = ways.length - channels;
  return [
    ...(channels > 0 ? [counted(channels, "channel")] : []),
    others === 1 ? "1 other entry point" : `${others} ${channels > 0 ? "other " : ""}entry points`,
    `${counted(ways.filter(stops).length, "way")} broken`,
    drift ? counted(drift.findings.filter(isOpen).length, "difference") : "drift not compared",
  ].join(" · ");
}

function navigation({ ways, crews, drift }: Contents): Markup {
  const link = (to: string, name: string, flag?: string) =>
    html`<li><a href="#${to}"><bdi>${name}</bdi>${flag && html` <span class="flag">${flag}</span>`}</a></li>`;
  const list = (isChannel: boolean, title: string) => {
    const these = ways.flatMap((way, place) => (way.isChannel === isChannel ? [{ way, place }] : []));
    if (these.length === 0) return false;
    return html`<h2>${title}</h2><ul>${these.map(({ way, place }) => link(`way-${place}`, way.name, stops(way) ? "✕ broken" : undefined))}</ul>`;
  };
  return html`<nav aria-label="Contents" tabindex="0">${list(true, "Channels")}${list(false, "Entry points")}<h2>Beside them</h2><ul>${
    drift && link("drift", "Drift")
  }${crews.length > 0 && link("teams", "Teams and agents")}${link("about", "About this page")}</ul></nav>`;
}

function waySection(way: Way, place: number, { crews, drift }: Contents): Markup {
  const markOf = marksOf(drift);
  const teams = new Set(crews.map(({ id }) => id));
  const { markup, ids } = picture(way, `w${place}`, markOf);
  return html`<section class="way" id="way-${place}" data-searched aria-labelledby="h-${place}"><h2 id="h-${place}"><bdi>${way.name}</bdi><small>${way.about}</small></h2>${verdictOf(way)}<div class="scroll">${markup}</div>${changesList(way)}${wayTable(way, teams, markOf, ids)}</section>`;
}

const badge = (sign: string, word: string, says: string) =>
  html`<li><span class="badge ${sign}">${word}</span>${says}</li>`;

const about = ({ notes, drift }: Contents) =>
  html`<section id="about"><h2>About this page</h2><p>From left to right: where a contact arrives, the entry point, the flow, the queue, its distribution groups with the time from which each is asked, the teams and the agents. A dashed border: only the program says so, since no API shows what happens in Webex Connect.</p><ul class="legend">${badge("trouble", "stops here", "the contact gets no further, or what it needs is missing")}${
    drift && [
      badge("changed", "changed", "somebody changed it in the tenant"),
      badge("deleted", "deleted", "somebody deleted it"),
      badge("unmanaged", "not in program", "no resource declares it"),
      badge("acknowledged", "acknowledged", "known, with a reason and a date"),
    ]
  }</ul><p class="keys">Keys: <kbd>/</kbd> searches, <kbd>Tab</kbd> goes from picture to picture, arrow keys go along a way, <kbd>Enter</kbd> opens the table at that station, <kbd>Esc</kbd> goes back.</p>${notes.map(note => html`<p class="quiet"><bdi>${note}</bdi></p>`)}</section>`;

/** The whole page: one file that asks for no other. */
export function page(contents: Contents): string {
  const { subject, at, ways, crews, drift } = contents;
  const title = `How contacts reach people: ${subject}`;
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title}</title><style>${raw(style)}</style></head>
<body><a class="skip" href="#ways">To the pictures</a><header><div><h1>How contacts reach people</h1><p><bdi>${subject}</bdi> · ${at.slice(0, 16).replace("T", " ")} UTC · ${summaryOf(contents)}</p></div><div class="find"><label for="search" class="quiet">Search</label><input id="search" type="search" autocomplete="off" spellcheck="false" placeholder="name, skill, agent" aria-keyshortcuts="/"><output id="found" for="search"></output><button id="theme" type="button">Dark</button></div></header>
<div class="page">${navigation(contents)}<main id="ways" tabindex="-1">${ways.length === 0 && html`<section><h2>Nothing to show</h2><p>There is no channel in the stack and no entry point in the tenant.</p></section>`}${ways.map((way, place) => waySection(way, place, contents))}${driftSection(drift)}${crewsSection(crews)}${about(contents)}</main></div>
<script>${raw(script)}</script></body></html>
`.text;
}
