import type { RunningTenant } from "../../provider/simulator/index.js";
import type { Figure, Section } from "./figure.js";
import { type Declared, mix } from "./mix.js";
import { newStack, type Operation, operationTitles, requestsOf } from "./stack.js";
import { pageSize, renamed, typeOf } from "./tenant.js";
import { titles } from "./titles.js";

const few = 20;

/** Ids that one `filter=id=in=(…)` holds. */
const chunk = 100;

/** What reading costs at least: of each kind its list, or its entities by id. */
function leastReads(entities: readonly Declared[], { tenant }: RunningTenant): number {
  const kinds = [...new Set(entities.map(({ kind }) => kind))];
  return kinds
    .map(kind => {
      const pages = Math.ceil(tenant.store.rows(typeOf(kind)).size / pageSize);
      const chunks = Math.ceil(entities.filter(one => one.kind === kind).length / chunk);
      return Math.min(pages, chunks);
    })
    .reduce((sum, least) => sum + least, 0);
}

/** A small program beside everything that others have in the tenant. */
export async function small(size: number, tenant: RunningTenant): Promise<Section> {
  const entities = mix(few).map(one => renamed(one, "_of_few"));
  const stack = await newStack("wxcc", entities, tenant);
  try {
    await stack.run("firstUp");
    const goal = leastReads(entities, tenant) + 2;
    const figures: Figure[] = [];
    for (const operation of ["preview", "refresh"] as const satisfies readonly Operation[]) {
      const reached = requestsOf(await stack.run(operation));
      figures.push({ what: `requests, ${operationTitles[operation]}`, reached, goal, exact: true });
    }
    return { title: titles.small, size, figures };
  } finally {
    stack.remove();
  }
}
