import { levelTexts } from "../channels/impact.js";
import { type Crew, lanes, laneTitles, type Station, timeText, type Way } from "../channels/ways/index.js";
import { byLevel, linesOf, summaryText, whatText } from "../drift/formats/words.js";
import type { Finding, Report } from "../drift/report.js";
import type { MarkOf } from "./marks.js";
import { html, type Markup } from "./markup.js";

const lines = (texts: readonly string[]) => texts.map(text => html`<p><bdi>${text}</bdi></p>`);

/** A team's own section, where the page has one. */
export const teamAnchor = (id: string) => `team-${id.replace(/[^A-Za-z0-9-]/g, "_")}`;

function leadsTo(station: Station, way: Way, teams: ReadonlySet<string>): Markup | string {
  const to = way.steps.filter(({ from }) => from === station.key).map(step => step.to);
  const id = station.of[0]?.id;
  if (station.lane === "teams" && id !== undefined && teams.has(id))
    return html`<a href="#${teamAnchor(id)}">its agents</a>`;
  const next = way.stations.filter(({ key }) => to.includes(key));
  return next.map(({ title }) => title).join(", ") || "–";
}

/** What the picture shows, and what it folds, in words. */
export function wayTable(
  way: Way,
  teams: ReadonlySet<string>,
  markOf: MarkOf,
  nodeIds: ReadonlyMap<string, string>,
): Markup {
  // Agents are told with their team; only a trace knows more of them, and a queue may name some without a team.
  const hasTeams = way.stations.some(({ lane }) => lane === "teams");
  const told = way.stations.filter(({ lane }) => lane !== "agents" || way.isChannel || !hasTeams);
  const inOrder = told.toSorted((a, b) => lanes.indexOf(a.lane) - lanes.indexOf(b.lane));
  return html`<details><summary>${way.name} as a table</summary><div class="scroll"><table><thead><tr><th scope="col">Where</th><th scope="col">Name</th><th scope="col">What is known</th><th scope="col">Leads to</th></tr></thead><tbody>${inOrder.map(
    station =>
      html`<tr tabindex="-1" data-of="${nodeIds.get(station.key)}"><td>${laneTitles[station.lane]}</td><th scope="row"><bdi>${station.title}</bdi></th><td>${lines(
        [
          ...station.lines,
          ...(station.declared ? ["declared, not visible in the tenant"] : []),
          ...(station.trouble ? [`Stops here: ${station.trouble.says}`, station.trouble.todo] : []),
          ...(markOf(station)?.lines ?? []),
        ],
      )}</td><td>${leadsTo(station, way, teams)}</td></tr>`,
  )}</tbody></table></div></details>`;
}

const crewTable = ({ id, name, lines: of, agents }: Crew) =>
  html`<div data-row id="${teamAnchor(id)}"><h3><bdi>${name}</bdi></h3><p class="quiet">${[...of, agents.length === 1 ? "1 agent" : `${agents.length} agents`].join(", ")}</p>${
    agents.length > 0 &&
    html`<details><summary>Agents of ${name}</summary><div class="scroll"><table><thead><tr><th scope="col">Agent</th><th scope="col">Skills</th><th scope="col">State</th></tr></thead><tbody>${agents.map(
      agent =>
        html`<tr><th scope="row"><bdi>${agent.name}</bdi></th><td><bdi>${agent.skills}</bdi></td><td>${agent.lines.join(", ") || "ready"}</td></tr>`,
    )}</tbody></table></div></details>`
  }</div>`;

/** All teams that contacts reach, with their agents. */
export const crewsSection = (crews: readonly Crew[]) =>
  crews.length > 0 &&
  html`<section id="teams" data-searched><h2>Teams and their agents</h2>${crews.map(crewTable)}</section>`;

const findingRow = (one: Finding, sides: Report["sides"]) =>
  html`<tr data-row><th scope="row">${one.title} <bdi>${one.name}</bdi></th><td>${whatText(one, sides)}${one.acknowledged && html`<p class="quiet">acknowledged until ${one.acknowledged.until}: ${one.acknowledged.reason}</p>`}</td><td>${lines(linesOf(one))}<p class="quiet">${one.reason}</p></td><td>${one.at?.slice(0, 16).replace("T", " ")}${one.by && html`<p><bdi>${one.by}</bdi></p>`}</td></tr>`;

/** What differs between the last deployment and the tenant, the worst first. */
export function driftSection(drift: Report | undefined): Markup | false {
  if (!drift) return false;
  const { findings, untold, sides } = drift;
  const rows = byLevel(findings).map(([level, of]) => [levelTexts[level], of] as const);
  return html`<section id="drift" data-searched><h2>Drift: ${sides[0]} and the tenant</h2><p class="quiet">${summaryText(drift)}</p>${rows.map(
    ([title, of]) =>
      html`<h3>${title.charAt(0).toUpperCase()}${title.slice(1)}</h3><div class="scroll"><table><thead><tr><th scope="col">Object</th><th scope="col">What</th><th scope="col">How</th><th scope="col">When, by whom</th></tr></thead><tbody>${of.map(one => findingRow(one, sides))}</tbody></table></div>`,
  )}${untold.map(({ title, name, why, todo }) => html`<p data-row>Could not be told: ${name === undefined ? `every ${title}` : `${title} ${name}`}: ${why} ${todo}</p>`)}</section>`;
}

/** What changes while a contact of the way waits. */
export const changesList = ({ changes, name }: Way) =>
  changes.length > 0 &&
  html`<details><summary>What changes while a contact of ${name} waits</summary><ol>${changes.map(({ after, says }) => html`<li>${timeText(after)}: <bdi>${says}</bdi></li>`)}</ol></details>`;
