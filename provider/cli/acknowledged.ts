import { type Acknowledgement, acknowledgementsSchema } from "../drift/acknowledgements.js";
import { readYaml } from "./yamlFile.js";

/** The file that is read when none is named. */
export const usualAcknowledgements = ".wxccacknowledged.yaml";

const file = {
  usual: usualAcknowledgements,
  schema: acknowledgementsSchema,
  empty: { acknowledged: [] },
  example: `Write it like this:
  acknowledged:
    - kind: Queue
      name: Chat
      field: maxTimeInQueue
      reason: longer during the sale
      until: 2027-01-06`,
};

/**
 * Reads what people have acknowledged. Without a name, `.wxccacknowledged.yaml` of the folder, if there is one.
 *
 * @throws InvalidConfiguration naming each field that is wrong
 */
export const readAcknowledgements = async (cwd: string, name?: string): Promise<readonly Acknowledgement[]> =>
  (await readYaml(cwd, name, file))?.acknowledged ?? [];
