import { spawn } from "node:child_process";

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/** Shows an address in the person's browser, where there is one. Whoever has none was told the address. */
export function openBrowser(url: string, env: NodeJS.ProcessEnv) {
  const [program, ...first] = openers[process.platform] ?? ["xdg-open"];
  const child = spawn(program!, [...first, url], { env, stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
