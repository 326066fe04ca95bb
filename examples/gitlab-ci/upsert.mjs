// node upsert.mjs note|issue|close FILE: one note on the merge request, or one issue of the project, which is found again by
// the first line of the file and by who wrote it. Needs GITLAB_TOKEN, a project access token with the scope api.
import { readFileSync } from "node:fs";

const { CI_API_V4_URL, CI_PROJECT_ID, CI_MERGE_REQUEST_IID, GITLAB_TOKEN, STACK } = process.env;
const [what, file] = process.argv.slice(2);

/** GitLab takes a million characters; nobody reads as many. */
const text = readFileSync(file, "utf8").slice(0, 100_000);
const [marker] = text.split("\n");

async function api(method, path, body) {
  const response = await fetch(`${CI_API_V4_URL}/${path}`, {
    method,
    headers: { "PRIVATE-TOKEN": GITLAB_TOKEN ?? "", "content-type": "application/json" },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}. Has GITLAB_TOKEN the scope api?`);
  return response.json();
}

async function every(path) {
  const all = [];
  for (let page = 1; ; page++) {
    const some = await api("GET", `${path}?per_page=100&page=${page}`);
    all.push(...some);
    if (some.length < 100) return all;
  }
}

const project = `projects/${CI_PROJECT_ID}`;
const { id: me } = await api("GET", "user");

async function note() {
  const notes = `${project}/merge_requests/${CI_MERGE_REQUEST_IID}/notes`;
  const ours = (await every(notes)).find(({ body, author }) => author.id === me && body.startsWith(marker));
  if (ours) await api("PUT", `${notes}/${ours.id}`, { body: text });
  else await api("POST", notes, { body: text });
}

async function issue(isOver) {
  const isOurs = ({ description, author, state }) =>
    state === "opened" && author.id === me && description?.startsWith(marker);
  const ours = (await every(`${project}/issues`)).find(isOurs);
  const path = `${project}/issues/${ours?.iid}`;
  if (ours) await api("PUT", path, { description: text, ...(isOver && { state_event: "close" }) });
  else if (!isOver) await api("POST", `${project}/issues`, { title: `Drift of ${STACK}`, description: text });
}

const deeds = { note, issue: () => issue(false), close: () => issue(true) };
if (!Object.hasOwn(deeds, what)) throw new Error(`node upsert.mjs note|issue|close FILE, and not "${what}"`);
await deeds[what]();
