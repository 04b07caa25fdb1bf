/** What somebody has in hand: what is focused, or stands on the page, as a screen reader would name it. */
export interface Control {
  role: string;
  name: string;
  checked: boolean;
  disabled: boolean;
  /** Text of the card or group around it. */
  around: string;
}

/** Runs in the page, so it closes over nothing. Looks through every shadow root by role and accessible name. */
export const look = () => {
  const everything = function* (root: ParentNode = document): Generator<HTMLElement> {
    for (const element of root.querySelectorAll<HTMLElement>('*')) {
      yield element;
      if (element.shadowRoot) yield* everything(element.shadowRoot);
    }
  };

  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

  const roles: Record<string, string> = { a: 'link', button: 'button', summary: 'button', select: 'combobox', textarea: 'textbox' };
  const roleOf = (element: HTMLElement): string => {
    const explicit = element.getAttribute('role');
    if (explicit) return explicit;
    if (/^h[1-6]$/.test(element.localName)) return 'heading';
    if (element.localName !== 'input') return roles[element.localName] ?? element.localName;
    const { type } = element as HTMLInputElement;
    return type === 'radio' || type === 'checkbox' ? type : 'textbox';
  };

  const nameOf = (element: HTMLElement): string => {
    const root = element.getRootNode() as ParentNode;
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    if (ids.length > 0) return tidy(ids.map((id) => root.querySelector(`[id="${id}"]`)?.textContent).join(' '));
    const labels = [...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join(' ');
    return tidy(element.getAttribute('aria-label') ?? (labels || element.textContent));
  };

  const describe = (element: HTMLElement): Control => ({
    role: roleOf(element),
    name: nameOf(element),
    checked: (element as HTMLInputElement).checked === true,
    disabled: element.getAttribute('aria-disabled') === 'true' || element.matches(':disabled'),
    around: tidy(element.closest('article, fieldset')?.textContent),
  });

  const find = (role: string, name: string): HTMLElement | undefined => {
    for (const element of everything()) {
      if (roleOf(element) === role && nameOf(element).startsWith(name) && element.checkVisibility()) return element;
    }
    return undefined;
  };

  const demand = (role: string, name: string): HTMLElement => {
    const found = find(role, name);
    if (!found) throw new Error(`no ${role} “${name}” in: ${text()}`);
    return found;
  };

  const focused = (): Control | undefined => {
    let element = document.activeElement as HTMLElement | null;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement as HTMLElement;
    return element && element !== document.body ? describe(element) : undefined;
  };

  /** Whatever a key began is drawn: a grid moves its focus only after it has shown another month. */
  const painted = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

  /** What can be read on the page. */
  const text = (): string => {
    const shadows = [...everything()].flatMap((element) => [...(element.shadowRoot?.children ?? [])]) as HTMLElement[];
    return [document.body, ...shadows].map((element) => element.innerText ?? '').join('\n');
  };

  const click = (role: string, name: string): boolean => {
    const found = find(role, name);
    if (!found || describe(found).disabled) return false;
    found.click();
    return true;
  };

  const fill = (name: string, value: string): void => {
    const field = demand('textbox', name) as HTMLInputElement;
    field.focus();
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    field.blur();
  };

  const valueOf = (name: string): string => (demand('textbox', name) as HTMLInputElement).value;

  /** Names of all controls of one role, in reading order. */
  const names = (role: string): string[] =>
    [...everything()].filter((element) => roleOf(element) === role && element.checkVisibility()).map(nameOf);

  return {
    everything,
    focused,
    painted,
    text,
    click,
    fill,
    valueOf,
    names,
    exists: (role: string, name: string) => find(role, name) !== undefined,
  };
};
