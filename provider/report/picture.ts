import { type Lane, lanes, laneTitles, type Station, timeText, type Way } from "../channels/ways/index.js";
import { folded } from "./folded.js";
import { type Box, type Curve, headHeight, laneLeft, placed, widths } from "./layout.js";
import type { MarkOf } from "./marks.js";
import { html, type Markup } from "./markup.js";

const lineHeight = 16;
const titleHeight = 18;
const badgeHeight = 20;
const barHeight = 14;
const mostLines = 4;
/** Letters of a title in one pixel of width, at the least: the browser cuts what does not fit. */
const lettersPerPixel = 1 / 8.7;

const titleLines = ({ title, lane }: Station) => ([...title].length > (widths[lane] - 24) * lettersPerPixel ? 2 : 1);

const shownLines = ({ lines }: Station) =>
  lines.length > mostLines
    ? [...lines.slice(0, mostLines - 1), `and ${lines.length - mostLines + 1} more lines`]
    : lines;

/** What a picture has to show of one station. */
interface Look {
  badges: readonly { word: string; sign: string }[];
  classes: readonly string[];
}

function lookOf(station: Station, markOf: MarkOf): Look {
  const mark = markOf(station);
  const trouble = station.missing ? "missing" : station.trouble ? "stops here" : undefined;
  return {
    badges: [
      ...(trouble ? [{ word: trouble, sign: "trouble" }] : []),
      ...(mark ? [{ word: mark.word, sign: mark.sign }] : []),
    ],
    classes: [
      `in-${station.lane}`,
      ...(station.trouble ? ["trouble"] : []),
      ...(mark?.own ? [mark.sign] : []),
      ...(station.declared ? ["declared"] : []),
      ...(station.of.length === 0 && station.key.startsWith("more ") ? ["more"] : []),
    ],
  };
}

const heightOf = (station: Station, markOf: MarkOf) =>
  14 +
  titleLines(station) * titleHeight +
  shownLines(station).length * lineHeight +
  lookOf(station, markOf).badges.length * badgeHeight +
  (station.wait ? barHeight : 0);

/** Everything about a station in one sentence, for who does not see it. */
export const sentenceOf = (station: Station, markOf: MarkOf): string =>
  [
    `${laneTitles[station.lane]}: ${station.title}`,
    ...station.lines,
    ...(station.declared ? ["declared, not visible in the tenant"] : []),
    ...(station.trouble ? [`stops here: ${station.trouble.says}`] : []),
    ...(markOf(station)?.lines ?? []),
  ].join("; ");

const pathOf = ({ points: [first, ...others] }: Curve) => {
  let [x, y] = first!;
  const parts = others.map(([toX, toY]) => {
    const bend = (x + toX) / 2;
    const part = y === toY ? `H${toX}` : `C${bend} ${y} ${bend} ${toY} ${toX} ${toY}`;
    [x, y] = [toX, toY];
    return part;
  });
  return `M${first![0]} ${first![1]}${parts.join("")}`;
};

/** When a group joins, on the same scale as the axis above. */
function barOf({ x, y, width, height, station: { wait } }: Box): Markup | undefined {
  if (!wait) return undefined;
  const [left, whole] = [x + 11, width - 22];
  const from = wait.longest > 0 ? Math.min(1, wait.after / wait.longest) : 0;
  const at = Math.round(whole * from);
  return html`<rect class="track" x="${left}" y="${y + height - 16}" width="${whole}" height="6" rx="3"/><rect class="time" x="${left + at}" y="${y + height - 16}" width="${Math.max(3, whole - at)}" height="6" rx="3"/>`;
}

function nodeOf(box: Box, id: string, isFirst: boolean, markOf: MarkOf): Markup {
  const { station, x, y, width, height } = box;
  const { badges, classes } = lookOf(station, markOf);
  return html`<g class="node ${classes.join(" ")}" id="${id}" role="img" tabindex="${isFirst ? 0 : -1}"><title>${sentenceOf(station, markOf)}</title><foreignObject x="${x}" y="${y}" width="${width}" height="${height}"><div class="box"><p class="name${titleLines(station) > 1 && " two"}">${station.title}</p>${shownLines(station).map(line => html`<p class="line">${line}</p>`)}${badges.map(({ word, sign }) => html`<p class="badge ${sign}">${word}</p>`)}</div></foreignObject>${barOf(box)}</g>`;
}

/** The scale of waiting, where all groups of the picture share one. */
function axisOf(boxes: readonly Box[]): Markup | undefined {
  const waits = boxes.flatMap(({ station }) => station.wait ?? []);
  const longest = waits[0]?.longest;
  if (longest === undefined || longest === 0 || waits.some(wait => wait.longest !== longest)) return undefined;
  const [left, whole, y] = [laneLeft.groups + 11, widths.groups - 22, headHeight - 8];
  const ticks = [...new Set([0, ...waits.map(({ after }) => after), longest])].filter(after => after <= longest);
  return html`<g class="axis" aria-hidden="true"><path d="M${left} ${y}H${left + whole}"/>${ticks.map(after => {
    const x = left + Math.round((whole * after) / longest);
    return html`<path d="M${x} ${y - 3}V${y + 3}"/>`;
  })}<text x="${left}" y="${y - 6}">0 s</text><text x="${left + whole}" y="${y - 6}" text-anchor="end">${timeText(longest)}</text></g>`;
}

const titleOf = (lane: Lane, boxes: readonly Box[]) =>
  boxes.some(({ station }) => station.lane === lane)
    ? html`<text class="lane" x="${laneLeft[lane] + 2}" y="15" aria-hidden="true">${laneTitles[lane]}</text>`
    : undefined;

/** The picture, and what each station is called in it, by key. */
export interface Picture {
  markup: Markup;
  ids: ReadonlyMap<string, string>;
}

/**
 * A way as a picture. Where everything stands is settled here: the page only shows it.
 *
 * @param id unique in the page; the stations' ids begin with it
 */
export function picture(way: Way, id: string, markOf: MarkOf): Picture {
  const weighs = (station: Station) => station.trouble !== undefined || markOf(station)?.own === true;
  const { width, height, boxes, curves } = placed(folded(way, weighs), station => heightOf(station, markOf));
  // From left to right and from the top down: the order in which one reads.
  const inOrder = boxes.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const ids = new Map(inOrder.map(({ station }, place) => [station.key, `${id}-n${place}`]));
  const markup = html`<svg class="picture" role="group" aria-label="Picture of ${way.name}: arrow keys go from station to station" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${lanes.map(lane => titleOf(lane, boxes))}${axisOf(boxes)}<g class="steps" aria-hidden="true">${curves.map(
    curve =>
      html`<path class="step" d="${pathOf(curve)}" data-from="${ids.get(curve.from)}" data-to="${ids.get(curve.to)}"/>`,
  )}</g>${inOrder.map((box, place) => nodeOf(box, ids.get(box.station.key)!, place === 0, markOf))}</svg>`;
  return { markup, ids };
}
