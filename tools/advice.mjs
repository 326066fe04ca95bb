/** Something that set-up cannot mend itself; its text is shown to the user without a stack. */
export class Advice extends Error {
  /** @param {string} happened @param {string} todo what the user can do @param {string} [details] output of what failed */
  constructor(happened, todo, details = "") {
    super([happened, details && indent(details), indent(todo)].filter(Boolean).join("\n"));
    this.name = "Advice";
  }
}

/** Ctrl-C, or a request to terminate. */
export class Interrupted extends Error {
  constructor(signal) {
    super(`stopped by ${signal}`);
    this.exitCode = signal === "SIGINT" ? 130 : 143;
  }
}

/** Two spaces before every line. */
export const indent = text => text.trimEnd().replace(/^(?=.)/gm, "  ");

/** The last lines of a long output. */
export const tail = (text, lines = 25) => text.trimEnd().split("\n").slice(-lines).join("\n");
