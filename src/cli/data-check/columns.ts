import { near } from '../check-config/file/fault.ts';
import { type Field, fieldsOfShape, shapes } from './shapes.ts';

/** What a header stands for: a field, or nothing that is known. */
export interface Column {
  header: string;
  field?: Field;
}

const plain = (text: string) => text.replace(/[\s　]/g, '').replaceAll('．', '.');
const last = (meaning: string) => meaning.slice(meaning.lastIndexOf('.') + 1);

/** By the path, by the meaning in full, or by its last part where only one field has it. */
const fieldFor = (header: string, fields: readonly Field[]): Field | undefined => {
  const text = plain(header);
  const exact = fields.find(({ path, meaning }) => path === text || path.toLowerCase() === text.toLowerCase() || meaning === text);
  const alike = fields.filter(({ meaning }) => last(meaning) === text);
  return exact ?? (alike.length === 1 ? alike[0] : undefined);
};

export const columnsOf = (headers: readonly string[], fields: readonly Field[]): Column[] =>
  headers.map((header) => {
    const field = fieldFor(header, fields);
    return { header, ...(field && { field }) };
  });

/** Of a name that is not known: the one that was meant, in the language in which it was written. */
export const meantBy = (header: string, fields: readonly Field[]): string | undefined => {
  const isChinese = /\p{Script=Han}/u.test(header);
  const names = fields.flatMap(({ path, meaning }) => (isChinese ? [meaning, last(meaning)] : [path]));
  return near(plain(header), names);
};

/** The shape that most headers are of. */
export const guessedShape = (headers: readonly string[]): string | undefined => {
  const score = (name: string) => columnsOf(headers, fieldsOfShape(name)).filter(({ field }) => field).length;
  const [best] = Object.keys(shapes)
    .map((name) => ({ name, known: score(name), size: fieldsOfShape(name).length }))
    .sort((a, b) => b.known - a.known || a.size - b.size);
  return best && best.known > 0 ? best.name : undefined;
};
