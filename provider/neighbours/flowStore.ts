import { isDeepStrictEqual } from "node:util";
import type { Json, Kind, Live, Routes } from "../entities/entity.js";
import { constantsOf, registry } from "../entities/registry.js";
import { type Subject, Unavailable } from "../errors.js";
import { entityIn, isGone, isRow, parseJson, trackingIdOf } from "../tenant/answers.js";
import { type Api, type Call, objectIn, path, type Surroundings } from "../tenant/host.js";
import type { TenantWriter } from "../tenant/interface.js";
import { arrived } from "../tenant/rows.js";
import { type Importer, importing, type SubjectOf, tagsOn } from "./importing.js";

const routesOf = (kind: Kind): Routes => registry[kind].routes!;

const query = (kind: Kind, more: Readonly<Record<string, string>>) =>
  new URLSearchParams({ ...constantsOf(kind), ...more }).toString();

const pageSize = 100;

/** Fewer than the server's own default are the last ones, however small its largest page is. */
const certainlyLast = 10;

/** The flow store's one project; the same in every tenant (contract 2.18). */
const project = "5e5c9ad6d61f870d6d778c1b";
const inProject = (route: string) => `project/${project}/${route}`;

interface Tag {
  id?: string;
  displayName?: string;
  flowVersionId?: string;
}

const tagsIn = (row: Live) =>
  ((Array.isArray(row.tags) ? row.tags : []) as unknown as readonly (Tag | null)[])
    .map(tag => tag ?? {})
    .map(({ id, displayName, flowVersionId }) => ({
      name: String(displayName ?? id),
      version: flowVersionId,
    }));

/** What people edit in Flow Designer and a publish makes a version of: the list tells the record, an export the rest. */
function importer(published: Api, unpublished: Api, subjectOf: SubjectOf): Importer {
  async function listIn(api: Api, call: Call): Promise<readonly Live[]> {
    const answer = await api.ask(call);
    if (answer.status !== 200) throw api.refusal(call, answer);
    const rows = parseJson(answer.body || "null");
    if (Array.isArray(rows) && rows.every(isRow)) return rows;
    const { subject } = call;
    throw new Unavailable("was not read: the answer is no list", { subject, trackingId: trackingIdOf(answer) });
  }

  const page = (kind: Kind, more: Readonly<Record<string, string>>) =>
    listIn(published, {
      method: "GET",
      path: inProject(`${routesOf(kind).list}?${query(kind, more)}`),
      subject: { title: `list of ${registry[kind].title}` },
    });

  /** A bare array says of no page that it is the last: the list ends where a page has nothing new. */
  async function list(kind: Kind): Promise<readonly Live[]> {
    const rows = new Map<string, Live>();
    for (let number = 0; ; number += 1) {
      const found = await page(kind, { page: String(number), size: String(pageSize) });
      const fresh = found.filter(({ id }) => !rows.has(String(id)));
      for (const row of fresh) rows.set(String(row.id), arrived(kind, row));
      if (fresh.length === 0 || found.length < certainlyLast) return [...rows.values()];
    }
  }

  async function exported(kind: Kind, id: string, version: string): Promise<Json | undefined> {
    const route = inProject(`${path(routesOf(kind).item, id)}:export?version=${encodeURIComponent(version)}`);
    const call: Call = { method: "GET", path: route, subject: subjectOf(kind, id) };
    const answer = await published.ask(call);
    if (answer.status === 200) return objectIn(call, answer) as Live as Json;
    if (!isGone(answer)) throw published.refusal(call, answer);
    return undefined;
  }

  async function get(kind: Kind, id: string): Promise<Live | undefined> {
    const subject = subjectOf(kind, id);
    const row = (await page(kind, { ids: id })).find(one => one.id === id);
    if (!row) {
      await confirmGone(subject);
      return undefined;
    }
    // What is being edited; what was published last, where nothing is.
    const definition = (await exported(kind, id, "draft")) ?? (await exported(kind, id, "latest"));
    if (definition === undefined) throw new Unavailable("is there, and its definition was not read", { subject });
    const says = (value: Json) => registry[kind].meaning?.definition?.(value) ?? value;
    const tags = await tagsOn(tagsIn(row), async version => {
      // Where it is not told which version has the tag, that it is there is all that is known.
      if (version === undefined) return true;
      const other = await exported(kind, id, version);
      return other !== undefined && isDeepStrictEqual(says(other), says(definition));
    });
    return { ...arrived(kind, row), tags, definition };
  }

  let seen: Promise<boolean> | undefined;

  async function isProjectThere(): Promise<boolean> {
    const call: Call = { method: "GET", path: "project?page=0&size=100", subject: { title: "list of projects" } };
    return (await listIn(unpublished, call)).some(({ id }) => id === project);
  }

  /** API: of a project that is not the tenant's every list is empty, and answered with 200 (contract 2.18). */
  async function confirmGone(subject: Subject): Promise<void> {
    seen ??= isProjectThere();
    if (await seen) return;
    throw new Unavailable(`was not found, and neither was the project ${project} in which flows are`, {
      subject,
      todo: "Nothing was taken to be gone. Look in Flow Designer whether the flows are there, and report it: the id was the same in every tenant so far.",
    });
  }

  return {
    list,
    get,
    importing: (kind, overwrite) => ({
      path: inProject(`${routesOf(kind).item}:import?${query(kind, { overwrite: overwrite ? "yes" : "no" })}`),
      type: "application/json",
    }),
    publishing: (kind, id, tagIds) => ({
      path: inProject(`${path(routesOf(kind).item, id)}:publish`),
      body: { comment: "Published by Pulumi", tagIds },
    }),
    removing: (kind, id) => ({ path: inProject(`${path(routesOf(kind).item, id)}?${query(kind, {})}`) }),
    idIn: answer => entityIn(answer)?.id as string | undefined,
  };
}

/**
 * The flow store as the tenant of flows and subflows.
 *
 * @param published the requests that Cisco has published for long, by a prefix of their own
 */
export const flowStore = (
  { published, unpublished }: { published: Api; unpublished: Api },
  { clock }: Pick<Surroundings, "clock">,
): TenantWriter =>
  importing({ api: published, removal: unpublished, clock }, subjectOf => importer(published, unpublished, subjectOf));
