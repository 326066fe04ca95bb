import { newStack, outputsOf, refused, succeeded } from "./stack.js";

test("what exists already is found by its name or id, at preview too, and never touched", async () => {
  const stack = await newStack();
  const before = await stack.administrator.contents();
  const team = await stack.administrator.find("team", "Default_Team");
  stack.program(`
    const site = wxcc.Site.find("site", { name: "Default_Site" });
    const team = wxcc.Team.get("team", "${team.id}");
    const desktop = wxcc.DesktopProfile.find("desktop", { name: "Default_Agent_Profile" });
    new wxcc.Agent("first", { email: "agent1@example.com", siteId: site, teamIds: [team], desktopProfileId: desktop });
    pulumi.all([site.name, team.name, team.siteId]).apply(found => pulumi.log.info("found " + found.join()));
  `);
  const preview = succeeded(await stack.preview());
  expect(preview.output).toContain(`found Default_Site,Default_Team,${team.siteId}`);
  succeeded(await stack.up());
  expect(outputsOf(stack, "site").entityId).toBe(team.siteId);
  succeeded(await stack.preview("--expect-no-changes"));
  succeeded(await stack.refresh());
  const destroy = succeeded(await stack.destroy());
  expect(destroy.requests.filter(request => request.startsWith("DELETE"))).toEqual([]);
  expect(await stack.administrator.contents()).toEqual(before);
});

test("a look-up without a match names what comes near; with two matches it names both", async () => {
  const stack = await newStack();
  const site = await stack.administrator.find("site", "Default_Site");
  const body = { active: true, multimediaProfileId: site.multimediaProfileId };
  const munich = await stack.administrator.create("site", { ...body, name: "Munich" });
  for (const siteId of [site.id, munich.id])
    await stack.administrator.create("team", {
      name: "Sales",
      siteId,
      active: true,
      teamType: "AGENT",
      teamStatus: "IN_SERVICE",
    });

  stack.program('wxcc.Site.find("site", { name: "Default-Site" });');
  const none = refused(await stack.preview());
  expect(none.output).toContain("NotFound: site is not in the tenant: nothing has name Default-Site");
  expect(none.output).toContain('Names that come near: "Default_Site"');

  stack.program('wxcc.Team.find("sales", { name: "Sales" });');
  const two = refused(await stack.preview());
  expect(two.output).toMatch(/Ambiguous: team has 2 matches for name Sales: "Sales" \(.+\), "Sales" \(.+\)/);

  stack.program(`wxcc.Team.find("sales", { name: "Sales", siteId: "${munich.id}" });`);
  succeeded(await stack.preview());

  stack.program('wxcc.Team.get("sales", "00000000-0000-4000-8000-000000000000");');
  const gone = refused(await stack.preview());
  expect(gone.output).toContain("NotFound: team (00000000-0000-4000-8000-000000000000) is not in the tenant");
  for (const { output } of [none, two, gone]) expect(output).not.toMatch(/\n\s+at /);
});
