import type { Live } from "../../provider/entities/entity.js";
import { registry } from "../../provider/entities/registry.js";
import { type RunningTenant, startTenant } from "../../provider/simulator/index.js";
import { countsOf, type Declared } from "./mix.js";

/** Rows of a page of the measured tenant. */
export const pageSize = 100;

/** A new tenant that may hold so many entities of each kind. */
export async function roomyTenant(size: number): Promise<RunningTenant> {
  const running = await startTenant({ maxPageSize: pageSize });
  const { tenant } = running;
  const saved = tenant.snapshot();
  const type = "organization-setting";
  const roomy: Live = { maximumSkills: size, numberOfCadVariables: size };
  const settings = [...saved.tables.get(type)!.values()].map(row => [row.id, { ...row, ...roomy }] as const);
  tenant.restore({ ...saved, tables: new Map([...saved.tables, [type, new Map(settings)]]) });
  return running;
}

/** The type of a kind, as the tenant's store calls it. */
export const typeOf = (kind: keyof typeof registry) => registry[kind].routes!.item.split("/").at(-1)!;

/** How many pages the lists have of the kinds that a mix of this size uses. */
export const pagesIn = ({ tenant }: RunningTenant, size: number) =>
  countsOf(size)
    .filter(([, count]) => count > 0)
    .map(([kind]) => Math.ceil(tenant.store.rows(typeOf(kind)).size / pageSize))
    .reduce((sum, pages) => sum + pages, 0);

/** The same entity under another name, so that a tenant can hold both. */
export const renamed = (entity: Declared, suffix: string): Declared => ({
  ...entity,
  inputs: { ...entity.inputs, name: `${entity.inputs.name}${suffix}` },
});
