import type { Browser } from 'playwright-core';
import type { Merchant } from './merchants.ts';

const escaped = (text: string) => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A sheet of paper with words on it, as a camera would see it from above: sharp, and large enough to be read. */
export async function paper(
  browser: Browser,
  title: string,
  lines: readonly string[],
  size: 'small' | 'large' = 'small',
): Promise<Buffer> {
  // The small one is readable, and smaller than what the product advises.
  const viewport = size === 'small' ? { width: 1400, height: 1000 } : { width: 1800, height: 1300 };
  const page = await browser.newPage({ viewport });
  try {
    await page.setContent(`<style>
      body { margin: 0; height: 100vh; box-sizing: border-box; padding: 70px 110px; background: #fffdf5;
        border: 14px double #b3261e; font: 40px sans-serif; color: #1f2329; }
      h1 { text-align: center; letter-spacing: 0.4em; color: #b3261e; font-size: 64px; }
      p { margin: 0 0 26px; }
      i { position: absolute; right: 120px; bottom: 100px; width: 220px; height: 220px; border-radius: 50%;
        border: 10px solid #b3261e; }
    </style><h1>${escaped(title)}</h1>${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}<i></i>`);
    return await page.screenshot();
  } finally {
    await page.close();
  }
}

/** A square picture with one sign on it. */
export async function square(browser: Browser, sign: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 600, height: 600 } });
  try {
    await page.setContent(`<style>
      body { margin: 0; height: 100vh; display: grid; place-items: center; background: #e6f4ea;
        font: 300px sans-serif; color: #188038; }
    </style>${escaped(sign)}`);
    return await page.screenshot();
  } finally {
    await page.close();
  }
}

/** The business licence of a merchant. */
export const licencePaper = (
  browser: Browser,
  merchant: Merchant,
  size?: 'small' | 'large',
): Promise<Buffer> =>
  paper(
    browser,
    '营业执照',
    [
      merchant.entityName,
      `统一社会信用代码 ${merchant.licenceNumber}`,
      `法定代表人 ${merchant.legalRep.name}`,
      `经营范围 ${merchant.scope}`,
    ],
    size,
  );
