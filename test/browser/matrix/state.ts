/** How an element is to look. */
export interface Look {
  community: string;
  lang: string;
  theme: 'light' | 'dark';
  elder: boolean;
}

/**
 * Puts the element with its answers into `parent` and brings it to a state, as a person would; resolves when the state is on the
 * screen. Removing `parent` ends it.
 */
export type OpenState = (parent: HTMLElement, look: Look) => Promise<unknown>;
