import { gathered } from "../../provider/report/gathered.js";
import { reading } from "../../provider/tenant/index.js";
import { embedded } from "../embedded.js";

test("flows and numbers that cannot be read leave a gap that is named; anything else ends the reading", async () => {
  const tenant = embedded();
  tenant.close(/flow-store|dial-number/);
  const { ways, notes } = await gathered(reading(tenant.client()), []);
  expect(notes.toSorted()).toEqual([
    expect.stringMatching(/^No entry point mapping is shown, since their list was not read: /),
    expect.stringMatching(/^No flow is shown, since their list was not read: /),
  ]);
  expect(ways).toHaveLength(tenant.rows("entryPoint").length);
  tenant.close(/contact-service-queue/);
  await expect(gathered(reading(tenant.client()), [])).rejects.toMatchObject({ name: "Forbidden" });
});
