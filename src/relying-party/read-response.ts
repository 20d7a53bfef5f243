/** A response of the backend, read to its end. */
export interface BackendResponse {
  /** Method and URL, for messages: `POST /passkeys/authentication/options`. */
  request: string;
  /** 0 for a redirect that the browser did not follow. */
  status: number;
  ok: boolean;
  headers: Headers;
  /** The body, or `undefined` where it is longer than the limit. */
  text: string | undefined;
  /** The value of a JSON body, otherwise `undefined`. */
  json: unknown;
}

/** In characters. A response has a few kilobytes; a longer one is a mistake or an attack. */
const MAX_LENGTH = 1_000_000;

/** Reads a response up to the limit, and its JSON where the content type says that it is JSON. */
export async function readResponse(request: string, response: Response): Promise<BackendResponse> {
  const { status, ok, headers } = response;
  const text = await readText(response);
  // HTML that happens to be valid JSON is still a page.
  const isJSON = /\bjson\b/i.test(headers.get('content-type') ?? '');
  return { request, status, ok, headers, text, json: isJSON ? parseJSON(text) : undefined };
}

async function readText(response: Response): Promise<string | undefined> {
  const { headers, body } = response;
  const length = Number(headers.get('content-length'));
  // Developer tools do not always get a body that the page reads as a stream.
  if (length && length < MAX_LENGTH && !headers.has('content-encoding')) return response.text();
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    text += value;
    if (text.length > MAX_LENGTH) {
      void reader.cancel();
      return undefined;
    }
  }
  return text;
}

/** The value of `text`, or `undefined` where it is not JSON. */
export function parseJSON(text = ''): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
