import * as wxcc from "pulumi-wxcc";

/** One site with its teams; every team takes chats through one queue. */
export function chatSite(city: string, teamNames: readonly string[]) {
  const profile = new wxcc.MultimediaProfile("chat", { name: "Chat", chat: 3 });
  const site = new wxcc.Site("site", { name: city, multimediaProfileId: profile });
  const teams = teamNames.map(name => new wxcc.Team(name.toLowerCase(), { name: `${city} ${name}`, siteId: site }));
  const queue = new wxcc.Queue("chat", {
    name: `${city} chat`,
    channelType: "CHAT",
    serviceLevelThreshold: 60,
    maxTimeInQueue: 600,
    callDistributionGroups: [{ order: 1, agentGroups: teams.map(team => ({ teamId: team })) }],
  });
  return { site, teams, queue };
}
