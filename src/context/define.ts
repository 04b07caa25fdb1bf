import { ContextRoot } from '@lit/context';

let root: ContextRoot | undefined;

/** Registers an element, once: another version of the library may have been quicker, and then its element stays. */
export const define = (tag: string, element: CustomElementConstructor): void => {
  // Before any element is defined: it keeps the requests of those that upgrade before their portal.
  if (!root && globalThis.document) (root = new ContextRoot()).attach(document.documentElement);
  if (!customElements.get(tag)) customElements.define(tag, element);
};
