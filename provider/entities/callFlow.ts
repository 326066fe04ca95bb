import { z } from "zod";
import { hashed, type Json, type Kind, type Live, type Rule, ref, text } from "./entity.js";
import { type Bindings, bound, isExported, meaningOf, unboundIn } from "./flowDefinition.js";
import { changed, exportedFile, lock, published, publishedAdds } from "./published.js";

const wrong =
  "is no exported flow: state what Flow Designer's Export gives, as the path of its .json file, its text or an object";

const definition = exportedFile(
  isExported,
  wrong,
  ["done", "bye"].map(name => ({
    process: { activities: { [name]: { id: name, name, properties: { activityName: "disconnect-contact" } } } },
  })),
);

const named = (kind: Kind, what: string, meta: { back?: true } = {}) =>
  z.record(z.string(), ref(kind).meta(meta)).optional().describe(`${what} that the file names, by that name or id.`);

const bindings = z
  .strictObject({
    queues: named("queue", "Queues"),
    entryPoints: named("entryPoint", "Entry points", { back: true }),
    audioFiles: named("audioFile", "Audio files"),
    globalVariables: named("globalVariable", "Global variables"),
    businessHours: named("businessHours", "Business hours"),
    functions: named("flowFunction", "Functions"),
    subflows: named("subflow", "Subflows"),
  })
  .optional()
  .meta({ aside: true })
  .describe("What the names and ids in the file mean in this tenant. An id that nothing binds is refused.");

/** The tags are told with the versions that they are on; what they are called is all that is declared. */
const arrives = ({ tags: held, ...row }: Live): Live => ({
  ...row,
  ...changed(row),
  tags: (Array.isArray(held) ? (held as readonly (Live | string | null)[]) : []).map(tag =>
    typeof tag === "string" ? tag : String(tag?.displayName ?? tag?.id),
  ),
});

interface Stated {
  readonly definition: unknown;
  readonly bindings?: Bindings | undefined;
}

const unbound = ({ definition: file, bindings: names = {} }: Stated) => unboundIn(file as Json, names);

const rules: readonly Rule<Stated>[] = [
  {
    on: "definition",
    // Which ids are bound is seen by the names of the bindings: what these are need not be known yet.
    holds: stated => unbound(stated).length === 0,
    says: "an id of a queue, an entry point and the like is bound by its name in the file, or by the id",
    tells: stated => `${unbound(stated).join("; ")}, which nothing binds: name it in bindings`,
  },
];

/** What flows and subflows have in common: the flow store keeps both, and tells them apart by `flowType`. */
export const callFlow = (flowType: "FLOW" | "SUBFLOW", tag: "Live" | "Latest") => ({
  fields: {
    name: text(255).describe("Unique in the tenant; the name in the file does not count."),
    definition: hashed(definition)
      .meta({ file: true })
      .describe(
        "The exported flow: the path of its file, seen from the program's folder (`flows/sales.json`), its text, or an object.",
      ),
    bindings,
    ...published(tag),
  },
  adds: publishedAdds,
  identity: ["name"] as const,
  fixed: ["name"] as const,
  rules,
  lock,
  completes: ({ bindings: names, ...desired }: Live): Live => ({
    ...desired,
    definition: bound(desired.definition, String(desired.name), (names ?? {}) as Bindings),
  }),
  meaning: { definition: meaningOf },
  routes: {
    host: "flowStore" as const,
    item: "flows",
    list: "flows",
    listOmits: ["definition"],
    constants: { flowType },
    arrives,
  },
});
