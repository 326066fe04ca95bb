import { entity, hashed, type Json, type Live, text } from "./entity.js";
import { documentOf } from "./flowDefinition.js";
import { changed, exportedFile, lock, published, publishedAdds } from "./published.js";

const wrong =
  "is no exported function: state what Flow Designer's Export gives, as the path of its .json file, its text or an object";

/** Without a runtime the tenant would choose one, which then differed from none. */
const isExported = (value: Json | undefined) =>
  ["language", "runtime", "sourceCode"].every(name => typeof documentOf(value)?.[name] === "string");

const definition = exportedFile(
  isExported,
  wrong,
  ["response.data = {};", "response.data = { open: true };"].map(line => ({
    language: "js",
    runtime: "nodejs22.x",
    sourceCode: `export const handle = async (request, response) => { ${line} return response; }`,
  })),
);

/** API: JSON as a text, in whatever order and with whatever spaces. */
const declared = (outputs: Json | undefined) => documentOf(outputs) ?? outputs ?? null;

/** What a function does: without its name, which the resource states, and without who changed it and when. */
function meaningOf(value: Json): Json {
  const { description, language, runtime, sourceCode, inputs, outputs } = documentOf(value) ?? {};
  return {
    description: description || null,
    language: language ?? null,
    runtime: runtime ?? null,
    sourceCode: sourceCode ?? null,
    inputs: inputs ?? [],
    outputs: declared(outputs),
  };
}

/** Which version each tag is on is told; what they are called is all that is declared. */
const arrives = ({ tagVersionMap, ...row }: Live): Live => ({
  ...row,
  ...changed(row),
  tags: Object.keys((tagVersionMap ?? {}) as object),
});

export const flowFunction = entity({
  kind: "flowFunction",
  title: "flow function",
  about:
    "A function in JavaScript or Python that nodes of flows call, out of the file that its Export gives; a flow takes it " +
    "in its `bindings`. It is imported when what it does changes, and only then published. How long it may run is no " +
    "part of the file, and stays as it is.",
  fields: {
    name: text(255).describe("Unique in the tenant; the name in the file does not count."),
    definition: hashed(definition)
      .meta({ file: true })
      .describe(
        "The exported function: the path of its file, seen from the program's folder (`functions/zip.json`), its text, or an object.",
      ),
    ...published("Latest"),
  },
  adds: publishedAdds,
  identity: ["name"],
  fixed: ["name"],
  lock,
  completes: desired => {
    const document = documentOf(desired.definition);
    return document ? { ...desired, definition: { ...document, name: desired.name } } : desired;
  },
  meaning: { definition: meaningOf },
  routes: { host: "functions", item: "functions", list: "functions", listOmits: ["definition"], arrives },
});
