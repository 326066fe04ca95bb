declare const loadTool: (name: string) => Promise<unknown>;
declare const loadPackage: (name: string) => Promise<unknown>;

/** A module of `tools/`, with the exports that a test uses. Needs the environment beside this file. */
export const tool = <Exports>(name: string) => loadTool(name) as Promise<Exports>;

/** A package that is an ES module alone. Needs the environment beside this file. */
export const packaged = <Exports>(name: string) => loadPackage(name) as Promise<Exports>;
