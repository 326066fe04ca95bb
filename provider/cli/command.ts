/** What a command may know of where it runs, and do with the terminal. */
export interface Terminal {
  /** The folder it was started in. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  print(text: string): void;
  warn(text: string): void;
  /** Resolves when the user or the system asks the process to end. */
  interrupted(): Promise<void>;
  /** Asks who sits there; absent, or `undefined`, where nobody does. What is typed shows unless it is hidden. */
  ask?(question: string, hidden: boolean): Promise<string | undefined>;
}

/** One command: what it is, what it takes, what it does. Nothing else reads arguments or signals. */
export interface Command {
  /** One line for the list of commands. */
  about: string;
  /** The whole help text. */
  usage: string;
  options: Readonly<Record<string, { type: "string" | "boolean"; multiple?: boolean }>>;
  /** How many words it takes beside its options; none when absent. */
  takes?: "none" | "one" | "many";
  /**
   * @param values of options that are given once
   * @param positionals the words beside the options, in their order
   * @param lists what was said by options that may be given several times
   * @returns the exit code
   */
  run(
    values: Readonly<Record<string, string | boolean | undefined>>,
    terminal: Terminal,
    positionals: readonly string[],
    lists?: Readonly<Record<string, readonly string[]>>,
  ): Promise<number>;
}
