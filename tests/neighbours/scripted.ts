import { connectAll } from "../../provider/neighbours/index.js";
import type { Connection } from "../../provider/tenant/connection.js";
import { json, scripted as scriptedTenant, toExample } from "../tenant/virtual.js";

/** All hosts of one connection, answering as told: Control Hub's paths begin with `/v1/`. */
export function scripted(replies: Parameters<typeof scriptedTenant>[0], to: Partial<Connection> = {}) {
  const one = scriptedTenant(replies, to);
  const requests = () => one.sent.map(({ method, url }) => `${method} ${new URL(url).pathname}${new URL(url).search}`);
  return { ...one, ...connectAll({ ...toExample, ...to }, one.surroundings), requests };
}

export const items = (rows: readonly unknown[], headers: Record<string, string> = {}) =>
  json(200, { items: rows }, headers);

/** An error of webexapis.com. */
export const hubRefusal = (status: number, description: string) =>
  json(status, { message: "The request failed.", errors: [{ description }], trackingId: "NA_1" });

/** A person as the API answers it. */
export const person = (id: string, change: object = {}) => ({
  id,
  emails: [`${id}@example.com`],
  displayName: id,
  roles: [],
  licenses: [],
  created: "2025-01-01T00:00:00.000Z",
  ...change,
});
