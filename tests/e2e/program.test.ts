import { newStack, refused, succeeded } from "./stack.js";

test("a bad stack is told all of its errors in one preview, and nothing is sent", async () => {
  const stack = await newStack();
  stack.program(`
    new wxcc.Site("berlin", { name: "Berlin!", multimediaProfileId: "m" });
    new wxcc.Team("sales", { name: "Sales", siteId: "s", capacity: 5, colour: "red" });
    new wxcc.Team("support", { siteId: "s" });
    new wxcc.Queue("chat", { name: "Chat", channelType: "CHAT", serviceLevelThreshold: "60", maxTimeInQueue: 1 });
    new wxcc.Skill("one", { name: "Same", skillType: "BOOLEAN" });
    new wxcc.Skill("two", { name: "Same", skillType: "BOOLEAN" });
    new wxcc.Skill("fine", { name: "Fine", skillType: "BOOLEAN" });
  `);
  for (const run of [refused(await stack.preview()), refused(await stack.up())]) {
    for (const problem of [
      'site "berlin": name: ',
      'team "sales": capacity: only a CAPACITY team has a capacity',
      'team "sales": colour: is no field of Team; it has name, description',
      'team "support": name: is required',
      'queue "chat": serviceLevelThreshold: ',
      'queue "chat": callDistributionGroups: a TEAM_BASED queue has at least one distribution group',
      'skill "two": name: the same as skill "one" has',
    ])
      expect(run.output).toContain(problem);
    expect(run.output).toContain("nothing declared with them or after them was changed");
    expect(run.output).not.toMatch(/\n\s+at /);
    expect(run.requests).toEqual([]);
  }
});

test("the options import and provider are refused, with what to do instead", async () => {
  const stack = await newStack();
  stack.program('new wxcc.Skill("one", { name: "One", skillType: "BOOLEAN" }, { import: "some-id" });');
  const imported = refused(await stack.preview());
  expect(imported.output).toContain('skill "one" has the option import, which is refused');
  expect(imported.output).toContain("{ adopt: true }");

  stack.program('new wxcc.Skill("one", { name: "One", skillType: "BOOLEAN" }, { provider: {} });');
  const provided = refused(await stack.preview());
  expect(provided.output).toContain('skill "one" has the option provider, which is refused');
  expect(provided.output).toContain("one stack is one tenant");
  expect(imported.output + provided.output).not.toMatch(/\n\s+at /);
});

test("a program may wait in its middle: what follows is checked and created as well", async () => {
  const stack = await newStack();
  const waiting = (last: string) => `
    module.exports = async () => {
      const digital = new wxcc.MultimediaProfile("digital", { name: "Digital" });
      const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: digital });
      await new Promise(resolve => setTimeout(resolve, 20));
      const sales = new wxcc.Team("sales", { name: "Sales", siteId: berlin });
      sales.id.apply(() => void ${last});
      return { team: sales.entityId };
    };`;
  stack.program(waiting('new wxcc.Skill("late", { name: "Late", skillType: "BOOLEAN" })'));
  const up = succeeded(await stack.up());
  expect(up.output).toContain("+ 5 created");
  const team = await stack.administrator.find("team", "Sales");
  expect(up.output).toContain(`team: "${team.id}"`);
  succeeded(await stack.preview("--expect-no-changes"));

  const before = await stack.administrator.contents();
  stack.program(waiting('new wxcc.Skill("late", { name: "Late", skillType: "GREEN" })'));
  const bad = refused(await stack.up());
  expect(bad.output).toContain('skill "late": skillType: ');
  expect(await stack.administrator.contents()).toEqual(before);
});

test("a reference to an id that the tenant does not have is refused at preview", async () => {
  const stack = await newStack();
  stack.program('new wxcc.Team("sales", { name: "Sales", siteId: "00000000-0000-4000-8000-000000000000" });');
  const preview = refused(await stack.preview());
  expect(preview.output).toContain("the tenant has no site with id 00000000-0000-4000-8000-000000000000");
  expect(preview.output).toContain("Site.find");
});

test("a stack in TypeScript deploys, and its types refuse what a rule would", async () => {
  const stack = await newStack({ typescript: true });
  const program = (field: string) => `import * as wxcc from "pulumi-wxcc";
    const digital = new wxcc.MultimediaProfile("digital", { name: "Digital", chat: 2 });
    const berlin = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: digital });
    const sales: wxcc.Team = new wxcc.Team("sales", { name: "Sales", siteId: berlin, ${field} });
    export const team = sales.entityId;`;
  stack.program(program('teamType: "AGENT"'));
  expect(succeeded(await stack.up()).output).toContain("+ 4 created");
  stack.program(program('teamType: "PEOPLE"'));
  const typo = refused(await stack.preview());
  expect(typo.output).toContain("Type '\"PEOPLE\"' is not assignable to type");
  expect(typo.requests).toEqual([]);
});
