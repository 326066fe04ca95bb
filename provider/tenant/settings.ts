/** One connection setting, as the documentation shows it. */
export interface Setting {
  name: string;
  /** The environment variable; it wins over stack configuration. */
  env: string;
  /** The key in stack configuration, where there is one. */
  config?: string;
  /** In stack configuration it is accepted only as a secret. */
  secret?: true;
  meaning: string;
  default?: string;
}

export const dataCenters = ["us1", "eu1", "eu2", "anz1", "ca1", "jp1", "sg1", "in1"] as const;

/** Every setting of a connection: the configuration table of the documentation is this. */
export const connectionSettings = {
  dataCenter: {
    name: "dataCenter",
    env: "WXCC_DATA_CENTER",
    config: "wxcc:dataCenter",
    meaning: `Where the tenant lives: ${dataCenters.join(", ")}. Not needed beside a base URL.`,
  },
  baseUrl: {
    name: "baseUrl",
    env: "WXCC_BASE_URL",
    config: "wxcc:baseUrl",
    meaning: "The API's address, instead of a data center; https, or http on this machine.",
  },
  tokenUrl: {
    name: "tokenUrl",
    env: "WXCC_TOKEN_URL",
    config: "wxcc:tokenUrl",
    meaning: "Where a refresh token is exchanged.",
    default: "https://webexapis.com/v1/access_token; beside a base URL {baseUrl}/v1/access_token",
  },
  expectedOrgId: {
    name: "expectedOrgId",
    env: "WXCC_EXPECTED_ORG_ID",
    config: "wxcc:expectedOrgId",
    meaning: "A run whose token belongs to another organization stops before anything is read.",
  },
  requestsPerMinute: {
    name: "requestsPerMinute",
    env: "WXCC_REQUESTS_PER_MINUTE",
    config: "wxcc:requestsPerMinute",
    meaning: "How many requests are sent in any minute. Webex allows 300 per client id.",
    default: "300",
  },
  adopt: {
    name: "adopt",
    env: "WXCC_ADOPT",
    config: "wxcc:adopt",
    meaning: "true: resources whose natural key is taken adopt the entity that holds it.",
    default: "false",
  },
  bulk: {
    name: "bulk",
    env: "WXCC_BULK",
    config: "wxcc:bulk",
    meaning: "false: each object is created by a request of its own, also where the API takes several at once.",
    default: "true",
  },
  intents: {
    name: "intents",
    env: "WXCC_INTENTS",
    config: "wxcc:intents",
    meaning: "The folder in which each create is recorded before it is sent. Keep it between runs, as the state.",
    default: "beside the state of a file backend; else .wxcc/intents in the project",
  },
  tenant: {
    name: "tenant",
    env: "WXCC_TENANT",
    config: "wxcc:tenant",
    meaning: "The login (npx wxcc login) that is used where the environment has no credentials.",
  },
  maxDeletes: {
    name: "maxDeletes",
    env: "WXCC_MAX_DELETES",
    config: "wxcc:maxDeletes",
    meaning: "The most objects that one run may delete or replace: a number, or a share of the managed ones like 20%.",
    default: "20%, and 5 at least",
  },
  protectKinds: {
    name: "protectKinds",
    env: "WXCC_PROTECT_KINDS",
    config: "wxcc:protectKinds",
    meaning: "Kinds of which nothing is deleted or replaced: queue,entryPoint.",
    default: "none",
  },
  mayVanish: {
    name: "mayVanish",
    env: "WXCC_MAY_VANISH",
    config: "wxcc:mayVanish",
    meaning:
      "true: the run goes on although more than 20 % of the managed objects, and more than 5, are gone from the tenant, or the stack was made in another organization.",
    default: "false",
  },
  production: {
    name: "production",
    env: "WXCC_PRODUCTION",
    config: "wxcc:production",
    meaning: "What every output calls this stack, so that nobody takes it for a test: Acme live.",
  },
  journal: {
    name: "journal",
    env: "WXCC_JOURNAL",
    config: "wxcc:journal",
    meaning:
      "The folder in which each run that writes leaves what it wrote, seen from the project's; none: no journal.",
    default: ".wxcc/journal",
  },
  accessToken: {
    name: "accessToken",
    env: "WXCC_ACCESS_TOKEN",
    config: "wxcc:accessToken",
    secret: true,
    meaning: "An access token, used as it is.",
  },
  clientId: {
    name: "clientId",
    env: "WXCC_CLIENT_ID",
    config: "wxcc:clientId",
    meaning: "The integration or service app; together with the client secret and the refresh token.",
  },
  clientSecret: {
    name: "clientSecret",
    env: "WXCC_CLIENT_SECRET",
    config: "wxcc:clientSecret",
    secret: true,
    meaning: "The secret of the integration or service app.",
  },
  refreshToken: {
    name: "refreshToken",
    env: "WXCC_REFRESH_TOKEN",
    config: "wxcc:refreshToken",
    secret: true,
    meaning: "Exchanged for an access token once a run, and ahead of its expiry.",
  },
  controlHubUrl: {
    name: "controlHubUrl",
    env: "WXCC_CONTROL_HUB_URL",
    config: "wxcc:controlHubUrl",
    meaning: "Where Control Hub's people, licenses and roles are read and written.",
    default: "https://webexapis.com/v1; beside a base URL {baseUrl}/v1",
  },
  controlHubToken: {
    name: "controlHubToken",
    env: "WXCC_CONTROL_HUB_TOKEN",
    config: "wxcc:controlHubToken",
    secret: true,
    meaning: "An access token for Control Hub, where the credentials above lack its scopes (spark-admin:…).",
    default: "the credentials above",
  },
  connectUrl: {
    name: "connectUrl",
    env: "WXCC_CONNECT_URL",
    config: "wxcc:connectUrl",
    meaning: "Webex Connect: https://{tenant}.{region}.webexconnect.io. Without it its audit log is not read.",
    default: "none; beside a base URL on this machine that one",
  },
  connectToken: {
    name: "connectToken",
    env: "WXCC_CONNECT_TOKEN",
    config: "wxcc:connectToken",
    secret: true,
    meaning: "An access token for the audit log of Webex Connect: that of a service app.",
    default: "the credentials above",
  },
  log: {
    name: "log",
    env: "WXCC_LOG",
    meaning:
      "debug: one line per request with its answer: method, address, status, milliseconds, tracking id, known headers and names of fields; no values.",
  },
} as const satisfies Record<string, Setting>;

export type SettingName = keyof typeof connectionSettings;
