// Generated from provider/entities by `npm run generate`: change the description there.
export * from "./agent.js";
export * from "./desktopProfile.js";
export * from "./digitalAsset.js";
export * from "./entryPoint.js";
export * from "./globalVariable.js";
export * from "./multimediaProfile.js";
export * from "./queue.js";
export * from "./site.js";
export * from "./skill.js";
export * from "./skillProfile.js";
export * from "./team.js";
export * from "./userProfile.js";
