import { registry } from "../../provider/entities/registry.js";
import { says } from "./says.js";

describe("a multimedia profile", () => {
  test("takes a call and a chat at least when it blends in real time", () => {
    expect(Object.keys(says("multimediaProfile", { name: "P", blendingMode: "BLENDED_REALTIME" }))).toEqual([
      "telephony",
      "chat",
    ]);
    expect(says("multimediaProfile", { name: "P", blendingMode: "BLENDED_REALTIME", telephony: 1, chat: 1 })).toEqual(
      {},
    );
  });

  test("takes at most five contacts of a channel", () => {
    expect(Object.keys(says("multimediaProfile", { name: "P", chat: 6, telephony: 2 }))).toEqual(["telephony", "chat"]);
  });

  test("never echoes workItem, which the server shows and refuses", () => {
    const none = { of: () => [], byId: () => undefined };
    const merged = { name: "P", workItem: 0, manuallyAssignable: { id: "m", chat: 1, workItem: 0 } };
    expect(registry.multimediaProfile.settle!(merged, none).settled).toEqual({
      name: "P",
      manuallyAssignable: { id: "m", chat: 1 },
    });
  });
});
