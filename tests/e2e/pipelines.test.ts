import { copyFileSync, existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { projectEnvironment } from "./cli.js";
import { gitHub, gitLabJob, withCommand } from "./pipeline.js";
import { newStack, type Stack } from "./stack.js";

jest.setTimeout(300_000);

const root = dirname(require.resolve("pulumi-wxcc/package.json"));
const declared = (team: string) => `
  const digital = new wxcc.MultimediaProfile("digital", { name: "Digital" });
  const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: digital });
  ${team}`;
const sales = (description: string) =>
  `new wxcc.Team("sales", { name: "Sales", siteId: berlin, description: "${description}" });`;

/** Each test on a machine that knows the tenant's address, and no credentials. */
async function newShop(): Promise<{ stack: Stack; shop: { folder: string; env: Record<string, string> } }> {
  const stack = await newStack();
  withCommand(stack.folder);
  const env = { ...projectEnvironment(stack.folder), WXCC_BASE_URL: stack.tenant.baseUrl };
  return { stack, shop: { folder: stack.folder, env } };
}

const secretsOf = ({ tenant }: Stack) => ({
  WXCC_CLIENT_ID: tenant.clientId,
  WXCC_CLIENT_SECRET: tenant.clientSecret,
  WXCC_REFRESH_TOKEN: tenant.refreshToken,
});

test("on GitHub a merge is reviewed and applied, a comment is updated, and drift is one issue", async () => {
  const { stack, shop } = await newShop();
  const secrets = secretsOf(stack);
  const { job, hub, write } = gitHub(shop, {
    ...Object.fromEntries(Object.entries(secrets).map(([name, value]) => [`secrets.${name}`, value])),
    "secrets.PULUMI_ACCESS_TOKEN": "",
    "secrets.PULUMI_CONFIG_PASSPHRASE": shop.env.PULUMI_CONFIG_PASSPHRASE!,
    "vars.PULUMI_BACKEND_URL": shop.env.PULUMI_BACKEND_URL!,
    "github.token": "ghs_token",
    "github.event.pull_request.number": "7",
    "inputs.unlock && '--force' || ''": "",
  });

  stack.program(declared(sales("by the stack")));
  const review = await job("apply.yml", "review");
  expect(review.steps).toEqual(["Review: 0"]);
  expect(review.file("summary.md")).toContain("<!-- wxcc review of centre/test -->\n");
  const apply = await job("apply.yml", "apply");
  expect([apply.steps, apply.output]).toEqual([
    ["Finish what a killed run left: 0", "Apply: 0"],
    expect.stringContaining("Nothing was left behind."),
  ]);
  expect(await stack.administrator.find("team", "Sales")).toMatchObject({ description: "by the stack" });
  for (const kept of [".wxcc/intents", ".wxcc/journal"]) expect(existsSync(join(stack.folder, kept))).toBe(true);

  // Somebody else's comment with our first line is not ours.
  const theirs = { id: 1, user: { login: "mallory" }, body: "<!-- wxcc review of centre/test -->\nall fine" };
  write({ ...hub(), comments: [theirs] });
  stack.program(declared(sales("by the next stack")));
  const first = await job("preview.yml", "preview", { "github.event.pull_request.head.sha": "aaaa111" });
  expect(first.steps).toEqual(["Preview: 0", "Comment, or update the comment: 0"]);
  // Then the team goes, which a guard rail refuses: that is commented too.
  stack.program(declared(""));
  shop.env.WXCC_PROTECT_KINDS = "team";
  const second = await job("preview.yml", "preview", { "github.event.pull_request.head.sha": "bbbb222" });
  expect(second.steps).toEqual(["Preview: 3", "Comment, or update the comment: 0"]);
  const [kept, comment, ...more] = hub().comments;
  expect([kept, more]).toEqual([theirs, []]);
  expect(comment!.body).toMatch(/^<!-- wxcc review of centre\/test -->\n.*\*\*delete\*\* team `Sales`.*bbbb222\.\n$/s);
  expect(hub().calls).toEqual([
    "POST repos/acme/centre/issues/7/comments",
    `PATCH repos/acme/centre/issues/comments/${comment!.id}`,
  ]);

  expect((await job("drift.yml", "drift")).steps).toEqual(["Compare: 0", "Open, update or close the issue: 0"]);
  expect(hub().issues).toEqual([]);
  for (const description of ["by hand", "by hand again"]) {
    await stack.administrator.change("team", "Sales", { description });
    const drift = await job("drift.yml", "drift");
    expect(drift.steps).toEqual(["Compare: 0", "Open, update or close the issue: 0"]);
    expect(JSON.parse(drift.file("drift.sarif"))).toMatchObject({ version: "2.1.0", runs: [{ results: [{}] }] });
    expect(hub().issues).toMatchObject([{ title: "Drift of test", state: "open" }]);
    expect(hub().issues[0]!.body).toContain(`→ ${description} |`);
  }
  await stack.administrator.change("team", "Sales", { description: "by the stack" });
  await job("drift.yml", "drift");
  expect(hub().issues).toMatchObject([{ state: "closed" }]);
});

/** A stand-in for GitLab's API: one merge request, notes and issues. */
async function gitLab() {
  const author = { id: 5 };
  const notes: { id: number; author: object; body: string }[] = [];
  const issues: { iid: number; author: object; state: string; title: string; description: string }[] = [];
  const calls: string[] = [];
  const server = createServer(async (request, response) => {
    let text = "";
    for await (const piece of request) text += piece;
    const body = text === "" ? {} : JSON.parse(text);
    const path = request.url!.split("?")[0]!;
    const route = `${request.method} ${path.replace("/api/projects/9/", "")}`;
    if (request.headers["private-token"] !== "glpat") return void response.writeHead(401).end("{}");
    if (request.method !== "GET") calls.push(route);
    const { state_event: event, ...fields } = body;
    const closed = event === "close" ? { state: "closed" } : {};
    const answers: Readonly<Record<string, () => unknown>> = {
      "GET /api/user": () => author,
      "GET merge_requests/3/notes": () => notes,
      "POST merge_requests/3/notes": () => notes.push({ id: 1, author, ...body }),
      "PUT merge_requests/3/notes/1": () => Object.assign(notes[0]!, body),
      "GET issues": () => issues,
      "POST issues": () => issues.push({ iid: 1, author, state: "opened", ...body }),
      "PUT issues/1": () => Object.assign(issues[0]!, fields, closed),
    };
    const answer = answers[route];
    response.writeHead(answer ? 200 : 404).end(JSON.stringify(answer?.() ?? {}));
  });
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const environment = { CI_API_V4_URL: `http://127.0.0.1:${port}/api`, CI_PROJECT_ID: "9", GITLAB_TOKEN: "glpat" };
  return { notes, issues, calls, environment, close: () => server.close() };
}

test("on GitLab a merge is applied, a note is updated, and drift is one issue", async () => {
  const { stack, shop } = await newShop();
  copyFileSync(join(root, "examples", "gitlab-ci", "upsert.mjs"), join(stack.folder, "upsert.mjs"));
  const lab = await gitLab();
  try {
    const run = async (name: string) => {
      const given = { ...secretsOf(stack), ...lab.environment, CI_MERGE_REQUEST_IID: "3" };
      return (await gitLabJob(shop, name, given)).code;
    };
    stack.program(declared(sales("by the stack")));
    expect(await run("apply")).toBe(0);
    stack.program(declared(sales("by the next stack")));
    expect(await run("preview")).toBe(0);
    stack.program(declared(""));
    shop.env.WXCC_PROTECT_KINDS = "team";
    expect(await run("preview")).toBe(3);
    expect(lab.notes).toMatchObject([{ body: expect.stringContaining("**delete** team `Sales`") }]);
    expect(lab.calls).toEqual(["POST merge_requests/3/notes", "PUT merge_requests/3/notes/1"]);

    for (const description of ["by hand", "by hand again"]) {
      await stack.administrator.change("team", "Sales", { description });
      expect(await run("drift")).toBe(0);
      expect(lab.issues).toMatchObject([{ title: "Drift of test", state: "opened" }]);
      expect(lab.issues[0]!.description).toContain(`→ ${description} |`);
    }
    await stack.administrator.change("team", "Sales", { description: "by the stack" });
    expect(await run("drift")).toBe(0);
    expect(lab.issues).toMatchObject([{ state: "closed" }]);
  } finally {
    lab.close();
  }
});
