import { dirname, posix } from 'node:path';

interface Room {
  /** Rooms whose modules it may import. */
  from: string[];
  /** Rooms of which it may only name the types. */
  types?: string[];
  packages: (string | RegExp)[];
}

const lit = /^(lit($|\/)|@lit\/)/;
const node = /^node:/;
const zod = 'zod/mini';

/** Who may import whom. Longer names are a room within a room. Arrows point one way. */
export const rooms: Record<string, Room> = {
  'src/domain': { from: [], packages: [zod] },
  'src/contract': { from: ['src/domain'], packages: [zod] },
  'src/flows': { from: ['src/domain'], packages: [zod] },
  'src/door': { from: ['src/domain'], packages: ['jose'] },
  'src/backend': { from: ['src/contract', 'src/domain', 'src/door'], packages: [zod, 'jose'] },
  'src/adapters': { from: ['src/contract', 'src/domain'], packages: [zod] },
  'src/adapters/sandbox': { from: ['src/adapters', 'src/backend', 'src/contract', 'src/domain'], packages: [zod] },
  'src/context': { from: ['src/contract', 'src/domain'], types: ['src/adapters'], packages: [lit] },
  'src/i18n': { from: ['src/domain'], packages: [] },
  'src/lite': { from: [], packages: [] },
  'src/styles': { from: [], packages: [lit] },
  'src/ui': { from: ['src/domain', 'src/i18n', 'src/styles'], packages: [lit] },
  'src/host': { from: ['src/domain', 'src/contract'], packages: ['qr', /^qr\//] },
  'src/elements': {
    from: ['src/flows', 'src/contract', 'src/context', 'src/door', 'src/ui', 'src/host', 'src/i18n', 'src/styles', 'src/domain'],
    packages: [lit],
  },
  'src/embed': { from: ['src/elements', 'src/adapters', 'src/contract'], packages: [] },
  'src/testing': { from: ['src/contract', 'src/adapters', 'src/domain', 'src/backend'], packages: ['msw', zod] },
  'src/cli': {
    from: ['src/contract', 'src/adapters', 'src/domain', 'src/backend', 'src/testing'],
    packages: [node, zod, 'csv-parse/sync', 'jsonc-parser', 'yaml'],
  },
  'src/entries': { from: ['src'], packages: [] },
  // Stand-ins of foreign back offices know nothing of ours.
  'demo/backends': { from: [], packages: [node, 'hono', /^hono\//, '@hono/node-server'] },
  'demo/server': {
    from: ['src/backend', 'src/contract', 'src/domain', 'src/testing', 'src/adapters'],
    packages: [node, zod, 'hono', /^hono\//, '@hono/node-server', /^@hono\/node-server\//, 'kysely', 'pg', /^@electric-sql\/pglite/],
  },
};

const isIn = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
const byLength = Object.keys(rooms).sort((a, b) => b.length - a.length);
const roomOf = (path: string) => byLength.find((name) => isIn(path, name));

const mayNameThe = (list: string[] | undefined, path: string) => list?.some((folder) => isIn(path, folder)) ?? false;

/** What is wrong with an import, in words; `file` is relative to the project. Files outside every room may import what they like. */
export const faultOfImport = (file: string, specifier: string, isTypeOnly: boolean): string | undefined => {
  const name = roomOf(file);
  if (!name) return undefined;
  const room = rooms[name]!;
  if (!specifier.startsWith('.')) {
    const isAllowed = room.packages.some((allowed) => (typeof allowed === 'string' ? allowed === specifier : allowed.test(specifier)));
    return isAllowed ? undefined : `${name} may not import the package ${specifier}`;
  }
  const target = posix.join(dirname(file), specifier);
  if (isIn(target, name) || mayNameThe(room.from, target)) return undefined;
  if (mayNameThe(room.types, target)) return isTypeOnly ? undefined : `${name} may import only types from ${roomOf(target) ?? target}`;
  return `${name} may not import ${roomOf(target) ?? target}`;
};
