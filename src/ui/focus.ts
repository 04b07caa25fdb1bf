const controls = 'a[href],button,input,select,textarea,[tabindex]';

/** Focuses the element with this id in the tree, or the control inside it that is chosen or first. */
export const focusField = (root: Node, id: string): void => {
  const found = (root as ParentNode).querySelector<HTMLElement>(`[id="${id}"]`);
  if (!found) return;
  const target = found.matches(controls)
    ? found
    : (found.querySelector<HTMLElement>('input:checked,[tabindex="0"]') ?? found.querySelector<HTMLElement>(controls));
  target?.focus();
};
