import { asForm, part, whole } from "./form.js";

/** The one project of the flow store. */
export const project = "5e5c9ad6d61f870d6d778c1b";

/** Where the simulated flow store is, of one organization. */
export const flowsAt = (organizationId: string, prefix = "/flow-store") =>
  `${prefix}/${organizationId}/project/${project}`;

/** The form in which a definition is imported. */
export const formOf = (definition: object) => ({
  type: asForm["content-type"],
  body: whole(part("file", "application/json", Buffer.from(JSON.stringify(definition)).toString("latin1"))),
});

interface Node {
  [property: string]: unknown;
}

/** An exported flow: nodes by name, one leading to the next. */
export function exportedFlow(name: string, nodes: Readonly<Record<string, Node>>, more: object = {}) {
  const names = Object.keys(nodes);
  const idOf = (node: string) => `id-of-${node}`;
  return {
    name,
    description: "",
    process: {
      activities: Object.fromEntries(
        names.map(node => [idOf(node), { id: idOf(node), name: node, group: "action", properties: nodes[node] }]),
      ),
      links: names.slice(1).map((node, i) => ({
        id: `link-${i}`,
        sourceActivityId: idOf(names[i]!),
        targetActivityId: idOf(node),
        conditionExpr: "out",
      })),
    },
    diagram: { properties: {}, widgets: Object.fromEntries(names.map(node => [idOf(node), { id: idOf(node) }])) },
    variables: [],
    settings: [],
    ...more,
  };
}

/** An exported function; its code says `line`. */
export const exportedFunction = (name: string, line = "", more: object = {}) => ({
  name,
  language: "js",
  runtime: "nodejs22.x",
  description: "",
  sourceCode: `export const handle = async (request, response) => { ${line} return response; }`,
  inputs: [{ name: "zip", dataType: "string", value: "94043" }],
  outputs: '{"isValid": true}',
  ...more,
});
