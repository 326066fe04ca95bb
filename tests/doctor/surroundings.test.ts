import { examineSurroundings } from "../../provider/doctor/index.js";

const lines = (env: Record<string, string>) =>
  examineSurroundings(env).map(({ about, level, says }) => `${level} ${about}: ${says}`);

describe("how the network is reached", () => {
  test("without anything set", () => {
    expect(lines({})).toEqual([
      "ok proxy: none is set: HTTPS_PROXY is empty",
      "ok certificate authorities: those of Node",
    ]);
  });

  test("names the proxy without its user and password", () => {
    const [proxy] = lines({ HTTPS_PROXY: "http://me:HUSH@proxy.example.com:8080", NO_PROXY: ".example.com" });
    expect(proxy).toBe("ok proxy: http://proxy.example.com:8080, not for .example.com; never for this machine");
    expect(lines({ https_proxy: "proxy:8080" })[0]).toBe("problem proxy: HTTPS_PROXY is no web address");
  });

  test("says when the file of authorities is missing: Node would ignore it silently", () => {
    expect(lines({ NODE_EXTRA_CA_CERTS: __filename, NODE_USE_SYSTEM_CA: "1" })[1]).toBe(
      `ok certificate authorities: those of Node and those of the system and of ${__filename}`,
    );
    expect(lines({ NODE_EXTRA_CA_CERTS: "/nowhere.pem" })[1]).toMatch(
      /^problem .* \/nowhere\.pem, which is not there$/,
    );
  });
});
