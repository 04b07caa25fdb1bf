import { type Page, until } from '../drive/page.ts';

/** Waits until all of the words stand there. */
export const reads = async (who: string, textOf: () => Promise<string>, words: readonly string[]): Promise<void> => {
  let text = '';
  const look = async () => {
    text = await textOf();
    return words.every((word) => text.includes(word));
  };
  await until(words.join(' and '), look).catch((cause: unknown) => {
    throw new Error(`${who} never said ${words.join(' and ')}, but:\n${text}`, { cause });
  });
};

/** A page by what it says: quick, for tests that are not about fingers. */
export class ByWords {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  sees = (role: string, name: string) =>
    until(`${role} “${name}”`, () => this.page.evaluate((role, name) => e2e.exists(role, name), role, name));

  text = (): Promise<string> => this.page.evaluate(() => e2e.text());

  /** Waits for these words, which may be spread over the page. */
  async says(...words: string[]): Promise<void> {
    await reads('the page', this.text, words);
  }

  /** As soon as it is there and at rest. */
  async press(name: string, role = 'button'): Promise<void> {
    await until(`${role} “${name}” at rest`, () => this.page.evaluate((role, name) => e2e.click(role, name), role, name)).catch(
      async (cause: unknown) => {
        throw new Error(`there never was a ${role} “${name}” at rest in:\n${await this.text()}`, { cause });
      },
    );
  }

  fill = (name: string, value: string) => this.page.evaluate((name, value) => e2e.fill(name, value), name, value);

  valueOf = (name: string): Promise<string> => this.page.evaluate((name) => e2e.valueOf(name), name);

  names = (role: string): Promise<string[]> => this.page.evaluate((role) => e2e.names(role), role);
}
