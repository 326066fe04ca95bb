import { exportedFlow, flowsAt, formOf } from "../flows.js";
import { asForm, audioForm } from "../form.js";
import type { NewTenant } from "../simulator/tenant.js";
import { smallest } from "../simulator/tenant.js";

export type Ask = NewTenant["call"];

/** What a tenant is given beside the entities of `smallest`: numbers, and entries of what has entries. */
const further = (ids: Readonly<Record<string, string>>): readonly (readonly [string, object])[] => [
  ["contact-number", { number: "555010034" }],
  [
    "dial-number",
    {
      dialledNumber: "+14085550123",
      entryPointId: ids["entry-point"],
      entryPointName: "Website",
      location: "Berlin",
      regionId: "DE",
    },
  ],
  [`address-book/${ids["v3/address-book"]}/entry`, { name: "Office", number: "+14085550124" }],
  [`outdial-ani/${ids["outdial-ani"]}/entry`, { name: "Office", number: "+14085550124" }],
];

/** Bodies that a tenant takes, by the path of the collection that they are posted to. */
export type Bodies = Readonly<Record<string, object>>;

/**
 * Creates one entity of each type, so that no address has to answer "not found".
 *
 * @throws Error when the tenant does not take one of them: a run would then try nothing of it
 */
export function fill(ask: Ask): Bodies {
  const rows = (list: string) => ask("GET", list).body.data as { id: string; name?: string }[];
  const named = (list: string, name: string) => rows(list).find(row => row.name === name)!.id;
  const create = (path: string, body: object | string, headers?: Record<string, string>): string => {
    const { status, body: answer } = ask("POST", path, body, headers);
    if (status !== 201) throw new Error(`POST ${path} answered ${status}: ${JSON.stringify(answer)}`);
    return answer.id;
  };
  const bodies = Object.entries(smallest({ named }));
  const ids = Object.fromEntries(bodies.map(([path, body]) => [path, create(path, body)]));
  const rest = further(ids);
  for (const [path, body] of rest) create(path, body);
  create("audio-file", audioForm({ name: "Hold.wav", contentType: "AUDIO_WAV" }, Buffer.from("RIFF")), asForm);
  return Object.fromEntries([...bodies, ...rest]);
}

/** Imports and publishes a flow. @returns its id */
export function fillFlows(organization: string, ask: Ask): readonly string[] {
  const { type, body } = formOf(exportedFlow("Calls", { End: {} }));
  const { status, body: flow } = ask("POST", `${flowsAt(organization)}/flows:import`, body, { "content-type": type });
  if (status !== 201) throw new Error(`the import of a flow answered ${status}`);
  ask("POST", `${flowsAt(organization)}/flows/${flow.id}:publish`, { tagIds: ["Live"] });
  return [flow.id];
}
