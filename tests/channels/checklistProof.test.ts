import type { Evidence } from "../../provider/channels/checklist/evidence.js";
import { authorizations, live, owner, stateOf, stepOf } from "./checked.js";
import { whatsapp } from "./sample.js";

describe("the tenant contradicts", () => {
  const without = (change: Partial<Evidence>) => ({ evidence: { ...live, ...change }, authorizations });
  test.each<[string, string, Partial<Evidence>, RegExp]>([
    [
      "a subscription without social channels",
      "provision",
      { organizationSetting: { socialChannel: false } },
      /no social/,
    ],
    [
      "no room for the medium",
      "multimedia-profiles",
      { multimediaProfiles: [{ id: "m", social: 0 }] },
      /room for social/,
    ],
    ["a site without a profile", "site", { sites: [{ id: "site-1" }] }, /no active site/],
    ["a team that is gone", "teams", { teams: [] }, /1 of 1 teams/],
    [
      "agents without a licence",
      "agents@whatsapp",
      { agents: [{ ...live.agents![0], contactCenterEnabled: false }] },
      /^no agent of team "Messaging" can take a social contact: no Contact Center licence$/,
    ],
    [
      "agents whose profile has no room",
      "agents@whatsapp",
      { multimediaProfiles: [{ id: "m-1", name: "Blended", social: 0 }] },
      /^no agent of team "Messaging" can take a social contact: multimedia profile "Blended" has social 0$/,
    ],
    [
      "agents of a team that is closed",
      "agents@whatsapp",
      { teams: [{ ...live.teams![0], teamStatus: "NOT_AVAILABLE" }] },
      /is NOT_AVAILABLE/,
    ],
    [
      "a time-out as long as the queue",
      "rona",
      { tenantConfiguration: { ...live.tenantConfiguration, timeoutRonaSocialSeconds: 3600 } },
      /not below/,
    ],
    ["an asset that no entry point carries", "register@whatsapp", { entryPoints: [] }, /no entry point/],
    [
      "an entry point of another channel",
      "entry-point@whatsapp",
      { entryPoints: [{ ...live.entryPoints![0], socialChannelType: "MESSENGER" }] },
      /another channel/,
    ],
    ["a queue that was deleted", "queue@whatsapp", { queues: [] }, /has no queue/],
    [
      "a queue without skills-based routing",
      "skill-routing",
      { queues: [{ ...live.queues![0], routingType: "LONGEST_AVAILABLE_AGENT" }] },
      /not skills-based/,
    ],
    ["a skill that is gone", "skills", { skills: [] }, /no skill s-1/],
    [
      "a skill in no profile",
      "skill-profiles",
      { skillProfiles: [{ id: "p", activeSkills: [] }] },
      /no skill profile has/,
    ],
    [
      "agents without skills",
      "skill-assignment",
      { agents: [{ contactCenterEnabled: true }] },
      /skill profile of their own/,
    ],
  ])("%s", (_, key, change, why) => {
    expect(stateOf({ evidence: live, authorizations }, key).kind).toBe("proven");
    expect(stateOf(without(change), key)).toEqual({ kind: "open", why: expect.stringMatching(why) });
  });

  test("a skill with a list of values, in no profile", () => {
    const required = [{ skillId: "s-2", skill: "Region", condition: "is", value: "North" } as const];
    const channels = [{ ...whatsapp, skills: { required, relaxations: [] } }];
    const skills = [{ id: "s-2", name: "Region", enumSkillValues: [{ id: "v-1", name: "North" }] }];
    const seen = (enumSkillValueId: string) =>
      stateOf(
        {
          channels,
          evidence: { ...live, skills, skillProfiles: [{ id: "p", activeEnumSkills: [{ enumSkillValueId }] }] },
        },
        "skill-profiles",
      ).kind;
    expect([seen("v-1"), seen("v-2")]).toEqual(["proven", "open"]);
  });

  test("a global variable that agents may not see as declared", () => {
    const variable = { name: "issue", global: true, agentViewable: true, agentEditable: false, reportable: false };
    const channels = [{ ...whatsapp, variables: [variable] }];
    const seen = (row: object) =>
      stateOf({ channels, evidence: { ...live, globalVariables: [row as never] } }, "global-variables");
    expect(seen({ name: "issue", agentViewable: true }).kind).toBe("proven");
    expect(seen({ name: "issue" })).toMatchObject({ why: expect.stringContaining("issue: agents' rights") });
    expect(seen({ name: "other" })).toMatchObject({ why: "the tenant has no global variable issue" });
  });
});

describe("an administrator who is new", () => {
  const person = { ...live.people![0]!, created: "2026-05-01T09:00:00Z" };
  const at = (day: string, audit: Evidence["audit"]) =>
    stepOf(
      {
        administrators: [owner],
        today: day,
        evidence: { on: day, people: [person], ...(audit ? { audit } : {}) },
      },
      `open-connect/${owner}`,
    );

  test("has seven days to open Webex Connect", () => {
    expect(at("2026-05-04", [])).toMatchObject({ lastDay: "2026-05-08", state: { kind: "open" } });
    expect(at("2026-05-08", []).state).toMatchObject({ why: `no login of ${owner} in the audit log` });
    expect(at("2026-05-09", []).state).toMatchObject({
      why: expect.stringContaining("the 7 days ended on 2026-05-08"),
    });
  });

  test("has done it where the audit log shows the login", () => {
    expect(at("2026-05-09", live.audit).state).toEqual({
      kind: "proven",
      by: `audit log of Webex Connect: login by ${owner}`,
      on: "2026-05-01",
    });
  });

  test("is not proven by Control Hub alone", () => {
    expect(at("2026-05-04", undefined).state).toMatchObject({ kind: "open" });
  });
});

describe("a flow", () => {
  const both = [whatsapp, { ...whatsapp, name: "partners", asset: { ...whatsapp.asset, name: "Partners" } }];
  const upload = (description: string, key: string) => {
    const audit = live.audit!.map(event => ({ ...event, description }));
    return stateOf({ channels: both, evidence: { ...live, audit } }, key).kind;
  };

  test("from which two channels start is proven of the one whose asset the event names", () => {
    expect(upload("Whatsapp inbound", "flow-upload@whatsapp")).toBe("open");
    expect(upload("Whatsapp inbound of Partners", "flow-upload@whatsapp")).toBe("open");
    expect(upload("Whatsapp inbound of Partners", "flow-upload@partners")).toBe("proven");
  });
});

describe("a node authorization", () => {
  const state = (change: Partial<Evidence>) =>
    stateOf({ evidence: { ...live, ...change }, authorizations }, "authorize-task");

  test("is proven by its event and by its owner, who still is an administrator with a licence", () => {
    expect(state({})).toMatchObject({ kind: "proven", on: "2026-05-01" });
  });

  test("counts as attested by the declaration where the audit log cannot be read", () => {
    const { audit: _, ...rest } = live;
    expect(stateOf({ evidence: rest, authorizations }, "authorize-task")).toEqual({
      kind: "attested",
      by: owner,
      on: "2026-05-01",
      note: "declared as a NodeAuthorization",
    });
  });

  test("is open when its owner is gone, or lost licence or role, whatever was attested", () => {
    const [person] = live.people!;
    expect(state({ people: [] })).toMatchObject({ kind: "open", why: expect.stringContaining("not in Control Hub") });
    expect(state({ people: [{ ...person!, licences: [] }] })).toMatchObject({
      why: expect.stringContaining("no Contact Center licence"),
    });
    const attestations = [{ step: "authorize-task", by: owner, on: "2026-05-02" }];
    const demoted = { ...live, people: [{ ...person!, roles: [] }] };
    expect(stateOf({ evidence: demoted, authorizations, attestations }, "authorize-task")).toEqual({
      kind: "open",
      why: `attested by ${owner}, but ${owner} is no administrator any more: authorise it anew`,
    });
  });

  test("is not proven by the event of the other node", () => {
    const audit = live.audit!.map(event => ({ ...event, description: "Authorised Webex CC Engage" }));
    expect(state({ audit })).toMatchObject({ kind: "attested" });
    expect(stateOf({ evidence: { ...live, audit }, authorizations }, "authorize-engage").kind).toBe("proven");
    const untold = live.audit!.map(({ description: _, ...event }) => event);
    expect(state({ audit: untold })).toMatchObject({ kind: "attested" });
  });
});
