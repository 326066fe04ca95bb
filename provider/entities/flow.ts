import { z } from "zod";
import { entity, hashed, type Json, type Live, ref, text } from "./entity.js";
import { type Bindings, bound, isExported, meaningOf, unboundIn } from "./flowDefinition.js";
import { isPath } from "./path.js";

const wrong =
  "is no exported flow: state what Flow Designer's Export gives, as the path of its .json file, its text or an object";

const definition = z
  .union(
    [
      z.string().refine(value => isPath(value) || isExported(value), wrong),
      z.looseObject({}).refine(value => isExported(value as Json), wrong),
    ],
    {
      error: wrong,
    },
  )
  .meta({
    examples: ["done", "bye"].map(name => ({
      process: { activities: { [name]: { id: name, name, properties: { activityName: "disconnect-contact" } } } },
    })),
  });

const named = <T extends z.ZodType>(type: T, what: string) =>
  z.record(z.string(), type).optional().describe(`${what} that the file names, by that name or id.`);

const tags = ["Live", "Test", "Dev", "Latest"] as const;

/** The tags are told with the versions that they are on; what they are called is all that is declared. */
const arrives = ({ tags: held, lastModifiedDate, ...row }: Live): Live => ({
  ...row,
  tags: (Array.isArray(held) ? (held as readonly (Live | string)[]) : []).map(tag =>
    typeof tag === "string" ? tag : String(tag.displayName ?? tag.id),
  ),
  ...(lastModifiedDate === undefined ? {} : { lastUpdatedTime: Date.parse(String(lastModifiedDate)) }),
});

export const flow = entity({
  kind: "flow",
  title: "flow",
  about:
    "A flow of Flow Designer for calls, out of the file that its Export gives. Ids in the file are those of the tenant " +
    "that it comes from: `bindings` says by name what takes their place here. It is compared by what it does, whatever " +
    "it looks like: imported when that changes, and only then published. A draft that somebody edits is seen where " +
    "the time of the flow's last change moves.",
  fields: {
    name: text(255).describe("Unique in the tenant; the name in the file does not count."),
    definition: hashed(definition)
      .meta({ file: true })
      .describe(
        "The exported flow: the path of its file, seen from the program's folder (`flows/sales.json`), its text, or an object.",
      ),
    bindings: z
      .strictObject({
        queues: named(ref("queue"), "Queues"),
        entryPoints: named(ref("entryPoint").meta({ back: true }), "Entry points"),
        audioFiles: named(ref("audioFile"), "Audio files"),
        globalVariables: named(ref("globalVariable"), "Global variables"),
        businessHours: named(ref("businessHours"), "Business hours"),
        functions: named(text(255), "Ids of functions"),
      })
      .optional()
      .meta({ aside: true })
      .describe("What the names and ids in the file mean in this tenant. An id that nothing binds is refused."),
    tags: z
      .array(z.enum(tags))
      .default(["Live"])
      .meta({ asked: true })
      .describe(
        "Tags to publish each version under; none leaves it a draft. A tag stays on the version that had it last.",
      ),
  },
  adds: {
    status: z.string().optional().describe("Draft or Published: whether it ever was."),
    lockedBy: z.string().optional().describe("Who edits it in Flow Designer now."),
  },
  identity: ["name"],
  fixed: ["name"],
  rules: [
    {
      on: "definition",
      // Which ids are bound is seen by the names of the bindings: what these are need not be known yet.
      holds: ({ definition: file, bindings }) => unboundIn(file as Json, (bindings ?? {}) as Bindings).length === 0,
      says: "an id of a queue, an entry point and the like is bound by its name in the file, or by the id",
      tells: ({ definition: file, bindings }) =>
        `${unboundIn(file as Json, (bindings ?? {}) as Bindings).join("; ")}, which nothing binds: name it in bindings`,
    },
  ],
  completes: ({ bindings, ...desired }) => ({
    ...desired,
    definition: bound(desired.definition, String(desired.name), (bindings ?? {}) as Bindings),
  }),
  meaning: { definition: meaningOf },
  routes: {
    host: "flowStore",
    item: "flows",
    list: "flows",
    listOmits: ["definition"],
    constants: { flowType: "FLOW" },
    arrives,
  },
});
