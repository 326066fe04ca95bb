import { createHash, randomBytes } from "node:crypto";

/** What a login asks for when nothing else is stated. */
export const usualScopes = ["cjp:config_read", "cjp:config_write"] as const;

/** What makes one login its own: nobody else knows these. */
export interface Secrets {
  /** Comes back with the answer, so that nobody else's answer is taken for it. */
  state: string;
  /** Proves at the token address that who exchanges the code is who asked for it (PKCE). */
  verifier: string;
}

export const newSecrets = (): Secrets => ({
  state: randomBytes(32).toString("base64url"),
  verifier: randomBytes(48).toString("base64url"),
});

/** The page on which a person allows what is asked for. @param tokenUrl its neighbour */
export function authorizationUrl(
  tokenUrl: string,
  { clientId, redirectUri, scopes }: { clientId: string; redirectUri: string; scopes: readonly string[] },
  { state, verifier }: Secrets,
): string {
  const url = new URL("authorize", tokenUrl);
  url.search = new URLSearchParams({
    response_type: "code",
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: scopes.join(" "),
    state,
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  }).toString();
  return url.href;
}
