/** The example's own tests, on the sources of this repository instead of the published package. */
jest.mock("pulumi-wxcc", () => jest.requireActual("../../sdk/index.js"), { virtual: true });

require("../../examples/unit-tests/tenant.test.ts");
