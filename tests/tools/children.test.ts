import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const tools = pathToFileURL(`${resolve(__dirname, "../../tools")}/`).href;

/** A command like those of package.json that runs `shell`, and prints what that prints. */
const commandThatRuns = (shell: string) =>
  spawn(process.execPath, [
    "--input-type=module",
    "--eval",
    `import { command } from "${tools}command.mjs";
     import { run } from "${tools}children.mjs";
     await command(() => run("sh", ["-c", ${JSON.stringify(shell)}], { onLine: console.log }));`,
  ]);

const firstLine = async (child: ChildProcess) =>
  String((await once(createInterface({ input: child.stdout! }), "line"))[0]);

const ended = async (child: ChildProcess) =>
  (await once(child, "close")) as [code: number | null, signal: string | null];

function lives(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe("a command that is asked to stop", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("by %s ends what it runs and then itself, with code %d", async (signal, code) => {
    const command = commandThatRuns("echo $$; exec sleep 600");
    const pid = Number(await firstLine(command));
    command.kill(signal);
    expect(await ended(command)).toEqual([code, null]);
    expect(lives(pid)).toBe(false);
  });

  test("lets a child finish that wants to, and passes on a doubled signal once", async () => {
    const command = commandThatRuns(
      "n=0; trap 'n=$((n+1)); echo stops $n; kill $p' INT; sleep 600 & p=$!; echo ready; wait; exit 0",
    );
    const lines: string[] = [];
    const input = createInterface({ input: command.stdout });
    input.on("line", line => {
      lines.push(line);
      if (line === "ready") for (const _ of [1, 2]) command.kill("SIGINT");
    });
    expect(await ended(command)).toEqual([130, null]);
    expect(lines.filter(line => line.startsWith("stops"))).toEqual(["stops 1"]);
  });
});

test("the embedded tenant's process ends when the one that started it is gone, however that ended", async () => {
  const wait = "setInterval(() => {}, 1000); console.log('ready')";
  const held = spawn(process.execPath, ["--import", `${tools}leash.mjs`, "--eval", wait]);
  await firstLine(held);
  held.stdin.end();
  expect(await ended(held)).toEqual([null, "SIGTERM"]);
});
