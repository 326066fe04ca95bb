import { type Attestation, attestationsSchema } from "../channels/checklist/attestations.js";
import { readYaml } from "./yamlFile.js";

/** The file that is read when none is named. */
export const usualAttestations = "attestations.yaml";

const file = {
  usual: usualAttestations,
  schema: attestationsSchema,
  example: `Write it like this:
  attestations:
    - step: flow-bind
      channel: whatsapp
      by: admin1@example.com
      on: 2026-05-04
      until: 2026-11-04
      note: all values of the bind sheet are set`,
};

/**
 * Reads what people attest. Without a name, `attestations.yaml` of the folder, if there is one.
 *
 * @throws InvalidConfiguration naming each field that is wrong
 */
export const readAttestations = async (cwd: string, name: string | undefined): Promise<readonly Attestation[]> =>
  (await readYaml(cwd, name, file))?.attestations ?? [];
