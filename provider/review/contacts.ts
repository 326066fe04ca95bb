import type { DeployedChannel } from "../channels/channel.js";
import { plannedChannel, withDeclaredGroups } from "../channels/planned.js";
import { type Trace, trace, traceChanges, wholeRowsFor } from "../channels/trace/index.js";
import { type Channel, channelTypes } from "../entities/channel.js";
import type { Live, Rows } from "../entities/entity.js";
import { WxccError } from "../errors.js";
import { UNKNOWN } from "../lifecycle/unknown.js";
import type { Component, Plan } from "./plan.js";
import type { Planned } from "./rows.js";

/** What the plan means for the contacts of one digital channel. */
export interface ChannelReview {
  name: string;
  channel: Channel;
  title: string;
  /** Whom a contact reaches now, and after the plan. */
  before?: Trace;
  after?: Trace;
  /** One sentence each; empty when nothing changes for them. */
  changes: readonly string[];
  /** What the trace could not know. */
  notes: readonly string[];
}

const componentType = "wxcc:index:DigitalChannel";

/** The channels of the plan, as they are and as they would be. */
export const componentsOf = (plan: Plan) => plan.components.filter(({ type }) => type === componentType);

/** The channel as it is declared, with the ids of what is still to come. */
function channelAfter({ urn, after }: Component, plan: Plan, planned: Planned): DeployedChannel | undefined {
  return plannedChannel(after?.declaration, (kind, name, id) => {
    if (id !== UNKNOWN) return id;
    const part = plan.steps.find(step => step.kind === kind && step.parent === urn);
    if (part) return planned.idOf(part.urn) ?? id;
    return String(planned.rows.of(kind).find(row => row.name === name)?.id ?? id);
  });
}

/** A channel that cannot be traced leaves the others. */
function traced(channel: DeployedChannel | undefined, rows: Rows): { trace?: Trace; note?: string } {
  if (!channel) return {};
  try {
    return { trace: trace(channel, rows) };
  } catch (error) {
    if (!(error instanceof WxccError)) throw error;
    return { note: `its contacts were not followed: ${error.happened}` };
  }
}

/** A digital channel of the plan, as it is deployed and as it will be. */
interface Declared {
  component: Component;
  before: DeployedChannel | undefined;
  after: DeployedChannel | undefined;
}

export const channelsOf = (plan: Plan, planned: Planned): readonly Declared[] =>
  componentsOf(plan).map(component => ({
    component,
    before: plannedChannel(component.before?.declaration, (_, __, id) => id),
    after: channelAfter(component, plan, planned),
  }));

/** The ids of whole rows that the traces of a plan need, now and then. What is not there yet has none to be read. */
export const wholeRowsOf = (plan: Plan, planned: Planned, live: Rows) =>
  channelsOf(plan, planned).flatMap(({ before, after }) => [
    ...(before ? wholeRowsFor(before, {}, live) : []),
    ...(after ? wholeRowsFor(after, {}, planned.rows).filter(({ kind, id }) => live.byId(kind, id)) : []),
  ]);

const isOpen = (row: Live) => JSON.stringify(row).includes(UNKNOWN);

/** @param live the rows of the tenant as it is now */
export function contactsOf(plan: Plan, planned: Planned, live: Rows): readonly ChannelReview[] {
  return channelsOf(plan, planned).flatMap(({ component, before, after }) => {
    const known = after ?? before;
    if (!known) return [];
    const now = traced(before, live);
    const then = after ? traced(after, withDeclaredGroups(after, planned.rows, isOpen)) : {};
    const open = planned.unresolved.filter(({ id }) => id !== known.queue.id).map(({ says }) => says);
    const obstacles = [
      ...[now.note, then.note].filter(note => note !== undefined),
      ...(component.after && !after
        ? ["its declaration is not known before the update: its contacts were not followed"]
        : []),
    ];
    const absent =
      after && open.length > 0 ? [`known only after the update, and taken as absent here: ${open.join(", ")}`] : [];
    return [
      {
        name: known.name,
        channel: known.channel,
        title: channelTypes[known.channel].title,
        ...(now.trace ? { before: now.trace } : {}),
        ...(then.trace ? { after: then.trace } : {}),
        changes: obstacles.length > 0 ? [] : traceChanges(now.trace, then.trace),
        notes: [...obstacles, ...absent],
      },
    ];
  });
}
