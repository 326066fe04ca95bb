import { bindSheetMarkdown } from "../../provider/channels/bind/markdown.js";
import { bindSheet } from "../../provider/channels/bind/sheet.js";
import type { DeployedChannel } from "../../provider/channels/channel.js";
import { six, whatsapp } from "./sample.js";

const typed = (entries: readonly { at: string; field?: string; value?: string }[]) =>
  entries.map(({ at, field, value }) => [at, field, value].filter(part => part !== undefined).join(" = "));
const [sms, email, livechat, messenger, , apple] = six as readonly DeployedChannel[] as [
  DeployedChannel,
  DeployedChannel,
  DeployedChannel,
  DeployedChannel,
  DeployedChannel,
  DeployedChannel,
];

describe("the custom variables of a flow", () => {
  test("are those of its template, in their exact case", () => {
    expect(Object.fromEntries(six.map(one => [one.channel, typed(bindSheet(one).customVariables)]))).toEqual({
      sms: [],
      email: ["bizemailid = care@example.com"],
      livechat: ["appId = LI07154615", "liveChatDomain = www.example.com"],
      messenger: ["FBpageid = 1234567", "appid = FB1"],
      whatsapp: ["WANumber = +14085550123", "appid = WA0001"],
      apple: ["defaultCustomerName"],
    });
  });

  test("of second releases include what those ask for in addition", () => {
    const second = { template: "Live Chat Inbound Flow", release: "v2.1" };
    expect(typed(bindSheet({ ...livechat, flow: second }).customVariables)).toContain("domain = www.example.com");
    expect(typed(bindSheet({ ...whatsapp, flow: second }).customVariables)).toContain("WANumber_Countrycode");
  });

  test("that wait for the registration say so, and what is read from a name says that", () => {
    const { assetId: _, ...asset } = messenger.asset;
    const [page, app] = bindSheet({ ...messenger, asset: { ...asset, name: "x", service: "y" } }).customVariables;
    expect(app).toMatchObject({ at: "appid", note: expect.stringContaining("set assetId of the channel") });
    expect(app).not.toHaveProperty("value");
    expect(page!.assumed).toContain("read from its name");
  });
});

describe("the nodes to edit", () => {
  test("are Start and every SMS node for SMS, and the flow's own id for all", () => {
    expect(typed(bindSheet(sms).nodes)).toEqual([
      "Start = incoming number = +14085550100",
      "Start = keyword = *",
      "every SMS node = FROM number = +14085550100",
      "Resolve Conversation = Flow ID",
      "every Webex CC Task and Webex CC Engage node = Node Runtime Authorization",
    ]);
    for (const one of six) expect(typed(bindSheet(one).nodes)).toContain("Resolve Conversation = Flow ID");
  });

  test("include the form of a live chat, unless its flow has none", () => {
    expect(typed(bindSheet(livechat).nodes)).toContain("Receive = transition actions = customerName, customerEmail");
    const formless = { ...livechat, flow: { template: "LivechatInboundFlowWithoutForm", release: "v3.5" } };
    expect(typed(bindSheet(formless).nodes)).not.toContain("Live Chat = form template");
  });

  test("keep Apple's list of capabilities", () => {
    expect(bindSheet(apple).nodes[0]).toMatchObject({ at: "Append Conversation", field: "Extras" });
  });
});

describe("Queue Task", () => {
  test("gets the queue, its medium and the priority", () => {
    expect(typed(bindSheet(whatsapp).queueTask.entries)).toEqual([
      "Queue Task = MEDIA TYPE = Social",
      "Queue Task = MEDIA CHANNEL",
      "Queue Task = QUEUE NAME = Acme WhatsApp",
      "Queue Task = CONTACT PRIORITY = 3",
    ]);
    expect(six.map(one => bindSheet(one).queueTask.entries[0]!.value)).toEqual([
      "Social",
      "Email",
      "Chat",
      "Social",
      "Social",
      "Social",
    ]);
    expect(bindSheet(sms).queueTask.entries[3]).toMatchObject({ value: "", note: expect.stringContaining("empty") });
  });

  test("takes a queue out of a global variable where the channel says so", () => {
    const entry = bindSheet({ ...sms, queueVariable: "smsQueueId" }).queueTask.entries[2]!;
    expect(entry.value).toBe("$(smsQueueId)");
    expect(entry.note).toContain("q-sms (Acme SMS)");
  });

  test("gets the skills as its page shows them, and as the canvas holds them", () => {
    const { skills } = bindSheet(whatsapp).queueTask;
    expect(skills!.required).toEqual([{ skill: "Spanish", condition: "atLeast", words: "is at least", value: "5" }]);
    expect(skills!.relaxations).toEqual([{ after: 60, required: [] }]);
    expect(JSON.parse(JSON.parse(skills!.skillRequirements))).toEqual({
      requirements: [{ skill: "s-1", skillName: "Spanish", condition: "gte", type: "proficiency", value: "5" }],
      relaxations: [{ timeout: 60, requirements: [] }],
      relaxationToggle: true,
    });
    expect(bindSheet(sms).queueTask).not.toHaveProperty("skills");
  });
});

describe("the start conditions of event flows", () => {
  test("are the destination, and the medium where its word is known", () => {
    const { only, except } = bindSheet(livechat).startConditions;
    expect(typed(only)).toEqual(["webex.mediaChannel = equals = web", "webex.destination = equals = LI07154615"]);
    expect(typed(except)).toEqual([
      "webex.mediaChannel = notequals = web",
      "webex.destination = notequals = LI07154615",
    ]);
    expect(typed(bindSheet(whatsapp).startConditions.only)).toEqual(["webex.destination = equals = WA0001"]);
    expect(typed(bindSheet(sms).startConditions.only)).toContain("webex.destination = equals = +14085550100");
  });
});

describe("the payload to try Resolve Conversation with", () => {
  test("has the documented fields and the channel's values", () => {
    expect(bindSheet(sms).testPayload!.detailsJson).toEqual({
      serviceNumber: "+14085550100",
      senderNumber: "",
      message: "test",
      serviceKey: "",
      timestamp: "",
      pciDetails: {},
      malwareScanDetails: {},
      securityScanDetails: {},
    });
    expect(bindSheet(livechat).testPayload!.detailsJson).toMatchObject({
      appId: "LI07154615",
      domain: "www.example.com",
    });
    expect(bindSheet(email).testPayload!.detailsJson).toMatchObject({ businessEmailId: "care@example.com" });
  });

  test("is left out where its fields are not published", () => {
    expect(bindSheet(whatsapp)).not.toHaveProperty("testPayload");
    expect(bindSheetMarkdown(bindSheet(whatsapp))).toContain("write to the channel instead");
    expect(bindSheetMarkdown(bindSheet(sms))).not.toContain("write to the channel instead");
  });
});

describe("Set Variable", () => {
  const variable = { agentViewable: true, agentEditable: false, reportable: true };

  test("lists global and flow variables apart, and how many nodes they need", () => {
    const many = Array.from({ length: 31 }, (_, i) => ({ ...variable, name: `v${i}`, global: i > 0 }));
    const { setVariable } = bindSheet({ ...sms, variables: many });
    expect([setVariable.global.length, setVariable.flow.length, setVariable.nodes]).toEqual([30, 1, 2]);
    expect(bindSheet({ ...sms, variables: [] }).setVariable.nodes).toBe(0);
  });
});

describe("shared flows", () => {
  test("receive the channel's variables, and the sheet says how they read them", () => {
    const issue = { name: "issue", global: false, agentViewable: true, agentEditable: true, reportable: false };
    const sheet = bindSheet({ ...sms, variables: [issue] });
    expect(sheet.shared!.variables).toHaveProperty("issue");
    expect(sheet.shared!.reading.evaluate).toContain('shared["issue"]');
    expect(bindSheetMarkdown(sheet)).toContain("## What shared flows receive");
    expect(bindSheet(sms)).not.toHaveProperty("shared");
  });
});

describe("a bind sheet as Markdown", () => {
  test("reads like this", () => {
    const lines = bindSheetMarkdown(bindSheet(whatsapp)).split("\n");
    expect(lines.slice(0, 5)).toEqual([
      "# WhatsApp: Acme WhatsApp",
      "",
      "Service Acme care, asset id `WA0001`.",
      "",
      'Flow "Whatsapp inbound" of v3.5: <https://github.com/CiscoDevNet/webexcc-digital-channels/blob/' +
        "ef668084a137c251f81ae3aa38d1f4e06b4e5573/Webex%20Connect%20Flows/v3.5/Template/" +
        "Media%20Specific%20Workflows/Whatsapp%20inbound.workflow.zip>",
    ]);
    expect(lines).toContain(
      "| `appid` | `WA0001` | *assumed:* that this variable holds this value is read from its name and the lab guides |",
    );
    expect(lines).toContain("Skill requirements: Spanish is at least `5`.");
    expect(lines).toContain("Skill relaxation after 60 seconds: no skill. (The node proposes 60.)");
  });

  test("keeps names what they are: text", () => {
    const hostile = "x](http://e.example) <img src=x> | `y`\n# z &amp;";
    const required = [{ skillId: "s", skill: "Line", condition: "is" as const, value: "a|b" }];
    const text = bindSheetMarkdown(
      bindSheet({
        ...whatsapp,
        asset: { ...whatsapp.asset, name: hostile, service: hostile },
        queue: { id: "q", name: hostile },
        skills: { required, relaxations: [] },
      }),
    );
    const outsideCode = text.replace(/`` .*? ``/g, "");
    expect(outsideCode).not.toMatch(/(?<!\\)\]\(http:\/\/e/);
    expect(outsideCode).not.toMatch(/(?<!\\)<img/);
    expect(text).not.toMatch(/^# z/m);
    expect(text).toContain("`` x](http://e.example) <img src=x> \\| `y` # z &amp; ``");
    expect(text).toContain("# z \\&amp;");
    expect(text).toContain("Skill requirements: Line is `a|b`.");
  });
});
