import * as pulumi from "@pulumi/pulumi";
import { declaredKinds } from "../../provider/entities/declaredKinds.js";
import { exampleOf } from "../../provider/generate/example.js";
import * as wxcc from "../../sdk/index.js";
import { isKnown, program, type Registered, rejectionOf, resolved } from "./program.js";

const classes = { ...wxcc };

const named = (registered: Registered[], name: string) => registered.find(one => one.name === name)!;

describe("a declared resource", () => {
  test("is a dynamic resource whose provider is a constant text", async () => {
    const registered = program();
    await resolved(new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: "p" }).urn);
    expect(registered).toEqual([
      {
        type: "pulumi-nodejs:dynamic/wxcc:Site",
        name: "berlin",
        id: undefined,
        inputs: {
          name: "Berlin",
          multimediaProfileId: "p",
          wxcc: { name: "berlin", stack: "stack" },
          __provider: 'exports.handler = () => require("pulumi-wxcc/provider").handler("site")',
        },
      },
    ]);
  });

  test("comes from the user's line: no class of ours stands between it and Pulumi's", () => {
    expect(Object.getPrototypeOf(wxcc.Site)).toBe(pulumi.CustomResource);
  });

  test("has an output for every field, with or without a value", async () => {
    program();
    const site = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: "p" });
    expect(await resolved(site.name)).toBe("Berlin");
    expect(await resolved(site.description)).toBeUndefined();
    const skill = new wxcc.Skill("german", { name: "German", skillType: "BOOLEAN" });
    expect(await resolved(skill.enumSkillValues)).toBeUndefined();
    expect(await resolved(site.entityId)).toBe("id of berlin");
  });

  test("tells the provider what only the program knows", async () => {
    const registered = program();
    const options: wxcc.AgentOptions = {
      ignoreChanges: ["siteId"],
      adopt: false,
      deleteAdopted: true,
      ownership: { teamIds: "exclusive" },
    };
    await resolved(new wxcc.Agent("ann", { email: "ann@example.com" }, options).urn);
    expect(named(registered, "ann").inputs.wxcc).toEqual({ name: "ann", stack: "stack", ...options });
  });

  test("tells the provider which fields only the program calls secret: it is handed all of them in the open", async () => {
    const registered = program();
    const skill = new wxcc.Skill("skill", { name: "German", skillType: "BOOLEAN" });
    const text = { variableType: "String" as const, defaultValue: "x" };
    const hidden = pulumi.secret("hidden");
    const asset = { name: "A", channelType: "CUSTOM_MESSAGING", channelId: "c", businessAddress: "acme" } as const;
    const webhookSecret = pulumi.secret("0123456789".repeat(4));
    const declared = [
      skill,
      new wxcc.GlobalVariable("open", { name: "Open", ...text, description: pulumi.output("x") }),
      new wxcc.GlobalVariable("secret", { name: "Secret", ...text, defaultValue: hidden, description: "x" }),
      new wxcc.GlobalVariable("made", { name: "Made", ...text, defaultValue: pulumi.interpolate`a ${hidden}` }),
      new wxcc.GlobalVariable("asked", { name: "Asked", ...text }, { additionalSecretOutputs: ["defaultValue"] }),
      new wxcc.SkillProfile("inside", { name: "P", activeSkills: [{ skillId: skill, textValue: hidden }] }),
      new wxcc.CustomAsset("described", { ...asset, webhookUrl: "https://acme.example", webhookSecret }),
    ];
    for (const one of declared) await resolved(one.urn);
    // What holds a secret reaches a mock in a wrapping of all that it stands in.
    const privateOf = (name: string) => {
      const { wxcc } = named(registered, name).inputs as { wxcc: { value?: object } };
      return (wxcc.value ?? wxcc) as { secrets?: readonly string[]; added?: object };
    };
    expect(Object.fromEntries(registered.map(({ name }) => [name, privateOf(name).secrets]))).toEqual({
      ...{ skill: undefined, open: undefined, described: undefined },
      ...{ secret: ["defaultValue"], made: ["defaultValue"], asked: ["defaultValue"], inside: ["activeSkills"] },
    });
    // The engine keeps an output encrypted where the input of the same name is: members that are ours stand there too.
    expect(Object.keys(privateOf("inside").added!)).toEqual(["activeSkills"]);
  });

  test.each(["import", "provider", "id", "urn"])("refuses the option %s with advice", option => {
    program();
    const declare = () => new wxcc.Skill("german", { name: "German", skillType: "BOOLEAN" }, { [option]: {} } as never);
    expect(declare).toThrow(`InvalidDesiredState: skill "german" has the option ${option}, which is refused`);
    expect(declare).toThrow(pulumi.RunError);
  });

  test.each(declaredKinds)("of kind %s is declared as its example says", async kind => {
    const registered = program();
    const className = (kind.charAt(0).toUpperCase() + kind.slice(1)) as "Site";
    await resolved(new classes[className]("sales", exampleOf(kind) as never).urn);
    expect(named(registered, "sales").type).toBe(`pulumi-nodejs:dynamic/wxcc:${className}`);
  });
});

describe("a reference", () => {
  const queueOf = (teamId: wxcc.Reference<wxcc.Team>) =>
    new wxcc.Queue("chat", {
      name: "Chat",
      channelType: "CHAT",
      serviceLevelThreshold: 60,
      maxTimeInQueue: 60,
      callDistributionGroups: [{ order: 1, agentGroups: [{ teamId }] }],
    });

  const teamIdIn = (registered: Registered[]) =>
    (named(registered, "chat").inputs.callDistributionGroups as { agentGroups: { teamId: string }[] }[])[0]!
      .agentGroups;

  test("takes a resource, at any depth, for its id", async () => {
    const registered = program();
    await resolved(queueOf(new wxcc.Team("sales", { name: "Sales", siteId: "s" })).urn);
    expect(teamIdIn(registered)).toEqual([{ teamId: "id of sales" }]);
  });

  test.each([
    ["an id", () => "t1", "t1"],
    ["an output of an id", () => pulumi.output("t1"), "t1"],
    ["a promise of a resource", async () => new wxcc.Team("later", { name: "L", siteId: "s" }), "id of later"],
    ["an output of a look-up", () => pulumi.output(wxcc.Team.find("found", { name: "F" })), "uuid of found"],
  ])("takes %s", async (_, reference, id) => {
    const registered = program();
    await resolved(queueOf(reference() as wxcc.Reference<wxcc.Team>).urn);
    expect(teamIdIn(registered)).toEqual([{ teamId: id }]);
  });

  test("to a digital asset is known in the preview of its creation, others are not", async () => {
    program(true);
    const asset = new wxcc.DigitalAsset("sms", { name: "SMS", channel: "sms", assetId: "a1" });
    const site = new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: "p" });
    expect(await resolved(asset.entityId)).toBe("a1");
    const arrival = new wxcc.EntryPoint("sms", {
      name: "SMS",
      channelType: "SOCIAL_CHANNEL",
      socialChannelType: "MESSAGEBIRD",
      assetId: asset,
    });
    expect(await resolved(arrival.assetId)).toBe("a1");
    expect(site.entityId).toBe(site.id);
  });
});

describe("a look-up", () => {
  test("is a read resource with its query as input", async () => {
    const registered = program();
    const found = wxcc.Site.find("berlin", { name: "Berlin" });
    expect(await resolved(found.entityId)).toBe("uuid of berlin");
    const text = 'exports.handler = () => require("pulumi-wxcc/provider").handler("site")';
    const inputs = { query: { name: "Berlin" }, wxcc: { name: "berlin" }, __provider: text };
    expect(registered).toEqual([
      { type: "pulumi-nodejs:dynamic/wxcc:Site", name: "berlin", id: "find:berlin", inputs },
    ]);
  });

  test("by id needs no name", async () => {
    const registered = program();
    await resolved(wxcc.UserProfile.get("premium", "u1").entityId);
    expect(registered[0]).toMatchObject({ id: "get:premium", inputs: { query: { id: "u1" } } });
  });

  test("takes a reference in its query, and is referred to by its id in the tenant", async () => {
    const registered = program();
    const site = wxcc.Site.find("berlin", { name: "Berlin" });
    const team = wxcc.Team.find("sales", { name: "Sales", siteId: site });
    await resolved(new wxcc.Agent("ann", { email: "ann@example.com", siteId: site, teamIds: [team, "t2"] }).urn);
    expect(named(registered, "sales").inputs.query).toEqual({ name: "Sales", siteId: "uuid of berlin" });
    expect(named(registered, "ann").inputs).toMatchObject({
      siteId: "uuid of berlin",
      teamIds: ["uuid of sales", "t2"],
    });
  });

  test("is the only way to a kind that is not declared", () => {
    // @ts-expect-error its constructor is private
    const declare = () => new wxcc.Role("role", { name: "Full Administrator" });
    expect(declare).toBeDefined();
  });
});

describe("the compiler", () => {
  test("tells kinds apart, and knows which fields are sets with an owner", () => {
    const declare = (team: wxcc.Team) => {
      // @ts-expect-error a team is no site
      new wxcc.Agent("ann", { email: "ann@example.com", siteId: team });
      // @ts-expect-error a site has no sets
      new wxcc.Site("berlin", { name: "Berlin", multimediaProfileId: "p" }, { ownership: { name: "ignore" } });
      // @ts-expect-error a site is looked up by its name
      wxcc.Site.find("berlin", { description: "in the middle" });
    };
    expect(declare).toBeDefined();
  });
});

describe("the id of an ENUM skill's value", () => {
  const languages = (values: { id?: string; name: string }[]) => ({
    name: pulumi.output("language"),
    enumSkillValues: pulumi.output(values),
  });

  test("is found by its name", async () => {
    program();
    const skill = languages([
      { id: "v1", name: "French" },
      { id: "v2", name: "German" },
    ]);
    expect(await resolved(wxcc.enumSkillValueId(skill, "German"))).toBe("v2");
  });

  test("is unknown before the value is created", async () => {
    program(true);
    expect(await isKnown(wxcc.enumSkillValueId(languages([{ name: "German" }]), "German"))).toBe(false);
  });

  test("is refused for a value that the skill does not have, with those that it has", async () => {
    program();
    const id = wxcc.enumSkillValueId(languages([{ id: "v1", name: "French" }]), "German");
    expect(await rejectionOf(id)).toMatchObject({
      message: 'InvalidDesiredState: skill "language" has no value "German"\n  It has French.',
    });
  });
});
