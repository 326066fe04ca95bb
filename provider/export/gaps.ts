import { registry } from "../entities/registry.js";
import type { Gap } from "./found.js";

/** Markdown means something by these; a name from a tenant means nothing by them. */
const plain = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&")
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, "");

const line = ({ kind, name, field, reason }: Gap) => {
  const subject = [registry[kind].title, name === undefined ? "" : `"${plain(name)}"`].filter(Boolean).join(" ");
  return `- ${subject}${field ? `, \`${field}\`` : ""}: ${plain(reason)}.`;
};

/** What the tenant has and the program does not say, in Markdown. */
export function gapsText(gaps: readonly Gap[]): string {
  const whole = gaps.filter(({ name }) => name === undefined);
  const single = gaps.filter(({ name, field, circle }) => name !== undefined && field === undefined && !circle);
  const circles = gaps.filter(({ circle }) => circle);
  const fields = gaps.filter(({ field }) => field !== undefined);
  const section = (title: string, about: string, found: readonly Gap[]) =>
    found.length > 0 ? [`## ${title}`, "", about, "", ...found.map(line), ""] : [];
  return [
    "# Not exported",
    "",
    "What the tenant has and this program does not say, with the reasons. What happens at run time (who is logged in,",
    "what waits in a queue, recordings, statistics) is no configuration and is not listed.",
    "",
    ...section("Kinds", "Nothing of these kinds is declared, or no more than is said here.", whole),
    ...section("Entities", "They stay in the tenant, not managed. What refers to one looks it up.", single),
    ...section("Circles", "They are declared, and refer to each other.", circles),
    ...section("Fields", "They keep the value that they have in the tenant, not managed.", fields),
  ].join("\n");
}
