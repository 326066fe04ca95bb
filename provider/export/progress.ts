/** Tells how far a long reading is. */
export interface Progress {
  /** One more of them is read. */
  step(what: string, done: number, of: number): void;
}

const least = 100;

/**
 * A line for every tenth of what takes long, with the time that the rest needs when every request has to wait for its
 * turn.
 */
export function progress(say: (line: string) => void, requestsPerMinute: number): Progress {
  const minutes = (requests: number) => {
    const needed = Math.ceil(requests / requestsPerMinute);
    return needed <= 1 ? "less than a minute" : `about ${needed} min`;
  };
  return {
    step(what, done, of) {
      const part = Math.max(1, Math.floor(of / 10));
      if (done === of) return say(`read ${of} ${what}`);
      if (of >= least && done % part === 0) say(`read ${done} of ${of} ${what}; ${minutes(of - done)} left`);
    },
  };
}
