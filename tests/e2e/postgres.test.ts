/** @jest-environment ./tests/tools/environment.cjs */
import { faultScript } from "../../provider/simulator/index.js";
import { engineOf, providerIn, signal, until } from "../chaos/processes.js";
import { postgres } from "./postgres.js";
import { newStack, refused, succeeded } from "./stack.js";

const program = `
const profile = wxcc.MultimediaProfile.find("profile", { name: "Default_Multimedia_Profile" });
new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: profile });
`;

let server: Awaited<ReturnType<typeof postgres>>;
beforeAll(async () => {
  server = await postgres();
}, 400_000);
afterAll(() => server.close());

test("a killed engine leaves its lock in PostgreSQL, which wxcc recover takes back, and nothing is made twice", async () => {
  let sent = 0;
  const arrived = ({ method, path }: { method: string; path: string }) => {
    if (method === "POST" && path.endsWith("/site")) sent += 1;
  };
  const stack = await newStack({ tenant: { arrived }, environment: { PULUMI_BACKEND_URL: server.url } });
  stack.program(program);
  stack.tenant.tenant.disturb(
    faultScript([{ on: { method: "POST", path: "site" }, effect: { do: "silence", when: "after" } }]),
  );
  const up = stack.begin("up", "--yes", "--skip-preview");
  await until(() => sent > 0);
  signal(engineOf(up.pid), "SIGKILL");
  signal(providerIn(stack.folder), "SIGKILL");
  await up.ended;

  const locked = refused(await stack.up());
  expect(locked.output).toContain("currently locked");
  expect(locked.writes).toBe(0);

  const recovered = await stack.wxcc("recover");
  expect(recovered.output).toMatch(/Took back the lock of process \d+/);
  expect(recovered.output).toMatch(/site "?Berlin"? \(.*\) was created: the state has it now/);
  expect(recovered.code).toBe(0);
  succeeded(await stack.up("--expect-no-changes"));
  expect(sent).toBe(1);
  const { deployment } = JSON.parse((await stack.pulumi("stack", "export")).stdout);
  expect(deployment.pending_operations ?? []).toEqual([]);
  expect((await stack.wxcc("recover")).output).toContain("Nothing was left behind.");
});
