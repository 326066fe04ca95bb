import { join, resolve } from "node:path";
import ts from "typescript";
import type { Files } from "./program.js";

const root = resolve(__dirname, "../..");

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.Node16,
  moduleResolution: ts.ModuleResolutionKind.Node16,
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  noUnusedLocals: true,
  types: [],
};

/** What the compiler says of these programs, each in a folder of its own: nothing where all of them compile. */
export function compilerErrors(programs: ReadonlyMap<string, Files>): readonly string[] {
  const place = (folder: string, path: string) => join(root, "exported", folder, path);
  const texts = new Map(
    [...programs].flatMap(([folder, files]) => [...files].map(([path, text]) => [place(folder, path), text] as const)),
  );
  const plain = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...plain,
    fileExists: path => texts.has(path) || plain.fileExists(path),
    directoryExists: path => path.startsWith(join(root, "exported")) || plain.directoryExists!(path),
    readFile: path => (texts.has(path) ? String(texts.get(path)) : plain.readFile(path)),
    getSourceFile: (path, version, ...rest) =>
      texts.has(path)
        ? ts.createSourceFile(path, String(texts.get(path)), version)
        : plain.getSourceFile(path, version, ...rest),
    resolveModuleNameLiterals: (names, from, redirect, compilerOptions) =>
      names.map(name =>
        name.text === "pulumi-wxcc"
          ? {
              resolvedModule: {
                resolvedFileName: join(root, "sdk/index.ts"),
                extension: ".ts",
                isExternalLibraryImport: true,
              },
            }
          : ts.resolveModuleName(name.text, from, compilerOptions, host, undefined, redirect, ts.ModuleKind.CommonJS),
      ),
  };
  const main = [...programs.keys()].map(folder => place(folder, "index.ts"));
  const program = ts.createProgram(main, options, host);
  const mine = program.getSourceFiles().filter(file => texts.has(file.fileName));
  const found = [
    ...program.getOptionsDiagnostics(),
    ...mine.flatMap(file => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
  ];
  return found.map(
    ({ file, messageText }) => `${file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`,
  );
}
