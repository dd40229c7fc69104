// SPDX-License-Identifier: Apache-2.0
// usage: node browser.mjs MODULES FOLDER
// Opens each page of the report in FOLDER in Chromium: no script of a text runs, nothing is asked for outside the folder, the
// policy is there and is not breached.
import { createRequire } from 'node:module';
import fs from 'node:fs';
import path from 'node:path';

const [modules, folder] = process.argv.slice(2);
const { chromium } = createRequire(path.join(path.resolve(modules), 'x.js'))('playwright-core');
const pages = fs.readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.html'));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});
const page = await (await browser.newContext()).newPage();
let problems = 0;
let current = '';
const complain = (what) => { console.log(`browser: ${current}: ${what}`); ++problems; };
page.on('pageerror', (error) => complain(error.message));
page.on('dialog', (dialog) => { complain(`a script of the text: ${dialog.message()}`); dialog.dismiss(); });
page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) { complain(message.text()); } });
page.on('request', (request) => { if (!/^(file|blob):/.test(request.url())) { complain(`asks for ${request.url()}`); } });
await page.addInitScript(() => {
  globalThis.alert = (what) => console.error(`a script of the text: ${what}`);
  addEventListener('securitypolicyviolation', (event) => console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`));
});
for (current of pages) {
  await page.goto(`file://${path.resolve(folder, current)}`);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content').catch(() => null);
  if (!policy || !/default-src 'none'/.test(policy)) {
    complain(`policy ${policy}`);
  }
  for (const reference of await page.locator('.ref').all()) { // Their panel shows what scripts put together
    await reference.click({ timeout: 2000 }).catch((error) => complain(error.message));
  }
}
await browser.close();
console.log(`${pages.length} pages in Chromium, ${problems} problems`);
process.exit(problems ? 1 : 0);
