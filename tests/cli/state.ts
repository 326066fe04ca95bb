import type { DeployedChannel } from "../../provider/channels/channel.js";
import { channelComponent } from "../../provider/cli/deployment.js";

/** What `pulumi stack export` prints for a stack with these channels, and what else it has. */
export const stateOf = (channels: readonly DeployedChannel[], others: readonly object[] = []): string =>
  JSON.stringify({
    version: 3,
    deployment: {
      resources: [
        ...channels.map(declaration => ({
          urn: `urn:pulumi:dev::acme::${channelComponent}::${declaration.name}`,
          type: channelComponent,
          outputs: { declaration },
        })),
        ...others,
      ],
    },
  });
