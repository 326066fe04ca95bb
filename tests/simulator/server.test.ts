import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { request } from "undici";
import { simulate } from "../../provider/cli/simulate.js";
import {
  type LoggedRequest,
  type RunningTenant,
  type StartOptions,
  startTenant,
} from "../../provider/simulator/index.js";

let folder: string;
const running: RunningTenant[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "wxcc-simulator-"));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map(tenant => tenant.close()));
  rmSync(folder, { recursive: true });
});

async function start(options: StartOptions = {}) {
  const tenant = await startTenant(options);
  running.push(tenant);
  const call = (method: string, path: string, body?: unknown) =>
    fetch(`${tenant.baseUrl}/organization/${tenant.organizationId}/${path}`, {
      method,
      headers: { authorization: `Bearer ${tenant.accessToken}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { ...tenant, call };
}

const skill = { name: "German", active: true, skillType: "BOOLEAN", serviceLevelThreshold: 30 };

describe("a running tenant", () => {
  test("listens on loopback and says what a program needs", async () => {
    const log: LoggedRequest[] = [];
    const { baseUrl, environment, accessToken, call, requests } = await start({ log: one => log.push(one) });
    expect(environment).toEqual({ WXCC_BASE_URL: baseUrl, WXCC_ACCESS_TOKEN: accessToken });
    expect(baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await call("POST", "skill", skill)).status).toBe(201);
    expect(requests()).toHaveLength(1);
    expect(log).toMatchObject([{ method: "POST", status: 201 }]);
    expect(await (await fetch(`${baseUrl}/_simulator/requests`)).json()).toHaveLength(1);
  });

  test("goes back to a snapshot that was named", async () => {
    const { baseUrl, call } = await start();
    const own = (path: string, body: unknown) =>
      fetch(`${baseUrl}/_simulator/${path}`, { method: "POST", body: JSON.stringify(body) });
    expect((await own("snapshots", { name: "empty" })).status).toBe(204);
    expect((await call("POST", "skill", skill)).status).toBe(201);
    expect(await (await fetch(`${baseUrl}/_simulator/snapshots`)).json()).toEqual(["empty"]);
    expect((await own("restore", { name: "empty" })).status).toBe(204);
    expect(await (await call("GET", "v2/skill")).json()).toMatchObject({ data: [] });
    const unknown = await own("restore", { name: "full" });
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { snapshots: ["empty"] }]);
    expect((await own("snapshots", {})).status).toBe(400);
    expect((await own("restore", { name: 1 })).status).toBe(400);
  });

  test("frees its port when it is closed, connections or not", async () => {
    const tenant = await start();
    await tenant.call("GET", "v2/site");
    await tenant.close();
    await expect(tenant.call("GET", "v2/site")).rejects.toThrow();
  });

  test("says of a fault of its own that it is one", async () => {
    const running = await startTenant({
      observe: () => {
        throw new Error("the judge fell asleep");
      },
    });
    const answer = await fetch(`${running.baseUrl}/organization/${running.organizationId}/v2/site`);
    expect([answer.status, await answer.json()]).toEqual([500, { simulator: "the judge fell asleep" }]);
    await running.close();
  });

  test("refuses a body that is too large", async () => {
    const { call } = await start();
    const answer = await call("POST", "skill", { name: "x".repeat(11 * 1024 * 1024) }).catch(() => ({ status: 413 }));
    expect(answer.status).toBe(413);
  });

  test("says when its port is taken", async () => {
    const first = await start();
    await expect(start({ port: Number(new URL(first.baseUrl).port) })).rejects.toThrow("EADDRINUSE");
  });

  test("goes on where it ended, with the same tokens, in a file that others cannot read", async () => {
    const dataFile = join(folder, "tenant.json");
    const first = await start({ dataFile });
    const { id } = (await (await first.call("POST", "skill", skill)).json()) as { id: string };
    await first.close();
    expect(statSync(dataFile).mode & 0o777).toBe(0o600);
    const second = await start({ dataFile });
    expect(second.accessToken).toBe(first.accessToken);
    expect(await (await second.call("GET", `skill/${id}`)).json()).toMatchObject({ name: "German" });
    const { id: next } = (await (await second.call("POST", "skill", { ...skill, name: "French" })).json()) as {
      id: string;
    };
    expect(next).not.toBe(id);
  });

  test("writes its file at once, and refuses one that is damaged", async () => {
    const dataFile = join(folder, "tenant.json");
    await start({ dataFile });
    expect(existsSync(dataFile)).toBe(true);
    writeFileSync(dataFile, readFileSync(dataFile, "utf8").slice(0, 100));
    await expect(start({ dataFile })).rejects.toThrow(`The data file ${dataFile} is not JSON`);
  });

  test("serves Control Hub and the audit log too, and keeps what was done there in its file", async () => {
    const dataFile = join(folder, "tenant.json");
    const first = await start({ dataFile });
    const headers = { authorization: `Bearer ${first.accessToken}` };
    const people = await fetch(`${first.baseUrl}/v1/people?max=1`, { headers });
    const [, next] = /^<(\S+)>; rel="next"$/.exec(people.headers.get("link")!)!;
    expect((await fetch(next!, { headers })).status).toBe(200);
    const created = await fetch(`${first.baseUrl}/_simulator/hand/create-service`, {
      method: "POST",
      body: JSON.stringify({ service: "Acme care" }),
    });
    expect(created.status).toBe(200);
    await first.close();
    const { baseUrl } = await start({ dataFile });
    const log = await request(`${baseUrl}/connectapi/v1/auditlogs`, { method: "GET", headers, body: "{}" });
    expect(await log.body.json()).toMatchObject({ auditLogs: [{ eventDescription: "Acme care" }] });
  });

  test("starts with the people, assets and organization of a seed file", async () => {
    const seedFile = join(folder, "seed.json");
    const people = [{ email: "maria@example.com", firstName: "Maria", lastName: "Lind" }];
    const assets = [{ assetId: "1", channel: "sms", name: "One" }];
    const id = "0f14d0ab-9605-4a62-a9e4-5ed26688389b";
    writeFileSync(seedFile, JSON.stringify({ organization: { id, name: "Acme" }, people, assets }));
    const { organizationId, tenant, call } = await start({ seedFile });
    expect([organizationId, tenant.assets]).toEqual([id, assets]);
    const { data } = (await (await call("GET", "v2/user")).json()) as { data: unknown[] };
    expect(data).toEqual([expect.objectContaining({ email: "maria@example.com", contactCenterEnabled: true })]);
  });

  test("starts with the administrators, licences and services of a seed file", async () => {
    const seedFile = join(folder, "seed.json");
    const someone = { email: "admin2@example.com", firstName: "Admin", lastName: "Two" };
    const seed = (role: string) => ({
      people: [{ ...someone, roles: [role] }],
      assets: [{ assetId: "1", channel: "sms", name: "One", service: "Acme care" }],
      licenses: { "Contact Center Premium Agent": 3 },
    });
    writeFileSync(seedFile, JSON.stringify(seed("Contact Center Administrator")));
    const { tenant } = await start({ seedFile });
    expect(tenant.controlHub().licenses[0]).toMatchObject({ totalUnits: 3 });
    expect(tenant.connect()).toMatchObject({
      services: [{ name: "Acme care" }],
      assets: [{ assetId: "1", service: "Acme care" }],
      invitations: [{ email: "admin2@example.com", openedAt: expect.any(Number) }],
    });
    writeFileSync(seedFile, JSON.stringify(seed("King")));
    await expect(start({ seedFile })).rejects.toThrow(/people\.0\.roles\.0: /);
  });

  test("refuses a seed file with what is wrong with it", async () => {
    const seedFile = join(folder, "seed.json");
    writeFileSync(seedFile, JSON.stringify({ people: [{ email: "no address" }] }));
    await expect(start({ seedFile })).rejects.toThrow(/The seed file .* cannot be used:\n {2}people\.0\.email: /);
  });
});

describe("wxcc simulate", () => {
  const terminal = (interrupted: () => Promise<void> = async () => {}) => {
    const printed: string[] = [];
    return {
      cwd: folder,
      env: {},
      printed,
      print: (text: string) => void printed.push(text),
      warn: () => {},
      interrupted,
    };
  };

  test("prints the environment and the assets, and ends when it is interrupted", async () => {
    const dataFile = join(folder, "tenant.json");
    let base = "";
    const used = terminal(async () => {
      base = /export WXCC_BASE_URL=(\S+)/.exec(used.printed.join("\n"))![1]!;
      expect((await fetch(`${base}/_simulator/assets`)).status).toBe(200);
    });
    expect(await simulate.run({ port: "0", data: dataFile }, used, [])).toBe(0);
    const text = used.printed.join("\n");
    expect(text).toMatch(/^export WXCC_ACCESS_TOKEN=\S+_\S+_[0-9a-f-]{36}$/m);
    expect(text).toMatch(/WXCC_REFRESH_TOKEN=\S+/);
    expect(text).toContain("LI07154615");
    expect(existsSync(dataFile)).toBe(true);
    await expect(fetch(base)).rejects.toThrow();
  });

  test("prints the evidence", async () => {
    const used = terminal();
    expect(await simulate.run({ evidence: true }, used, [])).toBe(0);
    expect(used.printed.join("\n")).toMatch(/\d+ behaviours: live/);
  });

  test("takes the verb of the audit log, if it is one", async () => {
    const status = async (verb: string) => {
      let answer = 0;
      const used = terminal(async () => {
        const said = used.printed.join("\n");
        const [, base] = /export WXCC_BASE_URL=(\S+)/.exec(said)!;
        const [, token] = /export WXCC_ACCESS_TOKEN=(\S+)/.exec(said)!;
        const headers = { authorization: `Bearer ${token}` };
        answer = (await fetch(`${base}/connectapi/v1/auditlogs`, { method: "POST", headers, body: "{}" })).status;
      });
      await simulate.run({ port: "0", "audit-logs": verb }, used, []);
      return answer;
    };
    expect([await status("POST"), await status("GET"), await status("none")]).toEqual([200, 405, 403]);
    await expect(status("PUT")).rejects.toThrow("--audit-logs PUT is not usable");
  });

  test("lets types be read and not written, if they are types", async () => {
    const statuses: number[] = [];
    const used = terminal(async () => {
      const said = used.printed.join("\n");
      const [, base] = /export WXCC_BASE_URL=(\S+)/.exec(said)!;
      const [, token] = /export WXCC_ACCESS_TOKEN=(\S+)/.exec(said)!;
      const [, organization] = /of organization (\S+)/.exec(said)!;
      const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
      const status = async (path: string, method = "GET") => {
        const body = method === "POST" ? JSON.stringify({ name: "A", workTypeCode: "IDLE_CODE", active: true }) : null;
        return (await fetch(`${base}/organization/${organization}/${path}`, { method, headers, body })).status;
      };
      statuses.push(await status("v2/work-type"), await status("work-type", "POST"), await status("site", "POST"));
    });
    await simulate.run({ port: "0", "view-only": "work-type,skill" }, used, []);
    expect(statuses).toEqual([200, 403, 400]);
    await expect(simulate.run({ "view-only": "work-types" }, terminal(), [])).rejects.toThrow(
      "--view-only work-types is no type of the API",
    );
  });

  test.each(["x", "-1", "70000"])("refuses the port %s", async port => {
    await expect(simulate.run({ port }, terminal(), [])).rejects.toThrow(`--port ${port} is not usable`);
  });
});
