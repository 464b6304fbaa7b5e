import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

const shots = fileURLToPath(new URL('../shots', import.meta.url));

const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 375, height: 812 };

/** The sizes a page is looked at; the console is made for a desk. */
const DEVICES = { computer: [WIDE, NARROW], phone: [NARROW], staff: [WIDE] } as const;

const EXPECTED = /the server responded with a status of 4\d\d|net::ERR_(CONNECTION_|EMPTY_|INCOMPLETE_)/;

const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** Headings inside a headed block that are not below the block's own: what follows would seem to belong elsewhere. */
const HEADINGS = `[...document.querySelectorAll('article, section[aria-labelledby]')].flatMap((block) => {
  const [own, ...others] = [...block.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((one) => !one.closest('dialog'));
  return others.filter((one) => one.tagName <= own.tagName).map((one) => own.innerText + ' > ' + one.innerText);
})`;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type AxeWindow = {
  axe: {
    run: (options: unknown) => Promise<{
      violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
    }>;
  };
};

/** A person at one browser. What was wrong on any page is gathered, so that one walk shows all of it. */
export class Visitor {
  readonly page: Page;
  readonly faults: string[] = [];
  readonly #context: BrowserContext;
  readonly #folder: string;
  readonly #sizes: readonly (typeof WIDE)[];
  #seen = 0;

  private constructor(context: BrowserContext, page: Page, folder: string, sizes: readonly (typeof WIDE)[]) {
    this.#context = context;
    this.page = page;
    this.#folder = join(shots, folder);
    this.#sizes = sizes;
    mkdirSync(this.#folder, { recursive: true });
    page.on('pageerror', (fault) => this.faults.push(`${page.url()} threw: ${fault.message}`));
    page.on('console', (message) => {
      // Refused requests are part of a walk, and so is a power cut; the page tells them in its own words.
      if (message.type() === 'error' && !EXPECTED.test(message.text()))
        this.faults.push(`${page.url()} logged: ${message.text()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) this.faults.push(`${response.url()} answered ${response.status()}`);
    });
  }

  static async come(
    browser: Browser,
    base: string,
    folder: string,
    device: keyof typeof DEVICES = 'computer',
  ): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: base,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      viewport: DEVICES[device][0],
      ...(device === 'phone' ? { hasTouch: true, isMobile: true, deviceScaleFactor: 2 } : {}),
    });
    context.setDefaultTimeout(30_000);
    const page = await context.newPage();
    return new Visitor(context, page, folder, DEVICES[device]);
  }

  /** Waits for the page with this heading, looks at it at each width, and lets axe look. */
  async at(heading: string | RegExp, name: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await this.look(name);
  }

  /** Looks at the page as it stands. */
  async look(name: string): Promise<void> {
    await this.page.locator('[aria-busy=true]').first().waitFor({ state: 'detached' });
    this.#seen += 1;
    const number = String(this.#seen).padStart(2, '0');
    for (const size of this.#sizes) {
      if (this.#sizes.length > 1) await this.page.setViewportSize(size);
      await this.page.screenshot({
        path: join(this.#folder, `${number}-${name}-${size.width}.png`),
        fullPage: true,
      });
      const overflow = await this.page.evaluate<number>(OVERFLOW);
      if (overflow > 0) this.faults.push(`${name} at ${size.width} px scrolls sideways by ${overflow} px`);
    }
    if (this.#sizes.length > 1) await this.page.setViewportSize(WIDE);
    for (const heading of await this.page.evaluate<readonly string[]>(HEADINGS))
      this.faults.push(`${name}: the heading ${heading} is not below that of its block`);
    await this.#axe(name);
  }

  async #axe(name: string): Promise<void> {
    await this.page.evaluate(axe.source);
    const { violations } = await this.page.evaluate(
      (tags) => (globalThis as unknown as AxeWindow).axe.run({ runOnly: tags, resultTypes: ['violations'] }),
      TAGS,
    );
    for (const { id, nodes } of violations)
      this.faults.push(
        `${name}: axe ${id}: ${nodes.map((node) => `${node.html.slice(0, 200)} ${node.failureSummary}`).join(' | ')}`,
      );
  }

  field = (label: string | RegExp): Locator => this.page.getByRole('textbox', { name: label });
  radio = (label: string | RegExp): Locator => this.page.getByRole('radio', { name: label });
  tick = (label: string | RegExp): Locator => this.page.getByRole('checkbox', { name: label });
  button = (label: string | RegExp): Locator =>
    this.page.getByRole('button', { name: label, exact: typeof label === 'string' });
  link = (label: string | RegExp): Locator => this.page.getByRole('link', { name: label });

  /** Hands a file to the box with this label. A paper's picture that could be cut is sent as it is. */
  async upload(label: string, name: string, buffer: Buffer, mimeType = 'image/png'): Promise<void> {
    const group = this.page.getByRole('group', { name: label });
    await group.locator('input[type=file]').first().setInputFiles({ name, mimeType, buffer });
    const asItIs = this.button('不裁剪，直接上传');
    // A file that was refused before still stands there, under its own name.
    const row = group.locator('.file').filter({ hasText: name });
    await asItIs.or(row).or(group.locator('.cropper')).first().waitFor();
    if (!(await asItIs.isVisible())) return;
    await this.look(`crop-${name}`);
    await asItIs.click();
  }

  /** Types into a box with suggestions and takes one. */
  async choose(box: string, typed: string, option: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: box });
    await field.fill(typed);
    await this.page.getByRole('option', { name: option }).first().click();
  }

  /**
   * Presses a button and waits until the focus is where the refusal is told: at the summary on a computer, at the first
   * box on a phone.
   */
  async isRefused(button: string, name: string, says?: RegExp): Promise<void> {
    await this.button(button).click();
    await this.page.locator('[role=alert]:focus, [role=alert] :focus, [aria-invalid=true]:focus').waitFor();
    const text = await this.page.getByRole('main').innerText();
    if (says && !says.test(text)) this.faults.push(`${name}: nothing on the page says ${says}`);
    await this.look(name);
  }

  /** Where they are and what they read: what a failed walk is understood by. */
  async standing(): Promise<string> {
    const said = await this.page
      .locator('body')
      .innerText()
      .catch(() => 'nothing');
    return `${this.#folder} at ${this.page.url()}: ${said.replace(/\s+/g, ' ').slice(0, 600)}`;
  }

  leave = (): Promise<void> => this.#context.close();
}
