import type { Live } from "../../provider/entities/entity.js";
import { create, HalfCreated } from "../../provider/lifecycle/create.js";
import { newRun } from "../../provider/lifecycle/run.js";
import { update } from "../../provider/lifecycle/update.js";
import type { TenantWriter } from "../../provider/tenant/interface.js";
import { world } from "./world.js";

/** A server that answers success and keeps another description. */
function forgetful() {
  const { client, profileId, rows } = world();
  const tenant = client();
  const forget = ({ description: _, ...live }: Live): Live => live;
  const forgetting: TenantWriter = {
    ...tenant,
    create: async (kind, body) => forget(await tenant.create(kind, body)),
    update: async (kind, id, body) => forget(await tenant.update(kind, id, body)),
  };
  const run = newRun(forgetting, false, () => undefined);
  const inputs = { name: "Berlin", multimediaProfileId: profileId, wxcc: { name: "berlin" } };
  return { run, inputs, rows };
}

describe("the answer to a write", () => {
  test("that lacks a field is an error naming it, and a created entity is kept in the state", async () => {
    const { run, inputs, rows } = forgetful();
    const error: HalfCreated = await create(run, "site", { ...inputs, description: "EU" }).catch(found => found);
    expect(error).toBeInstanceOf(HalfCreated);
    expect(error.created.id).toBe(rows("site").find(row => row.name === "Berlin")!.id);
    expect(error.cause.describe()).toMatch(
      /SilentlyIgnored: site "Berlin" \(.+\) was written, but the tenant did not take description nothing → EU/,
    );
  });

  test("of an update is compared as well", async () => {
    const { run, inputs } = forgetful();
    const { id, outputs } = await create(run, "site", inputs);
    await expect(update(run, "site", id, outputs, { ...inputs, description: "EU" })).rejects.toThrow(
      "did not take description",
    );
  });
});
