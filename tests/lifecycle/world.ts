import type { Properties } from "../../provider/lifecycle/memory.js";
import { embedded } from "../embedded.js";
import { Engine, type Resource } from "../engine.js";

/** A new tenant, an engine on it, and the defaults that a new tenant has. */
export function world() {
  const tenant = embedded();
  const engine = new Engine(tenant.client);
  const idNamed = (kind: Parameters<typeof tenant.rows>[0], name: string) =>
    String(tenant.rows(kind).find(row => row.name === name || row.email === name)!.id);
  const profileId = idNamed("multimediaProfile", "Default_Multimedia_Profile");
  return { ...tenant, engine, idNamed, profileId };
}

type Inputs = Properties | ((id: (name: string) => string) => Properties);

const declared =
  (kind: Resource["kind"]) =>
  (name: string, inputs: Inputs, more: Partial<Resource> = {}): Resource => ({
    kind,
    name,
    inputs: typeof inputs === "function" ? inputs : () => inputs,
    ...more,
  });

export const site = declared("site");
export const team = declared("team");
export const skill = declared("skill");
export const skillProfile = declared("skillProfile");
export const queue = declared("queue");
export const agent = declared("agent");
export const asset = declared("digitalAsset");
export const person = declared("person");
export const tenantConfiguration = declared("tenantConfiguration");
export const organizationSetting = declared("organizationSetting");
export const nodeAuthorization = declared("nodeAuthorization");
export const workType = declared("workType");
export const idleCode = declared("idleCode");
export const wrapUpCode = declared("wrapUpCode");
export const desktopLayout = declared("desktopLayout");
export const desktopProfile = declared("desktopProfile");
export const userProfile = declared("userProfile");
export const customChannel = declared("customChannel");
export const customAsset = declared("customAsset");
export const entryPoint = declared("entryPoint");
export const flow = declared("flow");
export const entryPointFlow = declared("entryPointFlow");
export const entryPointOutdialQueue = declared("entryPointOutdialQueue");
export const teamDesktopLayout = declared("teamDesktopLayout");
export const queueRanking = declared("queueRanking");
export const skillAssignment = declared("skillAssignment");
