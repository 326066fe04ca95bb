import { entity, text } from "./entity.js";

export const role = entity({
  kind: "role",
  title: "role",
  about: "What a person may do in Control Hub, such as Full Administrator. Looked up, not declared.",
  fields: {
    name: text(255).describe("As the people API names it. Ids differ between platforms, so roles are found by name."),
  },
  identity: ["name"],
  lookupOnly: true,
  routes: { host: "controlHub", item: "roles", list: "roles" },
});
