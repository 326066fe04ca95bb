import { isDeepStrictEqual } from "node:util";
import type { Json, Kind, Live, Routes } from "../entities/entity.js";
import { registry } from "../entities/registry.js";
import { Unavailable } from "../errors.js";
import { isGone, isRow, parseObject, trackingIdOf } from "../tenant/answers.js";
import { type Api, type Call, objectIn, path, type Surroundings } from "../tenant/host.js";
import type { TenantWriter } from "../tenant/interface.js";
import { arrived } from "../tenant/rows.js";
import type { HttpAnswer } from "../tenant/transport.js";
import { type Importer, importing, type SubjectOf, tagsOn } from "./importing.js";

const routesOf = (kind: Kind): Routes => registry[kind].routes!;

const pageSize = 100;

/** One function as every answer but a list shows it. */
interface Shown {
  fnCode?: string;
  fnMetadata: Live;
}

const versionsIn = ({ tagVersionMap }: Live) =>
  Object.entries((tagVersionMap ?? {}) as Readonly<Record<string, Json>>).map(([name, version]) => ({
    name,
    version: String(version),
  }));

/** The same in the shape of an export, which is what an import takes. */
const definitionOf = ({ fnCode, fnMetadata }: Shown): Live => {
  const { name, description, language, selectedRuntime, inputs, outputs } = fnMetadata;
  return { name, description, language, runtime: selectedRuntime, sourceCode: fnCode, inputs, outputs };
};

const unreadable = ({ subject }: Call, answer: HttpAnswer) =>
  new Unavailable("was not read: the answer is no function", { subject, trackingId: trackingIdOf(answer) });

/** Functions that nodes of flows call: a list of records, and one by one their code. */
function importer(api: Api, subjectOf: SubjectOf): Importer {
  async function list(kind: Kind): Promise<readonly Live[]> {
    const rows: Live[] = [];
    for (let number = 0; ; number += 1) {
      const route = `${routesOf(kind).list}?page=${number}&size=${pageSize}`;
      const call: Call = { method: "GET", path: route, subject: { title: `list of ${registry[kind].title}` } };
      const answer = await api.ask(call);
      // API: 404 where there is none (Cisco's description of August 2026).
      if (isGone(answer)) return rows;
      if (answer.status !== 200) throw api.refusal(call, answer);
      const { data = [], pageInfo } = objectIn(call, answer) as { data?: Live[]; pageInfo?: { totalPages?: number } };
      if (!Array.isArray(data) || !data.every(isRow)) throw unreadable(call, answer);
      rows.push(...data.map(row => arrived(kind, row)));
      if (data.length === 0 || number + 1 >= (pageInfo?.totalPages ?? 1)) return rows;
    }
  }

  /** @param version a version or a tag; what is being edited when absent */
  async function shown(kind: Kind, id: string, version?: string): Promise<Shown | undefined> {
    const of = version === undefined ? "" : `?versionOrTag=${encodeURIComponent(version)}`;
    const call: Call = { method: "GET", path: `${path(routesOf(kind).item, id)}${of}`, subject: subjectOf(kind, id) };
    const answer = await api.ask(call);
    if (isGone(answer)) return undefined;
    if (answer.status !== 200) throw api.refusal(call, answer);
    const found = objectIn(call, answer) as Partial<Shown>;
    if (!isRow(found.fnMetadata)) throw unreadable(call, answer);
    return found as Shown;
  }

  async function get(kind: Kind, id: string): Promise<Live | undefined> {
    const draft = await shown(kind, id);
    if (!draft) return undefined;
    const definition = definitionOf(draft);
    const says = (one: Shown) => registry[kind].meaning?.definition?.(definitionOf(one) as Json);
    const tags = await tagsOn(versionsIn(draft.fnMetadata), async version => {
      const other = await shown(kind, id, version);
      return other !== undefined && isDeepStrictEqual(says(other), says(draft));
    });
    return { ...arrived(kind, draft.fnMetadata), tags, definition };
  }

  return {
    list,
    get,
    importing: (kind, overwrite) => ({
      path: `${routesOf(kind).item}:import?overwrite=${overwrite}`,
      type: "application/octet-stream",
    }),
    publishing: (kind, id, tags) => ({
      path: `${path(routesOf(kind).item, id)}:publish`,
      body: { comment: "Published by Pulumi", tags },
    }),
    removing: (kind, id) => ({ path: path(routesOf(kind).item, id) }),
    idIn: ({ body }) => {
      const { fnMetadata } = (parseObject(body) ?? {}) as Partial<Shown>;
      return isRow(fnMetadata) ? String(fnMetadata.id) : undefined;
    },
  };
}

/** The functions of a tenant's flows, as the tenant of their kind. */
export const functions = (api: Api, { clock }: Pick<Surroundings, "clock">): TenantWriter =>
  importing({ api, clock }, subjectOf => importer(api, subjectOf));
