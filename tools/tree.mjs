const channels = {
  TELEPHONY: "Telephony",
  EMAIL: "E-mail",
  CHAT: "Live chat",
  "SOCIAL_CHANNEL MESSAGEBIRD": "SMS",
  "SOCIAL_CHANNEL MESSENGER": "Messenger",
  "SOCIAL_CHANNEL WHATSAPP": "WhatsApp",
  "SOCIAL_CHANNEL APPLE_BUSINESS_CHAT": "Apple Messages for Business",
};

/** Reads what the tree shows. */
export async function readTenant(api) {
  const [sites, teams, agents, skills, profiles, entryPoints, queues] = await Promise.all([
    api.list("v2/site"),
    api.list("v2/team"),
    api.all("v2/user", "user"),
    api.all("v2/skill", "skill"),
    api.all("v2/skill-profile", "skill-profile"),
    api.list("v2/entry-point"),
    api.all("v2/contact-service-queue", "contact-service-queue"),
  ]);
  return { sites, teams, agents, skills, profiles, entryPoints, queues };
}

const byName = (a, b) => String(a.name ?? a.email).localeCompare(String(b.name ?? b.email));
const byId = rows => new Map(rows.map(row => [row.id, row]));

/** `German 9`, `Billing`, `Language: French`. */
function skillTexts(profile, skills) {
  const values = (profile?.activeSkills ?? []).map(active => {
    const name = skills.get(active.skillId)?.name ?? active.skillId;
    if (active.booleanValue !== undefined) return active.booleanValue ? name : `no ${name}`;
    return `${name} ${active.proficiencyValue ?? active.textValue}`;
  });
  const chosen = (profile?.activeEnumSkills ?? []).map(({ enumSkillValueId }) => {
    for (const skill of skills.values()) {
      const value = (skill.enumSkillValues ?? []).find(one => one.id === enumSkillValueId);
      if (value) return `${skill.name}: ${value.name}`;
    }
    return enumSkillValueId;
  });
  return [...values, ...chosen];
}

const channelOf = row => [row.channelType, row.socialChannelType].filter(Boolean).join(" ");
const named = (title, row) => `${title} ${row.name}`;

function siteNode(site, tenant) {
  const skills = byId(tenant.skills);
  const profiles = byId(tenant.profiles);
  const agentNode = agent => {
    const has = skillTexts(profiles.get(agent.skillProfileId), skills);
    return { text: `agent ${agent.email}${has.length > 0 ? ` (${has.join(", ")})` : ""}`, children: [] };
  };
  const teams = tenant.teams.filter(team => team.siteId === site.id).sort(byName);
  return {
    text: named("site", site),
    children: teams.map(team => ({
      text: named("team", team),
      children: tenant.agents
        .filter(agent => agent.teamIds?.includes(team.id))
        .sort(byName)
        .map(agentNode),
    })),
  };
}

/** `Sales, after 120 s Sales and Support`. */
function teamsText(queue, teams) {
  const groups = [...(queue.callDistributionGroups ?? [])].sort((a, b) => a.order - b.order);
  const texts = groups.map(group => {
    const names = group.agentGroups.map(({ teamId }) => teams.get(teamId)?.name ?? teamId).sort();
    return `${group.duration > 0 ? `after ${group.duration} s ` : ""}${names.join(" and ")}`;
  });
  return texts.join(", ") || "no team";
}

/** A channel has an entry point and the queues of the same channel: which flow joins them is not in these kinds. */
function channelNode(entryPoint, tenant) {
  const channel = channelOf(entryPoint);
  const teams = byId(tenant.teams);
  const queues = tenant.queues.filter(queue => channelOf(queue) === channel).sort(byName);
  const start = named("entry point", entryPoint);
  const ways = queues.map(queue => `${start} → ${named("queue", queue)} → ${teamsText(queue, teams)}`);
  const asset = entryPoint.assetId ? `: asset ${entryPoint.assetId}` : "";
  return {
    text: `${channels[channel] ?? channel}${asset}`,
    children: (ways.length > 0 ? ways : [start]).map(text => ({ text, children: [] })),
  };
}

function lines(nodes, before = "") {
  return nodes.flatMap(({ text, children }, i) => {
    const last = i === nodes.length - 1;
    return [`${before}${last ? "└─" : "├─"} ${text}`, ...lines(children, `${before}${last ? "   " : "│  "}`)];
  });
}

/**
 * A tenant as text: site → teams → agents with their skills; channel → asset → entry point → queues → teams.
 * What a new tenant has by itself is left out.
 */
export function drawTree(tenant) {
  const own = rows => rows.filter(row => row.systemDefault !== true).sort(byName);
  const nodes = [
    ...own(tenant.sites).map(site => siteNode(site, tenant)),
    ...own(tenant.entryPoints).map(entryPoint => channelNode(entryPoint, tenant)),
  ];
  return nodes.length > 0 ? nodes.flatMap(node => [node.text, ...lines(node.children)]) : ["(nothing yet)"];
}
