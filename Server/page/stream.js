// Talks to the server: sends a text, hands back records as they arrive.

/// A refusal of the server, worded by it.
export class Refusal extends Error {
  constructor(problem, status) {
    super(problem?.detail ?? `The server answered ${status}.`);
    this.hint = problem?.hint ?? "";
    this.status = status;
  }
}

async function refusal(response) {
  let problem = null;
  try { problem = await response.json(); } catch { /* not worded by our server */ }
  return new Refusal(problem, response.status);
}

/// The parameters of a draft: {text, name, type, language}.
function address(path, draft, extra) {
  const query = new URLSearchParams({ name: draft.name, ...extra });
  if (draft.language) query.set("language", draft.language);
  return `${path}?${query}`;
}

function post(path, draft, extra, signal) {
  return fetch(address(path, draft, extra), {
    method: "POST", body: draft.text, headers: { "Content-Type": draft.type }, signal, cache: "no-store",
  });
}

/// Scores a draft. `receive` gets arrays of records in their order, as often as something has arrived; what it promises is awaited.
export async function stream(draft, extra, receive, signal) {
  const response = await post("/v1/score/stream", draft, extra, signal);
  if (!response.ok) throw await refusal(response);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    const lines = (rest + value).split("\n");
    rest = lines.pop();
    if (lines.length) await receive(lines.map((line) => JSON.parse(line)));
  }
}

/// A report as a blob, with the name that the server gives it.
export async function report(draft, format) {
  const response = await post("/v1/report", draft, { format });
  if (!response.ok) throw await refusal(response);
  const name = /filename="([^"]+)"/.exec(response.headers.get("Content-Disposition") ?? "")?.[1];
  return { blob: await response.blob(), name: name ?? `report.${format}` };
}

/// JSON of a GET.
export async function get(path, signal) {
  const response = await fetch(path, { signal });
  if (!response.ok) throw await refusal(response);
  return response.json();
}
