import { limits } from "../limits.js";
import { pages } from "../sources.js";
import { waiting } from "./group.js";
import { declared, inKind, number, type Rule, when } from "./rule.js";

/** What holds for contacts that no agent answers (redirection on no answer). */
export const ronaRules: readonly Rule[] = [
  {
    id: "rona.time-in-queue",
    level: "warning",
    source: pages.inferred,
    says: "An unanswered contact returns to its queue before its time there is over.",
    find: stack =>
      declared(stack, "tenantConfiguration").flatMap(configuration =>
        waiting(stack).flatMap(({ about, rona, maxTimeInQueue }) => {
          const seconds = number(configuration.values[rona]);
          return when(seconds !== undefined && maxTimeInQueue !== undefined && seconds >= maxTimeInQueue, {
            about,
            property: "maxTimeInQueue",
            reason: `${maxTimeInQueue} s is over before ${rona} (${seconds} s) takes an unanswered contact from an agent`,
            todo: `Raise it, or lower ${rona}.`,
          });
        }),
      ),
  },
  {
    id: "rona.telephony",
    level: "error",
    source: pages.tenantSettings,
    says: "The time-out of a call is at most 120 seconds.",
    find: inKind("tenantConfiguration", values => {
      const seconds = number(values.timeoutRonaTelephonySeconds);
      const most = limits.ronaTelephony.most;
      return when(seconds !== undefined && seconds > most, {
        property: "timeoutRonaTelephonySeconds",
        reason: `is ${seconds}, and Control Hub takes 1 to ${most}`,
        todo: "Lower it.",
      });
    }),
  },
];
