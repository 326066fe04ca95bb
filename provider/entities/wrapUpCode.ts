import { auxiliaryCode } from "./auxiliaryCode.js";
import { entity } from "./entity.js";

export const wrapUpCode = entity({
  kind: "wrapUpCode",
  title: "wrap-up code",
  about:
    "How a contact ended, such as sold (API: auxiliary-code). Which agents can choose it, their desktop profile says.",
  ...auxiliaryCode("wrapUpCode", "wrap-up code", "WRAP_UP_CODE"),
});
