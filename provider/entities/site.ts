import { z } from "zod";
import { description, entity, ref, text } from "./entity.js";

export const site = entity({
  kind: "site",
  title: "site",
  about: "A physical location of the contact center. Teams and agents belong to one site.",
  fields: {
    name: text(80, /^[a-zA-Z\d\-_\s]+$/).describe("Unique in the tenant."),
    description: description(),
    active: z.boolean().default(true).describe("An inactive site takes no agents."),
    multimediaProfileId: ref("multimediaProfile").describe(
      "Channels and contacts per agent of this site, unless the team or the agent has a profile of its own.",
    ),
  },
  identity: ["name"],
  routes: { item: "site", list: "v2/site", bulk: "site/bulk" },
});
