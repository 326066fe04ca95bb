/** What a command may do with the terminal. */
export interface Terminal {
  print(text: string): void;
  warn(text: string): void;
  /** Resolves when the user or the system asks the process to end. */
  interrupted(): Promise<void>;
}

/** One command: what it is, what it takes, what it does. Nothing else reads arguments or signals. */
export interface Command {
  /** One line for the list of commands. */
  about: string;
  /** The whole help text. */
  usage: string;
  options: Readonly<Record<string, { type: "string" | "boolean" }>>;
  /** @returns the exit code */
  run(values: Readonly<Record<string, string | boolean | undefined>>, terminal: Terminal): Promise<number>;
}
