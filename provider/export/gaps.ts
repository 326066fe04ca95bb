import { registry } from "../entities/registry.js";
import type { Gap } from "./found.js";

/** Markdown means something by these; a name from a tenant means nothing by them. */
const plain = (text: string) =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&")
    .replace(/[\u0000-\u001f\u007f-\u009f]/g, "");

/** How a person says what no API shows. The key is of letters, digits and dashes. */
const command = (key: string) => `\`pulumi config set --secret ${key}\``;

const line = ({ kind, name, field, config, reason }: Gap) => {
  const subject = [registry[kind].title, name === undefined ? "" : `"${plain(name)}"`].filter(Boolean).join(" ");
  return `- ${subject}${field ? `, \`${field}\`` : ""}: ${config === undefined ? plain(reason) : command(config)}.`;
};

/** What the tenant has and the program does not say, in Markdown. */
export function gapsText(gaps: readonly Gap[]): string {
  const whole = gaps.filter(({ name }) => name === undefined);
  const single = gaps.filter(({ name, field, circle }) => name !== undefined && field === undefined && !circle);
  const circles = gaps.filter(({ circle }) => circle);
  const secrets = gaps.filter(({ config }) => config !== undefined);
  const fields = gaps.filter(({ field, config }) => field !== undefined && config === undefined);
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
    ...section(
      "Secrets",
      "No API shows them, so the program takes them from its configuration. This tenant keeps those that it has: set one " +
        "here to change it. A tenant that has none of this needs them before its first `pulumi up`.",
      secrets,
    ),
    ...section("Fields", "They keep the value that they have in the tenant, not managed.", fields),
  ].join("\n");
}
