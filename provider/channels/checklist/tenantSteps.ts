import { channelTypes } from "../../entities/channel.js";
import { limits } from "../limits.js";
import {
  type ConnectRole,
  type ControlHubRole,
  connectRoleFor,
  connectRoles,
  controlHubRoleFor,
  controlHubRoles,
} from "../roles.js";
import { pages } from "../sources.js";
import { authorizationSteps } from "./authorizationSteps.js";
import { dayOf, eventOf, isAdministrator, isBy, type KnownPerson, toldEvent } from "./evidence.js";
import { type ChecklistInput, first, look } from "./input.js";
import { type Draft, done, nothing, roles, type Shown, undone, unseen } from "./step.js";

const { most: daysToOpenConnect } = limits.administratorInvitation;

const later = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Step 0 and what comes before step 1. */
function provisioning({ evidence, channels }: ChecklistInput): Draft {
  const media = new Set(channels.map(({ channel }) => channelTypes[channel].medium));
  const lacking = (setting: Readonly<Record<string, unknown>>) =>
    [
      (media.has("chat") || media.has("email")) && setting.multiMediaEnabled === false && "chat and e-mail",
      media.has("social") && setting.socialChannel === false && "social channels",
    ].filter(text => text !== false);
  return {
    id: "provision",
    title: "Provision the digital services",
    article: "0 Provision digital channels",
    who: roles.partner,
    where: { path: "Control Hub > Services > Contact Center; the order's setup wizard", link: pages.article },
    values: [{ label: "Services", value: "Webex Connect, Webex Engage" }],
    needs: [],
    proof: "the entitlements in the organization setting; that the audit log of Webex Connect answers",
    provable: true,
    shown: first(
      look(evidence, "organizationSetting", setting => {
        const missing = lacking(setting);
        if (missing.length > 0) return undone(`the subscription has no ${missing.join(" and no ")}`);
        return setting.multiMediaEnabled === true || setting.socialChannel === true
          ? done("the entitlements of the tenant's organization setting", evidence.on)
          : nothing("the organization setting does not tell");
      }),
      look(evidence, "audit", () => done("Webex Connect answers for this organization", evidence.on)),
    ),
  };
}

function opened(email: string, person: KnownPerson | undefined, { evidence, today }: ChecklistInput): Shown {
  const last = lastDayOf(person);
  return first(
    look(evidence, "audit", audit => {
      const login = eventOf(audit, ["login"], isBy(email));
      if (login) return done(toldEvent(login), dayOf(login.at));
      return last !== undefined && last < today
        ? undone(`no login of ${email} in Webex Connect, and the 7 days ended on ${last}: create the account anew`)
        : nothing(`no login of ${email} in the audit log`);
    }),
    look(evidence, "people", () => {
      if (!person) return undone(`Control Hub has no person ${email}`);
      return person.invitePending === true
        ? undone(`${email} has not accepted the invitation`)
        : nothing("Control Hub does not show whether somebody has opened Webex Connect");
    }),
  );
}

const lastDayOf = (person: KnownPerson | undefined) => {
  const day = dayOf(person?.created);
  return day === undefined ? undefined : later(day, daysToOpenConnect);
};

const openConnect = {
  article: "0 Provision digital channels",
  who: "the new administrator",
  where: { path: "the mail from Cisco; then Webex Connect", link: pages.article },
  needs: ["provision"],
  proof: "a login by that address in the audit log of Webex Connect",
  provable: true,
} as const;

/** One dated step for each administrator who is known; else one for all. */
function invitations(input: ChecklistInput): readonly Draft[] {
  const { administrators = [], authorizations = [], evidence } = input;
  const emails = [...new Set([...administrators, ...authorizations.map(({ owner }) => owner)])];
  const title = "Create the account from Cisco's mail and open Webex Connect within 7 days";
  if (emails.length === 0)
    return [
      {
        ...openConnect,
        id: "open-connect",
        title,
        values: [{ label: "Until", value: "7 days after the invitation; later, the account is created anew" }],
        shown: look(evidence, "audit", audit => {
          const login = eventOf(audit, ["login"]);
          return login ? done(toldEvent(login), dayOf(login.at)) : nothing("no login in the audit log");
        }),
      },
    ];
  return emails.map(email => {
    const person = evidence.people?.find(one => one.email.toLowerCase() === email.toLowerCase());
    const lastDay = lastDayOf(person);
    return {
      ...openConnect,
      id: `open-connect/${email}`,
      title: `${title}: ${email}`,
      values: [
        { label: "Until", value: lastDay ?? "7 days after the invitation; its day is not known" },
        { label: "Account", value: email },
      ],
      ...(lastDay === undefined ? {} : { lastDay }),
      shown: opened(email, person, input),
    };
  });
}

const administrators = ({ evidence }: ChecklistInput): Draft => ({
  id: "administrators",
  title: "Have administrators with the roles that become roles in Webex Connect",
  article: "0 Tables 1 to 3",
  who: roles.full,
  where: { path: "Control Hub > Users > Administrator roles", link: pages.userRoles },
  values: [
    ...Object.entries(controlHubRoles).map(([role, label]) => ({
      label,
      value: `becomes ${connectRoleFor(role as ControlHubRole).title} in Webex Connect`,
    })),
    ...Object.entries(connectRoles).map(([role, label]) => ({
      label: `given in Webex Connect: ${label}`,
      value: `becomes ${controlHubRoleFor(role as ConnectRole).title}`,
    })),
  ],
  needs: ["provision"],
  proof: "a person in Control Hub with a role that becomes tenant owner",
  provable: true,
  shown: look(evidence, "people", people => {
    const found = people.find(isAdministrator);
    return found
      ? done(`Control Hub: ${found.email} is ${found.roles.join(", ")}`, evidence.on)
      : undone("no person has a role that becomes Tenant Owner");
  }),
});

const access: Draft = {
  id: "access",
  title: "Have an administrator's access to Control Hub, Contact Center, Webex Connect and Webex Engage",
  article: "Before you begin",
  who: roles.centre,
  where: { path: "each of the four applications", link: pages.article },
  values: [],
  needs: ["administrators"],
  proof: "somebody confirms it",
  ...unseen,
};

const launch = ({ evidence }: ChecklistInput): Draft => ({
  id: "launch",
  title: "Launch Webex Engage and Webex Connect",
  article: "1",
  who: roles.centre,
  where: { path: "Control Hub > Contact Center > Tenant Settings > Digital (or its quick links)", link: pages.article },
  values: [],
  needs: ["access"],
  proof: "a login in the audit log of Webex Connect; nothing shows it of Engage",
  provable: true,
  shown: look(evidence, "audit", audit => {
    const login = eventOf(audit, ["login"]);
    return login ? done(toldEvent(login), dayOf(login.at)) : nothing("no login in the audit log");
  }),
});

/** Step 0, and what the article asks for before step 1. */
export const firstSteps = (input: ChecklistInput): readonly Draft[] => [
  provisioning(input),
  ...invitations(input),
  administrators(input),
  access,
];

/** Steps 1 and 2. */
export const launchSteps = (input: ChecklistInput): readonly Draft[] => [launch(input), ...authorizationSteps(input)];
