import { pages } from "../sources.js";
import { inAssets } from "./asset.js";
import { type Rule, text, when } from "./rule.js";

/** What holds for Facebook Messenger. */
export const messengerRules: readonly Rule[] = [
  {
    id: "messenger.get-started",
    level: "error",
    source: pages.messengerInContactCenter,
    says: "The Get Started button stays off with Contact Center.",
    find: inAssets("messenger", asset =>
      when(asset.getStarted === true, {
        property: "getStarted",
        reason: "is on, and Contact Center needs it off",
        todo: "Set it to false, here and in Webex Connect.",
      }),
    ),
  },
  {
    id: "messenger.persistent-menu",
    level: "error",
    source: pages.messenger,
    says: "A persistent menu needs the Get Started button, which stays off with Contact Center.",
    find: inAssets("messenger", asset =>
      when(asset.persistentMenu === true, {
        property: "persistentMenu",
        reason: "needs Get Started, which stays off with Contact Center",
        todo: "Set it to false; offer choices in a message of the flow.",
      }),
    ),
  },
  {
    id: "messenger.welcome-text",
    level: "error",
    source: pages.messenger,
    says: "A welcome text has three characters or more.",
    find: inAssets("messenger", asset => {
      const welcome = text(asset.welcomeText);
      return when(welcome !== undefined && welcome.trim().length < 3, {
        property: "welcomeText",
        reason: `"${welcome}" is shorter than three characters`,
        todo: "Write a greeting, or remove it.",
      });
    }),
  },
];
