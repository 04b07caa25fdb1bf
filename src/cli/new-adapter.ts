import { type Command, oneOf, readArgs } from './command.ts';
import { writeFile } from './files.ts';
import { readDocument } from './new-adapter/document/read.ts';
import { matchOf } from './new-adapter/match/match.ts';
import { targets } from './new-adapter/match/operations.ts';
import { skeletonOf } from './new-adapter/write/config.ts';
import { reportOf } from './new-adapter/write/report.ts';
import { typescriptOf } from './new-adapter/write/typescript.ts';

const options = { typescript: { type: 'boolean' }, out: { type: 'string' }, operations: { type: 'string' } } as const;

export const newAdapter: Command = {
  name: 'new-adapter',
  summary: 'a config, or code, begun from your API’s OpenAPI document',
  help: `linli new-adapter OPENAPI_FILE_OR_URL [--typescript] [--out FILE] [--operations a,b]

Reads an OpenAPI 3 or Swagger 2 document (JSON or YAML), matches what it has with what the elements ask for, by name and by shape, and
writes a linli.json to go on with. What was matched with what, how sure that is, and what is left as a GAP is told on the other stream.
Nothing is asked of the API itself.

  --typescript       a defineAdapter in TypeScript instead, with its gaps as functions that say so
  --out FILE         into a file instead of the terminal
  --operations a,b   only these of ${targets.map(({ name }) => name).join(', ')}

Exit code: 0 written, 1 nothing in the document fits, 2 the command was not understood or there is no such document.`,
  async run(args, { out, err, signal }) {
    const { values, positionals } = readArgs(args, options, ['OPENAPI_FILE_OR_URL']);
    const names = targets.map(({ name }) => name);
    const only = values.operations?.split(',').map((name) => oneOf('--operations', name.trim(), names));
    const [source = ''] = positionals;
    const match = matchOf(await readDocument(source, signal), source, only);
    const skeleton = skeletonOf(match, source);
    const text = values.typescript ? typescriptOf(match, skeleton) : `${JSON.stringify(skeleton.config, null, 2)}\n`;
    err(reportOf(match, skeleton));
    if (!match.operations.some(({ guess }) => guess)) return 1;
    if (values.out === undefined) out(text);
    else {
      writeFile(values.out, text);
      err(`Written to ${values.out}.\n`);
    }
    return 0;
  },
};
