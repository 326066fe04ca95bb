import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { channelComponent, deploymentIn, readDeployment } from "../../provider/cli/deployment.js";
import { InvalidConfiguration } from "../../provider/errors.js";
import { whatsapp } from "../channels/sample.js";

const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:x" };
const channel = (declaration: unknown) => ({
  urn: `urn:pulumi:dev::acme::${channelComponent}::whatsapp`,
  type: channelComponent,
  outputs: { declaration },
});
const queue = {
  urn: "urn:pulumi:dev::acme::pulumi-nodejs:dynamic/wxcc:Queue::whatsapp",
  type: "pulumi-nodejs:dynamic/wxcc:Queue",
  id: "q-1",
  outputs: { name: "Acme WhatsApp", password: secret, nested: { a: 1, b: secret } },
};
const state = (...resources: unknown[]) => JSON.stringify({ version: 3, deployment: { resources } });

const adviceOf = async (work: () => unknown) => {
  try {
    await work();
  } catch (error) {
    if (error instanceof InvalidConfiguration) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
};

describe("the deployment in an exported stack", () => {
  test("knows where the program declares a resource, behind the libraries in front of it", () => {
    const positionOf = (sourcePosition: string, ...stackTrace: string[]) =>
      deploymentIn(
        state({ ...queue, sourcePosition, stackTrace: [{}, ...stackTrace.map(place => ({ sourcePosition: place }))] }),
        "x",
      ).resources[0]!.position;
    expect(positionOf("project:///src/index.ts#12,5")).toEqual({ file: "src/index.ts", line: 12 });
    const library = ["project:///node_modules/pulumi-wxcc/dist/a.js#1,2", "project:///../elsewhere/b.js#3,4"] as const;
    expect(positionOf(...library, "project:///index.ts#7,1")).toEqual({ file: "index.ts", line: 7 });
    expect(positionOf(...library)).toBeUndefined();
  });

  test("has the channels as they were declared, and every resource without its secrets", () => {
    expect(deploymentIn(state(channel(whatsapp), queue), "state.json")).toEqual({
      channels: [whatsapp],
      resources: [
        expect.objectContaining({ type: channelComponent, name: "whatsapp" }),
        {
          type: queue.type,
          urn: queue.urn,
          name: "whatsapp",
          id: "q-1",
          inputs: {},
          secrets: ["password", "nested"],
          outputs: { name: "Acme WhatsApp", nested: { a: 1 } },
        },
      ],
    });
  });

  test("has nothing before the first up", () => {
    expect(deploymentIn(JSON.stringify({ version: 3, deployment: {} }), "x")).toEqual({ channels: [], resources: [] });
  });

  test("is in the order of the channels, under names that may hold colons", () => {
    const named = (channel: object, name: string) => ({
      urn: `urn:pulumi:dev::acme::${channelComponent}::${name}`,
      type: channelComponent,
      outputs: { declaration: { ...channel, name } },
    });
    const text = state(named(whatsapp, "b"), named(whatsapp, "a::1"), named({ ...whatsapp, channel: "sms" }, "c"));
    const { channels, resources } = deploymentIn(text, "x");
    expect([channels, resources].map(of => of.map(({ name }) => name))).toEqual([
      ["c", "a::1", "b"],
      ["b", "a::1", "c"],
    ]);
  });

  test("is without what waits to be deleted", () => {
    expect(deploymentIn(state({ ...channel(whatsapp), delete: true }), "x").channels).toEqual([]);
  });

  test.each([
    "no JSON",
    '{"deployment":{"resources":[null]}}',
    "[]",
    '{"resources":[]}',
    '{"deployment":{"resources":{}}}',
  ])("is refused where it is none: %s", async text => {
    const { happened, todo } = await adviceOf(() => deploymentIn(text, "state.json"));
    expect(happened).toBe("state.json is no exported stack");
    expect(todo).toContain("pulumi stack export --file");
  });

  test("is refused where a channel is not what this version reads, naming the field", async () => {
    const { happened } = await adviceOf(() => deploymentIn(state(channel({ ...whatsapp, channel: "fax" })), "x"));
    expect(happened).toMatch(/digital channel "whatsapp" was not read: channel: /);
  });

  test("is refused where a secret encrypted the whole channel", async () => {
    const { todo } = await adviceOf(() => deploymentIn(state(channel(secret)), "x"));
    expect(todo).toContain("config.get");
  });
});

describe("a deployment is read", () => {
  const folder = mkdtempSync(join(tmpdir(), "wxcc-deployment-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const pulumi = (script: string) => {
    writeFileSync(join(folder, "pulumi"), `#!/bin/sh\n${script}\n`);
    chmodSync(join(folder, "pulumi"), 0o755);
    return { cwd: folder, env: { PATH: `${folder}:/usr/bin:/bin` } };
  };

  test("from a saved export", async () => {
    writeFileSync(join(folder, "state.json"), state(channel(whatsapp)));
    expect((await readDeployment({ stateFile: "state.json", cwd: folder })).channels).toEqual([whatsapp]);
  });

  test("not from a file that is missing", async () => {
    const { happened } = await adviceOf(() => readDeployment({ stateFile: "none.json", cwd: folder }));
    expect(happened).toContain("none.json cannot be read (ENOENT)");
  });

  test("from pulumi stack export of the stack that is named", async () => {
    writeFileSync(join(folder, "saved"), state(channel(whatsapp)));
    const source = pulumi('[ "$*" = "stack export --stack dev --non-interactive" ] && cat saved');
    expect((await readDeployment({ ...source, stack: "dev" })).channels).toEqual([whatsapp]);
  });

  test("not without the CLI", async () => {
    const { happened } = await adviceOf(() => readDeployment({ cwd: folder, env: { PATH: "/nowhere" } }));
    expect(happened).toContain('no program "pulumi"');
  });

  test("not from a stack that does not exist, or is not selected", async () => {
    const { happened, todo } = await adviceOf(() =>
      readDeployment({ ...pulumi("echo \"error: no stack named 'dev' found\" >&2; exit 6"), stack: "dev" }),
    );
    expect(happened).toBe("the deployment was not read: no stack named 'dev' found");
    expect(todo).toContain("There is no stack dev");
  });

  test("not without the login or the passphrase, which the advice names", async () => {
    const { happened, todo } = await adviceOf(() =>
      readDeployment(pulumi('echo "error: passphrase must be set" >&2; exit 1')),
    );
    expect(happened).toBe("the deployment was not read: passphrase must be set");
    expect(todo).toContain("PULUMI_CONFIG_PASSPHRASE");
  });
});
