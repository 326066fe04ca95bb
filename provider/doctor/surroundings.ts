import { statSync } from "node:fs";
import { type Finding, ok, problem } from "./finding.js";

const either = (env: NodeJS.ProcessEnv, name: string) => env[name.toLowerCase()] || env[name] || undefined;

/** A proxy's address without the user and password that may stand in it. */
function bare(proxy: string): string | undefined {
  const url = URL.canParse(proxy) ? new URL(proxy) : undefined;
  return url && /^https?:$/.test(url.protocol) ? `${url.protocol}//${url.host}` : undefined;
}

function proxy(env: NodeJS.ProcessEnv): Finding {
  const stated = either(env, "HTTPS_PROXY") ?? either(env, "HTTP_PROXY");
  if (!stated) return ok("proxy", "none is set: HTTPS_PROXY is empty");
  const shown = bare(stated);
  if (!shown)
    return problem(
      "proxy",
      "HTTPS_PROXY is no web address",
      "Write it like HTTPS_PROXY=http://proxy.example.com:8080.",
    );
  const except = either(env, "NO_PROXY");
  return ok("proxy", `${shown}${except ? `, not for ${except}` : ""}; never for this machine`);
}

function authorities(env: NodeJS.ProcessEnv): Finding {
  const file = env.NODE_EXTRA_CA_CERTS;
  const system = env.NODE_USE_SYSTEM_CA === "1" ? " and those of the system" : "";
  if (!file) return ok("certificate authorities", `those of Node${system}`);
  if (statSync(file, { throwIfNoEntry: false })?.isFile())
    return ok("certificate authorities", `those of Node${system} and of ${file}`);
  return problem(
    "certificate authorities",
    `NODE_EXTRA_CA_CERTS names ${file}, which is not there`,
    "Give it the path of a file with certificates in PEM: Node ignores one that it cannot read.",
  );
}

/** How the network is reached, as far as the environment says. */
export const examineSurroundings = (env: NodeJS.ProcessEnv): readonly Finding[] => [proxy(env), authorities(env)];
