import type { z } from "zod";
import { limits } from "../../provider/channels/limits.js";
import { globalVariable } from "../../provider/entities/globalVariable.js";
import { tenantConfiguration } from "../../provider/entities/tenantConfiguration.js";

const takes = (type: z.ZodType, value: unknown) => type.safeParse(value).success;
const letters = (length: number) => "a".repeat(length);

describe("a limit", () => {
  test.each([
    ["variableName", globalVariable.fields.name],
    ["variableValue", globalVariable.fields.defaultValue],
    ["variableLabel", globalVariable.fields.desktopLabel],
  ] as const)("%s holds for a global variable as well", (name, type) => {
    expect([takes(type, letters(limits[name].most)), takes(type, letters(limits[name].most + 1))]).toEqual([
      true,
      false,
    ]);
  });

  test.each([
    ["ronaTelephony", tenantConfiguration.fields.timeoutRonaTelephonySeconds],
    ["ronaDigital", tenantConfiguration.fields.timeoutRonaSocialSeconds],
  ] as const)("%s is the one of the tenant configuration", (name, type) => {
    expect([takes(type, limits[name].most), takes(type, limits[name].most + 1)]).toEqual([true, false]);
  });

  test("has a page that says so", () => {
    expect(Object.values(limits).filter(limit => new URL(limit.source.url).protocol !== "https:")).toEqual([]);
  });
});
