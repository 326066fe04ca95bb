import { widgetSites } from "../../provider/channels/widget.js";

const asset = { name: "Acme chat", websites: ["www.example.com", "shop.example.com"] };

describe("the live-chat widget", () => {
  test("is set once for each website, whose host is the same in Engage, in the flow and on the page", () => {
    const sites = widgetSites(asset);
    expect(sites.map(site => site.website)).toEqual(asset.websites);
    for (const { website, settings, script } of sites) {
      expect(settings.filter(setting => setting.value === website).map(setting => setting.where)).toEqual([
        'Webex Engage > Assets > Livechat > "Acme chat" > Website',
        "Webex Connect > the flow's custom variable liveChatDomain",
      ]);
      expect(script).toContain(`every page of https://${website}/`);
    }
  });

  test("has a script that is copied, never written", () => {
    expect(widgetSites(asset)[0]!.script).toMatch(/^Copy the snippet from .* > Installation as it stands/);
    expect(JSON.stringify(widgetSites(asset))).not.toMatch(/<script|\.js\b/);
  });

  test("has nowhere to stand while no website is known", () => {
    expect(widgetSites({ name: "Acme chat" })).toEqual([]);
  });
});
