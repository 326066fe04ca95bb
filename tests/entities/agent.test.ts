import { registry } from "../../provider/entities/registry.js";
import { says, tenantSays } from "./says.js";

const rows = {
  team: [
    { id: "t1", name: "Sales", siteId: "berlin", teamType: "AGENT" },
    { id: "t2", name: "Service", siteId: "paris", teamType: "AGENT" },
    { id: "t3", name: "Voicemail", siteId: "berlin", teamType: "CAPACITY" },
  ],
};
const agent = (teamIds: string[]) => ({ email: "agent1@example.com", siteId: "berlin", teamIds });

describe("an agent", () => {
  test("is named by an e-mail address", () => {
    expect(says("agent", agent([]))).toEqual({});
    expect(Object.keys(says("agent", { email: "agent1" }))).toEqual(["email"]);
  });

  test("works in teams of the same site that people log in to", () => {
    expect(tenantSays("agent", agent(["t1"]), rows)).toEqual([]);
    expect(tenantSays("agent", agent(["t2"]), rows)).toEqual(['team "Service" belongs to another site than the agent']);
    expect(tenantSays("agent", agent(["t3"]), rows)).toEqual([
      'team "Voicemail" is a CAPACITY team and takes no agents',
    ]);
  });

  test("leaves the teams of the old site on a change of site, and says so", () => {
    const view = { of: () => rows.team, byId: (_: unknown, id: string) => rows.team.find(team => team.id === id) };
    expect(registry.agent.settle!({ siteId: "paris", teamIds: ["t1", "t2"] }, view)).toEqual({
      settled: { siteId: "paris", teamIds: ["t2"] },
      notes: ['leaves team "Sales", which belongs to another site'],
    });
  });

  test("needs a licence, which is given in Control Hub", () => {
    const { borrowed } = registry.agent;
    expect(borrowed!.unusable!({ contactCenterEnabled: true })).toBeUndefined();
    expect(borrowed!.unusable!({ contactCenterEnabled: false })).toContain("assign one in Control Hub");
  });
});
