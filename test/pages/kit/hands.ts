/** How a person works with a page: by mouse, or by keyboard alone. A story is told once, for either hand. */
import type { Locator, Page } from 'playwright-core';

export interface FileSketch {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export interface Hand {
  /** A button or a link. */
  press(target: Locator): Promise<void>;
  /** Into a field, in place of what it holds. */
  write(target: Locator, text: string): Promise<void>;
  /** Of a list that is narrowed by typing. */
  find(target: Locator, typed: string, option: Locator): Promise<void>;
  /** Of a native select. */
  choose(target: Locator, label: string): Promise<void>;
  tick(target: Locator): Promise<void>;
  /** One of several radio buttons. */
  mark(target: Locator): Promise<void>;
  /** By the button that opens the system's choice of files. */
  attach(button: Locator, ...files: FileSketch[]): Promise<void>;
}

async function attachBy(press: () => Promise<void>, page: Page, files: readonly FileSketch[]): Promise<void> {
  // The system's own window is beyond any page's tests; what it answers is not.
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press()]);
  await chooser.setFiles([...files]);
}

export class Mouse implements Hand {
  constructor(private readonly page: Page) {}

  press = (target: Locator): Promise<void> => target.click();
  write = async (target: Locator, text: string): Promise<void> => {
    await target.click();
    await target.fill(text);
  };
  find = async (target: Locator, typed: string, option: Locator): Promise<void> => {
    await target.click();
    await target.pressSequentially(typed);
    await option.click();
  };
  choose = async (target: Locator, label: string): Promise<void> => {
    await target.selectOption({ label });
  };
  tick = (target: Locator): Promise<void> => target.click();
  mark = (target: Locator): Promise<void> => target.click();
  attach = (button: Locator, ...files: FileSketch[]): Promise<void> =>
    attachBy(() => this.press(button), this.page, files);
}

/** More than any page of ours has to walk through. */
const MOST_STEPS = 60;

export class Keyboard implements Hand {
  constructor(private readonly page: Page) {}

  press = async (target: Locator): Promise<void> => {
    await this.reach(target);
    await this.keys('Enter');
  };
  write = async (target: Locator, text: string): Promise<void> => {
    await this.reach(target);
    await this.keys('Control+A');
    await this.page.keyboard.insertText(text);
  };
  find = async (target: Locator, typed: string, option: Locator): Promise<void> => {
    await this.reach(target);
    await this.page.keyboard.insertText(typed);
    await option.waitFor();
    // The first that fits is marked already; arrows go on to the others.
    for (let step = 0; step < MOST_STEPS && !(await option.evaluate((one) => one.matches('.active'))); step++)
      await this.keys('ArrowDown');
    await this.keys('Enter');
  };
  choose = async (target: Locator, label: string): Promise<void> => {
    await this.reach(target);
    const chosen = (): Promise<string> =>
      target.evaluate((select) => select.selectedOptions[0]?.label.trim() ?? '');
    for (let step = 0; step < MOST_STEPS && (await chosen()) !== label; step++) await this.keys('ArrowDown');
    if ((await chosen()) !== label) throw new Error(`No option "${label}" can be reached by arrows`);
  };
  tick = async (target: Locator): Promise<void> => {
    await this.reach(target);
    await this.keys('Space');
  };
  mark = async (target: Locator): Promise<void> => {
    // A group takes the focus as one; arrows choose in it.
    const name = (await target.getAttribute('name')) ?? '';
    const group = target.locator('xpath=ancestor::fieldset').locator('input');
    await this.walk(() => group.evaluateAll((all) => all.some((one) => inPage.hasFocus(one))), name);
    await this.keys('Space');
    for (let step = 0; step < MOST_STEPS && !(await target.isChecked()); step++) await this.keys('ArrowDown');
  };
  attach = (button: Locator, ...files: FileSketch[]): Promise<void> =>
    attachBy(() => this.press(button), this.page, files);

  private keys(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  private async reach(target: Locator): Promise<void> {
    await target.waitFor();
    await this.walk(() => target.evaluate((one) => inPage.hasFocus(one)), `${target}`);
  }

  /** Tab after Tab: forward alone, and round the page once at most. */
  private async walk(there: () => Promise<boolean>, what: string): Promise<void> {
    const passed: string[] = [];
    for (let step = 0; step < MOST_STEPS; step++) {
      if (await there()) return;
      await this.keys('Tab');
      passed.push(await this.page.evaluate(() => inPage.focused()));
    }
    throw new Error(`${what} cannot be reached by Tab. Passed:\n${passed.join('\n')}`);
  }
}
