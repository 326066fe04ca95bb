import type { Desired } from "../../entities/entity.js";
import { limits } from "../limits.js";
import { pages } from "../sources.js";
import { declared, inChannels, list, type Problem, type Rule, record, referred, text, when } from "./rule.js";

/** A rule about each flow variable of a channel. */
const each = (problems: (variable: Desired) => readonly Problem[]): Rule["find"] =>
  inChannels(({ flowVariables }) =>
    list(flowVariables).flatMap((value, i) => {
      const variable = record(value);
      return (variable ? problems(variable) : []).map(problem => ({
        ...problem,
        property: `flowVariables[${i}].${problem.property}`,
      }));
    }),
  );

const longer = (value: string | undefined, most: number) => value !== undefined && [...value].length > most;

/** What holds for the variables that agents see and flows hand on. */
export const variableRules: readonly Rule[] = [
  {
    id: "variables.name",
    level: "error",
    source: pages.setVariable,
    says: "The name of a flow variable has at most 80 letters and digits; flows tell upper case from lower.",
    find: each(({ name: value }) => {
      const name = text(value);
      return when(name !== undefined && (longer(name, limits.variableName.most) || !/^[a-zA-Z\d_]+$/.test(name)), {
        property: "name",
        reason: `"${name}" is not made of 1 to ${limits.variableName.most} letters and digits`,
        todo: "Shorten it, or leave spaces and signs out.",
      });
    }),
  },
  {
    id: "variables.value",
    level: "error",
    source: pages.setVariable,
    says: "The value of a String variable has at most 256 characters.",
    find: each(({ value, defaultValue }) =>
      when(longer(text(value ?? defaultValue), limits.variableValue.most), {
        property: value === undefined ? "defaultValue" : "value",
        reason: `is longer than ${limits.variableValue.most} characters`,
        todo: "Shorten it, or keep the text elsewhere and hand on a link.",
      }),
    ),
  },
  {
    id: "variables.label",
    level: "error",
    source: pages.setVariable,
    says: "The desktop label of a variable has at most 50 characters.",
    find: each(({ desktopLabel }) =>
      when(longer(text(desktopLabel), limits.variableLabel.most), {
        property: "desktopLabel",
        reason: `is longer than ${limits.variableLabel.most} characters`,
        todo: "Shorten it.",
      }),
    ),
  },
  {
    id: "variables.viewable",
    level: "error",
    source: pages.setVariable,
    says: "A variable that agents see has a desktop label.",
    find: each(({ agentViewable, desktopLabel }) =>
      when(agentViewable === true && (desktopLabel === undefined || desktopLabel === ""), {
        property: "desktopLabel",
        reason: "agents see this variable and it has no label",
        todo: "Add one, or set agentViewable to false.",
      }),
    ),
  },
  {
    id: "variables.per-node",
    level: "warning",
    source: pages.setVariable,
    says: "One Set Variable node takes at most 30 variables; flow variables and global ones have a node each.",
    find: inChannels(values =>
      (["flowVariables", "globalVariables"] as const).flatMap(field =>
        when(list(values[field]).length > limits.variablesPerNode.most, {
          property: field,
          reason: `has ${list(values[field]).length} variables, and one Set Variable node takes ${limits.variablesPerNode.most}`,
          todo: "Put a second node behind the first, or hand on fewer.",
        }),
      ),
    ),
  },
  {
    id: "variables.once",
    level: "error",
    source: pages.setVariable,
    says: "A variable of a channel is set once: no flow variable has the name of another or of a global variable.",
    find: inChannels(({ flowVariables, globalVariables }, stack) => {
      const globals = list(globalVariables).flatMap(
        one => text(referred(stack, "globalVariable", one)?.values.name) ?? [],
      );
      const names = list(flowVariables).map(one => text(record(one)?.name));
      return names.flatMap((name, i) =>
        when(name !== undefined && (globals.includes(name) || names.indexOf(name) < i), {
          property: `flowVariables[${i}].name`,
          reason: `"${name}" is also a ${globals.includes(name ?? "") ? "global" : "flow"} variable of this channel`,
          todo: "Rename one of them.",
        }),
      );
    }),
  },
  {
    id: "variables.queue",
    level: "error",
    source: pages.queueTask,
    says: "The global variable that holds a queue's id is an active String, and agents cannot change it.",
    find: inChannels(({ queueVariable }, stack) => {
      const name = text(queueVariable);
      const variable = declared(stack, "globalVariable").find(
        one => name !== undefined && text(one.values.name) === name,
      );
      if (!variable) return [];
      const { variableType, active, agentEditable } = variable.values;
      const type = text(variableType);
      const wrong = [
        ...when(type !== undefined && type !== "String", `is of type ${type}, and an id is a String`),
        ...when(active === false, "is not active, so no flow can read it"),
        ...when(agentEditable === true, "can be changed by agents, who would send contacts astray"),
      ];
      return wrong.map(reason => ({
        property: "queueVariable",
        reason: `global variable "${variable.name}" ${reason}`,
        todo: "Correct the variable, or name another.",
      }));
    }),
  },
];
