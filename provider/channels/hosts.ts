import { InvalidConfiguration } from "../errors.js";
import { pages, type Source } from "./sources.js";

/** One host of Webex Connect, and how sure it is that it is the one. */
export interface Host {
  /** Without a scheme. */
  host: string;
  /** published: a page of Cisco's names it for this data center. inferred: for the city of it. */
  evidence: "published" | "inferred";
  source: Source;
}

/** Where the Webex Connect of one data center is. A host that is absent is published nowhere that was found. */
export interface ConnectHosts {
  /** As Webex Contact Center calls it: `us1`. */
  dataCenter: string;
  city: string;
  /** Every tenant's own host ends so: `acme.` before it. */
  tenantDomain?: Host;
  /** Messaging, events and profiles. */
  api?: Host;
  contactPolicy?: Host;
  auditLogs?: Host;
  /** Digital Channel Onboarding APIs, under `/connectapi`. */
  assetManagement: Host;
  notes: readonly string[];
}

/** By data center: its city, the region of its hosts if one is published for the city, and that of its asset API. */
const regions: Readonly<Record<string, { city: string; region?: string; assets: string; notes?: readonly string[] }>> =
  {
    us1: { city: "Oregon", region: "us", assets: "us", notes: ["us1.webexconnect.io is another platform (Azure)."] },
    eu1: { city: "London", region: "uk", assets: "uk" },
    eu2: { city: "Ireland", region: "eu", assets: "eu" },
    ca1: { city: "Canada", region: "ca", assets: "ca" },
    anz1: { city: "Sydney", region: "au", assets: "au" },
    jp1: { city: "Japan", assets: "au", notes: ["Its asset API is Sydney's; nothing says so of the other hosts."] },
    sg1: { city: "Singapore", assets: "sg" },
    in1: { city: "Mumbai", region: "in", assets: "in", notes: ["The developer portal calls it ind1."] },
  };

/** Older tenants may still be at these domains, which go on working. */
const older = "A tenant made before release 6.0 may be at an imiconnect domain, which goes on working.";

const inferred = (host: string): Host => ({ host, evidence: "inferred", source: pages.endpoints });

/**
 * The hosts of Webex Connect for a data center of Webex Contact Center. A table: no host may be built from another.
 *
 * @throws InvalidConfiguration when there is no such data center
 * @example
 * connectHosts("eu1").auditLogs?.host; // "uk.webexconnect.io"
 */
export function connectHosts(dataCenter: string): ConnectHosts {
  const name = dataCenter === "ind1" ? "in1" : dataCenter;
  const row = Object.hasOwn(regions, name) ? regions[name] : undefined;
  if (!row) {
    throw new InvalidConfiguration(
      `"${dataCenter}" is no data center of Webex Contact Center`,
      `Write one of ${Object.keys(regions).join(", ")}.`,
    );
  }
  const { city, region, assets, notes = [] } = row;
  const assetManagement: Host = {
    host: `assetmanagement.${assets}.webexconnect.io`,
    evidence: "published",
    source: pages.regions,
  };
  const base = { dataCenter: name, city, assetManagement, notes: [...notes, older] };
  if (!region) return base;
  return {
    ...base,
    tenantDomain: inferred(`${region}.webexconnect.io`),
    api: inferred(`api.${region}.webexconnect.io`),
    contactPolicy: inferred(`contactpolicy.${region}.webexconnect.io`),
    auditLogs: inferred(`${region}.webexconnect.io`),
  };
}
