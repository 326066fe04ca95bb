import * as pulumi from "@pulumi/pulumi";
import { chatSite } from "./tenant";

/** Stands for the engine and the tenant: every resource gets an id and keeps its inputs. Set before the first resource. */
pulumi.runtime.setMocks({
  newResource: ({ name, inputs }) => ({ id: `id of ${name}`, state: inputs }),
  call: ({ inputs }) => inputs,
});

const resolved = <T>(output: pulumi.Output<T>) => new Promise<T>(resolve => output.apply(resolve));

describe("a chat site", () => {
  const { site, teams, queue } = chatSite("Berlin", ["Sales", "Support"]);

  test("names its teams after the city", async () => {
    expect(await resolved(pulumi.all(teams.map(team => team.name)))).toEqual(["Berlin Sales", "Berlin Support"]);
  });

  test("has all teams in one site", async () => {
    const sites = await resolved(pulumi.all(teams.map(team => team.siteId)));
    expect(new Set(sites)).toEqual(new Set([await resolved(site.id)]));
  });

  test("hands chats to every team at once", async () => {
    const groups = await resolved(queue.callDistributionGroups);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.agentGroups.map(group => group.teamId)).toEqual(["id of sales", "id of support"]);
  });
});
