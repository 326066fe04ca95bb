/** A tenant's API, as far as the tree and the counts of `npm start` read it. The organization is the token's tail. */
export function tenantApi({ baseUrl, token }, send = fetch) {
  const organization = `${baseUrl}/organization/${token.slice(token.lastIndexOf("_") + 1)}`;
  const get = async url => {
    const answer = await send(url, { headers: { authorization: `Bearer ${token}`, accept: "application/json" } });
    if (!answer.ok) throw new Error(`GET ${url} answered ${answer.status}`);
    return answer.json();
  };

  async function list(route) {
    const rows = [];
    for (let page = 0, pages = 1; page < pages; page += 1) {
      const { meta, data } = await get(`${organization}/${route}?page=${page}&pageSize=100`);
      pages = meta.totalPages ?? 1;
      rows.push(...data);
    }
    return rows;
  }

  /** Lists drop arrays, so each entity is read by itself. */
  async function all(route, item) {
    const rows = await list(route);
    return Promise.all(rows.map(row => get(`${organization}/${item}/${row.id}`)));
  }

  return { list, all, requests: () => get(`${baseUrl}/_simulator/requests`) };
}

/** `31 reads, 12 writes` of a slice of the tenant's request log. Fetching a token is neither. */
export function traffic(requests) {
  const configuration = requests.filter(request => request.path.startsWith("/organization/"));
  const reads = configuration.filter(request => request.method === "GET").length;
  return { reads, writes: configuration.length - reads };
}
