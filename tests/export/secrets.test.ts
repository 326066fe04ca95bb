import { world } from "../everyKind/world.js";
import { expectNoChanges, fileOf, one, tenantWith, viber, viberSecret } from "./clicked.js";
import { codeOf, exported } from "./made.js";
import { deploy, preview } from "./program.js";

// Loading what a program needs takes its time on a busy machine.
jest.setTimeout(60_000);

const heldBy = ({ tenant }: ReturnType<typeof world>) =>
  [...tenant.store.rows("asset").values()].map(({ webhookConfig }) => webhookConfig);

test("a secret that no API shows is taken from the configuration: nothing changes here, and a new tenant gets it", async () => {
  const tenant = await tenantWith(viber);
  const made = await exported(tenant.client());
  const code = fileOf(made.files, "channels.ts");
  expect(code).toContain('import * as pulumi from "@pulumi/pulumi";\nimport * as wxcc from "pulumi-wxcc";\n');
  expect(code).toContain("\nconst config = new pulumi.Config();\n");
  expect(code).toContain('  webhookSecret: config.getSecret("acme-webhookSecret"),\n');
  expect(String(made.files.get("NOT-EXPORTED.md"))).toContain(
    '- custom asset "Acme", `webhookSecret`: `pulumi config set --secret acme-webhookSecret`.\n',
  );
  await expectNoChanges(made.files, tenant);

  const other = world();
  await expect(deploy(made.files, other.client())).rejects.toThrow("needs webhookUrl and webhookSecret: state both");
  const config = { "acme-webhookSecret": viberSecret };
  const elsewhere = world();
  await deploy(made.files, elsewhere.client(), config);
  expect(heldBy(elsewhere)).toEqual(heldBy(tenant));
  expect(codeOf((await exported(elsewhere.client())).files)).toEqual(codeOf(made.files));
});

test("a secret that is set where the tenant had another is sent", async () => {
  const tenant = await tenantWith(viber);
  const { files } = await exported(tenant.client());
  const { changes } = await preview(files, tenant.client(), { "acme-webhookSecret": "x".repeat(32) });
  expect(changes).toEqual(["pulumi-nodejs:dynamic/wxcc:CustomAsset acme"]);
});

test("what has no secret takes none from the configuration", async () => {
  const tenant = await tenantWith([
    one("customChannel", "fax", { name: "Fax", channelType: "WORK_ITEM", logoIconName: "tasks-regular" }),
    one("customAsset", "claims", id => ({
      ...{ name: "Claims", channelType: "WORK_ITEM", channelId: id("fax"), businessAddress: "claims" },
      dataSchema: [{ fieldKey: "number", displayName: "Number", isViewable: true, isRequired: true }],
    })),
  ]);
  const { files } = await exported(tenant.client());
  expect([...codeOf(files).values()].join("\n")).not.toContain("pulumi.Config");
});
