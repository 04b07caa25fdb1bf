import assert from 'node:assert/strict';
import { type Page, until } from '../drive/page.ts';
import type { Control } from '../in-page/look.ts';

export interface Wanted {
  role: string;
  /** How its name begins. */
  name?: string;
  /** Text of the card that it stands in. */
  around?: string;
}

const says = ({ role, name = '', around = '' }: Wanted) => `${role} “${name}”${around ? ` beside “${around}”` : ''}`;
const matches = ({ role, name = '', around = '' }: Wanted, control: Control) =>
  control.role === role && control.name.startsWith(name) && control.around.includes(around);

/** More than this on a page and nobody finds it with Tab. */
const mostTabs = 120;

/** Somebody without a mouse: presses keys, and knows of the page what has the focus. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  focused = (): Promise<Control | undefined> => this.page.evaluate(() => e2e.focused());

  press = (key: string) => this.page.press(key);

  /** Tab after Tab until this has the focus. */
  async tabTo(wanted: Wanted): Promise<Control> {
    const met: string[] = [];
    for (let presses = 0; presses < mostTabs; presses++) {
      await this.page.press('Tab');
      const control = await this.focused();
      if (control && matches(wanted, control)) return control;
      met.push(control ? says(control) : 'nothing');
    }
    return assert.fail(`Tab never reached ${says(wanted)}; it met ${[...new Set(met)].join(', ')}`);
  }

  /** As soon as the page has moved the focus there by itself. */
  arrivesAt = (wanted: Wanted): Promise<Control> =>
    until(`the focus on ${says(wanted)}`, async () => {
      const control = await this.focused();
      return control && matches(wanted, control) && control;
    });

  /** One arrow after another, each as soon as the last has moved the focus. */
  async arrowTo(wanted: Wanted, key: string, most = 40): Promise<Control> {
    for (let presses = 0; presses <= most; presses++) {
      const control = await this.focused();
      if (control && matches(wanted, control)) return control;
      await this.page.press(key);
      await until(`${key} to move on from ${control?.name ?? 'nothing'}`, async () => {
        const next = await this.focused();
        return next && next.name !== control?.name;
      });
      await this.page.evaluate(() => e2e.painted());
    }
    return assert.fail(`${key} never reached ${says(wanted)}`);
  }

  /** Chosen with the focus on it; an arrow that led here has chosen it already. */
  async choose(): Promise<void> {
    if (!(await this.focused())?.checked) await this.page.press(' ');
    await until('the choice to be taken', async () => (await this.focused())?.checked);
  }

  async fill(name: string, text: string): Promise<void> {
    await this.tabTo({ role: 'textbox', name });
    await this.page.type(text);
  }

  async activate(name: string, around?: string): Promise<void> {
    await this.tabTo({ role: 'button', name, ...(around ? { around } : {}) });
    await this.page.press('Enter');
  }
}
