import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Advice, tail } from "./advice.mjs";
import { run } from "./children.mjs";

const needed = [3, 10];

/** Whether `Python 3.11.7` is recent enough for the packages that a command pins. */
export function isRecentPython(text) {
  const [, major = 0, minor = 0] = /^Python (\d+)\.(\d+)/.exec(text.trim()) ?? [];
  return Number(major) === needed[0] && Number(minor) >= needed[1];
}

/** @param {(command: string, args: string[]) => Promise<{ code: number, output: string }>} ask */
async function findPython(ask) {
  const found = [];
  for (const name of ["python3", "python"]) {
    const { code, output } = await ask(name, ["--version"]);
    if (code === 0 && isRecentPython(output)) return name;
    if (code === 0) found.push(output.trim());
  }
  throw new Advice(
    `there is no Python ${needed.join(".")} or later${found.length > 0 ? `, only ${found.join(" and ")}` : ""}`,
    "Install one (https://www.python.org/downloads, or the package python3 with python3-venv of your system), and run this again.",
  );
}

async function make(folder, requirement, { tell, ask }) {
  const python = await findPython(ask);
  // What was broken off before is not mended but made again.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  tell(`${python} -m venv`);
  const made = await ask(python, ["-m", "venv", folder]);
  if (made.code !== 0) {
    const todo = "Install what it names (Debian and Ubuntu: apt install python3-venv), and run this again.";
    throw new Advice("Python cannot make a virtual environment", todo, tail(made.output));
  }
  tell(`pip install ${requirement}`);
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", requirement];
  const installed = await ask(join(folder, "bin", "python"), pip);
  if (installed.code !== 0) {
    const todo = "Give this machine a way to pypi.org (pip reads PIP_INDEX_URL and https_proxy), and run this again.";
    throw new Advice(`pip cannot install ${requirement}`, todo, tail(installed.output));
  }
}

/**
 * Installs one Python package into a virtual environment of its own, unless it is there in this very version.
 * @param {string} folder the environment
 * @param {string} requirement `schemathesis==4.32.5`
 * @returns {Promise<{ program: (name: string) => string, summary: string }>} where the package's programs are
 */
export async function findPackage(folder, requirement, tell, ask = run) {
  const program = name => join(folder, "bin", name);
  const stamp = join(folder, ".installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === requirement) return { program, summary: "nothing changed" };
  await make(folder, requirement, { tell, ask });
  writeFileSync(stamp, requirement);
  return { program, summary: requirement };
}
