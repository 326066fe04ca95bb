import type { Binding, ConnectState, Flow } from "../../provider/simulator/connect/state.js";
import { type Arrival, deliver, type Event, type Options, type Task } from "../../provider/simulator/runtime/index.js";
import { newTenant, smallest } from "./tenant.js";

const chat = { channel: "livechat", assetId: "LI07154615" } as const;
const mail = { channel: "email", assetId: "a_638296118145560000" } as const;
const sms = { channel: "sms", assetId: "14085550100" } as const;
export const media = { chat, email: mail, social: sms };

/** A chat message at the beginning, from one customer. */
export const hello: Arrival = { at: 0, ...chat, from: "customer@example.com" };

/** What happened, without the ids: "offered agent1 at 60". */
export const story = (events: readonly Event[]) => events.map(({ what, at }) => `${what} ${at}`);

/** A contact center with one team, one chat queue and its live flow; agents join by {@link Center.agent}. */
export function center() {
  const base = newTenant();
  const { tenant, call, named } = base;
  const bodies = smallest(base);
  const ids = new Map<string, string>();
  let names = 0;

  function make(type: string, change: object): string {
    names += 1;
    const { status, body } = call("POST", type, { ...bodies[type], name: `${type} ${names}`, ...change });
    if (status !== 201) throw new Error(`${type}: ${JSON.stringify(body)}`);
    return body.id;
  }
  function edit(type: string, id: string, change: object) {
    const { organizationId: _, workItem: __, ...row } = call("GET", `${type}/${id}`).body;
    const { status, body } = call("PUT", `${type}/${id}`, { ...row, ...change });
    if (status !== 200) throw new Error(`${type}: ${JSON.stringify(body)}`);
  }
  const team = (change: object = {}) => make("team", change);
  const profile = (change: object) => make("multimedia-profile", change);
  const group = (teams: readonly string[], duration = 0, order = 1) => ({
    order,
    duration,
    agentGroups: teams.map(teamId => ({ teamId })),
  });
  const first = team();
  const queue = (change: object = {}) =>
    make("contact-service-queue", { callDistributionGroups: [group([first])], ...change });
  /** Puts agent N into teams, the first team when none is named; further fields are the user's. */
  function agent(n: number, change: object = {}): string {
    const id = named("v2/user", `agent${n}@example.com`);
    const { status, body } = call("PATCH", `user/${id}`, { teamIds: [first], ...change });
    if (status !== 200) throw new Error(`user: ${JSON.stringify(body)}`);
    ids.set(id, `agent${n}`);
    return id;
  }

  const entryPoint = make("entry-point", {});
  const flow = (binding: Binding, change: Partial<Flow> = {}): Flow => ({
    id: "10001",
    name: "Chats",
    service: "Acme care",
    template: "LivechatInbound flow",
    release: "v3.5",
    ...chat,
    binding,
    live: true,
    ...change,
  });
  const authorization = (node: "Webex CC Task" | "Webex CC Engage") => ({
    node,
    owner: "admin1@example.com",
    authorizedAt: 0,
  });
  const connect = (flows: readonly Flow[], change: Partial<ConnectState> = {}): ConnectState => ({
    services: [{ name: "Acme care" }],
    assets: [chat, mail, sms].map(asset => ({ ...asset, name: asset.channel, service: "Acme care", registeredAt: 1 })),
    flows,
    authorizations: [authorization("Webex CC Engage"), authorization("Webex CC Task")],
    templates: [],
    attachments: [],
    widgets: [],
    invitations: [],
    audit: [],
    ...change,
  });

  const send = (state: ConnectState, arrivals: readonly Arrival[] = [hello], options: Options = {}) =>
    deliver({ tenant: tenant.store, connect: state }, arrivals, options);
  /** What becomes of messages when the flow is bound like this. */
  const route = (binding: Binding, arrivals?: readonly Arrival[], options?: Options) =>
    send(connect([flow(binding)]), arrivals, options);
  /** Who got a contact, and when: "agent1 at 60", or "maxTimeInQueue at 600". */
  const end = ({ outcome }: Task) =>
    "lost" in outcome ? `${outcome.lost} at ${outcome.at}` : `${ids.get(outcome.offeredTo)} at ${outcome.at}`;
  const ends = (tasks: readonly Task[]) => tasks.map(end);
  return {
    ...{ call, named, tenant, make, edit, team, profile, group, first, queue, agent, entryPoint },
    ...{ flow, connect, send, route, ends },
  };
}

export type Center = ReturnType<typeof center>;
