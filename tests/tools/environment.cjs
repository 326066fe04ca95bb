const { TestEnvironment } = require("jest-environment-node");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

const tools = join(__dirname, "..", "..", "tools");

/** The set-up is ES modules for any Node, which jest's module system does not load: Node loads them itself. */
module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.loadTool = name => import(pathToFileURL(join(tools, `${name}.mjs`)).href);
    this.global.loadPackage = name => import(name);
  }
};
