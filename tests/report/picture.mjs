// SPDX-License-Identifier: Apache-2.0
// usage: node picture.mjs MODULES PAGE OUTPUT
// A picture of the sample's review page with a reference chosen: docs/report.png.
import { createRequire } from 'node:module';
import path from 'node:path';

const [modules, file, output] = process.argv.slice(2);
const { chromium } = createRequire(path.join(path.resolve(modules), 'x.js'))('playwright-core');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width: 1280, height: 960 } });
await page.goto(`file://${path.resolve(file)}`);
await page.click('.ref.s-Conflict');
await page.mouse.move(640, 5);
await page.screenshot({ path: output });
await browser.close();
