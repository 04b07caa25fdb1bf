import { a11ySnapshot } from '@web/test-runner-commands';

interface Node {
  role: string;
  name?: string;
  children?: Node[];
}

const linesOf = ({ role, name = '', children = [] }: Node): string[] => {
  const words = name.trim().replace(/\s+/g, ' ');
  const own = role === 'StaticText' ? [words] : [`${role} ${words}`];
  return [...(words ? own : []), ...children.flatMap(linesOf)];
};

/** The browser's own tree, not the document: what is hidden from a screen reader is not in it. Chromium alone lends it to tests. */
export const canReadAloud = navigator.userAgent.includes('Chrome');

/** What the browser tells a screen reader of the page, in its order: text, or `role name`. */
export const readAloud = async (): Promise<string[]> => {
  const page = (await a11ySnapshot({})) as unknown as Node | null;
  return (page?.children ?? []).flatMap(linesOf);
};
