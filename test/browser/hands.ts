/// <reference lib="dom" />
// Two ways of working with a page: with a pointer, and with the keyboard alone.
import type { Locator, Page } from 'playwright-core';

export interface Hands {
  readonly kind: 'pointer' | 'keyboard';
  /** Presses a button, follows a link, ticks a box. */
  press(target: Locator): Promise<void>;
  /** Writes into a field, in place of what it holds. */
  write(target: Locator, text: string): Promise<void>;
  /** Chooses one of several radio buttons. */
  tick(radio: Locator): Promise<void>;
  /** Chooses from a native list. */
  choose(target: Locator, value: string): Promise<void>;
  /** Hands a file over to the button that asks for one. */
  giveFile(button: Locator, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
  /** Carries a card of the grid to a free place: the nearest (keyboard), or the first one below it (pointer). */
  carry(card: Locator): Promise<void>;
}

/** How far down a pointer looks for a free place, and how long it waits for what the bubble says. */
const MOST_STEPS = 18;
const VERDICT_MS = 800;

export function pointerOf(page: Page): Hands {
  return {
    kind: 'pointer',
    press: (target) => target.click(),
    tick: (radio) => radio.check(),
    write: (target, text) => target.fill(text),
    choose: async (target, value) => void (await target.selectOption(value)),
    async giveFile(button, file) {
      const chooser = page.waitForEvent('filechooser');
      await button.click();
      await (await chooser).setFiles(file);
    },
    async carry(card) {
      await card.scrollIntoViewIfNeeded();
      const box = await card.boundingBox();
      if (!box) throw new Error('the card is not in sight');
      const [x, y] = [box.x + box.width / 2, box.y + 12];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + 4, y + 8, { steps: 3 });
      // Down, a third of the card at a time, until the bubble says that it fits.
      for (let step = 1; step <= MOST_STEPS; step += 1) {
        await page.mouse.move(x, y + (step * box.height) / 3, { steps: 4 });
        const fits = page.locator('[data-verdict="free"]').first();
        if (
          await fits.waitFor({ timeout: VERDICT_MS }).then(
            () => true,
            () => false,
          )
        )
          break;
      }
      await page.mouse.up();
    },
  };
}

/** The most Tab presses from anywhere on a page to anywhere else on it. */
const MOST_STOPS = 400;

export function keyboardOf(page: Page): Hands {
  const { keyboard } = page;

  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    const element = await target.elementHandle();
    if (!element) throw new Error('nothing to reach');
    for (let stops = 0; stops < MOST_STOPS; stops += 1) {
      if (await element.evaluate((own) => own === own.ownerDocument.activeElement)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`no number of Tab presses reaches ${target}`);
  }

  return {
    kind: 'keyboard',
    async press(target) {
      await reach(target);
      const isBox = await target.evaluate((element) => element instanceof HTMLInputElement);
      await keyboard.press(isBox ? 'Space' : 'Enter');
    },
    async write(target, text) {
      await reach(target);
      await keyboard.press('ControlOrMeta+a');
      await keyboard.insertText(text);
    },
    async tick(radio) {
      const name = await radio.getAttribute('name');
      await reach(page.locator(`input[name="${name}"]:checked`));
      const others = await page.locator(`input[name="${name}"]`).count();
      for (let steps = 0; steps < others && !(await radio.isChecked()); steps += 1) await keyboard.press('ArrowDown');
      if (!(await radio.isChecked())) throw new Error('arrow keys do not lead to the choice');
    },
    async choose(target, value) {
      await reach(target);
      const [from, to] = await target.evaluate((element, wanted) => {
        const list = element as HTMLSelectElement;
        return [list.selectedIndex, [...list.options].findIndex((option) => option.value === wanted)];
      }, value);
      const steps = (to ?? 0) - (from ?? 0);
      for (let step = 0; step < Math.abs(steps); step += 1) await keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
    },
    async giveFile(button, file) {
      await reach(button);
      const chooser = page.waitForEvent('filechooser');
      await keyboard.press('Enter');
      await (await chooser).setFiles(file);
    },
    async carry(card) {
      // One card of the grid is reached by Tab; arrows lead from it to the others.
      await reach(page.locator('button[data-session][tabindex="0"]').first());
      const wanted = await card.getAttribute('data-session');
      const current = (): Promise<string | null> =>
        page.evaluate(() => document.activeElement?.getAttribute('data-session') ?? null);
      const across = ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowRight'];
      const rows = Array.from({ length: 10 }, () => [...across, 'ArrowDown']).flat();
      for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', ...rows]) {
        if ((await current()) === wanted) break;
        await keyboard.press(key);
      }
      if ((await current()) !== wanted) throw new Error('arrow keys do not lead to the card');
      await keyboard.press('Space');
      await keyboard.press('ArrowDown');
      await page.locator('[data-verdict]').first().waitFor();
      await keyboard.press('n');
      await page.locator('[data-verdict="free"]').first().waitFor();
      await keyboard.press('Enter');
    },
  };
}

/**
 * Notes what kinds of events of a mouse or a finger come from now on, in every document of the page. A move over no
 * distance is not one: browsers report it when the page changes beneath a pointer that rests.
 */
export async function notePointerEvents(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const noted = new Set<string>(JSON.parse(sessionStorage.getItem('pointerEvents') ?? '[]') as string[]);
    for (const kind of ['mousedown', 'mousemove', 'touchstart', 'pointerdown', 'pointermove', 'wheel']) {
      addEventListener(
        kind,
        (event) => {
          if (!event.isTrusted) return;
          if (kind.endsWith('move') && !(event as MouseEvent).movementX && !(event as MouseEvent).movementY) return;
          noted.add(kind);
          sessionStorage.setItem('pointerEvents', JSON.stringify([...noted]));
        },
        { capture: true },
      );
    }
  });
  return () => page.evaluate(() => JSON.parse(sessionStorage.getItem('pointerEvents') ?? '[]') as string[]);
}
