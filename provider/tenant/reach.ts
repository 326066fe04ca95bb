const certificates = new Set([
  ...["SELF_SIGNED_CERT_IN_CHAIN", "DEPTH_ZERO_SELF_SIGNED_CERT", "UNABLE_TO_VERIFY_LEAF_SIGNATURE"],
  ...["UNABLE_TO_GET_ISSUER_CERT", "UNABLE_TO_GET_ISSUER_CERT_LOCALLY", "CERT_UNTRUSTED"],
]);
const names = new Set(["ENOTFOUND", "EAI_AGAIN"]);

/** The proxy itself answered CONNECT with a refusal; undici gives it no code of its own. */
export const proxyRefused = "UND_ERR_ABORTED";

/** Whether the handshake failed, which comes before any request. */
export const isAboutCertificates = (code: string) =>
  certificates.has(code) || /^(CERT_|ERR_TLS_|ERR_SSL_|HOSTNAME_MISMATCH)/.test(code);

/** What to do where a host is not reached, where the network's code tells more than that. */
export function reachAdvice(code: string): string | undefined {
  if (certificates.has(code))
    return (
      "Something between here and Webex, a proxy often, shows a certificate of an authority that Node does not know: " +
      "set NODE_EXTRA_CA_CERTS to a file with that authority in PEM, or NODE_USE_SYSTEM_CA=1 where the system knows it."
    );
  if (code === proxyRefused)
    return "The proxy refused the connection: give user and password in HTTPS_PROXY, or have it let *.cisco.com and webexapis.com through.";
  if (names.has(code))
    return "The name cannot be resolved: set HTTPS_PROXY where only a proxy reaches the internet, and check NO_PROXY and the data center.";
  return undefined;
}
