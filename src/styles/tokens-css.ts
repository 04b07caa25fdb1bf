import { tokens } from './tokens.ts';

const suffixes = ['', '-dark', '-elder'];

/** The text of `dist/tokens.css`: every public custom property with the value that holds without it. */
export const tokensCss = (): string => {
  const lines = Object.entries(tokens).flatMap(([name, values]) =>
    [...values].flatMap((value, index) => (value ? [`  --linli-${name}${suffixes[index]}: ${value};`] : [])),
  );
  return `:root {\n${lines.join('\n')}\n}\n`;
};
