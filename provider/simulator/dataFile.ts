import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { readSaved, type Saved, writeSaved } from "./saved.js";

/** Reads the tenant of a file, if the file exists. @throws Error naming what is wrong with it */
export const readDataFile = (file: string): Saved | undefined =>
  existsSync(file) ? readSaved(readFileSync(file, "utf8"), `The data file ${file}`) : undefined;

/** Writes the whole tenant; a reader sees the old file or the new one. It holds tokens: mode 600. */
export function writeDataFile(file: string, saved: Saved): void {
  const beside = `${file}.${process.pid}.new`;
  const handle = openSync(beside, "w", 0o600);
  try {
    writeFileSync(handle, writeSaved(saved));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(beside, file);
}

export interface Keeper {
  /** To be called after each request: plans a write when the tenant changed. */
  noticed(revision: number): void;
  /** Writes what is not written yet. */
  flush(): void;
}

/** Keeps a file up to date, at most one write per `interval` milliseconds. */
export function keep(file: string, tenant: { snapshot(): Saved }, interval = 250): Keeper {
  let written = -1;
  let seen = -1;
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (seen === written) return;
    writeDataFile(file, tenant.snapshot());
    written = seen;
  };
  return {
    noticed: revision => {
      seen = revision;
      if (seen !== written) timer ??= setTimeout(flush, interval);
    },
    flush,
  };
}
