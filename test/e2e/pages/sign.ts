import { type Page, until } from '../drive/page.ts';

/** The word and the picture of the two-screen sign, as one of the screens shows them. */
export const signOn = (page: Page, tag: 'linli-worker-code' | 'linli-worker-verifier'): Promise<[word: string, picture: string]> =>
  until('the sign of a look', () =>
    page.evaluate((tag): [string, string] | undefined => {
      const sign = document.querySelector(tag)?.shadowRoot?.querySelector('[part=sign]');
      // What the picture shows is said beside the word, for whoever does not see it.
      const word = sign?.querySelector('b, strong')?.textContent?.split(' + ')[0]?.trim();
      const strokes = [...(sign?.querySelectorAll('[part=picture] *') ?? [])].map(({ localName, attributes }) =>
        [localName, ...[...attributes].map(({ value }) => value)].join(' '),
      );
      return word && strokes.length > 0 ? [word, strokes.join()] : undefined;
    }, tag),
  );
