import { AsyncLocalStorage } from "node:async_hooks";
import { maskedEntity } from "../compare/masked.js";
import type { Kind, Live } from "../entities/entity.js";
import { labelOf } from "../entities/fields.js";
import { registry } from "../entities/registry.js";
import { Unknown, WxccError } from "../errors.js";
import { trackingIdOf } from "../tenant/answers.js";
import type { Transport } from "../tenant/index.js";
import { PartlyCreated, type TenantWriter } from "../tenant/interface.js";
import { Outdated } from "../tenant/retry.js";
import { spared } from "../withheld.js";
import type { Begun, Ended } from "./entry.js";

/** Takes what happened, as it happens. */
export interface Journal {
  begin(write: Omit<Begun, "write" | "at">): number;
  end(ended: Ended): void;
}

/** The tracking ids of the write that is under way. */
const underWay = new AsyncLocalStorage<string[]>();

/** The same network; what it answers to a write is noted with that write. */
export const listening =
  (transport: Transport): Transport =>
  async request => {
    const answer = await transport(request);
    const id = request.method === "GET" ? undefined : trackingIdOf(answer);
    if (id !== undefined) underWay.getStore()?.push(id);
    return answer;
  };

const masked = (kind: Kind, live: Live | undefined) => live && maskedEntity(kind, live);

/** What is left out where there is none: lines hold no empty parts. */
const present = (parts: object) =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as never;

interface Attempt {
  op: Begun["op"];
  kind: Kind;
  id?: string;
  name: string;
  before?: Live | undefined;
}

/** What an error says of the write: nobody knows whether one with a lost answer happened. */
function failed(error: unknown): Pick<Ended, "outcome" | "reason"> & { live?: Live } {
  const isPartial = error instanceof PartlyCreated;
  const cause = isPartial ? error.cause : error;
  const told = cause instanceof WxccError ? [cause.name, cause.happened, cause.reason] : ["a fault of this program"];
  const reason = spared(told.filter(Boolean).join(": "));
  if (cause instanceof Outdated)
    return { outcome: "refused", reason: "not sent: held off too long, so it is read again" };
  if (isPartial) return { outcome: "partly", reason, live: error.live };
  return { outcome: cause instanceof Unknown || !(cause instanceof WxccError) ? "unknown" : "refused", reason };
}

/** A tenant whose writes leave their traces. No kind and no caller knows of it. */
export function recording(tenant: TenantWriter, journal: Journal): TenantWriter {
  async function recorded<T extends Live | undefined>(
    attempt: Attempt,
    work: (note: (trackingId: string) => void) => Promise<T>,
  ): Promise<T> {
    const { kind, before } = attempt;
    const write = journal.begin(present({ ...attempt, before: masked(kind, before) }));
    const trackingIds: string[] = [];
    const note = (id: string) => {
      if (!trackingIds.includes(id)) trackingIds.push(id);
    };
    const end = ({ live, ...ended }: ReturnType<typeof failed>) =>
      journal.end(present({ write, ...ended, id: live && String(live.id), after: masked(kind, live), trackingIds }));
    try {
      const live = await underWay.run(trackingIds, () => work(note));
      end({ outcome: "done", ...(live ? { live } : {}) });
      return live;
    } catch (error) {
      // One of several that went in one request: what it was refused with has an id of its own.
      const own = error instanceof WxccError ? error.trackingId : undefined;
      if (own !== undefined) note(own);
      end(failed(error));
      throw error;
    }
  }
  const named = (kind: Kind, live: Live) => spared(labelOf(registry[kind], live));
  /** As it was when it was last read: who updates an entity has just read it. */
  const seen = new Map<string, Live | undefined>();

  return {
    ...tenant,
    async fetch(kind, id) {
      const live = await tenant.fetch(kind, id);
      seen.set(`${kind} ${id}`, live);
      return live;
    },
    create: (kind, body, content, together) =>
      recorded({ op: "create", kind, name: named(kind, body) }, note =>
        tenant.create(kind, body, content, together && { ...together, noted: note }),
      ),
    async update(kind, id, body, content) {
      const before = seen.get(`${kind} ${id}`) ?? (await tenant.row(kind, id));
      const attempt: Attempt = { op: "update", kind, id, name: named(kind, { id, ...before }), before };
      const after = await recorded(attempt, () => tenant.update(kind, id, body, content));
      seen.set(`${kind} ${id}`, after);
      return after;
    },
    // What is deleted is read once more: lists drop fields, and nothing could bring them back.
    async remove(kind, id) {
      const before = await tenant.fetch(kind, id);
      if (!before) return tenant.remove(kind, id);
      await recorded({ op: "delete", kind, id, name: named(kind, before), before }, async () => {
        await tenant.remove(kind, id);
        return undefined;
      });
      return true;
    },
  };
}
