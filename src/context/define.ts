/** Registers an element, once: another version of the library may have been quicker, and then its element stays. */
export const define = (tag: string, element: CustomElementConstructor): void => {
  if (!customElements.get(tag)) customElements.define(tag, element);
};
