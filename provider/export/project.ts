/** The files of a Pulumi project, where a folder has none. @param version of this package */
export function projectFiles(name: string, version: string): ReadonlyMap<string, string> {
  const json = (value: object) => `${JSON.stringify(value, undefined, 2)}\n`;
  const dependencies = { "@pulumi/pulumi": "^3.249.0", "pulumi-wxcc": `^${version}`, typescript: "^6.0.0" };
  const compilerOptions = {
    target: "ES2023",
    module: "node16",
    moduleResolution: "node16",
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: [],
  };
  const project = ["runtime:", "  name: nodejs", "  options:", "    typescript: true", ""].join("\n");
  return new Map([
    ["Pulumi.yaml", `name: ${name}\ndescription: A Webex Contact Center tenant, exported.\n${project}`],
    ["package.json", json({ name, private: true, main: "index.ts", dependencies })],
    ["tsconfig.json", json({ compilerOptions, files: ["index.ts"] })],
  ]);
}
