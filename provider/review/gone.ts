import type { Kind } from "../entities/entity.js";
import { labelOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import type { Finding } from "../lifecycle/findings.js";
import { fateOf } from "../lifecycle/guard.js";
import { desiredKey } from "../lifecycle/key.js";
import { writtenOf } from "../lifecycle/memory.js";
import { isBeyond, limitText, type Rails } from "../lifecycle/rails.js";
import type { Plan, Step } from "./plan.js";
import { findingsOf } from "./rows.js";

/** Somebody who refers to an entity. */
export interface User {
  title: string;
  name: string;
  id: string;
  /** Whether this stack manages it. */
  isOurs: boolean;
}

/** One entity that the tenant will not have any more under its id. */
export interface Gone {
  how: "delete" | "replace";
  kind: Kind;
  title: string;
  name: string;
  id: string;
  /** The logical name of its resource. */
  resource: string;
  /** Why it is replaced: the fields that the API cannot change. */
  because: readonly string[];
  isProtected: boolean;
  /** Who refers to it now. */
  users: readonly User[];
  /** Why that is not known. */
  notAsked?: string;
}

/** What leaves the program and stays in the tenant. */
export interface Left {
  title: string;
  name: string;
  id: string;
  fate: "left" | "givenBack";
}

/** Whether the plan stays within the stack's guard rails. */
export interface Guard {
  deletes: number;
  managed: number;
  limit: string;
  isBeyond: boolean;
  /** What stopped the preview itself. */
  refusals: readonly string[];
}

const nameOf = ({ kind, before, name }: Step) =>
  labelOf(registry[kind], { ...before?.outputs, id: undefined } as never) || name;

const about = (step: Step) => ({ title: registry[step.kind].title, name: nameOf(step), id: step.before?.id ?? "" });

/** A resource that got another logical name holds the entity of the one that goes. */
function renamed(plan: Plan): (step: Step) => boolean {
  const keyOf = (kind: Kind, values: object | undefined) => `${kind} ${desiredKey(kind, (values ?? {}) as never)}`;
  const created = new Set(
    plan.steps
      .filter(({ op }) => op === "create")
      .map(({ kind, after }) => keyOf(kind, writtenOf(after?.inputs ?? {}))),
  );
  return ({ kind, before }) => created.has(keyOf(kind, before?.outputs));
}

const fateIn = ({ kind, before }: Step) => fateOf(kind, before?.id ?? "", before?.outputs ?? {});

/** The steps that delete something in the tenant. */
export function deletingSteps(plan: Plan, findings: readonly Finding[]): readonly Step[] {
  const lost = new Set(findingsOf(findings, "gone").map(({ kind, id }) => `${kind} ${id}`));
  const isRenamed = renamed(plan);
  return plan.steps.filter(
    step =>
      (step.op === "delete" || step.op === "replace") &&
      fateIn(step) === "deleted" &&
      !lost.has(`${step.kind} ${step.before?.id}`) &&
      !(step.op === "delete" && isRenamed(step)),
  );
}

/** Who refers to an entity, or why nobody asked. */
export type Asked = readonly Omit<User, "isOurs">[] | { why: string };

/** @param asked by id; what is absent was not asked */
export function goneOf(
  plan: Plan,
  findings: readonly Finding[],
  asked: ReadonlyMap<string, Asked>,
  rails: Rails,
): readonly Gone[] {
  const ours = new Set(plan.steps.flatMap(({ before }) => before?.id ?? []));
  const changes = new Map(findingsOf(findings, "change").map(({ kind, id, fields }) => [`${kind} ${id}`, fields]));
  return deletingSteps(plan, findings).map(step => {
    const { kind, op, name: resource } = step;
    const found = about(step);
    const answer = asked.get(found.id) ?? { why: "too many were asked about before" };
    const fixed: readonly string[] = registry[kind].fixed ?? [];
    const fields = op === "replace" ? (changes.get(`${kind} ${found.id}`) ?? []) : [];
    return {
      how: op as Gone["how"],
      kind,
      ...found,
      resource,
      because: fields.map(({ field }) => field).filter(field => fixed.includes(field)),
      isProtected: rails.protectKinds.includes(kind),
      ...("why" in answer
        ? { users: [], notAsked: answer.why }
        : { users: answer.map(user => ({ ...user, isOurs: ours.has(user.id) })) }),
    };
  });
}

/** What leaves the program and is not deleted. */
export const leftOf = (plan: Plan): readonly Left[] =>
  plan.steps.flatMap(step => {
    const fate = step.op === "delete" ? fateIn(step) : undefined;
    return fate === "left" || fate === "givenBack" ? [{ ...about(step), fate }] : [];
  });

/** The gate for pipelines: the engine tells no provider of the deletes that it plans. */
export function guardOf(plan: Plan, findings: readonly Finding[], rails: Rails): Guard {
  const deletes = deletingSteps(plan, findings).length;
  const lost = findingsOf(findings, "gone").length;
  const managed = plan.steps.filter(step => step.before && fateIn(step) !== "nothing").length - lost;
  return {
    deletes,
    managed,
    limit: limitText(rails.maxDeletes),
    isBeyond: isBeyond(rails.maxDeletes, deletes, managed),
    refusals: findingsOf(findings, "refused").map(({ says }) => says),
  };
}
