import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";

// X.509 in as much of DER as a certificate of two days needs: no key lies in the repository, and none expires there.

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length.toString(16).padStart(content.length > 0xff ? 4 : 2, "0");
  const length = content.length < 0x80 ? [content.length] : [0x80 | (size.length / 2), ...Buffer.from(size, "hex")];
  return Buffer.concat([Buffer.from([tag, ...length]), content]);
}
const sequence = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, "hex"));
const bits = (content: Uint8Array) => der(0x03, Buffer.from([0]), content);
const named = (name: string) => sequence(der(0x31, sequence(oid("550403"), der(0x0c, Buffer.from(name)))));
const time = (ms: number) => der(0x17, Buffer.from(`${new Date(ms).toISOString().replace(/\D/g, "").slice(2, 14)}Z`));
const extension = (id: string, value: Buffer) => sequence(oid(id), der(0x01, Buffer.from([0xff])), der(0x04, value));

const ecdsaWithSha256 = sequence(oid("2a8648ce3d040302"));
const day = 86_400_000;

const isAuthority = extension("551d13", sequence(der(0x01, Buffer.from([0xff]))));
const isHost = (host: string) => extension("551d11", sequence(der(0x82, Buffer.from(host))));

function certificate(subject: string, key: KeyObject, issuer: string, issuerKey: KeyObject, is: Buffer): string {
  const now = Date.now();
  const signed = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([subject === issuer ? 1 : 2])),
    ecdsaWithSha256,
    named(issuer),
    sequence(time(now - day), time(now + day)),
    named(subject),
    key.export({ type: "spki", format: "der" }),
    der(0xa3, sequence(is)),
  );
  const whole = sequence(signed, ecdsaWithSha256, bits(sign("sha256", signed, issuerKey)));
  return `-----BEGIN CERTIFICATE-----\n${whole.toString("base64").replace(/.{64}/g, "$&\n")}\n-----END CERTIFICATE-----\n`;
}

const newKeys = () => generateKeyPairSync("ec", { namedCurve: "P-256" });

/** A certificate authority that nobody knows, and the certificate that it gave to a host. */
export function newAuthority(host: string) {
  const [own, hosts] = [newKeys(), newKeys()];
  const name = "Authority of a company";
  return {
    authority: certificate(name, own.publicKey, name, own.privateKey, isAuthority),
    certificate: certificate(host, hosts.publicKey, name, own.privateKey, isHost(host)),
    key: hosts.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}
