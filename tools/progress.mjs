const HEARTBEAT = 30_000;
const clearLine = "\r\u001b[K";

/** `4.2 s`, `3 min 20 s`. */
export function elapsed(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}

/**
 * Shows one step at a time: what it is, what it waits for and since when. A terminal gets one line that changes, anything
 * else a line at the start and one every 30 seconds.
 *
 * @param {{ out?: { write(text: string): unknown, isTTY?: boolean, columns?: number }, now?: () => number,
 *   every?: (work: () => void, milliseconds: number) => () => void }} [world]
 */
export function progressTo({ out = process.stdout, now = Date.now, every = everyInterval } = {}) {
  const line = text => out.write(`${out.isTTY ? clearLine : ""}${text}\n`);

  /** Runs one step. `work` gets `tell(text)` for what it waits for; what it returns as `summary` is shown at its end. */
  async function step(title, work) {
    const start = now();
    let waitsFor = "";
    let told = start;
    const text = () => `  … ${title}${waitsFor ? `: ${waitsFor}` : ""} (${elapsed(now() - start)})`;
    const draw = () => {
      if (out.isTTY) return out.write(clearLine + text().slice(0, (out.columns || 100) - 1));
      if (now() - told < HEARTBEAT) return undefined;
      told = now();
      return line(text());
    };
    if (!out.isTTY) line(`  … ${title}`);
    const stop = every(draw, out.isTTY ? 250 : 1_000);
    try {
      const result = await work(what => {
        waitsFor = what.replace(/\s+/g, " ").trim();
      });
      line(`  ✓ ${title}${result?.summary ? `: ${result.summary}` : ""} (${elapsed(now() - start)})`);
      return result;
    } catch (error) {
      line(`  ✗ ${title} (${elapsed(now() - start)})`);
      throw error;
    } finally {
      stop();
    }
  }

  return { step, line };
}

function everyInterval(work, milliseconds) {
  const timer = setInterval(work, milliseconds);
  return () => clearInterval(timer);
}
