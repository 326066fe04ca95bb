import { fieldsOf } from "../../provider/entities/fields.js";
import { kinds } from "../../provider/entities/registry.js";
import type { SimRequest, SimResponse } from "../../provider/simulator/index.js";
import { type Artefact, type Canary, expectNone, filesOf, scan } from "./scan.js";

/** Shorter texts stand anywhere by chance. */
const shortest = 8;
/** The head of a long secret is enough of a leak: what cuts texts to a length may show no more than that. */
const longest = 24;

/** The names of fields that are secrets, in programs and on the wire. */
const secretNames = new Set(
  kinds
    .flatMap(kind => [...fieldsOf(kind)])
    .filter(({ schema }) => schema.secret)
    .flatMap(({ name, wire }) => [name, wire]),
);

const isSecretName = (name: string) => /(TOKEN|SECRET|PASSWORD)$/.test(name);
const partsOf = (form: URLSearchParams) =>
  ["client_secret", "refresh_token", "code", "code_verifier"].flatMap(name => {
    const value = form.get(name);
    return value === null ? [] : [[name, value] as const];
  });

function passwordOf(url: string) {
  try {
    return decodeURIComponent(new URL(url).password);
  } catch {
    return "";
  }
}

/** Every value at a name that is a secret's, however deep. */
function secretsIn(value: unknown): readonly (readonly [string, string])[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === "string" ? (secretNames.has(name) ? [[name, inner] as const] : []) : secretsIn(inner),
  );
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}

/**
 * With `-v=9` the engine itself writes down each value that goes between it and its plugins, secrets in plain text.
 * Nothing of ours can keep it from that; every other line is looked at.
 */
const withoutEngine = (text: string) =>
  text.replace(/^\{"time":"[^"]*","level":"INFO","msg":"(?:Unm|M)arshaling property for RPC\[.*\n/gm, "");

/** What one project is given in secret, and what comes out of it: none of the former may be in the latter. */
export function watch() {
  const slots = new Map<string, string>();
  const heard: Artefact[] = [];

  /** Something that may be found nowhere from now on. */
  function secret(slot: string, value: string | undefined) {
    if (value === undefined || value.length < shortest) return;
    slots.set(value.slice(0, longest), slot);
  }
  const all = (of: readonly (readonly [string, string])[]) => {
    for (const [slot, value] of of) secret(slot, value);
  };

  return {
    secret,

    /** What a command is given in secret, by its environment and its arguments. */
    given(args: readonly string[], env: Readonly<Record<string, string>>) {
      for (const [name, value] of Object.entries(env)) {
        if (isSecretName(name)) secret(name, value);
        if (/proxy$/i.test(name)) secret(`the password in ${name}`, passwordOf(value));
      }
      if (args[0] === "config" && args.includes("--secret")) {
        const [, , key, value] = args.filter(arg => !arg.startsWith("--"));
        secret(`the configuration ${key}`, value);
      }
    },

    /** What went over the wire in secret. */
    exchanged(request: SimRequest, response: SimResponse) {
      secret("an access token", /^bearer (.+)/i.exec(request.headers.authorization ?? "")?.[1]);
      if (request.path.startsWith("/v1/authorize")) {
        const code = /[?&]code=([^&]+)/.exec(response.headers.location ?? "")?.[1];
        return secret("an authorization code", code && decodeURIComponent(code));
      }
      if (request.path !== "/v1/access_token") return all(secretsIn(parsed(request.body)));
      all(partsOf(new URLSearchParams(request.body)));
      const { access_token, refresh_token } = (parsed(response.body) ?? {}) as Readonly<Record<string, string>>;
      secret("an access token", access_token);
      secret("a refresh token", refresh_token);
    },

    heard: (from: string, text: string) => void heard.push({ from, bytes: Buffer.from(withoutEngine(text)) }),

    canaries: (): readonly Canary[] => [...slots].map(([value, slot]) => ({ slot, value })),

    /** @throws Error when a secret stands in what was heard or in a file of the folder */
    look(folder: string, isMeant: (path: string) => boolean) {
      const canaries = this.canaries();
      if (canaries.length === 0) return;
      expectNone(scan([...heard, ...filesOf(folder, isMeant)], canaries));
    },
  };
}
