import { operations } from '../contract/index.ts';
import { openapi as documentOf } from '../contract/openapi.ts';
import { type Command, readArgs } from './command.ts';
import { writeFile } from './files.ts';

export const openapi: Command = {
  name: 'openapi',
  summary: 'the contract as an OpenAPI 3.1 document',
  help: `linli openapi [--out FILE] [--server URL]

Writes the contract as an OpenAPI 3.1 document: every operation that an element may ask for.

  --out FILE     into a file instead of the terminal
  --server URL   under which the paths lie; /api/v1 unless told`,
  async run(args, { out, version }) {
    const { values } = readArgs(args, { out: { type: 'string' }, server: { type: 'string' } });
    const document = documentOf(operations, { title: 'Linli', version, server: values.server ?? '/api/v1' });
    const text = `${JSON.stringify(document, null, 2)}\n`;
    if (values.out === undefined) out(text);
    else {
      writeFile(values.out, text);
      out(`${values.out}: ${Object.keys(document.paths).length} paths\n`);
    }
    return 0;
  },
};
