import type { Live } from "../../provider/entities/entity.js";
import { organizationSetting, tenantConfiguration, world } from "./world.js";

/** A tenant with the two records of which there is one. */
function tenant() {
  const all = world();
  const configurationId = String(all.rows("tenantConfiguration")[0]!.id);
  const settingId = String(all.rows("organizationSetting")[0]!.id);
  const configuration = () => lasting(all.live("tenantConfiguration", configurationId));
  const setting = () => lasting(all.live("organizationSetting", settingId));
  return { ...all, configurationId, settingId, configuration, setting };
}

const lasting = ({ lastUpdatedTime: _, version: __, ...rest }: Live): Live => rest;

describe("the tenant configuration", () => {
  test("is adopted without being asked, and only what is stated changes: PUT of the whole record", async () => {
    const { engine, configuration, configurationId, writes, violations } = tenant();
    const before = configuration();
    const program = [tenantConfiguration("rona", { timeoutRonaChatSeconds: 45, privacyShieldVisible: true })];
    expect(await engine.preview(program)).toEqual(["create"]);
    expect(engine.said).toContain(
      `takes over tenant configuration (${configurationId}), changing timeoutRonaChatSeconds 60 → 45; privacyShieldVisible false → true`,
    );
    expect(writes()).toEqual([]);
    await engine.up(program);
    expect(writes()).toEqual([`PUT tenant-configuration/${configurationId}`]);
    // What a user's token may not change is among the rest.
    expect(before).toMatchObject({ heartBeatInterval: 30_000, rejectDuplicateDn: true });
    expect(configuration()).toEqual({ ...before, timeoutRonaChatSeconds: 45, privacyShieldVisible: true });
    expect(await engine.up(program)).toEqual(["same"]);
    expect(writes()).toEqual([]);
    expect(violations).toEqual([]);
  });

  test("has ranges that preview knows", async () => {
    const { engine, writes } = tenant();
    const of = (fields: object) => engine.preview([tenantConfiguration("rona", { ...fields })]);
    await expect(of({ timeoutRonaTelephonySeconds: 121 })).rejects.toThrow(
      /^timeoutRonaTelephonySeconds: Too big: .*120/,
    );
    await expect(of({ timeoutRonaSocialSeconds: 6_001 })).rejects.toThrow(/^timeoutRonaSocialSeconds: .*6000/);
    await expect(of({ timeoutRonaEmailSeconds: 0 })).rejects.toThrow(/^timeoutRonaEmailSeconds: Too small/);
    await expect(of({ outdialEnabled: false })).rejects.toThrow(/^outdialEnabled: is no field of TenantConfiguration/);
    await expect(of({ timeoutDesktopInactivityEnabled: false, timeoutDesktopInactivityMins: 5 })).rejects.toThrow(
      "timeoutDesktopInactivityMins: has no effect while timeoutDesktopInactivityEnabled is false",
    );
    expect(await of({ timeoutRonaTelephonySeconds: 120, timeoutRonaSocialSeconds: 6_000 })).toEqual(["create"]);
    expect(writes()).toEqual([]);
  });

  test("is declared once", async () => {
    const { engine } = tenant();
    const two = [tenantConfiguration("rona", { endCallEnabled: true }), tenantConfiguration("other", {})];
    await expect(engine.preview(two)).rejects.toThrow(
      'resource "rona" declares the same tenant configuration: remove one of the two',
    );
    await engine.up(two.slice(0, 1));
    await expect(engine.preview(two)).rejects.toThrow('resource "rona" declares the same tenant configuration');
  });

  test("that somebody changed is shown and repaired", async () => {
    const { engine, configuration, configurationId, edit } = tenant();
    const program = [tenantConfiguration("rona", { timeoutRonaChatSeconds: 45 })];
    await engine.up(program);
    edit("tenantConfiguration", configurationId, { timeoutRonaChatSeconds: 300, timeoutRonaEmailSeconds: 500 });
    expect(await engine.preview(program)).toEqual(["update"]);
    expect(engine.said).toContainEqual(
      expect.stringMatching(/^tenant configuration: timeoutRonaChatSeconds 45 → 300, changed in the tenant at 2026/),
    );
    await engine.up(program);
    // What is not declared is the business of whoever changed it.
    expect(configuration()).toMatchObject({ timeoutRonaChatSeconds: 45, timeoutRonaEmailSeconds: 500 });
  });

  test("keeps what is no longer stated, and stays as it is when the resource goes", async () => {
    const { engine, configuration, configurationId, writes } = tenant();
    await engine.up([tenantConfiguration("rona", { timeoutRonaChatSeconds: 45, endCallEnabled: true })]);
    writes();
    const fewer = [tenantConfiguration("rona", { endCallEnabled: true })];
    await engine.up(fewer);
    expect(engine.said).toContain(
      "tenant configuration: timeoutRonaChatSeconds cannot be cleared: it stays 45 and is no longer managed",
    );
    expect(await engine.preview(fewer)).toEqual(["same"]);
    const before = configuration();
    await engine.destroy();
    expect(engine.said).toContain(`tenant configuration (${configurationId}) is left as it is, no longer managed`);
    expect(configuration()).toEqual(before);
    expect(writes()).toEqual([]);
  });
});

describe("the organization setting", () => {
  test("is adopted without being asked, and gets the few changes by PATCH", async () => {
    const { engine, setting, settingId, writes, violations } = tenant();
    const before = setting();
    const program = [organizationSetting("privacy", { maskSensitiveData: true, lostCallThreshold: 10 })];
    await engine.up(program);
    expect(writes()).toEqual([`PATCH organization-setting/${settingId}`]);
    expect(setting()).toEqual({ ...before, maskSensitiveData: true, lostCallThreshold: 10 });
    expect(engine.outputs("privacy")).toMatchObject({ maximumSkills: before.maximumSkills, multiMediaEnabled: true });
    expect(await engine.up(program)).toEqual(["same"]);
    expect(violations).toEqual([]);
  });

  test("refuses what has no effect, and what the subscription decides", async () => {
    const { engine } = tenant();
    const of = (fields: object) => engine.preview([organizationSetting("s", { ...fields })]);
    await expect(of({ pauseResumeEnabled: false, recordingPauseDuration: 30 })).rejects.toThrow(
      "recordingPauseDuration: has no effect while pauseResumeEnabled is false: remove it, or allow pauses",
    );
    await expect(of({ maximumSkills: 5 })).rejects.toThrow("maximumSkills: is no field of OrganizationSetting");
    expect(await of({ pauseResumeEnabled: true, recordingPauseDuration: 30 })).toEqual(["create"]);
  });

  test("is repaired, and left as it is in the end", async () => {
    const { engine, setting, settingId, edit, writes } = tenant();
    const program = [organizationSetting("privacy", { maskSensitiveData: true })];
    await engine.up(program);
    edit("organizationSetting", settingId, { maskSensitiveData: false });
    expect(await engine.up(program)).toEqual(["update"]);
    expect(setting().maskSensitiveData).toBe(true);
    writes();
    await engine.up([organizationSetting("privacy", {})]);
    await engine.destroy();
    expect(writes()).toEqual([]);
    expect(engine.said).toContain(`organization setting (${settingId}) is left as it is, no longer managed`);
    expect(setting().maskSensitiveData).toBe(true);
  });
});
