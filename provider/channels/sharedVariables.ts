import type { Variable } from "./channel.js";
import { pages, type Source } from "./sources.js";

/** One variable of the main flow, as a shared flow sees it. The fields are assumed: those of a contact's data. */
export interface SharedVariable<Name extends string = string> {
  name: Name;
  /** Always a text. */
  value: string;
  displayName: string;
  agentViewable: boolean;
  agentEditable: boolean;
  reportable: boolean;
  global: boolean;
}

/** What shared flows receive, by the variable's name. */
export type SharedVariables<Name extends string = string> = { readonly [N in Name]: SharedVariable<N> };

/**
 * The JSON that shared flows (routed, modified, closed) receive of the variables that the main flow set. Cisco
 * publishes that they receive one and how it is read, not its fields: those are assumed.
 *
 * @param values the value of each variable; an empty text where none is given
 * @example
 * JSON.stringify(sharedVariables(channel.variables, { issueType: "card" }));
 */
export function sharedVariables<const Name extends string>(
  variables: readonly (Partial<Variable> & { readonly name: Name })[],
  values: { readonly [N in Name]?: string } = {},
): SharedVariables<Name> {
  const entries = variables.map(variable => {
    const { name, agentViewable = false, agentEditable = false, reportable = false, global = false } = variable;
    const displayName = variable.desktopLabel ?? name;
    const value: string = values[name] ?? "";
    return [name, { name, value, displayName, agentViewable, agentEditable, reportable, global }] as const;
  });
  return Object.fromEntries(entries) as unknown as SharedVariables<Name>;
}

/** How a shared flow gets at the variables of the main flow. */
export interface SharedReading {
  /** Transition Actions of its start node, on enter: flat variables for nested ones. */
  transitionActions: readonly { variable: string; value: string }[];
  /** JavaScript for its Evaluate node. */
  evaluate: string;
  /** What of it is published, and what is not. */
  notes: readonly string[];
  source: Source;
}

const identifier = (name: string) => (/^[a-zA-Z_]/.test(name) ? name : `_${name}`);

/**
 * How a shared flow reads the variables that the main flow set: what to type into its start node and its Evaluate
 * node.
 */
export function sharedReading(variables: readonly Pick<Variable, "name">[]): SharedReading {
  const reads = variables.map(
    ({ name }) => `var ${identifier(name)} = (shared[${JSON.stringify(name)}] || {}).value || "";`,
  );
  return {
    transitionActions: [
      { variable: "response", value: "webex.variables" },
      { variable: "requestBody", value: "webex.RequestBody" },
    ],
    evaluate: ['var shared = typeof response === "string" ? JSON.parse(response) : response;', ...reads].join("\n"),
    notes: [
      "Published: shared flows get the variables as nested JSON in webex.variables, which the start node hands on as response.",
      "Assumed: the fields of that JSON. Cisco's templates of the shared flows carry a helper in their Evaluate node: where it is there, use it instead.",
      "A flow tells upper case from lower in the names of variables.",
    ],
    source: pages.eventFlows,
  };
}
