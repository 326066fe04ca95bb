import type { Kind, Live } from "../entities/entity.js";
import { registry } from "../entities/registry.js";

/** A row of the API as everything here sees it. */
export const arrived = (kind: Kind, row: Live): Live => registry[kind].routes?.arrives?.(row) ?? row;

/** The same as the API takes it. */
export const leaving = (kind: Kind, row: Live): Live => registry[kind].routes?.leaves?.(row) ?? row;
