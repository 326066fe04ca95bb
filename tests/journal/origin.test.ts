import { runName } from "../../provider/journal/origin.js";

test("runs are named by their time, so that they sort", () => {
  expect(runName(new Date("2026-05-04T10:15:00.123Z"), 0.5)).toBe("20260504T101500Z-8000");
});
