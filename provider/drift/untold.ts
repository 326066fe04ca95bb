import type { Kind } from "../entities/entity.js";
import { registry } from "../entities/registry.js";
import { WxccError } from "../errors.js";
import type { Untold } from "./report.js";

/** What could not be read, and what to do about it; anything but our own error is a fault of this program. */
export function untoldOf(error: unknown, kind: Kind, resources: number, name?: string): Untold {
  if (!(error instanceof WxccError)) throw error;
  const why = [error.happened, error.reason].filter(Boolean).join(": ");
  const { todo } = error;
  return { title: registry[kind].title, ...(name === undefined ? {} : { name }), resources, why, todo };
}
