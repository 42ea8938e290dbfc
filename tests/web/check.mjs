// SPDX-FileCopyrightText: 2026 The Pandian Authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Looks at what the generator wrote into output/: the article's JSON beside its schema, the
// exported pages in the Nu Html Checker and, with axe, in Chromium. Every kind of check is tried
// on something bad first. Pictures of the pages stay in output/pictures/.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv from 'ajv/dist/2020.js';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import vnu from 'vnu-jar';

const here = path.dirname(fileURLToPath(import.meta.url));
const output = path.join(here, 'output');
const pages = path.join(output, 'pages');
const controls = path.join(output, 'controls');
const pictures = path.join(output, 'pictures');
const names = readdirSync(pages).map((name) => path.basename(name, '.html'));
const pictured = ['full', 'preview', 'hostile', 'demonstration', 'sample'];

function pagePath(name) {
    return path.join(pages, `${name}.html`);
}

// A small page that is sound but for what is put into it.
function control(name, { head = '', body = '' }) {
    mkdirSync(controls, { recursive: true });
    const file = path.join(controls, `${name}.html`);
    writeFileSync(file, `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>对照页</title>
${head}
</head>
<body><main><h1>对照页</h1>${body}</main></body>
</html>
`);
    return file;
}

describe('schema', () => {
    const schema = JSON.parse(readFileSync(path.join(here, 'article.schema.json'), 'utf8'));
    const validate = new Ajv({ strict: true }).compile(schema);
    const lines = (name) => readFileSync(path.join(output, name), 'utf8').trim().split('\n')
        .map((line) => JSON.parse(line));

    test('sound articles are valid', () => {
        const articles = lines('articles.ndjson');
        assert(articles.length > 300);
        for (const article of articles) {
            assert(validate(article), JSON.stringify(validate.errors?.slice(0, 3)));
        }
    });

    test('what is no article is not', () => {
        const mutants = lines('mutants.ndjson');
        assert(mutants.length > 1000);
        assert.deepEqual(mutants.filter(({ article }) => validate(article)).map(({ what }) => what),
            []);
    });
});

describe('validator', () => {
    // Both false: a data block is no script to the policy, and the policy allows data: images.
    const allowed = [
        [/^Inline script violates Content Security Policy \(meta tag\): blocked by “script-src” directive/,
            /<script type="application\/(ld|vnd\.pandian\.article)\+j/],
        [/^Resource violates Content Security Policy \(meta tag\): image “data:image\/png;base64,/,
            /<img src="data:image\/png;base64,/],
    ];
    const isAllowed = ({ message, extract }) => allowed.some(([said, about]) =>
        said.test(message) && about.test(extract));

    function messages(files) {
        const result = spawnSync('java', ['-Xss4m', '-jar', vnu, '--format', 'json', '--stdout',
            ...files], { encoding: 'utf8', maxBuffer: 1e9 });
        assert.equal(result.error, undefined);
        return JSON.parse(result.stdout).messages
            .filter((message) => !isAllowed(message))
            .map(({ url, type, subType, message, lastLine }) =>
                ({ page: path.basename(url ?? ''), type: subType ?? type, message, lastLine }));
    }

    test('finds a fault', () => {
        const files = [
            control('nesting', { body: '<ul><p>不是列表项</p></ul>' }),
            control('style', { head: '<style>p { colour: red }</style>' }),
            control('heading', { body: '<h2></h2>' }),
        ];
        const found = new Set(messages(files).map(({ page }) => page));
        assert.deepEqual([...found].sort(), ['heading.html', 'nesting.html', 'style.html']);
    });

    // Random text is in no language, not normalised and out of private planes, all of which the
    // validator warns of.
    test('pages have none', () => {
        const found = messages(names.map(pagePath)).filter(({ page, type }) =>
            type !== 'warning' || !page.startsWith('random-'));
        assert.deepEqual(found, []);
    });
});

describe('browser', () => {
    const desktop = { width: 1366, height: 768 };
    const telephone = { width: 320, height: 640 };
    let browser;
    let page;
    let troubles = []; // what the page asked the network for, and what the console said

    before(async () => {
        mkdirSync(pictures, { recursive: true });
        browser = await chromium.launch({
            executablePath: execFileSync('sh', ['-c', 'command -v chromium'], { encoding: 'utf8' })
                .trim(),
            args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
                '--disable-background-networking', '--disable-component-update', '--disable-sync'],
        });
        page = await browser.newPage();
        await page.addInitScript(axe.source);
        await page.route('**/*', (route) => {
            if (route.request().isNavigationRequest()) {
                return route.continue();
            }
            troubles.push(`request: ${route.request().url()}`);
            return route.abort();
        });
        page.on('console', (message) => troubles.push(`console: ${message.text()}`));
        page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
    });
    after(() => browser?.close());

    async function show(file) {
        await page.setViewportSize(desktop);
        await page.emulateMedia({ colorScheme: 'light' });
        troubles = [];
        await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    }

    async function violations() {
        const results = await page.evaluate(() => window.axe.run(document));
        return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
    }

    function overflow() {
        return page.evaluate(() => document.documentElement.scrollWidth
            - document.documentElement.clientWidth);
    }

    test('finds what must not be', async () => {
        const picture = '<img src="https://www.example.org/a.png" alt="远处的图片">';
        const policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">';
        const refusal = /^console: .*Content Security Policy/;
        await show(control('remote', { body: picture }));
        assert(troubles.includes('request: https://www.example.org/a.png'));
        await show(control('refused', { head: policy, body: picture }));
        assert(troubles.some((trouble) => refusal.test(trouble)));
        await show(control('script', { head: policy, body: '<script>1</script>' }));
        assert(troubles.some((trouble) => refusal.test(trouble)));

        await show(control('unlabelled', { body: '<img src="data:image/gif;base64,R0lGODlhAQAB">' }));
        assert((await violations()).some((one) => one.startsWith('image-alt')));
        const dark = '<style>@media (prefers-color-scheme: dark) { p { color: #eee } }</style>';
        await show(control('dark', { head: dark, body: '<p>深色时看不清</p>' }));
        assert.deepEqual(await violations(), []);
        await page.emulateMedia({ colorScheme: 'dark' });
        assert((await violations()).some((one) => one.startsWith('color-contrast')));

        await show(control('wide', { body: `<p>${'A'.repeat(100)}</p>` }));
        assert(await overflow() <= 0);
        await page.setViewportSize(telephone);
        assert(await overflow() > 0);
    });

    const looks = {
        light: { viewport: desktop, colorScheme: 'light' },
        dark: { viewport: desktop, colorScheme: 'dark' },
        narrow: { viewport: telephone, colorScheme: 'light' },
        'narrow-dark': { viewport: telephone, colorScheme: 'dark' },
    };
    for (const name of names) {
        test(name, async () => {
            await show(pagePath(name));
            await showsItsArticle();
            for (const [look, { viewport, colorScheme }] of Object.entries(looks)) {
                await page.setViewportSize(viewport);
                await page.emulateMedia({ colorScheme });
                assert.deepEqual(await violations(), [], look);
                assert(await overflow() <= 0, `scrolls sideways, ${look}`);
                if (pictured.includes(name)) {
                    await page.screenshot({
                        path: path.join(pictures, `${name}-${look}.png`), fullPage: true,
                    });
                }
            }
            if (pictured.includes(name)) {
                await print(path.join(pictures, `${name}-paper`));
            }
            assert.deepEqual(troubles, []);
        });
    }

    // Pictures of the printed pages too, where poppler-utils is installed.
    async function print(file) {
        await page.pdf({ path: `${file}.pdf`, preferCSSPageSize: true });
        const { status, error } = spawnSync('pdftoppm', ['-png', '-r', '60', `${file}.pdf`, file]);
        assert(status === 0 || error?.code === 'ENOENT');
    }

    // Every character of the article, read from its own data, is on the page in its place; but
    // for white space and for format characters, some of which balance or stand in blank lines.
    async function showsItsArticle() {
        const bare = (text) => text.replace(/[\s\p{Cf}]/gu, '');
        const article = JSON.parse(await page.locator('#pandian-article').textContent());
        const textOf = (block) => bare([
            ...(block.runs ?? []).map(({ text }) => text),
            ...(block.rows ?? []).flat().flatMap((cell) => cell.blocks).map(textOf),
            block.caption ?? '', block.credit ?? '',
        ].join(''));
        const seen = (selector) => page.locator(selector).evaluateAll((elements) =>
            elements.map((element) => element.textContent));

        assert.deepEqual((await seen('h1')).map(bare), [bare(article.title) || '无标题']);
        assert.deepEqual((await seen('.kicker')).map(bare), [bare(article.kicker)].filter(Boolean));
        assert.deepEqual((await seen('.subtitle')).map(bare),
            [bare(article.subtitle)].filter(Boolean).map((text) => `——${text}`));
        assert.deepEqual((await seen('.path li')).map(bare), article.columnPath.map(bare));
        const headings = await seen('section > h2');
        assert.equal(headings.length, article.sections.length);
        headings.forEach((heading, index) =>
            assert(bare(heading).endsWith(bare(article.sections[index].title))));
        const sections = await page.locator('section').evaluateAll((elements) =>
            elements.map((element) => [...element.children].slice(1)
                .map((child) => child.textContent).join('')));
        assert.deepEqual(sections.map(bare),
            article.sections.map(({ blocks }) => blocks.map(textOf).join('')));
        assert.equal(bare((await seen('.lead')).join('')), article.lead.map(textOf).join(''));
        assert.deepEqual(await page.locator('.contents a').evaluateAll((links) =>
            links.map((link) => link.hash && document.querySelector(link.hash)?.tagName)),
        article.sections.map(() => 'H2'));
        JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
    }
});
