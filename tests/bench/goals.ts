/** What is wanted of each row; `over` is added to the floor, `times` multiplies it. */
export const goals = {
  requests: { beyondPages: 2, eachCreate: 1.02, eachIndependentCreate: 0.3 },
  /** What Webex allows to one client; times against a real tenant follow from the counts. */
  requestsPerMinute: 300,
  /** How many times faster many creates in one request are at that limit. */
  timesFasterAtOnce: 3,
  time: { times: 1.1, timesWithoutLimit: 1.05 },
  state: { over: 400 },
  start: { over: 0.1 },
  /** In MB, by the number of entities. */
  memory: { over: { 1000: 40, 10000: 90 } as Readonly<Record<number, number>> },
  importing: { over: 0.15 },
  /** CPU seconds at 10,000 entities; in proportion at fewer. */
  reading: { export: 60, drift: 60, references: 2 },
  simulator: { share: 0.6, megabytes: 300, forkMilliseconds: 20 },
} as const;
