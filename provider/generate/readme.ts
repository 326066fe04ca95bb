import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "../cli/command.js";
import { commands } from "../cli/main.js";
import { declaredKinds } from "../entities/declaredKinds.js";
import { domainOf, domains } from "../entities/domains.js";
import type { Kind } from "../entities/entity.js";
import { className, kinds } from "../entities/registry.js";
import { capital } from "./text.js";

/** What the exit code of a command says, as its help has it; without a word there, it is 0. */
export function exitCodesIn(usage: string): string {
  const [, said] = /\bExit code:? ((?:.|\n)+?)\.(?:\s|$)/.exec(usage) ?? [];
  return said?.replaceAll(/\s+/g, " ") ?? "0";
}

const row = (name: string, { about, usage }: Command) =>
  `| \`npx wxcc ${name}\` | ${about.replace(/\.$/, "")} | ${exitCodesIn(usage)} |`;

const commandTable = () =>
  [
    "| command | what it does | exit code |",
    "| --- | --- | --- |",
    ...Object.entries(commands).map(([name, command]) => row(name, command)),
  ].join("\n");

const link = (kind: Kind) =>
  `[${className(kind)}](schema/reference/${kind}.md)${declaredKinds.includes(kind) ? "" : " (look-up only)"}`;

const kindTable = () =>
  [
    "| of | kinds |",
    "| --- | --- |",
    ...domains.map(domain => {
      const own = kinds.filter(kind => domainOf(kind, {}) === domain);
      return `| ${capital(domain)} | ${own.map(link).join(", ")} |`;
    }),
  ].join("\n");

const end = "<!-- Until here. -->";
const begin = (what: string) => `<!-- Written by \`npm run generate\` from the ${what}: do not type here. -->`;

/** A text with a part between its two marks. @throws Error where it has no place for it */
function between(text: string, what: string, part: string): string {
  const from = text.indexOf(begin(what));
  const to = text.indexOf(end, from);
  if (from < 0 || to < 0)
    throw new Error(`README.md has no place for the ${what}: write the lines ${begin(what)} and ${end}`);
  return `${text.slice(0, from)}${begin(what)}\n\n${part}\n\n${text.slice(to)}`;
}

/** The README with the commands and the kinds as they are now. */
export function readme(root: string): string {
  const text = readFileSync(join(root, "README.md"), "utf8");
  return between(between(text, "commands", commandTable()), "kinds", kindTable());
}
