declare const loadTool: (name: string) => Promise<unknown>;

/** A module of `tools/`, with the exports that a test uses. Needs the environment beside this file. */
export const tool = <Exports>(name: string) => loadTool(name) as Promise<Exports>;
