import { z } from "zod";
import {
  description,
  initially,
  type Kind,
  type Live,
  type Rows,
  type Rule,
  ref,
  systemDefault,
  type TenantRule,
  text,
} from "./entity.js";
import type { workTypeCode } from "./workType.js";

interface Code {
  readonly workTypeId?: string | undefined;
  readonly defaultCode?: boolean | undefined;
}

/**
 * What idle and wrap-up codes have in common: the API keeps both as `auxiliary-code` and tells them apart by
 * `workTypeCode`.
 */
export function auxiliaryCode(kind: Kind, title: string, code: z.output<typeof workTypeCode>) {
  const typesOf = (rows: Rows) => rows.of("workType").filter(type => type.workTypeCode === code);

  /** All codes of a kind share one work type (contract 2.12, live); the first takes the one of its kind. */
  function shared(rows: Rows) {
    const types = typesOf(rows);
    return rows.of(kind)[0]?.workTypeId ?? (types.find(type => type.systemDefault) ?? types[0])?.id;
  }

  function unshared({ workTypeId }: Code, rows: Rows, self: string | undefined): string | undefined {
    if (workTypeId === undefined)
      return shared(rows) === undefined
        ? `the tenant has no work type of ${title}s: declare a WorkType with workTypeCode ${code}, and give its id`
        : undefined;
    const type = rows.byId("workType", workTypeId);
    if (type && type.workTypeCode !== code) return `work type "${type.name}" is not one of ${title}s: leave it out`;
    const other = rows.of(kind).find(row => row.id !== self && row.workTypeId !== workTypeId);
    return other && `all ${title}s share one work type, and "${other.name}" has another: leave it out`;
  }

  /** The first code of a tenant is its default, and who becomes the default takes it from the one that was. */
  function settle(merged: Live, rows: Rows) {
    const others = rows.of(kind).filter(row => row.id !== merged.id);
    const before = merged.defaultCode ? others.find(row => row.defaultCode) : undefined;
    const isFirst = rows.of(kind).length === 0;
    return {
      settled: { workTypeId: shared(rows), ...merged, ...(isFirst ? { defaultCode: true } : {}) } as Live,
      notes: before ? [`becomes the default in the place of "${before.name}"`] : [],
    };
  }

  const rules: readonly Rule<Code>[] = [
    {
      on: "defaultCode",
      holds: desired => desired.defaultCode !== false,
      says: `exactly one ${title} is the default: leave defaultCode out here, and set it on the one that is to be it`,
    },
  ];
  const tenantRules: readonly TenantRule<Code>[] = [{ on: "workTypeId", reads: [kind, "workType"], problem: unshared }];

  return {
    fields: {
      name: text(80, /^[a-zA-Z0-9._)/(\-\s]*$/).describe(`What agents choose. Unique among ${title}s.`),
      description: description(),
      active: z.boolean().default(true).describe("Whether agents can choose it."),
      defaultCode: initially(z.boolean(), false).describe(
        `true makes it the default ${title}, of which a tenant has exactly one; the first is it by itself.`,
      ),
      workTypeId: ref("workType")
        .optional()
        .meta({ unclearable: true })
        .describe(`The work type of all ${title}s: taken from them, or from the tenant, when absent.`),
    },
    adds: {
      isSystemCode: z.boolean().optional().describe("Whether it belongs to the platform (RONA and the like)."),
      systemDefault: systemDefault(),
    },
    identity: ["name"] as const,
    sole: "defaultCode" as const,
    rules,
    tenantRules,
    settle,
    settleReads: [kind, "workType"] as const,
    routes: {
      item: "auxiliary-code",
      list: "v2/auxiliary-code",
      bulk: "auxiliary-code/bulk",
      constants: { workTypeCode: code },
    },
  };
}
