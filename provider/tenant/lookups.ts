import { connectionSettings, type Setting, type SettingName } from "./settings.js";

/** The value of a setting, wherever it stands. */
export type Lookup = (setting: SettingName) => string | undefined;

export const settingOf = (name: SettingName): Setting => connectionSettings[name];

interface Lookups {
  inEnv: Lookup;
  inStack: Lookup;
  /** The environment wins. */
  value: Lookup;
}

export function lookups(config: (key: string) => string | undefined, env: NodeJS.ProcessEnv): Lookups {
  const given = (text: string | undefined) => text?.trim() || undefined;
  const inEnv: Lookup = name => given(env[settingOf(name).env]);
  const inStack: Lookup = name => {
    const key = settingOf(name).config;
    return key === undefined ? undefined : given(config(key));
  };
  return { inEnv, inStack, value: name => inEnv(name) ?? inStack(name) };
}

/** Reads settings one by one, for what is no part of the connection. */
export const settings = (config: (key: string) => string | undefined, env: NodeJS.ProcessEnv): Lookup =>
  lookups(config, env).value;
