import { parse as parseYaml } from 'yaml';
import { UsageError } from '../../command.ts';
import { readBytes } from '../../files.ts';

const most = 40_000_000;
const patience = 30_000;

/** One that does not end is not read on: it may say nothing of how long it is, or be small until it is unpacked. */
const textOf = async (response: Response, url: string, signal: AbortSignal): Promise<string> => {
  let size = 0;
  const transform = (piece: Uint8Array, reader: TransformStreamDefaultController<Uint8Array>) => {
    size += piece.length;
    if (size > most) reader.error(new UsageError(`${url} is over ${most / 1_000_000} MB.`));
    else reader.enqueue(piece);
  };
  try {
    return await new Response(response.body?.pipeThrough(new TransformStream({ transform }))).text();
  } catch (error) {
    if (error instanceof UsageError || signal.aborted) throw error;
    throw new UsageError(`${url} stops answering half-way (${(error as Error).message}); save the document as a file and name that.`);
  }
};

const fromUrl = async (url: string, signal: AbortSignal): Promise<string> => {
  let response: Response;
  try {
    response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) });
  } catch (error) {
    throw new UsageError(`${url} does not answer (${(error as Error).message}); save the document as a file and name that.`);
  }
  if (!response.ok) throw new UsageError(`${url} answers ${response.status}; is it the document’s own address?`);
  if (Number(response.headers.get('content-length')) > most) throw new UsageError(`${url} is over ${most / 1_000_000} MB.`);
  return textOf(response, url, signal);
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const parsed = (text: string): unknown => {
  if (/^\s*[{[]/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      // A flow-style YAML document begins the same way.
    }
  }
  return parseYaml(text, { logLevel: 'error', uniqueKeys: false, merge: true });
};

/** An OpenAPI or Swagger document, as JSON or YAML, from a file or an address. */
export const readDocument = async (source: string, signal: AbortSignal): Promise<Record<string, unknown>> => {
  const text = (/^https?:\/\//i.test(source) ? await fromUrl(source, signal) : new TextDecoder().decode(readBytes(source))).replace(
    /^\uFEFF/,
    '',
  );
  if (text.length > most) throw new UsageError(`${source} is over ${most / 1_000_000} MB: is it the right file?`);
  if (/^\s*<(!doctype|html)/i.test(text))
    throw new UsageError(`${source} is an HTML page; the document lies beside it, often as /v3/api-docs.`);
  let value: unknown;
  try {
    value = parsed(text);
  } catch (error) {
    throw new UsageError(`${source} is neither JSON nor YAML: ${(error as Error).message.split('\n')[0]}`);
  }
  const version = isRecord(value) ? (value['openapi'] ?? value['swagger']) : undefined;
  if (!isRecord(value) || !/^(2|3)(\.|$)/.test(String(version ?? '')))
    throw new UsageError(`${source} is no OpenAPI 3 or Swagger 2 document: it has neither "openapi" nor "swagger" with such a version.`);
  if (!isRecord(value['paths'])) throw new UsageError(`${source} has no "paths": there is nothing to match.`);
  return value;
};
