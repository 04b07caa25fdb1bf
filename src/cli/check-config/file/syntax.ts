import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { Placed } from './fault.ts';

type At = Omit<Placed, 'line' | 'column'> & { offset: number };

const error = (offset: number, says: string, cure: string): At => ({ level: 'error', offset, says, cure });

/** Where the sign before `offset` stands that is no space. */
const before = (text: string, offset: number): number => text.slice(0, offset).trimEnd().length - 1;

const expectations: Record<string, [says: string, cure: string]> = {
  InvalidNumberFormat: ['this is no number', 'write it as 12 or 12.5'],
  UnexpectedEndOfNumber: ['this number is not finished', 'write it as 12 or 12.5'],
  PropertyNameExpected: ['a name in double quotes is missing here', 'write "name": value'],
  ValueExpected: ['a value is missing here', 'write a text in double quotes, a number, true, false, null, { … } or [ … ]'],
  ColonExpected: ['a colon is missing between name and value', 'write "name": value'],
  CommaExpected: ['a comma is missing before this', 'put one at the end of what stands before it'],
  CloseBraceExpected: ['a “}” is missing', 'close what was opened with “{”'],
  CloseBracketExpected: ['a “]” is missing', 'close what was opened with “[”'],
  EndOfFileExpected: ['something stands after the end of the JSON', 'take it out, or one “}” before it'],
  UnexpectedEndOfString: ['this text is not closed', 'put a double quote at its end, in the same line'],
  InvalidUnicode: ['\\u needs four digits', 'write the character itself'],
  InvalidEscapeCharacter: ['this text holds a “\\” before a character that needs none', 'write “\\\\” for a backslash'],
  InvalidCharacter: ['this text holds a tab or another control character', 'write it as \\t'],
};

const wordIn = (text: string, offset: number): string =>
  /^[^\s,:{}[\]"]+/.exec(text.slice(offset, offset + 40))?.[0] ?? text.charAt(offset);

/** A word without quotes, or a sign that is not JSON's. */
const symbol = (text: string, offset: number): At => {
  const word = wordIn(text, offset);
  if (/^[“”‘’'`]/.test(word)) return error(offset, `${word[0]} is no quote of JSON’s`, 'write "');
  if (/^[，：；｛｝［］、]/.test(word)) return error(offset, `${word[0]} is a Chinese full-width sign`, 'write it in half width');
  const plain = { True: 'true', False: 'false', None: 'null', undefined: 'null', NaN: 'null' }[word];
  if (plain) return error(offset, `${word} is no word of JSON’s`, `write ${plain}`);
  return error(offset, `“${word}” stands without quotes`, `write "${word}"`);
};

const faultOf = (text: string, { error: number, offset, length }: ParseError): At => {
  const code = printParseErrorCode(number);
  const last = before(text, offset);
  const isClosing = /[}\]]/.test(text.charAt(offset));
  if ((code === 'PropertyNameExpected' || code === 'ValueExpected') && isClosing && text[last] === ',')
    return error(last, 'a comma stands before the end', 'take it out: JSON has no trailing commas');
  if (code === 'InvalidSymbol') return symbol(text, offset);
  if (code === 'InvalidCommentToken' || code === 'UnexpectedEndOfComment')
    return error(offset, 'JSON has no comments', 'take it out, or keep the words in a "$comment" field');
  const [says, cure] = expectations[code] ?? ['this is no JSON', 'look at what stands before it'];
  // At the end of the file, what was not closed is told at its last sign.
  const isEnd = offset >= text.trimEnd().length || length === 0;
  return error(isEnd ? Math.max(0, before(text, text.length)) : offset, says, cure);
};

const isMild = ({ says }: At) => says === 'JSON has no comments' || says === 'a comma stands before the end';

/** What is no JSON. After the first that breaks it the rest is the parser's guess; comments and trailing commas break nothing. */
export const syntaxFaults = (text: string, errors: readonly ParseError[]): { faults: At[]; broken: boolean } => {
  const all = errors.map((one) => faultOf(text, one)).sort((a, b) => a.offset - b.offset);
  const first = all.findIndex((one) => !isMild(one));
  return first < 0 ? { faults: all, broken: false } : { faults: all.slice(0, first + 1), broken: true };
};
