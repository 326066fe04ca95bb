import { connectHosts } from "../../provider/channels/hosts.js";
import { dataCenters } from "../../provider/tenant/settings.js";

test("every data center of the connection settings has hosts of Webex Connect", () => {
  expect(Object.fromEntries(dataCenters.map(dc => [dc, connectHosts(dc).assetManagement.host]))).toEqual({
    us1: "assetmanagement.us.webexconnect.io",
    eu1: "assetmanagement.uk.webexconnect.io",
    eu2: "assetmanagement.eu.webexconnect.io",
    anz1: "assetmanagement.au.webexconnect.io",
    ca1: "assetmanagement.ca.webexconnect.io",
    jp1: "assetmanagement.au.webexconnect.io",
    sg1: "assetmanagement.sg.webexconnect.io",
    in1: "assetmanagement.in.webexconnect.io",
  });
});

test("a host that is published for a city is inferred for its data center", () => {
  expect(connectHosts("eu1")).toMatchObject({
    city: "London",
    tenantDomain: { host: "uk.webexconnect.io", evidence: "inferred" },
    api: { host: "api.uk.webexconnect.io", evidence: "inferred" },
    contactPolicy: { host: "contactpolicy.uk.webexconnect.io", evidence: "inferred" },
    auditLogs: { host: "uk.webexconnect.io", evidence: "inferred" },
    assetManagement: { evidence: "published" },
  });
});

test("where nothing is published, no host is made up", () => {
  for (const dataCenter of ["jp1", "sg1"]) {
    const { tenantDomain, api, contactPolicy, auditLogs } = connectHosts(dataCenter);
    expect([tenantDomain, api, contactPolicy, auditLogs]).toEqual([undefined, undefined, undefined, undefined]);
  }
});

test("India has two names", () => {
  expect(connectHosts("ind1")).toEqual(connectHosts("in1"));
});

test("what is no data center is refused with those that are", () => {
  for (const wrong of ["us2", "toString"])
    expect(() => connectHosts(wrong)).toThrow(
      expect.objectContaining({ todo: "Write one of us1, eu1, eu2, ca1, anz1, jp1, sg1, in1." }),
    );
});
